//! One token, as a place in the source.

use crate::compiler::spans::Span;

/// What a token looks like.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::compiler) enum Kind {
    /// None was read yet.
    Start,
    /// There is none left.
    End,
    Identifier,
    /// Decimal, octal or hexadecimal, without a sign.
    Integer,
    /// With a point or an exponent, without a sign.
    Float,
    /// One literal with its quotes and escapes.
    String,
    /// Any other letter.
    Symbol,
}

/// A token; its text lies in the source.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::compiler) struct Token {
    pub(in crate::compiler) kind: Kind,
    /// Offset of the first octet.
    pub(in crate::compiler) start: usize,
    /// Offset behind the last octet.
    pub(in crate::compiler) end: usize,
    pub(in crate::compiler) line: u32,
    pub(in crate::compiler) column: u32,
    /// No token has more than one line.
    pub(in crate::compiler) end_column: u32,
}

impl Token {
    pub(super) const START: Self = Self {
        kind: Kind::Start,
        start: 0,
        end: 0,
        line: 0,
        column: 0,
        end_column: 0,
    };

    pub(in crate::compiler) fn span(self) -> Span {
        Span {
            start: (self.line, self.column),
            end: (self.line, self.end_column),
        }
    }
}
