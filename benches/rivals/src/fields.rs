//! The fields of every message of the payloads, once for all contenders: generated structs differ in types, hardly in field names.

/// Passes the fields of a message on to another macro.
///
/// What differs between contenders stands beside the call: a field called `type`, oneofs, fields with a declared default.
macro_rules! fields {
    (@ $then:ident { $($head:tt)* } $($field:ident)*) => { $then! { $($head)* $($field)* } };
    (Address => $then:ident $head:tt) => { fields! { @ $then $head street city region postal_code country } };
    (User => $then:ident $head:tt) => {
        fields! { @ $then $head
            id name display_name emails roles address state created_at_ms updated_at_ms email_verified birth_year locale time_zone
            avatar_hash login_count reputation
        }
    };
    (Users => $then:ident $head:tt) => { fields! { @ $then $head users next_page_token total_size } };
    (Author => $then:ident $head:tt) => { fields! { @ $then $head id name email bio } };
    (Comment => $then:ident $head:tt) => { fields! { @ $then $head id author body created_at_ms likes replies } };
    (Post => $then:ident $head:tt) => {
        fields! { @ $then $head
            id slug title author summary body tags metadata comments visibility published_at_ms edited_at_ms views rating
        }
    };
    (LogEntry => $then:ident $head:tt) => {
        fields! { @ $then $head
            time_unix_nano level service host message trace_id span_id file line thread_id status clock_skew_us duration_ms tags fields
        }
    };
    (LogBatch => $then:ident $head:tt) => { fields! { @ $then $head source sequence entries } };
    (Numbers => $then:ident $head:tt) => { fields! { @ $then $head varints fixed deltas samples } };
    (Counters => $then:ident $head:tt) => { fields! { @ $then $head counts } };

    (Export => $then:ident $head:tt) => { fields! { @ $then $head resource_spans } };
    (ResourceSpans => $then:ident $head:tt) => { fields! { @ $then $head resource scope_spans schema_url } };
    (Resource => $then:ident $head:tt) => { fields! { @ $then $head attributes dropped_attributes_count } };
    (ScopeSpans => $then:ident $head:tt) => { fields! { @ $then $head scope spans schema_url } };
    (Scope => $then:ident $head:tt) => { fields! { @ $then $head name version attributes dropped_attributes_count } };
    (Span => $then:ident $head:tt) => {
        fields! { @ $then $head
            trace_id span_id trace_state parent_span_id flags name kind start_time_unix_nano end_time_unix_nano attributes
            dropped_attributes_count events dropped_events_count links dropped_links_count status
        }
    };
    (Event => $then:ident $head:tt) => { fields! { @ $then $head time_unix_nano name attributes dropped_attributes_count } };
    (Link => $then:ident $head:tt) => {
        fields! { @ $then $head trace_id span_id trace_state attributes dropped_attributes_count flags }
    };
    (Status => $then:ident $head:tt) => { fields! { @ $then $head message code } };
    (KeyValue => $then:ident $head:tt) => { fields! { @ $then $head key value } };
    (ArrayValue => $then:ident $head:tt) => { fields! { @ $then $head values } };

    (Tile => $then:ident $head:tt) => { fields! { @ $then $head layers } };
    (TileValue => $then:ident $head:tt) => {
        fields! { @ $then $head string_value float_value double_value int_value uint_value sint_value bool_value }
    };

    (Layer => $then:ident $head:tt) => { fields! { @ $then $head name features keys values } };
    (Feature => $then:ident $head:tt) => { fields! { @ $then $head tags geometry } };

    (FileDescriptorSet => $then:ident $head:tt) => { fields! { @ $then $head file } };
    (FileDescriptorProto => $then:ident $head:tt) => {
        fields! { @ $then $head
            name package dependency public_dependency weak_dependency message_type enum_type service extension options
            source_code_info syntax
        }
    };
    (DescriptorProto => $then:ident $head:tt) => {
        fields! { @ $then $head
            name field extension nested_type enum_type extension_range oneof_decl options reserved_range reserved_name
        }
    };
    (ExtensionRange => $then:ident $head:tt) => { fields! { @ $then $head start end options } };
    (Range => $then:ident $head:tt) => { fields! { @ $then $head start end } };
    (FieldDescriptorProto => $then:ident $head:tt) => {
        fields! { @ $then $head name number label type_name extendee default_value oneof_index json_name options proto3_optional }
    };
    (OneofDescriptorProto => $then:ident $head:tt) => { fields! { @ $then $head name options } };
    (EnumDescriptorProto => $then:ident $head:tt) => {
        fields! { @ $then $head name value options reserved_range reserved_name }
    };
    (EnumValueDescriptorProto => $then:ident $head:tt) => { fields! { @ $then $head name number options } };
    (ServiceDescriptorProto => $then:ident $head:tt) => { fields! { @ $then $head name method options } };
    (MethodDescriptorProto => $then:ident $head:tt) => {
        fields! { @ $then $head name input_type output_type options client_streaming server_streaming }
    };
    (FileOptions => $then:ident $head:tt) => {
        fields! { @ $then $head
            java_package java_outer_classname java_multiple_files java_generate_equals_and_hash java_string_check_utf8 go_package
            cc_generic_services java_generic_services py_generic_services deprecated objc_class_prefix csharp_namespace swift_prefix
            php_class_prefix php_namespace php_metadata_namespace ruby_package uninterpreted_option
        }
    };
    (MessageOptions => $then:ident $head:tt) => {
        fields! { @ $then $head message_set_wire_format no_standard_descriptor_accessor deprecated map_entry uninterpreted_option }
    };
    (FieldOptions => $then:ident $head:tt) => {
        fields! { @ $then $head ctype packed jstype lazy deprecated weak uninterpreted_option }
    };
    (EnumOptions => $then:ident $head:tt) => { fields! { @ $then $head allow_alias deprecated uninterpreted_option } };
    (Options => $then:ident $head:tt) => { fields! { @ $then $head uninterpreted_option } };
    (DeprecableOptions => $then:ident $head:tt) => { fields! { @ $then $head deprecated uninterpreted_option } };
    (MethodOptions => $then:ident $head:tt) => {
        fields! { @ $then $head deprecated idempotency_level uninterpreted_option }
    };
    (UninterpretedOption => $then:ident $head:tt) => {
        fields! { @ $then $head
            name identifier_value positive_int_value negative_int_value double_value string_value aggregate_value
        }
    };
    (NamePart => $then:ident $head:tt) => { fields! { @ $then $head name_part is_extension } };
    (SourceCodeInfo => $then:ident $head:tt) => { fields! { @ $then $head location } };
    (Location => $then:ident $head:tt) => {
        fields! { @ $then $head path span leading_comments trailing_comments leading_detached_comments }
    };
}

pub(crate) use fields;
