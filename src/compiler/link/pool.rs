//! Everything that has been declared so far, by name and by number.

use alloc::rc::Rc;
use std::collections::{HashMap, HashSet};

use super::arena::{Arena, Id};
use crate::features::Features;
use crate::types::extension_range_options::Declaration;
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{
    EnumValueOptions, ExtensionRangeOptions, FeatureSet, FieldOptions, SymbolVisibility,
};

pub(super) type FileId = Id<File>;
pub(super) type MessageId = Id<Message>;
pub(super) type FieldId = Id<Field>;
pub(super) type EnumId = Id<Enum>;

/// What a full name stands for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Symbol {
    /// A package, and the first file that has it.
    Package(FileId),
    Message(MessageId),
    /// A field or an extension.
    Field(FieldId),
    Oneof(FileId),
    Enum(EnumId),
    /// A value of an enum, by its index there.
    EnumValue(EnumId, usize),
    Service(FileId),
    Method(FileId),
}

impl Symbol {
    /// Whether it may be the type of a field.
    pub(super) fn is_type(self) -> bool {
        matches!(self, Self::Message(_) | Self::Enum(_))
    }

    /// Whether other names lie in it.
    pub(super) fn is_aggregate(self) -> bool {
        matches!(
            self,
            Self::Message(_) | Self::Package(_) | Self::Enum(_) | Self::Service(_)
        )
    }
}

/// A file.
#[derive(Debug)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) package: String,
    pub(super) edition: i32,
    /// Whether it stands in for a file that nobody gave: only options are looked up in it.
    pub(super) hidden: bool,
    pub(super) features: Features,
    pub(super) lite: bool,
    /// What it imports publicly.
    pub(super) public: Vec<FileId>,
    pub(super) messages: Vec<MessageId>,
    pub(super) enums: Vec<EnumId>,
    pub(super) extensions: Vec<FieldId>,
}

/// A message type.
#[derive(Debug)]
pub(super) struct Message {
    /// Its full name, without a dot at its front.
    pub(super) name: Rc<str>,
    pub(super) file: FileId,
    pub(super) parent: Option<MessageId>,
    pub(super) fields: Vec<FieldId>,
    pub(super) extensions: Vec<FieldId>,
    pub(super) nested: Vec<MessageId>,
    pub(super) enums: Vec<EnumId>,
    pub(super) oneofs: Vec<Oneof>,
    pub(super) ranges: Vec<Range>,
    /// The places of `ranges`, by their starts.
    pub(super) ranges_by_start: Vec<usize>,
    pub(super) reserved_names: HashSet<String>,
    pub(super) map_entry: bool,
    pub(super) message_set: bool,
    pub(super) visibility: SymbolVisibility,
    /// Whether it is there for the names of its enums only: local, and with all numbers reserved.
    pub(super) is_namespace: bool,
    pub(super) features: Features,
}

/// A oneof of a message.
#[derive(Debug)]
pub(super) struct Oneof {
    pub(super) name: String,
    pub(super) fields: usize,
    /// Whether it was made for a field that is `optional` in proto3.
    pub(super) synthetic: bool,
    pub(super) features: Features,
}

/// Numbers for extensions, from `start` to before `end`.
#[derive(Debug)]
pub(super) struct Range {
    pub(super) start: i32,
    pub(super) end: i32,
    pub(super) options: Option<Rc<ExtensionRangeOptions>>,
    /// The places of its declarations, by their numbers.
    pub(super) declared: HashMap<i32, usize>,
}

impl Range {
    /// What it declares of `number`.
    pub(super) fn declaration(&self, number: i32) -> Option<&Declaration> {
        let place = *self.declared.get(&number)?;
        self.options.as_ref()?.declaration.get(place)
    }
}

/// What a field's type names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Target {
    None,
    Message(MessageId),
    Enum(EnumId),
}

/// A field or an extension.
#[derive(Debug)]
pub(super) struct Field {
    /// Its full name.
    pub(super) name: Rc<str>,
    pub(super) file: FileId,
    /// The message that it is a field of; of an extension, the one that it extends.
    pub(super) owner: Option<MessageId>,
    pub(super) extension: bool,
    pub(super) number: i32,
    pub(super) label: Label,
    pub(super) kind: Option<Type>,
    pub(super) target: Target,
    pub(super) oneof: Option<usize>,
    pub(super) proto3_optional: bool,
    pub(super) has_default: bool,
    pub(super) features: Features,
    /// The features that it names itself.
    pub(super) own_features: Option<Rc<FeatureSet>>,
    /// Its options, once they are interpreted.
    pub(super) options: Option<Rc<FieldOptions>>,
}

impl Field {
    /// Its name without its scope.
    pub(super) fn short(&self) -> &str {
        super::names::short(&self.name)
    }

    pub(super) fn is_repeated(&self) -> bool {
        self.label == Label::Repeated
    }

    /// Whether it holds a message, by length or as a group.
    pub(super) fn is_message(&self) -> bool {
        matches!(self.kind, Some(Type::Message | Type::Group))
    }

    /// The message that it holds.
    pub(super) fn message(&self) -> Option<MessageId> {
        match self.target {
            Target::Message(message) if self.is_message() => Some(message),
            _ => None,
        }
    }

    /// Whether a list of it may be packed.
    pub(super) fn is_packable(&self) -> bool {
        self.is_repeated()
            && !matches!(
                self.kind,
                None | Some(Type::String | Type::Bytes | Type::Message | Type::Group)
            )
    }

    /// Whether a list of it is written packed.
    pub(super) fn is_packed(&self) -> bool {
        self.is_packable() && self.features.is_packed()
    }

    /// Whether its absence can be told from its default.
    pub(super) fn has_presence(&self) -> bool {
        !self.is_repeated()
            && (self.is_message()
                || self.extension
                || self.oneof.is_some()
                || !self.features.is_implicit())
    }
}

/// An enum type.
#[derive(Debug)]
pub(super) struct Enum {
    /// Its full name.
    pub(super) name: Rc<str>,
    pub(super) file: FileId,
    pub(super) parent: Option<MessageId>,
    pub(super) values: Vec<EnumValue>,
    pub(super) visibility: SymbolVisibility,
    pub(super) features: Features,
}

/// A value of an enum.
#[derive(Debug)]
pub(super) struct EnumValue {
    pub(super) name: String,
    pub(super) number: i32,
    pub(super) options: Option<Rc<EnumValueOptions>>,
}

impl Enum {
    pub(super) fn is_closed(&self) -> bool {
        !self.features.is_open()
    }
}

/// Why a name was not found.
#[derive(Clone, Debug, Default)]
pub(super) enum Missing {
    #[default]
    Undefined,
    /// It is this, in a file that is not imported.
    NotImported { name: String, file: FileId },
    /// Its first part was found, and so the whole must be this, which is not there.
    Resolved(String),
}

/// What of the pool a file may see.
#[derive(Debug, Default)]
pub(super) struct Imports {
    /// The files that it imports, with what those import publicly.
    pub(super) files: HashSet<FileId>,
    /// The same of `import option`.
    pub(super) for_options: HashSet<FileId>,
    /// The imported files of which nothing has been used yet.
    pub(super) unused: HashSet<FileId>,
    /// The packages that it may name, once somebody asks: with those of `for_options` and without.
    packages: [Option<HashSet<String>>; 2],
}

impl Imports {
    /// The packages of `from` and of what it imports, and those that they lie in.
    fn packages(&mut self, pool: &Pool, from: FileId, of_options: bool) -> &HashSet<String> {
        let [plain, with_options] = &mut self.packages;
        let (known, more) = if of_options {
            (with_options, Some(&self.for_options))
        } else {
            (plain, None)
        };
        known.get_or_insert_with(|| {
            let mut packages = HashSet::new();
            let files = [from].into_iter().chain(self.files.iter().copied());
            for file in files.chain(more.into_iter().flatten().copied()) {
                let mut package = pool.file(file).package.as_str();
                while !package.is_empty() && packages.insert(package.to_owned()) {
                    package = super::names::parent(package);
                }
            }
            packages
        })
    }
}

/// All declarations.
#[derive(Debug, Default)]
pub(super) struct Pool {
    pub(super) symbols: HashMap<Rc<str>, Symbol>,
    pub(super) files: Arena<File>,
    pub(super) messages: Arena<Message>,
    pub(super) fields: Arena<Field>,
    pub(super) enums: Arena<Enum>,
    pub(super) by_name: HashMap<String, FileId>,
    /// Fields and extensions, by their message and number.
    pub(super) by_number: HashMap<(MessageId, i32), FieldId>,
}

/// What a lookup is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Wanted {
    /// Whatever has the name.
    Anything,
    /// A type, or what a longer name goes on from.
    Type,
    /// The name of an option: files that are imported for options count too.
    Option,
}

impl Pool {
    pub(super) fn file(&self, id: FileId) -> &File {
        self.files.get(id)
    }

    pub(super) fn message(&self, id: MessageId) -> &Message {
        self.messages.get(id)
    }

    pub(super) fn field(&self, id: FieldId) -> &Field {
        self.fields.get(id)
    }

    pub(super) fn enumeration(&self, id: EnumId) -> &Enum {
        self.enums.get(id)
    }

    /// The file that declares a symbol.
    pub(super) fn file_of(&self, symbol: Symbol) -> FileId {
        match symbol {
            Symbol::Package(file)
            | Symbol::Oneof(file)
            | Symbol::Service(file)
            | Symbol::Method(file) => file,
            Symbol::Message(id) => self.message(id).file,
            Symbol::Field(id) => self.field(id).file,
            Symbol::Enum(id) | Symbol::EnumValue(id, _) => self.enumeration(id).file,
        }
    }

    /// The symbol of a full name, whoever declares it.
    pub(super) fn find(&self, name: &str) -> Option<Symbol> {
        self.symbols.get(name).copied()
    }

    /// The message of a full name, whoever declares it.
    pub(super) fn find_message(&self, name: &str) -> Option<MessageId> {
        match self.find(name)? {
            Symbol::Message(id) => Some(id),
            _ => None,
        }
    }

    /// The field of this name in a message; extensions that are declared there are none.
    pub(super) fn find_field(&self, message: MessageId, name: &str) -> Option<FieldId> {
        let full = super::names::join(&self.message(message).name, name);
        match self.find(&full)? {
            Symbol::Field(id) => {
                let field = self.field(id);
                (!field.extension && field.owner == Some(message)).then_some(id)
            }
            _ => None,
        }
    }

    /// The value of this name in an enum; values are siblings of their enum.
    pub(super) fn enum_value(&self, id: EnumId, name: &str) -> Option<&EnumValue> {
        let enumeration = self.enumeration(id);
        let scope = super::names::parent(&enumeration.name);
        match self.find(&super::names::join(scope, name))? {
            Symbol::EnumValue(of, index) if of == id => enumeration.values.get(index),
            _ => None,
        }
    }

    /// The range of extensions of `message` that `number` lies in.
    pub(super) fn range(&self, message: MessageId, number: i32) -> Option<&Range> {
        let message = self.message(message);
        let range = |place: &usize| message.ranges.get(*place);
        let starts = &message.ranges_by_start;
        let after =
            starts.partition_point(|place| range(place).is_some_and(|range| range.start <= number));
        let place = starts.get(after.checked_sub(1)?)?;
        range(place).filter(|range| number < range.end)
    }

    /// Whether `field` holds the entries of a map.
    pub(super) fn is_map(&self, field: &Field) -> bool {
        field
            .message()
            .is_some_and(|message| self.message(message).map_entry)
    }

    /// The symbol of a full name, if `from` may see it.
    fn find_visible(
        &self,
        name: &str,
        from: FileId,
        imports: &mut Imports,
        wanted: Wanted,
        missing: &mut Missing,
    ) -> Option<Symbol> {
        let symbol = self.find(name)?;
        let file = self.file_of(symbol);
        let is_package = matches!(symbol, Symbol::Package(_));
        let seen = |file: FileId, imports: &Imports| {
            file == from
                || imports.files.contains(&file)
                || (wanted == Wanted::Option && imports.for_options.contains(&file))
        };
        if seen(file, imports) {
            if !is_package {
                imports.unused.remove(&file);
            }
            return Some(symbol);
        }
        if is_package {
            let of_options = wanted == Wanted::Option;
            if imports.packages(self, from, of_options).contains(name) {
                return Some(symbol);
            }
        }
        if !self.file(file).hidden {
            *missing = Missing::NotImported {
                name: name.to_owned(),
                file,
            };
        }
        None
    }

    /// What `name` means in `scope`, the full name of what uses it; as for `protoc`, the innermost scope that
    /// knows the first part of the name decides.
    pub(super) fn lookup(
        &self,
        name: &str,
        scope: &str,
        from: FileId,
        imports: &mut Imports,
        wanted: Wanted,
    ) -> Result<Symbol, Missing> {
        let mut missing = Missing::Undefined;
        if let Some(full) = name.strip_prefix('.') {
            return self
                .find_visible(full, from, imports, wanted, &mut missing)
                .ok_or(missing);
        }
        let (first, rest) = match name.split_once('.') {
            Some((first, _)) => (first, name.get(first.len()..).unwrap_or("")),
            None => (name, ""),
        };
        let mut scope = scope;
        let mut tried = String::with_capacity(scope.len() + name.len() + 1);
        while let Some((outer, _)) = scope.rsplit_once('.') {
            scope = outer;
            tried.clear();
            tried.push_str(scope);
            tried.push('.');
            tried.push_str(first);
            let Some(symbol) = self.find_visible(&tried, from, imports, wanted, &mut missing)
            else {
                continue;
            };
            if rest.is_empty() {
                if wanted != Wanted::Type || symbol.is_type() {
                    return Ok(symbol);
                }
            } else if symbol.is_aggregate() {
                tried.push_str(rest);
                return self
                    .find_visible(&tried, from, imports, wanted, &mut missing)
                    .ok_or(match missing {
                        Missing::Undefined => Missing::Resolved(tried),
                        other => other,
                    });
            }
        }
        self.find_visible(name, from, imports, wanted, &mut missing)
            .ok_or(missing)
    }
}
