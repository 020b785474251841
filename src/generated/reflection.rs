// Generated from `proto` by `tests/generate`. Do not edit.
/// Package `grpc`.
pub mod grpc {
    /// Package `grpc.reflection`.
    pub mod reflection {
        /// Package `grpc.reflection.v1`.
        pub mod v1 {
            /// The message sent by the client when calling ServerReflectionInfo method.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ServerReflectionRequest {
                /// Field `host` = 1.
                pub host: crate::alloc::string::String,
                /// To use reflection service, the client should set one of the following
                /// fields in message_request. The server distinguishes requests by their
                /// defined field and then handles them using corresponding methods.
                pub message_request: ::core::option::Option<
                    self::server_reflection_request::MessageRequest,
                >,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ServerReflectionRequest {
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
                        m.string(&mut c, 0xa, &mut self.host)?;
                        if c.take(0x1a) {
                            self.message_request = ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileByFilename(
                                    m.text(&mut c)?,
                                ),
                            );
                        }
                        if c.take(0x22) {
                            self.message_request = ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileContainingSymbol(
                                    m.text(&mut c)?,
                                ),
                            );
                        }
                        if c.take(0x2a) {
                            if !matches!(
                                self.message_request,
                                ::core::option::Option::Some(self::server_reflection_request::MessageRequest::FileContainingExtension(_))
                            ) {
                                self.message_request = ::core::option::Option::Some(
                                    self::server_reflection_request::MessageRequest::FileContainingExtension(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileContainingExtension(
                                    value,
                                ),
                            ) = &mut self.message_request
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if c.take(0x32) {
                            self.message_request = ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::AllExtensionNumbersOfType(
                                    m.text(&mut c)?,
                                ),
                            );
                        }
                        if c.take(0x3a) {
                            self.message_request = ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::ListServices(
                                    m.text(&mut c)?,
                                ),
                            );
                        }
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.host).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.host);
                    match &self.message_request {
                        ::core::option::Option::None => {}
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::FileByFilename(
                                v,
                            ),
                        ) => w = w.string(0x1a, v),
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::FileContainingSymbol(
                                v,
                            ),
                        ) => w = w.string(0x22, v),
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::FileContainingExtension(
                                v,
                            ),
                        ) => w = w.message(0x2a, v),
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::AllExtensionNumbersOfType(
                                v,
                            ),
                        ) => w = w.string(0x32, v),
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::ListServices(
                                v,
                            ),
                        ) => w = w.string(0x3a, v),
                    }
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.host = crate::message::StringField::from_text(view.host());
                    message.message_request = match view.message_request() {
                        ::core::option::Option::None => ::core::option::Option::None,
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::FileByFilename(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileByFilename(
                                    crate::message::StringField::from_text(v),
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::FileContainingSymbol(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileContainingSymbol(
                                    crate::message::StringField::from_text(v),
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::FileContainingExtension(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileContainingExtension(
                                    crate::message::own::<self::ExtensionRequest, M>(v)?,
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::AllExtensionNumbersOfType(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::AllExtensionNumbersOfType(
                                    crate::message::StringField::from_text(v),
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::ListServices(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::ListServices(
                                    crate::message::StringField::from_text(v),
                                ),
                            )
                        }
                    };
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ServerReflectionRequest {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ServerReflectionRequest);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ServerReflectionRequestScalars {
                case_message_request: u32,
            }
            impl ::core::default::Default for ServerReflectionRequestScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self { case_message_request: 0 }
                }
            }
            impl crate::view::Layout for self::ServerReflectionRequest {
                type Scalars = ServerReflectionRequestScalars;
                type Strings = [crate::octets::Range32; 5];
                type Ranges = [crate::octets::Range32; 1];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ServerReflectionRequestView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ServerReflectionRequestView<'_, M> {
                    ServerReflectionRequestView(view)
                }
                #[inline]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.string::<0>(&mut c, 0xa)?;
                        if w.string::<1>(&mut c, 0x1a)? {
                            w.set(|s| s.case_message_request = 3);
                        }
                        if w.string::<2>(&mut c, 0x22)? {
                            w.set(|s| s.case_message_request = 4);
                        }
                        if w
                            .member::<
                                self::ExtensionRequest,
                                0,
                            >(&mut c, 0x2a, |s| s.case_message_request == 5)?
                        {
                            w.set(|s| s.case_message_request = 5);
                        }
                        if w.string::<3>(&mut c, 0x32)? {
                            w.set(|s| s.case_message_request = 6);
                        }
                        if w.string::<4>(&mut c, 0x3a)? {
                            w.set(|s| s.case_message_request = 7);
                        }
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                            "grpc.reflection.v1.ServerReflectionRequest",
                            &[
                                crate::schema::Field::new(
                                    1,
                                    "host",
                                    crate::schema::Kind::String,
                                ),
                                crate::schema::Field::new(
                                        3,
                                        "file_by_filename",
                                        crate::schema::Kind::String,
                                    )
                                    .json("fileByFilename")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        4,
                                        "file_containing_symbol",
                                        crate::schema::Kind::String,
                                    )
                                    .json("fileContainingSymbol")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        5,
                                        "file_containing_extension",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ExtensionRequest as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("fileContainingExtension")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        6,
                                        "all_extension_numbers_of_type",
                                        crate::schema::Kind::String,
                                    )
                                    .json("allExtensionNumbersOfType")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        7,
                                        "list_services",
                                        crate::schema::Kind::String,
                                    )
                                    .json("listServices")
                                    .oneof(0),
                            ],
                            &[
                                ("allExtensionNumbersOfType", 4),
                                ("all_extension_numbers_of_type", 4),
                                ("fileByFilename", 1),
                                ("fileContainingExtension", 3),
                                ("fileContainingSymbol", 2),
                                ("file_by_filename", 1),
                                ("file_containing_extension", 3),
                                ("file_containing_symbol", 2),
                                ("host", 0),
                                ("listServices", 5),
                                ("list_services", 5),
                            ],
                        )
                        .oneofs(&["message_request"]);
                    &TABLE
                }
            }
            /// The message sent by the client when calling ServerReflectionInfo method.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ServerReflectionRequestView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ServerReflectionRequest, M>,
            );
            impl<'a> ServerReflectionRequestView<'a> {
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
            impl<'a> ServerReflectionRequestView<'a, crate::view::Lazy> {
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
            /// A [`ServerReflectionRequestView`] that checks each level when it is reached.
            pub type LazyServerReflectionRequestView<'a> = ServerReflectionRequestView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ServerReflectionRequestView<'a, M> {
                /// Field `host` = 1.
                #[inline]
                #[must_use]
                pub fn host(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// To use reflection service, the client should set one of the following
                /// fields in message_request. The server distinguishes requests by their
                /// defined field and then handles them using corresponding methods.
                #[inline]
                #[must_use]
                pub fn message_request(
                    &self,
                ) -> ::core::option::Option<
                    self::server_reflection_request::MessageRequestView<'a, M>,
                > {
                    ::core::option::Option::Some(
                        match self.0.scalars().case_message_request {
                            3 => {
                                self::server_reflection_request::MessageRequestView::FileByFilename(
                                    self.0.string::<1>(),
                                )
                            }
                            4 => {
                                self::server_reflection_request::MessageRequestView::FileContainingSymbol(
                                    self.0.string::<2>(),
                                )
                            }
                            5 => {
                                self::server_reflection_request::MessageRequestView::FileContainingExtension(
                                    self.0.message::<self::ExtensionRequest, 0>(),
                                )
                            }
                            6 => {
                                self::server_reflection_request::MessageRequestView::AllExtensionNumbersOfType(
                                    self.0.string::<3>(),
                                )
                            }
                            7 => {
                                self::server_reflection_request::MessageRequestView::ListServices(
                                    self.0.string::<4>(),
                                )
                            }
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ServerReflectionRequestView<'a, M> {
                type Message = self::ServerReflectionRequest;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::ServerReflectionRequest, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ServerReflectionRequestView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ServerReflectionRequest`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ServerReflectionRequestWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ServerReflectionRequestWriter<'o> {
                type Message = ServerReflectionRequest;
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
            impl<'o> ServerReflectionRequestWriter<'o> {
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
                /// Field `host` = 1.
                #[inline]
                pub fn host(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
                /// Field `file_by_filename` = 3.
                #[inline]
                pub fn file_by_filename(self, value: &str) -> Self {
                    Self(self.0.bytes(0x1a, value.as_bytes()))
                }
                /// Field `file_containing_symbol` = 4.
                #[inline]
                pub fn file_containing_symbol(self, value: &str) -> Self {
                    Self(self.0.bytes(0x22, value.as_bytes()))
                }
                /// Field `file_containing_extension` = 5.
                #[inline]
                pub fn file_containing_extension(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ExtensionRequestWriter<'o>,
                    ) -> self::ExtensionRequestWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x2a, write))
                }
                /// Field `all_extension_numbers_of_type` = 6.
                #[inline]
                pub fn all_extension_numbers_of_type(self, value: &str) -> Self {
                    Self(self.0.bytes(0x32, value.as_bytes()))
                }
                /// Field `list_services` = 7.
                #[inline]
                pub fn list_services(self, value: &str) -> Self {
                    Self(self.0.bytes(0x3a, value.as_bytes()))
                }
            }
            /// The type name and extension number sent by the client when requesting
            /// file_containing_extension.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ExtensionRequest {
                /// Fully-qualified type name. The format should be \<package>.\<type>
                pub containing_type: crate::alloc::string::String,
                /// Field `extension_number` = 2.
                pub extension_number: i32,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ExtensionRequest {
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
                        m.string(&mut c, 0xa, &mut self.containing_type)?;
                        m.scalar::<
                                crate::wire::Int32,
                            >(&mut c, 0x10, &mut self.extension_number)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.containing_type).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.containing_type);
                    w = w.implicit::<crate::wire::Int32>(0x10, self.extension_number);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.containing_type = crate::message::StringField::from_text(
                        view.containing_type(),
                    );
                    message.extension_number = view.extension_number();
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ExtensionRequest {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ExtensionRequest);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ExtensionRequestScalars {
                v_extension_number: i32,
            }
            impl ::core::default::Default for ExtensionRequestScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self { v_extension_number: 0 }
                }
            }
            impl crate::view::Layout for self::ExtensionRequest {
                type Scalars = ExtensionRequestScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ExtensionRequestView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ExtensionRequestView<'_, M> {
                    ExtensionRequestView(view)
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
                            >(&mut c, 0x10, |s, v| s.v_extension_number = v)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.reflection.v1.ExtensionRequest",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "containing_type",
                                    crate::schema::Kind::String,
                                )
                                .json("containingType"),
                            crate::schema::Field::new(
                                    2,
                                    "extension_number",
                                    crate::schema::Kind::Int32,
                                )
                                .json("extensionNumber"),
                        ],
                        &[
                            ("containingType", 0),
                            ("containing_type", 0),
                            ("extensionNumber", 1),
                            ("extension_number", 1),
                        ],
                    );
                    &TABLE
                }
            }
            /// The type name and extension number sent by the client when requesting
            /// file_containing_extension.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ExtensionRequestView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ExtensionRequest, M>,
            );
            impl<'a> ExtensionRequestView<'a> {
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
            impl<'a> ExtensionRequestView<'a, crate::view::Lazy> {
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
            /// A [`ExtensionRequestView`] that checks each level when it is reached.
            pub type LazyExtensionRequestView<'a> = ExtensionRequestView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ExtensionRequestView<'a, M> {
                /// Fully-qualified type name. The format should be \<package>.\<type>
                #[inline]
                #[must_use]
                pub fn containing_type(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Field `extension_number` = 2.
                #[inline]
                #[must_use]
                pub fn extension_number(&self) -> i32 {
                    self.0.scalars().v_extension_number
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ExtensionRequestView<'a, M> {
                type Message = self::ExtensionRequest;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ExtensionRequest, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ExtensionRequestView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ExtensionRequest`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ExtensionRequestWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ExtensionRequestWriter<'o> {
                type Message = ExtensionRequest;
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
            impl<'o> ExtensionRequestWriter<'o> {
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
                /// Field `containing_type` = 1.
                #[inline]
                pub fn containing_type(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
                /// Field `extension_number` = 2.
                #[inline]
                pub fn extension_number(self, value: i32) -> Self {
                    Self(self.0.implicit::<crate::wire::Int32>(0x10, value))
                }
            }
            /// The message sent by the server to answer ServerReflectionInfo method.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ServerReflectionResponse {
                /// Field `valid_host` = 1.
                pub valid_host: crate::alloc::string::String,
                /// Field `original_request` = 2.
                pub original_request: ::core::option::Option<
                    self::ServerReflectionRequest,
                >,
                /// The server sets one of the following fields according to the message_request
                /// in the request.
                pub message_response: ::core::option::Option<
                    self::server_reflection_response::MessageResponse,
                >,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ServerReflectionResponse {
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
                        m.string(&mut c, 0xa, &mut self.valid_host)?;
                        if c.take(0x12) {
                            m.message(
                                &mut c,
                                self.original_request.get_or_insert_default(),
                            )?;
                        }
                        if c.take(0x22) {
                            if !matches!(
                                self.message_response,
                                ::core::option::Option::Some(self::server_reflection_response::MessageResponse::FileDescriptorResponse(_))
                            ) {
                                self.message_response = ::core::option::Option::Some(
                                    self::server_reflection_response::MessageResponse::FileDescriptorResponse(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::FileDescriptorResponse(
                                    value,
                                ),
                            ) = &mut self.message_response
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if c.take(0x2a) {
                            if !matches!(
                                self.message_response,
                                ::core::option::Option::Some(self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(_))
                            ) {
                                self.message_response = ::core::option::Option::Some(
                                    self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(
                                    value,
                                ),
                            ) = &mut self.message_response
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if c.take(0x32) {
                            if !matches!(
                                self.message_response,
                                ::core::option::Option::Some(self::server_reflection_response::MessageResponse::ListServicesResponse(_))
                            ) {
                                self.message_response = ::core::option::Option::Some(
                                    self::server_reflection_response::MessageResponse::ListServicesResponse(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::ListServicesResponse(
                                    value,
                                ),
                            ) = &mut self.message_response
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if c.take(0x3a) {
                            if !matches!(
                                self.message_response,
                                ::core::option::Option::Some(self::server_reflection_response::MessageResponse::ErrorResponse(_))
                            ) {
                                self.message_response = ::core::option::Option::Some(
                                    self::server_reflection_response::MessageResponse::ErrorResponse(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::ErrorResponse(
                                    value,
                                ),
                            ) = &mut self.message_response
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.valid_host).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.valid_host);
                    if let ::core::option::Option::Some(v) = &self.original_request {
                        w = w.message(0x12, v);
                    }
                    match &self.message_response {
                        ::core::option::Option::None => {}
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponse::FileDescriptorResponse(
                                v,
                            ),
                        ) => w = w.message(0x22, v),
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(
                                v,
                            ),
                        ) => w = w.message(0x2a, v),
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponse::ListServicesResponse(
                                v,
                            ),
                        ) => w = w.message(0x32, v),
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponse::ErrorResponse(
                                v,
                            ),
                        ) => w = w.message(0x3a, v),
                    }
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.valid_host = crate::message::StringField::from_text(
                        view.valid_host(),
                    );
                    if view.has_original_request() {
                        message.original_request = ::core::option::Option::Some(
                            crate::message::own::<
                                self::ServerReflectionRequest,
                                M,
                            >(view.original_request())?,
                        );
                    }
                    message.message_response = match view.message_response() {
                        ::core::option::Option::None => ::core::option::Option::None,
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponseView::FileDescriptorResponse(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::FileDescriptorResponse(
                                    crate::message::own::<self::FileDescriptorResponse, M>(v)?,
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponseView::AllExtensionNumbersResponse(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(
                                    crate::message::own::<self::ExtensionNumberResponse, M>(v)?,
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponseView::ListServicesResponse(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::ListServicesResponse(
                                    crate::message::own::<self::ListServiceResponse, M>(v)?,
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponseView::ErrorResponse(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::ErrorResponse(
                                    crate::message::own::<self::ErrorResponse, M>(v)?,
                                ),
                            )
                        }
                    };
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ServerReflectionResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ServerReflectionResponse);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ServerReflectionResponseScalars {
                case_message_response: u32,
            }
            impl ::core::default::Default for ServerReflectionResponseScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self { case_message_response: 0 }
                }
            }
            impl crate::view::Layout for self::ServerReflectionResponse {
                type Scalars = ServerReflectionResponseScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 5];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ServerReflectionResponseView<
                    'a,
                    M,
                >;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ServerReflectionResponseView<'_, M> {
                    ServerReflectionResponseView(view)
                }
                #[inline]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.string::<0>(&mut c, 0xa)?;
                        w.message::<self::ServerReflectionRequest, 0>(&mut c, 0x12)?;
                        if w
                            .member::<
                                self::FileDescriptorResponse,
                                1,
                            >(&mut c, 0x22, |s| s.case_message_response == 4)?
                        {
                            w.set(|s| s.case_message_response = 4);
                        }
                        if w
                            .member::<
                                self::ExtensionNumberResponse,
                                2,
                            >(&mut c, 0x2a, |s| s.case_message_response == 5)?
                        {
                            w.set(|s| s.case_message_response = 5);
                        }
                        if w
                            .member::<
                                self::ListServiceResponse,
                                3,
                            >(&mut c, 0x32, |s| s.case_message_response == 6)?
                        {
                            w.set(|s| s.case_message_response = 6);
                        }
                        if w
                            .member::<
                                self::ErrorResponse,
                                4,
                            >(&mut c, 0x3a, |s| s.case_message_response == 7)?
                        {
                            w.set(|s| s.case_message_response = 7);
                        }
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                            "grpc.reflection.v1.ServerReflectionResponse",
                            &[
                                crate::schema::Field::new(
                                        1,
                                        "valid_host",
                                        crate::schema::Kind::String,
                                    )
                                    .json("validHost"),
                                crate::schema::Field::new(
                                        2,
                                        "original_request",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ServerReflectionRequest as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("originalRequest")
                                    .optional(),
                                crate::schema::Field::new(
                                        4,
                                        "file_descriptor_response",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::FileDescriptorResponse as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("fileDescriptorResponse")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        5,
                                        "all_extension_numbers_response",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ExtensionNumberResponse as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("allExtensionNumbersResponse")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        6,
                                        "list_services_response",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ListServiceResponse as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("listServicesResponse")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        7,
                                        "error_response",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ErrorResponse as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("errorResponse")
                                    .oneof(0),
                            ],
                            &[
                                ("allExtensionNumbersResponse", 3),
                                ("all_extension_numbers_response", 3),
                                ("errorResponse", 5),
                                ("error_response", 5),
                                ("fileDescriptorResponse", 2),
                                ("file_descriptor_response", 2),
                                ("listServicesResponse", 4),
                                ("list_services_response", 4),
                                ("originalRequest", 1),
                                ("original_request", 1),
                                ("validHost", 0),
                                ("valid_host", 0),
                            ],
                        )
                        .oneofs(&["message_response"]);
                    &TABLE
                }
            }
            /// The message sent by the server to answer ServerReflectionInfo method.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ServerReflectionResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ServerReflectionResponse, M>,
            );
            impl<'a> ServerReflectionResponseView<'a> {
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
            impl<'a> ServerReflectionResponseView<'a, crate::view::Lazy> {
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
            /// A [`ServerReflectionResponseView`] that checks each level when it is reached.
            pub type LazyServerReflectionResponseView<'a> = ServerReflectionResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ServerReflectionResponseView<'a, M> {
                /// Field `valid_host` = 1.
                #[inline]
                #[must_use]
                pub fn valid_host(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Field `original_request` = 2.
                #[inline]
                #[must_use]
                pub fn original_request(
                    &self,
                ) -> M::Out<self::ServerReflectionRequestView<'a, M>> {
                    self.0.message::<self::ServerReflectionRequest, 0>()
                }
                /// Whether `original_request` is present.
                #[inline]
                #[must_use]
                pub fn has_original_request(&self) -> bool {
                    self.0.has::<0>()
                }
                /// The server sets one of the following fields according to the message_request
                /// in the request.
                #[inline]
                #[must_use]
                pub fn message_response(
                    &self,
                ) -> ::core::option::Option<
                    self::server_reflection_response::MessageResponseView<'a, M>,
                > {
                    ::core::option::Option::Some(
                        match self.0.scalars().case_message_response {
                            4 => {
                                self::server_reflection_response::MessageResponseView::FileDescriptorResponse(
                                    self.0.message::<self::FileDescriptorResponse, 1>(),
                                )
                            }
                            5 => {
                                self::server_reflection_response::MessageResponseView::AllExtensionNumbersResponse(
                                    self.0.message::<self::ExtensionNumberResponse, 2>(),
                                )
                            }
                            6 => {
                                self::server_reflection_response::MessageResponseView::ListServicesResponse(
                                    self.0.message::<self::ListServiceResponse, 3>(),
                                )
                            }
                            7 => {
                                self::server_reflection_response::MessageResponseView::ErrorResponse(
                                    self.0.message::<self::ErrorResponse, 4>(),
                                )
                            }
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ServerReflectionResponseView<'a, M> {
                type Message = self::ServerReflectionResponse;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::ServerReflectionResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ServerReflectionResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ServerReflectionResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ServerReflectionResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ServerReflectionResponseWriter<'o> {
                type Message = ServerReflectionResponse;
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
            impl<'o> ServerReflectionResponseWriter<'o> {
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
                /// Field `valid_host` = 1.
                #[inline]
                pub fn valid_host(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
                /// Field `original_request` = 2.
                #[inline]
                pub fn original_request(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ServerReflectionRequestWriter<'o>,
                    ) -> self::ServerReflectionRequestWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x12, write))
                }
                /// Field `file_descriptor_response` = 4.
                #[inline]
                pub fn file_descriptor_response(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::FileDescriptorResponseWriter<'o>,
                    ) -> self::FileDescriptorResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x22, write))
                }
                /// Field `all_extension_numbers_response` = 5.
                #[inline]
                pub fn all_extension_numbers_response(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ExtensionNumberResponseWriter<'o>,
                    ) -> self::ExtensionNumberResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x2a, write))
                }
                /// Field `list_services_response` = 6.
                #[inline]
                pub fn list_services_response(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ListServiceResponseWriter<'o>,
                    ) -> self::ListServiceResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x32, write))
                }
                /// Field `error_response` = 7.
                #[inline]
                pub fn error_response(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ErrorResponseWriter<'o>,
                    ) -> self::ErrorResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x3a, write))
                }
            }
            /// Serialized FileDescriptorProto messages sent by the server answering
            /// a file_by_filename, file_containing_symbol, or file_containing_extension
            /// request.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct FileDescriptorResponse {
                /// Serialized FileDescriptorProto messages. We avoid taking a dependency on
                /// descriptor.proto, which uses proto2 only features, by making them opaque
                /// bytes instead.
                pub file_descriptor_proto: crate::alloc::vec::Vec<
                    crate::alloc::vec::Vec<u8>,
                >,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for FileDescriptorResponse {
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
                        m.repeated::<
                                crate::view::Bytes,
                                _,
                            >(&mut c, 0xa, &mut self.file_descriptor_proto)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            16
                                * crate::message::List::as_slice(
                                        &self.file_descriptor_proto,
                                    )
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
                            crate::view::Bytes,
                            _,
                        >(0xa, &self.file_descriptor_proto);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    crate::message::collect(
                        &mut message.file_descriptor_proto,
                        view.file_descriptor_proto(),
                        |v| ::core::result::Result::Ok(
                            crate::message::BytesField::from_octets(v),
                        ),
                    )?;
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for FileDescriptorResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(FileDescriptorResponse);
            impl crate::view::Layout for self::FileDescriptorResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 1];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = FileDescriptorResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> FileDescriptorResponseView<'_, M> {
                    FileDescriptorResponseView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.repeated::<crate::view::Bytes, 0>(&mut c, 0xa)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.reflection.v1.FileDescriptorResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "file_descriptor_proto",
                                    crate::schema::Kind::Bytes,
                                )
                                .json("fileDescriptorProto")
                                .repeated(),
                        ],
                        &[("fileDescriptorProto", 0), ("file_descriptor_proto", 0)],
                    );
                    &TABLE
                }
            }
            /// Serialized FileDescriptorProto messages sent by the server answering
            /// a file_by_filename, file_containing_symbol, or file_containing_extension
            /// request.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct FileDescriptorResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::FileDescriptorResponse, M>,
            );
            impl<'a> FileDescriptorResponseView<'a> {
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
            impl<'a> FileDescriptorResponseView<'a, crate::view::Lazy> {
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
            /// A [`FileDescriptorResponseView`] that checks each level when it is reached.
            pub type LazyFileDescriptorResponseView<'a> = FileDescriptorResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> FileDescriptorResponseView<'a, M> {
                /// Serialized FileDescriptorProto messages. We avoid taking a dependency on
                /// descriptor.proto, which uses proto2 only features, by making them opaque
                /// bytes instead.
                #[inline]
                #[must_use]
                pub fn file_descriptor_proto(
                    &self,
                ) -> crate::view::Repeated<'a, crate::view::Bytes, M> {
                    self.0.repeated::<crate::view::Bytes, 0>(0xa)
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for FileDescriptorResponseView<'a, M> {
                type Message = self::FileDescriptorResponse;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::FileDescriptorResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for FileDescriptorResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`FileDescriptorResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct FileDescriptorResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for FileDescriptorResponseWriter<'o> {
                type Message = FileDescriptorResponse;
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
            impl<'o> FileDescriptorResponseWriter<'o> {
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
                /// Field `file_descriptor_proto` = 1.
                #[inline]
                pub fn file_descriptor_proto(
                    self,
                    values: impl ::core::iter::IntoIterator<
                        Item: ::core::convert::AsRef<[u8]>,
                    >,
                ) -> Self {
                    Self(self.0.repeated::<crate::view::Bytes, _>(0xa, values))
                }
            }
            /// A list of extension numbers sent by the server answering
            /// all_extension_numbers_of_type request.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ExtensionNumberResponse {
                /// Full name of the base type, including the package name. The format
                /// is \<package>.\<type>
                pub base_type_name: crate::alloc::string::String,
                /// Field `extension_number` = 2.
                pub extension_number: crate::alloc::vec::Vec<i32>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ExtensionNumberResponse {
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
                        m.string(&mut c, 0xa, &mut self.base_type_name)?;
                        m.scalars::<
                                crate::wire::Int32,
                                _,
                            >(&mut c, 0x12, 0x10, &mut self.extension_number)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            crate::message::StringField::text(&self.base_type_name).len()
                                + 2
                                    * crate::message::List::as_slice(&self.extension_number)
                                        .len()
                        },
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.base_type_name);
                    w = w.packed::<crate::wire::Int32, _>(0x12, &self.extension_number);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.base_type_name = crate::message::StringField::from_text(
                        view.base_type_name(),
                    );
                    crate::message::collect(
                        &mut message.extension_number,
                        view.extension_number(),
                        ::core::result::Result::Ok,
                    )?;
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ExtensionNumberResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ExtensionNumberResponse);
            impl crate::view::Layout for self::ExtensionNumberResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 1];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ExtensionNumberResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ExtensionNumberResponseView<'_, M> {
                    ExtensionNumberResponseView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.string::<0>(&mut c, 0xa)?;
                        w.scalars::<crate::wire::Int32, 0>(&mut c, 0x12, 0x10)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.reflection.v1.ExtensionNumberResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "base_type_name",
                                    crate::schema::Kind::String,
                                )
                                .json("baseTypeName"),
                            crate::schema::Field::new(
                                    2,
                                    "extension_number",
                                    crate::schema::Kind::Int32,
                                )
                                .json("extensionNumber")
                                .packed(),
                        ],
                        &[
                            ("baseTypeName", 0),
                            ("base_type_name", 0),
                            ("extensionNumber", 1),
                            ("extension_number", 1),
                        ],
                    );
                    &TABLE
                }
            }
            /// A list of extension numbers sent by the server answering
            /// all_extension_numbers_of_type request.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ExtensionNumberResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ExtensionNumberResponse, M>,
            );
            impl<'a> ExtensionNumberResponseView<'a> {
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
            impl<'a> ExtensionNumberResponseView<'a, crate::view::Lazy> {
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
            /// A [`ExtensionNumberResponseView`] that checks each level when it is reached.
            pub type LazyExtensionNumberResponseView<'a> = ExtensionNumberResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ExtensionNumberResponseView<'a, M> {
                /// Full name of the base type, including the package name. The format
                /// is \<package>.\<type>
                #[inline]
                #[must_use]
                pub fn base_type_name(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Field `extension_number` = 2.
                #[inline]
                #[must_use]
                pub fn extension_number(
                    &self,
                ) -> crate::view::RepeatedScalars<'a, crate::wire::Int32> {
                    self.0.repeated_scalars::<crate::wire::Int32, 0>(0x12, 0x10)
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ExtensionNumberResponseView<'a, M> {
                type Message = self::ExtensionNumberResponse;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::ExtensionNumberResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ExtensionNumberResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ExtensionNumberResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ExtensionNumberResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ExtensionNumberResponseWriter<'o> {
                type Message = ExtensionNumberResponse;
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
            impl<'o> ExtensionNumberResponseWriter<'o> {
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
                /// Field `base_type_name` = 1.
                #[inline]
                pub fn base_type_name(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
                /// Field `extension_number` = 2.
                #[inline]
                pub fn extension_number(
                    self,
                    values: impl ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<i32>,
                    >,
                ) -> Self {
                    Self(self.0.packed::<crate::wire::Int32>(0x12, values))
                }
            }
            /// A list of ServiceResponse sent by the server answering list_services request.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ListServiceResponse {
                /// The information of each service may be expanded in the future, so we use
                /// ServiceResponse message to encapsulate it.
                pub service: crate::alloc::vec::Vec<self::ServiceResponse>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ListServiceResponse {
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
                        m.messages(&mut c, 0xa, &mut self.service)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, _: usize) -> usize {
                    crate::message::Encoder::expected(
                        0,
                        || 24 * crate::message::List::as_slice(&self.service).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w
                        .repeated::<
                            crate::view::Msg<self::ServiceResponse>,
                            _,
                        >(0xa, &self.service);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    crate::message::collect(
                        &mut message.service,
                        view.service(),
                        crate::message::own::<self::ServiceResponse, M>,
                    )?;
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ListServiceResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ListServiceResponse);
            impl crate::view::Layout for self::ListServiceResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 1];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ListServiceResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ListServiceResponseView<'_, M> {
                    ListServiceResponseView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.repeated::<
                                crate::view::Msg<self::ServiceResponse>,
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
                        "grpc.reflection.v1.ListServiceResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "service",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::ServiceResponse as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .repeated(),
                        ],
                        &[("service", 0)],
                    );
                    &TABLE
                }
            }
            /// A list of ServiceResponse sent by the server answering list_services request.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ListServiceResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ListServiceResponse, M>,
            );
            impl<'a> ListServiceResponseView<'a> {
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
            impl<'a> ListServiceResponseView<'a, crate::view::Lazy> {
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
            /// A [`ListServiceResponseView`] that checks each level when it is reached.
            pub type LazyListServiceResponseView<'a> = ListServiceResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ListServiceResponseView<'a, M> {
                /// The information of each service may be expanded in the future, so we use
                /// ServiceResponse message to encapsulate it.
                #[inline]
                #[must_use]
                pub fn service(
                    &self,
                ) -> crate::view::Repeated<
                    'a,
                    crate::view::Msg<self::ServiceResponse>,
                    M,
                > {
                    self.0.repeated::<crate::view::Msg<self::ServiceResponse>, 0>(0xa)
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ListServiceResponseView<'a, M> {
                type Message = self::ListServiceResponse;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ListServiceResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ListServiceResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ListServiceResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ListServiceResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ListServiceResponseWriter<'o> {
                type Message = ListServiceResponse;
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
            impl<'o> ListServiceResponseWriter<'o> {
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
                /// Field `service` = 1.
                #[inline]
                pub fn service<T>(
                    self,
                    items: impl ::core::iter::IntoIterator<Item = T>,
                    write: impl ::core::ops::FnMut(
                        self::ServiceResponseWriter<'o>,
                        T,
                    ) -> self::ServiceResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.messages(0xa, items, write))
                }
                /// Field `service` = 1.
                #[inline]
                pub fn add_service(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ServiceResponseWriter<'o>,
                    ) -> self::ServiceResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0xa, write))
                }
            }
            /// The information of a single service used by ListServiceResponse to answer
            /// list_services request.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ServiceResponse {
                /// Full name of a registered service, including its package name. The format
                /// is \<package>.\<service>
                pub name: crate::alloc::string::String,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ServiceResponse {
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
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.name = crate::message::StringField::from_text(view.name());
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ServiceResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ServiceResponse);
            impl crate::view::Layout for self::ServiceResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ServiceResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ServiceResponseView<'_, M> {
                    ServiceResponseView(view)
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
                        "grpc.reflection.v1.ServiceResponse",
                        &[
                            crate::schema::Field::new(
                                1,
                                "name",
                                crate::schema::Kind::String,
                            ),
                        ],
                        &[("name", 0)],
                    );
                    &TABLE
                }
            }
            /// The information of a single service used by ListServiceResponse to answer
            /// list_services request.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ServiceResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ServiceResponse, M>,
            );
            impl<'a> ServiceResponseView<'a> {
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
            impl<'a> ServiceResponseView<'a, crate::view::Lazy> {
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
            /// A [`ServiceResponseView`] that checks each level when it is reached.
            pub type LazyServiceResponseView<'a> = ServiceResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ServiceResponseView<'a, M> {
                /// Full name of a registered service, including its package name. The format
                /// is \<package>.\<service>
                #[inline]
                #[must_use]
                pub fn name(&self) -> &'a str {
                    self.0.string::<0>()
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ServiceResponseView<'a, M> {
                type Message = self::ServiceResponse;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ServiceResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ServiceResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ServiceResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ServiceResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ServiceResponseWriter<'o> {
                type Message = ServiceResponse;
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
            impl<'o> ServiceResponseWriter<'o> {
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
            }
            /// The error code and error message sent by the server when an error occurs.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ErrorResponse {
                /// This field uses the error codes defined in grpc::StatusCode.
                pub error_code: i32,
                /// Field `error_message` = 2.
                pub error_message: crate::alloc::string::String,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ErrorResponse {
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
                                crate::wire::Int32,
                            >(&mut c, 0x8, &mut self.error_code)?;
                        m.string(&mut c, 0x12, &mut self.error_message)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.error_message).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit::<crate::wire::Int32>(0x8, self.error_code);
                    w = w.implicit_string(0x12, &self.error_message);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.error_code = view.error_code();
                    message.error_message = crate::message::StringField::from_text(
                        view.error_message(),
                    );
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ErrorResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ErrorResponse);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ErrorResponseScalars {
                v_error_code: i32,
            }
            impl ::core::default::Default for ErrorResponseScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self { v_error_code: 0 }
                }
            }
            impl crate::view::Layout for self::ErrorResponse {
                type Scalars = ErrorResponseScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ErrorResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ErrorResponseView<'_, M> {
                    ErrorResponseView(view)
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
                            >(&mut c, 0x8, |s, v| s.v_error_code = v)?;
                        w.string::<0>(&mut c, 0x12)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.reflection.v1.ErrorResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "error_code",
                                    crate::schema::Kind::Int32,
                                )
                                .json("errorCode"),
                            crate::schema::Field::new(
                                    2,
                                    "error_message",
                                    crate::schema::Kind::String,
                                )
                                .json("errorMessage"),
                        ],
                        &[
                            ("errorCode", 0),
                            ("errorMessage", 1),
                            ("error_code", 0),
                            ("error_message", 1),
                        ],
                    );
                    &TABLE
                }
            }
            /// The error code and error message sent by the server when an error occurs.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ErrorResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ErrorResponse, M>,
            );
            impl<'a> ErrorResponseView<'a> {
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
            impl<'a> ErrorResponseView<'a, crate::view::Lazy> {
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
            /// A [`ErrorResponseView`] that checks each level when it is reached.
            pub type LazyErrorResponseView<'a> = ErrorResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ErrorResponseView<'a, M> {
                /// This field uses the error codes defined in grpc::StatusCode.
                #[inline]
                #[must_use]
                pub fn error_code(&self) -> i32 {
                    self.0.scalars().v_error_code
                }
                /// Field `error_message` = 2.
                #[inline]
                #[must_use]
                pub fn error_message(&self) -> &'a str {
                    self.0.string::<0>()
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ErrorResponseView<'a, M> {
                type Message = self::ErrorResponse;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ErrorResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for ErrorResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ErrorResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ErrorResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ErrorResponseWriter<'o> {
                type Message = ErrorResponse;
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
            impl<'o> ErrorResponseWriter<'o> {
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
                /// Field `error_code` = 1.
                #[inline]
                pub fn error_code(self, value: i32) -> Self {
                    Self(self.0.implicit::<crate::wire::Int32>(0x8, value))
                }
                /// Field `error_message` = 2.
                #[inline]
                pub fn error_message(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0x12, value.as_bytes()))
                }
            }
            crate::when_grpc! {
                /// `grpc.reflection.v1.ServerReflection`
                ///
                /// Implement it with `async fn`s, and serve it through [`ServerReflectionServer`]. A method that is left out answers UNIMPLEMENTED.
                pub trait ServerReflection: ::core::marker::Send + ::core::marker::Sync + 'static {
                    /// The reflection service is structured as a bidirectional stream, ensuring
                    /// all related requests go to a single server.
                    ///
                    /// # Errors
                    ///
                    /// The status to answer with.
                    fn server_reflection_info(
                        &self,
                        request: crate::service::Request<
                            crate::service::Incoming<
                                crate::Shared<self::ServerReflectionRequest>,
                            >,
                        >,
                        responses: crate::service::Sink<self::ServerReflectionResponse>,
                    ) -> impl ::core::future::Future<
                        Output = ::core::result::Result<(), crate::grpc::Status>,
                    > + ::core::marker::Send {
                        let _ = (request, responses);
                        ::core::future::ready(
                            ::core::result::Result::Err(
                                crate::grpc::Status::unimplemented(
                                    "method ServerReflectionInfo is not implemented",
                                ),
                            ),
                        )
                    }
                }
                /// Serves a [`ServerReflection`]: `grpc.reflection.v1.ServerReflection` as a [`Service`](crate::service::Service).
                #[derive(Debug)]
                pub struct ServerReflectionServer<S>(crate::alloc::sync::Arc<S>);
                impl<S: self::ServerReflection> ServerReflectionServer<S> {
                    /// Serves `service`.
                    #[must_use]
                    pub fn new(service: S) -> Self {
                        Self(crate::alloc::sync::Arc::new(service))
                    }
                    /// Serves a `service` that others hold too.
                    #[must_use]
                    pub fn from_arc(service: crate::alloc::sync::Arc<S>) -> Self {
                        Self(service)
                    }
                }
                impl<S> ::core::clone::Clone for ServerReflectionServer<S> {
                    fn clone(&self) -> Self {
                        Self(::core::clone::Clone::clone(&self.0))
                    }
                }
                impl<S: self::ServerReflection> crate::service::Service
                for ServerReflectionServer<S> {
                    fn descriptor(&self) -> &'static crate::service::ServiceDescriptor {
                        &self::SERVER_REFLECTION
                    }
                    async fn call(
                        &self,
                        call: crate::service::Call,
                    ) -> crate::service::Answer {
                        match call.method() {
                            0 => {
                                crate::service::server::bidirectional(
                                        call,
                                        |request, responses| self::ServerReflection::server_reflection_info(
                                            &*self.0,
                                            request,
                                            responses,
                                        ),
                                    )
                                    .await
                            }
                            _ => call.unimplemented(),
                        }
                    }
                }
                /// Calls `grpc.reflection.v1.ServerReflection` through a [`Caller`](crate::service::Caller), such as a channel.
                #[derive(Clone, Debug)]
                pub struct ServerReflectionClient<C>(C);
                impl<C> ::core::convert::From<C> for ServerReflectionClient<C> {
                    #[inline]
                    fn from(caller: C) -> Self {
                        Self(caller)
                    }
                }
                impl<C: crate::service::Caller> ServerReflectionClient<C> {
                    /// Calls through `caller`.
                    #[must_use]
                    pub fn new(caller: C) -> Self {
                        Self(caller)
                    }
                    /// The reflection service is structured as a bidirectional stream, ensuring
                    /// all related requests go to a single server.
                    ///
                    /// # Errors
                    ///
                    /// The status that the call ended with.
                    pub async fn server_reflection_info(
                        &self,
                        request: impl crate::service::IntoRequest<()>,
                    ) -> ::core::result::Result<
                        (
                            crate::service::Sink<self::ServerReflectionRequest>,
                            crate::service::Incoming<
                                crate::Shared<self::ServerReflectionResponse>,
                            >,
                        ),
                        crate::grpc::Status,
                    > {
                        crate::service::client::bidirectional(
                                &self.0,
                                &self::SERVER_REFLECTION_METHODS[0],
                                request,
                            )
                            .await
                    }
                }
                /// Describes `grpc.reflection.v1.ServerReflection` and its methods.
                pub static SERVER_REFLECTION: crate::service::ServiceDescriptor = crate::service::ServiceDescriptor {
                    name: "grpc.reflection.v1.ServerReflection",
                    methods: &self::SERVER_REFLECTION_METHODS,
                    files: self::REFLECTION_PROTO,
                };
                static SERVER_REFLECTION_METHODS: [crate::service::MethodDescriptor; 1] = [
                    crate::service::MethodDescriptor {
                        name: "ServerReflectionInfo",
                        path: "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
                        cardinality: crate::grpc::Cardinality::BIDIRECTIONAL,
                        input: <self::ServerReflectionRequest as crate::view::Layout>::schema,
                        output: <self::ServerReflectionResponse as crate::view::Layout>::schema,
                    },
                ];
                /// `grpc/reflection/v1/reflection.proto` and all that it imports, as a `google.protobuf.FileDescriptorSet`.
                static REFLECTION_PROTO: &[u8] = b"\n\xd0\r\n#grpc/reflection/v1/reflection.proto\x12\x12grpc.reflection.v1\"\xf3\x02\n\x17ServerRe\
flectionRequest\x12\x12\n\x04host\x18\x01 \x01(\tR\x04host\x12*\n\x10file_by_filename\x18\x03 \x01\
(\tH\x00R\x0efileByFilename\x126\n\x16file_containing_symbol\x18\x04 \x01(\tH\x00R\x14fileContai\
ningSymbol\x12b\n\x19file_containing_extension\x18\x05 \x01(\x0b2$.grpc.reflection.v1.ExtensionR\
equestH\x00R\x17fileContainingExtension\x12B\n\x1dall_extension_numbers_of_type\x18\x06 \x01(\tH\
\x00R\x19allExtensionNumbersOfType\x12%\n\rlist_services\x18\x07 \x01(\tH\x00R\x0clistServicesB\x11\
\n\x0fmessage_request\"f\n\x10ExtensionRequest\x12\'\n\x0fcontaining_type\x18\x01 \x01(\tR\x0eco\
ntainingType\x12)\n\x10extension_number\x18\x02 \x01(\x05R\x0fextensionNumber\"\xae\x04\n\x18Ser\
verReflectionResponse\x12\x1d\n\nvalid_host\x18\x01 \x01(\tR\tvalidHost\x12V\n\x10original_reque\
st\x18\x02 \x01(\x0b2+.grpc.reflection.v1.ServerReflectionRequestR\x0foriginalRequest\x12f\n\x18\
file_descriptor_response\x18\x04 \x01(\x0b2*.grpc.reflection.v1.FileDescriptorResponseH\x00R\x16\
fileDescriptorResponse\x12r\n\x1eall_extension_numbers_response\x18\x05 \x01(\x0b2+.grpc.reflect\
ion.v1.ExtensionNumberResponseH\x00R\x1ballExtensionNumbersResponse\x12_\n\x16list_services_resp\
onse\x18\x06 \x01(\x0b2\'.grpc.reflection.v1.ListServiceResponseH\x00R\x14listServicesResponse\x12\
J\n\x0eerror_response\x18\x07 \x01(\x0b2!.grpc.reflection.v1.ErrorResponseH\x00R\rerrorResponseB\
\x12\n\x10message_response\"L\n\x16FileDescriptorResponse\x122\n\x15file_descriptor_proto\x18\x01\
\x20\x03(\x0cR\x13fileDescriptorProto\"j\n\x17ExtensionNumberResponse\x12$\n\x0ebase_type_name\x18\
\x01 \x01(\tR\x0cbaseTypeName\x12)\n\x10extension_number\x18\x02 \x03(\x05R\x0fextensionNumber\"\
T\n\x13ListServiceResponse\x12=\n\x07service\x18\x01 \x03(\x0b2#.grpc.reflection.v1.ServiceRespo\
nseR\x07service\"%\n\x0fServiceResponse\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\"S\n\rErrorRe\
sponse\x12\x1d\n\nerror_code\x18\x01 \x01(\x05R\terrorCode\x12#\n\rerror_message\x18\x02 \x01(\t\
R\x0cerrorMessage2\x89\x01\n\x10ServerReflection\x12u\n\x14ServerReflectionInfo\x12+.grpc.reflec\
tion.v1.ServerReflectionRequest\x1a,.grpc.reflection.v1.ServerReflectionResponse(\x010\x01Bf\n\x15\
io.grpc.reflection.v1B\x15ServerReflectionProtoP\x01Z4google.golang.org/grpc/reflection/grpc_ref\
lection_v1b\x06proto3";
            }
            /// What is nested in `grpc.reflection.v1.ServerReflectionRequest`.
            pub mod server_reflection_request {
                /// To use reflection service, the client should set one of the following
                /// fields in message_request. The server distinguishes requests by their
                /// defined field and then handles them using corresponding methods.
                #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
                #[derive(Clone, Debug, PartialEq)]
                pub enum MessageRequest {
                    /// Find a proto file by the file name.
                    FileByFilename(crate::alloc::string::String),
                    /// Find the proto file that declares the given fully-qualified symbol name.
                    /// This field should be a fully-qualified symbol name
                    /// (e.g. \<package>.\<service>\[.\<method>\] or \<package>.\<type>).
                    FileContainingSymbol(crate::alloc::string::String),
                    /// Find the proto file which defines an extension extending the given
                    /// message type with the given field number.
                    FileContainingExtension(super::ExtensionRequest),
                    /// Finds the tag numbers used by all known extensions of the given message
                    /// type, and appends them to ExtensionNumberResponse in an undefined order.
                    /// Its corresponding method is best-effort: it's not guaranteed that the
                    /// reflection service will implement this method, and it's not guaranteed
                    /// that this method will provide all extensions. Returns
                    /// StatusCode::UNIMPLEMENTED if it's not implemented.
                    /// This field should be a fully-qualified type name. The format is
                    /// \<package>.\<type>
                    AllExtensionNumbersOfType(crate::alloc::string::String),
                    /// List the full names of registered services. The content will not be
                    /// checked.
                    ListServices(crate::alloc::string::String),
                }
                /// To use reflection service, the client should set one of the following
                /// fields in message_request. The server distinguishes requests by their
                /// defined field and then handles them using corresponding methods.
                ///
                /// What a view gives.
                #[derive(Clone, Copy, Debug)]
                pub enum MessageRequestView<
                    'a,
                    M: crate::view::Mode = crate::view::Checked,
                > {
                    /// Find a proto file by the file name.
                    FileByFilename(&'a str),
                    /// Find the proto file that declares the given fully-qualified symbol name.
                    /// This field should be a fully-qualified symbol name
                    /// (e.g. \<package>.\<service>\[.\<method>\] or \<package>.\<type>).
                    FileContainingSymbol(&'a str),
                    /// Find the proto file which defines an extension extending the given
                    /// message type with the given field number.
                    FileContainingExtension(M::Out<super::ExtensionRequestView<'a, M>>),
                    /// Finds the tag numbers used by all known extensions of the given message
                    /// type, and appends them to ExtensionNumberResponse in an undefined order.
                    /// Its corresponding method is best-effort: it's not guaranteed that the
                    /// reflection service will implement this method, and it's not guaranteed
                    /// that this method will provide all extensions. Returns
                    /// StatusCode::UNIMPLEMENTED if it's not implemented.
                    /// This field should be a fully-qualified type name. The format is
                    /// \<package>.\<type>
                    AllExtensionNumbersOfType(&'a str),
                    /// List the full names of registered services. The content will not be
                    /// checked.
                    ListServices(&'a str),
                }
            }
            /// What is nested in `grpc.reflection.v1.ServerReflectionResponse`.
            pub mod server_reflection_response {
                /// The server sets one of the following fields according to the message_request
                /// in the request.
                #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
                #[derive(Clone, Debug, PartialEq)]
                pub enum MessageResponse {
                    /// This message is used to answer file_by_filename, file_containing_symbol,
                    /// file_containing_extension requests with transitive dependencies.
                    /// As the repeated label is not allowed in oneof fields, we use a
                    /// FileDescriptorResponse message to encapsulate the repeated fields.
                    /// The reflection service is allowed to avoid sending FileDescriptorProtos
                    /// that were previously sent in response to earlier requests in the stream.
                    FileDescriptorResponse(super::FileDescriptorResponse),
                    /// This message is used to answer all_extension_numbers_of_type requests.
                    AllExtensionNumbersResponse(super::ExtensionNumberResponse),
                    /// This message is used to answer list_services requests.
                    ListServicesResponse(super::ListServiceResponse),
                    /// This message is used when an error occurs.
                    ErrorResponse(super::ErrorResponse),
                }
                /// The server sets one of the following fields according to the message_request
                /// in the request.
                ///
                /// What a view gives.
                #[derive(Clone, Copy, Debug)]
                pub enum MessageResponseView<
                    'a,
                    M: crate::view::Mode = crate::view::Checked,
                > {
                    /// This message is used to answer file_by_filename, file_containing_symbol,
                    /// file_containing_extension requests with transitive dependencies.
                    /// As the repeated label is not allowed in oneof fields, we use a
                    /// FileDescriptorResponse message to encapsulate the repeated fields.
                    /// The reflection service is allowed to avoid sending FileDescriptorProtos
                    /// that were previously sent in response to earlier requests in the stream.
                    FileDescriptorResponse(
                        M::Out<super::FileDescriptorResponseView<'a, M>>,
                    ),
                    /// This message is used to answer all_extension_numbers_of_type requests.
                    AllExtensionNumbersResponse(
                        M::Out<super::ExtensionNumberResponseView<'a, M>>,
                    ),
                    /// This message is used to answer list_services requests.
                    ListServicesResponse(M::Out<super::ListServiceResponseView<'a, M>>),
                    /// This message is used when an error occurs.
                    ErrorResponse(M::Out<super::ErrorResponseView<'a, M>>),
                }
            }
        }
        /// Package `grpc.reflection.v1alpha`.
        pub mod v1alpha {
            /// The message sent by the client when calling ServerReflectionInfo method.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ServerReflectionRequest {
                /// Field `host` = 1.
                pub host: crate::alloc::string::String,
                /// To use reflection service, the client should set one of the following
                /// fields in message_request. The server distinguishes requests by their
                /// defined field and then handles them using corresponding methods.
                pub message_request: ::core::option::Option<
                    self::server_reflection_request::MessageRequest,
                >,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ServerReflectionRequest {
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
                        m.string(&mut c, 0xa, &mut self.host)?;
                        if c.take(0x1a) {
                            self.message_request = ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileByFilename(
                                    m.text(&mut c)?,
                                ),
                            );
                        }
                        if c.take(0x22) {
                            self.message_request = ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileContainingSymbol(
                                    m.text(&mut c)?,
                                ),
                            );
                        }
                        if c.take(0x2a) {
                            if !matches!(
                                self.message_request,
                                ::core::option::Option::Some(self::server_reflection_request::MessageRequest::FileContainingExtension(_))
                            ) {
                                self.message_request = ::core::option::Option::Some(
                                    self::server_reflection_request::MessageRequest::FileContainingExtension(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileContainingExtension(
                                    value,
                                ),
                            ) = &mut self.message_request
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if c.take(0x32) {
                            self.message_request = ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::AllExtensionNumbersOfType(
                                    m.text(&mut c)?,
                                ),
                            );
                        }
                        if c.take(0x3a) {
                            self.message_request = ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::ListServices(
                                    m.text(&mut c)?,
                                ),
                            );
                        }
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.host).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.host);
                    match &self.message_request {
                        ::core::option::Option::None => {}
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::FileByFilename(
                                v,
                            ),
                        ) => w = w.string(0x1a, v),
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::FileContainingSymbol(
                                v,
                            ),
                        ) => w = w.string(0x22, v),
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::FileContainingExtension(
                                v,
                            ),
                        ) => w = w.message(0x2a, v),
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::AllExtensionNumbersOfType(
                                v,
                            ),
                        ) => w = w.string(0x32, v),
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequest::ListServices(
                                v,
                            ),
                        ) => w = w.string(0x3a, v),
                    }
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.host = crate::message::StringField::from_text(view.host());
                    message.message_request = match view.message_request() {
                        ::core::option::Option::None => ::core::option::Option::None,
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::FileByFilename(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileByFilename(
                                    crate::message::StringField::from_text(v),
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::FileContainingSymbol(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileContainingSymbol(
                                    crate::message::StringField::from_text(v),
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::FileContainingExtension(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::FileContainingExtension(
                                    crate::message::own::<self::ExtensionRequest, M>(v)?,
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::AllExtensionNumbersOfType(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::AllExtensionNumbersOfType(
                                    crate::message::StringField::from_text(v),
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_request::MessageRequestView::ListServices(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_request::MessageRequest::ListServices(
                                    crate::message::StringField::from_text(v),
                                ),
                            )
                        }
                    };
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ServerReflectionRequest {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ServerReflectionRequest);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ServerReflectionRequestScalars {
                case_message_request: u32,
            }
            impl ::core::default::Default for ServerReflectionRequestScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self { case_message_request: 0 }
                }
            }
            impl crate::view::Layout for self::ServerReflectionRequest {
                type Scalars = ServerReflectionRequestScalars;
                type Strings = [crate::octets::Range32; 5];
                type Ranges = [crate::octets::Range32; 1];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ServerReflectionRequestView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ServerReflectionRequestView<'_, M> {
                    ServerReflectionRequestView(view)
                }
                #[inline]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.string::<0>(&mut c, 0xa)?;
                        if w.string::<1>(&mut c, 0x1a)? {
                            w.set(|s| s.case_message_request = 3);
                        }
                        if w.string::<2>(&mut c, 0x22)? {
                            w.set(|s| s.case_message_request = 4);
                        }
                        if w
                            .member::<
                                self::ExtensionRequest,
                                0,
                            >(&mut c, 0x2a, |s| s.case_message_request == 5)?
                        {
                            w.set(|s| s.case_message_request = 5);
                        }
                        if w.string::<3>(&mut c, 0x32)? {
                            w.set(|s| s.case_message_request = 6);
                        }
                        if w.string::<4>(&mut c, 0x3a)? {
                            w.set(|s| s.case_message_request = 7);
                        }
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                            "grpc.reflection.v1alpha.ServerReflectionRequest",
                            &[
                                crate::schema::Field::new(
                                    1,
                                    "host",
                                    crate::schema::Kind::String,
                                ),
                                crate::schema::Field::new(
                                        3,
                                        "file_by_filename",
                                        crate::schema::Kind::String,
                                    )
                                    .json("fileByFilename")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        4,
                                        "file_containing_symbol",
                                        crate::schema::Kind::String,
                                    )
                                    .json("fileContainingSymbol")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        5,
                                        "file_containing_extension",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ExtensionRequest as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("fileContainingExtension")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        6,
                                        "all_extension_numbers_of_type",
                                        crate::schema::Kind::String,
                                    )
                                    .json("allExtensionNumbersOfType")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        7,
                                        "list_services",
                                        crate::schema::Kind::String,
                                    )
                                    .json("listServices")
                                    .oneof(0),
                            ],
                            &[
                                ("allExtensionNumbersOfType", 4),
                                ("all_extension_numbers_of_type", 4),
                                ("fileByFilename", 1),
                                ("fileContainingExtension", 3),
                                ("fileContainingSymbol", 2),
                                ("file_by_filename", 1),
                                ("file_containing_extension", 3),
                                ("file_containing_symbol", 2),
                                ("host", 0),
                                ("listServices", 5),
                                ("list_services", 5),
                            ],
                        )
                        .oneofs(&["message_request"]);
                    &TABLE
                }
            }
            /// The message sent by the client when calling ServerReflectionInfo method.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ServerReflectionRequestView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ServerReflectionRequest, M>,
            );
            impl<'a> ServerReflectionRequestView<'a> {
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
            impl<'a> ServerReflectionRequestView<'a, crate::view::Lazy> {
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
            /// A [`ServerReflectionRequestView`] that checks each level when it is reached.
            pub type LazyServerReflectionRequestView<'a> = ServerReflectionRequestView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ServerReflectionRequestView<'a, M> {
                /// Field `host` = 1.
                #[inline]
                #[must_use]
                pub fn host(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// To use reflection service, the client should set one of the following
                /// fields in message_request. The server distinguishes requests by their
                /// defined field and then handles them using corresponding methods.
                #[inline]
                #[must_use]
                pub fn message_request(
                    &self,
                ) -> ::core::option::Option<
                    self::server_reflection_request::MessageRequestView<'a, M>,
                > {
                    ::core::option::Option::Some(
                        match self.0.scalars().case_message_request {
                            3 => {
                                self::server_reflection_request::MessageRequestView::FileByFilename(
                                    self.0.string::<1>(),
                                )
                            }
                            4 => {
                                self::server_reflection_request::MessageRequestView::FileContainingSymbol(
                                    self.0.string::<2>(),
                                )
                            }
                            5 => {
                                self::server_reflection_request::MessageRequestView::FileContainingExtension(
                                    self.0.message::<self::ExtensionRequest, 0>(),
                                )
                            }
                            6 => {
                                self::server_reflection_request::MessageRequestView::AllExtensionNumbersOfType(
                                    self.0.string::<3>(),
                                )
                            }
                            7 => {
                                self::server_reflection_request::MessageRequestView::ListServices(
                                    self.0.string::<4>(),
                                )
                            }
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ServerReflectionRequestView<'a, M> {
                type Message = self::ServerReflectionRequest;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::ServerReflectionRequest, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ServerReflectionRequestView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ServerReflectionRequest`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ServerReflectionRequestWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ServerReflectionRequestWriter<'o> {
                type Message = ServerReflectionRequest;
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
            impl<'o> ServerReflectionRequestWriter<'o> {
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
                /// Field `host` = 1.
                #[inline]
                pub fn host(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
                /// Field `file_by_filename` = 3.
                #[inline]
                pub fn file_by_filename(self, value: &str) -> Self {
                    Self(self.0.bytes(0x1a, value.as_bytes()))
                }
                /// Field `file_containing_symbol` = 4.
                #[inline]
                pub fn file_containing_symbol(self, value: &str) -> Self {
                    Self(self.0.bytes(0x22, value.as_bytes()))
                }
                /// Field `file_containing_extension` = 5.
                #[inline]
                pub fn file_containing_extension(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ExtensionRequestWriter<'o>,
                    ) -> self::ExtensionRequestWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x2a, write))
                }
                /// Field `all_extension_numbers_of_type` = 6.
                #[inline]
                pub fn all_extension_numbers_of_type(self, value: &str) -> Self {
                    Self(self.0.bytes(0x32, value.as_bytes()))
                }
                /// Field `list_services` = 7.
                #[inline]
                pub fn list_services(self, value: &str) -> Self {
                    Self(self.0.bytes(0x3a, value.as_bytes()))
                }
            }
            /// The type name and extension number sent by the client when requesting
            /// file_containing_extension.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ExtensionRequest {
                /// Fully-qualified type name. The format should be \<package>.\<type>
                pub containing_type: crate::alloc::string::String,
                /// Field `extension_number` = 2.
                pub extension_number: i32,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ExtensionRequest {
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
                        m.string(&mut c, 0xa, &mut self.containing_type)?;
                        m.scalar::<
                                crate::wire::Int32,
                            >(&mut c, 0x10, &mut self.extension_number)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.containing_type).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.containing_type);
                    w = w.implicit::<crate::wire::Int32>(0x10, self.extension_number);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.containing_type = crate::message::StringField::from_text(
                        view.containing_type(),
                    );
                    message.extension_number = view.extension_number();
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ExtensionRequest {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ExtensionRequest);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ExtensionRequestScalars {
                v_extension_number: i32,
            }
            impl ::core::default::Default for ExtensionRequestScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self { v_extension_number: 0 }
                }
            }
            impl crate::view::Layout for self::ExtensionRequest {
                type Scalars = ExtensionRequestScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ExtensionRequestView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ExtensionRequestView<'_, M> {
                    ExtensionRequestView(view)
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
                            >(&mut c, 0x10, |s, v| s.v_extension_number = v)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.reflection.v1alpha.ExtensionRequest",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "containing_type",
                                    crate::schema::Kind::String,
                                )
                                .json("containingType"),
                            crate::schema::Field::new(
                                    2,
                                    "extension_number",
                                    crate::schema::Kind::Int32,
                                )
                                .json("extensionNumber"),
                        ],
                        &[
                            ("containingType", 0),
                            ("containing_type", 0),
                            ("extensionNumber", 1),
                            ("extension_number", 1),
                        ],
                    );
                    &TABLE
                }
            }
            /// The type name and extension number sent by the client when requesting
            /// file_containing_extension.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ExtensionRequestView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ExtensionRequest, M>,
            );
            impl<'a> ExtensionRequestView<'a> {
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
            impl<'a> ExtensionRequestView<'a, crate::view::Lazy> {
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
            /// A [`ExtensionRequestView`] that checks each level when it is reached.
            pub type LazyExtensionRequestView<'a> = ExtensionRequestView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ExtensionRequestView<'a, M> {
                /// Fully-qualified type name. The format should be \<package>.\<type>
                #[inline]
                #[must_use]
                pub fn containing_type(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Field `extension_number` = 2.
                #[inline]
                #[must_use]
                pub fn extension_number(&self) -> i32 {
                    self.0.scalars().v_extension_number
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ExtensionRequestView<'a, M> {
                type Message = self::ExtensionRequest;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ExtensionRequest, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ExtensionRequestView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ExtensionRequest`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ExtensionRequestWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ExtensionRequestWriter<'o> {
                type Message = ExtensionRequest;
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
            impl<'o> ExtensionRequestWriter<'o> {
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
                /// Field `containing_type` = 1.
                #[inline]
                pub fn containing_type(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
                /// Field `extension_number` = 2.
                #[inline]
                pub fn extension_number(self, value: i32) -> Self {
                    Self(self.0.implicit::<crate::wire::Int32>(0x10, value))
                }
            }
            /// The message sent by the server to answer ServerReflectionInfo method.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ServerReflectionResponse {
                /// Field `valid_host` = 1.
                pub valid_host: crate::alloc::string::String,
                /// Field `original_request` = 2.
                pub original_request: ::core::option::Option<
                    self::ServerReflectionRequest,
                >,
                /// The server set one of the following fields accroding to the message_request
                /// in the request.
                pub message_response: ::core::option::Option<
                    self::server_reflection_response::MessageResponse,
                >,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ServerReflectionResponse {
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
                        m.string(&mut c, 0xa, &mut self.valid_host)?;
                        if c.take(0x12) {
                            m.message(
                                &mut c,
                                self.original_request.get_or_insert_default(),
                            )?;
                        }
                        if c.take(0x22) {
                            if !matches!(
                                self.message_response,
                                ::core::option::Option::Some(self::server_reflection_response::MessageResponse::FileDescriptorResponse(_))
                            ) {
                                self.message_response = ::core::option::Option::Some(
                                    self::server_reflection_response::MessageResponse::FileDescriptorResponse(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::FileDescriptorResponse(
                                    value,
                                ),
                            ) = &mut self.message_response
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if c.take(0x2a) {
                            if !matches!(
                                self.message_response,
                                ::core::option::Option::Some(self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(_))
                            ) {
                                self.message_response = ::core::option::Option::Some(
                                    self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(
                                    value,
                                ),
                            ) = &mut self.message_response
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if c.take(0x32) {
                            if !matches!(
                                self.message_response,
                                ::core::option::Option::Some(self::server_reflection_response::MessageResponse::ListServicesResponse(_))
                            ) {
                                self.message_response = ::core::option::Option::Some(
                                    self::server_reflection_response::MessageResponse::ListServicesResponse(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::ListServicesResponse(
                                    value,
                                ),
                            ) = &mut self.message_response
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if c.take(0x3a) {
                            if !matches!(
                                self.message_response,
                                ::core::option::Option::Some(self::server_reflection_response::MessageResponse::ErrorResponse(_))
                            ) {
                                self.message_response = ::core::option::Option::Some(
                                    self::server_reflection_response::MessageResponse::ErrorResponse(
                                        ::core::default::Default::default(),
                                    ),
                                );
                            }
                            if let ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::ErrorResponse(
                                    value,
                                ),
                            ) = &mut self.message_response
                            {
                                m.message(&mut c, value)?;
                            }
                        }
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.valid_host).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.valid_host);
                    if let ::core::option::Option::Some(v) = &self.original_request {
                        w = w.message(0x12, v);
                    }
                    match &self.message_response {
                        ::core::option::Option::None => {}
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponse::FileDescriptorResponse(
                                v,
                            ),
                        ) => w = w.message(0x22, v),
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(
                                v,
                            ),
                        ) => w = w.message(0x2a, v),
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponse::ListServicesResponse(
                                v,
                            ),
                        ) => w = w.message(0x32, v),
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponse::ErrorResponse(
                                v,
                            ),
                        ) => w = w.message(0x3a, v),
                    }
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.valid_host = crate::message::StringField::from_text(
                        view.valid_host(),
                    );
                    if view.has_original_request() {
                        message.original_request = ::core::option::Option::Some(
                            crate::message::own::<
                                self::ServerReflectionRequest,
                                M,
                            >(view.original_request())?,
                        );
                    }
                    message.message_response = match view.message_response() {
                        ::core::option::Option::None => ::core::option::Option::None,
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponseView::FileDescriptorResponse(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::FileDescriptorResponse(
                                    crate::message::own::<self::FileDescriptorResponse, M>(v)?,
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponseView::AllExtensionNumbersResponse(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::AllExtensionNumbersResponse(
                                    crate::message::own::<self::ExtensionNumberResponse, M>(v)?,
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponseView::ListServicesResponse(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::ListServicesResponse(
                                    crate::message::own::<self::ListServiceResponse, M>(v)?,
                                ),
                            )
                        }
                        ::core::option::Option::Some(
                            self::server_reflection_response::MessageResponseView::ErrorResponse(
                                v,
                            ),
                        ) => {
                            ::core::option::Option::Some(
                                self::server_reflection_response::MessageResponse::ErrorResponse(
                                    crate::message::own::<self::ErrorResponse, M>(v)?,
                                ),
                            )
                        }
                    };
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ServerReflectionResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ServerReflectionResponse);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ServerReflectionResponseScalars {
                case_message_response: u32,
            }
            impl ::core::default::Default for ServerReflectionResponseScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self { case_message_response: 0 }
                }
            }
            impl crate::view::Layout for self::ServerReflectionResponse {
                type Scalars = ServerReflectionResponseScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 5];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ServerReflectionResponseView<
                    'a,
                    M,
                >;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ServerReflectionResponseView<'_, M> {
                    ServerReflectionResponseView(view)
                }
                #[inline]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.string::<0>(&mut c, 0xa)?;
                        w.message::<self::ServerReflectionRequest, 0>(&mut c, 0x12)?;
                        if w
                            .member::<
                                self::FileDescriptorResponse,
                                1,
                            >(&mut c, 0x22, |s| s.case_message_response == 4)?
                        {
                            w.set(|s| s.case_message_response = 4);
                        }
                        if w
                            .member::<
                                self::ExtensionNumberResponse,
                                2,
                            >(&mut c, 0x2a, |s| s.case_message_response == 5)?
                        {
                            w.set(|s| s.case_message_response = 5);
                        }
                        if w
                            .member::<
                                self::ListServiceResponse,
                                3,
                            >(&mut c, 0x32, |s| s.case_message_response == 6)?
                        {
                            w.set(|s| s.case_message_response = 6);
                        }
                        if w
                            .member::<
                                self::ErrorResponse,
                                4,
                            >(&mut c, 0x3a, |s| s.case_message_response == 7)?
                        {
                            w.set(|s| s.case_message_response = 7);
                        }
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                            "grpc.reflection.v1alpha.ServerReflectionResponse",
                            &[
                                crate::schema::Field::new(
                                        1,
                                        "valid_host",
                                        crate::schema::Kind::String,
                                    )
                                    .json("validHost"),
                                crate::schema::Field::new(
                                        2,
                                        "original_request",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ServerReflectionRequest as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("originalRequest")
                                    .optional(),
                                crate::schema::Field::new(
                                        4,
                                        "file_descriptor_response",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::FileDescriptorResponse as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("fileDescriptorResponse")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        5,
                                        "all_extension_numbers_response",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ExtensionNumberResponse as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("allExtensionNumbersResponse")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        6,
                                        "list_services_response",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ListServiceResponse as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("listServicesResponse")
                                    .oneof(0),
                                crate::schema::Field::new(
                                        7,
                                        "error_response",
                                        crate::schema::Kind::Message(
                                            crate::schema::Link::of(
                                                <self::ErrorResponse as crate::view::Layout>::schema,
                                            ),
                                        ),
                                    )
                                    .json("errorResponse")
                                    .oneof(0),
                            ],
                            &[
                                ("allExtensionNumbersResponse", 3),
                                ("all_extension_numbers_response", 3),
                                ("errorResponse", 5),
                                ("error_response", 5),
                                ("fileDescriptorResponse", 2),
                                ("file_descriptor_response", 2),
                                ("listServicesResponse", 4),
                                ("list_services_response", 4),
                                ("originalRequest", 1),
                                ("original_request", 1),
                                ("validHost", 0),
                                ("valid_host", 0),
                            ],
                        )
                        .oneofs(&["message_response"]);
                    &TABLE
                }
            }
            /// The message sent by the server to answer ServerReflectionInfo method.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ServerReflectionResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ServerReflectionResponse, M>,
            );
            impl<'a> ServerReflectionResponseView<'a> {
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
            impl<'a> ServerReflectionResponseView<'a, crate::view::Lazy> {
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
            /// A [`ServerReflectionResponseView`] that checks each level when it is reached.
            pub type LazyServerReflectionResponseView<'a> = ServerReflectionResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ServerReflectionResponseView<'a, M> {
                /// Field `valid_host` = 1.
                #[inline]
                #[must_use]
                pub fn valid_host(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Field `original_request` = 2.
                #[inline]
                #[must_use]
                pub fn original_request(
                    &self,
                ) -> M::Out<self::ServerReflectionRequestView<'a, M>> {
                    self.0.message::<self::ServerReflectionRequest, 0>()
                }
                /// Whether `original_request` is present.
                #[inline]
                #[must_use]
                pub fn has_original_request(&self) -> bool {
                    self.0.has::<0>()
                }
                /// The server set one of the following fields accroding to the message_request
                /// in the request.
                #[inline]
                #[must_use]
                pub fn message_response(
                    &self,
                ) -> ::core::option::Option<
                    self::server_reflection_response::MessageResponseView<'a, M>,
                > {
                    ::core::option::Option::Some(
                        match self.0.scalars().case_message_response {
                            4 => {
                                self::server_reflection_response::MessageResponseView::FileDescriptorResponse(
                                    self.0.message::<self::FileDescriptorResponse, 1>(),
                                )
                            }
                            5 => {
                                self::server_reflection_response::MessageResponseView::AllExtensionNumbersResponse(
                                    self.0.message::<self::ExtensionNumberResponse, 2>(),
                                )
                            }
                            6 => {
                                self::server_reflection_response::MessageResponseView::ListServicesResponse(
                                    self.0.message::<self::ListServiceResponse, 3>(),
                                )
                            }
                            7 => {
                                self::server_reflection_response::MessageResponseView::ErrorResponse(
                                    self.0.message::<self::ErrorResponse, 4>(),
                                )
                            }
                            _ => return ::core::option::Option::None,
                        },
                    )
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ServerReflectionResponseView<'a, M> {
                type Message = self::ServerReflectionResponse;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::ServerReflectionResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ServerReflectionResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ServerReflectionResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ServerReflectionResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ServerReflectionResponseWriter<'o> {
                type Message = ServerReflectionResponse;
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
            impl<'o> ServerReflectionResponseWriter<'o> {
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
                /// Field `valid_host` = 1.
                #[inline]
                pub fn valid_host(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
                /// Field `original_request` = 2.
                #[inline]
                pub fn original_request(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ServerReflectionRequestWriter<'o>,
                    ) -> self::ServerReflectionRequestWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x12, write))
                }
                /// Field `file_descriptor_response` = 4.
                #[inline]
                pub fn file_descriptor_response(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::FileDescriptorResponseWriter<'o>,
                    ) -> self::FileDescriptorResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x22, write))
                }
                /// Field `all_extension_numbers_response` = 5.
                #[inline]
                pub fn all_extension_numbers_response(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ExtensionNumberResponseWriter<'o>,
                    ) -> self::ExtensionNumberResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x2a, write))
                }
                /// Field `list_services_response` = 6.
                #[inline]
                pub fn list_services_response(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ListServiceResponseWriter<'o>,
                    ) -> self::ListServiceResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x32, write))
                }
                /// Field `error_response` = 7.
                #[inline]
                pub fn error_response(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ErrorResponseWriter<'o>,
                    ) -> self::ErrorResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0x3a, write))
                }
            }
            /// Serialized FileDescriptorProto messages sent by the server answering
            /// a file_by_filename, file_containing_symbol, or file_containing_extension
            /// request.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct FileDescriptorResponse {
                /// Serialized FileDescriptorProto messages. We avoid taking a dependency on
                /// descriptor.proto, which uses proto2 only features, by making them opaque
                /// bytes instead.
                pub file_descriptor_proto: crate::alloc::vec::Vec<
                    crate::alloc::vec::Vec<u8>,
                >,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for FileDescriptorResponse {
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
                        m.repeated::<
                                crate::view::Bytes,
                                _,
                            >(&mut c, 0xa, &mut self.file_descriptor_proto)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            16
                                * crate::message::List::as_slice(
                                        &self.file_descriptor_proto,
                                    )
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
                            crate::view::Bytes,
                            _,
                        >(0xa, &self.file_descriptor_proto);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    crate::message::collect(
                        &mut message.file_descriptor_proto,
                        view.file_descriptor_proto(),
                        |v| ::core::result::Result::Ok(
                            crate::message::BytesField::from_octets(v),
                        ),
                    )?;
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for FileDescriptorResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(FileDescriptorResponse);
            impl crate::view::Layout for self::FileDescriptorResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 1];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = FileDescriptorResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> FileDescriptorResponseView<'_, M> {
                    FileDescriptorResponseView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.repeated::<crate::view::Bytes, 0>(&mut c, 0xa)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.reflection.v1alpha.FileDescriptorResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "file_descriptor_proto",
                                    crate::schema::Kind::Bytes,
                                )
                                .json("fileDescriptorProto")
                                .repeated(),
                        ],
                        &[("fileDescriptorProto", 0), ("file_descriptor_proto", 0)],
                    );
                    &TABLE
                }
            }
            /// Serialized FileDescriptorProto messages sent by the server answering
            /// a file_by_filename, file_containing_symbol, or file_containing_extension
            /// request.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct FileDescriptorResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::FileDescriptorResponse, M>,
            );
            impl<'a> FileDescriptorResponseView<'a> {
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
            impl<'a> FileDescriptorResponseView<'a, crate::view::Lazy> {
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
            /// A [`FileDescriptorResponseView`] that checks each level when it is reached.
            pub type LazyFileDescriptorResponseView<'a> = FileDescriptorResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> FileDescriptorResponseView<'a, M> {
                /// Serialized FileDescriptorProto messages. We avoid taking a dependency on
                /// descriptor.proto, which uses proto2 only features, by making them opaque
                /// bytes instead.
                #[inline]
                #[must_use]
                pub fn file_descriptor_proto(
                    &self,
                ) -> crate::view::Repeated<'a, crate::view::Bytes, M> {
                    self.0.repeated::<crate::view::Bytes, 0>(0xa)
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for FileDescriptorResponseView<'a, M> {
                type Message = self::FileDescriptorResponse;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::FileDescriptorResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for FileDescriptorResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`FileDescriptorResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct FileDescriptorResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for FileDescriptorResponseWriter<'o> {
                type Message = FileDescriptorResponse;
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
            impl<'o> FileDescriptorResponseWriter<'o> {
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
                /// Field `file_descriptor_proto` = 1.
                #[inline]
                pub fn file_descriptor_proto(
                    self,
                    values: impl ::core::iter::IntoIterator<
                        Item: ::core::convert::AsRef<[u8]>,
                    >,
                ) -> Self {
                    Self(self.0.repeated::<crate::view::Bytes, _>(0xa, values))
                }
            }
            /// A list of extension numbers sent by the server answering
            /// all_extension_numbers_of_type request.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ExtensionNumberResponse {
                /// Full name of the base type, including the package name. The format
                /// is \<package>.\<type>
                pub base_type_name: crate::alloc::string::String,
                /// Field `extension_number` = 2.
                pub extension_number: crate::alloc::vec::Vec<i32>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ExtensionNumberResponse {
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
                        m.string(&mut c, 0xa, &mut self.base_type_name)?;
                        m.scalars::<
                                crate::wire::Int32,
                                _,
                            >(&mut c, 0x12, 0x10, &mut self.extension_number)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || {
                            crate::message::StringField::text(&self.base_type_name).len()
                                + 2
                                    * crate::message::List::as_slice(&self.extension_number)
                                        .len()
                        },
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.base_type_name);
                    w = w.packed::<crate::wire::Int32, _>(0x12, &self.extension_number);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.base_type_name = crate::message::StringField::from_text(
                        view.base_type_name(),
                    );
                    crate::message::collect(
                        &mut message.extension_number,
                        view.extension_number(),
                        ::core::result::Result::Ok,
                    )?;
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ExtensionNumberResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ExtensionNumberResponse);
            impl crate::view::Layout for self::ExtensionNumberResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 1];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ExtensionNumberResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ExtensionNumberResponseView<'_, M> {
                    ExtensionNumberResponseView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.string::<0>(&mut c, 0xa)?;
                        w.scalars::<crate::wire::Int32, 0>(&mut c, 0x12, 0x10)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.reflection.v1alpha.ExtensionNumberResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "base_type_name",
                                    crate::schema::Kind::String,
                                )
                                .json("baseTypeName"),
                            crate::schema::Field::new(
                                    2,
                                    "extension_number",
                                    crate::schema::Kind::Int32,
                                )
                                .json("extensionNumber")
                                .packed(),
                        ],
                        &[
                            ("baseTypeName", 0),
                            ("base_type_name", 0),
                            ("extensionNumber", 1),
                            ("extension_number", 1),
                        ],
                    );
                    &TABLE
                }
            }
            /// A list of extension numbers sent by the server answering
            /// all_extension_numbers_of_type request.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ExtensionNumberResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ExtensionNumberResponse, M>,
            );
            impl<'a> ExtensionNumberResponseView<'a> {
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
            impl<'a> ExtensionNumberResponseView<'a, crate::view::Lazy> {
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
            /// A [`ExtensionNumberResponseView`] that checks each level when it is reached.
            pub type LazyExtensionNumberResponseView<'a> = ExtensionNumberResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ExtensionNumberResponseView<'a, M> {
                /// Full name of the base type, including the package name. The format
                /// is \<package>.\<type>
                #[inline]
                #[must_use]
                pub fn base_type_name(&self) -> &'a str {
                    self.0.string::<0>()
                }
                /// Field `extension_number` = 2.
                #[inline]
                #[must_use]
                pub fn extension_number(
                    &self,
                ) -> crate::view::RepeatedScalars<'a, crate::wire::Int32> {
                    self.0.repeated_scalars::<crate::wire::Int32, 0>(0x12, 0x10)
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ExtensionNumberResponseView<'a, M> {
                type Message = self::ExtensionNumberResponse;
                type Mode = M;
                fn raw(
                    &self,
                ) -> &crate::view::View<'a, self::ExtensionNumberResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ExtensionNumberResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ExtensionNumberResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ExtensionNumberResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ExtensionNumberResponseWriter<'o> {
                type Message = ExtensionNumberResponse;
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
            impl<'o> ExtensionNumberResponseWriter<'o> {
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
                /// Field `base_type_name` = 1.
                #[inline]
                pub fn base_type_name(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
                /// Field `extension_number` = 2.
                #[inline]
                pub fn extension_number(
                    self,
                    values: impl ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<i32>,
                    >,
                ) -> Self {
                    Self(self.0.packed::<crate::wire::Int32>(0x12, values))
                }
            }
            /// A list of ServiceResponse sent by the server answering list_services request.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ListServiceResponse {
                /// The information of each service may be expanded in the future, so we use
                /// ServiceResponse message to encapsulate it.
                pub service: crate::alloc::vec::Vec<self::ServiceResponse>,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ListServiceResponse {
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
                        m.messages(&mut c, 0xa, &mut self.service)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, _: usize) -> usize {
                    crate::message::Encoder::expected(
                        0,
                        || 24 * crate::message::List::as_slice(&self.service).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w
                        .repeated::<
                            crate::view::Msg<self::ServiceResponse>,
                            _,
                        >(0xa, &self.service);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    crate::message::collect(
                        &mut message.service,
                        view.service(),
                        crate::message::own::<self::ServiceResponse, M>,
                    )?;
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ListServiceResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ListServiceResponse);
            impl crate::view::Layout for self::ListServiceResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 1];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ListServiceResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ListServiceResponseView<'_, M> {
                    ListServiceResponseView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.repeated::<
                                crate::view::Msg<self::ServiceResponse>,
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
                        "grpc.reflection.v1alpha.ListServiceResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "service",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::ServiceResponse as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .repeated(),
                        ],
                        &[("service", 0)],
                    );
                    &TABLE
                }
            }
            /// A list of ServiceResponse sent by the server answering list_services request.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ListServiceResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ListServiceResponse, M>,
            );
            impl<'a> ListServiceResponseView<'a> {
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
            impl<'a> ListServiceResponseView<'a, crate::view::Lazy> {
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
            /// A [`ListServiceResponseView`] that checks each level when it is reached.
            pub type LazyListServiceResponseView<'a> = ListServiceResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ListServiceResponseView<'a, M> {
                /// The information of each service may be expanded in the future, so we use
                /// ServiceResponse message to encapsulate it.
                #[inline]
                #[must_use]
                pub fn service(
                    &self,
                ) -> crate::view::Repeated<
                    'a,
                    crate::view::Msg<self::ServiceResponse>,
                    M,
                > {
                    self.0.repeated::<crate::view::Msg<self::ServiceResponse>, 0>(0xa)
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ListServiceResponseView<'a, M> {
                type Message = self::ListServiceResponse;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ListServiceResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ListServiceResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ListServiceResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ListServiceResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ListServiceResponseWriter<'o> {
                type Message = ListServiceResponse;
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
            impl<'o> ListServiceResponseWriter<'o> {
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
                /// Field `service` = 1.
                #[inline]
                pub fn service<T>(
                    self,
                    items: impl ::core::iter::IntoIterator<Item = T>,
                    write: impl ::core::ops::FnMut(
                        self::ServiceResponseWriter<'o>,
                        T,
                    ) -> self::ServiceResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.messages(0xa, items, write))
                }
                /// Field `service` = 1.
                #[inline]
                pub fn add_service(
                    self,
                    write: impl ::core::ops::FnOnce(
                        self::ServiceResponseWriter<'o>,
                    ) -> self::ServiceResponseWriter<'o>,
                ) -> Self {
                    Self(self.0.message(0xa, write))
                }
            }
            /// The information of a single service used by ListServiceResponse to answer
            /// list_services request.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ServiceResponse {
                /// Full name of a registered service, including its package name. The format
                /// is \<package>.\<service>
                pub name: crate::alloc::string::String,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ServiceResponse {
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
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.name = crate::message::StringField::from_text(view.name());
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ServiceResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ServiceResponse);
            impl crate::view::Layout for self::ServiceResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ServiceResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ServiceResponseView<'_, M> {
                    ServiceResponseView(view)
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
                        "grpc.reflection.v1alpha.ServiceResponse",
                        &[
                            crate::schema::Field::new(
                                1,
                                "name",
                                crate::schema::Kind::String,
                            ),
                        ],
                        &[("name", 0)],
                    );
                    &TABLE
                }
            }
            /// The information of a single service used by ListServiceResponse to answer
            /// list_services request.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ServiceResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ServiceResponse, M>,
            );
            impl<'a> ServiceResponseView<'a> {
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
            impl<'a> ServiceResponseView<'a, crate::view::Lazy> {
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
            /// A [`ServiceResponseView`] that checks each level when it is reached.
            pub type LazyServiceResponseView<'a> = ServiceResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ServiceResponseView<'a, M> {
                /// Full name of a registered service, including its package name. The format
                /// is \<package>.\<service>
                #[inline]
                #[must_use]
                pub fn name(&self) -> &'a str {
                    self.0.string::<0>()
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ServiceResponseView<'a, M> {
                type Message = self::ServiceResponse;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ServiceResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for ServiceResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ServiceResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ServiceResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ServiceResponseWriter<'o> {
                type Message = ServiceResponse;
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
            impl<'o> ServiceResponseWriter<'o> {
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
            }
            /// The error code and error message sent by the server when an error occurs.
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct ErrorResponse {
                /// This field uses the error codes defined in grpc::StatusCode.
                pub error_code: i32,
                /// Field `error_message` = 2.
                pub error_message: crate::alloc::string::String,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for ErrorResponse {
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
                                crate::wire::Int32,
                            >(&mut c, 0x8, &mut self.error_code)?;
                        m.string(&mut c, 0x12, &mut self.error_message)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.error_message).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit::<crate::wire::Int32>(0x8, self.error_code);
                    w = w.implicit_string(0x12, &self.error_message);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.error_code = view.error_code();
                    message.error_message = crate::message::StringField::from_text(
                        view.error_message(),
                    );
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for ErrorResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(ErrorResponse);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct ErrorResponseScalars {
                v_error_code: i32,
            }
            impl ::core::default::Default for ErrorResponseScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self { v_error_code: 0 }
                }
            }
            impl crate::view::Layout for self::ErrorResponse {
                type Scalars = ErrorResponseScalars;
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = ErrorResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> ErrorResponseView<'_, M> {
                    ErrorResponseView(view)
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
                            >(&mut c, 0x8, |s, v| s.v_error_code = v)?;
                        w.string::<0>(&mut c, 0x12)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.reflection.v1alpha.ErrorResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "error_code",
                                    crate::schema::Kind::Int32,
                                )
                                .json("errorCode"),
                            crate::schema::Field::new(
                                    2,
                                    "error_message",
                                    crate::schema::Kind::String,
                                )
                                .json("errorMessage"),
                        ],
                        &[
                            ("errorCode", 0),
                            ("errorMessage", 1),
                            ("error_code", 0),
                            ("error_message", 1),
                        ],
                    );
                    &TABLE
                }
            }
            /// The error code and error message sent by the server when an error occurs.
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct ErrorResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::ErrorResponse, M>,
            );
            impl<'a> ErrorResponseView<'a> {
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
            impl<'a> ErrorResponseView<'a, crate::view::Lazy> {
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
            /// A [`ErrorResponseView`] that checks each level when it is reached.
            pub type LazyErrorResponseView<'a> = ErrorResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> ErrorResponseView<'a, M> {
                /// This field uses the error codes defined in grpc::StatusCode.
                #[inline]
                #[must_use]
                pub fn error_code(&self) -> i32 {
                    self.0.scalars().v_error_code
                }
                /// Field `error_message` = 2.
                #[inline]
                #[must_use]
                pub fn error_message(&self) -> &'a str {
                    self.0.string::<0>()
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for ErrorResponseView<'a, M> {
                type Message = self::ErrorResponse;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::ErrorResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug for ErrorResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`ErrorResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct ErrorResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for ErrorResponseWriter<'o> {
                type Message = ErrorResponse;
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
            impl<'o> ErrorResponseWriter<'o> {
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
                /// Field `error_code` = 1.
                #[inline]
                pub fn error_code(self, value: i32) -> Self {
                    Self(self.0.implicit::<crate::wire::Int32>(0x8, value))
                }
                /// Field `error_message` = 2.
                #[inline]
                pub fn error_message(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0x12, value.as_bytes()))
                }
            }
            crate::when_grpc! {
                /// `grpc.reflection.v1alpha.ServerReflection`
                ///
                /// Implement it with `async fn`s, and serve it through [`ServerReflectionServer`]. A method that is left out answers UNIMPLEMENTED.
                pub trait ServerReflection: ::core::marker::Send + ::core::marker::Sync + 'static {
                    /// The reflection service is structured as a bidirectional stream, ensuring
                    /// all related requests go to a single server.
                    ///
                    /// # Errors
                    ///
                    /// The status to answer with.
                    fn server_reflection_info(
                        &self,
                        request: crate::service::Request<
                            crate::service::Incoming<
                                crate::Shared<self::ServerReflectionRequest>,
                            >,
                        >,
                        responses: crate::service::Sink<self::ServerReflectionResponse>,
                    ) -> impl ::core::future::Future<
                        Output = ::core::result::Result<(), crate::grpc::Status>,
                    > + ::core::marker::Send {
                        let _ = (request, responses);
                        ::core::future::ready(
                            ::core::result::Result::Err(
                                crate::grpc::Status::unimplemented(
                                    "method ServerReflectionInfo is not implemented",
                                ),
                            ),
                        )
                    }
                }
                /// Serves a [`ServerReflection`]: `grpc.reflection.v1alpha.ServerReflection` as a [`Service`](crate::service::Service).
                #[derive(Debug)]
                pub struct ServerReflectionServer<S>(crate::alloc::sync::Arc<S>);
                impl<S: self::ServerReflection> ServerReflectionServer<S> {
                    /// Serves `service`.
                    #[must_use]
                    pub fn new(service: S) -> Self {
                        Self(crate::alloc::sync::Arc::new(service))
                    }
                    /// Serves a `service` that others hold too.
                    #[must_use]
                    pub fn from_arc(service: crate::alloc::sync::Arc<S>) -> Self {
                        Self(service)
                    }
                }
                impl<S> ::core::clone::Clone for ServerReflectionServer<S> {
                    fn clone(&self) -> Self {
                        Self(::core::clone::Clone::clone(&self.0))
                    }
                }
                impl<S: self::ServerReflection> crate::service::Service
                for ServerReflectionServer<S> {
                    fn descriptor(&self) -> &'static crate::service::ServiceDescriptor {
                        &self::SERVER_REFLECTION
                    }
                    async fn call(
                        &self,
                        call: crate::service::Call,
                    ) -> crate::service::Answer {
                        match call.method() {
                            0 => {
                                crate::service::server::bidirectional(
                                        call,
                                        |request, responses| self::ServerReflection::server_reflection_info(
                                            &*self.0,
                                            request,
                                            responses,
                                        ),
                                    )
                                    .await
                            }
                            _ => call.unimplemented(),
                        }
                    }
                }
                /// Calls `grpc.reflection.v1alpha.ServerReflection` through a [`Caller`](crate::service::Caller), such as a channel.
                #[derive(Clone, Debug)]
                pub struct ServerReflectionClient<C>(C);
                impl<C> ::core::convert::From<C> for ServerReflectionClient<C> {
                    #[inline]
                    fn from(caller: C) -> Self {
                        Self(caller)
                    }
                }
                impl<C: crate::service::Caller> ServerReflectionClient<C> {
                    /// Calls through `caller`.
                    #[must_use]
                    pub fn new(caller: C) -> Self {
                        Self(caller)
                    }
                    /// The reflection service is structured as a bidirectional stream, ensuring
                    /// all related requests go to a single server.
                    ///
                    /// # Errors
                    ///
                    /// The status that the call ended with.
                    pub async fn server_reflection_info(
                        &self,
                        request: impl crate::service::IntoRequest<()>,
                    ) -> ::core::result::Result<
                        (
                            crate::service::Sink<self::ServerReflectionRequest>,
                            crate::service::Incoming<
                                crate::Shared<self::ServerReflectionResponse>,
                            >,
                        ),
                        crate::grpc::Status,
                    > {
                        crate::service::client::bidirectional(
                                &self.0,
                                &self::SERVER_REFLECTION_METHODS[0],
                                request,
                            )
                            .await
                    }
                }
                /// Describes `grpc.reflection.v1alpha.ServerReflection` and its methods.
                pub static SERVER_REFLECTION: crate::service::ServiceDescriptor = crate::service::ServiceDescriptor {
                    name: "grpc.reflection.v1alpha.ServerReflection",
                    methods: &self::SERVER_REFLECTION_METHODS,
                    files: self::REFLECTION_PROTO,
                };
                static SERVER_REFLECTION_METHODS: [crate::service::MethodDescriptor; 1] = [
                    crate::service::MethodDescriptor {
                        name: "ServerReflectionInfo",
                        path: "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
                        cardinality: crate::grpc::Cardinality::BIDIRECTIONAL,
                        input: <self::ServerReflectionRequest as crate::view::Layout>::schema,
                        output: <self::ServerReflectionResponse as crate::view::Layout>::schema,
                    },
                ];
                /// `grpc/reflection/v1alpha/reflection.proto` and all that it imports, as a `google.protobuf.FileDescriptorSet`.
                static REFLECTION_PROTO: &[u8] = b"\n\x9f\r\n(grpc/reflection/v1alpha/reflection.proto\x12\x17grpc.reflection.v1alpha\"\xf8\x02\n\x17\
ServerReflectionRequest\x12\x12\n\x04host\x18\x01 \x01(\tR\x04host\x12*\n\x10file_by_filename\x18\
\x03 \x01(\tH\x00R\x0efileByFilename\x126\n\x16file_containing_symbol\x18\x04 \x01(\tH\x00R\x14f\
ileContainingSymbol\x12g\n\x19file_containing_extension\x18\x05 \x01(\x0b2).grpc.reflection.v1al\
pha.ExtensionRequestH\x00R\x17fileContainingExtension\x12B\n\x1dall_extension_numbers_of_type\x18\
\x06 \x01(\tH\x00R\x19allExtensionNumbersOfType\x12%\n\rlist_services\x18\x07 \x01(\tH\x00R\x0cl\
istServicesB\x11\n\x0fmessage_request\"f\n\x10ExtensionRequest\x12\'\n\x0fcontaining_type\x18\x01\
\x20\x01(\tR\x0econtainingType\x12)\n\x10extension_number\x18\x02 \x01(\x05R\x0fextensionNumber\"\
\xc7\x04\n\x18ServerReflectionResponse\x12\x1d\n\nvalid_host\x18\x01 \x01(\tR\tvalidHost\x12[\n\x10\
original_request\x18\x02 \x01(\x0b20.grpc.reflection.v1alpha.ServerReflectionRequestR\x0forigina\
lRequest\x12k\n\x18file_descriptor_response\x18\x04 \x01(\x0b2/.grpc.reflection.v1alpha.FileDesc\
riptorResponseH\x00R\x16fileDescriptorResponse\x12w\n\x1eall_extension_numbers_response\x18\x05 \
\x01(\x0b20.grpc.reflection.v1alpha.ExtensionNumberResponseH\x00R\x1ballExtensionNumbersResponse\
\x12d\n\x16list_services_response\x18\x06 \x01(\x0b2,.grpc.reflection.v1alpha.ListServiceRespons\
eH\x00R\x14listServicesResponse\x12O\n\x0eerror_response\x18\x07 \x01(\x0b2&.grpc.reflection.v1a\
lpha.ErrorResponseH\x00R\rerrorResponseB\x12\n\x10message_response\"L\n\x16FileDescriptorRespons\
e\x122\n\x15file_descriptor_proto\x18\x01 \x03(\x0cR\x13fileDescriptorProto\"j\n\x17ExtensionNum\
berResponse\x12$\n\x0ebase_type_name\x18\x01 \x01(\tR\x0cbaseTypeName\x12)\n\x10extension_number\
\x18\x02 \x03(\x05R\x0fextensionNumber\"Y\n\x13ListServiceResponse\x12B\n\x07service\x18\x01 \x03\
(\x0b2(.grpc.reflection.v1alpha.ServiceResponseR\x07service\"%\n\x0fServiceResponse\x12\x12\n\x04\
name\x18\x01 \x01(\tR\x04name\"S\n\rErrorResponse\x12\x1d\n\nerror_code\x18\x01 \x01(\x05R\terro\
rCode\x12#\n\rerror_message\x18\x02 \x01(\tR\x0cerrorMessage2\x93\x01\n\x10ServerReflection\x12\x7f\
\n\x14ServerReflectionInfo\x120.grpc.reflection.v1alpha.ServerReflectionRequest\x1a1.grpc.reflec\
tion.v1alpha.ServerReflectionResponse(\x010\x01b\x06proto3";
            }
            /// What is nested in `grpc.reflection.v1alpha.ServerReflectionRequest`.
            pub mod server_reflection_request {
                /// To use reflection service, the client should set one of the following
                /// fields in message_request. The server distinguishes requests by their
                /// defined field and then handles them using corresponding methods.
                #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
                #[derive(Clone, Debug, PartialEq)]
                pub enum MessageRequest {
                    /// Find a proto file by the file name.
                    FileByFilename(crate::alloc::string::String),
                    /// Find the proto file that declares the given fully-qualified symbol name.
                    /// This field should be a fully-qualified symbol name
                    /// (e.g. \<package>.\<service>\[.\<method>\] or \<package>.\<type>).
                    FileContainingSymbol(crate::alloc::string::String),
                    /// Find the proto file which defines an extension extending the given
                    /// message type with the given field number.
                    FileContainingExtension(super::ExtensionRequest),
                    /// Finds the tag numbers used by all known extensions of the given message
                    /// type, and appends them to ExtensionNumberResponse in an undefined order.
                    /// Its corresponding method is best-effort: it's not guaranteed that the
                    /// reflection service will implement this method, and it's not guaranteed
                    /// that this method will provide all extensions. Returns
                    /// StatusCode::UNIMPLEMENTED if it's not implemented.
                    /// This field should be a fully-qualified type name. The format is
                    /// \<package>.\<type>
                    AllExtensionNumbersOfType(crate::alloc::string::String),
                    /// List the full names of registered services. The content will not be
                    /// checked.
                    ListServices(crate::alloc::string::String),
                }
                /// To use reflection service, the client should set one of the following
                /// fields in message_request. The server distinguishes requests by their
                /// defined field and then handles them using corresponding methods.
                ///
                /// What a view gives.
                #[derive(Clone, Copy, Debug)]
                pub enum MessageRequestView<
                    'a,
                    M: crate::view::Mode = crate::view::Checked,
                > {
                    /// Find a proto file by the file name.
                    FileByFilename(&'a str),
                    /// Find the proto file that declares the given fully-qualified symbol name.
                    /// This field should be a fully-qualified symbol name
                    /// (e.g. \<package>.\<service>\[.\<method>\] or \<package>.\<type>).
                    FileContainingSymbol(&'a str),
                    /// Find the proto file which defines an extension extending the given
                    /// message type with the given field number.
                    FileContainingExtension(M::Out<super::ExtensionRequestView<'a, M>>),
                    /// Finds the tag numbers used by all known extensions of the given message
                    /// type, and appends them to ExtensionNumberResponse in an undefined order.
                    /// Its corresponding method is best-effort: it's not guaranteed that the
                    /// reflection service will implement this method, and it's not guaranteed
                    /// that this method will provide all extensions. Returns
                    /// StatusCode::UNIMPLEMENTED if it's not implemented.
                    /// This field should be a fully-qualified type name. The format is
                    /// \<package>.\<type>
                    AllExtensionNumbersOfType(&'a str),
                    /// List the full names of registered services. The content will not be
                    /// checked.
                    ListServices(&'a str),
                }
            }
            /// What is nested in `grpc.reflection.v1alpha.ServerReflectionResponse`.
            pub mod server_reflection_response {
                /// The server set one of the following fields accroding to the message_request
                /// in the request.
                #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
                #[derive(Clone, Debug, PartialEq)]
                pub enum MessageResponse {
                    /// This message is used to answer file_by_filename, file_containing_symbol,
                    /// file_containing_extension requests with transitive dependencies. As
                    /// the repeated label is not allowed in oneof fields, we use a
                    /// FileDescriptorResponse message to encapsulate the repeated fields.
                    /// The reflection service is allowed to avoid sending FileDescriptorProtos
                    /// that were previously sent in response to earlier requests in the stream.
                    FileDescriptorResponse(super::FileDescriptorResponse),
                    /// This message is used to answer all_extension_numbers_of_type requst.
                    AllExtensionNumbersResponse(super::ExtensionNumberResponse),
                    /// This message is used to answer list_services request.
                    ListServicesResponse(super::ListServiceResponse),
                    /// This message is used when an error occurs.
                    ErrorResponse(super::ErrorResponse),
                }
                /// The server set one of the following fields accroding to the message_request
                /// in the request.
                ///
                /// What a view gives.
                #[derive(Clone, Copy, Debug)]
                pub enum MessageResponseView<
                    'a,
                    M: crate::view::Mode = crate::view::Checked,
                > {
                    /// This message is used to answer file_by_filename, file_containing_symbol,
                    /// file_containing_extension requests with transitive dependencies. As
                    /// the repeated label is not allowed in oneof fields, we use a
                    /// FileDescriptorResponse message to encapsulate the repeated fields.
                    /// The reflection service is allowed to avoid sending FileDescriptorProtos
                    /// that were previously sent in response to earlier requests in the stream.
                    FileDescriptorResponse(
                        M::Out<super::FileDescriptorResponseView<'a, M>>,
                    ),
                    /// This message is used to answer all_extension_numbers_of_type requst.
                    AllExtensionNumbersResponse(
                        M::Out<super::ExtensionNumberResponseView<'a, M>>,
                    ),
                    /// This message is used to answer list_services request.
                    ListServicesResponse(M::Out<super::ListServiceResponseView<'a, M>>),
                    /// This message is used when an error occurs.
                    ErrorResponse(M::Out<super::ErrorResponseView<'a, M>>),
                }
            }
        }
    }
}
/// The messages and extensions in here, to be found by name: for `Any` and extensions in JSON and text.
pub const TYPES: crate::schema::TypeSet<'static> = crate::schema::TypeSet::new(
    &[
        (
            "grpc.reflection.v1.ErrorResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1::ErrorResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1.ExtensionNumberResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1::ExtensionNumberResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1.ExtensionRequest",
            crate::schema::Link::of(
                <self::grpc::reflection::v1::ExtensionRequest as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1.FileDescriptorResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1::FileDescriptorResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1.ListServiceResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1::ListServiceResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1.ServerReflectionRequest",
            crate::schema::Link::of(
                <self::grpc::reflection::v1::ServerReflectionRequest as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1.ServerReflectionResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1::ServerReflectionResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1.ServiceResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1::ServiceResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1alpha.ErrorResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1alpha::ErrorResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1alpha.ExtensionNumberResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1alpha::ExtensionNumberResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1alpha.ExtensionRequest",
            crate::schema::Link::of(
                <self::grpc::reflection::v1alpha::ExtensionRequest as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1alpha.FileDescriptorResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1alpha::FileDescriptorResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1alpha.ListServiceResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1alpha::ListServiceResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1alpha.ServerReflectionRequest",
            crate::schema::Link::of(
                <self::grpc::reflection::v1alpha::ServerReflectionRequest as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1alpha.ServerReflectionResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1alpha::ServerReflectionResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.reflection.v1alpha.ServiceResponse",
            crate::schema::Link::of(
                <self::grpc::reflection::v1alpha::ServiceResponse as crate::view::Layout>::schema,
            ),
        ),
    ],
    &[],
    &[],
);
