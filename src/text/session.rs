//! One text, read once: the fields of its messages.

use alloc::string::String;
use alloc::vec::Vec;

use super::lexer::{Lexer, is_word};
use super::output::{Open, Output};
use super::seen::{Mark, Seen};
use super::{ParseError, ParseErrorKind as Kind, Parser};
use crate::octets::OCTETS_MAX;
use crate::schema::{Cardinality, Field, Message, Presence, WellKnown};

pub(super) type Result<T> = core::result::Result<T, ParseError>;

/// What is known while a text is read.
pub(super) struct Session<'p, 'o> {
    pub(super) parser: &'p Parser<'p>,
    pub(super) lexer: Lexer<'p>,
    pub(super) out: Output<'o>,
    seen: Seen,
    /// How many more messages may open.
    depth: u32,
}

/// A message that is open.
struct Level<'s> {
    schema: &'s Message<'s>,
    mark: Mark,
    /// The packed list that more elements may follow, by its field number.
    packed: Option<(u32, Open)>,
}

impl<'p, 'o> Session<'p, 'o> {
    pub(super) fn new(parser: &'p Parser<'p>, text: &'p str, out: &'o mut Vec<u8>) -> Self {
        Self {
            parser,
            lexer: Lexer::new(text),
            out: Output::new(out),
            seen: Seen::default(),
            depth: parser.limits.depth,
        }
    }

    /// Reads all of the text as a message.
    pub(super) fn whole(mut self, schema: &Message<'_>) -> Result<()> {
        self.message(schema, None)?;
        let lexer = self.lexer;
        if self.out.finish(self.parser.limits.octets.min(OCTETS_MAX)) {
            Ok(())
        } else {
            Err(lexer.wrong(Kind::TooLong))
        }
    }

    /// Reads the fields of a message up to what closes it, or the end of the text.
    fn message(&mut self, schema: &Message<'_>, close: Option<u8>) -> Result<()> {
        self.descend()?;
        let mut level = Level {
            schema,
            mark: self.seen.open(schema),
            packed: None,
        };
        while self.lexer.peek() != close {
            self.field(&mut level)?;
            self.separator();
        }
        self.close_packed(&mut level);
        self.check_required(&level)?;
        self.seen.close(level.mark);
        if close.is_some() {
            self.lexer.take(1);
        }
        self.ascend();
        Ok(())
    }

    /// One level down.
    pub(super) fn descend(&mut self) -> Result<()> {
        match self.depth.checked_sub(1) {
            Some(depth) => {
                self.depth = depth;
                Ok(())
            }
            None => Err(self.lexer.wrong(Kind::TooDeep)),
        }
    }

    /// One level up.
    pub(super) const fn ascend(&mut self) {
        self.depth += 1;
    }

    #[inline(never)]
    fn check_required(&self, level: &Level<'_>) -> Result<()> {
        if self.parser.partial {
            return Ok(());
        }
        let absent = |field: &&Field<'_>| {
            field.presence == Presence::Required
                && !self.seen.has(level.mark, level.schema, field.number)
        };
        match level.schema.fields.iter().find(absent) {
            Some(field) => Err(self.lexer.wrong(Kind::MissingRequired).in_field(field.name)),
            None => Ok(()),
        }
    }

    /// Goes over what may stand between two fields.
    pub(super) fn separator(&mut self) {
        let _ = self.lexer.eat(b',') || self.lexer.eat(b';');
    }

    fn field(&mut self, level: &mut Level<'_>) -> Result<()> {
        let start = self.lexer.at();
        if self.lexer.peek() == Some(b'[') {
            return self.bracketed(level, start);
        }
        let number = self.parser.numbers || self.parser.skip_unknown;
        let name = match self.lexer.identifier() {
            Some(name) => name,
            None if number => self.number_name(start)?,
            None => return Err(self.lexer.wrong(Kind::Expected("a field name"))),
        };
        match self.find(level.schema, name) {
            Some(field) => self
                .set(level, field, start)
                .map_err(|error| error.in_field(name)),
            None if self.parser.skip_unknown || level.schema.reserved.contains(&name) => {
                self.skip_field().map_err(|error| error.in_field(name))
            }
            None => Err(self
                .lexer
                .wrong_at(Kind::UnknownField, start)
                .in_field(name)),
        }
    }

    #[inline(never)]
    fn number_name(&mut self, start: usize) -> Result<&'p str> {
        match self.lexer.number()? {
            Some(number) if number.form == super::lexer::Form::Decimal => Ok(number.digits),
            _ => Err(self.lexer.wrong_at(Kind::Expected("a field name"), start)),
        }
    }

    /// The field of this name, or of the type of this name where it is like a group.
    #[inline(never)]
    fn find<'s>(&self, schema: &'s Message<'s>, name: &str) -> Option<&'s Field<'s>>
    where
        'p: 's,
    {
        if let Some(field) = schema.field_named(name) {
            return Some(field);
        }
        if self.parser.numbers
            && let Ok(number) = name.parse()
        {
            let types = self.parser.types;
            return schema
                .field(number)
                .or_else(|| types.extension(schema.name, number));
        }
        let lower = name.to_ascii_lowercase();
        let field = schema.field_named(&lower)?;
        (field.group_name(schema.name) == Some(name)).then_some(field)
    }

    /// Reads an extension, or what an `Any` holds.
    fn bracketed(&mut self, level: &mut Level<'_>, start: usize) -> Result<()> {
        let name = self.bracket()?;
        if level.schema.well_known == Some(WellKnown::Any) && name.contains('/') {
            return self.any(level, &name, start);
        }
        match self.extension(level.schema, &name) {
            Some(field) => self
                .set(level, field, start)
                .map_err(|error| error.in_field(&name)),
            None if self.parser.skip_unknown => self.skip_field(),
            None => Err(self
                .lexer
                .wrong_at(Kind::UnknownExtension, start)
                .in_field(&name)),
        }
    }

    /// Takes the name between brackets.
    #[inline(never)]
    pub(super) fn bracket(&mut self) -> Result<String> {
        let start = self.lexer.at();
        self.lexer.expect(b'[', "\"[\"")?;
        let mut name = String::new();
        let mut end = self.lexer.at();
        while let Some(octet) = self.lexer.peek() {
            if !is_word(octet) && !b"-.~!$&'()*+,;=%/".contains(&octet) {
                break;
            }
            // Blanks may stand around signs, but two words are not one.
            let apart = self.lexer.at() != end;
            if apart && is_word(octet) && name.ends_with(is_word_or_escape) {
                break;
            }
            let part = self.lexer.take_bare(1);
            end = self.lexer.at();
            self.lexer.skip_blank();
            name.push_str(part);
        }
        self.lexer.expect(b']', "\"]\"")?;
        if is_url(&name) {
            Ok(name)
        } else {
            Err(self
                .lexer
                .wrong_at(Kind::Expected("a full name in brackets"), start))
        }
    }

    /// The extension of this name. In a MessageSet it may be called as its message, if it is declared there.
    #[inline(never)]
    fn extension<'s>(&self, schema: &Message<'_>, name: &str) -> Option<&'s Field<'s>>
    where
        'p: 's,
    {
        let types = self.parser.types;
        let found = types
            .extension_named(name)
            .or_else(|| match schema.message_set {
                true => types.extension_in_set(schema.name, name),
                false => None,
            });
        let found = found.filter(|found| found.extendee == schema.name)?;
        Some(&found.field)
    }

    /// Reads what an `Any` holds, whose type URL was read.
    fn any(&mut self, level: &mut Level<'_>, url: &str, start: usize) -> Result<()> {
        let types = self.parser.types;
        let name = url.rsplit('/').next().unwrap_or(url);
        let wrong = |session: &Self, kind| session.lexer.wrong_at(kind, start).in_field(url);
        let Some(schema) = types.message(name) else {
            return Err(wrong(self, Kind::UnknownType));
        };
        for field in level.schema.fields {
            if !self.seen.set(level.mark, level.schema, field) {
                return Err(wrong(self, Kind::SetTwice));
            }
        }
        self.lexer.eat(b':');
        let close = self.open_message()?;
        self.out.tag(1, 2);
        let open = self.out.open();
        self.out.octets().extend_from_slice(url.as_bytes());
        self.out.close(open);
        let before = self.out.octets().len();
        self.out.tag(2, 2);
        let open = self.out.open();
        let start = self.out.octets().len();
        self.message(schema, Some(close))?;
        // Its octets have no presence: they are not there when there are none.
        if self.out.octets().len() == start {
            self.out.octets().truncate(before);
        } else {
            self.out.close(open);
        }
        Ok(())
    }

    /// Reads the value or values of a field whose name began at `start`.
    fn set(&mut self, level: &mut Level<'_>, field: &Field<'_>, start: usize) -> Result<()> {
        self.check_once(level, field, start)?;
        let is_message =
            field.kind.message().is_some() || matches!(field.cardinality, Cardinality::Map(_));
        if !self.lexer.eat(b':') && !is_message {
            return Err(self.lexer.wrong(Kind::Expected("\":\"")));
        }
        if level
            .packed
            .is_some_and(|(number, _)| number != field.number)
        {
            self.close_packed(level);
        }
        let is_list = !matches!(field.cardinality, Cardinality::Singular);
        if is_list && self.lexer.eat(b'[') {
            return self.list(|session| session.one(level, field));
        }
        self.one(level, field)
    }

    #[inline(never)]
    fn check_once(&mut self, level: &Level<'_>, field: &Field<'_>, start: usize) -> Result<()> {
        if !matches!(field.cardinality, Cardinality::Singular) {
            return Ok(());
        }
        if !self.seen.set(level.mark, level.schema, field) {
            return Err(self.lexer.wrong_at(Kind::SetTwice, start));
        }
        match field.presence {
            Presence::Oneof(oneof) if !self.seen.set_oneof(level.mark, level.schema, oneof) => {
                Err(self.lexer.wrong_at(Kind::OneofSetTwice, start))
            }
            _ => Ok(()),
        }
    }

    /// Reads what is between brackets, the first of which was read.
    pub(super) fn list(&mut self, mut one: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        if self.lexer.eat(b']') {
            return Ok(());
        }
        loop {
            one(self)?;
            if self.lexer.eat(b']') {
                return Ok(());
            }
            self.lexer.expect(b',', "\",\" or \"]\"")?;
        }
    }

    /// Reads one value of a field.
    fn one(&mut self, level: &mut Level<'_>, field: &Field<'_>) -> Result<()> {
        if let Cardinality::Map(key) = field.cardinality {
            let key = Field::new(1, "key", key).optional();
            let value = Field::new(2, "value", field.kind);
            // An absent value is the empty message, which may not be allowed to be empty.
            let value = if field.kind.message().is_some_and(has_required) {
                value.required()
            } else {
                value.optional()
            };
            return self.entry(field, [key, value]);
        }
        match field.kind.message() {
            Some(schema) if level.schema.message_set => self.item(field, schema),
            Some(schema) if field.kind.wire_type() == 3 => {
                self.out.tag(field.number, 3);
                let close = self.open_message()?;
                self.message(schema, Some(close))?;
                self.out.tag(field.number, 4);
                Ok(())
            }
            Some(schema) => self.nested(field.number, schema),
            None => self.scalar(level, field),
        }
    }

    /// Reads a message that is written with its length in front.
    fn nested(&mut self, number: u32, schema: &Message<'_>) -> Result<()> {
        let close = self.open_message()?;
        self.out.tag(number, 2);
        let open = self.out.open();
        self.message(schema, Some(close))?;
        self.out.close(open);
        Ok(())
    }

    /// Reads an entry of a map: a message of a key and a value.
    #[inline(never)]
    fn entry(&mut self, field: &Field<'_>, parts: [Field<'_>; 2]) -> Result<()> {
        let names = [("key", 0), ("value", 1)];
        self.nested(field.number, &Message::new("", &parts, &names))
    }

    /// Reads an extension of a MessageSet.
    #[inline(never)]
    fn item(&mut self, field: &Field<'_>, schema: &Message<'_>) -> Result<()> {
        // The item is a level of its own, as it is when it is decoded.
        self.descend()?;
        self.out.tag(1, 3);
        self.out.tag(2, 0);
        self.out.varint(u64::from(field.number));
        self.nested(3, schema)?;
        self.out.tag(1, 4);
        self.ascend();
        Ok(())
    }

    /// Whether a message is the next part.
    pub(super) fn at_message(&self) -> bool {
        matches!(self.lexer.peek(), Some(b'{' | b'<'))
    }

    /// Takes what opens a message; gives what closes it.
    pub(super) fn open_message(&mut self) -> Result<u8> {
        if self.lexer.eat(b'<') {
            return Ok(b'>');
        }
        self.lexer.expect(b'{', "\"{\"")?;
        Ok(b'}')
    }

    #[inline(never)]
    fn scalar(&mut self, level: &mut Level<'_>, field: &Field<'_>) -> Result<()> {
        if matches!(field.cardinality, Cardinality::Packed) {
            if level.packed.is_none() {
                self.out.tag(field.number, 2);
                level.packed = Some((field.number, self.out.open()));
            }
            let bits = self.bits(field.kind)?;
            self.put_bits(field.kind, bits);
            return Ok(());
        }
        let implicit = field.presence == Presence::Implicit
            && matches!(field.cardinality, Cardinality::Singular);
        if field.kind.wire_type() == 2 {
            return self.octets(field, implicit);
        }
        let bits = self.bits(field.kind)?;
        // What has no presence is not there when it is zero.
        if bits != 0 || !implicit {
            self.out.tag(field.number, field.kind.wire_type());
            self.put_bits(field.kind, bits);
        }
        Ok(())
    }

    fn close_packed(&mut self, level: &mut Level<'_>) {
        if let Some((_, open)) = level.packed.take() {
            self.out.close(open);
        }
    }
}

fn has_required(schema: &Message<'_>) -> bool {
    let mut fields = schema.fields.iter();
    fields.any(|field| field.presence == Presence::Required)
}

/// Whether what follows a character is of one part with it: of a word, or of an escape of a URL.
const fn is_word_or_escape(last: char) -> bool {
    last.is_ascii_alphanumeric() || matches!(last, '_' | '%')
}

/// Whether a name in brackets is one: identifiers between dots, and before them, up to the last slash, the
/// rest of a URL.
fn is_url(name: &str) -> bool {
    let (domain, name) = match name.rsplit_once('/') {
        Some((domain, name)) => (Some(domain), name),
        None => (None, name),
    };
    let is_identifier = |part: &str| {
        part.bytes().all(is_word)
            && part
                .bytes()
                .next()
                .is_some_and(|octet| !octet.is_ascii_digit())
    };
    let is_domain = |domain: &str| {
        let mut escapes = domain.split('%').skip(1);
        let is_escape = |rest: &str| {
            rest.get(..2)
                .is_some_and(|pair| pair.bytes().all(|octet| octet.is_ascii_hexdigit()))
        };
        !domain.is_empty() && !domain.starts_with('/') && escapes.all(is_escape)
    };
    name.split('.').all(is_identifier) && domain.is_none_or(is_domain)
}
