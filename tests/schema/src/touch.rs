//! Reading every field of a message, whatever it is kept in: a checked or a lazy view, an owned message, or
//! a neutral struct of [`data`](crate::data).
//!
//! The same content gives the same sum through all of them.

#![allow(
    deprecated,
    reason = "the descriptor has deprecated fields, which are read like any other"
)]

use std::collections::BTreeMap;

use viewbuf::DecodeError;
use viewbuf::schema::EnumType;
use viewbuf::types;
use viewbuf::view::{
    Checked, Element, Lazy, Map, MapKey, Mode, Repeated, RepeatedClosedScalars, RepeatedScalars,
};
use viewbuf::wire::{ClosedEnum, Scalar};

use crate::data;
use crate::proto::bench::{blog, logs, numbers, users};
use crate::proto::opentelemetry::proto::collector::trace::v1 as collector;
use crate::proto::opentelemetry::proto::common::v1 as common;
use crate::proto::opentelemetry::proto::resource::v1 as resource;
use crate::proto::opentelemetry::proto::trace::v1 as trace;
use crate::proto::vector_tile::{self, tile};

/// As little work as lets no read be optimised away: numbers and lengths added up, and the addresses of
/// strings and octets.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    sum: u64,
    addresses: usize,
}

impl Sum {
    #[inline(always)]
    fn number(&mut self, value: u64) {
        self.sum = self.sum.wrapping_add(value);
    }

    #[inline(always)]
    fn octets(&mut self, value: &[u8]) {
        self.number(value.len() as u64);
        self.addresses ^= value.as_ptr() as usize;
    }

    /// The numbers and lengths added up.
    #[inline(always)]
    #[must_use]
    pub fn finish(self) -> u64 {
        std::hint::black_box(self.addresses);
        self.sum
    }
}

/// A value whose every field can be read.
pub trait Touch {
    /// Reads everything below.
    ///
    /// # Errors
    /// Of lazy views, what a nested message breaks.
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError>;

    /// Reads everything, and gives the sum of it.
    ///
    /// # Errors
    /// Of lazy views, what a nested message breaks.
    #[inline]
    fn sum(&self) -> Result<u64, DecodeError> {
        let mut sum = Sum::default();
        self.touch(&mut sum)?;
        Ok(sum.finish())
    }
}

/// A scalar as a number to add up.
pub trait Number: Copy {
    fn number(self) -> u64;
}

macro_rules! numbers {
    ($($scalar:ty, |$value:ident| $number:expr;)*) => {$(
        impl Number for $scalar {
            #[inline(always)]
            fn number(self) -> u64 {
                let $value = self;
                $number
            }
        }

        impl Touch for $scalar {
            #[inline(always)]
            fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
                sum.number(Number::number(*self));
                Ok(())
            }
        }
    )*};
}

numbers! {
    bool, |value| u64::from(value);
    i32, |value| i64::from(value) as u64;
    u32, |value| u64::from(value);
    i64, |value| value as u64;
    u64, |value| value;
    f32, |value| u64::from(value.to_bits());
    f64, |value| value.to_bits();
}

macro_rules! enums {
    ($($enumeration:ty)*) => {
        numbers! { $($enumeration, |value| i64::from(EnumType::number(value)) as u64;)* }
    };
}

enums! {
    users::AccountState blog::Visibility logs::Level trace::span::SpanKind trace::status::StatusCode
    tile::GeomType types::Edition types::SymbolVisibility types::field_descriptor_proto::Type
    types::field_descriptor_proto::Label types::extension_range_options::VerificationState
    types::file_options::OptimizeMode types::field_options::CType types::field_options::JSType
    types::field_options::OptionRetention types::field_options::OptionTargetType
    types::method_options::IdempotencyLevel types::feature_set::FieldPresence
    types::feature_set::EnumType types::feature_set::RepeatedFieldEncoding
    types::feature_set::Utf8Validation types::feature_set::MessageEncoding
    types::feature_set::JsonFormat types::feature_set::EnforceNamingStyle
    types::feature_set::visibility_feature::DefaultSymbolVisibility
}

macro_rules! octets {
    ($($text:ty)*) => {$(
        impl Touch for $text {
            #[inline(always)]
            fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
                sum.octets(self.as_ref());
                Ok(())
            }
        }
    )*};
}

octets! { &str &[u8] String Vec<u8> }

impl<T: Touch> Touch for Result<T, DecodeError> {
    #[inline(always)]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        match self {
            Ok(value) => value.touch(sum),
            Err(error) => Err(*error),
        }
    }
}

impl<T: Touch> Touch for Option<T> {
    #[inline(always)]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        match self {
            Some(value) => value.touch(sum),
            None => Ok(()),
        }
    }
}

impl<T: Touch> Touch for Box<T> {
    #[inline(always)]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        T::touch(self, sum)
    }
}

impl<T: Touch> Touch for Vec<T> {
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        sum.number(self.len() as u64);
        self.iter().try_for_each(|item| item.touch(sum))
    }
}

impl<K: Touch, V: Touch> Touch for BTreeMap<K, V> {
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        sum.number(self.len() as u64);
        self.iter().try_for_each(|(key, value)| {
            key.touch(sum)?;
            value.touch(sum)
        })
    }
}

impl<'a, E: Element, M: Mode> Touch for Repeated<'a, E, M>
where
    E::Item<'a, M>: Touch,
{
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        sum.number(self.len() as u64);
        for item in *self {
            item.touch(sum)?;
        }
        Ok(())
    }
}

impl<K: Scalar<Value: Number>> Touch for RepeatedScalars<'_, K> {
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        sum.number(self.len() as u64);
        sum.number(
            self.iter()
                .fold(0, |all, value| all.wrapping_add(value.number())),
        );
        Ok(())
    }
}

impl<E: ClosedEnum + Number> Touch for RepeatedClosedScalars<'_, E> {
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        sum.number(self.len() as u64);
        for value in *self {
            sum.number(Number::number(value));
        }
        Ok(())
    }
}

impl<'a, K: MapKey, V: Element, M: Mode> Touch for Map<'a, K, V, M>
where
    K::Item<'a, M>: Touch,
    V::Item<'a, M>: Touch,
{
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        sum.number(self.len() as u64);
        for (key, value) in *self {
            key.touch(sum)?;
            value.touch(sum)?;
        }
        Ok(())
    }
}

/// Implements [`Touch`] for the structs and the view of one message. Behind the semicolon stand the fields
/// that a view reads only where they are present, each with the test of that.
macro_rules! touch {
    ([$($owned:ty)*] ($($view:tt)*) $fields:tt) => {
        $(touch! { @owned $owned, $fields })*
        touch! { @view $($view)*<'_, Checked>, $fields }
        touch! { @view $($view)*<'_, Lazy>, $fields }
    };
    (@owned $owned:ty, { $($field:ident)* ; $($optional:ident $has:ident)* }) => {
        impl Touch for $owned {
            #[inline]
            fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
                $(self.$field.touch(sum)?;)*
                $(self.$optional.touch(sum)?;)*
                Ok(())
            }
        }
    };
    (@view $view:ty, { $($field:ident)* ; $($optional:ident $has:ident)* }) => {
        impl Touch for $view {
            #[inline]
            fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
                $(self.$field().touch(sum)?;)*
                $(if self.$has() {
                    self.$optional().touch(sum)?;
                })*
                Ok(())
            }
        }
    };
}

touch! { [users::Address data::users::Address] (users::AddressView) {
    street city region postal_code country;
} }

touch! { [users::User data::users::User] (users::UserView) {
    id name display_name emails roles state created_at_ms updated_at_ms email_verified locale
    time_zone avatar_hash login_count reputation; address has_address birth_year has_birth_year
} }

touch! { [users::ListUsersResponse data::users::Users] (users::ListUsersResponseView) {
    users next_page_token total_size;
} }

touch! { [blog::Author data::blog::Author] (blog::AuthorView) {
    id name email bio;
} }

touch! { [blog::Comment data::blog::Comment] (blog::CommentView) {
    id body created_at_ms likes replies; author has_author
} }

touch! { [blog::Post data::blog::Post] (blog::PostView) {
    id slug title summary body tags metadata comments visibility published_at_ms views rating;
    author has_author edited_at_ms has_edited_at_ms
} }

touch! { [logs::LogEntry data::logs::LogEntry] (logs::LogEntryView) {
    time_unix_nano level service host message trace_id span_id file line thread_id status
    clock_skew_us duration_ms tags fields;
} }

touch! { [logs::LogBatch data::logs::LogBatch] (logs::LogBatchView) {
    source sequence entries;
} }

touch! { [numbers::Numbers data::numbers::Numbers] (numbers::NumbersView) {
    varints fixed deltas samples;
} }

touch! { [numbers::Counters data::numbers::Counters] (numbers::CountersView) {
    counts;
} }

touch! { [collector::ExportTraceServiceRequest data::trace::Export] (collector::ExportTraceServiceRequestView) {
    resource_spans;
} }

touch! { [trace::ResourceSpans data::trace::ResourceSpans] (trace::ResourceSpansView) {
    scope_spans schema_url; resource has_resource
} }

touch! { [resource::Resource data::trace::Resource] (resource::ResourceView) {
    attributes dropped_attributes_count;
} }

touch! { [trace::ScopeSpans data::trace::ScopeSpans] (trace::ScopeSpansView) {
    spans schema_url; scope has_scope
} }

touch! { [common::InstrumentationScope data::trace::Scope] (common::InstrumentationScopeView) {
    name version attributes dropped_attributes_count;
} }

touch! { [trace::Span data::trace::Span] (trace::SpanView) {
    trace_id span_id trace_state parent_span_id flags name kind start_time_unix_nano
    end_time_unix_nano attributes dropped_attributes_count events dropped_events_count links
    dropped_links_count; status has_status
} }

touch! { [trace::span::Event data::trace::Event] (trace::span::EventView) {
    time_unix_nano name attributes dropped_attributes_count;
} }

touch! { [trace::span::Link data::trace::Link] (trace::span::LinkView) {
    trace_id span_id trace_state attributes dropped_attributes_count flags;
} }

touch! { [trace::Status data::trace::Status] (trace::StatusView) {
    message code;
} }

touch! { [common::KeyValue data::trace::KeyValue] (common::KeyValueView) {
    key; value has_value
} }

touch! { [common::ArrayValue data::trace::Values] (common::ArrayValueView) {
    values;
} }

touch! { [common::KeyValueList] (common::KeyValueListView) {
    values;
} }

touch! { [vector_tile::Tile data::tile::Tile] (vector_tile::TileView) {
    layers;
} }

touch! { [tile::Layer data::tile::Layer] (tile::LayerView) {
    version name features keys values; extent has_extent
} }

touch! { [tile::Feature data::tile::Feature] (tile::FeatureView) {
    tags geometry; id has_id r#type has_type
} }

touch! { [tile::Value data::tile::Value] (tile::ValueView) {
    ; string_value has_string_value float_value has_float_value double_value has_double_value
    int_value has_int_value uint_value has_uint_value sint_value has_sint_value bool_value
    has_bool_value
} }

touch! { [types::FileDescriptorSet] (types::FileDescriptorSetView) {
    file;
} }

touch! { [types::FileDescriptorProto] (types::FileDescriptorProtoView) {
    dependency message_type enum_type service extension public_dependency weak_dependency
    option_dependency; name has_name package has_package options has_options source_code_info
    has_source_code_info syntax has_syntax edition has_edition
} }

touch! { [types::DescriptorProto] (types::DescriptorProtoView) {
    field nested_type enum_type extension_range extension oneof_decl reserved_range reserved_name;
    name has_name options has_options visibility has_visibility
} }

touch! { [types::ExtensionRangeOptions] (types::ExtensionRangeOptionsView) {
    declaration uninterpreted_option; verification has_verification features has_features
} }

touch! { [types::FieldDescriptorProto] (types::FieldDescriptorProtoView) {
    ; name has_name extendee has_extendee number has_number label has_label r#type has_type
    type_name has_type_name default_value has_default_value options has_options oneof_index
    has_oneof_index json_name has_json_name proto3_optional has_proto3_optional
} }

touch! { [types::OneofDescriptorProto] (types::OneofDescriptorProtoView) {
    ; name has_name options has_options
} }

touch! { [types::EnumDescriptorProto] (types::EnumDescriptorProtoView) {
    value reserved_range reserved_name; name has_name options has_options visibility has_visibility
} }

touch! { [types::EnumValueDescriptorProto] (types::EnumValueDescriptorProtoView) {
    ; name has_name number has_number options has_options
} }

touch! { [types::ServiceDescriptorProto] (types::ServiceDescriptorProtoView) {
    method; name has_name options has_options
} }

touch! { [types::MethodDescriptorProto] (types::MethodDescriptorProtoView) {
    ; name has_name input_type has_input_type output_type has_output_type options has_options
    client_streaming has_client_streaming server_streaming has_server_streaming
} }

touch! { [types::FileOptions] (types::FileOptionsView) {
    uninterpreted_option; java_package has_java_package java_outer_classname
    has_java_outer_classname optimize_for has_optimize_for java_multiple_files
    has_java_multiple_files go_package has_go_package cc_generic_services has_cc_generic_services
    java_generic_services has_java_generic_services py_generic_services has_py_generic_services
    java_generate_equals_and_hash has_java_generate_equals_and_hash deprecated has_deprecated
    java_string_check_utf8 has_java_string_check_utf8 cc_enable_arenas has_cc_enable_arenas
    objc_class_prefix has_objc_class_prefix csharp_namespace has_csharp_namespace swift_prefix
    has_swift_prefix php_class_prefix has_php_class_prefix php_namespace has_php_namespace
    php_metadata_namespace has_php_metadata_namespace ruby_package has_ruby_package features
    has_features
} }

touch! { [types::MessageOptions] (types::MessageOptionsView) {
    uninterpreted_option; message_set_wire_format has_message_set_wire_format
    no_standard_descriptor_accessor has_no_standard_descriptor_accessor deprecated has_deprecated
    map_entry has_map_entry deprecated_legacy_json_field_conflicts
    has_deprecated_legacy_json_field_conflicts features has_features
} }

touch! { [types::FieldOptions] (types::FieldOptionsView) {
    targets edition_defaults uninterpreted_option; ctype has_ctype packed has_packed deprecated
    has_deprecated lazy has_lazy jstype has_jstype weak has_weak unverified_lazy has_unverified_lazy
    debug_redact has_debug_redact retention has_retention features has_features feature_support
    has_feature_support
} }

touch! { [types::OneofOptions] (types::OneofOptionsView) {
    uninterpreted_option; features has_features
} }

touch! { [types::EnumOptions] (types::EnumOptionsView) {
    uninterpreted_option; allow_alias has_allow_alias deprecated has_deprecated
    deprecated_legacy_json_field_conflicts has_deprecated_legacy_json_field_conflicts features
    has_features
} }

touch! { [types::EnumValueOptions] (types::EnumValueOptionsView) {
    uninterpreted_option; deprecated has_deprecated features has_features debug_redact
    has_debug_redact feature_support has_feature_support
} }

touch! { [types::ServiceOptions] (types::ServiceOptionsView) {
    uninterpreted_option; deprecated has_deprecated features has_features
} }

touch! { [types::MethodOptions] (types::MethodOptionsView) {
    uninterpreted_option; deprecated has_deprecated idempotency_level has_idempotency_level features
    has_features
} }

touch! { [types::UninterpretedOption] (types::UninterpretedOptionView) {
    name; identifier_value has_identifier_value positive_int_value has_positive_int_value
    negative_int_value has_negative_int_value double_value has_double_value string_value
    has_string_value aggregate_value has_aggregate_value
} }

touch! { [types::FeatureSet] (types::FeatureSetView) {
    ; field_presence has_field_presence enum_type has_enum_type repeated_field_encoding
    has_repeated_field_encoding utf8_validation has_utf8_validation message_encoding
    has_message_encoding json_format has_json_format enforce_naming_style has_enforce_naming_style
    default_symbol_visibility has_default_symbol_visibility
} }

touch! { [types::SourceCodeInfo] (types::SourceCodeInfoView) {
    location;
} }

touch! { [types::descriptor_proto::ExtensionRange] (types::descriptor_proto::ExtensionRangeView) {
    ; start has_start end has_end options has_options
} }

touch! { [types::descriptor_proto::ReservedRange] (types::descriptor_proto::ReservedRangeView) {
    ; start has_start end has_end
} }

touch! { [types::enum_descriptor_proto::EnumReservedRange] (types::enum_descriptor_proto::EnumReservedRangeView) {
    ; start has_start end has_end
} }

touch! { [types::extension_range_options::Declaration] (types::extension_range_options::DeclarationView) {
    ; number has_number full_name has_full_name r#type has_type reserved has_reserved repeated
    has_repeated
} }

touch! { [types::field_options::EditionDefault] (types::field_options::EditionDefaultView) {
    ; value has_value edition has_edition
} }

touch! { [types::field_options::FeatureSupport] (types::field_options::FeatureSupportView) {
    ; edition_introduced has_edition_introduced edition_deprecated has_edition_deprecated
    deprecation_warning has_deprecation_warning edition_removed has_edition_removed removal_error
    has_removal_error
} }

touch! { [types::source_code_info::Location] (types::source_code_info::LocationView) {
    path span leading_detached_comments; leading_comments has_leading_comments trailing_comments
    has_trailing_comments
} }

touch! { [types::uninterpreted_option::NamePart] (types::uninterpreted_option::NamePartView) {
    ; name_part has_name_part is_extension has_is_extension
} }

impl Touch for data::trace::Value {
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        match self {
            Self::StringValue(value) => value.touch(sum),
            Self::BoolValue(value) => value.touch(sum),
            Self::IntValue(value) => value.touch(sum),
            Self::DoubleValue(value) => value.touch(sum),
            Self::ArrayValue(value) => value.touch(sum),
        }
    }
}

impl Touch for common::AnyValue {
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        use common::any_value::Value;
        match &self.value {
            None => Ok(()),
            Some(Value::StringValue(value)) => value.touch(sum),
            Some(Value::BoolValue(value)) => value.touch(sum),
            Some(Value::IntValue(value)) => value.touch(sum),
            Some(Value::DoubleValue(value)) => value.touch(sum),
            Some(Value::ArrayValue(value)) => value.touch(sum),
            Some(Value::KvlistValue(value)) => value.touch(sum),
            Some(Value::BytesValue(value)) => value.touch(sum),
        }
    }
}

impl<M: Mode> Touch for common::AnyValueView<'_, M>
where
    for<'a> common::ArrayValueView<'a, M>: Touch,
    for<'a> common::KeyValueListView<'a, M>: Touch,
{
    #[inline]
    fn touch(&self, sum: &mut Sum) -> Result<(), DecodeError> {
        use common::any_value::ValueView as Value;
        match self.value() {
            None => Ok(()),
            Some(Value::StringValue(value)) => value.touch(sum),
            Some(Value::BoolValue(value)) => value.touch(sum),
            Some(Value::IntValue(value)) => value.touch(sum),
            Some(Value::DoubleValue(value)) => value.touch(sum),
            Some(Value::ArrayValue(value)) => M::result(value)?.touch(sum),
            Some(Value::KvlistValue(value)) => M::result(value)?.touch(sum),
            Some(Value::BytesValue(value)) => value.touch(sum),
        }
    }
}
