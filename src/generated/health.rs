// Generated from `proto` by `tests/generate`. Do not edit.
/// Package `grpc`.
pub mod grpc {
    /// Package `grpc.health`.
    pub mod health {
        /// Package `grpc.health.v1`.
        pub mod v1 {
            /// `grpc.health.v1.HealthListRequest`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct HealthListRequest {
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for HealthListRequest {
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
            impl ::core::fmt::Debug for HealthListRequest {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(HealthListRequest);
            impl crate::view::Layout for self::HealthListRequest {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = HealthListRequestView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> HealthListRequestView<'_, M> {
                    HealthListRequestView(view)
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
                        "grpc.health.v1.HealthListRequest",
                        &[],
                        &[],
                    );
                    &TABLE
                }
            }
            /// `grpc.health.v1.HealthListRequest`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct HealthListRequestView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::HealthListRequest, M>,
            );
            impl<'a> HealthListRequestView<'a> {
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
            impl<'a> HealthListRequestView<'a, crate::view::Lazy> {
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
            /// A [`HealthListRequestView`] that checks each level when it is reached.
            pub type LazyHealthListRequestView<'a> = HealthListRequestView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> HealthListRequestView<'a, M> {}
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for HealthListRequestView<'a, M> {
                type Message = self::HealthListRequest;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::HealthListRequest, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for HealthListRequestView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`HealthListRequest`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct HealthListRequestWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for HealthListRequestWriter<'o> {
                type Message = HealthListRequest;
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
            impl<'o> HealthListRequestWriter<'o> {
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
            /// `grpc.health.v1.HealthListResponse`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct HealthListResponse {
                /// statuses contains all the services and their respective status.
                pub statuses: crate::alloc::collections::BTreeMap<
                    crate::alloc::string::String,
                    self::HealthCheckResponse,
                >,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for HealthListResponse {
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
                                crate::view::Msg<self::HealthCheckResponse>,
                                _,
                            >(
                            &mut c,
                            0xa,
                            &mut self.statuses,
                            &mut self.unknown_fields,
                        )?;
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
                            crate::view::Msg<self::HealthCheckResponse>,
                            _,
                        >(0xa, &self.statuses);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    crate::message::collect_map(
                        &mut message.statuses,
                        view.statuses(),
                        |k, v| ::core::result::Result::Ok((
                            crate::message::StringField::from_text(k),
                            crate::message::own::<self::HealthCheckResponse, M>(v)?,
                        )),
                    )?;
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for HealthListResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(HealthListResponse);
            impl crate::view::Layout for self::HealthListResponse {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 1];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = HealthListResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> HealthListResponseView<'_, M> {
                    HealthListResponseView(view)
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
                                crate::view::Msg<self::HealthCheckResponse>,
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
                        "grpc.health.v1.HealthListResponse",
                        &[
                            crate::schema::Field::new(
                                    1,
                                    "statuses",
                                    crate::schema::Kind::Message(
                                        crate::schema::Link::of(
                                            <self::HealthCheckResponse as crate::view::Layout>::schema,
                                        ),
                                    ),
                                )
                                .map(crate::schema::Kind::String),
                        ],
                        &[("statuses", 0)],
                    );
                    &TABLE
                }
            }
            /// `grpc.health.v1.HealthListResponse`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct HealthListResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::HealthListResponse, M>,
            );
            impl<'a> HealthListResponseView<'a> {
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
            impl<'a> HealthListResponseView<'a, crate::view::Lazy> {
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
            /// A [`HealthListResponseView`] that checks each level when it is reached.
            pub type LazyHealthListResponseView<'a> = HealthListResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> HealthListResponseView<'a, M> {
                /// statuses contains all the services and their respective status.
                #[inline]
                #[must_use]
                pub fn statuses(
                    &self,
                ) -> crate::view::Map<
                    'a,
                    crate::view::Str,
                    crate::view::Msg<self::HealthCheckResponse>,
                    M,
                > {
                    self.0
                        .map::<
                            crate::view::Str,
                            crate::view::Msg<self::HealthCheckResponse>,
                            0,
                        >(0xa)
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for HealthListResponseView<'a, M> {
                type Message = self::HealthListResponse;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::HealthListResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for HealthListResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`HealthListResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct HealthListResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for HealthListResponseWriter<'o> {
                type Message = HealthListResponse;
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
            impl<'o> HealthListResponseWriter<'o> {
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
                /// Field `statuses` = 1.
                #[inline]
                pub fn statuses<T>(
                    self,
                    entries: impl ::core::iter::IntoIterator<
                        Item = (impl ::core::convert::AsRef<str>, T),
                    >,
                    write: impl ::core::ops::FnMut(
                        self::HealthCheckResponseWriter<'o>,
                        T,
                    ) -> self::HealthCheckResponseWriter<'o>,
                ) -> Self {
                    Self(
                        self
                            .0
                            .map_messages::<
                                crate::view::Str,
                                _,
                                _,
                                _,
                            >(0xa, entries, write),
                    )
                }
            }
            /// `grpc.health.v1.HealthCheckRequest`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct HealthCheckRequest {
                /// Field `service` = 1.
                pub service: crate::alloc::string::String,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for HealthCheckRequest {
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
                        m.string(&mut c, 0xa, &mut self.service)?;
                        if !m.again(&mut c, lap, &mut self.unknown_fields)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                fn expected(&self, before: usize) -> usize {
                    crate::message::Encoder::expected(
                        before,
                        || crate::message::StringField::text(&self.service).len(),
                    )
                }
                fn encode_fields<'b>(
                    &self,
                    mut w: crate::message::Encoder<'b>,
                ) -> crate::message::Encoder<'b> {
                    w = w.implicit_string(0xa, &self.service);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.service = crate::message::StringField::from_text(
                        view.service(),
                    );
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for HealthCheckRequest {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(HealthCheckRequest);
            impl crate::view::Layout for self::HealthCheckRequest {
                type Scalars = ();
                type Strings = [crate::octets::Range32; 1];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = HealthCheckRequestView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> HealthCheckRequestView<'_, M> {
                    HealthCheckRequestView(view)
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
                        "grpc.health.v1.HealthCheckRequest",
                        &[
                            crate::schema::Field::new(
                                1,
                                "service",
                                crate::schema::Kind::String,
                            ),
                        ],
                        &[("service", 0)],
                    );
                    &TABLE
                }
            }
            /// `grpc.health.v1.HealthCheckRequest`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct HealthCheckRequestView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::HealthCheckRequest, M>,
            );
            impl<'a> HealthCheckRequestView<'a> {
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
            impl<'a> HealthCheckRequestView<'a, crate::view::Lazy> {
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
            /// A [`HealthCheckRequestView`] that checks each level when it is reached.
            pub type LazyHealthCheckRequestView<'a> = HealthCheckRequestView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> HealthCheckRequestView<'a, M> {
                /// Field `service` = 1.
                #[inline]
                #[must_use]
                pub fn service(&self) -> &'a str {
                    self.0.string::<0>()
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for HealthCheckRequestView<'a, M> {
                type Message = self::HealthCheckRequest;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::HealthCheckRequest, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for HealthCheckRequestView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`HealthCheckRequest`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct HealthCheckRequestWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for HealthCheckRequestWriter<'o> {
                type Message = HealthCheckRequest;
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
            impl<'o> HealthCheckRequestWriter<'o> {
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
                pub fn service(self, value: &str) -> Self {
                    Self(self.0.implicit_bytes(0xa, value.as_bytes()))
                }
            }
            /// `grpc.health.v1.HealthCheckResponse`
            #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
            #[derive(Clone, Default, PartialEq)]
            pub struct HealthCheckResponse {
                /// Field `status` = 1.
                pub status: self::health_check_response::ServingStatus,
                /// The records that no field of the schema took.
                pub unknown_fields: crate::UnknownFields,
            }
            impl crate::Message for HealthCheckResponse {
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
                                crate::wire::Open<
                                    self::health_check_response::ServingStatus,
                                >,
                            >(&mut c, 0x8, &mut self.status)?;
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
                        .implicit::<
                            crate::wire::Open<self::health_check_response::ServingStatus>,
                        >(0x8, self.status);
                    w.unknown(&self.unknown_fields)
                }
                fn from_view<M: crate::view::Mode>(
                    view: &Self::View<'_, M>,
                ) -> ::core::result::Result<Self, crate::DecodeError> {
                    let mut message: Self = crate::message::blank();
                    message.status = view.status();
                    message.unknown_fields = crate::message::unknown_from(view);
                    ::core::result::Result::Ok(message)
                }
            }
            impl ::core::fmt::Debug for HealthCheckResponse {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    crate::message::debug(self, f)
                }
            }
            crate::serde_impls!(HealthCheckResponse);
            #[doc(hidden)]
            #[derive(Clone, Copy, Debug)]
            pub struct HealthCheckResponseScalars {
                v_status: self::health_check_response::ServingStatus,
            }
            impl ::core::default::Default for HealthCheckResponseScalars {
                #[inline(always)]
                fn default() -> Self {
                    Self {
                        v_status: ::core::default::Default::default(),
                    }
                }
            }
            impl crate::view::Layout for self::HealthCheckResponse {
                type Scalars = HealthCheckResponseScalars;
                type Strings = [crate::octets::Range32; 0];
                type Ranges = [crate::octets::Range32; 0];
                type Spans = [crate::view::Span; 0];
                type Required = [u64; 0];
                const REQUIRED: [u64; 0] = [];
                type View<'a, M: crate::view::Mode> = HealthCheckResponseView<'a, M>;
                fn wrap<M: crate::view::Mode>(
                    view: crate::view::View<'_, Self, M>,
                ) -> HealthCheckResponseView<'_, M> {
                    HealthCheckResponseView(view)
                }
                #[inline(always)]
                fn walk<P: crate::view::Pass>(
                    w: &mut crate::view::Walker<'_, Self, P>,
                ) -> ::core::result::Result<(), crate::DecodeError> {
                    let mut c = w.start();
                    loop {
                        let lap = c.pos();
                        w.scalar::<
                                crate::wire::Open<
                                    self::health_check_response::ServingStatus,
                                >,
                            >(&mut c, 0x8, |s, v| s.v_status = v)?;
                        if !w.again(&mut c, lap)? {
                            return ::core::result::Result::Ok(());
                        }
                    }
                }
                #[inline]
                fn schema() -> &'static crate::schema::Message<'static> {
                    static TABLE: crate::schema::Message<'static> = crate::schema::Message::new(
                        "grpc.health.v1.HealthCheckResponse",
                        &[
                            crate::schema::Field::new(
                                1,
                                "status",
                                crate::schema::Kind::Enum(
                                    &<self::health_check_response::ServingStatus as crate::schema::EnumType>::TABLE,
                                ),
                            ),
                        ],
                        &[("status", 0)],
                    );
                    &TABLE
                }
            }
            /// `grpc.health.v1.HealthCheckResponse`
            ///
            /// A view: the octets and an index of them.
            #[derive(Clone, Copy)]
            pub struct HealthCheckResponseView<
                'a,
                M: crate::view::Mode = crate::view::Checked,
            >(
                crate::view::View<'a, self::HealthCheckResponse, M>,
            );
            impl<'a> HealthCheckResponseView<'a> {
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
            impl<'a> HealthCheckResponseView<'a, crate::view::Lazy> {
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
            /// A [`HealthCheckResponseView`] that checks each level when it is reached.
            pub type LazyHealthCheckResponseView<'a> = HealthCheckResponseView<
                'a,
                crate::view::Lazy,
            >;
            impl<'a, M: crate::view::Mode> HealthCheckResponseView<'a, M> {
                /// Field `status` = 1.
                #[inline]
                #[must_use]
                pub fn status(&self) -> self::health_check_response::ServingStatus {
                    self.0.scalars().v_status
                }
            }
            impl<'a, M: crate::view::Mode> crate::view::MessageView<'a>
            for HealthCheckResponseView<'a, M> {
                type Message = self::HealthCheckResponse;
                type Mode = M;
                fn raw(&self) -> &crate::view::View<'a, self::HealthCheckResponse, M> {
                    &self.0
                }
            }
            impl<M: crate::view::Mode> ::core::fmt::Debug
            for HealthCheckResponseView<'_, M> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, f)
                }
            }
            /// Writes a [`HealthCheckResponse`] field by field.
            #[derive(Debug)]
            #[must_use = "nothing counts before `finish`"]
            pub struct HealthCheckResponseWriter<'o>(crate::writer::Output<'o>);
            impl<'o> crate::MessageWriter<'o> for HealthCheckResponseWriter<'o> {
                type Message = HealthCheckResponse;
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
            impl<'o> HealthCheckResponseWriter<'o> {
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
                /// Field `status` = 1.
                #[inline]
                pub fn status(
                    self,
                    value: self::health_check_response::ServingStatus,
                ) -> Self {
                    Self(
                        self
                            .0
                            .implicit::<
                                crate::wire::Open<
                                    self::health_check_response::ServingStatus,
                                >,
                            >(0x8, value),
                    )
                }
            }
            crate::when_grpc! {
                /// Health is gRPC's mechanism for checking whether a server is able to handle
                /// RPCs. Its semantics are documented in
                /// <https://github.com/grpc/grpc/blob/master/doc/health-checking.md>.
                ///
                /// Implement it with `async fn`s, and serve it through [`HealthServer`]. A method that is left out answers UNIMPLEMENTED.
                pub trait Health: ::core::marker::Send + ::core::marker::Sync + 'static {
                    /// Check gets the health of the specified service. If the requested service
                    /// is unknown, the call will fail with status NOT_FOUND. If the caller does
                    /// not specify a service name, the server should respond with its overall
                    /// health status.
                    ///
                    /// Clients should set a deadline when calling Check, and can declare the
                    /// server unhealthy if they do not receive a timely response.
                    ///
                    /// Check implementations should be idempotent and side effect free.
                    ///
                    /// # Errors
                    ///
                    /// The status to answer with.
                    fn check(
                        &self,
                        request: crate::service::Request<
                            crate::Shared<self::HealthCheckRequest>,
                        >,
                    ) -> impl ::core::future::Future<
                        Output = ::core::result::Result<
                            crate::service::Reply<self::HealthCheckResponse>,
                            crate::grpc::Status,
                        >,
                    > + ::core::marker::Send {
                        let _ = request;
                        ::core::future::ready(
                            ::core::result::Result::Err(
                                crate::grpc::Status::unimplemented(
                                    "method Check is not implemented",
                                ),
                            ),
                        )
                    }
                    /// Performs a watch for the serving status of the requested service.
                    /// The server will immediately send back a message indicating the current
                    /// serving status.  It will then subsequently send a new message whenever
                    /// the service's serving status changes.
                    ///
                    /// If the requested service is unknown when the call is received, the
                    /// server will send a message setting the serving status to
                    /// SERVICE_UNKNOWN but will *not* terminate the call.  If at some
                    /// future point, the serving status of the service becomes known, the
                    /// server will send a new message with the service's serving status.
                    ///
                    /// If the call terminates with status UNIMPLEMENTED, then clients
                    /// should assume this method is not supported and should not retry the
                    /// call.  If the call terminates with any other status (including OK),
                    /// clients should retry the call with appropriate exponential backoff.
                    ///
                    /// # Errors
                    ///
                    /// The status to answer with.
                    fn watch(
                        &self,
                        request: crate::service::Request<
                            crate::Shared<self::HealthCheckRequest>,
                        >,
                        responses: crate::service::Sink<self::HealthCheckResponse>,
                    ) -> impl ::core::future::Future<
                        Output = ::core::result::Result<(), crate::grpc::Status>,
                    > + ::core::marker::Send {
                        let _ = (request, responses);
                        ::core::future::ready(
                            ::core::result::Result::Err(
                                crate::grpc::Status::unimplemented(
                                    "method Watch is not implemented",
                                ),
                            ),
                        )
                    }
                    /// List provides a non-atomic snapshot of the health of all the available
                    /// services.
                    ///
                    /// The server may respond with a RESOURCE_EXHAUSTED error if too many services
                    /// exist.
                    ///
                    /// Clients should set a deadline when calling List, and can declare the server
                    /// unhealthy if they do not receive a timely response.
                    ///
                    /// Clients should keep in mind that the list of health services exposed by an
                    /// application can change over the lifetime of the process.
                    ///
                    /// # Errors
                    ///
                    /// The status to answer with.
                    fn list(
                        &self,
                        request: crate::service::Request<
                            crate::Shared<self::HealthListRequest>,
                        >,
                    ) -> impl ::core::future::Future<
                        Output = ::core::result::Result<
                            crate::service::Reply<self::HealthListResponse>,
                            crate::grpc::Status,
                        >,
                    > + ::core::marker::Send {
                        let _ = request;
                        ::core::future::ready(
                            ::core::result::Result::Err(
                                crate::grpc::Status::unimplemented(
                                    "method List is not implemented",
                                ),
                            ),
                        )
                    }
                }
                /// Serves a [`Health`]: `grpc.health.v1.Health` as a [`Service`](crate::service::Service).
                #[derive(Debug)]
                pub struct HealthServer<S>(crate::alloc::sync::Arc<S>);
                impl<S: self::Health> HealthServer<S> {
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
                impl<S> ::core::clone::Clone for HealthServer<S> {
                    fn clone(&self) -> Self {
                        Self(::core::clone::Clone::clone(&self.0))
                    }
                }
                impl<S: self::Health> crate::service::Service for HealthServer<S> {
                    fn descriptor(&self) -> &'static crate::service::ServiceDescriptor {
                        &self::HEALTH
                    }
                    async fn call(
                        &self,
                        call: crate::service::Call,
                    ) -> crate::service::Answer {
                        match call.method() {
                            0 => {
                                crate::service::server::unary(
                                        call,
                                        |request| self::Health::check(&*self.0, request),
                                    )
                                    .await
                            }
                            1 => {
                                crate::service::server::server_streaming(
                                        call,
                                        |request, responses| self::Health::watch(
                                            &*self.0,
                                            request,
                                            responses,
                                        ),
                                    )
                                    .await
                            }
                            2 => {
                                crate::service::server::unary(
                                        call,
                                        |request| self::Health::list(&*self.0, request),
                                    )
                                    .await
                            }
                            _ => call.unimplemented(),
                        }
                    }
                }
                /// Calls `grpc.health.v1.Health` through a [`Caller`](crate::service::Caller), such as a channel.
                #[derive(Clone, Debug)]
                pub struct HealthClient<C>(C);
                impl<C> ::core::convert::From<C> for HealthClient<C> {
                    #[inline]
                    fn from(caller: C) -> Self {
                        Self(caller)
                    }
                }
                impl<C: crate::service::Caller> HealthClient<C> {
                    /// Calls through `caller`.
                    #[must_use]
                    pub fn new(caller: C) -> Self {
                        Self(caller)
                    }
                    /// Check gets the health of the specified service. If the requested service
                    /// is unknown, the call will fail with status NOT_FOUND. If the caller does
                    /// not specify a service name, the server should respond with its overall
                    /// health status.
                    ///
                    /// Clients should set a deadline when calling Check, and can declare the
                    /// server unhealthy if they do not receive a timely response.
                    ///
                    /// Check implementations should be idempotent and side effect free.
                    ///
                    /// # Errors
                    ///
                    /// The status that the call ended with.
                    pub async fn check(
                        &self,
                        request: impl crate::service::IntoRequest<
                            self::HealthCheckRequest,
                        >,
                    ) -> ::core::result::Result<
                        crate::service::Response<
                            crate::Shared<self::HealthCheckResponse>,
                        >,
                        crate::grpc::Status,
                    > {
                        crate::service::client::unary(
                                &self.0,
                                &self::HEALTH_METHODS[0],
                                request,
                            )
                            .await
                    }
                    /// Performs a watch for the serving status of the requested service.
                    /// The server will immediately send back a message indicating the current
                    /// serving status.  It will then subsequently send a new message whenever
                    /// the service's serving status changes.
                    ///
                    /// If the requested service is unknown when the call is received, the
                    /// server will send a message setting the serving status to
                    /// SERVICE_UNKNOWN but will *not* terminate the call.  If at some
                    /// future point, the serving status of the service becomes known, the
                    /// server will send a new message with the service's serving status.
                    ///
                    /// If the call terminates with status UNIMPLEMENTED, then clients
                    /// should assume this method is not supported and should not retry the
                    /// call.  If the call terminates with any other status (including OK),
                    /// clients should retry the call with appropriate exponential backoff.
                    ///
                    /// # Errors
                    ///
                    /// The status that the call ended with.
                    pub async fn watch(
                        &self,
                        request: impl crate::service::IntoRequest<
                            self::HealthCheckRequest,
                        >,
                    ) -> ::core::result::Result<
                        crate::service::Incoming<
                            crate::Shared<self::HealthCheckResponse>,
                        >,
                        crate::grpc::Status,
                    > {
                        crate::service::client::server_streaming(
                                &self.0,
                                &self::HEALTH_METHODS[1],
                                request,
                            )
                            .await
                    }
                    /// List provides a non-atomic snapshot of the health of all the available
                    /// services.
                    ///
                    /// The server may respond with a RESOURCE_EXHAUSTED error if too many services
                    /// exist.
                    ///
                    /// Clients should set a deadline when calling List, and can declare the server
                    /// unhealthy if they do not receive a timely response.
                    ///
                    /// Clients should keep in mind that the list of health services exposed by an
                    /// application can change over the lifetime of the process.
                    ///
                    /// # Errors
                    ///
                    /// The status that the call ended with.
                    pub async fn list(
                        &self,
                        request: impl crate::service::IntoRequest<
                            self::HealthListRequest,
                        >,
                    ) -> ::core::result::Result<
                        crate::service::Response<
                            crate::Shared<self::HealthListResponse>,
                        >,
                        crate::grpc::Status,
                    > {
                        crate::service::client::unary(
                                &self.0,
                                &self::HEALTH_METHODS[2],
                                request,
                            )
                            .await
                    }
                }
                /// Describes `grpc.health.v1.Health` and its methods.
                pub static HEALTH: crate::service::ServiceDescriptor = crate::service::ServiceDescriptor {
                    name: "grpc.health.v1.Health",
                    methods: &self::HEALTH_METHODS,
                    files: self::HEALTH_PROTO,
                };
                static HEALTH_METHODS: [crate::service::MethodDescriptor; 3] = [
                    crate::service::MethodDescriptor {
                        name: "Check",
                        path: "/grpc.health.v1.Health/Check",
                        cardinality: crate::grpc::Cardinality::UNARY,
                        input: <self::HealthCheckRequest as crate::view::Layout>::schema,
                        output: <self::HealthCheckResponse as crate::view::Layout>::schema,
                    },
                    crate::service::MethodDescriptor {
                        name: "Watch",
                        path: "/grpc.health.v1.Health/Watch",
                        cardinality: crate::grpc::Cardinality::SERVER_STREAMING,
                        input: <self::HealthCheckRequest as crate::view::Layout>::schema,
                        output: <self::HealthCheckResponse as crate::view::Layout>::schema,
                    },
                    crate::service::MethodDescriptor {
                        name: "List",
                        path: "/grpc.health.v1.Health/List",
                        cardinality: crate::grpc::Cardinality::UNARY,
                        input: <self::HealthListRequest as crate::view::Layout>::schema,
                        output: <self::HealthListResponse as crate::view::Layout>::schema,
                    },
                ];
                /// `grpc/health/v1/health.proto` and all that it imports, as a `google.protobuf.FileDescriptorSet`.
                static HEALTH_PROTO: &[u8] = b"\n\xd8\x06\n\x1bgrpc/health/v1/health.proto\x12\x0egrpc.health.v1\"\x13\n\x11HealthListRequest\"\
\xc4\x01\n\x12HealthListResponse\x12L\n\x08statuses\x18\x01 \x03(\x0b20.grpc.health.v1.HealthLis\
tResponse.StatusesEntryR\x08statuses\x1a`\n\rStatusesEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03\
key\x129\n\x05value\x18\x02 \x01(\x0b2#.grpc.health.v1.HealthCheckResponseR\x05value:\x028\x01\"\
.\n\x12HealthCheckRequest\x12\x18\n\x07service\x18\x01 \x01(\tR\x07service\"\xb1\x01\n\x13Health\
CheckResponse\x12I\n\x06status\x18\x01 \x01(\x0e21.grpc.health.v1.HealthCheckResponse.ServingSta\
tusR\x06status\"O\n\rServingStatus\x12\x0b\n\x07UNKNOWN\x10\x00\x12\x0b\n\x07SERVING\x10\x01\x12\
\x0f\n\x0bNOT_SERVING\x10\x02\x12\x13\n\x0fSERVICE_UNKNOWN\x10\x032\xfd\x01\n\x06Health\x12P\n\x05\
Check\x12\".grpc.health.v1.HealthCheckRequest\x1a#.grpc.health.v1.HealthCheckResponse\x12R\n\x05\
Watch\x12\".grpc.health.v1.HealthCheckRequest\x1a#.grpc.health.v1.HealthCheckResponse0\x01\x12M\n\
\x04List\x12!.grpc.health.v1.HealthListRequest\x1a\".grpc.health.v1.HealthListResponseBa\n\x11io\
.grpc.health.v1B\x0bHealthProtoP\x01Z,google.golang.org/grpc/health/grpc_health_v1\xaa\x02\x0eGr\
pc.Health.V1b\x06proto3";
            }
            /// What is nested in `grpc.health.v1.HealthCheckResponse`.
            pub mod health_check_response {
                /// `grpc.health.v1.HealthCheckResponse.ServingStatus`
                #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
                #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
                pub struct ServingStatus(pub i32);
                impl ServingStatus {
                    /// `UNKNOWN`
                    pub const UNKNOWN: Self = Self(0);
                    /// `SERVING`
                    pub const SERVING: Self = Self(1);
                    /// `NOT_SERVING`
                    pub const NOT_SERVING: Self = Self(2);
                    /// Used only by the Watch method.
                    pub const SERVICE_UNKNOWN: Self = Self(3);
                }
                impl crate::schema::EnumType for ServingStatus {
                    const TABLE: crate::schema::Enum<'static> = crate::schema::Enum::new(
                        "grpc.health.v1.HealthCheckResponse.ServingStatus",
                        &[
                            ("UNKNOWN", 0),
                            ("SERVING", 1),
                            ("NOT_SERVING", 2),
                            ("SERVICE_UNKNOWN", 3),
                        ],
                        &[2, 3, 1, 0],
                        &[0, 1, 2, 3],
                    );
                    #[inline]
                    fn number(self) -> i32 {
                        self.0
                    }
                }
                impl ::core::convert::From<i32> for ServingStatus {
                    #[inline]
                    fn from(number: i32) -> Self {
                        Self(number)
                    }
                }
                impl ::core::convert::From<ServingStatus> for i32 {
                    #[inline]
                    fn from(value: ServingStatus) -> Self {
                        value.0
                    }
                }
                impl crate::wire::OpenEnum for ServingStatus {}
                impl ::core::fmt::Debug for ServingStatus {
                    #[inline]
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        crate::schema::fmt_enum(*self, f)
                    }
                }
            }
        }
    }
}
/// The messages and extensions in here, to be found by name: for `Any` and extensions in JSON and text.
pub const TYPES: crate::schema::TypeSet<'static> = crate::schema::TypeSet::new(
    &[
        (
            "grpc.health.v1.HealthCheckRequest",
            crate::schema::Link::of(
                <self::grpc::health::v1::HealthCheckRequest as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.health.v1.HealthCheckResponse",
            crate::schema::Link::of(
                <self::grpc::health::v1::HealthCheckResponse as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.health.v1.HealthListRequest",
            crate::schema::Link::of(
                <self::grpc::health::v1::HealthListRequest as crate::view::Layout>::schema,
            ),
        ),
        (
            "grpc.health.v1.HealthListResponse",
            crate::schema::Link::of(
                <self::grpc::health::v1::HealthListResponse as crate::view::Layout>::schema,
            ),
        ),
    ],
    &[],
    &[],
);
