//! The parts of a file that can have options.

use core::borrow::BorrowMut;

use super::names::join;
use super::pool::{FieldId, FileId, MessageId, Pool};
use crate::Message;
use crate::types::field_options::OptionTargetType as Target;
use crate::types::{
    DescriptorProto, EnumDescriptorProto, EnumOptions, EnumValueOptions, ExtensionRangeOptions,
    FieldDescriptorProto, FieldOptions, FileDescriptorProto, FileOptions, MessageOptions,
    MethodOptions, OneofOptions, ServiceDescriptorProto, ServiceOptions, UninterpretedOption,
};

/// A message of options: they differ in their fields, and have these in common.
pub(super) trait Options: Message {
    /// Its full name.
    const NAME: &'static str;
    /// What it may stand on.
    const TARGET: Target;

    fn uninterpreted(&mut self) -> &mut Vec<UninterpretedOption>;
}

macro_rules! options {
    ($($type:ident, $target:ident;)*) => {$(
        impl Options for $type {
            const NAME: &'static str = concat!("google.protobuf.", stringify!($type));
            const TARGET: Target = Target::$target;

            fn uninterpreted(&mut self) -> &mut Vec<UninterpretedOption> {
                &mut self.uninterpreted_option
            }
        }
    )*};
}

options! {
    FileOptions, TargetTypeFile;
    ExtensionRangeOptions, TargetTypeExtensionRange;
    MessageOptions, TargetTypeMessage;
    FieldOptions, TargetTypeField;
    OneofOptions, TargetTypeOneof;
    EnumOptions, TargetTypeEnum;
    EnumValueOptions, TargetTypeEnumEntry;
    ServiceOptions, TargetTypeService;
    MethodOptions, TargetTypeMethod;
}

/// Where options stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'p> {
    /// The path of the message of options.
    pub(super) path: &'p [i32],
    /// The full name of what has them: names in them are looked up from there.
    pub(super) scope: &'p str,
}

/// What is done with each message of options.
pub(super) trait Visit {
    /// Whether the options stay.
    fn visit<O: Options>(&mut self, place: Place<'_>, options: &mut O) -> bool;
}

/// Calls `visit` for each message of options in a file, in the order that `protoc` has: what lies in a message
/// comes before it, and the file is last.
pub(super) fn visit(file: &mut FileDescriptorProto, visit: &mut impl Visit) {
    let package = file.package.clone().unwrap_or_default();
    let mut walk = Walk {
        visit,
        path: Vec::new(),
    };
    walk.each(&mut file.message_type, 4, |walk, message| {
        walk.message(message, &package);
    });
    walk.each(&mut file.enum_type, 5, |walk, it| {
        walk.enumeration(it, &package);
    });
    walk.each(&mut file.service, 6, |walk, service| {
        walk.service(service, &package);
    });
    walk.each(&mut file.extension, 7, |walk, field| {
        walk.field(field, &package);
    });
    walk.options::<FileOptions, _>(&mut file.options, 8, || format!("{package}.dummy"));
}

struct Walk<'w, V> {
    visit: &'w mut V,
    path: Vec<i32>,
}

impl<V: Visit> Walk<'_, V> {
    fn each<T>(&mut self, parts: &mut [T], field: i32, mut visit: impl FnMut(&mut Self, &mut T)) {
        self.path.push(field);
        for (index, part) in (0..).zip(parts) {
            self.path.push(index);
            visit(self, part);
            self.path.pop();
        }
        self.path.pop();
    }

    /// Visits options, if there are some; they may be boxed.
    fn options<O: Options, B: BorrowMut<O>>(
        &mut self,
        options: &mut Option<B>,
        field: i32,
        scope: impl FnOnce() -> String,
    ) {
        let Some(there) = options else {
            return;
        };
        self.path.push(field);
        let place = Place {
            path: &self.path,
            scope: &scope(),
        };
        let stays = self.visit.visit(place, there.borrow_mut());
        self.path.pop();
        if !stays {
            *options = None;
        }
    }

    fn message(&mut self, message: &mut DescriptorProto, scope: &str) {
        let full = join(scope, message.name.as_deref().unwrap_or(""));
        self.each(&mut message.oneof_decl, 8, |walk, oneof| {
            let name = oneof.name.as_deref().unwrap_or("");
            walk.options::<OneofOptions, _>(&mut oneof.options, 2, || join(&full, name));
        });
        self.each(&mut message.field, 2, |walk, field| {
            walk.field(field, &full)
        });
        self.each(&mut message.enum_type, 4, |walk, it| {
            walk.enumeration(it, &full);
        });
        self.each(&mut message.extension_range, 5, |walk, range| {
            walk.options::<ExtensionRangeOptions, _>(&mut range.options, 3, || full.clone());
        });
        self.each(&mut message.extension, 6, |walk, field| {
            walk.field(field, &full);
        });
        self.each(&mut message.nested_type, 3, |walk, nested| {
            walk.message(nested, &full);
        });
        self.options::<MessageOptions, _>(&mut message.options, 7, || full);
    }

    fn field(&mut self, field: &mut FieldDescriptorProto, scope: &str) {
        let name = field.name.as_deref().unwrap_or("");
        self.options::<FieldOptions, _>(&mut field.options, 8, || join(scope, name));
    }

    fn enumeration(&mut self, it: &mut EnumDescriptorProto, scope: &str) {
        // Values of enums are siblings of their enum.
        self.each(&mut it.value, 2, |walk, value| {
            let name = value.name.as_deref().unwrap_or("");
            walk.options::<EnumValueOptions, _>(&mut value.options, 3, || join(scope, name));
        });
        let name = it.name.as_deref().unwrap_or("");
        self.options::<EnumOptions, _>(&mut it.options, 3, || join(scope, name));
    }

    fn service(&mut self, service: &mut ServiceDescriptorProto, scope: &str) {
        let full = join(scope, service.name.as_deref().unwrap_or(""));
        self.each(&mut service.method, 2, |walk, method| {
            let name = method.name.as_deref().unwrap_or("");
            walk.options::<MethodOptions, _>(&mut method.options, 4, || join(&full, name));
        });
        self.options::<ServiceOptions, _>(&mut service.options, 3, || full);
    }
}

/// Calls `visit` for each field and extension of a file that the pool knows, with its path.
pub(super) fn each_field<'f>(
    pool: &Pool,
    file: FileId,
    proto: &'f FileDescriptorProto,
    visit: &mut impl FnMut(FieldId, &'f FieldDescriptorProto, &[i32]),
) {
    each_message(pool, file, proto, &mut |id, proto, path| {
        let message = pool.message(id);
        for (index, (id, field)) in (0..).zip(message.fields.iter().zip(&proto.field)) {
            visit(*id, field, &[path, &[2, index][..]].concat());
        }
        for (index, (id, field)) in (0..).zip(message.extensions.iter().zip(&proto.extension)) {
            visit(*id, field, &[path, &[6, index][..]].concat());
        }
    });
    let ids = pool.file(file).extensions.iter();
    for (index, (id, field)) in (0..).zip(ids.zip(&proto.extension)) {
        visit(*id, field, &[7, index]);
    }
}

/// Calls `visit` for each message of a file that the pool knows, with its path; outer ones come first.
pub(super) fn each_message<'f>(
    pool: &Pool,
    file: FileId,
    proto: &'f FileDescriptorProto,
    visit: &mut impl FnMut(MessageId, &'f DescriptorProto, &[i32]),
) {
    let ids = pool.file(file).messages.iter();
    for (index, (id, message)) in (0..).zip(ids.zip(&proto.message_type)) {
        nested(pool, *id, message, &mut vec![4, index], visit);
    }
}

fn nested<'f>(
    pool: &Pool,
    id: MessageId,
    proto: &'f DescriptorProto,
    path: &mut Vec<i32>,
    visit: &mut impl FnMut(MessageId, &'f DescriptorProto, &[i32]),
) {
    visit(id, proto, path);
    let ids = pool.message(id).nested.iter();
    for (index, (id, message)) in (0..).zip(ids.zip(&proto.nested_type)) {
        path.extend([3, index]);
        nested(pool, *id, message, path, visit);
        path.truncate(path.len() - 2);
    }
}
