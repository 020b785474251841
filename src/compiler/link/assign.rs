//! Features of each part of a file, from its own options and from what it lies in.

use alloc::rc::Rc;

use super::pool::{EnumId, FieldId, FileId, MessageId, Pool};
use super::report::Report;
use crate::features::{self, Features, Set};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::file_options::OptimizeMode;
use crate::types::{
    DescriptorProto, EnumDescriptorProto, FeatureSet, FieldDescriptorProto, FileDescriptorProto,
};

/// Sets the features of `file`, whose plain options are interpreted.
pub(super) fn assign(
    pool: &mut Pool,
    proto: &FileDescriptorProto,
    file: FileId,
    report: &mut Report<'_>,
) {
    let edition = pool.file(file).edition;
    let mut assigner = Assigner {
        pool,
        report,
        legacy: features::is_legacy(edition),
        edition,
    };
    assigner.file(proto, file);
}

struct Assigner<'a, 's> {
    pool: &'a mut Pool,
    report: &'a mut Report<'s>,
    legacy: bool,
    edition: i32,
}

impl Assigner<'_, '_> {
    /// What holds for a part that says `own`, in one that has `outer`.
    fn merged(
        &mut self,
        outer: Features,
        own: Option<&FeatureSet>,
        path: &[i32],
        tail: &[i32],
    ) -> Features {
        let Some(own) = own else {
            return outer;
        };
        if self.legacy {
            let text = "Features are only valid under editions.";
            self.report.error(path, tail, text);
            return outer;
        }
        let own = Set::from(own);
        if let Some((field, value)) = own.unknown() {
            let text =
                format!("Feature field `{field}` must resolve to a known value, found {value}");
            self.report.error(path, tail, text);
            return outer;
        }
        outer.with(own)
    }

    fn file(&mut self, proto: &FileDescriptorProto, id: FileId) {
        let options = proto.options.as_ref();
        let own = options.and_then(|options| options.features.as_deref());
        let default = Features::of(self.edition);
        let file = self.merged(default, own, &[8], &[50]);
        let lite = options.and_then(|options| options.optimize_for);
        let it = self.pool.files.get_mut(id);
        it.features = file;
        it.lite = lite == Some(OptimizeMode::LiteRuntime);
        let (messages, enums) = (it.messages.clone(), it.enums.clone());
        let extensions = it.extensions.clone();
        for (index, (id, proto)) in (0..).zip(messages.into_iter().zip(&proto.message_type)) {
            self.message(id, proto, file, &mut vec![4, index]);
        }
        for (index, (id, proto)) in (0..).zip(enums.into_iter().zip(&proto.enum_type)) {
            self.enumeration(id, proto, file, &[5, index]);
        }
        for (index, (id, proto)) in (0..).zip(extensions.into_iter().zip(&proto.extension)) {
            self.field(id, proto, file, &[7, index]);
        }
        for (index, service) in (0..).zip(&proto.service) {
            let own = service.options.as_ref();
            let own = own.and_then(|options| options.features.as_deref());
            let outer = self.merged(file, own, &[6, index], &[1]);
            for (method_index, method) in (0..).zip(&service.method) {
                let own = method.options.as_ref();
                let own = own.and_then(|options| options.features.as_deref());
                self.merged(outer, own, &[6, index, 2, method_index], &[1]);
            }
        }
    }

    fn message(
        &mut self,
        id: MessageId,
        proto: &DescriptorProto,
        outer: Features,
        path: &mut Vec<i32>,
    ) {
        let options = proto.options.as_ref();
        let own = options.and_then(|options| options.features.as_deref());
        let features = self.merged(outer, own, path, &[1]);
        let message = self.pool.messages.get_mut(id);
        message.features = features;
        let set = options.and_then(|options| options.message_set_wire_format);
        message.message_set = set == Some(true);
        let (fields, extensions) = (message.fields.clone(), message.extensions.clone());
        let (nested, enums) = (message.nested.clone(), message.enums.clone());
        for (index, oneof) in (0..).zip(&proto.oneof_decl) {
            let own = oneof.options.as_ref();
            let own = own.and_then(|options| options.features.as_deref());
            let merged = self.merged(features, own, &[path, &[8, index][..]].concat(), &[1]);
            let mut oneofs = self.pool.messages.get_mut(id).oneofs.iter_mut();
            let place = usize::try_from(index)
                .ok()
                .and_then(|index| oneofs.nth(index));
            if let Some(oneof) = place {
                oneof.features = merged;
            }
        }
        for (index, range) in (0..).zip(&proto.extension_range) {
            let own = range.options.as_ref();
            let own = own.and_then(|options| options.features.as_deref());
            self.merged(features, own, &[path, &[5, index][..]].concat(), &[1]);
        }
        for (index, (field, proto)) in (0..).zip(fields.into_iter().zip(&proto.field)) {
            let oneof = self.pool.field(field).oneof;
            let message = self.pool.message(id);
            let oneof = oneof.and_then(|oneof| message.oneofs.get(oneof));
            let outer = oneof.map_or(features, |oneof| oneof.features);
            self.field(field, proto, outer, &[path, &[2, index][..]].concat());
        }
        for (index, (field, proto)) in (0..).zip(extensions.into_iter().zip(&proto.extension)) {
            self.field(field, proto, features, &[path, &[6, index][..]].concat());
        }
        for (index, (id, proto)) in (0..).zip(enums.into_iter().zip(&proto.enum_type)) {
            self.enumeration(id, proto, features, &[path, &[4, index][..]].concat());
        }
        for (index, (id, proto)) in (0..).zip(nested.into_iter().zip(&proto.nested_type)) {
            path.extend([3, index]);
            self.message(id, proto, features, path);
            path.truncate(path.len() - 2);
        }
    }

    fn field(&mut self, id: FieldId, proto: &FieldDescriptorProto, outer: Features, path: &[i32]) {
        let options = proto.options.as_deref();
        let own = options.and_then(|options| options.features.as_deref());
        let features = self.merged(outer, own, path, &[1]).of_field(proto);
        let field = self.pool.field(id);
        // A map is a list of messages on the wire, whatever its file says of messages.
        let in_map = field
            .owner
            .is_some_and(|owner| !field.extension && self.pool.message(owner).map_entry);
        let is_map = in_map || self.pool.is_map(field);
        let field = self.pool.fields.get_mut(id);
        field.features = features;
        field.own_features = own.map(|own| Rc::new(own.clone()));
        if features.is_required() && field.label == Label::Optional && field.oneof.is_none() {
            field.label = Label::Required;
        }
        if field.kind == Some(Type::Message) && features.is_delimited() && !is_map {
            field.kind = Some(Type::Group);
        }
    }

    fn enumeration(
        &mut self,
        id: EnumId,
        proto: &EnumDescriptorProto,
        outer: Features,
        path: &[i32],
    ) {
        let own = proto.options.as_ref();
        let own = own.and_then(|options| options.features.as_deref());
        let features = self.merged(outer, own, path, &[1]);
        self.pool.enums.get_mut(id).features = features;
        for (index, value) in (0..).zip(&proto.value) {
            let own = value.options.as_deref();
            let own = own.and_then(|options| options.features.as_deref());
            self.merged(features, own, &[path, &[2, index][..]].concat(), &[1]);
        }
    }
}

/// Keeps the options that later files and checks need, once all are interpreted.
pub(super) fn keep_options(pool: &mut Pool, proto: &FileDescriptorProto, file: FileId) {
    let it = pool.file(file);
    let (messages, enums) = (it.messages.clone(), it.enums.clone());
    let extensions = it.extensions.clone();
    for (id, proto) in messages.into_iter().zip(&proto.message_type) {
        keep_in_message(pool, proto, id);
    }
    for (id, proto) in enums.into_iter().zip(&proto.enum_type) {
        keep_in_enum(pool, proto, id);
    }
    for (id, proto) in extensions.into_iter().zip(&proto.extension) {
        keep_in_field(pool, proto, id);
    }
}

fn keep_in_message(pool: &mut Pool, proto: &DescriptorProto, id: MessageId) {
    let message = pool.messages.get_mut(id);
    for (range, proto) in message.ranges.iter_mut().zip(&proto.extension_range) {
        range.options = proto.options.clone().map(Rc::new);
        let declarations = proto
            .options
            .iter()
            .flat_map(|options| &options.declaration);
        for (place, declaration) in declarations.enumerate() {
            let number = declaration.number.unwrap_or(0);
            range.declared.entry(number).or_insert(place);
        }
    }
    let (fields, extensions) = (message.fields.clone(), message.extensions.clone());
    let (nested, enums) = (message.nested.clone(), message.enums.clone());
    for (id, proto) in fields.into_iter().zip(&proto.field) {
        keep_in_field(pool, proto, id);
    }
    for (id, proto) in extensions.into_iter().zip(&proto.extension) {
        keep_in_field(pool, proto, id);
    }
    for (id, proto) in enums.into_iter().zip(&proto.enum_type) {
        keep_in_enum(pool, proto, id);
    }
    for (id, proto) in nested.into_iter().zip(&proto.nested_type) {
        keep_in_message(pool, proto, id);
    }
}

fn keep_in_field(pool: &mut Pool, proto: &FieldDescriptorProto, id: FieldId) {
    let options = proto.options.as_deref();
    pool.fields.get_mut(id).options = options.map(|options| Rc::new(options.clone()));
}

fn keep_in_enum(pool: &mut Pool, proto: &EnumDescriptorProto, id: EnumId) {
    let values = pool.enums.get_mut(id).values.iter_mut();
    for (value, proto) in values.zip(&proto.value) {
        let options = proto.options.as_deref();
        value.options = options.map(|options| Rc::new(options.clone()));
    }
}
