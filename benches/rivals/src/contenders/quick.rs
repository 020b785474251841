//! quick-protobuf: messages that borrow strings and octets, and own their lists and maps.

use quick_protobuf::{BytesReader, MessageRead, MessageWrite, Writer};
use viewbuf_test_schema::data;

use self::generated::bench::{blog, logs, numbers, users};
use self::generated::google::protobuf as pb;
use self::generated::google::protobuf::{
    mod_DescriptorProto as descriptor_proto, mod_EnumDescriptorProto as enum_descriptor_proto,
    mod_SourceCodeInfo as source_code_info, mod_UninterpretedOption as uninterpreted_option,
};
use self::generated::opentelemetry::proto::collector::trace::v1 as collector;
use self::generated::opentelemetry::proto::common::v1 as common;
use self::generated::opentelemetry::proto::common::v1::mod_AnyValue::OneOfvalue as Value;
use self::generated::opentelemetry::proto::resource::v1 as resource;
use self::generated::opentelemetry::proto::trace::v1 as trace;
use self::generated::opentelemetry::proto::trace::v1::mod_Span as span;
use self::generated::vector_tile::{Tile, mod_Tile as tile};
use crate::fields::fields;
use crate::harness::{Contender, Decodes, Encodes, Works};
use crate::make::{Make, make_fields};
use crate::payloads::{Content, Payload};
use crate::read::{Fold, Read, read_enums, read_fields};

pub struct Quick;

impl Contender for Quick {
    fn name(&self) -> &'static str {
        "quick-protobuf"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        let bytes = &payload.bytes;
        Ok(match &payload.content {
            Content::User(content) => works::<users::User<'p>, _>(bytes, content),
            Content::Users(content) => works::<users::ListUsersResponse<'p>, _>(bytes, content),
            Content::Post(content) => works::<blog::Post<'p>, _>(bytes, content),
            Content::Logs(content) => works::<logs::LogBatch<'p>, _>(bytes, content),
            Content::Numbers(content) => works::<numbers::Numbers<'p>, _>(bytes, content),
            Content::Counters(content) => works::<numbers::Counters<'p>, _>(bytes, content),
            Content::Trace(content) => {
                works::<collector::ExportTraceServiceRequest<'p>, _>(bytes, content)
            }
            Content::Tile(content) => works::<Tile<'p>, _>(bytes, content),
            Content::DescriptorSet => reading::<pb::FileDescriptorSet<'p>>(bytes),
        })
    }
}

fn works<'p, M, C>(bytes: &'p [u8], content: &'p Option<C>) -> Works<'p>
where
    M: MessageRead<'p> + MessageWrite + Read + Make<'p, C> + 'p,
{
    reading::<M>(bytes).building::<Quick, M, C>(content.as_ref())
}

fn reading<'p, M: MessageRead<'p> + MessageWrite + Read + 'p>(bytes: &'p [u8]) -> Works<'p> {
    Works::default()
        .reading::<Quick, M>(bytes)
        .writing::<Quick, M>(Quick::decode(bytes))
}

impl<'p, M: MessageRead<'p>> Decodes<'p, M> for Quick {
    #[inline]
    fn decode(bytes: &'p [u8]) -> M {
        M::from_reader(&mut BytesReader::from_bytes(bytes), bytes).expect("a message")
    }
}

impl<M: MessageWrite> Encodes<M> for Quick {
    type Scratch = ();

    #[inline]
    fn encode(message: &M, buffer: &mut Vec<u8>, (): &mut ()) {
        message
            .write_message(&mut Writer::new(buffer))
            .expect("a Vec grows");
    }

    #[inline]
    fn encode_to_vec(message: &M) -> Vec<u8> {
        let mut buffer = Vec::with_capacity(message.get_size());
        Self::encode(message, &mut buffer, &mut ());
        buffer
    }
}

read_enums! {
    users::AccountState blog::Visibility logs::Level span::SpanKind trace::mod_Status::StatusCode tile::GeomType
    pb::mod_FieldDescriptorProto::Type pb::mod_FieldDescriptorProto::Label pb::mod_FieldOptions::CType pb::mod_FieldOptions::JSType
    pb::mod_MethodOptions::IdempotencyLevel
}

fields! { Address => read_fields { users::Address<'_>: } }
fields! { User => read_fields { users::User<'_>: } }
fields! { Users => read_fields { users::ListUsersResponse<'_>: } }
fields! { Author => read_fields { blog::Author<'_>: } }
fields! { Comment => read_fields { blog::Comment<'_>: } }
fields! { Post => read_fields { blog::Post<'_>: } }
fields! { LogEntry => read_fields { logs::LogEntry<'_>: } }
fields! { LogBatch => read_fields { logs::LogBatch<'_>: } }
fields! { Numbers => read_fields { numbers::Numbers<'_>: } }
fields! { Counters => read_fields { numbers::Counters<'_>: } }

fields! { Export => read_fields { collector::ExportTraceServiceRequest<'_>: } }
fields! { ResourceSpans => read_fields { trace::ResourceSpans<'_>: } }
fields! { Resource => read_fields { resource::Resource<'_>: } }
fields! { ScopeSpans => read_fields { trace::ScopeSpans<'_>: } }
fields! { Scope => read_fields { common::InstrumentationScope<'_>: } }
fields! { Span => read_fields { trace::Span<'_>: } }
fields! { Event => read_fields { span::Event<'_>: } }
fields! { Link => read_fields { span::Link<'_>: } }
fields! { Status => read_fields { trace::Status<'_>: } }
fields! { KeyValue => read_fields { common::KeyValue<'_>: } }
fields! { ArrayValue => read_fields { common::ArrayValue<'_>: } }
fields! { ArrayValue => read_fields { common::KeyValueList<'_>: } }

impl Read for common::AnyValue<'_> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        match &self.value {
            Value::None => {}
            Value::string_value(value) => value.read(fold),
            Value::bool_value(value) => value.read(fold),
            Value::int_value(value) => value.read(fold),
            Value::double_value(value) => value.read(fold),
            Value::array_value(value) => value.read(fold),
            Value::kvlist_value(value) => value.read(fold),
            Value::bytes_value(value) => value.read(fold),
        }
    }
}

fields! { Tile => read_fields { Tile<'_>: } }
fields! { Layer => read_fields { tile::Layer<'_>, |layer| [layer.version, layer.extent]; } }
fields! { Feature => read_fields { tile::Feature, |feature| [feature.id, feature.type_pb as u64]; } }
fields! { TileValue => read_fields { tile::Value<'_>: } }

fields! { FileDescriptorSet => read_fields { pb::FileDescriptorSet<'_>: } }
fields! { FileDescriptorProto => read_fields { pb::FileDescriptorProto<'_>: } }
fields! { DescriptorProto => read_fields { pb::DescriptorProto<'_>: } }
fields! { ExtensionRange => read_fields { descriptor_proto::ExtensionRange<'_>: } }
fields! { Options => read_fields { pb::ExtensionRangeOptions<'_>: } }
fields! { Range => read_fields { descriptor_proto::ReservedRange: } }
fields! { FieldDescriptorProto => read_fields { pb::FieldDescriptorProto<'_>: type_pb } }
fields! { OneofDescriptorProto => read_fields { pb::OneofDescriptorProto<'_>: } }
fields! { Options => read_fields { pb::OneofOptions<'_>: } }
fields! { EnumDescriptorProto => read_fields { pb::EnumDescriptorProto<'_>: } }
fields! { Range => read_fields { enum_descriptor_proto::EnumReservedRange: } }
fields! { EnumValueDescriptorProto => read_fields { pb::EnumValueDescriptorProto<'_>: } }
fields! { ServiceDescriptorProto => read_fields { pb::ServiceDescriptorProto<'_>: } }
fields! { MethodDescriptorProto => read_fields { pb::MethodDescriptorProto<'_>: } }
fields! { FileOptions => read_fields { pb::FileOptions<'_>, |options| [options.optimize_for as u64, options.cc_enable_arenas.into()]; } }
fields! { MessageOptions => read_fields { pb::MessageOptions<'_>: } }
fields! { FieldOptions => read_fields { pb::FieldOptions<'_>: } }
fields! { EnumOptions => read_fields { pb::EnumOptions<'_>: } }
fields! { DeprecableOptions => read_fields { pb::EnumValueOptions<'_>: } }
fields! { DeprecableOptions => read_fields { pb::ServiceOptions<'_>: } }
fields! { MethodOptions => read_fields { pb::MethodOptions<'_>: } }
fields! { UninterpretedOption => read_fields { pb::UninterpretedOption<'_>: } }
fields! { NamePart => read_fields { uninterpreted_option::NamePart<'_>: } }
fields! { SourceCodeInfo => read_fields { pb::SourceCodeInfo<'_>: } }
fields! { Location => read_fields { source_code_info::Location<'_>: } }

macro_rules! make_enums {
    ($($enumeration:ty)*) => {
        $(impl Make<'_, i32> for $enumeration {
            #[inline]
            fn make(content: &i32) -> Self {
                Self::from(*content)
            }
        })*
    };
}

make_enums! { users::AccountState blog::Visibility logs::Level span::SpanKind trace::mod_Status::StatusCode tile::GeomType }

/// quick-protobuf knows no presence of `optional` scalars in proto3.
impl Make<'_, Option<u32>> for u32 {
    #[inline]
    fn make(content: &Option<u32>) -> Self {
        content.unwrap_or_default()
    }
}

/// As above.
impl Make<'_, Option<i64>> for i64 {
    #[inline]
    fn make(content: &Option<i64>) -> Self {
        content.unwrap_or_default()
    }
}

fields! { Address => make_fields { users::Address<'c>, data::users::Address: } }
fields! { User => make_fields { users::User<'c>, data::users::User: } }
fields! { Users => make_fields { users::ListUsersResponse<'c>, data::users::Users: } }
fields! { Author => make_fields { blog::Author<'c>, data::blog::Author: } }
fields! { Comment => make_fields { blog::Comment<'c>, data::blog::Comment: } }
fields! { Post => make_fields { blog::Post<'c>, data::blog::Post: } }
fields! { LogEntry => make_fields { logs::LogEntry<'c>, data::logs::LogEntry: } }
fields! { LogBatch => make_fields { logs::LogBatch<'c>, data::logs::LogBatch: } }
fields! { Numbers => make_fields { numbers::Numbers<'c>, data::numbers::Numbers: } }
fields! { Counters => make_fields { numbers::Counters<'c>, data::numbers::Counters: } }

fields! { Export => make_fields { collector::ExportTraceServiceRequest<'c>, data::trace::Export: } }
fields! { ResourceSpans => make_fields { trace::ResourceSpans<'c>, data::trace::ResourceSpans: } }
fields! { Resource => make_fields { resource::Resource<'c>, data::trace::Resource: } }
fields! { ScopeSpans => make_fields { trace::ScopeSpans<'c>, data::trace::ScopeSpans: } }
fields! { Scope => make_fields { common::InstrumentationScope<'c>, data::trace::Scope: } }
fields! { Span => make_fields { trace::Span<'c>, data::trace::Span: } }
fields! { Event => make_fields { span::Event<'c>, data::trace::Event: } }
fields! { Link => make_fields { span::Link<'c>, data::trace::Link: } }
fields! { Status => make_fields { trace::Status<'c>, data::trace::Status: } }
fields! { KeyValue => make_fields { common::KeyValue<'c>, data::trace::KeyValue: } }
fields! { ArrayValue => make_fields { common::ArrayValue<'c>, data::trace::Values: } }

impl<'c> Make<'c, data::trace::Value> for common::AnyValue<'c> {
    #[inline]
    fn make(content: &'c data::trace::Value) -> Self {
        use data::trace::Value as Content;
        let value = match content {
            Content::StringValue(value) => Value::string_value(Make::make(value)),
            Content::BoolValue(value) => Value::bool_value(*value),
            Content::IntValue(value) => Value::int_value(*value),
            Content::DoubleValue(value) => Value::double_value(*value),
            Content::ArrayValue(value) => Value::array_value(Make::make(value)),
        };
        Self { value }
    }
}

impl<'c> Make<'c, data::trace::Value> for Option<common::AnyValue<'c>> {
    #[inline]
    fn make(content: &'c data::trace::Value) -> Self {
        Some(Make::make(content))
    }
}

fields! { Tile => make_fields { Tile<'c>, data::tile::Tile: } }
fields! { Layer => make_fields { tile::Layer<'c>, data::tile::Layer: version extent } }

impl Make<'_, data::tile::Feature> for tile::Feature {
    #[inline]
    fn make(content: &data::tile::Feature) -> Self {
        let data::tile::Feature {
            id,
            tags,
            r#type,
            geometry,
        } = content;
        Self {
            id: *id,
            tags: tags.clone(),
            type_pb: Make::make(r#type),
            geometry: geometry.clone(),
        }
    }
}

fields! { TileValue => make_fields { tile::Value<'c>, data::tile::Value: } }

mod generated {
    #![allow(dead_code, clippy::all, reason = "not ours, and not all of it is used")]
    include!(concat!(env!("OUT_DIR"), "/quick/mod.rs"));
}
