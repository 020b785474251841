//! Head: what belongs to a request beside its messages.

use alloc::sync::Arc;
use core::time::Duration;
use std::time::Instant;

use super::extensions::Extensions;
use super::peer::Peer;
use super::pool::Pooled;
use crate::grpc::{Encoding, Encodings, Metadata};

/// What belongs to a request beside its messages, on either side.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(super) metadata: Pooled,
    pub(super) extensions: Extensions,
    /// When the call must be over.
    pub(crate) deadline: Option<Instant>,
    /// How long a call may take that has not begun.
    pub(crate) timeout: Option<Duration>,
    /// Who called.
    pub(crate) peer: Option<Arc<Peer>>,
    /// How the answer may be compressed.
    pub(crate) accept: Encodings,
    /// How messages that are sent are compressed, where the default does not do.
    pub(crate) encoding: Option<Encoding>,
    /// Whether the one message of a request came, or goes, compressed.
    pub(crate) compressed: bool,
    /// Whether a call waits for a connection, whatever fails until there is one.
    pub(crate) wait_for_ready: bool,
    /// Whether a call is only made where nobody else can read it.
    pub(crate) private: bool,
}

impl Head {
    /// That of a call that came; its metadata is empty, with memory where there is some.
    pub(crate) fn received() -> Self {
        Self {
            metadata: Pooled::new(),
            ..Self::default()
        }
    }

    /// The call must be over by `deadline` too.
    pub(super) fn end_by(&mut self, deadline: Option<Instant>) {
        let both = [self.deadline, deadline];
        self.deadline = both.into_iter().flatten().min();
    }

    pub(crate) fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    pub(crate) fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.metadata
    }
}
