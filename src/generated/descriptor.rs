// Generated from `proto` by `tests/generate`. Do not edit.
/// Package `google`.
pub mod google {
    /// Package `google.protobuf`.
    pub mod protobuf {
        /// The full set of known editions.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(i32)]
        pub enum Edition {
            /// A placeholder for an unknown edition value.
            #[default]
            Unknown = 0,
            /// A placeholder edition for specifying default behaviors *before* a feature
            /// was first introduced.  This is effectively an "infinite past".
            Legacy = 900,
            /// Legacy syntax "editions".  These pre-date editions, but behave much like
            /// distinct editions.  These can't be used to specify the edition of proto
            /// files, but feature definitions must supply proto2/proto3 defaults for
            /// backwards compatibility.
            Proto2 = 998,
            /// `EDITION_PROTO3`
            Proto3 = 999,
            /// Editions that have been released.  The specific values are arbitrary and
            /// should not be depended on, but they will always be time-ordered for easy
            /// comparison.
            Edition2023 = 1000,
            /// `EDITION_2024`
            Edition2024 = 1001,
            /// `EDITION_2026`
            Edition2026 = 1002,
            /// A placeholder edition for developing and testing unscheduled features.
            Unstable = 9999,
            /// Placeholder editions for testing feature resolution.  These should not be
            /// used or relied on outside of tests.
            Edition1TestOnly = 1,
            /// `EDITION_2_TEST_ONLY`
            Edition2TestOnly = 2,
            /// `EDITION_99997_TEST_ONLY`
            Edition99997TestOnly = 99997,
            /// `EDITION_99998_TEST_ONLY`
            Edition99998TestOnly = 99998,
            /// `EDITION_99999_TEST_ONLY`
            Edition99999TestOnly = 99999,
            /// Placeholder for specifying unbounded edition support.  This should only
            /// ever be used by plugins that can expect to never require any changes to
            /// support a new edition.
            Max = 2147483647,
        }
        impl Edition {}
        impl crate::schema::EnumType for Edition {
            const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                    "google.protobuf.Edition",
                    &[
                        ("EDITION_UNKNOWN", 0),
                        ("EDITION_LEGACY", 900),
                        ("EDITION_PROTO2", 998),
                        ("EDITION_PROTO3", 999),
                        ("EDITION_2023", 1000),
                        ("EDITION_2024", 1001),
                        ("EDITION_2026", 1002),
                        ("EDITION_UNSTABLE", 9999),
                        ("EDITION_1_TEST_ONLY", 1),
                        ("EDITION_2_TEST_ONLY", 2),
                        ("EDITION_99997_TEST_ONLY", 99997),
                        ("EDITION_99998_TEST_ONLY", 99998),
                        ("EDITION_99999_TEST_ONLY", 99999),
                        ("EDITION_MAX", 2147483647),
                    ],
                    &[8, 4, 5, 6, 9, 10, 11, 12, 1, 13, 2, 3, 0, 7],
                    &[0, 8, 9, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13],
                )
                .closed();
            #[inline]
            fn number(self) -> i32 {
                self as i32
            }
        }
        impl crate::wire::ClosedEnum for Edition {
            #[inline]
            fn from_number(number: i32) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(
                    match number {
                        0 => Self::Unknown,
                        900 => Self::Legacy,
                        998 => Self::Proto2,
                        999 => Self::Proto3,
                        1000 => Self::Edition2023,
                        1001 => Self::Edition2024,
                        1002 => Self::Edition2026,
                        9999 => Self::Unstable,
                        1 => Self::Edition1TestOnly,
                        2 => Self::Edition2TestOnly,
                        99997 => Self::Edition99997TestOnly,
                        99998 => Self::Edition99998TestOnly,
                        99999 => Self::Edition99999TestOnly,
                        2147483647 => Self::Max,
                        _ => return ::core::option::Option::None,
                    },
                )
            }
            #[inline]
            fn number(self) -> i32 {
                self as i32
            }
        }
        /// Describes the 'visibility' of a symbol with respect to the proto import
        /// system. Symbols can only be imported when the visibility rules do not prevent
        /// it (ex: local symbols cannot be imported).  Visibility modifiers can only set
        /// on `message` and `enum` as they are the only types available to be referenced
        /// from other files.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(i32)]
        pub enum SymbolVisibility {
            /// `VISIBILITY_UNSET`
            #[default]
            VisibilityUnset = 0,
            /// `VISIBILITY_LOCAL`
            VisibilityLocal = 1,
            /// `VISIBILITY_EXPORT`
            VisibilityExport = 2,
        }
        impl SymbolVisibility {}
        impl crate::schema::EnumType for SymbolVisibility {
            const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                    "google.protobuf.SymbolVisibility",
                    &[
                        ("VISIBILITY_UNSET", 0),
                        ("VISIBILITY_LOCAL", 1),
                        ("VISIBILITY_EXPORT", 2),
                    ],
                    &[2, 1, 0],
                    &[0, 1, 2],
                )
                .closed();
            #[inline]
            fn number(self) -> i32 {
                self as i32
            }
        }
        impl crate::wire::ClosedEnum for SymbolVisibility {
            #[inline]
            fn from_number(number: i32) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(
                    match number {
                        0 => Self::VisibilityUnset,
                        1 => Self::VisibilityLocal,
                        2 => Self::VisibilityExport,
                        _ => return ::core::option::Option::None,
                    },
                )
            }
            #[inline]
            fn number(self) -> i32 {
                self as i32
            }
        }
        /// The protocol compiler can output a FileDescriptorSet containing the .proto
        /// files it parses.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FileDescriptorSet {
            /// Field `file` = 1.
            pub file: crate::alloc::vec::Vec<self::FileDescriptorProto>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FileDescriptorSet {
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
                    m.messages(&mut c, 0xa, &mut self.file)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || 10000 * crate::message::List::as_slice(&self.file).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w
                    .repeated::<
                        crate::view::Msg<self::FileDescriptorProto>,
                        _,
                    >(0xa, &self.file);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect(
                    &mut message.file,
                    view.file(),
                    crate::message::own::<self::FileDescriptorProto, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FileDescriptorSet {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FileDescriptorSet);
        impl crate::view::Layout for self::FileDescriptorSet {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FileDescriptorSetView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FileDescriptorSetView<'_, M> {
                FileDescriptorSetView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.repeated::<
                            crate::view::Msg<self::FileDescriptorProto>,
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
                    "google.protobuf.FileDescriptorSet",
                    &[
                        crate::schema::Field::new(
                                1,
                                "file",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FileDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                    ],
                    &[("file", 0)],
                );
                &TABLE
            }
        }
        /// The protocol compiler can output a FileDescriptorSet containing the .proto
        /// files it parses.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FileDescriptorSetView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::FileDescriptorSet, M>,
        );
        impl<'a> FileDescriptorSetView<'a> {
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
        impl<'a> FileDescriptorSetView<'a, crate::view::Lazy> {
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
        /// A [`FileDescriptorSetView`] that checks each level when it is reached.
        pub type LazyFileDescriptorSetView<'a> = FileDescriptorSetView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> FileDescriptorSetView<'a, M> {
            /// Field `file` = 1.
            #[inline]
            #[must_use]
            pub fn file(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::FileDescriptorProto>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::FileDescriptorProto>, 0>(0xa)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FileDescriptorSetView<'a, M> {
            type Message = self::FileDescriptorSet;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FileDescriptorSet, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for FileDescriptorSetView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FileDescriptorSet`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FileDescriptorSetWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FileDescriptorSetWriter<'o> {
            type Message = FileDescriptorSet;
            const LENGTH_OCTETS: usize = 3;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> FileDescriptorSetWriter<'o> {
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
            /// Field `file` = 1.
            #[inline]
            pub fn file<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::FileDescriptorProtoWriter<'o>,
                    T,
                ) -> self::FileDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0xa, items, write))
            }
            /// Field `file` = 1.
            #[inline]
            pub fn add_file(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FileDescriptorProtoWriter<'o>,
                ) -> self::FileDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0xa, write))
            }
        }
        /// Describes a complete .proto file.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FileDescriptorProto {
            /// file name, relative to root of source tree
            pub name: ::core::option::Option<crate::alloc::string::String>,
            /// e.g. "foo", "foo.bar", etc.
            pub package: ::core::option::Option<crate::alloc::string::String>,
            /// Names of files imported by this file.
            pub dependency: crate::alloc::vec::Vec<crate::alloc::string::String>,
            /// All top-level definitions in this file.
            pub message_type: crate::alloc::vec::Vec<self::DescriptorProto>,
            /// Field `enum_type` = 5.
            pub enum_type: crate::alloc::vec::Vec<self::EnumDescriptorProto>,
            /// Field `service` = 6.
            pub service: crate::alloc::vec::Vec<self::ServiceDescriptorProto>,
            /// Field `extension` = 7.
            pub extension: crate::alloc::vec::Vec<self::FieldDescriptorProto>,
            /// Field `options` = 8.
            pub options: ::core::option::Option<self::FileOptions>,
            /// This field contains optional information about the original source code.
            /// You may safely remove this entire field without harming runtime
            /// functionality of the descriptors -- the information is needed only by
            /// development tools.
            pub source_code_info: ::core::option::Option<self::SourceCodeInfo>,
            /// Indexes of the public imported files in the dependency list above.
            pub public_dependency: crate::alloc::vec::Vec<i32>,
            /// Indexes of the weak imported files in the dependency list.
            /// For Google-internal migration only. Do not use.
            pub weak_dependency: crate::alloc::vec::Vec<i32>,
            /// The syntax of the proto file.
            /// The supported values are "proto2", "proto3", and "editions".
            ///
            /// If `edition` is present, this value must be "editions".
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub syntax: ::core::option::Option<crate::alloc::string::String>,
            /// The edition of the proto file.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub edition: ::core::option::Option<self::Edition>,
            /// Names of files imported by this file purely for the purpose of providing
            /// option extensions. These are excluded from the dependency list above.
            pub option_dependency: crate::alloc::vec::Vec<crate::alloc::string::String>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FileDescriptorProto {
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
                    m.optional_string(&mut c, 0xa, &mut self.name)?;
                    m.optional_string(&mut c, 0x12, &mut self.package)?;
                    m.repeated::<
                            crate::view::Str,
                            _,
                        >(&mut c, 0x1a, &mut self.dependency)?;
                    m.messages(&mut c, 0x22, &mut self.message_type)?;
                    m.messages(&mut c, 0x2a, &mut self.enum_type)?;
                    m.messages(&mut c, 0x32, &mut self.service)?;
                    m.messages(&mut c, 0x3a, &mut self.extension)?;
                    if c.take(0x42) {
                        m.message(&mut c, self.options.get_or_insert_default())?;
                    }
                    if c.take(0x4a) {
                        m.message(
                            &mut c,
                            self.source_code_info.get_or_insert_default(),
                        )?;
                    }
                    m.scalars::<
                            crate::wire::Int32,
                            _,
                        >(&mut c, 0x52, 0x50, &mut self.public_dependency)?;
                    m.scalars::<
                            crate::wire::Int32,
                            _,
                        >(&mut c, 0x5a, 0x58, &mut self.weak_dependency)?;
                    m.optional_string(&mut c, 0x62, &mut self.syntax)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<self::Edition>(&mut c, 0x70, &mut self.unknown_fields)?
                    {
                        self.edition = ::core::option::Option::Some(v);
                    }
                    m.repeated::<
                            crate::view::Str,
                            _,
                        >(&mut c, 0x7a, &mut self.option_dependency)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        self
                            .name
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .package
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + 16 * crate::message::List::as_slice(&self.dependency).len()
                            + 400
                                * crate::message::List::as_slice(&self.message_type).len()
                            + 400 * crate::message::List::as_slice(&self.enum_type).len()
                            + 400 * crate::message::List::as_slice(&self.service).len()
                            + 400 * crate::message::List::as_slice(&self.extension).len()
                            + 2
                                * crate::message::List::as_slice(&self.public_dependency)
                                    .len()
                            + 2
                                * crate::message::List::as_slice(&self.weak_dependency)
                                    .len()
                            + self
                                .syntax
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + 16
                                * crate::message::List::as_slice(&self.option_dependency)
                                    .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.name);
                w = w.optional_string(0x12, &self.package);
                w = w.repeated::<crate::view::Str, _>(0x1a, &self.dependency);
                w = w
                    .repeated::<
                        crate::view::Msg<self::DescriptorProto>,
                        _,
                    >(0x22, &self.message_type);
                w = w
                    .repeated::<
                        crate::view::Msg<self::EnumDescriptorProto>,
                        _,
                    >(0x2a, &self.enum_type);
                w = w
                    .repeated::<
                        crate::view::Msg<self::ServiceDescriptorProto>,
                        _,
                    >(0x32, &self.service);
                w = w
                    .repeated::<
                        crate::view::Msg<self::FieldDescriptorProto>,
                        _,
                    >(0x3a, &self.extension);
                if let ::core::option::Option::Some(v) = &self.options {
                    w = w.message(0x42, v);
                }
                if let ::core::option::Option::Some(v) = &self.source_code_info {
                    w = w.message(0x4a, v);
                }
                w = w.repeated::<crate::wire::Int32, _>(0x50, &self.public_dependency);
                w = w.repeated::<crate::wire::Int32, _>(0x58, &self.weak_dependency);
                w = w.optional_string(0x62, &self.syntax);
                w = w.optional_closed(0x70, self.edition);
                w = w.repeated::<crate::view::Str, _>(0x7a, &self.option_dependency);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_name() {
                    message.name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.name()),
                    );
                }
                if view.has_package() {
                    message.package = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.package()),
                    );
                }
                crate::message::collect(
                    &mut message.dependency,
                    view.dependency(),
                    |v| ::core::result::Result::Ok(
                        crate::message::StringField::from_text(v),
                    ),
                )?;
                crate::message::collect(
                    &mut message.message_type,
                    view.message_type(),
                    crate::message::own::<self::DescriptorProto, M>,
                )?;
                crate::message::collect(
                    &mut message.enum_type,
                    view.enum_type(),
                    crate::message::own::<self::EnumDescriptorProto, M>,
                )?;
                crate::message::collect(
                    &mut message.service,
                    view.service(),
                    crate::message::own::<self::ServiceDescriptorProto, M>,
                )?;
                crate::message::collect(
                    &mut message.extension,
                    view.extension(),
                    crate::message::own::<self::FieldDescriptorProto, M>,
                )?;
                if view.has_options() {
                    message.options = ::core::option::Option::Some(
                        crate::message::own::<self::FileOptions, M>(view.options())?,
                    );
                }
                if view.has_source_code_info() {
                    message.source_code_info = ::core::option::Option::Some(
                        crate::message::own::<
                            self::SourceCodeInfo,
                            M,
                        >(view.source_code_info())?,
                    );
                }
                crate::message::collect(
                    &mut message.public_dependency,
                    view.public_dependency(),
                    ::core::result::Result::Ok,
                )?;
                crate::message::collect(
                    &mut message.weak_dependency,
                    view.weak_dependency(),
                    ::core::result::Result::Ok,
                )?;
                if view.has_syntax() {
                    message.syntax = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.syntax()),
                    );
                }
                if view.has_edition() {
                    message.edition = ::core::option::Option::Some(view.edition());
                }
                crate::message::collect(
                    &mut message.option_dependency,
                    view.option_dependency(),
                    |v| ::core::result::Result::Ok(
                        crate::message::StringField::from_text(v),
                    ),
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FileDescriptorProto {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FileDescriptorProto);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct FileDescriptorProtoScalars {
            v_edition: self::Edition,
            has: [u32; 1],
        }
        impl ::core::default::Default for FileDescriptorProtoScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_edition: ::core::default::Default::default(),
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::FileDescriptorProto {
            type Scalars = FileDescriptorProtoScalars;
            type Strings = [crate::octets::Range32; 3];
            type Ranges = [crate::octets::Range32; 2];
            type Spans = [crate::view::Span; 8];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FileDescriptorProtoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FileDescriptorProtoView<'_, M> {
                FileDescriptorProtoView(view)
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
                    w.repeated::<crate::view::Str, 0>(&mut c, 0x1a)?;
                    w.repeated::<
                            crate::view::Msg<self::DescriptorProto>,
                            1,
                        >(&mut c, 0x22)?;
                    w.repeated::<
                            crate::view::Msg<self::EnumDescriptorProto>,
                            2,
                        >(&mut c, 0x2a)?;
                    w.repeated::<
                            crate::view::Msg<self::ServiceDescriptorProto>,
                            3,
                        >(&mut c, 0x32)?;
                    w.repeated::<
                            crate::view::Msg<self::FieldDescriptorProto>,
                            4,
                        >(&mut c, 0x3a)?;
                    w.message::<self::FileOptions, 0>(&mut c, 0x42)?;
                    w.message::<self::SourceCodeInfo, 1>(&mut c, 0x4a)?;
                    w.scalars::<crate::wire::Int32, 5>(&mut c, 0x52, 0x50)?;
                    w.scalars::<crate::wire::Int32, 6>(&mut c, 0x5a, 0x58)?;
                    w.string::<2>(&mut c, 0x62)?;
                    w.closed::<
                            self::Edition,
                        >(
                        &mut c,
                        0x70,
                        |s, v| {
                            s.v_edition = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.repeated::<crate::view::Str, 7>(&mut c, 0x7a)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn complete(
                view: &crate::view::View<'_, Self, crate::view::Lazy>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                view.complete::<self::FileOptions, 0>()?;
                ::core::result::Result::Ok(())
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.FileDescriptorProto",
                    &[
                        crate::schema::Field::new(1, "name", crate::schema::Kind::String)
                            .optional(),
                        crate::schema::Field::new(
                                2,
                                "package",
                                crate::schema::Kind::String,
                            )
                            .optional(),
                        crate::schema::Field::new(
                                3,
                                "dependency",
                                crate::schema::Kind::String,
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                4,
                                "message_type",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::DescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("messageType")
                            .repeated(),
                        crate::schema::Field::new(
                                5,
                                "enum_type",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::EnumDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("enumType")
                            .repeated(),
                        crate::schema::Field::new(
                                6,
                                "service",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::ServiceDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                7,
                                "extension",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FieldDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                8,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FileOptions as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                9,
                                "source_code_info",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::SourceCodeInfo as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("sourceCodeInfo")
                            .optional(),
                        crate::schema::Field::new(
                                10,
                                "public_dependency",
                                crate::schema::Kind::Int32,
                            )
                            .json("publicDependency")
                            .repeated(),
                        crate::schema::Field::new(
                                11,
                                "weak_dependency",
                                crate::schema::Kind::Int32,
                            )
                            .json("weakDependency")
                            .repeated(),
                        crate::schema::Field::new(
                                12,
                                "syntax",
                                crate::schema::Kind::String,
                            )
                            .optional(),
                        crate::schema::Field::new(
                                14,
                                "edition",
                                crate::schema::Kind::Enum(
                                    &<self::Edition as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                15,
                                "option_dependency",
                                crate::schema::Kind::String,
                            )
                            .json("optionDependency")
                            .repeated(),
                    ],
                    &[
                        ("dependency", 2),
                        ("edition", 12),
                        ("enumType", 4),
                        ("enum_type", 4),
                        ("extension", 6),
                        ("messageType", 3),
                        ("message_type", 3),
                        ("name", 0),
                        ("optionDependency", 13),
                        ("option_dependency", 13),
                        ("options", 7),
                        ("package", 1),
                        ("publicDependency", 9),
                        ("public_dependency", 9),
                        ("service", 5),
                        ("sourceCodeInfo", 8),
                        ("source_code_info", 8),
                        ("syntax", 11),
                        ("weakDependency", 10),
                        ("weak_dependency", 10),
                    ],
                );
                &TABLE
            }
        }
        /// Describes a complete .proto file.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FileDescriptorProtoView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::FileDescriptorProto, M>,
        );
        impl<'a> FileDescriptorProtoView<'a> {
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
        impl<'a> FileDescriptorProtoView<'a, crate::view::Lazy> {
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
        /// A [`FileDescriptorProtoView`] that checks each level when it is reached.
        pub type LazyFileDescriptorProtoView<'a> = FileDescriptorProtoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> FileDescriptorProtoView<'a, M> {
            /// file name, relative to root of source tree
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `name` is present.
            #[inline]
            #[must_use]
            pub fn has_name(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// e.g. "foo", "foo.bar", etc.
            #[inline]
            #[must_use]
            pub fn package(&self) -> &'a str {
                self.0.string::<1>()
            }
            /// Whether `package` is present.
            #[inline]
            #[must_use]
            pub fn has_package(&self) -> bool {
                self.0.has_string::<1>()
            }
            /// Names of files imported by this file.
            #[inline]
            #[must_use]
            pub fn dependency(&self) -> crate::view::Repeated<'a, crate::view::Str, M> {
                self.0.repeated::<crate::view::Str, 0>(0x1a)
            }
            /// All top-level definitions in this file.
            #[inline]
            #[must_use]
            pub fn message_type(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::DescriptorProto>, M> {
                self.0.repeated::<crate::view::Msg<self::DescriptorProto>, 1>(0x22)
            }
            /// Field `enum_type` = 5.
            #[inline]
            #[must_use]
            pub fn enum_type(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::EnumDescriptorProto>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::EnumDescriptorProto>, 2>(0x2a)
            }
            /// Field `service` = 6.
            #[inline]
            #[must_use]
            pub fn service(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::ServiceDescriptorProto>,
                M,
            > {
                self.0
                    .repeated::<crate::view::Msg<self::ServiceDescriptorProto>, 3>(0x32)
            }
            /// Field `extension` = 7.
            #[inline]
            #[must_use]
            pub fn extension(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::FieldDescriptorProto>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::FieldDescriptorProto>, 4>(0x3a)
            }
            /// Field `options` = 8.
            #[inline]
            #[must_use]
            pub fn options(&self) -> M::Out<self::FileOptionsView<'a, M>> {
                self.0.message::<self::FileOptions, 0>()
            }
            /// Whether `options` is present.
            #[inline]
            #[must_use]
            pub fn has_options(&self) -> bool {
                self.0.has::<0>()
            }
            /// This field contains optional information about the original source code.
            /// You may safely remove this entire field without harming runtime
            /// functionality of the descriptors -- the information is needed only by
            /// development tools.
            #[inline]
            #[must_use]
            pub fn source_code_info(&self) -> M::Out<self::SourceCodeInfoView<'a, M>> {
                self.0.message::<self::SourceCodeInfo, 1>()
            }
            /// Whether `source_code_info` is present.
            #[inline]
            #[must_use]
            pub fn has_source_code_info(&self) -> bool {
                self.0.has::<1>()
            }
            /// Indexes of the public imported files in the dependency list above.
            #[inline]
            #[must_use]
            pub fn public_dependency(
                &self,
            ) -> crate::view::RepeatedScalars<'a, crate::wire::Int32> {
                self.0.repeated_scalars::<crate::wire::Int32, 5>(0x52, 0x50)
            }
            /// Indexes of the weak imported files in the dependency list.
            /// For Google-internal migration only. Do not use.
            #[inline]
            #[must_use]
            pub fn weak_dependency(
                &self,
            ) -> crate::view::RepeatedScalars<'a, crate::wire::Int32> {
                self.0.repeated_scalars::<crate::wire::Int32, 6>(0x5a, 0x58)
            }
            /// The syntax of the proto file.
            /// The supported values are "proto2", "proto3", and "editions".
            ///
            /// If `edition` is present, this value must be "editions".
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn syntax(&self) -> &'a str {
                self.0.string::<2>()
            }
            /// Whether `syntax` is present.
            #[inline]
            #[must_use]
            pub fn has_syntax(&self) -> bool {
                self.0.has_string::<2>()
            }
            /// The edition of the proto file.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn edition(&self) -> self::Edition {
                self.0.scalars().v_edition
            }
            /// Whether `edition` is present.
            #[inline]
            #[must_use]
            pub fn has_edition(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Names of files imported by this file purely for the purpose of providing
            /// option extensions. These are excluded from the dependency list above.
            #[inline]
            #[must_use]
            pub fn option_dependency(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Str, M> {
                self.0.repeated::<crate::view::Str, 7>(0x7a)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FileDescriptorProtoView<'a, M> {
            type Message = self::FileDescriptorProto;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FileDescriptorProto, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for FileDescriptorProtoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FileDescriptorProto`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FileDescriptorProtoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FileDescriptorProtoWriter<'o> {
            type Message = FileDescriptorProto;
            const LENGTH_OCTETS: usize = 3;
            #[inline]
            fn from_output(out: crate::writer::Output<'o>) -> Self {
                Self(out)
            }
            #[inline]
            fn into_output(self) -> crate::writer::Output<'o> {
                self.0
            }
        }
        impl<'o> FileDescriptorProtoWriter<'o> {
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
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `package` = 2.
            #[inline]
            pub fn package(self, value: &str) -> Self {
                Self(self.0.bytes(0x12, value.as_bytes()))
            }
            /// Field `dependency` = 3.
            #[inline]
            pub fn dependency(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::convert::AsRef<str>,
                >,
            ) -> Self {
                Self(self.0.repeated::<crate::view::Str, _>(0x1a, values))
            }
            /// Field `message_type` = 4.
            #[inline]
            pub fn message_type<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::DescriptorProtoWriter<'o>,
                    T,
                ) -> self::DescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x22, items, write))
            }
            /// Field `message_type` = 4.
            #[inline]
            pub fn add_message_type(
                self,
                write: impl ::core::ops::FnOnce(
                    self::DescriptorProtoWriter<'o>,
                ) -> self::DescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x22, write))
            }
            /// Field `enum_type` = 5.
            #[inline]
            pub fn enum_type<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::EnumDescriptorProtoWriter<'o>,
                    T,
                ) -> self::EnumDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x2a, items, write))
            }
            /// Field `enum_type` = 5.
            #[inline]
            pub fn add_enum_type(
                self,
                write: impl ::core::ops::FnOnce(
                    self::EnumDescriptorProtoWriter<'o>,
                ) -> self::EnumDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x2a, write))
            }
            /// Field `service` = 6.
            #[inline]
            pub fn service<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::ServiceDescriptorProtoWriter<'o>,
                    T,
                ) -> self::ServiceDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x32, items, write))
            }
            /// Field `service` = 6.
            #[inline]
            pub fn add_service(
                self,
                write: impl ::core::ops::FnOnce(
                    self::ServiceDescriptorProtoWriter<'o>,
                ) -> self::ServiceDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x32, write))
            }
            /// Field `extension` = 7.
            #[inline]
            pub fn extension<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::FieldDescriptorProtoWriter<'o>,
                    T,
                ) -> self::FieldDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3a, items, write))
            }
            /// Field `extension` = 7.
            #[inline]
            pub fn add_extension(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FieldDescriptorProtoWriter<'o>,
                ) -> self::FieldDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3a, write))
            }
            /// Field `options` = 8.
            #[inline]
            pub fn options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FileOptionsWriter<'o>,
                ) -> self::FileOptionsWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x42, write))
            }
            /// Field `source_code_info` = 9.
            #[inline]
            pub fn source_code_info(
                self,
                write: impl ::core::ops::FnOnce(
                    self::SourceCodeInfoWriter<'o>,
                ) -> self::SourceCodeInfoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x4a, write))
            }
            /// Field `public_dependency` = 10.
            #[inline]
            pub fn public_dependency(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::borrow::Borrow<i32>,
                >,
            ) -> Self {
                Self(self.0.repeated::<crate::wire::Int32, _>(0x50, values))
            }
            /// Field `weak_dependency` = 11.
            #[inline]
            pub fn weak_dependency(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::borrow::Borrow<i32>,
                >,
            ) -> Self {
                Self(self.0.repeated::<crate::wire::Int32, _>(0x58, values))
            }
            /// Field `syntax` = 12.
            #[inline]
            pub fn syntax(self, value: &str) -> Self {
                Self(self.0.bytes(0x62, value.as_bytes()))
            }
            /// Field `edition` = 14.
            #[inline]
            pub fn edition(self, value: self::Edition) -> Self {
                Self(self.0.scalar::<crate::view::Closed<self::Edition>>(0x70, value))
            }
            /// Field `option_dependency` = 15.
            #[inline]
            pub fn option_dependency(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::convert::AsRef<str>,
                >,
            ) -> Self {
                Self(self.0.repeated::<crate::view::Str, _>(0x7a, values))
            }
        }
        /// Describes a message type.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct DescriptorProto {
            /// Field `name` = 1.
            pub name: ::core::option::Option<crate::alloc::string::String>,
            /// Field `field` = 2.
            pub field: crate::alloc::vec::Vec<self::FieldDescriptorProto>,
            /// Field `nested_type` = 3.
            pub nested_type: crate::alloc::vec::Vec<self::DescriptorProto>,
            /// Field `enum_type` = 4.
            pub enum_type: crate::alloc::vec::Vec<self::EnumDescriptorProto>,
            /// Field `extension_range` = 5.
            pub extension_range: crate::alloc::vec::Vec<
                self::descriptor_proto::ExtensionRange,
            >,
            /// Field `extension` = 6.
            pub extension: crate::alloc::vec::Vec<self::FieldDescriptorProto>,
            /// Field `options` = 7.
            pub options: ::core::option::Option<self::MessageOptions>,
            /// Field `oneof_decl` = 8.
            pub oneof_decl: crate::alloc::vec::Vec<self::OneofDescriptorProto>,
            /// Field `reserved_range` = 9.
            pub reserved_range: crate::alloc::vec::Vec<
                self::descriptor_proto::ReservedRange,
            >,
            /// Reserved field names, which may not be used by fields in the same message.
            /// A given name may only be reserved once.
            pub reserved_name: crate::alloc::vec::Vec<crate::alloc::string::String>,
            /// Support for `export` and `local` keywords on enums.
            pub visibility: ::core::option::Option<self::SymbolVisibility>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for DescriptorProto {
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
                    m.optional_string(&mut c, 0xa, &mut self.name)?;
                    m.messages(&mut c, 0x12, &mut self.field)?;
                    m.messages(&mut c, 0x1a, &mut self.nested_type)?;
                    m.messages(&mut c, 0x22, &mut self.enum_type)?;
                    m.messages(&mut c, 0x2a, &mut self.extension_range)?;
                    m.messages(&mut c, 0x32, &mut self.extension)?;
                    if c.take(0x3a) {
                        m.message(&mut c, self.options.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x42, &mut self.oneof_decl)?;
                    m.messages(&mut c, 0x4a, &mut self.reserved_range)?;
                    m.repeated::<
                            crate::view::Str,
                            _,
                        >(&mut c, 0x52, &mut self.reserved_name)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::SymbolVisibility,
                        >(&mut c, 0x58, &mut self.unknown_fields)?
                    {
                        self.visibility = ::core::option::Option::Some(v);
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        self
                            .name
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                            + 400 * crate::message::List::as_slice(&self.field).len()
                            + 400
                                * crate::message::List::as_slice(&self.nested_type).len()
                            + 400 * crate::message::List::as_slice(&self.enum_type).len()
                            + 400
                                * crate::message::List::as_slice(&self.extension_range)
                                    .len()
                            + 400 * crate::message::List::as_slice(&self.extension).len()
                            + 400
                                * crate::message::List::as_slice(&self.oneof_decl).len()
                            + 24
                                * crate::message::List::as_slice(&self.reserved_range).len()
                            + 16
                                * crate::message::List::as_slice(&self.reserved_name).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.name);
                w = w
                    .repeated::<
                        crate::view::Msg<self::FieldDescriptorProto>,
                        _,
                    >(0x12, &self.field);
                w = w
                    .repeated::<
                        crate::view::Msg<self::DescriptorProto>,
                        _,
                    >(0x1a, &self.nested_type);
                w = w
                    .repeated::<
                        crate::view::Msg<self::EnumDescriptorProto>,
                        _,
                    >(0x22, &self.enum_type);
                w = w
                    .repeated::<
                        crate::view::Msg<self::descriptor_proto::ExtensionRange>,
                        _,
                    >(0x2a, &self.extension_range);
                w = w
                    .repeated::<
                        crate::view::Msg<self::FieldDescriptorProto>,
                        _,
                    >(0x32, &self.extension);
                if let ::core::option::Option::Some(v) = &self.options {
                    w = w.message(0x3a, v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::OneofDescriptorProto>,
                        _,
                    >(0x42, &self.oneof_decl);
                w = w
                    .repeated::<
                        crate::view::Msg<self::descriptor_proto::ReservedRange>,
                        _,
                    >(0x4a, &self.reserved_range);
                w = w.repeated::<crate::view::Str, _>(0x52, &self.reserved_name);
                w = w.optional_closed(0x58, self.visibility);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_name() {
                    message.name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.name()),
                    );
                }
                crate::message::collect(
                    &mut message.field,
                    view.field(),
                    crate::message::own::<self::FieldDescriptorProto, M>,
                )?;
                crate::message::collect(
                    &mut message.nested_type,
                    view.nested_type(),
                    crate::message::own::<self::DescriptorProto, M>,
                )?;
                crate::message::collect(
                    &mut message.enum_type,
                    view.enum_type(),
                    crate::message::own::<self::EnumDescriptorProto, M>,
                )?;
                crate::message::collect(
                    &mut message.extension_range,
                    view.extension_range(),
                    crate::message::own::<self::descriptor_proto::ExtensionRange, M>,
                )?;
                crate::message::collect(
                    &mut message.extension,
                    view.extension(),
                    crate::message::own::<self::FieldDescriptorProto, M>,
                )?;
                if view.has_options() {
                    message.options = ::core::option::Option::Some(
                        crate::message::own::<self::MessageOptions, M>(view.options())?,
                    );
                }
                crate::message::collect(
                    &mut message.oneof_decl,
                    view.oneof_decl(),
                    crate::message::own::<self::OneofDescriptorProto, M>,
                )?;
                crate::message::collect(
                    &mut message.reserved_range,
                    view.reserved_range(),
                    crate::message::own::<self::descriptor_proto::ReservedRange, M>,
                )?;
                crate::message::collect(
                    &mut message.reserved_name,
                    view.reserved_name(),
                    |v| ::core::result::Result::Ok(
                        crate::message::StringField::from_text(v),
                    ),
                )?;
                if view.has_visibility() {
                    message.visibility = ::core::option::Option::Some(view.visibility());
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for DescriptorProto {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(DescriptorProto);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct DescriptorProtoScalars {
            v_visibility: self::SymbolVisibility,
            has: [u32; 1],
        }
        impl ::core::default::Default for DescriptorProtoScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_visibility: ::core::default::Default::default(),
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::DescriptorProto {
            type Scalars = DescriptorProtoScalars;
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 8];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = DescriptorProtoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> DescriptorProtoView<'_, M> {
                DescriptorProtoView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.repeated::<
                            crate::view::Msg<self::FieldDescriptorProto>,
                            0,
                        >(&mut c, 0x12)?;
                    w.repeated::<
                            crate::view::Msg<self::DescriptorProto>,
                            1,
                        >(&mut c, 0x1a)?;
                    w.repeated::<
                            crate::view::Msg<self::EnumDescriptorProto>,
                            2,
                        >(&mut c, 0x22)?;
                    w.repeated::<
                            crate::view::Msg<self::descriptor_proto::ExtensionRange>,
                            3,
                        >(&mut c, 0x2a)?;
                    w.repeated::<
                            crate::view::Msg<self::FieldDescriptorProto>,
                            4,
                        >(&mut c, 0x32)?;
                    w.message::<self::MessageOptions, 0>(&mut c, 0x3a)?;
                    w.repeated::<
                            crate::view::Msg<self::OneofDescriptorProto>,
                            5,
                        >(&mut c, 0x42)?;
                    w.repeated::<
                            crate::view::Msg<self::descriptor_proto::ReservedRange>,
                            6,
                        >(&mut c, 0x4a)?;
                    w.repeated::<crate::view::Str, 7>(&mut c, 0x52)?;
                    w.closed::<
                            self::SymbolVisibility,
                        >(
                        &mut c,
                        0x58,
                        |s, v| {
                            s.v_visibility = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn complete(
                view: &crate::view::View<'_, Self, crate::view::Lazy>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                view.complete::<self::MessageOptions, 0>()?;
                ::core::result::Result::Ok(())
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.DescriptorProto",
                    &[
                        crate::schema::Field::new(1, "name", crate::schema::Kind::String)
                            .optional(),
                        crate::schema::Field::new(
                                2,
                                "field",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FieldDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                3,
                                "nested_type",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::DescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("nestedType")
                            .repeated(),
                        crate::schema::Field::new(
                                4,
                                "enum_type",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::EnumDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("enumType")
                            .repeated(),
                        crate::schema::Field::new(
                                5,
                                "extension_range",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::descriptor_proto::ExtensionRange as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("extensionRange")
                            .repeated(),
                        crate::schema::Field::new(
                                6,
                                "extension",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FieldDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                7,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::MessageOptions as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                8,
                                "oneof_decl",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::OneofDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("oneofDecl")
                            .repeated(),
                        crate::schema::Field::new(
                                9,
                                "reserved_range",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::descriptor_proto::ReservedRange as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("reservedRange")
                            .repeated(),
                        crate::schema::Field::new(
                                10,
                                "reserved_name",
                                crate::schema::Kind::String,
                            )
                            .json("reservedName")
                            .repeated(),
                        crate::schema::Field::new(
                                11,
                                "visibility",
                                crate::schema::Kind::Enum(
                                    &<self::SymbolVisibility as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional(),
                    ],
                    &[
                        ("enumType", 3),
                        ("enum_type", 3),
                        ("extension", 5),
                        ("extensionRange", 4),
                        ("extension_range", 4),
                        ("field", 1),
                        ("name", 0),
                        ("nestedType", 2),
                        ("nested_type", 2),
                        ("oneofDecl", 7),
                        ("oneof_decl", 7),
                        ("options", 6),
                        ("reservedName", 9),
                        ("reservedRange", 8),
                        ("reserved_name", 9),
                        ("reserved_range", 8),
                        ("visibility", 10),
                    ],
                );
                &TABLE
            }
        }
        /// Describes a message type.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct DescriptorProtoView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::DescriptorProto, M>,
        );
        impl<'a> DescriptorProtoView<'a> {
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
        impl<'a> DescriptorProtoView<'a, crate::view::Lazy> {
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
        /// A [`DescriptorProtoView`] that checks each level when it is reached.
        pub type LazyDescriptorProtoView<'a> = DescriptorProtoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> DescriptorProtoView<'a, M> {
            /// Field `name` = 1.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `name` is present.
            #[inline]
            #[must_use]
            pub fn has_name(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// Field `field` = 2.
            #[inline]
            #[must_use]
            pub fn field(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::FieldDescriptorProto>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::FieldDescriptorProto>, 0>(0x12)
            }
            /// Field `nested_type` = 3.
            #[inline]
            #[must_use]
            pub fn nested_type(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Msg<self::DescriptorProto>, M> {
                self.0.repeated::<crate::view::Msg<self::DescriptorProto>, 1>(0x1a)
            }
            /// Field `enum_type` = 4.
            #[inline]
            #[must_use]
            pub fn enum_type(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::EnumDescriptorProto>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::EnumDescriptorProto>, 2>(0x22)
            }
            /// Field `extension_range` = 5.
            #[inline]
            #[must_use]
            pub fn extension_range(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::descriptor_proto::ExtensionRange>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::descriptor_proto::ExtensionRange>,
                        3,
                    >(0x2a)
            }
            /// Field `extension` = 6.
            #[inline]
            #[must_use]
            pub fn extension(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::FieldDescriptorProto>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::FieldDescriptorProto>, 4>(0x32)
            }
            /// Field `options` = 7.
            #[inline]
            #[must_use]
            pub fn options(&self) -> M::Out<self::MessageOptionsView<'a, M>> {
                self.0.message::<self::MessageOptions, 0>()
            }
            /// Whether `options` is present.
            #[inline]
            #[must_use]
            pub fn has_options(&self) -> bool {
                self.0.has::<0>()
            }
            /// Field `oneof_decl` = 8.
            #[inline]
            #[must_use]
            pub fn oneof_decl(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::OneofDescriptorProto>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::OneofDescriptorProto>, 5>(0x42)
            }
            /// Field `reserved_range` = 9.
            #[inline]
            #[must_use]
            pub fn reserved_range(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::descriptor_proto::ReservedRange>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::descriptor_proto::ReservedRange>,
                        6,
                    >(0x4a)
            }
            /// Reserved field names, which may not be used by fields in the same message.
            /// A given name may only be reserved once.
            #[inline]
            #[must_use]
            pub fn reserved_name(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Str, M> {
                self.0.repeated::<crate::view::Str, 7>(0x52)
            }
            /// Support for `export` and `local` keywords on enums.
            #[inline]
            #[must_use]
            pub fn visibility(&self) -> self::SymbolVisibility {
                self.0.scalars().v_visibility
            }
            /// Whether `visibility` is present.
            #[inline]
            #[must_use]
            pub fn has_visibility(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for DescriptorProtoView<'a, M> {
            type Message = self::DescriptorProto;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::DescriptorProto, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for DescriptorProtoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`DescriptorProto`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct DescriptorProtoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for DescriptorProtoWriter<'o> {
            type Message = DescriptorProto;
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
        impl<'o> DescriptorProtoWriter<'o> {
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
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `field` = 2.
            #[inline]
            pub fn field<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::FieldDescriptorProtoWriter<'o>,
                    T,
                ) -> self::FieldDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x12, items, write))
            }
            /// Field `field` = 2.
            #[inline]
            pub fn add_field(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FieldDescriptorProtoWriter<'o>,
                ) -> self::FieldDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `nested_type` = 3.
            #[inline]
            pub fn nested_type<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::DescriptorProtoWriter<'o>,
                    T,
                ) -> self::DescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x1a, items, write))
            }
            /// Field `nested_type` = 3.
            #[inline]
            pub fn add_nested_type(
                self,
                write: impl ::core::ops::FnOnce(
                    self::DescriptorProtoWriter<'o>,
                ) -> self::DescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1a, write))
            }
            /// Field `enum_type` = 4.
            #[inline]
            pub fn enum_type<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::EnumDescriptorProtoWriter<'o>,
                    T,
                ) -> self::EnumDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x22, items, write))
            }
            /// Field `enum_type` = 4.
            #[inline]
            pub fn add_enum_type(
                self,
                write: impl ::core::ops::FnOnce(
                    self::EnumDescriptorProtoWriter<'o>,
                ) -> self::EnumDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x22, write))
            }
            /// Field `extension_range` = 5.
            #[inline]
            pub fn extension_range<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::descriptor_proto::ExtensionRangeWriter<'o>,
                    T,
                ) -> self::descriptor_proto::ExtensionRangeWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x2a, items, write))
            }
            /// Field `extension_range` = 5.
            #[inline]
            pub fn add_extension_range(
                self,
                write: impl ::core::ops::FnOnce(
                    self::descriptor_proto::ExtensionRangeWriter<'o>,
                ) -> self::descriptor_proto::ExtensionRangeWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x2a, write))
            }
            /// Field `extension` = 6.
            #[inline]
            pub fn extension<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::FieldDescriptorProtoWriter<'o>,
                    T,
                ) -> self::FieldDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x32, items, write))
            }
            /// Field `extension` = 6.
            #[inline]
            pub fn add_extension(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FieldDescriptorProtoWriter<'o>,
                ) -> self::FieldDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x32, write))
            }
            /// Field `options` = 7.
            #[inline]
            pub fn options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::MessageOptionsWriter<'o>,
                ) -> self::MessageOptionsWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3a, write))
            }
            /// Field `oneof_decl` = 8.
            #[inline]
            pub fn oneof_decl<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::OneofDescriptorProtoWriter<'o>,
                    T,
                ) -> self::OneofDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x42, items, write))
            }
            /// Field `oneof_decl` = 8.
            #[inline]
            pub fn add_oneof_decl(
                self,
                write: impl ::core::ops::FnOnce(
                    self::OneofDescriptorProtoWriter<'o>,
                ) -> self::OneofDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x42, write))
            }
            /// Field `reserved_range` = 9.
            #[inline]
            pub fn reserved_range<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::descriptor_proto::ReservedRangeWriter<'o>,
                    T,
                ) -> self::descriptor_proto::ReservedRangeWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x4a, items, write))
            }
            /// Field `reserved_range` = 9.
            #[inline]
            pub fn add_reserved_range(
                self,
                write: impl ::core::ops::FnOnce(
                    self::descriptor_proto::ReservedRangeWriter<'o>,
                ) -> self::descriptor_proto::ReservedRangeWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x4a, write))
            }
            /// Field `reserved_name` = 10.
            #[inline]
            pub fn reserved_name(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::convert::AsRef<str>,
                >,
            ) -> Self {
                Self(self.0.repeated::<crate::view::Str, _>(0x52, values))
            }
            /// Field `visibility` = 11.
            #[inline]
            pub fn visibility(self, value: self::SymbolVisibility) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::SymbolVisibility>,
                        >(0x58, value),
                )
            }
        }
        /// `google.protobuf.ExtensionRangeOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct ExtensionRangeOptions {
            /// For external users: DO NOT USE. We are in the process of open sourcing
            /// extension declaration and executing internal cleanups before it can be
            /// used externally.
            pub declaration: crate::alloc::vec::Vec<
                self::extension_range_options::Declaration,
            >,
            /// The verification state of the range.
            pub verification: ::core::option::Option<
                self::extension_range_options::VerificationState,
            >,
            /// Any features defined in the specific edition.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// The parser stores options it doesn't recognize here. See above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for ExtensionRangeOptions {
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
                    m.messages(&mut c, 0x12, &mut self.declaration)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::extension_range_options::VerificationState,
                        >(&mut c, 0x18, &mut self.unknown_fields)?
                    {
                        self.verification = ::core::option::Option::Some(v);
                    }
                    if c.take(0x392) {
                        m.message(&mut c, &mut **self.features.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        24 * crate::message::List::as_slice(&self.declaration).len()
                            + 40
                                * crate::message::List::as_slice(&self.uninterpreted_option)
                                    .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w
                    .repeated::<
                        crate::view::Msg<self::extension_range_options::Declaration>,
                        _,
                    >(0x12, &self.declaration);
                w = w.optional_closed(0x18, self.verification);
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0x392, &**v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::UninterpretedOption>,
                        _,
                    >(0x3eba, &self.uninterpreted_option);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect(
                    &mut message.declaration,
                    view.declaration(),
                    crate::message::own::<self::extension_range_options::Declaration, M>,
                )?;
                if view.has_verification() {
                    message.verification = ::core::option::Option::Some(
                        view.verification(),
                    );
                }
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for ExtensionRangeOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(ExtensionRangeOptions);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct ExtensionRangeOptionsScalars {
            v_verification: self::extension_range_options::VerificationState,
            has: [u32; 1],
        }
        impl ::core::default::Default for ExtensionRangeOptionsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_verification: self::extension_range_options::VerificationState::Unverified,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::ExtensionRangeOptions {
            type Scalars = ExtensionRangeOptionsScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 2];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = ExtensionRangeOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> ExtensionRangeOptionsView<'_, M> {
                ExtensionRangeOptionsView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.repeated::<
                            crate::view::Msg<self::extension_range_options::Declaration>,
                            0,
                        >(&mut c, 0x12)?;
                    w.closed::<
                            self::extension_range_options::VerificationState,
                        >(
                        &mut c,
                        0x18,
                        |s, v| {
                            s.v_verification = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.message::<self::FeatureSet, 0>(&mut c, 0x392)?;
                    w.repeated::<
                            crate::view::Msg<self::UninterpretedOption>,
                            1,
                        >(&mut c, 0x3eba)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.ExtensionRangeOptions",
                    &[
                        crate::schema::Field::new(
                                2,
                                "declaration",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::extension_range_options::Declaration as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                3,
                                "verification",
                                crate::schema::Kind::Enum(
                                    &<self::extension_range_options::VerificationState as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Enum(1)),
                        crate::schema::Field::new(
                                50,
                                "features",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FeatureSet as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                999,
                                "uninterpreted_option",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::UninterpretedOption as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("uninterpretedOption")
                            .repeated(),
                    ],
                    &[
                        ("declaration", 0),
                        ("features", 2),
                        ("uninterpretedOption", 3),
                        ("uninterpreted_option", 3),
                        ("verification", 1),
                    ],
                );
                &TABLE
            }
        }
        /// `google.protobuf.ExtensionRangeOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct ExtensionRangeOptionsView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::ExtensionRangeOptions, M>,
        );
        impl<'a> ExtensionRangeOptionsView<'a> {
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
        impl<'a> ExtensionRangeOptionsView<'a, crate::view::Lazy> {
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
        /// A [`ExtensionRangeOptionsView`] that checks each level when it is reached.
        pub type LazyExtensionRangeOptionsView<'a> = ExtensionRangeOptionsView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> ExtensionRangeOptionsView<'a, M> {
            /// For external users: DO NOT USE. We are in the process of open sourcing
            /// extension declaration and executing internal cleanups before it can be
            /// used externally.
            #[inline]
            #[must_use]
            pub fn declaration(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::extension_range_options::Declaration>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::extension_range_options::Declaration>,
                        0,
                    >(0x12)
            }
            /// The verification state of the range.
            #[inline]
            #[must_use]
            pub fn verification(
                &self,
            ) -> self::extension_range_options::VerificationState {
                self.0.scalars().v_verification
            }
            /// Whether `verification` is present.
            #[inline]
            #[must_use]
            pub fn has_verification(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Any features defined in the specific edition.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// The parser stores options it doesn't recognize here. See above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 1>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for ExtensionRangeOptionsView<'a, M> {
            type Message = self::ExtensionRangeOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::ExtensionRangeOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for ExtensionRangeOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`ExtensionRangeOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct ExtensionRangeOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for ExtensionRangeOptionsWriter<'o> {
            type Message = ExtensionRangeOptions;
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
        impl<'o> ExtensionRangeOptionsWriter<'o> {
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
            /// Field `declaration` = 2.
            #[inline]
            pub fn declaration<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::extension_range_options::DeclarationWriter<'o>,
                    T,
                ) -> self::extension_range_options::DeclarationWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x12, items, write))
            }
            /// Field `declaration` = 2.
            #[inline]
            pub fn add_declaration(
                self,
                write: impl ::core::ops::FnOnce(
                    self::extension_range_options::DeclarationWriter<'o>,
                ) -> self::extension_range_options::DeclarationWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `verification` = 3.
            #[inline]
            pub fn verification(
                self,
                value: self::extension_range_options::VerificationState,
            ) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<
                                self::extension_range_options::VerificationState,
                            >,
                        >(0x18, value),
                )
            }
            /// Field `features` = 50.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x392, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// Describes a field within a message.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FieldDescriptorProto {
            /// Field `name` = 1.
            pub name: ::core::option::Option<crate::alloc::string::String>,
            /// For extensions, this is the name of the type being extended.  It is
            /// resolved in the same manner as type_name.
            pub extendee: ::core::option::Option<crate::alloc::string::String>,
            /// Field `number` = 3.
            pub number: ::core::option::Option<i32>,
            /// Field `label` = 4.
            pub label: ::core::option::Option<self::field_descriptor_proto::Label>,
            /// If type_name is set, this need not be set.  If both this and type_name
            /// are set, this must be one of TYPE_ENUM, TYPE_MESSAGE or TYPE_GROUP.
            pub r#type: ::core::option::Option<self::field_descriptor_proto::Type>,
            /// For message and enum types, this is the name of the type.  If the name
            /// starts with a '.', it is fully-qualified.  Otherwise, C++-like scoping
            /// rules are used to find the type (i.e. first the nested types within this
            /// message are searched, then within the parent, on up to the root
            /// namespace).
            pub type_name: ::core::option::Option<crate::alloc::string::String>,
            /// For numeric types, contains the original text representation of the value.
            /// For booleans, "true" or "false".
            /// For strings, contains the default text contents (not escaped in any way).
            /// For bytes, contains the C escaped value.  All bytes >= 128 are escaped.
            pub default_value: ::core::option::Option<crate::alloc::string::String>,
            /// Field `options` = 8.
            pub options: ::core::option::Option<
                crate::alloc::boxed::Box<self::FieldOptions>,
            >,
            /// If set, gives the index of a oneof in the containing type's oneof_decl
            /// list.  This field is a member of that oneof.
            pub oneof_index: ::core::option::Option<i32>,
            /// JSON name of this field. The value is set by protocol compiler. If the
            /// user has set a "json_name" option on this field, that option's value
            /// will be used. Otherwise, it's deduced from the field's name by converting
            /// it to camelCase.
            pub json_name: ::core::option::Option<crate::alloc::string::String>,
            /// If true, this is a proto3 "optional". When a proto3 field is optional, it
            /// tracks presence regardless of field type.
            ///
            /// When proto3_optional is true, this field must belong to a oneof to signal
            /// to old proto3 clients that presence is tracked for this field. This oneof
            /// is known as a "synthetic" oneof, and this field must be its sole member
            /// (each proto3 optional field gets its own synthetic oneof). Synthetic oneofs
            /// exist in the descriptor only, and do not generate any API. Synthetic oneofs
            /// must be ordered after all "real" oneofs.
            ///
            /// For message fields, proto3_optional doesn't create any semantic change,
            /// since non-repeated message fields always track presence. However it still
            /// indicates the semantic detail of whether the user wrote "optional" or not.
            /// This can be useful for round-tripping the .proto file. For consistency we
            /// give message fields a synthetic oneof also, even though it is not required
            /// to track presence. This is especially important because the parser can't
            /// tell if a field is a message or an enum, so it must always create a
            /// synthetic oneof.
            ///
            /// Proto2 optional fields do not set this flag, because they already indicate
            /// optional with `LABEL_OPTIONAL`.
            pub proto3_optional: ::core::option::Option<bool>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FieldDescriptorProto {
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
                    m.optional_string(&mut c, 0xa, &mut self.name)?;
                    m.optional_string(&mut c, 0x12, &mut self.extendee)?;
                    m.optional::<crate::wire::Int32>(&mut c, 0x18, &mut self.number)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::field_descriptor_proto::Label,
                        >(&mut c, 0x20, &mut self.unknown_fields)?
                    {
                        self.label = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::field_descriptor_proto::Type,
                        >(&mut c, 0x28, &mut self.unknown_fields)?
                    {
                        self.r#type = ::core::option::Option::Some(v);
                    }
                    m.optional_string(&mut c, 0x32, &mut self.type_name)?;
                    m.optional_string(&mut c, 0x3a, &mut self.default_value)?;
                    if c.take(0x42) {
                        m.message(&mut c, &mut **self.options.get_or_insert_default())?;
                    }
                    m.optional::<
                            crate::wire::Int32,
                        >(&mut c, 0x48, &mut self.oneof_index)?;
                    m.optional_string(&mut c, 0x52, &mut self.json_name)?;
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x188, &mut self.proto3_optional)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || {
                        self
                            .name
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .extendee
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .type_name
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .default_value
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .json_name
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.name);
                w = w.optional_string(0x12, &self.extendee);
                w = w.optional::<crate::wire::Int32>(0x18, self.number);
                w = w.optional_closed(0x20, self.label);
                w = w.optional_closed(0x28, self.r#type);
                w = w.optional_string(0x32, &self.type_name);
                w = w.optional_string(0x3a, &self.default_value);
                if let ::core::option::Option::Some(v) = &self.options {
                    w = w.message(0x42, &**v);
                }
                w = w.optional::<crate::wire::Int32>(0x48, self.oneof_index);
                w = w.optional_string(0x52, &self.json_name);
                w = w.optional::<crate::wire::Bool>(0x188, self.proto3_optional);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_name() {
                    message.name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.name()),
                    );
                }
                if view.has_extendee() {
                    message.extendee = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.extendee()),
                    );
                }
                if view.has_number() {
                    message.number = ::core::option::Option::Some(view.number());
                }
                if view.has_label() {
                    message.label = ::core::option::Option::Some(view.label());
                }
                if view.has_type() {
                    message.r#type = ::core::option::Option::Some(view.r#type());
                }
                if view.has_type_name() {
                    message.type_name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.type_name()),
                    );
                }
                if view.has_default_value() {
                    message.default_value = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.default_value()),
                    );
                }
                if view.has_options() {
                    message.options = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FieldOptions, M>(view.options())?,
                        ),
                    );
                }
                if view.has_oneof_index() {
                    message.oneof_index = ::core::option::Option::Some(
                        view.oneof_index(),
                    );
                }
                if view.has_json_name() {
                    message.json_name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.json_name()),
                    );
                }
                if view.has_proto3_optional() {
                    message.proto3_optional = ::core::option::Option::Some(
                        view.proto3_optional(),
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FieldDescriptorProto {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FieldDescriptorProto);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct FieldDescriptorProtoScalars {
            v_number: i32,
            v_label: self::field_descriptor_proto::Label,
            v_type: self::field_descriptor_proto::Type,
            v_oneof_index: i32,
            v_proto3_optional: bool,
            has: [u32; 1],
        }
        impl ::core::default::Default for FieldDescriptorProtoScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_number: 0,
                    v_label: ::core::default::Default::default(),
                    v_type: ::core::default::Default::default(),
                    v_oneof_index: 0,
                    v_proto3_optional: false,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::FieldDescriptorProto {
            type Scalars = FieldDescriptorProtoScalars;
            type Strings = [crate::octets::Range32; 5];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FieldDescriptorProtoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FieldDescriptorProtoView<'_, M> {
                FieldDescriptorProtoView(view)
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
                            crate::wire::Int32,
                        >(
                        &mut c,
                        0x18,
                        |s, v| {
                            s.v_number = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.closed::<
                            self::field_descriptor_proto::Label,
                        >(
                        &mut c,
                        0x20,
                        |s, v| {
                            s.v_label = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    w.closed::<
                            self::field_descriptor_proto::Type,
                        >(
                        &mut c,
                        0x28,
                        |s, v| {
                            s.v_type = v;
                            s.has[0] |= 0x4;
                        },
                    )?;
                    w.string::<2>(&mut c, 0x32)?;
                    w.string::<3>(&mut c, 0x3a)?;
                    w.message::<self::FieldOptions, 0>(&mut c, 0x42)?;
                    w.scalar::<
                            crate::wire::Int32,
                        >(
                        &mut c,
                        0x48,
                        |s, v| {
                            s.v_oneof_index = v;
                            s.has[0] |= 0x8;
                        },
                    )?;
                    w.string::<4>(&mut c, 0x52)?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x188,
                        |s, v| {
                            s.v_proto3_optional = v;
                            s.has[0] |= 0x10;
                        },
                    )?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn complete(
                view: &crate::view::View<'_, Self, crate::view::Lazy>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                view.complete::<self::FieldOptions, 0>()?;
                ::core::result::Result::Ok(())
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.FieldDescriptorProto",
                    &[
                        crate::schema::Field::new(1, "name", crate::schema::Kind::String)
                            .optional(),
                        crate::schema::Field::new(
                                2,
                                "extendee",
                                crate::schema::Kind::String,
                            )
                            .optional(),
                        crate::schema::Field::new(
                                3,
                                "number",
                                crate::schema::Kind::Int32,
                            )
                            .optional(),
                        crate::schema::Field::new(
                                4,
                                "label",
                                crate::schema::Kind::Enum(
                                    &<self::field_descriptor_proto::Label as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                5,
                                "type",
                                crate::schema::Kind::Enum(
                                    &<self::field_descriptor_proto::Type as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                6,
                                "type_name",
                                crate::schema::Kind::String,
                            )
                            .json("typeName")
                            .optional(),
                        crate::schema::Field::new(
                                7,
                                "default_value",
                                crate::schema::Kind::String,
                            )
                            .json("defaultValue")
                            .optional(),
                        crate::schema::Field::new(
                                8,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FieldOptions as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                9,
                                "oneof_index",
                                crate::schema::Kind::Int32,
                            )
                            .json("oneofIndex")
                            .optional(),
                        crate::schema::Field::new(
                                10,
                                "json_name",
                                crate::schema::Kind::String,
                            )
                            .json("jsonName")
                            .optional(),
                        crate::schema::Field::new(
                                17,
                                "proto3_optional",
                                crate::schema::Kind::Bool,
                            )
                            .json("proto3Optional")
                            .optional(),
                    ],
                    &[
                        ("defaultValue", 6),
                        ("default_value", 6),
                        ("extendee", 1),
                        ("jsonName", 9),
                        ("json_name", 9),
                        ("label", 3),
                        ("name", 0),
                        ("number", 2),
                        ("oneofIndex", 8),
                        ("oneof_index", 8),
                        ("options", 7),
                        ("proto3Optional", 10),
                        ("proto3_optional", 10),
                        ("type", 4),
                        ("typeName", 5),
                        ("type_name", 5),
                    ],
                );
                &TABLE
            }
        }
        /// Describes a field within a message.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FieldDescriptorProtoView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::FieldDescriptorProto, M>,
        );
        impl<'a> FieldDescriptorProtoView<'a> {
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
        impl<'a> FieldDescriptorProtoView<'a, crate::view::Lazy> {
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
        /// A [`FieldDescriptorProtoView`] that checks each level when it is reached.
        pub type LazyFieldDescriptorProtoView<'a> = FieldDescriptorProtoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> FieldDescriptorProtoView<'a, M> {
            /// Field `name` = 1.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `name` is present.
            #[inline]
            #[must_use]
            pub fn has_name(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// For extensions, this is the name of the type being extended.  It is
            /// resolved in the same manner as type_name.
            #[inline]
            #[must_use]
            pub fn extendee(&self) -> &'a str {
                self.0.string::<1>()
            }
            /// Whether `extendee` is present.
            #[inline]
            #[must_use]
            pub fn has_extendee(&self) -> bool {
                self.0.has_string::<1>()
            }
            /// Field `number` = 3.
            #[inline]
            #[must_use]
            pub fn number(&self) -> i32 {
                self.0.scalars().v_number
            }
            /// Whether `number` is present.
            #[inline]
            #[must_use]
            pub fn has_number(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Field `label` = 4.
            #[inline]
            #[must_use]
            pub fn label(&self) -> self::field_descriptor_proto::Label {
                self.0.scalars().v_label
            }
            /// Whether `label` is present.
            #[inline]
            #[must_use]
            pub fn has_label(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// If type_name is set, this need not be set.  If both this and type_name
            /// are set, this must be one of TYPE_ENUM, TYPE_MESSAGE or TYPE_GROUP.
            #[inline]
            #[must_use]
            pub fn r#type(&self) -> self::field_descriptor_proto::Type {
                self.0.scalars().v_type
            }
            /// Whether `type` is present.
            #[inline]
            #[must_use]
            pub fn has_type(&self) -> bool {
                self.0.scalars().has[0] & 0x4 != 0
            }
            /// For message and enum types, this is the name of the type.  If the name
            /// starts with a '.', it is fully-qualified.  Otherwise, C++-like scoping
            /// rules are used to find the type (i.e. first the nested types within this
            /// message are searched, then within the parent, on up to the root
            /// namespace).
            #[inline]
            #[must_use]
            pub fn type_name(&self) -> &'a str {
                self.0.string::<2>()
            }
            /// Whether `type_name` is present.
            #[inline]
            #[must_use]
            pub fn has_type_name(&self) -> bool {
                self.0.has_string::<2>()
            }
            /// For numeric types, contains the original text representation of the value.
            /// For booleans, "true" or "false".
            /// For strings, contains the default text contents (not escaped in any way).
            /// For bytes, contains the C escaped value.  All bytes >= 128 are escaped.
            #[inline]
            #[must_use]
            pub fn default_value(&self) -> &'a str {
                self.0.string::<3>()
            }
            /// Whether `default_value` is present.
            #[inline]
            #[must_use]
            pub fn has_default_value(&self) -> bool {
                self.0.has_string::<3>()
            }
            /// Field `options` = 8.
            #[inline]
            #[must_use]
            pub fn options(&self) -> M::Out<self::FieldOptionsView<'a, M>> {
                self.0.message::<self::FieldOptions, 0>()
            }
            /// Whether `options` is present.
            #[inline]
            #[must_use]
            pub fn has_options(&self) -> bool {
                self.0.has::<0>()
            }
            /// If set, gives the index of a oneof in the containing type's oneof_decl
            /// list.  This field is a member of that oneof.
            #[inline]
            #[must_use]
            pub fn oneof_index(&self) -> i32 {
                self.0.scalars().v_oneof_index
            }
            /// Whether `oneof_index` is present.
            #[inline]
            #[must_use]
            pub fn has_oneof_index(&self) -> bool {
                self.0.scalars().has[0] & 0x8 != 0
            }
            /// JSON name of this field. The value is set by protocol compiler. If the
            /// user has set a "json_name" option on this field, that option's value
            /// will be used. Otherwise, it's deduced from the field's name by converting
            /// it to camelCase.
            #[inline]
            #[must_use]
            pub fn json_name(&self) -> &'a str {
                self.0.string::<4>()
            }
            /// Whether `json_name` is present.
            #[inline]
            #[must_use]
            pub fn has_json_name(&self) -> bool {
                self.0.has_string::<4>()
            }
            /// If true, this is a proto3 "optional". When a proto3 field is optional, it
            /// tracks presence regardless of field type.
            ///
            /// When proto3_optional is true, this field must belong to a oneof to signal
            /// to old proto3 clients that presence is tracked for this field. This oneof
            /// is known as a "synthetic" oneof, and this field must be its sole member
            /// (each proto3 optional field gets its own synthetic oneof). Synthetic oneofs
            /// exist in the descriptor only, and do not generate any API. Synthetic oneofs
            /// must be ordered after all "real" oneofs.
            ///
            /// For message fields, proto3_optional doesn't create any semantic change,
            /// since non-repeated message fields always track presence. However it still
            /// indicates the semantic detail of whether the user wrote "optional" or not.
            /// This can be useful for round-tripping the .proto file. For consistency we
            /// give message fields a synthetic oneof also, even though it is not required
            /// to track presence. This is especially important because the parser can't
            /// tell if a field is a message or an enum, so it must always create a
            /// synthetic oneof.
            ///
            /// Proto2 optional fields do not set this flag, because they already indicate
            /// optional with `LABEL_OPTIONAL`.
            #[inline]
            #[must_use]
            pub fn proto3_optional(&self) -> bool {
                self.0.scalars().v_proto3_optional
            }
            /// Whether `proto3_optional` is present.
            #[inline]
            #[must_use]
            pub fn has_proto3_optional(&self) -> bool {
                self.0.scalars().has[0] & 0x10 != 0
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FieldDescriptorProtoView<'a, M> {
            type Message = self::FieldDescriptorProto;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FieldDescriptorProto, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for FieldDescriptorProtoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FieldDescriptorProto`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FieldDescriptorProtoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FieldDescriptorProtoWriter<'o> {
            type Message = FieldDescriptorProto;
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
        impl<'o> FieldDescriptorProtoWriter<'o> {
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
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `extendee` = 2.
            #[inline]
            pub fn extendee(self, value: &str) -> Self {
                Self(self.0.bytes(0x12, value.as_bytes()))
            }
            /// Field `number` = 3.
            #[inline]
            pub fn number(self, value: i32) -> Self {
                Self(self.0.scalar::<crate::wire::Int32>(0x18, value))
            }
            /// Field `label` = 4.
            #[inline]
            pub fn label(self, value: self::field_descriptor_proto::Label) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::field_descriptor_proto::Label>,
                        >(0x20, value),
                )
            }
            /// Field `type` = 5.
            #[inline]
            pub fn r#type(self, value: self::field_descriptor_proto::Type) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::field_descriptor_proto::Type>,
                        >(0x28, value),
                )
            }
            /// Field `type_name` = 6.
            #[inline]
            pub fn type_name(self, value: &str) -> Self {
                Self(self.0.bytes(0x32, value.as_bytes()))
            }
            /// Field `default_value` = 7.
            #[inline]
            pub fn default_value(self, value: &str) -> Self {
                Self(self.0.bytes(0x3a, value.as_bytes()))
            }
            /// Field `options` = 8.
            #[inline]
            pub fn options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FieldOptionsWriter<'o>,
                ) -> self::FieldOptionsWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x42, write))
            }
            /// Field `oneof_index` = 9.
            #[inline]
            pub fn oneof_index(self, value: i32) -> Self {
                Self(self.0.scalar::<crate::wire::Int32>(0x48, value))
            }
            /// Field `json_name` = 10.
            #[inline]
            pub fn json_name(self, value: &str) -> Self {
                Self(self.0.bytes(0x52, value.as_bytes()))
            }
            /// Field `proto3_optional` = 17.
            #[inline]
            pub fn proto3_optional(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x188, value))
            }
        }
        /// Describes a oneof.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct OneofDescriptorProto {
            /// Field `name` = 1.
            pub name: ::core::option::Option<crate::alloc::string::String>,
            /// Field `options` = 2.
            pub options: ::core::option::Option<self::OneofOptions>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for OneofDescriptorProto {
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
                    m.optional_string(&mut c, 0xa, &mut self.name)?;
                    if c.take(0x12) {
                        m.message(&mut c, self.options.get_or_insert_default())?;
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || {
                        self
                            .name
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.name);
                if let ::core::option::Option::Some(v) = &self.options {
                    w = w.message(0x12, v);
                }
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_name() {
                    message.name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.name()),
                    );
                }
                if view.has_options() {
                    message.options = ::core::option::Option::Some(
                        crate::message::own::<self::OneofOptions, M>(view.options())?,
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for OneofDescriptorProto {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(OneofDescriptorProto);
        impl crate::view::Layout for self::OneofDescriptorProto {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = OneofDescriptorProtoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> OneofDescriptorProtoView<'_, M> {
                OneofDescriptorProtoView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.message::<self::OneofOptions, 0>(&mut c, 0x12)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn complete(
                view: &crate::view::View<'_, Self, crate::view::Lazy>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                view.complete::<self::OneofOptions, 0>()?;
                ::core::result::Result::Ok(())
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.OneofDescriptorProto",
                    &[
                        crate::schema::Field::new(1, "name", crate::schema::Kind::String)
                            .optional(),
                        crate::schema::Field::new(
                                2,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::OneofOptions as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                    ],
                    &[("name", 0), ("options", 1)],
                );
                &TABLE
            }
        }
        /// Describes a oneof.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct OneofDescriptorProtoView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::OneofDescriptorProto, M>,
        );
        impl<'a> OneofDescriptorProtoView<'a> {
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
        impl<'a> OneofDescriptorProtoView<'a, crate::view::Lazy> {
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
        /// A [`OneofDescriptorProtoView`] that checks each level when it is reached.
        pub type LazyOneofDescriptorProtoView<'a> = OneofDescriptorProtoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> OneofDescriptorProtoView<'a, M> {
            /// Field `name` = 1.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `name` is present.
            #[inline]
            #[must_use]
            pub fn has_name(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// Field `options` = 2.
            #[inline]
            #[must_use]
            pub fn options(&self) -> M::Out<self::OneofOptionsView<'a, M>> {
                self.0.message::<self::OneofOptions, 0>()
            }
            /// Whether `options` is present.
            #[inline]
            #[must_use]
            pub fn has_options(&self) -> bool {
                self.0.has::<0>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for OneofDescriptorProtoView<'a, M> {
            type Message = self::OneofDescriptorProto;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::OneofDescriptorProto, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for OneofDescriptorProtoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`OneofDescriptorProto`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct OneofDescriptorProtoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for OneofDescriptorProtoWriter<'o> {
            type Message = OneofDescriptorProto;
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
        impl<'o> OneofDescriptorProtoWriter<'o> {
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
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `options` = 2.
            #[inline]
            pub fn options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::OneofOptionsWriter<'o>,
                ) -> self::OneofOptionsWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
        }
        /// Describes an enum type.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct EnumDescriptorProto {
            /// Field `name` = 1.
            pub name: ::core::option::Option<crate::alloc::string::String>,
            /// Field `value` = 2.
            pub value: crate::alloc::vec::Vec<self::EnumValueDescriptorProto>,
            /// Field `options` = 3.
            pub options: ::core::option::Option<self::EnumOptions>,
            /// Range of reserved numeric values. Reserved numeric values may not be used
            /// by enum values in the same enum declaration. Reserved ranges may not
            /// overlap.
            pub reserved_range: crate::alloc::vec::Vec<
                self::enum_descriptor_proto::EnumReservedRange,
            >,
            /// Reserved enum value names, which may not be reused. A given name may only
            /// be reserved once.
            pub reserved_name: crate::alloc::vec::Vec<crate::alloc::string::String>,
            /// Support for `export` and `local` keywords on enums.
            pub visibility: ::core::option::Option<self::SymbolVisibility>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for EnumDescriptorProto {
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
                    m.optional_string(&mut c, 0xa, &mut self.name)?;
                    m.messages(&mut c, 0x12, &mut self.value)?;
                    if c.take(0x1a) {
                        m.message(&mut c, self.options.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x22, &mut self.reserved_range)?;
                    m.repeated::<
                            crate::view::Str,
                            _,
                        >(&mut c, 0x2a, &mut self.reserved_name)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::SymbolVisibility,
                        >(&mut c, 0x30, &mut self.unknown_fields)?
                    {
                        self.visibility = ::core::option::Option::Some(v);
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        self
                            .name
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                            + 400 * crate::message::List::as_slice(&self.value).len()
                            + 24
                                * crate::message::List::as_slice(&self.reserved_range).len()
                            + 16
                                * crate::message::List::as_slice(&self.reserved_name).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.name);
                w = w
                    .repeated::<
                        crate::view::Msg<self::EnumValueDescriptorProto>,
                        _,
                    >(0x12, &self.value);
                if let ::core::option::Option::Some(v) = &self.options {
                    w = w.message(0x1a, v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::enum_descriptor_proto::EnumReservedRange>,
                        _,
                    >(0x22, &self.reserved_range);
                w = w.repeated::<crate::view::Str, _>(0x2a, &self.reserved_name);
                w = w.optional_closed(0x30, self.visibility);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_name() {
                    message.name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.name()),
                    );
                }
                crate::message::collect(
                    &mut message.value,
                    view.value(),
                    crate::message::own::<self::EnumValueDescriptorProto, M>,
                )?;
                if view.has_options() {
                    message.options = ::core::option::Option::Some(
                        crate::message::own::<self::EnumOptions, M>(view.options())?,
                    );
                }
                crate::message::collect(
                    &mut message.reserved_range,
                    view.reserved_range(),
                    crate::message::own::<
                        self::enum_descriptor_proto::EnumReservedRange,
                        M,
                    >,
                )?;
                crate::message::collect(
                    &mut message.reserved_name,
                    view.reserved_name(),
                    |v| ::core::result::Result::Ok(
                        crate::message::StringField::from_text(v),
                    ),
                )?;
                if view.has_visibility() {
                    message.visibility = ::core::option::Option::Some(view.visibility());
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for EnumDescriptorProto {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(EnumDescriptorProto);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct EnumDescriptorProtoScalars {
            v_visibility: self::SymbolVisibility,
            has: [u32; 1],
        }
        impl ::core::default::Default for EnumDescriptorProtoScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_visibility: ::core::default::Default::default(),
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::EnumDescriptorProto {
            type Scalars = EnumDescriptorProtoScalars;
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 3];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = EnumDescriptorProtoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> EnumDescriptorProtoView<'_, M> {
                EnumDescriptorProtoView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.repeated::<
                            crate::view::Msg<self::EnumValueDescriptorProto>,
                            0,
                        >(&mut c, 0x12)?;
                    w.message::<self::EnumOptions, 0>(&mut c, 0x1a)?;
                    w.repeated::<
                            crate::view::Msg<
                                self::enum_descriptor_proto::EnumReservedRange,
                            >,
                            1,
                        >(&mut c, 0x22)?;
                    w.repeated::<crate::view::Str, 2>(&mut c, 0x2a)?;
                    w.closed::<
                            self::SymbolVisibility,
                        >(
                        &mut c,
                        0x30,
                        |s, v| {
                            s.v_visibility = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn complete(
                view: &crate::view::View<'_, Self, crate::view::Lazy>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                view.complete::<self::EnumOptions, 0>()?;
                ::core::result::Result::Ok(())
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.EnumDescriptorProto",
                    &[
                        crate::schema::Field::new(1, "name", crate::schema::Kind::String)
                            .optional(),
                        crate::schema::Field::new(
                                2,
                                "value",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::EnumValueDescriptorProto as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                3,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::EnumOptions as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                4,
                                "reserved_range",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::enum_descriptor_proto::EnumReservedRange as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("reservedRange")
                            .repeated(),
                        crate::schema::Field::new(
                                5,
                                "reserved_name",
                                crate::schema::Kind::String,
                            )
                            .json("reservedName")
                            .repeated(),
                        crate::schema::Field::new(
                                6,
                                "visibility",
                                crate::schema::Kind::Enum(
                                    &<self::SymbolVisibility as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional(),
                    ],
                    &[
                        ("name", 0),
                        ("options", 2),
                        ("reservedName", 4),
                        ("reservedRange", 3),
                        ("reserved_name", 4),
                        ("reserved_range", 3),
                        ("value", 1),
                        ("visibility", 5),
                    ],
                );
                &TABLE
            }
        }
        /// Describes an enum type.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct EnumDescriptorProtoView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::EnumDescriptorProto, M>,
        );
        impl<'a> EnumDescriptorProtoView<'a> {
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
        impl<'a> EnumDescriptorProtoView<'a, crate::view::Lazy> {
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
        /// A [`EnumDescriptorProtoView`] that checks each level when it is reached.
        pub type LazyEnumDescriptorProtoView<'a> = EnumDescriptorProtoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> EnumDescriptorProtoView<'a, M> {
            /// Field `name` = 1.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `name` is present.
            #[inline]
            #[must_use]
            pub fn has_name(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// Field `value` = 2.
            #[inline]
            #[must_use]
            pub fn value(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::EnumValueDescriptorProto>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::EnumValueDescriptorProto>,
                        0,
                    >(0x12)
            }
            /// Field `options` = 3.
            #[inline]
            #[must_use]
            pub fn options(&self) -> M::Out<self::EnumOptionsView<'a, M>> {
                self.0.message::<self::EnumOptions, 0>()
            }
            /// Whether `options` is present.
            #[inline]
            #[must_use]
            pub fn has_options(&self) -> bool {
                self.0.has::<0>()
            }
            /// Range of reserved numeric values. Reserved numeric values may not be used
            /// by enum values in the same enum declaration. Reserved ranges may not
            /// overlap.
            #[inline]
            #[must_use]
            pub fn reserved_range(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::enum_descriptor_proto::EnumReservedRange>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::enum_descriptor_proto::EnumReservedRange>,
                        1,
                    >(0x22)
            }
            /// Reserved enum value names, which may not be reused. A given name may only
            /// be reserved once.
            #[inline]
            #[must_use]
            pub fn reserved_name(
                &self,
            ) -> crate::view::Repeated<'a, crate::view::Str, M> {
                self.0.repeated::<crate::view::Str, 2>(0x2a)
            }
            /// Support for `export` and `local` keywords on enums.
            #[inline]
            #[must_use]
            pub fn visibility(&self) -> self::SymbolVisibility {
                self.0.scalars().v_visibility
            }
            /// Whether `visibility` is present.
            #[inline]
            #[must_use]
            pub fn has_visibility(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for EnumDescriptorProtoView<'a, M> {
            type Message = self::EnumDescriptorProto;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::EnumDescriptorProto, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for EnumDescriptorProtoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`EnumDescriptorProto`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct EnumDescriptorProtoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for EnumDescriptorProtoWriter<'o> {
            type Message = EnumDescriptorProto;
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
        impl<'o> EnumDescriptorProtoWriter<'o> {
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
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `value` = 2.
            #[inline]
            pub fn value<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::EnumValueDescriptorProtoWriter<'o>,
                    T,
                ) -> self::EnumValueDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x12, items, write))
            }
            /// Field `value` = 2.
            #[inline]
            pub fn add_value(
                self,
                write: impl ::core::ops::FnOnce(
                    self::EnumValueDescriptorProtoWriter<'o>,
                ) -> self::EnumValueDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::EnumOptionsWriter<'o>,
                ) -> self::EnumOptionsWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1a, write))
            }
            /// Field `reserved_range` = 4.
            #[inline]
            pub fn reserved_range<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::enum_descriptor_proto::EnumReservedRangeWriter<'o>,
                    T,
                ) -> self::enum_descriptor_proto::EnumReservedRangeWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x22, items, write))
            }
            /// Field `reserved_range` = 4.
            #[inline]
            pub fn add_reserved_range(
                self,
                write: impl ::core::ops::FnOnce(
                    self::enum_descriptor_proto::EnumReservedRangeWriter<'o>,
                ) -> self::enum_descriptor_proto::EnumReservedRangeWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x22, write))
            }
            /// Field `reserved_name` = 5.
            #[inline]
            pub fn reserved_name(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::convert::AsRef<str>,
                >,
            ) -> Self {
                Self(self.0.repeated::<crate::view::Str, _>(0x2a, values))
            }
            /// Field `visibility` = 6.
            #[inline]
            pub fn visibility(self, value: self::SymbolVisibility) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::SymbolVisibility>,
                        >(0x30, value),
                )
            }
        }
        /// Describes a value within an enum.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct EnumValueDescriptorProto {
            /// Field `name` = 1.
            pub name: ::core::option::Option<crate::alloc::string::String>,
            /// Field `number` = 2.
            pub number: ::core::option::Option<i32>,
            /// Field `options` = 3.
            pub options: ::core::option::Option<
                crate::alloc::boxed::Box<self::EnumValueOptions>,
            >,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for EnumValueDescriptorProto {
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
                    m.optional_string(&mut c, 0xa, &mut self.name)?;
                    m.optional::<crate::wire::Int32>(&mut c, 0x10, &mut self.number)?;
                    if c.take(0x1a) {
                        m.message(&mut c, &mut **self.options.get_or_insert_default())?;
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || {
                        self
                            .name
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.name);
                w = w.optional::<crate::wire::Int32>(0x10, self.number);
                if let ::core::option::Option::Some(v) = &self.options {
                    w = w.message(0x1a, &**v);
                }
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_name() {
                    message.name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.name()),
                    );
                }
                if view.has_number() {
                    message.number = ::core::option::Option::Some(view.number());
                }
                if view.has_options() {
                    message.options = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<
                                self::EnumValueOptions,
                                M,
                            >(view.options())?,
                        ),
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for EnumValueDescriptorProto {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(EnumValueDescriptorProto);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct EnumValueDescriptorProtoScalars {
            v_number: i32,
            has: [u32; 1],
        }
        impl ::core::default::Default for EnumValueDescriptorProtoScalars {
            #[inline(always)]
            fn default() -> Self {
                Self { v_number: 0, has: [0; 1] }
            }
        }
        impl crate::view::Layout for self::EnumValueDescriptorProto {
            type Scalars = EnumValueDescriptorProtoScalars;
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = EnumValueDescriptorProtoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> EnumValueDescriptorProtoView<'_, M> {
                EnumValueDescriptorProtoView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.scalar::<
                            crate::wire::Int32,
                        >(
                        &mut c,
                        0x10,
                        |s, v| {
                            s.v_number = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.message::<self::EnumValueOptions, 0>(&mut c, 0x1a)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn complete(
                view: &crate::view::View<'_, Self, crate::view::Lazy>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                view.complete::<self::EnumValueOptions, 0>()?;
                ::core::result::Result::Ok(())
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.EnumValueDescriptorProto",
                    &[
                        crate::schema::Field::new(1, "name", crate::schema::Kind::String)
                            .optional(),
                        crate::schema::Field::new(
                                2,
                                "number",
                                crate::schema::Kind::Int32,
                            )
                            .optional(),
                        crate::schema::Field::new(
                                3,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::EnumValueOptions as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                    ],
                    &[("name", 0), ("number", 1), ("options", 2)],
                );
                &TABLE
            }
        }
        /// Describes a value within an enum.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct EnumValueDescriptorProtoView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::EnumValueDescriptorProto, M>,
        );
        impl<'a> EnumValueDescriptorProtoView<'a> {
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
        impl<'a> EnumValueDescriptorProtoView<'a, crate::view::Lazy> {
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
        /// A [`EnumValueDescriptorProtoView`] that checks each level when it is reached.
        pub type LazyEnumValueDescriptorProtoView<'a> = EnumValueDescriptorProtoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> EnumValueDescriptorProtoView<'a, M> {
            /// Field `name` = 1.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `name` is present.
            #[inline]
            #[must_use]
            pub fn has_name(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// Field `number` = 2.
            #[inline]
            #[must_use]
            pub fn number(&self) -> i32 {
                self.0.scalars().v_number
            }
            /// Whether `number` is present.
            #[inline]
            #[must_use]
            pub fn has_number(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Field `options` = 3.
            #[inline]
            #[must_use]
            pub fn options(&self) -> M::Out<self::EnumValueOptionsView<'a, M>> {
                self.0.message::<self::EnumValueOptions, 0>()
            }
            /// Whether `options` is present.
            #[inline]
            #[must_use]
            pub fn has_options(&self) -> bool {
                self.0.has::<0>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for EnumValueDescriptorProtoView<'a, M> {
            type Message = self::EnumValueDescriptorProto;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::EnumValueDescriptorProto, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for EnumValueDescriptorProtoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`EnumValueDescriptorProto`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct EnumValueDescriptorProtoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for EnumValueDescriptorProtoWriter<'o> {
            type Message = EnumValueDescriptorProto;
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
        impl<'o> EnumValueDescriptorProtoWriter<'o> {
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
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `number` = 2.
            #[inline]
            pub fn number(self, value: i32) -> Self {
                Self(self.0.scalar::<crate::wire::Int32>(0x10, value))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::EnumValueOptionsWriter<'o>,
                ) -> self::EnumValueOptionsWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1a, write))
            }
        }
        /// Describes a service.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct ServiceDescriptorProto {
            /// Field `name` = 1.
            pub name: ::core::option::Option<crate::alloc::string::String>,
            /// Field `method` = 2.
            pub method: crate::alloc::vec::Vec<self::MethodDescriptorProto>,
            /// Field `options` = 3.
            pub options: ::core::option::Option<self::ServiceOptions>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for ServiceDescriptorProto {
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
                    m.optional_string(&mut c, 0xa, &mut self.name)?;
                    m.messages(&mut c, 0x12, &mut self.method)?;
                    if c.take(0x1a) {
                        m.message(&mut c, self.options.get_or_insert_default())?;
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        self
                            .name
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                            + 400 * crate::message::List::as_slice(&self.method).len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.name);
                w = w
                    .repeated::<
                        crate::view::Msg<self::MethodDescriptorProto>,
                        _,
                    >(0x12, &self.method);
                if let ::core::option::Option::Some(v) = &self.options {
                    w = w.message(0x1a, v);
                }
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_name() {
                    message.name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.name()),
                    );
                }
                crate::message::collect(
                    &mut message.method,
                    view.method(),
                    crate::message::own::<self::MethodDescriptorProto, M>,
                )?;
                if view.has_options() {
                    message.options = ::core::option::Option::Some(
                        crate::message::own::<self::ServiceOptions, M>(view.options())?,
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for ServiceDescriptorProto {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(ServiceDescriptorProto);
        impl crate::view::Layout for self::ServiceDescriptorProto {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 1];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = ServiceDescriptorProtoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> ServiceDescriptorProtoView<'_, M> {
                ServiceDescriptorProtoView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.string::<0>(&mut c, 0xa)?;
                    w.repeated::<
                            crate::view::Msg<self::MethodDescriptorProto>,
                            0,
                        >(&mut c, 0x12)?;
                    w.message::<self::ServiceOptions, 0>(&mut c, 0x1a)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn complete(
                view: &crate::view::View<'_, Self, crate::view::Lazy>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                view.complete::<self::ServiceOptions, 0>()?;
                ::core::result::Result::Ok(())
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.ServiceDescriptorProto",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "name",
                                    crate::schema::Kind::String,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    2,
                                    "method",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::MethodDescriptorProto as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .repeated(),
                            crate::schema::Field::new(
                                    3,
                                    "options",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::ServiceOptions as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .optional(),
                        ],
                        &[("method", 1), ("name", 0), ("options", 2)],
                    )
                    .reserved(&["stream"]);
                &TABLE
            }
        }
        /// Describes a service.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct ServiceDescriptorProtoView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::ServiceDescriptorProto, M>,
        );
        impl<'a> ServiceDescriptorProtoView<'a> {
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
        impl<'a> ServiceDescriptorProtoView<'a, crate::view::Lazy> {
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
        /// A [`ServiceDescriptorProtoView`] that checks each level when it is reached.
        pub type LazyServiceDescriptorProtoView<'a> = ServiceDescriptorProtoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> ServiceDescriptorProtoView<'a, M> {
            /// Field `name` = 1.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `name` is present.
            #[inline]
            #[must_use]
            pub fn has_name(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// Field `method` = 2.
            #[inline]
            #[must_use]
            pub fn method(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::MethodDescriptorProto>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::MethodDescriptorProto>, 0>(0x12)
            }
            /// Field `options` = 3.
            #[inline]
            #[must_use]
            pub fn options(&self) -> M::Out<self::ServiceOptionsView<'a, M>> {
                self.0.message::<self::ServiceOptions, 0>()
            }
            /// Whether `options` is present.
            #[inline]
            #[must_use]
            pub fn has_options(&self) -> bool {
                self.0.has::<0>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for ServiceDescriptorProtoView<'a, M> {
            type Message = self::ServiceDescriptorProto;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::ServiceDescriptorProto, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for ServiceDescriptorProtoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`ServiceDescriptorProto`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct ServiceDescriptorProtoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for ServiceDescriptorProtoWriter<'o> {
            type Message = ServiceDescriptorProto;
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
        impl<'o> ServiceDescriptorProtoWriter<'o> {
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
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `method` = 2.
            #[inline]
            pub fn method<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::MethodDescriptorProtoWriter<'o>,
                    T,
                ) -> self::MethodDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x12, items, write))
            }
            /// Field `method` = 2.
            #[inline]
            pub fn add_method(
                self,
                write: impl ::core::ops::FnOnce(
                    self::MethodDescriptorProtoWriter<'o>,
                ) -> self::MethodDescriptorProtoWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `options` = 3.
            #[inline]
            pub fn options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::ServiceOptionsWriter<'o>,
                ) -> self::ServiceOptionsWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1a, write))
            }
        }
        /// Describes a method of a service.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct MethodDescriptorProto {
            /// Field `name` = 1.
            pub name: ::core::option::Option<crate::alloc::string::String>,
            /// Input and output type names.  These are resolved in the same way as
            /// FieldDescriptorProto.type_name, but must refer to a message type.
            pub input_type: ::core::option::Option<crate::alloc::string::String>,
            /// Field `output_type` = 3.
            pub output_type: ::core::option::Option<crate::alloc::string::String>,
            /// Field `options` = 4.
            pub options: ::core::option::Option<self::MethodOptions>,
            /// Identifies if client streams multiple client messages
            pub client_streaming: ::core::option::Option<bool>,
            /// Identifies if server streams multiple server messages
            pub server_streaming: ::core::option::Option<bool>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for MethodDescriptorProto {
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
                    m.optional_string(&mut c, 0xa, &mut self.name)?;
                    m.optional_string(&mut c, 0x12, &mut self.input_type)?;
                    m.optional_string(&mut c, 0x1a, &mut self.output_type)?;
                    if c.take(0x22) {
                        m.message(&mut c, self.options.get_or_insert_default())?;
                    }
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x28, &mut self.client_streaming)?;
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x30, &mut self.server_streaming)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, before: usize) -> usize {
                crate::message::Encoder::expected(
                    before,
                    || {
                        self
                            .name
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .input_type
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .output_type
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.name);
                w = w.optional_string(0x12, &self.input_type);
                w = w.optional_string(0x1a, &self.output_type);
                if let ::core::option::Option::Some(v) = &self.options {
                    w = w.message(0x22, v);
                }
                w = w.optional::<crate::wire::Bool>(0x28, self.client_streaming);
                w = w.optional::<crate::wire::Bool>(0x30, self.server_streaming);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_name() {
                    message.name = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.name()),
                    );
                }
                if view.has_input_type() {
                    message.input_type = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.input_type()),
                    );
                }
                if view.has_output_type() {
                    message.output_type = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.output_type()),
                    );
                }
                if view.has_options() {
                    message.options = ::core::option::Option::Some(
                        crate::message::own::<self::MethodOptions, M>(view.options())?,
                    );
                }
                if view.has_client_streaming() {
                    message.client_streaming = ::core::option::Option::Some(
                        view.client_streaming(),
                    );
                }
                if view.has_server_streaming() {
                    message.server_streaming = ::core::option::Option::Some(
                        view.server_streaming(),
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for MethodDescriptorProto {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(MethodDescriptorProto);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct MethodDescriptorProtoScalars {
            v_client_streaming: bool,
            v_server_streaming: bool,
            has: [u32; 1],
        }
        impl ::core::default::Default for MethodDescriptorProtoScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_client_streaming: false,
                    v_server_streaming: false,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::MethodDescriptorProto {
            type Scalars = MethodDescriptorProtoScalars;
            type Strings = [crate::octets::Range32; 3];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = MethodDescriptorProtoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> MethodDescriptorProtoView<'_, M> {
                MethodDescriptorProtoView(view)
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
                    w.string::<2>(&mut c, 0x1a)?;
                    w.message::<self::MethodOptions, 0>(&mut c, 0x22)?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x28,
                        |s, v| {
                            s.v_client_streaming = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x30,
                        |s, v| {
                            s.v_server_streaming = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn complete(
                view: &crate::view::View<'_, Self, crate::view::Lazy>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                view.complete::<self::MethodOptions, 0>()?;
                ::core::result::Result::Ok(())
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.MethodDescriptorProto",
                    &[
                        crate::schema::Field::new(1, "name", crate::schema::Kind::String)
                            .optional(),
                        crate::schema::Field::new(
                                2,
                                "input_type",
                                crate::schema::Kind::String,
                            )
                            .json("inputType")
                            .optional(),
                        crate::schema::Field::new(
                                3,
                                "output_type",
                                crate::schema::Kind::String,
                            )
                            .json("outputType")
                            .optional(),
                        crate::schema::Field::new(
                                4,
                                "options",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::MethodOptions as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                5,
                                "client_streaming",
                                crate::schema::Kind::Bool,
                            )
                            .json("clientStreaming")
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                6,
                                "server_streaming",
                                crate::schema::Kind::Bool,
                            )
                            .json("serverStreaming")
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                    ],
                    &[
                        ("clientStreaming", 4),
                        ("client_streaming", 4),
                        ("inputType", 1),
                        ("input_type", 1),
                        ("name", 0),
                        ("options", 3),
                        ("outputType", 2),
                        ("output_type", 2),
                        ("serverStreaming", 5),
                        ("server_streaming", 5),
                    ],
                );
                &TABLE
            }
        }
        /// Describes a method of a service.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct MethodDescriptorProtoView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::MethodDescriptorProto, M>,
        );
        impl<'a> MethodDescriptorProtoView<'a> {
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
        impl<'a> MethodDescriptorProtoView<'a, crate::view::Lazy> {
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
        /// A [`MethodDescriptorProtoView`] that checks each level when it is reached.
        pub type LazyMethodDescriptorProtoView<'a> = MethodDescriptorProtoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> MethodDescriptorProtoView<'a, M> {
            /// Field `name` = 1.
            #[inline]
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `name` is present.
            #[inline]
            #[must_use]
            pub fn has_name(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// Input and output type names.  These are resolved in the same way as
            /// FieldDescriptorProto.type_name, but must refer to a message type.
            #[inline]
            #[must_use]
            pub fn input_type(&self) -> &'a str {
                self.0.string::<1>()
            }
            /// Whether `input_type` is present.
            #[inline]
            #[must_use]
            pub fn has_input_type(&self) -> bool {
                self.0.has_string::<1>()
            }
            /// Field `output_type` = 3.
            #[inline]
            #[must_use]
            pub fn output_type(&self) -> &'a str {
                self.0.string::<2>()
            }
            /// Whether `output_type` is present.
            #[inline]
            #[must_use]
            pub fn has_output_type(&self) -> bool {
                self.0.has_string::<2>()
            }
            /// Field `options` = 4.
            #[inline]
            #[must_use]
            pub fn options(&self) -> M::Out<self::MethodOptionsView<'a, M>> {
                self.0.message::<self::MethodOptions, 0>()
            }
            /// Whether `options` is present.
            #[inline]
            #[must_use]
            pub fn has_options(&self) -> bool {
                self.0.has::<0>()
            }
            /// Identifies if client streams multiple client messages
            #[inline]
            #[must_use]
            pub fn client_streaming(&self) -> bool {
                self.0.scalars().v_client_streaming
            }
            /// Whether `client_streaming` is present.
            #[inline]
            #[must_use]
            pub fn has_client_streaming(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Identifies if server streams multiple server messages
            #[inline]
            #[must_use]
            pub fn server_streaming(&self) -> bool {
                self.0.scalars().v_server_streaming
            }
            /// Whether `server_streaming` is present.
            #[inline]
            #[must_use]
            pub fn has_server_streaming(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for MethodDescriptorProtoView<'a, M> {
            type Message = self::MethodDescriptorProto;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::MethodDescriptorProto, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for MethodDescriptorProtoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`MethodDescriptorProto`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct MethodDescriptorProtoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for MethodDescriptorProtoWriter<'o> {
            type Message = MethodDescriptorProto;
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
        impl<'o> MethodDescriptorProtoWriter<'o> {
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
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `input_type` = 2.
            #[inline]
            pub fn input_type(self, value: &str) -> Self {
                Self(self.0.bytes(0x12, value.as_bytes()))
            }
            /// Field `output_type` = 3.
            #[inline]
            pub fn output_type(self, value: &str) -> Self {
                Self(self.0.bytes(0x1a, value.as_bytes()))
            }
            /// Field `options` = 4.
            #[inline]
            pub fn options(
                self,
                write: impl ::core::ops::FnOnce(
                    self::MethodOptionsWriter<'o>,
                ) -> self::MethodOptionsWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x22, write))
            }
            /// Field `client_streaming` = 5.
            #[inline]
            pub fn client_streaming(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x28, value))
            }
            /// Field `server_streaming` = 6.
            #[inline]
            pub fn server_streaming(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x30, value))
            }
        }
        /// `google.protobuf.FileOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FileOptions {
            /// Sets the Java package where classes generated from this .proto will be
            /// placed.  By default, the proto package is used, but this is often
            /// inappropriate because proto packages do not normally start with backwards
            /// domain names.
            pub java_package: ::core::option::Option<crate::alloc::string::String>,
            /// Controls the name of the wrapper Java class generated for the .proto file.
            /// That class will always contain the .proto file's getDescriptor() method as
            /// well as any top-level extensions defined in the .proto file.
            /// If java_multiple_files is disabled, then all the other classes from the
            /// .proto file will be nested inside the single wrapper outer class.
            pub java_outer_classname: ::core::option::Option<
                crate::alloc::string::String,
            >,
            /// Field `optimize_for` = 9.
            pub optimize_for: ::core::option::Option<self::file_options::OptimizeMode>,
            /// If enabled, then the Java code generator will generate a separate .java
            /// file for each top-level message, enum, and service defined in the .proto
            /// file.  Thus, these types will *not* be nested inside the wrapper class
            /// named by java_outer_classname.  However, the wrapper class will still be
            /// generated to contain the file's getDescriptor() method as well as any
            /// top-level extensions defined in the file.
            pub java_multiple_files: ::core::option::Option<bool>,
            /// Sets the Go package where structs generated from this .proto will be
            /// placed. If omitted, the Go package will be derived from the following:
            ///   - The basename of the package import path, if provided.
            ///   - Otherwise, the package statement in the .proto file, if present.
            ///   - Otherwise, the basename of the .proto file, without extension.
            pub go_package: ::core::option::Option<crate::alloc::string::String>,
            /// Should generic services be generated in each language?  "Generic" services
            /// are not specific to any particular RPC system.  They are generated by the
            /// main code generators in each language (without additional plugins).
            /// Generic services were the only kind of service generation supported by
            /// early versions of google.protobuf.
            ///
            /// Generic services are now considered deprecated in favor of using plugins
            /// that generate code specific to your particular RPC system.  Therefore,
            /// these default to false.  Old code which depends on generic services should
            /// explicitly set them to true.
            pub cc_generic_services: ::core::option::Option<bool>,
            /// Field `java_generic_services` = 17.
            pub java_generic_services: ::core::option::Option<bool>,
            /// Field `py_generic_services` = 18.
            pub py_generic_services: ::core::option::Option<bool>,
            /// This option does nothing.
            #[deprecated]
            pub java_generate_equals_and_hash: ::core::option::Option<bool>,
            /// Is this file deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for everything in the file, or it will be completely ignored; in the very
            /// least, this is a formalization for deprecating files.
            pub deprecated: ::core::option::Option<bool>,
            /// A proto2 file can set this to true to opt in to UTF-8 checking for Java,
            /// which will throw an exception if invalid UTF-8 is parsed from the wire or
            /// assigned to a string field.
            ///
            /// Proto3 files already perform these checks. Setting the option explicitly to
            /// false has no effect: it cannot be used to opt proto3 files out of UTF-8
            /// checks.
            pub java_string_check_utf8: ::core::option::Option<bool>,
            /// Enables the use of arenas for the proto messages in this file. This applies
            /// only to generated classes for C++.
            pub cc_enable_arenas: ::core::option::Option<bool>,
            /// Sets the objective c class prefix which is prepended to all objective c
            /// generated classes from this .proto. There is no default.
            pub objc_class_prefix: ::core::option::Option<crate::alloc::string::String>,
            /// Namespace for generated classes; defaults to the package.
            pub csharp_namespace: ::core::option::Option<crate::alloc::string::String>,
            /// By default Swift generators will take the proto package and CamelCase it
            /// replacing '.' with underscore and use that to prefix the types/symbols
            /// defined. When this options is provided, they will use this value instead
            /// to prefix the types/symbols defined.
            pub swift_prefix: ::core::option::Option<crate::alloc::string::String>,
            /// Sets the php class prefix which is prepended to all php generated classes
            /// from this .proto. Default is empty.
            pub php_class_prefix: ::core::option::Option<crate::alloc::string::String>,
            /// Use this option to change the namespace of php generated classes. Default
            /// is empty. When this option is empty, the package name will be used for
            /// determining the namespace.
            pub php_namespace: ::core::option::Option<crate::alloc::string::String>,
            /// Use this option to change the namespace of php generated metadata classes.
            /// Default is empty. When this option is empty, the proto file name will be
            /// used for determining the namespace.
            pub php_metadata_namespace: ::core::option::Option<
                crate::alloc::string::String,
            >,
            /// Use this option to change the package of ruby generated classes. Default
            /// is empty. When this option is not set, the package name will be used for
            /// determining the ruby package.
            pub ruby_package: ::core::option::Option<crate::alloc::string::String>,
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// The parser stores options it doesn't recognize here.
            /// See the documentation for the "Options" section above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FileOptions {
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
                    match c.field() {
                        1 => {
                            m.optional_string(&mut c, 0xa, &mut self.java_package)?;
                        }
                        8 => {
                            m.optional_string(
                                &mut c,
                                0x42,
                                &mut self.java_outer_classname,
                            )?;
                        }
                        9 => {
                            if let ::core::option::Option::Some(v) = m
                                .closed::<
                                    self::file_options::OptimizeMode,
                                >(&mut c, 0x48, &mut self.unknown_fields)?
                            {
                                self.optimize_for = ::core::option::Option::Some(v);
                            }
                        }
                        10 => {
                            m.optional::<
                                    crate::wire::Bool,
                                >(&mut c, 0x50, &mut self.java_multiple_files)?;
                        }
                        11 => {
                            m.optional_string(&mut c, 0x5a, &mut self.go_package)?;
                        }
                        16 => {
                            m.optional::<
                                    crate::wire::Bool,
                                >(&mut c, 0x180, &mut self.cc_generic_services)?;
                        }
                        17 => {
                            m.optional::<
                                    crate::wire::Bool,
                                >(&mut c, 0x188, &mut self.java_generic_services)?;
                        }
                        18 => {
                            m.optional::<
                                    crate::wire::Bool,
                                >(&mut c, 0x190, &mut self.py_generic_services)?;
                        }
                        20 => {
                            m.optional::<
                                    crate::wire::Bool,
                                >(&mut c, 0x1a0, &mut self.java_generate_equals_and_hash)?;
                        }
                        23 => {
                            m.optional::<
                                    crate::wire::Bool,
                                >(&mut c, 0x1b8, &mut self.deprecated)?;
                        }
                        27 => {
                            m.optional::<
                                    crate::wire::Bool,
                                >(&mut c, 0x1d8, &mut self.java_string_check_utf8)?;
                        }
                        31 => {
                            m.optional::<
                                    crate::wire::Bool,
                                >(&mut c, 0x1f8, &mut self.cc_enable_arenas)?;
                        }
                        36 => {
                            m.optional_string(
                                &mut c,
                                0x2a2,
                                &mut self.objc_class_prefix,
                            )?;
                        }
                        37 => {
                            m.optional_string(
                                &mut c,
                                0x2aa,
                                &mut self.csharp_namespace,
                            )?;
                        }
                        39 => {
                            m.optional_string(&mut c, 0x2ba, &mut self.swift_prefix)?;
                        }
                        40 => {
                            m.optional_string(
                                &mut c,
                                0x2c2,
                                &mut self.php_class_prefix,
                            )?;
                        }
                        41 => {
                            m.optional_string(&mut c, 0x2ca, &mut self.php_namespace)?;
                        }
                        44 => {
                            m.optional_string(
                                &mut c,
                                0x2e2,
                                &mut self.php_metadata_namespace,
                            )?;
                        }
                        45 => {
                            m.optional_string(&mut c, 0x2ea, &mut self.ruby_package)?;
                        }
                        50 => {
                            c = c
                                .apart(|mut c| {
                                    if c.take(0x392) {
                                        m.message(
                                            &mut c,
                                            &mut **self.features.get_or_insert_default(),
                                        )?;
                                    }
                                    ::core::result::Result::Ok(c)
                                })?;
                        }
                        999 => {
                            c = c
                                .apart(|mut c| {
                                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                                    ::core::result::Result::Ok(c)
                                })?;
                        }
                        _ => {}
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        self
                            .java_package
                            .as_ref()
                            .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .java_outer_classname
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .go_package
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .objc_class_prefix
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .csharp_namespace
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .swift_prefix
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .php_class_prefix
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .php_namespace
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .php_metadata_namespace
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .ruby_package
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + 40
                                * crate::message::List::as_slice(&self.uninterpreted_option)
                                    .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_string(0xa, &self.java_package);
                w = w.optional_string(0x42, &self.java_outer_classname);
                w = w.optional_closed(0x48, self.optimize_for);
                w = w.optional::<crate::wire::Bool>(0x50, self.java_multiple_files);
                w = w.optional_string(0x5a, &self.go_package);
                w = w.optional::<crate::wire::Bool>(0x180, self.cc_generic_services);
                w = w.optional::<crate::wire::Bool>(0x188, self.java_generic_services);
                w = w.optional::<crate::wire::Bool>(0x190, self.py_generic_services);
                w = w
                    .optional::<
                        crate::wire::Bool,
                    >(0x1a0, self.java_generate_equals_and_hash);
                w = w.optional::<crate::wire::Bool>(0x1b8, self.deprecated);
                w = w.optional::<crate::wire::Bool>(0x1d8, self.java_string_check_utf8);
                w = w.optional::<crate::wire::Bool>(0x1f8, self.cc_enable_arenas);
                w = w.optional_string(0x2a2, &self.objc_class_prefix);
                w = w.optional_string(0x2aa, &self.csharp_namespace);
                w = w.optional_string(0x2ba, &self.swift_prefix);
                w = w.optional_string(0x2c2, &self.php_class_prefix);
                w = w.optional_string(0x2ca, &self.php_namespace);
                w = w.optional_string(0x2e2, &self.php_metadata_namespace);
                w = w.optional_string(0x2ea, &self.ruby_package);
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0x392, &**v);
                }
                w = w
                    .apart(|mut w| {
                        w = w
                            .repeated::<
                                crate::view::Msg<self::UninterpretedOption>,
                                _,
                            >(0x3eba, &self.uninterpreted_option);
                        w
                    });
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_java_package() {
                    message.java_package = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.java_package()),
                    );
                }
                if view.has_java_outer_classname() {
                    message.java_outer_classname = ::core::option::Option::Some(
                        crate::message::StringField::from_text(
                            view.java_outer_classname(),
                        ),
                    );
                }
                if view.has_optimize_for() {
                    message.optimize_for = ::core::option::Option::Some(
                        view.optimize_for(),
                    );
                }
                if view.has_java_multiple_files() {
                    message.java_multiple_files = ::core::option::Option::Some(
                        view.java_multiple_files(),
                    );
                }
                if view.has_go_package() {
                    message.go_package = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.go_package()),
                    );
                }
                if view.has_cc_generic_services() {
                    message.cc_generic_services = ::core::option::Option::Some(
                        view.cc_generic_services(),
                    );
                }
                if view.has_java_generic_services() {
                    message.java_generic_services = ::core::option::Option::Some(
                        view.java_generic_services(),
                    );
                }
                if view.has_py_generic_services() {
                    message.py_generic_services = ::core::option::Option::Some(
                        view.py_generic_services(),
                    );
                }
                if view.has_java_generate_equals_and_hash() {
                    message.java_generate_equals_and_hash = ::core::option::Option::Some(
                        view.java_generate_equals_and_hash(),
                    );
                }
                if view.has_deprecated() {
                    message.deprecated = ::core::option::Option::Some(view.deprecated());
                }
                if view.has_java_string_check_utf8() {
                    message.java_string_check_utf8 = ::core::option::Option::Some(
                        view.java_string_check_utf8(),
                    );
                }
                if view.has_cc_enable_arenas() {
                    message.cc_enable_arenas = ::core::option::Option::Some(
                        view.cc_enable_arenas(),
                    );
                }
                if view.has_objc_class_prefix() {
                    message.objc_class_prefix = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.objc_class_prefix()),
                    );
                }
                if view.has_csharp_namespace() {
                    message.csharp_namespace = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.csharp_namespace()),
                    );
                }
                if view.has_swift_prefix() {
                    message.swift_prefix = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.swift_prefix()),
                    );
                }
                if view.has_php_class_prefix() {
                    message.php_class_prefix = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.php_class_prefix()),
                    );
                }
                if view.has_php_namespace() {
                    message.php_namespace = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.php_namespace()),
                    );
                }
                if view.has_php_metadata_namespace() {
                    message.php_metadata_namespace = ::core::option::Option::Some(
                        crate::message::StringField::from_text(
                            view.php_metadata_namespace(),
                        ),
                    );
                }
                if view.has_ruby_package() {
                    message.ruby_package = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.ruby_package()),
                    );
                }
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FileOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FileOptions);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct FileOptionsScalars {
            v_optimize_for: self::file_options::OptimizeMode,
            v_java_multiple_files: bool,
            v_cc_generic_services: bool,
            v_java_generic_services: bool,
            v_py_generic_services: bool,
            v_java_generate_equals_and_hash: bool,
            v_deprecated: bool,
            v_java_string_check_utf8: bool,
            v_cc_enable_arenas: bool,
            has: [u32; 1],
        }
        impl ::core::default::Default for FileOptionsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_optimize_for: self::file_options::OptimizeMode::Speed,
                    v_java_multiple_files: false,
                    v_cc_generic_services: false,
                    v_java_generic_services: false,
                    v_py_generic_services: false,
                    v_java_generate_equals_and_hash: false,
                    v_deprecated: false,
                    v_java_string_check_utf8: false,
                    v_cc_enable_arenas: true,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::FileOptions {
            type Scalars = FileOptionsScalars;
            type Strings = [crate::octets::Range32; 10];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FileOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FileOptionsView<'_, M> {
                FileOptionsView(view)
            }
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    match c.field() {
                        1 => {
                            w.string::<0>(&mut c, 0xa)?;
                        }
                        8 => {
                            w.string::<1>(&mut c, 0x42)?;
                        }
                        9 => {
                            w.closed::<
                                    self::file_options::OptimizeMode,
                                >(
                                &mut c,
                                0x48,
                                |s, v| {
                                    s.v_optimize_for = v;
                                    s.has[0] |= 0x1;
                                },
                            )?;
                        }
                        10 => {
                            w.scalar::<
                                    crate::wire::Bool,
                                >(
                                &mut c,
                                0x50,
                                |s, v| {
                                    s.v_java_multiple_files = v;
                                    s.has[0] |= 0x2;
                                },
                            )?;
                        }
                        11 => {
                            w.string::<2>(&mut c, 0x5a)?;
                        }
                        16 => {
                            w.scalar::<
                                    crate::wire::Bool,
                                >(
                                &mut c,
                                0x180,
                                |s, v| {
                                    s.v_cc_generic_services = v;
                                    s.has[0] |= 0x4;
                                },
                            )?;
                        }
                        17 => {
                            w.scalar::<
                                    crate::wire::Bool,
                                >(
                                &mut c,
                                0x188,
                                |s, v| {
                                    s.v_java_generic_services = v;
                                    s.has[0] |= 0x8;
                                },
                            )?;
                        }
                        18 => {
                            w.scalar::<
                                    crate::wire::Bool,
                                >(
                                &mut c,
                                0x190,
                                |s, v| {
                                    s.v_py_generic_services = v;
                                    s.has[0] |= 0x10;
                                },
                            )?;
                        }
                        20 => {
                            w.scalar::<
                                    crate::wire::Bool,
                                >(
                                &mut c,
                                0x1a0,
                                |s, v| {
                                    s.v_java_generate_equals_and_hash = v;
                                    s.has[0] |= 0x20;
                                },
                            )?;
                        }
                        23 => {
                            w.scalar::<
                                    crate::wire::Bool,
                                >(
                                &mut c,
                                0x1b8,
                                |s, v| {
                                    s.v_deprecated = v;
                                    s.has[0] |= 0x40;
                                },
                            )?;
                        }
                        27 => {
                            w.scalar::<
                                    crate::wire::Bool,
                                >(
                                &mut c,
                                0x1d8,
                                |s, v| {
                                    s.v_java_string_check_utf8 = v;
                                    s.has[0] |= 0x80;
                                },
                            )?;
                        }
                        31 => {
                            w.scalar::<
                                    crate::wire::Bool,
                                >(
                                &mut c,
                                0x1f8,
                                |s, v| {
                                    s.v_cc_enable_arenas = v;
                                    s.has[0] |= 0x100;
                                },
                            )?;
                        }
                        36 => {
                            w.string::<3>(&mut c, 0x2a2)?;
                        }
                        37 => {
                            w.string::<4>(&mut c, 0x2aa)?;
                        }
                        39 => {
                            w.string::<5>(&mut c, 0x2ba)?;
                        }
                        40 => {
                            w.string::<6>(&mut c, 0x2c2)?;
                        }
                        41 => {
                            w.string::<7>(&mut c, 0x2ca)?;
                        }
                        44 => {
                            w.string::<8>(&mut c, 0x2e2)?;
                        }
                        45 => {
                            w.string::<9>(&mut c, 0x2ea)?;
                        }
                        50 => {
                            c = c
                                .apart(|mut c| {
                                    w.message::<self::FeatureSet, 0>(&mut c, 0x392)?;
                                    ::core::result::Result::Ok(c)
                                })?;
                        }
                        999 => {
                            c = c
                                .apart(|mut c| {
                                    w.repeated::<
                                            crate::view::Msg<self::UninterpretedOption>,
                                            0,
                                        >(&mut c, 0x3eba)?;
                                    ::core::result::Result::Ok(c)
                                })?;
                        }
                        _ => {}
                    }
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.FileOptions",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "java_package",
                                    crate::schema::Kind::String,
                                )
                                .json("javaPackage")
                                .optional(),
                            crate::schema::Field::new(
                                    8,
                                    "java_outer_classname",
                                    crate::schema::Kind::String,
                                )
                                .json("javaOuterClassname")
                                .optional(),
                            crate::schema::Field::new(
                                    9,
                                    "optimize_for",
                                    crate::schema::Kind::Enum(
                                        &<self::file_options::OptimizeMode as crate::schema::EnumType>::TABLE,
                                    ),
                                )
                                .json("optimizeFor")
                                .optional()
                                .with_default(crate::schema::DefaultValue::Enum(1)),
                            crate::schema::Field::new(
                                    10,
                                    "java_multiple_files",
                                    crate::schema::Kind::Bool,
                                )
                                .json("javaMultipleFiles")
                                .optional()
                                .with_default(crate::schema::DefaultValue::Bool(false)),
                            crate::schema::Field::new(
                                    11,
                                    "go_package",
                                    crate::schema::Kind::String,
                                )
                                .json("goPackage")
                                .optional(),
                            crate::schema::Field::new(
                                    16,
                                    "cc_generic_services",
                                    crate::schema::Kind::Bool,
                                )
                                .json("ccGenericServices")
                                .optional()
                                .with_default(crate::schema::DefaultValue::Bool(false)),
                            crate::schema::Field::new(
                                    17,
                                    "java_generic_services",
                                    crate::schema::Kind::Bool,
                                )
                                .json("javaGenericServices")
                                .optional()
                                .with_default(crate::schema::DefaultValue::Bool(false)),
                            crate::schema::Field::new(
                                    18,
                                    "py_generic_services",
                                    crate::schema::Kind::Bool,
                                )
                                .json("pyGenericServices")
                                .optional()
                                .with_default(crate::schema::DefaultValue::Bool(false)),
                            crate::schema::Field::new(
                                    20,
                                    "java_generate_equals_and_hash",
                                    crate::schema::Kind::Bool,
                                )
                                .json("javaGenerateEqualsAndHash")
                                .optional(),
                            crate::schema::Field::new(
                                    23,
                                    "deprecated",
                                    crate::schema::Kind::Bool,
                                )
                                .optional()
                                .with_default(crate::schema::DefaultValue::Bool(false)),
                            crate::schema::Field::new(
                                    27,
                                    "java_string_check_utf8",
                                    crate::schema::Kind::Bool,
                                )
                                .json("javaStringCheckUtf8")
                                .optional()
                                .with_default(crate::schema::DefaultValue::Bool(false)),
                            crate::schema::Field::new(
                                    31,
                                    "cc_enable_arenas",
                                    crate::schema::Kind::Bool,
                                )
                                .json("ccEnableArenas")
                                .optional()
                                .with_default(crate::schema::DefaultValue::Bool(true)),
                            crate::schema::Field::new(
                                    36,
                                    "objc_class_prefix",
                                    crate::schema::Kind::String,
                                )
                                .json("objcClassPrefix")
                                .optional(),
                            crate::schema::Field::new(
                                    37,
                                    "csharp_namespace",
                                    crate::schema::Kind::String,
                                )
                                .json("csharpNamespace")
                                .optional(),
                            crate::schema::Field::new(
                                    39,
                                    "swift_prefix",
                                    crate::schema::Kind::String,
                                )
                                .json("swiftPrefix")
                                .optional(),
                            crate::schema::Field::new(
                                    40,
                                    "php_class_prefix",
                                    crate::schema::Kind::String,
                                )
                                .json("phpClassPrefix")
                                .optional(),
                            crate::schema::Field::new(
                                    41,
                                    "php_namespace",
                                    crate::schema::Kind::String,
                                )
                                .json("phpNamespace")
                                .optional(),
                            crate::schema::Field::new(
                                    44,
                                    "php_metadata_namespace",
                                    crate::schema::Kind::String,
                                )
                                .json("phpMetadataNamespace")
                                .optional(),
                            crate::schema::Field::new(
                                    45,
                                    "ruby_package",
                                    crate::schema::Kind::String,
                                )
                                .json("rubyPackage")
                                .optional(),
                            crate::schema::Field::new(
                                    50,
                                    "features",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::FeatureSet as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    999,
                                    "uninterpreted_option",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::UninterpretedOption as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .json("uninterpretedOption")
                                .repeated(),
                        ],
                        &[
                            ("ccEnableArenas", 11),
                            ("ccGenericServices", 5),
                            ("cc_enable_arenas", 11),
                            ("cc_generic_services", 5),
                            ("csharpNamespace", 13),
                            ("csharp_namespace", 13),
                            ("deprecated", 9),
                            ("features", 19),
                            ("goPackage", 4),
                            ("go_package", 4),
                            ("javaGenerateEqualsAndHash", 8),
                            ("javaGenericServices", 6),
                            ("javaMultipleFiles", 3),
                            ("javaOuterClassname", 1),
                            ("javaPackage", 0),
                            ("javaStringCheckUtf8", 10),
                            ("java_generate_equals_and_hash", 8),
                            ("java_generic_services", 6),
                            ("java_multiple_files", 3),
                            ("java_outer_classname", 1),
                            ("java_package", 0),
                            ("java_string_check_utf8", 10),
                            ("objcClassPrefix", 12),
                            ("objc_class_prefix", 12),
                            ("optimizeFor", 2),
                            ("optimize_for", 2),
                            ("phpClassPrefix", 15),
                            ("phpMetadataNamespace", 17),
                            ("phpNamespace", 16),
                            ("php_class_prefix", 15),
                            ("php_metadata_namespace", 17),
                            ("php_namespace", 16),
                            ("pyGenericServices", 7),
                            ("py_generic_services", 7),
                            ("rubyPackage", 18),
                            ("ruby_package", 18),
                            ("swiftPrefix", 14),
                            ("swift_prefix", 14),
                            ("uninterpretedOption", 20),
                            ("uninterpreted_option", 20),
                        ],
                    )
                    .reserved(&["php_generic_services"]);
                &TABLE
            }
        }
        /// `google.protobuf.FileOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FileOptionsView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::FileOptions, M>,
        );
        impl<'a> FileOptionsView<'a> {
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
        impl<'a> FileOptionsView<'a, crate::view::Lazy> {
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
        /// A [`FileOptionsView`] that checks each level when it is reached.
        pub type LazyFileOptionsView<'a> = FileOptionsView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> FileOptionsView<'a, M> {
            /// Sets the Java package where classes generated from this .proto will be
            /// placed.  By default, the proto package is used, but this is often
            /// inappropriate because proto packages do not normally start with backwards
            /// domain names.
            #[inline]
            #[must_use]
            pub fn java_package(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `java_package` is present.
            #[inline]
            #[must_use]
            pub fn has_java_package(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// Controls the name of the wrapper Java class generated for the .proto file.
            /// That class will always contain the .proto file's getDescriptor() method as
            /// well as any top-level extensions defined in the .proto file.
            /// If java_multiple_files is disabled, then all the other classes from the
            /// .proto file will be nested inside the single wrapper outer class.
            #[inline]
            #[must_use]
            pub fn java_outer_classname(&self) -> &'a str {
                self.0.string::<1>()
            }
            /// Whether `java_outer_classname` is present.
            #[inline]
            #[must_use]
            pub fn has_java_outer_classname(&self) -> bool {
                self.0.has_string::<1>()
            }
            /// Field `optimize_for` = 9.
            #[inline]
            #[must_use]
            pub fn optimize_for(&self) -> self::file_options::OptimizeMode {
                self.0.scalars().v_optimize_for
            }
            /// Whether `optimize_for` is present.
            #[inline]
            #[must_use]
            pub fn has_optimize_for(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// If enabled, then the Java code generator will generate a separate .java
            /// file for each top-level message, enum, and service defined in the .proto
            /// file.  Thus, these types will *not* be nested inside the wrapper class
            /// named by java_outer_classname.  However, the wrapper class will still be
            /// generated to contain the file's getDescriptor() method as well as any
            /// top-level extensions defined in the file.
            #[inline]
            #[must_use]
            pub fn java_multiple_files(&self) -> bool {
                self.0.scalars().v_java_multiple_files
            }
            /// Whether `java_multiple_files` is present.
            #[inline]
            #[must_use]
            pub fn has_java_multiple_files(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// Sets the Go package where structs generated from this .proto will be
            /// placed. If omitted, the Go package will be derived from the following:
            ///   - The basename of the package import path, if provided.
            ///   - Otherwise, the package statement in the .proto file, if present.
            ///   - Otherwise, the basename of the .proto file, without extension.
            #[inline]
            #[must_use]
            pub fn go_package(&self) -> &'a str {
                self.0.string::<2>()
            }
            /// Whether `go_package` is present.
            #[inline]
            #[must_use]
            pub fn has_go_package(&self) -> bool {
                self.0.has_string::<2>()
            }
            /// Should generic services be generated in each language?  "Generic" services
            /// are not specific to any particular RPC system.  They are generated by the
            /// main code generators in each language (without additional plugins).
            /// Generic services were the only kind of service generation supported by
            /// early versions of google.protobuf.
            ///
            /// Generic services are now considered deprecated in favor of using plugins
            /// that generate code specific to your particular RPC system.  Therefore,
            /// these default to false.  Old code which depends on generic services should
            /// explicitly set them to true.
            #[inline]
            #[must_use]
            pub fn cc_generic_services(&self) -> bool {
                self.0.scalars().v_cc_generic_services
            }
            /// Whether `cc_generic_services` is present.
            #[inline]
            #[must_use]
            pub fn has_cc_generic_services(&self) -> bool {
                self.0.scalars().has[0] & 0x4 != 0
            }
            /// Field `java_generic_services` = 17.
            #[inline]
            #[must_use]
            pub fn java_generic_services(&self) -> bool {
                self.0.scalars().v_java_generic_services
            }
            /// Whether `java_generic_services` is present.
            #[inline]
            #[must_use]
            pub fn has_java_generic_services(&self) -> bool {
                self.0.scalars().has[0] & 0x8 != 0
            }
            /// Field `py_generic_services` = 18.
            #[inline]
            #[must_use]
            pub fn py_generic_services(&self) -> bool {
                self.0.scalars().v_py_generic_services
            }
            /// Whether `py_generic_services` is present.
            #[inline]
            #[must_use]
            pub fn has_py_generic_services(&self) -> bool {
                self.0.scalars().has[0] & 0x10 != 0
            }
            /// This option does nothing.
            #[deprecated]
            #[inline]
            #[must_use]
            pub fn java_generate_equals_and_hash(&self) -> bool {
                self.0.scalars().v_java_generate_equals_and_hash
            }
            /// Whether `java_generate_equals_and_hash` is present.
            #[inline]
            #[must_use]
            pub fn has_java_generate_equals_and_hash(&self) -> bool {
                self.0.scalars().has[0] & 0x20 != 0
            }
            /// Is this file deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for everything in the file, or it will be completely ignored; in the very
            /// least, this is a formalization for deprecating files.
            #[inline]
            #[must_use]
            pub fn deprecated(&self) -> bool {
                self.0.scalars().v_deprecated
            }
            /// Whether `deprecated` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated(&self) -> bool {
                self.0.scalars().has[0] & 0x40 != 0
            }
            /// A proto2 file can set this to true to opt in to UTF-8 checking for Java,
            /// which will throw an exception if invalid UTF-8 is parsed from the wire or
            /// assigned to a string field.
            ///
            /// Proto3 files already perform these checks. Setting the option explicitly to
            /// false has no effect: it cannot be used to opt proto3 files out of UTF-8
            /// checks.
            #[inline]
            #[must_use]
            pub fn java_string_check_utf8(&self) -> bool {
                self.0.scalars().v_java_string_check_utf8
            }
            /// Whether `java_string_check_utf8` is present.
            #[inline]
            #[must_use]
            pub fn has_java_string_check_utf8(&self) -> bool {
                self.0.scalars().has[0] & 0x80 != 0
            }
            /// Enables the use of arenas for the proto messages in this file. This applies
            /// only to generated classes for C++.
            #[inline]
            #[must_use]
            pub fn cc_enable_arenas(&self) -> bool {
                self.0.scalars().v_cc_enable_arenas
            }
            /// Whether `cc_enable_arenas` is present.
            #[inline]
            #[must_use]
            pub fn has_cc_enable_arenas(&self) -> bool {
                self.0.scalars().has[0] & 0x100 != 0
            }
            /// Sets the objective c class prefix which is prepended to all objective c
            /// generated classes from this .proto. There is no default.
            #[inline]
            #[must_use]
            pub fn objc_class_prefix(&self) -> &'a str {
                self.0.string::<3>()
            }
            /// Whether `objc_class_prefix` is present.
            #[inline]
            #[must_use]
            pub fn has_objc_class_prefix(&self) -> bool {
                self.0.has_string::<3>()
            }
            /// Namespace for generated classes; defaults to the package.
            #[inline]
            #[must_use]
            pub fn csharp_namespace(&self) -> &'a str {
                self.0.string::<4>()
            }
            /// Whether `csharp_namespace` is present.
            #[inline]
            #[must_use]
            pub fn has_csharp_namespace(&self) -> bool {
                self.0.has_string::<4>()
            }
            /// By default Swift generators will take the proto package and CamelCase it
            /// replacing '.' with underscore and use that to prefix the types/symbols
            /// defined. When this options is provided, they will use this value instead
            /// to prefix the types/symbols defined.
            #[inline]
            #[must_use]
            pub fn swift_prefix(&self) -> &'a str {
                self.0.string::<5>()
            }
            /// Whether `swift_prefix` is present.
            #[inline]
            #[must_use]
            pub fn has_swift_prefix(&self) -> bool {
                self.0.has_string::<5>()
            }
            /// Sets the php class prefix which is prepended to all php generated classes
            /// from this .proto. Default is empty.
            #[inline]
            #[must_use]
            pub fn php_class_prefix(&self) -> &'a str {
                self.0.string::<6>()
            }
            /// Whether `php_class_prefix` is present.
            #[inline]
            #[must_use]
            pub fn has_php_class_prefix(&self) -> bool {
                self.0.has_string::<6>()
            }
            /// Use this option to change the namespace of php generated classes. Default
            /// is empty. When this option is empty, the package name will be used for
            /// determining the namespace.
            #[inline]
            #[must_use]
            pub fn php_namespace(&self) -> &'a str {
                self.0.string::<7>()
            }
            /// Whether `php_namespace` is present.
            #[inline]
            #[must_use]
            pub fn has_php_namespace(&self) -> bool {
                self.0.has_string::<7>()
            }
            /// Use this option to change the namespace of php generated metadata classes.
            /// Default is empty. When this option is empty, the proto file name will be
            /// used for determining the namespace.
            #[inline]
            #[must_use]
            pub fn php_metadata_namespace(&self) -> &'a str {
                self.0.string::<8>()
            }
            /// Whether `php_metadata_namespace` is present.
            #[inline]
            #[must_use]
            pub fn has_php_metadata_namespace(&self) -> bool {
                self.0.has_string::<8>()
            }
            /// Use this option to change the package of ruby generated classes. Default
            /// is empty. When this option is not set, the package name will be used for
            /// determining the ruby package.
            #[inline]
            #[must_use]
            pub fn ruby_package(&self) -> &'a str {
                self.0.string::<9>()
            }
            /// Whether `ruby_package` is present.
            #[inline]
            #[must_use]
            pub fn has_ruby_package(&self) -> bool {
                self.0.has_string::<9>()
            }
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// The parser stores options it doesn't recognize here.
            /// See the documentation for the "Options" section above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 0>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FileOptionsView<'a, M> {
            type Message = self::FileOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FileOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for FileOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FileOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FileOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FileOptionsWriter<'o> {
            type Message = FileOptions;
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
        impl<'o> FileOptionsWriter<'o> {
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
            /// Field `java_package` = 1.
            #[inline]
            pub fn java_package(self, value: &str) -> Self {
                Self(self.0.bytes(0xa, value.as_bytes()))
            }
            /// Field `java_outer_classname` = 8.
            #[inline]
            pub fn java_outer_classname(self, value: &str) -> Self {
                Self(self.0.bytes(0x42, value.as_bytes()))
            }
            /// Field `optimize_for` = 9.
            #[inline]
            pub fn optimize_for(self, value: self::file_options::OptimizeMode) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::file_options::OptimizeMode>,
                        >(0x48, value),
                )
            }
            /// Field `java_multiple_files` = 10.
            #[inline]
            pub fn java_multiple_files(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x50, value))
            }
            /// Field `go_package` = 11.
            #[inline]
            pub fn go_package(self, value: &str) -> Self {
                Self(self.0.bytes(0x5a, value.as_bytes()))
            }
            /// Field `cc_generic_services` = 16.
            #[inline]
            pub fn cc_generic_services(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x180, value))
            }
            /// Field `java_generic_services` = 17.
            #[inline]
            pub fn java_generic_services(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x188, value))
            }
            /// Field `py_generic_services` = 18.
            #[inline]
            pub fn py_generic_services(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x190, value))
            }
            /// Field `java_generate_equals_and_hash` = 20.
            #[deprecated]
            #[inline]
            pub fn java_generate_equals_and_hash(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x1a0, value))
            }
            /// Field `deprecated` = 23.
            #[inline]
            pub fn deprecated(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x1b8, value))
            }
            /// Field `java_string_check_utf8` = 27.
            #[inline]
            pub fn java_string_check_utf8(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x1d8, value))
            }
            /// Field `cc_enable_arenas` = 31.
            #[inline]
            pub fn cc_enable_arenas(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x1f8, value))
            }
            /// Field `objc_class_prefix` = 36.
            #[inline]
            pub fn objc_class_prefix(self, value: &str) -> Self {
                Self(self.0.bytes(0x2a2, value.as_bytes()))
            }
            /// Field `csharp_namespace` = 37.
            #[inline]
            pub fn csharp_namespace(self, value: &str) -> Self {
                Self(self.0.bytes(0x2aa, value.as_bytes()))
            }
            /// Field `swift_prefix` = 39.
            #[inline]
            pub fn swift_prefix(self, value: &str) -> Self {
                Self(self.0.bytes(0x2ba, value.as_bytes()))
            }
            /// Field `php_class_prefix` = 40.
            #[inline]
            pub fn php_class_prefix(self, value: &str) -> Self {
                Self(self.0.bytes(0x2c2, value.as_bytes()))
            }
            /// Field `php_namespace` = 41.
            #[inline]
            pub fn php_namespace(self, value: &str) -> Self {
                Self(self.0.bytes(0x2ca, value.as_bytes()))
            }
            /// Field `php_metadata_namespace` = 44.
            #[inline]
            pub fn php_metadata_namespace(self, value: &str) -> Self {
                Self(self.0.bytes(0x2e2, value.as_bytes()))
            }
            /// Field `ruby_package` = 45.
            #[inline]
            pub fn ruby_package(self, value: &str) -> Self {
                Self(self.0.bytes(0x2ea, value.as_bytes()))
            }
            /// Field `features` = 50.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x392, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// `google.protobuf.MessageOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct MessageOptions {
            /// Set true to use the old proto1 MessageSet wire format for extensions.
            /// This is provided for backwards-compatibility with the MessageSet wire
            /// format.  You should not use this for any other reason:  It's less
            /// efficient, has fewer features, and is more complicated.
            ///
            /// The message must be defined exactly as follows:
            ///   message Foo {
            ///     option message_set_wire_format = true;
            ///     extensions 4 to max;
            ///   }
            /// Note that the message cannot have any defined fields; MessageSets only
            /// have extensions.
            ///
            /// All extensions of your type must be singular messages; e.g. they cannot
            /// be int32s, enums, or repeated messages.
            ///
            /// Because this is an option, the above two restrictions are not enforced by
            /// the protocol compiler.
            pub message_set_wire_format: ::core::option::Option<bool>,
            /// Disables the generation of the standard "descriptor()" accessor, which can
            /// conflict with a field of the same name.  This is meant to make migration
            /// from proto1 easier; new code should avoid fields named "descriptor".
            pub no_standard_descriptor_accessor: ::core::option::Option<bool>,
            /// Is this message deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the message, or it will be completely ignored; in the very least,
            /// this is a formalization for deprecating messages.
            pub deprecated: ::core::option::Option<bool>,
            /// Whether the message is an automatically generated map entry type for the
            /// maps field.
            ///
            /// For maps fields:
            ///     map\<KeyType, ValueType> map_field = 1;
            /// The parsed descriptor looks like:
            ///     message MapFieldEntry {
            ///     option map_entry = true;
            ///     optional KeyType key = 1;
            ///     optional ValueType value = 2;
            ///     }
            ///     repeated MapFieldEntry map_field = 1;
            ///
            /// Implementations may choose not to generate the map_entry=true message, but
            /// use a native map in the target language to hold the keys and values.
            /// The reflection APIs in such implementations still need to work as
            /// if the field is a repeated message field.
            ///
            /// NOTE: Do not set the option in .proto files. Always use the maps syntax
            /// instead. The option should only be implicitly set by the proto compiler
            /// parser.
            pub map_entry: ::core::option::Option<bool>,
            /// Enable the legacy handling of JSON field name conflicts.  This lowercases
            /// and strips underscored from the fields before comparison in proto3 only.
            /// The new behavior takes `json_name` into account and applies to proto2 as
            /// well.
            ///
            /// This should only be used as a temporary measure against broken builds due
            /// to the change in behavior for JSON field name conflicts.
            #[deprecated]
            pub deprecated_legacy_json_field_conflicts: ::core::option::Option<bool>,
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// The parser stores options it doesn't recognize here. See above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for MessageOptions {
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
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x8, &mut self.message_set_wire_format)?;
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x10, &mut self.no_standard_descriptor_accessor)?;
                    m.optional::<crate::wire::Bool>(&mut c, 0x18, &mut self.deprecated)?;
                    m.optional::<crate::wire::Bool>(&mut c, 0x38, &mut self.map_entry)?;
                    m.optional::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x58,
                        &mut self.deprecated_legacy_json_field_conflicts,
                    )?;
                    if c.take(0x62) {
                        m.message(&mut c, &mut **self.features.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        40
                            * crate::message::List::as_slice(&self.uninterpreted_option)
                                .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional::<crate::wire::Bool>(0x8, self.message_set_wire_format);
                w = w
                    .optional::<
                        crate::wire::Bool,
                    >(0x10, self.no_standard_descriptor_accessor);
                w = w.optional::<crate::wire::Bool>(0x18, self.deprecated);
                w = w.optional::<crate::wire::Bool>(0x38, self.map_entry);
                w = w
                    .optional::<
                        crate::wire::Bool,
                    >(0x58, self.deprecated_legacy_json_field_conflicts);
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0x62, &**v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::UninterpretedOption>,
                        _,
                    >(0x3eba, &self.uninterpreted_option);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_message_set_wire_format() {
                    message.message_set_wire_format = ::core::option::Option::Some(
                        view.message_set_wire_format(),
                    );
                }
                if view.has_no_standard_descriptor_accessor() {
                    message.no_standard_descriptor_accessor = ::core::option::Option::Some(
                        view.no_standard_descriptor_accessor(),
                    );
                }
                if view.has_deprecated() {
                    message.deprecated = ::core::option::Option::Some(view.deprecated());
                }
                if view.has_map_entry() {
                    message.map_entry = ::core::option::Option::Some(view.map_entry());
                }
                if view.has_deprecated_legacy_json_field_conflicts() {
                    message.deprecated_legacy_json_field_conflicts = ::core::option::Option::Some(
                        view.deprecated_legacy_json_field_conflicts(),
                    );
                }
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for MessageOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(MessageOptions);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct MessageOptionsScalars {
            v_message_set_wire_format: bool,
            v_no_standard_descriptor_accessor: bool,
            v_deprecated: bool,
            v_map_entry: bool,
            v_deprecated_legacy_json_field_conflicts: bool,
            has: [u32; 1],
        }
        impl ::core::default::Default for MessageOptionsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_message_set_wire_format: false,
                    v_no_standard_descriptor_accessor: false,
                    v_deprecated: false,
                    v_map_entry: false,
                    v_deprecated_legacy_json_field_conflicts: false,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::MessageOptions {
            type Scalars = MessageOptionsScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = MessageOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> MessageOptionsView<'_, M> {
                MessageOptionsView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x8,
                        |s, v| {
                            s.v_message_set_wire_format = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x10,
                        |s, v| {
                            s.v_no_standard_descriptor_accessor = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x18,
                        |s, v| {
                            s.v_deprecated = v;
                            s.has[0] |= 0x4;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x38,
                        |s, v| {
                            s.v_map_entry = v;
                            s.has[0] |= 0x8;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x58,
                        |s, v| {
                            s.v_deprecated_legacy_json_field_conflicts = v;
                            s.has[0] |= 0x10;
                        },
                    )?;
                    w.message::<self::FeatureSet, 0>(&mut c, 0x62)?;
                    w.repeated::<
                            crate::view::Msg<self::UninterpretedOption>,
                            0,
                        >(&mut c, 0x3eba)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.MessageOptions",
                    &[
                        crate::schema::Field::new(
                                1,
                                "message_set_wire_format",
                                crate::schema::Kind::Bool,
                            )
                            .json("messageSetWireFormat")
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                2,
                                "no_standard_descriptor_accessor",
                                crate::schema::Kind::Bool,
                            )
                            .json("noStandardDescriptorAccessor")
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                3,
                                "deprecated",
                                crate::schema::Kind::Bool,
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                7,
                                "map_entry",
                                crate::schema::Kind::Bool,
                            )
                            .json("mapEntry")
                            .optional(),
                        crate::schema::Field::new(
                                11,
                                "deprecated_legacy_json_field_conflicts",
                                crate::schema::Kind::Bool,
                            )
                            .json("deprecatedLegacyJsonFieldConflicts")
                            .optional(),
                        crate::schema::Field::new(
                                12,
                                "features",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FeatureSet as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                999,
                                "uninterpreted_option",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::UninterpretedOption as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("uninterpretedOption")
                            .repeated(),
                    ],
                    &[
                        ("deprecated", 2),
                        ("deprecatedLegacyJsonFieldConflicts", 4),
                        ("deprecated_legacy_json_field_conflicts", 4),
                        ("features", 5),
                        ("mapEntry", 3),
                        ("map_entry", 3),
                        ("messageSetWireFormat", 0),
                        ("message_set_wire_format", 0),
                        ("noStandardDescriptorAccessor", 1),
                        ("no_standard_descriptor_accessor", 1),
                        ("uninterpretedOption", 6),
                        ("uninterpreted_option", 6),
                    ],
                );
                &TABLE
            }
        }
        /// `google.protobuf.MessageOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct MessageOptionsView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::MessageOptions, M>,
        );
        impl<'a> MessageOptionsView<'a> {
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
        impl<'a> MessageOptionsView<'a, crate::view::Lazy> {
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
        /// A [`MessageOptionsView`] that checks each level when it is reached.
        pub type LazyMessageOptionsView<'a> = MessageOptionsView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> MessageOptionsView<'a, M> {
            /// Set true to use the old proto1 MessageSet wire format for extensions.
            /// This is provided for backwards-compatibility with the MessageSet wire
            /// format.  You should not use this for any other reason:  It's less
            /// efficient, has fewer features, and is more complicated.
            ///
            /// The message must be defined exactly as follows:
            ///   message Foo {
            ///     option message_set_wire_format = true;
            ///     extensions 4 to max;
            ///   }
            /// Note that the message cannot have any defined fields; MessageSets only
            /// have extensions.
            ///
            /// All extensions of your type must be singular messages; e.g. they cannot
            /// be int32s, enums, or repeated messages.
            ///
            /// Because this is an option, the above two restrictions are not enforced by
            /// the protocol compiler.
            #[inline]
            #[must_use]
            pub fn message_set_wire_format(&self) -> bool {
                self.0.scalars().v_message_set_wire_format
            }
            /// Whether `message_set_wire_format` is present.
            #[inline]
            #[must_use]
            pub fn has_message_set_wire_format(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Disables the generation of the standard "descriptor()" accessor, which can
            /// conflict with a field of the same name.  This is meant to make migration
            /// from proto1 easier; new code should avoid fields named "descriptor".
            #[inline]
            #[must_use]
            pub fn no_standard_descriptor_accessor(&self) -> bool {
                self.0.scalars().v_no_standard_descriptor_accessor
            }
            /// Whether `no_standard_descriptor_accessor` is present.
            #[inline]
            #[must_use]
            pub fn has_no_standard_descriptor_accessor(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// Is this message deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the message, or it will be completely ignored; in the very least,
            /// this is a formalization for deprecating messages.
            #[inline]
            #[must_use]
            pub fn deprecated(&self) -> bool {
                self.0.scalars().v_deprecated
            }
            /// Whether `deprecated` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated(&self) -> bool {
                self.0.scalars().has[0] & 0x4 != 0
            }
            /// Whether the message is an automatically generated map entry type for the
            /// maps field.
            ///
            /// For maps fields:
            ///     map\<KeyType, ValueType> map_field = 1;
            /// The parsed descriptor looks like:
            ///     message MapFieldEntry {
            ///     option map_entry = true;
            ///     optional KeyType key = 1;
            ///     optional ValueType value = 2;
            ///     }
            ///     repeated MapFieldEntry map_field = 1;
            ///
            /// Implementations may choose not to generate the map_entry=true message, but
            /// use a native map in the target language to hold the keys and values.
            /// The reflection APIs in such implementations still need to work as
            /// if the field is a repeated message field.
            ///
            /// NOTE: Do not set the option in .proto files. Always use the maps syntax
            /// instead. The option should only be implicitly set by the proto compiler
            /// parser.
            #[inline]
            #[must_use]
            pub fn map_entry(&self) -> bool {
                self.0.scalars().v_map_entry
            }
            /// Whether `map_entry` is present.
            #[inline]
            #[must_use]
            pub fn has_map_entry(&self) -> bool {
                self.0.scalars().has[0] & 0x8 != 0
            }
            /// Enable the legacy handling of JSON field name conflicts.  This lowercases
            /// and strips underscored from the fields before comparison in proto3 only.
            /// The new behavior takes `json_name` into account and applies to proto2 as
            /// well.
            ///
            /// This should only be used as a temporary measure against broken builds due
            /// to the change in behavior for JSON field name conflicts.
            #[deprecated]
            #[inline]
            #[must_use]
            pub fn deprecated_legacy_json_field_conflicts(&self) -> bool {
                self.0.scalars().v_deprecated_legacy_json_field_conflicts
            }
            /// Whether `deprecated_legacy_json_field_conflicts` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated_legacy_json_field_conflicts(&self) -> bool {
                self.0.scalars().has[0] & 0x10 != 0
            }
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// The parser stores options it doesn't recognize here. See above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 0>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for MessageOptionsView<'a, M> {
            type Message = self::MessageOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::MessageOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for MessageOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`MessageOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct MessageOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for MessageOptionsWriter<'o> {
            type Message = MessageOptions;
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
        impl<'o> MessageOptionsWriter<'o> {
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
            /// Field `message_set_wire_format` = 1.
            #[inline]
            pub fn message_set_wire_format(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x8, value))
            }
            /// Field `no_standard_descriptor_accessor` = 2.
            #[inline]
            pub fn no_standard_descriptor_accessor(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x10, value))
            }
            /// Field `deprecated` = 3.
            #[inline]
            pub fn deprecated(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x18, value))
            }
            /// Field `map_entry` = 7.
            #[inline]
            pub fn map_entry(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x38, value))
            }
            /// Field `deprecated_legacy_json_field_conflicts` = 11.
            #[deprecated]
            #[inline]
            pub fn deprecated_legacy_json_field_conflicts(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x58, value))
            }
            /// Field `features` = 12.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x62, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// `google.protobuf.FieldOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FieldOptions {
            /// NOTE: ctype is deprecated. Use `features.(pb.cpp).string_type` instead.
            /// The ctype option instructs the C++ code generator to use a different
            /// representation of the field than it normally would.  See the specific
            /// options below.  This option is only implemented to support use of
            /// \[ctype=CORD\] and \[ctype=STRING\] (the default) on non-repeated fields of
            /// type "bytes" in the open source release.
            pub ctype: ::core::option::Option<self::field_options::CType>,
            /// The packed option can be enabled for repeated primitive fields to enable
            /// a more efficient representation on the wire. Rather than repeatedly
            /// writing the tag and type for each element, the entire array is encoded as
            /// a single length-delimited blob. In proto3, only explicit setting it to
            /// false will avoid using packed encoding.  This option is prohibited in
            /// Editions, but the `repeated_field_encoding` feature can be used to control
            /// the behavior.
            pub packed: ::core::option::Option<bool>,
            /// Is this field deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for accessors, or it will be completely ignored; in the very least, this
            /// is a formalization for deprecating fields.
            pub deprecated: ::core::option::Option<bool>,
            /// Should this field be parsed lazily?  Lazy applies only to message-type
            /// fields.  It means that when the outer message is initially parsed, the
            /// inner message's contents will not be parsed but instead stored in encoded
            /// form.  The inner message will actually be parsed when it is first accessed.
            ///
            /// This is only a hint.  Implementations are free to choose whether to use
            /// eager or lazy parsing regardless of the value of this option.  However,
            /// setting this option true suggests that the protocol author believes that
            /// using lazy parsing on this field is worth the additional bookkeeping
            /// overhead typically needed to implement it.
            ///
            /// This option does not affect the public interface of any generated code;
            /// all method signatures remain the same.  Furthermore, thread-safety of the
            /// interface is not affected by this option; const methods remain safe to
            /// call from multiple threads concurrently, while non-const methods continue
            /// to require exclusive access.
            ///
            /// Note that lazy message fields are still eagerly verified to check
            /// ill-formed wireformat or missing required fields. Calling IsInitialized()
            /// on the outer message would fail if the inner message has missing required
            /// fields. Failed verification would result in parsing failure (except when
            /// uninitialized messages are acceptable).
            pub lazy: ::core::option::Option<bool>,
            /// The jstype option determines the JavaScript type used for values of the
            /// field.  The option is permitted only for 64 bit integral and fixed types
            /// (int64, uint64, sint64, fixed64, sfixed64).  A field with jstype JS_STRING
            /// is represented as JavaScript string, which avoids loss of precision that
            /// can happen when a large value is converted to a floating point JavaScript.
            /// Specifying JS_NUMBER for the jstype causes the generated JavaScript code to
            /// use the JavaScript "number" type.  The behavior of the default option
            /// JS_NORMAL is implementation dependent.
            ///
            /// This option is an enum to permit additional types to be added, e.g.
            /// goog.math.Integer.
            pub jstype: ::core::option::Option<self::field_options::JSType>,
            /// DEPRECATED. DO NOT USE!
            /// For Google-internal migration only. Do not use.
            #[deprecated]
            pub weak: ::core::option::Option<bool>,
            /// unverified_lazy does no correctness checks on the byte stream. This should
            /// only be used where lazy with verification is prohibitive for performance
            /// reasons.
            pub unverified_lazy: ::core::option::Option<bool>,
            /// Indicate that the field value should not be printed out when using debug
            /// formats, e.g. when the field contains sensitive credentials.
            pub debug_redact: ::core::option::Option<bool>,
            /// Field `retention` = 17.
            pub retention: ::core::option::Option<self::field_options::OptionRetention>,
            /// Field `targets` = 19.
            pub targets: crate::alloc::vec::Vec<self::field_options::OptionTargetType>,
            /// Field `edition_defaults` = 20.
            pub edition_defaults: crate::alloc::vec::Vec<
                self::field_options::EditionDefault,
            >,
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// Field `feature_support` = 22.
            pub feature_support: ::core::option::Option<
                crate::alloc::boxed::Box<self::field_options::FeatureSupport>,
            >,
            /// The parser stores options it doesn't recognize here. See above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FieldOptions {
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
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::field_options::CType,
                        >(&mut c, 0x8, &mut self.unknown_fields)?
                    {
                        self.ctype = ::core::option::Option::Some(v);
                    }
                    m.optional::<crate::wire::Bool>(&mut c, 0x10, &mut self.packed)?;
                    m.optional::<crate::wire::Bool>(&mut c, 0x18, &mut self.deprecated)?;
                    m.optional::<crate::wire::Bool>(&mut c, 0x28, &mut self.lazy)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::field_options::JSType,
                        >(&mut c, 0x30, &mut self.unknown_fields)?
                    {
                        self.jstype = ::core::option::Option::Some(v);
                    }
                    m.optional::<crate::wire::Bool>(&mut c, 0x50, &mut self.weak)?;
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x78, &mut self.unverified_lazy)?;
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x180, &mut self.debug_redact)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::field_options::OptionRetention,
                        >(&mut c, 0x188, &mut self.unknown_fields)?
                    {
                        self.retention = ::core::option::Option::Some(v);
                    }
                    m.closed_scalars(
                        &mut c,
                        0x19a,
                        0x198,
                        &mut self.targets,
                        &mut self.unknown_fields,
                    )?;
                    m.messages(&mut c, 0x1a2, &mut self.edition_defaults)?;
                    if c.take(0x1aa) {
                        m.message(&mut c, &mut **self.features.get_or_insert_default())?;
                    }
                    if c.take(0x1b2) {
                        m.message(
                            &mut c,
                            &mut **self.feature_support.get_or_insert_default(),
                        )?;
                    }
                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        2 * crate::message::List::as_slice(&self.targets).len()
                            + 24
                                * crate::message::List::as_slice(&self.edition_defaults)
                                    .len()
                            + 40
                                * crate::message::List::as_slice(&self.uninterpreted_option)
                                    .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional_closed(0x8, self.ctype);
                w = w.optional::<crate::wire::Bool>(0x10, self.packed);
                w = w.optional::<crate::wire::Bool>(0x18, self.deprecated);
                w = w.optional::<crate::wire::Bool>(0x28, self.lazy);
                w = w.optional_closed(0x30, self.jstype);
                w = w.optional::<crate::wire::Bool>(0x50, self.weak);
                w = w.optional::<crate::wire::Bool>(0x78, self.unverified_lazy);
                w = w.optional::<crate::wire::Bool>(0x180, self.debug_redact);
                w = w.optional_closed(0x188, self.retention);
                w = w
                    .repeated::<
                        crate::view::Closed<self::field_options::OptionTargetType>,
                        _,
                    >(0x198, &self.targets);
                w = w
                    .repeated::<
                        crate::view::Msg<self::field_options::EditionDefault>,
                        _,
                    >(0x1a2, &self.edition_defaults);
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0x1aa, &**v);
                }
                if let ::core::option::Option::Some(v) = &self.feature_support {
                    w = w.message(0x1b2, &**v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::UninterpretedOption>,
                        _,
                    >(0x3eba, &self.uninterpreted_option);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_ctype() {
                    message.ctype = ::core::option::Option::Some(view.ctype());
                }
                if view.has_packed() {
                    message.packed = ::core::option::Option::Some(view.packed());
                }
                if view.has_deprecated() {
                    message.deprecated = ::core::option::Option::Some(view.deprecated());
                }
                if view.has_lazy() {
                    message.lazy = ::core::option::Option::Some(view.lazy());
                }
                if view.has_jstype() {
                    message.jstype = ::core::option::Option::Some(view.jstype());
                }
                if view.has_weak() {
                    message.weak = ::core::option::Option::Some(view.weak());
                }
                if view.has_unverified_lazy() {
                    message.unverified_lazy = ::core::option::Option::Some(
                        view.unverified_lazy(),
                    );
                }
                if view.has_debug_redact() {
                    message.debug_redact = ::core::option::Option::Some(
                        view.debug_redact(),
                    );
                }
                if view.has_retention() {
                    message.retention = ::core::option::Option::Some(view.retention());
                }
                crate::message::collect(
                    &mut message.targets,
                    view.targets(),
                    ::core::result::Result::Ok,
                )?;
                crate::message::collect(
                    &mut message.edition_defaults,
                    view.edition_defaults(),
                    crate::message::own::<self::field_options::EditionDefault, M>,
                )?;
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                if view.has_feature_support() {
                    message.feature_support = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<
                                self::field_options::FeatureSupport,
                                M,
                            >(view.feature_support())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FieldOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FieldOptions);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct FieldOptionsScalars {
            v_ctype: self::field_options::CType,
            v_packed: bool,
            v_deprecated: bool,
            v_lazy: bool,
            v_jstype: self::field_options::JSType,
            v_weak: bool,
            v_unverified_lazy: bool,
            v_debug_redact: bool,
            v_retention: self::field_options::OptionRetention,
            has: [u32; 1],
        }
        impl ::core::default::Default for FieldOptionsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_ctype: self::field_options::CType::String,
                    v_packed: false,
                    v_deprecated: false,
                    v_lazy: false,
                    v_jstype: self::field_options::JSType::JsNormal,
                    v_weak: false,
                    v_unverified_lazy: false,
                    v_debug_redact: false,
                    v_retention: ::core::default::Default::default(),
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::FieldOptions {
            type Scalars = FieldOptionsScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 2];
            type Spans = [crate::view::Span; 3];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FieldOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FieldOptionsView<'_, M> {
                FieldOptionsView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.closed::<
                            self::field_options::CType,
                        >(
                        &mut c,
                        0x8,
                        |s, v| {
                            s.v_ctype = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x10,
                        |s, v| {
                            s.v_packed = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x18,
                        |s, v| {
                            s.v_deprecated = v;
                            s.has[0] |= 0x4;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x28,
                        |s, v| {
                            s.v_lazy = v;
                            s.has[0] |= 0x8;
                        },
                    )?;
                    w.closed::<
                            self::field_options::JSType,
                        >(
                        &mut c,
                        0x30,
                        |s, v| {
                            s.v_jstype = v;
                            s.has[0] |= 0x10;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x50,
                        |s, v| {
                            s.v_weak = v;
                            s.has[0] |= 0x20;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x78,
                        |s, v| {
                            s.v_unverified_lazy = v;
                            s.has[0] |= 0x40;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x180,
                        |s, v| {
                            s.v_debug_redact = v;
                            s.has[0] |= 0x80;
                        },
                    )?;
                    w.closed::<
                            self::field_options::OptionRetention,
                        >(
                        &mut c,
                        0x188,
                        |s, v| {
                            s.v_retention = v;
                            s.has[0] |= 0x100;
                        },
                    )?;
                    w.closed_scalars::<
                            self::field_options::OptionTargetType,
                            0,
                        >(&mut c, 0x19a, 0x198)?;
                    w.repeated::<
                            crate::view::Msg<self::field_options::EditionDefault>,
                            1,
                        >(&mut c, 0x1a2)?;
                    w.message::<self::FeatureSet, 0>(&mut c, 0x1aa)?;
                    w.message::<self::field_options::FeatureSupport, 1>(&mut c, 0x1b2)?;
                    w.repeated::<
                            crate::view::Msg<self::UninterpretedOption>,
                            2,
                        >(&mut c, 0x3eba)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.FieldOptions",
                    &[
                        crate::schema::Field::new(
                                1,
                                "ctype",
                                crate::schema::Kind::Enum(
                                    &<self::field_options::CType as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Enum(0)),
                        crate::schema::Field::new(2, "packed", crate::schema::Kind::Bool)
                            .optional(),
                        crate::schema::Field::new(
                                3,
                                "deprecated",
                                crate::schema::Kind::Bool,
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(5, "lazy", crate::schema::Kind::Bool)
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                6,
                                "jstype",
                                crate::schema::Kind::Enum(
                                    &<self::field_options::JSType as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Enum(0)),
                        crate::schema::Field::new(10, "weak", crate::schema::Kind::Bool)
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                15,
                                "unverified_lazy",
                                crate::schema::Kind::Bool,
                            )
                            .json("unverifiedLazy")
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                16,
                                "debug_redact",
                                crate::schema::Kind::Bool,
                            )
                            .json("debugRedact")
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                17,
                                "retention",
                                crate::schema::Kind::Enum(
                                    &<self::field_options::OptionRetention as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                19,
                                "targets",
                                crate::schema::Kind::Enum(
                                    &<self::field_options::OptionTargetType as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                20,
                                "edition_defaults",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::field_options::EditionDefault as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("editionDefaults")
                            .repeated(),
                        crate::schema::Field::new(
                                21,
                                "features",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FeatureSet as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                22,
                                "feature_support",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::field_options::FeatureSupport as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("featureSupport")
                            .optional(),
                        crate::schema::Field::new(
                                999,
                                "uninterpreted_option",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::UninterpretedOption as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("uninterpretedOption")
                            .repeated(),
                    ],
                    &[
                        ("ctype", 0),
                        ("debugRedact", 7),
                        ("debug_redact", 7),
                        ("deprecated", 2),
                        ("editionDefaults", 10),
                        ("edition_defaults", 10),
                        ("featureSupport", 12),
                        ("feature_support", 12),
                        ("features", 11),
                        ("jstype", 4),
                        ("lazy", 3),
                        ("packed", 1),
                        ("retention", 8),
                        ("targets", 9),
                        ("uninterpretedOption", 13),
                        ("uninterpreted_option", 13),
                        ("unverifiedLazy", 6),
                        ("unverified_lazy", 6),
                        ("weak", 5),
                    ],
                );
                &TABLE
            }
        }
        /// `google.protobuf.FieldOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FieldOptionsView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::FieldOptions, M>,
        );
        impl<'a> FieldOptionsView<'a> {
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
        impl<'a> FieldOptionsView<'a, crate::view::Lazy> {
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
        /// A [`FieldOptionsView`] that checks each level when it is reached.
        pub type LazyFieldOptionsView<'a> = FieldOptionsView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> FieldOptionsView<'a, M> {
            /// NOTE: ctype is deprecated. Use `features.(pb.cpp).string_type` instead.
            /// The ctype option instructs the C++ code generator to use a different
            /// representation of the field than it normally would.  See the specific
            /// options below.  This option is only implemented to support use of
            /// \[ctype=CORD\] and \[ctype=STRING\] (the default) on non-repeated fields of
            /// type "bytes" in the open source release.
            #[inline]
            #[must_use]
            pub fn ctype(&self) -> self::field_options::CType {
                self.0.scalars().v_ctype
            }
            /// Whether `ctype` is present.
            #[inline]
            #[must_use]
            pub fn has_ctype(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// The packed option can be enabled for repeated primitive fields to enable
            /// a more efficient representation on the wire. Rather than repeatedly
            /// writing the tag and type for each element, the entire array is encoded as
            /// a single length-delimited blob. In proto3, only explicit setting it to
            /// false will avoid using packed encoding.  This option is prohibited in
            /// Editions, but the `repeated_field_encoding` feature can be used to control
            /// the behavior.
            #[inline]
            #[must_use]
            pub fn packed(&self) -> bool {
                self.0.scalars().v_packed
            }
            /// Whether `packed` is present.
            #[inline]
            #[must_use]
            pub fn has_packed(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// Is this field deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for accessors, or it will be completely ignored; in the very least, this
            /// is a formalization for deprecating fields.
            #[inline]
            #[must_use]
            pub fn deprecated(&self) -> bool {
                self.0.scalars().v_deprecated
            }
            /// Whether `deprecated` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated(&self) -> bool {
                self.0.scalars().has[0] & 0x4 != 0
            }
            /// Should this field be parsed lazily?  Lazy applies only to message-type
            /// fields.  It means that when the outer message is initially parsed, the
            /// inner message's contents will not be parsed but instead stored in encoded
            /// form.  The inner message will actually be parsed when it is first accessed.
            ///
            /// This is only a hint.  Implementations are free to choose whether to use
            /// eager or lazy parsing regardless of the value of this option.  However,
            /// setting this option true suggests that the protocol author believes that
            /// using lazy parsing on this field is worth the additional bookkeeping
            /// overhead typically needed to implement it.
            ///
            /// This option does not affect the public interface of any generated code;
            /// all method signatures remain the same.  Furthermore, thread-safety of the
            /// interface is not affected by this option; const methods remain safe to
            /// call from multiple threads concurrently, while non-const methods continue
            /// to require exclusive access.
            ///
            /// Note that lazy message fields are still eagerly verified to check
            /// ill-formed wireformat or missing required fields. Calling IsInitialized()
            /// on the outer message would fail if the inner message has missing required
            /// fields. Failed verification would result in parsing failure (except when
            /// uninitialized messages are acceptable).
            #[inline]
            #[must_use]
            pub fn lazy(&self) -> bool {
                self.0.scalars().v_lazy
            }
            /// Whether `lazy` is present.
            #[inline]
            #[must_use]
            pub fn has_lazy(&self) -> bool {
                self.0.scalars().has[0] & 0x8 != 0
            }
            /// The jstype option determines the JavaScript type used for values of the
            /// field.  The option is permitted only for 64 bit integral and fixed types
            /// (int64, uint64, sint64, fixed64, sfixed64).  A field with jstype JS_STRING
            /// is represented as JavaScript string, which avoids loss of precision that
            /// can happen when a large value is converted to a floating point JavaScript.
            /// Specifying JS_NUMBER for the jstype causes the generated JavaScript code to
            /// use the JavaScript "number" type.  The behavior of the default option
            /// JS_NORMAL is implementation dependent.
            ///
            /// This option is an enum to permit additional types to be added, e.g.
            /// goog.math.Integer.
            #[inline]
            #[must_use]
            pub fn jstype(&self) -> self::field_options::JSType {
                self.0.scalars().v_jstype
            }
            /// Whether `jstype` is present.
            #[inline]
            #[must_use]
            pub fn has_jstype(&self) -> bool {
                self.0.scalars().has[0] & 0x10 != 0
            }
            /// DEPRECATED. DO NOT USE!
            /// For Google-internal migration only. Do not use.
            #[deprecated]
            #[inline]
            #[must_use]
            pub fn weak(&self) -> bool {
                self.0.scalars().v_weak
            }
            /// Whether `weak` is present.
            #[inline]
            #[must_use]
            pub fn has_weak(&self) -> bool {
                self.0.scalars().has[0] & 0x20 != 0
            }
            /// unverified_lazy does no correctness checks on the byte stream. This should
            /// only be used where lazy with verification is prohibitive for performance
            /// reasons.
            #[inline]
            #[must_use]
            pub fn unverified_lazy(&self) -> bool {
                self.0.scalars().v_unverified_lazy
            }
            /// Whether `unverified_lazy` is present.
            #[inline]
            #[must_use]
            pub fn has_unverified_lazy(&self) -> bool {
                self.0.scalars().has[0] & 0x40 != 0
            }
            /// Indicate that the field value should not be printed out when using debug
            /// formats, e.g. when the field contains sensitive credentials.
            #[inline]
            #[must_use]
            pub fn debug_redact(&self) -> bool {
                self.0.scalars().v_debug_redact
            }
            /// Whether `debug_redact` is present.
            #[inline]
            #[must_use]
            pub fn has_debug_redact(&self) -> bool {
                self.0.scalars().has[0] & 0x80 != 0
            }
            /// Field `retention` = 17.
            #[inline]
            #[must_use]
            pub fn retention(&self) -> self::field_options::OptionRetention {
                self.0.scalars().v_retention
            }
            /// Whether `retention` is present.
            #[inline]
            #[must_use]
            pub fn has_retention(&self) -> bool {
                self.0.scalars().has[0] & 0x100 != 0
            }
            /// Field `targets` = 19.
            #[inline]
            #[must_use]
            pub fn targets(
                &self,
            ) -> crate::view::RepeatedClosedScalars<
                'a,
                self::field_options::OptionTargetType,
            > {
                self.0
                    .repeated_closed::<
                        self::field_options::OptionTargetType,
                        0,
                    >(0x19a, 0x198)
            }
            /// Field `edition_defaults` = 20.
            #[inline]
            #[must_use]
            pub fn edition_defaults(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::field_options::EditionDefault>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::field_options::EditionDefault>,
                        1,
                    >(0x1a2)
            }
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// Field `feature_support` = 22.
            #[inline]
            #[must_use]
            pub fn feature_support(
                &self,
            ) -> M::Out<self::field_options::FeatureSupportView<'a, M>> {
                self.0.message::<self::field_options::FeatureSupport, 1>()
            }
            /// Whether `feature_support` is present.
            #[inline]
            #[must_use]
            pub fn has_feature_support(&self) -> bool {
                self.0.has::<1>()
            }
            /// The parser stores options it doesn't recognize here. See above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 2>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FieldOptionsView<'a, M> {
            type Message = self::FieldOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FieldOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for FieldOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FieldOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FieldOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FieldOptionsWriter<'o> {
            type Message = FieldOptions;
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
        impl<'o> FieldOptionsWriter<'o> {
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
            /// Field `ctype` = 1.
            #[inline]
            pub fn ctype(self, value: self::field_options::CType) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::field_options::CType>,
                        >(0x8, value),
                )
            }
            /// Field `packed` = 2.
            #[inline]
            pub fn packed(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x10, value))
            }
            /// Field `deprecated` = 3.
            #[inline]
            pub fn deprecated(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x18, value))
            }
            /// Field `lazy` = 5.
            #[inline]
            pub fn lazy(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x28, value))
            }
            /// Field `jstype` = 6.
            #[inline]
            pub fn jstype(self, value: self::field_options::JSType) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::field_options::JSType>,
                        >(0x30, value),
                )
            }
            /// Field `weak` = 10.
            #[deprecated]
            #[inline]
            pub fn weak(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x50, value))
            }
            /// Field `unverified_lazy` = 15.
            #[inline]
            pub fn unverified_lazy(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x78, value))
            }
            /// Field `debug_redact` = 16.
            #[inline]
            pub fn debug_redact(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x180, value))
            }
            /// Field `retention` = 17.
            #[inline]
            pub fn retention(self, value: self::field_options::OptionRetention) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::field_options::OptionRetention>,
                        >(0x188, value),
                )
            }
            /// Field `targets` = 19.
            #[inline]
            pub fn targets(
                self,
                values: impl ::core::iter::IntoIterator<
                    Item: ::core::borrow::Borrow<self::field_options::OptionTargetType>,
                >,
            ) -> Self {
                Self(
                    self
                        .0
                        .repeated::<
                            crate::view::Closed<self::field_options::OptionTargetType>,
                            _,
                        >(0x198, values),
                )
            }
            /// Field `edition_defaults` = 20.
            #[inline]
            pub fn edition_defaults<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::field_options::EditionDefaultWriter<'o>,
                    T,
                ) -> self::field_options::EditionDefaultWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x1a2, items, write))
            }
            /// Field `edition_defaults` = 20.
            #[inline]
            pub fn add_edition_defaults(
                self,
                write: impl ::core::ops::FnOnce(
                    self::field_options::EditionDefaultWriter<'o>,
                ) -> self::field_options::EditionDefaultWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1a2, write))
            }
            /// Field `features` = 21.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1aa, write))
            }
            /// Field `feature_support` = 22.
            #[inline]
            pub fn feature_support(
                self,
                write: impl ::core::ops::FnOnce(
                    self::field_options::FeatureSupportWriter<'o>,
                ) -> self::field_options::FeatureSupportWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x1b2, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// `google.protobuf.OneofOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct OneofOptions {
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// The parser stores options it doesn't recognize here. See above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for OneofOptions {
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
                    if c.take(0xa) {
                        m.message(&mut c, &mut **self.features.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        40
                            * crate::message::List::as_slice(&self.uninterpreted_option)
                                .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0xa, &**v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::UninterpretedOption>,
                        _,
                    >(0x3eba, &self.uninterpreted_option);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for OneofOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(OneofOptions);
        impl crate::view::Layout for self::OneofOptions {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = OneofOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> OneofOptionsView<'_, M> {
                OneofOptionsView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.message::<self::FeatureSet, 0>(&mut c, 0xa)?;
                    w.repeated::<
                            crate::view::Msg<self::UninterpretedOption>,
                            0,
                        >(&mut c, 0x3eba)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.OneofOptions",
                    &[
                        crate::schema::Field::new(
                                1,
                                "features",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FeatureSet as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                999,
                                "uninterpreted_option",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::UninterpretedOption as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("uninterpretedOption")
                            .repeated(),
                    ],
                    &[
                        ("features", 0),
                        ("uninterpretedOption", 1),
                        ("uninterpreted_option", 1),
                    ],
                );
                &TABLE
            }
        }
        /// `google.protobuf.OneofOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct OneofOptionsView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::OneofOptions, M>,
        );
        impl<'a> OneofOptionsView<'a> {
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
        impl<'a> OneofOptionsView<'a, crate::view::Lazy> {
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
        /// A [`OneofOptionsView`] that checks each level when it is reached.
        pub type LazyOneofOptionsView<'a> = OneofOptionsView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> OneofOptionsView<'a, M> {
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// The parser stores options it doesn't recognize here. See above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 0>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for OneofOptionsView<'a, M> {
            type Message = self::OneofOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::OneofOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for OneofOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`OneofOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct OneofOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for OneofOptionsWriter<'o> {
            type Message = OneofOptions;
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
        impl<'o> OneofOptionsWriter<'o> {
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
            /// Field `features` = 1.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0xa, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// `google.protobuf.EnumOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct EnumOptions {
            /// Set this option to true to allow mapping different tag names to the same
            /// value.
            pub allow_alias: ::core::option::Option<bool>,
            /// Is this enum deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the enum, or it will be completely ignored; in the very least, this
            /// is a formalization for deprecating enums.
            pub deprecated: ::core::option::Option<bool>,
            /// Enable the legacy handling of JSON field name conflicts.  This lowercases
            /// and strips underscored from the fields before comparison in proto3 only.
            /// The new behavior takes `json_name` into account and applies to proto2 as
            /// well.
            #[deprecated]
            pub deprecated_legacy_json_field_conflicts: ::core::option::Option<bool>,
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// The parser stores options it doesn't recognize here. See above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for EnumOptions {
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
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x10, &mut self.allow_alias)?;
                    m.optional::<crate::wire::Bool>(&mut c, 0x18, &mut self.deprecated)?;
                    m.optional::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x30,
                        &mut self.deprecated_legacy_json_field_conflicts,
                    )?;
                    if c.take(0x3a) {
                        m.message(&mut c, &mut **self.features.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        40
                            * crate::message::List::as_slice(&self.uninterpreted_option)
                                .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional::<crate::wire::Bool>(0x10, self.allow_alias);
                w = w.optional::<crate::wire::Bool>(0x18, self.deprecated);
                w = w
                    .optional::<
                        crate::wire::Bool,
                    >(0x30, self.deprecated_legacy_json_field_conflicts);
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0x3a, &**v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::UninterpretedOption>,
                        _,
                    >(0x3eba, &self.uninterpreted_option);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_allow_alias() {
                    message.allow_alias = ::core::option::Option::Some(
                        view.allow_alias(),
                    );
                }
                if view.has_deprecated() {
                    message.deprecated = ::core::option::Option::Some(view.deprecated());
                }
                if view.has_deprecated_legacy_json_field_conflicts() {
                    message.deprecated_legacy_json_field_conflicts = ::core::option::Option::Some(
                        view.deprecated_legacy_json_field_conflicts(),
                    );
                }
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for EnumOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(EnumOptions);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct EnumOptionsScalars {
            v_allow_alias: bool,
            v_deprecated: bool,
            v_deprecated_legacy_json_field_conflicts: bool,
            has: [u32; 1],
        }
        impl ::core::default::Default for EnumOptionsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_allow_alias: false,
                    v_deprecated: false,
                    v_deprecated_legacy_json_field_conflicts: false,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::EnumOptions {
            type Scalars = EnumOptionsScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = EnumOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> EnumOptionsView<'_, M> {
                EnumOptionsView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x10,
                        |s, v| {
                            s.v_allow_alias = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x18,
                        |s, v| {
                            s.v_deprecated = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x30,
                        |s, v| {
                            s.v_deprecated_legacy_json_field_conflicts = v;
                            s.has[0] |= 0x4;
                        },
                    )?;
                    w.message::<self::FeatureSet, 0>(&mut c, 0x3a)?;
                    w.repeated::<
                            crate::view::Msg<self::UninterpretedOption>,
                            0,
                        >(&mut c, 0x3eba)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.EnumOptions",
                    &[
                        crate::schema::Field::new(
                                2,
                                "allow_alias",
                                crate::schema::Kind::Bool,
                            )
                            .json("allowAlias")
                            .optional(),
                        crate::schema::Field::new(
                                3,
                                "deprecated",
                                crate::schema::Kind::Bool,
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                6,
                                "deprecated_legacy_json_field_conflicts",
                                crate::schema::Kind::Bool,
                            )
                            .json("deprecatedLegacyJsonFieldConflicts")
                            .optional(),
                        crate::schema::Field::new(
                                7,
                                "features",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FeatureSet as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                999,
                                "uninterpreted_option",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::UninterpretedOption as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("uninterpretedOption")
                            .repeated(),
                    ],
                    &[
                        ("allowAlias", 0),
                        ("allow_alias", 0),
                        ("deprecated", 1),
                        ("deprecatedLegacyJsonFieldConflicts", 2),
                        ("deprecated_legacy_json_field_conflicts", 2),
                        ("features", 3),
                        ("uninterpretedOption", 4),
                        ("uninterpreted_option", 4),
                    ],
                );
                &TABLE
            }
        }
        /// `google.protobuf.EnumOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct EnumOptionsView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::EnumOptions, M>,
        );
        impl<'a> EnumOptionsView<'a> {
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
        impl<'a> EnumOptionsView<'a, crate::view::Lazy> {
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
        /// A [`EnumOptionsView`] that checks each level when it is reached.
        pub type LazyEnumOptionsView<'a> = EnumOptionsView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> EnumOptionsView<'a, M> {
            /// Set this option to true to allow mapping different tag names to the same
            /// value.
            #[inline]
            #[must_use]
            pub fn allow_alias(&self) -> bool {
                self.0.scalars().v_allow_alias
            }
            /// Whether `allow_alias` is present.
            #[inline]
            #[must_use]
            pub fn has_allow_alias(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Is this enum deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the enum, or it will be completely ignored; in the very least, this
            /// is a formalization for deprecating enums.
            #[inline]
            #[must_use]
            pub fn deprecated(&self) -> bool {
                self.0.scalars().v_deprecated
            }
            /// Whether `deprecated` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// Enable the legacy handling of JSON field name conflicts.  This lowercases
            /// and strips underscored from the fields before comparison in proto3 only.
            /// The new behavior takes `json_name` into account and applies to proto2 as
            /// well.
            #[deprecated]
            #[inline]
            #[must_use]
            pub fn deprecated_legacy_json_field_conflicts(&self) -> bool {
                self.0.scalars().v_deprecated_legacy_json_field_conflicts
            }
            /// Whether `deprecated_legacy_json_field_conflicts` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated_legacy_json_field_conflicts(&self) -> bool {
                self.0.scalars().has[0] & 0x4 != 0
            }
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// The parser stores options it doesn't recognize here. See above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 0>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for EnumOptionsView<'a, M> {
            type Message = self::EnumOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::EnumOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for EnumOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`EnumOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct EnumOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for EnumOptionsWriter<'o> {
            type Message = EnumOptions;
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
        impl<'o> EnumOptionsWriter<'o> {
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
            /// Field `allow_alias` = 2.
            #[inline]
            pub fn allow_alias(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x10, value))
            }
            /// Field `deprecated` = 3.
            #[inline]
            pub fn deprecated(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x18, value))
            }
            /// Field `deprecated_legacy_json_field_conflicts` = 6.
            #[deprecated]
            #[inline]
            pub fn deprecated_legacy_json_field_conflicts(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x30, value))
            }
            /// Field `features` = 7.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3a, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// `google.protobuf.EnumValueOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct EnumValueOptions {
            /// Is this enum value deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the enum value, or it will be completely ignored; in the very least,
            /// this is a formalization for deprecating enum values.
            pub deprecated: ::core::option::Option<bool>,
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// Indicate that fields annotated with this enum value should not be printed
            /// out when using debug formats, e.g. when the field contains sensitive
            /// credentials.
            pub debug_redact: ::core::option::Option<bool>,
            /// Information about the support window of a feature value.
            pub feature_support: ::core::option::Option<
                crate::alloc::boxed::Box<self::field_options::FeatureSupport>,
            >,
            /// The parser stores options it doesn't recognize here. See above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for EnumValueOptions {
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
                    m.optional::<crate::wire::Bool>(&mut c, 0x8, &mut self.deprecated)?;
                    if c.take(0x12) {
                        m.message(&mut c, &mut **self.features.get_or_insert_default())?;
                    }
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x18, &mut self.debug_redact)?;
                    if c.take(0x22) {
                        m.message(
                            &mut c,
                            &mut **self.feature_support.get_or_insert_default(),
                        )?;
                    }
                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        40
                            * crate::message::List::as_slice(&self.uninterpreted_option)
                                .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional::<crate::wire::Bool>(0x8, self.deprecated);
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0x12, &**v);
                }
                w = w.optional::<crate::wire::Bool>(0x18, self.debug_redact);
                if let ::core::option::Option::Some(v) = &self.feature_support {
                    w = w.message(0x22, &**v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::UninterpretedOption>,
                        _,
                    >(0x3eba, &self.uninterpreted_option);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_deprecated() {
                    message.deprecated = ::core::option::Option::Some(view.deprecated());
                }
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                if view.has_debug_redact() {
                    message.debug_redact = ::core::option::Option::Some(
                        view.debug_redact(),
                    );
                }
                if view.has_feature_support() {
                    message.feature_support = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<
                                self::field_options::FeatureSupport,
                                M,
                            >(view.feature_support())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for EnumValueOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(EnumValueOptions);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct EnumValueOptionsScalars {
            v_deprecated: bool,
            v_debug_redact: bool,
            has: [u32; 1],
        }
        impl ::core::default::Default for EnumValueOptionsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_deprecated: false,
                    v_debug_redact: false,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::EnumValueOptions {
            type Scalars = EnumValueOptionsScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 2];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = EnumValueOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> EnumValueOptionsView<'_, M> {
                EnumValueOptionsView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x8,
                        |s, v| {
                            s.v_deprecated = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.message::<self::FeatureSet, 0>(&mut c, 0x12)?;
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x18,
                        |s, v| {
                            s.v_debug_redact = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    w.message::<self::field_options::FeatureSupport, 1>(&mut c, 0x22)?;
                    w.repeated::<
                            crate::view::Msg<self::UninterpretedOption>,
                            0,
                        >(&mut c, 0x3eba)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.EnumValueOptions",
                    &[
                        crate::schema::Field::new(
                                1,
                                "deprecated",
                                crate::schema::Kind::Bool,
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                2,
                                "features",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FeatureSet as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                3,
                                "debug_redact",
                                crate::schema::Kind::Bool,
                            )
                            .json("debugRedact")
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                4,
                                "feature_support",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::field_options::FeatureSupport as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("featureSupport")
                            .optional(),
                        crate::schema::Field::new(
                                999,
                                "uninterpreted_option",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::UninterpretedOption as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("uninterpretedOption")
                            .repeated(),
                    ],
                    &[
                        ("debugRedact", 2),
                        ("debug_redact", 2),
                        ("deprecated", 0),
                        ("featureSupport", 3),
                        ("feature_support", 3),
                        ("features", 1),
                        ("uninterpretedOption", 4),
                        ("uninterpreted_option", 4),
                    ],
                );
                &TABLE
            }
        }
        /// `google.protobuf.EnumValueOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct EnumValueOptionsView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::EnumValueOptions, M>,
        );
        impl<'a> EnumValueOptionsView<'a> {
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
        impl<'a> EnumValueOptionsView<'a, crate::view::Lazy> {
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
        /// A [`EnumValueOptionsView`] that checks each level when it is reached.
        pub type LazyEnumValueOptionsView<'a> = EnumValueOptionsView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> EnumValueOptionsView<'a, M> {
            /// Is this enum value deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the enum value, or it will be completely ignored; in the very least,
            /// this is a formalization for deprecating enum values.
            #[inline]
            #[must_use]
            pub fn deprecated(&self) -> bool {
                self.0.scalars().v_deprecated
            }
            /// Whether `deprecated` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// Indicate that fields annotated with this enum value should not be printed
            /// out when using debug formats, e.g. when the field contains sensitive
            /// credentials.
            #[inline]
            #[must_use]
            pub fn debug_redact(&self) -> bool {
                self.0.scalars().v_debug_redact
            }
            /// Whether `debug_redact` is present.
            #[inline]
            #[must_use]
            pub fn has_debug_redact(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// Information about the support window of a feature value.
            #[inline]
            #[must_use]
            pub fn feature_support(
                &self,
            ) -> M::Out<self::field_options::FeatureSupportView<'a, M>> {
                self.0.message::<self::field_options::FeatureSupport, 1>()
            }
            /// Whether `feature_support` is present.
            #[inline]
            #[must_use]
            pub fn has_feature_support(&self) -> bool {
                self.0.has::<1>()
            }
            /// The parser stores options it doesn't recognize here. See above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 0>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for EnumValueOptionsView<'a, M> {
            type Message = self::EnumValueOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::EnumValueOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for EnumValueOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`EnumValueOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct EnumValueOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for EnumValueOptionsWriter<'o> {
            type Message = EnumValueOptions;
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
        impl<'o> EnumValueOptionsWriter<'o> {
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
            /// Field `deprecated` = 1.
            #[inline]
            pub fn deprecated(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x8, value))
            }
            /// Field `features` = 2.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `debug_redact` = 3.
            #[inline]
            pub fn debug_redact(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x18, value))
            }
            /// Field `feature_support` = 4.
            #[inline]
            pub fn feature_support(
                self,
                write: impl ::core::ops::FnOnce(
                    self::field_options::FeatureSupportWriter<'o>,
                ) -> self::field_options::FeatureSupportWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x22, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// `google.protobuf.ServiceOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct ServiceOptions {
            /// Is this service deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the service, or it will be completely ignored; in the very least,
            /// this is a formalization for deprecating services.
            pub deprecated: ::core::option::Option<bool>,
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// The parser stores options it doesn't recognize here. See above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for ServiceOptions {
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
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x288, &mut self.deprecated)?;
                    if c.take(0x292) {
                        m.message(&mut c, &mut **self.features.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        40
                            * crate::message::List::as_slice(&self.uninterpreted_option)
                                .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional::<crate::wire::Bool>(0x288, self.deprecated);
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0x292, &**v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::UninterpretedOption>,
                        _,
                    >(0x3eba, &self.uninterpreted_option);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_deprecated() {
                    message.deprecated = ::core::option::Option::Some(view.deprecated());
                }
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for ServiceOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(ServiceOptions);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct ServiceOptionsScalars {
            v_deprecated: bool,
            has: [u32; 1],
        }
        impl ::core::default::Default for ServiceOptionsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_deprecated: false,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::ServiceOptions {
            type Scalars = ServiceOptionsScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = ServiceOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> ServiceOptionsView<'_, M> {
                ServiceOptionsView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x288,
                        |s, v| {
                            s.v_deprecated = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.message::<self::FeatureSet, 0>(&mut c, 0x292)?;
                    w.repeated::<
                            crate::view::Msg<self::UninterpretedOption>,
                            0,
                        >(&mut c, 0x3eba)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.ServiceOptions",
                    &[
                        crate::schema::Field::new(
                                33,
                                "deprecated",
                                crate::schema::Kind::Bool,
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                34,
                                "features",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FeatureSet as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                999,
                                "uninterpreted_option",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::UninterpretedOption as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("uninterpretedOption")
                            .repeated(),
                    ],
                    &[
                        ("deprecated", 0),
                        ("features", 1),
                        ("uninterpretedOption", 2),
                        ("uninterpreted_option", 2),
                    ],
                );
                &TABLE
            }
        }
        /// `google.protobuf.ServiceOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct ServiceOptionsView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::ServiceOptions, M>,
        );
        impl<'a> ServiceOptionsView<'a> {
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
        impl<'a> ServiceOptionsView<'a, crate::view::Lazy> {
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
        /// A [`ServiceOptionsView`] that checks each level when it is reached.
        pub type LazyServiceOptionsView<'a> = ServiceOptionsView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> ServiceOptionsView<'a, M> {
            /// Is this service deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the service, or it will be completely ignored; in the very least,
            /// this is a formalization for deprecating services.
            #[inline]
            #[must_use]
            pub fn deprecated(&self) -> bool {
                self.0.scalars().v_deprecated
            }
            /// Whether `deprecated` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// The parser stores options it doesn't recognize here. See above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 0>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for ServiceOptionsView<'a, M> {
            type Message = self::ServiceOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::ServiceOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for ServiceOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`ServiceOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct ServiceOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for ServiceOptionsWriter<'o> {
            type Message = ServiceOptions;
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
        impl<'o> ServiceOptionsWriter<'o> {
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
            /// Field `deprecated` = 33.
            #[inline]
            pub fn deprecated(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x288, value))
            }
            /// Field `features` = 34.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x292, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// `google.protobuf.MethodOptions`
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct MethodOptions {
            /// Is this method deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the method, or it will be completely ignored; in the very least,
            /// this is a formalization for deprecating methods.
            pub deprecated: ::core::option::Option<bool>,
            /// Field `idempotency_level` = 34.
            pub idempotency_level: ::core::option::Option<
                self::method_options::IdempotencyLevel,
            >,
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            pub features: ::core::option::Option<
                crate::alloc::boxed::Box<self::FeatureSet>,
            >,
            /// The parser stores options it doesn't recognize here. See above.
            pub uninterpreted_option: crate::alloc::vec::Vec<self::UninterpretedOption>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for MethodOptions {
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
                    m.optional::<
                            crate::wire::Bool,
                        >(&mut c, 0x288, &mut self.deprecated)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::method_options::IdempotencyLevel,
                        >(&mut c, 0x290, &mut self.unknown_fields)?
                    {
                        self.idempotency_level = ::core::option::Option::Some(v);
                    }
                    if c.take(0x29a) {
                        m.message(&mut c, &mut **self.features.get_or_insert_default())?;
                    }
                    m.messages(&mut c, 0x3eba, &mut self.uninterpreted_option)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        40
                            * crate::message::List::as_slice(&self.uninterpreted_option)
                                .len()
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w.optional::<crate::wire::Bool>(0x288, self.deprecated);
                w = w.optional_closed(0x290, self.idempotency_level);
                if let ::core::option::Option::Some(v) = &self.features {
                    w = w.message(0x29a, &**v);
                }
                w = w
                    .repeated::<
                        crate::view::Msg<self::UninterpretedOption>,
                        _,
                    >(0x3eba, &self.uninterpreted_option);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_deprecated() {
                    message.deprecated = ::core::option::Option::Some(view.deprecated());
                }
                if view.has_idempotency_level() {
                    message.idempotency_level = ::core::option::Option::Some(
                        view.idempotency_level(),
                    );
                }
                if view.has_features() {
                    message.features = ::core::option::Option::Some(
                        crate::alloc::boxed::Box::new(
                            crate::message::own::<self::FeatureSet, M>(view.features())?,
                        ),
                    );
                }
                crate::message::collect(
                    &mut message.uninterpreted_option,
                    view.uninterpreted_option(),
                    crate::message::own::<self::UninterpretedOption, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for MethodOptions {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(MethodOptions);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct MethodOptionsScalars {
            v_deprecated: bool,
            v_idempotency_level: self::method_options::IdempotencyLevel,
            has: [u32; 1],
        }
        impl ::core::default::Default for MethodOptionsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_deprecated: false,
                    v_idempotency_level: self::method_options::IdempotencyLevel::IdempotencyUnknown,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::MethodOptions {
            type Scalars = MethodOptionsScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = MethodOptionsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> MethodOptionsView<'_, M> {
                MethodOptionsView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.scalar::<
                            crate::wire::Bool,
                        >(
                        &mut c,
                        0x288,
                        |s, v| {
                            s.v_deprecated = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.closed::<
                            self::method_options::IdempotencyLevel,
                        >(
                        &mut c,
                        0x290,
                        |s, v| {
                            s.v_idempotency_level = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    w.message::<self::FeatureSet, 0>(&mut c, 0x29a)?;
                    w.repeated::<
                            crate::view::Msg<self::UninterpretedOption>,
                            0,
                        >(&mut c, 0x3eba)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.MethodOptions",
                    &[
                        crate::schema::Field::new(
                                33,
                                "deprecated",
                                crate::schema::Kind::Bool,
                            )
                            .optional()
                            .with_default(crate::schema::DefaultValue::Bool(false)),
                        crate::schema::Field::new(
                                34,
                                "idempotency_level",
                                crate::schema::Kind::Enum(
                                    &<self::method_options::IdempotencyLevel as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("idempotencyLevel")
                            .optional()
                            .with_default(crate::schema::DefaultValue::Enum(0)),
                        crate::schema::Field::new(
                                35,
                                "features",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::FeatureSet as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .optional(),
                        crate::schema::Field::new(
                                999,
                                "uninterpreted_option",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::UninterpretedOption as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .json("uninterpretedOption")
                            .repeated(),
                    ],
                    &[
                        ("deprecated", 0),
                        ("features", 2),
                        ("idempotencyLevel", 1),
                        ("idempotency_level", 1),
                        ("uninterpretedOption", 3),
                        ("uninterpreted_option", 3),
                    ],
                );
                &TABLE
            }
        }
        /// `google.protobuf.MethodOptions`
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct MethodOptionsView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::MethodOptions, M>,
        );
        impl<'a> MethodOptionsView<'a> {
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
        impl<'a> MethodOptionsView<'a, crate::view::Lazy> {
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
        /// A [`MethodOptionsView`] that checks each level when it is reached.
        pub type LazyMethodOptionsView<'a> = MethodOptionsView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> MethodOptionsView<'a, M> {
            /// Is this method deprecated?
            /// Depending on the target platform, this can emit Deprecated annotations
            /// for the method, or it will be completely ignored; in the very least,
            /// this is a formalization for deprecating methods.
            #[inline]
            #[must_use]
            pub fn deprecated(&self) -> bool {
                self.0.scalars().v_deprecated
            }
            /// Whether `deprecated` is present.
            #[inline]
            #[must_use]
            pub fn has_deprecated(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Field `idempotency_level` = 34.
            #[inline]
            #[must_use]
            pub fn idempotency_level(&self) -> self::method_options::IdempotencyLevel {
                self.0.scalars().v_idempotency_level
            }
            /// Whether `idempotency_level` is present.
            #[inline]
            #[must_use]
            pub fn has_idempotency_level(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// Any features defined in the specific edition.
            /// WARNING: This field should only be used by protobuf plugins or special
            /// cases like the proto compiler. Other uses are discouraged and
            /// developers should rely on the protoreflect APIs for their client language.
            #[inline]
            #[must_use]
            pub fn features(&self) -> M::Out<self::FeatureSetView<'a, M>> {
                self.0.message::<self::FeatureSet, 0>()
            }
            /// Whether `features` is present.
            #[inline]
            #[must_use]
            pub fn has_features(&self) -> bool {
                self.0.has::<0>()
            }
            /// The parser stores options it doesn't recognize here. See above.
            #[inline]
            #[must_use]
            pub fn uninterpreted_option(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::UninterpretedOption>,
                M,
            > {
                self.0.repeated::<crate::view::Msg<self::UninterpretedOption>, 0>(0x3eba)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for MethodOptionsView<'a, M> {
            type Message = self::MethodOptions;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::MethodOptions, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for MethodOptionsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`MethodOptions`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct MethodOptionsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for MethodOptionsWriter<'o> {
            type Message = MethodOptions;
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
        impl<'o> MethodOptionsWriter<'o> {
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
            /// Field `deprecated` = 33.
            #[inline]
            pub fn deprecated(self, value: bool) -> Self {
                Self(self.0.scalar::<crate::wire::Bool>(0x288, value))
            }
            /// Field `idempotency_level` = 34.
            #[inline]
            pub fn idempotency_level(
                self,
                value: self::method_options::IdempotencyLevel,
            ) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::method_options::IdempotencyLevel>,
                        >(0x290, value),
                )
            }
            /// Field `features` = 35.
            #[inline]
            pub fn features(
                self,
                write: impl ::core::ops::FnOnce(
                    self::FeatureSetWriter<'o>,
                ) -> self::FeatureSetWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x29a, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn uninterpreted_option<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::UninterpretedOptionWriter<'o>,
                    T,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x3eba, items, write))
            }
            /// Field `uninterpreted_option` = 999.
            #[inline]
            pub fn add_uninterpreted_option(
                self,
                write: impl ::core::ops::FnOnce(
                    self::UninterpretedOptionWriter<'o>,
                ) -> self::UninterpretedOptionWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x3eba, write))
            }
        }
        /// A message representing a option the parser does not recognize. This only
        /// appears in options protos created by the compiler::Parser class.
        /// DescriptorPool resolves these when building Descriptor objects. Therefore,
        /// options protos in descriptor objects (e.g. returned by Descriptor::options(),
        /// or produced by Descriptor::CopyTo()) will never have UninterpretedOptions
        /// in them.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct UninterpretedOption {
            /// Field `name` = 2.
            pub name: crate::alloc::vec::Vec<self::uninterpreted_option::NamePart>,
            /// The value of the uninterpreted option, in whatever type the tokenizer
            /// identified it as during parsing. Exactly one of these should be set.
            pub identifier_value: ::core::option::Option<crate::alloc::string::String>,
            /// Field `positive_int_value` = 4.
            pub positive_int_value: ::core::option::Option<u64>,
            /// Field `negative_int_value` = 5.
            pub negative_int_value: ::core::option::Option<i64>,
            /// Field `double_value` = 6.
            pub double_value: ::core::option::Option<f64>,
            /// Field `string_value` = 7.
            pub string_value: ::core::option::Option<crate::alloc::vec::Vec<u8>>,
            /// Field `aggregate_value` = 8.
            pub aggregate_value: ::core::option::Option<crate::alloc::string::String>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for UninterpretedOption {
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
                    m.messages(&mut c, 0x12, &mut self.name)?;
                    m.optional_string(&mut c, 0x1a, &mut self.identifier_value)?;
                    m.optional::<
                            crate::wire::Uint64,
                        >(&mut c, 0x20, &mut self.positive_int_value)?;
                    m.optional::<
                            crate::wire::Int64,
                        >(&mut c, 0x28, &mut self.negative_int_value)?;
                    m.optional::<
                            crate::wire::Double,
                        >(&mut c, 0x31, &mut self.double_value)?;
                    m.optional_bytes(&mut c, 0x3a, &mut self.string_value)?;
                    m.optional_string(&mut c, 0x42, &mut self.aggregate_value)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || {
                        24 * crate::message::List::as_slice(&self.name).len()
                            + self
                                .identifier_value
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                            + self
                                .string_value
                                .as_ref()
                                .map_or(0, |v| crate::message::BytesField::octets(v).len())
                            + self
                                .aggregate_value
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                    },
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w
                    .repeated::<
                        crate::view::Msg<self::uninterpreted_option::NamePart>,
                        _,
                    >(0x12, &self.name);
                w = w.optional_string(0x1a, &self.identifier_value);
                w = w.optional::<crate::wire::Uint64>(0x20, self.positive_int_value);
                w = w.optional::<crate::wire::Int64>(0x28, self.negative_int_value);
                w = w.optional::<crate::wire::Double>(0x31, self.double_value);
                w = w.optional_octets(0x3a, &self.string_value);
                w = w.optional_string(0x42, &self.aggregate_value);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect(
                    &mut message.name,
                    view.name(),
                    crate::message::own::<self::uninterpreted_option::NamePart, M>,
                )?;
                if view.has_identifier_value() {
                    message.identifier_value = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.identifier_value()),
                    );
                }
                if view.has_positive_int_value() {
                    message.positive_int_value = ::core::option::Option::Some(
                        view.positive_int_value(),
                    );
                }
                if view.has_negative_int_value() {
                    message.negative_int_value = ::core::option::Option::Some(
                        view.negative_int_value(),
                    );
                }
                if view.has_double_value() {
                    message.double_value = ::core::option::Option::Some(
                        view.double_value(),
                    );
                }
                if view.has_string_value() {
                    message.string_value = ::core::option::Option::Some(
                        crate::message::BytesField::from_octets(view.string_value()),
                    );
                }
                if view.has_aggregate_value() {
                    message.aggregate_value = ::core::option::Option::Some(
                        crate::message::StringField::from_text(view.aggregate_value()),
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for UninterpretedOption {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(UninterpretedOption);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct UninterpretedOptionScalars {
            v_positive_int_value: u64,
            v_negative_int_value: i64,
            v_double_value: f64,
            has: [u32; 1],
        }
        impl ::core::default::Default for UninterpretedOptionScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_positive_int_value: 0,
                    v_negative_int_value: 0,
                    v_double_value: 0.0,
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::UninterpretedOption {
            type Scalars = UninterpretedOptionScalars;
            type Strings = [crate::octets::Range32; 2];
            type Ranges = [crate::octets::Range32; 1];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = UninterpretedOptionView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> UninterpretedOptionView<'_, M> {
                UninterpretedOptionView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.repeated::<
                            crate::view::Msg<self::uninterpreted_option::NamePart>,
                            0,
                        >(&mut c, 0x12)?;
                    w.string::<0>(&mut c, 0x1a)?;
                    w.scalar::<
                            crate::wire::Uint64,
                        >(
                        &mut c,
                        0x20,
                        |s, v| {
                            s.v_positive_int_value = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Int64,
                        >(
                        &mut c,
                        0x28,
                        |s, v| {
                            s.v_negative_int_value = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    w.scalar::<
                            crate::wire::Double,
                        >(
                        &mut c,
                        0x31,
                        |s, v| {
                            s.v_double_value = v;
                            s.has[0] |= 0x4;
                        },
                    )?;
                    w.bytes::<0>(&mut c, 0x3a)?;
                    w.string::<1>(&mut c, 0x42)?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.UninterpretedOption",
                    &[
                        crate::schema::Field::new(
                                2,
                                "name",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::uninterpreted_option::NamePart as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                3,
                                "identifier_value",
                                crate::schema::Kind::String,
                            )
                            .json("identifierValue")
                            .optional(),
                        crate::schema::Field::new(
                                4,
                                "positive_int_value",
                                crate::schema::Kind::Uint64,
                            )
                            .json("positiveIntValue")
                            .optional(),
                        crate::schema::Field::new(
                                5,
                                "negative_int_value",
                                crate::schema::Kind::Int64,
                            )
                            .json("negativeIntValue")
                            .optional(),
                        crate::schema::Field::new(
                                6,
                                "double_value",
                                crate::schema::Kind::Double,
                            )
                            .json("doubleValue")
                            .optional(),
                        crate::schema::Field::new(
                                7,
                                "string_value",
                                crate::schema::Kind::Bytes,
                            )
                            .json("stringValue")
                            .optional(),
                        crate::schema::Field::new(
                                8,
                                "aggregate_value",
                                crate::schema::Kind::String,
                            )
                            .json("aggregateValue")
                            .optional(),
                    ],
                    &[
                        ("aggregateValue", 6),
                        ("aggregate_value", 6),
                        ("doubleValue", 4),
                        ("double_value", 4),
                        ("identifierValue", 1),
                        ("identifier_value", 1),
                        ("name", 0),
                        ("negativeIntValue", 3),
                        ("negative_int_value", 3),
                        ("positiveIntValue", 2),
                        ("positive_int_value", 2),
                        ("stringValue", 5),
                        ("string_value", 5),
                    ],
                );
                &TABLE
            }
        }
        /// A message representing a option the parser does not recognize. This only
        /// appears in options protos created by the compiler::Parser class.
        /// DescriptorPool resolves these when building Descriptor objects. Therefore,
        /// options protos in descriptor objects (e.g. returned by Descriptor::options(),
        /// or produced by Descriptor::CopyTo()) will never have UninterpretedOptions
        /// in them.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct UninterpretedOptionView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::UninterpretedOption, M>,
        );
        impl<'a> UninterpretedOptionView<'a> {
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
        impl<'a> UninterpretedOptionView<'a, crate::view::Lazy> {
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
        /// A [`UninterpretedOptionView`] that checks each level when it is reached.
        pub type LazyUninterpretedOptionView<'a> = UninterpretedOptionView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> UninterpretedOptionView<'a, M> {
            /// Field `name` = 2.
            #[inline]
            #[must_use]
            pub fn name(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::uninterpreted_option::NamePart>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::uninterpreted_option::NamePart>,
                        0,
                    >(0x12)
            }
            /// The value of the uninterpreted option, in whatever type the tokenizer
            /// identified it as during parsing. Exactly one of these should be set.
            #[inline]
            #[must_use]
            pub fn identifier_value(&self) -> &'a str {
                self.0.string::<0>()
            }
            /// Whether `identifier_value` is present.
            #[inline]
            #[must_use]
            pub fn has_identifier_value(&self) -> bool {
                self.0.has_string::<0>()
            }
            /// Field `positive_int_value` = 4.
            #[inline]
            #[must_use]
            pub fn positive_int_value(&self) -> u64 {
                self.0.scalars().v_positive_int_value
            }
            /// Whether `positive_int_value` is present.
            #[inline]
            #[must_use]
            pub fn has_positive_int_value(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Field `negative_int_value` = 5.
            #[inline]
            #[must_use]
            pub fn negative_int_value(&self) -> i64 {
                self.0.scalars().v_negative_int_value
            }
            /// Whether `negative_int_value` is present.
            #[inline]
            #[must_use]
            pub fn has_negative_int_value(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// Field `double_value` = 6.
            #[inline]
            #[must_use]
            pub fn double_value(&self) -> f64 {
                self.0.scalars().v_double_value
            }
            /// Whether `double_value` is present.
            #[inline]
            #[must_use]
            pub fn has_double_value(&self) -> bool {
                self.0.scalars().has[0] & 0x4 != 0
            }
            /// Field `string_value` = 7.
            #[inline]
            #[must_use]
            pub fn string_value(&self) -> &'a [u8] {
                self.0.bytes::<0>()
            }
            /// Whether `string_value` is present.
            #[inline]
            #[must_use]
            pub fn has_string_value(&self) -> bool {
                self.0.has::<0>()
            }
            /// Field `aggregate_value` = 8.
            #[inline]
            #[must_use]
            pub fn aggregate_value(&self) -> &'a str {
                self.0.string::<1>()
            }
            /// Whether `aggregate_value` is present.
            #[inline]
            #[must_use]
            pub fn has_aggregate_value(&self) -> bool {
                self.0.has_string::<1>()
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for UninterpretedOptionView<'a, M> {
            type Message = self::UninterpretedOption;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::UninterpretedOption, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug
        for UninterpretedOptionView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`UninterpretedOption`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct UninterpretedOptionWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for UninterpretedOptionWriter<'o> {
            type Message = UninterpretedOption;
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
        impl<'o> UninterpretedOptionWriter<'o> {
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
            /// Field `name` = 2.
            #[inline]
            pub fn name<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::uninterpreted_option::NamePartWriter<'o>,
                    T,
                ) -> self::uninterpreted_option::NamePartWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0x12, items, write))
            }
            /// Field `name` = 2.
            #[inline]
            pub fn add_name(
                self,
                write: impl ::core::ops::FnOnce(
                    self::uninterpreted_option::NamePartWriter<'o>,
                ) -> self::uninterpreted_option::NamePartWriter<'o>,
            ) -> Self {
                Self(self.0.message(0x12, write))
            }
            /// Field `identifier_value` = 3.
            #[inline]
            pub fn identifier_value(self, value: &str) -> Self {
                Self(self.0.bytes(0x1a, value.as_bytes()))
            }
            /// Field `positive_int_value` = 4.
            #[inline]
            pub fn positive_int_value(self, value: u64) -> Self {
                Self(self.0.scalar::<crate::wire::Uint64>(0x20, value))
            }
            /// Field `negative_int_value` = 5.
            #[inline]
            pub fn negative_int_value(self, value: i64) -> Self {
                Self(self.0.scalar::<crate::wire::Int64>(0x28, value))
            }
            /// Field `double_value` = 6.
            #[inline]
            pub fn double_value(self, value: f64) -> Self {
                Self(self.0.scalar::<crate::wire::Double>(0x31, value))
            }
            /// Field `string_value` = 7.
            #[inline]
            pub fn string_value(self, value: &[u8]) -> Self {
                Self(self.0.bytes(0x3a, value))
            }
            /// Field `aggregate_value` = 8.
            #[inline]
            pub fn aggregate_value(self, value: &str) -> Self {
                Self(self.0.bytes(0x42, value.as_bytes()))
            }
        }
        /// How a file, or a part of it, differs from what its edition says.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FeatureSet {
            /// Field `field_presence` = 1.
            pub field_presence: ::core::option::Option<self::feature_set::FieldPresence>,
            /// Field `enum_type` = 2.
            pub enum_type: ::core::option::Option<self::feature_set::EnumType>,
            /// Field `repeated_field_encoding` = 3.
            pub repeated_field_encoding: ::core::option::Option<
                self::feature_set::RepeatedFieldEncoding,
            >,
            /// Field `utf8_validation` = 4.
            pub utf8_validation: ::core::option::Option<
                self::feature_set::Utf8Validation,
            >,
            /// Field `message_encoding` = 5.
            pub message_encoding: ::core::option::Option<
                self::feature_set::MessageEncoding,
            >,
            /// Field `json_format` = 6.
            pub json_format: ::core::option::Option<self::feature_set::JsonFormat>,
            /// Field `enforce_naming_style` = 7.
            pub enforce_naming_style: ::core::option::Option<
                self::feature_set::EnforceNamingStyle,
            >,
            /// Field `default_symbol_visibility` = 8.
            pub default_symbol_visibility: ::core::option::Option<
                self::feature_set::visibility_feature::DefaultSymbolVisibility,
            >,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FeatureSet {
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
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::feature_set::FieldPresence,
                        >(&mut c, 0x8, &mut self.unknown_fields)?
                    {
                        self.field_presence = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::feature_set::EnumType,
                        >(&mut c, 0x10, &mut self.unknown_fields)?
                    {
                        self.enum_type = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::feature_set::RepeatedFieldEncoding,
                        >(&mut c, 0x18, &mut self.unknown_fields)?
                    {
                        self.repeated_field_encoding = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::feature_set::Utf8Validation,
                        >(&mut c, 0x20, &mut self.unknown_fields)?
                    {
                        self.utf8_validation = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::feature_set::MessageEncoding,
                        >(&mut c, 0x28, &mut self.unknown_fields)?
                    {
                        self.message_encoding = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::feature_set::JsonFormat,
                        >(&mut c, 0x30, &mut self.unknown_fields)?
                    {
                        self.json_format = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::feature_set::EnforceNamingStyle,
                        >(&mut c, 0x38, &mut self.unknown_fields)?
                    {
                        self.enforce_naming_style = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<
                            self::feature_set::visibility_feature::DefaultSymbolVisibility,
                        >(&mut c, 0x40, &mut self.unknown_fields)?
                    {
                        self.default_symbol_visibility = ::core::option::Option::Some(v);
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
                w = w.optional_closed(0x8, self.field_presence);
                w = w.optional_closed(0x10, self.enum_type);
                w = w.optional_closed(0x18, self.repeated_field_encoding);
                w = w.optional_closed(0x20, self.utf8_validation);
                w = w.optional_closed(0x28, self.message_encoding);
                w = w.optional_closed(0x30, self.json_format);
                w = w.optional_closed(0x38, self.enforce_naming_style);
                w = w.optional_closed(0x40, self.default_symbol_visibility);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                if view.has_field_presence() {
                    message.field_presence = ::core::option::Option::Some(
                        view.field_presence(),
                    );
                }
                if view.has_enum_type() {
                    message.enum_type = ::core::option::Option::Some(view.enum_type());
                }
                if view.has_repeated_field_encoding() {
                    message.repeated_field_encoding = ::core::option::Option::Some(
                        view.repeated_field_encoding(),
                    );
                }
                if view.has_utf8_validation() {
                    message.utf8_validation = ::core::option::Option::Some(
                        view.utf8_validation(),
                    );
                }
                if view.has_message_encoding() {
                    message.message_encoding = ::core::option::Option::Some(
                        view.message_encoding(),
                    );
                }
                if view.has_json_format() {
                    message.json_format = ::core::option::Option::Some(
                        view.json_format(),
                    );
                }
                if view.has_enforce_naming_style() {
                    message.enforce_naming_style = ::core::option::Option::Some(
                        view.enforce_naming_style(),
                    );
                }
                if view.has_default_symbol_visibility() {
                    message.default_symbol_visibility = ::core::option::Option::Some(
                        view.default_symbol_visibility(),
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FeatureSet {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FeatureSet);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct FeatureSetScalars {
            v_field_presence: self::feature_set::FieldPresence,
            v_enum_type: self::feature_set::EnumType,
            v_repeated_field_encoding: self::feature_set::RepeatedFieldEncoding,
            v_utf8_validation: self::feature_set::Utf8Validation,
            v_message_encoding: self::feature_set::MessageEncoding,
            v_json_format: self::feature_set::JsonFormat,
            v_enforce_naming_style: self::feature_set::EnforceNamingStyle,
            v_default_symbol_visibility: self::feature_set::visibility_feature::DefaultSymbolVisibility,
            has: [u32; 1],
        }
        impl ::core::default::Default for FeatureSetScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_field_presence: ::core::default::Default::default(),
                    v_enum_type: ::core::default::Default::default(),
                    v_repeated_field_encoding: ::core::default::Default::default(),
                    v_utf8_validation: ::core::default::Default::default(),
                    v_message_encoding: ::core::default::Default::default(),
                    v_json_format: ::core::default::Default::default(),
                    v_enforce_naming_style: ::core::default::Default::default(),
                    v_default_symbol_visibility: ::core::default::Default::default(),
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::FeatureSet {
            type Scalars = FeatureSetScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 0];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FeatureSetView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FeatureSetView<'_, M> {
                FeatureSetView(view)
            }
            #[inline]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.closed::<
                            self::feature_set::FieldPresence,
                        >(
                        &mut c,
                        0x8,
                        |s, v| {
                            s.v_field_presence = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.closed::<
                            self::feature_set::EnumType,
                        >(
                        &mut c,
                        0x10,
                        |s, v| {
                            s.v_enum_type = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    w.closed::<
                            self::feature_set::RepeatedFieldEncoding,
                        >(
                        &mut c,
                        0x18,
                        |s, v| {
                            s.v_repeated_field_encoding = v;
                            s.has[0] |= 0x4;
                        },
                    )?;
                    w.closed::<
                            self::feature_set::Utf8Validation,
                        >(
                        &mut c,
                        0x20,
                        |s, v| {
                            s.v_utf8_validation = v;
                            s.has[0] |= 0x8;
                        },
                    )?;
                    w.closed::<
                            self::feature_set::MessageEncoding,
                        >(
                        &mut c,
                        0x28,
                        |s, v| {
                            s.v_message_encoding = v;
                            s.has[0] |= 0x10;
                        },
                    )?;
                    w.closed::<
                            self::feature_set::JsonFormat,
                        >(
                        &mut c,
                        0x30,
                        |s, v| {
                            s.v_json_format = v;
                            s.has[0] |= 0x20;
                        },
                    )?;
                    w.closed::<
                            self::feature_set::EnforceNamingStyle,
                        >(
                        &mut c,
                        0x38,
                        |s, v| {
                            s.v_enforce_naming_style = v;
                            s.has[0] |= 0x40;
                        },
                    )?;
                    w.closed::<
                            self::feature_set::visibility_feature::DefaultSymbolVisibility,
                        >(
                        &mut c,
                        0x40,
                        |s, v| {
                            s.v_default_symbol_visibility = v;
                            s.has[0] |= 0x80;
                        },
                    )?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.FeatureSet",
                    &[
                        crate::schema::Field::new(
                                1,
                                "field_presence",
                                crate::schema::Kind::Enum(
                                    &<self::feature_set::FieldPresence as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("fieldPresence")
                            .optional(),
                        crate::schema::Field::new(
                                2,
                                "enum_type",
                                crate::schema::Kind::Enum(
                                    &<self::feature_set::EnumType as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("enumType")
                            .optional(),
                        crate::schema::Field::new(
                                3,
                                "repeated_field_encoding",
                                crate::schema::Kind::Enum(
                                    &<self::feature_set::RepeatedFieldEncoding as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("repeatedFieldEncoding")
                            .optional(),
                        crate::schema::Field::new(
                                4,
                                "utf8_validation",
                                crate::schema::Kind::Enum(
                                    &<self::feature_set::Utf8Validation as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("utf8Validation")
                            .optional(),
                        crate::schema::Field::new(
                                5,
                                "message_encoding",
                                crate::schema::Kind::Enum(
                                    &<self::feature_set::MessageEncoding as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("messageEncoding")
                            .optional(),
                        crate::schema::Field::new(
                                6,
                                "json_format",
                                crate::schema::Kind::Enum(
                                    &<self::feature_set::JsonFormat as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("jsonFormat")
                            .optional(),
                        crate::schema::Field::new(
                                7,
                                "enforce_naming_style",
                                crate::schema::Kind::Enum(
                                    &<self::feature_set::EnforceNamingStyle as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("enforceNamingStyle")
                            .optional(),
                        crate::schema::Field::new(
                                8,
                                "default_symbol_visibility",
                                crate::schema::Kind::Enum(
                                    &<self::feature_set::visibility_feature::DefaultSymbolVisibility as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("defaultSymbolVisibility")
                            .optional(),
                    ],
                    &[
                        ("defaultSymbolVisibility", 7),
                        ("default_symbol_visibility", 7),
                        ("enforceNamingStyle", 6),
                        ("enforce_naming_style", 6),
                        ("enumType", 1),
                        ("enum_type", 1),
                        ("fieldPresence", 0),
                        ("field_presence", 0),
                        ("jsonFormat", 5),
                        ("json_format", 5),
                        ("messageEncoding", 4),
                        ("message_encoding", 4),
                        ("repeatedFieldEncoding", 2),
                        ("repeated_field_encoding", 2),
                        ("utf8Validation", 3),
                        ("utf8_validation", 3),
                    ],
                );
                &TABLE
            }
        }
        /// How a file, or a part of it, differs from what its edition says.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FeatureSetView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::FeatureSet, M>,
        );
        impl<'a> FeatureSetView<'a> {
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
        impl<'a> FeatureSetView<'a, crate::view::Lazy> {
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
        /// A [`FeatureSetView`] that checks each level when it is reached.
        pub type LazyFeatureSetView<'a> = FeatureSetView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> FeatureSetView<'a, M> {
            /// Field `field_presence` = 1.
            #[inline]
            #[must_use]
            pub fn field_presence(&self) -> self::feature_set::FieldPresence {
                self.0.scalars().v_field_presence
            }
            /// Whether `field_presence` is present.
            #[inline]
            #[must_use]
            pub fn has_field_presence(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// Field `enum_type` = 2.
            #[inline]
            #[must_use]
            pub fn enum_type(&self) -> self::feature_set::EnumType {
                self.0.scalars().v_enum_type
            }
            /// Whether `enum_type` is present.
            #[inline]
            #[must_use]
            pub fn has_enum_type(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
            /// Field `repeated_field_encoding` = 3.
            #[inline]
            #[must_use]
            pub fn repeated_field_encoding(
                &self,
            ) -> self::feature_set::RepeatedFieldEncoding {
                self.0.scalars().v_repeated_field_encoding
            }
            /// Whether `repeated_field_encoding` is present.
            #[inline]
            #[must_use]
            pub fn has_repeated_field_encoding(&self) -> bool {
                self.0.scalars().has[0] & 0x4 != 0
            }
            /// Field `utf8_validation` = 4.
            #[inline]
            #[must_use]
            pub fn utf8_validation(&self) -> self::feature_set::Utf8Validation {
                self.0.scalars().v_utf8_validation
            }
            /// Whether `utf8_validation` is present.
            #[inline]
            #[must_use]
            pub fn has_utf8_validation(&self) -> bool {
                self.0.scalars().has[0] & 0x8 != 0
            }
            /// Field `message_encoding` = 5.
            #[inline]
            #[must_use]
            pub fn message_encoding(&self) -> self::feature_set::MessageEncoding {
                self.0.scalars().v_message_encoding
            }
            /// Whether `message_encoding` is present.
            #[inline]
            #[must_use]
            pub fn has_message_encoding(&self) -> bool {
                self.0.scalars().has[0] & 0x10 != 0
            }
            /// Field `json_format` = 6.
            #[inline]
            #[must_use]
            pub fn json_format(&self) -> self::feature_set::JsonFormat {
                self.0.scalars().v_json_format
            }
            /// Whether `json_format` is present.
            #[inline]
            #[must_use]
            pub fn has_json_format(&self) -> bool {
                self.0.scalars().has[0] & 0x20 != 0
            }
            /// Field `enforce_naming_style` = 7.
            #[inline]
            #[must_use]
            pub fn enforce_naming_style(&self) -> self::feature_set::EnforceNamingStyle {
                self.0.scalars().v_enforce_naming_style
            }
            /// Whether `enforce_naming_style` is present.
            #[inline]
            #[must_use]
            pub fn has_enforce_naming_style(&self) -> bool {
                self.0.scalars().has[0] & 0x40 != 0
            }
            /// Field `default_symbol_visibility` = 8.
            #[inline]
            #[must_use]
            pub fn default_symbol_visibility(
                &self,
            ) -> self::feature_set::visibility_feature::DefaultSymbolVisibility {
                self.0.scalars().v_default_symbol_visibility
            }
            /// Whether `default_symbol_visibility` is present.
            #[inline]
            #[must_use]
            pub fn has_default_symbol_visibility(&self) -> bool {
                self.0.scalars().has[0] & 0x80 != 0
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FeatureSetView<'a, M> {
            type Message = self::FeatureSet;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FeatureSet, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for FeatureSetView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FeatureSet`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FeatureSetWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FeatureSetWriter<'o> {
            type Message = FeatureSet;
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
        impl<'o> FeatureSetWriter<'o> {
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
            /// Field `field_presence` = 1.
            #[inline]
            pub fn field_presence(
                self,
                value: self::feature_set::FieldPresence,
            ) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::feature_set::FieldPresence>,
                        >(0x8, value),
                )
            }
            /// Field `enum_type` = 2.
            #[inline]
            pub fn enum_type(self, value: self::feature_set::EnumType) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::feature_set::EnumType>,
                        >(0x10, value),
                )
            }
            /// Field `repeated_field_encoding` = 3.
            #[inline]
            pub fn repeated_field_encoding(
                self,
                value: self::feature_set::RepeatedFieldEncoding,
            ) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::feature_set::RepeatedFieldEncoding>,
                        >(0x18, value),
                )
            }
            /// Field `utf8_validation` = 4.
            #[inline]
            pub fn utf8_validation(
                self,
                value: self::feature_set::Utf8Validation,
            ) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::feature_set::Utf8Validation>,
                        >(0x20, value),
                )
            }
            /// Field `message_encoding` = 5.
            #[inline]
            pub fn message_encoding(
                self,
                value: self::feature_set::MessageEncoding,
            ) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::feature_set::MessageEncoding>,
                        >(0x28, value),
                )
            }
            /// Field `json_format` = 6.
            #[inline]
            pub fn json_format(self, value: self::feature_set::JsonFormat) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::feature_set::JsonFormat>,
                        >(0x30, value),
                )
            }
            /// Field `enforce_naming_style` = 7.
            #[inline]
            pub fn enforce_naming_style(
                self,
                value: self::feature_set::EnforceNamingStyle,
            ) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<self::feature_set::EnforceNamingStyle>,
                        >(0x38, value),
                )
            }
            /// Field `default_symbol_visibility` = 8.
            #[inline]
            pub fn default_symbol_visibility(
                self,
                value: self::feature_set::visibility_feature::DefaultSymbolVisibility,
            ) -> Self {
                Self(
                    self
                        .0
                        .scalar::<
                            crate::view::Closed<
                                self::feature_set::visibility_feature::DefaultSymbolVisibility,
                            >,
                        >(0x40, value),
                )
            }
        }
        /// A compiled specification for the defaults of a set of features.  These
        /// messages are generated from FeatureSet extensions and can be used to seed
        /// feature resolution. The resolution with this object becomes a simple search
        /// for the closest matching edition, followed by proto merges.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct FeatureSetDefaults {
            /// Field `defaults` = 1.
            pub defaults: crate::alloc::vec::Vec<
                self::feature_set_defaults::FeatureSetEditionDefault,
            >,
            /// The minimum supported edition (inclusive) when this was constructed.
            /// Editions before this will not have defaults.
            pub minimum_edition: ::core::option::Option<self::Edition>,
            /// The maximum known edition (inclusive) when this was constructed. Editions
            /// after this will not have reliable defaults.
            pub maximum_edition: ::core::option::Option<self::Edition>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for FeatureSetDefaults {
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
                    m.messages(&mut c, 0xa, &mut self.defaults)?;
                    if let ::core::option::Option::Some(v) = m
                        .closed::<self::Edition>(&mut c, 0x20, &mut self.unknown_fields)?
                    {
                        self.minimum_edition = ::core::option::Option::Some(v);
                    }
                    if let ::core::option::Option::Some(v) = m
                        .closed::<self::Edition>(&mut c, 0x28, &mut self.unknown_fields)?
                    {
                        self.maximum_edition = ::core::option::Option::Some(v);
                    }
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || 24 * crate::message::List::as_slice(&self.defaults).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w
                    .repeated::<
                        crate::view::Msg<
                            self::feature_set_defaults::FeatureSetEditionDefault,
                        >,
                        _,
                    >(0xa, &self.defaults);
                w = w.optional_closed(0x20, self.minimum_edition);
                w = w.optional_closed(0x28, self.maximum_edition);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect(
                    &mut message.defaults,
                    view.defaults(),
                    crate::message::own::<
                        self::feature_set_defaults::FeatureSetEditionDefault,
                        M,
                    >,
                )?;
                if view.has_minimum_edition() {
                    message.minimum_edition = ::core::option::Option::Some(
                        view.minimum_edition(),
                    );
                }
                if view.has_maximum_edition() {
                    message.maximum_edition = ::core::option::Option::Some(
                        view.maximum_edition(),
                    );
                }
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for FeatureSetDefaults {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(FeatureSetDefaults);
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct FeatureSetDefaultsScalars {
            v_minimum_edition: self::Edition,
            v_maximum_edition: self::Edition,
            has: [u32; 1],
        }
        impl ::core::default::Default for FeatureSetDefaultsScalars {
            #[inline(always)]
            fn default() -> Self {
                Self {
                    v_minimum_edition: ::core::default::Default::default(),
                    v_maximum_edition: ::core::default::Default::default(),
                    has: [0; 1],
                }
            }
        }
        impl crate::view::Layout for self::FeatureSetDefaults {
            type Scalars = FeatureSetDefaultsScalars;
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = FeatureSetDefaultsView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> FeatureSetDefaultsView<'_, M> {
                FeatureSetDefaultsView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.repeated::<
                            crate::view::Msg<
                                self::feature_set_defaults::FeatureSetEditionDefault,
                            >,
                            0,
                        >(&mut c, 0xa)?;
                    w.closed::<
                            self::Edition,
                        >(
                        &mut c,
                        0x20,
                        |s, v| {
                            s.v_minimum_edition = v;
                            s.has[0] |= 0x1;
                        },
                    )?;
                    w.closed::<
                            self::Edition,
                        >(
                        &mut c,
                        0x28,
                        |s, v| {
                            s.v_maximum_edition = v;
                            s.has[0] |= 0x2;
                        },
                    )?;
                    if !w.again(&mut c, lap)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            #[inline]
            fn schema() -> &'static crate::schema::Message<'static> {
                static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                    "google.protobuf.FeatureSetDefaults",
                    &[
                        crate::schema::Field::new(
                                1,
                                "defaults",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::feature_set_defaults::FeatureSetEditionDefault as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                        crate::schema::Field::new(
                                4,
                                "minimum_edition",
                                crate::schema::Kind::Enum(
                                    &<self::Edition as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("minimumEdition")
                            .optional(),
                        crate::schema::Field::new(
                                5,
                                "maximum_edition",
                                crate::schema::Kind::Enum(
                                    &<self::Edition as crate::schema::EnumType>::TABLE,
                                ),
                            )
                            .json("maximumEdition")
                            .optional(),
                    ],
                    &[
                        ("defaults", 0),
                        ("maximumEdition", 2),
                        ("maximum_edition", 2),
                        ("minimumEdition", 1),
                        ("minimum_edition", 1),
                    ],
                );
                &TABLE
            }
        }
        /// A compiled specification for the defaults of a set of features.  These
        /// messages are generated from FeatureSet extensions and can be used to seed
        /// feature resolution. The resolution with this object becomes a simple search
        /// for the closest matching edition, followed by proto merges.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct FeatureSetDefaultsView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::FeatureSetDefaults, M>,
        );
        impl<'a> FeatureSetDefaultsView<'a> {
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
        impl<'a> FeatureSetDefaultsView<'a, crate::view::Lazy> {
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
        /// A [`FeatureSetDefaultsView`] that checks each level when it is reached.
        pub type LazyFeatureSetDefaultsView<'a> = FeatureSetDefaultsView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> FeatureSetDefaultsView<'a, M> {
            /// Field `defaults` = 1.
            #[inline]
            #[must_use]
            pub fn defaults(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::feature_set_defaults::FeatureSetEditionDefault>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<
                            self::feature_set_defaults::FeatureSetEditionDefault,
                        >,
                        0,
                    >(0xa)
            }
            /// The minimum supported edition (inclusive) when this was constructed.
            /// Editions before this will not have defaults.
            #[inline]
            #[must_use]
            pub fn minimum_edition(&self) -> self::Edition {
                self.0.scalars().v_minimum_edition
            }
            /// Whether `minimum_edition` is present.
            #[inline]
            #[must_use]
            pub fn has_minimum_edition(&self) -> bool {
                self.0.scalars().has[0] & 0x1 != 0
            }
            /// The maximum known edition (inclusive) when this was constructed. Editions
            /// after this will not have reliable defaults.
            #[inline]
            #[must_use]
            pub fn maximum_edition(&self) -> self::Edition {
                self.0.scalars().v_maximum_edition
            }
            /// Whether `maximum_edition` is present.
            #[inline]
            #[must_use]
            pub fn has_maximum_edition(&self) -> bool {
                self.0.scalars().has[0] & 0x2 != 0
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for FeatureSetDefaultsView<'a, M> {
            type Message = self::FeatureSetDefaults;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::FeatureSetDefaults, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for FeatureSetDefaultsView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`FeatureSetDefaults`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct FeatureSetDefaultsWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for FeatureSetDefaultsWriter<'o> {
            type Message = FeatureSetDefaults;
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
        impl<'o> FeatureSetDefaultsWriter<'o> {
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
            /// Field `defaults` = 1.
            #[inline]
            pub fn defaults<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::feature_set_defaults::FeatureSetEditionDefaultWriter<'o>,
                    T,
                ) -> self::feature_set_defaults::FeatureSetEditionDefaultWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0xa, items, write))
            }
            /// Field `defaults` = 1.
            #[inline]
            pub fn add_defaults(
                self,
                write: impl ::core::ops::FnOnce(
                    self::feature_set_defaults::FeatureSetEditionDefaultWriter<'o>,
                ) -> self::feature_set_defaults::FeatureSetEditionDefaultWriter<'o>,
            ) -> Self {
                Self(self.0.message(0xa, write))
            }
            /// Field `minimum_edition` = 4.
            #[inline]
            pub fn minimum_edition(self, value: self::Edition) -> Self {
                Self(self.0.scalar::<crate::view::Closed<self::Edition>>(0x20, value))
            }
            /// Field `maximum_edition` = 5.
            #[inline]
            pub fn maximum_edition(self, value: self::Edition) -> Self {
                Self(self.0.scalar::<crate::view::Closed<self::Edition>>(0x28, value))
            }
        }
        /// Encapsulates information about the original source file from which a
        /// FileDescriptorProto was generated.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct SourceCodeInfo {
            /// A Location identifies a piece of source code in a .proto file which
            /// corresponds to a particular definition.  This information is intended
            /// to be useful to IDEs, code indexers, documentation generators, and similar
            /// tools.
            ///
            /// For example, say we have a file like:
            ///   message Foo {
            ///     optional string foo = 1;
            ///   }
            /// Let's look at just the field definition:
            ///   optional string foo = 1;
            ///   ^       ^^     ^^  ^  ^^^
            ///   a       bc     de  f  ghi
            /// We have the following locations:
            ///   span   path               represents
            ///   \[a,i)  \[ 4, 0, 2, 0 \]     The whole field definition.
            ///   \[a,b)  \[ 4, 0, 2, 0, 4 \]  The label (optional).
            ///   \[c,d)  \[ 4, 0, 2, 0, 5 \]  The type (string).
            ///   \[e,f)  \[ 4, 0, 2, 0, 1 \]  The name (foo).
            ///   \[g,h)  \[ 4, 0, 2, 0, 3 \]  The number (1).
            ///
            /// Notes:
            /// - A location may refer to a repeated field itself (i.e. not to any
            ///   particular index within it).  This is used whenever a set of elements are
            ///   logically enclosed in a single code segment.  For example, an entire
            ///   extend block (possibly containing multiple extension definitions) will
            ///   have an outer location whose path refers to the "extensions" repeated
            ///   field without an index.
            /// - Multiple locations may have the same path.  This happens when a single
            ///   logical declaration is spread out across multiple places.  The most
            ///   obvious example is the "extend" block again -- there may be multiple
            ///   extend blocks in the same scope, each of which will have the same path.
            /// - A location's span is not always a subset of its parent's span.  For
            ///   example, the "extendee" of an extension declaration appears at the
            ///   beginning of the "extend" block and is shared by all extensions within
            ///   the block.
            /// - Just because a location's span is a subset of some other location's span
            ///   does not mean that it is a descendant.  For example, a "group" defines
            ///   both a type and a field in a single declaration.  Thus, the locations
            ///   corresponding to the type and field and their components will overlap.
            /// - Code which tries to interpret locations should probably be designed to
            ///   ignore those that it doesn't understand, as more types of locations could
            ///   be recorded in the future.
            pub location: crate::alloc::vec::Vec<self::source_code_info::Location>,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for SourceCodeInfo {
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
                    m.messages(&mut c, 0xa, &mut self.location)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || 40 * crate::message::List::as_slice(&self.location).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w
                    .repeated::<
                        crate::view::Msg<self::source_code_info::Location>,
                        _,
                    >(0xa, &self.location);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect(
                    &mut message.location,
                    view.location(),
                    crate::message::own::<self::source_code_info::Location, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for SourceCodeInfo {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(SourceCodeInfo);
        impl crate::view::Layout for self::SourceCodeInfo {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = SourceCodeInfoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> SourceCodeInfoView<'_, M> {
                SourceCodeInfoView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.repeated::<
                            crate::view::Msg<self::source_code_info::Location>,
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
                    "google.protobuf.SourceCodeInfo",
                    &[
                        crate::schema::Field::new(
                                1,
                                "location",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::source_code_info::Location as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                    ],
                    &[("location", 0)],
                );
                &TABLE
            }
        }
        /// Encapsulates information about the original source file from which a
        /// FileDescriptorProto was generated.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct SourceCodeInfoView<'a, M: crate::view::Mode = crate::view::Checked>(
            crate::view::View<'a, self::SourceCodeInfo, M>,
        );
        impl<'a> SourceCodeInfoView<'a> {
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
        impl<'a> SourceCodeInfoView<'a, crate::view::Lazy> {
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
        /// A [`SourceCodeInfoView`] that checks each level when it is reached.
        pub type LazySourceCodeInfoView<'a> = SourceCodeInfoView<'a, crate::view::Lazy>;
        impl<'a, M: crate::view::Mode> SourceCodeInfoView<'a, M> {
            /// A Location identifies a piece of source code in a .proto file which
            /// corresponds to a particular definition.  This information is intended
            /// to be useful to IDEs, code indexers, documentation generators, and similar
            /// tools.
            ///
            /// For example, say we have a file like:
            ///   message Foo {
            ///     optional string foo = 1;
            ///   }
            /// Let's look at just the field definition:
            ///   optional string foo = 1;
            ///   ^       ^^     ^^  ^  ^^^
            ///   a       bc     de  f  ghi
            /// We have the following locations:
            ///   span   path               represents
            ///   \[a,i)  \[ 4, 0, 2, 0 \]     The whole field definition.
            ///   \[a,b)  \[ 4, 0, 2, 0, 4 \]  The label (optional).
            ///   \[c,d)  \[ 4, 0, 2, 0, 5 \]  The type (string).
            ///   \[e,f)  \[ 4, 0, 2, 0, 1 \]  The name (foo).
            ///   \[g,h)  \[ 4, 0, 2, 0, 3 \]  The number (1).
            ///
            /// Notes:
            /// - A location may refer to a repeated field itself (i.e. not to any
            ///   particular index within it).  This is used whenever a set of elements are
            ///   logically enclosed in a single code segment.  For example, an entire
            ///   extend block (possibly containing multiple extension definitions) will
            ///   have an outer location whose path refers to the "extensions" repeated
            ///   field without an index.
            /// - Multiple locations may have the same path.  This happens when a single
            ///   logical declaration is spread out across multiple places.  The most
            ///   obvious example is the "extend" block again -- there may be multiple
            ///   extend blocks in the same scope, each of which will have the same path.
            /// - A location's span is not always a subset of its parent's span.  For
            ///   example, the "extendee" of an extension declaration appears at the
            ///   beginning of the "extend" block and is shared by all extensions within
            ///   the block.
            /// - Just because a location's span is a subset of some other location's span
            ///   does not mean that it is a descendant.  For example, a "group" defines
            ///   both a type and a field in a single declaration.  Thus, the locations
            ///   corresponding to the type and field and their components will overlap.
            /// - Code which tries to interpret locations should probably be designed to
            ///   ignore those that it doesn't understand, as more types of locations could
            ///   be recorded in the future.
            #[inline]
            #[must_use]
            pub fn location(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::source_code_info::Location>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::source_code_info::Location>,
                        0,
                    >(0xa)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for SourceCodeInfoView<'a, M> {
            type Message = self::SourceCodeInfo;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::SourceCodeInfo, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for SourceCodeInfoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`SourceCodeInfo`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct SourceCodeInfoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for SourceCodeInfoWriter<'o> {
            type Message = SourceCodeInfo;
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
        impl<'o> SourceCodeInfoWriter<'o> {
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
            /// Field `location` = 1.
            #[inline]
            pub fn location<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::source_code_info::LocationWriter<'o>,
                    T,
                ) -> self::source_code_info::LocationWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0xa, items, write))
            }
            /// Field `location` = 1.
            #[inline]
            pub fn add_location(
                self,
                write: impl ::core::ops::FnOnce(
                    self::source_code_info::LocationWriter<'o>,
                ) -> self::source_code_info::LocationWriter<'o>,
            ) -> Self {
                Self(self.0.message(0xa, write))
            }
        }
        /// Describes the relationship between generated code and its original source
        /// file. A GeneratedCodeInfo message is associated with only one generated
        /// source file, but may contain references to different source .proto files.
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[derive(Clone, Default, PartialEq)]
        pub struct GeneratedCodeInfo {
            /// An Annotation connects some span of text in generated code to an element
            /// of its generating .proto file.
            pub annotation: crate::alloc::vec::Vec<
                self::generated_code_info::Annotation,
            >,
            /// The records that no field of the schema took.
            pub unknown_fields: crate::UnknownFields,
        }
        impl crate::Message for GeneratedCodeInfo {
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
                    m.messages(&mut c, 0xa, &mut self.annotation)?;
                    if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                        return ::core::result::Result::Ok(());
                    }
                }
            }
            fn expected(&self, _: usize) -> usize {
                crate::message::Encoder::expected(
                    0,
                    || 40 * crate::message::List::as_slice(&self.annotation).len(),
                )
            }
            fn encode_fields<'b>(
                &self,
                mut w: crate::message::Encoder<'b>,
            ) -> crate::message::Encoder<'b> {
                w = w
                    .repeated::<
                        crate::view::Msg<self::generated_code_info::Annotation>,
                        _,
                    >(0xa, &self.annotation);
                w.unknown(&self.unknown_fields)
            }
            fn from_view<M: crate::view::Mode>(
                view: &Self::View<'_, M>,
            ) -> ::core::result::Result<Self, crate::DecodeError> {
                let mut message: Self = crate::message::blank();
                crate::message::collect(
                    &mut message.annotation,
                    view.annotation(),
                    crate::message::own::<self::generated_code_info::Annotation, M>,
                )?;
                message.unknown_fields = crate::message::unknown_from(view);
                ::core::result::Result::Ok(message)
            }
        }
        impl ::core::fmt::Debug for GeneratedCodeInfo {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                crate::message::debug(self, f)
            }
        }
        crate::serde_impls!(GeneratedCodeInfo);
        impl crate::view::Layout for self::GeneratedCodeInfo {
            type Scalars = ();
            type Strings = [crate::octets::Range32; 0];
            type Ranges = [crate::octets::Range32; 0];
            type Spans = [crate::view::Span; 1];
            type Required = [u64; 0];
            const REQUIRED: [u64; 0] = [];
            type View<'a, M: crate::view::Mode> = GeneratedCodeInfoView<'a, M>;
            fn wrap<M: crate::view::Mode>(
                view: crate::view::View<'_, Self, M>,
            ) -> GeneratedCodeInfoView<'_, M> {
                GeneratedCodeInfoView(view)
            }
            #[inline(always)]
            fn walk<P: crate::view::Pass>(
                w: &mut crate::view::Walker<'_, Self, P>,
            ) -> ::core::result::Result<(), crate::DecodeError> {
                let mut c = w.start();
                loop {
                    let lap = c.pos();
                    w.repeated::<
                            crate::view::Msg<self::generated_code_info::Annotation>,
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
                    "google.protobuf.GeneratedCodeInfo",
                    &[
                        crate::schema::Field::new(
                                1,
                                "annotation",
                                crate::schema::Kind::Message(
                                    crate::schema::Link::of(
                                        <self::generated_code_info::Annotation as crate::view::Layout>::schema,
                                    ),
                                ),
                            )
                            .repeated(),
                    ],
                    &[("annotation", 0)],
                );
                &TABLE
            }
        }
        /// Describes the relationship between generated code and its original source
        /// file. A GeneratedCodeInfo message is associated with only one generated
        /// source file, but may contain references to different source .proto files.
        ///
        /// A view: the octets and an index of them.
        #[derive(Clone, Copy)]
        pub struct GeneratedCodeInfoView<
            'a,
            M: crate::view::Mode = crate::view::Checked,
        >(
            crate::view::View<'a, self::GeneratedCodeInfo, M>,
        );
        impl<'a> GeneratedCodeInfoView<'a> {
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
        impl<'a> GeneratedCodeInfoView<'a, crate::view::Lazy> {
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
        /// A [`GeneratedCodeInfoView`] that checks each level when it is reached.
        pub type LazyGeneratedCodeInfoView<'a> = GeneratedCodeInfoView<
            'a,
            crate::view::Lazy,
        >;
        impl<'a, M: crate::view::Mode> GeneratedCodeInfoView<'a, M> {
            /// An Annotation connects some span of text in generated code to an element
            /// of its generating .proto file.
            #[inline]
            #[must_use]
            pub fn annotation(
                &self,
            ) -> crate::view::Repeated<
                'a,
                crate::view::Msg<self::generated_code_info::Annotation>,
                M,
            > {
                self.0
                    .repeated::<
                        crate::view::Msg<self::generated_code_info::Annotation>,
                        0,
                    >(0xa)
            }
        }
        impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
        for GeneratedCodeInfoView<'a, M> {
            type Message = self::GeneratedCodeInfo;
            type Mode = M;
            fn raw(&self) -> &crate::view::View<'a, self::GeneratedCodeInfo, M> {
                &self.0
            }
        }
        impl<M: crate::view::Mode> ::core::fmt::Debug for GeneratedCodeInfoView<'_, M> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
        /// Writes a [`GeneratedCodeInfo`] field by field.
        #[derive(Debug)]
        #[must_use = "nothing counts before `finish`"]
        pub struct GeneratedCodeInfoWriter<'o>(crate::writer::Output<'o>);
        impl<'o> crate::MessageWriter<'o> for GeneratedCodeInfoWriter<'o> {
            type Message = GeneratedCodeInfo;
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
        impl<'o> GeneratedCodeInfoWriter<'o> {
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
            /// Field `annotation` = 1.
            #[inline]
            pub fn annotation<T>(
                self,
                items: impl ::core::iter::IntoIterator<Item = T>,
                write: impl ::core::ops::FnMut(
                    self::generated_code_info::AnnotationWriter<'o>,
                    T,
                ) -> self::generated_code_info::AnnotationWriter<'o>,
            ) -> Self {
                Self(self.0.messages(0xa, items, write))
            }
            /// Field `annotation` = 1.
            #[inline]
            pub fn add_annotation(
                self,
                write: impl ::core::ops::FnOnce(
                    self::generated_code_info::AnnotationWriter<'o>,
                ) -> self::generated_code_info::AnnotationWriter<'o>,
            ) -> Self {
                Self(self.0.message(0xa, write))
            }
        }
        /// What is nested in `google.protobuf.DescriptorProto`.
        pub mod descriptor_proto {
            /// `google.protobuf.DescriptorProto.ExtensionRange`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ExtensionRange {
                /// Inclusive.
                pub start: ::core::option::Option<i32>,
                /// Exclusive.
                pub end: ::core::option::Option<i32>,
                /// Field `options` = 3.
                pub options: ::core::option::Option<super::ExtensionRangeOptions>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ExtensionRange {
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
                        m.optional::<crate::wire::Int32>(&mut c, 0x8, &mut self.start)?;
                        m.optional::<crate::wire::Int32>(&mut c, 0x10, &mut self.end)?;
                        if c.take(0x1a) {
                            m.message(&mut c, self.options.get_or_insert_default())?;
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
                    w = w.optional::<crate::wire::Int32>(0x8, self.start);
                    w = w.optional::<crate::wire::Int32>(0x10, self.end);
                    if let ::core::option::Option::Some(v) = &self.options {
                        w = w.message(0x1a, v);
                    }
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    if view.has_start() {
                        message.start = ::core::option::Option::Some(view.start());
                    }
                    if view.has_end() {
                        message.end = ::core::option::Option::Some(view.end());
                    }
                    if view.has_options() {
                        message.options = ::core::option::Option::Some(
                            crate::message::own::<
                                super::ExtensionRangeOptions,
                                M,
                            >(view.options())?,
                        );
                    }
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ExtensionRange {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ExtensionRange);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ExtensionRangeScalars {
                v_start: i32,
                v_end: i32,
                has: [u32; 1],
            }
            impl ::core::default::Default for ExtensionRangeScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_start: 0,
                        v_end: 0,
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::ExtensionRange {
                type Scalars = ExtensionRangeScalars;
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 1];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ExtensionRangeView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ExtensionRangeView<'_, M> {
                    ExtensionRangeView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x8,
                            |s, v| {
                                s.v_start = v;
                                s.has[0] |= 0x1;
                            },
                        )?;
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x10,
                            |s, v| {
                                s.v_end = v;
                                s.has[0] |= 0x2;
                            },
                        )?;
                        w.message::<super::ExtensionRangeOptions, 0>(&mut c, 0x1a)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn complete(
                    view: &crate::view::View<'_, Self, crate::view::Lazy>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    view.complete::<super::ExtensionRangeOptions, 0>()?;
                    ::core::result::Result::Ok(())
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.DescriptorProto.ExtensionRange",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "start",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    2,
                                    "end",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    3,
                                    "options",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <super::ExtensionRangeOptions as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .optional(),
                        ],
                        &[("end", 1), ("options", 2), ("start", 0)],
                    );
                    &TABLE
                }
            }
            /// `google.protobuf.DescriptorProto.ExtensionRange`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ExtensionRangeView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ExtensionRange, M>,
            );
            impl<'a> ExtensionRangeView<'a> {
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
            impl<'a> ExtensionRangeView<'a, crate::view::Lazy> {
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
            /// A [`ExtensionRangeView`] that checks each level when it is reached.
            pub type LazyExtensionRangeView<'a> = ExtensionRangeView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ExtensionRangeView<'a, M> {
                /// Inclusive.
                #[inline]
                #[must_use]
                pub fn start(&self) -> i32 {
                    self.0.scalars().v_start
                }
                /// Whether `start` is present.
                #[inline]
                #[must_use]
                pub fn has_start(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
                /// Exclusive.
                #[inline]
                #[must_use]
                pub fn end(&self) -> i32 {
                    self.0.scalars().v_end
                }
                /// Whether `end` is present.
                #[inline]
                #[must_use]
                pub fn has_end(&self) -> bool {
                    self.0.scalars().has[0] & 0x2 != 0
                }
                /// Field `options` = 3.
                #[inline]
                #[must_use]
                pub fn options(
                    &self,
                ) -> M::Out<super::ExtensionRangeOptionsView<'a, M>> {
                    self.0.message::<super::ExtensionRangeOptions, 0>()
                }
                /// Whether `options` is present.
                #[inline]
                #[must_use]
                pub fn has_options(&self) -> bool {
                    self.0.has::<0>()
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ExtensionRangeView<'a, M> {
                type Message = self::ExtensionRange;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ExtensionRange, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for ExtensionRangeView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ExtensionRange`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ExtensionRangeWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ExtensionRangeWriter<'o> {
                type Message = ExtensionRange;
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
            impl<'o> ExtensionRangeWriter<'o> {
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
                /// Field `start` = 1.
                #[inline]
                pub fn start(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x8, value))
                }
                /// Field `end` = 2.
                #[inline]
                pub fn end(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x10, value))
                }
                /// Field `options` = 3.
                #[inline]
                pub fn options(
                    self,
                    write: impl ::core::ops::FnOnce(
                        super::ExtensionRangeOptionsWriter<'o>,
                    ) -> super::ExtensionRangeOptionsWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x1a, write))
                }
            }
            /// Range of reserved tag numbers. Reserved tag numbers may not be used by
            /// fields or extension ranges in the same message. Reserved ranges may
            /// not overlap.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ReservedRange {
                /// Inclusive.
                pub start: ::core::option::Option<i32>,
                /// Exclusive.
                pub end: ::core::option::Option<i32>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ReservedRange {
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
                        m.optional::<crate::wire::Int32>(&mut c, 0x8, &mut self.start)?;
                        m.optional::<crate::wire::Int32>(&mut c, 0x10, &mut self.end)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.optional::<crate::wire::Int32>(0x8, self.start);
                    w = w.optional::<crate::wire::Int32>(0x10, self.end);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    if view.has_start() {
                        message.start = ::core::option::Option::Some(view.start());
                    }
                    if view.has_end() {
                        message.end = ::core::option::Option::Some(view.end());
                    }
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ReservedRange {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ReservedRange);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ReservedRangeScalars {
                v_start: i32,
                v_end: i32,
                has: [u32; 1],
            }
            impl ::core::default::Default for ReservedRangeScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_start: 0,
                        v_end: 0,
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::ReservedRange {
                type Scalars = ReservedRangeScalars;
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ReservedRangeView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ReservedRangeView<'_, M> {
                    ReservedRangeView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x8,
                            |s, v| {
                                s.v_start = v;
                                s.has[0] |= 0x1;
                            },
                        )?;
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x10,
                            |s, v| {
                                s.v_end = v;
                                s.has[0] |= 0x2;
                            },
                        )?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.DescriptorProto.ReservedRange",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "start",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    2,
                                    "end",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                        ],
                        &[("end", 1), ("start", 0)],
                    );
                    &TABLE
                }
            }
            /// Range of reserved tag numbers. Reserved tag numbers may not be used by
            /// fields or extension ranges in the same message. Reserved ranges may
            /// not overlap.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ReservedRangeView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ReservedRange, M>,
            );
            impl<'a> ReservedRangeView<'a> {
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
            impl<'a> ReservedRangeView<'a, crate::view::Lazy> {
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
            /// A [`ReservedRangeView`] that checks each level when it is reached.
            pub type LazyReservedRangeView<'a> = ReservedRangeView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ReservedRangeView<'a, M> {
                /// Inclusive.
                #[inline]
                #[must_use]
                pub fn start(&self) -> i32 {
                    self.0.scalars().v_start
                }
                /// Whether `start` is present.
                #[inline]
                #[must_use]
                pub fn has_start(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
                /// Exclusive.
                #[inline]
                #[must_use]
                pub fn end(&self) -> i32 {
                    self.0.scalars().v_end
                }
                /// Whether `end` is present.
                #[inline]
                #[must_use]
                pub fn has_end(&self) -> bool {
                    self.0.scalars().has[0] & 0x2 != 0
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ReservedRangeView<'a, M> {
                type Message = self::ReservedRange;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ReservedRange, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for ReservedRangeView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ReservedRange`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ReservedRangeWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ReservedRangeWriter<'o> {
                type Message = ReservedRange;
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
            impl<'o> ReservedRangeWriter<'o> {
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
                /// Field `start` = 1.
                #[inline]
                pub fn start(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x8, value))
                }
                /// Field `end` = 2.
                #[inline]
                pub fn end(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x10, value))
                }
            }
        }
        /// What is nested in `google.protobuf.EnumDescriptorProto`.
        pub mod enum_descriptor_proto {
            /// Range of reserved numeric values. Reserved values may not be used by
            /// entries in the same enum. Reserved ranges may not overlap.
            ///
            /// Note that this is distinct from DescriptorProto.ReservedRange in that it
            /// is inclusive such that it can appropriately represent the entire int32
            /// domain.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct EnumReservedRange {
                /// Inclusive.
                pub start: ::core::option::Option<i32>,
                /// Inclusive.
                pub end: ::core::option::Option<i32>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for EnumReservedRange {
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
                        m.optional::<crate::wire::Int32>(&mut c, 0x8, &mut self.start)?;
                        m.optional::<crate::wire::Int32>(&mut c, 0x10, &mut self.end)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.optional::<crate::wire::Int32>(0x8, self.start);
                    w = w.optional::<crate::wire::Int32>(0x10, self.end);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    if view.has_start() {
                        message.start = ::core::option::Option::Some(view.start());
                    }
                    if view.has_end() {
                        message.end = ::core::option::Option::Some(view.end());
                    }
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for EnumReservedRange {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(EnumReservedRange);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct EnumReservedRangeScalars {
                v_start: i32,
                v_end: i32,
                has: [u32; 1],
            }
            impl ::core::default::Default for EnumReservedRangeScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_start: 0,
                        v_end: 0,
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::EnumReservedRange {
                type Scalars = EnumReservedRangeScalars;
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = EnumReservedRangeView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> EnumReservedRangeView<'_, M> {
                    EnumReservedRangeView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x8,
                            |s, v| {
                                s.v_start = v;
                                s.has[0] |= 0x1;
                            },
                        )?;
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x10,
                            |s, v| {
                                s.v_end = v;
                                s.has[0] |= 0x2;
                            },
                        )?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.EnumDescriptorProto.EnumReservedRange",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "start",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    2,
                                    "end",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                        ],
                        &[("end", 1), ("start", 0)],
                    );
                    &TABLE
                }
            }
            /// Range of reserved numeric values. Reserved values may not be used by
            /// entries in the same enum. Reserved ranges may not overlap.
            ///
            /// Note that this is distinct from DescriptorProto.ReservedRange in that it
            /// is inclusive such that it can appropriately represent the entire int32
            /// domain.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct EnumReservedRangeView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::EnumReservedRange, M>,
            );
            impl<'a> EnumReservedRangeView<'a> {
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
            impl<'a> EnumReservedRangeView<'a, crate::view::Lazy> {
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
            /// A [`EnumReservedRangeView`] that checks each level when it is reached.
            pub type LazyEnumReservedRangeView<'a> = EnumReservedRangeView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> EnumReservedRangeView<'a, M> {
                /// Inclusive.
                #[inline]
                #[must_use]
                pub fn start(&self) -> i32 {
                    self.0.scalars().v_start
                }
                /// Whether `start` is present.
                #[inline]
                #[must_use]
                pub fn has_start(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
                /// Inclusive.
                #[inline]
                #[must_use]
                pub fn end(&self) -> i32 {
                    self.0.scalars().v_end
                }
                /// Whether `end` is present.
                #[inline]
                #[must_use]
                pub fn has_end(&self) -> bool {
                    self.0.scalars().has[0] & 0x2 != 0
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for EnumReservedRangeView<'a, M> {
                type Message = self::EnumReservedRange;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::EnumReservedRange, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for EnumReservedRangeView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`EnumReservedRange`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct EnumReservedRangeWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for EnumReservedRangeWriter<'o> {
                type Message = EnumReservedRange;
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
            impl<'o> EnumReservedRangeWriter<'o> {
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
                /// Field `start` = 1.
                #[inline]
                pub fn start(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x8, value))
                }
                /// Field `end` = 2.
                #[inline]
                pub fn end(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x10, value))
                }
            }
        }
        /// What is nested in `google.protobuf.ExtensionRangeOptions`.
        pub mod extension_range_options {
            /// The verification state of the extension range.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum VerificationState {
                /// All the extensions of the range must be declared.
                #[default]
                Declaration = 0,
                /// `UNVERIFIED`
                Unverified = 1,
            }
            impl VerificationState {}
            impl crate::schema::EnumType for VerificationState {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.ExtensionRangeOptions.VerificationState",
                        &[("DECLARATION", 0), ("UNVERIFIED", 1)],
                        &[0, 1],
                        &[0, 1],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for VerificationState {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::Declaration,
                            1 => Self::Unverified,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.ExtensionRangeOptions.Declaration`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct Declaration {
                /// The extension number declared within the extension range.
                pub number: ::core::option::Option<i32>,
                /// The fully-qualified name of the extension field. There must be a leading
                /// dot in front of the full name.
                pub full_name: ::core::option::Option<crate::alloc::string::String>,
                /// The fully-qualified type name of the extension field. Unlike
                /// Metadata.type, Declaration.type must have a leading dot for messages
                /// and enums.
                pub r#type: ::core::option::Option<crate::alloc::string::String>,
                /// If true, indicates that the number is reserved in the extension range,
                /// and any extension field with the number will fail to compile. Set this
                /// when a declared extension field is deleted.
                pub reserved: ::core::option::Option<bool>,
                /// If true, indicates that the extension must be defined as repeated.
                /// Otherwise the extension must be defined as optional.
                pub repeated: ::core::option::Option<bool>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for Declaration {
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
                        m.optional::<crate::wire::Int32>(&mut c, 0x8, &mut self.number)?;
                        m.optional_string(&mut c, 0x12, &mut self.full_name)?;
                        m.optional_string(&mut c, 0x1a, &mut self.r#type)?;
                        m.optional::<
                                crate::wire::Bool,
                            >(&mut c, 0x28, &mut self.reserved)?;
                        m.optional::<
                                crate::wire::Bool,
                            >(&mut c, 0x30, &mut self.repeated)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            self
                                .full_name
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                                + self
                                    .r#type
                                    .as_ref()
                                    .map_or(0, |v| crate::message::StringField::text(v).len())
                        },
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.optional::<crate::wire::Int32>(0x8, self.number);
                    w = w.optional_string(0x12, &self.full_name);
                    w = w.optional_string(0x1a, &self.r#type);
                    w = w.optional::<crate::wire::Bool>(0x28, self.reserved);
                    w = w.optional::<crate::wire::Bool>(0x30, self.repeated);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    if view.has_number() {
                        message.number = ::core::option::Option::Some(view.number());
                    }
                    if view.has_full_name() {
                        message.full_name = ::core::option::Option::Some(
                            crate::message::StringField::from_text(view.full_name()),
                        );
                    }
                    if view.has_type() {
                        message.r#type = ::core::option::Option::Some(
                            crate::message::StringField::from_text(view.r#type()),
                        );
                    }
                    if view.has_reserved() {
                        message.reserved = ::core::option::Option::Some(view.reserved());
                    }
                    if view.has_repeated() {
                        message.repeated = ::core::option::Option::Some(view.repeated());
                    }
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for Declaration {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(Declaration);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct DeclarationScalars {
                v_number: i32,
                v_reserved: bool,
                v_repeated: bool,
                has: [u32; 1],
            }
            impl ::core::default::Default for DeclarationScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_number: 0,
                        v_reserved: false,
                        v_repeated: false,
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::Declaration {
                type Scalars = DeclarationScalars;
                type Strings = [crate::octets::Range32; 2];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = DeclarationView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> DeclarationView<'_, M> {
                    DeclarationView(view)
                }
                #[inline]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x8,
                            |s, v| {
                                s.v_number = v;
                                s.has[0] |= 0x1;
                            },
                        )?;
                        w.string::<0>(&mut c, 0x12)?;
                        w.string::<1>(&mut c, 0x1a)?;
                        w.scalar::<
                                crate::wire::Bool,
                            >(
                            &mut c,
                            0x28,
                            |s, v| {
                                s.v_reserved = v;
                                s.has[0] |= 0x2;
                            },
                        )?;
                        w.scalar::<
                                crate::wire::Bool,
                            >(
                            &mut c,
                            0x30,
                            |s, v| {
                                s.v_repeated = v;
                                s.has[0] |= 0x4;
                            },
                        )?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.ExtensionRangeOptions.Declaration",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "number",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    2,
                                    "full_name",
                                    crate::schema::Kind::String,
                                )
                                .json("fullName")
                                .optional(),
                            crate::schema::Field::new(
                                    3,
                                    "type",
                                    crate::schema::Kind::String,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    5,
                                    "reserved",
                                    crate::schema::Kind::Bool,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    6,
                                    "repeated",
                                    crate::schema::Kind::Bool,
                                )
                                .optional(),
                        ],
                        &[
                            ("fullName", 1),
                            ("full_name", 1),
                            ("number", 0),
                            ("repeated", 4),
                            ("reserved", 3),
                            ("type", 2),
                        ],
                    );
                    &TABLE
                }
            }
            /// `google.protobuf.ExtensionRangeOptions.Declaration`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct DeclarationView<'a, M: crate::view::Mode = crate::view::Checked>(
                crate::view::View<'a, self::Declaration, M>,
            );
            impl<'a> DeclarationView<'a> {
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
            impl<'a> DeclarationView<'a, crate::view::Lazy> {
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
            /// A [`DeclarationView`] that checks each level when it is reached.
            pub type LazyDeclarationView<'a> = DeclarationView<'a, crate::view::Lazy>;
            impl<'a, M: crate::view::Mode> DeclarationView<'a, M> {
                /// The extension number declared within the extension range.
                #[inline]
                #[must_use]
                pub fn number(&self) -> i32 {
                    self.0.scalars().v_number
                }
                /// Whether `number` is present.
                #[inline]
                #[must_use]
                pub fn has_number(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
                /// The fully-qualified name of the extension field. There must be a leading
                /// dot in front of the full name.
                #[inline]
                #[must_use]
                pub fn full_name(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Whether `full_name` is present.
                #[inline]
                #[must_use]
                pub fn has_full_name(&self) -> bool {
                    self.0.has_string::<0>()
                }
                /// The fully-qualified type name of the extension field. Unlike
                /// Metadata.type, Declaration.type must have a leading dot for messages
                /// and enums.
                #[inline]
                #[must_use]
                pub fn r#type(&self) -> &'a str {
                    self.0.string::<1>()
                }
                /// Whether `type` is present.
                #[inline]
                #[must_use]
                pub fn has_type(&self) -> bool {
                    self.0.has_string::<1>()
                }
                /// If true, indicates that the number is reserved in the extension range,
                /// and any extension field with the number will fail to compile. Set this
                /// when a declared extension field is deleted.
                #[inline]
                #[must_use]
                pub fn reserved(&self) -> bool {
                    self.0.scalars().v_reserved
                }
                /// Whether `reserved` is present.
                #[inline]
                #[must_use]
                pub fn has_reserved(&self) -> bool {
                    self.0.scalars().has[0] & 0x2 != 0
                }
                /// If true, indicates that the extension must be defined as repeated.
                /// Otherwise the extension must be defined as optional.
                #[inline]
                #[must_use]
                pub fn repeated(&self) -> bool {
                    self.0.scalars().v_repeated
                }
                /// Whether `repeated` is present.
                #[inline]
                #[must_use]
                pub fn has_repeated(&self) -> bool {
                    self.0.scalars().has[0] & 0x4 != 0
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for DeclarationView<'a, M> {
                type Message = self::Declaration;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::Declaration, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for DeclarationView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`Declaration`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct DeclarationWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for DeclarationWriter<'o> {
                type Message = Declaration;
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
            impl<'o> DeclarationWriter<'o> {
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
                /// Field `number` = 1.
                #[inline]
                pub fn number(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x8, value))
                }
                /// Field `full_name` = 2.
                #[inline]
                pub fn full_name(self, value: &str) -> Self {
                    Self(self.0.bytes(0x12, value.as_bytes()))
                }
                /// Field `type` = 3.
                #[inline]
                pub fn r#type(self, value: &str) -> Self {
                    Self(self.0.bytes(0x1a, value.as_bytes()))
                }
                /// Field `reserved` = 5.
                #[inline]
                pub fn reserved(self, value: bool) -> Self {
                    Self(self.0.scalar::<crate::wire::Bool>(0x28, value))
                }
                /// Field `repeated` = 6.
                #[inline]
                pub fn repeated(self, value: bool) -> Self {
                    Self(self.0.scalar::<crate::wire::Bool>(0x30, value))
                }
            }
        }
        /// What is nested in `google.protobuf.FeatureSet`.
        pub mod feature_set {
            /// `google.protobuf.FeatureSet.FieldPresence`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum FieldPresence {
                /// `FIELD_PRESENCE_UNKNOWN`
                #[default]
                Unknown = 0,
                /// `EXPLICIT`
                Explicit = 1,
                /// `IMPLICIT`
                Implicit = 2,
                /// `LEGACY_REQUIRED`
                LegacyRequired = 3,
            }
            impl FieldPresence {}
            impl crate::schema::EnumType for FieldPresence {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FeatureSet.FieldPresence",
                        &[
                            ("FIELD_PRESENCE_UNKNOWN", 0),
                            ("EXPLICIT", 1),
                            ("IMPLICIT", 2),
                            ("LEGACY_REQUIRED", 3),
                        ],
                        &[1, 0, 2, 3],
                        &[0, 1, 2, 3],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for FieldPresence {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::Unknown,
                            1 => Self::Explicit,
                            2 => Self::Implicit,
                            3 => Self::LegacyRequired,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FeatureSet.EnumType`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum EnumType {
                /// `ENUM_TYPE_UNKNOWN`
                #[default]
                Unknown = 0,
                /// `OPEN`
                Open = 1,
                /// `CLOSED`
                Closed = 2,
            }
            impl EnumType {}
            impl crate::schema::EnumType for EnumType {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FeatureSet.EnumType",
                        &[("ENUM_TYPE_UNKNOWN", 0), ("OPEN", 1), ("CLOSED", 2)],
                        &[2, 0, 1],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for EnumType {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::Unknown,
                            1 => Self::Open,
                            2 => Self::Closed,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FeatureSet.RepeatedFieldEncoding`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum RepeatedFieldEncoding {
                /// `REPEATED_FIELD_ENCODING_UNKNOWN`
                #[default]
                Unknown = 0,
                /// `PACKED`
                Packed = 1,
                /// `EXPANDED`
                Expanded = 2,
            }
            impl RepeatedFieldEncoding {}
            impl crate::schema::EnumType for RepeatedFieldEncoding {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FeatureSet.RepeatedFieldEncoding",
                        &[
                            ("REPEATED_FIELD_ENCODING_UNKNOWN", 0),
                            ("PACKED", 1),
                            ("EXPANDED", 2),
                        ],
                        &[2, 1, 0],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for RepeatedFieldEncoding {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::Unknown,
                            1 => Self::Packed,
                            2 => Self::Expanded,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FeatureSet.Utf8Validation`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum Utf8Validation {
                /// `UTF8_VALIDATION_UNKNOWN`
                #[default]
                Unknown = 0,
                /// `VERIFY`
                Verify = 2,
                /// `NONE`
                None = 3,
            }
            impl Utf8Validation {}
            impl crate::schema::EnumType for Utf8Validation {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FeatureSet.Utf8Validation",
                        &[("UTF8_VALIDATION_UNKNOWN", 0), ("VERIFY", 2), ("NONE", 3)],
                        &[2, 0, 1],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for Utf8Validation {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::Unknown,
                            2 => Self::Verify,
                            3 => Self::None,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FeatureSet.MessageEncoding`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum MessageEncoding {
                /// `MESSAGE_ENCODING_UNKNOWN`
                #[default]
                Unknown = 0,
                /// `LENGTH_PREFIXED`
                LengthPrefixed = 1,
                /// `DELIMITED`
                Delimited = 2,
            }
            impl MessageEncoding {}
            impl crate::schema::EnumType for MessageEncoding {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FeatureSet.MessageEncoding",
                        &[
                            ("MESSAGE_ENCODING_UNKNOWN", 0),
                            ("LENGTH_PREFIXED", 1),
                            ("DELIMITED", 2),
                        ],
                        &[2, 1, 0],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for MessageEncoding {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::Unknown,
                            1 => Self::LengthPrefixed,
                            2 => Self::Delimited,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FeatureSet.JsonFormat`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum JsonFormat {
                /// `JSON_FORMAT_UNKNOWN`
                #[default]
                Unknown = 0,
                /// `ALLOW`
                Allow = 1,
                /// `LEGACY_BEST_EFFORT`
                LegacyBestEffort = 2,
            }
            impl JsonFormat {}
            impl crate::schema::EnumType for JsonFormat {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FeatureSet.JsonFormat",
                        &[
                            ("JSON_FORMAT_UNKNOWN", 0),
                            ("ALLOW", 1),
                            ("LEGACY_BEST_EFFORT", 2),
                        ],
                        &[1, 0, 2],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for JsonFormat {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::Unknown,
                            1 => Self::Allow,
                            2 => Self::LegacyBestEffort,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FeatureSet.EnforceNamingStyle`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum EnforceNamingStyle {
                /// `ENFORCE_NAMING_STYLE_UNKNOWN`
                #[default]
                Unknown = 0,
                /// `STYLE2024`
                Style2024 = 1,
                /// `STYLE_LEGACY`
                StyleLegacy = 2,
                /// `STYLE2026`
                Style2026 = 3,
            }
            impl EnforceNamingStyle {}
            impl crate::schema::EnumType for EnforceNamingStyle {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FeatureSet.EnforceNamingStyle",
                        &[
                            ("ENFORCE_NAMING_STYLE_UNKNOWN", 0),
                            ("STYLE2024", 1),
                            ("STYLE_LEGACY", 2),
                            ("STYLE2026", 3),
                        ],
                        &[0, 1, 3, 2],
                        &[0, 1, 2, 3],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for EnforceNamingStyle {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::Unknown,
                            1 => Self::Style2024,
                            2 => Self::StyleLegacy,
                            3 => Self::Style2026,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FeatureSet.VisibilityFeature`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct VisibilityFeature {
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for VisibilityFeature {
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
            impl ::core::fmt::Debug for VisibilityFeature {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(VisibilityFeature);
            impl crate::view::Layout for self::VisibilityFeature {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = VisibilityFeatureView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> VisibilityFeatureView<'_, M> {
                    VisibilityFeatureView(view)
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
                        "google.protobuf.FeatureSet.VisibilityFeature",
                        &[],
                        &[],
                    );
                    &TABLE
                }
            }
            /// `google.protobuf.FeatureSet.VisibilityFeature`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct VisibilityFeatureView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::VisibilityFeature, M>,
            );
            impl<'a> VisibilityFeatureView<'a> {
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
            impl<'a> VisibilityFeatureView<'a, crate::view::Lazy> {
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
            /// A [`VisibilityFeatureView`] that checks each level when it is reached.
            pub type LazyVisibilityFeatureView<'a> = VisibilityFeatureView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> VisibilityFeatureView<'a, M> {}
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for VisibilityFeatureView<'a, M> {
                type Message = self::VisibilityFeature;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::VisibilityFeature, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for VisibilityFeatureView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`VisibilityFeature`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct VisibilityFeatureWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for VisibilityFeatureWriter<'o> {
                type Message = VisibilityFeature;
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
            impl<'o> VisibilityFeatureWriter<'o> {
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
            /// What is nested in `google.protobuf.FeatureSet.VisibilityFeature`.
            pub mod visibility_feature {
                /// `google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility`
                #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
                #[derive(
                    Clone,
                    Copy,
                    Debug,
                    Default,
                    PartialEq,
                    Eq,
                    PartialOrd,
                    Ord,
                    Hash
                )]
                #[repr(i32)]
                pub enum DefaultSymbolVisibility {
                    /// `DEFAULT_SYMBOL_VISIBILITY_UNKNOWN`
                    #[default]
                    Unknown = 0,
                    /// Default pre-EDITION_2024, all UNSET visibility are export.
                    ExportAll = 1,
                    /// All top-level symbols default to export, nested default to local.
                    ExportTopLevel = 2,
                    /// All symbols default to local.
                    LocalAll = 3,
                    /// All symbols local by default. Nested types cannot be exported.
                    /// With special case caveat for message { enum {} reserved 1 to max; }
                    /// This is the recommended setting for new protos.
                    Strict = 4,
                }
                impl DefaultSymbolVisibility {}
                impl crate::schema::EnumType for DefaultSymbolVisibility {
                    const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                            "google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility",
                            &[
                                ("DEFAULT_SYMBOL_VISIBILITY_UNKNOWN", 0),
                                ("EXPORT_ALL", 1),
                                ("EXPORT_TOP_LEVEL", 2),
                                ("LOCAL_ALL", 3),
                                ("STRICT", 4),
                            ],
                            &[0, 1, 2, 3, 4],
                            &[0, 1, 2, 3, 4],
                        )
                        .closed();
                    #[inline]
                    fn number(self) -> i32 {
                        self as i32
                    }
                }
                impl crate::wire::ClosedEnum for DefaultSymbolVisibility {
                    #[inline]
                    fn from_number(number: i32) -> ::core::option::Option<Self> {
                        ::core::option::Option::Some(
                            match number {
                                0 => Self::Unknown,
                                1 => Self::ExportAll,
                                2 => Self::ExportTopLevel,
                                3 => Self::LocalAll,
                                4 => Self::Strict,
                                _ => return ::core::option::Option::None,
                            },
                        )
                    }
                    #[inline]
                    fn number(self) -> i32 {
                        self as i32
                    }
                }
            }
        }
        /// What is nested in `google.protobuf.FeatureSetDefaults`.
        pub mod feature_set_defaults {
            /// A map from every known edition with a unique set of defaults to its
            /// defaults. Not all editions may be contained here.  For a given edition,
            /// the defaults at the closest matching edition ordered at or before it should
            /// be used.  This field must be in strict ascending order by edition.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct FeatureSetEditionDefault {
                /// Field `edition` = 3.
                pub edition: ::core::option::Option<super::Edition>,
                /// Defaults of features that can be overridden in this edition.
                pub overridable_features: ::core::option::Option<super::FeatureSet>,
                /// Defaults of features that can't be overridden in this edition.
                pub fixed_features: ::core::option::Option<super::FeatureSet>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for FeatureSetEditionDefault {
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
                        if let ::core::option::Option::Some(v) = m
                            .closed::<
                                super::Edition,
                            >(&mut c, 0x18, &mut self.unknown_fields)?
                        {
                            self.edition = ::core::option::Option::Some(v);
                        }
                        if c.take(0x22) {
                            m.message(
                                &mut c,
                                self.overridable_features.get_or_insert_default(),
                            )?;
                        }
                        if c.take(0x2a) {
                            m.message(
                                &mut c,
                                self.fixed_features.get_or_insert_default(),
                            )?;
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
                    w = w.optional_closed(0x18, self.edition);
                    if let ::core::option::Option::Some(v) = &self.overridable_features {
                        w = w.message(0x22, v);
                    }
                    if let ::core::option::Option::Some(v) = &self.fixed_features {
                        w = w.message(0x2a, v);
                    }
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    if view.has_edition() {
                        message.edition = ::core::option::Option::Some(view.edition());
                    }
                    if view.has_overridable_features() {
                        message.overridable_features = ::core::option::Option::Some(
                            crate::message::own::<
                                super::FeatureSet,
                                M,
                            >(view.overridable_features())?,
                        );
                    }
                    if view.has_fixed_features() {
                        message.fixed_features = ::core::option::Option::Some(
                            crate::message::own::<
                                super::FeatureSet,
                                M,
                            >(view.fixed_features())?,
                        );
                    }
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for FeatureSetEditionDefault {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(FeatureSetEditionDefault);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct FeatureSetEditionDefaultScalars {
                v_edition: super::Edition,
                has: [u32; 1],
            }
            impl ::core::default::Default for FeatureSetEditionDefaultScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_edition: ::core::default::Default::default(),
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::FeatureSetEditionDefault {
                type Scalars = FeatureSetEditionDefaultScalars;
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 2];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = FeatureSetEditionDefaultView<
                    'a,
                    M,
                >;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> FeatureSetEditionDefaultView<'_, M> {
                    FeatureSetEditionDefaultView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.closed::<
                                super::Edition,
                            >(
                            &mut c,
                            0x18,
                            |s, v| {
                                s.v_edition = v;
                                s.has[0] |= 0x1;
                            },
                        )?;
                        w.message::<super::FeatureSet, 0>(&mut c, 0x22)?;
                        w.message::<super::FeatureSet, 1>(&mut c, 0x2a)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                            "google.protobuf.FeatureSetDefaults.FeatureSetEditionDefault",
                            &[
                                crate::schema::Field::new(
                                        3,
                                        "edition",
                                        crate::schema::Kind::Enum(
                                            &<super::Edition as crate::schema::EnumType>::TABLE,
                                        ),
                                    )
                                    .optional(),
                                crate::schema::Field::new(
                                        4,
                                        "overridable_features",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <super::FeatureSet as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("overridableFeatures")
                                    .optional(),
                                crate::schema::Field::new(
                                        5,
                                        "fixed_features",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <super::FeatureSet as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("fixedFeatures")
                                    .optional(),
                            ],
                            &[
                                ("edition", 0),
                                ("fixedFeatures", 2),
                                ("fixed_features", 2),
                                ("overridableFeatures", 1),
                                ("overridable_features", 1),
                            ],
                        )
                        .reserved(&["features"]);
                    &TABLE
                }
            }
            /// A map from every known edition with a unique set of defaults to its
            /// defaults. Not all editions may be contained here.  For a given edition,
            /// the defaults at the closest matching edition ordered at or before it should
            /// be used.  This field must be in strict ascending order by edition.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct FeatureSetEditionDefaultView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::FeatureSetEditionDefault, M>,
            );
            impl<'a> FeatureSetEditionDefaultView<'a> {
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
            impl<'a> FeatureSetEditionDefaultView<'a, crate::view::Lazy> {
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
            /// A [`FeatureSetEditionDefaultView`] that checks each level when it is reached.
            pub type LazyFeatureSetEditionDefaultView<'a> = FeatureSetEditionDefaultView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> FeatureSetEditionDefaultView<'a, M> {
                /// Field `edition` = 3.
                #[inline]
                #[must_use]
                pub fn edition(&self) -> super::Edition {
                    self.0.scalars().v_edition
                }
                /// Whether `edition` is present.
                #[inline]
                #[must_use]
                pub fn has_edition(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
                /// Defaults of features that can be overridden in this edition.
                #[inline]
                #[must_use]
                pub fn overridable_features(
                    &self,
                ) -> M::Out<super::FeatureSetView<'a, M>> {
                    self.0.message::<super::FeatureSet, 0>()
                }
                /// Whether `overridable_features` is present.
                #[inline]
                #[must_use]
                pub fn has_overridable_features(&self) -> bool {
                    self.0.has::<0>()
                }
                /// Defaults of features that can't be overridden in this edition.
                #[inline]
                #[must_use]
                pub fn fixed_features(&self) -> M::Out<super::FeatureSetView<'a, M>> {
                    self.0.message::<super::FeatureSet, 1>()
                }
                /// Whether `fixed_features` is present.
                #[inline]
                #[must_use]
                pub fn has_fixed_features(&self) -> bool {
                    self.0.has::<1>()
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for FeatureSetEditionDefaultView<'a, M> {
                type Message = self::FeatureSetEditionDefault;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::FeatureSetEditionDefault, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for FeatureSetEditionDefaultView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`FeatureSetEditionDefault`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct FeatureSetEditionDefaultWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for FeatureSetEditionDefaultWriter<'o> {
                type Message = FeatureSetEditionDefault;
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
            impl<'o> FeatureSetEditionDefaultWriter<'o> {
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
                /// Field `edition` = 3.
                #[inline]
                pub fn edition(self, value: super::Edition) -> Self {
                    Self(
                        self.0.scalar::<crate::view::Closed<super::Edition>>(0x18, value),
                    )
                }
                /// Field `overridable_features` = 4.
                #[inline]
                pub fn overridable_features(
                    self,
                    write: impl ::core::ops::FnOnce(
                        super::FeatureSetWriter<'o>,
                    ) -> super::FeatureSetWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x22, write))
                }
                /// Field `fixed_features` = 5.
                #[inline]
                pub fn fixed_features(
                    self,
                    write: impl ::core::ops::FnOnce(
                        super::FeatureSetWriter<'o>,
                    ) -> super::FeatureSetWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x2a, write))
                }
            }
        }
        /// What is nested in `google.protobuf.FieldDescriptorProto`.
        pub mod field_descriptor_proto {
            /// `google.protobuf.FieldDescriptorProto.Type`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum Type {
                /// 0 is reserved for errors.
                /// Order is weird for historical reasons.
                #[default]
                Double = 1,
                /// `TYPE_FLOAT`
                Float = 2,
                /// Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT64 if
                /// negative values are likely.
                Int64 = 3,
                /// `TYPE_UINT64`
                Uint64 = 4,
                /// Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT32 if
                /// negative values are likely.
                Int32 = 5,
                /// `TYPE_FIXED64`
                Fixed64 = 6,
                /// `TYPE_FIXED32`
                Fixed32 = 7,
                /// `TYPE_BOOL`
                Bool = 8,
                /// `TYPE_STRING`
                String = 9,
                /// Tag-delimited aggregate.
                /// Group type is deprecated and not supported after google.protobuf. However, Proto3
                /// implementations should still be able to parse the group wire format and
                /// treat group fields as unknown fields.  In Editions, the group wire format
                /// can be enabled via the `message_encoding` feature.
                Group = 10,
                /// Length-delimited aggregate.
                Message = 11,
                /// New in version 2.
                Bytes = 12,
                /// `TYPE_UINT32`
                Uint32 = 13,
                /// `TYPE_ENUM`
                Enum = 14,
                /// `TYPE_SFIXED32`
                Sfixed32 = 15,
                /// `TYPE_SFIXED64`
                Sfixed64 = 16,
                /// Uses ZigZag encoding.
                Sint32 = 17,
                /// Uses ZigZag encoding.
                Sint64 = 18,
            }
            impl Type {}
            impl crate::schema::EnumType for Type {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FieldDescriptorProto.Type",
                        &[
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
                        &[7, 11, 0, 13, 6, 5, 1, 9, 4, 2, 10, 14, 15, 16, 17, 8, 12, 3],
                        &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for Type {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            1 => Self::Double,
                            2 => Self::Float,
                            3 => Self::Int64,
                            4 => Self::Uint64,
                            5 => Self::Int32,
                            6 => Self::Fixed64,
                            7 => Self::Fixed32,
                            8 => Self::Bool,
                            9 => Self::String,
                            10 => Self::Group,
                            11 => Self::Message,
                            12 => Self::Bytes,
                            13 => Self::Uint32,
                            14 => Self::Enum,
                            15 => Self::Sfixed32,
                            16 => Self::Sfixed64,
                            17 => Self::Sint32,
                            18 => Self::Sint64,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FieldDescriptorProto.Label`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum Label {
                /// 0 is reserved for errors
                #[default]
                Optional = 1,
                /// `LABEL_REPEATED`
                Repeated = 3,
                /// The required label is only allowed in google.protobuf.  In proto3 and Editions
                /// it's explicitly prohibited.  In Editions, the `field_presence` feature
                /// can be used to get this behavior.
                Required = 2,
            }
            impl Label {}
            impl crate::schema::EnumType for Label {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FieldDescriptorProto.Label",
                        &[
                            ("LABEL_OPTIONAL", 1),
                            ("LABEL_REPEATED", 3),
                            ("LABEL_REQUIRED", 2),
                        ],
                        &[0, 1, 2],
                        &[0, 2, 1],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for Label {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            1 => Self::Optional,
                            3 => Self::Repeated,
                            2 => Self::Required,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
        }
        /// What is nested in `google.protobuf.FieldOptions`.
        pub mod field_options {
            /// `google.protobuf.FieldOptions.CType`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum CType {
                /// Default mode.
                #[default]
                String = 0,
                /// The option \[ctype=CORD\] may be applied to a non-repeated field of type
                /// "bytes". It indicates that in C++, the data should be stored in a Cord
                /// instead of a string.  For very large strings, this may reduce memory
                /// fragmentation. It may also allow better performance when parsing from a
                /// Cord, or when parsing with aliasing enabled, as the parsed Cord may then
                /// alias the original buffer.
                Cord = 1,
                /// `STRING_PIECE`
                StringPiece = 2,
            }
            impl CType {}
            impl crate::schema::EnumType for CType {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FieldOptions.CType",
                        &[("STRING", 0), ("CORD", 1), ("STRING_PIECE", 2)],
                        &[1, 0, 2],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for CType {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::String,
                            1 => Self::Cord,
                            2 => Self::StringPiece,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FieldOptions.JSType`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum JSType {
                /// Use the default type.
                #[default]
                JsNormal = 0,
                /// Use JavaScript strings.
                JsString = 1,
                /// Use JavaScript numbers.
                JsNumber = 2,
            }
            impl JSType {}
            impl crate::schema::EnumType for JSType {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FieldOptions.JSType",
                        &[("JS_NORMAL", 0), ("JS_STRING", 1), ("JS_NUMBER", 2)],
                        &[0, 2, 1],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for JSType {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::JsNormal,
                            1 => Self::JsString,
                            2 => Self::JsNumber,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// If set to RETENTION_SOURCE, the option will be omitted from the binary.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum OptionRetention {
                /// `RETENTION_UNKNOWN`
                #[default]
                RetentionUnknown = 0,
                /// `RETENTION_RUNTIME`
                RetentionRuntime = 1,
                /// `RETENTION_SOURCE`
                RetentionSource = 2,
            }
            impl OptionRetention {}
            impl crate::schema::EnumType for OptionRetention {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FieldOptions.OptionRetention",
                        &[
                            ("RETENTION_UNKNOWN", 0),
                            ("RETENTION_RUNTIME", 1),
                            ("RETENTION_SOURCE", 2),
                        ],
                        &[1, 2, 0],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for OptionRetention {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::RetentionUnknown,
                            1 => Self::RetentionRuntime,
                            2 => Self::RetentionSource,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// This indicates the types of entities that the field may apply to when used
            /// as an option. If it is unset, then the field may be freely used as an
            /// option on any kind of entity.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum OptionTargetType {
                /// `TARGET_TYPE_UNKNOWN`
                #[default]
                TargetTypeUnknown = 0,
                /// `TARGET_TYPE_FILE`
                TargetTypeFile = 1,
                /// `TARGET_TYPE_EXTENSION_RANGE`
                TargetTypeExtensionRange = 2,
                /// `TARGET_TYPE_MESSAGE`
                TargetTypeMessage = 3,
                /// `TARGET_TYPE_FIELD`
                TargetTypeField = 4,
                /// `TARGET_TYPE_ONEOF`
                TargetTypeOneof = 5,
                /// `TARGET_TYPE_ENUM`
                TargetTypeEnum = 6,
                /// `TARGET_TYPE_ENUM_ENTRY`
                TargetTypeEnumEntry = 7,
                /// `TARGET_TYPE_SERVICE`
                TargetTypeService = 8,
                /// `TARGET_TYPE_METHOD`
                TargetTypeMethod = 9,
            }
            impl OptionTargetType {}
            impl crate::schema::EnumType for OptionTargetType {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FieldOptions.OptionTargetType",
                        &[
                            ("TARGET_TYPE_UNKNOWN", 0),
                            ("TARGET_TYPE_FILE", 1),
                            ("TARGET_TYPE_EXTENSION_RANGE", 2),
                            ("TARGET_TYPE_MESSAGE", 3),
                            ("TARGET_TYPE_FIELD", 4),
                            ("TARGET_TYPE_ONEOF", 5),
                            ("TARGET_TYPE_ENUM", 6),
                            ("TARGET_TYPE_ENUM_ENTRY", 7),
                            ("TARGET_TYPE_SERVICE", 8),
                            ("TARGET_TYPE_METHOD", 9),
                        ],
                        &[6, 7, 2, 4, 1, 3, 9, 5, 8, 0],
                        &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for OptionTargetType {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::TargetTypeUnknown,
                            1 => Self::TargetTypeFile,
                            2 => Self::TargetTypeExtensionRange,
                            3 => Self::TargetTypeMessage,
                            4 => Self::TargetTypeField,
                            5 => Self::TargetTypeOneof,
                            6 => Self::TargetTypeEnum,
                            7 => Self::TargetTypeEnumEntry,
                            8 => Self::TargetTypeService,
                            9 => Self::TargetTypeMethod,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            /// `google.protobuf.FieldOptions.EditionDefault`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct EditionDefault {
                /// Textproto value.
                pub value: ::core::option::Option<crate::alloc::string::String>,
                /// Field `edition` = 3.
                pub edition: ::core::option::Option<super::Edition>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for EditionDefault {
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
                        m.optional_string(&mut c, 0x12, &mut self.value)?;
                        if let ::core::option::Option::Some(v) = m
                            .closed::<
                                super::Edition,
                            >(&mut c, 0x18, &mut self.unknown_fields)?
                        {
                            self.edition = ::core::option::Option::Some(v);
                        }
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            self
                                .value
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                        },
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.optional_string(0x12, &self.value);
                    w = w.optional_closed(0x18, self.edition);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    if view.has_value() {
                        message.value = ::core::option::Option::Some(
                            crate::message::StringField::from_text(view.value()),
                        );
                    }
                    if view.has_edition() {
                        message.edition = ::core::option::Option::Some(view.edition());
                    }
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for EditionDefault {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(EditionDefault);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct EditionDefaultScalars {
                v_edition: super::Edition,
                has: [u32; 1],
            }
            impl ::core::default::Default for EditionDefaultScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_edition: ::core::default::Default::default(),
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::EditionDefault {
                type Scalars = EditionDefaultScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = EditionDefaultView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> EditionDefaultView<'_, M> {
                    EditionDefaultView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.string::<0>(&mut c, 0x12)?;
                        w.closed::<
                                super::Edition,
                            >(
                            &mut c,
                            0x18,
                            |s, v| {
                                s.v_edition = v;
                                s.has[0] |= 0x1;
                            },
                        )?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.FieldOptions.EditionDefault",
                        &[
                            crate::schema::Field::new(
                                    2,
                                    "value",
                                    crate::schema::Kind::String,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    3,
                                    "edition",
                                    crate::schema::Kind::Enum(
                                        &<super::Edition as crate::schema::EnumType>::TABLE,
                                    ),
                                )
                                .optional(),
                        ],
                        &[("edition", 1), ("value", 0)],
                    );
                    &TABLE
                }
            }
            /// `google.protobuf.FieldOptions.EditionDefault`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct EditionDefaultView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::EditionDefault, M>,
            );
            impl<'a> EditionDefaultView<'a> {
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
            impl<'a> EditionDefaultView<'a, crate::view::Lazy> {
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
            /// A [`EditionDefaultView`] that checks each level when it is reached.
            pub type LazyEditionDefaultView<'a> = EditionDefaultView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> EditionDefaultView<'a, M> {
                /// Textproto value.
                #[inline]
                #[must_use]
                pub fn value(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Whether `value` is present.
                #[inline]
                #[must_use]
                pub fn has_value(&self) -> bool {
                    self.0.has_string::<0>()
                }
                /// Field `edition` = 3.
                #[inline]
                #[must_use]
                pub fn edition(&self) -> super::Edition {
                    self.0.scalars().v_edition
                }
                /// Whether `edition` is present.
                #[inline]
                #[must_use]
                pub fn has_edition(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for EditionDefaultView<'a, M> {
                type Message = self::EditionDefault;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::EditionDefault, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for EditionDefaultView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`EditionDefault`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct EditionDefaultWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for EditionDefaultWriter<'o> {
                type Message = EditionDefault;
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
            impl<'o> EditionDefaultWriter<'o> {
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
                /// Field `value` = 2.
                #[inline]
                pub fn value(self, value: &str) -> Self {
                    Self(self.0.bytes(0x12, value.as_bytes()))
                }
                /// Field `edition` = 3.
                #[inline]
                pub fn edition(self, value: super::Edition) -> Self {
                    Self(
                        self.0.scalar::<crate::view::Closed<super::Edition>>(0x18, value),
                    )
                }
            }
            /// Information about the support window of a feature.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct FeatureSupport {
                /// The edition that this feature was first available in.  In editions
                /// earlier than this one, the default assigned to EDITION_LEGACY will be
                /// used, and proto files will not be able to override it.
                pub edition_introduced: ::core::option::Option<super::Edition>,
                /// The edition this feature becomes deprecated in.  Using this after this
                /// edition may trigger warnings.
                pub edition_deprecated: ::core::option::Option<super::Edition>,
                /// The deprecation warning text if this feature is used after the edition it
                /// was marked deprecated in.
                pub deprecation_warning: ::core::option::Option<
                    crate::alloc::string::String,
                >,
                /// The edition this feature is no longer available in.  In editions after
                /// this one, the last default assigned will be used, and proto files will
                /// not be able to override it.
                pub edition_removed: ::core::option::Option<super::Edition>,
                /// The removal error text if this feature is used after the edition it was
                /// removed in.
                pub removal_error: ::core::option::Option<crate::alloc::string::String>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for FeatureSupport {
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
                        if let ::core::option::Option::Some(v) = m
                            .closed::<
                                super::Edition,
                            >(&mut c, 0x8, &mut self.unknown_fields)?
                        {
                            self.edition_introduced = ::core::option::Option::Some(v);
                        }
                        if let ::core::option::Option::Some(v) = m
                            .closed::<
                                super::Edition,
                            >(&mut c, 0x10, &mut self.unknown_fields)?
                        {
                            self.edition_deprecated = ::core::option::Option::Some(v);
                        }
                        m.optional_string(&mut c, 0x1a, &mut self.deprecation_warning)?;
                        if let ::core::option::Option::Some(v) = m
                            .closed::<
                                super::Edition,
                            >(&mut c, 0x20, &mut self.unknown_fields)?
                        {
                            self.edition_removed = ::core::option::Option::Some(v);
                        }
                        m.optional_string(&mut c, 0x2a, &mut self.removal_error)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            self
                                .deprecation_warning
                                .as_ref()
                                .map_or(0, |v| crate::message::StringField::text(v).len())
                                + self
                                    .removal_error
                                    .as_ref()
                                    .map_or(0, |v| crate::message::StringField::text(v).len())
                        },
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.optional_closed(0x8, self.edition_introduced);
                    w = w.optional_closed(0x10, self.edition_deprecated);
                    w = w.optional_string(0x1a, &self.deprecation_warning);
                    w = w.optional_closed(0x20, self.edition_removed);
                    w = w.optional_string(0x2a, &self.removal_error);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    if view.has_edition_introduced() {
                        message.edition_introduced = ::core::option::Option::Some(
                            view.edition_introduced(),
                        );
                    }
                    if view.has_edition_deprecated() {
                        message.edition_deprecated = ::core::option::Option::Some(
                            view.edition_deprecated(),
                        );
                    }
                    if view.has_deprecation_warning() {
                        message.deprecation_warning = ::core::option::Option::Some(
                            crate::message::StringField::from_text(
                                view.deprecation_warning(),
                            ),
                        );
                    }
                    if view.has_edition_removed() {
                        message.edition_removed = ::core::option::Option::Some(
                            view.edition_removed(),
                        );
                    }
                    if view.has_removal_error() {
                        message.removal_error = ::core::option::Option::Some(
                            crate::message::StringField::from_text(view.removal_error()),
                        );
                    }
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for FeatureSupport {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(FeatureSupport);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct FeatureSupportScalars {
                v_edition_introduced: super::Edition,
                v_edition_deprecated: super::Edition,
                v_edition_removed: super::Edition,
                has: [u32; 1],
            }
            impl ::core::default::Default for FeatureSupportScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_edition_introduced: ::core::default::Default::default(),
                        v_edition_deprecated: ::core::default::Default::default(),
                        v_edition_removed: ::core::default::Default::default(),
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::FeatureSupport {
                type Scalars = FeatureSupportScalars;
                type Strings = [crate::octets::Range32; 2];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = FeatureSupportView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> FeatureSupportView<'_, M> {
                    FeatureSupportView(view)
                }
                #[inline]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.closed::<
                                super::Edition,
                            >(
                            &mut c,
                            0x8,
                            |s, v| {
                                s.v_edition_introduced = v;
                                s.has[0] |= 0x1;
                            },
                        )?;
                        w.closed::<
                                super::Edition,
                            >(
                            &mut c,
                            0x10,
                            |s, v| {
                                s.v_edition_deprecated = v;
                                s.has[0] |= 0x2;
                            },
                        )?;
                        w.string::<0>(&mut c, 0x1a)?;
                        w.closed::<
                                super::Edition,
                            >(
                            &mut c,
                            0x20,
                            |s, v| {
                                s.v_edition_removed = v;
                                s.has[0] |= 0x4;
                            },
                        )?;
                        w.string::<1>(&mut c, 0x2a)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.FieldOptions.FeatureSupport",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "edition_introduced",
                                    crate::schema::Kind::Enum(
                                        &<super::Edition as crate::schema::EnumType>::TABLE,
                                    ),
                                )
                                .json("editionIntroduced")
                                .optional(),
                            crate::schema::Field::new(
                                    2,
                                    "edition_deprecated",
                                    crate::schema::Kind::Enum(
                                        &<super::Edition as crate::schema::EnumType>::TABLE,
                                    ),
                                )
                                .json("editionDeprecated")
                                .optional(),
                            crate::schema::Field::new(
                                    3,
                                    "deprecation_warning",
                                    crate::schema::Kind::String,
                                )
                                .json("deprecationWarning")
                                .optional(),
                            crate::schema::Field::new(
                                    4,
                                    "edition_removed",
                                    crate::schema::Kind::Enum(
                                        &<super::Edition as crate::schema::EnumType>::TABLE,
                                    ),
                                )
                                .json("editionRemoved")
                                .optional(),
                            crate::schema::Field::new(
                                    5,
                                    "removal_error",
                                    crate::schema::Kind::String,
                                )
                                .json("removalError")
                                .optional(),
                        ],
                        &[
                            ("deprecationWarning", 2),
                            ("deprecation_warning", 2),
                            ("editionDeprecated", 1),
                            ("editionIntroduced", 0),
                            ("editionRemoved", 3),
                            ("edition_deprecated", 1),
                            ("edition_introduced", 0),
                            ("edition_removed", 3),
                            ("removalError", 4),
                            ("removal_error", 4),
                        ],
                    );
                    &TABLE
                }
            }
            /// Information about the support window of a feature.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct FeatureSupportView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::FeatureSupport, M>,
            );
            impl<'a> FeatureSupportView<'a> {
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
            impl<'a> FeatureSupportView<'a, crate::view::Lazy> {
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
            /// A [`FeatureSupportView`] that checks each level when it is reached.
            pub type LazyFeatureSupportView<'a> = FeatureSupportView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> FeatureSupportView<'a, M> {
                /// The edition that this feature was first available in.  In editions
                /// earlier than this one, the default assigned to EDITION_LEGACY will be
                /// used, and proto files will not be able to override it.
                #[inline]
                #[must_use]
                pub fn edition_introduced(&self) -> super::Edition {
                    self.0.scalars().v_edition_introduced
                }
                /// Whether `edition_introduced` is present.
                #[inline]
                #[must_use]
                pub fn has_edition_introduced(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
                /// The edition this feature becomes deprecated in.  Using this after this
                /// edition may trigger warnings.
                #[inline]
                #[must_use]
                pub fn edition_deprecated(&self) -> super::Edition {
                    self.0.scalars().v_edition_deprecated
                }
                /// Whether `edition_deprecated` is present.
                #[inline]
                #[must_use]
                pub fn has_edition_deprecated(&self) -> bool {
                    self.0.scalars().has[0] & 0x2 != 0
                }
                /// The deprecation warning text if this feature is used after the edition it
                /// was marked deprecated in.
                #[inline]
                #[must_use]
                pub fn deprecation_warning(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Whether `deprecation_warning` is present.
                #[inline]
                #[must_use]
                pub fn has_deprecation_warning(&self) -> bool {
                    self.0.has_string::<0>()
                }
                /// The edition this feature is no longer available in.  In editions after
                /// this one, the last default assigned will be used, and proto files will
                /// not be able to override it.
                #[inline]
                #[must_use]
                pub fn edition_removed(&self) -> super::Edition {
                    self.0.scalars().v_edition_removed
                }
                /// Whether `edition_removed` is present.
                #[inline]
                #[must_use]
                pub fn has_edition_removed(&self) -> bool {
                    self.0.scalars().has[0] & 0x4 != 0
                }
                /// The removal error text if this feature is used after the edition it was
                /// removed in.
                #[inline]
                #[must_use]
                pub fn removal_error(&self) -> &'a str {
                    self.0.string::<1>()
                }
                /// Whether `removal_error` is present.
                #[inline]
                #[must_use]
                pub fn has_removal_error(&self) -> bool {
                    self.0.has_string::<1>()
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for FeatureSupportView<'a, M> {
                type Message = self::FeatureSupport;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::FeatureSupport, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for FeatureSupportView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`FeatureSupport`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct FeatureSupportWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for FeatureSupportWriter<'o> {
                type Message = FeatureSupport;
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
            impl<'o> FeatureSupportWriter<'o> {
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
                /// Field `edition_introduced` = 1.
                #[inline]
                pub fn edition_introduced(self, value: super::Edition) -> Self {
                    Self(
                        self.0.scalar::<crate::view::Closed<super::Edition>>(0x8, value),
                    )
                }
                /// Field `edition_deprecated` = 2.
                #[inline]
                pub fn edition_deprecated(self, value: super::Edition) -> Self {
                    Self(
                        self.0.scalar::<crate::view::Closed<super::Edition>>(0x10, value),
                    )
                }
                /// Field `deprecation_warning` = 3.
                #[inline]
                pub fn deprecation_warning(self, value: &str) -> Self {
                    Self(self.0.bytes(0x1a, value.as_bytes()))
                }
                /// Field `edition_removed` = 4.
                #[inline]
                pub fn edition_removed(self, value: super::Edition) -> Self {
                    Self(
                        self.0.scalar::<crate::view::Closed<super::Edition>>(0x20, value),
                    )
                }
                /// Field `removal_error` = 5.
                #[inline]
                pub fn removal_error(self, value: &str) -> Self {
                    Self(self.0.bytes(0x2a, value.as_bytes()))
                }
            }
        }
        /// What is nested in `google.protobuf.FileOptions`.
        pub mod file_options {
            /// Generated classes can be optimized for speed or code size.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum OptimizeMode {
                /// Generate complete code for parsing, serialization,
                #[default]
                Speed = 1,
                /// etc.
                ///
                /// Use ReflectionOps to implement these methods.
                CodeSize = 2,
                /// Generate code using MessageLite and the lite runtime.
                LiteRuntime = 3,
            }
            impl OptimizeMode {}
            impl crate::schema::EnumType for OptimizeMode {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.FileOptions.OptimizeMode",
                        &[("SPEED", 1), ("CODE_SIZE", 2), ("LITE_RUNTIME", 3)],
                        &[1, 2, 0],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for OptimizeMode {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            1 => Self::Speed,
                            2 => Self::CodeSize,
                            3 => Self::LiteRuntime,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
        }
        /// What is nested in `google.protobuf.GeneratedCodeInfo`.
        pub mod generated_code_info {
            /// `google.protobuf.GeneratedCodeInfo.Annotation`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct Annotation {
                /// Identifies the element in the original source .proto file. This field
                /// is formatted the same as SourceCodeInfo.Location.path.
                pub path: crate::alloc::vec::Vec<i32>,
                /// Identifies the filesystem path to the original source .proto.
                pub source_file: ::core::option::Option<crate::alloc::string::String>,
                /// Identifies the starting offset in bytes in the generated code
                /// that relates to the identified object.
                pub begin: ::core::option::Option<i32>,
                /// Identifies the ending offset in bytes in the generated code that
                /// relates to the identified object. The end offset should be one past
                /// the last relevant byte (so the length of the text = end - begin).
                pub end: ::core::option::Option<i32>,
                /// Field `semantic` = 5.
                pub semantic: ::core::option::Option<self::annotation::Semantic>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for Annotation {
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
                        m.scalars::<
                                crate::wire::Int32,
                                _,
                            >(&mut c, 0xa, 0x8, &mut self.path)?;
                        m.optional_string(&mut c, 0x12, &mut self.source_file)?;
                        m.optional::<crate::wire::Int32>(&mut c, 0x18, &mut self.begin)?;
                        m.optional::<crate::wire::Int32>(&mut c, 0x20, &mut self.end)?;
                        if let ::core::option::Option::Some(v) = m
                            .closed::<
                                self::annotation::Semantic,
                            >(&mut c, 0x28, &mut self.unknown_fields)?
                        {
                            self.semantic = ::core::option::Option::Some(v);
                        }
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            2 * crate::message::List::as_slice(&self.path).len()
                                + self
                                    .source_file
                                    .as_ref()
                                    .map_or(0, |v| crate::message::StringField::text(v).len())
                        },
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.packed::<crate::wire::Int32, _>(0xa, &self.path);
                    w = w.optional_string(0x12, &self.source_file);
                    w = w.optional::<crate::wire::Int32>(0x18, self.begin);
                    w = w.optional::<crate::wire::Int32>(0x20, self.end);
                    w = w.optional_closed(0x28, self.semantic);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    crate::message::collect(
                        &mut message.path,
                        view.path(),
                        ::core::result::Result::Ok,
                    )?;
                    if view.has_source_file() {
                        message.source_file = ::core::option::Option::Some(
                            crate::message::StringField::from_text(view.source_file()),
                        );
                    }
                    if view.has_begin() {
                        message.begin = ::core::option::Option::Some(view.begin());
                    }
                    if view.has_end() {
                        message.end = ::core::option::Option::Some(view.end());
                    }
                    if view.has_semantic() {
                        message.semantic = ::core::option::Option::Some(view.semantic());
                    }
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for Annotation {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(Annotation);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct AnnotationScalars {
                v_begin: i32,
                v_end: i32,
                v_semantic: self::annotation::Semantic,
                has: [u32; 1],
            }
            impl ::core::default::Default for AnnotationScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_begin: 0,
                        v_end: 0,
                        v_semantic: ::core::default::Default::default(),
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::Annotation {
                type Scalars = AnnotationScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 1];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = AnnotationView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> AnnotationView<'_, M> {
                    AnnotationView(view)
                }
                #[inline]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.scalars::<crate::wire::Int32, 0>(&mut c, 0xa, 0x8)?;
                        w.string::<0>(&mut c, 0x12)?;
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x18,
                            |s, v| {
                                s.v_begin = v;
                                s.has[0] |= 0x1;
                            },
                        )?;
                        w.scalar::<
                                crate::wire::Int32,
                            >(
                            &mut c,
                            0x20,
                            |s, v| {
                                s.v_end = v;
                                s.has[0] |= 0x2;
                            },
                        )?;
                        w.closed::<
                                self::annotation::Semantic,
                            >(
                            &mut c,
                            0x28,
                            |s, v| {
                                s.v_semantic = v;
                                s.has[0] |= 0x4;
                            },
                        )?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.GeneratedCodeInfo.Annotation",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "path",
                                    crate::schema::Kind::Int32,
                                )
                                .packed(),
                            crate::schema::Field::new(
                                    2,
                                    "source_file",
                                    crate::schema::Kind::String,
                                )
                                .json("sourceFile")
                                .optional(),
                            crate::schema::Field::new(
                                    3,
                                    "begin",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    4,
                                    "end",
                                    crate::schema::Kind::Int32,
                                )
                                .optional(),
                            crate::schema::Field::new(
                                    5,
                                    "semantic",
                                    crate::schema::Kind::Enum(
                                        &<self::annotation::Semantic as crate::schema::EnumType>::TABLE,
                                    ),
                                )
                                .optional(),
                        ],
                        &[
                            ("begin", 2),
                            ("end", 3),
                            ("path", 0),
                            ("semantic", 4),
                            ("sourceFile", 1),
                            ("source_file", 1),
                        ],
                    );
                    &TABLE
                }
            }
            /// `google.protobuf.GeneratedCodeInfo.Annotation`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct AnnotationView<'a, M: crate::view::Mode = crate::view::Checked>(
                crate::view::View<'a, self::Annotation, M>,
            );
            impl<'a> AnnotationView<'a> {
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
            impl<'a> AnnotationView<'a, crate::view::Lazy> {
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
            /// A [`AnnotationView`] that checks each level when it is reached.
            pub type LazyAnnotationView<'a> = AnnotationView<'a, crate::view::Lazy>;
            impl<'a, M: crate::view::Mode> AnnotationView<'a, M> {
                /// Identifies the element in the original source .proto file. This field
                /// is formatted the same as SourceCodeInfo.Location.path.
                #[inline]
                #[must_use]
                pub fn path(
                    &self,
                ) -> crate::view::RepeatedScalars<'a, crate::wire::Int32> {
                    self.0.repeated_scalars::<crate::wire::Int32, 0>(0xa, 0x8)
                }
                /// Identifies the filesystem path to the original source .proto.
                #[inline]
                #[must_use]
                pub fn source_file(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Whether `source_file` is present.
                #[inline]
                #[must_use]
                pub fn has_source_file(&self) -> bool {
                    self.0.has_string::<0>()
                }
                /// Identifies the starting offset in bytes in the generated code
                /// that relates to the identified object.
                #[inline]
                #[must_use]
                pub fn begin(&self) -> i32 {
                    self.0.scalars().v_begin
                }
                /// Whether `begin` is present.
                #[inline]
                #[must_use]
                pub fn has_begin(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
                /// Identifies the ending offset in bytes in the generated code that
                /// relates to the identified object. The end offset should be one past
                /// the last relevant byte (so the length of the text = end - begin).
                #[inline]
                #[must_use]
                pub fn end(&self) -> i32 {
                    self.0.scalars().v_end
                }
                /// Whether `end` is present.
                #[inline]
                #[must_use]
                pub fn has_end(&self) -> bool {
                    self.0.scalars().has[0] & 0x2 != 0
                }
                /// Field `semantic` = 5.
                #[inline]
                #[must_use]
                pub fn semantic(&self) -> self::annotation::Semantic {
                    self.0.scalars().v_semantic
                }
                /// Whether `semantic` is present.
                #[inline]
                #[must_use]
                pub fn has_semantic(&self) -> bool {
                    self.0.scalars().has[0] & 0x4 != 0
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for AnnotationView<'a, M> {
                type Message = self::Annotation;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::Annotation, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for AnnotationView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`Annotation`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct AnnotationWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for AnnotationWriter<'o> {
                type Message = Annotation;
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
            impl<'o> AnnotationWriter<'o> {
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
                /// Field `path` = 1.
                #[inline]
                pub fn path(
                    self,
                    values: impl ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<i32>,
                    >,
                ) -> Self {
                    Self(self.0.packed::<crate::wire::Int32>(0xa, values))
                }
                /// Field `source_file` = 2.
                #[inline]
                pub fn source_file(self, value: &str) -> Self {
                    Self(self.0.bytes(0x12, value.as_bytes()))
                }
                /// Field `begin` = 3.
                #[inline]
                pub fn begin(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x18, value))
                }
                /// Field `end` = 4.
                #[inline]
                pub fn end(self, value: i32) -> Self {
                    Self(self.0.scalar::<crate::wire::Int32>(0x20, value))
                }
                /// Field `semantic` = 5.
                #[inline]
                pub fn semantic(self, value: self::annotation::Semantic) -> Self {
                    Self(
                        self
                            .0
                            .scalar::<
                                crate::view::Closed<self::annotation::Semantic>,
                            >(0x28, value),
                    )
                }
            }
            /// What is nested in `google.protobuf.GeneratedCodeInfo.Annotation`.
            pub mod annotation {
                /// Represents the identified object's effect on the element in the original
                /// .proto file.
                #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
                #[derive(
                    Clone,
                    Copy,
                    Debug,
                    Default,
                    PartialEq,
                    Eq,
                    PartialOrd,
                    Ord,
                    Hash
                )]
                #[repr(i32)]
                pub enum Semantic {
                    /// There is no effect or the effect is indescribable.
                    #[default]
                    None = 0,
                    /// The element is set or otherwise mutated.
                    Set = 1,
                    /// An alias to the element is returned.
                    Alias = 2,
                }
                impl Semantic {}
                impl crate::schema::EnumType for Semantic {
                    const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                            "google.protobuf.GeneratedCodeInfo.Annotation.Semantic",
                            &[("NONE", 0), ("SET", 1), ("ALIAS", 2)],
                            &[2, 0, 1],
                            &[0, 1, 2],
                        )
                        .closed();
                    #[inline]
                    fn number(self) -> i32 {
                        self as i32
                    }
                }
                impl crate::wire::ClosedEnum for Semantic {
                    #[inline]
                    fn from_number(number: i32) -> ::core::option::Option<Self> {
                        ::core::option::Option::Some(
                            match number {
                                0 => Self::None,
                                1 => Self::Set,
                                2 => Self::Alias,
                                _ => return ::core::option::Option::None,
                            },
                        )
                    }
                    #[inline]
                    fn number(self) -> i32 {
                        self as i32
                    }
                }
            }
        }
        /// What is nested in `google.protobuf.MethodOptions`.
        pub mod method_options {
            /// Is this method side-effect-free (or safe in HTTP parlance), or idempotent,
            /// or neither? HTTP based RPC implementation may choose GET verb for safe
            /// methods, and PUT verb for idempotent methods instead of the default POST.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(i32)]
            pub enum IdempotencyLevel {
                /// `IDEMPOTENCY_UNKNOWN`
                #[default]
                IdempotencyUnknown = 0,
                /// implies idempotent
                NoSideEffects = 1,
                /// idempotent, but may have side effects
                Idempotent = 2,
            }
            impl IdempotencyLevel {}
            impl crate::schema::EnumType for IdempotencyLevel {
                const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "google.protobuf.MethodOptions.IdempotencyLevel",
                        &[
                            ("IDEMPOTENCY_UNKNOWN", 0),
                            ("NO_SIDE_EFFECTS", 1),
                            ("IDEMPOTENT", 2),
                        ],
                        &[0, 2, 1],
                        &[0, 1, 2],
                    )
                    .closed();
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
            impl crate::wire::ClosedEnum for IdempotencyLevel {
                #[inline]
                fn from_number(number: i32) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(
                        match number {
                            0 => Self::IdempotencyUnknown,
                            1 => Self::NoSideEffects,
                            2 => Self::Idempotent,
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
                #[inline]
                fn number(self) -> i32 {
                    self as i32
                }
            }
        }
        /// What is nested in `google.protobuf.SourceCodeInfo`.
        pub mod source_code_info {
            /// `google.protobuf.SourceCodeInfo.Location`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct Location {
                /// Identifies which part of the FileDescriptorProto was defined at this
                /// location.
                ///
                /// Each element is a field number or an index.  They form a path from
                /// the root FileDescriptorProto to the place where the definition appears.
                /// For example, this path:
                ///   \[ 4, 3, 2, 7, 1 \]
                /// refers to:
                ///   file.message_type(3)  // 4, 3
                ///     .field(7)         // 2, 7
                ///     .name()           // 1
                /// This is because FileDescriptorProto.message_type has field number 4:
                ///   repeated DescriptorProto message_type = 4;
                /// and DescriptorProto.field has field number 2:
                ///   repeated FieldDescriptorProto field = 2;
                /// and FieldDescriptorProto.name has field number 1:
                ///   optional string name = 1;
                ///
                /// Thus, the above path gives the location of a field name.  If we removed
                /// the last element:
                ///   \[ 4, 3, 2, 7 \]
                /// this path refers to the whole field declaration (from the beginning
                /// of the label to the terminating semicolon).
                pub path: crate::alloc::vec::Vec<i32>,
                /// Always has exactly three or four elements: start line, start column,
                /// end line (optional, otherwise assumed same as start line), end column.
                /// These are packed into a single field for efficiency.  Note that line
                /// and column numbers are zero-based -- typically you will want to add
                /// 1 to each before displaying to a user.
                pub span: crate::alloc::vec::Vec<i32>,
                /// If this SourceCodeInfo represents a complete declaration, these are any
                /// comments appearing before and after the declaration which appear to be
                /// attached to the declaration.
                ///
                /// A series of line comments appearing on consecutive lines, with no other
                /// tokens appearing on those lines, will be treated as a single comment.
                ///
                /// leading_detached_comments will keep paragraphs of comments that appear
                /// before (but not connected to) the current element. Each paragraph,
                /// separated by empty lines, will be one comment element in the repeated
                /// field.
                ///
                /// Only the comment content is provided; comment markers (e.g. //) are
                /// stripped out.  For block comments, leading whitespace and an asterisk
                /// will be stripped from the beginning of each line other than the first.
                /// Newlines are included in the output.
                ///
                /// Examples:
                ///
                ///   optional int32 foo = 1;  // Comment attached to foo.
                ///   // Comment attached to bar.
                ///   optional int32 bar = 2;
                ///
                ///   optional string baz = 3;
                ///   // Comment attached to baz.
                ///   // Another line attached to baz.
                ///
                ///   // Comment attached to moo.
                ///   //
                ///   // Another line attached to moo.
                ///   optional double moo = 4;
                ///
                ///   // Detached comment for corge. This is not leading or trailing comments
                ///   // to moo or corge because there are blank lines separating it from
                ///   // both.
                ///
                ///   // Detached comment for corge paragraph 2.
                ///
                ///   optional string corge = 5;
                ///   /* Block comment attached
                ///    * to corge.  Leading asterisks
                ///    * will be removed. */
                ///   /* Block comment attached to
                ///    * grault. */
                ///   optional int32 grault = 6;
                ///
                ///   // ignored detached comments.
                pub leading_comments: ::core::option::Option<
                    crate::alloc::string::String,
                >,
                /// Field `trailing_comments` = 4.
                pub trailing_comments: ::core::option::Option<
                    crate::alloc::string::String,
                >,
                /// Field `leading_detached_comments` = 6.
                pub leading_detached_comments: crate::alloc::vec::Vec<
                    crate::alloc::string::String,
                >,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for Location {
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
                        m.scalars::<
                                crate::wire::Int32,
                                _,
                            >(&mut c, 0xa, 0x8, &mut self.path)?;
                        m.scalars::<
                                crate::wire::Int32,
                                _,
                            >(&mut c, 0x12, 0x10, &mut self.span)?;
                        m.optional_string(&mut c, 0x1a, &mut self.leading_comments)?;
                        m.optional_string(&mut c, 0x22, &mut self.trailing_comments)?;
                        m.repeated::<
                                crate::view::Str,
                                _,
                            >(&mut c, 0x32, &mut self.leading_detached_comments)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            2 * crate::message::List::as_slice(&self.path).len()
                                + 2 * crate::message::List::as_slice(&self.span).len()
                                + self
                                    .leading_comments
                                    .as_ref()
                                    .map_or(0, |v| crate::message::StringField::text(v).len())
                                + self
                                    .trailing_comments
                                    .as_ref()
                                    .map_or(0, |v| crate::message::StringField::text(v).len())
                                + 16
                                    * crate::message::List::as_slice(
                                            &self.leading_detached_comments,
                                        )
                                        .len()
                        },
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.packed::<crate::wire::Int32, _>(0xa, &self.path);
                    w = w.packed::<crate::wire::Int32, _>(0x12, &self.span);
                    w = w.optional_string(0x1a, &self.leading_comments);
                    w = w.optional_string(0x22, &self.trailing_comments);
                    w = w
                        .repeated::<
                            crate::view::Str,
                            _,
                        >(0x32, &self.leading_detached_comments);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    crate::message::collect(
                        &mut message.path,
                        view.path(),
                        ::core::result::Result::Ok,
                    )?;
                    crate::message::collect(
                        &mut message.span,
                        view.span(),
                        ::core::result::Result::Ok,
                    )?;
                    if view.has_leading_comments() {
                        message.leading_comments = ::core::option::Option::Some(
                            crate::message::StringField::from_text(
                                view.leading_comments(),
                            ),
                        );
                    }
                    if view.has_trailing_comments() {
                        message.trailing_comments = ::core::option::Option::Some(
                            crate::message::StringField::from_text(
                                view.trailing_comments(),
                            ),
                        );
                    }
                    crate::message::collect(
                        &mut message.leading_detached_comments,
                        view.leading_detached_comments(),
                        |v| ::core::result::Result::Ok(
                            crate::message::StringField::from_text(v),
                        ),
                    )?;
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for Location {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(Location);
            impl crate::view::Layout for self::Location {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 2];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 3];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = LocationView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> LocationView<'_, M> {
                    LocationView(view)
                }
                #[inline]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.scalars::<crate::wire::Int32, 0>(&mut c, 0xa, 0x8)?;
                        w.scalars::<crate::wire::Int32, 1>(&mut c, 0x12, 0x10)?;
                        w.string::<0>(&mut c, 0x1a)?;
                        w.string::<1>(&mut c, 0x22)?;
                        w.repeated::<crate::view::Str, 2>(&mut c, 0x32)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.SourceCodeInfo.Location",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "path",
                                    crate::schema::Kind::Int32,
                                )
                                .packed(),
                            crate::schema::Field::new(
                                    2,
                                    "span",
                                    crate::schema::Kind::Int32,
                                )
                                .packed(),
                            crate::schema::Field::new(
                                    3,
                                    "leading_comments",
                                    crate::schema::Kind::String,
                                )
                                .json("leadingComments")
                                .optional(),
                            crate::schema::Field::new(
                                    4,
                                    "trailing_comments",
                                    crate::schema::Kind::String,
                                )
                                .json("trailingComments")
                                .optional(),
                            crate::schema::Field::new(
                                    6,
                                    "leading_detached_comments",
                                    crate::schema::Kind::String,
                                )
                                .json("leadingDetachedComments")
                                .repeated(),
                        ],
                        &[
                            ("leadingComments", 2),
                            ("leadingDetachedComments", 4),
                            ("leading_comments", 2),
                            ("leading_detached_comments", 4),
                            ("path", 0),
                            ("span", 1),
                            ("trailingComments", 3),
                            ("trailing_comments", 3),
                        ],
                    );
                    &TABLE
                }
            }
            /// `google.protobuf.SourceCodeInfo.Location`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct LocationView<'a, M: crate::view::Mode = crate::view::Checked>(
                crate::view::View<'a, self::Location, M>,
            );
            impl<'a> LocationView<'a> {
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
            impl<'a> LocationView<'a, crate::view::Lazy> {
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
            /// A [`LocationView`] that checks each level when it is reached.
            pub type LazyLocationView<'a> = LocationView<'a, crate::view::Lazy>;
            impl<'a, M: crate::view::Mode> LocationView<'a, M> {
                /// Identifies which part of the FileDescriptorProto was defined at this
                /// location.
                ///
                /// Each element is a field number or an index.  They form a path from
                /// the root FileDescriptorProto to the place where the definition appears.
                /// For example, this path:
                ///   \[ 4, 3, 2, 7, 1 \]
                /// refers to:
                ///   file.message_type(3)  // 4, 3
                ///     .field(7)         // 2, 7
                ///     .name()           // 1
                /// This is because FileDescriptorProto.message_type has field number 4:
                ///   repeated DescriptorProto message_type = 4;
                /// and DescriptorProto.field has field number 2:
                ///   repeated FieldDescriptorProto field = 2;
                /// and FieldDescriptorProto.name has field number 1:
                ///   optional string name = 1;
                ///
                /// Thus, the above path gives the location of a field name.  If we removed
                /// the last element:
                ///   \[ 4, 3, 2, 7 \]
                /// this path refers to the whole field declaration (from the beginning
                /// of the label to the terminating semicolon).
                #[inline]
                #[must_use]
                pub fn path(
                    &self,
                ) -> crate::view::RepeatedScalars<'a, crate::wire::Int32> {
                    self.0.repeated_scalars::<crate::wire::Int32, 0>(0xa, 0x8)
                }
                /// Always has exactly three or four elements: start line, start column,
                /// end line (optional, otherwise assumed same as start line), end column.
                /// These are packed into a single field for efficiency.  Note that line
                /// and column numbers are zero-based -- typically you will want to add
                /// 1 to each before displaying to a user.
                #[inline]
                #[must_use]
                pub fn span(
                    &self,
                ) -> crate::view::RepeatedScalars<'a, crate::wire::Int32> {
                    self.0.repeated_scalars::<crate::wire::Int32, 1>(0x12, 0x10)
                }
                /// If this SourceCodeInfo represents a complete declaration, these are any
                /// comments appearing before and after the declaration which appear to be
                /// attached to the declaration.
                ///
                /// A series of line comments appearing on consecutive lines, with no other
                /// tokens appearing on those lines, will be treated as a single comment.
                ///
                /// leading_detached_comments will keep paragraphs of comments that appear
                /// before (but not connected to) the current element. Each paragraph,
                /// separated by empty lines, will be one comment element in the repeated
                /// field.
                ///
                /// Only the comment content is provided; comment markers (e.g. //) are
                /// stripped out.  For block comments, leading whitespace and an asterisk
                /// will be stripped from the beginning of each line other than the first.
                /// Newlines are included in the output.
                ///
                /// Examples:
                ///
                ///   optional int32 foo = 1;  // Comment attached to foo.
                ///   // Comment attached to bar.
                ///   optional int32 bar = 2;
                ///
                ///   optional string baz = 3;
                ///   // Comment attached to baz.
                ///   // Another line attached to baz.
                ///
                ///   // Comment attached to moo.
                ///   //
                ///   // Another line attached to moo.
                ///   optional double moo = 4;
                ///
                ///   // Detached comment for corge. This is not leading or trailing comments
                ///   // to moo or corge because there are blank lines separating it from
                ///   // both.
                ///
                ///   // Detached comment for corge paragraph 2.
                ///
                ///   optional string corge = 5;
                ///   /* Block comment attached
                ///    * to corge.  Leading asterisks
                ///    * will be removed. */
                ///   /* Block comment attached to
                ///    * grault. */
                ///   optional int32 grault = 6;
                ///
                ///   // ignored detached comments.
                #[inline]
                #[must_use]
                pub fn leading_comments(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Whether `leading_comments` is present.
                #[inline]
                #[must_use]
                pub fn has_leading_comments(&self) -> bool {
                    self.0.has_string::<0>()
                }
                /// Field `trailing_comments` = 4.
                #[inline]
                #[must_use]
                pub fn trailing_comments(&self) -> &'a str {
                    self.0.string::<1>()
                }
                /// Whether `trailing_comments` is present.
                #[inline]
                #[must_use]
                pub fn has_trailing_comments(&self) -> bool {
                    self.0.has_string::<1>()
                }
                /// Field `leading_detached_comments` = 6.
                #[inline]
                #[must_use]
                pub fn leading_detached_comments(
                    &self,
                ) -> crate::view::Repeated<'a, crate::view::Str, M> {
                    self.0.repeated::<crate::view::Str, 2>(0x32)
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for LocationView<'a, M> {
                type Message = self::Location;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::Location, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for LocationView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`Location`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct LocationWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for LocationWriter<'o> {
                type Message = Location;
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
            impl<'o> LocationWriter<'o> {
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
                /// Field `path` = 1.
                #[inline]
                pub fn path(
                    self,
                    values: impl ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<i32>,
                    >,
                ) -> Self {
                    Self(self.0.packed::<crate::wire::Int32>(0xa, values))
                }
                /// Field `span` = 2.
                #[inline]
                pub fn span(
                    self,
                    values: impl ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<i32>,
                    >,
                ) -> Self {
                    Self(self.0.packed::<crate::wire::Int32>(0x12, values))
                }
                /// Field `leading_comments` = 3.
                #[inline]
                pub fn leading_comments(self, value: &str) -> Self {
                    Self(self.0.bytes(0x1a, value.as_bytes()))
                }
                /// Field `trailing_comments` = 4.
                #[inline]
                pub fn trailing_comments(self, value: &str) -> Self {
                    Self(self.0.bytes(0x22, value.as_bytes()))
                }
                /// Field `leading_detached_comments` = 6.
                #[inline]
                pub fn leading_detached_comments(
                    self,
                    values: impl ::core::iter::IntoIterator<
                        Item: ::core::convert::AsRef<str>,
                    >,
                ) -> Self {
                    Self(self.0.repeated::<crate::view::Str, _>(0x32, values))
                }
            }
        }
        /// What is nested in `google.protobuf.UninterpretedOption`.
        pub mod uninterpreted_option {
            /// The name of the uninterpreted option.  Each string represents a segment in
            /// a dot-separated name.  is_extension is true iff a segment represents an
            /// extension (denoted with parentheses in options specs in .proto files).
            /// E.g.,{ \["foo", false\], \["bar.baz", true\], \["moo", false\] } represents
            /// "foo.(bar.baz).moo".
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct NamePart {
                /// Field `name_part` = 1.
                pub name_part: crate::alloc::string::String,
                /// Field `is_extension` = 2.
                pub is_extension: bool,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for NamePart {
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
                    let mut seen = [0_u64; 1];
                    let mut c = m.start();
                    loop {
                        let lap = c.pos();
                        if m.string(&mut c, 0xa, &mut self.name_part)? {
                            seen[0] |= 0x1;
                        }
                        if m
                            .scalar::<
                                crate::wire::Bool,
                            >(&mut c, 0x10, &mut self.is_extension)?
                        {
                            seen[0] |= 0x2;
                        }
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            m.require(seen == <Self as crate::view::Layout>::REQUIRED);
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.name_part).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.string(0xa, &self.name_part);
                    w = w.scalar::<crate::wire::Bool>(0x10, self.is_extension);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.name_part = crate::message::StringField::from_text(
                        view.name_part(),
                    );
                    message.is_extension = view.is_extension();
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for NamePart {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(NamePart);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct NamePartScalars {
                v_is_extension: bool,
                has: [u32; 1],
            }
            impl ::core::default::Default for NamePartScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_is_extension: false,
                        has: [0; 1],
                    }
                }
            }
            impl crate::view::Layout for self::NamePart {
                type Scalars = NamePartScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 1];
                const REQUIRED: [u64; 1] = [0x3];
                type View<'a, M: crate::view::Mode> = NamePartView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> NamePartView<'_, M> {
                    NamePartView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        if w.string::<0>(&mut c, 0xa)? {
                            w.found::<0>(0x1);
                        }
                        if w
                            .scalar::<
                                crate::wire::Bool,
                            >(
                                &mut c,
                                0x10,
                                |s, v| {
                                    s.v_is_extension = v;
                                    s.has[0] |= 0x1;
                                },
                            )?
                        {
                            w.found::<0>(0x2);
                        }
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "google.protobuf.UninterpretedOption.NamePart",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "name_part",
                                    crate::schema::Kind::String,
                                )
                                .json("namePart")
                                .required(),
                            crate::schema::Field::new(
                                    2,
                                    "is_extension",
                                    crate::schema::Kind::Bool,
                                )
                                .json("isExtension")
                                .required(),
                        ],
                        &[
                            ("isExtension", 1),
                            ("is_extension", 1),
                            ("namePart", 0),
                            ("name_part", 0),
                        ],
                    );
                    &TABLE
                }
            }
            /// The name of the uninterpreted option.  Each string represents a segment in
            /// a dot-separated name.  is_extension is true iff a segment represents an
            /// extension (denoted with parentheses in options specs in .proto files).
            /// E.g.,{ \["foo", false\], \["bar.baz", true\], \["moo", false\] } represents
            /// "foo.(bar.baz).moo".
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct NamePartView<'a, M: crate::view::Mode = crate::view::Checked>(
                crate::view::View<'a, self::NamePart, M>,
            );
            impl<'a> NamePartView<'a> {
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
            impl<'a> NamePartView<'a, crate::view::Lazy> {
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
            /// A [`NamePartView`] that checks each level when it is reached.
            pub type LazyNamePartView<'a> = NamePartView<'a, crate::view::Lazy>;
            impl<'a, M: crate::view::Mode> NamePartView<'a, M> {
                /// Field `name_part` = 1.
                #[inline]
                #[must_use]
                pub fn name_part(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Whether `name_part` is present.
                #[inline]
                #[must_use]
                pub fn has_name_part(&self) -> bool {
                    self.0.has_string::<0>()
                }
                /// Field `is_extension` = 2.
                #[inline]
                #[must_use]
                pub fn is_extension(&self) -> bool {
                    self.0.scalars().v_is_extension
                }
                /// Whether `is_extension` is present.
                #[inline]
                #[must_use]
                pub fn has_is_extension(&self) -> bool {
                    self.0.scalars().has[0] & 0x1 != 0
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for NamePartView<'a, M> {
                type Message = self::NamePart;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::NamePart, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for NamePartView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`NamePart`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct NamePartWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for NamePartWriter<'o> {
                type Message = NamePart;
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
            impl<'o> NamePartWriter<'o> {
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
                /// Field `name_part` = 1.
                #[inline]
                pub fn name_part(self, value: &str) -> Self {
                    Self(self.0.bytes(0xa, value.as_bytes()))
                }
                /// Field `is_extension` = 2.
                #[allow(
                    clippy::wrong_self_convention,
                    reason = "the name comes from the proto"
                )]
                #[inline]
                pub fn is_extension(self, value: bool) -> Self {
                    Self(self.0.scalar::<crate::wire::Bool>(0x10, value))
                }
            }
        }
    }
}
/// The messages and extensions in here, to be found by name: for `Any` and extensions in JSON and text.
pub const TYPES: crate::schema::TypeSet<'static> = crate::schema::TypeSet::new(
    &[
        (
            "google.protobuf.DescriptorProto",
            crate::schema::Link::of(
                <self::google::protobuf::DescriptorProto as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.DescriptorProto.ExtensionRange",
            crate::schema::Link::of(
                <self::google::protobuf::descriptor_proto::ExtensionRange as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.DescriptorProto.ReservedRange",
            crate::schema::Link::of(
                <self::google::protobuf::descriptor_proto::ReservedRange as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.EnumDescriptorProto",
            crate::schema::Link::of(
                <self::google::protobuf::EnumDescriptorProto as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.EnumDescriptorProto.EnumReservedRange",
            crate::schema::Link::of(
                <self::google::protobuf::enum_descriptor_proto::EnumReservedRange as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.EnumOptions",
            crate::schema::Link::of(
                <self::google::protobuf::EnumOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.EnumValueDescriptorProto",
            crate::schema::Link::of(
                <self::google::protobuf::EnumValueDescriptorProto as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.EnumValueOptions",
            crate::schema::Link::of(
                <self::google::protobuf::EnumValueOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.ExtensionRangeOptions",
            crate::schema::Link::of(
                <self::google::protobuf::ExtensionRangeOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.ExtensionRangeOptions.Declaration",
            crate::schema::Link::of(
                <self::google::protobuf::extension_range_options::Declaration as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FeatureSet",
            crate::schema::Link::of(
                <self::google::protobuf::FeatureSet as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FeatureSet.VisibilityFeature",
            crate::schema::Link::of(
                <self::google::protobuf::feature_set::VisibilityFeature as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FeatureSetDefaults",
            crate::schema::Link::of(
                <self::google::protobuf::FeatureSetDefaults as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FeatureSetDefaults.FeatureSetEditionDefault",
            crate::schema::Link::of(
                <self::google::protobuf::feature_set_defaults::FeatureSetEditionDefault as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FieldDescriptorProto",
            crate::schema::Link::of(
                <self::google::protobuf::FieldDescriptorProto as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FieldOptions",
            crate::schema::Link::of(
                <self::google::protobuf::FieldOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FieldOptions.EditionDefault",
            crate::schema::Link::of(
                <self::google::protobuf::field_options::EditionDefault as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FieldOptions.FeatureSupport",
            crate::schema::Link::of(
                <self::google::protobuf::field_options::FeatureSupport as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FileDescriptorProto",
            crate::schema::Link::of(
                <self::google::protobuf::FileDescriptorProto as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FileDescriptorSet",
            crate::schema::Link::of(
                <self::google::protobuf::FileDescriptorSet as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.FileOptions",
            crate::schema::Link::of(
                <self::google::protobuf::FileOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.GeneratedCodeInfo",
            crate::schema::Link::of(
                <self::google::protobuf::GeneratedCodeInfo as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.GeneratedCodeInfo.Annotation",
            crate::schema::Link::of(
                <self::google::protobuf::generated_code_info::Annotation as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.MessageOptions",
            crate::schema::Link::of(
                <self::google::protobuf::MessageOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.MethodDescriptorProto",
            crate::schema::Link::of(
                <self::google::protobuf::MethodDescriptorProto as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.MethodOptions",
            crate::schema::Link::of(
                <self::google::protobuf::MethodOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.OneofDescriptorProto",
            crate::schema::Link::of(
                <self::google::protobuf::OneofDescriptorProto as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.OneofOptions",
            crate::schema::Link::of(
                <self::google::protobuf::OneofOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.ServiceDescriptorProto",
            crate::schema::Link::of(
                <self::google::protobuf::ServiceDescriptorProto as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.ServiceOptions",
            crate::schema::Link::of(
                <self::google::protobuf::ServiceOptions as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.SourceCodeInfo",
            crate::schema::Link::of(
                <self::google::protobuf::SourceCodeInfo as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.SourceCodeInfo.Location",
            crate::schema::Link::of(
                <self::google::protobuf::source_code_info::Location as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.UninterpretedOption",
            crate::schema::Link::of(
                <self::google::protobuf::UninterpretedOption as crate::view::Layout>::schema,
            ),
        ),
        (
            "google.protobuf.UninterpretedOption.NamePart",
            crate::schema::Link::of(
                <self::google::protobuf::uninterpreted_option::NamePart as crate::view::Layout>::schema,
            ),
        ),
    ],
    &[],
    &[],
);
