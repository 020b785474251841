//! Supply: what the keeper of a channel is to do, and what it tells of that.

use alloc::collections::VecDeque;
use alloc::vec::Vec;
use core::mem;
use std::time::Instant;

use super::Hub;
use super::watch::tell;
use crate::grpc::Status;
use crate::transport::channel::call::{self, Call};
use crate::transport::channel::now;

/// What a keeper does next.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::transport::channel) enum Step {
    Connect,
    /// Calls wait until an attempt may be made.
    WaitUntil(Instant),
    /// Calls wait for room on the connections there are.
    Tend,
    Stop,
}

/// The last failure to connect, until the next attempt.
pub(super) struct Failure {
    pub(super) status: Status,
    /// When the next attempt may begin.
    pub(super) retry_at: Instant,
}

/// For the keeper.
impl Hub {
    /// What is to be done; from [`Step::Stop`] on the keeper is gone.
    pub(in crate::transport::channel) fn step(&self) -> Step {
        let mut state = self.lock();
        let is_full = state.ports.len() >= self.options.connections_max;
        if state.waiting.is_empty() && (is_full || !state.wanted) {
            state.keeping = false;
            return Step::Stop;
        }
        if is_full {
            return Step::Tend;
        }
        if let Some(failure) = &state.failure
            && now() < failure.retry_at
        {
            return Step::WaitUntil(failure.retry_at);
        }
        if let Some(patience) = state.patience
            && now() < patience
        {
            return Step::WaitUntil(patience);
        }
        state.connecting = true;
        state.failure = None;
        tell(state);
        Step::Connect
    }

    /// How many attempts have failed since a connection was of use.
    pub(in crate::transport::channel) fn failures_in_a_row(&self) -> usize {
        self.lock().failures.count()
    }

    /// Whether a keeper that waits out a backoff still has somebody to do that for.
    pub(in crate::transport::channel) fn has_waiters(&self) -> bool {
        let state = self.lock();
        state.wanted || !state.waiting.is_empty()
    }

    /// Whether every connection that there may be is there, and calls wait all the same.
    pub(in crate::transport::channel) fn is_full(&self) -> bool {
        let state = self.lock();
        state.ports.len() >= self.options.connections_max && !state.waiting.is_empty()
    }

    /// Ends waiting calls that nobody wants or whose time is over; tells when to look again.
    pub(in crate::transport::channel) fn sweep(&self, now: Instant) -> Option<Instant> {
        let mut state = self.lock();
        let over = |call: &Call| call.is_late(now) || call.pipe.is_cancelled();
        let mut ended = Vec::new();
        if state.waiting.iter().any(over) {
            let (gone, left) = mem::take(&mut state.waiting)
                .into_iter()
                .partition::<VecDeque<_>, _>(over);
            state.waiting = left;
            ended.extend(gone);
        }
        let next = state.waiting.iter().filter_map(Call::deadline).min();
        state.next_sweep = next;
        let cause = state.cause.clone().filter(|_| !ended.is_empty());
        drop(state);
        for call in ended {
            let status = if call.is_late(now) {
                call::late()
            } else {
                call::cancelled()
            };
            call.end(match &cause {
                Some(cause) => status.with_cause(cause.clone()),
                None => status,
            });
        }
        next
    }

    /// An attempt that began at `begun` failed.
    pub(in crate::transport::channel) fn failed(&self, begun: Instant, status: Status) {
        let mut state = self.lock();
        state.connecting = false;
        state.wanted = false;
        state.failed += 1;
        let delay = state.failures.delay();
        let retry_at = begun.checked_add(delay).unwrap_or(begun);
        state.cause = status.cause().cloned();
        state.failure = Some(Failure {
            status: status.clone(),
            retry_at,
        });
        let mut failed = VecDeque::new();
        if state.ports.is_empty() {
            let (waits, fails) = mem::take(&mut state.waiting)
                .into_iter()
                .partition(|call| call.head.wait_for_ready);
            state.waiting = waits;
            failed = fails;
        }
        tell(state);
        failed.into_iter().for_each(|call| call.end(status.clone()));
    }

    /// The keeper is gone, though it was not told to stop: its runtime has ended.
    pub(in crate::transport::channel) fn abandon(&self) {
        let mut state = self.lock();
        if !state.keeping {
            return;
        }
        state.keeping = false;
        state.connecting = false;
        state.wanted = false;
        let waiting = mem::take(&mut state.waiting);
        tell(state);
        // They end as they are dropped.
        drop(waiting);
    }
}
