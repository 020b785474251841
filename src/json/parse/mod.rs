//! Parsing: the text is read, and the octets of the message are written at once.
//!
//! What is kept beside the two: a bit for each field of the objects that are open, for names that occur
//! twice; and the places of the keys of open maps, for the same reason. Lengths are written when what they
//! count is: one octet is kept for them, or as many as the element before took.

mod any;
mod dynamic;
mod field;
mod known;
mod lexer;
mod map;
mod number;
mod object;
mod scalar;
mod seen;
mod skip;
mod string;
mod times;

use alloc::vec::Vec;

use self::map::Key;
use self::seen::Seen;
use super::out::Out;
use super::parser::Parser;
use super::{Error, ErrorKind, Result};
use crate::schema::{Message, Types};
use crate::wire::utf8;

/// One parsing.
pub(super) struct Parse<'p> {
    options: &'p Parser<'p>,
    types: &'p dyn Types,
    text: &'p [u8],
    pos: usize,
    out: Out,
    seen: Seen,
    /// The keys of the maps that are open.
    keys: Vec<Key>,
    /// A string without its escapes.
    unescaped: Vec<u8>,
}

impl<'p> Parse<'p> {
    pub(super) const fn new(options: &'p Parser<'p>, text: &'p [u8], out: Out) -> Self {
        Self {
            options,
            types: options.types,
            text,
            pos: 0,
            out,
            seen: Seen::new(),
            keys: Vec::new(),
            unescaped: Vec::new(),
        }
    }

    /// What was written.
    pub(super) fn into_out(self) -> Out {
        self.out
    }

    /// Parses the text of the outermost message.
    pub(super) fn whole(&mut self, schema: &Message<'_>) -> Result<()> {
        // Strings are cut at ASCII, so what they hold is UTF-8 from here on.
        if !utf8::check(self.text, 0, self.text.len()) {
            let valid = match core::str::from_utf8(self.text) {
                Ok(_) => 0,
                Err(error) => error.valid_up_to(),
            };
            return Err(Error::new(ErrorKind::InvalidUtf8, valid));
        }
        let Some(depth @ 1..) = Some(self.options.limits.depth) else {
            return Err(Error::new(ErrorKind::TooDeep, 0));
        };
        self.space();
        self.message(schema, depth)?;
        self.space();
        if self.pos < self.text.len() {
            return Err(self.wrong(ErrorKind::Trailing));
        }
        Ok(())
    }

    /// Parses a message in its own form. So many levels may be open, itself among them.
    fn message(&mut self, schema: &Message<'_>, depth: u32) -> Result<()> {
        match schema.well_known {
            None => self.object(schema, depth, false),
            Some(known) => self.known(known, schema, depth),
        }
    }

    /// One level deeper.
    #[inline(always)]
    fn deeper(&self, depth: u32) -> Result<u32> {
        match depth {
            2.. => Ok(depth - 1),
            _ => Err(self.wrong(ErrorKind::TooDeep)),
        }
    }

    /// What is wrong here.
    #[cold]
    #[inline(never)]
    fn wrong(&self, kind: ErrorKind) -> Error {
        Error::new(kind, self.pos)
    }

    /// What is wrong where something else is expected.
    #[cold]
    #[inline(never)]
    fn unexpected(&self) -> Error {
        match self.text.get(self.pos) {
            None => self.wrong(ErrorKind::Ended),
            Some(_) => self.wrong(ErrorKind::Syntax),
        }
    }

    /// What is wrong where a value of another kind is expected: the value is JSON, or it is not.
    #[cold]
    #[inline(never)]
    fn wrong_kind(&self) -> Error {
        match self.text.get(self.pos) {
            Some(b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => {
                self.wrong(ErrorKind::WrongKind)
            }
            _ => self.unexpected(),
        }
    }
}
