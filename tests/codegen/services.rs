//! Services: what is made of them, under which names, and what describes them.

use viewbuf::Message;
use viewbuf::codegen::model::Model;
use viewbuf::codegen::{Config, plugin};
use viewbuf::types::{FileDescriptorProto, FileDescriptorSet};
use viewbuf::wire::{Reader, Value, Writer};

use crate::support::{config, data, error, proto3};

const USERS: &[(&str, &str)] = &[
    (
        "users.proto",
        "syntax = \"proto3\"; package users.v1; import \"base/a-b.proto\"; import \"google/protobuf/empty.proto\";
        // Keeps users.
        service Users {
          // Gets one.
          rpc GetUser(base.Id) returns (base.User);
          rpc ListUsers(google.protobuf.Empty) returns (stream base.User) { option deprecated = true; }
          rpc CreateUsers(stream base.User) returns (base.Id);
          rpc Chat(stream base.User) returns (stream base.User);
        }",
    ),
    (
        "base/a-b.proto",
        "syntax = \"proto3\"; package base; import \"deep.proto\";
        message Id { deep.Deep deep = 1; } message User {}",
    ),
    (
        "deep.proto",
        "syntax = \"proto3\"; package deep; message Deep {}",
    ),
    (
        "other.proto",
        "syntax = \"proto3\"; package other; message Other {}",
    ),
];

/// Generated code with each run of white space as one space, and none inside parentheses.
fn flat(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    ["( ", " )", "< ", " >", ",)", ",>"]
        .into_iter()
        .zip(["(", ")", "<", ">", ")", ">"])
        .fold(text, |text, (from, to)| text.replace(from, to))
}

fn generated(test: &str, change: impl FnOnce(Config) -> Config) -> String {
    flat(&change(config(test, USERS)).generate().unwrap())
}

#[test]
fn a_service_is_a_trait_a_server_a_client_and_a_description() {
    let text = generated("service_items", |config| config);
    for part in [
        "::viewbuf::when_grpc! { /// Keeps users.",
        "pub trait Users: ::core::marker::Send + ::core::marker::Sync + 'static {",
        "/// Gets one. /// /// # Errors /// /// The status to answer with. fn get_user(&self, request: \
         ::viewbuf::service::Request<::viewbuf::Shared<super::super::base::Id>>) -> ",
        "fn list_users(&self, request: ::viewbuf::service::Request<::viewbuf::Shared<::viewbuf::types::Empty>>, \
         responses: ::viewbuf::service::Sink<super::super::base::User>) -> ",
        "fn create_users(&self, request: ::viewbuf::service::Request<::viewbuf::service::Incoming<\
         ::viewbuf::Shared<super::super::base::User>>>) -> ",
        "pub struct UsersServer<S>(",
        "for UsersServer<S> {",
        "pub struct UsersClient<C>(C);",
        "pub async fn get_user(&self, request: impl ::viewbuf::service::IntoRequest<super::super::base::Id>) -> ",
        "pub static USERS: ::viewbuf::service::ServiceDescriptor = ",
        "name: \"users.v1.Users\"",
        "name: \"GetUser\", path: \"/users.v1.Users/GetUser\", cardinality: ::viewbuf::grpc::Cardinality::UNARY,",
        "path: \"/users.v1.Users/Chat\", cardinality: ::viewbuf::grpc::Cardinality::BIDIRECTIONAL,",
        "methods: &self::USERS_METHODS, files: self::USERS_PROTO, };",
        "static USERS_METHODS: [::viewbuf::service::MethodDescriptor; 4] = [",
        "static USERS_PROTO: &[u8] = b\"",
    ] {
        assert!(text.contains(part), "{part}\n\n{text}");
    }
    // The method that is deprecated is so for those who implement it and for those who call it.
    assert_eq!(text.matches("#[deprecated]").count(), 2);
    assert!(!text.contains("__viewbuf"));
}

#[test]
fn options_leave_parts_out() {
    let parts = |text: &str| {
        ["trait Users", "UsersServer", "UsersClient", "static USERS:"]
            .map(|part| text.contains(part))
    };
    let both = generated("service_options", |config| config);
    assert_eq!(parts(&both), [true, true, true, true]);
    let server = generated("service_options", |config| config.client(false));
    assert_eq!(parts(&server), [true, true, false, true]);
    let client = generated("service_options", |config| config.server(false));
    assert_eq!(parts(&client), [false, false, true, true]);
    let none = generated("service_options", |config| {
        config.server(false).client(false)
    });
    assert_eq!(parts(&none), [false; 4]);
    assert!(!none.contains("when_grpc") && none.contains("pub struct User"));
    let bare = generated("service_options", |config| config.reflection(false));
    assert_eq!(parts(&bare), [true, true, true, true]);
    assert!(bare.contains("files: &[], };") && !bare.contains("USERS_PROTO"));
    let views = generated("service_options", |config| config.owned(false));
    assert_eq!(parts(&views), [false; 4]);
    assert!(!views.contains("when_grpc") && views.contains("UserView"));
}

#[test]
fn the_runtime_may_be_renamed() {
    let text = generated("service_runtime", |config| config.runtime("::vb"));
    assert!(text.contains("::vb::when_grpc! {"));
    assert!(!text.contains("::viewbuf"));
}

#[test]
fn names_of_the_proto_come_before_those_of_services() {
    let model = proto3(
        "service_names",
        "package p; message UsersServer {} message UsersClient {} enum USERS { ZERO = 0; }
        message A {} message users { oneof x { int32 y = 1; } }
        service Users { rpc M(A) returns (A); } service self {} service XUsers {} service TEST_PROTO {}",
    );
    let users = &model.services[0];
    assert_eq!(users.ident, "Users_");
    assert_eq!(
        (&*users.names.server, &*users.names.client),
        ("Users_Server", "Users_Client")
    );
    assert_eq!(
        (&*users.names.descriptor, &*users.names.files),
        ("USERS_", "TEST_PROTO")
    );
    let own = &model.services[1];
    assert_eq!((&*own.ident, &*own.names.server), ("Self_", "Self_Server"));
    assert_eq!(
        (&*own.names.descriptor, &*own.names.files),
        ("SELF", "TEST_PROTO")
    );
    assert_eq!(model.services[2].names.descriptor, "X_USERS");
    assert_eq!(model.services[3].ident, "TestProto");
    assert_eq!(model.services[3].names.descriptor, "TEST_PROTO_");

    let model = proto3(
        "service_names",
        "package p; message UsersServer {} message UsersClient {} enum USERS { ZERO = 0; } service Users {}",
    );
    let users = &model.services[0];
    assert_eq!(
        (&*users.ident, &*users.names.descriptor),
        ("Users", "USERS_")
    );
    assert_eq!(
        (&*users.names.server, &*users.names.client),
        ("UsersServer_", "UsersClient_")
    );
}

#[test]
fn methods_may_have_any_name() {
    let text = flat(
        &config(
            "service_methods",
            &[(
                "test.proto",
                "syntax = \"proto3\"; message A {} service S {
                  rpc New(A) returns (A); rpc Match(A) returns (A); rpc self(A) returns (A); rpc FromIt(A) returns (A);
                  rpc from_it(A) returns (A); rpc Cmp(A) returns (A); }",
            )],
        )
        .generate()
        .unwrap(),
    );
    for part in [
        "pub async fn new(&self,",
        "pub async fn r#match(&self,",
        "pub async fn self_(&self,",
        "pub async fn from_it_(&self,",
        "self::S::r#match(&*self.0, request)",
        "#[allow(clippy::should_implement_trait, reason = \"the name comes from the proto\")] pub async fn cmp(",
        "path: \"/S/from_it\"",
    ] {
        assert!(text.contains(part), "{part}\n\n{text}");
    }
    assert!(!text.contains("pub fn new(caller"));
    assert_eq!(
        text.matches("clippy::wrong_self_convention, reason")
            .count(),
        4
    );
}

/// The set of the only service of a model.
fn files(model: &Model) -> FileDescriptorSet {
    let [service] = model.services.as_slice() else {
        panic!("one service")
    };
    FileDescriptorSet::decode(&model.descriptor_set(service.file)).unwrap()
}

fn names(set: &FileDescriptorSet) -> Vec<&str> {
    set.file
        .iter()
        .map(|file| file.name.as_deref().unwrap_or(""))
        .collect()
}

#[test]
fn the_files_are_those_that_the_service_needs() {
    let set = files(&config("service_files", USERS).model().unwrap());
    assert_eq!(
        names(&set),
        [
            "deep.proto",
            "base/a-b.proto",
            "google/protobuf/empty.proto",
            "users.proto"
        ]
    );
    assert!(set.file.iter().all(|file| file.source_code_info.is_none()));
    let users = set.file.last().unwrap();
    assert_eq!(
        users.service[0].method[1].name.as_deref(),
        Some("ListUsers")
    );
    assert_eq!(
        users.dependency,
        ["base/a-b.proto", "google/protobuf/empty.proto"]
    );
}

/// A file as another compiler makes it, with things that we know nothing of: an option, a field.
fn foreign() -> Vec<u8> {
    let mut file = Vec::new();
    let mut writer = Writer::append(&mut file);
    writer
        .len(1, b"foreign.proto")
        .nested(9, |source| {
            source.nested(1, |location| {
                location.len(3, b"A comment.");
            });
        })
        .len(5_000, b"unknown")
        .nested(6, |service| {
            service.len(1, b"Foreign").nested(3, |options| {
                options.len(50_001, b"custom");
            });
            service.nested(2, |method| {
                method.len(1, b"M").len(2, b".A").len(3, b".A");
            });
        })
        .nested(4, |message| {
            message.len(1, b"A");
        })
        .len(12, b"proto3");
    writer.finish().unwrap();
    let mut set = Vec::new();
    let mut writer = Writer::append(&mut set);
    writer.len(1, &file);
    writer.finish().unwrap();
    set
}

#[test]
fn descriptors_keep_their_octets_but_for_comments() {
    let config = Config::new().descriptor_set_bytes(foreign());
    let model = config.model().unwrap();
    let set = model.descriptor_set(model.services[0].file);
    let mut expected = Vec::new();
    let foreign = foreign();
    let mut reader = Reader::new(&foreign[2..]);
    while let Some(record) = reader.next().unwrap() {
        if record.field != 9 {
            expected.extend_from_slice(record.raw);
        }
    }
    assert_eq!(set[0], 0x0a);
    assert_eq!(usize::from(set[1]), expected.len());
    assert_eq!(set[2..], expected);
    assert!(set.windows(7).any(|octets| octets == b"unknown"));
    assert!(config.generate().unwrap().contains("unknown"));
}

#[test]
fn the_same_file_twice_gives_one_text_in_either_order() {
    let one = foreign();
    let file = FileDescriptorProto::decode(&one[2..]).unwrap();
    let mut other = Vec::new();
    let mut writer = Writer::append(&mut other);
    writer.len(1, &file.encode_to_vec());
    writer.finish().unwrap();
    assert_ne!(one, other);
    let text = |sets: [&Vec<u8>; 2]| {
        let config = sets.into_iter().fold(Config::new(), |config, set| {
            config.descriptor_set_bytes(set.clone())
        });
        config.generate().unwrap()
    };
    assert_eq!(text([&one, &other]), text([&other, &one]));
}

/// What stands in the literal that begins behind `start`, as the compiler reads it.
fn literal(text: &str, start: &str) -> Vec<u8> {
    let rest = &text[text.find(start).unwrap() + start.len()..];
    let mut octets = Vec::new();
    let mut letters = rest.chars();
    loop {
        match letters.next().unwrap() {
            '"' => return octets,
            '\\' => match letters.next().unwrap() {
                'x' => {
                    let digits: String = letters.by_ref().take(2).collect();
                    octets.push(u8::from_str_radix(&digits, 16).unwrap());
                }
                '\n' => {
                    let rest = letters.as_str().trim_start();
                    letters = rest.chars();
                }
                't' => octets.push(b'\t'),
                'n' => octets.push(b'\n'),
                'r' => octets.push(b'\r'),
                letter => octets.push(u8::try_from(letter).unwrap()),
            },
            letter => octets.push(u8::try_from(letter).unwrap()),
        }
    }
}

#[test]
fn the_literal_is_the_set() {
    // Names of many lengths, so that a line may begin with anything; a default with every octet.
    for length in 0..100 {
        let name = "x".repeat(length);
        let text = format!(
            "syntax = \"proto2\"; message A {{ optional bytes {name}y = 1 [default = \"\\\"  \\\\ \\0 \\n \\377'\"]; }}
            service S {{ rpc M(A) returns (A); }}"
        );
        let config = config("service_literal", &[("test.proto", &text)]);
        let model = config.model().unwrap();
        let text = config.generate().unwrap();
        assert_eq!(
            literal(&text, "static TEST_PROTO: &[u8] = b\""),
            model.descriptor_set(model.services[0].file)
        );
        assert!(text.lines().all(|line| line.len() < 200));
    }
}

#[test]
fn types_of_methods_are_made_or_missed() {
    // Of the well-known types only what methods lead to.
    let text = generated("service_reach", |config| config.well_known_types(false));
    assert!(text.contains("pub struct Empty"));
    let text = generated("service_reach", |config| {
        config.well_known_types(false).server(false).client(false)
    });
    assert!(!text.contains("pub struct Empty"));

    let says = error(
        "service_target",
        "syntax = \"proto3\"; message A {} service S { rpc M(A) returns (B); }",
    );
    assert!(says.text().contains('B'), "{says}");
    let text = generated("service_extern", |config| {
        config.extern_path(".base", "::b")
    });
    assert!(text.contains("::viewbuf::Shared<::b::Id>"));
    // What another crate has made is not made again.
    let text = generated("service_extern", |config| {
        config.extern_path(".users", "::u")
    });
    assert!(!text.contains("when_grpc"));
}

#[test]
fn plugins_need_the_types_of_methods_too() {
    let model = config("service_plugin", USERS).model().unwrap();
    let users = model
        .files
        .iter()
        .find(|file| file.name == "users.proto")
        .unwrap();
    let set = model.descriptor_set(users.id);
    let response = |parameter: &str| {
        let mut request = Vec::new();
        let mut writer = Writer::append(&mut request);
        writer.len(1, b"users.proto").len(2, parameter.as_bytes());
        let mut reader = Reader::new(&set);
        while let Some(record) = reader.next().unwrap() {
            if let Value::Len(file) = record.value {
                writer.len(15, file);
            }
        }
        writer.finish().unwrap();
        String::from_utf8_lossy(&plugin::respond(&request)).into_owned()
    };
    let refused = response("");
    assert!(
        refused.contains("base.Id") && refused.contains("extern_path"),
        "{refused}"
    );
    let text = response("extern_path=.base=::b,client=false");
    assert!(
        text.contains("UsersServer") && !text.contains("UsersClient"),
        "{text}"
    );
    assert!(response("client=false,server=false").contains("viewbuf.rs"));
}

#[test]
fn descriptor_sets_of_editions_have_services_too() {
    let model = Config::new()
        .descriptor_set_bytes(data("editions.pb"))
        .model()
        .unwrap();
    for service in &model.services {
        let set = FileDescriptorSet::decode(&model.descriptor_set(service.file)).unwrap();
        let file = set.file.last().unwrap();
        assert_eq!(file.syntax.as_deref(), Some("editions"));
    }
    for file in &model.files {
        assert!(!file.descriptor.is_empty());
    }
}
