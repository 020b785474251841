// Generated from `proto` by `tests/generate`. Do not edit.
/// Package `google`.
pub mod google {
    /// Package `google.protobuf`.
    pub mod protobuf {
        /// The syntax in which a protocol buffer element is defined.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct Syntax(pub i32);
        impl Syntax {
            /// Syntax `proto2`.
            pub const PROTO2: Self = Self(0);
            /// Syntax `proto3`.
            pub const PROTO3: Self = Self(1);
            /// Syntax `editions`.
            pub const EDITIONS: Self = Self(2);
        }
        impl crate::schema::EnumType for Syntax {
            const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                "google.protobuf.Syntax",
                &[("SYNTAX_PROTO2", 0), ("SYNTAX_PROTO3", 1), ("SYNTAX_EDITIONS", 2)],
                &[2, 0, 1],
                &[0, 1, 2],
            );
            #[inline]
            fn number(self) -> i32 {
                self.0
            }
        }
        impl ::core::convert::From<i32> for Syntax {
            #[inline]
            fn from(number: i32) -> Self {
                Self(number)
            }
        }
        impl ::core::convert::From<Syntax> for i32 {
            #[inline]
            fn from(value: Syntax) -> Self {
                value.0
            }
        }
        impl crate::wire::OpenEnum for Syntax {}
        impl ::core::fmt::Debug for Syntax {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::schema::fmt_enum(*self, f)
            }
        }
        /// Represents a JSON `null`.
        ///
        /// `NullValue` is a sentinel, using an enum with only one value to represent
        /// the null value for the `Value` type union.
        ///
        /// A field of type `NullValue` with any value other than `0` is considered
        /// invalid. Most ProtoJSON serializers will emit a Value with a `null_value` set
        /// as a JSON `null` regardless of the integer value, and so will round trip to
        /// a `0` value.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct NullValue(pub i32);
        impl NullValue {
            /// Null value.
            pub const NULL_VALUE: Self = Self(0);
        }
        impl crate::schema::EnumType for NullValue {
            const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                "google.protobuf.NullValue",
                &[("NULL_VALUE", 0)],
                &[0],
                &[0],
            );
            #[inline]
            fn number(self) -> i32 {
                self.0
            }
        }
        impl ::core::convert::From<i32> for NullValue {
            #[inline]
            fn from(number: i32) -> Self {
                Self(number)
            }
        }
        impl ::core::convert::From<NullValue> for i32 {
            #[inline]
            fn from(value: NullValue) -> Self {
                value.0
            }
        }
        impl crate::wire::OpenEnum for NullValue {}
        impl ::core::fmt::Debug for NullValue {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::schema::fmt_enum(*self, f)
            }
        }
        /// `Any` contains an arbitrary serialized protocol buffer message along with a
        /// URL that describes the type of the serialized message.
        ///
        /// In its binary encoding, an `Any` is an ordinary message; but in other wire
        /// forms like JSON, it has a special encoding. The format of the type URL is
        /// described on the `type_url` field.
        ///
        /// Protobuf APIs provide utilities to interact with `Any` values:
        ///
        /// - A 'pack' operation accepts a message and constructs a generic `Any` wrapper
        ///   around it.
        /// - An 'unpack' operation reads the content of an `Any` message, either into an
        ///   existing message or a new one. Unpack operations must check the type of the
        ///   value they unpack against the declared `type_url`.
        /// - An 'is' operation decides whether an `Any` contains a message of the given
        ///   type, i.e. whether it can 'unpack' that type.
        ///
        /// The JSON format representation of an `Any` follows one of these cases:
        ///
        /// - For types without special-cased JSON encodings, the JSON format
        ///   representation of the `Any` is the same as that of the message, with an
        ///   additional `@type` field which contains the type URL.
        /// - For types with special-cased JSON encodings (typically called 'well-known'
        ///   types, listed in <https://protobuf.dev/programming-guides/json/#any>), the
        ///   JSON format representation has a key `@type` which contains the type URL
        ///   and a key `value` which contains the JSON-serialized value.
        ///
        /// The text format representation of an `Any` is like a message with one field
        /// whose name is the type URL in brackets. For example, an `Any` containing a
        /// `foo.Bar` message may be written `[type.googleapis.com/foo.Bar] { a: 2 }`.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Any {
            /// Identifies the type of the serialized Protobuf message with a URI reference
            /// consisting of a prefix ending in a slash and the fully-qualified type name.
            ///
            /// Example: type.googleapis.com/google.protobuf.StringValue
            ///
            /// This string must contain at least one `/` character, and the content after
            /// the last `/` must be the fully-qualified name of the type in canonical
            /// form, without a leading dot. Do not write a scheme on these URI references
            /// so that clients do not attempt to contact them.
            ///
            /// The prefix is arbitrary and Protobuf implementations are expected to
            /// simply strip off everything up to and including the last `/` to identify
            /// the type. `type.googleapis.com/` is a common default prefix that some
            /// legacy implementations require. This prefix does not indicate the origin of
            /// the type, and URIs containing it are not expected to respond to any
            /// requests.
            ///
            /// All type URL strings must be legal URI references with the additional
            /// restriction (for the text format) that the content of the reference
            /// must consist only of alphanumeric characters, percent-encoded escapes, and
            /// characters in the following set (not including the outer backticks):
            /// `/-.~_!$&()*+,;=`. Despite our allowing percent encodings, implementations
            /// should not unescape them to prevent confusion with existing parsers. For
            /// example, `type.googleapis.com%2FFoo` should be rejected.
            ///
            /// In the original design of `Any`, the possibility of launching a type
            /// resolution service at these type URLs was considered but Protobuf never
            /// implemented one and considers contacting these URLs to be problematic and
            /// a potential security issue. Do not attempt to contact type URLs.
            pub type_url: crate::alloc::string::String,
            /// Holds a Protobuf serialization of the type described by type_url.
            pub value: crate::alloc::vec::Vec<u8>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Any {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.type_url)?;
                    m.bytes(&mut c, 0x12, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || {
                        crate::message::StringField::text(&self.type_url).len()
                            + crate::message::BytesField::octets(&self.value).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.type_url);
                w = w.implicit_octets(0x12, &self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.type_url = crate::message::StringField::from_text(
                    view.type_url(),
                );
                message.value = crate::message::BytesField::from_octets(view.value());
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Any {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Any);
        impl crate::view::Layout for self::Any {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = AnyView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> AnyView<'_, M> {
                AnyView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.bytes::<0>(&mut c, 0x12)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Any",
                    &[
                        crate::schema::Field::new(
                                1,
                                "type_url",
                                crate::schema::Kind::String,
                            )
                            .json("typeUrl"),
                        crate::schema::Field::new(2, "value", crate::schema::Kind::Bytes),
                    ],
                    &[("typeUrl", 0), ("type_url", 0), ("value", 1)],
                );
                &TABLE
            }
        }
        /// `Any` contains an arbitrary serialized protocol buffer message along with a
        /// URL that describes the type of the serialized message.
        ///
        /// In its binary encoding, an `Any` is an ordinary message; but in other wire
        /// forms like JSON, it has a special encoding. The format of the type URL is
        /// described on the `type_url` field.
        ///
        /// Protobuf APIs provide utilities to interact with `Any` values:
        ///
        /// - A 'pack' operation accepts a message and constructs a generic `Any` wrapper
        ///   around it.
        /// - An 'unpack' operation reads the content of an `Any` message, either into an
        ///   existing message or a new one. Unpack operations must check the type of the
        ///   value they unpack against the declared `type_url`.
        /// - An 'is' operation decides whether an `Any` contains a message of the given
        ///   type, i.e. whether it can 'unpack' that type.
        ///
        /// The JSON format representation of an `Any` follows one of these cases:
        ///
        /// - For types without special-cased JSON encodings, the JSON format
        ///   representation of the `Any` is the same as that of the message, with an
        ///   additional `@type` field which contains the type URL.
        /// - For types with special-cased JSON encodings (typically called 'well-known'
        ///   types, listed in <https://protobuf.dev/programming-guides/json/#any>), the
        ///   JSON format representation has a key `@type` which contains the type URL
        ///   and a key `value` which contains the JSON-serialized value.
        ///
        /// The text format representation of an `Any` is like a message with one field
        /// whose name is the type URL in brackets. For example, an `Any` containing a
        /// `foo.Bar` message may be written `[type.googleapis.com/foo.Bar] { a: 2 }`.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct AnyView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Any, M>,
        );
        impl<'a> AnyView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> AnyView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`AnyView`] that checks each level when it is reached.
        pub type LazyAnyView<'a> = AnyView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> AnyView<'a, M> {
            /// Identifies the type of the serialized Protobuf message with a URI reference
            /// consisting of a prefix ending in a slash and the fully-qualified type name.
            ///
            /// Example: type.googleapis.com/google.protobuf.StringValue
            ///
            /// This string must contain at least one `/` character, and the content after
            /// the last `/` must be the fully-qualified name of the type in canonical
            /// form, without a leading dot. Do not write a scheme on these URI references
            /// so that clients do not attempt to contact them.
            ///
            /// The prefix is arbitrary and Protobuf implementations are expected to
            /// simply strip off everything up to and including the last `/` to identify
            /// the type. `type.googleapis.com/` is a common default prefix that some
            /// legacy implementations require. This prefix does not indicate the origin of
            /// the type, and URIs containing it are not expected to respond to any
            /// requests.
            ///
            /// All type URL strings must be legal URI references with the additional
            /// restriction (for the text format) that the content of the reference
            /// must consist only of alphanumeric characters, percent-encoded escapes, and
            /// characters in the following set (not including the outer backticks):
            /// `/-.~_!$&()*+,;=`. Despite our allowing percent encodings, implementations
            /// should not unescape them to prevent confusion with existing parsers. For
            /// example, `type.googleapis.com%2FFoo` should be rejected.
            ///
            /// In the original design of `Any`, the possibility of launching a type
            /// resolution service at these type URLs was considered but Protobuf never
            /// implemented one and considers contacting these URLs to be problematic and
            /// a potential security issue. Do not attempt to contact type URLs.
            #[inline]
            #[must_use]
            pub fn type_url(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Holds a Protobuf serialization of the type described by type_url.
            #[inline]
            #[must_use]
            pub fn value(&self) -> &'a [u8] {
                self.0.bytes::<0>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a> for AnyView<'a, M> {
            type Message = self::Any;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Any, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for AnyView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Any`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct AnyWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for AnyWriter<'o> {
            type Message = Any;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> AnyWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `type_url` = 1.
            #[inline]
            pub fn type_url(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
            /// Field `value` = 2.
            #[inline]
            pub fn value(self, value: &[u8]) -> Self {
                Self(self.0.implicit_bytes(0x12, value))
            }
        }
        /// `SourceContext` represents information about the source of a
        /// protobuf element, like the file in which it is defined.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct SourceContext {
            /// The path-qualified name of the .proto file that contained the associated
            /// protobuf element.  For example: `"google/protobuf/source_context.proto"`.
            pub file_name: crate::alloc::string::String,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for SourceContext {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.file_name)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || crate::message::StringField::text(&self.file_name).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.file_name);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.file_name = crate::message::StringField::from_text(
                    view.file_name(),
                );
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for SourceContext {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(SourceContext);
        impl crate::view::Layout for self::SourceContext {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = SourceContextView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> SourceContextView<'_, M> {
                SourceContextView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.SourceContext",
                    &[
                        crate::schema::Field::new(
                                1,
                                "file_name",
                                crate::schema::Kind::String,
                            )
                            .json("fileName"),
                    ],
                    &[("fileName", 0), ("file_name", 0)],
                );
                &TABLE
            }
        }
        /// `SourceContext` represents information about the source of a
        /// protobuf element, like the file in which it is defined.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct SourceContextView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::SourceContext, M>,
        );
        impl<'a> SourceContextView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> SourceContextView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`SourceContextView`] that checks each level when it is reached.
        pub type LazySourceContextView<'a> = SourceContextView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> SourceContextView<'a, M> {
            /// The path-qualified name of the .proto file that contained the associated
            /// protobuf element.  For example: `"google/protobuf/source_context.proto"`.
            #[inline]
            #[must_use]
            pub fn file_name(&self) -> &'a str {
                self.0.string::<0>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for SourceContextView<'a, M> {
            type Message = self::SourceContext;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::SourceContext, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for SourceContextView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`SourceContext`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct SourceContextWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for SourceContextWriter<'o> {
            type Message = SourceContext;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> SourceContextWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `file_name` = 1.
            #[inline]
            pub fn file_name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
        }
        /// A protocol buffer message type.
        ///
        /// New usages of this message as an alternative to DescriptorProto are strongly
        /// discouraged. This message does not reliability preserve all information
        /// necessary to model the schema and preserve semantics. Instead make use of
        /// FileDescriptorSet which preserves the necessary information.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Type {
            /// The fully qualified message name.
            pub name: crate::alloc::string::String,
            /// The list of fields.
            pub fields: crate::alloc::vec::Vec<self::Field>,
            /// The list of types appearing in `oneof` definitions in this type.
            pub oneofs: crate::alloc::vec::Vec<crate::alloc::string::String>,
            /// The protocol buffer options.
            pub options: crate::alloc::vec::Vec<self::Option>,
            /// The source context.
            pub source_context: ::core::option::Option<self::SourceContext>,
            /// The source syntax.
            pub syntax: self::Syntax,
            /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
            pub edition: crate::alloc::string::String,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Type {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.name)?;
                    m.messages(&mut c, 0x12, &mut self.fields)?;
                    m.repeated::<crate::view::Str, _>(&mut c, 0x1a, &mut self.oneofs)?;
                    m.messages(&mut c, 0x22, &mut self.options)?;
                    if c.take(0x2a) {
                        m.message(&mut c, self.source_context.get_or_insert_default())?;
                    }
                    m.scalar::<
                            crate::wire::Open<self::Syntax>,
                        >(&mut c, 0x30, &mut self.syntax)?;
                    m.string(&mut c, 0x3a, &mut self.edition)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        crate::message::StringField::text(&self.name).len()
                            + 40 * crate::message::List::as_slice(&self.fields).len()
                            + 16 * crate::message::List::as_slice(&self.oneofs).len()
                            + 24 * crate::message::List::as_slice(&self.options).len()
                            + crate::message::StringField::text(&self.edition).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.name);
                w = w.repeated::<crate::view::Msg<self::Field>, _>(0x12, &self.fields);
                w = w.repeated::<crate::view::Str, _>(0x1a, &self.oneofs);
                w = w.repeated::<crate::view::Msg<self::Option>, _>(0x22, &self.options);
                if let ::core::option::Option::Some(v) = &self.source_context {
                    w = w.message(0x2a, v);
                }
                w = w.implicit::<crate::wire::Open<self::Syntax>>(0x30, self.syntax);
                w = w.implicit_string(0x3a, &self.edition);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.name = crate::message::StringField::from_text(view.name());
                crate::message::collect(
                    &mut message.fields,
                    view.fields(),
                    crate::message::own::<self::Field, M>,
                )?;
                crate::message::collect(
                    &mut message.oneofs,
                    view.oneofs(),
                    |v| ::core::result::Result::Ok(
                        crate::message::StringField::from_text(v),
                    ),
                )?;
                crate::message::collect(
                    &mut message.options,
                    view.options(),
                    crate::message::own::<self::Option, M>,
                )?;
                if view.has_source_context() {
                    message.source_context = ::core::option::Option::Some(
                        crate::message::own::<
                            self::SourceContext,
                            M,
                        >(view.source_context())?,
                    );
                }
                message.syntax = view.syntax();
                message.edition = crate::message::StringField::from_text(view.edition());
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Type);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct TypeScalars {
            v_syntax: self::Syntax,
        }
        impl ::core::default::Default for TypeScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_syntax: ::core::default::Default::default(),
                }
            }
        }
        impl crate::view::Layout for self::Type {
            type Scalars = TypeScalars;
            type Strings = [crate::octets::Range32; 2];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 3];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = TypeView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> TypeView<'_, M> {
                TypeView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.repeated::<crate::view::Msg<self::Field>, 0>(&mut c, 0x12)?;
                    w.repeated::<crate::view::Str, 1>(&mut c, 0x1a)?;
                    w.repeated::<crate::view::Msg<self::Option>, 2>(&mut c, 0x22)?;
                    w.message::<self::SourceContext, 0>(&mut c, 0x2a)?;
                    w.scalar::<
                            crate::wire::Open<self::Syntax>,
                        >(&mut c, 0x30, |s, v| s.v_syntax = v)?;
                    w.string::<1>(&mut c, 0x3a)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Type",
                    &[
                        crate::schema::Field::new(
                            1,
                            "name",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(
                                2,
                                "fields",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Field as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                3,
                                "oneofs",
                                crate::schema::Kind::String,
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                4,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Option as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                5,
                                "source_context",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::SourceContext as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("sourceContext")
                            .optional(),
                        crate::schema::Field::new(
                            6,
                            "syntax",
                            crate::schema::Kind::Enum(
                                &<self::Syntax as crate::schema::EnumType>::TABLE,
                            ),
                        ),
                        crate::schema::Field::new(
                            7,
                            "edition",
                            crate::schema::Kind::String,
                        ),
                    ],
                    &[
                        ("edition", 6),
                        ("fields", 1),
                        ("name", 0),
                        ("oneofs", 2),
                        ("options", 3),
                        ("sourceContext", 4),
                        ("source_context", 4),
                        ("syntax", 5),
                    ],
                );
                &TABLE
            }
        }
        /// A protocol buffer message type.
        ///
        /// New usages of this message as an alternative to DescriptorProto are strongly
        /// discouraged. This message does not reliability preserve all information
        /// necessary to model the schema and preserve semantics. Instead make use of
        /// FileDescriptorSet which preserves the necessary information.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct TypeView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Type, M>,
        );
        impl<'a> TypeView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> TypeView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`TypeView`] that checks each level when it is reached.
        pub type LazyTypeView<'a> = TypeView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> TypeView<'a, M> {
            /// The fully qualified message name.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// The list of fields.
            #[inline]
            #[must_use]
            pub fn fields(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Field>, M> {
                self.0.repeated::<crate::view::Msg<self::Field>, 0>(0x12)
            }
            /// The list of types appearing in `oneof` definitions in this type.
            #[inline]
            #[must_use]
            pub fn oneofs(&self) -> crate::view::Repeated<'a, crate::view::Str, M> {
                self.0.repeated::<crate::view::Str, 1>(0x1a)
            }
            /// The protocol buffer options.
            #[inline]
            #[must_use]
            pub fn options(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Option>, M> {
                self.0.repeated::<crate::view::Msg<self::Option>, 2>(0x22)
            }
            /// The source context.
            #[inline]
            #[must_use]
            pub fn source_context(&self) -> M::Out<self::SourceContextView<'a, M>> {
                self.0.message::<self::SourceContext, 0>()
            }
            /// Whether `source_context` is present.
            #[inline]
            #[must_use]
            pub fn has_source_context(&self) -> bool {
                self.0.has::<0>()
            }
            /// The source syntax.
            #[inline]
            #[must_use]
            pub fn syntax(&self) -> self::Syntax {
                self.0.scalars().v_syntax
            }
            /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
            #[inline]
            #[must_use]
            pub fn edition(&self) -> &'a str {
                self.0.string::<1>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a> for TypeView<'a, M> {
            type Message = self::Type;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Type, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for TypeView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Type`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct TypeWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for TypeWriter<'o> {
            type Message = Type;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> TypeWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `name` = 1.
            #[inline]
            pub fn name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
            /// Field `fields` = 2.
            #[inline]
            pub fn fields<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::FieldWriter<'o>,
                    T,
                ) -> self::FieldWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x12, items, write))
            }
            /// Field `fields` = 2.
            #[inline]
            pub fn add_fields(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FieldWriter<'o>,
                ) -> self::FieldWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `oneofs` = 3.
            #[inline]
            pub fn oneofs(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::convert::AsRef<str>,
                >,
            ) -> Self {
                Self(self.0.repeated::<crate::view::Str, _>(0x1a, values))
            }
            /// Field `options` = 4.
            #[inline]
            pub fn options<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::OptionWriter<'o>,
                    T,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x22, items, write))
            }
            /// Field `options` = 4.
            #[inline]
            pub fn add_options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::OptionWriter<'o>,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x22, write))
            }
            /// Field `source_context` = 5.
            #[inline]
            pub fn source_context(
                self,
                write: impl ::core::ops::FnOnce(
                    self::SourceContextWriter<'o>,
                ) -> self::SourceContextWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x2a, write))
            }
            /// Field `syntax` = 6.
            #[inline]
            pub fn syntax(self, value: self::Syntax) -> Self {
                Self(self.0.implicit::<crate::wire::Open<self::Syntax>>(0x30, value))
            }
            /// Field `edition` = 7.
            #[inline]
            pub fn edition(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x3a, value.as_bytes()))
            }
        }
        /// A single field of a message type.
        ///
        /// New usages of this message as an alternative to FieldDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Field {
            /// The field type.
            pub kind: self::field::Kind,
            /// The field cardinality.
            pub cardinality: self::field::Cardinality,
            /// The field number.
            pub number: i32,
            /// The field name.
            pub name: crate::alloc::string::String,
            /// The field type URL, without the scheme, for message or enumeration
            /// types. Example: `"type.googleapis.com/google.protobuf.Timestamp"`.
            pub type_url: crate::alloc::string::String,
            /// The index of the field type in `Type.oneofs`, for message or enumeration
            /// types. The first type has index 1; zero means the type is not in the list.
            pub oneof_index: i32,
            /// Whether to use alternative packed wire representation.
            pub packed: bool,
            /// The protocol buffer options.
            pub options: crate::alloc::vec::Vec<self::Option>,
            /// The field JSON name.
            pub json_name: crate::alloc::string::String,
            /// The string value of the default value of this field. Proto2 syntax only.
            pub default_value: crate::alloc::string::String,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Field {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<
                            crate::wire::Open<self::field::Kind>,
                        >(&mut c, 0x8, &mut self.kind)?;
                    m.scalar::<
                            crate::wire::Open<self::field::Cardinality>,
                        >(&mut c, 0x10, &mut self.cardinality)?;
                    m.scalar::<crate::wire::Int32>(&mut c, 0x18, &mut self.number)?;
                    m.string(&mut c, 0x22, &mut self.name)?;
                    m.string(&mut c, 0x32, &mut self.type_url)?;
                    m.scalar::<crate::wire::Int32>(&mut c, 0x38, &mut self.oneof_index)?;
                    m.scalar::<crate::wire::Bool>(&mut c, 0x40, &mut self.packed)?;
                    m.messages(&mut c, 0x4a, &mut self.options)?;
                    m.string(&mut c, 0x52, &mut self.json_name)?;
                    m.string(&mut c, 0x5a, &mut self.default_value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        crate::message::StringField::text(&self.name).len()
                            + crate::message::StringField::text(&self.type_url).len()
                            + 24 * crate::message::List::as_slice(&self.options).len()
                            + crate::message::StringField::text(&self.json_name).len()
                            + crate::message::StringField::text(&self.default_value)
                                .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Open<self::field::Kind>>(0x8, self.kind);
                w = w
                    .implicit::<
                        crate::wire::Open<self::field::Cardinality>,
                    >(0x10, self.cardinality);
                w = w.implicit::<crate::wire::Int32>(0x18, self.number);
                w = w.implicit_string(0x22, &self.name);
                w = w.implicit_string(0x32, &self.type_url);
                w = w.implicit::<crate::wire::Int32>(0x38, self.oneof_index);
                w = w.implicit::<crate::wire::Bool>(0x40, self.packed);
                w = w.repeated::<crate::view::Msg<self::Option>, _>(0x4a, &self.options);
                w = w.implicit_string(0x52, &self.json_name);
                w = w.implicit_string(0x5a, &self.default_value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.kind = view.kind();
                message.cardinality = view.cardinality();
                message.number = view.number();
                message.name = crate::message::StringField::from_text(view.name());
                message.type_url = crate::message::StringField::from_text(
                    view.type_url(),
                );
                message.oneof_index = view.oneof_index();
                message.packed = view.packed();
                crate::message::collect(
                    &mut message.options,
                    view.options(),
                    crate::message::own::<self::Option, M>,
                )?;
                message.json_name = crate::message::StringField::from_text(
                    view.json_name(),
                );
                message.default_value = crate::message::StringField::from_text(
                    view.default_value(),
                );
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Field {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Field);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct FieldScalars {
            v_kind: self::field::Kind,
            v_cardinality: self::field::Cardinality,
            v_number: i32,
            v_oneof_index: i32,
            v_packed: bool,
        }
        impl ::core::default::Default for FieldScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_kind: ::core::default::Default::default(),
                    v_cardinality: ::core::default::Default::default(),
                    v_number: 0,
                    v_oneof_index: 0,
                    v_packed: false,
                }
            }
        }
        impl crate::view::Layout for self::Field {
            type Scalars = FieldScalars;
            type Strings = [crate::octets::Range32; 4];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FieldView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FieldView<'_, M> {
                FieldView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<
                            crate::wire::Open<self::field::Kind>,
                        >(&mut c, 0x8, |s, v| s.v_kind = v)?;
                    w.scalar::<
                            crate::wire::Open<self::field::Cardinality>,
                        >(&mut c, 0x10, |s, v| s.v_cardinality = v)?;
                    w.scalar::<crate::wire::Int32>(&mut c, 0x18, |s, v| s.v_number = v)?;
                    w.string::<0>(&mut c, 0x22)?;
                    w.string::<1>(&mut c, 0x32)?;
                    w.scalar::<
                            crate::wire::Int32,
                        >(&mut c, 0x38, |s, v| s.v_oneof_index = v)?;
                    w.scalar::<crate::wire::Bool>(&mut c, 0x40, |s, v| s.v_packed = v)?;
                    w.repeated::<crate::view::Msg<self::Option>, 0>(&mut c, 0x4a)?;
                    w.string::<2>(&mut c, 0x52)?;
                    w.string::<3>(&mut c, 0x5a)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Field",
                    &[
                        crate::schema::Field::new(
                            1,
                            "kind",
                            crate::schema::Kind::Enum(
                                &<self::field::Kind as crate::schema::EnumType>::TABLE,
                            ),
                        ),
                        crate::schema::Field::new(
                            2,
                            "cardinality",
                            crate::schema::Kind::Enum(
                                &<self::field::Cardinality as crate::schema::EnumType>::TABLE,
                            ),
                        ),
                        crate::schema::Field::new(
                            3,
                            "number",
                            crate::schema::Kind::Int32,
                        ),
                        crate::schema::Field::new(
                            4,
                            "name",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(
                                6,
                                "type_url",
                                crate::schema::Kind::String,
                            )
                            .json("typeUrl"),
                        crate::schema::Field::new(
                                7,
                                "oneof_index",
                                crate::schema::Kind::Int32,
                            )
                            .json("oneofIndex"),
                        crate::schema::Field::new(
                            8,
                            "packed",
                            crate::schema::Kind::Bool,
                        ),
                        crate::schema::Field::new(
                                9,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Option as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                10,
                                "json_name",
                                crate::schema::Kind::String,
                            )
                            .json("jsonName"),
                        crate::schema::Field::new(
                                11,
                                "default_value",
                                crate::schema::Kind::String,
                            )
                            .json("defaultValue"),
                    ],
                    &[
                        ("cardinality", 1),
                        ("defaultValue", 9),
                        ("default_value", 9),
                        ("jsonName", 8),
                        ("json_name", 8),
                        ("kind", 0),
                        ("name", 3),
                        ("number", 2),
                        ("oneofIndex", 5),
                        ("oneof_index", 5),
                        ("options", 7),
                        ("packed", 6),
                        ("typeUrl", 4),
                        ("type_url", 4),
                    ],
                );
                &TABLE
            }
        }
        /// A single field of a message type.
        ///
        /// New usages of this message as an alternative to FieldDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FieldView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Field, M>,
        );
        impl<'a> FieldView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> FieldView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`FieldView`] that checks each level when it is reached.
        pub type LazyFieldView<'a> = FieldView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> FieldView<'a, M> {
            /// The field type.
            #[inline]
            #[must_use]
            pub fn kind(&self) -> self::field::Kind {
                self.0.scalars().v_kind
            }
            /// The field cardinality.
            #[inline]
            #[must_use]
            pub fn cardinality(&self) -> self::field::Cardinality {
                self.0.scalars().v_cardinality
            }
            /// The field number.
            #[inline]
            #[must_use]
            pub fn number(&self) -> i32 {
                self.0.scalars().v_number
            }
            /// The field name.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// The field type URL, without the scheme, for message or enumeration
            /// types. Example: `"type.googleapis.com/google.protobuf.Timestamp"`.
            #[inline]
            #[must_use]
            pub fn type_url(&self) -> &'a str {
                self.0.string::<1>()
            }
            /// The index of the field type in `Type.oneofs`, for message or enumeration
            /// types. The first type has index 1; zero means the type is not in the list.
            #[inline]
            #[must_use]
            pub fn oneof_index(&self) -> i32 {
                self.0.scalars().v_oneof_index
            }
            /// Whether to use alternative packed wire representation.
            #[inline]
            #[must_use]
            pub fn packed(&self) -> bool {
                self.0.scalars().v_packed
            }
            /// The protocol buffer options.
            #[inline]
            #[must_use]
            pub fn options(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Option>, M> {
                self.0.repeated::<crate::view::Msg<self::Option>, 0>(0x4a)
            }
            /// The field JSON name.
            #[inline]
            #[must_use]
            pub fn json_name(&self) -> &'a str {
                self.0.string::<2>()
            }
            /// The string value of the default value of this field. Proto2 syntax only.
            #[inline]
            #[must_use]
            pub fn default_value(&self) -> &'a str {
                self.0.string::<3>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FieldView<'a, M> {
            type Message = self::Field;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Field, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for FieldView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Field`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FieldWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FieldWriter<'o> {
            type Message = Field;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> FieldWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `kind` = 1.
            #[inline]
            pub fn kind(self, value: self::field::Kind) -> Self {
                Self(self.0.implicit::<crate::wire::Open<self::field::Kind>>(0x8, value))
            }
            /// Field `cardinality` = 2.
            #[inline]
            pub fn cardinality(self, value: self::field::Cardinality) -> Self {
                Self(
                    self
                        .0
                        .implicit::<
                            crate::wire::Open<self::field::Cardinality>,
                        >(0x10, value),
                )
            }
            /// Field `number` = 3.
            #[inline]
            pub fn number(self, value: i32) -> Self {
                Self(self.0.implicit::<crate::wire::Int32>(0x18, value))
            }
            /// Field `name` = 4.
            #[inline]
            pub fn name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x22, value.as_bytes()))
            }
            /// Field `type_url` = 6.
            #[inline]
            pub fn type_url(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x32, value.as_bytes()))
            }
            /// Field `oneof_index` = 7.
            #[inline]
            pub fn oneof_index(self, value: i32) -> Self {
                Self(self.0.implicit::<crate::wire::Int32>(0x38, value))
            }
            /// Field `packed` = 8.
            #[inline]
            pub fn packed(self, value: bool) -> Self {
                Self(self.0.implicit::<crate::wire::Bool>(0x40, value))
            }
            /// Field `options` = 9.
            #[inline]
            pub fn options<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::OptionWriter<'o>,
                    T,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x4a, items, write))
            }
            /// Field `options` = 9.
            #[inline]
            pub fn add_options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::OptionWriter<'o>,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x4a, write))
            }
            /// Field `json_name` = 10.
            #[inline]
            pub fn json_name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x52, value.as_bytes()))
            }
            /// Field `default_value` = 11.
            #[inline]
            pub fn default_value(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x5a, value.as_bytes()))
            }
        }
        /// Enum type definition.
        ///
        /// New usages of this message as an alternative to EnumDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Enum {
            /// Enum type name.
            pub name: crate::alloc::string::String,
            /// Enum value definitions.
            pub enumvalue: crate::alloc::vec::Vec<self::EnumValue>,
            /// Protocol buffer options.
            pub options: crate::alloc::vec::Vec<self::Option>,
            /// The source context.
            pub source_context: ::core::option::Option<self::SourceContext>,
            /// The source syntax.
            pub syntax: self::Syntax,
            /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
            pub edition: crate::alloc::string::String,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Enum {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.name)?;
                    m.messages(&mut c, 0x12, &mut self.enumvalue)?;
                    m.messages(&mut c, 0x1a, &mut self.options)?;
                    if c.take(0x22) {
                        m.message(&mut c, self.source_context.get_or_insert_default())?;
                    }
                    m.scalar::<
                            crate::wire::Open<self::Syntax>,
                        >(&mut c, 0x28, &mut self.syntax)?;
                    m.string(&mut c, 0x32, &mut self.edition)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        crate::message::StringField::text(&self.name).len()
                            + 40 * crate::message::List::as_slice(&self.enumvalue).len()
                            + 24 * crate::message::List::as_slice(&self.options).len()
                            + crate::message::StringField::text(&self.edition).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.name);
                w = w
                    .repeated::<
                        crate::view::Msg<self::EnumValue>,
                        _,
                    >(0x12, &self.enumvalue);
                w = w.repeated::<crate::view::Msg<self::Option>, _>(0x1a, &self.options);
                if let ::core::option::Option::Some(v) = &self.source_context {
                    w = w.message(0x22, v);
                }
                w = w.implicit::<crate::wire::Open<self::Syntax>>(0x28, self.syntax);
                w = w.implicit_string(0x32, &self.edition);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.name = crate::message::StringField::from_text(view.name());
                crate::message::collect(
                    &mut message.enumvalue,
                    view.enumvalue(),
                    crate::message::own::<self::EnumValue, M>,
                )?;
                crate::message::collect(
                    &mut message.options,
                    view.options(),
                    crate::message::own::<self::Option, M>,
                )?;
                if view.has_source_context() {
                    message.source_context = ::core::option::Option::Some(
                        crate::message::own::<
                            self::SourceContext,
                            M,
                        >(view.source_context())?,
                    );
                }
                message.syntax = view.syntax();
                message.edition = crate::message::StringField::from_text(view.edition());
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Enum {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Enum);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct EnumScalars {
            v_syntax: self::Syntax,
        }
        impl ::core::default::Default for EnumScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_syntax: ::core::default::Default::default(),
                }
            }
        }
        impl crate::view::Layout for self::Enum {
            type Scalars = EnumScalars;
            type Strings = [crate::octets::Range32; 2];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 2];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = EnumView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> EnumView<'_, M> {
                EnumView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.repeated::<crate::view::Msg<self::EnumValue>, 0>(&mut c, 0x12)?;
                    w.repeated::<crate::view::Msg<self::Option>, 1>(&mut c, 0x1a)?;
                    w.message::<self::SourceContext, 0>(&mut c, 0x22)?;
                    w.scalar::<
                            crate::wire::Open<self::Syntax>,
                        >(&mut c, 0x28, |s, v| s.v_syntax = v)?;
                    w.string::<1>(&mut c, 0x32)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Enum",
                    &[
                        crate::schema::Field::new(
                            1,
                            "name",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(
                                2,
                                "enumvalue",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::EnumValue as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                3,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Option as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                4,
                                "source_context",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::SourceContext as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("sourceContext")
                            .optional(),
                        crate::schema::Field::new(
                            5,
                            "syntax",
                            crate::schema::Kind::Enum(
                                &<self::Syntax as crate::schema::EnumType>::TABLE,
                            ),
                        ),
                        crate::schema::Field::new(
                            6,
                            "edition",
                            crate::schema::Kind::String,
                        ),
                    ],
                    &[
                        ("edition", 5),
                        ("enumvalue", 1),
                        ("name", 0),
                        ("options", 2),
                        ("sourceContext", 3),
                        ("source_context", 3),
                        ("syntax", 4),
                    ],
                );
                &TABLE
            }
        }
        /// Enum type definition.
        ///
        /// New usages of this message as an alternative to EnumDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct EnumView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Enum, M>,
        );
        impl<'a> EnumView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> EnumView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`EnumView`] that checks each level when it is reached.
        pub type LazyEnumView<'a> = EnumView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> EnumView<'a, M> {
            /// Enum type name.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Enum value definitions.
            #[inline]
            #[must_use]
            pub fn enumvalue(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::EnumValue>, M> {
                self.0.repeated::<crate::view::Msg<self::EnumValue>, 0>(0x12)
            }
            /// Protocol buffer options.
            #[inline]
            #[must_use]
            pub fn options(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Option>, M> {
                self.0.repeated::<crate::view::Msg<self::Option>, 1>(0x1a)
            }
            /// The source context.
            #[inline]
            #[must_use]
            pub fn source_context(&self) -> M::Out<self::SourceContextView<'a, M>> {
                self.0.message::<self::SourceContext, 0>()
            }
            /// Whether `source_context` is present.
            #[inline]
            #[must_use]
            pub fn has_source_context(&self) -> bool {
                self.0.has::<0>()
            }
            /// The source syntax.
            #[inline]
            #[must_use]
            pub fn syntax(&self) -> self::Syntax {
                self.0.scalars().v_syntax
            }
            /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
            #[inline]
            #[must_use]
            pub fn edition(&self) -> &'a str {
                self.0.string::<1>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a> for EnumView<'a, M> {
            type Message = self::Enum;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Enum, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for EnumView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Enum`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct EnumWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for EnumWriter<'o> {
            type Message = Enum;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> EnumWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `name` = 1.
            #[inline]
            pub fn name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
            /// Field `enumvalue` = 2.
            #[inline]
            pub fn enumvalue<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::EnumValueWriter<'o>,
                    T,
                ) -> self::EnumValueWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x12, items, write))
            }
            /// Field `enumvalue` = 2.
            #[inline]
            pub fn add_enumvalue(
                self,
                write: impl ::core::ops::FnOnce(
                    self::EnumValueWriter<'o>,
                ) -> self::EnumValueWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn options<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::OptionWriter<'o>,
                    T,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x1a, items, write))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn add_options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::OptionWriter<'o>,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1a, write))
            }
            /// Field `source_context` = 4.
            #[inline]
            pub fn source_context(
                self,
                write: impl ::core::ops::FnOnce(
                    self::SourceContextWriter<'o>,
                ) -> self::SourceContextWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x22, write))
            }
            /// Field `syntax` = 5.
            #[inline]
            pub fn syntax(self, value: self::Syntax) -> Self {
                Self(self.0.implicit::<crate::wire::Open<self::Syntax>>(0x28, value))
            }
            /// Field `edition` = 6.
            #[inline]
            pub fn edition(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x32, value.as_bytes()))
            }
        }
        /// Enum value definition.
        ///
        /// New usages of this message as an alternative to EnumValueDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct EnumValue {
            /// Enum value name.
            pub name: crate::alloc::string::String,
            /// Enum value number.
            pub number: i32,
            /// Protocol buffer options.
            pub options: crate::alloc::vec::Vec<self::Option>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for EnumValue {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.name)?;
                    m.scalar::<crate::wire::Int32>(&mut c, 0x10, &mut self.number)?;
                    m.messages(&mut c, 0x1a, &mut self.options)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        crate::message::StringField::text(&self.name).len()
                            + 24 * crate::message::List::as_slice(&self.options).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.name);
                w = w.implicit::<crate::wire::Int32>(0x10, self.number);
                w = w.repeated::<crate::view::Msg<self::Option>, _>(0x1a, &self.options);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.name = crate::message::StringField::from_text(view.name());
                message.number = view.number();
                crate::message::collect(
                    &mut message.options,
                    view.options(),
                    crate::message::own::<self::Option, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for EnumValue {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(EnumValue);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct EnumValueScalars {
            v_number: i32,
        }
        impl ::core::default::Default for EnumValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_number: 0 }
            }
        }
        impl crate::view::Layout for self::EnumValue {
            type Scalars = EnumValueScalars;
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = EnumValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> EnumValueView<'_, M> {
                EnumValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.scalar::<crate::wire::Int32>(&mut c, 0x10, |s, v| s.v_number = v)?;
                    w.repeated::<crate::view::Msg<self::Option>, 0>(&mut c, 0x1a)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.EnumValue",
                    &[
                        crate::schema::Field::new(
                            1,
                            "name",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(
                            2,
                            "number",
                            crate::schema::Kind::Int32,
                        ),
                        crate::schema::Field::new(
                                3,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Option as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                    ],
                    &[("name", 0), ("number", 1), ("options", 2)],
                );
                &TABLE
            }
        }
        /// Enum value definition.
        ///
        /// New usages of this message as an alternative to EnumValueDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct EnumValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::EnumValue, M>,
        );
        impl<'a> EnumValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> EnumValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`EnumValueView`] that checks each level when it is reached.
        pub type LazyEnumValueView<'a> = EnumValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> EnumValueView<'a, M> {
            /// Enum value name.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Enum value number.
            #[inline]
            #[must_use]
            pub fn number(&self) -> i32 {
                self.0.scalars().v_number
            }
            /// Protocol buffer options.
            #[inline]
            #[must_use]
            pub fn options(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Option>, M> {
                self.0.repeated::<crate::view::Msg<self::Option>, 0>(0x1a)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for EnumValueView<'a, M> {
            type Message = self::EnumValue;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::EnumValue, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for EnumValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`EnumValue`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct EnumValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for EnumValueWriter<'o> {
            type Message = EnumValue;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> EnumValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `name` = 1.
            #[inline]
            pub fn name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
            /// Field `number` = 2.
            #[inline]
            pub fn number(self, value: i32) -> Self {
                Self(self.0.implicit::<crate::wire::Int32>(0x10, value))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn options<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::OptionWriter<'o>,
                    T,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x1a, items, write))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn add_options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::OptionWriter<'o>,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1a, write))
            }
        }
        /// A protocol buffer option, which can be attached to a message, field,
        /// enumeration, etc.
        ///
        /// New usages of this message as an alternative to FileOptions, MessageOptions,
        /// FieldOptions, EnumOptions, EnumValueOptions, ServiceOptions, or MethodOptions
        /// are strongly discouraged.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Option {
            /// The option's name. For protobuf built-in options (options defined in
            /// descriptor.proto), this is the short name. For example, `"map_entry"`.
            /// For custom options, it should be the fully-qualified name. For example,
            /// `"google.api.http"`.
            pub name: crate::alloc::string::String,
            /// The option's value packed in an Any message. If the value is a primitive,
            /// the corresponding wrapper type defined in google/protobuf/wrappers.proto
            /// should be used. If the value is an enum, it should be stored as an int32
            /// value using the google.protobuf.Int32Value type.
            pub value: ::core::option::Option<self::Any>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Option {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.name)?;
                    if c.take(0x12) {
                        m.message(&mut c, self.value.get_or_insert_default())?;
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || crate::message::StringField::text(&self.name).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.name);
                if let ::core::option::Option::Some(v) = &self.value {
                    w = w.message(0x12, v);
                }
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.name = crate::message::StringField::from_text(view.name());
                if view.has_value() {
                    message.value = ::core::option::Option::Some(
                        crate::message::own::<self::Any, M>(view.value())?,
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Option {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Option);
        impl crate::view::Layout for self::Option {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = OptionView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> OptionView<'_, M> {
                OptionView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.message::<self::Any, 0>(&mut c, 0x12)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Option",
                    &[
                        crate::schema::Field::new(
                            1,
                            "name",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(
                                2,
                                "value",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Any as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                    ],
                    &[("name", 0), ("value", 1)],
                );
                &TABLE
            }
        }
        /// A protocol buffer option, which can be attached to a message, field,
        /// enumeration, etc.
        ///
        /// New usages of this message as an alternative to FileOptions, MessageOptions,
        /// FieldOptions, EnumOptions, EnumValueOptions, ServiceOptions, or MethodOptions
        /// are strongly discouraged.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct OptionView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Option, M>,
        );
        impl<'a> OptionView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> OptionView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`OptionView`] that checks each level when it is reached.
        pub type LazyOptionView<'a> = OptionView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> OptionView<'a, M> {
            /// The option's name. For protobuf built-in options (options defined in
            /// descriptor.proto), this is the short name. For example, `"map_entry"`.
            /// For custom options, it should be the fully-qualified name. For example,
            /// `"google.api.http"`.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// The option's value packed in an Any message. If the value is a primitive,
            /// the corresponding wrapper type defined in google/protobuf/wrappers.proto
            /// should be used. If the value is an enum, it should be stored as an int32
            /// value using the google.protobuf.Int32Value type.
            #[inline]
            #[must_use]
            pub fn value(&self) -> M::Out<self::AnyView<'a, M>> {
                self.0.message::<self::Any, 0>()
            }
            /// Whether `value` is present.
            #[inline]
            #[must_use]
            pub fn has_value(&self) -> bool {
                self.0.has::<0>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for OptionView<'a, M> {
            type Message = self::Option;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Option, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for OptionView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Option`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct OptionWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for OptionWriter<'o> {
            type Message = Option;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> OptionWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `name` = 1.
            #[inline]
            pub fn name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
            /// Field `value` = 2.
            #[inline]
            pub fn value(
                self,
                write: impl ::core::ops::FnOnce(
                    self::AnyWriter<'o>,
                ) -> self::AnyWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
        }
        /// Api is a light-weight descriptor for an API Interface.
        ///
        /// Interfaces are also described as "protocol buffer services" in some contexts,
        /// such as by the "service" keyword in a .proto file, but they are different
        /// from API Services, which represent a concrete implementation of an interface
        /// as opposed to simply a description of methods and bindings. They are also
        /// sometimes simply referred to as "APIs" in other contexts, such as the name of
        /// this message itself. See <https://cloud.google.com/apis/design/glossary> for
        /// detailed terminology.
        ///
        /// New usages of this message as an alternative to ServiceDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Api {
            /// The fully qualified name of this interface, including package name
            /// followed by the interface's simple name.
            pub name: crate::alloc::string::String,
            /// The methods of this interface, in unspecified order.
            pub methods: crate::alloc::vec::Vec<self::Method>,
            /// Any metadata attached to the interface.
            pub options: crate::alloc::vec::Vec<self::Option>,
            /// A version string for this interface. If specified, must have the form
            /// `major-version.minor-version`, as in `1.10`. If the minor version is
            /// omitted, it defaults to zero. If the entire version field is empty, the
            /// major version is derived from the package name, as outlined below. If the
            /// field is not empty, the version in the package name will be verified to be
            /// consistent with what is provided here.
            ///
            /// The versioning schema uses \[semantic
            /// versioning\](<http://semver.org>) where the major version number
            /// indicates a breaking change and the minor version an additive,
            /// non-breaking change. Both version numbers are signals to users
            /// what to expect from different versions, and should be carefully
            /// chosen based on the product plan.
            ///
            /// The major version is also reflected in the package name of the
            /// interface, which must end in `v<major-version>`, as in
            /// `google.feature.v1`. For major versions 0 and 1, the suffix can
            /// be omitted. Zero major versions must only be used for
            /// experimental, non-GA interfaces.
            pub version: crate::alloc::string::String,
            /// Source context for the protocol buffer service represented by this
            /// message.
            pub source_context: ::core::option::Option<self::SourceContext>,
            /// Included interfaces. See \[Mixin\]\[\].
            pub mixins: crate::alloc::vec::Vec<self::Mixin>,
            /// The source syntax of the service.
            pub syntax: self::Syntax,
            /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
            pub edition: crate::alloc::string::String,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Api {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.name)?;
                    m.messages(&mut c, 0x12, &mut self.methods)?;
                    m.messages(&mut c, 0x1a, &mut self.options)?;
                    m.string(&mut c, 0x22, &mut self.version)?;
                    if c.take(0x2a) {
                        m.message(&mut c, self.source_context.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x32, &mut self.mixins)?;
                    m.scalar::<
                            crate::wire::Open<self::Syntax>,
                        >(&mut c, 0x38, &mut self.syntax)?;
                    m.string(&mut c, 0x42, &mut self.edition)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        crate::message::StringField::text(&self.name).len()
                            + 40 * crate::message::List::as_slice(&self.methods).len()
                            + 24 * crate::message::List::as_slice(&self.options).len()
                            + crate::message::StringField::text(&self.version).len()
                            + 24 * crate::message::List::as_slice(&self.mixins).len()
                            + crate::message::StringField::text(&self.edition).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.name);
                w = w.repeated::<crate::view::Msg<self::Method>, _>(0x12, &self.methods);
                w = w.repeated::<crate::view::Msg<self::Option>, _>(0x1a, &self.options);
                w = w.implicit_string(0x22, &self.version);
                if let ::core::option::Option::Some(v) = &self.source_context {
                    w = w.message(0x2a, v);
                }
                w = w.repeated::<crate::view::Msg<self::Mixin>, _>(0x32, &self.mixins);
                w = w.implicit::<crate::wire::Open<self::Syntax>>(0x38, self.syntax);
                w = w.implicit_string(0x42, &self.edition);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.name = crate::message::StringField::from_text(view.name());
                crate::message::collect(
                    &mut message.methods,
                    view.methods(),
                    crate::message::own::<self::Method, M>,
                )?;
                crate::message::collect(
                    &mut message.options,
                    view.options(),
                    crate::message::own::<self::Option, M>,
                )?;
                message.version = crate::message::StringField::from_text(view.version());
                if view.has_source_context() {
                    message.source_context = ::core::option::Option::Some(
                        crate::message::own::<
                            self::SourceContext,
                            M,
                        >(view.source_context())?,
                    );
                }
                crate::message::collect(
                    &mut message.mixins,
                    view.mixins(),
                    crate::message::own::<self::Mixin, M>,
                )?;
                message.syntax = view.syntax();
                message.edition = crate::message::StringField::from_text(view.edition());
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Api {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Api);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct ApiScalars {
            v_syntax: self::Syntax,
        }
        impl ::core::default::Default for ApiScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_syntax: ::core::default::Default::default(),
                }
            }
        }
        impl crate::view::Layout for self::Api {
            type Scalars = ApiScalars;
            type Strings = [crate::octets::Range32; 3];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 3];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = ApiView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> ApiView<'_, M> {
                ApiView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.repeated::<crate::view::Msg<self::Method>, 0>(&mut c, 0x12)?;
                    w.repeated::<crate::view::Msg<self::Option>, 1>(&mut c, 0x1a)?;
                    w.string::<1>(&mut c, 0x22)?;
                    w.message::<self::SourceContext, 0>(&mut c, 0x2a)?;
                    w.repeated::<crate::view::Msg<self::Mixin>, 2>(&mut c, 0x32)?;
                    w.scalar::<
                            crate::wire::Open<self::Syntax>,
                        >(&mut c, 0x38, |s, v| s.v_syntax = v)?;
                    w.string::<2>(&mut c, 0x42)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Api",
                    &[
                        crate::schema::Field::new(
                            1,
                            "name",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(
                                2,
                                "methods",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Method as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                3,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Option as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                            4,
                            "version",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(
                                5,
                                "source_context",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::SourceContext as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("sourceContext")
                            .optional(),
                        crate::schema::Field::new(
                                6,
                                "mixins",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Mixin as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                            7,
                            "syntax",
                            crate::schema::Kind::Enum(
                                &<self::Syntax as crate::schema::EnumType>::TABLE,
                            ),
                        ),
                        crate::schema::Field::new(
                            8,
                            "edition",
                            crate::schema::Kind::String,
                        ),
                    ],
                    &[
                        ("edition", 7),
                        ("methods", 1),
                        ("mixins", 5),
                        ("name", 0),
                        ("options", 2),
                        ("sourceContext", 4),
                        ("source_context", 4),
                        ("syntax", 6),
                        ("version", 3),
                    ],
                );
                &TABLE
            }
        }
        /// Api is a light-weight descriptor for an API Interface.
        ///
        /// Interfaces are also described as "protocol buffer services" in some contexts,
        /// such as by the "service" keyword in a .proto file, but they are different
        /// from API Services, which represent a concrete implementation of an interface
        /// as opposed to simply a description of methods and bindings. They are also
        /// sometimes simply referred to as "APIs" in other contexts, such as the name of
        /// this message itself. See <https://cloud.google.com/apis/design/glossary> for
        /// detailed terminology.
        ///
        /// New usages of this message as an alternative to ServiceDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct ApiView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Api, M>,
        );
        impl<'a> ApiView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> ApiView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`ApiView`] that checks each level when it is reached.
        pub type LazyApiView<'a> = ApiView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> ApiView<'a, M> {
            /// The fully qualified name of this interface, including package name
            /// followed by the interface's simple name.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// The methods of this interface, in unspecified order.
            #[inline]
            #[must_use]
            pub fn methods(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Method>, M> {
                self.0.repeated::<crate::view::Msg<self::Method>, 0>(0x12)
            }
            /// Any metadata attached to the interface.
            #[inline]
            #[must_use]
            pub fn options(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Option>, M> {
                self.0.repeated::<crate::view::Msg<self::Option>, 1>(0x1a)
            }
            /// A version string for this interface. If specified, must have the form
            /// `major-version.minor-version`, as in `1.10`. If the minor version is
            /// omitted, it defaults to zero. If the entire version field is empty, the
            /// major version is derived from the package name, as outlined below. If the
            /// field is not empty, the version in the package name will be verified to be
            /// consistent with what is provided here.
            ///
            /// The versioning schema uses \[semantic
            /// versioning\](<http://semver.org>) where the major version number
            /// indicates a breaking change and the minor version an additive,
            /// non-breaking change. Both version numbers are signals to users
            /// what to expect from different versions, and should be carefully
            /// chosen based on the product plan.
            ///
            /// The major version is also reflected in the package name of the
            /// interface, which must end in `v<major-version>`, as in
            /// `google.feature.v1`. For major versions 0 and 1, the suffix can
            /// be omitted. Zero major versions must only be used for
            /// experimental, non-GA interfaces.
            #[inline]
            #[must_use]
            pub fn version(&self) -> &'a str {
                self.0.string::<1>()
            }
            /// Source context for the protocol buffer service represented by this
            /// message.
            #[inline]
            #[must_use]
            pub fn source_context(&self) -> M::Out<self::SourceContextView<'a, M>> {
                self.0.message::<self::SourceContext, 0>()
            }
            /// Whether `source_context` is present.
            #[inline]
            #[must_use]
            pub fn has_source_context(&self) -> bool {
                self.0.has::<0>()
            }
            /// Included interfaces. See \[Mixin\]\[\].
            #[inline]
            #[must_use]
            pub fn mixins(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Mixin>, M> {
                self.0.repeated::<crate::view::Msg<self::Mixin>, 2>(0x32)
            }
            /// The source syntax of the service.
            #[inline]
            #[must_use]
            pub fn syntax(&self) -> self::Syntax {
                self.0.scalars().v_syntax
            }
            /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
            #[inline]
            #[must_use]
            pub fn edition(&self) -> &'a str {
                self.0.string::<2>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a> for ApiView<'a, M> {
            type Message = self::Api;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Api, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for ApiView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Api`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct ApiWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for ApiWriter<'o> {
            type Message = Api;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> ApiWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `name` = 1.
            #[inline]
            pub fn name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
            /// Field `methods` = 2.
            #[inline]
            pub fn methods<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::MethodWriter<'o>,
                    T,
                ) -> self::MethodWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x12, items, write))
            }
            /// Field `methods` = 2.
            #[inline]
            pub fn add_methods(
                self,
                write: impl ::core::ops::FnOnce(
                    self::MethodWriter<'o>,
                ) -> self::MethodWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn options<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::OptionWriter<'o>,
                    T,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x1a, items, write))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn add_options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::OptionWriter<'o>,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1a, write))
            }
            /// Field `version` = 4.
            #[inline]
            pub fn version(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x22, value.as_bytes()))
            }
            /// Field `source_context` = 5.
            #[inline]
            pub fn source_context(
                self,
                write: impl ::core::ops::FnOnce(
                    self::SourceContextWriter<'o>,
                ) -> self::SourceContextWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x2a, write))
            }
            /// Field `mixins` = 6.
            #[inline]
            pub fn mixins<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::MixinWriter<'o>,
                    T,
                ) -> self::MixinWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x32, items, write))
            }
            /// Field `mixins` = 6.
            #[inline]
            pub fn add_mixins(
                self,
                write: impl ::core::ops::FnOnce(
                    self::MixinWriter<'o>,
                ) -> self::MixinWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x32, write))
            }
            /// Field `syntax` = 7.
            #[inline]
            pub fn syntax(self, value: self::Syntax) -> Self {
                Self(self.0.implicit::<crate::wire::Open<self::Syntax>>(0x38, value))
            }
            /// Field `edition` = 8.
            #[inline]
            pub fn edition(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x42, value.as_bytes()))
            }
        }
        /// Method represents a method of an API interface.
        ///
        /// New usages of this message as an alternative to MethodDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Method {
            /// The simple name of this method.
            pub name: crate::alloc::string::String,
            /// A URL of the input message type.
            pub request_type_url: crate::alloc::string::String,
            /// If true, the request is streamed.
            pub request_streaming: bool,
            /// The URL of the output message type.
            pub response_type_url: crate::alloc::string::String,
            /// If true, the response is streamed.
            pub response_streaming: bool,
            /// Any metadata attached to the method.
            pub options: crate::alloc::vec::Vec<self::Option>,
            /// The source syntax of this method.
            ///
            /// This field should be ignored, instead the syntax should be inherited from
            /// Api. This is similar to Field and EnumValue.
            #[deprecated]
            pub syntax: self::Syntax,
            /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
            ///
            /// This field should be ignored, instead the edition should be inherited from
            /// Api. This is similar to Field and EnumValue.
            #[deprecated]
            pub edition: crate::alloc::string::String,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Method {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.name)?;
                    m.string(&mut c, 0x12, &mut self.request_type_url)?;
                    m.scalar::<
                            crate::wire::Bool,
                        >(&mut c, 0x18, &mut self.request_streaming)?;
                    m.string(&mut c, 0x22, &mut self.response_type_url)?;
                    m.scalar::<
                            crate::wire::Bool,
                        >(&mut c, 0x28, &mut self.response_streaming)?;
                    m.messages(&mut c, 0x32, &mut self.options)?;
                    m.scalar::<
                            crate::wire::Open<self::Syntax>,
                        >(&mut c, 0x38, &mut self.syntax)?;
                    m.string(&mut c, 0x42, &mut self.edition)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        crate::message::StringField::text(&self.name).len()
                            + crate::message::StringField::text(&self.request_type_url)
                                .len()
                            + crate::message::StringField::text(&self.response_type_url)
                                .len()
                            + 24 * crate::message::List::as_slice(&self.options).len()
                            + crate::message::StringField::text(&self.edition).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.name);
                w = w.implicit_string(0x12, &self.request_type_url);
                w = w.implicit::<crate::wire::Bool>(0x18, self.request_streaming);
                w = w.implicit_string(0x22, &self.response_type_url);
                w = w.implicit::<crate::wire::Bool>(0x28, self.response_streaming);
                w = w.repeated::<crate::view::Msg<self::Option>, _>(0x32, &self.options);
                w = w.implicit::<crate::wire::Open<self::Syntax>>(0x38, self.syntax);
                w = w.implicit_string(0x42, &self.edition);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.name = crate::message::StringField::from_text(view.name());
                message.request_type_url = crate::message::StringField::from_text(
                    view.request_type_url(),
                );
                message.request_streaming = view.request_streaming();
                message.response_type_url = crate::message::StringField::from_text(
                    view.response_type_url(),
                );
                message.response_streaming = view.response_streaming();
                crate::message::collect(
                    &mut message.options,
                    view.options(),
                    crate::message::own::<self::Option, M>,
                )?;
                message.syntax = view.syntax();
                message.edition = crate::message::StringField::from_text(view.edition());
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Method {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Method);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct MethodScalars {
            v_request_streaming: bool,
            v_response_streaming: bool,
            v_syntax: self::Syntax,
        }
        impl ::core::default::Default for MethodScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_request_streaming: false,
                    v_response_streaming: false,
                    v_syntax: ::core::default::Default::default(),
                }
            }
        }
        impl crate::view::Layout for self::Method {
            type Scalars = MethodScalars;
            type Strings = [crate::octets::Range32; 4];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = MethodView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> MethodView<'_, M> {
                MethodView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.string::<1>(&mut c, 0x12)?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(&mut c, 0x18, |s, v| s.v_request_streaming = v)?;
                    w.string::<2>(&mut c, 0x22)?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(&mut c, 0x28, |s, v| s.v_response_streaming = v)?;
                    w.repeated::<crate::view::Msg<self::Option>, 0>(&mut c, 0x32)?;
                    w.scalar::<
                            crate::wire::Open<self::Syntax>,
                        >(&mut c, 0x38, |s, v| s.v_syntax = v)?;
                    w.string::<3>(&mut c, 0x42)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Method",
                    &[
                        crate::schema::Field::new(
                            1,
                            "name",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(
                                2,
                                "request_type_url",
                                crate::schema::Kind::String,
                            )
                            .json("requestTypeUrl"),
                        crate::schema::Field::new(
                                3,
                                "request_streaming",
                                crate::schema::Kind::Bool,
                            )
                            .json("requestStreaming"),
                        crate::schema::Field::new(
                                4,
                                "response_type_url",
                                crate::schema::Kind::String,
                            )
                            .json("responseTypeUrl"),
                        crate::schema::Field::new(
                                5,
                                "response_streaming",
                                crate::schema::Kind::Bool,
                            )
                            .json("responseStreaming"),
                        crate::schema::Field::new(
                                6,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Option as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                            7,
                            "syntax",
                            crate::schema::Kind::Enum(
                                &<self::Syntax as crate::schema::EnumType>::TABLE,
                            ),
                        ),
                        crate::schema::Field::new(
                            8,
                            "edition",
                            crate::schema::Kind::String,
                        ),
                    ],
                    &[
                        ("edition", 7),
                        ("name", 0),
                        ("options", 5),
                        ("requestStreaming", 2),
                        ("requestTypeUrl", 1),
                        ("request_streaming", 2),
                        ("request_type_url", 1),
                        ("responseStreaming", 4),
                        ("responseTypeUrl", 3),
                        ("response_streaming", 4),
                        ("response_type_url", 3),
                        ("syntax", 6),
                    ],
                );
                &TABLE
            }
        }
        /// Method represents a method of an API interface.
        ///
        /// New usages of this message as an alternative to MethodDescriptorProto are
        /// strongly discouraged. This message does not reliability preserve all
        /// information necessary to model the schema and preserve semantics. Instead
        /// make use of FileDescriptorSet which preserves the necessary information.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct MethodView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Method, M>,
        );
        impl<'a> MethodView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> MethodView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`MethodView`] that checks each level when it is reached.
        pub type LazyMethodView<'a> = MethodView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> MethodView<'a, M> {
            /// The simple name of this method.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// A URL of the input message type.
            #[inline]
            #[must_use]
            pub fn request_type_url(&self) -> &'a str {
                self.0.string::<1>()
            }
            /// If true, the request is streamed.
            #[inline]
            #[must_use]
            pub fn request_streaming(&self) -> bool {
                self.0.scalars().v_request_streaming
            }
            /// The URL of the output message type.
            #[inline]
            #[must_use]
            pub fn response_type_url(&self) -> &'a str {
                self.0.string::<2>()
            }
            /// If true, the response is streamed.
            #[inline]
            #[must_use]
            pub fn response_streaming(&self) -> bool {
                self.0.scalars().v_response_streaming
            }
            /// Any metadata attached to the method.
            #[inline]
            #[must_use]
            pub fn options(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Option>, M> {
                self.0.repeated::<crate::view::Msg<self::Option>, 0>(0x32)
            }
            /// The source syntax of this method.
            ///
            /// This field should be ignored, instead the syntax should be inherited from
            /// Api. This is similar to Field and EnumValue.
            #[deprecated]
            #[inline]
            #[must_use]
            pub fn syntax(&self) -> self::Syntax {
                self.0.scalars().v_syntax
            }
            /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
            ///
            /// This field should be ignored, instead the edition should be inherited from
            /// Api. This is similar to Field and EnumValue.
            #[deprecated]
            #[inline]
            #[must_use]
            pub fn edition(&self) -> &'a str {
                self.0.string::<3>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for MethodView<'a, M> {
            type Message = self::Method;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Method, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for MethodView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Method`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct MethodWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for MethodWriter<'o> {
            type Message = Method;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> MethodWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `name` = 1.
            #[inline]
            pub fn name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
            /// Field `request_type_url` = 2.
            #[inline]
            pub fn request_type_url(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x12, value.as_bytes()))
            }
            /// Field `request_streaming` = 3.
            #[inline]
            pub fn request_streaming(self, value: bool) -> Self {
                Self(self.0.implicit::<crate::wire::Bool>(0x18, value))
            }
            /// Field `response_type_url` = 4.
            #[inline]
            pub fn response_type_url(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x22, value.as_bytes()))
            }
            /// Field `response_streaming` = 5.
            #[inline]
            pub fn response_streaming(self, value: bool) -> Self {
                Self(self.0.implicit::<crate::wire::Bool>(0x28, value))
            }
            /// Field `options` = 6.
            #[inline]
            pub fn options<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::OptionWriter<'o>,
                    T,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x32, items, write))
            }
            /// Field `options` = 6.
            #[inline]
            pub fn add_options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::OptionWriter<'o>,
                ) -> self::OptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x32, write))
            }
            /// Field `syntax` = 7.
            #[deprecated]
            #[inline]
            pub fn syntax(self, value: self::Syntax) -> Self {
                Self(self.0.implicit::<crate::wire::Open<self::Syntax>>(0x38, value))
            }
            /// Field `edition` = 8.
            #[deprecated]
            #[inline]
            pub fn edition(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x42, value.as_bytes()))
            }
        }
        /// Declares an API Interface to be included in this interface. The including
        /// interface must redeclare all the methods from the included interface, but
        /// documentation and options are inherited as follows:
        ///
        /// - If after comment and whitespace stripping, the documentation
        ///   string of the redeclared method is empty, it will be inherited
        ///   from the original method.
        ///
        /// - Each annotation belonging to the service config (http,
        ///   visibility) which is not set in the redeclared method will be
        ///   inherited.
        ///
        /// - If an http annotation is inherited, the path pattern will be
        ///   modified as follows. Any version prefix will be replaced by the
        ///   version of the including interface plus the \[root\]\[\] path if
        ///   specified.
        ///
        /// Example of a simple mixin:
        ///
        /// ```text
        /// package google.acl.v1;
        /// service AccessControl {
        ///   // Get the underlying ACL object.
        ///   rpc GetAcl(GetAclRequest) returns (Acl) {
        ///     option (google.api.http).get = "/v1/{resource=**}:getAcl";
        ///   }
        /// }
        ///
        /// package google.storage.v2;
        /// service Storage {
        ///   rpc GetAcl(GetAclRequest) returns (Acl);
        ///
        ///   // Get a data record.
        ///   rpc GetData(GetDataRequest) returns (Data) {
        ///     option (google.api.http).get = "/v2/{resource=**}";
        ///   }
        /// }
        /// ```
        ///
        /// Example of a mixin configuration:
        ///
        /// ```text
        /// apis:
        /// - name: google.storage.v2.Storage
        ///   mixins:
        ///   - name: google.acl.v1.AccessControl
        /// ```
        ///
        /// The mixin construct implies that all methods in `AccessControl` are
        /// also declared with same name and request/response types in
        /// `Storage`. A documentation generator or annotation processor will
        /// see the effective `Storage.GetAcl` method after inheriting
        /// documentation and annotations as follows:
        ///
        /// ```text
        /// service Storage {
        ///   // Get the underlying ACL object.
        ///   rpc GetAcl(GetAclRequest) returns (Acl) {
        ///     option (google.api.http).get = "/v2/{resource=**}:getAcl";
        ///   }
        ///   ...
        /// }
        /// ```
        ///
        /// Note how the version in the path pattern changed from `v1` to `v2`.
        ///
        /// If the `root` field in the mixin is specified, it should be a
        /// relative path under which inherited HTTP paths are placed. Example:
        ///
        /// ```text
        /// apis:
        /// - name: google.storage.v2.Storage
        ///   mixins:
        ///   - name: google.acl.v1.AccessControl
        ///     root: acls
        /// ```
        ///
        /// This implies the following inherited HTTP annotation:
        ///
        /// ```text
        /// service Storage {
        ///   // Get the underlying ACL object.
        ///   rpc GetAcl(GetAclRequest) returns (Acl) {
        ///     option (google.api.http).get = "/v2/acls/{resource=**}:getAcl";
        ///   }
        ///   ...
        /// }
        /// ```
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Mixin {
            /// The fully qualified name of the interface which is included.
            pub name: crate::alloc::string::String,
            /// If non-empty specifies a path under which inherited HTTP paths
            /// are rooted.
            pub root: crate::alloc::string::String,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Mixin {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.name)?;
                    m.string(&mut c, 0x12, &mut self.root)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || {
                        crate::message::StringField::text(&self.name).len()
                            + crate::message::StringField::text(&self.root).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.name);
                w = w.implicit_string(0x12, &self.root);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.name = crate::message::StringField::from_text(view.name());
                message.root = crate::message::StringField::from_text(view.root());
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Mixin {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Mixin);
        impl crate::view::Layout for self::Mixin {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 2];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = MixinView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> MixinView<'_, M> {
                MixinView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.string::<1>(&mut c, 0x12)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Mixin",
                    &[
                        crate::schema::Field::new(
                            1,
                            "name",
                            crate::schema::Kind::String,
                        ),
                        crate::schema::Field::new(2, "root", crate::schema::Kind::String),
                    ],
                    &[("name", 0), ("root", 1)],
                );
                &TABLE
            }
        }
        /// Declares an API Interface to be included in this interface. The including
        /// interface must redeclare all the methods from the included interface, but
        /// documentation and options are inherited as follows:
        ///
        /// - If after comment and whitespace stripping, the documentation
        ///   string of the redeclared method is empty, it will be inherited
        ///   from the original method.
        ///
        /// - Each annotation belonging to the service config (http,
        ///   visibility) which is not set in the redeclared method will be
        ///   inherited.
        ///
        /// - If an http annotation is inherited, the path pattern will be
        ///   modified as follows. Any version prefix will be replaced by the
        ///   version of the including interface plus the \[root\]\[\] path if
        ///   specified.
        ///
        /// Example of a simple mixin:
        ///
        /// ```text
        /// package google.acl.v1;
        /// service AccessControl {
        ///   // Get the underlying ACL object.
        ///   rpc GetAcl(GetAclRequest) returns (Acl) {
        ///     option (google.api.http).get = "/v1/{resource=**}:getAcl";
        ///   }
        /// }
        ///
        /// package google.storage.v2;
        /// service Storage {
        ///   rpc GetAcl(GetAclRequest) returns (Acl);
        ///
        ///   // Get a data record.
        ///   rpc GetData(GetDataRequest) returns (Data) {
        ///     option (google.api.http).get = "/v2/{resource=**}";
        ///   }
        /// }
        /// ```
        ///
        /// Example of a mixin configuration:
        ///
        /// ```text
        /// apis:
        /// - name: google.storage.v2.Storage
        ///   mixins:
        ///   - name: google.acl.v1.AccessControl
        /// ```
        ///
        /// The mixin construct implies that all methods in `AccessControl` are
        /// also declared with same name and request/response types in
        /// `Storage`. A documentation generator or annotation processor will
        /// see the effective `Storage.GetAcl` method after inheriting
        /// documentation and annotations as follows:
        ///
        /// ```text
        /// service Storage {
        ///   // Get the underlying ACL object.
        ///   rpc GetAcl(GetAclRequest) returns (Acl) {
        ///     option (google.api.http).get = "/v2/{resource=**}:getAcl";
        ///   }
        ///   ...
        /// }
        /// ```
        ///
        /// Note how the version in the path pattern changed from `v1` to `v2`.
        ///
        /// If the `root` field in the mixin is specified, it should be a
        /// relative path under which inherited HTTP paths are placed. Example:
        ///
        /// ```text
        /// apis:
        /// - name: google.storage.v2.Storage
        ///   mixins:
        ///   - name: google.acl.v1.AccessControl
        ///     root: acls
        /// ```
        ///
        /// This implies the following inherited HTTP annotation:
        ///
        /// ```text
        /// service Storage {
        ///   // Get the underlying ACL object.
        ///   rpc GetAcl(GetAclRequest) returns (Acl) {
        ///     option (google.api.http).get = "/v2/acls/{resource=**}:getAcl";
        ///   }
        ///   ...
        /// }
        /// ```
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct MixinView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Mixin, M>,
        );
        impl<'a> MixinView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> MixinView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`MixinView`] that checks each level when it is reached.
        pub type LazyMixinView<'a> = MixinView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> MixinView<'a, M> {
            /// The fully qualified name of the interface which is included.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// If non-empty specifies a path under which inherited HTTP paths
            /// are rooted.
            #[inline]
            #[must_use]
            pub fn root(&self) -> &'a str {
                self.0.string::<1>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for MixinView<'a, M> {
            type Message = self::Mixin;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Mixin, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for MixinView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Mixin`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct MixinWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for MixinWriter<'o> {
            type Message = Mixin;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> MixinWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `name` = 1.
            #[inline]
            pub fn name(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
            /// Field `root` = 2.
            #[inline]
            pub fn root(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0x12, value.as_bytes()))
            }
        }
        /// A Duration represents a signed, fixed-length span of time represented
        /// as a count of seconds and fractions of seconds at nanosecond
        /// resolution. It is independent of any calendar and concepts like "day"
        /// or "month". It is related to Timestamp in that the difference between
        /// two Timestamp values is a Duration and it can be added or subtracted
        /// from a Timestamp. Range is approximately +-10,000 years.
        ///
        /// # Examples
        ///
        /// Example 1: Compute Duration from two Timestamps in pseudo code.
        ///
        /// ```text
        /// Timestamp start = ...;
        /// Timestamp end = ...;
        /// Duration duration = ...;
        ///
        /// duration.seconds = end.seconds - start.seconds;
        /// duration.nanos = end.nanos - start.nanos;
        ///
        /// if (duration.seconds < 0 && duration.nanos > 0) {
        ///   duration.seconds += 1;
        ///   duration.nanos -= 1000000000;
        /// } else if (duration.seconds > 0 && duration.nanos < 0) {
        ///   duration.seconds -= 1;
        ///   duration.nanos += 1000000000;
        /// }
        /// ```
        ///
        /// Example 2: Compute Timestamp from Timestamp + Duration in pseudo code.
        ///
        /// ```text
        /// Timestamp start = ...;
        /// Duration duration = ...;
        /// Timestamp end = ...;
        ///
        /// end.seconds = start.seconds + duration.seconds;
        /// end.nanos = start.nanos + duration.nanos;
        ///
        /// if (end.nanos < 0) {
        ///   end.seconds -= 1;
        ///   end.nanos += 1000000000;
        /// } else if (end.nanos >= 1000000000) {
        ///   end.seconds += 1;
        ///   end.nanos -= 1000000000;
        /// }
        /// ```
        ///
        /// Example 3: Compute Duration from datetime.timedelta in Python.
        ///
        /// ```text
        /// td = datetime.timedelta(days=3, minutes=10)
        /// duration = Duration()
        /// duration.FromTimedelta(td)
        /// ```
        ///
        /// # JSON Mapping
        ///
        /// In JSON format, the Duration type is encoded as a string rather than an
        /// object, where the string ends in the suffix "s" (indicating seconds) and
        /// is preceded by the number of seconds, with nanoseconds expressed as
        /// fractional seconds. For example, 3 seconds with 0 nanoseconds should be
        /// encoded in JSON format as "3s", while 3 seconds and 1 nanosecond should
        /// be expressed in JSON format as "3.000000001s", and 3 seconds and 1
        /// microsecond should be expressed in JSON format as "3.000001s".
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Duration {
            /// Signed seconds of the span of time. Must be from -315,576,000,000
            /// to +315,576,000,000 inclusive. Note: these bounds are computed from:
            /// 60 sec/min * 60 min/hr * 24 hr/day * 365.25 days/year * 10000 years
            pub seconds: i64,
            /// Signed fractions of a second at nanosecond resolution of the span
            /// of time. Durations less than one second are represented with a 0
            /// `seconds` field and a positive or negative `nanos` field. For durations
            /// of one second or more, a non-zero value for the `nanos` field must be
            /// of the same sign as the `seconds` field. Must be from -999,999,999
            /// to +999,999,999 inclusive.
            pub nanos: i32,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Duration {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Int64>(&mut c, 0x8, &mut self.seconds)?;
                    m.scalar::<crate::wire::Int32>(&mut c, 0x10, &mut self.nanos)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Int64>(0x8, self.seconds);
                w = w.implicit::<crate::wire::Int32>(0x10, self.nanos);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.seconds = view.seconds();
                message.nanos = view.nanos();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Duration {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Duration);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct DurationScalars {
            v_seconds: i64,
            v_nanos: i32,
        }
        impl ::core::default::Default for DurationScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_seconds: 0, v_nanos: 0 }
            }
        }
        impl crate::view::Layout for self::Duration {
            type Scalars = DurationScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = DurationView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> DurationView<'_, M> {
                DurationView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Int64>(&mut c, 0x8, |s, v| s.v_seconds = v)?;
                    w.scalar::<crate::wire::Int32>(&mut c, 0x10, |s, v| s.v_nanos = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Duration",
                    &[
                        crate::schema::Field::new(
                            1,
                            "seconds",
                            crate::schema::Kind::Int64,
                        ),
                        crate::schema::Field::new(2, "nanos", crate::schema::Kind::Int32),
                    ],
                    &[("nanos", 1), ("seconds", 0)],
                );
                &TABLE
            }
        }
        /// A Duration represents a signed, fixed-length span of time represented
        /// as a count of seconds and fractions of seconds at nanosecond
        /// resolution. It is independent of any calendar and concepts like "day"
        /// or "month". It is related to Timestamp in that the difference between
        /// two Timestamp values is a Duration and it can be added or subtracted
        /// from a Timestamp. Range is approximately +-10,000 years.
        ///
        /// # Examples
        ///
        /// Example 1: Compute Duration from two Timestamps in pseudo code.
        ///
        /// ```text
        /// Timestamp start = ...;
        /// Timestamp end = ...;
        /// Duration duration = ...;
        ///
        /// duration.seconds = end.seconds - start.seconds;
        /// duration.nanos = end.nanos - start.nanos;
        ///
        /// if (duration.seconds < 0 && duration.nanos > 0) {
        ///   duration.seconds += 1;
        ///   duration.nanos -= 1000000000;
        /// } else if (duration.seconds > 0 && duration.nanos < 0) {
        ///   duration.seconds -= 1;
        ///   duration.nanos += 1000000000;
        /// }
        /// ```
        ///
        /// Example 2: Compute Timestamp from Timestamp + Duration in pseudo code.
        ///
        /// ```text
        /// Timestamp start = ...;
        /// Duration duration = ...;
        /// Timestamp end = ...;
        ///
        /// end.seconds = start.seconds + duration.seconds;
        /// end.nanos = start.nanos + duration.nanos;
        ///
        /// if (end.nanos < 0) {
        ///   end.seconds -= 1;
        ///   end.nanos += 1000000000;
        /// } else if (end.nanos >= 1000000000) {
        ///   end.seconds += 1;
        ///   end.nanos -= 1000000000;
        /// }
        /// ```
        ///
        /// Example 3: Compute Duration from datetime.timedelta in Python.
        ///
        /// ```text
        /// td = datetime.timedelta(days=3, minutes=10)
        /// duration = Duration()
        /// duration.FromTimedelta(td)
        /// ```
        ///
        /// # JSON Mapping
        ///
        /// In JSON format, the Duration type is encoded as a string rather than an
        /// object, where the string ends in the suffix "s" (indicating seconds) and
        /// is preceded by the number of seconds, with nanoseconds expressed as
        /// fractional seconds. For example, 3 seconds with 0 nanoseconds should be
        /// encoded in JSON format as "3s", while 3 seconds and 1 nanosecond should
        /// be expressed in JSON format as "3.000000001s", and 3 seconds and 1
        /// microsecond should be expressed in JSON format as "3.000001s".
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct DurationView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Duration, M>,
        );
        impl<'a> DurationView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> DurationView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`DurationView`] that checks each level when it is reached.
        pub type LazyDurationView<'a> = DurationView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> DurationView<'a, M> {
            /// Signed seconds of the span of time. Must be from -315,576,000,000
            /// to +315,576,000,000 inclusive. Note: these bounds are computed from:
            /// 60 sec/min * 60 min/hr * 24 hr/day * 365.25 days/year * 10000 years
            #[inline]
            #[must_use]
            pub fn seconds(&self) -> i64 {
                self.0.scalars().v_seconds
            }
            /// Signed fractions of a second at nanosecond resolution of the span
            /// of time. Durations less than one second are represented with a 0
            /// `seconds` field and a positive or negative `nanos` field. For durations
            /// of one second or more, a non-zero value for the `nanos` field must be
            /// of the same sign as the `seconds` field. Must be from -999,999,999
            /// to +999,999,999 inclusive.
            #[inline]
            #[must_use]
            pub fn nanos(&self) -> i32 {
                self.0.scalars().v_nanos
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for DurationView<'a, M> {
            type Message = self::Duration;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Duration, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for DurationView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Duration`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct DurationWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for DurationWriter<'o> {
            type Message = Duration;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> DurationWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `seconds` = 1.
            #[inline]
            pub fn seconds(self, value: i64) -> Self {
                Self(self.0.implicit::<crate::wire::Int64>(0x8, value))
            }
            /// Field `nanos` = 2.
            #[inline]
            pub fn nanos(self, value: i32) -> Self {
                Self(self.0.implicit::<crate::wire::Int32>(0x10, value))
            }
        }
        /// A generic empty message that you can re-use to avoid defining duplicated
        /// empty messages in your APIs. A typical example is to use it as the request
        /// or the response type of an API method. For instance:
        ///
        /// ```text
        /// service Foo {
        ///   rpc Bar(google.protobuf.Empty) returns (google.protobuf.Empty);
        /// }
        /// ```
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Empty {
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Empty {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Empty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Empty);
        impl crate::view::Layout for self::Empty {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = EmptyView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> EmptyView<'_, M> {
                EmptyView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Empty",
                    &[],
                    &[],
                );
                &TABLE
            }
        }
        /// A generic empty message that you can re-use to avoid defining duplicated
        /// empty messages in your APIs. A typical example is to use it as the request
        /// or the response type of an API method. For instance:
        ///
        /// ```text
        /// service Foo {
        ///   rpc Bar(google.protobuf.Empty) returns (google.protobuf.Empty);
        /// }
        /// ```
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct EmptyView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Empty, M>,
        );
        impl<'a> EmptyView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> EmptyView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`EmptyView`] that checks each level when it is reached.
        pub type LazyEmptyView<'a> = EmptyView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> EmptyView<'a, M> {}
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for EmptyView<'a, M> {
            type Message = self::Empty;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Empty, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for EmptyView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Empty`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct EmptyWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for EmptyWriter<'o> {
            type Message = Empty;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> EmptyWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
        }
        /// `FieldMask` represents a set of symbolic field paths, for example:
        ///
        /// ```text
        /// paths: "f.a"
        /// paths: "f.b.d"
        /// ```
        ///
        /// Here `f` represents a field in some root message, `a` and `b`
        /// fields in the message found in `f`, and `d` a field found in the
        /// message in `f.b`.
        ///
        /// Field masks are used to specify a subset of fields that should be
        /// returned by a get operation or modified by an update operation.
        /// Field masks also have a custom JSON encoding (see below).
        ///
        /// # Field Masks in Projections
        ///
        /// When used in the context of a projection, a response message or
        /// sub-message is filtered by the API to only contain those fields as
        /// specified in the mask. For example, if the mask in the previous
        /// example is applied to a response message as follows:
        ///
        /// ```text
        /// f {
        ///   a : 22
        ///   b {
        ///     d : 1
        ///     x : 2
        ///   }
        ///   y : 13
        /// }
        /// z: 8
        /// ```
        ///
        /// The result will not contain specific values for fields x,y and z
        /// (their value will be set to the default, and omitted in proto text
        /// output):
        ///
        ///
        /// ```text
        /// f {
        ///   a : 22
        ///   b {
        ///     d : 1
        ///   }
        /// }
        /// ```
        ///
        /// A repeated field is not allowed except at the last position of a
        /// paths string.
        ///
        /// If a FieldMask object is not present in a get operation, the
        /// operation applies to all fields (as if a FieldMask of all fields
        /// had been specified).
        ///
        /// Note that a field mask does not necessarily apply to the
        /// top-level response message. In case of a REST get operation, the
        /// field mask applies directly to the response, but in case of a REST
        /// list operation, the mask instead applies to each individual message
        /// in the returned resource list. In case of a REST custom method,
        /// other definitions may be used. Where the mask applies will be
        /// clearly documented together with its declaration in the API.  In
        /// any case, the effect on the returned resource/resources is required
        /// behavior for APIs.
        ///
        /// # Field Masks in Update Operations
        ///
        /// A field mask in update operations specifies which fields of the
        /// targeted resource are going to be updated. The API is required
        /// to only change the values of the fields as specified in the mask
        /// and leave the others untouched. If a resource is passed in to
        /// describe the updated values, the API ignores the values of all
        /// fields not covered by the mask.
        ///
        /// If a repeated field is specified for an update operation, new values will
        /// be appended to the existing repeated field in the target resource. Note that
        /// a repeated field is only allowed in the last position of a `paths` string.
        ///
        /// If a sub-message is specified in the last position of the field mask for an
        /// update operation, then new value will be merged into the existing sub-message
        /// in the target resource.
        ///
        /// For example, given the target message:
        ///
        /// ```text
        /// f {
        ///   b {
        ///     d: 1
        ///     x: 2
        ///   }
        ///   c: [1]
        /// }
        /// ```
        ///
        /// And an update message:
        ///
        /// ```text
        /// f {
        ///   b {
        ///     d: 10
        ///   }
        ///   c: [2]
        /// }
        /// ```
        ///
        /// then if the field mask is:
        ///
        ///  paths: \["f.b", "f.c"\]
        ///
        /// then the result will be:
        ///
        /// ```text
        /// f {
        ///   b {
        ///     d: 10
        ///     x: 2
        ///   }
        ///   c: [1, 2]
        /// }
        /// ```
        ///
        /// An implementation may provide options to override this default behavior for
        /// repeated and message fields.
        ///
        /// Note that libraries which implement FieldMask resolution have various
        /// different behaviors in the face of empty masks or the special "*" mask.
        /// When implementing a service you should confirm these cases have the
        /// appropriate behavior in the underlying FieldMask library that you desire,
        /// and you may need to special case those cases in your application code if
        /// the underlying field mask library behavior differs from your intended
        /// service semantics.
        ///
        /// Update methods implementing <https://google.aip.dev/134>
        /// - MUST support the special value * meaning "full replace"
        /// - MUST treat an omitted field mask as "replace fields which are present".
        ///
        /// Other methods implementing <https://google.aip.dev/157>
        /// - SHOULD support the special value "*" to mean "get all".
        /// - MUST treat an omitted field mask to mean "get all", unless otherwise
        /// documented.
        ///
        /// ## Considerations for HTTP REST
        ///
        /// The HTTP kind of an update operation which uses a field mask must
        /// be set to PATCH instead of PUT in order to satisfy HTTP semantics
        /// (PUT must only be used for full updates).
        ///
        /// # JSON Encoding of Field Masks
        ///
        /// In JSON, a field mask is encoded as a single string where paths are
        /// separated by a comma. Fields name in each path are converted
        /// to/from lower-camel naming conventions.
        ///
        /// As an example, consider the following message declarations:
        ///
        /// ```text
        /// message Profile {
        ///   User user = 1;
        ///   Photo photo = 2;
        /// }
        /// message User {
        ///   string display_name = 1;
        ///   string address = 2;
        /// }
        /// ```
        ///
        /// In proto a field mask for `Profile` may look as such:
        ///
        /// ```text
        /// mask {
        ///   paths: "user.display_name"
        ///   paths: "photo"
        /// }
        /// ```
        ///
        /// In JSON, the same mask is represented as below:
        ///
        /// ```text
        /// {
        ///   mask: "user.displayName,photo"
        /// }
        /// ```
        ///
        /// # Field Masks and Oneof Fields
        ///
        /// Field masks treat fields in oneofs just as regular fields. Consider the
        /// following message:
        ///
        /// ```text
        /// message SampleMessage {
        ///   oneof test_oneof {
        ///     string name = 4;
        ///     SubMessage sub_message = 9;
        ///   }
        /// }
        /// ```
        ///
        /// The field mask can be:
        ///
        /// ```text
        /// mask {
        ///   paths: "name"
        /// }
        /// ```
        ///
        /// Or:
        ///
        /// ```text
        /// mask {
        ///   paths: "sub_message"
        /// }
        /// ```
        ///
        /// Note that oneof type names ("test_oneof" in this case) cannot be used in
        /// paths.
        ///
        /// ## Field Mask Verification
        ///
        /// The implementation of any API method which has a FieldMask type field in the
        /// request should verify the included field paths, and return an
        /// `INVALID_ARGUMENT` error if any path is unmappable.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FieldMask {
            /// The set of field mask paths.
            pub paths: crate::alloc::vec::Vec<crate::alloc::string::String>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FieldMask {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.repeated::<crate::view::Str, _>(&mut c, 0xa, &mut self.paths)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || 16 * crate::message::List::as_slice(&self.paths).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.repeated::<crate::view::Str, _>(0xa, &self.paths);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect(
                    &mut message.paths,
                    view.paths(),
                    |v| ::core::result::Result::Ok(
                        crate::message::StringField::from_text(v),
                    ),
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FieldMask {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FieldMask);
        impl crate::view::Layout for self::FieldMask {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FieldMaskView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FieldMaskView<'_, M> {
                FieldMaskView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.repeated::<crate::view::Str, 0>(&mut c, 0xa)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.FieldMask",
                    &[
                        crate::schema::Field::new(
                                1,
                                "paths",
                                crate::schema::Kind::String,
                            )
                            .repeated(),
                    ],
                    &[("paths", 0)],
                );
                &TABLE
            }
        }
        /// `FieldMask` represents a set of symbolic field paths, for example:
        ///
        /// ```text
        /// paths: "f.a"
        /// paths: "f.b.d"
        /// ```
        ///
        /// Here `f` represents a field in some root message, `a` and `b`
        /// fields in the message found in `f`, and `d` a field found in the
        /// message in `f.b`.
        ///
        /// Field masks are used to specify a subset of fields that should be
        /// returned by a get operation or modified by an update operation.
        /// Field masks also have a custom JSON encoding (see below).
        ///
        /// # Field Masks in Projections
        ///
        /// When used in the context of a projection, a response message or
        /// sub-message is filtered by the API to only contain those fields as
        /// specified in the mask. For example, if the mask in the previous
        /// example is applied to a response message as follows:
        ///
        /// ```text
        /// f {
        ///   a : 22
        ///   b {
        ///     d : 1
        ///     x : 2
        ///   }
        ///   y : 13
        /// }
        /// z: 8
        /// ```
        ///
        /// The result will not contain specific values for fields x,y and z
        /// (their value will be set to the default, and omitted in proto text
        /// output):
        ///
        ///
        /// ```text
        /// f {
        ///   a : 22
        ///   b {
        ///     d : 1
        ///   }
        /// }
        /// ```
        ///
        /// A repeated field is not allowed except at the last position of a
        /// paths string.
        ///
        /// If a FieldMask object is not present in a get operation, the
        /// operation applies to all fields (as if a FieldMask of all fields
        /// had been specified).
        ///
        /// Note that a field mask does not necessarily apply to the
        /// top-level response message. In case of a REST get operation, the
        /// field mask applies directly to the response, but in case of a REST
        /// list operation, the mask instead applies to each individual message
        /// in the returned resource list. In case of a REST custom method,
        /// other definitions may be used. Where the mask applies will be
        /// clearly documented together with its declaration in the API.  In
        /// any case, the effect on the returned resource/resources is required
        /// behavior for APIs.
        ///
        /// # Field Masks in Update Operations
        ///
        /// A field mask in update operations specifies which fields of the
        /// targeted resource are going to be updated. The API is required
        /// to only change the values of the fields as specified in the mask
        /// and leave the others untouched. If a resource is passed in to
        /// describe the updated values, the API ignores the values of all
        /// fields not covered by the mask.
        ///
        /// If a repeated field is specified for an update operation, new values will
        /// be appended to the existing repeated field in the target resource. Note that
        /// a repeated field is only allowed in the last position of a `paths` string.
        ///
        /// If a sub-message is specified in the last position of the field mask for an
        /// update operation, then new value will be merged into the existing sub-message
        /// in the target resource.
        ///
        /// For example, given the target message:
        ///
        /// ```text
        /// f {
        ///   b {
        ///     d: 1
        ///     x: 2
        ///   }
        ///   c: [1]
        /// }
        /// ```
        ///
        /// And an update message:
        ///
        /// ```text
        /// f {
        ///   b {
        ///     d: 10
        ///   }
        ///   c: [2]
        /// }
        /// ```
        ///
        /// then if the field mask is:
        ///
        ///  paths: \["f.b", "f.c"\]
        ///
        /// then the result will be:
        ///
        /// ```text
        /// f {
        ///   b {
        ///     d: 10
        ///     x: 2
        ///   }
        ///   c: [1, 2]
        /// }
        /// ```
        ///
        /// An implementation may provide options to override this default behavior for
        /// repeated and message fields.
        ///
        /// Note that libraries which implement FieldMask resolution have various
        /// different behaviors in the face of empty masks or the special "*" mask.
        /// When implementing a service you should confirm these cases have the
        /// appropriate behavior in the underlying FieldMask library that you desire,
        /// and you may need to special case those cases in your application code if
        /// the underlying field mask library behavior differs from your intended
        /// service semantics.
        ///
        /// Update methods implementing <https://google.aip.dev/134>
        /// - MUST support the special value * meaning "full replace"
        /// - MUST treat an omitted field mask as "replace fields which are present".
        ///
        /// Other methods implementing <https://google.aip.dev/157>
        /// - SHOULD support the special value "*" to mean "get all".
        /// - MUST treat an omitted field mask to mean "get all", unless otherwise
        /// documented.
        ///
        /// ## Considerations for HTTP REST
        ///
        /// The HTTP kind of an update operation which uses a field mask must
        /// be set to PATCH instead of PUT in order to satisfy HTTP semantics
        /// (PUT must only be used for full updates).
        ///
        /// # JSON Encoding of Field Masks
        ///
        /// In JSON, a field mask is encoded as a single string where paths are
        /// separated by a comma. Fields name in each path are converted
        /// to/from lower-camel naming conventions.
        ///
        /// As an example, consider the following message declarations:
        ///
        /// ```text
        /// message Profile {
        ///   User user = 1;
        ///   Photo photo = 2;
        /// }
        /// message User {
        ///   string display_name = 1;
        ///   string address = 2;
        /// }
        /// ```
        ///
        /// In proto a field mask for `Profile` may look as such:
        ///
        /// ```text
        /// mask {
        ///   paths: "user.display_name"
        ///   paths: "photo"
        /// }
        /// ```
        ///
        /// In JSON, the same mask is represented as below:
        ///
        /// ```text
        /// {
        ///   mask: "user.displayName,photo"
        /// }
        /// ```
        ///
        /// # Field Masks and Oneof Fields
        ///
        /// Field masks treat fields in oneofs just as regular fields. Consider the
        /// following message:
        ///
        /// ```text
        /// message SampleMessage {
        ///   oneof test_oneof {
        ///     string name = 4;
        ///     SubMessage sub_message = 9;
        ///   }
        /// }
        /// ```
        ///
        /// The field mask can be:
        ///
        /// ```text
        /// mask {
        ///   paths: "name"
        /// }
        /// ```
        ///
        /// Or:
        ///
        /// ```text
        /// mask {
        ///   paths: "sub_message"
        /// }
        /// ```
        ///
        /// Note that oneof type names ("test_oneof" in this case) cannot be used in
        /// paths.
        ///
        /// ## Field Mask Verification
        ///
        /// The implementation of any API method which has a FieldMask type field in the
        /// request should verify the included field paths, and return an
        /// `INVALID_ARGUMENT` error if any path is unmappable.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FieldMaskView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::FieldMask, M>,
        );
        impl<'a> FieldMaskView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> FieldMaskView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`FieldMaskView`] that checks each level when it is reached.
        pub type LazyFieldMaskView<'a> = FieldMaskView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> FieldMaskView<'a, M> {
            /// The set of field mask paths.
            #[inline]
            #[must_use]
            pub fn paths(&self) -> crate::view::Repeated<'a, crate::view::Str, M> {
                self.0.repeated::<crate::view::Str, 0>(0xa)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FieldMaskView<'a, M> {
            type Message = self::FieldMask;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FieldMask, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for FieldMaskView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FieldMask`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FieldMaskWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FieldMaskWriter<'o> {
            type Message = FieldMask;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> FieldMaskWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `paths` = 1.
            #[inline]
            pub fn paths(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::convert::AsRef<str>,
                >,
            ) -> Self {
                Self(self.0.repeated::<crate::view::Str, _>(0xa, values))
            }
        }
        /// Represents a JSON object.
        ///
        /// An unordered key-value map, intending to perfectly capture the semantics of a
        /// JSON object. This enables parsing any arbitrary JSON payload as a message
        /// field in ProtoJSON format.
        ///
        /// This follows RFC 8259 guidelines for interoperable JSON: notably this type
        /// cannot represent large Int64 values or `NaN`/`Infinity` numbers,
        /// since the JSON format generally does not support those values in its number
        /// type.
        ///
        /// If you do not intend to parse arbitrary JSON into your message, a custom
        /// typed message should be preferred instead of using this type.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Struct {
            /// Unordered map of dynamically typed values.
            pub fields: crate::alloc::collections::BTreeMap<
                crate::alloc::string::String,
                self::Value,
            >,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Struct {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.map::<
                            crate::view::Str,
                            crate::view::Msg<self::Value>,
                            _,
                        >(&mut c, 0xa, &mut self.fields, &mut self.unknown_fields)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w
                    .map::<
                        crate::view::Str,
                        crate::view::Msg<self::Value>,
                        _,
                    >(0xa, &self.fields);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect_map(
                    &mut message.fields,
                    view.fields(),
                    |k, v| ::core::result::Result::Ok((
                        crate::message::StringField::from_text(k),
                        crate::message::own::<self::Value, M>(v)?,
                    )),
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Struct {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Struct);
        impl crate::view::Layout for self::Struct {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = StructView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> StructView<'_, M> {
                StructView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.map::<
                            crate::view::Str,
                            crate::view::Msg<self::Value>,
                            0,
                        >(&mut c, 0xa)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Struct",
                    &[
                        crate::schema::Field::new(
                                1,
                                "fields",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Value as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .map(crate::schema::Kind::String),
                    ],
                    &[("fields", 0)],
                );
                &TABLE
            }
        }
        /// Represents a JSON object.
        ///
        /// An unordered key-value map, intending to perfectly capture the semantics of a
        /// JSON object. This enables parsing any arbitrary JSON payload as a message
        /// field in ProtoJSON format.
        ///
        /// This follows RFC 8259 guidelines for interoperable JSON: notably this type
        /// cannot represent large Int64 values or `NaN`/`Infinity` numbers,
        /// since the JSON format generally does not support those values in its number
        /// type.
        ///
        /// If you do not intend to parse arbitrary JSON into your message, a custom
        /// typed message should be preferred instead of using this type.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct StructView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Struct, M>,
        );
        impl<'a> StructView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> StructView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`StructView`] that checks each level when it is reached.
        pub type LazyStructView<'a> = StructView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> StructView<'a, M> {
            /// Unordered map of dynamically typed values.
            #[inline]
            #[must_use]
            pub fn fields(
                &self,
            ) -> crate::view::Map<
                'a,
                crate::view::Str,
                crate::view::Msg<self::Value>,
                M,
            > {
                self.0.map::<crate::view::Str, crate::view::Msg<self::Value>, 0>(0xa)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for StructView<'a, M> {
            type Message = self::Struct;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Struct, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for StructView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Struct`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct StructWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for StructWriter<'o> {
            type Message = Struct;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> StructWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `fields` = 1.
            #[inline]
            pub fn fields<T>(
                self,
                entries: impl ::core::iter::IntoIterator<
                    Item = (impl ::core::convert::AsRef<str>, T),
                >,
                write: impl ::core::ops::FnMut(
                    self::ValueWriter<'o>,
                    T,
                ) -> self::ValueWriter<'o>,
            ) -> Self {
                Self(
                    self.0.map_messages::<crate::view::Str, _, _, _>(0xa, entries, write),
                )
            }
        }
        /// Represents a JSON value.
        ///
        /// `Value` represents a dynamically typed value which can be either
        /// null, a number, a string, a boolean, a recursive struct value, or a
        /// list of values. A producer of value is expected to set one of these
        /// variants. Absence of any variant is an invalid state.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Value {
            /// The kind of value.
            pub kind: ::core::option::Option<self::value::Kind>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Value {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    if c.take(0x8) {
                        self.kind = ::core::option::Option::Some(
                            self::value::Kind::NullValue(
                                m.value::<crate::wire::Open<self::NullValue>>(&mut c)?,
                            ),
                        );
                    }
                    if c.take(0x11) {
                        self.kind = ::core::option::Option::Some(
                            self::value::Kind::NumberValue(
                                m.value::<crate::wire::Double>(&mut c)?,
                            ),
                        );
                    }
                    if c.take(0x1a) {
                        self.kind = ::core::option::Option::Some(
                            self::value::Kind::StringValue(m.text(&mut c)?),
                        );
                    }
                    if c.take(0x20) {
                        self.kind = ::core::option::Option::Some(
                            self::value::Kind::BoolValue(
                                m.value::<crate::wire::Bool>(&mut c)?,
                            ),
                        );
                    }
                    if c.take(0x2a) {
                        if !matches!(
                            self.kind,
                            ::core::option::Option::Some(self::value::Kind::StructValue(_))
                        ) {
                            self.kind = ::core::option::Option::Some(
                                self::value::Kind::StructValue(
                                    ::core::default::Default::default(),
                                ),
                            );
                        }
                        if let ::core::option::Option::Some(
                            self::value::Kind::StructValue(value),
                        ) = &mut self.kind
                        {
                            m.message(&mut c, value)?;
                        }
                    }
                    if c.take(0x32) {
                        if !matches!(
                            self.kind,
                            ::core::option::Option::Some(self::value::Kind::ListValue(_))
                        ) {
                            self.kind = ::core::option::Option::Some(
                                self::value::Kind::ListValue(
                                    ::core::default::Default::default(),
                                ),
                            );
                        }
                        if let ::core::option::Option::Some(
                            self::value::Kind::ListValue(value),
                        ) = &mut self.kind
                        {
                            m.message(&mut c, value)?;
                        }
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                match &self.kind {
                    ::core::option::Option::None => {}
                    ::core::option::Option::Some(self::value::Kind::NullValue(v)) => {
                        w = w.scalar::<crate::wire::Open<self::NullValue>>(0x8, *v);
                    }
                    ::core::option::Option::Some(self::value::Kind::NumberValue(v)) => {
                        w = w.scalar::<crate::wire::Double>(0x11, *v);
                    }
                    ::core::option::Option::Some(self::value::Kind::StringValue(v)) => {
                        w = w.string(0x1a, v);
                    }
                    ::core::option::Option::Some(self::value::Kind::BoolValue(v)) => {
                        w = w.scalar::<crate::wire::Bool>(0x20, *v);
                    }
                    ::core::option::Option::Some(self::value::Kind::StructValue(v)) => {
                        w = w.message(0x2a, v);
                    }
                    ::core::option::Option::Some(self::value::Kind::ListValue(v)) => {
                        w = w.message(0x32, v);
                    }
                }
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.kind = match view.kind() {
                    ::core::option::Option::None => ::core::option::Option::None,
                    ::core::option::Option::Some(self::value::KindView::NullValue(v)) => {
                        ::core::option::Option::Some(self::value::Kind::NullValue(v))
                    }
                    ::core::option::Option::Some(
                        self::value::KindView::NumberValue(v),
                    ) => ::core::option::Option::Some(self::value::Kind::NumberValue(v)),
                    ::core::option::Option::Some(
                        self::value::KindView::StringValue(v),
                    ) => {
                        ::core::option::Option::Some(
                            self::value::Kind::StringValue(
                                crate::message::StringField::from_text(v),
                            ),
                        )
                    }
                    ::core::option::Option::Some(self::value::KindView::BoolValue(v)) => {
                        ::core::option::Option::Some(self::value::Kind::BoolValue(v))
                    }
                    ::core::option::Option::Some(
                        self::value::KindView::StructValue(v),
                    ) => {
                        ::core::option::Option::Some(
                            self::value::Kind::StructValue(
                                crate::message::own::<self::Struct, M>(v)?,
                            ),
                        )
                    }
                    ::core::option::Option::Some(self::value::KindView::ListValue(v)) => {
                        ::core::option::Option::Some(
                            self::value::Kind::ListValue(
                                crate::message::own::<self::ListValue, M>(v)?,
                            ),
                        )
                    }
                };
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Value {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Value);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct ValueScalars {
            v_null_value: self::NullValue,
            v_number_value: f64,
            v_bool_value: bool,
            case_kind: u32,
        }
        impl ::core::default::Default for ValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_null_value: ::core::default::Default::default(),
                    v_number_value: 0.0,
                    v_bool_value: false,
                    case_kind: 0,
                }
            }
        }
        impl crate::view::Layout for self::Value {
            type Scalars = ValueScalars;
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 2];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = ValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> ValueView<'_, M> {
                ValueView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<
                            crate::wire::Open<self::NullValue>,
                        >(
                        &mut c,
                        0x8,
                        |s, v| {
                            s.v_null_value = v;
                            s.case_kind = 1;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Double,
                        >(
                        &mut c,
                        0x11,
                        |s, v| {
                            s.v_number_value = v;
                            s.case_kind = 2;
                        },
                    )?;
                    if w.string::<0>(&mut c, 0x1a)? {
                        w.set(|s| s.case_kind = 3);
                    }
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x20,
                        |s, v| {
                            s.v_bool_value = v;
                            s.case_kind = 4;
                        },
                    )?;
                    if w.member::<self::Struct, 0>(&mut c, 0x2a, |s| s.case_kind == 5)? {
                        w.set(|s| s.case_kind = 5);
                    }
                    if w
                        .member::<
                            self::ListValue,
                            1,
                        >(&mut c, 0x32, |s| s.case_kind == 6)?
                    {
                        w.set(|s| s.case_kind = 6);
                    }
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.Value",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "null_value",
                                    crate::schema::Kind::Enum(
                                        &<self::NullValue as crate::schema::EnumType>::TABLE,
                                    ),
                                )
                                .json("nullValue")
                                .oneof(0),
                            crate::schema::Field::new(
                                    2,
                                    "number_value",
                                    crate::schema::Kind::Double,
                                )
                                .json("numberValue")
                                .oneof(0),
                            crate::schema::Field::new(
                                    3,
                                    "string_value",
                                    crate::schema::Kind::String,
                                )
                                .json("stringValue")
                                .oneof(0),
                            crate::schema::Field::new(
                                    4,
                                    "bool_value",
                                    crate::schema::Kind::Bool,
                                )
                                .json("boolValue")
                                .oneof(0),
                            crate::schema::Field::new(
                                    5,
                                    "struct_value",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::Struct as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .json("structValue")
                                .oneof(0),
                            crate::schema::Field::new(
                                    6,
                                    "list_value",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::ListValue as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .json("listValue")
                                .oneof(0),
                        ],
                        &[
                            ("boolValue", 3),
                            ("bool_value", 3),
                            ("listValue", 5),
                            ("list_value", 5),
                            ("nullValue", 0),
                            ("null_value", 0),
                            ("numberValue", 1),
                            ("number_value", 1),
                            ("stringValue", 2),
                            ("string_value", 2),
                            ("structValue", 4),
                            ("struct_value", 4),
                        ],
                    )
                    .oneofs(&["kind"]);
                &TABLE
            }
        }
        /// Represents a JSON value.
        ///
        /// `Value` represents a dynamically typed value which can be either
        /// null, a number, a string, a boolean, a recursive struct value, or a
        /// list of values. A producer of value is expected to set one of these
        /// variants. Absence of any variant is an invalid state.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct ValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Value, M>,
        );
        impl<'a> ValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> ValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`ValueView`] that checks each level when it is reached.
        pub type LazyValueView<'a> = ValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> ValueView<'a, M> {
            /// The kind of value.
            #[inline]
            #[must_use]
            pub fn kind(&self) -> ::core::option::Option<self::value::KindView<'a, M>> {
                ::core::option::Option::Some(
                    match self.0.scalars().case_kind {
                        1 => {
                            self::value::KindView::NullValue(
                                self.0.scalars().v_null_value,
                            )
                        }
                        2 => {
                            self::value::KindView::NumberValue(
                                self.0.scalars().v_number_value,
                            )
                        }
                        3 => self::value::KindView::StringValue(self.0.string::<0>()),
                        4 => {
                            self::value::KindView::BoolValue(
                                self.0.scalars().v_bool_value,
                            )
                        }
                        5 => {
                            self::value::KindView::StructValue(
                                self.0.message::<self::Struct, 0>(),
                            )
                        }
                        6 => {
                            self::value::KindView::ListValue(
                                self.0.message::<self::ListValue, 1>(),
                            )
                        }
                        _ => return ::core::option::Option::None,
                    },
                )
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for ValueView<'a, M> {
            type Message = self::Value;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Value, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for ValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Value`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct ValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for ValueWriter<'o> {
            type Message = Value;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> ValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `null_value` = 1.
            #[inline]
            pub fn null_value(self, value: self::NullValue) -> Self {
                Self(self.0.scalar::<crate::wire::Open<self::NullValue>>(0x8, value))
            }
            /// Field `number_value` = 2.
            #[inline]
            pub fn number_value(self, value: f64) -> Self {
                Self(self.0.scalar::<crate::wire::Double>(0x11, value))
            }
            /// Field `string_value` = 3.
            #[inline]
            pub fn string_value(self, value: &str) -> Self {
                Self(self.0.bytes(0x1a, value.as_bytes()))
            }
            /// Field `bool_value` = 4.
            #[inline]
            pub fn bool_value(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x20, value))
            }
            /// Field `struct_value` = 5.
            #[inline]
            pub fn struct_value(
                self,
                write: impl ::core::ops::FnOnce(
                    self::StructWriter<'o>,
                ) -> self::StructWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x2a, write))
            }
            /// Field `list_value` = 6.
            #[inline]
            pub fn list_value(
                self,
                write: impl ::core::ops::FnOnce(
                    self::ListValueWriter<'o>,
                ) -> self::ListValueWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x32, write))
            }
        }
        /// Represents a JSON array.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct ListValue {
            /// Repeated field of dynamically typed values.
            pub values: crate::alloc::vec::Vec<self::Value>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for ListValue {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.messages(&mut c, 0xa, &mut self.values)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || 24 * crate::message::List::as_slice(&self.values).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.repeated::<crate::view::Msg<self::Value>, _>(0xa, &self.values);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect(
                    &mut message.values,
                    view.values(),
                    crate::message::own::<self::Value, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for ListValue {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(ListValue);
        impl crate::view::Layout for self::ListValue {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = ListValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> ListValueView<'_, M> {
                ListValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.repeated::<crate::view::Msg<self::Value>, 0>(&mut c, 0xa)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.ListValue",
                    &[
                        crate::schema::Field::new(
                                1,
                                "values",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::Value as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                    ],
                    &[("values", 0)],
                );
                &TABLE
            }
        }
        /// Represents a JSON array.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct ListValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::ListValue, M>,
        );
        impl<'a> ListValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> ListValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`ListValueView`] that checks each level when it is reached.
        pub type LazyListValueView<'a> = ListValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> ListValueView<'a, M> {
            /// Repeated field of dynamically typed values.
            #[inline]
            #[must_use]
            pub fn values(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::Value>, M> {
                self.0.repeated::<crate::view::Msg<self::Value>, 0>(0xa)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for ListValueView<'a, M> {
            type Message = self::ListValue;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::ListValue, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for ListValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`ListValue`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct ListValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for ListValueWriter<'o> {
            type Message = ListValue;
            const LENGTH_OCTETS: usize = 2;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> ListValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `values` = 1.
            #[inline]
            pub fn values<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::ValueWriter<'o>,
                    T,
                ) -> self::ValueWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0xa, items, write))
            }
            /// Field `values` = 1.
            #[inline]
            pub fn add_values(
                self,
                write: impl ::core::ops::FnOnce(
                    self::ValueWriter<'o>,
                ) -> self::ValueWriter<'o>,
            ) -> Self {
                Self(self.0.message(0xa, write))
            }
        }
        /// A Timestamp represents a point in time independent of any time zone or local
        /// calendar, encoded as a count of seconds and fractions of seconds at
        /// nanosecond resolution. The count is relative to an epoch at UTC midnight on
        /// January 1, 1970, in the proleptic Gregorian calendar which extends the
        /// Gregorian calendar backwards to year one.
        ///
        /// All minutes are 60 seconds long. Leap seconds are "smeared" so that no leap
        /// second table is needed for interpretation, using a \[24-hour linear
        /// smear\](<https://developers.google.com/time/smear>).
        ///
        /// The range is from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z. By
        /// restricting to that range, we ensure that we can convert to and from \[RFC
        /// 3339\](<https://www.ietf.org/rfc/rfc3339.txt>) date strings.
        ///
        /// # Examples
        ///
        /// Example 1: Compute Timestamp from POSIX `time()`.
        ///
        /// ```text
        /// Timestamp timestamp;
        /// timestamp.set_seconds(time(NULL));
        /// timestamp.set_nanos(0);
        /// ```
        ///
        /// Example 2: Compute Timestamp from POSIX `gettimeofday()`.
        ///
        /// ```text
        /// struct timeval tv;
        /// gettimeofday(&tv, NULL);
        ///
        /// Timestamp timestamp;
        /// timestamp.set_seconds(tv.tv_sec);
        /// timestamp.set_nanos(tv.tv_usec * 1000);
        /// ```
        ///
        /// Example 3: Compute Timestamp from Win32 `GetSystemTimeAsFileTime()`.
        ///
        /// ```text
        /// FILETIME ft;
        /// GetSystemTimeAsFileTime(&ft);
        /// UINT64 ticks = (((UINT64)ft.dwHighDateTime) << 32) | ft.dwLowDateTime;
        ///
        /// // A Windows tick is 100 nanoseconds. Windows epoch 1601-01-01T00:00:00Z
        /// // is 11644473600 seconds before Unix epoch 1970-01-01T00:00:00Z.
        /// Timestamp timestamp;
        /// timestamp.set_seconds((INT64) ((ticks / 10000000) - 11644473600LL));
        /// timestamp.set_nanos((INT32) ((ticks % 10000000) * 100));
        /// ```
        ///
        /// Example 4: Compute Timestamp from Java `System.currentTimeMillis()`.
        ///
        /// ```text
        /// long millis = System.currentTimeMillis();
        ///
        /// Timestamp timestamp = Timestamp.newBuilder().setSeconds(millis / 1000)
        ///     .setNanos((int) ((millis % 1000) * 1000000)).build();
        /// ```
        ///
        /// Example 5: Compute Timestamp from Java `Instant.now()`.
        ///
        /// ```text
        /// Instant now = Instant.now();
        ///
        /// Timestamp timestamp =
        ///     Timestamp.newBuilder().setSeconds(now.getEpochSecond())
        ///         .setNanos(now.getNano()).build();
        /// ```
        ///
        /// Example 6: Compute Timestamp from current time in Python.
        ///
        /// ```text
        /// timestamp = Timestamp()
        /// timestamp.GetCurrentTime()
        /// ```
        ///
        /// # JSON Mapping
        ///
        /// In JSON format, the Timestamp type is encoded as a string in the
        /// [RFC 3339](https://www.ietf.org/rfc/rfc3339.txt) format. That is, the
        /// format is "{year}-{month}-{day}T{hour}:{min}:{sec}\[.{frac_sec}\]Z"
        /// where {year} is always expressed using four digits while {month}, {day},
        /// {hour}, {min}, and {sec} are zero-padded to two digits each. The fractional
        /// seconds, which can go up to 9 digits (i.e. up to 1 nanosecond resolution),
        /// are optional. The "Z" suffix indicates the timezone ("UTC"); the timezone
        /// is required. A ProtoJSON serializer should always use UTC (as indicated by
        /// "Z") when printing the Timestamp type and a ProtoJSON parser should be
        /// able to accept both UTC and other timezones (as indicated by an offset).
        ///
        /// For example, "2017-01-15T01:30:15.01Z" encodes 15.01 seconds past
        /// 01:30 UTC on January 15, 2017.
        ///
        /// In JavaScript, one can convert a Date object to this format using the
        /// standard
        /// [toISOString()](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Date/toISOString)
        /// method. In Python, a standard `datetime.datetime` object can be converted
        /// to this format using
        /// \[`strftime`\](<https://docs.python.org/2/library/time.html#time.strftime>) with
        /// the time format spec '%Y-%m-%dT%H:%M:%S.%fZ'. Likewise, in Java, one can use
        /// the Joda Time's \[`ISODateTimeFormat.dateTime()`\](
        /// <http://joda-time.sourceforge.net/apidocs/org/joda/time/format/ISODateTimeFormat.html#dateTime>()
        /// ) to obtain a formatter capable of generating timestamps in this format.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Timestamp {
            /// Represents seconds of UTC time since Unix epoch 1970-01-01T00:00:00Z. Must
            /// be between -62135596800 and 253402300799 inclusive (which corresponds to
            /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z).
            pub seconds: i64,
            /// Non-negative fractions of a second at nanosecond resolution. This field is
            /// the nanosecond portion of the duration, not an alternative to seconds.
            /// Negative second values with fractions must still have non-negative nanos
            /// values that count forward in time. Must be between 0 and 999,999,999
            /// inclusive.
            pub nanos: i32,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Timestamp {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Int64>(&mut c, 0x8, &mut self.seconds)?;
                    m.scalar::<crate::wire::Int32>(&mut c, 0x10, &mut self.nanos)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Int64>(0x8, self.seconds);
                w = w.implicit::<crate::wire::Int32>(0x10, self.nanos);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.seconds = view.seconds();
                message.nanos = view.nanos();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Timestamp {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Timestamp);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct TimestampScalars {
            v_seconds: i64,
            v_nanos: i32,
        }
        impl ::core::default::Default for TimestampScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_seconds: 0, v_nanos: 0 }
            }
        }
        impl crate::view::Layout for self::Timestamp {
            type Scalars = TimestampScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = TimestampView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> TimestampView<'_, M> {
                TimestampView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Int64>(&mut c, 0x8, |s, v| s.v_seconds = v)?;
                    w.scalar::<crate::wire::Int32>(&mut c, 0x10, |s, v| s.v_nanos = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Timestamp",
                    &[
                        crate::schema::Field::new(
                            1,
                            "seconds",
                            crate::schema::Kind::Int64,
                        ),
                        crate::schema::Field::new(2, "nanos", crate::schema::Kind::Int32),
                    ],
                    &[("nanos", 1), ("seconds", 0)],
                );
                &TABLE
            }
        }
        /// A Timestamp represents a point in time independent of any time zone or local
        /// calendar, encoded as a count of seconds and fractions of seconds at
        /// nanosecond resolution. The count is relative to an epoch at UTC midnight on
        /// January 1, 1970, in the proleptic Gregorian calendar which extends the
        /// Gregorian calendar backwards to year one.
        ///
        /// All minutes are 60 seconds long. Leap seconds are "smeared" so that no leap
        /// second table is needed for interpretation, using a \[24-hour linear
        /// smear\](<https://developers.google.com/time/smear>).
        ///
        /// The range is from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z. By
        /// restricting to that range, we ensure that we can convert to and from \[RFC
        /// 3339\](<https://www.ietf.org/rfc/rfc3339.txt>) date strings.
        ///
        /// # Examples
        ///
        /// Example 1: Compute Timestamp from POSIX `time()`.
        ///
        /// ```text
        /// Timestamp timestamp;
        /// timestamp.set_seconds(time(NULL));
        /// timestamp.set_nanos(0);
        /// ```
        ///
        /// Example 2: Compute Timestamp from POSIX `gettimeofday()`.
        ///
        /// ```text
        /// struct timeval tv;
        /// gettimeofday(&tv, NULL);
        ///
        /// Timestamp timestamp;
        /// timestamp.set_seconds(tv.tv_sec);
        /// timestamp.set_nanos(tv.tv_usec * 1000);
        /// ```
        ///
        /// Example 3: Compute Timestamp from Win32 `GetSystemTimeAsFileTime()`.
        ///
        /// ```text
        /// FILETIME ft;
        /// GetSystemTimeAsFileTime(&ft);
        /// UINT64 ticks = (((UINT64)ft.dwHighDateTime) << 32) | ft.dwLowDateTime;
        ///
        /// // A Windows tick is 100 nanoseconds. Windows epoch 1601-01-01T00:00:00Z
        /// // is 11644473600 seconds before Unix epoch 1970-01-01T00:00:00Z.
        /// Timestamp timestamp;
        /// timestamp.set_seconds((INT64) ((ticks / 10000000) - 11644473600LL));
        /// timestamp.set_nanos((INT32) ((ticks % 10000000) * 100));
        /// ```
        ///
        /// Example 4: Compute Timestamp from Java `System.currentTimeMillis()`.
        ///
        /// ```text
        /// long millis = System.currentTimeMillis();
        ///
        /// Timestamp timestamp = Timestamp.newBuilder().setSeconds(millis / 1000)
        ///     .setNanos((int) ((millis % 1000) * 1000000)).build();
        /// ```
        ///
        /// Example 5: Compute Timestamp from Java `Instant.now()`.
        ///
        /// ```text
        /// Instant now = Instant.now();
        ///
        /// Timestamp timestamp =
        ///     Timestamp.newBuilder().setSeconds(now.getEpochSecond())
        ///         .setNanos(now.getNano()).build();
        /// ```
        ///
        /// Example 6: Compute Timestamp from current time in Python.
        ///
        /// ```text
        /// timestamp = Timestamp()
        /// timestamp.GetCurrentTime()
        /// ```
        ///
        /// # JSON Mapping
        ///
        /// In JSON format, the Timestamp type is encoded as a string in the
        /// [RFC 3339](https://www.ietf.org/rfc/rfc3339.txt) format. That is, the
        /// format is "{year}-{month}-{day}T{hour}:{min}:{sec}\[.{frac_sec}\]Z"
        /// where {year} is always expressed using four digits while {month}, {day},
        /// {hour}, {min}, and {sec} are zero-padded to two digits each. The fractional
        /// seconds, which can go up to 9 digits (i.e. up to 1 nanosecond resolution),
        /// are optional. The "Z" suffix indicates the timezone ("UTC"); the timezone
        /// is required. A ProtoJSON serializer should always use UTC (as indicated by
        /// "Z") when printing the Timestamp type and a ProtoJSON parser should be
        /// able to accept both UTC and other timezones (as indicated by an offset).
        ///
        /// For example, "2017-01-15T01:30:15.01Z" encodes 15.01 seconds past
        /// 01:30 UTC on January 15, 2017.
        ///
        /// In JavaScript, one can convert a Date object to this format using the
        /// standard
        /// [toISOString()](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Date/toISOString)
        /// method. In Python, a standard `datetime.datetime` object can be converted
        /// to this format using
        /// \[`strftime`\](<https://docs.python.org/2/library/time.html#time.strftime>) with
        /// the time format spec '%Y-%m-%dT%H:%M:%S.%fZ'. Likewise, in Java, one can use
        /// the Joda Time's \[`ISODateTimeFormat.dateTime()`\](
        /// <http://joda-time.sourceforge.net/apidocs/org/joda/time/format/ISODateTimeFormat.html#dateTime>()
        /// ) to obtain a formatter capable of generating timestamps in this format.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct TimestampView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Timestamp, M>,
        );
        impl<'a> TimestampView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> TimestampView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`TimestampView`] that checks each level when it is reached.
        pub type LazyTimestampView<'a> = TimestampView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> TimestampView<'a, M> {
            /// Represents seconds of UTC time since Unix epoch 1970-01-01T00:00:00Z. Must
            /// be between -62135596800 and 253402300799 inclusive (which corresponds to
            /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z).
            #[inline]
            #[must_use]
            pub fn seconds(&self) -> i64 {
                self.0.scalars().v_seconds
            }
            /// Non-negative fractions of a second at nanosecond resolution. This field is
            /// the nanosecond portion of the duration, not an alternative to seconds.
            /// Negative second values with fractions must still have non-negative nanos
            /// values that count forward in time. Must be between 0 and 999,999,999
            /// inclusive.
            #[inline]
            #[must_use]
            pub fn nanos(&self) -> i32 {
                self.0.scalars().v_nanos
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for TimestampView<'a, M> {
            type Message = self::Timestamp;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Timestamp, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for TimestampView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Timestamp`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct TimestampWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for TimestampWriter<'o> {
            type Message = Timestamp;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> TimestampWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `seconds` = 1.
            #[inline]
            pub fn seconds(self, value: i64) -> Self {
                Self(self.0.implicit::<crate::wire::Int64>(0x8, value))
            }
            /// Field `nanos` = 2.
            #[inline]
            pub fn nanos(self, value: i32) -> Self {
                Self(self.0.implicit::<crate::wire::Int32>(0x10, value))
            }
        }
        /// Wrapper message for `double`.
        ///
        /// The JSON representation for `DoubleValue` is JSON number.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct DoubleValue {
            /// The double value.
            pub value: f64,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for DoubleValue {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Double>(&mut c, 0x9, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Double>(0x9, self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = view.value();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for DoubleValue {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(DoubleValue);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct DoubleValueScalars {
            v_value: f64,
        }
        impl ::core::default::Default for DoubleValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_value: 0.0 }
            }
        }
        impl crate::view::Layout for self::DoubleValue {
            type Scalars = DoubleValueScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = DoubleValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> DoubleValueView<'_, M> {
                DoubleValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Double>(&mut c, 0x9, |s, v| s.v_value = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.DoubleValue",
                    &[
                        crate::schema::Field::new(
                            1,
                            "value",
                            crate::schema::Kind::Double,
                        ),
                    ],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `double`.
        ///
        /// The JSON representation for `DoubleValue` is JSON number.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct DoubleValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::DoubleValue, M>,
        );
        impl<'a> DoubleValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> DoubleValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`DoubleValueView`] that checks each level when it is reached.
        pub type LazyDoubleValueView<'a> = DoubleValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> DoubleValueView<'a, M> {
            /// The double value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> f64 {
                self.0.scalars().v_value
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for DoubleValueView<'a, M> {
            type Message = self::DoubleValue;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::DoubleValue, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for DoubleValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`DoubleValue`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct DoubleValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for DoubleValueWriter<'o> {
            type Message = DoubleValue;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> DoubleValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: f64) -> Self {
                Self(self.0.implicit::<crate::wire::Double>(0x9, value))
            }
        }
        /// Wrapper message for `float`.
        ///
        /// The JSON representation for `FloatValue` is JSON number.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FloatValue {
            /// The float value.
            pub value: f32,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FloatValue {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Float>(&mut c, 0xd, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Float>(0xd, self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = view.value();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FloatValue {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FloatValue);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct FloatValueScalars {
            v_value: f32,
        }
        impl ::core::default::Default for FloatValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_value: 0.0 }
            }
        }
        impl crate::view::Layout for self::FloatValue {
            type Scalars = FloatValueScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FloatValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FloatValueView<'_, M> {
                FloatValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Float>(&mut c, 0xd, |s, v| s.v_value = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.FloatValue",
                    &[crate::schema::Field::new(1, "value", crate::schema::Kind::Float)],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `float`.
        ///
        /// The JSON representation for `FloatValue` is JSON number.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FloatValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::FloatValue, M>,
        );
        impl<'a> FloatValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> FloatValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`FloatValueView`] that checks each level when it is reached.
        pub type LazyFloatValueView<'a> = FloatValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> FloatValueView<'a, M> {
            /// The float value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> f32 {
                self.0.scalars().v_value
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FloatValueView<'a, M> {
            type Message = self::FloatValue;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FloatValue, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for FloatValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FloatValue`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FloatValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FloatValueWriter<'o> {
            type Message = FloatValue;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> FloatValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: f32) -> Self {
                Self(self.0.implicit::<crate::wire::Float>(0xd, value))
            }
        }
        /// Wrapper message for `int64`.
        ///
        /// The JSON representation for `Int64Value` is JSON string.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Int64Value {
            /// The int64 value.
            pub value: i64,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Int64Value {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Int64>(&mut c, 0x8, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Int64>(0x8, self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = view.value();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Int64Value {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Int64Value);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct Int64ValueScalars {
            v_value: i64,
        }
        impl ::core::default::Default for Int64ValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_value: 0 }
            }
        }
        impl crate::view::Layout for self::Int64Value {
            type Scalars = Int64ValueScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = Int64ValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> Int64ValueView<'_, M> {
                Int64ValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Int64>(&mut c, 0x8, |s, v| s.v_value = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Int64Value",
                    &[crate::schema::Field::new(1, "value", crate::schema::Kind::Int64)],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `int64`.
        ///
        /// The JSON representation for `Int64Value` is JSON string.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct Int64ValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Int64Value, M>,
        );
        impl<'a> Int64ValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> Int64ValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`Int64ValueView`] that checks each level when it is reached.
        pub type LazyInt64ValueView<'a> = Int64ValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> Int64ValueView<'a, M> {
            /// The int64 value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> i64 {
                self.0.scalars().v_value
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for Int64ValueView<'a, M> {
            type Message = self::Int64Value;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Int64Value, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for Int64ValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Int64Value`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct Int64ValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for Int64ValueWriter<'o> {
            type Message = Int64Value;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> Int64ValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: i64) -> Self {
                Self(self.0.implicit::<crate::wire::Int64>(0x8, value))
            }
        }
        /// Wrapper message for `uint64`.
        ///
        /// The JSON representation for `UInt64Value` is JSON string.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct UInt64Value {
            /// The uint64 value.
            pub value: u64,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for UInt64Value {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Uint64>(&mut c, 0x8, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Uint64>(0x8, self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = view.value();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for UInt64Value {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(UInt64Value);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct UInt64ValueScalars {
            v_value: u64,
        }
        impl ::core::default::Default for UInt64ValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_value: 0 }
            }
        }
        impl crate::view::Layout for self::UInt64Value {
            type Scalars = UInt64ValueScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = UInt64ValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> UInt64ValueView<'_, M> {
                UInt64ValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Uint64>(&mut c, 0x8, |s, v| s.v_value = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.UInt64Value",
                    &[
                        crate::schema::Field::new(
                            1,
                            "value",
                            crate::schema::Kind::Uint64,
                        ),
                    ],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `uint64`.
        ///
        /// The JSON representation for `UInt64Value` is JSON string.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct UInt64ValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::UInt64Value, M>,
        );
        impl<'a> UInt64ValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> UInt64ValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`UInt64ValueView`] that checks each level when it is reached.
        pub type LazyUInt64ValueView<'a> = UInt64ValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> UInt64ValueView<'a, M> {
            /// The uint64 value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> u64 {
                self.0.scalars().v_value
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for UInt64ValueView<'a, M> {
            type Message = self::UInt64Value;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::UInt64Value, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for UInt64ValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`UInt64Value`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct UInt64ValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for UInt64ValueWriter<'o> {
            type Message = UInt64Value;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> UInt64ValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: u64) -> Self {
                Self(self.0.implicit::<crate::wire::Uint64>(0x8, value))
            }
        }
        /// Wrapper message for `int32`.
        ///
        /// The JSON representation for `Int32Value` is JSON number.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct Int32Value {
            /// The int32 value.
            pub value: i32,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for Int32Value {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Int32>(&mut c, 0x8, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Int32>(0x8, self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = view.value();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for Int32Value {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(Int32Value);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct Int32ValueScalars {
            v_value: i32,
        }
        impl ::core::default::Default for Int32ValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_value: 0 }
            }
        }
        impl crate::view::Layout for self::Int32Value {
            type Scalars = Int32ValueScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = Int32ValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> Int32ValueView<'_, M> {
                Int32ValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Int32>(&mut c, 0x8, |s, v| s.v_value = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.Int32Value",
                    &[crate::schema::Field::new(1, "value", crate::schema::Kind::Int32)],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `int32`.
        ///
        /// The JSON representation for `Int32Value` is JSON number.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct Int32ValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::Int32Value, M>,
        );
        impl<'a> Int32ValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> Int32ValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`Int32ValueView`] that checks each level when it is reached.
        pub type LazyInt32ValueView<'a> = Int32ValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> Int32ValueView<'a, M> {
            /// The int32 value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> i32 {
                self.0.scalars().v_value
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for Int32ValueView<'a, M> {
            type Message = self::Int32Value;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::Int32Value, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for Int32ValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`Int32Value`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct Int32ValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for Int32ValueWriter<'o> {
            type Message = Int32Value;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> Int32ValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: i32) -> Self {
                Self(self.0.implicit::<crate::wire::Int32>(0x8, value))
            }
        }
        /// Wrapper message for `uint32`.
        ///
        /// The JSON representation for `UInt32Value` is JSON number.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct UInt32Value {
            /// The uint32 value.
            pub value: u32,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for UInt32Value {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Uint32>(&mut c, 0x8, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Uint32>(0x8, self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = view.value();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for UInt32Value {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(UInt32Value);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct UInt32ValueScalars {
            v_value: u32,
        }
        impl ::core::default::Default for UInt32ValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_value: 0 }
            }
        }
        impl crate::view::Layout for self::UInt32Value {
            type Scalars = UInt32ValueScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = UInt32ValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> UInt32ValueView<'_, M> {
                UInt32ValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Uint32>(&mut c, 0x8, |s, v| s.v_value = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.UInt32Value",
                    &[
                        crate::schema::Field::new(
                            1,
                            "value",
                            crate::schema::Kind::Uint32,
                        ),
                    ],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `uint32`.
        ///
        /// The JSON representation for `UInt32Value` is JSON number.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct UInt32ValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::UInt32Value, M>,
        );
        impl<'a> UInt32ValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> UInt32ValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`UInt32ValueView`] that checks each level when it is reached.
        pub type LazyUInt32ValueView<'a> = UInt32ValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> UInt32ValueView<'a, M> {
            /// The uint32 value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> u32 {
                self.0.scalars().v_value
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for UInt32ValueView<'a, M> {
            type Message = self::UInt32Value;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::UInt32Value, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for UInt32ValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`UInt32Value`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct UInt32ValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for UInt32ValueWriter<'o> {
            type Message = UInt32Value;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> UInt32ValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: u32) -> Self {
                Self(self.0.implicit::<crate::wire::Uint32>(0x8, value))
            }
        }
        /// Wrapper message for `bool`.
        ///
        /// The JSON representation for `BoolValue` is JSON `true` and `false`.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct BoolValue {
            /// The bool value.
            pub value: bool,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for BoolValue {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.scalar::<crate::wire::Bool>(&mut c, 0x8, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit::<crate::wire::Bool>(0x8, self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = view.value();
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for BoolValue {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(BoolValue);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct BoolValueScalars {
            v_value: bool,
        }
        impl ::core::default::Default for BoolValueScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_value: false }
            }
        }
        impl crate::view::Layout for self::BoolValue {
            type Scalars = BoolValueScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = BoolValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> BoolValueView<'_, M> {
                BoolValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<crate::wire::Bool>(&mut c, 0x8, |s, v| s.v_value = v)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.BoolValue",
                    &[crate::schema::Field::new(1, "value", crate::schema::Kind::Bool)],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `bool`.
        ///
        /// The JSON representation for `BoolValue` is JSON `true` and `false`.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct BoolValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::BoolValue, M>,
        );
        impl<'a> BoolValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> BoolValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`BoolValueView`] that checks each level when it is reached.
        pub type LazyBoolValueView<'a> = BoolValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> BoolValueView<'a, M> {
            /// The bool value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> bool {
                self.0.scalars().v_value
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for BoolValueView<'a, M> {
            type Message = self::BoolValue;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::BoolValue, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for BoolValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`BoolValue`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct BoolValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for BoolValueWriter<'o> {
            type Message = BoolValue;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> BoolValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: bool) -> Self {
                Self(self.0.implicit::<crate::wire::Bool>(0x8, value))
            }
        }
        /// Wrapper message for `string`.
        ///
        /// The JSON representation for `StringValue` is JSON string.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct StringValue {
            /// The string value.
            pub value: crate::alloc::string::String,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for StringValue {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.string(&mut c, 0xa, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || crate::message::StringField::text(&self.value).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_string(0xa, &self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = crate::message::StringField::from_text(view.value());
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for StringValue {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(StringValue);
        impl crate::view::Layout for self::StringValue {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = StringValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> StringValueView<'_, M> {
                StringValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.StringValue",
                    &[
                        crate::schema::Field::new(
                            1,
                            "value",
                            crate::schema::Kind::String,
                        ),
                    ],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `string`.
        ///
        /// The JSON representation for `StringValue` is JSON string.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct StringValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::StringValue, M>,
        );
        impl<'a> StringValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> StringValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`StringValueView`] that checks each level when it is reached.
        pub type LazyStringValueView<'a> = StringValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> StringValueView<'a, M> {
            /// The string value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> &'a str {
                self.0.string::<0>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for StringValueView<'a, M> {
            type Message = self::StringValue;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::StringValue, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for StringValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`StringValue`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct StringValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for StringValueWriter<'o> {
            type Message = StringValue;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> StringValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: &str) -> Self {
                Self(self.0.implicit_bytes(0xa, value.as_bytes()))
            }
        }
        /// Wrapper message for `bytes`.
        ///
        /// The JSON representation for `BytesValue` is JSON string.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct BytesValue {
            /// The bytes value.
            pub value: crate::alloc::vec::Vec<u8>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for BytesValue {
            #[inline]
            fn unknown_fields(&self) -> &crate::UnknownFields {
                &self.unknown_fields
            }
            #[inline]
            fn unknown_fields_mut(&mut self) -> &mut crate::UnknownFields {
                &mut self.unknown_fields
            }
            #[inline]
            fn merge_fields(
                &mut self,
                m: &mut crate::message::Merge<'_>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = m.start();
                loop {
                    let lap = c.pos();
                    m.bytes(&mut c, 0xa, &mut self.value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || crate::message::BytesField::octets(&self.value).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.implicit_octets(0xa, &self.value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                message.value = crate::message::BytesField::from_octets(view.value());
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for BytesValue {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(BytesValue);
        impl crate::view::Layout for self::BytesValue {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = BytesValueView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> BytesValueView<'_, M> {
                BytesValueView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.bytes::<0>(&mut c, 0xa)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.BytesValue",
                    &[crate::schema::Field::new(1, "value", crate::schema::Kind::Bytes)],
                    &[("value", 0)],
                );
                &TABLE
            }
        }
        /// Wrapper message for `bytes`.
        ///
        /// The JSON representation for `BytesValue` is JSON string.
        ///
        /// Not recommended for use in new APIs, but still useful for legacy APIs and
        /// has no plan to be removed.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct BytesValueView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::BytesValue, M>,
        );
        impl<'a> BytesValueView<'a> {
            /// Checks the whole tree of `bytes`; after it no accessor can fail.
            ///
            /// # Errors
            /// What the bytes break.
            #[inline]
            pub fn decode(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Checked,
                >::decode(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        impl<'a> BytesValueView<'a, crate::view::Lazy> {
            /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.
            ///
            /// # Errors
            /// What that level breaks.
            #[inline]
            pub fn decode_lazy(
                bytes: &'a [u8],
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                crate::view::View::<
                    _,
                    crate::view::Lazy,
                >::decode_lazy(bytes, &crate::Limits::DEFAULT)
                    .map(Self)
            }
        }
        /// A [`BytesValueView`] that checks each level when it is reached.
        pub type LazyBytesValueView<'a> = BytesValueView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> BytesValueView<'a, M> {
            /// The bytes value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> &'a [u8] {
                self.0.bytes::<0>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for BytesValueView<'a, M> {
            type Message = self::BytesValue;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::BytesValue, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for BytesValueView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`BytesValue`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct BytesValueWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for BytesValueWriter<'o> {
            type Message = BytesValue;
            const LENGTH_OCTETS: usize = 1;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> BytesValueWriter<'o> {
            /// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.
            #[inline]
            pub fn new(
                out: impl ::core::convert::Into<crate::writer::Output<'o>>,
            ) -> Self {
                Self(out.into())
            }
            /// Ends the message: tells its length.
            ///
            /// # Errors
            /// The length that is needed, where the memory is too short.
            #[inline]
            pub fn finish(
                self,
            ) -> ::core::result::Result<usize, crate::octets::TooShort> {
                self.0.finish()
            }
            /// Field `value` = 1.
            #[inline]
            pub fn value(self, value: &[u8]) -> Self {
                Self(self.0.implicit_bytes(0xa, value))
            }
        }
        /// What is nested in `google.protobuf.Field`.
        pub mod field {
            /// Basic field types.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct Kind(pub i32);
            impl Kind {
                /// Field type unknown.
                pub const TYPE_UNKNOWN: Self = Self(0);
                /// Field type double.
                pub const TYPE_DOUBLE: Self = Self(1);
                /// Field type float.
                pub const TYPE_FLOAT: Self = Self(2);
                /// Field type int64.
                pub const TYPE_INT64: Self = Self(3);
                /// Field type uint64.
                pub const TYPE_UINT64: Self = Self(4);
                /// Field type int32.
                pub const TYPE_INT32: Self = Self(5);
                /// Field type fixed64.
                pub const TYPE_FIXED64: Self = Self(6);
                /// Field type fixed32.
                pub const TYPE_FIXED32: Self = Self(7);
                /// Field type bool.
                pub const TYPE_BOOL: Self = Self(8);
                /// Field type string.
                pub const TYPE_STRING: Self = Self(9);
                /// Field type group. Proto2 syntax only, and deprecated.
                pub const TYPE_GROUP: Self = Self(10);
                /// Field type message.
                pub const TYPE_MESSAGE: Self = Self(11);
                /// Field type bytes.
                pub const TYPE_BYTES: Self = Self(12);
                /// Field type uint32.
                pub const TYPE_UINT32: Self = Self(13);
                /// Field type enum.
                pub const TYPE_ENUM: Self = Self(14);
                /// Field type sfixed32.
                pub const TYPE_SFIXED32: Self = Self(15);
                /// Field type sfixed64.
                pub const TYPE_SFIXED64: Self = Self(16);
                /// Field type sint32.
                pub const TYPE_SINT32: Self = Self(17);
                /// Field type sint64.
                pub const TYPE_SINT64: Self = Self(18);
            }
            impl crate::schema::EnumType for Kind {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                    "google.protobuf.Field.Kind",
                    &[
                        ("TYPE_UNKNOWN", 0),
                        ("TYPE_DOUBLE", 1),
                        ("TYPE_FLOAT", 2),
                        ("TYPE_INT64", 3),
                        ("TYPE_UINT64", 4),
                        ("TYPE_INT32", 5),
                        ("TYPE_FIXED64", 6),
                        ("TYPE_FIXED32", 7),
                        ("TYPE_BOOL", 8),
                        ("TYPE_STRING", 9),
                        ("TYPE_GROUP", 10),
                        ("TYPE_MESSAGE", 11),
                        ("TYPE_BYTES", 12),
                        ("TYPE_UINT32", 13),
                        ("TYPE_ENUM", 14),
                        ("TYPE_SFIXED32", 15),
                        ("TYPE_SFIXED64", 16),
                        ("TYPE_SINT32", 17),
                        ("TYPE_SINT64", 18),
                    ],
                    &[8, 12, 1, 14, 7, 6, 2, 10, 5, 3, 11, 15, 16, 17, 18, 9, 13, 4, 0],
                    &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
                );
                #[inline]
                fn number(self) -> i32 {
                    self.0
                }
            }
            impl ::core::convert::From<i32> for Kind {
                #[inline]
                fn from(number: i32) -> Self {
                    Self(number)
                }
            }
            impl ::core::convert::From<Kind> for i32 {
                #[inline]
                fn from(value: Kind) -> Self {
                    value.0
                }
            }
            impl crate::wire::OpenEnum for Kind {}
            impl ::core::fmt::Debug for Kind {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::schema::fmt_enum(*self, f)
                }
            }
            /// Whether a field is optional, required, or repeated.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct Cardinality(pub i32);
            impl Cardinality {
                /// For fields with unknown cardinality.
                pub const UNKNOWN: Self = Self(0);
                /// For optional fields.
                pub const OPTIONAL: Self = Self(1);
                /// For required fields. Proto2 syntax only.
                pub const REQUIRED: Self = Self(2);
                /// For repeated fields.
                pub const REPEATED: Self = Self(3);
            }
            impl crate::schema::EnumType for Cardinality {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                    "google.protobuf.Field.Cardinality",
                    &[
                        ("CARDINALITY_UNKNOWN", 0),
                        ("CARDINALITY_OPTIONAL", 1),
                        ("CARDINALITY_REQUIRED", 2),
                        ("CARDINALITY_REPEATED", 3),
                    ],
                    &[1, 3, 2, 0],
                    &[0, 1, 2, 3],
                );
                #[inline]
                fn number(self) -> i32 {
                    self.0
                }
            }
            impl ::core::convert::From<i32> for Cardinality {
                #[inline]
                fn from(number: i32) -> Self {
                    Self(number)
                }
            }
            impl ::core::convert::From<Cardinality> for i32 {
                #[inline]
                fn from(value: Cardinality) -> Self {
                    value.0
                }
            }
            impl crate::wire::OpenEnum for Cardinality {}
            impl ::core::fmt::Debug for Cardinality {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::schema::fmt_enum(*self, f)
                }
            }
        }
        /// What is nested in `google.protobuf.Value`.
        pub mod value {
            /// The kind of value.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Debug, PartialEq)]
            pub enum Kind {
                /// Represents a JSON `null`.
                NullValue(super::NullValue),
                /// Represents a JSON number. Must not be `NaN`, `Infinity` or
                /// `-Infinity`, since those are not supported in JSON. This also cannot
                /// represent large Int64 values, since JSON format generally does not
                /// support them in its number type.
                NumberValue(f64),
                /// Represents a JSON string.
                StringValue(crate::alloc::string::String),
                /// Represents a JSON boolean (`true` or `false` literal in JSON).
                BoolValue(bool),
                /// Represents a JSON object.
                StructValue(super::Struct),
                /// Represents a JSON array.
                ListValue(super::ListValue),
            }
            /// The kind of value.
            ///
            /// What a view gives.
            #[derive(Clone, Copy, Debug)]
            pub enum KindView<'a, M: crate::view::Mode = crate::view::Checked> {
                /// Represents a JSON `null`.
                NullValue(super::NullValue),
                /// Represents a JSON number. Must not be `NaN`, `Infinity` or
                /// `-Infinity`, since those are not supported in JSON. This also cannot
                /// represent large Int64 values, since JSON format generally does not
                /// support them in its number type.
                NumberValue(f64),
                /// Represents a JSON string.
                StringValue(&'a str),
                /// Represents a JSON boolean (`true` or `false` literal in JSON).
                BoolValue(bool),
                /// Represents a JSON object.
                StructValue(M::Out<super::StructView<'a, M>>),
                /// Represents a JSON array.
                ListValue(M::Out<super::ListValueView<'a, M>>),
            }
        }
    }
}
/// The messages and extensions in here, to be found by name: for `Any` and extensions in JSON and text.
pub const TYPES: crate::schema::TypeSet<'static> = crate::schema::TypeSet::new(
    &[
        (
            "google.protobuf.Any",
            crate::schema::Link::of(
                <self::google::protobuf::Any as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Api",
            crate::schema::Link::of(
                <self::google::protobuf::Api as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.BoolValue",
            crate::schema::Link::of(
                <self::google::protobuf::BoolValue as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.BytesValue",
            crate::schema::Link::of(
                <self::google::protobuf::BytesValue as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.DoubleValue",
            crate::schema::Link::of(
                <self::google::protobuf::DoubleValue as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Duration",
            crate::schema::Link::of(
                <self::google::protobuf::Duration as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Empty",
            crate::schema::Link::of(
                <self::google::protobuf::Empty as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Enum",
            crate::schema::Link::of(
                <self::google::protobuf::Enum as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.EnumValue",
            crate::schema::Link::of(
                <self::google::protobuf::EnumValue as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Field",
            crate::schema::Link::of(
                <self::google::protobuf::Field as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FieldMask",
            crate::schema::Link::of(
                <self::google::protobuf::FieldMask as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FloatValue",
            crate::schema::Link::of(
                <self::google::protobuf::FloatValue as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Int32Value",
            crate::schema::Link::of(
                <self::google::protobuf::Int32Value as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Int64Value",
            crate::schema::Link::of(
                <self::google::protobuf::Int64Value as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.ListValue",
            crate::schema::Link::of(
                <self::google::protobuf::ListValue as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Method",
            crate::schema::Link::of(
                <self::google::protobuf::Method as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Mixin",
            crate::schema::Link::of(
                <self::google::protobuf::Mixin as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Option",
            crate::schema::Link::of(
                <self::google::protobuf::Option as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.SourceContext",
            crate::schema::Link::of(
                <self::google::protobuf::SourceContext as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.StringValue",
            crate::schema::Link::of(
                <self::google::protobuf::StringValue as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Struct",
            crate::schema::Link::of(
                <self::google::protobuf::Struct as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Timestamp",
            crate::schema::Link::of(
                <self::google::protobuf::Timestamp as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Type",
            crate::schema::Link::of(
                <self::google::protobuf::Type as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.UInt32Value",
            crate::schema::Link::of(
                <self::google::protobuf::UInt32Value as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.UInt64Value",
            crate::schema::Link::of(
                <self::google::protobuf::UInt64Value as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.Value",
            crate::schema::Link::of(
                <self::google::protobuf::Value as crate::view::Layout>::schema,
            ),
        ),
    ],
    &[],
    &[],
);
