//! Enum types.

/// An enum type.
#[derive(Debug)]
#[non_exhaustive]
pub struct Enum<'s> {
    /// Its full name, without a leading dot.
    pub name: &'s str,
    /// Whether numbers it does not declare are unknown fields.
    pub closed: bool,
    /// Its values in order of declaration: name and number.
    pub values: &'s [(&'s str, i32)],
    /// Places in `values`, sorted by name.
    by_name: &'s [u16],
    /// Places in `values`, sorted by number; of those with one number the first declared is the first.
    by_number: &'s [u16],
}

impl<'s> Enum<'s> {
    /// An open enum of these values, with their places sorted by name and by number.
    #[must_use]
    pub const fn new(
        name: &'s str,
        values: &'s [(&'s str, i32)],
        by_name: &'s [u16],
        by_number: &'s [u16],
    ) -> Self {
        Self {
            name,
            closed: false,
            values,
            by_name,
            by_number,
        }
    }

    /// This enum, closed.
    #[must_use]
    pub const fn closed(self) -> Self {
        Self {
            closed: true,
            ..self
        }
    }

    /// The first name declared for `number`.
    #[must_use]
    pub fn value_name(&self, number: i32) -> Option<&'s str> {
        // Most enums count from zero without gaps and aliases.
        let guess = number as usize;
        if self.by_number.get(guess) == Some(&(guess as u16))
            && let Some((name, found)) = self.values.get(guess)
            && *found == number
        {
            let before = guess.checked_sub(1).and_then(|at| self.by_number.get(at));
            if before.is_none_or(|place| self.number_at(*place) != number) {
                return Some(name);
            }
        }
        let place = self
            .by_number
            .partition_point(|place| self.number_at(*place) < number);
        let (name, found) = self.values.get(usize::from(*self.by_number.get(place)?))?;
        (*found == number).then_some(name)
    }

    /// The number of the value called `name`.
    #[must_use]
    pub fn value_number(&self, name: &str) -> Option<i32> {
        let place = self
            .by_name
            .binary_search_by(|place| self.name_at(*place).cmp(name))
            .ok()?;
        Some(self.number_at(*self.by_name.get(place)?))
    }

    /// Whether it declares `number`.
    #[must_use]
    pub fn declares(&self, number: i32) -> bool {
        self.value_name(number).is_some()
    }

    /// The number that stands where none is: that of the first value.
    #[must_use]
    pub fn default_number(&self) -> i32 {
        self.values.first().map_or(0, |(_, number)| *number)
    }

    fn name_at(&self, place: u16) -> &'s str {
        self.values
            .get(usize::from(place))
            .map_or("", |(name, _)| name)
    }

    fn number_at(&self, place: u16) -> i32 {
        self.values
            .get(usize::from(place))
            .map_or(i32::MAX, |(_, number)| *number)
    }
}

/// An enum type of generated code.
pub trait EnumType: Copy {
    /// Its table.
    const TABLE: Enum<'static>;
    /// The number of this value.
    fn number(self) -> i32;
    /// The name declared for this number, if there is one.
    fn proto_name(self) -> Option<&'static str> {
        Self::TABLE.value_name(self.number())
    }
}

/// `Debug` of an open enum: the declared name, or the number.
///
/// # Errors
/// Those of the formatter.
#[doc(hidden)]
pub fn fmt_enum<E: EnumType>(value: E, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
    match value.proto_name() {
        Some(name) => f.write_str(name),
        None => write!(f, "{}", value.number()),
    }
}
