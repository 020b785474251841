//! The files that every `.proto` file may import, whatever folders are given: `google/protobuf/*.proto`.

/// The text of a file that is built in.
pub(super) fn builtin(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix("google/protobuf/")?;
    let found = FILES.iter().find(|(file, _)| *file == name)?;
    Some(found.1)
}

const FILES: [(&str, &str); 15] = [
    (
        "any.proto",
        include_str!("../generated/proto/google/protobuf/any.proto"),
    ),
    (
        "api.proto",
        include_str!("../generated/proto/google/protobuf/api.proto"),
    ),
    (
        "compiler/plugin.proto",
        include_str!("../generated/proto/google/protobuf/compiler/plugin.proto"),
    ),
    (
        "cpp_features.proto",
        include_str!("../generated/proto/google/protobuf/cpp_features.proto"),
    ),
    (
        "descriptor.proto",
        include_str!("../generated/proto/google/protobuf/descriptor.proto"),
    ),
    (
        "duration.proto",
        include_str!("../generated/proto/google/protobuf/duration.proto"),
    ),
    (
        "empty.proto",
        include_str!("../generated/proto/google/protobuf/empty.proto"),
    ),
    (
        "field_mask.proto",
        include_str!("../generated/proto/google/protobuf/field_mask.proto"),
    ),
    (
        "go_features.proto",
        include_str!("../generated/proto/google/protobuf/go_features.proto"),
    ),
    (
        "java_features.proto",
        include_str!("../generated/proto/google/protobuf/java_features.proto"),
    ),
    (
        "source_context.proto",
        include_str!("../generated/proto/google/protobuf/source_context.proto"),
    ),
    (
        "struct.proto",
        include_str!("../generated/proto/google/protobuf/struct.proto"),
    ),
    (
        "timestamp.proto",
        include_str!("../generated/proto/google/protobuf/timestamp.proto"),
    ),
    (
        "type.proto",
        include_str!("../generated/proto/google/protobuf/type.proto"),
    ),
    (
        "wrappers.proto",
        include_str!("../generated/proto/google/protobuf/wrappers.proto"),
    ),
];
