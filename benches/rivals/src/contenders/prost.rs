//! prost: owned messages. It also writes the octets that all contenders read, and judges what they write.

use prost::Message;
use prost_types as pb;
use prost_types::{
    descriptor_proto, enum_descriptor_proto, source_code_info, uninterpreted_option,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use viewbuf_test_schema::data;

use self::generated::bench::{blog, logs, numbers, users};
use self::generated::opentelemetry::proto::collector::trace::v1 as collector;
use self::generated::opentelemetry::proto::common::v1 as common;
use self::generated::opentelemetry::proto::resource::v1 as resource;
use self::generated::opentelemetry::proto::trace::v1 as trace;
use self::generated::vector_tile::{Tile, tile};
use crate::fields::fields;
use crate::harness::{Contender, Decodes, Encodes, Jsons, Works};
use crate::make::{Make, make_fields};
use crate::payloads::{Content, Payload};
use crate::read::{Fold, Hash, Read, read_fields};

pub struct Prost;

impl Contender for Prost {
    fn name(&self) -> &'static str {
        "prost"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        let (bytes, json) = (payload.bytes.as_slice(), payload.proto_json.as_slice());
        Ok(match &payload.content {
            Content::User(content) => {
                works::<users::User>(bytes, json).building::<Self, users::User, _>(content.as_ref())
            }
            Content::Users(content) => {
                works::<users::ListUsersResponse>(bytes, json)
                    .building::<Self, users::ListUsersResponse, _>(content.as_ref())
            }
            Content::Post(content) => {
                works::<blog::Post>(bytes, json).building::<Self, blog::Post, _>(content.as_ref())
            }
            Content::Logs(content) => works::<logs::LogBatch>(bytes, json)
                .building::<Self, logs::LogBatch, _>(content.as_ref()),
            Content::Numbers(content) => works::<numbers::Numbers>(bytes, json)
                .building::<Self, numbers::Numbers, _>(content.as_ref()),
            Content::Counters(content) => works::<numbers::Counters>(bytes, json)
                .building::<Self, numbers::Counters, _>(content.as_ref()),
            Content::Trace(content) => {
                works::<collector::ExportTraceServiceRequest>(bytes, json)
                    .building::<Self, collector::ExportTraceServiceRequest, _>(content.as_ref())
            }
            Content::Tile(content) => {
                works::<Tile>(bytes, json).building::<Self, Tile, _>(content.as_ref())
            }
            Content::DescriptorSet => binary::<pb::FileDescriptorSet>(bytes),
        })
    }
}

fn works<'p, M>(bytes: &'p [u8], json: &'p [u8]) -> Works<'p>
where
    M: Message + Default + Read + Serialize + DeserializeOwned + 'static,
{
    binary::<M>(bytes).jsons::<Prost, M>(Prost::decode(bytes), json)
}

fn binary<M: Message + Default + Read + 'static>(bytes: &[u8]) -> Works<'_> {
    Works::default()
        .reading::<Prost, M>(bytes)
        .writing::<Prost, M>(Prost::decode(bytes))
}

impl<M: Message + Default> Decodes<'_, M> for Prost {
    #[inline]
    fn decode(bytes: &[u8]) -> M {
        M::decode(bytes).expect("a message")
    }
}

impl<M: Message> Encodes<M> for Prost {
    type Scratch = ();

    #[inline]
    fn encode(message: &M, buffer: &mut Vec<u8>, (): &mut ()) {
        message.encode(buffer).expect("a Vec grows");
    }

    #[inline]
    fn encode_to_vec(message: &M) -> Vec<u8> {
        message.encode_to_vec()
    }
}

/// By pbjson.
impl<M: Serialize + DeserializeOwned> Jsons<M> for Prost {
    #[inline]
    fn to_json(message: &M) -> Vec<u8> {
        serde_json::to_vec(message).expect("a Vec grows")
    }

    #[inline]
    fn from_json(json: &[u8]) -> M {
        serde_json::from_slice(json).expect("JSON")
    }
}

/// The octets of content that is not empty.
pub fn encoded(content: &Content) -> Vec<u8> {
    fn of<'c, M: Message + Make<'c, C>, C>(content: &'c Option<C>) -> Vec<u8> {
        content
            .as_ref()
            .map(|content| M::make(content).encode_to_vec())
            .unwrap_or_default()
    }
    match content {
        Content::User(content) => of::<users::User, _>(content),
        Content::Users(content) => of::<users::ListUsersResponse, _>(content),
        Content::Post(content) => of::<blog::Post, _>(content),
        Content::Logs(content) => of::<logs::LogBatch, _>(content),
        Content::Numbers(content) => of::<numbers::Numbers, _>(content),
        Content::Counters(content) => of::<numbers::Counters, _>(content),
        Content::Trace(content) => of::<collector::ExportTraceServiceRequest, _>(content),
        Content::Tile(content) => of::<Tile, _>(content),
        Content::DescriptorSet => Vec::new(),
    }
}

/// The hash of all values of a message whose root type is that of `content`.
pub fn hash_of(content: &Content, bytes: &[u8]) -> u64 {
    fn of<M: Message + Default + Read>(bytes: &[u8]) -> u64 {
        M::decode(bytes).expect("a message").folded::<Hash>()
    }
    match content {
        Content::User(_) => of::<users::User>(bytes),
        Content::Users(_) => of::<users::ListUsersResponse>(bytes),
        Content::Post(_) => of::<blog::Post>(bytes),
        Content::Logs(_) => of::<logs::LogBatch>(bytes),
        Content::Numbers(_) => of::<numbers::Numbers>(bytes),
        Content::Counters(_) => of::<numbers::Counters>(bytes),
        Content::Trace(_) => of::<collector::ExportTraceServiceRequest>(bytes),
        Content::Tile(_) => of::<Tile>(bytes),
        Content::DescriptorSet => of::<pb::FileDescriptorSet>(bytes),
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
fields! { Event => read_fields { trace::span::Event: } }
fields! { Link => read_fields { trace::span::Link: } }
fields! { Status => read_fields { trace::Status: } }
fields! { KeyValue => read_fields { common::KeyValue: } }
fields! { ArrayValue => read_fields { common::ArrayValue: } }
fields! { ArrayValue => read_fields { common::KeyValueList: } }

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

fields! { Tile => read_fields { Tile: } }
fields! { TileValue => read_fields { tile::Value: } }

fields! { Layer => read_fields { tile::Layer, |layer| [layer.version, layer.extent()]; } }
fields! { Feature => read_fields { tile::Feature, |feature| [feature.id(), feature.r#type() as u64]; } }

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
fields! { FileOptions => read_fields { pb::FileOptions, |options| [options.optimize_for() as u64, options.cc_enable_arenas().into()]; } }
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
        Self { value: Some(value) }
    }
}

impl Make<'_, data::trace::Value> for Option<common::AnyValue> {
    #[inline]
    fn make(content: &data::trace::Value) -> Self {
        Some(Make::make(content))
    }
}

fields! { Tile => make_fields { Tile, data::tile::Tile: } }
fields! { Layer => make_fields { tile::Layer, data::tile::Layer: version extent } }
fields! { Feature => make_fields { tile::Feature, data::tile::Feature: id r#type } }
fields! { TileValue => make_fields { tile::Value, data::tile::Value: } }

mod generated {
    #![allow(dead_code, clippy::all, reason = "not ours, and not all of it is used")]
    include!(concat!(env!("OUT_DIR"), "/prost/mod.rs"));
}
