//! What every generated writer can do.

use super::Output;
use crate::octets::TooShort;
use crate::view::{Layout, MessageView};

/// What every generated writer can do besides writing its fields.
///
/// These are methods of a trait, so that a field may be called like any of them; `new` and `finish` are
/// inherent too, where no field has taken the name.
pub trait MessageWriter<'o>: Sized {
    /// The type of message.
    type Message: Layout;

    /// How many octets the length of such a message is expected to take.
    #[doc(hidden)]
    const LENGTH_OCTETS: usize;

    /// A writer of one message.
    #[doc(hidden)]
    fn from_output(out: Output<'o>) -> Self;

    /// What the writer was made from.
    #[doc(hidden)]
    fn into_output(self) -> Output<'o>;

    /// Writes a message to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else [`Output`] is made from.
    #[inline]
    fn new(out: impl Into<Output<'o>>) -> Self {
        Self::from_output(out.into())
    }

    /// Ends the message: tells its length.
    ///
    /// # Errors
    /// [`TooShort`] with the length that is needed; the memory then holds part of the message.
    #[inline]
    fn finish(self) -> Result<usize, TooShort> {
        self.into_output().finish()
    }

    /// Goes on with `write` where `condition` holds.
    #[inline(always)]
    fn when(self, condition: bool, write: impl FnOnce(Self) -> Self) -> Self {
        if condition { write(self) } else { self }
    }

    /// Goes on with `write` where there is a value: `w.when_some(user.age, UserWriter::age)`.
    #[inline(always)]
    fn when_some<T>(self, value: Option<T>, write: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => write(self, value),
            None => self,
        }
    }

    /// Goes on with `write` for every item in turn.
    #[inline]
    fn each<T>(
        self,
        items: impl IntoIterator<Item = T>,
        write: impl FnMut(Self, T) -> Self,
    ) -> Self {
        items.into_iter().fold(self, write)
    }

    /// Writes records that are encoded already, as they are.
    ///
    /// With them a nested message can be written that is at hand as octets: `.address(|a| a.raw(octets))`.
    #[inline]
    fn raw(self, records: &[u8]) -> Self {
        Self::from_output(self.into_output().raw(records))
    }

    /// Writes all records of a view, unknown ones too.
    #[inline]
    fn view<'a>(self, view: &impl MessageView<'a, Message = Self::Message>) -> Self {
        Self::from_output(self.into_output().view(view))
    }
}
