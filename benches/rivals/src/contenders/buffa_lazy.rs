//! buffa: lazy views, which keep nested messages as octets until they are touched.

use buffa::{LazyMessageFieldView, LazyMessageView, LazyRepeatedView};

use super::buffa::generated::bench::{blog, logs, numbers, users};
use super::buffa::generated::google::protobuf as pb;
use super::buffa::generated::google::protobuf::__buffa::lazy_view::{
    descriptor_proto, enum_descriptor_proto, source_code_info, uninterpreted_option,
};
use super::buffa::generated::opentelemetry::proto::collector::trace::v1 as collector;
use super::buffa::generated::opentelemetry::proto::common::v1 as common;
use super::buffa::generated::opentelemetry::proto::common::v1::__buffa::view::oneof::any_value::Value;
use super::buffa::generated::opentelemetry::proto::resource::v1 as resource;
use super::buffa::generated::opentelemetry::proto::trace::v1 as trace;
use super::buffa::generated::opentelemetry::proto::trace::v1::__buffa::lazy_view::span;
use super::buffa::generated::vector_tile::__buffa::lazy_view::tile;
use super::buffa::generated::vector_tile::TileLazyView;
use crate::fields::fields;
use crate::harness::{Contender, Decodes, Works};
use crate::payloads::{Content, Payload};
use crate::read::{Fold, Read, read_fields};

/// Does not write: what it would do is copy the octets it was read from.
pub struct BuffaLazy;

impl Contender for BuffaLazy {
    fn name(&self) -> &'static str {
        "buffa lazy"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        let (works, bytes) = (Works::default(), payload.bytes.as_slice());
        Ok(match &payload.content {
            Content::User(_) => works.reading::<Self, users::UserLazyView<'p>>(bytes),
            Content::Users(_) => works.reading::<Self, users::ListUsersResponseLazyView<'p>>(bytes),
            Content::Post(_) => works.reading::<Self, blog::PostLazyView<'p>>(bytes),
            Content::Logs(_) => works.reading::<Self, logs::LogBatchLazyView<'p>>(bytes),
            Content::Numbers(_) => works.reading::<Self, numbers::NumbersLazyView<'p>>(bytes),
            Content::Counters(_) => works.reading::<Self, numbers::CountersLazyView<'p>>(bytes),
            Content::Trace(_) => {
                works.reading::<Self, collector::ExportTraceServiceRequestLazyView<'p>>(bytes)
            }
            Content::Tile(_) => works.reading::<Self, TileLazyView<'p>>(bytes),
            Content::DescriptorSet => {
                works.reading::<Self, pb::FileDescriptorSetLazyView<'p>>(bytes)
            }
        })
    }
}

impl<'p, V: LazyMessageView<'p>> Decodes<'p, V> for BuffaLazy {
    #[inline]
    fn decode(bytes: &'p [u8]) -> V {
        V::decode_lazy(bytes).expect("a message")
    }
}

impl<'a, V: LazyMessageView<'a> + Read> Read for LazyMessageFieldView<'a, V> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        self.get().expect("a message").read(fold);
    }
}

impl<'a, V: LazyMessageView<'a> + Read> Read for LazyRepeatedView<'a, V> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.number(self.len() as u64);
        for item in self.iter() {
            item.expect("a message").read(fold);
        }
    }
}

fields! { Address => read_fields { users::AddressLazyView<'_>: } }
fields! { User => read_fields { users::UserLazyView<'_>: } }
fields! { Users => read_fields { users::ListUsersResponseLazyView<'_>: } }
fields! { Author => read_fields { blog::AuthorLazyView<'_>: } }
fields! { Comment => read_fields { blog::CommentLazyView<'_>: } }
fields! { Post => read_fields { blog::PostLazyView<'_>: } }
fields! { LogEntry => read_fields { logs::LogEntryLazyView<'_>: } }
fields! { LogBatch => read_fields { logs::LogBatchLazyView<'_>: } }
fields! { Numbers => read_fields { numbers::NumbersLazyView<'_>: } }
fields! { Counters => read_fields { numbers::CountersLazyView<'_>: } }

fields! { Export => read_fields { collector::ExportTraceServiceRequestLazyView<'_>: } }
fields! { ResourceSpans => read_fields { trace::ResourceSpansLazyView<'_>: } }
fields! { Resource => read_fields { resource::ResourceLazyView<'_>: } }
fields! { ScopeSpans => read_fields { trace::ScopeSpansLazyView<'_>: } }
fields! { Scope => read_fields { common::InstrumentationScopeLazyView<'_>: } }
fields! { Span => read_fields { trace::SpanLazyView<'_>: } }
fields! { Event => read_fields { span::EventLazyView<'_>: } }
fields! { Link => read_fields { span::LinkLazyView<'_>: } }
fields! { Status => read_fields { trace::StatusLazyView<'_>: } }
fields! { KeyValue => read_fields { common::KeyValueLazyView<'_>: } }
fields! { ArrayValue => read_fields { common::ArrayValueLazyView<'_>: } }
fields! { ArrayValue => read_fields { common::KeyValueListLazyView<'_>: } }

impl Read for common::AnyValueLazyView<'_> {
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

fields! { Tile => read_fields { TileLazyView<'_>: } }
fields! { Layer => read_fields { tile::LayerLazyView<'_>, |layer| [layer.version, layer.extent.unwrap_or(4096)]; } }
fields! { Feature => read_fields { tile::FeatureLazyView<'_>, |feature| [feature.id.unwrap_or(0), feature.r#type.unwrap_or_default() as u64]; } }
fields! { TileValue => read_fields { tile::ValueLazyView<'_>: } }

fields! { FileDescriptorSet => read_fields { pb::FileDescriptorSetLazyView<'_>: } }
fields! { FileDescriptorProto => read_fields { pb::FileDescriptorProtoLazyView<'_>: } }
fields! { DescriptorProto => read_fields { pb::DescriptorProtoLazyView<'_>: } }
fields! { ExtensionRange => read_fields { descriptor_proto::ExtensionRangeLazyView<'_>: } }
fields! { Options => read_fields { pb::ExtensionRangeOptionsLazyView<'_>: } }
fields! { Range => read_fields { descriptor_proto::ReservedRangeLazyView<'_>: } }
fields! { FieldDescriptorProto => read_fields { pb::FieldDescriptorProtoLazyView<'_>: r#type } }
fields! { OneofDescriptorProto => read_fields { pb::OneofDescriptorProtoLazyView<'_>: } }
fields! { Options => read_fields { pb::OneofOptionsLazyView<'_>: } }
fields! { EnumDescriptorProto => read_fields { pb::EnumDescriptorProtoLazyView<'_>: } }
fields! { Range => read_fields { enum_descriptor_proto::EnumReservedRangeLazyView<'_>: } }
fields! { EnumValueDescriptorProto => read_fields { pb::EnumValueDescriptorProtoLazyView<'_>: } }
fields! { ServiceDescriptorProto => read_fields { pb::ServiceDescriptorProtoLazyView<'_>: } }
fields! { MethodDescriptorProto => read_fields { pb::MethodDescriptorProtoLazyView<'_>: } }
fields! { FileOptions => read_fields { pb::FileOptionsLazyView<'_>, |options| [options.optimize_for.map_or(1, |mode| mode as u64), options.cc_enable_arenas.unwrap_or(true).into()]; } }
fields! { MessageOptions => read_fields { pb::MessageOptionsLazyView<'_>: } }
fields! { FieldOptions => read_fields { pb::FieldOptionsLazyView<'_>: } }
fields! { EnumOptions => read_fields { pb::EnumOptionsLazyView<'_>: } }
fields! { DeprecableOptions => read_fields { pb::EnumValueOptionsLazyView<'_>: } }
fields! { DeprecableOptions => read_fields { pb::ServiceOptionsLazyView<'_>: } }
fields! { MethodOptions => read_fields { pb::MethodOptionsLazyView<'_>: } }
fields! { UninterpretedOption => read_fields { pb::UninterpretedOptionLazyView<'_>: } }
fields! { NamePart => read_fields { uninterpreted_option::NamePartLazyView<'_>: } }
fields! { SourceCodeInfo => read_fields { pb::SourceCodeInfoLazyView<'_>: } }
fields! { Location => read_fields { source_code_info::LocationLazyView<'_>: } }
