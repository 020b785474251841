//! The wrappers: a scalar as a message, so that it can be absent.

use alloc::string::String;
use alloc::vec::Vec;

use super::{
    BoolValue, BytesValue, DoubleValue, FloatValue, Int32Value, Int64Value, StringValue,
    UInt32Value, UInt64Value,
};
use crate::message::UnknownFields;

/// `From` both ways between a wrapper and what it wraps.
macro_rules! wraps {
    ($($wrapper:ident $value:ty),+ $(,)?) => {$(
        impl From<$value> for $wrapper {
            fn from(value: $value) -> Self {
                Self { value, unknown_fields: UnknownFields::new() }
            }
        }

        impl From<$wrapper> for $value {
            fn from(wrapper: $wrapper) -> Self {
                wrapper.value
            }
        }
    )+};
}

wraps! {
    BoolValue bool,
    BytesValue Vec<u8>,
    DoubleValue f64,
    FloatValue f32,
    Int32Value i32,
    Int64Value i64,
    StringValue String,
    UInt32Value u32,
    UInt64Value u64,
}

impl From<&str> for StringValue {
    fn from(value: &str) -> Self {
        String::from(value).into()
    }
}

impl From<&[u8]> for BytesValue {
    fn from(value: &[u8]) -> Self {
        Vec::from(value).into()
    }
}
