//! A view kept with its own bytes.

use core::fmt;

use bytes::Bytes;

use super::layout::{Index, Layout};
use super::mode::{Checked, Lazy};
use super::view::View;
use crate::octets::{Limits, Octets};
use crate::wire::DecodeError;

/// A checked message of type `T` that keeps its bytes alive: `'static`, `Send`, cheap to clone.
///
/// ```text
///  Shared<User> = Bytes (counted reference) + Index<User> (offsets)
/// ```
///
/// Nothing in it points into itself, because an index holds offsets.
pub struct Shared<T: Layout> {
    bytes: Bytes,
    index: Index<T>,
}

impl<T: Layout> Shared<T> {
    /// Checks the whole tree of `bytes` and keeps them.
    ///
    /// # Errors
    /// What the bytes break.
    pub fn decode(bytes: Bytes) -> Result<Self, DecodeError> {
        Self::decode_with(bytes, &Limits::DEFAULT)
    }

    /// As [`decode`](Self::decode), with limits of your own.
    ///
    /// # Errors
    /// What the bytes or the limits forbid.
    pub fn decode_with(bytes: Bytes, limits: &Limits) -> Result<Self, DecodeError> {
        let index = *View::<T, Checked>::decode(&bytes, limits)?.index();
        Ok(Self { bytes, index })
    }

    /// The view of these bytes. It is made by copying the index: take it once, then read.
    #[inline]
    #[must_use]
    pub fn view(&self) -> T::View<'_, Checked> {
        // A `Bytes` never changes, so these are the octets that the index was made from; and their
        // number was tested then.
        let octets = Octets::new(&self.bytes).unwrap_or(Octets::EMPTY);
        T::wrap(View::new(octets, self.index))
    }

    /// The octets of the message, as they came.
    #[must_use]
    pub const fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// The octets of the message, as they came.
    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.bytes
    }
}

impl<T: Layout> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self {
            bytes: self.bytes.clone(),
            index: self.index,
        }
    }
}

impl<T: Layout> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let octets = Octets::new(&self.bytes).unwrap_or(Octets::EMPTY);
        View::<T, Lazy>::new(octets, self.index).fmt(f)
    }
}
