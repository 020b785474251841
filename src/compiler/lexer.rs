//! From text to tokens.
//!
//! Positions are those that `protoc` writes into `SourceCodeInfo`: lines and columns count from 0, a column is an
//! octet, and a tab goes on to the next multiple of eight.
//!
//! What is wrong with a token is reported once, here, and the token is handed on as what it looks like, so that the
//! parser can go on and find more.

mod comments;
mod number;
mod string;
#[cfg(test)]
mod tests;
mod token;

use super::reports::Reports;
use super::spans::Span;

use comments::Collector;
pub(super) use comments::Comments;
pub(super) use number::{float, integer};
pub(super) use string::{escape, unescape};
pub(super) use token::{Kind, Token};

/// Reads the tokens of one file, one ahead.
#[derive(Debug)]
pub(super) struct Lexer<'s> {
    source: &'s str,
    /// Offset of the next octet.
    at: usize,
    line: u32,
    column: u32,
    current: Token,
    previous: Token,
    pub(super) reports: Reports,
}

/// What a slash began.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Slash {
    Line,
    Block,
    /// No comment: the slash is the token, and is read.
    Symbol,
    /// There was no slash.
    None,
}

impl<'s> Lexer<'s> {
    /// Before the first token.
    pub(super) fn new(source: &'s str, reports: Reports) -> Self {
        Self {
            source,
            at: 0,
            line: 0,
            column: 0,
            current: Token::START,
            previous: Token::START,
            reports,
        }
    }

    /// The token that is read next.
    pub(super) fn current(&self) -> Token {
        self.current
    }

    /// The token that was read last.
    pub(super) fn previous(&self) -> Token {
        self.previous
    }

    /// The text of a token, as it was written.
    pub(super) fn text(&self, token: Token) -> &'s str {
        self.source.get(token.start..token.end).unwrap_or("")
    }

    /// The next octet; 0 at the end, where `at_end` tells it from an octet 0.
    fn peek(&self) -> u8 {
        self.source.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn at_end(&self) -> bool {
        self.at >= self.source.len()
    }

    fn step(&mut self) {
        match self.peek() {
            b'\n' => {
                self.line += 1;
                self.column = 0;
            }
            b'\t' => self.column += TAB - self.column % TAB,
            _ => self.column += 1,
        }
        self.at = (self.at + 1).min(self.source.len());
    }

    fn take(&mut self, octet: u8) -> bool {
        let found = !self.at_end() && self.peek() == octet;
        if found {
            self.step();
        }
        found
    }

    fn take_if(&mut self, wanted: impl Fn(u8) -> bool) -> bool {
        let found = !self.at_end() && wanted(self.peek());
        if found {
            self.step();
        }
        found
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool + Copy) {
        while self.take_if(wanted) {}
    }

    /// Reports something at the place that is read next.
    fn report(&mut self, text: &str) {
        let here = (self.line, self.column);
        let span = Span {
            start: here,
            end: here,
        };
        self.reports.error(Some(span), text);
    }

    /// Goes on to the next token, past comments.
    pub(super) fn next(&mut self) {
        self.previous = self.current;
        while !self.at_end() {
            self.take_while(is_space);
            match self.slash() {
                Slash::Line => self.line_comment(),
                Slash::Block => self.block_comment(None),
                Slash::Symbol => return,
                Slash::None if self.at_end() => break,
                Slash::None if is_control(self.peek()) => {
                    self.report("Invalid control characters encountered in text.");
                    self.take_while(is_control);
                }
                Slash::None => {
                    self.token();
                    return;
                }
            }
        }
        self.begin(Kind::End);
        self.end();
    }

    fn begin(&mut self, kind: Kind) {
        self.current = Token {
            kind,
            start: self.at,
            end: self.at,
            line: self.line,
            column: self.column,
            end_column: self.column,
        };
    }

    fn end(&mut self) {
        self.current.end = self.at;
        self.current.end_column = self.column;
    }

    fn token(&mut self) {
        self.begin(Kind::Symbol);
        let first = self.peek();
        self.current.kind = match first {
            b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
                self.take_while(is_word);
                Kind::Identifier
            }
            b'0'..=b'9' => {
                self.step();
                self.number(first == b'0')
            }
            b'.' => {
                self.step();
                self.dot()
            }
            b'"' | b'\'' => {
                self.step();
                self.string(first);
                Kind::String
            }
            _ => {
                self.symbol();
                Kind::Symbol
            }
        };
        self.end();
    }

    /// Behind a dot: alone, or the first of a number.
    fn dot(&mut self) -> Kind {
        if !self.peek().is_ascii_digit() {
            return Kind::Symbol;
        }
        let (before, dot) = (self.previous, self.current);
        if before.kind == Kind::Identifier
            && (before.line, before.end_column) == (dot.line, dot.column)
        {
            self.reports.error(
                Some(dot.span()),
                "Need space between identifier and decimal point.",
            );
        }
        self.fraction()
    }

    /// One letter that has no meaning of its own; those outside ASCII have none at all.
    fn symbol(&mut self) {
        let letter = self
            .source
            .get(self.at..)
            .and_then(|rest| rest.chars().next());
        let Some(letter) = letter.filter(|letter| !letter.is_ascii()) else {
            self.step();
            return;
        };
        let code = u32::from(letter);
        self.report(&format!(
            "Only strings and comments may hold letters outside ASCII; this is U+{code:04X}."
        ));
        for _ in 0..letter.len_utf8() {
            self.step();
        }
    }

    /// Reads what a slash begins, and no more of it than its mark.
    fn slash(&mut self) -> Slash {
        if self.at_end() || self.peek() != b'/' {
            return Slash::None;
        }
        let before = (self.at, self.line, self.column);
        self.step();
        if self.take(b'/') {
            Slash::Line
        } else if self.take(b'*') {
            Slash::Block
        } else {
            let (start, line, column) = before;
            self.current = Token {
                kind: Kind::Symbol,
                start,
                end: self.at,
                line,
                column,
                end_column: self.column,
            };
            Slash::Symbol
        }
    }

    /// The rest of a comment up to the end of its line, which belongs to it.
    fn line_comment(&mut self) {
        self.take_while(|octet| octet != b'\n' && octet != 0);
        self.take(b'\n');
    }

    /// The rest of a comment up to its mark, into `content` without the asterisks that begin its lines.
    fn block_comment(&mut self, mut content: Option<&mut String>) {
        let opened = (self.line, self.column.saturating_sub(2));
        let mut start = self.at;
        loop {
            self.take_while(|octet| !matches!(octet, 0 | b'*' | b'/' | b'\n'));
            let line_end = self.at + 1;
            if self.take(b'\n') {
                self.keep(&mut content, start, line_end);
                self.take_while(is_space_in_line);
                if self.take(b'*') && self.take(b'/') {
                    return;
                }
                start = self.at;
            } else if self.take(b'*') {
                if self.take(b'/') {
                    self.keep(&mut content, start, self.at - 2);
                    return;
                }
            } else if self.take(b'/') {
                if !self.at_end() && self.peek() == b'*' {
                    self.report("\"/*\" inside block comment.  Block comments cannot be nested.");
                }
            } else {
                self.unfinished_comment(opened);
                self.keep(&mut content, start, self.at);
                return;
            }
        }
    }

    fn keep(&self, content: &mut Option<&mut String>, start: usize, end: usize) {
        if let Some(content) = content {
            content.push_str(self.source.get(start..end).unwrap_or(""));
        }
    }

    #[cold]
    fn unfinished_comment(&mut self, opened: (u32, u32)) {
        let (line, column) = opened;
        let span = Span {
            start: opened,
            end: (line, column.saturating_add(2)),
        };
        self.reports
            .error(Some(span), "End-of-file inside block comment.");
    }

    /// The mark of the order of octets, which may stand first.
    pub(super) fn byte_order_mark(&mut self) {
        if self.source.starts_with('\u{feff}') {
            (0..'\u{feff}'.len_utf8()).for_each(|_| self.step());
        }
    }

    /// Goes on to the next token, and finds out to which declaration the comments before it belong.
    ///
    /// A comment on the line of the token before, or on the lines right below it with a blank line after them, trails
    /// what ends there. One right above the next token leads it. All others are detached.
    pub(super) fn next_with_comments(&mut self) -> Comments {
        let mut collector = Collector::default();
        let mut previous_line = Some(self.line);
        let mut trailing_ends = None;
        if self.current.kind == Kind::Start {
            self.byte_order_mark();
            collector.detach_from_previous();
            previous_line = None;
        } else {
            self.take_while(is_space_in_line);
            match self.slash() {
                Slash::Line => {
                    trailing_ends = Some(self.line);
                    self.collect_line(&mut collector);
                    collector.flush();
                }
                Slash::Block => {
                    self.block_comment(Some(collector.block()));
                    trailing_ends = Some(self.line);
                    self.take_while(is_space_in_line);
                    collector.flush();
                }
                Slash::Symbol => return collector.finish(),
                Slash::None => {
                    if !self.take(b'\n') {
                        self.next();
                        return collector.finish();
                    }
                }
            }
        }
        self.comments_below(&mut collector, previous_line, trailing_ends);
        collector.finish()
    }

    fn collect_line(&mut self, collector: &mut Collector) {
        let start = self.at;
        self.line_comment();
        let text = self.source.get(start..self.at).unwrap_or("");
        collector.line().push_str(text);
    }

    /// From the line after a token on.
    fn comments_below(
        &mut self,
        collector: &mut Collector,
        previous_line: Option<u32>,
        trailing_ends: Option<u32>,
    ) {
        loop {
            self.take_while(is_space_in_line);
            match self.slash() {
                Slash::Line => self.collect_line(collector),
                Slash::Block => {
                    self.block_comment(Some(collector.block()));
                    // The rest of its line is no blank line.
                    self.take_while(is_space_in_line);
                    self.take(b'\n');
                }
                Slash::Symbol => return,
                Slash::None if self.take(b'\n') => {
                    // A blank line.
                    collector.flush();
                    collector.detach_from_previous();
                }
                Slash::None => {
                    self.next();
                    let is_end = self.current.kind == Kind::End;
                    if is_end || matches!(self.text(self.current), "}" | "]" | ")") {
                        // A comment at the end of a scope does not lead the token that ends it.
                        collector.flush();
                    }
                    let here = Some(self.line);
                    if !is_end && (previous_line == here || trailing_ends == here) {
                        // Between two tokens of one line it is not clear what a comment is of.
                        collector.maybe_detach();
                    }
                    return;
                }
            }
        }
    }
}

/// The width of a tab.
const TAB: u32 = 8;

fn is_space(octet: u8) -> bool {
    octet == b'\n' || is_space_in_line(octet)
}

fn is_space_in_line(octet: u8) -> bool {
    matches!(octet, b' ' | b'\t' | 0x0b | 0x0c | b'\r')
}

/// What is neither space nor anything that can be seen.
fn is_control(octet: u8) -> bool {
    octet < b' '
}

fn is_word(octet: u8) -> bool {
    octet == b'_' || octet.is_ascii_alphanumeric()
}

/// Whether the whole text is one identifier.
pub(super) fn is_identifier(text: &str) -> bool {
    text.bytes().all(is_word)
        && text
            .bytes()
            .next()
            .is_some_and(|first| !first.is_ascii_digit())
}
