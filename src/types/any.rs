//! `google.protobuf.Any`: an encoded message with the name of its type.
//!
//! ```text
//!  type_url  type.googleapis.com / google.protobuf.Timestamp
//!            prefix, not looked at  full name of the type
//!  value     the encoded message
//! ```
//!
//! What an `Any` holds may be an `Any` again. Each is unpacked by a call of its own, with limits of its
//! own, so there is no depth to run out of.

use alloc::format;

use super::{Any, AnyView};
use crate::message::{Message, UnknownFields};
use crate::octets::Limits;
use crate::view::{self, Checked, Layout, Lazy, Mode};
use crate::wire::{DecodeError, DecodeErrorKind};

impl Any {
    /// What type URLs begin with, unless told otherwise.
    pub const PREFIX: &'static str = "type.googleapis.com";

    /// Packs a message.
    ///
    /// ```
    /// use viewbuf::types::{Any, Duration, Timestamp};
    ///
    /// let any = Any::pack(&Timestamp::EPOCH);
    /// assert_eq!(any.type_url, "type.googleapis.com/google.protobuf.Timestamp");
    /// assert!(any.is::<Timestamp>());
    /// assert_eq!(any.unpack::<Timestamp>()?, Timestamp::EPOCH);
    /// assert!(any.unpack::<Duration>().is_err());
    /// # Ok::<(), viewbuf::DecodeError>(())
    /// ```
    #[must_use]
    pub fn pack<T: Message>(message: &T) -> Self {
        Self::pack_with_prefix(Self::PREFIX, message)
    }

    /// Packs a message with a type URL that begins with `prefix`, without the slash at its end.
    #[must_use]
    pub fn pack_with_prefix<T: Message>(prefix: &str, message: &T) -> Self {
        Self {
            type_url: format!("{prefix}/{}", T::schema().name),
            value: message.encode_to_vec(),
            unknown_fields: UnknownFields::new(),
        }
    }

    /// The full name of the type of what this holds; `None` where the type URL has none.
    #[must_use]
    pub fn type_name(&self) -> Option<&str> {
        type_name(&self.type_url)
    }

    /// Whether this holds a `T`, by its type URL.
    #[must_use]
    pub fn is<T: Layout>(&self) -> bool {
        is::<T>(&self.type_url)
    }

    /// The owned message that this holds.
    ///
    /// # Errors
    /// [`WrongType`](DecodeErrorKind::WrongType) where it is no `T`, or what its bytes break; offsets
    /// count from the start of [`value`](Self::value).
    pub fn unpack<T: Message>(&self) -> Result<T, DecodeError> {
        self.unpack_with(&Limits::DEFAULT)
    }

    /// As [`unpack`](Self::unpack), with limits of your own.
    ///
    /// # Errors
    /// Those of `unpack`, and what the limits forbid.
    pub fn unpack_with<T: Message>(&self, limits: &Limits) -> Result<T, DecodeError> {
        T::decode_with(value_of::<T>(&self.type_url, &self.value)?, limits)
    }

    /// The view of the message that this holds; nothing is copied.
    ///
    /// ```
    /// use viewbuf::types::{Any, StringValue};
    ///
    /// let any = Any::pack(&StringValue::from("borrowed"));
    /// assert_eq!(any.unpack_view::<StringValue>()?.value(), "borrowed");
    /// # Ok::<(), viewbuf::DecodeError>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`unpack`](Self::unpack).
    pub fn unpack_view<T: Layout>(&self) -> Result<T::View<'_, Checked>, DecodeError> {
        view::decode::<T>(
            value_of::<T>(&self.type_url, &self.value)?,
            &Limits::DEFAULT,
        )
    }
}

impl<'a, M: Mode> AnyView<'a, M> {
    /// As [`Any::type_name`].
    #[must_use]
    pub fn type_name(&self) -> Option<&'a str> {
        type_name(self.type_url())
    }

    /// As [`Any::is`].
    #[must_use]
    pub fn is<T: Layout>(&self) -> bool {
        is::<T>(self.type_url())
    }

    /// The owned message that this holds.
    ///
    /// # Errors
    /// Those of [`Any::unpack`].
    pub fn unpack<T: Message>(&self) -> Result<T, DecodeError> {
        T::decode(value_of::<T>(self.type_url(), self.value())?)
    }

    /// The checked view of the message that this holds; it borrows from the octets that this view
    /// borrows from.
    ///
    /// ```
    /// use viewbuf::Message;
    /// use viewbuf::types::{Any, AnyView, StringValue};
    ///
    /// let octets = Any::pack(&StringValue::from("borrowed")).encode_to_vec();
    /// let text: &str = AnyView::decode(&octets)?.unpack_view::<StringValue>()?.value();
    /// assert!(octets.as_ptr_range().contains(&text.as_ptr()));
    /// # Ok::<(), viewbuf::DecodeError>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Any::unpack`].
    pub fn unpack_view<T: Layout>(&self) -> Result<T::View<'a, Checked>, DecodeError> {
        self.unpack_view_with::<T>(&Limits::DEFAULT)
    }

    /// As [`unpack_view`](Self::unpack_view), with limits of your own.
    ///
    /// # Errors
    /// Those of [`Any::unpack_with`].
    pub fn unpack_view_with<T: Layout>(
        &self,
        limits: &Limits,
    ) -> Result<T::View<'a, Checked>, DecodeError> {
        view::decode::<T>(value_of::<T>(self.type_url(), self.value())?, limits)
    }

    /// The lazy view of the message that this holds.
    ///
    /// # Errors
    /// Those of [`Any::unpack`], as far as they concern the outermost level.
    pub fn unpack_lazy_view<T: Layout>(&self) -> Result<T::View<'a, Lazy>, DecodeError> {
        view::decode_lazy::<T>(
            value_of::<T>(self.type_url(), self.value())?,
            &Limits::DEFAULT,
        )
    }
}

/// What stands behind the last slash; without a slash it is no type URL.
fn type_name(url: &str) -> Option<&str> {
    let (_, name) = url.rsplit_once('/')?;
    if name.is_empty() { None } else { Some(name) }
}

fn is<T: Layout>(url: &str) -> bool {
    type_name(url) == Some(T::schema().name)
}

fn value_of<'v, T: Layout>(url: &str, value: &'v [u8]) -> Result<&'v [u8], DecodeError> {
    if is::<T>(url) {
        Ok(value)
    } else {
        Err(DecodeError::new(DecodeErrorKind::WrongType, 0))
    }
}
