//! What is wrong in a source file, and where.

use core::fmt;

use super::spans::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Severity {
    /// Nothing is compiled.
    Error,
    /// It is compiled, and may not be what was meant.
    Warning,
}

/// A place in a source file, counted from 1.
///
/// Columns count as `protoc` counts them: an octet is one, and a tab goes on to the next multiple of eight.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// An error or a warning.
///
/// Displays as `users.proto:3:5: error: what is wrong`, with as much of the place as is known, and below it the line
/// of the source with a caret under the place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Diagnostic {
    file: String,
    position: Option<Position>,
    end: Option<Position>,
    text: String,
    severity: Severity,
    line: Option<String>,
}

impl Diagnostic {
    /// An error in `file`; `span` counts from 0, as spans do.
    pub(crate) fn error(
        file: impl Into<String>,
        span: Option<Span>,
        text: impl Into<String>,
    ) -> Self {
        let counted = |(line, column): (u32, u32)| Position {
            line: line.saturating_add(1),
            column: column.saturating_add(1),
        };
        Self {
            file: file.into(),
            position: span.map(|span| counted(span.start)),
            end: span.map(|span| counted(span.end)),
            text: text.into(),
            severity: Severity::Error,
            line: None,
        }
    }

    /// A warning in `file`.
    pub(crate) fn warning(
        file: impl Into<String>,
        span: Option<Span>,
        text: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(file, span, text)
        }
    }

    /// The same with the line that it is about, out of those of its file.
    pub(super) fn with_lines(mut self, lines: &[&str]) -> Self {
        let number = self.position.map(|position| position.line);
        let index = number.and_then(|line| usize::try_from(line.saturating_sub(1)).ok());
        let line = index.and_then(|index| lines.get(index));
        self.line = line.map(|line| line.trim_end_matches('\r').to_owned());
        self
    }

    /// The name of the file, as imports spell it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Where it begins, if that is known.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// Where it ends: the place behind its last octet, if that is known.
    #[must_use]
    pub fn end(&self) -> Option<Position> {
        self.end
    }

    /// What is wrong, without the place.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The columns under which carets stand, counted from 0: at least one.
    fn marked(&self, start: Position, width: u32) -> (u32, u32) {
        let first = start.column.saturating_sub(1).min(width);
        let end = match self.end {
            Some(end) if end.line == start.line => end.column.saturating_sub(1).min(width),
            Some(end) if end.line > start.line => width,
            _ => first,
        };
        (first, end.max(first.saturating_add(1)))
    }

    /// The line of the source, and the line of carets.
    fn show_line(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some(position), Some(line)) = (self.position, &self.line) else {
            return Ok(());
        };
        if line.len() > LONGEST_SHOWN {
            return Ok(());
        }
        let width = line.chars().fold(0, advance);
        let (first, end) = self.marked(position, width);
        let (mut shown, mut carets) = (String::new(), String::new());
        let mut column = 0;
        for c in line.chars() {
            let next = advance(column, c);
            // A tab is drawn as spaces, so that the carets stand where they should in any terminal.
            let columns = if c == '\t' {
                next.saturating_sub(column)
            } else {
                1
            };
            for _ in 0..columns {
                shown.push(if c.is_control() { ' ' } else { c });
                carets.push(if (first..end).contains(&column) {
                    '^'
                } else {
                    ' '
                });
            }
            column = next;
        }
        if first >= column {
            carets.push('^');
        }
        write!(f, "\n  {}\n  {}", shown.trim_end(), carets.trim_end())
    }
}

/// Longer lines are not shown: they were not written by hand.
const LONGEST_SHOWN: usize = 400;

/// The column behind `c`, by the rule of [`Position`].
fn advance(column: u32, c: char) -> u32 {
    match c {
        '\t' => column.saturating_add(8 - column % 8),
        // A letter has at most four octets.
        _ => column.saturating_add(u32::try_from(c.len_utf8()).unwrap_or(1)),
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file)?;
        if let Some(Position { line, column }) = self.position {
            write!(f, "{line}:{column}:")?;
        }
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, " {severity}: {}", self.text)?;
        self.show_line(f)
    }
}
