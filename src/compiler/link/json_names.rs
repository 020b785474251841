//! JSON names of fields: within a message, no two are alike.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::names;
use super::pool::{MessageId, Pool};
use super::report::Report;
use crate::types::feature_set::JsonFormat;
use crate::types::{DescriptorProto, FieldDescriptorProto};

/// The JSON name of a field, and whether somebody chose it.
struct Name<'f> {
    field: &'f str,
    json: String,
    custom: bool,
}

/// Checks the names of a message's fields.
///
/// Those made from the names of fields are compared for themselves too, since field masks know no others.
pub(super) fn check(
    pool: &Pool,
    id: MessageId,
    proto: &DescriptorProto,
    path: &[i32],
    report: &mut Report<'_>,
) {
    let options = proto.options.as_ref();
    #[expect(deprecated, reason = "what is deprecated is still obeyed")]
    let legacy = options.and_then(|options| options.deprecated_legacy_json_field_conflicts);
    if legacy == Some(true) {
        return;
    }
    let format = pool.message(id).features.json_format;
    let best_effort = format == JsonFormat::LegacyBestEffort;
    check_names(proto, path, report, false, best_effort);
    check_names(proto, path, report, true, best_effort);
}

fn check_names(
    proto: &DescriptorProto,
    path: &[i32],
    report: &mut Report<'_>,
    use_custom: bool,
    best_effort: bool,
) {
    let mut seen: HashMap<String, Name<'_>> = HashMap::new();
    for (index, field) in (0..).zip(&proto.field) {
        let path = [path, &[2, index][..]].concat();
        let name = name(field, use_custom);
        if name.custom && name.json.starts_with('[') && name.json.ends_with(']') {
            let text = format!(
                "The custom JSON name of field \"{}\" (\"{}\") is invalid: JSON names may not start with '[' and end \
                 with ']'.",
                name.field, name.json
            );
            report.error(&path, &[10], text);
            continue;
        }
        let other = match seen.entry(name.json.clone()) {
            Entry::Vacant(place) => {
                place.insert(name);
                continue;
            }
            Entry::Occupied(other) => other.into_mut(),
        };
        if use_custom && !name.custom && !other.custom {
            // The other pass has told it.
            continue;
        }
        let kind = |custom| if custom { "custom" } else { "default" };
        let text = format!(
            "The {} JSON name of field \"{}\" (\"{}\") conflicts with the {} JSON name of field \"{}\".",
            kind(name.custom),
            name.field,
            name.json,
            kind(other.custom),
            other.field
        );
        if best_effort && !(name.custom && other.custom) {
            report.warning(&path, &[1], text);
        } else {
            report.error(&path, &[1], text);
        }
    }
}

fn name(field: &FieldDescriptorProto, use_custom: bool) -> Name<'_> {
    let own = field.name.as_deref().unwrap_or("");
    let made = names::json_name(own);
    match &field.json_name {
        Some(json) if use_custom && *json != made => Name {
            field: own,
            json: json.clone(),
            custom: true,
        },
        _ => Name {
            field: own,
            json: made,
            custom: false,
        },
    }
}

/// A JSON name may not end early.
pub(super) fn check_letters(json: &str, path: &[i32], report: &mut Report<'_>) {
    if json.contains('\0') {
        let text = "json_name cannot have embedded null characters.";
        report.error(path, &[10], text);
    }
}
