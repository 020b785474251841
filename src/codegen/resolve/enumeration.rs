//! Values of enums.

use alloc::collections::BTreeSet;
use std::collections::{HashMap, HashSet};

use super::{Declared, Resolver};
use crate::codegen::model::EnumValue;
use crate::codegen::{Error, naming};
use crate::types::EnumDescriptorProtoView;

impl<'a> Resolver<'a> {
    pub(super) fn fill_enums(&mut self) -> Result<(), Error> {
        for index in 0..self.enums.len() {
            let Some(declared) = self.enums.get(index) else {
                continue;
            };
            let mut values = self.values(declared)?;
            name_values(
                &mut values,
                declared.proto.name(),
                declared.features.is_open(),
            );
            if let Some(enumeration) = self.model.enums.get_mut(index) {
                enumeration.values = values;
            }
        }
        Ok(())
    }

    fn values(
        &self,
        declared: &Declared<EnumDescriptorProtoView<'a>>,
    ) -> Result<Vec<EnumValue>, Error> {
        let proto = declared.proto;
        match proto.value().first() {
            None => return Err(self.error(&declared.at, "an enum needs a value")),
            Some(first) if first.number() != 0 && declared.features.is_open() => {
                let text = "the first value of an open enum must be 0";
                return Err(self.error(&declared.at.child(2, 0), text));
            }
            _ => {}
        }
        let mut names = HashSet::new();
        let mut numbers = HashMap::new();
        let mut values = Vec::with_capacity(proto.value().len());
        for (index, value) in proto.value().iter().enumerate() {
            let at = declared.at.child(2, index);
            self.check_name(value.name(), &at)?;
            if !names.insert(value.name()) {
                return Err(
                    self.error(&at, format!("value \"{}\" is declared twice", value.name()))
                );
            }
            let first = *numbers.entry(value.number()).or_insert(index);
            if first != index && !proto.options().allow_alias() {
                let text = format!(
                    "the number {} is taken; there is allow_alias",
                    value.number()
                );
                return Err(self.error(&at, text));
            }
            values.push(EnumValue {
                name: value.name().to_owned(),
                number: value.number(),
                ident: String::new(),
                alias_of: (first != index).then_some(first),
                doc: self.doc(&at),
                deprecated: value.options().deprecated(),
                debug_redact: value.options().debug_redact(),
            });
        }
        Ok(values)
    }
}

/// Names values in Rust: first those that are called as in the proto, then those that lose a prefix, so
/// that none of the former has to give way.
fn name_values(values: &mut [EnumValue], enumeration: &str, open: bool) {
    let mut taken = BTreeSet::new();
    for shortened in [false, true] {
        for value in &mut *values {
            let short = naming::without_prefix(&value.name, enumeration);
            if (short != value.name) != shortened {
                continue;
            }
            let is_variant = !open && value.alias_of.is_none();
            let spell = |name: &str| {
                naming::escape(&if is_variant {
                    naming::variant(name)
                } else {
                    name.to_owned()
                })
            };
            // Rather the whole name than one that only differs by an underscore.
            let wanted = match spell(short) {
                wanted if taken.contains(&wanted) => spell(&value.name),
                wanted => wanted,
            };
            value.ident = naming::claim(&mut taken, wanted);
        }
    }
}
