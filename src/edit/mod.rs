//! Editing encoded messages: what a path names is read, set, removed or added to, and all other octets stay
//! as they are.
//!
//! Nothing is decoded. Records that no path leads into are skipped by their length and copied in one piece
//! with their neighbours: unknown fields, the order of fields and needlessly long varints come out as they
//! went in. The lengths of the messages around a change are corrected. It takes one pass, however many
//! operations there are, and time linear in the octets that are read.
//!
//! ```
//! use viewbuf::edit::Edit;
//!
//! // 1: "old", 2: { 1: 7, 3: "x" }
//! let octets = [0x0a, 3, b'o', b'l', b'd', 0x12, 5, 0x08, 7, 0x1a, 1, b'x'];
//! let mut edit = Edit::by_number();
//! edit.set("1", "new one")?.set("2.1", 8)?.remove("2.3")?;
//! assert_eq!(edit.apply(&octets)?, *b"\x0a\x07new one\x12\x02\x08\x08");
//! # Ok::<(), viewbuf::edit::EditError>(())
//! ```
//!
//! # Paths
//!
//! | path | leads to |
//! |---|---|
//! | `address.city` | a field of a field's message |
//! | `emails[0]`, `emails.0` | an element of a list; `[-1]` is the last |
//! | `labels["env"]`, `labels.env`, `` labels.`a.b` `` | an entry of a map; `counts[7]` where keys are numbers |
//! | `entries[*].level`, `entries.level` | a field of each element of a list or map |
//! | `4.2`, `4[0].2`, `4{"env"}.2`, `4{7}` | the same by field numbers, without a schema |
//! | `[demo.nickname]`, `user.[demo.nickname]` | an extension, where types are given |
//! | the empty path | the whole message |
//!
//! With a schema a field goes by its name in the proto or in JSON, or by its number; one that the schema does
//! not have goes by number alone, and what is below it too. An extension goes by its full name in brackets, as the
//! text format has it, if [types](Edit::types) are given that have it; extensions of a MessageSet have no field of
//! their own on the wire and are not reached. Without a schema a field is taken for a singular one
//! unless the path says otherwise; packed lists and zigzag numbers are not seen there.
//!
//! # What counts
//!
//! What a schema says holds, as for readers: of a singular field the last record counts, and setting it leaves one;
//! a singular message in several pieces is edited as one, and becomes one where the edit changes it; packed
//! lists are edited inside; elements that come packed, one by one or both are counted alike; records of another
//! wire type, and numbers that a closed enum does not declare, are unknown fields and stay. Where an edit
//! names a member of a oneof, records of members that another one replaced later are dropped.
//!
//! Required fields and the UTF-8 of what is only copied are not looked at.
//!
//! # What it costs
//!
//! To add an operation takes time logarithmic in those of the edit, and to apply them time linear in the octets that
//! are read and written: neither is a product of operations and elements. Three things are done again for each
//! operation, and bounded ([`Entangled`](EditErrorKind::Entangled)): operations inside of what an earlier one set,
//! inserted or merged; on all elements of a list where others name single ones; and the other way round. Messages
//! that lie in pieces are joined at each level where that is so.

mod apply;
mod diff;
#[expect(
    clippy::module_inception,
    reason = "the module is what edits are, and this its main type"
)]
mod edit;
mod element;
mod elements;
mod error;
mod gather;
mod get;
mod key;
mod known;
mod mask;
mod node;
mod oneof;
mod operation;
mod path;
mod plan;
mod script;
mod shape;
mod table;
mod token;
mod value;
mod work;

#[cfg(test)]
mod tests;

pub use diff::Diff;
pub use edit::Edit;
pub use error::{EditError, EditErrorKind};
pub use get::Path;
pub use mask::{Mask, Update};
pub use script::Pieces;
pub use value::Value;
