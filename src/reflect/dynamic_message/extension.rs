//! Extensions of dynamic messages: they live among the unknown fields.

use alloc::vec::Vec;
use core::ops::Range;

use super::super::descriptor::ExtensionDescriptor;
use super::super::dynamic_view::{DynamicView, item};
use super::super::message_type::MessageType;
use super::super::set_error::SetError;
use super::super::value::Value;
use super::super::value_ref::ValueRef;
use super::encode::write_field;
use super::{DynamicMessage, UnknownFields};
use crate::octets::{Limits, Range32};
use crate::view::{Checked, Window};
use crate::wire::{DecodeError, Input, Writer};

type Result<T> = core::result::Result<T, DecodeError>;

impl DynamicMessage {
    /// The value of an extension; `None` where it is absent, or extends another message.
    ///
    /// # Errors
    /// What its octets break: extensions are not known when a message is decoded.
    pub fn extension(&self, extension: &ExtensionDescriptor) -> Result<Option<Value>> {
        if extension.extendee_name() != self.schema().name {
            return Ok(None);
        }
        let field = extension.schema();
        let of = extension.message_type().map(MessageType::from);
        match self.unknown_view()?.extension(field)? {
            Some(value) => to_value(value, of.as_ref()),
            None => Ok(None),
        }
    }

    /// Whether an extension is set.
    ///
    /// # Errors
    /// Those of [`extension`](Self::extension).
    pub fn has_extension(&self, extension: &ExtensionDescriptor) -> Result<bool> {
        Ok(self.extension(extension)?.is_some())
    }

    /// Sets an extension.
    ///
    /// # Errors
    /// Where it extends another message, or does not hold such values; nothing is changed then.
    pub fn set_extension(
        &mut self,
        extension: &ExtensionDescriptor,
        value: impl Into<Value>,
    ) -> core::result::Result<(), SetError> {
        if extension.extendee_name() != self.schema().name {
            return Err(SetError::UnknownField);
        }
        let (field, value) = (extension.schema(), value.into());
        value.check(field)?;
        let mut records = Vec::new();
        let mut out = Writer::append(&mut records);
        match (&value, self.schema().message_set) {
            (Value::Message(message), true) => {
                let octets = message.encode_to_vec();
                out.group(1, |item| {
                    item.varint(2, field.number.into()).len(3, &octets);
                });
            }
            _ => write_field(&mut out, field, &value),
        }
        // A vector grows, and only a value of more than 2 GiB - 1 octets is too long.
        out.finish().map_err(|_| SetError::TooLong)?;
        self.clear_extension(extension);
        if !records.is_empty() {
            self.unknown.push_raw(&records);
        }
        Ok(())
    }

    /// Clears an extension.
    pub fn clear_extension(&mut self, extension: &ExtensionDescriptor) {
        if extension.extendee_name() != self.schema().name {
            return;
        }
        let number = extension.number();
        if !self.schema().message_set {
            return self.unknown.remove(number);
        }
        let Ok(dropped) = self.items(number) else {
            // More octets than a message may have: nothing of them can be read either.
            return;
        };
        if dropped.is_empty() {
            return;
        }
        let mut kept = UnknownFields::new();
        let (octets, mut from) = (self.unknown.as_bytes(), 0);
        for item in dropped {
            kept.push_raw(octets.get(from..item.start).unwrap_or_default());
            from = item.end;
        }
        // What cannot be read is kept too.
        kept.push_raw(octets.get(from..).unwrap_or_default());
        self.unknown = kept;
    }

    /// Where the items of a MessageSet with this number lie among the unknown fields, up to the first that
    /// cannot be read.
    fn items(&self, number: u32) -> Result<Vec<Range<usize>>> {
        let mut items = Vec::new();
        let mut records = self.unknown_view()?.records();
        while let Ok(Some(record)) = records.next() {
            if item(&record).is_ok_and(|item| item.is_some_and(|(found, _)| found == number)) {
                items.push(record.at..record.after);
            }
        }
        Ok(items)
    }

    /// The unknown fields as a message of this type.
    fn unknown_view(&self) -> Result<DynamicView<'_, Checked>> {
        let octets = self.unknown.as_bytes();
        let limits = Limits {
            fragments: u32::MAX,
            ..Limits::DEFAULT
        };
        let input = Input::new(octets, &limits)?;
        let window = Window {
            start: 0,
            end: Range32::new(0, octets.len()).end,
            seed: 0,
            depth: input.depth(),
            fragments: input.fragments(),
        };
        let index = super::super::level::Index::EMPTY;
        Ok(DynamicView::new(
            self.schema(),
            input.octets(),
            window,
            index,
        ))
    }
}

/// A value to keep; a message in it is of the type `of`.
fn to_value(value: ValueRef<'_, Checked>, of: Option<&MessageType>) -> Result<Option<Value>> {
    match (value, of) {
        (ValueRef::Message(view), Some(of)) => DynamicMessage::from_view(of.clone(), &view)
            .map(|message| Some(Value::Message(message))),
        (ValueRef::List(list), of) => {
            let values = list
                .iter()
                .filter_map(|value| to_value(value, of).transpose());
            let values = values.collect::<Result<Vec<_>>>()?;
            Ok((!values.is_empty()).then_some(Value::List(values)))
        }
        (value, _) => Ok(Value::leaf(value)),
    }
}
