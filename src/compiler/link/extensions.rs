//! Ranges of extensions and what they declare.

use std::collections::HashSet;

use super::build::NUMBER_MAX;
use super::names;
use super::pool::{Field, MessageId, Pool, Range, Target};
use super::report::Report;
use crate::types::extension_range_options::{Declaration, VerificationState};
use crate::types::field_descriptor_proto::Type;

/// Whether a message is one of those of options, which proto3 may extend.
pub(super) fn is_options(message: &str) -> bool {
    matches!(
        message.strip_prefix("google.protobuf."),
        Some(
            "FileOptions"
                | "MessageOptions"
                | "FieldOptions"
                | "OneofOptions"
                | "EnumOptions"
                | "EnumValueOptions"
                | "ServiceOptions"
                | "MethodOptions"
                | "ExtensionRangeOptions"
                | "StreamOptions"
                | "SourceCodeInfo"
                | "FeatureSet"
        )
    )
}

/// Checks the ranges of a message, with what they declare.
pub(super) fn check_ranges(pool: &Pool, id: MessageId, path: &[i32], report: &mut Report<'_>) {
    let message = pool.message(id);
    let max = if message.message_set {
        i32::MAX - 1
    } else {
        NUMBER_MAX
    };
    let mut names = HashSet::new();
    for (index, range) in (0..).zip(&message.ranges) {
        let path = [path, &[5, index][..]].concat();
        if range.end > max.saturating_add(1) {
            let text = format!("Extension numbers cannot be greater than {max}.");
            report.error(&path, &[1], text);
        }
        let Some(options) = &range.options else {
            continue;
        };
        if options.declaration.is_empty() {
            continue;
        }
        if options.verification == Some(VerificationState::Unverified) {
            let text =
                "Cannot mark the extension range as UNVERIFIED when it has extension(s) declared.";
            report.error(&path, &[1], text);
            return;
        }
        check_declarations(range, &options.declaration, &path, report, &mut names);
    }
}

fn check_declarations<'d>(
    range: &Range,
    declarations: &'d [Declaration],
    path: &[i32],
    report: &mut Report<'_>,
    names: &mut HashSet<&'d str>,
) {
    let mut numbers = HashSet::new();
    for declaration in declarations {
        let number = declaration.number.unwrap_or(0);
        if number < range.start || number >= range.end {
            let text =
                format!("Extension declaration number {number} is not in the extension range.");
            report.error(path, &[1], text);
        }
        if !numbers.insert(number) {
            let text = format!("Extension declaration number {number} is declared multiple times.");
            report.error(path, &[1], text);
        }
        let (full_name, kind) = (&declaration.full_name, &declaration.r#type);
        let (Some(full_name), Some(kind)) = (full_name, kind) else {
            let one = full_name.is_some() != kind.is_some();
            if one || declaration.reserved != Some(true) {
                let text = format!(
                    "Extension declaration #{number} should have both \"full_name\" and \"type\" set."
                );
                report.error(path, &[1], text);
            }
            continue;
        };
        if !names.insert(full_name) {
            let text = format!("Extension field name \"{full_name}\" is declared multiple times.");
            return report.error(path, &[1], text);
        }
        check_symbol(full_name, path, report);
        if !is_scalar(kind) {
            check_symbol(kind, path, report);
        }
    }
}

/// A name in a declaration is a full one.
fn check_symbol(name: &str, path: &[i32], report: &mut Report<'_>) {
    let text = if !name.starts_with('.') {
        format!("\"{name}\" must have a leading dot to indicate the fully-qualified scope.")
    } else if !names::is_qualified(name) {
        format!("\"{name}\" contains invalid identifiers.")
    } else {
        return;
    };
    report.error(path, &[1], text);
}

/// An extension is as the range that holds its number declares it.
pub(super) fn check_declared(pool: &Pool, field: &Field, path: &[i32], report: &mut Report<'_>) {
    let (true, Some(owner)) = (field.extension, field.owner) else {
        return;
    };
    let message = &pool.message(owner).name;
    // Everybody may declare options.
    if is_options(message) {
        return;
    }
    let Some(range) = pool.range(owner, field.number) else {
        return;
    };
    let Some(options) = &range.options else {
        return;
    };
    let (name, number) = (&field.name, field.number);
    let Some(declaration) = range.declaration(number) else {
        let declares = !options.declaration.is_empty()
            || options.verification == Some(VerificationState::Declaration);
        if declares {
            let text = format!(
                "Missing extension declaration for field {name} with number {number} in extendee message {message}. \
                 An extension range must declare for all extension fields if its verification state is DECLARATION \
                 or there's any declaration in the range already. Otherwise, consider splitting up the range."
            );
            report.error(path, &[2], text);
        }
        return;
    };
    if declaration.reserved == Some(true) {
        let text = format!(
            "Cannot use number {number} for extension field {name}, as it is reserved in the extension declarations \
             for message {message}."
        );
        return report.error(path, &[2], text);
    }
    let expected = format!("\"{message}\" extension field {number} is expected to");
    if let Some(kind) = declaration
        .r#type
        .as_deref()
        .filter(|kind| !kind.is_empty())
    {
        let actual = type_name(pool, field);
        let declared = if is_scalar(kind) || kind.starts_with('.') {
            kind.to_owned()
        } else {
            format!(".{kind}")
        };
        if actual != declared {
            let text = format!("{expected} be type \"{declared}\", not \"{actual}\".");
            report.error(path, &[2], text);
        }
    }
    if let Some(declared) = declaration.full_name.as_deref().filter(|it| !it.is_empty())
        && declared.strip_prefix('.') != Some(&**name)
    {
        let text = format!("{expected} have field name \"{declared}\", not \".{name}\".");
        report.error(path, &[2], text);
    }
    let repeated = declaration.repeated == Some(true);
    if repeated != field.is_repeated() {
        let what = if repeated { "repeated" } else { "optional" };
        report.error(path, &[2], format!("{expected} be {what}."));
    }
}

fn is_scalar(kind: &str) -> bool {
    matches!(
        kind,
        "double"
            | "float"
            | "int64"
            | "uint64"
            | "int32"
            | "fixed32"
            | "fixed64"
            | "bool"
            | "string"
            | "bytes"
            | "uint32"
            | "enum"
            | "sfixed32"
            | "sfixed64"
            | "sint32"
            | "sint64"
    )
}

/// The type of a field as a declaration would spell it.
fn type_name(pool: &Pool, field: &Field) -> String {
    let scalar = match (field.target, field.kind) {
        (Target::Message(id), _) => return format!(".{}", pool.message(id).name),
        (Target::Enum(id), _) => return format!(".{}", pool.enumeration(id).name),
        (_, Some(Type::Double)) => "double",
        (_, Some(Type::Float)) => "float",
        (_, Some(Type::Int64)) => "int64",
        (_, Some(Type::Uint64)) => "uint64",
        (_, Some(Type::Int32)) => "int32",
        (_, Some(Type::Fixed64)) => "fixed64",
        (_, Some(Type::Fixed32)) => "fixed32",
        (_, Some(Type::Bool)) => "bool",
        (_, Some(Type::String)) => "string",
        (_, Some(Type::Bytes)) => "bytes",
        (_, Some(Type::Uint32)) => "uint32",
        (_, Some(Type::Sfixed32)) => "sfixed32",
        (_, Some(Type::Sfixed64)) => "sfixed64",
        (_, Some(Type::Sint32)) => "sint32",
        (_, Some(Type::Sint64)) => "sint64",
        (_, _) => "",
    };
    scalar.to_owned()
}
