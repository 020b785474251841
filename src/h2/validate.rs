//! Field sections: which are well-formed messages (RFC 9113 sections 8.2, 8.3 and 8.5).
//!
//! A message that breaks a rule here is malformed, and its stream fails with PROTOCOL_ERROR
//! (section 8.1.1). Octets of names and values are judged once for each entry of the dynamic table: what
//! was fine stays fine.

use crate::hpack::{Field, Source, StaticName};

use super::priority::Priority;
use super::rule::Rule;

/// What a field section has to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Request,
    Response,
    Trailers,
}

/// What a connection needs to know of a well-formed section.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section {
    /// Of a request.
    pub(super) method: Method,
    /// Of a response.
    pub(super) status: u16,
    pub(super) content_length: Option<u64>,
    pub(super) priority: Option<Priority>,
}

/// The methods that change what content means.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Method {
    #[default]
    Other,
    Head,
    Connect,
}

/// Which entries of the decoder's dynamic table have been found to be fine.
///
/// A table of 4,096 octets has at most 128 entries, so the low seven bits of an entry's number tell it
/// from all others that are in the table with it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Judged(u128);

/// The largest table whose entries [`Judged`] can tell apart.
const JUDGED_TABLE_MAX: u32 = 4_096;

impl Judged {
    /// Forgets everything: entries came that nobody judged.
    pub(super) const fn forget(&mut self) {
        self.0 = 0;
    }

    const fn bit(number: u64) -> u128 {
        1 << (number & 127)
    }

    #[inline]
    const fn is_fine(self, number: u64) -> bool {
        self.0 & Self::bit(number) != 0
    }

    #[inline]
    const fn fine(&mut self, number: u64) {
        self.0 |= Self::bit(number);
    }
}

/// Judges a whole section; what is to be known of it, and what its fields come to, 32 octets for each included.
///
/// `table` is the size that the decoder's dynamic table may have.
pub(super) fn section<'a>(
    fields: impl Iterator<Item = Field<'a>>,
    kind: Kind,
    table: u32,
    judged: &mut Judged,
) -> Result<(Section, usize), Rule> {
    let mut size = 0;
    let mut draft = Draft::new(kind);
    for field in fields {
        if !is_known_fine(field.source, table, *judged) {
            octets(&field)?;
        }
        size += field.size();
        draft.add(&field)?;
        if let Source::Inserted(number) = field.source
            && table <= JUDGED_TABLE_MAX
        {
            judged.fine(number);
        }
    }
    Ok((draft.finish()?, size))
}

#[inline]
const fn is_known_fine(source: Source, table: u32, judged: Judged) -> bool {
    match source {
        Source::Static(_) => true,
        Source::Dynamic(number) => table <= JUDGED_TABLE_MAX && judged.is_fine(number),
        _ => false,
    }
}

/// RFC 9113 section 8.2.1, for whatever came as a literal.
fn octets(field: &Field<'_>) -> Result<(), Rule> {
    if field.static_name.is_none() {
        name(field.name)?;
    }
    value(field.value)
}

/// Judges the octets of a field name; a colon may stand in front.
#[inline]
pub(super) fn name(name: &[u8]) -> Result<(), Rule> {
    let rest = match name {
        [] => return Err(Rule::EmptyName),
        [b':', rest @ ..] => rest,
        all => all,
    };
    if any_word(rest, is_bad_in_name) {
        return Err(Rule::NameOctet);
    }
    Ok(())
}

/// Judges the octets of a field value.
#[inline]
pub(super) fn value(value: &[u8]) -> Result<(), Rule> {
    if any_word(value, is_bad_in_value) {
        return Err(Rule::ValueOctet);
    }
    match (value.first(), value.last()) {
        (Some(b' ' | b'\t'), _) | (_, Some(b' ' | b'\t')) => Err(Rule::ValueWhitespace),
        _ => Ok(()),
    }
}

/// Whether `is_bad` finds something in any eight octets; the ends of short ones are read twice, or filled
/// up with letters.
#[inline]
fn any_word(octets: &[u8], is_bad: impl Fn(u64) -> bool) -> bool {
    if let Some(last) = octets.last_chunk() {
        let (words, _) = octets.as_chunks();
        let any = words.iter().any(|word| is_bad(u64::from_le_bytes(*word)));
        return any || is_bad(u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (octets.first_chunk(), octets.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return is_bad(u64::from(first) << 32 | u64::from(last));
    }
    let few = octets.iter();
    is_bad(few.fold(LOW * 0x61, |word, octet| word << 8 | u64::from(*octet)))
}

/// Section 8.2.1: no 0x00 to 0x20, 0x41 to 0x5a, 0x7f to 0xff, and no further colon.
#[inline]
const fn is_bad_in_name(word: u64) -> bool {
    let low = word & !HIGH;
    // Adding 0x80 - n carries into bit 7 of an octet whose low bits are n or more.
    let upper = (low + LOW * (0x80 - 0x41)) & !(low + LOW * (0x80 - 0x5b));
    let printable = low + LOW * (0x80 - 0x21);
    let delete = low + LOW;
    (word | upper | !printable | delete | zeros(word ^ (LOW * 0x3a))) & HIGH != 0
}

/// Section 8.2.1: no NUL, LF and CR.
#[inline]
const fn is_bad_in_value(word: u64) -> bool {
    zeros(word) | zeros(word ^ (LOW * 0x0a)) | zeros(word ^ (LOW * 0x0d)) != 0
}

/// Bit 7 of octets that are zero, and of none if none is.
#[inline]
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(LOW) & !word & HIGH
}

/// The lowest bit of each octet.
const LOW: u64 = 0x0101_0101_0101_0101;

/// The highest.
const HIGH: u64 = LOW << 7;

/// A section as far as it was read.
struct Draft<'a> {
    kind: Kind,
    /// A regular field came, after which no pseudo-header field may.
    regular: bool,
    method: Option<&'a [u8]>,
    scheme: Option<&'a [u8]>,
    path: Option<&'a [u8]>,
    authority: Option<&'a [u8]>,
    host: Option<&'a [u8]>,
    status: Option<u16>,
    content_length: Option<u64>,
    priority: Option<Priority>,
}

impl<'a> Draft<'a> {
    const fn new(kind: Kind) -> Self {
        Self {
            kind,
            regular: false,
            method: None,
            scheme: None,
            path: None,
            authority: None,
            host: None,
            status: None,
            content_length: None,
            priority: None,
        }
    }

    #[inline]
    fn add(&mut self, field: &Field<'a>) -> Result<(), Rule> {
        use StaticName as N;
        let value = field.value;
        match field.static_name {
            Some(N::Method) => self.pseudo(Kind::Request, |draft| &mut draft.method, value),
            Some(N::Scheme) => self.pseudo(Kind::Request, |draft| &mut draft.scheme, value),
            Some(N::Path) => self.pseudo(Kind::Request, |draft| &mut draft.path, value),
            Some(N::Authority) => self.pseudo(Kind::Request, |draft| &mut draft.authority, value),
            Some(N::Status) => {
                let status = status(value);
                self.pseudo(Kind::Response, |draft| &mut draft.status, status?)
            }
            Some(name) => {
                self.regular = true;
                self.known(name, value)
            }
            None if field.name.first() == Some(&b':') => Err(self.unknown_pseudo()),
            None => {
                self.regular = true;
                self.other(field.name, value)
            }
        }
    }

    /// A pseudo-header field of messages of `kind` (section 8.3).
    fn pseudo<T>(
        &mut self,
        kind: Kind,
        place: impl FnOnce(&mut Self) -> &mut Option<T>,
        value: T,
    ) -> Result<(), Rule> {
        if self.kind != kind {
            return Err(self.unknown_pseudo());
        }
        if self.regular {
            return Err(Rule::PseudoAfterField);
        }
        match place(self).replace(value) {
            None => Ok(()),
            Some(_) => Err(Rule::PseudoDuplicate),
        }
    }

    #[cold]
    fn unknown_pseudo(&self) -> Rule {
        match self.kind {
            Kind::Trailers => Rule::PseudoInTrailers,
            _ => Rule::PseudoUnknown,
        }
    }

    /// A regular field whose name the static table has.
    #[inline]
    fn known(&mut self, name: StaticName, value: &'a [u8]) -> Result<(), Rule> {
        match name {
            StaticName::TransferEncoding => Err(Rule::ConnectionField),
            StaticName::ContentLength => self.add_content_length(value),
            StaticName::Host => match self.host.replace(value) {
                None => Ok(()),
                Some(_) => Err(Rule::AuthorityConflict),
            },
            _ => Ok(()),
        }
    }

    /// Any other regular field (section 8.2.2).
    #[inline]
    fn other(&mut self, name: &[u8], value: &[u8]) -> Result<(), Rule> {
        match name {
            b"te" if !value.eq_ignore_ascii_case(b"trailers") => Err(Rule::TeValue),
            b"connection" | b"keep-alive" | b"proxy-connection" | b"upgrade" => {
                Err(Rule::ConnectionField)
            }
            b"priority" => {
                self.priority = Some(Priority::from_field(value));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Section 8.1.1: repeated lengths must agree.
    fn add_content_length(&mut self, value: &[u8]) -> Result<(), Rule> {
        let length = decimal(value).ok_or(Rule::ContentLengthValue)?;
        match self.content_length.replace(length) {
            Some(before) if before != length => Err(Rule::ContentLengthValue),
            _ => Ok(()),
        }
    }

    fn finish(self) -> Result<Section, Rule> {
        let mut method = Method::Other;
        match self.kind {
            Kind::Request => method = self.request()?,
            Kind::Response if self.status.is_none() => return Err(Rule::StatusMissing),
            _ => {}
        }
        Ok(Section {
            method,
            status: self.status.unwrap_or(0),
            content_length: self.content_length,
            priority: self.priority,
        })
    }

    /// Sections 8.3.1 and 8.5.
    fn request(&self) -> Result<Method, Rule> {
        let Some(method) = self.method else {
            return Err(Rule::PseudoMissing);
        };
        if method == b"CONNECT" {
            let alone = self.scheme.is_none() && self.path.is_none();
            return if alone && self.authority.is_some() {
                Ok(Method::Connect)
            } else {
                Err(Rule::ConnectPseudo)
            };
        }
        let (Some(scheme), Some(path)) = (self.scheme, self.path) else {
            return Err(Rule::PseudoMissing);
        };
        let is_http = scheme.eq_ignore_ascii_case(b"http") || scheme.eq_ignore_ascii_case(b"https");
        let is_rooted = path.first() == Some(&b'/') || (path == b"*" && method == b"OPTIONS");
        if is_http && !is_rooted {
            return Err(Rule::PathValue);
        }
        if let (Some(authority), Some(host)) = (self.authority, self.host)
            && !authority.eq_ignore_ascii_case(host)
        {
            return Err(Rule::AuthorityConflict);
        }
        Ok(if method == b"HEAD" {
            Method::Head
        } else {
            Method::Other
        })
    }
}

/// Section 8.3.2: three digits. 101 does not exist in HTTP/2 (section 8.6).
fn status(value: &[u8]) -> Result<u16, Rule> {
    match *value {
        [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] if value != b"101" => {
            Ok(u16::from(a - b'0') * 100 + u16::from(b - b'0') * 10 + u16::from(c - b'0'))
        }
        _ => Err(Rule::StatusValue),
    }
}

/// A number of up to 18 digits.
fn decimal(value: &[u8]) -> Option<u64> {
    if value.is_empty() || value.len() > 18 {
        return None;
    }
    value.iter().try_fold(0u64, |number, octet| {
        octet
            .is_ascii_digit()
            .then(|| number * 10 + u64::from(octet - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every octet at every place of names and values of every length, against the section's own words.
    #[test]
    fn octets_are_judged_wherever_they_stand() {
        for len in 1..20 {
            for at in 0..len {
                for octet in 0..=u8::MAX {
                    let mut octets = [b'x'; 20];
                    octets[at] = octet;
                    let octets = &octets[..len];
                    let bad_in_name = matches!(octet, 0..=0x20 | 0x41..=0x5a | 0x7f..=0xff)
                        || (octet == b':' && at > 0);
                    assert_eq!(name(octets).is_err(), bad_in_name, "{octets:?}");
                    let blank = matches!(octet, b' ' | b'\t') && (at == 0 || at == len - 1);
                    let bad_in_value = matches!(octet, 0 | b'\r' | b'\n') || blank;
                    assert_eq!(value(octets).is_err(), bad_in_value, "{octets:?}");
                }
            }
        }
    }
}
