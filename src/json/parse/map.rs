//! Maps: objects whose names are values.

use super::scalar::bits_of;
use super::{Error, ErrorKind, Parse, Result};
use crate::json::repeat::{Repeat, hash};
use crate::schema::{Field, Kind};

/// A key of a map that is open: its octets in the message, and its place in the text.
#[derive(Clone, Copy)]
pub(super) struct Key {
    start: u32,
    end: u32,
    at: u32,
}

impl Parse<'_> {
    /// Parses a map and writes its entries.
    pub(super) fn map(&mut self, field: &Field<'_>, key: Kind<'_>, depth: u32) -> Result<()> {
        self.begin(b'{')?;
        let depth = self.deeper(depth)?;
        let base = self.keys.len();
        let mut first = true;
        let mut kept = 1;
        while self.item(&mut first, b'}')? {
            let start = self.out.position();
            let at = self.pos;
            self.tag(field.number, 2);
            let open = self.out.open(kept);
            let key_start = self.out.position();
            self.key(key)?;
            let key_end = self.out.position();
            self.colon()?;
            self.refuse_null(field.kind)?;
            if !self.entry_value(field, depth)? {
                // An enum's name that is not known, and ignored.
                self.out.truncate(start);
                continue;
            }
            let took = self.out.close(open);
            let moved = |position: usize| (position.saturating_sub(kept) + took) as u32;
            self.keys.push(Key {
                start: moved(key_start),
                end: moved(key_end),
                at: at as u32,
            });
            kept = took;
        }
        self.check_keys(base)
    }

    /// Parses the value of an entry and writes it with its tag; `false` for one that is ignored.
    fn entry_value(&mut self, field: &Field<'_>, depth: u32) -> Result<bool> {
        match field.kind {
            Kind::Message(link) | Kind::Group(link) => {
                let depth = self.deeper(depth)?;
                self.tag(2, 2);
                self.delimited(|parse| parse.message(link.get(), depth), 1)?;
            }
            Kind::String => {
                self.tag(2, 2);
                self.string()?;
            }
            Kind::Bytes => {
                self.tag(2, 2);
                self.octets(field.unchecked)?;
            }
            kind => {
                let Some(bits) = self.number_of(kind)? else {
                    return Ok(false);
                };
                self.tag(2, kind.wire_type());
                self.put_number(kind, bits);
            }
        }
        Ok(true)
    }

    /// Parses a key and writes it with its tag.
    fn key(&mut self, kind: Kind<'_>) -> Result<()> {
        if self.peek() != b'"' {
            return Err(self.unexpected());
        }
        let at = self.pos;
        self.tag(1, kind.wire_type());
        let bits = match kind {
            Kind::String | Kind::Bytes => {
                self.string()?;
                return Ok(());
            }
            Kind::Bool => {
                let name = self.quoted_text()?;
                match name {
                    b"true" => 1,
                    b"false" => 0,
                    _ => return Err(Error::new(ErrorKind::WrongKind, at)),
                }
            }
            kind => {
                let integer = self.integer()?;
                bits_of(kind, integer).ok_or(Error::new(ErrorKind::OutOfRange, at))?
            }
        };
        self.put_number(kind, bits);
        Ok(())
    }

    /// Forgets the keys from `base` on; two that are equal are refused.
    pub(super) fn check_keys(&mut self, base: usize) -> Result<()> {
        let out = &self.out;
        let keys = self.keys.get_mut(base..).unwrap_or(&mut []);
        let octets = |key: &Key| out.written(key.start as usize, key.end as usize);
        // What a map is printed from is sorted, mostly.
        if !keys.is_sorted_by(|a, b| octets(a) < octets(b))
            && let Some(at) = repeated(keys, octets)
        {
            return Err(Error::new(ErrorKind::DuplicateKey, at as usize));
        }
        self.keys.truncate(base);
        Ok(())
    }
}

/// Where the first key stands in the text that equals one before it. The keys are put into another order.
fn repeated<'o>(keys: &mut [Key], octets: impl Fn(&Key) -> &'o [u8]) -> Option<u32> {
    let key = |key: usize| keys.get(key).map_or(&[][..], &octets);
    let found = Repeat::search(keys.len(), |a| hash(key(a)), |a, b| key(a) == key(b));
    match found {
        Repeat::No => None,
        Repeat::At(again) => keys.get(again).map(|key| key.at),
        Repeat::Crowded => {
            keys.sort_unstable_by(|a, b| octets(a).cmp(octets(b)).then(a.at.cmp(&b.at)));
            let again = keys.iter().zip(keys.iter().skip(1));
            let again = again.filter(|(a, b)| octets(a) == octets(b));
            again.map(|(_, b)| b.at).min()
        }
    }
}
