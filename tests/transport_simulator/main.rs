//! Whole calls in a time of their own: a channel and its servers over links with a mind of their own, told as
//! scenarios; and what must hold whatever happens when.
//!
//! ```text
//!  plan ──▶ world: callers ── channel ── links that break ── servers ── handlers
//!             └──────────── outcomes ──▶ rules ◀── ledger ────────────────┘
//! ```
#![cfg(feature = "tokio")]
mod caller;
mod ledger;
mod link;
mod plan;
mod properties;
mod rules;
mod scenarios;
mod service;
mod world;
