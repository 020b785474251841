//! Tokens of the text format, inside the value of an option.
//!
//! The parser of `.proto` files has read the same tokens before and joined them with spaces, so that what does
//! not scan here can hardly come.

use crate::compiler::lexer::unescape;

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Identifier(String),
    Integer(u64),
    /// An integer that no type can hold, and every other number.
    Float(f64, String),
    Text(Vec<u8>),
    Symbol(char),
}

impl Token {
    /// As it is told in an error.
    pub(super) fn show(&self) -> String {
        match self {
            Self::Identifier(name) => name.clone(),
            Self::Integer(number) => number.to_string(),
            Self::Float(_, written) => written.clone(),
            Self::Text(octets) => format!("\"{}\"", String::from_utf8_lossy(octets)),
            Self::Symbol(c) => c.to_string(),
        }
    }
}

/// The tokens of `text`, or the first place that is none.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut rest = text;
    let mut tokens = Vec::new();
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else {
            return Ok(tokens);
        };
        if first == '#' {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
            continue;
        }
        let (token, after) = match first {
            '"' | '\'' => string(rest, first)?,
            'a'..='z' | 'A'..='Z' | '_' => {
                let (name, after) = word(rest, |c| c.is_ascii_alphanumeric() || c == '_');
                (Token::Identifier(name.to_owned()), after)
            }
            '0'..='9' => number(rest)?,
            '.' if rest
                .get(1..)
                .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit())) =>
            {
                number(rest)?
            }
            symbol => (
                Token::Symbol(symbol),
                rest.get(symbol.len_utf8()..).unwrap_or(""),
            ),
        };
        tokens.push(token);
        rest = after;
    }
}

fn word(text: &str, takes: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !takes(c)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn number(text: &str) -> Result<(Token, &str), String> {
    let mut exponent = false;
    let hex = text.starts_with("0x") || text.starts_with("0X");
    let (written, after) = {
        let end = text
            .char_indices()
            .find(|(_, c)| {
                let signed = exponent && matches!(c, '+' | '-');
                exponent = !hex && matches!(c, 'e' | 'E');
                !(c.is_ascii_alphanumeric() || *c == '.' || signed)
            })
            .map_or(text.len(), |(end, _)| end);
        text.split_at_checked(end).unwrap_or((text, ""))
    };
    let token = if hex {
        let digits = written.get(2..).unwrap_or("");
        match u64::from_str_radix(digits, 16) {
            Ok(number) => Some(Token::Integer(number)),
            Err(_) => None,
        }
    } else if written.len() > 1
        && written.bytes().all(|c| c.is_ascii_digit())
        && written.starts_with('0')
    {
        u64::from_str_radix(written, 8).ok().map(Token::Integer)
    } else if let Ok(number) = written.parse() {
        Some(Token::Integer(number))
    } else {
        let plain = written.trim_end_matches(['f', 'F']);
        let parsed = plain.parse().ok();
        parsed.map(|number| Token::Float(number, written.to_owned()))
    };
    let token = token.ok_or_else(|| format!("Expected a number, got: {written}"))?;
    Ok((token, after))
}

/// A string: the lexer of `.proto` files knows what is in it.
fn string(text: &str, quote: char) -> Result<(Token, &str), String> {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, letter)| {
        let closes = *letter == quote && !escaped;
        escaped = *letter == '\\' && !escaped;
        closes
    });
    let (literal, after) = end
        .and_then(|(end, _)| text.split_at_checked(end + 1))
        .ok_or("Unexpected end of string.")?;
    let mut octets = Vec::new();
    unescape(literal, &mut octets);
    Ok((Token::Text(octets), after))
}
