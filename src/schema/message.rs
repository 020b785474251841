//! Message types.

use super::{Field, Presence, WellKnown};

/// A message type.
#[derive(Debug)]
#[non_exhaustive]
pub struct Message<'s> {
    /// Its full name, without a leading dot.
    pub name: &'s str,
    /// Its fields, by number.
    pub fields: &'s [Field<'s>],
    /// The names of its oneofs, in order of declaration, without those that only stand for a proto3
    /// `optional`: what [`Presence::Oneof`](super::Presence::Oneof) counts.
    pub oneofs: &'s [&'s str],
    /// `option message_set_wire_format = true`.
    pub message_set: bool,
    /// The names that no field of it may have, since one had them once: text skips fields of these names.
    pub reserved: &'s [&'s str],
    /// Which well-known type it is, if it has a JSON form of its own.
    pub well_known: Option<WellKnown>,
    /// Whether all names of its fields are of letters, digits and underscores.
    #[cfg_attr(not(feature = "json"), expect(dead_code, reason = "for JSON"))]
    pub(crate) plain: bool,
    /// The names of its fields, in the proto and in JSON, each once, with places in `fields`; sorted.
    names: &'s [(&'s str, u16)],
    /// How many of its fields are required.
    required: u16,
}

impl<'s> Message<'s> {
    /// A message of these fields, which are sorted by number, and their names, which are sorted: those in
    /// the proto and those in JSON, each with its place in `fields`.
    #[must_use]
    pub const fn new(name: &'s str, fields: &'s [Field<'s>], names: &'s [(&'s str, u16)]) -> Self {
        Self {
            name,
            fields,
            oneofs: &[],
            message_set: false,
            reserved: &[],
            well_known: WellKnown::of(name),
            plain: all_plain(names),
            names,
            required: required(fields),
        }
    }

    /// This message with oneofs of these names.
    #[must_use]
    pub const fn oneofs(self, oneofs: &'s [&'s str]) -> Self {
        Self { oneofs, ..self }
    }

    /// This message with names that no field of it may have.
    #[must_use]
    pub const fn reserved(self, reserved: &'s [&'s str]) -> Self {
        Self { reserved, ..self }
    }

    /// This message in the wire format of MessageSet.
    #[must_use]
    pub const fn message_set(self) -> Self {
        Self {
            message_set: true,
            ..self
        }
    }

    /// How many of its fields are required; known, not counted.
    #[must_use]
    pub const fn required(&self) -> u16 {
        self.required
    }

    /// The field of this number.
    #[inline]
    #[must_use]
    pub fn field(&self, number: u32) -> Option<&'s Field<'s>> {
        // Most messages count from one without gaps.
        let guess = self.fields.get((number as usize).wrapping_sub(1));
        if let Some(field) = guess.filter(|field| field.number == number) {
            return Some(field);
        }
        let place = self
            .fields
            .binary_search_by_key(&number, |field| field.number)
            .ok()?;
        self.fields.get(place)
    }

    /// The field of this number and its place among the others, which may be `guess`.
    #[cfg(feature = "json")]
    #[inline(always)]
    pub(crate) fn find(&self, number: u32, guess: usize) -> Option<(usize, &'s Field<'s>)> {
        match self.fields.get(guess) {
            Some(field) if field.number == number => Some((guess, field)),
            _ => self.find_anew(number),
        }
    }

    #[cfg(feature = "json")]
    #[inline(never)]
    fn find_anew(&self, number: u32) -> Option<(usize, &'s Field<'s>)> {
        let guess = (number as usize).wrapping_sub(1);
        let place = match self.fields.get(guess) {
            Some(field) if field.number == number => guess,
            _ => self
                .fields
                .binary_search_by_key(&number, |field| field.number)
                .ok()?,
        };
        Some((place, self.fields.get(place)?))
    }

    /// The field of this name in the proto.
    #[must_use]
    pub fn field_named(&self, name: &str) -> Option<&'s Field<'s>> {
        self.called(name).find(|field| field.name == name)
    }

    /// The field that JSON calls so: by its JSON name, or else by its name in the proto.
    #[must_use]
    pub fn field_in_json(&self, name: &str) -> Option<&'s Field<'s>> {
        let mut called = self.called(name);
        let first = called.next()?;
        if first.json_name == name {
            return Some(first);
        }
        Some(
            called
                .find(|field| field.json_name == name)
                .unwrap_or(first),
        )
    }

    /// The fields that have this name in the proto or in JSON.
    fn called(&self, name: &str) -> impl Iterator<Item = &'s Field<'s>> {
        let start = self.names.partition_point(|(called, _)| *called < name);
        let rest = self.names.get(start..).unwrap_or(&[]);
        let count = rest
            .iter()
            .take_while(|(called, _)| *called == name)
            .count();
        let fields = self.fields;
        rest.iter()
            .take(count)
            .filter_map(move |(_, place)| fields.get(usize::from(*place)))
    }

    /// Its name without its package and outer messages.
    #[must_use]
    pub fn short_name(&self) -> &'s str {
        self.name.rsplit('.').next().unwrap_or(self.name)
    }
}

/// Whether all names are of letters, digits and underscores, as those in a proto are; one that is declared
/// for JSON may be of anything.
const fn all_plain(mut names: &[(&str, u16)]) -> bool {
    while let [(name, _), rest @ ..] = names {
        let mut octets = name.as_bytes();
        while let [octet, others @ ..] = octets {
            if !octet.is_ascii_alphanumeric() && *octet != b'_' {
                return false;
            }
            octets = others;
        }
        names = rest;
    }
    true
}

/// How many fields are required.
const fn required(mut fields: &[Field<'_>]) -> u16 {
    let mut count = 0_u16;
    while let Some((field, rest)) = fields.split_first() {
        if matches!(field.presence, Presence::Required) {
            count = count.saturating_add(1);
        }
        fields = rest;
    }
    count
}
