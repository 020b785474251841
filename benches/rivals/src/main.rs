//! The same messages through viewbuf and its peers, interleaved in one run; prints Markdown tables of times, ratios and allocations.
//!
//! `cargo run --release -- [--quick] [--data DIR] [--readme FILE] [FILTER…]`: a filter is part of the name of a payload, a contender or a
//! kind of work; filters of the same sort add up, of different sorts narrow down. Run alone on the machine for figures to quote;
//! `--readme FILE` puts them into that file.

mod alloc;
mod contenders;
mod fields;
mod harness;
mod make;
mod payloads;
mod read;
mod readme;
mod report;

use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;

use contenders::prost::hash_of;
use harness::{Contender, Effort, Job, Work, Works, race};
use payloads::Payload;
use report::Row;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse()?;
    let core = pin();
    let mut payloads = payloads::own(arguments.quick);
    if let Some(folder) = &arguments.data {
        payloads.extend(payloads::of_folder(folder)?);
    }
    let contenders = contenders::all();
    let names: Vec<&str> = contenders
        .iter()
        .map(|contender| contender.name())
        .collect();
    let payload_names: Vec<&str> = payloads
        .iter()
        .map(|payload| payload.name.as_str())
        .collect();
    let work_names: Vec<&str> = Work::ALL.iter().map(|work| work.name()).collect();

    arguments.check_filters(&[&names, &payload_names, &work_names])?;
    let chosen = arguments.chosen(&names);
    let contenders: Vec<&dyn Contender> = chosen.iter().map(|&at| &*contenders[at]).collect();
    let names: Vec<&str> = chosen.iter().map(|&at| names[at]).collect();
    let mut rows: Vec<Vec<Row>> = Work::ALL.iter().map(|_| Vec::new()).collect();
    let works = arguments.chosen(&work_names);
    for at in arguments.chosen(&payload_names) {
        measure(
            &payloads[at],
            &contenders,
            &works,
            arguments.effort(),
            &mut rows,
        );
    }
    println!("{}\n", arguments.conditions(core));
    if let Some(file) = &arguments.readme {
        readme::update(file, &arguments.conditions(core), &names, &rows)?;
    }
    for at in works {
        println!("{}", report::tables(Work::ALL[at], &names, &rows[at]));
    }
    Ok(())
}

/// Checks the contenders against one another, then times them.
fn measure(
    payload: &Payload,
    contenders: &[&dyn Contender],
    works: &[usize],
    effort: Effort,
    rows: &mut [Vec<Row>],
) {
    eprintln!(
        "{} ({} octets, JSON {})",
        payload.name,
        payload.bytes.len(),
        payload.json.len()
    );
    let mut all: Vec<Option<Works<'_>>> = contenders
        .iter()
        .map(|contender| {
            let works = contender.works(payload);
            works
                .map_err(|reason| eprintln!("  {} takes no part: {reason}", contender.name()))
                .ok()
        })
        .collect();
    for (contender, works) in contenders.iter().zip(&all) {
        if let Some(works) = works {
            check(payload, contender.name(), works);
        }
    }
    for &at in works {
        let work = Work::ALL[at];
        let taken: Vec<Option<Job<'_>>> = all
            .iter_mut()
            .map(|works| works.as_mut()?.take(work))
            .collect();
        let taking_part: Vec<bool> = taken.iter().map(Option::is_some).collect();
        let mut jobs: Vec<Job<'_>> = taken.into_iter().flatten().collect();
        if work == Work::Read {
            check_sums(&payload.name, &mut jobs);
        }
        let mut figures = race(&mut jobs, effort).into_iter();
        let cells = taking_part
            .iter()
            .map(|&takes_part| if takes_part { figures.next() } else { None })
            .collect();
        rows[at].push(Row {
            payload: payload.name.clone(),
            octets: payload.bytes.len(),
            cells,
        });
    }
}

/// All contenders must read the same values, and what they write must hold the same values.
fn check(payload: &Payload, name: &str, works: &Works<'_>) {
    let expected = hash_of(&payload.content, &payload.bytes);
    if let Some(hash) = works.hash {
        assert_eq!(
            hash, expected,
            "{name} reads other values from {}",
            payload.name
        );
    }
    for (work, written) in &works.written {
        if name.contains("json") {
            continue;
        }
        assert_eq!(
            hash_of(&payload.content, written),
            expected,
            "{name} writes other values of {}: {}",
            payload.name,
            work.name()
        );
        if written.len() != payload.bytes.len() {
            eprintln!(
                "  {name} writes {} octets, not {}: {}",
                written.len(),
                payload.bytes.len(),
                work.name()
            );
        }
    }
}

/// The checksums that the timed jobs return.
fn check_sums(payload: &str, jobs: &mut [Job<'_>]) {
    let sums: Vec<u64> = jobs.iter_mut().map(|job| job(1)).collect();
    assert!(
        sums.windows(2).all(|pair| pair[0] == pair[1]),
        "checksums of {payload} differ: {sums:?}"
    );
}

/// Ties this thread to one core: the last one it may use, as the first often serves interrupts.
fn pin() -> Option<usize> {
    let core = core_affinity::get_core_ids()?.pop()?;
    core_affinity::set_for_current(core).then_some(core.id)
}

struct Arguments {
    quick: bool,
    data: Option<PathBuf>,
    readme: Option<PathBuf>,
    filters: Vec<String>,
}

impl Arguments {
    fn parse() -> Result<Self, Box<dyn Error>> {
        let mut arguments = Self {
            quick: false,
            data: None,
            readme: None,
            filters: Vec::new(),
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--quick" => arguments.quick = true,
                "--data" => {
                    arguments.data = Some(words.next().ok_or("--data needs a folder")?.into())
                }
                "--readme" => {
                    arguments.readme = Some(words.next().ok_or("--readme needs a file")?.into())
                }
                _ if word.starts_with('-') => return Err(format!("unknown option {word}").into()),
                _ => arguments.filters.push(word),
            }
        }
        if arguments.quick && arguments.readme.is_some() {
            return Err("a quick run makes no figures for a README".into());
        }
        Ok(arguments)
    }

    /// Which of the names some filter is part of; all, where none is part of any.
    fn chosen(&self, names: &[&str]) -> Vec<usize> {
        let matches = |name: &&str| {
            self.filters
                .iter()
                .any(|filter| name.contains(filter.as_str()))
        };
        let any = names.iter().any(matches);
        (0..names.len())
            .filter(|&at| !any || matches(&names[at]))
            .collect()
    }

    /// A filter that matches nothing is a misspelling, and would mean everything.
    fn check_filters(&self, names: &[&[&str]]) -> Result<(), String> {
        let known = |filter: &&String| {
            names
                .iter()
                .copied()
                .flatten()
                .any(|name| name.contains(filter.as_str()))
        };
        match self.filters.iter().find(|filter| !known(filter)) {
            Some(filter) => Err(format!(
                "no payload, contender or kind of work has {filter:?} in its name"
            )),
            None => Ok(()),
        }
    }

    fn effort(&self) -> Effort {
        match self.quick {
            true => Effort {
                rounds: 9,
                batch: Duration::from_millis(1),
            },
            false => Effort {
                rounds: 61,
                batch: Duration::from_millis(2),
            },
        }
    }

    fn conditions(&self, core: Option<usize>) -> String {
        let Effort { rounds, batch } = self.effort();
        let core = core.map_or("not pinned".into(), |core| format!("pinned to core {core}"));
        format!(
            "Medians of {rounds} interleaved rounds of {} ms of processor time a contender, {core}.",
            batch.as_millis()
        )
    }
}
