//! Finding messages and extensions by name.

use super::{Extension, Field, Link, Message};

/// Where messages and extensions are found by name: what `Any` and extensions need in JSON and text.
///
/// Generated code has a [`TypeSet`] of its own, and the well-known types have one in
/// [`viewbuf::types`](crate::types); a pair of two is asked one after the other.
pub trait Types {
    /// The message of this full name, which has no leading dot.
    fn message(&self, name: &str) -> Option<&Message<'_>>;

    /// The extension of the message `extendee` with this number.
    fn extension(&self, extendee: &str, number: u32) -> Option<&Field<'_>>;

    /// The extension of this full name, which has no leading dot.
    fn extension_named(&self, name: &str) -> Option<&Extension<'_>>;

    /// The extension of the MessageSet `set` that holds the message `name` and is declared within it: text calls
    /// it as that message. Whoever does not know such extensions has `None` here.
    fn extension_in_set(&self, set: &str, name: &str) -> Option<&Extension<'_>> {
        let _ = (set, name);
        None
    }
}

/// Messages and extensions of generated code.
#[derive(Clone, Copy, Debug)]
pub struct TypeSet<'s> {
    /// Sorted by name.
    messages: &'s [(&'s str, Link<'s>)],
    /// Sorted by name.
    extensions: &'s [Extension<'s>],
    /// Places in `extensions`, sorted by extended message and number.
    by_number: &'s [u16],
}

impl<'s> TypeSet<'s> {
    /// None at all.
    pub const EMPTY: TypeSet<'static> = TypeSet::new(&[], &[], &[]);

    /// Messages and extensions, each sorted by name; and the places of the latter, sorted by extended
    /// message and number.
    #[must_use]
    pub const fn new(
        messages: &'s [(&'s str, Link<'s>)],
        extensions: &'s [Extension<'s>],
        by_number: &'s [u16],
    ) -> Self {
        Self {
            messages,
            extensions,
            by_number,
        }
    }

    /// Its messages, sorted by name.
    pub fn messages(&self) -> impl Iterator<Item = &'s Message<'s>> {
        self.messages.iter().map(|(_, link)| link.get())
    }

    /// Its extensions, sorted by name.
    #[must_use]
    pub const fn extensions(&self) -> &'s [Extension<'s>] {
        self.extensions
    }
}

impl Types for TypeSet<'_> {
    fn message(&self, name: &str) -> Option<&Message<'_>> {
        let place = self
            .messages
            .binary_search_by(|(found, _)| (*found).cmp(name))
            .ok()?;
        self.messages.get(place).map(|(_, link)| link.get())
    }

    fn extension(&self, extendee: &str, number: u32) -> Option<&Field<'_>> {
        let at = |place: &u16| self.extensions.get(usize::from(*place));
        let place = self
            .by_number
            .binary_search_by(|place| {
                let found = at(place).map_or(("", 0), |item| (item.extendee, item.field.number));
                found.cmp(&(extendee, number))
            })
            .ok()?;
        self.by_number
            .get(place)
            .and_then(at)
            .map(|item| &item.field)
    }

    fn extension_named(&self, name: &str) -> Option<&Extension<'_>> {
        let place = self
            .extensions
            .binary_search_by(|item| item.field.name.cmp(name))
            .ok()?;
        self.extensions.get(place)
    }

    fn extension_in_set(&self, set: &str, name: &str) -> Option<&Extension<'_>> {
        let start = self
            .extensions
            .partition_point(|item| item.field.name < name);
        let rest = self.extensions.get(start..).unwrap_or(&[]);
        let mut within = rest
            .iter()
            .take_while(|item| item.field.name.starts_with(name));
        within.find(|item| {
            let scope = item
                .field
                .name
                .rsplit_once('.')
                .map_or("", |(scope, _)| scope);
            let held = item.field.kind.message().map(|message| message.name);
            scope == name && held == Some(name) && item.extendee == set
        })
    }
}

impl<T: Types + ?Sized> Types for &T {
    fn message(&self, name: &str) -> Option<&Message<'_>> {
        (**self).message(name)
    }

    fn extension(&self, extendee: &str, number: u32) -> Option<&Field<'_>> {
        (**self).extension(extendee, number)
    }

    fn extension_named(&self, name: &str) -> Option<&Extension<'_>> {
        (**self).extension_named(name)
    }

    fn extension_in_set(&self, set: &str, name: &str) -> Option<&Extension<'_>> {
        (**self).extension_in_set(set, name)
    }
}

impl<A: Types, B: Types> Types for (A, B) {
    fn message(&self, name: &str) -> Option<&Message<'_>> {
        self.0.message(name).or_else(|| self.1.message(name))
    }

    fn extension(&self, extendee: &str, number: u32) -> Option<&Field<'_>> {
        let first = self.0.extension(extendee, number);
        first.or_else(|| self.1.extension(extendee, number))
    }

    fn extension_named(&self, name: &str) -> Option<&Extension<'_>> {
        let first = self.0.extension_named(name);
        first.or_else(|| self.1.extension_named(name))
    }

    fn extension_in_set(&self, set: &str, name: &str) -> Option<&Extension<'_>> {
        let first = self.0.extension_in_set(set, name);
        first.or_else(|| self.1.extension_in_set(set, name))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Enum, Kind};
    use super::*;

    static INNER: Message<'static> = Message::new("a.B", &[], &[]);
    const SET: TypeSet<'static> = TypeSet::new(
        &[("a.B", Link::of(|| &INNER))],
        &[
            Extension::new("a.B", Field::new(9, "a.one", Kind::Bool)),
            Extension::new("a.B", Field::new(7, "a.two", Kind::Bool)),
        ],
        &[1, 0],
    );

    #[test]
    fn types_are_found_by_name_and_number() {
        let both = (TypeSet::EMPTY, &SET);
        assert!(both.message("a.B").is_some_and(|found| found.name == "a.B"));
        assert!(both.message("a").is_none());
        let name = |number| both.extension("a.B", number).map(|field| field.name);
        assert_eq!(name(7), Some("a.two"));
        assert_eq!(name(9), Some("a.one"));
        assert_eq!(name(8), None);
        assert!(both.extension("a.C", 7).is_none());
        let number = |name| both.extension_named(name).map(|item| item.field.number);
        assert_eq!(number("a.one"), Some(9));
        assert_eq!(number("a.three"), None);
    }

    #[test]
    fn fields_are_found_by_either_name() {
        // What one field is called in JSON is what the other is called in the proto.
        let fields = [
            Field::new(1, "fooBar", Kind::Bool).json("other"),
            Field::new(5, "foo_bar", Kind::Bool).json("fooBar"),
        ];
        let names = [("fooBar", 0), ("fooBar", 1), ("foo_bar", 1), ("other", 0)];
        let table = Message::new("M", &fields, &names);
        let json = |name| table.field_in_json(name).map(|field| field.number);
        let proto = |name| table.field_named(name).map(|field| field.number);
        assert_eq!(json("fooBar"), Some(5));
        assert_eq!(json("other"), Some(1));
        assert_eq!(json("foo_bar"), Some(5));
        assert_eq!(json("foo"), None);
        assert_eq!(proto("fooBar"), Some(1));
        assert_eq!(proto("other"), None);
        let number = |number| table.field(number).map(|field| field.name);
        assert_eq!(
            (number(1), number(5), number(2)),
            (Some("fooBar"), Some("foo_bar"), None)
        );
        assert_eq!(number(0), None);
    }

    #[test]
    fn the_first_name_of_a_number_is_its_name() {
        let values = [("ZERO", 0), ("TWO", 2), ("ALIAS", 2), ("LESS", -1)];
        let table = Enum::new("E", &values, &[2, 3, 1, 0], &[3, 0, 1, 2]);
        assert_eq!(table.value_name(2), Some("TWO"));
        assert_eq!(table.value_name(-1), Some("LESS"));
        assert_eq!(table.value_name(0), Some("ZERO"));
        assert_eq!(table.value_name(1), None);
        assert_eq!(table.value_number("ALIAS"), Some(2));
        assert_eq!(table.value_number("THREE"), None);
    }
}
