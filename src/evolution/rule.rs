//! Rule: what a change breaks, by name.

use core::fmt;

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $name:literal,)*) => {
        /// What must not change. The names are those of buf where buf has such a rule.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// The name of the rule, such as `FIELD_SAME_TYPE`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)*
                }
            }
        }
    };
}

rules! {
    /// An enum is in the file where it was.
    EnumNoDelete "ENUM_NO_DELETE",
    /// An enum has the same `json_format`.
    EnumSameJsonFormat "ENUM_SAME_JSON_FORMAT",
    /// An enum is open or closed as before.
    EnumSameType "ENUM_SAME_TYPE",
    /// The first value of an enum, which is its default, has the same number. Not one of buf.
    EnumSameDefault "ENUM_SAME_DEFAULT",
    /// A value of an enum is still there, or its number and name are reserved.
    EnumValueNoDelete "ENUM_VALUE_NO_DELETE",
    /// The number of an enum has the names it had.
    EnumValueSameName "ENUM_VALUE_SAME_NAME",
    /// The name of a value has the number it had. Not one of buf.
    EnumValueSameNumber "ENUM_VALUE_SAME_NUMBER",
    /// A range of numbers is still open to extensions.
    ExtensionMessageNoDelete "EXTENSION_MESSAGE_NO_DELETE",
    /// An extension is in the file where it was.
    ExtensionNoDelete "EXTENSION_NO_DELETE",
    /// A field is still there, or its number and name are reserved.
    FieldNoDelete "FIELD_NO_DELETE",
    /// The number of a field is not taken by another one. Not one of buf.
    FieldNumberReused "FIELD_NUMBER_REUSED",
    /// The name of a field has the number it had. Not one of buf.
    FieldSameNumber "FIELD_SAME_NUMBER",
    /// A field is singular, required, a list or a map as before, with the same presence.
    FieldSameCardinality "FIELD_SAME_CARDINALITY",
    /// A field has the same type for strings in C++.
    FieldSameCtype "FIELD_SAME_CTYPE",
    /// A field has the same default.
    FieldSameDefault "FIELD_SAME_DEFAULT",
    /// A message is delimited by its length or by tags as before. Not one of buf.
    FieldSameEncoding "FIELD_SAME_ENCODING",
    /// A field has the same name in JSON.
    FieldSameJsonName "FIELD_SAME_JSON_NAME",
    /// A field has the same type for numbers in JavaScript.
    FieldSameJstype "FIELD_SAME_JSTYPE",
    /// A field has the same name.
    FieldSameName "FIELD_SAME_NAME",
    /// A field is in the same oneof, or in none as before.
    FieldSameOneof "FIELD_SAME_ONEOF",
    /// A list is packed or not as before: readers take both, but the octets differ. Not one of buf.
    FieldSamePacked "FIELD_SAME_PACKED",
    /// A field has the same type.
    FieldSameType "FIELD_SAME_TYPE",
    /// A string is checked for UTF-8 or not as before.
    FieldSameUtf8Validation "FIELD_SAME_UTF8_VALIDATION",
    /// A file is still there.
    FileNoDelete "FILE_NO_DELETE",
    /// A file has the same option for a generator.
    FileSameOption "FILE_SAME_OPTION",
    /// A file has the same package.
    FileSamePackage "FILE_SAME_PACKAGE",
    /// A message is in the file where it was.
    MessageNoDelete "MESSAGE_NO_DELETE",
    /// A message still has its standard descriptor accessor.
    MessageNoRemoveStandardDescriptorAccessor "MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR",
    /// A message has the same `json_format`.
    MessageSameJsonFormat "MESSAGE_SAME_JSON_FORMAT",
    /// A message is a MessageSet or not as before.
    MessageSameMessageSetWireFormat "MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT",
    /// A message has the same required fields.
    MessageSameRequiredFields "MESSAGE_SAME_REQUIRED_FIELDS",
    /// A oneof is still there.
    OneofNoDelete "ONEOF_NO_DELETE",
    /// An enum is still in its package.
    PackageEnumNoDelete "PACKAGE_ENUM_NO_DELETE",
    /// An extension is still in its package.
    PackageExtensionNoDelete "PACKAGE_EXTENSION_NO_DELETE",
    /// A message is still in its package.
    PackageMessageNoDelete "PACKAGE_MESSAGE_NO_DELETE",
    /// A package is still there.
    PackageNoDelete "PACKAGE_NO_DELETE",
    /// A service is still in its package.
    PackageServiceNoDelete "PACKAGE_SERVICE_NO_DELETE",
    /// What an enum reserved is still reserved.
    ReservedEnumNoDelete "RESERVED_ENUM_NO_DELETE",
    /// What a message reserved is still reserved.
    ReservedMessageNoDelete "RESERVED_MESSAGE_NO_DELETE",
    /// A method is still there.
    RpcNoDelete "RPC_NO_DELETE",
    /// A method takes one or many requests as before.
    RpcSameClientStreaming "RPC_SAME_CLIENT_STREAMING",
    /// A method is as idempotent as before.
    RpcSameIdempotencyLevel "RPC_SAME_IDEMPOTENCY_LEVEL",
    /// A method takes the same type of request.
    RpcSameRequestType "RPC_SAME_REQUEST_TYPE",
    /// A method gives the same type of response.
    RpcSameResponseType "RPC_SAME_RESPONSE_TYPE",
    /// A method gives one or many responses as before.
    RpcSameServerStreaming "RPC_SAME_SERVER_STREAMING",
    /// A service is in the file where it was.
    ServiceNoDelete "SERVICE_NO_DELETE",
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
