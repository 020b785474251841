//! buffa: views, which keep lists and maps in vectors of their own and borrow strings and octets.

use std::collections::BTreeMap;

use buffa::{MapView, MessageFieldView, MessageView, RepeatedView, SizeCache, ViewEncode};
use viewbuf_test_schema::data;

use super::buffa::generated::bench::{blog, logs, numbers, users};
use super::buffa::generated::google::protobuf as pb;
use super::buffa::generated::google::protobuf::__buffa::view::{
    descriptor_proto, enum_descriptor_proto, source_code_info, uninterpreted_option,
};
use super::buffa::generated::opentelemetry::proto::collector::trace::v1 as collector;
use super::buffa::generated::opentelemetry::proto::common::v1 as common;
use super::buffa::generated::opentelemetry::proto::common::v1::__buffa::view::oneof::any_value::Value;
use super::buffa::generated::opentelemetry::proto::resource::v1 as resource;
use super::buffa::generated::opentelemetry::proto::trace::v1 as trace;
use super::buffa::generated::opentelemetry::proto::trace::v1::__buffa::view::span;
use super::buffa::generated::vector_tile::__buffa::view::tile;
use super::buffa::generated::vector_tile::TileView;
use crate::fields::fields;
use crate::harness::{Contender, Decodes, Encodes, Works};
use crate::make::{Make, make_fields};
use crate::payloads::{Content, Payload};
use crate::read::{Fold, Read, read_entries, read_fields};

pub struct BuffaView;

impl Contender for BuffaView {
    fn name(&self) -> &'static str {
        "buffa view"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        let bytes = &payload.bytes;
        Ok(match &payload.content {
            Content::User(content) => works::<users::UserView<'p>, _>(bytes, content),
            Content::Users(content) => works::<users::ListUsersResponseView<'p>, _>(bytes, content),
            Content::Post(content) => works::<blog::PostView<'p>, _>(bytes, content),
            Content::Logs(content) => works::<logs::LogBatchView<'p>, _>(bytes, content),
            Content::Numbers(content) => works::<numbers::NumbersView<'p>, _>(bytes, content),
            Content::Counters(content) => works::<numbers::CountersView<'p>, _>(bytes, content),
            Content::Trace(content) => {
                works::<collector::ExportTraceServiceRequestView<'p>, _>(bytes, content)
            }
            Content::Tile(content) => works::<TileView<'p>, _>(bytes, content),
            Content::DescriptorSet => reading::<pb::FileDescriptorSetView<'p>>(bytes),
        })
    }
}

fn works<'p, V, C>(bytes: &'p [u8], content: &'p Option<C>) -> Works<'p>
where
    V: ViewEncode<'p> + Read + Make<'p, C> + 'p,
{
    reading::<V>(bytes).building::<BuffaView, V, C>(content.as_ref())
}

fn reading<'p, V: ViewEncode<'p> + Read + 'p>(bytes: &'p [u8]) -> Works<'p> {
    Works::default()
        .reading::<BuffaView, V>(bytes)
        .writing::<BuffaView, V>(BuffaView::decode(bytes))
}

impl<'p, V: MessageView<'p>> Decodes<'p, V> for BuffaView {
    #[inline]
    fn decode(bytes: &'p [u8]) -> V {
        V::decode_view(bytes).expect("a message")
    }
}

impl<'p, V: ViewEncode<'p>> Encodes<V> for BuffaView {
    type Scratch = SizeCache;

    #[inline]
    fn encode(view: &V, buffer: &mut Vec<u8>, scratch: &mut SizeCache) {
        view.encode_with_cache(scratch, buffer);
    }

    #[inline]
    fn encode_to_vec(view: &V) -> Vec<u8> {
        view.encode_to_vec()
    }
}

impl<T: Read> Read for RepeatedView<'_, T> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        let items: &[T] = self;
        items.read(fold);
    }
}

impl<K: Read, V: Read> Read for MapView<'_, K, V> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        read_entries(
            self.len(),
            self.iter().map(|(key, value)| (key, value)),
            fold,
        );
    }
}

impl<V: Read> Read for MessageFieldView<V> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        self.as_option().read(fold);
    }
}

fields! { Address => read_fields { users::AddressView<'_>: } }
fields! { User => read_fields { users::UserView<'_>: } }
fields! { Users => read_fields { users::ListUsersResponseView<'_>: } }
fields! { Author => read_fields { blog::AuthorView<'_>: } }
fields! { Comment => read_fields { blog::CommentView<'_>: } }
fields! { Post => read_fields { blog::PostView<'_>: } }
fields! { LogEntry => read_fields { logs::LogEntryView<'_>: } }
fields! { LogBatch => read_fields { logs::LogBatchView<'_>: } }
fields! { Numbers => read_fields { numbers::NumbersView<'_>: } }
fields! { Counters => read_fields { numbers::CountersView<'_>: } }

fields! { Export => read_fields { collector::ExportTraceServiceRequestView<'_>: } }
fields! { ResourceSpans => read_fields { trace::ResourceSpansView<'_>: } }
fields! { Resource => read_fields { resource::ResourceView<'_>: } }
fields! { ScopeSpans => read_fields { trace::ScopeSpansView<'_>: } }
fields! { Scope => read_fields { common::InstrumentationScopeView<'_>: } }
fields! { Span => read_fields { trace::SpanView<'_>: } }
fields! { Event => read_fields { span::EventView<'_>: } }
fields! { Link => read_fields { span::LinkView<'_>: } }
fields! { Status => read_fields { trace::StatusView<'_>: } }
fields! { KeyValue => read_fields { common::KeyValueView<'_>: } }
fields! { ArrayValue => read_fields { common::ArrayValueView<'_>: } }
fields! { ArrayValue => read_fields { common::KeyValueListView<'_>: } }

impl Read for common::AnyValueView<'_> {
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

fields! { Tile => read_fields { TileView<'_>: } }
fields! { Layer => read_fields { tile::LayerView<'_>, |layer| [layer.version, layer.extent.unwrap_or(4096)]; } }
fields! { Feature => read_fields { tile::FeatureView<'_>, |feature| [feature.id.unwrap_or(0), feature.r#type.unwrap_or_default() as u64]; } }
fields! { TileValue => read_fields { tile::ValueView<'_>: } }

fields! { FileDescriptorSet => read_fields { pb::FileDescriptorSetView<'_>: } }
fields! { FileDescriptorProto => read_fields { pb::FileDescriptorProtoView<'_>: } }
fields! { DescriptorProto => read_fields { pb::DescriptorProtoView<'_>: } }
fields! { ExtensionRange => read_fields { descriptor_proto::ExtensionRangeView<'_>: } }
fields! { Options => read_fields { pb::ExtensionRangeOptionsView<'_>: } }
fields! { Range => read_fields { descriptor_proto::ReservedRangeView<'_>: } }
fields! { FieldDescriptorProto => read_fields { pb::FieldDescriptorProtoView<'_>: r#type } }
fields! { OneofDescriptorProto => read_fields { pb::OneofDescriptorProtoView<'_>: } }
fields! { Options => read_fields { pb::OneofOptionsView<'_>: } }
fields! { EnumDescriptorProto => read_fields { pb::EnumDescriptorProtoView<'_>: } }
fields! { Range => read_fields { enum_descriptor_proto::EnumReservedRangeView<'_>: } }
fields! { EnumValueDescriptorProto => read_fields { pb::EnumValueDescriptorProtoView<'_>: } }
fields! { ServiceDescriptorProto => read_fields { pb::ServiceDescriptorProtoView<'_>: } }
fields! { MethodDescriptorProto => read_fields { pb::MethodDescriptorProtoView<'_>: } }
fields! { FileOptions => read_fields { pb::FileOptionsView<'_>, |options| [options.optimize_for.map_or(1, |mode| mode as u64), options.cc_enable_arenas.unwrap_or(true).into()]; } }
fields! { MessageOptions => read_fields { pb::MessageOptionsView<'_>: } }
fields! { FieldOptions => read_fields { pb::FieldOptionsView<'_>: } }
fields! { EnumOptions => read_fields { pb::EnumOptionsView<'_>: } }
fields! { DeprecableOptions => read_fields { pb::EnumValueOptionsView<'_>: } }
fields! { DeprecableOptions => read_fields { pb::ServiceOptionsView<'_>: } }
fields! { MethodOptions => read_fields { pb::MethodOptionsView<'_>: } }
fields! { UninterpretedOption => read_fields { pb::UninterpretedOptionView<'_>: } }
fields! { NamePart => read_fields { uninterpreted_option::NamePartView<'_>: } }
fields! { SourceCodeInfo => read_fields { pb::SourceCodeInfoView<'_>: } }
fields! { Location => read_fields { source_code_info::LocationView<'_>: } }

impl<'c, C, T: Make<'c, C>> Make<'c, Vec<C>> for RepeatedView<'c, T> {
    #[inline]
    fn make(content: &'c Vec<C>) -> Self {
        Self::new(Make::make(content))
    }
}

impl<'c, CK, CV, K: Make<'c, CK>, V: Make<'c, CV>> Make<'c, BTreeMap<CK, CV>>
    for MapView<'c, K, V>
{
    #[inline]
    fn make(content: &'c BTreeMap<CK, CV>) -> Self {
        Self::new(
            content
                .iter()
                .map(|(key, value)| (K::make(key), V::make(value)))
                .collect(),
        )
    }
}

impl<'c, C, V: Make<'c, C>> Make<'c, Option<C>> for MessageFieldView<V> {
    #[inline]
    fn make(content: &'c Option<C>) -> Self {
        content
            .as_ref()
            .map_or_else(Self::unset, |content| Self::set(V::make(content)))
    }
}

impl<'c> Make<'c, data::trace::Value> for MessageFieldView<common::AnyValueView<'c>> {
    #[inline]
    fn make(content: &'c data::trace::Value) -> Self {
        Self::set(Make::make(content))
    }
}

fields! { Address => make_fields { users::AddressView<'c>, data::users::Address: } }
fields! { User => make_fields { users::UserView<'c>, data::users::User: } }
fields! { Users => make_fields { users::ListUsersResponseView<'c>, data::users::Users: } }
fields! { Author => make_fields { blog::AuthorView<'c>, data::blog::Author: } }
fields! { Comment => make_fields { blog::CommentView<'c>, data::blog::Comment: } }
fields! { Post => make_fields { blog::PostView<'c>, data::blog::Post: } }
fields! { LogEntry => make_fields { logs::LogEntryView<'c>, data::logs::LogEntry: } }
fields! { LogBatch => make_fields { logs::LogBatchView<'c>, data::logs::LogBatch: } }
fields! { Numbers => make_fields { numbers::NumbersView<'c>, data::numbers::Numbers: } }
fields! { Counters => make_fields { numbers::CountersView<'c>, data::numbers::Counters: } }

fields! { Export => make_fields { collector::ExportTraceServiceRequestView<'c>, data::trace::Export: } }
fields! { ResourceSpans => make_fields { trace::ResourceSpansView<'c>, data::trace::ResourceSpans: } }
fields! { Resource => make_fields { resource::ResourceView<'c>, data::trace::Resource: } }
fields! { ScopeSpans => make_fields { trace::ScopeSpansView<'c>, data::trace::ScopeSpans: } }
fields! { Scope => make_fields { common::InstrumentationScopeView<'c>, data::trace::Scope: } }
fields! { Span => make_fields { trace::SpanView<'c>, data::trace::Span: } }
fields! { Event => make_fields { span::EventView<'c>, data::trace::Event: } }
fields! { Link => make_fields { span::LinkView<'c>, data::trace::Link: } }
fields! { Status => make_fields { trace::StatusView<'c>, data::trace::Status: } }
fields! { KeyValue => make_fields { common::KeyValueView<'c>, data::trace::KeyValue: } }
fields! { ArrayValue => make_fields { common::ArrayValueView<'c>, data::trace::Values: } }

impl<'c> Make<'c, data::trace::Value> for common::AnyValueView<'c> {
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

fields! { Tile => make_fields { TileView<'c>, data::tile::Tile: } }
fields! { Layer => make_fields { tile::LayerView<'c>, data::tile::Layer: version extent } }
fields! { Feature => make_fields { tile::FeatureView<'c>, data::tile::Feature: id r#type } }
fields! { TileValue => make_fields { tile::ValueView<'c>, data::tile::Value: } }
