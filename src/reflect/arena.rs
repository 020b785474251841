//! The memory of a pool: slices whose addresses stay, and message tables that lead to each other.
//!
//! ```text
//!  Kept ── tables ──┬─ messages ── fields ── links ──┐
//!    │              │     ^                          │
//!    │              │     └──────────────────────────┘
//!    └──── memory ──┴─ every slice that was allocated, to be freed with it
//! ```
//!
//! The invariants:
//! - I1: what an [`Arena`] has allocated is freed by the [`Memory`] that it becomes, or by itself, and by
//!   nothing else; until then it is neither moved nor written to once it was handed out.
//! - I2: [`Kept::tables`] borrow from its `memory` and from nothing else that could end before it.
//! - I3: all that is allocated is plain data without `Drop` and without interior mutability.
#![expect(
    unsafe_code,
    reason = "a schema is a cyclic graph that is read through plain references: with indexes or counted \
              pointers every step through a table would cost more, for generated tables too"
)]

use alloc::alloc::dealloc;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::alloc::Layout;
use core::cell::{Cell, RefCell};
use core::ptr::NonNull;

use super::error::{DescriptorError, DescriptorErrorKind};
use super::tables::Tables;
use crate::schema::{Field, Kind, Link, Message};

/// Tables together with the memory that they lie in.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// They do not live forever: see I2. No caller sees this lifetime.
    tables: Tables<'static>,
    /// Declared last, so that it is freed last.
    _memory: Memory,
}

impl Kept {
    /// The tables that `build` makes in an arena of at most `allocation` octets.
    pub(super) fn new(
        allocation: u64,
        build: impl for<'s> FnOnce(&'s Arena) -> Result<Tables<'s>, DescriptorError>,
    ) -> Result<Self, DescriptorError> {
        let arena = Arena {
            memory: RefCell::new(Memory::default()),
            left: Cell::new(allocation),
        };
        let tables = build(&arena)?;
        // SAFETY: `build` must do for any lifetime, so that the tables borrow from the arena alone, and that is
        // to say from its allocations: nothing gives a reference to another part of it. By I1 these live as
        // long as `_memory`, which lives as long as the tables, and `tables` below cuts the lifetime down.
        let tables = unsafe { core::mem::transmute::<Tables<'_>, Tables<'static>>(tables) };
        Ok(Self {
            tables,
            _memory: arena.memory.into_inner(),
        })
    }

    /// The tables, for as long as they are kept.
    pub(super) const fn tables(&self) -> &Tables<'_> {
        &self.tables
    }
}

/// A bounded source of memory that is freed all at once.
#[derive(Debug)]
pub(super) struct Arena {
    memory: RefCell<Memory>,
    /// Octets that may still be allocated.
    left: Cell<u64>,
}

impl Arena {
    /// `items`, for as long as the arena.
    pub(super) fn slice<T: Plain>(&self, items: Vec<T>) -> Result<&[T], DescriptorError> {
        const { assert!(!core::mem::needs_drop::<T>(), "I3: nothing is dropped") };
        let items = items.into_boxed_slice();
        let layout = Layout::for_value(&*items);
        self.charge(layout)?;
        let items = NonNull::from(Box::leak(items));
        self.keep(items.cast(), layout);
        // SAFETY: I1: it was allocated above, nobody else can reach it, and it is freed no sooner than the arena.
        Ok(unsafe { items.as_ref() })
    }

    /// `octets`, for as long as the arena.
    pub(super) fn octets(&self, octets: &[u8]) -> Result<&[u8], DescriptorError> {
        self.slice(octets.to_vec())
    }

    /// `text`, for as long as the arena.
    pub(super) fn text(&self, text: &str) -> Result<&str, DescriptorError> {
        let octets = self.octets(text.as_bytes())?;
        Ok(core::str::from_utf8(octets).unwrap_or_default())
    }

    /// The tables of `drafts`, linked to each other.
    pub(super) fn messages<'s>(
        &'s self,
        drafts: Vec<MessageDraft<'s>>,
    ) -> Result<&'s [Message<'s>], DescriptorError> {
        let block = Box::<[Message<'s>]>::new_uninit_slice(drafts.len());
        let layout = Layout::for_value(&*block);
        self.charge(layout)?;
        let len = block.len();
        let first: NonNull<Message<'s>> = NonNull::from(Box::leak(block)).cast();
        self.keep(first.cast(), layout);
        for (at, draft) in drafts.into_iter().enumerate() {
            let link = |target: usize| {
                // SAFETY: the caller below has tested `target < len`, so that it is in the block.
                let table = unsafe { first.add(target) };
                // SAFETY: the link goes into a field that nobody sees before this function returns; then all of
                // the block is written, and by I1 it stays as it is.
                unsafe { Link::ahead(table) }
            };
            let fields = draft.fields.into_iter();
            let fields = fields.filter_map(|draft| draft.linked(len, link)).collect();
            let table = Message::new(draft.name, self.slice(fields)?, draft.names);
            let table = table.oneofs(draft.oneofs).reserved(draft.reserved);
            let table = if draft.message_set {
                table.message_set()
            } else {
                table
            };
            // SAFETY: `at < len`, so that it is in the block.
            let place = unsafe { first.add(at) };
            // SAFETY: it is in the block, which is aligned for tables; no reference to it exists yet.
            unsafe { place.write(table) };
        }
        let whole = NonNull::slice_from_raw_parts(first, len);
        // SAFETY: all `len` tables are written now, and by I1 they stay as long as the arena.
        Ok(unsafe { whole.as_ref() })
    }

    /// Takes the octets of `layout` off what may be allocated.
    fn charge(&self, layout: Layout) -> Result<(), DescriptorError> {
        let Some(left) = self.left.get().checked_sub(layout.size() as u64) else {
            return Err(DescriptorError::new(
                DescriptorErrorKind::TooMuchAllocation,
                "",
            ));
        };
        self.left.set(left);
        Ok(())
    }

    fn keep(&self, start: NonNull<u8>, layout: Layout) {
        if layout.size() != 0 {
            self.memory.borrow_mut().0.push((start, layout));
        }
    }
}

/// Data that an arena can hold: see I3.
pub(super) trait Plain: Send + Sync {}

impl Plain for u8 {}
impl Plain for u16 {}
impl Plain for &str {}
impl Plain for (&str, u16) {}
impl Plain for (&str, i32) {}
impl Plain for Field<'_> {}
impl Plain for crate::schema::Enum<'_> {}
impl Plain for crate::schema::Extension<'_> {}

/// A message before there are tables to lead to.
#[derive(Debug)]
pub(super) struct MessageDraft<'s> {
    pub(super) name: &'s str,
    /// Sorted by number.
    pub(super) fields: Vec<FieldDraft<'s>>,
    /// Sorted by name.
    pub(super) names: &'s [(&'s str, u16)],
    pub(super) oneofs: &'s [&'s str],
    pub(super) reserved: &'s [&'s str],
    pub(super) message_set: bool,
}

/// A field before there are tables to lead to.
#[derive(Debug)]
pub(super) struct FieldDraft<'s> {
    /// The field; its kind stands for itself where `holds` is `None`.
    pub(super) field: Field<'s>,
    pub(super) holds: Option<Target>,
}

/// Which message a field holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target {
    pub(super) message: usize,
    pub(super) group: bool,
}

impl Target {
    /// The kind of a field that holds what `link` leads to.
    pub(super) const fn kind(self, link: Link<'_>) -> Kind<'_> {
        if self.group {
            Kind::Group(link)
        } else {
            Kind::Message(link)
        }
    }
}

impl<'s> FieldDraft<'s> {
    /// The field with a link; `None` where it leads to none of `len` messages.
    fn linked(mut self, len: usize, link: impl Fn(usize) -> Link<'s>) -> Option<Field<'s>> {
        if let Some(target) = self.holds {
            if target.message >= len {
                return None;
            }
            self.field.kind = target.kind(link(target.message));
        }
        Some(self.field)
    }
}

/// Allocations of the global allocator, with the layouts that they were made with.
#[derive(Debug, Default)]
struct Memory(Vec<(NonNull<u8>, Layout)>);

impl Drop for Memory {
    fn drop(&mut self) {
        for (start, layout) in self.0.drain(..) {
            // SAFETY: I1: it comes from a box of this layout, whose size is not 0, and is freed once.
            unsafe { dealloc(start.as_ptr(), layout) };
        }
    }
}

// SAFETY: it is the only owner of plain data, by I1 and I3.
unsafe impl Send for Memory {}

// SAFETY: as above; by reference it does nothing at all.
unsafe impl Sync for Memory {}
