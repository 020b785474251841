//! Watch: somebody who waits until the channel is about something else.

use alloc::sync::Arc;
use core::mem;
use core::task::{Context, Poll};
use std::sync::MutexGuard;

use super::{Hub, State, no_runtime};
use crate::grpc::Status;
use crate::transport::channel::state::ConnectivityState;

/// Somebody who waits until the channel is about something else; forgotten when it is dropped.
pub(in crate::transport::channel) struct Watch<'a> {
    hub: &'a Arc<Hub>,
    id: u64,
}

impl<'a> Watch<'a> {
    pub(in crate::transport::channel) fn new(hub: &'a Arc<Hub>) -> Self {
        let mut state = hub.lock();
        let id = state.new_id();
        drop(state);
        Self { hub, id }
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        let mut state = self.hub.lock();
        let watchers = &mut state.watchers;
        let at = watchers.iter().position(|(id, _)| *id == self.id);
        let waker = at.map(|at| watchers.swap_remove(at));
        drop(state);
        drop(waker);
    }
}

impl Watch<'_> {
    /// Waits for another state than `from`.
    pub(in crate::transport::channel) fn poll_changed(
        &self,
        from: ConnectivityState,
        cx: &Context<'_>,
    ) -> Poll<ConnectivityState> {
        let mut state = self.hub.lock();
        let now = state.connectivity();
        if now != from {
            return Poll::Ready(now);
        }
        state.watch(self.id, cx);
        Poll::Pending
    }

    /// Asks for a connection, and waits for it, or for another failure than the first `failed`.
    pub(in crate::transport::channel) fn poll_connected(
        &self,
        failed: u64,
        cx: &Context<'_>,
    ) -> Poll<Result<(), Status>> {
        let mut state = self.hub.lock();
        if !state.ports.is_empty() {
            return Poll::Ready(Ok(()));
        }
        if let Some(failure) = &state.failure
            && state.failed != failed
        {
            return Poll::Ready(Err(failure.status.clone()));
        }
        if tokio::runtime::Handle::try_current().is_err() {
            return Poll::Ready(Err(no_runtime()));
        }
        state.watch(self.id, cx);
        if !mem::replace(&mut state.wanted, true) {
            self.hub.tend(state);
        }
        Poll::Pending
    }
}

impl State {
    pub(super) fn watch(&mut self, id: u64, cx: &Context<'_>) {
        match self.watchers.iter_mut().find(|(of, _)| *of == id) {
            Some((_, watcher)) => watcher.clone_from(cx.waker()),
            None => self.watchers.push((id, cx.waker().clone())),
        }
    }
}

/// Tells who watches, when the lock is let go: whose waker it is may do anything, with the channel too.
pub(super) fn tell(mut state: MutexGuard<'_, State>) {
    let watchers = mem::take(&mut state.watchers);
    drop(state);
    watchers.into_iter().for_each(|(_, watcher)| watcher.wake());
}
