//! Token: the parts of a path's text.

use alloc::borrow::Cow;
use alloc::string::String;

use super::{EditError, EditErrorKind};

/// A part of a path, and where it begins.
pub(super) struct Token<'t> {
    pub(super) at: usize,
    pub(super) what: What<'t>,
}

pub(super) enum What<'t> {
    /// First, or after a dot.
    Word(&'t str),
    /// `[…]` without quotes.
    Bracket(&'t str),
    /// `{…}` without quotes.
    Braced(&'t str),
    /// `[…]` first, or after a dot: the name of an extension.
    Extension(&'t str),
    /// `["…"]`, `{"…"}`, or between backquotes after a dot.
    Quoted(Cow<'t, str>),
}

pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Tokens<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn next(&mut self) -> Result<Option<Token<'t>>, EditError> {
        let at = self.at;
        let rest = self.text.get(at..).unwrap_or("");
        let what = match rest.chars().next() {
            None => return Ok(None),
            Some('[') if at == 0 => self.extension()?,
            Some('[') => self.closed(']')?,
            Some('{') => self.closed('}')?,
            Some('.') if at > 0 => {
                self.at += 1;
                if rest.get(1..).is_some_and(|rest| rest.starts_with('[')) {
                    self.extension()?
                } else {
                    self.word()?
                }
            }
            Some(_) if at == 0 => self.word()?,
            Some(_) => return Err(self.fault()),
        };
        Ok(Some(Token { at, what }))
    }

    /// A name, number, `*` or text between backquotes.
    fn word(&mut self) -> Result<What<'t>, EditError> {
        let rest = self.text.get(self.at..).unwrap_or("");
        if rest.starts_with('`') {
            return self.quoted('`').map(What::Quoted);
        }
        let len = rest
            .find(['.', '[', ']', '{', '}', '"', '`'])
            .unwrap_or(rest.len());
        let word = rest.get(..len).unwrap_or("");
        if word.is_empty() {
            return Err(self.fault());
        }
        self.at += len;
        Ok(What::Word(word))
    }

    /// The name of an extension between brackets.
    fn extension(&mut self) -> Result<What<'t>, EditError> {
        let fault = self.fault();
        match self.closed(']')? {
            What::Bracket(name) if is_full_name(name) => Ok(What::Extension(name)),
            _ => Err(fault),
        }
    }

    /// What stands between brackets or braces.
    fn closed(&mut self, close: char) -> Result<What<'t>, EditError> {
        self.at += 1;
        let rest = self.text.get(self.at..).unwrap_or("");
        if let Some(quote @ ('"' | '\'')) = rest.chars().next() {
            let text = self.quoted(quote)?;
            let rest = self.text.get(self.at..).unwrap_or("");
            if !rest.starts_with(close) {
                return Err(self.fault());
            }
            self.at += 1;
            return Ok(What::Quoted(text));
        }
        let (inner, _) = rest.split_once(close).ok_or_else(|| self.fault())?;
        if inner.is_empty() {
            return Err(self.fault());
        }
        self.at += inner.len() + 1;
        Ok(if close == ']' {
            What::Bracket(inner)
        } else {
            What::Braced(inner)
        })
    }

    /// Text between two quotes; a backslash takes the next character as it is.
    fn quoted(&mut self, quote: char) -> Result<Cow<'t, str>, EditError> {
        self.at += 1;
        let rest = self.text.get(self.at..).unwrap_or("");
        let mut text = String::new();
        let mut escaped = false;
        for (place, character) in rest.char_indices() {
            if character == quote && !escaped {
                self.at += place + 1;
                return Ok(Cow::Owned(text));
            }
            escaped = character == '\\' && !escaped;
            if !escaped {
                text.push(character);
            }
        }
        Err(self.fault())
    }

    fn fault(&self) -> EditError {
        EditError::new(EditErrorKind::Syntax, self.at)
    }
}

fn is_full_name(name: &str) -> bool {
    name.split('.').all(|part| {
        let mut octets = part.bytes();
        let is_letter = |octet: u8| octet.is_ascii_alphabetic() || octet == b'_';
        octets.next().is_some_and(is_letter)
            && octets.all(|octet| is_letter(octet) || octet.is_ascii_digit())
    })
}
