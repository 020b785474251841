//! What the language asks of an enum.

use std::collections::{HashMap, HashSet};

use super::element::each_message;
use super::names;
use super::pool::{Enum, EnumId, FileId, Pool};
use super::report::Report;
use super::support;
use crate::features::PROTO2;
use crate::types::{EnumDescriptorProto, FileDescriptorProto};

/// Checks the enums of a file.
pub(super) fn validate(
    pool: &Pool,
    file: FileId,
    proto: &FileDescriptorProto,
    report: &mut Report<'_>,
) {
    each_enum(pool, file, proto, &mut |id, proto, path| {
        let it = pool.enumeration(id);
        check_stripped(pool, it, proto, path, report);
        let first = it.values.first();
        if !it.is_closed() && first.is_some_and(|value| value.number != 0) {
            let text = "The first enum value must be zero for open enums.";
            report.error(path, &[2, 0, 2], text);
        }
        for (index, value) in (0..).zip(&it.values) {
            let options = value.options.as_ref();
            let support = options.and_then(|options| options.feature_support.as_deref());
            if let Some(fault) = support.and_then(support::fault) {
                let name = names::join(names::parent(&it.name), &value.name);
                report.error(path, &[2, index, 1], format!("{name} {fault}"));
            }
        }
        let options = proto.options.as_ref();
        if options.and_then(|options| options.allow_alias) != Some(true) {
            check_aliases(it, path, report);
        }
    });
}

/// Calls `visit` for each enum of a file that the pool knows, with its path.
pub(super) fn each_enum<'f>(
    pool: &Pool,
    file: FileId,
    proto: &'f FileDescriptorProto,
    visit: &mut impl FnMut(EnumId, &'f EnumDescriptorProto, &[i32]),
) {
    let ids = pool.file(file).enums.iter();
    for (index, (id, proto)) in (0..).zip(ids.zip(&proto.enum_type)) {
        visit(*id, proto, &[5, index]);
    }
    each_message(pool, file, proto, &mut |id, message, path| {
        let ids = pool.message(id).enums.iter();
        for (index, (id, proto)) in (0..).zip(ids.zip(&message.enum_type)) {
            visit(*id, proto, &[path, &[4, index][..]].concat());
        }
    });
}

/// Values differ without the prefix and the capitals too: that is what generators make of them.
fn check_stripped(
    pool: &Pool,
    it: &Enum,
    proto: &EnumDescriptorProto,
    path: &[i32],
    report: &mut Report<'_>,
) {
    let options = proto.options.as_ref();
    #[expect(deprecated, reason = "what is deprecated is still obeyed")]
    let legacy = options.and_then(|options| options.deprecated_legacy_json_field_conflicts);
    let is_warning = legacy == Some(true) && pool.file(it.file).edition <= PROTO2;
    let prefix = names::enum_prefix(names::short(&it.name));
    let mut seen = HashMap::new();
    for (index, value) in (0..).zip(&it.values) {
        let stripped = names::enum_value(&value.name, &prefix);
        let other = *seen.entry(stripped).or_insert(value);
        if other.name == value.name || other.number == value.number {
            continue;
        }
        let text = format!(
            "Enum name {} has the same name as {} if you ignore case and strip out the enum name prefix (if any). (If \
             you are using allow_alias, please assign the same number to each enum value name.)",
            value.name, other.name
        );
        if is_warning {
            report.warning(path, &[2, index, 1], text);
        } else {
            report.error(path, &[2, index, 1], text);
        }
    }
}

fn check_aliases(it: &Enum, path: &[i32], report: &mut Report<'_>) {
    let scope = names::parent(&it.name);
    let mut used: HashMap<i32, &str> = HashMap::new();
    let mut numbers = None;
    for (index, value) in (0..).zip(&it.values) {
        let Some(other) = used.insert(value.number, &value.name) else {
            continue;
        };
        used.insert(value.number, other);
        if report.is_full() {
            return;
        }
        let numbers: &HashSet<i64> = numbers.get_or_insert_with(|| {
            let values = it.values.iter();
            values.map(|value| i64::from(value.number)).collect()
        });
        let next = (i64::from(value.number) + 1..).find(|next| !numbers.contains(next));
        let mut text = format!(
            "\"{}\" uses the same enum value as \"{}\". If this is intended, set 'option allow_alias = true;' to the \
             enum definition.",
            names::join(scope, &value.name),
            names::join(scope, other)
        );
        if let Some(next) = next.filter(|next| *next < i64::from(i32::MAX)) {
            text.push_str(&format!(" The next available enum value is {next}."));
        }
        report.error(path, &[2, index, 2], text);
    }
}
