//! One oneof of a message.

/// A oneof. Its types live in [`Message::inner`](super::Message::inner).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Oneof {
    /// Its name in the proto.
    pub name: String,
    /// Its full name: `foo.bar.User.contact`.
    pub full_name: String,
    /// Its Rust identifier as a field of the owned struct and as an accessor; unlike any field's.
    pub ident: String,
    /// The owned enum: `Contact`.
    pub owned: String,
    /// The enum that a view returns: `ContactView`.
    pub view: String,
    /// Its members: indexes into [`Message::fields`](super::Message::fields), by field number.
    pub fields: Vec<usize>,
    /// Its comment, ready for rustdoc; empty when it has none.
    pub doc: String,
}
