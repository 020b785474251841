//! Fields and oneofs of messages.

use alloc::collections::BTreeSet;
use std::collections::HashSet;

use super::{Declared, Position, Resolver, join};
use crate::codegen::model::{Field, Message, MessageId, Oneof};
use crate::codegen::{Error, naming};
use crate::types::{DescriptorProtoView, OneofDescriptorProtoView};

impl<'a> Resolver<'a> {
    pub(super) fn fill_messages(&mut self) -> Result<(), Error> {
        for index in 0..self.messages.len() {
            let Some(declared) = self.messages.get(index).cloned() else {
                continue;
            };
            let mut fields = self.fields(&declared, MessageId::new(index))?;
            fields.sort_by_key(|field| field.number);
            self.check_numbers(&declared, &fields)?;
            if let Some(message) = self.model.messages.get_mut(index) {
                name_members(message, &mut fields);
                message.fields = fields;
            }
            self.check_oneofs(&declared, MessageId::new(index))?;
        }
        Ok(())
    }

    /// The oneofs of a message, still without Rust names and members.
    pub(super) fn oneofs(
        &self,
        declared: &Declared<DescriptorProtoView<'a>>,
        indexes: &[Option<usize>],
    ) -> Result<Vec<Oneof>, Error> {
        let mut names = HashSet::new();
        let mut oneofs = Vec::new();
        for (index, (proto, real)) in declared.proto.oneof_decl().iter().zip(indexes).enumerate() {
            let at = declared.at.child(8, index);
            self.check_name(proto.name(), &at)?;
            if !names.insert(proto.name()) {
                return Err(
                    self.error(&at, format!("oneof \"{}\" is declared twice", proto.name()))
                );
            }
            if real.is_some() {
                oneofs.push(self.oneof(&declared.full_name, proto, &at));
            }
        }
        Ok(oneofs)
    }

    fn oneof(&self, message: &str, proto: OneofDescriptorProtoView<'_>, at: &Position) -> Oneof {
        Oneof {
            name: proto.name().to_owned(),
            full_name: join(message, proto.name()),
            ident: String::new(),
            owned: String::new(),
            view: String::new(),
            fields: Vec::new(),
            doc: self.doc(at),
        }
    }

    fn fields(
        &self,
        declared: &Declared<DescriptorProtoView<'a>>,
        id: MessageId,
    ) -> Result<Vec<Field>, Error> {
        let mut names = HashSet::new();
        let oneofs: Vec<_> = declared.proto.oneof_decl().iter().collect();
        let mut fields = Vec::with_capacity(declared.proto.field().len());
        for (index, proto) in declared.proto.field().iter().enumerate() {
            let at = declared.at.child(2, index);
            if !names.insert(proto.name()) {
                return Err(
                    self.error(&at, format!("field \"{}\" is declared twice", proto.name()))
                );
            }
            let mut field = self.field(declared, id, proto, &oneofs, &at)?;
            field.declared = index;
            fields.push(field);
        }
        Ok(fields)
    }

    /// Checks fields that are sorted by number.
    fn check_numbers(
        &self,
        declared: &Declared<DescriptorProtoView<'a>>,
        fields: &[Field],
    ) -> Result<(), Error> {
        for pair in fields.windows(2) {
            if let [first, second] = pair
                && first.number == second.number
            {
                let text = format!("\"{}\" has the number of \"{}\"", second.name, first.name);
                return Err(self.error(&declared.at.child(2, second.declared), text));
            }
        }
        match fields.first() {
            Some(field) if declared.proto.options().message_set_wire_format() => {
                let text = "a MessageSet holds extensions only, it has no fields";
                Err(self.error(&declared.at.child(2, field.declared), text))
            }
            _ => Ok(()),
        }
    }

    fn check_oneofs(
        &self,
        declared: &Declared<DescriptorProtoView<'a>>,
        id: MessageId,
    ) -> Result<(), Error> {
        let oneofs = self
            .model
            .messages
            .get(id.index())
            .map(|message| message.oneofs.iter());
        match oneofs
            .into_iter()
            .flatten()
            .find(|oneof| oneof.fields.is_empty())
        {
            Some(oneof) => Err(self.error(
                &declared.at,
                format!("oneof \"{}\" has no fields", oneof.name),
            )),
            None => Ok(()),
        }
    }
}

/// For each oneof of the proto, which of the model's it is; `None` for those that only stand for a proto3
/// `optional` field.
pub(super) fn oneof_indexes(proto: DescriptorProtoView<'_>) -> Vec<Option<usize>> {
    let mut synthetic = vec![false; proto.oneof_decl().len()];
    for field in proto.field().iter().filter(|field| field.proto3_optional()) {
        let index = field.has_oneof_index().then(|| field.oneof_index());
        let index = index.and_then(|index| usize::try_from(index).ok());
        if let Some(synthetic) = index.and_then(|index| synthetic.get_mut(index)) {
            *synthetic = true;
        }
    }
    let mut real = 0..;
    synthetic
        .iter()
        .map(|synthetic| if *synthetic { None } else { real.next() })
        .collect()
}

/// Names fields and oneofs in Rust: fields first, in order of declaration, so that adding one does not
/// rename those before it.
fn name_members(message: &mut Message, fields: &mut [Field]) {
    let mut taken = BTreeSet::new();
    fields.sort_by_key(|field| field.declared);
    for field in &mut *fields {
        field.ident = naming::claim(&mut taken, naming::escape(&naming::snake(&field.name)));
    }
    for oneof in &mut message.oneofs {
        oneof.ident = naming::claim(&mut taken, naming::escape(&naming::snake(&oneof.name)));
    }
    for field in &mut *fields {
        let plain = field.ident.strip_prefix("r#").unwrap_or(&field.ident);
        field.has_ident = naming::claim(&mut taken, format!("has_{plain}"));
    }
    let mut variants = vec![BTreeSet::new(); message.oneofs.len()];
    for field in &mut *fields {
        if let Some(taken) = field.oneof().and_then(|index| variants.get_mut(index)) {
            let wanted = naming::escape(&naming::camel(&naming::snake(&field.name)));
            field.variant = naming::claim(taken, wanted);
        }
    }
    fields.sort_by_key(|field| field.number);
    for (index, field) in fields.iter().enumerate() {
        if let Some(oneof) = field.oneof().and_then(|of| message.oneofs.get_mut(of)) {
            oneof.fields.push(index);
        }
    }
}
