//! Objects: the members of a message.

use super::seen::Bits;
use super::{Error, ErrorKind, Parse, Result};
use crate::schema::{Field, Message, Presence};

/// What a name in an object means.
enum Member<'s> {
    /// A field, and its place among those of the message.
    Field(usize, &'s Field<'s>),
    /// An extension.
    Extension(&'s Field<'s>),
    /// The type of an `Any`.
    Type,
    /// Nothing.
    Unknown,
}

impl<'p> Parse<'p> {
    /// Parses the object of a message; of one in an `Any`, whose `@type` is known already.
    pub(super) fn object(&mut self, schema: &Message<'_>, depth: u32, any: bool) -> Result<()> {
        self.begin(b'{')?;
        self.members(schema, depth, any)
    }

    /// Parses the members of an object, whose bracket is taken.
    pub(super) fn members(&mut self, schema: &Message<'_>, depth: u32, any: bool) -> Result<()> {
        let count = schema.fields.len() + schema.oneofs.len();
        let mut bits = self.seen.open(count);
        let mut typed = false;
        let mut guess = 0;
        let mut first = true;
        while self.item(&mut first, b'}')? {
            let at = self.pos;
            let member = match self.guess(schema, guess) {
                Some((place, field)) => Member::Field(place, field),
                None => self.name(schema, any)?,
            };
            match member {
                Member::Field(place, field) => {
                    if !self.seen.set(&mut bits, place) {
                        return Err(again(field.number, at));
                    }
                    guess = place + 1;
                    self.colon()?;
                    match self.member(schema, field, &mut bits, depth) {
                        Ok(()) => {}
                        Err(error) => return Err(error.in_field(field.number)),
                    }
                }
                Member::Extension(field) => {
                    if !self.seen.set_extension(&bits, field.number) {
                        return Err(again(field.number, at));
                    }
                    self.colon()?;
                    let parsed = if schema.message_set {
                        self.item_of_set(field, depth)
                    } else {
                        self.member(schema, field, &mut bits, depth)
                    };
                    parsed.map_err(|error| error.in_field(field.number))?;
                }
                Member::Type => {
                    if typed {
                        return Err(again(1, at));
                    }
                    typed = true;
                    self.colon()?;
                    self.skip(depth)?;
                }
                Member::Unknown => {
                    if !self.options.ignore_unknown {
                        return Err(Error::new(ErrorKind::UnknownField, at));
                    }
                    self.colon()?;
                    self.skip(depth)?;
                }
            }
        }
        if schema.required() != 0 {
            self.check_required(schema, &bits)?;
        }
        self.seen.close(bits);
        Ok(())
    }

    /// Takes the name of the field at this place, or of one soon after it, if it stands here: most objects are
    /// in order, and leave some out.
    #[inline(always)]
    fn guess<'s>(&mut self, schema: &Message<'s>, place: usize) -> Option<(usize, &'s Field<'s>)> {
        if !schema.plain {
            return None;
        }
        let rest = self.text.get(self.pos..)?.strip_prefix(b"\"")?;
        for (place, field) in schema.fields.iter().enumerate().skip(place).take(GUESSES) {
            let name = field.json_name.as_bytes();
            if rest.get(name.len()) == Some(&b'"')
                && let Some(found) = rest.get(..name.len())
                && equal(found, name)
            {
                self.pos += name.len() + 2;
                return Some((place, field));
            }
        }
        None
    }

    /// Takes a name and looks for what it means.
    #[inline(never)]
    fn name<'s>(&mut self, schema: &Message<'s>, any: bool) -> Result<Member<'s>>
    where
        'p: 's,
    {
        if self.peek() != b'"' {
            return Err(self.unexpected());
        }
        let types = self.types;
        let name = self.quoted_text()?;
        let Ok(name) = core::str::from_utf8(name) else {
            return Ok(Member::Unknown);
        };
        if let Some(field) = schema.field_in_json(name)
            && let Some((place, field)) = schema.find(field.number, 0)
        {
            return Ok(Member::Field(place, field));
        }
        if any && name == "@type" {
            return Ok(Member::Type);
        }
        let extension = name
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'));
        let extension = extension.and_then(|name| types.extension_named(name));
        Ok(
            match extension.filter(|item| item.extendee == schema.name) {
                Some(item) => Member::Extension(&item.field),
                None => Member::Unknown,
            },
        )
    }

    /// Parses the value of a field, unless it is `null`.
    #[inline(always)]
    fn member(
        &mut self,
        schema: &Message<'_>,
        field: &Field<'_>,
        bits: &mut Bits,
        depth: u32,
    ) -> Result<()> {
        if self.peek() == b'n' && self.is_absent(field) {
            return match field.presence {
                Presence::Required => Err(self.wrong(ErrorKind::MissingRequired)),
                _ => Ok(()),
            };
        }
        if let Presence::Oneof(index) = field.presence
            && !self
                .seen
                .set(bits, schema.fields.len() + usize::from(index))
        {
            return Err(self.wrong(ErrorKind::DuplicateOneof));
        }
        let start = self.out.position();
        self.field(field, depth)?;
        // The name of an enum's value that is not known, and ignored.
        if field.presence == Presence::Required && self.out.position() == start {
            return Err(self.wrong(ErrorKind::MissingRequired));
        }
        Ok(())
    }

    fn check_required(&self, schema: &Message<'_>, bits: &Bits) -> Result<()> {
        for (place, field) in schema.fields.iter().enumerate() {
            if field.presence == Presence::Required && !self.seen.has(bits, place) {
                return Err(self
                    .wrong(ErrorKind::MissingRequired)
                    .in_field(field.number));
            }
        }
        Ok(())
    }
}

/// Whether two slices of one length are equal. A call to `memcmp` costs more than such a comparison.
#[inline(always)]
fn equal(a: &[u8], b: &[u8]) -> bool {
    fn ends<const N: usize>(octets: &[u8]) -> Option<(&[u8; N], &[u8; N])> {
        Some((octets.first_chunk()?, octets.last_chunk()?))
    }
    match a.len() {
        4..8 => ends::<4>(a) == ends::<4>(b),
        8..=16 => ends::<8>(a) == ends::<8>(b),
        _ => a == b,
    }
}

/// How many fields are tried before a name is looked up: some octets of text for each, where a search has
/// strings to compare.
const GUESSES: usize = 12;

#[cold]
#[inline(never)]
fn again(number: u32, at: usize) -> Error {
    Error::new(ErrorKind::DuplicateKey, at).in_field(number)
}
