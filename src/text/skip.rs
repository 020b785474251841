//! Fields that are passed over: their names are reserved or not known.

use alloc::vec::Vec;

use super::ParseErrorKind as Kind;
use super::session::{Result, Session};

impl Session<'_, '_> {
    /// Goes over the value of a field whose name was read.
    pub(super) fn skip_field(&mut self) -> Result<()> {
        // A message needs no colon, nor does a list of messages.
        if self.lexer.eat(b':') && !self.at_message() {
            return self.skip_value();
        }
        if self.lexer.eat(b'[') {
            return self.list(Self::skip_message);
        }
        self.skip_message()
    }

    fn skip_value(&mut self) -> Result<()> {
        if self.lexer.at_string() {
            return self.lexer.string(&mut Vec::new());
        }
        if !self.lexer.eat(b'[') {
            return self.skip_scalar();
        }
        self.list(|session| {
            if session.at_message() {
                session.skip_message()
            } else if session.lexer.at_string() {
                session.lexer.string(&mut Vec::new())
            } else {
                session.skip_scalar()
            }
        })
    }

    fn skip_scalar(&mut self) -> Result<()> {
        let negative = self.lexer.eat(b'-');
        if self.lexer.number()?.is_some() {
            return Ok(());
        }
        let at = self.lexer.at();
        match self.lexer.identifier() {
            Some(name) if !negative || super::value::special(name).is_some() => Ok(()),
            _ => Err(self.lexer.wrong_at(Kind::Expected("a value"), at)),
        }
    }

    fn skip_message(&mut self) -> Result<()> {
        let close = self.open_message()?;
        self.descend()?;
        while !self.lexer.eat(close) {
            if self.lexer.peek() == Some(b'[') {
                self.bracket()?;
            } else if self.lexer.identifier().is_none() && self.lexer.number()?.is_none() {
                return Err(self.lexer.wrong(Kind::Expected("a field name")));
            }
            self.skip_field()?;
            self.separator();
        }
        self.ascend();
        Ok(())
    }
}
