//! How names are to be spelt, from edition 2024 on.
//!
//! Specification: <https://protobuf.dev/editions/features#enforce_naming>

use super::element::{each_field, each_message};
use super::enums::each_enum;
use super::pool::{FileId, Pool};
use super::report::Report;
use crate::features::{self, Set};
use crate::types::feature_set::EnforceNamingStyle;
use crate::types::{FeatureSet, FileDescriptorProto};

/// Checks the names of a file.
pub(super) fn check(
    pool: &Pool,
    file: FileId,
    proto: &FileDescriptorProto,
    report: &mut Report<'_>,
) {
    let it = pool.file(file);
    if features::is_legacy(it.edition) {
        return;
    }
    let style = it.features.enforce_naming_style;
    let mut tell = Tell { report };
    if !it.package.is_empty() {
        tell.name(style, "Package", &it.package, lower_snake, &[2]);
    }
    each_message(pool, file, proto, &mut |id, proto, path| {
        let message = pool.message(id);
        if message.map_entry {
            return;
        }
        let style = message.features.enforce_naming_style;
        let name = proto.name.as_deref().unwrap_or("");
        tell.name(style, "Message", name, title, &[path, &[1][..]].concat());
        for (index, oneof) in (0..).zip(&message.oneofs) {
            let style = oneof.features.enforce_naming_style;
            let path = [path, &[8, index, 1][..]].concat();
            tell.name(style, "Oneof", &oneof.name, lower_snake, &path);
        }
    });
    each_field(pool, file, proto, &mut |id, proto, path| {
        let style = pool.field(id).features.enforce_naming_style;
        let name = proto.name.as_deref().unwrap_or("");
        tell.name(
            style,
            "Field",
            name,
            lower_snake,
            &[path, &[1][..]].concat(),
        );
    });
    each_enum(pool, file, proto, &mut |id, proto, path| {
        let style = pool.enumeration(id).features.enforce_naming_style;
        let name = proto.name.as_deref().unwrap_or("");
        tell.name(style, "Enum", name, title, &[path, &[1][..]].concat());
        for (index, value) in (0..).zip(&proto.value) {
            let own = value.options.as_deref();
            let style = own_style(own.and_then(|own| own.features.as_deref()), style);
            let name = value.name.as_deref().unwrap_or("");
            let path = [path, &[2, index, 1][..]].concat();
            tell.name(style, "Enum value", name, upper_snake, &path);
        }
    });
    services(proto, style, &mut tell);
}

fn services(proto: &FileDescriptorProto, outer: EnforceNamingStyle, tell: &mut Tell<'_, '_>) {
    for (index, service) in (0..).zip(&proto.service) {
        let own = service.options.as_ref();
        let style = own_style(own.and_then(|own| own.features.as_deref()), outer);
        let name = service.name.as_deref().unwrap_or("");
        tell.name(style, "Service", name, title, &[6, index, 1]);
        for (method_index, method) in (0..).zip(&service.method) {
            let own = method.options.as_ref();
            let style = own_style(own.and_then(|own| own.features.as_deref()), style);
            let name = method.name.as_deref().unwrap_or("");
            tell.name(
                style,
                "Method",
                name,
                title,
                &[6, index, 2, method_index, 1],
            );
        }
    }
}

fn own_style(own: Option<&FeatureSet>, outer: EnforceNamingStyle) -> EnforceNamingStyle {
    Set::from(own).known().enforce_naming_style.unwrap_or(outer)
}

struct Tell<'t, 's> {
    report: &'t mut Report<'s>,
}

impl Tell<'_, '_> {
    fn name(
        &mut self,
        style: EnforceNamingStyle,
        what: &str,
        name: &str,
        judge: fn(&str) -> Option<&'static str>,
        path: &[i32],
    ) {
        if style == EnforceNamingStyle::StyleLegacy {
            return;
        }
        if let Some(fault) = judge(name) {
            let text = format!(
                "{what} name {name} {fault} (features.enforce_naming_style = STYLE_LEGACY can be used to opt out of \
                 this check)"
            );
            self.report.error(path, &[], text);
        }
    }
}

/// `TitleCase`
fn title(name: &str) -> Option<&'static str> {
    if !name.bytes().all(|c| c.is_ascii_alphanumeric()) {
        return Some("should be TitleCase");
    }
    let upper = name.starts_with(|c: char| c.is_ascii_uppercase());
    (!upper).then_some("should begin with a capital letter")
}

/// `lower_snake_case`, and the dots of packages
fn lower_snake(name: &str) -> Option<&'static str> {
    let fits = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'_' | b'.');
    if !name.bytes().all(fits) {
        return Some("should be lower_snake_case");
    }
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Some("should begin with a lower case letter");
    }
    underscores(name)
}

/// `UPPER_SNAKE_CASE`
fn upper_snake(name: &str) -> Option<&'static str> {
    let fits = |c: u8| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'_';
    if !name.bytes().all(fits) {
        return Some("should be UPPER_SNAKE_CASE");
    }
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Some("should begin with an upper case letter");
    }
    underscores(name)
}

/// A letter stands behind each underscore.
fn underscores(name: &str) -> Option<&'static str> {
    let mut parts = name.split('_');
    parts.next();
    let bad = parts.any(|part| !part.starts_with(|c: char| c.is_ascii_alphabetic()));
    bad.then_some("contains style violating underscores")
}
