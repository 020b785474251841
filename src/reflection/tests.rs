//! Answers, without a transport.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::index::Index;
use super::v1::server_reflection_request::MessageRequest as Ask;
use super::v1::server_reflection_response::MessageResponse as Answer;
use super::v1::{ExtensionRequest, SERVER_REFLECTION, ServerReflectionRequest};
use super::{Reflection, Session, v1alpha};
use crate::grpc::Code;
use crate::health::v1::HEALTH;
use crate::service::ServiceDescriptor;
use crate::types::{
    DescriptorProto, EnumDescriptorProto, EnumValueDescriptorProto, FieldDescriptorProto,
    FileDescriptorProto, FileDescriptorSet, MethodDescriptorProto, OneofDescriptorProto,
    ServiceDescriptorProto,
};
use crate::{Message, Shared};

fn field(name: &str) -> FieldDescriptorProto {
    FieldDescriptorProto {
        name: Some(name.into()),
        ..Default::default()
    }
}

fn extension(name: &str, of: &str, number: i32) -> FieldDescriptorProto {
    FieldDescriptorProto {
        extendee: Some(of.into()),
        number: Some(number),
        ..field(name)
    }
}

fn message(name: &str) -> DescriptorProto {
    DescriptorProto {
        name: Some(name.into()),
        ..Default::default()
    }
}

fn file(name: &str, package: &str, imports: &[&str]) -> FileDescriptorProto {
    FileDescriptorProto {
        name: Some(name.into()),
        package: (!package.is_empty()).then(|| package.into()),
        dependency: imports.iter().map(|import| (*import).into()).collect(),
        ..Default::default()
    }
}

fn enumeration(name: &str, value: &str) -> EnumDescriptorProto {
    let value = EnumValueDescriptorProto {
        name: Some(value.into()),
        ..Default::default()
    };
    EnumDescriptorProto {
        name: Some(name.into()),
        value: vec![value],
        ..Default::default()
    }
}

/// Four files that import one another like a diamond, and one that is not there.
fn diamond() -> Vec<FileDescriptorProto> {
    let mut base = file("base.proto", "", &[]);
    base.message_type.push(message("Base"));
    base.enum_type.push(enumeration("Kind", "KIND_ZERO"));
    let mut left = file("left.proto", "l.e", &["base.proto"]);
    left.extension.push(extension("left", ".top.Outer", 1_000));
    let mut right = file("right.proto", "right", &["weak.proto", "base.proto"]);
    let mut scope = message("Scope");
    scope.extension.push(extension("right", ".top.Outer", 500));
    scope.enum_type.push(enumeration("Inner", "INNER_ZERO"));
    right.message_type.push(scope);
    let mut top = file("top.proto", "top", &["left.proto", "right.proto"]);
    let mut outer = message("Outer");
    outer.field.push(field("name"));
    let oneof = OneofDescriptorProto {
        name: Some("choice".into()),
        ..Default::default()
    };
    outer.oneof_decl.push(oneof);
    outer.nested_type.push(message("Nested"));
    top.message_type.push(outer);
    let method = MethodDescriptorProto {
        name: Some("Call".into()),
        ..Default::default()
    };
    top.service.push(ServiceDescriptorProto {
        name: Some("Service".into()),
        method: vec![method],
        ..Default::default()
    });
    vec![base, left, right, top]
}

/// A service that comes with these files.
fn service(name: &'static str, files: Vec<FileDescriptorProto>) -> &'static ServiceDescriptor {
    let set = FileDescriptorSet {
        file: files,
        ..Default::default()
    };
    Box::leak(Box::new(ServiceDescriptor {
        name,
        methods: &[],
        files: Box::leak(set.encode_to_vec().into_boxed_slice()),
    }))
}

fn index() -> Index {
    Index::of([service("top.Service", diamond()), &HEALTH]).unwrap()
}

fn request(ask: Option<Ask>) -> ServerReflectionRequest {
    ServerReflectionRequest {
        host: "h".into(),
        message_request: ask,
        ..Default::default()
    }
}

/// The answer to a question, through its octets.
fn ask(session: &mut Session<'_>, ask: impl Into<Option<Ask>>) -> Answer {
    let request = request(ask.into());
    let shared = Shared::decode(request.encode_to_vec().into()).unwrap();
    let response = session.answer(&shared);
    assert_eq!(response.valid_host, "h");
    assert_eq!(response.original_request, Some(request));
    response.message_response.unwrap()
}

/// The names of the files in an answer, or the code of an error.
fn files(answer: Answer) -> Result<Vec<String>, i32> {
    match answer {
        Answer::FileDescriptorResponse(response) => {
            let files = response.file_descriptor_proto.iter();
            let files = files.map(|file| FileDescriptorProto::decode(file).unwrap());
            Ok(files.filter_map(|file| file.name).collect())
        }
        Answer::ErrorResponse(error) => {
            assert!(!error.error_message.is_empty());
            Err(error.error_code)
        }
        other => panic!("{other:?}"),
    }
}

const NOT_FOUND: Result<Vec<String>, i32> = Err(Code::NotFound.number());

#[test]
fn services_are_listed_in_order() {
    let index = index();
    let Answer::ListServicesResponse(list) =
        ask(&mut Session::new(&index), Ask::ListServices("*".into()))
    else {
        panic!("no list")
    };
    let names: Vec<String> = list
        .service
        .into_iter()
        .map(|service| service.name)
        .collect();
    assert_eq!(names, ["grpc.health.v1.Health", "top.Service"]);
}

#[test]
fn files_come_with_their_imports_once() {
    let index = index();
    let mut session = Session::new(&index);
    let by_name = |name: &str| Ask::FileByFilename(name.into());
    let all = files(ask(&mut session, by_name("top.proto"))).unwrap();
    assert_eq!(
        all,
        ["top.proto", "left.proto", "right.proto", "base.proto"]
    );
    // What was sent is sent again when asked for, and its imports are not.
    assert_eq!(
        files(ask(&mut session, by_name("top.proto"))).unwrap(),
        ["top.proto"]
    );
    assert_eq!(
        files(ask(&mut session, by_name("left.proto"))).unwrap(),
        ["left.proto"]
    );
    assert_eq!(files(ask(&mut session, by_name("none.proto"))), NOT_FOUND);
    assert_eq!(files(ask(&mut session, by_name("weak.proto"))), NOT_FOUND);
    let mut other = Session::new(&index);
    let left = files(ask(&mut other, by_name("left.proto"))).unwrap();
    assert_eq!(left, ["left.proto", "base.proto"]);
    let top = files(ask(&mut other, by_name("top.proto"))).unwrap();
    assert_eq!(top, ["top.proto", "right.proto"]);
}

#[test]
fn files_are_the_octets_that_came() {
    let index = index();
    let answer = ask(
        &mut Session::new(&index),
        Ask::FileByFilename("base.proto".into()),
    );
    let Answer::FileDescriptorResponse(response) = answer else {
        panic!("no file")
    };
    assert_eq!(
        response.file_descriptor_proto,
        [diamond()[0].encode_to_vec()]
    );
}

#[test]
fn every_name_leads_to_its_file() {
    let index = index();
    for (name, expected) in [
        ("top.Outer", "top.proto"),
        ("top.Outer.name", "top.proto"),
        ("top.Outer.choice", "top.proto"),
        ("top.Outer.Nested", "top.proto"),
        ("top.Service", "top.proto"),
        ("top.Service.Call", "top.proto"),
        ("l.e.left", "left.proto"),
        ("right.Scope.right", "right.proto"),
        ("right.Scope.Inner", "right.proto"),
        ("right.Scope.INNER_ZERO", "right.proto"),
        ("Base", "base.proto"),
        ("Kind", "base.proto"),
        ("KIND_ZERO", "base.proto"),
        ("grpc.health.v1.Health.Check", "grpc/health/v1/health.proto"),
        (
            "grpc.health.v1.HealthCheckResponse.SERVING",
            "grpc/health/v1/health.proto",
        ),
    ] {
        let asked = Ask::FileContainingSymbol(name.into());
        let found = files(ask(&mut Session::new(&index), asked)).unwrap();
        assert_eq!(found.first().map(String::as_str), Some(expected), "{name}");
    }
    for name in [
        "",
        "top",
        "Outer",
        ".top.Outer",
        "top.Outer.",
        "Kind.KIND_ZERO",
        "top.service",
    ] {
        let asked = Ask::FileContainingSymbol(name.into());
        assert_eq!(
            files(ask(&mut Session::new(&index), asked)),
            NOT_FOUND,
            "{name}"
        );
    }
}

#[test]
fn extensions_are_found_by_message_and_number() {
    let index = index();
    let found = |of: &str, number| {
        let extension = ExtensionRequest {
            containing_type: of.into(),
            extension_number: number,
            ..Default::default()
        };
        let answer = ask(
            &mut Session::new(&index),
            Ask::FileContainingExtension(extension),
        );
        files(answer).map(|files| files.into_iter().next().unwrap())
    };
    assert_eq!(found("top.Outer", 1_000).unwrap(), "left.proto");
    assert_eq!(found("top.Outer", 500).unwrap(), "right.proto");
    for (of, number) in [
        ("top.Outer", 1),
        ("top.Outer", -1),
        ("Base", 500),
        ("none", 500),
    ] {
        assert_eq!(found(of, number), Err(Code::NotFound.number()));
    }

    let numbers = |of: &str| match ask(
        &mut Session::new(&index),
        Ask::AllExtensionNumbersOfType(of.into()),
    ) {
        Answer::AllExtensionNumbersResponse(response) => {
            assert_eq!(response.base_type_name, of);
            Ok(response.extension_number)
        }
        other => Err(files(other).unwrap_err()),
    };
    assert_eq!(numbers("top.Outer").unwrap(), [500, 1_000]);
    assert_eq!(numbers("Base").unwrap(), [0_i32; 0]);
    for name in ["none", "top.Service", "Kind", "top.Outer.name"] {
        assert_eq!(numbers(name), Err(Code::NotFound.number()), "{name}");
    }
}

#[test]
fn what_is_not_known_is_unimplemented_and_the_stream_goes_on() {
    let index = index();
    let mut session = Session::new(&index);
    assert_eq!(
        files(ask(&mut session, None)),
        Err(Code::Unimplemented.number())
    );
    let asked = Ask::FileByFilename("base.proto".into());
    assert_eq!(files(ask(&mut session, asked)).unwrap(), ["base.proto"]);
}

#[test]
fn files_of_one_name_are_one() {
    let mut other = diamond();
    other[0].message_type.push(message("Other"));
    let services = [
        service("a.A", diamond()),
        service("b.B", other),
        service("c.C", Vec::new()),
    ];
    let index = Index::of(services).unwrap();
    assert_eq!(index.files(), 4);
    assert_eq!(index.symbol("Other"), None);
    assert_eq!(index.services().collect::<Vec<_>>(), ["a.A", "b.B", "c.C"]);
}

#[test]
fn files_that_are_none_are_an_error() {
    for files in [&b"\x0a"[..], b"\x0a\x02\x0a\x05", b"\x0a\x03\x0a\x01\xff"] {
        let descriptor = ServiceDescriptor {
            name: "a.A",
            methods: &[],
            files,
        };
        let descriptor: &'static ServiceDescriptor = Box::leak(Box::new(descriptor));
        assert!(Reflection::new([descriptor]).is_err());
    }
}

/// Both versions ask and answer with the same octets.
#[test]
fn versions_differ_in_names_only() {
    let names = [&SERVER_REFLECTION, &v1alpha::SERVER_REFLECTION].map(|service| service.name);
    assert_eq!(
        names,
        [
            "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection"
        ]
    );
    let request = request(Some(Ask::FileByFilename("top.proto".into())));
    let older = v1alpha::ServerReflectionRequest::decode(&request.encode_to_vec()).unwrap();
    assert!(older.unknown_fields.is_empty());
    assert_eq!(older.encode_to_vec(), request.encode_to_vec());
    let index = index();
    let shared = Shared::decode(request.encode_to_vec().into()).unwrap();
    let response = Session::new(&index).answer(&shared).encode_to_vec();
    let older = v1alpha::ServerReflectionResponse::decode(&response).unwrap();
    assert!(older.unknown_fields.is_empty());
    let Some(v1alpha::server_reflection_response::MessageResponse::FileDescriptorResponse(files)) =
        &older.message_response
    else {
        panic!("no files")
    };
    assert_eq!(files.file_descriptor_proto.len(), 4);
    assert_eq!(older.encode_to_vec(), response);
}
