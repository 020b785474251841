//! Singular extensions.

use core::fmt;
use core::marker::PhantomData;

use super::content::Content;
use super::source::Extended;
use crate::view::{Element, Layout};
use crate::wire::{DecodeError, Uint32, varint};
use crate::writer::{MessageWriter, Output, Takes};

type Result<T> = core::result::Result<T, DecodeError>;

/// A singular extension of `T` that holds a `K`: what it takes to read and write it. Generated code has a
/// constant of each.
pub struct Extension<T, K: Content> {
    number: u32,
    default: Option<K::Default>,
    set: bool,
    extended: PhantomData<fn() -> T>,
}

impl<T: Layout, K: Content> Extension<T, K> {
    /// The extension of this number.
    #[must_use]
    pub const fn new(number: u32) -> Self {
        Self {
            number,
            default: None,
            set: false,
            extended: PhantomData,
        }
    }

    /// This extension with a declared default.
    #[must_use]
    pub const fn with_default(self, default: K::Default) -> Self {
        Self {
            default: Some(default),
            ..self
        }
    }

    /// This extension as one of a MessageSet.
    #[must_use]
    pub const fn in_message_set(self) -> Self {
        Self { set: true, ..self }
    }

    /// Its field number.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// Its value in `&view` or `&message`; where it is absent, its default or the empty view.
    ///
    /// # Errors
    /// What its records break. In checked mode, and out of an owned message, the whole tree of a message
    /// is checked now; a lazy view checks one level.
    pub fn get<'a, X, S: Extended<'a, T, X>>(&self, message: S) -> Result<K::Seen<'a, S::Mode>> {
        let source = message.source()?;
        let found = K::find::<S::Mode>(source.clone(), self.number, self.set)?;
        Ok(found.unwrap_or_else(|| K::fallback::<S::Mode>(&source, self.default)))
    }

    /// Its value in `&view` or `&message`, if it is present.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn get_opt<'a, X, S: Extended<'a, T, X>>(
        &self,
        message: S,
    ) -> Result<Option<K::Seen<'a, S::Mode>>> {
        K::find::<S::Mode>(message.source()?, self.number, self.set)
    }

    /// Whether `&view` or `&message` holds it. Whether its value is sound is not looked at.
    pub fn has<'a, X, S: Extended<'a, T, X>>(&self, message: S) -> bool {
        let Ok(mut source) = message.source() else {
            return false;
        };
        while let Ok(Some(value)) = source.next(self.number, self.set) {
            if K::fits(&value) {
                return true;
            }
        }
        false
    }

    /// Writes it with the writer of its message.
    #[must_use]
    pub fn write<'o, W: MessageWriter<'o, Message = T>, A>(&self, writer: W, value: A) -> W
    where
        K: Takes<A>,
    {
        W::from_output(self.put(writer.into_output(), &value))
    }

    pub(super) fn put<'o, A>(&self, out: Output<'o>, value: &A) -> Output<'o>
    where
        K: Takes<A>,
    {
        if self.set {
            let out = out.raw(&[0x0b]).scalar::<Uint32>(0x10, self.number);
            K::put(out, 0x1a, value).raw(&[0x0c])
        } else {
            K::put(out, tag_octets::<K>(self.number), value)
        }
    }
}

/// The octets of the tag of field `number`, the first one lowest.
pub(super) fn tag_octets<K: Element>(number: u32) -> u64 {
    let (octets, len) = varint::to_octets(u64::from(number) << 3 | u64::from(K::WIRE_TYPE));
    // A tag has five octets at most.
    (u128::from_le_bytes(octets) & !(u128::MAX << (8 * len))) as u64
}

#[cfg(feature = "alloc")]
impl<T: crate::Message, K: Content> Extension<T, K> {
    /// Its value in `&view` or `&message` to keep, if it is present.
    ///
    /// # Errors
    /// What its records break.
    pub fn get_owned<'a, X, S: Extended<'a, T, X>>(&self, message: S) -> Result<Option<K::Owned>>
    where
        K: super::OwnedContent,
    {
        K::find_owned(message.source()?, self.number, self.set)
    }

    /// Sets it in an owned message.
    pub fn set<A>(&self, message: &mut T, value: A)
    where
        K: Takes<A>,
    {
        self.clear(message);
        super::store::append(message, |out| self.put(out, &value));
    }

    /// Takes it out of an owned message.
    pub fn clear(&self, message: &mut T) {
        super::store::remove(message, self.number, self.set);
    }
}

impl<T, K: Content> Clone for Extension<T, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, K: Content> Copy for Extension<T, K> {}

impl<T, K: Content> fmt::Debug for Extension<T, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extension")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}
