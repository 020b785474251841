//! Tables in Markdown.

use std::fmt::Write;

use crate::harness::{Figures, Work};

/// The figures of one payload under one kind of work, by contender.
pub struct Row {
    pub payload: String,
    pub octets: usize,
    pub cells: Vec<Option<Figures>>,
}

/// Times, ratios and allocations, a table each.
pub fn tables(work: Work, contenders: &[&str], rows: &[Row]) -> String {
    let mut text = format!("## {}\n\n", work.name());
    table(&mut text, "time", contenders, rows, |_, figures| {
        time(figures.median_ns)
    });
    table(
        &mut text,
        "time, the best peer's = 1.00",
        contenders,
        rows,
        |row, figures| {
            format!(
                "{:.2}",
                figures.median_ns / best_peer_ns(work, contenders, row)
            )
        },
    );
    table(
        &mut text,
        "allocations (octets)",
        contenders,
        rows,
        |_, figures| {
            format!(
                "{} ({})",
                thousands(figures.allocations.count),
                thousands(figures.allocations.octets)
            )
        },
    );
    text
}

fn table(
    text: &mut String,
    what: &str,
    contenders: &[&str],
    rows: &[Row],
    cell: impl Fn(&Row, &Figures) -> String,
) {
    let _ = writeln!(text, "| {what} | octets | {} |", contenders.join(" | "));
    let _ = writeln!(text, "|---|---:|{}", "---:|".repeat(contenders.len()));
    for row in rows {
        let cells = row.cells.iter().map(|figures| {
            figures
                .as_ref()
                .map_or("–".into(), |figures| cell(row, figures))
        });
        let cells: Vec<String> = cells.collect();
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            row.payload,
            thousands(row.octets as u64),
            cells.join(" | ")
        );
    }
    text.push('\n');
}

/// The fastest Protocol Buffers contender that is not ours. To decode is no work for a lazy view, so there it does not count.
fn best_peer_ns(work: Work, contenders: &[&str], row: &Row) -> f64 {
    let lazy_counts = work != Work::Decode;
    let counts = |name: &str| match name {
        _ if name.starts_with("viewbuf") || name.contains("json") => false,
        _ => lazy_counts || !name.contains("lazy"),
    };
    let peers = contenders
        .iter()
        .zip(&row.cells)
        .filter(|(name, _)| counts(name));
    peers
        .filter_map(|(_, figures)| Some(figures.as_ref()?.median_ns))
        .fold(f64::INFINITY, f64::min)
}

/// A time in the unit that suits it.
pub fn time(ns: f64) -> String {
    match ns {
        ..1e3 => format!("{ns:.0} ns"),
        ..1e6 => format!("{:.2} µs", ns / 1e3),
        _ => format!("{:.2} ms", ns / 1e6),
    }
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
