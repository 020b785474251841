//! Tokens of the text format, inside the value of an option.
//!
//! The parser of `.proto` files has read the same tokens before and joined them with spaces, so that what does
//! not scan here can hardly come.

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

fn string(text: &str, quote: char) -> Result<(Token, &str), String> {
    let mut octets = Vec::new();
    let mut letters = text.char_indices();
    letters.next();
    while let Some((at, c)) = letters.next() {
        if c == quote {
            let after = text.get(at + 1..).unwrap_or("");
            return Ok((Token::Text(octets), after));
        }
        if c == '\\' {
            let rest = text.get(at + 1..).unwrap_or("");
            let taken =
                escape(rest, &mut octets).ok_or("Invalid escape sequence in string literal.")?;
            // Escapes are of ASCII letters but for the first, which `escape` took whole.
            for _ in 0..taken {
                letters.next();
            }
        } else {
            octets.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    Err("Unexpected end of string.".to_owned())
}

/// Appends what the escape at the front of `rest` stands for; how many letters it has.
fn escape(rest: &str, octets: &mut Vec<u8>) -> Option<usize> {
    let first = rest.chars().next()?;
    let simple = match first {
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => b'\n',
        'r' => b'\r',
        't' => b'\t',
        'v' => 11,
        '\\' | '\'' | '"' | '?' => u8::try_from(first).ok()?,
        '0'..='7' => {
            let digits = digits(rest, 3, 8);
            let value = u32::from_str_radix(digits, 8).ok()?;
            octets.push(u8::try_from(value & 0xff).ok()?);
            return Some(digits.len());
        }
        'x' | 'X' => {
            let digits = digits(rest.get(1..)?, 2, 16);
            octets.push(u8::from_str_radix(digits, 16).ok()?);
            return Some(digits.len() + 1);
        }
        'u' | 'U' => {
            let digits = digits(rest.get(1..)?, if first == 'u' { 4 } else { 8 }, 16);
            let code = u32::from_str_radix(digits, 16).ok()?;
            let (c, taken) = unicode(rest, code, digits.len() + 1)?;
            octets.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            return Some(taken);
        }
        _ => return None,
    };
    octets.push(simple);
    Some(1)
}

/// The character of a code, which may be the first half of a surrogate pair.
fn unicode(rest: &str, code: u32, taken: usize) -> Option<(char, usize)> {
    if let Some(c) = char::from_u32(code) {
        return Some((c, taken));
    }
    let low = rest.get(taken..)?.strip_prefix("\\u")?;
    let low = u32::from_str_radix(digits(low, 4, 16), 16).ok()?;
    if !(0xd800..0xdc00).contains(&code) || !(0xdc00..0xe000).contains(&low) {
        return None;
    }
    let code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    Some((char::from_u32(code)?, taken + 6))
}

fn digits(text: &str, most: usize, radix: u32) -> &str {
    let count = text
        .chars()
        .take(most)
        .take_while(|c| c.is_digit(radix))
        .count();
    text.get(..count).unwrap_or("")
}
