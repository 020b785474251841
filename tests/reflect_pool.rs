//! Pools of descriptors: the tables they make are those of generated code, and bad ones are refused.
#![cfg(feature = "reflect")]
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

use std::collections::BTreeSet;

use viewbuf::Message;
use viewbuf::reflect::{Comments, DescriptorErrorKind as Kind, DescriptorPool, MessageDescriptor};
use viewbuf::schema::{self, Cardinality, DefaultValue, Field, TypeSet, Types};
use viewbuf::types::descriptor_proto::ExtensionRange;
use viewbuf::types::field_descriptor_proto::{Label, Type};
use viewbuf::types::{
    DescriptorProto, Edition, EnumDescriptorProto, EnumValueDescriptorProto, FieldDescriptorProto,
    FileDescriptorProto, FileDescriptorSet, MessageOptions, MethodDescriptorProto,
    OneofDescriptorProto, ServiceDescriptorProto,
};
use viewbuf_test_schema::{DESCRIPTORS, proto};

fn pool() -> DescriptorPool {
    DescriptorPool::decode(DESCRIPTORS).expect("descriptors of the compiler")
}

/// Both tables as text, messages by their names: what is the same is spelled the same.
fn spell(message: &schema::Message<'_>) -> Vec<String> {
    let mut lines = vec![format!(
        "{} {:?} {} {:?} {:?}",
        message.name, message.oneofs, message.message_set, message.reserved, message.well_known
    )];
    for field in message.fields {
        let cardinality = match field.cardinality {
            Cardinality::Map(key) => format!("map of {}", kind(key)),
            other => format!("{other:?}"),
        };
        lines.push(format!(
            "{} {} {} {} {cardinality} {:?} {:?} {} {} {}",
            field.number,
            field.name,
            field.json_name,
            kind(field.kind),
            field.presence,
            field.default,
            field.unchecked,
            field.redact,
            field.extension,
        ));
        assert!(std::ptr::eq(
            message.field_named(field.name).expect("it is there"),
            field
        ));
        let json = message.field_in_json(field.json_name);
        assert_eq!(json.expect("it is there").json_name, field.json_name);
    }
    lines
}

fn kind(kind: schema::Kind<'_>) -> String {
    match kind {
        schema::Kind::Message(link) => format!("message {}", link.get().name),
        schema::Kind::Group(link) => format!("group {}", link.get().name),
        // The compiler brings these along, and may bring older ones.
        schema::Kind::Enum(table) if table.name.starts_with("google.protobuf.") => {
            format!("enum {} {}", table.name, table.closed)
        }
        schema::Kind::Enum(table) => {
            let names = table.values.iter().map(|(name, number)| {
                assert!(table.value_number(name) == Some(*number));
                table.value_name(*number)
            });
            let names: Vec<_> = names.collect();
            format!(
                "enum {} {} {:?} {names:?}",
                table.name, table.closed, table.values
            )
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn tables_are_those_of_generated_code() {
    let pool = pool();
    let mut count = 0;
    for generated in proto::TYPES.messages() {
        let made = pool.message(generated.name).expect(generated.name);
        assert_eq!(spell(made), spell(generated));
        count += 1;
    }
    for generated in proto::TYPES.extensions() {
        let made = pool.extension_named(generated.field.name).expect("known");
        assert_eq!(made.extendee, generated.extendee);
        assert_eq!(kind(made.field.kind), kind(generated.field.kind));
        assert_eq!(made.field.default, generated.field.default);
        assert_eq!(made.field.json_name, generated.field.json_name);
        let by_number = pool.extension(generated.extendee, generated.field.number);
        assert!(std::ptr::eq(by_number.expect("known"), &made.field));
        assert!(made.field.extension);
        count += 1;
    }
    for generated in viewbuf::types::TYPES.0.messages() {
        // Of the others the compiler may bring along older ones.
        if generated.well_known.is_some() {
            let made = pool.message(generated.name).expect(generated.name);
            assert_eq!(spell(made), spell(generated));
            count += 1;
        }
    }
    assert!(count > 100, "{count} types are too few");
}

/// What was generated, as a pool: its tables are those that descriptors make.
#[test]
fn generated_tables_make_the_pool_that_descriptors_do() {
    let of_descriptors = pool();
    let (well_known, descriptor) = viewbuf::types::TYPES;
    let of_tables = DescriptorPool::from_types(&[proto::TYPES, well_known, descriptor])
        .expect("tables of generated code");
    let mut count = 0;
    for made in of_tables.messages() {
        let Some(declared) = of_descriptors.find_message(made.full_name()) else {
            assert!(made.full_name().starts_with("google.protobuf."));
            continue;
        };
        if made.schema().well_known.is_none() && made.full_name().starts_with("google.protobuf.") {
            // The compiler brings these along, and may bring older ones.
            continue;
        }
        assert_eq!(spell(made.schema()), spell(declared.schema()));
        let parent = |of: &MessageDescriptor| of.parent().map(|of| of.full_name().to_owned());
        assert_eq!(parent(&made), parent(&declared));
        assert_eq!(made.file().package(), declared.file().package());
        count += 1;
    }
    let generated = proto::TYPES.messages().count();
    assert!(count >= generated, "{count} of {generated}");
    let own = |pool: &DescriptorPool| {
        let extensions = pool.extensions().map(|extension| {
            let (field, file) = (extension.schema(), extension.file());
            let kind = kind(field.kind);
            format!(
                "{} {} {} {kind} {:?} {:?} {}",
                field.name,
                field.number,
                field.json_name,
                field.default,
                field.presence,
                file.package()
            )
        });
        extensions.collect::<BTreeSet<_>>()
    };
    assert_eq!(own(&of_tables), own(&of_descriptors));
    for made in of_tables.enums() {
        let Some(declared) = of_descriptors.find_enum(made.full_name()) else {
            continue;
        };
        assert_eq!(made.file().package(), declared.file().package());
        assert_eq!(made.schema().closed, declared.schema().closed);
    }
    walk(&of_tables);
}

/// Defaults are texts in descriptors, and come back from there to the last bit.
#[test]
fn defaults_of_tables_stay_what_they_are() {
    let float = |number, kind, value| {
        let names = ["", "a", "b", "c", "d", "e", "f", "g", "h"];
        let name = names.get(number as usize).expect("a name");
        Field::new(number, name, kind)
            .optional()
            .with_default(value)
    };
    let fields = [
        float(
            1,
            schema::Kind::Double,
            DefaultValue::Float(f64::NEG_INFINITY),
        ),
        float(2, schema::Kind::Double, DefaultValue::Float(5e-324)),
        float(
            3,
            schema::Kind::Float,
            DefaultValue::Float(f64::from(0.1_f32)),
        ),
        float(4, schema::Kind::Float, DefaultValue::Float(f64::INFINITY)),
        float(
            5,
            schema::Kind::Bytes,
            DefaultValue::Octets(b"\\\"'\0\x80\xff7\n"),
        ),
        float(
            6,
            schema::Kind::String,
            DefaultValue::Octets("\u{e4}\\n".as_bytes()),
        ),
        float(7, schema::Kind::Int64, DefaultValue::Int(i64::MIN)),
        float(8, schema::Kind::Uint64, DefaultValue::Uint(u64::MAX)),
    ];
    let names: Vec<_> = fields
        .iter()
        .zip(0..)
        .map(|(field, at)| (field.name, at))
        .collect();
    let table = schema::Message::new("Defaults", &fields, &names);
    let linked = [("Defaults", schema::Link::to(&table))];
    let pool = DescriptorPool::from_types(&[TypeSet::new(&linked, &[], &[])]).expect("a table");
    let made = pool.message("Defaults").expect("known");
    assert_eq!(spell(made), spell(&table));
    assert_eq!(
        pool.find_file("no-package.proto")
            .expect("a file")
            .package(),
        ""
    );
}

/// What is extended and known to nobody is told.
#[test]
fn extensions_of_nothing_make_no_pool() {
    let extension = [schema::Extension::new(
        "a.None",
        Field::new(1, "a.one", schema::Kind::Bool),
    )];
    let refused = DescriptorPool::from_types(&[TypeSet::new(&[], &extension, &[0])]);
    assert_eq!(refused.err().map(|e| e.kind()), Some(Kind::UnknownType));
    let known = "google.protobuf.FieldOptions";
    let extension = [schema::Extension::new(
        known,
        Field::new(1_000, "a.one", schema::Kind::Bool),
    )];
    let pool =
        DescriptorPool::from_types(&[TypeSet::new(&[], &extension, &[0])]).expect("it is known");
    assert!(pool.find_extension_by_number(known, 1_000).is_some());
    assert!(pool.find_file("a.proto").is_some());
}

#[test]
fn extensions_of_message_sets_are_called_as_their_messages() {
    let pool = pool();
    let within = |set, name| {
        pool.extension_in_set(set, name)
            .map(|found| found.field.name)
    };
    for name in [
        "test.ext.Title",
        "test.ext.Size",
        "test.ext.Host",
        "test.ext.Scope",
    ] {
        let generated = proto::TYPES.extension_in_set("test.ext.Set", name);
        assert_eq!(
            within("test.ext.Set", name),
            generated.map(|found| found.field.name)
        );
    }
    assert_eq!(
        within("test.ext.Set", "test.ext.Title"),
        Some("test.ext.Title.title")
    );
    assert_eq!(within("test.ext.Host", "test.ext.Title"), None);
    // It is asked about sets, and answers about any message.
    assert_eq!(
        within("test.ext.Host", "test.ext.Scope"),
        Some("test.ext.Scope.scope")
    );
}

#[test]
fn recursive_tables_lead_to_themselves() {
    let pool = pool();
    let value = pool
        .message("google.protobuf.Value")
        .expect("it is imported");
    let object = value
        .field_named("struct_value")
        .and_then(|f| f.kind.message());
    let fields = object.and_then(|object| object.field_named("fields"));
    let again = fields.and_then(|fields| fields.kind.message());
    assert!(std::ptr::eq(again.expect("a map of values"), value));
}

#[test]
fn tables_outlive_the_pool_and_the_thread_they_were_made_in() {
    let descriptor = std::thread::spawn(|| pool().find_message("google.protobuf.Value"))
        .join()
        .expect("no panic")
        .expect("it is imported");
    assert_eq!(descriptor.schema().fields.len(), 6);
    assert_eq!(descriptor.field(5).expect("a field").name(), "struct_value");
    assert_eq!(
        descriptor.oneofs().next().expect("kind").fields().count(),
        6
    );
}

#[test]
fn descriptors_know_their_surroundings() {
    let pool = pool();
    let any = pool.find_message("google.protobuf.Any").expect("imported");
    assert_eq!(
        (any.name(), any.full_name()),
        ("Any", "google.protobuf.Any")
    );
    assert_eq!(any.file().name(), "google/protobuf/any.proto");
    assert_eq!(any.file().package(), "google.protobuf");
    assert_eq!(any.file().edition(), Edition::Proto3);
    assert!(any.parent().is_none());
    let range = pool.find_message("google.protobuf.DescriptorProto.ExtensionRange");
    let range = range.expect("nested");
    assert_eq!(range.parent().expect("nested").name(), "DescriptorProto");
    assert_eq!(range.field_named("end").expect("a field").number(), 2);
    let label = pool.find_enum("google.protobuf.FieldDescriptorProto.Label");
    assert!(label.expect("nested").schema().closed);
    for name in [
        "google.protobuf.Any",
        "google.protobuf.Any.type_url",
        "google.protobuf.Value.kind",
        "google.protobuf.NULL_VALUE",
        "google.protobuf.Struct.FieldsEntry",
        "google.protobuf.Struct.FieldsEntry.key",
    ] {
        assert!(pool.find_file_of(name).is_some(), "{name}");
    }
    assert!(pool.find_file_of("google.protobuf").is_none());
    assert!(pool.find_file_of("google.protobuf.Any.nothing").is_none());
    assert!(
        pool.find_message("google.protobuf.Struct.FieldsEntry")
            .is_none()
    );
    let dependencies = pool
        .files()
        .flat_map(|file| file.dependencies().collect::<Vec<_>>());
    assert!(dependencies.count() > 3);
}

#[test]
fn services_and_their_methods() {
    let pool = pool();
    let service = pool
        .find_service("grpc.testing.TestService")
        .expect("known");
    let call = service
        .methods()
        .find(|method| method.name() == "StreamingInputCall")
        .expect("known");
    assert!(call.is_client_streaming() && !call.is_server_streaming());
    assert_eq!(call.path(), "/grpc.testing.TestService/StreamingInputCall");
    assert_eq!(
        call.input().full_name(),
        "grpc.testing.StreamingInputCallRequest"
    );
    assert_eq!(call.output().name(), "StreamingInputCallResponse");
    assert_eq!(
        pool.find_file_of("grpc.testing.TestService.EmptyCall"),
        Some(service.file())
    );
}

#[test]
fn comments_are_found_where_they_stand() {
    let pool = pool();
    let leading = |comments: Option<Comments<'_>>| comments.map(|c| c.leading.trim().to_owned());
    let host = pool
        .extensions()
        .find(|extension| extension.name() == "ratio");
    let ratio = host.expect("known");
    assert_eq!(
        leading(ratio.comments()).as_deref(),
        Some("Between 0 and 1.")
    );
    let host = ratio.extendee().expect("known");
    let said = leading(host.comments());
    assert_eq!(said.as_deref(), Some("What the extensions extend."));
    let message = pool.find_message("bench.users.ListUsersRequest");
    let filter = message.and_then(|message| message.field_named("filter"));
    let said = leading(filter.expect("known").comments()).expect("it has one");
    assert!(said.starts_with("An expression over the fields"), "{said}");
    let typing = pool.find_message("bench.users.ChatMessage.Typing");
    let said = leading(typing.expect("nested").comments());
    assert_eq!(said.as_deref(), Some("The other side is writing."));
    let state = pool.find_enum("bench.users.AccountState").expect("known");
    let said = leading(state.comments());
    assert_eq!(said.as_deref(), Some("What a user may do, in general."));
    let methods = pool
        .services()
        .flat_map(|service| service.methods().collect::<Vec<_>>());
    let list = methods.filter(|method| method.name() == "ListUsers").last();
    let said = leading(list.expect("known").comments());
    assert_eq!(said.as_deref(), Some("Sends users as they are found."));
}

#[test]
fn adding_makes_a_larger_pool_and_leaves_the_smaller_be() {
    let mut pool = DescriptorPool::default();
    assert!(pool.find_message("a.M").is_none());
    pool.add(&set([file("a.proto", "a", [message("M", [])])]).encode_to_vec())
        .expect("sound");
    let before = pool.find_message("a.M").expect("just added");
    let uses = FileDescriptorProto {
        dependency: vec!["a.proto".into()],
        ..file("b.proto", "b", [message("N", [holds("m", 1, ".a.M")])])
    };
    pool.add_files([uses.encode_to_vec().as_slice()])
        .expect("sound");
    let n = pool.find_message("b.N").expect("just added");
    let m = n
        .field(1)
        .and_then(|field| field.message_type())
        .expect("a message");
    assert_eq!(m.full_name(), before.full_name());
    assert_ne!(m, before, "they belong to different pools");
    // The same again is nothing new, something else of that name is refused and changes nothing.
    pool.add_files([uses.encode_to_vec().as_slice()])
        .expect("known");
    let other = file("b.proto", "b", []);
    let fault = pool
        .add_files([other.encode_to_vec().as_slice()])
        .expect_err("taken");
    assert_eq!(
        (fault.kind(), fault.name()),
        (Kind::FileConflict, "b.proto")
    );
    assert_eq!(pool.files().count(), 2);
    let fault = pool.add(b"\x0a\x01").expect_err("cut off");
    assert!(matches!(fault.kind(), Kind::Decode(_)));
}

fn set(files: impl Into<Vec<FileDescriptorProto>>) -> FileDescriptorSet {
    FileDescriptorSet {
        file: files.into(),
        ..Default::default()
    }
}

fn file(
    name: &str,
    package: &str,
    messages: impl Into<Vec<DescriptorProto>>,
) -> FileDescriptorProto {
    FileDescriptorProto {
        name: Some(name.into()),
        package: Some(package.into()),
        message_type: messages.into(),
        ..Default::default()
    }
}

fn message(name: &str, fields: impl Into<Vec<FieldDescriptorProto>>) -> DescriptorProto {
    DescriptorProto {
        name: Some(name.into()),
        field: fields.into(),
        ..Default::default()
    }
}

fn field(name: &str, number: i32) -> FieldDescriptorProto {
    FieldDescriptorProto {
        name: Some(name.into()),
        number: Some(number),
        label: Some(Label::Optional),
        r#type: Some(Type::Int32),
        ..Default::default()
    }
}

fn holds(name: &str, number: i32, of: &str) -> FieldDescriptorProto {
    FieldDescriptorProto {
        r#type: None,
        type_name: Some(of.into()),
        ..field(name, number)
    }
}

fn refusal(file: FileDescriptorProto) -> Option<Kind> {
    let refused = DescriptorPool::from_set(&set([file])).err()?;
    assert!(!refused.to_string().is_empty());
    Some(refused.kind())
}

#[test]
fn reserved_names_are_kept() {
    let mut once = message("M", [field("f", 1)]);
    once.reserved_name = vec!["old".into(), "older".into()];
    let pool = DescriptorPool::from_set(&set([file("a", "", [once])])).expect("sound");
    let table = pool.message("M").expect("known");
    assert_eq!(table.reserved, ["old", "older"]);
    assert_eq!(table.required(), 0);
}

#[test]
fn wrong_fields_are_refused() {
    let of = |fields: Vec<FieldDescriptorProto>| refusal(file("a", "a", [message("M", fields)]));
    let with = |change: fn(&mut FieldDescriptorProto)| {
        let mut one = field("f", 1);
        change(&mut one);
        of(vec![one])
    };
    assert_eq!(of(vec![field("f", 1), field("g", 2)]), None);
    assert_eq!(
        of(vec![field("f", 1), field("g", 1)]),
        Some(Kind::DuplicateNumber)
    );
    assert_eq!(
        of(vec![field("f", 1), field("f", 2)]),
        Some(Kind::DuplicateName)
    );
    for number in [i32::MIN, -1, 0, 1 << 29, i32::MAX] {
        assert_eq!(
            of(vec![field("f", number)]),
            Some(Kind::InvalidNumber),
            "{number}"
        );
    }
    assert_eq!(of(vec![field("f", (1 << 29) - 1)]), None);
    for name in ["", "1a", "a.b", "a b", "\u{e9}"] {
        assert_eq!(of(vec![field(name, 1)]), Some(Kind::InvalidName), "{name}");
    }
    assert_eq!(of(vec![holds("f", 1, ".a.M")]), None, "recursion is fine");
    for unknown in [".a.N", "a.M", "", ".", "..", ".a.M."] {
        assert_eq!(
            of(vec![holds("f", 1, unknown)]),
            Some(Kind::UnknownType),
            "{unknown}"
        );
    }
    assert_eq!(of(vec![holds("f", 1, ".a")]), Some(Kind::WrongType));
    assert_eq!(with(|f| f.oneof_index = Some(0)), Some(Kind::InvalidOneof));
    assert_eq!(with(|f| f.oneof_index = Some(-1)), Some(Kind::InvalidOneof));
    assert_eq!(
        with(|f| f.default_value = Some("1x".into())),
        Some(Kind::InvalidDefault)
    );
    assert_eq!(
        with(|f| f.default_value = Some("2147483648".into())),
        Some(Kind::InvalidDefault)
    );
    let list = |f: &mut FieldDescriptorProto| {
        f.label = Some(Label::Repeated);
        f.default_value = Some("1".into());
    };
    assert_eq!(with(list), Some(Kind::InvalidDefault));
    let mut required = file("a", "a", [message("M", [field("f", 1)])]);
    required.message_type[0].field[0].label = Some(Label::Required);
    assert_eq!(refusal(required.clone()), None);
    required.syntax = Some("proto3".into());
    assert_eq!(refusal(required), Some(Kind::InvalidPresence));
}

#[test]
fn wrong_oneofs_and_maps_are_refused() {
    let oneof = |name: &str| OneofDescriptorProto {
        name: Some(name.into()),
        ..Default::default()
    };
    let mut empty = message("M", []);
    empty.oneof_decl = vec![oneof("o")];
    assert_eq!(
        refusal(file("a", "a", [empty.clone()])),
        Some(Kind::InvalidOneof)
    );
    empty.field = vec![FieldDescriptorProto {
        oneof_index: Some(0),
        ..field("f", 1)
    }];
    assert_eq!(refusal(file("a", "a", [empty.clone()])), None);
    empty.field[0].label = Some(Label::Repeated);
    assert_eq!(
        refusal(file("a", "a", [empty])),
        Some(Kind::InvalidPresence)
    );

    let entry = |fields: Vec<FieldDescriptorProto>| DescriptorProto {
        options: Some(MessageOptions {
            map_entry: Some(true),
            ..Default::default()
        }),
        ..message("E", fields)
    };
    let map = |nested: DescriptorProto, label: Label| {
        let mut around = message("M", [holds("f", 1, ".a.M.E")]);
        around.field[0].label = Some(label);
        around.nested_type = vec![nested];
        refusal(file("a", "a", [around]))
    };
    let (key, value) = (field("key", 1), field("value", 2));
    let sound = entry(vec![key.clone(), value.clone()]);
    assert_eq!(map(sound.clone(), Label::Repeated), None);
    assert_eq!(map(sound, Label::Optional), Some(Kind::WrongType));
    let itself = entry(vec![key.clone(), holds("value", 2, ".a.M.E")]);
    assert_eq!(map(itself, Label::Repeated), Some(Kind::InvalidMap));
    assert_eq!(
        map(entry(vec![key]), Label::Repeated),
        Some(Kind::InvalidMap)
    );
    let messages = entry(vec![holds("key", 1, ".a.M"), value]);
    assert_eq!(map(messages, Label::Repeated), Some(Kind::InvalidMap));
}

#[test]
fn wrong_enums_are_refused() {
    let of = |syntax: &str, values: &[(&str, i32)]| {
        let mut file = file("a", "a", []);
        file.syntax = Some(syntax.into());
        let value = values
            .iter()
            .map(|(name, number)| EnumValueDescriptorProto {
                name: Some((*name).into()),
                number: Some(*number),
                ..Default::default()
            });
        file.enum_type = vec![EnumDescriptorProto {
            name: Some("E".into()),
            value: value.collect(),
            ..Default::default()
        }];
        refusal(file)
    };
    assert_eq!(of("proto2", &[("A", 1)]), None);
    assert_eq!(of("proto3", &[("A", 1)]), Some(Kind::InvalidEnum));
    assert_eq!(of("proto3", &[]), Some(Kind::InvalidEnum));
    assert_eq!(
        of("proto3", &[("A", 0), ("A", 1)]),
        Some(Kind::DuplicateName)
    );
    assert_eq!(
        of("proto3", &[("A", 0), ("E", 1)]),
        Some(Kind::DuplicateName)
    );
    assert_eq!(
        of("proto3", &[("A", 0), ("B", 0)]),
        Some(Kind::DuplicateNumber)
    );
    assert_eq!(of("proto4", &[("A", 0)]), Some(Kind::Edition));
    assert_eq!(of("editions", &[("A", 0)]), Some(Kind::Edition));
}

#[test]
fn wrong_extensions_and_services_are_refused() {
    let of = |change: fn(&mut FieldDescriptorProto), set: bool| {
        let mut around = message("M", []);
        around.extension_range = vec![
            ExtensionRange {
                start: Some(150),
                end: Some(200),
                ..Default::default()
            },
            ExtensionRange {
                start: Some(100),
                end: Some(150),
                ..Default::default()
            },
        ];
        around.options = Some(MessageOptions {
            message_set_wire_format: Some(set),
            ..Default::default()
        });
        let mut extension = field("e", 100);
        extension.extendee = Some(".a.M".into());
        change(&mut extension);
        let mut file = file("a", "a", [around]);
        file.extension = vec![extension];
        refusal(file)
    };
    assert_eq!(of(|_| {}, false), None);
    assert_eq!(of(|e| e.number = Some(199), false), None);
    assert_eq!(
        of(|e| e.number = Some(200), false),
        Some(Kind::InvalidNumber)
    );
    assert_eq!(
        of(|e| e.number = Some(99), false),
        Some(Kind::InvalidNumber)
    );
    assert_eq!(
        of(|e| e.extendee = Some(".a.N".into()), false),
        Some(Kind::UnknownType)
    );
    assert_eq!(
        of(|e| e.extendee = Some(".a.e".into()), false),
        Some(Kind::WrongType)
    );
    assert_eq!(
        of(|e| e.label = Some(Label::Required), false),
        Some(Kind::InvalidPresence)
    );
    assert_eq!(of(|_| {}, true), Some(Kind::InvalidMessageSet));
    assert_eq!(
        of(
            |e| (e.r#type, e.type_name) = (None, Some(".a.M".into())),
            true
        ),
        None
    );

    let mut file = file("a", "a", [message("M", [])]);
    file.service = vec![ServiceDescriptorProto {
        name: Some("S".into()),
        method: vec![MethodDescriptorProto {
            name: Some("Call".into()),
            input_type: Some(".a.M".into()),
            output_type: Some(".a.N".into()),
            ..Default::default()
        }],
        ..Default::default()
    }];
    assert_eq!(refusal(file), Some(Kind::UnknownType));
}

#[test]
fn names_are_unique_across_files() {
    let set = set([
        file("a", "p", [message("M", [])]),
        file("b", "p", [message("M", [])]),
    ]);
    let fault = DescriptorPool::from_set(&set).expect_err("taken");
    assert_eq!((fault.kind(), fault.name()), (Kind::DuplicateName, "p.M"));
    // A package is no type, and no type may be called like one.
    let fault = DescriptorPool::from_set(&self::set([
        file("a", "", [message("p", [])]),
        file("b", "p.q", []),
    ]));
    assert_eq!(fault.expect_err("taken").kind(), Kind::DuplicateName);
    assert_eq!(refusal(file("a", "a..b", [])), Some(Kind::InvalidName));
}

#[test]
fn long_names_take_no_more_memory_than_is_allowed() {
    // Each of the messages has a name of a hundred thousand octets, of which it spells three.
    let names: BTreeSet<String> = (0..10_000).map(|n| format!("M{n}")).collect();
    let inner: Vec<_> = names.iter().map(|name| message(name, [])).collect();
    let around = DescriptorProto {
        nested_type: inner,
        ..message(&"x".repeat(100_000), [])
    };
    let octets = set([file("a", "", [around])]).encode_to_vec();
    let fault = DescriptorPool::decode(&octets).expect_err("a gigabyte of names");
    assert_eq!(fault.kind(), Kind::TooMuchAllocation);
}

#[test]
fn no_cut_and_no_changed_octet_makes_a_panic() {
    let octets = include_bytes!("data/corpus/codegen_descriptor/users").to_vec();
    assert!(DescriptorPool::decode(&octets).is_ok());
    for at in 0..octets.len() {
        let _ = DescriptorPool::decode(&octets[..at]);
        let mut changed = octets.clone();
        changed[at] ^= 1 << (at % 8);
        if let Ok(pool) = DescriptorPool::decode(&changed) {
            walk(&pool);
        }
    }
}

/// Goes everywhere in a pool.
fn walk(pool: &DescriptorPool) {
    for message in pool.messages() {
        assert_eq!(spell(message.schema()).len(), message.fields().len() + 1);
        for field in message.fields() {
            let _ = (field.options_octets(), field.comments(), field.oneof());
        }
        let _ = (message.options_octets(), message.comments());
    }
    for extension in pool.extensions() {
        assert!(extension.extendee().is_some());
        let _ = (extension.options_octets(), extension.comments());
    }
}
