//! What the language asks of a file whose options are known.

use super::element::{each_field, each_message};
use super::pool::{FileId, MessageId, Pool};
use super::report::Report;
use super::{enums, extensions, fields, json_names, style, visibility};
use crate::features::{self, PROTO3};
use crate::types::FileDescriptorProto;

/// Checks `file`.
pub(super) fn validate(
    pool: &Pool,
    proto: &FileDescriptorProto,
    file: FileId,
    report: &mut Report<'_>,
) {
    file_options(pool, proto, file, report);
    each_field(pool, file, proto, &mut |id, field, path| {
        fields::validate(pool, id, field, path, report);
    });
    each_message(pool, file, proto, &mut |id, message, path| {
        json_names::check(pool, id, message, path, report);
        extensions::check_ranges(pool, id, path, report);
        if pool.file(file).edition == PROTO3 {
            proto3_message(pool, id, path, report);
        }
    });
    enums::validate(pool, file, proto, report);
    style::check(pool, file, proto, report);
    visibility::check_strict(pool, file, report);
}

fn file_options(pool: &Pool, proto: &FileDescriptorProto, file: FileId, report: &mut Report<'_>) {
    let it = pool.file(file);
    let options = proto.options.as_ref();
    if !features::is_legacy(it.edition) {
        if it.features.is_required() {
            let text = "Required presence can't be specified by default.";
            report.error(&[8], &[50], text);
        }
        if options.and_then(|options| options.java_string_check_utf8) == Some(true) {
            let text = "File option java_string_check_utf8 is not allowed under editions. Use the \
                        (pb.java).utf8_validation feature to control this behavior.";
            report.error(&[8], &[27], text);
        }
    }
    if !it.lite {
        let mut dependencies = (0..).zip(&proto.dependency);
        let lite = dependencies.find(|(_, name)| {
            let file = pool.by_name.get(*name);
            file.is_some_and(|file| pool.file(*file).lite)
        });
        if let Some((index, name)) = lite {
            let text = format!(
                "Files that do not use optimize_for = LITE_RUNTIME cannot import files which do use this option.  \
                 This file is not lite, but it imports \"{name}\" which is."
            );
            report.error(&[3, index], &[], text);
        }
    }
    let services = options.is_some_and(|options| {
        options.cc_generic_services == Some(true) || options.java_generic_services == Some(true)
    });
    if it.lite && services {
        for (index, _) in (0..).zip(&proto.service) {
            let text = "Files with optimize_for = LITE_RUNTIME cannot define services unless you set both options \
                        cc_generic_services and java_generic_services to false.";
            report.error(&[6, index], &[1], text);
        }
    }
}

fn proto3_message(pool: &Pool, id: MessageId, path: &[i32], report: &mut Report<'_>) {
    let message = pool.message(id);
    if !message.ranges.is_empty() {
        let text = "Extension ranges are not allowed in proto3.";
        report.error(path, &[5, 0, 1], text);
    }
    if message.message_set {
        let text = "MessageSet is not supported in proto3.";
        report.error(path, &[1], text);
    }
}
