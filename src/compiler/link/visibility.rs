//! What other files may name: `export` and `local` of edition 2024.
//!
//! Specification: <https://protobuf.dev/editions/features#symbol_visibility>

use super::pool::{EnumId, FileId, MessageId, Pool, Symbol};
use super::report::Report;
use crate::features;
use crate::types::SymbolVisibility;
use crate::types::feature_set::visibility_feature::DefaultSymbolVisibility;

/// Reports `symbol` where its file does not let `from` name it.
pub(super) fn check(
    pool: &Pool,
    symbol: Symbol,
    from: FileId,
    report: &mut Report<'_>,
    path: &[i32],
    tail: &[i32],
) {
    let (name, file, said, nested) = match symbol {
        Symbol::Message(id) => {
            let message = pool.message(id);
            let nested = message.parent.is_some();
            (&message.name, message.file, message.visibility, nested)
        }
        Symbol::Enum(id) => {
            let it = pool.enumeration(id);
            (&it.name, it.file, it.visibility, it.parent.is_some())
        }
        _ => return,
    };
    if file == from {
        return;
    }
    let reason = match said {
        SymbolVisibility::VisibilityExport => return,
        SymbolVisibility::VisibilityLocal => {
            "It is explicitly marked 'local' and cannot be accessed outside its own file".to_owned()
        }
        SymbolVisibility::VisibilityUnset => {
            let default = pool.file(file).features.default_symbol_visibility;
            let said = match default {
                DefaultSymbolVisibility::ExportTopLevel if nested => "EXPORT_TOP_LEVEL",
                DefaultSymbolVisibility::LocalAll => "LOCAL_ALL",
                DefaultSymbolVisibility::Strict => "STRICT",
                _ => return,
            };
            format!(
                "It defaulted to local from file-level 'option features.default_symbol_visibility = '{said}'; and \
                 cannot be accessed outside its own file"
            )
        }
    };
    let text = format!(
        "Symbol \"{name}\", defined in \"{}\"  is not visible from \"{}\". {reason}",
        pool.file(file).name,
        pool.file(from).name
    );
    report.error(path, tail, text);
}

/// Checks that nothing nested is exported where the file says `STRICT`.
pub(super) fn check_strict(pool: &Pool, file: FileId, report: &mut Report<'_>) {
    let it = pool.file(file);
    if features::is_legacy(it.edition)
        || it.features.default_symbol_visibility != DefaultSymbolVisibility::Strict
    {
        return;
    }
    for (index, message) in (0..).zip(&it.messages) {
        check_nested(pool, *message, report, &mut vec![4, index]);
    }
}

fn check_nested(pool: &Pool, id: MessageId, report: &mut Report<'_>, path: &mut Vec<i32>) {
    let message = pool.message(id);
    for (index, nested) in (0..).zip(&message.nested) {
        let it = pool.message(*nested);
        path.extend([3, index]);
        if it.visibility == SymbolVisibility::VisibilityExport {
            let text = format!(
                "\"{}\" is a nested message and cannot be `export` with STRICT default_symbol_visibility. It must \
                 be moved to top-level, ideally in its own file in order to be `export`.",
                it.name
            );
            report.error(path, &[1], text);
        }
        check_nested(pool, *nested, report, path);
        path.truncate(path.len() - 2);
    }
    for (index, nested) in (0..).zip(&message.enums) {
        check_nested_enum(pool, id, *nested, report, &[path, &[4, index][..]].concat());
    }
}

/// An enum may be exported out of a local message that is there for its names only.
fn check_nested_enum(
    pool: &Pool,
    parent: MessageId,
    id: EnumId,
    report: &mut Report<'_>,
    path: &[i32],
) {
    let it = pool.enumeration(id);
    let parent = pool.message(parent);
    if it.visibility != SymbolVisibility::VisibilityExport || parent.is_namespace {
        return;
    }
    let text = format!(
        "\"{0}\" is a nested enum and cannot be marked `export` with STRICT default_symbol_visibility. It must be \
         moved to top-level, ideally in its own file in order to be `export`. For C++ namespacing of enums in a \
         messages use: `local message <OuterNamespace> {{ export enum {0} {{...}} reserved 1 to max; }}`",
        it.name
    );
    report.error(path, &[1], text);
}
