//! Repeated extensions.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::content::Content;
use super::singular::tag_octets;
use super::source::{Extended, Source};
use crate::view::{Layout, Mode};
use crate::wire::{DecodeError, Value};
use crate::writer::{MessageWriter, Output, Takes};

type Result<T> = core::result::Result<T, DecodeError>;

/// A repeated extension of `T` that holds values of `K`. Generated code has a constant of each.
pub struct RepeatedExtension<T, K> {
    number: u32,
    packed: bool,
    extended: PhantomData<fn() -> (T, K)>,
}

impl<T: Layout, K: Content> RepeatedExtension<T, K> {
    /// The extension of this number.
    #[must_use]
    pub const fn new(number: u32) -> Self {
        Self {
            number,
            packed: false,
            extended: PhantomData,
        }
    }

    /// This extension as one that is written packed.
    #[must_use]
    pub const fn packed(self) -> Self {
        Self {
            packed: true,
            ..self
        }
    }

    /// Its field number.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// Its values in `&view` or `&message`, each with what its records break.
    ///
    /// # Errors
    /// `TooLong`, for an owned message with more than 2 GiB - 1 octets of unknown fields.
    pub fn get<'a, X, S: Extended<'a, T, X>>(
        &self,
        message: S,
    ) -> Result<RepeatedExtensionIter<'a, K, S::Mode>> {
        let source = message.source()?;
        Ok(RepeatedExtensionIter {
            source,
            number: self.number,
            list: &[],
            kind: PhantomData,
        })
    }

    /// Whether `&view` or `&message` holds any value. Whether it is sound is not looked at.
    pub fn has<'a, X, S: Extended<'a, T, X>>(&self, message: S) -> bool {
        self.get(message)
            .is_ok_and(|mut values| values.next().is_some())
    }

    /// Writes values with the writer of its message.
    #[must_use]
    pub fn write<'o, W: MessageWriter<'o, Message = T>, A>(
        &self,
        writer: W,
        values: impl IntoIterator<Item = A>,
    ) -> W
    where
        K: Takes<A>,
    {
        W::from_output(self.put(writer.into_output(), values))
    }

    fn put<'o, A>(&self, out: Output<'o>, values: impl IntoIterator<Item = A>) -> Output<'o>
    where
        K: Takes<A>,
    {
        if self.packed {
            // The tag of a packed list is that of a string.
            out.packed_list::<K, A>(tag_octets::<crate::view::Bytes>(self.number), values)
        } else {
            out.repeated::<K, A>(tag_octets::<K>(self.number), values)
        }
    }
}

#[cfg(feature = "alloc")]
impl<T: crate::Message, K: Content> RepeatedExtension<T, K> {
    /// Its values in `&view` or `&message` to keep.
    ///
    /// # Errors
    /// What its records break.
    pub fn get_owned<'a, X, S: Extended<'a, T, X>>(
        &self,
        message: S,
    ) -> Result<alloc::vec::Vec<K::Owned>>
    where
        K: super::OwnedContent,
    {
        let mut values = self.get(message)?;
        let mut owned = alloc::vec::Vec::new();
        while let Some(value) = values.step::<K::Owned>(K::own, K::own_packed) {
            owned.push(value?);
        }
        Ok(owned)
    }

    /// Sets it in an owned message.
    pub fn set<A>(&self, message: &mut T, values: impl IntoIterator<Item = A>)
    where
        K: Takes<A>,
    {
        self.clear(message);
        super::store::append(message, |out| self.put(out, values));
    }

    /// Appends a value in an owned message.
    pub fn push<A>(&self, message: &mut T, value: A)
    where
        K: Takes<A>,
    {
        super::store::append(message, |out| self.put(out, [value]));
    }

    /// Takes all values out of an owned message.
    pub fn clear(&self, message: &mut T) {
        super::store::remove(message, self.number, false);
    }
}

impl<T, K> Clone for RepeatedExtension<T, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, K> Copy for RepeatedExtension<T, K> {}

impl<T, K> fmt::Debug for RepeatedExtension<T, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RepeatedExtension")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

/// The values of a [`RepeatedExtension`] in order.
pub struct RepeatedExtensionIter<'a, K, M> {
    source: Source<'a>,
    number: u32,
    /// What is left of a packed list.
    list: &'a [u8],
    kind: PhantomData<fn() -> (K, M)>,
}

impl<'a, K: Content, M: Mode> RepeatedExtensionIter<'a, K, M> {
    /// The next value, by `see` out of a record or by `unpack` out of a packed list.
    fn step<V>(
        &mut self,
        see: impl Fn(&Source<'a>, &Value<'a>) -> Result<Option<V>>,
        unpack: impl Fn(&mut &'a [u8]) -> core::result::Result<Option<V>, crate::DecodeErrorKind>,
    ) -> Option<Result<V>> {
        loop {
            if self.list.is_empty() {
                match self.source.next(self.number, false) {
                    // A number on the wire may come packed; a string is no list.
                    Ok(Some(Value::Len(list))) if K::WIRE_TYPE != 2 => self.list = list,
                    Ok(Some(value)) => {
                        if let Some(value) = see(&self.source, &value).transpose() {
                            return Some(value);
                        }
                    }
                    Ok(None) => return None,
                    Err(error) => return Some(Err(error)),
                }
                continue;
            }
            let at = self.source.around.offset(self.list);
            match unpack(&mut self.list) {
                Ok(Some(value)) => return Some(Ok(value)),
                Ok(None) => {}
                Err(kind) => {
                    self.list = &[];
                    return Some(Err(DecodeError::new(kind, at)));
                }
            }
        }
    }
}

impl<'a, K: Content, M: Mode> Iterator for RepeatedExtensionIter<'a, K, M> {
    type Item = Result<K::Seen<'a, M>>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step(K::see::<M>, K::unpack::<M>)
    }
}

impl<K: Content, M: Mode> FusedIterator for RepeatedExtensionIter<'_, K, M> {}

impl<K, M> Clone for RepeatedExtensionIter<'_, K, M> {
    fn clone(&self) -> Self {
        Self {
            source: self.source.clone(),
            kind: PhantomData,
            ..*self
        }
    }
}

impl<K, M> fmt::Debug for RepeatedExtensionIter<'_, K, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RepeatedExtensionIter")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}
