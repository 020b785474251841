//! What a generated message tells the engine, and the index made from it.

use core::fmt;

use super::slots::{Slots, Span};
use super::{Lazy, MessageView, Mode, Pass, View, Walker};
use crate::octets::Range32;
use crate::schema;
use crate::wire::DecodeError;

/// The layout of a message type: which slots its index has, and how its fields are walked.
///
/// Implemented by generated code on the owned message (`User`). It is a safe trait: whatever an
/// implementation does, views stay memory-safe; an inconsistent one can only panic.
pub trait Layout: Sized + 'static {
    /// Scalars by value, presence bits and oneof cases.
    type Scalars: Copy + Default + Send + Sync + 'static;
    /// One slot per singular `string`.
    type Strings: Slots<Range32>;
    /// One slot per singular `bytes` or message.
    type Ranges: Slots<Range32>;
    /// One slot per repeated or map field.
    type Spans: Slots<Span>;
    /// A bit per `required` field.
    type Required: Slots<u64>;
    /// The bits of all `required` fields.
    const REQUIRED: Self::Required;
    /// The generated view.
    type View<'a, M: Mode>: MessageView<'a, Message = Self, Mode = M>;

    /// The generated view around `view`.
    fn wrap<M: Mode>(view: View<'_, Self, M>) -> Self::View<'_, M>;

    /// Walks the fields of one message, or of one fragment of it.
    ///
    /// # Errors
    /// What the bytes break.
    fn walk<P: Pass>(walker: &mut Walker<'_, Self, P>) -> Result<(), DecodeError>;

    /// Whether all required fields below the singular message fields of `view` are present. Generated
    /// where such fields exist.
    ///
    /// # Errors
    /// [`MissingRequired`](crate::DecodeErrorKind::MissingRequired).
    fn complete(view: &View<'_, Self, Lazy>) -> Result<(), DecodeError> {
        let _ = view;
        Ok(())
    }

    /// The table of this message.
    fn schema() -> &'static schema::Message<'static>;
}

/// Where a message lies in its input, and what may still be spent below it.
///
/// A message in one piece is `start..end`. For one whose pieces are scattered, `start..end` is the
/// nearest enclosing message that is in one piece, and `seed` is where the payload of its first piece
/// begins; the path between them is found again from the bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) seed: u32,
    pub(crate) depth: u16,
    pub(crate) fragments: u16,
}

impl Window {
    pub(crate) const EMPTY: Self = Self {
        start: 0,
        end: 0,
        seed: 0,
        depth: 0,
        fragments: 0,
    };

    #[inline(always)]
    pub(crate) const fn range(self) -> Range32 {
        Range32 {
            start: self.start,
            end: self.end,
        }
    }
}

/// The index of a message: scalars by value, everything else as ranges of the input it was made from.
///
/// `Copy`, `'static`, without pointers. It is opaque: only a walk fills it, and only together with its
/// input can it be read, so no index meets other bytes.
pub struct Index<T: Layout> {
    pub(crate) scalars: T::Scalars,
    pub(crate) strings: T::Strings,
    pub(crate) ranges: T::Ranges,
    pub(crate) spans: T::Spans,
    pub(crate) unknown: Span,
    pub(crate) window: Window,
}

impl<T: Layout> Index<T> {
    #[inline(always)]
    pub(crate) fn empty(window: Window) -> Self {
        Self {
            scalars: T::Scalars::default(),
            strings: T::Strings::EMPTY,
            ranges: T::Ranges::EMPTY,
            spans: T::Spans::EMPTY,
            unknown: Span::EMPTY,
            window,
        }
    }
}

impl<T: Layout> Clone for Index<T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Layout> Copy for Index<T> {}

impl<T: Layout> fmt::Debug for Index<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index")
            .field("window", &self.window)
            .finish_non_exhaustive()
    }
}
