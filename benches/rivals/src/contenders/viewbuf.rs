//! viewbuf: owned messages, checked views and lazy views, each as its README shows it.

use std::hint::black_box;
use std::mem::take;

use viewbuf::json::{self, Parser, Printer};
use viewbuf::schema;
use viewbuf::view::{Checked, Element, Layout, Lazy, Map, MapKey, Mode, Repeated, RepeatedScalars};
use viewbuf::wire::{ClosedEnum, Scalar};
use viewbuf::{DecodeError, Limits, Message, MessageView};
use viewbuf_test_schema::data;

use self::generated::bench::{blog, logs, numbers, users};
use self::generated::opentelemetry::proto::collector::trace::v1 as collector;
use self::generated::opentelemetry::proto::common::v1 as common;
use self::generated::opentelemetry::proto::resource::v1 as resource;
use self::generated::opentelemetry::proto::trace::v1 as trace;
use self::generated::vector_tile::{self, Tile, tile};
use crate::fields::fields;
use crate::harness::{Contender, Decodes, Encodes, Jsons, Work, Works};
use crate::make::{Make, make_fields};
use crate::payloads::{Content, Payload};
use crate::read::{Fold, Read, folded, read_entries, read_enums, read_fields};
use viewbuf::types as pb;
use viewbuf::types::{
    descriptor_proto, enum_descriptor_proto, source_code_info, uninterpreted_option,
};

/// Owned messages.
pub struct Owned;

/// Views that check everything at once.
pub struct Viewed;

/// Views that check each level when it is reached.
pub struct Lazily;

impl Contender for Owned {
    fn name(&self) -> &'static str {
        "viewbuf"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        let texts = (payload.bytes.as_slice(), payload.proto_json.as_slice());
        Ok(match &payload.content {
            Content::User(content) => owned::<users::User, _>(texts, content),
            Content::Users(content) => owned::<users::ListUsersResponse, _>(texts, content),
            Content::Post(content) => owned::<blog::Post, _>(texts, content),
            Content::Logs(content) => owned::<logs::LogBatch, _>(texts, content),
            Content::Numbers(content) => owned::<numbers::Numbers, _>(texts, content),
            Content::Counters(content) => owned::<numbers::Counters, _>(texts, content),
            Content::Trace(content) => {
                owned::<collector::ExportTraceServiceRequest, _>(texts, content)
            }
            Content::Tile(content) => owned::<Tile, _>(texts, content),
            Content::DescriptorSet => without_content::<pb::FileDescriptorSet>(texts),
        })
    }
}

fn owned<'p, M, C>(texts: (&'p [u8], &'p [u8]), content: &'p Option<C>) -> Works<'p>
where
    M: Message + Read + Make<'p, C> + 'p,
{
    without_content::<M>(texts).building::<Owned, M, C>(content.as_ref())
}

fn without_content<'p, M: Message + Read + 'p>((bytes, json): (&'p [u8], &'p [u8])) -> Works<'p> {
    Works::default()
        .reading::<Owned, M>(bytes)
        .writing::<Owned, M>(Owned::decode(bytes))
        .jsons::<Owned, M>(Owned::decode(bytes), json)
}

impl<M: Message> Jsons<M> for Owned {
    #[inline]
    fn to_json(message: &M) -> Vec<u8> {
        json::to_string(message).expect("a message").into_bytes()
    }

    #[inline]
    fn from_json(text: &[u8]) -> M {
        json::from_slice(text).expect("JSON")
    }
}

/// The JSON that all contenders share.
pub fn proto_json(content: &Content, bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    let printed = Printer::new().print_to(schema(content), bytes, &mut text);
    printed.expect("a message");
    text
}

fn schema(content: &Content) -> &'static schema::Message<'static> {
    match content {
        Content::User(_) => users::User::schema(),
        Content::Users(_) => users::ListUsersResponse::schema(),
        Content::Post(_) => blog::Post::schema(),
        Content::Logs(_) => logs::LogBatch::schema(),
        Content::Numbers(_) => numbers::Numbers::schema(),
        Content::Counters(_) => numbers::Counters::schema(),
        Content::Trace(_) => collector::ExportTraceServiceRequest::schema(),
        Content::Tile(_) => Tile::schema(),
        Content::DescriptorSet => pb::FileDescriptorSet::schema(),
    }
}

/// Adds the jobs between octets and JSON, without a message between them.
fn transcoding<'p>(mut works: Works<'p>, payload: &'p Payload) -> Works<'p> {
    let schema = schema(&payload.content);
    works.job(Work::JsonOut, move || {
        let mut text = Vec::new();
        let printed = Printer::new().print_to(schema, black_box(&payload.bytes), &mut text);
        printed.expect("a message");
        black_box(&text).len() as u64
    });
    works.job(Work::JsonIn, move || {
        let mut octets = Vec::new();
        let parsed = Parser::new().parse(schema, black_box(&payload.proto_json), &mut octets);
        parsed.expect("JSON");
        black_box(&octets);
        0
    });
    works
}

impl<M: Message> Decodes<'_, M> for Owned {
    #[inline]
    fn decode(bytes: &[u8]) -> M {
        M::decode(bytes).expect("a message")
    }
}

impl<M: Message> Encodes<M> for Owned {
    type Scratch = ();

    #[inline]
    fn encode(message: &M, buffer: &mut Vec<u8>, (): &mut ()) {
        message.encode_to(buffer);
    }

    #[inline]
    fn encode_to_vec(message: &M) -> Vec<u8> {
        message.encode_to_vec()
    }
}

impl Contender for Viewed {
    fn name(&self) -> &'static str {
        "viewbuf view"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        let works = transcoding(Works::default(), payload);
        let bytes = payload.bytes.as_slice();
        Ok(match &payload.content {
            Content::User(_) => works.reading::<Self, users::UserView<'p>>(bytes),
            Content::Users(_) => works.reading::<Self, users::ListUsersResponseView<'p>>(bytes),
            Content::Post(_) => works.reading::<Self, blog::PostView<'p>>(bytes),
            Content::Logs(_) => works.reading::<Self, logs::LogBatchView<'p>>(bytes),
            Content::Numbers(_) => works.reading::<Self, numbers::NumbersView<'p>>(bytes),
            Content::Counters(_) => works.reading::<Self, numbers::CountersView<'p>>(bytes),
            Content::Trace(_) => {
                works.reading::<Self, collector::ExportTraceServiceRequestView<'p>>(bytes)
            }
            Content::Tile(_) => works.reading::<Self, vector_tile::TileView<'p>>(bytes),
            Content::DescriptorSet => works.reading::<Self, pb::FileDescriptorSetView<'p>>(bytes),
        })
    }
}

impl Contender for Lazily {
    fn name(&self) -> &'static str {
        "viewbuf lazy"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        let (works, bytes) = (Works::default(), payload.bytes.as_slice());
        Ok(match &payload.content {
            Content::User(_) => works.reading::<Self, users::LazyUserView<'p>>(bytes),
            Content::Users(_) => works.reading::<Self, users::LazyListUsersResponseView<'p>>(bytes),
            Content::Post(_) => works.reading::<Self, blog::LazyPostView<'p>>(bytes),
            Content::Logs(_) => works.reading::<Self, logs::LazyLogBatchView<'p>>(bytes),
            Content::Numbers(_) => works.reading::<Self, numbers::LazyNumbersView<'p>>(bytes),
            Content::Counters(_) => works.reading::<Self, numbers::LazyCountersView<'p>>(bytes),
            Content::Trace(_) => {
                works.reading::<Self, collector::LazyExportTraceServiceRequestView<'p>>(bytes)
            }
            Content::Tile(_) => works.reading::<Self, vector_tile::LazyTileView<'p>>(bytes),
            Content::DescriptorSet => {
                works.reading::<Self, pb::LazyFileDescriptorSetView<'p>>(bytes)
            }
        })
    }
}

impl<'p, V: MessageView<'p, Mode = Checked>> Decodes<'p, V> for Viewed
where
    V::Message: viewbuf::view::Layout<View<'p, Checked> = V>,
{
    #[inline]
    fn decode(bytes: &'p [u8]) -> V {
        viewbuf::view::decode::<V::Message>(bytes, &Limits::DEFAULT).expect("a message")
    }
}

impl<'p, V: MessageView<'p, Mode = Lazy>> Decodes<'p, V> for Lazily
where
    V::Message: viewbuf::view::Layout<View<'p, Lazy> = V>,
{
    #[inline]
    fn decode(bytes: &'p [u8]) -> V {
        viewbuf::view::decode_lazy::<V::Message>(bytes, &Limits::DEFAULT).expect("a message")
    }
}

impl<T: Read> Read for Result<T, DecodeError> {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        self.as_ref().expect("a message").read(fold);
    }
}

impl<'a, E: Element, M: Mode> Read for Repeated<'a, E, M>
where
    E::Item<'a, M>: Read,
{
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.number(self.len() as u64);
        for item in *self {
            item.read(fold);
        }
    }
}

impl<K: Scalar<Value: Read>> Read for RepeatedScalars<'_, K> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.number(self.len() as u64);
        *fold = self.iter().fold(take(fold), folded);
    }
}

impl<'a, K: MapKey, V: Element, M: Mode> Read for Map<'a, K, V, M>
where
    K::Item<'a, M>: Read,
    V::Item<'a, M>: Read,
{
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        read_entries(self.len(), *self, fold);
    }
}

/// Implements [`Read`] and [`Make`] for open enums.
macro_rules! read_open_enums {
    ($($enumeration:ty)*) => {
        $(impl Read for $enumeration {
            #[inline(always)]
            fn read<F: Fold>(&self, fold: &mut F) {
                fold.number(self.0 as i64 as u64);
            }
        }

        impl Make<'_, i32> for $enumeration {
            #[inline(always)]
            fn make(content: &i32) -> Self {
                Self(*content)
            }
        })*
    };
}

read_open_enums! {
    users::AccountState blog::Visibility logs::Level trace::span::SpanKind trace::status::StatusCode
}

read_enums! {
    tile::GeomType pb::field_descriptor_proto::Type pb::field_descriptor_proto::Label pb::field_options::CType
    pb::field_options::JSType pb::method_options::IdempotencyLevel pb::file_options::OptimizeMode
}

/// Implements [`Read`] for both modes of a view by calling its accessors. Nested messages, named first, are read where they are
/// present, as with the other contenders' options.
macro_rules! read_views {
    ($($path:ident)::+ [$($nested:ident $has:ident)*] $(, |$this:ident| $defaulted:expr;)? : $($field:ident)*) => {
        read_views! { @ Checked $($path)::+ [$($nested $has)*] $(, |$this| $defaulted;)? : $($field)* }
        read_views! { @ Lazy $($path)::+ [$($nested $has)*] $(, |$this| $defaulted;)? : $($field)* }
    };
    (@ $mode:ident $($path:ident)::+ [$($nested:ident $has:ident)*] $(, |$this:ident| $defaulted:expr;)? : $($field:ident)*) => {
        impl Read for $($path)::+<'_, $mode> {
            #[inline]
            fn read<F: Fold>(&self, fold: &mut F) {
                $(
                    let $this = self;
                    for value in $defaulted {
                        fold.number(value as u64);
                    }
                )?
                let present = |name: &str| {
                    $(if name == stringify!($nested) {
                        return self.$has();
                    })*
                    let _ = name;
                    true
                };
                #[allow(deprecated, reason = "the descriptor has deprecated fields")]
                {
                    $(if present(stringify!($field)) {
                        Read::read(&self.$field(), fold);
                    })*
                }
            }
        }
    };
}

impl Read for common::AnyValueView<'_, Checked> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        use common::any_value::ValueView as Value;
        match self.value() {
            None => {}
            Some(Value::StringValue(value)) => value.read(fold),
            Some(Value::BoolValue(value)) => value.read(fold),
            Some(Value::IntValue(value)) => value.read(fold),
            Some(Value::DoubleValue(value)) => value.read(fold),
            Some(Value::ArrayValue(value)) => value.read(fold),
            Some(Value::KvlistValue(value)) => value.read(fold),
            Some(Value::BytesValue(value)) => value.read(fold),
        }
    }
}

impl Read for common::AnyValueView<'_, Lazy> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        use common::any_value::ValueView as Value;
        match self.value() {
            None => {}
            Some(Value::StringValue(value)) => value.read(fold),
            Some(Value::BoolValue(value)) => value.read(fold),
            Some(Value::IntValue(value)) => value.read(fold),
            Some(Value::DoubleValue(value)) => value.read(fold),
            Some(Value::ArrayValue(value)) => value.read(fold),
            Some(Value::KvlistValue(value)) => value.read(fold),
            Some(Value::BytesValue(value)) => value.read(fold),
        }
    }
}

fields! { Address => read_views { users::AddressView [] : } }
fields! { User => read_views { users::UserView [address has_address] : } }
fields! { Users => read_views { users::ListUsersResponseView [] : } }
fields! { Author => read_views { blog::AuthorView [] : } }
fields! { Comment => read_views { blog::CommentView [author has_author] : } }
fields! { Post => read_views { blog::PostView [author has_author] : } }
fields! { LogEntry => read_views { logs::LogEntryView [] : } }
fields! { LogBatch => read_views { logs::LogBatchView [] : } }
fields! { Numbers => read_views { numbers::NumbersView [] : } }
fields! { Counters => read_views { numbers::CountersView [] : } }
fields! { Export => read_views { collector::ExportTraceServiceRequestView [] : } }
fields! { ResourceSpans => read_views { trace::ResourceSpansView [resource has_resource] : } }
fields! { Resource => read_views { resource::ResourceView [] : } }
fields! { ScopeSpans => read_views { trace::ScopeSpansView [scope has_scope] : } }
fields! { Scope => read_views { common::InstrumentationScopeView [] : } }
fields! { Span => read_views { trace::SpanView [status has_status] : } }
fields! { Event => read_views { trace::span::EventView [] : } }
fields! { Link => read_views { trace::span::LinkView [] : } }
fields! { Status => read_views { trace::StatusView [] : } }
fields! { KeyValue => read_views { common::KeyValueView [value has_value] : } }
fields! { ArrayValue => read_views { common::ArrayValueView [] : } }
fields! { ArrayValue => read_views { common::KeyValueListView [] : } }
fields! { Tile => read_views { vector_tile::TileView [] : } }
fields! { TileValue => read_views { tile::ValueView [] : } }
fields! { Layer => read_views { tile::LayerView [], |layer| [layer.version(), layer.extent()]; : } }
fields! { Feature => read_views { tile::FeatureView [], |feature| [feature.id(), feature.r#type() as u64]; : } }
fields! { FileDescriptorSet => read_views { pb::FileDescriptorSetView [] : } }
fields! { FileDescriptorProto => read_views { pb::FileDescriptorProtoView [options has_options source_code_info has_source_code_info] : } }
fields! { DescriptorProto => read_views { pb::DescriptorProtoView [options has_options] : } }
fields! { ExtensionRange => read_views { descriptor_proto::ExtensionRangeView [options has_options] : } }
fields! { Options => read_views { pb::ExtensionRangeOptionsView [] : } }
fields! { Range => read_views { descriptor_proto::ReservedRangeView [] : } }
fields! { FieldDescriptorProto => read_views { pb::FieldDescriptorProtoView [options has_options] : r#type } }
fields! { OneofDescriptorProto => read_views { pb::OneofDescriptorProtoView [options has_options] : } }
fields! { Options => read_views { pb::OneofOptionsView [] : } }
fields! { EnumDescriptorProto => read_views { pb::EnumDescriptorProtoView [options has_options] : } }
fields! { Range => read_views { enum_descriptor_proto::EnumReservedRangeView [] : } }
fields! { EnumValueDescriptorProto => read_views { pb::EnumValueDescriptorProtoView [options has_options] : } }
fields! { ServiceDescriptorProto => read_views { pb::ServiceDescriptorProtoView [options has_options] : } }
fields! { MethodDescriptorProto => read_views { pb::MethodDescriptorProtoView [options has_options] : } }
fields! { FileOptions => read_views { pb::FileOptionsView [], |options| [options.optimize_for() as u64, u64::from(options.cc_enable_arenas())]; : } }
fields! { MessageOptions => read_views { pb::MessageOptionsView [] : } }
fields! { FieldOptions => read_views { pb::FieldOptionsView [] : } }
fields! { EnumOptions => read_views { pb::EnumOptionsView [] : } }
fields! { DeprecableOptions => read_views { pb::EnumValueOptionsView [] : } }
fields! { DeprecableOptions => read_views { pb::ServiceOptionsView [] : } }
fields! { MethodOptions => read_views { pb::MethodOptionsView [] : } }
fields! { UninterpretedOption => read_views { pb::UninterpretedOptionView [] : } }
fields! { NamePart => read_views { uninterpreted_option::NamePartView [] : } }
fields! { SourceCodeInfo => read_views { pb::SourceCodeInfoView [] : } }
fields! { Location => read_views { source_code_info::LocationView [] : } }

fields! { Address => read_fields { users::Address: } }
fields! { User => read_fields { users::User: } }
fields! { Users => read_fields { users::ListUsersResponse: } }
fields! { Author => read_fields { blog::Author: } }
fields! { Comment => read_fields { blog::Comment: } }
fields! { Post => read_fields { blog::Post: } }
fields! { LogEntry => read_fields { logs::LogEntry: } }
fields! { LogBatch => read_fields { logs::LogBatch: } }
fields! { Numbers => read_fields { numbers::Numbers: } }
fields! { Counters => read_fields { numbers::Counters: } }
fields! { Export => read_fields { collector::ExportTraceServiceRequest: } }
fields! { ResourceSpans => read_fields { trace::ResourceSpans: } }
fields! { Resource => read_fields { resource::Resource: } }
fields! { ScopeSpans => read_fields { trace::ScopeSpans: } }
fields! { Scope => read_fields { common::InstrumentationScope: } }
fields! { Span => read_fields { trace::Span: } }
fields! { Event => read_fields { trace::span::Event: } }
fields! { Link => read_fields { trace::span::Link: } }
fields! { Status => read_fields { trace::Status: } }
fields! { KeyValue => read_fields { common::KeyValue: } }
fields! { ArrayValue => read_fields { common::ArrayValue: } }
fields! { ArrayValue => read_fields { common::KeyValueList: } }
fields! { Tile => read_fields { Tile: } }
fields! { TileValue => read_fields { tile::Value: } }
fields! { Layer => read_fields { tile::Layer, |layer| [layer.version, layer.extent.unwrap_or(4096)]; } }
fields! { Feature => read_fields { tile::Feature, |feature| [feature.id.unwrap_or(0), feature.r#type.unwrap_or_default() as u64]; } }
fields! { FileDescriptorSet => read_fields { pb::FileDescriptorSet: } }
fields! { FileDescriptorProto => read_fields { pb::FileDescriptorProto: } }
fields! { DescriptorProto => read_fields { pb::DescriptorProto: } }
fields! { ExtensionRange => read_fields { descriptor_proto::ExtensionRange: } }
fields! { Options => read_fields { pb::ExtensionRangeOptions: } }
fields! { Range => read_fields { descriptor_proto::ReservedRange: } }
fields! { FieldDescriptorProto => read_fields { pb::FieldDescriptorProto: r#type } }
fields! { OneofDescriptorProto => read_fields { pb::OneofDescriptorProto: } }
fields! { Options => read_fields { pb::OneofOptions: } }
fields! { EnumDescriptorProto => read_fields { pb::EnumDescriptorProto: } }
fields! { Range => read_fields { enum_descriptor_proto::EnumReservedRange: } }
fields! { EnumValueDescriptorProto => read_fields { pb::EnumValueDescriptorProto: } }
fields! { ServiceDescriptorProto => read_fields { pb::ServiceDescriptorProto: } }
fields! { MethodDescriptorProto => read_fields { pb::MethodDescriptorProto: } }
fields! { FileOptions => read_fields { pb::FileOptions, |options| [options.optimize_for.map_or(1, |mode| mode as u64), u64::from(options.cc_enable_arenas.unwrap_or(true))]; } }
fields! { MessageOptions => read_fields { pb::MessageOptions: } }
fields! { FieldOptions => read_fields { pb::FieldOptions: } }
fields! { EnumOptions => read_fields { pb::EnumOptions: } }
fields! { DeprecableOptions => read_fields { pb::EnumValueOptions: } }
fields! { DeprecableOptions => read_fields { pb::ServiceOptions: } }
fields! { MethodOptions => read_fields { pb::MethodOptions: } }
fields! { UninterpretedOption => read_fields { pb::UninterpretedOption: } }
fields! { NamePart => read_fields { uninterpreted_option::NamePart: } }
fields! { SourceCodeInfo => read_fields { pb::SourceCodeInfo: } }
fields! { Location => read_fields { source_code_info::Location: } }

impl Read for common::AnyValue {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        use common::any_value::Value;
        match &self.value {
            None => {}
            Some(Value::StringValue(value)) => value.read(fold),
            Some(Value::BoolValue(value)) => value.read(fold),
            Some(Value::IntValue(value)) => value.read(fold),
            Some(Value::DoubleValue(value)) => value.read(fold),
            Some(Value::ArrayValue(value)) => value.read(fold),
            Some(Value::KvlistValue(value)) => value.read(fold),
            Some(Value::BytesValue(value)) => value.read(fold),
        }
    }
}

fields! { Address => make_fields { users::Address, data::users::Address: } }
fields! { User => make_fields { users::User, data::users::User: } }
fields! { Users => make_fields { users::ListUsersResponse, data::users::Users: } }
fields! { Author => make_fields { blog::Author, data::blog::Author: } }
fields! { Comment => make_fields { blog::Comment, data::blog::Comment: } }
fields! { Post => make_fields { blog::Post, data::blog::Post: } }
fields! { LogEntry => make_fields { logs::LogEntry, data::logs::LogEntry: } }
fields! { LogBatch => make_fields { logs::LogBatch, data::logs::LogBatch: } }
fields! { Numbers => make_fields { numbers::Numbers, data::numbers::Numbers: } }
fields! { Counters => make_fields { numbers::Counters, data::numbers::Counters: } }
fields! { Export => make_fields { collector::ExportTraceServiceRequest, data::trace::Export: } }
fields! { ResourceSpans => make_fields { trace::ResourceSpans, data::trace::ResourceSpans: } }
fields! { Resource => make_fields { resource::Resource, data::trace::Resource: } }
fields! { ScopeSpans => make_fields { trace::ScopeSpans, data::trace::ScopeSpans: } }
fields! { Scope => make_fields { common::InstrumentationScope, data::trace::Scope: } }
fields! { Span => make_fields { trace::Span, data::trace::Span: } }
fields! { Event => make_fields { trace::span::Event, data::trace::Event: } }
fields! { Link => make_fields { trace::span::Link, data::trace::Link: } }
fields! { Status => make_fields { trace::Status, data::trace::Status: } }
fields! { KeyValue => make_fields { common::KeyValue, data::trace::KeyValue: } }
fields! { ArrayValue => make_fields { common::ArrayValue, data::trace::Values: } }
fields! { Tile => make_fields { Tile, data::tile::Tile: } }
fields! { Layer => make_fields { tile::Layer, data::tile::Layer: version extent } }
fields! { Feature => make_fields { tile::Feature, data::tile::Feature: id r#type } }
fields! { TileValue => make_fields { tile::Value, data::tile::Value: } }

impl Make<'_, data::trace::Value> for common::AnyValue {
    #[inline]
    fn make(content: &data::trace::Value) -> Self {
        use common::any_value::Value;
        use data::trace::Value as Content;
        let value = match content {
            Content::StringValue(value) => Value::StringValue(Make::make(value)),
            Content::BoolValue(value) => Value::BoolValue(*value),
            Content::IntValue(value) => Value::IntValue(*value),
            Content::DoubleValue(value) => Value::DoubleValue(*value),
            Content::ArrayValue(value) => Value::ArrayValue(Make::make(value)),
        };
        Self {
            value: Some(value),
            ..Self::default()
        }
    }
}

impl Make<'_, data::trace::Value> for Option<common::AnyValue> {
    #[inline]
    fn make(content: &data::trace::Value) -> Self {
        Some(Make::make(content))
    }
}

impl Make<'_, i32> for Option<tile::GeomType> {
    #[inline]
    fn make(content: &i32) -> Self {
        tile::GeomType::from_number(*content)
    }
}

mod generated {
    #![allow(dead_code, reason = "not all of it is used")]
    viewbuf::include_protos!();
}
