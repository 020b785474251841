//! What the same message costs in each form.

use core::time::Duration;
use std::io::{self, Write};

use super::contender::Contender;
use super::failure::Failure;
use super::stopwatch::{Nanoseconds, Repeat, medians};
use super::value;

/// One message and what was measured with it.
pub(super) struct Compared {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    size: usize,
    read: Option<Nanoseconds>,
    write: Option<Nanoseconds>,
}

impl Compared {
    pub(super) fn measure(title: impl Into<String>, contenders: Vec<Contender<'_>>) -> Self {
        let (mut rows, mut reads, mut writes) = (Vec::new(), Vec::new(), Vec::new());
        let mut wanted = Vec::new();
        for Contender {
            name,
            size,
            read,
            write,
        } in contenders
        {
            rows.push(Row {
                name,
                size,
                read: None,
                write: None,
            });
            wanted.push((read.is_some(), write.is_some()));
            reads.extend(read);
            writes.extend(write);
        }
        let (mut reads, mut writes) = (timed(reads), timed(writes));
        for (row, (read, write)) in rows.iter_mut().zip(wanted) {
            row.read = if read { reads.next() } else { None };
            row.write = if write { writes.next() } else { None };
        }
        let title = title.into();
        Self { title, rows }
    }

    /// How many times as large JSON is; as slow to read, and as slow to write, as the fastest of viewbuf.
    fn ratios(&self) -> Option<[f64; 3]> {
        let (json, others) = self.rows.split_first()?;
        let fastest = |time: fn(&Row) -> Option<Nanoseconds>| {
            others.iter().filter_map(time).min_by(f64::total_cmp)
        };
        let size = others.first()?.size;
        Some([
            json.size as f64 / size as f64,
            json.read? / fastest(|row| row.read)?,
            json.write? / fastest(|row| row.write)?,
        ])
    }

    fn show(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}", self.title)?;
        let Some(json) = self.rows.first() else {
            return Ok(());
        };
        for row in &self.rows {
            let (read, reads) = cells(row.read, json.read);
            let (write, writes) = cells(row.write, json.write);
            let line = format!(
                "  {:22} {:>9} {read:>16} {reads:>9} {write:>16} {writes:>9}",
                row.name,
                value::grouped(row.size),
            );
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

fn timed(mut works: Vec<Repeat<'_>>) -> impl Iterator<Item = Nanoseconds> {
    medians(&mut works, BUDGET).into_iter()
}

/// A time, and how many times JSON takes it.
fn cells(time: Option<Nanoseconds>, json: Option<Nanoseconds>) -> (String, String) {
    match (time, json) {
        (Some(time), Some(json)) => (duration(time), format!("{:.1}x", json / time)),
        _ => (String::new(), String::new()),
    }
}

fn duration(time: Nanoseconds) -> String {
    if time < 1_000.0 {
        format!("{time:.0} ns")
    } else if time < 1_000_000.0 {
        format!("{:.2} µs", time / 1e3)
    } else {
        format!("{:.2} ms", time / 1e6)
    }
}

pub(super) fn show(all: &[Compared], out: &mut impl Write) -> Result<(), Failure> {
    out.write_all(HEAD.as_bytes())?;
    for compared in all {
        compared.show(out)?;
    }
    let ratios: Vec<[f64; 3]> = all.iter().filter_map(Compared::ratios).collect();
    let span = |at: usize| {
        let ratio = ratios
            .iter()
            .filter_map(move |ratios| ratios.get(at).copied());
        let least = ratio.clone().fold(f64::INFINITY, f64::min);
        format!("{least:.1} to {:.1}", ratio.fold(0.0, f64::max))
    };
    writeln!(
        out,
        "\nOf these messages, JSON takes {} times the octets. The best of viewbuf",
        span(0)
    )?;
    writeln!(
        out,
        "reads them {} times as fast and writes them {} times as fast.",
        span(1),
        span(2)
    )?;
    Ok(out.write_all(REMARKS.as_bytes())?)
}

/// Shows what a message of the user's own costs.
pub(super) fn show_own(compared: &Compared, out: &mut impl Write) -> Result<(), Failure> {
    out.write_all(HEAD.as_bytes())?;
    compared.show(out)?;
    Ok(out.write_all(OWN_REMARKS.as_bytes())?)
}

const BUDGET: Duration = Duration::from_millis(350);

const HEAD: &str = "
What they cost                              read every field                  write
                           octets             time   vs JSON             time   vs JSON
";

const REMARKS: &str = "
How it was measured: just now, on one thread of this machine, with everything in cache. A time is the
median of batches; JSON and the others take turns. To read is to decode, to read every field once and
to free what was made. A checked view tests the whole message before any field is read, a lazy view
each level when it is reached; all of them test that strings are UTF-8. To write is to encode into a
vector that is large enough already: owned messages from structs of their own, the typed writer from
the same structs as serde_json. JSON is read into structs that own their strings, and has `bytes` in
hexadecimal. All gave the same content before they were timed.

What to make of it: names, digits and quotes are most of JSON where fields are short, and gone here.
Long text stays as long as it is, so text gains little. Nothing is compressed in this comparison. And
JSON can be read without a schema and without a tool, which no figure here shows.
";

const OWN_REMARKS: &str = "
How it was measured: just now, on one thread of this machine, with everything in cache. A time is the
median of batches that take turns. serde_json reads to its own tree of values and writes from it. JSON
and text of viewbuf are read to encoded octets and written from them, by the schema, without a tree. A
dynamic view tests the whole message and reads every field; a dynamic message is decoded to values of its
own. Code that is generated from the schema is several times as fast as both: the comparison without FILE
shows it.
";
