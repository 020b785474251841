//! The second pass over a file: the names of types become what they mean, and are written in full.

use super::build::{NUMBER_MAX, TYPE};
use super::default_value;
use super::names;
use super::pool::{FieldId, FileId, Imports, MessageId, Missing, Pool, Symbol, Target, Wanted};
use super::report::Report;
use super::visibility;
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorProto, MethodDescriptorProto,
};

/// Resolves the names in `proto`, the file that the pool knows as `file`.
pub(super) fn resolve(
    pool: &mut Pool,
    proto: &mut FileDescriptorProto,
    file: FileId,
    imports: &mut Imports,
    report: &mut Report<'_>,
) {
    let mut resolver = Resolver {
        pool,
        report,
        imports,
        file,
    };
    resolver.file(proto);
}

struct Resolver<'r, 's> {
    pool: &'r mut Pool,
    report: &'r mut Report<'s>,
    imports: &'r mut Imports,
    file: FileId,
}

impl Resolver<'_, '_> {
    fn file(&mut self, proto: &mut FileDescriptorProto) {
        let ids = self.pool.file(self.file).messages.clone();
        for (index, (id, message)) in (0..).zip(ids.into_iter().zip(&mut proto.message_type)) {
            self.message(id, message, &mut vec![4, index]);
        }
        let ids = self.pool.file(self.file).extensions.clone();
        for (index, (id, field)) in (0..).zip(ids.into_iter().zip(&mut proto.extension)) {
            self.field(id, field, &[7, index]);
        }
        let package = proto.package.clone().unwrap_or_default();
        for (index, service) in (0..).zip(&mut proto.service) {
            let name = service.name.as_deref().unwrap_or("");
            let scope = names::join(&package, name);
            for (method_index, method) in (0..).zip(&mut service.method) {
                self.method(method, &scope, &[6, index, 2, method_index]);
            }
        }
    }

    fn message(&mut self, id: MessageId, proto: &mut DescriptorProto, path: &mut Vec<i32>) {
        let message = self.pool.message(id);
        let (nested, fields) = (message.nested.clone(), message.fields.clone());
        let extensions = message.extensions.clone();
        for (index, (id, proto)) in (0..).zip(nested.into_iter().zip(&mut proto.nested_type)) {
            path.extend([3, index]);
            self.message(id, proto, path);
            path.truncate(path.len() - 2);
        }
        for (index, (id, field)) in (0..).zip(fields.into_iter().zip(&mut proto.field)) {
            path.extend([2, index]);
            self.field(id, field, path);
            path.truncate(path.len() - 2);
        }
        for (index, (id, field)) in (0..).zip(extensions.into_iter().zip(&mut proto.extension)) {
            path.extend([6, index]);
            self.field(id, field, path);
            path.truncate(path.len() - 2);
        }
        self.oneofs(id, proto, path);
    }

    /// Counts the fields of each oneof: they stand together, and there is one at least.
    fn oneofs(&mut self, id: MessageId, proto: &DescriptorProto, path: &[i32]) {
        let mut before = None;
        for (index, field) in (0..).zip(self.pool.message(id).fields.clone()) {
            let field = self.pool.field(field);
            let (oneof, optional) = (field.oneof, field.proto3_optional);
            let message = self.pool.messages.get_mut(id);
            if let Some(entry) = oneof.and_then(|oneof| message.oneofs.get_mut(oneof)) {
                if entry.fields > 0 && before != oneof {
                    let last = usize::try_from(index)
                        .ok()
                        .and_then(|i: usize| i.checked_sub(1));
                    let last = last.and_then(|last| proto.field.get(last));
                    let text = format!(
                        "Fields in the same oneof must be defined consecutively. \"{}\" cannot be defined before \
                         the completion of the \"{}\" oneof definition.",
                        last.and_then(|field| field.name.as_deref()).unwrap_or(""),
                        entry.name
                    );
                    self.report.error(path, &[2, index - 1, 6], text);
                }
                entry.fields += 1;
                entry.synthetic = entry.fields == 1 && optional;
            }
            before = oneof;
        }
        let mut synthetic = false;
        for (index, oneof) in (0..).zip(&self.pool.message(id).oneofs) {
            if oneof.fields == 0 {
                let text = "Oneof must have at least one field.";
                self.report.error(path, &[8, index, 1], text);
            }
            if synthetic && !oneof.synthetic {
                let text = "Synthetic oneofs must be after all other oneofs";
                self.report.error(path, &[8, index], text);
            }
            synthetic |= oneof.synthetic;
        }
    }

    fn lookup(&mut self, name: &str, scope: &str, wanted: Wanted) -> Result<Symbol, Missing> {
        self.pool
            .lookup(name, scope, self.file, self.imports, wanted)
    }

    fn field(&mut self, id: FieldId, proto: &mut FieldDescriptorProto, path: &[i32]) {
        let full = self.pool.field(id).name.clone();
        if proto.extendee.is_some() && !self.extendee(id, proto, &full, path) {
            return;
        }
        if proto.oneof_index.is_some() && self.pool.field(id).label != Label::Optional {
            let text = "Fields of oneofs must themselves have label LABEL_OPTIONAL.";
            self.report.error(path, &[1], text);
        }
        if proto.type_name.is_some() {
            if !self.field_type(id, proto, &full, path) {
                return;
            }
        } else if matches!(
            proto.r#type,
            None | Some(Type::Message | Type::Group | Type::Enum)
        ) {
            let text = "Field with message or enum type missing type_name.";
            self.report.error(path, &[5], text);
        }
        if proto.default_value.is_some() {
            self.default(id, proto, path);
        }
        self.number(id, path);
    }

    /// Finds what an extension extends; whether it was found.
    fn extendee(
        &mut self,
        id: FieldId,
        proto: &mut FieldDescriptorProto,
        full: &str,
        path: &[i32],
    ) -> bool {
        let name = proto.extendee.clone().unwrap_or_default();
        let owner = match self.lookup(&name, full, Wanted::Anything) {
            Ok(Symbol::Message(owner)) => owner,
            Ok(_) => {
                let text = format!("\"{name}\" is not a message type.");
                self.report.error(path, &[2], text);
                return false;
            }
            Err(missing) => {
                self.report
                    .not_found(path, &[2], &name, &missing, self.pool);
                return false;
            }
        };
        let message = self.pool.message(owner);
        proto.extendee = Some(format!(".{}", message.name));
        let number = self.pool.field(id).number;
        if self.pool.range(owner, number).is_none() {
            let text = format!(
                "\"{}\" does not declare {number} as an extension number.",
                message.name
            );
            self.report.error(path, &[3], text);
        }
        visibility::check(
            self.pool,
            Symbol::Message(owner),
            self.file,
            self.report,
            path,
            &[2],
        );
        self.pool.fields.get_mut(id).owner = Some(owner);
        true
    }

    /// Finds the type of a field; whether it was found.
    fn field_type(
        &mut self,
        id: FieldId,
        proto: &mut FieldDescriptorProto,
        full: &str,
        path: &[i32],
    ) -> bool {
        let name = proto.type_name.clone().unwrap_or_default();
        let symbol = match self.lookup(&name, full, Wanted::Type) {
            Ok(symbol) => symbol,
            Err(missing) => {
                self.report
                    .not_found(path, TYPE, &name, &missing, self.pool);
                return false;
            }
        };
        let found = match (symbol, proto.r#type) {
            (Symbol::Message(message), None | Some(Type::Message | Type::Group)) => Ok((
                Target::Message(message),
                proto.r#type.unwrap_or(Type::Message),
                self.pool.message(message).name.clone(),
            )),
            (Symbol::Enum(it), None | Some(Type::Enum)) => Ok((
                Target::Enum(it),
                Type::Enum,
                self.pool.enumeration(it).name.clone(),
            )),
            (_, None) => Err(format!("\"{name}\" is not a type.")),
            (_, Some(Type::Message | Type::Group)) => {
                Err(format!("\"{name}\" is not a message type."))
            }
            (_, Some(Type::Enum)) => Err(format!("\"{name}\" is not an enum type.")),
            (_, Some(_)) => Err("Field with primitive type has type_name.".to_owned()),
        };
        match found {
            Ok((target, kind, full)) => {
                let field = self.pool.fields.get_mut(id);
                field.target = target;
                field.kind = Some(kind);
                proto.r#type = Some(kind);
                proto.type_name = Some(format!(".{full}"));
                visibility::check(self.pool, symbol, self.file, self.report, path, TYPE);
                true
            }
            Err(text) => {
                self.report.error(path, TYPE, text);
                false
            }
        }
    }

    /// Checks the default of a field and writes it as `protoc` does.
    fn default(&mut self, id: FieldId, proto: &mut FieldDescriptorProto, path: &[i32]) {
        let value = proto.default_value.as_deref().unwrap_or("");
        let field = self.pool.field(id);
        let judged = match field.target {
            Target::Enum(id) => default_value::of_enum(value, self.pool, id),
            _ => default_value::of_scalar(value, field.kind),
        };
        match judged {
            Ok(value) => proto.default_value = Some(value),
            Err(text) => self.report.error(path, &[7], text),
        }
    }

    /// Enters the number of a field, which no other has.
    fn number(&mut self, id: FieldId, path: &[i32]) {
        let field = self.pool.field(id);
        let (Some(owner), number, extension) = (field.owner, field.number, field.extension) else {
            return;
        };
        let Some(&other) = self.pool.by_number.get(&(owner, number)) else {
            self.pool.by_number.insert((owner, number), id);
            return;
        };
        let (message, other) = (self.pool.message(owner), self.pool.field(other));
        if self.report.is_full() {
            return;
        }
        if !extension {
            let text = format!(
                "Field number {number} has already been used in \"{}\" by field \"{}\". Next available field number \
                 is {}.",
                message.name,
                other.short(),
                self.next_number(owner, number)
            );
            self.report.error(path, &[3], text);
        } else if other.file == self.file {
            let text = format!(
                "Extension number {number} has already been used in \"{}\" by extension \"{}\".",
                message.name, other.name
            );
            self.report.error(path, &[3], text);
        } else {
            let text = format!(
                "Extension number {number} has already been used in \"{}\" by extension \"{}\" defined in {}.",
                message.name,
                other.name,
                self.pool.file(other.file).name
            );
            self.report.warning(path, &[3], text);
        }
    }

    /// The first number behind `number` that no field of `owner` has.
    fn next_number(&self, owner: MessageId, number: i32) -> i32 {
        let fields = self.pool.message(owner).fields.iter();
        let used: std::collections::HashSet<i32> =
            fields.map(|field| self.pool.field(*field).number).collect();
        (number.max(0)..NUMBER_MAX)
            .map(|number| number + 1)
            .find(|number| !used.contains(number))
            .unwrap_or(NUMBER_MAX)
    }

    fn method(&mut self, proto: &mut MethodDescriptorProto, service: &str, path: &[i32]) {
        let scope = names::join(service, proto.name.as_deref().unwrap_or(""));
        for (tail, name) in [(2, &mut proto.input_type), (3, &mut proto.output_type)] {
            let written = name.clone().unwrap_or_default();
            match self.lookup(&written, &scope, Wanted::Anything) {
                Ok(symbol @ Symbol::Message(id)) => {
                    *name = Some(format!(".{}", self.pool.message(id).name));
                    visibility::check(self.pool, symbol, self.file, self.report, path, &[tail]);
                }
                Ok(_) => {
                    let text = format!("\"{written}\" is not a message type.");
                    self.report.error(path, &[tail], text);
                }
                Err(missing) => {
                    self.report
                        .not_found(path, &[tail], &written, &missing, self.pool);
                }
            }
        }
    }
}
