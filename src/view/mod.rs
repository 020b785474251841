//! Views: messages read where they lie.
//!
//! A view is the bytes of a message plus an index of them, made in one pass and without allocation.
//!
//! ```text
//!  octets   0a 05 A l i c e 12 03 ...          borrowed, or counted in a `Shared`
//!               ^^^^^^^^^^^
//!  index    name: 2..7, roles: 7..14 (2), ...  `Copy`, no pointers
//! ```
//!
//! - `UserView::decode` checks the whole tree once; after it no accessor can fail.
//! - `UserView::decode_lazy` checks one level; reaching into a nested message gives a `Result`.
//!
//! What generated code stands on lives here too: it names slots, and the engine keeps what they hold.
//! Nothing here is `unsafe` to call, and nothing a [`Layout`] does can break memory safety: the index is
//! made and kept together with its octets.
//!
//! What costs what: decoding is linear in the octets times the depth of groups; touching a nested
//! message walks its level; iterating a list walks from its first to its last record.

mod attached;
mod closed;
mod element;
mod fragments;
mod layout;
mod map;
mod message_view;
mod mode;
mod pass;
mod repeated;
mod run;
mod scalars;
#[cfg(feature = "alloc")]
mod shared;
mod slots;
mod unknown;
#[expect(
    clippy::module_inception,
    reason = "the noun of the file is the noun of the folder"
)]
mod view;
mod walker;

pub(crate) use attached::{Around, absent};
pub use closed::{RepeatedClosedScalars, RepeatedClosedScalarsIter};
#[cfg(feature = "alloc")]
pub(crate) use element::check_entry;
pub use element::{Bytes, Closed, Element, Group, MapKey, Msg, Str};
#[cfg(feature = "reflect")]
pub(crate) use fragments::{each_fragment, fragment_after, fragment_from, step_towards};
#[cfg(feature = "reflect")]
pub(crate) use layout::Window;
pub use layout::{Index, Layout};
pub use map::{Map, MapIter};
pub use message_view::{MessageView, decode, decode_lazy};
pub use mode::{Checked, Lazy, Mode};
pub use pass::{Deep, Pass, Probe, Shallow};
pub use repeated::{Repeated, RepeatedIter};
pub use scalars::{RepeatedScalars, RepeatedScalarsIter};
#[cfg(feature = "alloc")]
pub use shared::Shared;
pub use slots::{Slots, Span};
pub use unknown::{UnknownRecord, UnknownRecords};
pub use view::View;
#[cfg(feature = "alloc")]
pub(crate) use walker::check_complete;
pub use walker::{Notes, Walker};
#[cfg(feature = "reflect")]
pub(crate) use walker::{missing_required, too_many_fragments};
