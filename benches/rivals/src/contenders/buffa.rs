//! buffa: owned messages.

use buffa::{EnumValue, Enumeration, Message, MessageField, ProtoBox, SizeCache};
use serde::Serialize;
use serde::de::DeserializeOwned;
use viewbuf_test_schema::data;

use self::generated::bench::{blog, logs, numbers, users};
use self::generated::google::protobuf as pb;
use self::generated::google::protobuf::{
    descriptor_proto, enum_descriptor_proto, source_code_info, uninterpreted_option,
};
use self::generated::opentelemetry::proto::collector::trace::v1 as collector;
use self::generated::opentelemetry::proto::common::v1 as common;
use self::generated::opentelemetry::proto::common::v1::__buffa::oneof::any_value::Value;
use self::generated::opentelemetry::proto::resource::v1 as resource;
use self::generated::opentelemetry::proto::trace::v1 as trace;
use self::generated::opentelemetry::proto::trace::v1::span;
use self::generated::vector_tile::{Tile, tile};
use crate::fields::fields;
use crate::harness::{Contender, Decodes, Encodes, Jsons, Works};
use crate::make::{Make, make_fields};
use crate::payloads::{Content, Payload};
use crate::read::{Fold, Read, read_enums, read_fields};

pub struct Buffa;

impl Contender for Buffa {
    fn name(&self) -> &'static str {
        "buffa"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        let (bytes, json) = (payload.bytes.as_slice(), payload.proto_json.as_slice());
        Ok(match &payload.content {
            Content::User(content) => works::<users::User, _>((bytes, json), content),
            Content::Users(content) => works::<users::ListUsersResponse, _>((bytes, json), content),
            Content::Post(content) => works::<blog::Post, _>((bytes, json), content),
            Content::Logs(content) => works::<logs::LogBatch, _>((bytes, json), content),
            Content::Numbers(content) => works::<numbers::Numbers, _>((bytes, json), content),
            Content::Counters(content) => works::<numbers::Counters, _>((bytes, json), content),
            Content::Trace(content) => {
                works::<collector::ExportTraceServiceRequest, _>((bytes, json), content)
            }
            Content::Tile(content) => works::<Tile, _>((bytes, json), content),
            Content::DescriptorSet => reading::<pb::FileDescriptorSet>(bytes, json),
        })
    }
}

fn works<'p, M, C>((bytes, json): (&'p [u8], &'p [u8]), content: &'p Option<C>) -> Works<'p>
where
    M: Message + Read + Make<'p, C> + Serialize + DeserializeOwned,
{
    reading::<M>(bytes, json).building::<Buffa, M, C>(content.as_ref())
}

fn reading<'p, M>(bytes: &'p [u8], json: &'p [u8]) -> Works<'p>
where
    M: Message + Read + Serialize + DeserializeOwned,
{
    Works::default()
        .reading::<Buffa, M>(bytes)
        .writing::<Buffa, M>(Buffa::decode(bytes))
        .jsons::<Buffa, M>(Buffa::decode(bytes), json)
}

impl<M: Serialize + DeserializeOwned> Jsons<M> for Buffa {
    #[inline]
    fn to_json(message: &M) -> Vec<u8> {
        serde_json::to_vec(message).expect("a Vec grows")
    }

    #[inline]
    fn from_json(json: &[u8]) -> M {
        serde_json::from_slice(json).expect("JSON")
    }
}

impl<M: Message> Decodes<'_, M> for Buffa {
    #[inline]
    fn decode(bytes: &[u8]) -> M {
        M::decode_from_slice(bytes).expect("a message")
    }
}

impl<M: Message> Encodes<M> for Buffa {
    type Scratch = SizeCache;

    #[inline]
    fn encode(message: &M, buffer: &mut Vec<u8>, scratch: &mut SizeCache) {
        message.encode_with_cache(scratch, buffer);
    }

    #[inline]
    fn encode_to_vec(message: &M) -> Vec<u8> {
        message.encode_to_vec()
    }
}

impl<E: Enumeration> Read for EnumValue<E> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        self.to_i32().read(fold);
    }
}

read_enums! {
    pb::field_descriptor_proto::Type pb::field_descriptor_proto::Label pb::field_options::CType pb::field_options::JSType
    pb::method_options::IdempotencyLevel
}

impl<M: Read + Default, P: ProtoBox<M>> Read for MessageField<M, P> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        self.as_option().read(fold);
    }
}

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
fields! { Event => read_fields { span::Event: } }
fields! { Link => read_fields { span::Link: } }
fields! { Status => read_fields { trace::Status: } }
fields! { KeyValue => read_fields { common::KeyValue: } }
fields! { ArrayValue => read_fields { common::ArrayValue: } }
fields! { ArrayValue => read_fields { common::KeyValueList: } }

impl Read for common::AnyValue {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
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

fields! { Tile => read_fields { Tile: } }
fields! { Layer => read_fields { tile::Layer, |layer| [layer.version, layer.extent.unwrap_or(4096)]; } }
fields! { Feature => read_fields { tile::Feature, |feature| [feature.id.unwrap_or(0), feature.r#type.unwrap_or_default() as u64]; } }
fields! { TileValue => read_fields { tile::Value: } }

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
fields! { FileOptions => read_fields { pb::FileOptions, |options| [options.optimize_for.map_or(1, |mode| mode as u64), options.cc_enable_arenas.unwrap_or(true).into()]; } }
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

impl<E: Enumeration> Make<'_, i32> for EnumValue<E> {
    #[inline]
    fn make(content: &i32) -> Self {
        Self::from(*content)
    }
}

impl<'c, M, P, C> Make<'c, Option<C>> for MessageField<M, P>
where
    M: Make<'c, C> + Default,
    P: ProtoBox<M>,
{
    #[inline]
    fn make(content: &'c Option<C>) -> Self {
        content.as_ref().map(M::make).into()
    }
}

impl<P: ProtoBox<common::AnyValue>> Make<'_, data::trace::Value>
    for MessageField<common::AnyValue, P>
{
    #[inline]
    fn make(content: &data::trace::Value) -> Self {
        Self::some(Make::make(content))
    }
}

impl Make<'_, i32> for Option<tile::GeomType> {
    #[inline]
    fn make(content: &i32) -> Self {
        tile::GeomType::from_i32(*content)
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
fields! { Event => make_fields { span::Event, data::trace::Event: } }
fields! { Link => make_fields { span::Link, data::trace::Link: } }
fields! { Status => make_fields { trace::Status, data::trace::Status: } }
fields! { KeyValue => make_fields { common::KeyValue, data::trace::KeyValue: } }
fields! { ArrayValue => make_fields { common::ArrayValue, data::trace::Values: } }

impl<'c> Make<'c, data::trace::Value> for common::AnyValue {
    #[inline]
    fn make(content: &'c data::trace::Value) -> Self {
        use data::trace::Value as Content;
        let value = match content {
            Content::StringValue(value) => Value::StringValue(Make::make(value)),
            Content::BoolValue(value) => Value::BoolValue(*value),
            Content::IntValue(value) => Value::IntValue(*value),
            Content::DoubleValue(value) => Value::DoubleValue(*value),
            Content::ArrayValue(value) => Value::ArrayValue(Box::new(Make::make(value))),
        };
        Self {
            value: Some(value),
            ..Self::default()
        }
    }
}

fields! { Tile => make_fields { Tile, data::tile::Tile: } }
fields! { Layer => make_fields { tile::Layer, data::tile::Layer: version extent } }
fields! { Feature => make_fields { tile::Feature, data::tile::Feature: id r#type } }
fields! { TileValue => make_fields { tile::Value, data::tile::Value: } }

pub mod generated {
    #![allow(dead_code, clippy::all, reason = "not ours, and not all of it is used")]
    include!(concat!(env!("OUT_DIR"), "/buffa/mod.rs"));
}
