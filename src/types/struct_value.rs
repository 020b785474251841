//! `google.protobuf.Value`, `Struct` and `ListValue`: JSON as messages.
//!
//! ```
//! use viewbuf::types::{ListValue, Struct, Value};
//!
//! let user = Struct::from_iter([
//!     ("name", Value::from("Alice")),
//!     ("admin", true.into()),
//!     ("scores", ListValue::from_iter([1.5, 2.0]).into()),
//! ]);
//! assert_eq!(user.get("name").and_then(Value::as_str), Some("Alice"));
//! let scores = user.get("scores").and_then(Value::as_list).unwrap_or_default();
//! assert_eq!(scores.len(), 2);
//! assert_eq!(scores[0].as_f64(), Some(1.5));
//! ```

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::value::{Kind, KindView};
use super::{ListValue, ListValueView, NullValue, Struct, StructView, Value, ValueView};
use crate::message::UnknownFields;
use crate::view::Mode;

impl Value {
    /// A JSON `null`; a `Value` by default is nothing at all, which JSON cannot say.
    pub const NULL: Self = Self {
        kind: Some(Kind::NullValue(NullValue(0))),
        unknown_fields: UnknownFields::new(),
    };

    /// Whether this is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self.kind, Some(Kind::NullValue(_)))
    }

    /// The boolean, where this is one.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        if let Some(Kind::BoolValue(value)) = self.kind {
            Some(value)
        } else {
            None
        }
    }

    /// The number, where this is one.
    #[must_use]
    pub const fn as_f64(&self) -> Option<f64> {
        if let Some(Kind::NumberValue(value)) = self.kind {
            Some(value)
        } else {
            None
        }
    }

    /// The string, where this is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Some(Kind::StringValue(value)) = &self.kind {
            Some(value)
        } else {
            None
        }
    }

    /// The elements, where this is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        if let Some(Kind::ListValue(list)) = &self.kind {
            Some(&list.values)
        } else {
            None
        }
    }

    /// The struct, where this is one.
    #[must_use]
    pub const fn as_struct(&self) -> Option<&Struct> {
        if let Some(Kind::StructValue(fields)) = &self.kind {
            Some(fields)
        } else {
            None
        }
    }
}

impl Struct {
    /// The value of the field `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.get(name)
    }

    /// Sets the field `name`; gives what it was before.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) -> Option<Value> {
        self.fields.insert(name.into(), value.into())
    }
}

impl<'a, M: Mode> ValueView<'a, M> {
    /// Whether this is `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self.kind(), Some(KindView::NullValue(_)))
    }

    /// The boolean, where this is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        if let Some(KindView::BoolValue(value)) = self.kind() {
            Some(value)
        } else {
            None
        }
    }

    /// The number, where this is one.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        if let Some(KindView::NumberValue(value)) = self.kind() {
            Some(value)
        } else {
            None
        }
    }

    /// The string, where this is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&'a str> {
        if let Some(KindView::StringValue(value)) = self.kind() {
            Some(value)
        } else {
            None
        }
    }

    /// The list, where this is one.
    #[must_use]
    pub fn as_list(&self) -> Option<M::Out<ListValueView<'a, M>>> {
        if let Some(KindView::ListValue(list)) = self.kind() {
            Some(list)
        } else {
            None
        }
    }

    /// The struct, where this is one.
    #[must_use]
    pub fn as_struct(&self) -> Option<M::Out<StructView<'a, M>>> {
        if let Some(KindView::StructValue(fields)) = self.kind() {
            Some(fields)
        } else {
            None
        }
    }
}

impl<'a, M: Mode> StructView<'a, M> {
    /// The value of the field `name`, found by reading all fields.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<M::Out<ValueView<'a, M>>> {
        self.fields().get(name)
    }
}

impl From<Kind> for Value {
    fn from(kind: Kind) -> Self {
        Self {
            kind: Some(kind),
            unknown_fields: UnknownFields::new(),
        }
    }
}

impl From<NullValue> for Value {
    fn from(value: NullValue) -> Self {
        Kind::NullValue(value).into()
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Kind::BoolValue(value).into()
    }
}

/// JSON knows neither infinities nor NaN.
impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Kind::NumberValue(value).into()
    }
}

impl From<i32> for Value {
    fn from(value: i32) -> Self {
        f64::from(value).into()
    }
}

impl From<u32> for Value {
    fn from(value: u32) -> Self {
        f64::from(value).into()
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Kind::StringValue(value).into()
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        String::from(value).into()
    }
}

impl From<ListValue> for Value {
    fn from(list: ListValue) -> Self {
        Kind::ListValue(list).into()
    }
}

impl From<Struct> for Value {
    fn from(fields: Struct) -> Self {
        Kind::StructValue(fields).into()
    }
}

impl<V: Into<Self>> From<Vec<V>> for Value {
    fn from(values: Vec<V>) -> Self {
        ListValue::from_iter(values).into()
    }
}

impl From<BTreeMap<String, Self>> for Value {
    fn from(fields: BTreeMap<String, Self>) -> Self {
        Struct::from(fields).into()
    }
}

impl From<Vec<Value>> for ListValue {
    fn from(values: Vec<Value>) -> Self {
        Self {
            values,
            unknown_fields: UnknownFields::new(),
        }
    }
}

impl From<BTreeMap<String, Value>> for Struct {
    fn from(fields: BTreeMap<String, Value>) -> Self {
        Self {
            fields,
            unknown_fields: UnknownFields::new(),
        }
    }
}

impl<V: Into<Value>> FromIterator<V> for ListValue {
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        values
            .into_iter()
            .map(Into::into)
            .collect::<Vec<Value>>()
            .into()
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Struct {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(fields: I) -> Self {
        let fields = fields
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()));
        fields.collect::<BTreeMap<String, Value>>().into()
    }
}
