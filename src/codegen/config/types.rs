//! What owned messages keep values in.

/// What owned messages keep a `string` in.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum StringType {
    /// `String`
    #[default]
    String,
    /// `Box<str>`
    BoxStr,
    /// `Arc<str>`
    ArcStr,
    /// A type of the user's, by its path.
    Custom(String),
}

/// What owned messages keep `bytes` in.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum BytesType {
    /// `Vec<u8>`
    #[default]
    Vec,
    /// `bytes::Bytes`
    Bytes,
    /// A type of the user's, by its path.
    Custom(String),
}

/// What owned messages keep a repeated field in.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum ListType {
    /// `Vec<T>`
    #[default]
    Vec,
    /// `SmallVec<[T; N]>`; needs the feature `smallvec`. Where `T` is recursive it stays a `Vec`, since
    /// it could not be stored inline.
    SmallVec(usize),
    /// A type of the user's, by its path without the parameter: `my::List` is used as `my::List<T>`.
    Custom(String),
}

/// What owned messages keep a map in.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum MapType {
    /// `BTreeMap<K, V>`: sorted, no hash flooding, no `std`.
    #[default]
    BTreeMap,
    /// `std::collections::HashMap<K, V>`
    HashMap,
    /// A type of the user's, by its path without parameters: `my::Map` is used as `my::Map<K, V>`.
    Custom(String),
}
