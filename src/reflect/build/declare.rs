//! A place and a name for everything that has a name.

use alloc::string::String;

use super::super::tables::{Declared, File, Service, Symbol};
use super::{Builder, Kind, Open, Result, error};
use crate::features::{self, Features};
use crate::octets::Limits;
use crate::types::{
    DescriptorProtoView, Edition, EnumDescriptorProtoView, FieldDescriptorProtoView,
    FileDescriptorProto, ServiceDescriptorProtoView,
};
use crate::view::{self, MessageView};
use crate::wire::ClosedEnum as _;

/// What surrounds a declaration.
#[derive(Clone, Copy)]
struct Scope<'s> {
    /// The package's or the message's full name.
    name: &'s str,
    file: usize,
    parent: Option<usize>,
    features: Features,
}

impl<'s> Builder<'s> {
    pub(super) fn declare_file(&mut self, octets: &'s [u8], limits: &Limits) -> Result<()> {
        let file = view::decode::<FileDescriptorProto>(octets, limits)
            .map_err(|fault| error(Kind::Decode(fault), ""))?;
        let edition = features::edition(file.syntax(), file.edition().number());
        let edition = edition.filter(|edition| features::is_known(*edition));
        let Some(edition) = edition.and_then(Edition::from_number) else {
            return Err(error(Kind::Edition, file.name()));
        };
        self.declare_package(file.package())?;
        let scope = Scope {
            name: file.package(),
            file: self.tables.files.len(),
            parent: None,
            features: Features::of(edition.number()).with(file.options().features()),
        };
        let known = self.tables.file_names.insert(file.name(), scope.file);
        if known.is_some() {
            return Err(error(Kind::FileConflict, file.name()));
        }
        self.tables.files.push(File {
            name: file.name(),
            package: file.package(),
            edition,
            octets,
        });
        for (index, message) in file.message_type().iter().enumerate() {
            self.declare_message(&scope, index, message)?;
        }
        for (index, item) in file.enum_type().iter().enumerate() {
            self.declare_enum(&scope, index, item)?;
        }
        for (index, extension) in file.extension().iter().enumerate() {
            self.declare_extension(&scope, index, extension)?;
        }
        for (index, service) in file.service().iter().enumerate() {
            self.declare_service(&scope, index, service)?;
        }
        Ok(())
    }

    /// A package and those around it: nothing else may have their names.
    fn declare_package(&mut self, package: &'s str) -> Result<()> {
        if package.is_empty() {
            return Ok(());
        }
        if !package.split('.').all(is_identifier) {
            return Err(error(Kind::InvalidName, package));
        }
        if package.len() > PACKAGE_MAX {
            return Err(error(Kind::InvalidName, package));
        }
        let ends = package.match_indices('.').map(|(at, _)| at);
        for end in ends.chain([package.len()]) {
            let name = package.get(..end).unwrap_or_default();
            let known = self.tables.symbols.insert(name, Symbol::Package);
            if known.is_some_and(|known| known != Symbol::Package) {
                return Err(error(Kind::DuplicateName, name));
            }
        }
        Ok(())
    }

    /// A message with what is nested in it; the limits of decoding bound how deep that is.
    fn declare_message(
        &mut self,
        scope: &Scope<'s>,
        index: usize,
        proto: DescriptorProtoView<'s>,
    ) -> Result<()> {
        let features = scope.features.with(proto.options().features());
        let name = self.full_name(scope, proto.name())?;
        let open = Open {
            name,
            proto,
            parent: scope.parent,
            features,
        };
        if proto.options().map_entry() {
            self.insert(name, Symbol::MapEntry(self.map_entries.len()))?;
            self.map_entries.push(open);
            return Ok(());
        }
        let id = self.messages.len();
        self.insert(name, Symbol::Message(id))?;
        self.messages.push(open);
        let declared = declared(scope, name, index, proto.as_bytes());
        self.tables.message_places.push(declared);
        let inside = Scope {
            name,
            file: scope.file,
            parent: Some(id),
            features,
        };
        for (index, message) in proto.nested_type().iter().enumerate() {
            self.declare_message(&inside, index, message)?;
        }
        for (index, item) in proto.enum_type().iter().enumerate() {
            self.declare_enum(&inside, index, item)?;
        }
        for (index, extension) in proto.extension().iter().enumerate() {
            self.declare_extension(&inside, index, extension)?;
        }
        Ok(())
    }

    fn declare_enum(
        &mut self,
        scope: &Scope<'s>,
        index: usize,
        proto: EnumDescriptorProtoView<'s>,
    ) -> Result<()> {
        let name = self.full_name(scope, proto.name())?;
        let id = self.enums.len();
        self.insert(name, Symbol::Enum(id))?;
        for value in proto.value() {
            let name = self.full_name(scope, value.name())?;
            self.insert(name, Symbol::EnumValue(id))?;
        }
        self.enums.push(Open {
            name,
            proto,
            parent: scope.parent,
            features: scope.features.with(proto.options().features()),
        });
        let declared = declared(scope, name, index, proto.as_bytes());
        self.tables.enum_places.push(declared);
        Ok(())
    }

    fn declare_extension(
        &mut self,
        scope: &Scope<'s>,
        index: usize,
        proto: FieldDescriptorProtoView<'s>,
    ) -> Result<()> {
        let name = self.full_name(scope, proto.name())?;
        self.insert(name, Symbol::Extension(self.extensions.len()))?;
        self.extensions.push(Open {
            name,
            proto,
            parent: scope.parent,
            features: scope
                .features
                .with(proto.options().features())
                .of_field(proto),
        });
        let declared = declared(scope, name, index, proto.as_bytes());
        self.tables.extension_places.push(declared);
        Ok(())
    }

    fn declare_service(
        &mut self,
        scope: &Scope<'s>,
        index: usize,
        proto: ServiceDescriptorProtoView<'s>,
    ) -> Result<()> {
        let name = self.full_name(scope, proto.name())?;
        self.insert(name, Symbol::Service(self.services.len()))?;
        self.services.push(proto);
        self.tables.services.push(Service {
            declared: declared(scope, name, index, proto.as_bytes()),
            methods: alloc::vec::Vec::new(),
        });
        Ok(())
    }

    /// The full name of what is called `name` in `scope`.
    fn full_name(&self, scope: &Scope<'s>, name: &'s str) -> Result<&'s str> {
        if !is_identifier(name) {
            return Err(error(Kind::InvalidName, scope.name));
        }
        if scope.name.is_empty() {
            return Ok(name);
        }
        let mut full = String::with_capacity(scope.name.len() + 1 + name.len());
        full.push_str(scope.name);
        full.push('.');
        full.push_str(name);
        self.arena.text(&full)
    }

    fn insert(&mut self, name: &'s str, symbol: Symbol) -> Result<()> {
        match self.tables.symbols.insert(name, symbol) {
            None => Ok(()),
            Some(_) => Err(error(Kind::DuplicateName, name)),
        }
    }
}

fn declared<'s>(
    scope: &Scope<'s>,
    name: &'s str,
    index: usize,
    octets: Option<&'s [u8]>,
) -> Declared<'s> {
    Declared {
        name,
        file: scope.file,
        parent: scope.parent,
        index,
        // An element of a list lies in one piece.
        octets: octets.unwrap_or_default(),
    }
}

/// Whether `name` is a letter or underscore, and then letters, digits and underscores.
pub(super) fn is_identifier(name: &str) -> bool {
    let octets = name.as_bytes();
    octets.first().is_some_and(|first| !first.is_ascii_digit())
        && octets
            .iter()
            .all(|octet| octet.is_ascii_alphanumeric() || *octet == b'_')
}

/// The most octets of a package's name: each of its parts is a name too.
const PACKAGE_MAX: usize = 4_096;
