//! Values of message options: the text format, as far as `protoc` reads it there.
//!
//! Specification: <https://protobuf.dev/reference/protobuf/textformat-spec>

use alloc::vec::IntoIter;
use core::iter::Peekable;

use super::dynamic::{DEPTH_MAX, Dynamic, Value};

use super::pool::{FieldId, FileId, Imports, MessageId, Pool, Symbol, Target, Wanted};
use super::scalar::{bounds, scalar, sign_extended};
use super::text::{self, Token};
use crate::types::field_descriptor_proto::{Label, Type};

/// Reads `text` as a message of type `message`.
pub(super) fn parse(
    pool: &Pool,
    message: MessageId,
    text: &str,
    file: FileId,
    imports: &mut Imports,
) -> Result<Dynamic, String> {
    let mut parser = Parser {
        pool,
        file,
        imports,
        tokens: text::tokens(text)?.into_iter().peekable(),
        depth: 0,
    };
    let dynamic = parser.fields(message, None)?;
    let mut missing = Vec::new();
    dynamic.missing(pool, message, &mut missing);
    if missing.is_empty() {
        Ok(dynamic)
    } else {
        Err(format!(
            "Message missing required fields: {}",
            missing.join(", ")
        ))
    }
}

struct Parser<'p> {
    pool: &'p Pool,
    file: FileId,
    imports: &'p mut Imports,
    tokens: Peekable<IntoIter<Token>>,
    depth: u32,
}

impl Parser<'_> {
    fn peek(&mut self) -> Option<&Token> {
        self.tokens.peek()
    }

    fn peeks(&mut self, symbol: char) -> bool {
        self.peek() == Some(&Token::Symbol(symbol))
    }

    fn takes(&mut self, symbol: char) -> bool {
        let there = self.peeks(symbol);
        if there {
            self.tokens.next();
        }
        there
    }

    fn expect(&mut self, symbol: char) -> Result<(), String> {
        if self.takes(symbol) {
            return Ok(());
        }
        let found = self.show_next();
        Err(format!("Expected \"{symbol}\", found \"{found}\"."))
    }

    fn show_next(&mut self) -> String {
        self.peek().map_or_else(String::new, Token::show)
    }

    fn identifier(&mut self) -> Result<String, String> {
        match self.tokens.next() {
            Some(Token::Identifier(name)) => Ok(name),
            other => Err(format!(
                "Expected identifier, got: {}",
                other.map_or_else(String::new, |token| token.show())
            )),
        }
    }

    /// Fields up to `end`, which is taken too; up to the end of the text where there is none.
    fn fields(&mut self, message: MessageId, end: Option<char>) -> Result<Dynamic, String> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(
                "Message is too deep, the parser exceeded the configured recursion limit."
                    .to_owned(),
            );
        }
        let mut dynamic = Dynamic::default();
        loop {
            match (self.peek().is_none(), end) {
                (true, None) => break,
                (true, Some(end)) => {
                    return Err(format!("Expected identifier, got: {end} is missing"));
                }
                (false, Some(end)) if self.takes(end) => break,
                _ => self.field(message, &mut dynamic)?,
            }
        }
        self.depth -= 1;
        Ok(dynamic)
    }

    fn field(&mut self, message: MessageId, into: &mut Dynamic) -> Result<(), String> {
        let id = if self.takes('[') {
            let name = self.bracketed()?;
            if name.contains('/') {
                return self.any(message, &name, into);
            }
            self.extension(message, &name)?
        } else {
            let name = self.identifier()?;
            match self.named(message, &name) {
                Some(id) => id,
                None if self.pool.message(message).reserved_names.contains(&name) => {
                    return self.skip();
                }
                None => {
                    return Err(format!(
                        "Message type \"{}\" has no field named \"{name}\".",
                        self.pool.message(message).name
                    ));
                }
            }
        };
        self.check_once(id, into)?;
        let field = self.pool.field(id);
        let is_message = field.is_message();
        if !self.takes(':') && !is_message {
            let found = self.show_next();
            return Err(format!("Expected \":\", found \"{found}\"."));
        }
        if field.is_repeated() && self.takes('[') {
            if !self.takes(']') {
                loop {
                    self.value(id, into)?;
                    if self.takes(']') {
                        break;
                    }
                    self.expect(',')?;
                }
            }
        } else {
            self.value(id, into)?;
        }
        let _ = self.takes(';') || self.takes(',');
        Ok(())
    }

    /// A field by its name; a group is known by the name of its message too.
    fn named(&self, message: MessageId, name: &str) -> Option<FieldId> {
        if let Some(id) = self.pool.find_field(message, name) {
            return Some(id);
        }
        let id = self.pool.find_field(message, &name.to_ascii_lowercase())?;
        let field = self.pool.field(id);
        let inner = self.pool.message(field.message()?);
        let is_group = field.kind == Some(Type::Group) && super::names::short(&inner.name) == name;
        is_group.then_some(id)
    }

    /// A singular field is set once, and one member of a oneof.
    fn check_once(&self, id: FieldId, into: &Dynamic) -> Result<(), String> {
        let field = self.pool.field(id);
        if field.is_repeated() {
            return Ok(());
        }
        let name = if field.extension {
            &field.name
        } else {
            field.short()
        };
        if into.has(field.number) {
            return Err(format!(
                "Non-repeated field \"{name}\" is specified multiple times."
            ));
        }
        let Some(oneof) = field.oneof else {
            return Ok(());
        };
        let Some(other) = into.oneof_member(self.pool, oneof, field.number) else {
            return Ok(());
        };
        let oneofs = field.owner.map(|owner| &self.pool.message(owner).oneofs);
        let oneof = oneofs.and_then(|oneofs| oneofs.get(oneof));
        Err(format!(
            "Field \"{name}\" is specified along with field \"{}\", another member of oneof \"{}\".",
            self.pool.field(other).short(),
            oneof.map_or("", |oneof| &oneof.name)
        ))
    }

    /// The name between brackets, whose opening one is taken.
    fn bracketed(&mut self) -> Result<String, String> {
        let mut name = self.identifier()?;
        loop {
            if self.takes(']') {
                return Ok(name);
            }
            match self.peek() {
                Some(Token::Symbol(c @ ('.' | '/' | '-'))) => name.push(*c),
                Some(Token::Identifier(part)) => name.push_str(part),
                Some(Token::Integer(number)) => name.push_str(&number.to_string()),
                other => {
                    let found = other.map_or_else(String::new, Token::show);
                    return Err(format!("Expected \"]\", found \"{found}\"."));
                }
            }
            self.tokens.next();
        }
    }

    fn lookup(&mut self, name: &str, scope: &str, wanted: Wanted) -> Option<Symbol> {
        let found = self
            .pool
            .lookup(name, scope, self.file, self.imports, wanted);
        found.ok()
    }

    /// An extension by its name; in a MessageSet by that of its message too.
    fn extension(&mut self, message: MessageId, name: &str) -> Result<FieldId, String> {
        let full = self.pool.message(message).name.clone();
        let found = match self.lookup(name, &full, Wanted::Option) {
            Some(Symbol::Field(id)) => Some(id),
            Some(Symbol::Message(inner)) if self.pool.message(message).message_set => {
                let extensions = self.pool.message(inner).extensions.iter().copied();
                extensions.into_iter().find(|id| {
                    let field = self.pool.field(*id);
                    field.owner == Some(message)
                        && field.kind == Some(Type::Message)
                        && field.label == Label::Optional
                        && field.message() == Some(inner)
                })
            }
            _ => None,
        };
        found
            .filter(|id| {
                let field = self.pool.field(*id);
                field.extension && field.owner == Some(message)
            })
            .ok_or_else(|| {
                format!("Extension \"{name}\" is not defined or is not an extension of \"{full}\".")
            })
    }

    /// What a `google.protobuf.Any` holds, written out.
    fn any(&mut self, message: MessageId, url: &str, into: &mut Dynamic) -> Result<(), String> {
        let full = &self.pool.message(message).name;
        let fields = (
            self.pool.find_field(message, "type_url"),
            self.pool.find_field(message, "value"),
        );
        let (true, (Some(type_url), Some(value))) = (&**full == "google.protobuf.Any", fields)
        else {
            return Err(format!(
                "Message type \"{full}\" has no field named \"{url}\"."
            ));
        };
        let (prefix, name) = url.rsplit_once('/').unwrap_or(("", url));
        let known = matches!(prefix, "type.googleapis.com" | "type.googleprod.com");
        let found = self.lookup(&format!(".{name}"), "", Wanted::Anything);
        let (true, Some(Symbol::Message(inner))) = (known, found) else {
            return Err(format!(
                "Could not find type \"{url}\" stored in google.protobuf.Any."
            ));
        };
        if into.has(1) || into.has(2) {
            return Err("Non-repeated Any specified multiple times.".to_owned());
        }
        self.takes(':');
        let dynamic = self.message(inner)?;
        let mut octets = Vec::new();
        let message_set = self.pool.message(inner).message_set;
        dynamic.encode(self.pool, &mut octets, message_set);
        into.add(self.pool, type_url, Value::Len(url.as_bytes().to_vec()));
        into.add(self.pool, value, Value::Len(octets));
        let _ = self.takes(';') || self.takes(',');
        Ok(())
    }

    fn message(&mut self, message: MessageId) -> Result<Dynamic, String> {
        let end = if self.takes('<') {
            '>'
        } else {
            self.expect('{')?;
            '}'
        };
        self.fields(message, Some(end))
    }

    fn value(&mut self, id: FieldId, into: &mut Dynamic) -> Result<(), String> {
        let field = self.pool.field(id);
        let value = match (field.kind, field.target) {
            (Some(Type::Message | Type::Group), Target::Message(message)) => {
                Value::Message(self.message(message)?)
            }
            (Some(Type::Enum), Target::Enum(_)) => self.enumeration(id)?,
            (Some(Type::String | Type::Bytes), _) => Value::Len(self.string()?),
            (Some(Type::Bool), _) => self.boolean(field.short())?,
            (Some(Type::Float), _) => {
                Value::Fixed32(crate::compiler::shown::narrow(self.float()?).to_bits())
            }
            (Some(Type::Double), _) => Value::Fixed64(self.float()?.to_bits()),
            (Some(kind), _) => self.integer(kind)?,
            (None, _) => return Err(format!("\"{}\" has no type.", field.name)),
        };
        into.add(self.pool, id, value);
        Ok(())
    }

    /// Skips the value of a field whose name is reserved: somebody may still write it.
    fn skip(&mut self) -> Result<(), String> {
        self.takes(':');
        let mut open = Vec::new();
        loop {
            match self.tokens.next() {
                Some(Token::Symbol('{')) => open.push('}'),
                Some(Token::Symbol('<')) => open.push('>'),
                Some(Token::Symbol('[')) => open.push(']'),
                Some(Token::Symbol('-')) => continue,
                Some(Token::Symbol(end)) if open.last() == Some(&end) => {
                    open.pop();
                }
                Some(Token::Text(_)) if self.peek().is_some_and(is_text) => continue,
                Some(Token::Symbol(c)) if open.is_empty() => {
                    return Err(format!("Cannot skip field value, unexpected token: {c}"));
                }
                Some(_) => {}
                None => return Err("Cannot skip field value, unexpected token: ".to_owned()),
            }
            if open.is_empty() {
                break;
            }
        }
        let _ = self.takes(';') || self.takes(',');
        Ok(())
    }

    fn string(&mut self) -> Result<Vec<u8>, String> {
        let Some(Token::Text(mut octets)) = self.tokens.next_if(is_text) else {
            let found = self.show_next();
            return Err(format!("Expected string, got: {found}"));
        };
        // Strings that follow each other are one.
        while let Some(Token::Text(more)) = self.tokens.next_if(is_text) {
            octets.extend_from_slice(&more);
        }
        Ok(octets)
    }

    fn boolean(&mut self, name: &str) -> Result<Value, String> {
        match self.tokens.next() {
            Some(Token::Integer(bit @ (0 | 1))) => Ok(Value::Varint(bit)),
            Some(Token::Integer(number)) => Err(format!("Integer out of range ({number})")),
            Some(Token::Identifier(word)) => match &*word {
                "true" | "True" | "t" => Ok(Value::Varint(1)),
                "false" | "False" | "f" => Ok(Value::Varint(0)),
                _ => Err(format!(
                    "Invalid value for boolean field \"{name}\". Value: \"{word}\"."
                )),
            },
            other => Err(format!(
                "Expected identifier, got: {}",
                other.map_or_else(String::new, |token| token.show())
            )),
        }
    }

    fn enumeration(&mut self, id: FieldId) -> Result<Value, String> {
        let field = self.pool.field(id);
        let Target::Enum(target) = field.target else {
            return Err(format!("\"{}\" has no type.", field.name));
        };
        let enumeration = self.pool.enumeration(target);
        let (written, number) = match self.peek() {
            Some(Token::Identifier(name)) => {
                let name = name.clone();
                self.tokens.next();
                let value = self.pool.enum_value(target, &name);
                let number = value.map(|value| value.number);
                (name, number)
            }
            Some(Token::Integer(_) | Token::Symbol('-')) => {
                let number = self.signed()?;
                let number = i32::try_from(number)
                    .map_err(|_| format!("Integer out of range ({number})"))?;
                let known = enumeration
                    .values
                    .iter()
                    .any(|value| value.number == number);
                let known = known || !enumeration.is_closed();
                (number.to_string(), known.then_some(number))
            }
            _ => {
                let found = self.show_next();
                return Err(format!("Expected integer or identifier, got: {found}"));
            }
        };
        let short = field.short();
        let unknown =
            || format!("Unknown enumeration value of \"{written}\" for field \"{short}\".");
        number
            .map(|number| Value::Varint(sign_extended(number)))
            .ok_or_else(unknown)
    }

    fn signed(&mut self) -> Result<i128, String> {
        let negative = self.takes('-');
        let number = match self.peek() {
            Some(Token::Integer(number)) => i128::from(*number),
            Some(Token::Float(_, written)) if written.bytes().all(|c| c.is_ascii_digit()) => {
                return Err(format!("Integer out of range ({written})"));
            }
            _ => {
                let found = self.show_next();
                return Err(format!("Expected integer, got: {found}"));
            }
        };
        self.tokens.next();
        Ok(if negative { -number } else { number })
    }

    fn integer(&mut self, kind: Type) -> Result<Value, String> {
        let (min, max, _) = bounds(kind);
        if min == 0 && self.peeks('-') {
            return Err("Expected integer, got: -".to_owned());
        }
        let number = self.signed()?;
        if !(min..=max).contains(&number) {
            return Err(format!("Integer out of range ({})", number.unsigned_abs()));
        }
        Ok(scalar(kind, number))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "the nearest number is what is wanted"
    )]
    fn float(&mut self) -> Result<f64, String> {
        let negative = self.takes('-');
        let number = match self.peek() {
            Some(Token::Integer(number)) => *number as f64,
            Some(Token::Float(number, _)) => *number,
            Some(Token::Identifier(word)) => match &*word.to_ascii_lowercase() {
                "inf" | "infinity" => f64::INFINITY,
                "nan" => f64::NAN,
                _ => return Err(format!("Expected double, got: {word}")),
            },
            _ => {
                let found = self.show_next();
                return Err(format!("Expected double, got: {found}"));
            }
        };
        self.tokens.next();
        Ok(if negative { -number } else { number })
    }
}

fn is_text(token: &Token) -> bool {
    matches!(token, Token::Text(_))
}
