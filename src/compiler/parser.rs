//! From tokens to an unlinked descriptor.
//!
//! The grammar is that of `protoc`'s own parser, one function a construct, and so are the places that it records:
//! `SourceCodeInfo` is not quite what one would guess from the outside. Nothing is resolved here: a type's name
//! stays as it was written, and an option is an `UninterpretedOption`.
//!
//! After an error the rest of the statement is skipped and parsing goes on, so that one run finds several.

mod default;
mod enumeration;
mod extend;
mod field;
mod file;
mod map;
mod message;
mod oneof;
mod option;
mod places;
mod range;
mod service;
#[cfg(test)]
mod tests;
mod type_name;

use alloc::sync::Arc;

use crate::types::{Edition, FileDescriptorProto};

use super::diagnostic::Diagnostic;
use super::lexer::{Kind, Lexer, Token, integer, unescape};
use super::parsed::Parsed;
use super::reports::Reports;
use places::{Place, Places};

/// A statement that cannot be read; why has been reported.
#[derive(Clone, Copy, Debug)]
struct Fail;

type Parse<T = ()> = Result<T, Fail>;

/// What the first statement of a file says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Syntax {
    Proto2,
    Proto3,
    Editions(Edition),
}

impl Syntax {
    fn is_editions(self) -> bool {
        matches!(self, Self::Editions(_))
    }

    fn is_since(self, edition: Edition) -> bool {
        matches!(self, Self::Editions(own) if own as i32 >= edition as i32)
    }
}

#[derive(Debug)]
struct Parser<'s> {
    lexer: Lexer<'s>,
    places: Places,
    syntax: Syntax,
    /// How many messages and groups are open.
    depth: u32,
    /// How many options of extension ranges were copied to other ranges.
    copied: usize,
    /// Comments that may be of the declaration that comes.
    leading: String,
    detached: Vec<String>,
}

/// Parses one file; the warnings, where there are no errors.
pub(super) fn parse(
    name: &str,
    source: Arc<str>,
) -> Result<(Parsed, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut reports = Reports::new(name);
    if source.len() > LONGEST {
        reports.error(None, format!("The file has more than {LONGEST} octets."));
        return Err(reports.finish());
    }
    let mut parser = Parser {
        lexer: Lexer::new(&source, reports),
        places: Places::default(),
        syntax: Syntax::Proto2,
        depth: 0,
        copied: 0,
        leading: String::new(),
        detached: Vec::new(),
    };
    let mut file = FileDescriptorProto {
        name: Some(name.to_owned()),
        ..FileDescriptorProto::default()
    };
    parser.file(&mut file);
    let Parser { lexer, places, .. } = parser;
    let reports = lexer.reports;
    if reports.has_errors() {
        return Err(reports.finish());
    }
    let warnings = reports.finish();
    let (info, spans) = places.finish();
    file.source_code_info = Some(info);
    let parsed = Parsed { file, spans };
    Ok((parsed, warnings))
}

/// Longer files are refused: no person wrote them.
pub(super) const LONGEST: usize = 64 << 20;

/// Messages and groups may nest so deep, as in `protoc`.
const DEEPEST: u32 = 31;

impl<'s> Parser<'s> {
    fn current(&self) -> Token {
        self.lexer.current()
    }

    fn text(&self) -> &'s str {
        self.lexer.text(self.lexer.current())
    }

    fn at(&self, text: &str) -> bool {
        self.text() == text && self.current().kind != Kind::End
    }

    fn at_kind(&self, kind: Kind) -> bool {
        self.current().kind == kind
    }

    fn at_end(&self) -> bool {
        self.at_kind(Kind::End)
    }

    fn error(&mut self, text: impl Into<String>) {
        self.error_at(self.current(), text);
    }

    fn error_at(&mut self, token: Token, text: impl Into<String>) {
        self.lexer.reports.error(Some(token.span()), text);
    }

    fn fail<T>(&mut self, text: impl Into<String>) -> Parse<T> {
        self.error(text);
        Err(Fail)
    }

    fn take(&mut self, text: &str) -> bool {
        let found = self.at(text);
        if found {
            self.lexer.next();
        }
        found
    }

    fn expect(&mut self, text: &str) -> Parse {
        if self.take(text) {
            return Ok(());
        }
        self.fail(format!("Expected \"{text}\"."))
    }

    fn expect_or(&mut self, text: &str, error: &str) -> Parse {
        if self.take(text) {
            return Ok(());
        }
        self.fail(error)
    }

    fn identifier(&mut self, error: &str) -> Parse<&'s str> {
        if !self.at_kind(Kind::Identifier) {
            return self.fail(error);
        }
        let text = self.text();
        self.lexer.next();
        Ok(text)
    }

    /// An integer that is not above `max`; one that is counts as 0 once it is reported.
    fn integer_to(&mut self, max: u64, error: &str) -> Parse<u64> {
        if !self.at_kind(Kind::Integer) {
            return self.fail(error);
        }
        let value = integer(self.text(), max);
        if value.is_none() {
            self.error("Integer out of range.");
        }
        self.lexer.next();
        Ok(value.unwrap_or(0))
    }

    /// An `int32` without a sign.
    fn integer(&mut self, error: &str) -> Parse<i32> {
        let value = self.integer_to(I32_MAX, error)?;
        Ok(i32::try_from(value).unwrap_or(i32::MAX))
    }

    /// An `int32`.
    fn signed_integer(&mut self, error: &str) -> Parse<i32> {
        let is_negative = self.take("-");
        let value = self.integer_to(I32_MAX + u64::from(is_negative), error)?;
        let value = i64::try_from(value).unwrap_or(0);
        let value = if is_negative { -value } else { value };
        Ok(i32::try_from(value).unwrap_or(0))
    }

    /// One or more string literals, as the octets that they stand for together.
    fn octets(&mut self, error: &str) -> Parse<Vec<u8>> {
        if !self.at_kind(Kind::String) {
            return self.fail(error);
        }
        let mut octets = Vec::new();
        while self.at_kind(Kind::String) {
            unescape(self.text(), &mut octets);
            self.lexer.next();
        }
        Ok(octets)
    }

    /// The same, where the descriptor has room for text only.
    fn string(&mut self, error: &str) -> Parse<String> {
        let start = self.current();
        let octets = self.octets(error)?;
        Ok(String::from_utf8(octets).unwrap_or_else(|_| {
            self.error_at(start, "The string is not valid UTF-8.");
            String::new()
        }))
    }

    /// Takes the text that ends a declaration, or its head; its comments go to `place`.
    fn take_end(&mut self, text: &str, place: Option<Place>) -> bool {
        if !self.at(text) {
            return false;
        }
        let comments = self.lexer.next_with_comments();
        let leading = core::mem::replace(&mut self.leading, comments.leading);
        if let Some(place) = place {
            let detached = core::mem::replace(&mut self.detached, comments.detached);
            self.places
                .comment(place, leading, comments.trailing, detached);
        } else if text == "}" {
            // What stood detached in the scope that ends is of nothing outside it.
            self.detached = comments.detached;
        } else {
            self.detached.extend(comments.detached);
        }
        true
    }

    fn expect_end(&mut self, text: &str, place: Place) -> Parse {
        if self.take_end(text, Some(place)) {
            return Ok(());
        }
        self.fail(format!("Expected \"{text}\"."))
    }

    /// Goes on behind the statement that could not be read, or to the end of the scope that it stands in.
    fn skip_statement(&mut self) {
        while !self.at_end() {
            if self.take_end(";", None) {
                return;
            }
            if self.take("{") {
                self.skip_block();
                return;
            }
            if self.at("}") {
                return;
            }
            self.lexer.next();
        }
    }

    fn skip_block(&mut self) {
        let mut open = 1_usize;
        while !self.at_end() {
            if self.take("{") {
                open += 1;
            } else if self.at("}") {
                open -= 1;
                if open == 0 {
                    self.take_end("}", None);
                    return;
                }
                self.lexer.next();
            } else {
                self.lexer.next();
            }
        }
    }

    /// Opens a part at the token that is read next.
    fn open(&mut self, parent: Place, path: &[i32]) -> Place {
        let token = self.current();
        self.places.open(parent, path, token)
    }

    /// Closes a part behind the token that was read last.
    fn close(&mut self, place: Place) {
        let token = self.lexer.previous();
        self.places.close(place, token);
    }

    /// A part that is one token, or a few of them, read already.
    fn place(&mut self, parent: Place, path: &[i32], start: Token, end: Token) -> Place {
        let place = self.places.open(parent, path, start);
        self.places.close(place, end);
        place
    }

    /// A part that `read` reads.
    fn part<T>(
        &mut self,
        parent: Place,
        path: &[i32],
        read: impl FnOnce(&mut Self) -> Parse<T>,
    ) -> Parse<T> {
        let place = self.open(parent, path);
        let result = read(self)?;
        self.close(place);
        Ok(result)
    }
}

const I32_MAX: u64 = i32::MAX.unsigned_abs() as u64;

/// A length as the index of the next element, as paths have it.
fn index<T>(list: &[T]) -> i32 {
    i32::try_from(list.len()).unwrap_or(i32::MAX)
}
