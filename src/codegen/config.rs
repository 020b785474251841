//! What to generate, from what, and how.

mod path_map;
mod types;

use std::path::PathBuf;

use path_map::PathMap;
pub use types::{BytesType, ListType, MapType, StringType};

/// The options of one run of code generation.
///
/// ```no_run
/// use viewbuf::codegen::{Config, StringType};
///
/// Config::new()
///     .files(["proto/users.proto"])
///     .includes(["proto"])
///     .string_type(".users.User.name", StringType::BoxStr)
///     .derive(".users", "Hash")
///     .compile()?;
/// # Ok::<(), viewbuf::codegen::Error>(())
/// ```
///
/// # Paths
///
/// Options for parts of a schema take a path. With a leading dot it is a full Protocol Buffers name and
/// stands for all that lies below it: `.users` is a package, `.users.User` a message with its fields,
/// `.users.User.name` one field, `.` everything. Without a leading dot it is the end of a name:
/// `User.name` is that field in every package. The path with the most segments wins; of two equals the
/// one without the dot, and of two equals again the one set last.
#[derive(Clone, Debug)]
pub struct Config {
    pub(super) files: Vec<PathBuf>,
    pub(super) includes: Vec<PathBuf>,
    pub(super) descriptor_sets: Vec<DescriptorSet>,
    pub(super) out_dir: Option<PathBuf>,
    pub(super) file_name: String,
    extern_paths: Vec<(String, String)>,
    well_known_types: bool,
    runtime: String,
    owned: bool,
    writer: bool,
    lazy: bool,
    server: bool,
    client: bool,
    reflection: bool,
    arbitrary: bool,
    string_types: PathMap<StringType>,
    strings_as_bytes: PathMap<()>,
    bytes_types: PathMap<BytesType>,
    list_types: PathMap<ListType>,
    map_types: PathMap<MapType>,
    boxed: PathMap<()>,
    derives: PathMap<String>,
    attributes: PathMap<String>,
    field_attributes: PathMap<String>,
}

/// Where the bytes of a descriptor set come from.
#[derive(Clone, Debug)]
pub(super) enum DescriptorSet {
    File(PathBuf),
    Bytes(Vec<u8>),
}

impl Config {
    /// The defaults: owned messages, views, lazy views, writers and services, into `$OUT_DIR/viewbuf.rs`.
    #[must_use]
    pub fn new() -> Self {
        Self {
            files: Vec::new(),
            includes: Vec::new(),
            descriptor_sets: Vec::new(),
            out_dir: None,
            file_name: FILE_NAME.to_owned(),
            extern_paths: Vec::new(),
            well_known_types: true,
            runtime: "::viewbuf".to_owned(),
            owned: true,
            writer: true,
            lazy: true,
            server: true,
            client: true,
            reflection: true,
            arbitrary: false,
            string_types: PathMap::default(),
            strings_as_bytes: PathMap::default(),
            bytes_types: PathMap::default(),
            list_types: PathMap::default(),
            map_types: PathMap::default(),
            boxed: PathMap::default(),
            derives: PathMap::default(),
            attributes: PathMap::default(),
            field_attributes: PathMap::default(),
        }
    }

    /// Compiles these `.proto` files, and all that they import.
    #[must_use]
    pub fn files<P: Into<PathBuf>>(mut self, files: impl IntoIterator<Item = P>) -> Self {
        self.files.extend(files.into_iter().map(Into::into));
        self
    }

    /// Looks for `.proto` files in these directories, in this order.
    #[must_use]
    pub fn includes<P: Into<PathBuf>>(mut self, includes: impl IntoIterator<Item = P>) -> Self {
        self.includes.extend(includes.into_iter().map(Into::into));
        self
    }

    /// Compiles a descriptor set, as `protoc --include_imports --include_source_info
    /// --descriptor_set_out=FILE` or `buf build -o FILE` writes it.
    #[must_use]
    pub fn descriptor_set(mut self, file: impl Into<PathBuf>) -> Self {
        self.descriptor_sets.push(DescriptorSet::File(file.into()));
        self
    }

    /// Compiles a descriptor set that is in memory already.
    #[must_use]
    pub fn descriptor_set_bytes(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.descriptor_sets
            .push(DescriptorSet::Bytes(bytes.into()));
        self
    }

    /// Writes into this directory; `$OUT_DIR` where it is not set.
    #[must_use]
    pub fn out_dir(mut self, directory: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(directory.into());
        self
    }

    /// Writes into a file of this name; `viewbuf.rs` where it is not set.
    #[must_use]
    pub fn include_file(mut self, name: impl Into<String>) -> Self {
        self.file_name = name.into();
        self
    }

    /// Uses what another crate has generated: nothing is made for `proto_path`, a package or a message or
    /// an enum with a leading dot, and where it is named the code says `rust_path`, such as
    /// `::users::proto`. What lies inside follows the naming of generated code.
    #[must_use]
    pub fn extern_path(
        mut self,
        proto_path: impl Into<String>,
        rust_path: impl Into<String>,
    ) -> Self {
        self.extern_paths
            .push((proto_path.into(), rust_path.into()));
        self
    }

    /// Whether `google.protobuf.Timestamp` and its kin are the types of `viewbuf::types` (as they are by
    /// default) or are generated like any other message.
    #[must_use]
    pub fn well_known_types(mut self, yes: bool) -> Self {
        self.well_known_types = yes;
        self
    }

    /// How generated code names the runtime: `::viewbuf` unless the crate is renamed.
    #[must_use]
    pub fn runtime(mut self, path: impl Into<String>) -> Self {
        self.runtime = path.into();
        self
    }

    /// Whether to make owned messages. Without them there are no services either.
    #[must_use]
    pub fn owned(mut self, yes: bool) -> Self {
        self.owned = yes;
        self
    }

    /// Whether to make writers.
    #[must_use]
    pub fn writer(mut self, yes: bool) -> Self {
        self.writer = yes;
        self
    }

    /// Whether to make lazy views beside the checked ones.
    #[must_use]
    pub fn lazy(mut self, yes: bool) -> Self {
        self.lazy = yes;
        self
    }

    /// Whether to make what servers of services need: a trait to implement, and what serves it.
    ///
    /// Services are there for programs that have the runtime's feature `grpc`; for others their code is
    /// nothing. Without [owned messages](Self::owned) there are none, since what is sent is written from those.
    #[must_use]
    pub fn server(mut self, yes: bool) -> Self {
        self.server = yes;
        self
    }

    /// Whether to make clients of services. Where neither clients nor [servers](Self::server) are asked for,
    /// services are left out altogether.
    #[must_use]
    pub fn client(mut self, yes: bool) -> Self {
        self.client = yes;
        self
    }

    /// Whether services keep the descriptors of their files, which server reflection gives away: as many octets
    /// as the files have, about, with all that they import.
    #[must_use]
    pub fn reflection(mut self, yes: bool) -> Self {
        self.reflection = yes;
        self
    }

    /// Whether owned messages and enums implement `arbitrary::Arbitrary`.
    #[must_use]
    pub fn arbitrary(mut self, yes: bool) -> Self {
        self.arbitrary = yes;
        self
    }

    /// What owned messages keep strings in.
    #[must_use]
    pub fn string_type(mut self, path: impl Into<String>, string: StringType) -> Self {
        self.string_types.insert(path, string);
        self
    }

    /// Treats `string` fields as `bytes`: for senders that put something else than UTF-8 in them.
    #[must_use]
    pub fn strings_as_bytes(mut self, path: impl Into<String>) -> Self {
        self.strings_as_bytes.insert(path, ());
        self
    }

    /// What owned messages keep `bytes` in.
    #[must_use]
    pub fn bytes_type(mut self, path: impl Into<String>, bytes: BytesType) -> Self {
        self.bytes_types.insert(path, bytes);
        self
    }

    /// What owned messages keep repeated fields in.
    #[must_use]
    pub fn list_type(mut self, path: impl Into<String>, list: ListType) -> Self {
        self.list_types.insert(path, list);
        self
    }

    /// What owned messages keep maps in.
    #[must_use]
    pub fn map_type(mut self, path: impl Into<String>, map: MapType) -> Self {
        self.map_types.insert(path, map);
        self
    }

    /// Keeps singular message fields behind a `Box` even where they are not recursive.
    #[must_use]
    pub fn boxed(mut self, path: impl Into<String>) -> Self {
        self.boxed.insert(path, ());
        self
    }

    /// Derives more traits for owned messages, oneofs and enums: `"Hash, serde::Serialize"`.
    /// All paths that match add up.
    ///
    /// Every message has a field `unknown_fields`, of a type of this crate. Where a derive does not know that
    /// type, a [`field_attribute`](Self::field_attribute) leaves it out: for `serde`
    /// `("unknown_fields", "#[serde(skip)]")`.
    #[must_use]
    pub fn derive(mut self, path: impl Into<String>, traits: impl Into<String>) -> Self {
        self.derives.insert(path, traits.into());
        self
    }

    /// Puts an attribute, such as `#[non_exhaustive]`, on owned messages, oneofs and enums.
    /// All paths that match add up.
    #[must_use]
    pub fn attribute(mut self, path: impl Into<String>, attribute: impl Into<String>) -> Self {
        self.attributes.insert(path, attribute.into());
        self
    }

    /// Puts an attribute on fields of owned messages (oneofs and `unknown_fields` are fields too), variants of
    /// oneofs, and values of closed enums, each by its enum's name and its own: `State.STATE_ACTIVE`. All paths
    /// that match add up.
    #[must_use]
    pub fn field_attribute(
        mut self,
        path: impl Into<String>,
        attribute: impl Into<String>,
    ) -> Self {
        self.field_attributes.insert(path, attribute.into());
        self
    }
}

/// What emission asks. A `full_name` has no leading dot.
impl Config {
    pub(crate) fn makes_owned(&self) -> bool {
        self.owned
    }

    pub(crate) fn makes_writers(&self) -> bool {
        self.writer
    }

    pub(crate) fn makes_lazy_views(&self) -> bool {
        self.lazy
    }

    pub(crate) fn makes_servers(&self) -> bool {
        self.server && self.owned
    }

    pub(crate) fn makes_clients(&self) -> bool {
        self.client && self.owned
    }

    /// Whether anything is made of services.
    pub(crate) fn makes_services(&self) -> bool {
        self.makes_servers() || self.makes_clients()
    }

    /// Whether services keep the descriptors of their files.
    pub(crate) fn keeps_descriptors(&self) -> bool {
        self.reflection
    }

    pub(crate) fn makes_arbitrary(&self) -> bool {
        self.arbitrary
    }

    /// The path of the runtime crate, `::viewbuf`.
    pub(crate) fn runtime_path(&self) -> &str {
        &self.runtime
    }

    /// The type of a string field; of a map, of its keys or values that are strings.
    pub(crate) fn string_type_of(&self, full_name: &str) -> &StringType {
        self.string_types
            .best(full_name)
            .unwrap_or(&StringType::String)
    }

    /// The type of a bytes field; of a map, of its values.
    pub(crate) fn bytes_type_of(&self, full_name: &str) -> &BytesType {
        self.bytes_types.best(full_name).unwrap_or(&BytesType::Vec)
    }

    pub(crate) fn list_type_of(&self, full_name: &str) -> &ListType {
        self.list_types.best(full_name).unwrap_or(&ListType::Vec)
    }

    pub(crate) fn map_type_of(&self, full_name: &str) -> &MapType {
        self.map_types.best(full_name).unwrap_or(&MapType::BTreeMap)
    }

    /// Texts as given to [`Config::derive`], in that order.
    pub(crate) fn derives_of(&self, full_name: &str) -> impl Iterator<Item = &str> {
        self.derives.all(full_name).map(String::as_str)
    }

    /// Texts as given to [`Config::attribute`], in that order.
    pub(crate) fn attributes_of(&self, full_name: &str) -> impl Iterator<Item = &str> {
        self.attributes.all(full_name).map(String::as_str)
    }

    /// Texts as given to [`Config::field_attribute`], in that order.
    pub(crate) fn field_attributes_of(&self, full_name: &str) -> impl Iterator<Item = &str> {
        self.field_attributes.all(full_name).map(String::as_str)
    }
}

/// What resolution asks.
impl Config {
    pub(super) fn is_boxed(&self, full_name: &str) -> bool {
        self.boxed.best(full_name).is_some()
    }

    pub(super) fn is_bytes(&self, full_name: &str) -> bool {
        self.strings_as_bytes.best(full_name).is_some()
    }

    /// The external path that covers `full_name`, with the part of the name that it covers: the longest
    /// one given, or else the runtime's own types.
    pub(super) fn extern_path_of<'a>(&'a self, full_name: &'a str) -> Option<(&'a str, String)> {
        let given = self
            .extern_paths
            .iter()
            .filter_map(|(proto, rust)| Some((covered(full_name, proto)?, rust)))
            .max_by_key(|(covered, _)| covered.len())
            .map(|(covered, rust)| (covered, rust.clone()));
        given.or_else(|| self.well_known_path_of(full_name))
    }

    fn well_known_path_of<'a>(&self, full_name: &'a str) -> Option<(&'a str, String)> {
        let name = full_name
            .strip_prefix(WELL_KNOWN_PACKAGE)?
            .strip_prefix('.')?;
        let outermost = name.split('.').next()?;
        let shipped = self.well_known_types && WELL_KNOWN_TYPES.contains(&outermost);
        shipped.then(|| {
            let covered = full_name
                .get(..WELL_KNOWN_PACKAGE.len())
                .unwrap_or_default();
            (covered, format!("{}::types", self.runtime))
        })
    }

    pub(super) fn check(&self) -> Result<(), super::Error> {
        for (proto, rust) in &self.extern_paths {
            if !proto.starts_with('.') {
                return Err(super::Error::new(format!(
                    "extern_path: \"{proto}\" must start with a dot"
                )));
            }
            if rust.is_empty() || rust.ends_with("::") {
                return Err(super::Error::new(format!(
                    "extern_path: \"{rust}\" is no Rust path of a module or type"
                )));
            }
        }
        Ok(())
    }
}

impl Default for Config {
    fn default() -> Self {
        Self::new()
    }
}

/// The part of `full_name` that the dotted path `proto` covers.
fn covered<'a>(full_name: &'a str, proto: &str) -> Option<&'a str> {
    let proto = proto.strip_prefix('.').unwrap_or(proto);
    let rest = full_name.strip_prefix(proto)?;
    let whole = proto.is_empty() || rest.is_empty() || rest.starts_with('.');
    if whole {
        full_name.get(..proto.len())
    } else {
        None
    }
}

const FILE_NAME: &str = "viewbuf.rs";
const WELL_KNOWN_PACKAGE: &str = "google.protobuf";

/// The outermost types of `google.protobuf` that the runtime ships in its module `types`.
const WELL_KNOWN_TYPES: &[&str] = &[
    "Any",
    "Api",
    "BoolValue",
    "BytesValue",
    "DescriptorProto",
    "DoubleValue",
    "Duration",
    "Edition",
    "Empty",
    "Enum",
    "EnumDescriptorProto",
    "EnumOptions",
    "EnumValue",
    "EnumValueDescriptorProto",
    "EnumValueOptions",
    "ExtensionRangeOptions",
    "FeatureSet",
    "FeatureSetDefaults",
    "Field",
    "FieldDescriptorProto",
    "FieldMask",
    "FieldOptions",
    "FileDescriptorProto",
    "FileDescriptorSet",
    "FileOptions",
    "FloatValue",
    "GeneratedCodeInfo",
    "Int32Value",
    "Int64Value",
    "ListValue",
    "MessageOptions",
    "Method",
    "MethodDescriptorProto",
    "MethodOptions",
    "Mixin",
    "NullValue",
    "OneofDescriptorProto",
    "OneofOptions",
    "Option",
    "ServiceDescriptorProto",
    "ServiceOptions",
    "SourceCodeInfo",
    "SourceContext",
    "StringValue",
    "Struct",
    "SymbolVisibility",
    "Syntax",
    "Timestamp",
    "Type",
    "UInt32Value",
    "UInt64Value",
    "UninterpretedOption",
    "Value",
];
