//! Messages that JSON and others treat in their own ways.

/// Which well-known type a message is, of those that have a JSON form of their own.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum WellKnown {
    /// `google.protobuf.Any`
    Any,
    /// `google.protobuf.Duration`
    Duration,
    /// `google.protobuf.FieldMask`
    FieldMask,
    /// `google.protobuf.ListValue`
    ListValue,
    /// `google.protobuf.Struct`
    Struct,
    /// `google.protobuf.Timestamp`
    Timestamp,
    /// `google.protobuf.Value`
    Value,
    /// `google.protobuf.BoolValue` and its like: a message around one scalar, field 1.
    Wrapper,
}

impl WellKnown {
    /// That of the message with this full name.
    pub(super) const fn of(name: &str) -> Option<Self> {
        let Some((b"google.protobuf.", name)) = name.as_bytes().split_at_checked(16) else {
            return None;
        };
        Some(match name {
            b"Any" => Self::Any,
            b"Duration" => Self::Duration,
            b"FieldMask" => Self::FieldMask,
            b"ListValue" => Self::ListValue,
            b"Struct" => Self::Struct,
            b"Timestamp" => Self::Timestamp,
            b"Value" => Self::Value,
            b"BoolValue" | b"BytesValue" | b"DoubleValue" | b"FloatValue" | b"Int32Value"
            | b"Int64Value" | b"StringValue" | b"UInt32Value" | b"UInt64Value" => Self::Wrapper,
            _ => return None,
        })
    }
}
