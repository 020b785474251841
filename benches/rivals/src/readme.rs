//! The table in README.md, between its two markers.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::harness::{Figures, Work};
use crate::report::{Row, time};

const BEGIN: &str = "<!-- measured: begin -->\n";
const END: &str = "<!-- measured: end -->";

/// Ways to hold a message; only contenders of the same way are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Owned,
    View,
    Lazy,
    Writer,
}

impl Way {
    fn of(contender: &str) -> Self {
        match contender {
            _ if contender.ends_with(" lazy") => Self::Lazy,
            _ if contender.ends_with(" writer") => Self::Writer,
            // quick-protobuf borrows strings and bytes from the input.
            _ if contender.ends_with(" view") || contender.starts_with("quick") => Self::View,
            _ => Self::Owned,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Owned => "owned",
            Self::View => "checked view",
            Self::Lazy => "lazy view",
            Self::Writer => "writer",
        }
    }

    /// Whether a peer that goes the `other` way does what this one does: nobody else has typed writers, whose
    /// work is to build a struct and encode it.
    fn is_matched_by(self, other: Self) -> bool {
        self == other || (self == Self::Writer && other == Self::Owned)
    }
}

/// Puts the tables into `file`, in place of what stands between its markers.
pub fn update(
    file: &Path,
    conditions: &str,
    names: &[&str],
    rows: &[Vec<Row>],
) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let (before, rest) = text
        .split_once(BEGIN)
        .ok_or("no marker where the table begins")?;
    let (_, after) = rest
        .split_once(END)
        .ok_or("no marker where the table ends")?;
    let mut tables = String::new();
    for (work, rows) in Work::ALL.iter().zip(rows) {
        if matches!(work, Work::Read | Work::Encode | Work::Build) && !rows.is_empty() {
            table(&mut tables, work.name(), names, rows);
        }
    }
    let processor = processor().unwrap_or_else(|| "a processor without a name".into());
    fs::write(
        file,
        format!("{before}{BEGIN}{tables}{conditions} On {processor}.\n{END}{after}"),
    )?;
    Ok(())
}

/// One kind of work: a column for each way in which viewbuf does it, and one for JSON.
fn table(text: &mut String, work: &str, names: &[&str], rows: &[Row]) {
    let ours: Vec<usize> = (0..names.len())
        .filter(|&at| {
            names[at].starts_with("viewbuf") && rows.iter().any(|row| row.cells[at].is_some())
        })
        .collect();
    let heads: Vec<&str> = ours.iter().map(|&at| Way::of(names[at]).name()).collect();
    let _ = writeln!(text, "| {work} | {} | serde_json |", heads.join(" | "));
    let _ = writeln!(text, "|---|{}---:|", "---:|".repeat(heads.len()));
    for row in rows {
        let cells: Vec<String> = ours.iter().map(|&at| cell(row, names, at)).collect();
        let json = names.iter().position(|name| name.contains("json"));
        let json = json.and_then(|at| row.cells[at].as_ref());
        let json = json.map_or("–".into(), |figures| time(figures.median_ns));
        let _ = writeln!(text, "| {} | {} | {json} |", row.payload, cells.join(" | "));
    }
    text.push('\n');
}

/// Our time, and how many times as long the best peer takes that works the same way.
fn cell(row: &Row, names: &[&str], at: usize) -> String {
    let Some(figures) = &row.cells[at] else {
        return "–".into();
    };
    let own = time(figures.median_ns);
    match best_peer(row, names, Way::of(names[at])) {
        Some((name, peer)) => {
            let ratio = peer.median_ns / figures.median_ns;
            format!("{own} ({ratio:.1}x {name})")
        }
        None => own,
    }
}

fn best_peer<'n, 'r>(row: &'r Row, names: &[&'n str], way: Way) -> Option<(&'n str, &'r Figures)> {
    let matched = |name: &str| {
        !name.starts_with("viewbuf") && !name.contains("json") && way.is_matched_by(Way::of(name))
    };
    names
        .iter()
        .zip(&row.cells)
        .filter(|(name, _)| matched(name))
        .filter_map(|(name, figures)| Some((*name, figures.as_ref()?)))
        .min_by(|(_, one), (_, other)| one.median_ns.total_cmp(&other.median_ns))
}

/// What Linux calls it.
fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().into())
}
