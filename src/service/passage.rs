//! Passage: what the messages of a call go through on their way, one way.

use alloc::sync::Arc;
use core::fmt;

use bytes::Bytes;

use crate::grpc::Status;

/// What the messages of a call go through, as interceptors have said: mostly nothing.
#[derive(Clone, Default)]
pub(super) struct Passage(Option<Arc<dyn Change>>);

/// What is done with each message: it is given, and what is to go on in its place is taken.
pub(super) trait Change: Fn(Bytes) -> Result<Bytes, Status> + Send + Sync + 'static {}

impl<F: Fn(Bytes) -> Result<Bytes, Status> + Send + Sync + 'static> Change for F {}

/// Both ways of a call that came.
#[derive(Debug, Default)]
pub(super) struct Passages {
    pub(super) requests: Passage,
    pub(super) responses: Passage,
}

impl Passage {
    /// Whether messages go as they are.
    #[inline]
    pub(super) const fn is_none(&self) -> bool {
        self.0.is_none()
    }

    /// Has messages changed after what is there.
    pub(super) fn add_last(&mut self, change: impl Change) {
        let before = core::mem::take(self);
        self.0 = Some(Arc::new(move |message| change(before.pass(message)?)));
    }

    /// Has messages changed before what is there.
    pub(super) fn add_first(&mut self, change: impl Change) {
        let after = core::mem::take(self);
        self.0 = Some(Arc::new(move |message| after.pass(change(message)?)));
    }

    /// What comes of a message.
    #[inline]
    pub(super) fn pass(&self, message: Bytes) -> Result<Bytes, Status> {
        match &self.0 {
            Some(change) => change(message),
            None => Ok(message),
        }
    }

    /// Changes a message.
    #[cold]
    #[inline(never)]
    pub(super) fn change(&self, message: &mut Bytes) -> Result<(), Status> {
        *message = self.pass(core::mem::take(message))?;
        Ok(())
    }
}

impl fmt::Debug for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_none() {
            "as it is"
        } else {
            "changed"
        })
    }
}
