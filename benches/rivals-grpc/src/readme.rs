//! The table of figures in README.md, between its two markers.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::client::Result;

const BEGIN: &str = "<!-- grpc: begin -->\n";
const END: &str = "<!-- grpc: end -->";

/// Whose figures a reader gets, in this order, and what they are called there.
const COLUMNS: [(&str, &str); 4] = [
    ("viewbuf", "viewbuf"),
    ("tonic_mt", "tonic"),
    ("tonic_ct", "tonic, current-thread"),
    ("connectrpc_ct", "connectrpc, current-thread"),
];

/// What was measured of one kind of work, for each contender that does it.
pub struct Line {
    pub work: String,
    unit: Unit,
    cells: Vec<(&'static str, f64)>,
}

/// What a figure counts.
#[derive(Clone, Copy)]
pub enum Unit {
    Micros,
    Octets,
    Number,
}

impl Line {
    #[must_use]
    pub fn new(work: String, unit: Unit) -> Self {
        let cells = Vec::new();
        Self { work, unit, cells }
    }

    pub fn add(&mut self, contender: &'static str, value: f64) {
        self.cells.push((contender, value));
    }

    fn value(&self, contender: &str) -> Option<f64> {
        let cell = self.cells.iter().find(|(name, _)| *name == contender);
        cell.map(|(_, value)| *value)
    }

    /// The figure of a contender, and for others how many times as much that is as viewbuf's.
    fn cell(&self, contender: &str) -> String {
        let Some(value) = self.value(contender) else {
            return "–".into();
        };
        let shown = self.unit.shown(value);
        match self.value("viewbuf") {
            Some(own) if contender != "viewbuf" && own >= 0.01 => {
                format!("{shown} ({:.1}x)", value / own)
            }
            _ => shown,
        }
    }
}

impl Unit {
    fn shown(self, value: f64) -> String {
        match self {
            Self::Micros if value >= 10_000.0 => format!("{:.1} ms", value / 1_000.0),
            Self::Micros if value >= 10.0 => format!("{value:.1} µs"),
            Self::Micros => format!("{value:.2} µs"),
            Self::Octets => format!("{:.1} KB", value / 1_000.0),
            Self::Number if value >= 100.0 => format!("{value:.0}"),
            Self::Number => format!("{value:.2}"),
        }
    }
}

/// Puts the table into `file`, in place of what stands between its markers.
pub fn update(file: &Path, rounds: usize, lines: &[Line]) -> Result<()> {
    let text = fs::read_to_string(file)?;
    let (before, rest) = text
        .split_once(BEGIN)
        .ok_or("no marker where the table begins")?;
    let (_, after) = rest
        .split_once(END)
        .ok_or("no marker where the table ends")?;
    let mut table = String::new();
    let heads: Vec<&str> = COLUMNS.iter().map(|(_, head)| *head).collect();
    writeln!(
        table,
        "| server CPU, unless it says else | {} |",
        heads.join(" | ")
    )?;
    writeln!(table, "|---|{}", "---:|".repeat(heads.len()))?;
    for line in lines {
        let cells = COLUMNS.map(|(contender, _)| line.cell(contender));
        writeln!(table, "| {} | {} |", line.work, cells.join(" | "))?;
    }
    let rounds = match rounds {
        1 => "One round of each in turns".into(),
        rounds => format!("Medians of {rounds} interleaved rounds"),
    };
    let conditions = format!("\n{rounds}, one core for the server and one for the client.");
    fs::write(
        file,
        format!("{before}{BEGIN}{table}{conditions}\n{END}{after}"),
    )?;
    Ok(())
}
