//! Hub: what the connections of a server have in common.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicUsize, Ordering};
use core::task::{Context, Poll, Waker};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;

use super::options::Options;
use super::report::Report;
use crate::grpc::UsualFields;
use crate::service::Routes;
use crate::transport::signal::Signal;

/// What the connections of a server have in common.
#[derive(Debug)]
pub(super) struct Hub {
    pub(super) routes: Routes,
    pub(super) options: Options,
    pub(super) usual: UsualFields,
    /// Calls in progress, where there is a limit for them.
    calls: AtomicUsize,
    members: Mutex<Members>,
}

/// Whoever is to be told of the end.
#[derive(Debug, Default)]
struct Members {
    signals: HashMap<u64, Arc<Signal>>,
    next: u64,
    /// How many of them are connections.
    connections: usize,
    /// By when all must be over, once the server ends.
    deadline: Option<Instant>,
    report: Report,
    waiting: Vec<Waker>,
    /// Those who wait for a place for a connection.
    crowd: Vec<Arc<Signal>>,
}

/// A connection or a loop that accepts some, until it is dropped.
#[derive(Debug)]
pub(super) struct Member {
    hub: Arc<Hub>,
    id: u64,
    is_connection: bool,
}

impl Hub {
    pub(super) fn new(routes: Routes, options: Options) -> Arc<Self> {
        Arc::new(Self {
            usual: UsualFields::new(options.receive),
            routes,
            options,
            calls: AtomicUsize::new(0),
            members: Mutex::default(),
        })
    }

    fn members(&self) -> MutexGuard<'_, Members> {
        // Nothing under the lock leaves it half done.
        self.members.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody who is to be told of the end by `signal`.
    pub(super) fn join(self: &Arc<Self>, signal: &Arc<Signal>, is_connection: bool) -> Member {
        let mut members = self.members();
        let id = members.next;
        members.next += 1;
        members.signals.insert(id, signal.clone());
        members.connections += usize::from(is_connection);
        if members.deadline.is_some() {
            signal.call();
        }
        Member {
            hub: self.clone(),
            id,
            is_connection,
        }
    }

    /// How many connections there are.
    pub(super) fn connections(&self) -> usize {
        self.members().connections
    }

    /// Whether another connection would be too many; then `signal` is called when it no longer is.
    pub(super) fn is_crowded(&self, signal: &Arc<Signal>) -> bool {
        let Some(max) = self.options.connections_max else {
            return false;
        };
        let mut members = self.members();
        let is_crowded = members.connections >= max;
        if is_crowded && !members.crowd.iter().any(|known| Arc::ptr_eq(known, signal)) {
            members.crowd.push(signal.clone());
        }
        is_crowded
    }

    /// By when all must be over, once the server ends.
    pub(super) fn deadline(&self) -> Option<Instant> {
        self.members().deadline
    }

    /// Ends the server: nobody is accepted any more, and calls have until `deadline`.
    pub(super) fn end(&self, deadline: Instant) {
        let mut members = self.members();
        let earlier = members
            .deadline
            .map_or(deadline, |before| before.min(deadline));
        members.deadline = Some(earlier);
        let signals: Vec<_> = members.signals.values().cloned().collect();
        drop(members);
        signals.iter().for_each(|signal| signal.call());
    }

    /// Waits until the server has ended, and everybody has left.
    pub(super) fn poll_ended(&self, cx: &Context<'_>) -> Poll<Report> {
        let mut members = self.members();
        if members.deadline.is_some() && members.signals.is_empty() {
            return Poll::Ready(members.report);
        }
        if !members
            .waiting
            .iter()
            .any(|waker| waker.will_wake(cx.waker()))
        {
            members.waiting.push(cx.waker().clone());
        }
        Poll::Pending
    }

    /// Counts a call, if that is not one too many.
    #[inline]
    pub(super) fn enter(&self) -> bool {
        let Some(max) = self.options.calls_max else {
            return true;
        };
        if self.calls.fetch_add(1, Ordering::Relaxed) < max {
            return true;
        }
        self.calls.fetch_sub(1, Ordering::Relaxed);
        false
    }

    /// A call that was counted is over.
    #[inline]
    pub(super) fn leave(&self) {
        if self.options.calls_max.is_some() {
            self.calls.fetch_sub(1, Ordering::Relaxed);
        }
    }

    /// Tells of calls that ended after the server had been told to end.
    pub(super) fn report(&self, finished: usize, cut: usize) {
        if finished + cut > 0 {
            let report = &mut self.members().report;
            report.finished += finished;
            report.cut += cut;
        }
    }
}

impl Drop for Member {
    fn drop(&mut self) {
        let mut members = self.hub.members();
        members.signals.remove(&self.id);
        members.connections -= usize::from(self.is_connection);
        let waiting = if members.signals.is_empty() {
            core::mem::take(&mut members.waiting)
        } else {
            Vec::new()
        };
        let crowd = if self.is_connection {
            core::mem::take(&mut members.crowd)
        } else {
            Vec::new()
        };
        drop(members);
        waiting.into_iter().for_each(Waker::wake);
        crowd.iter().for_each(|signal| signal.call());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_wait_for_a_place_are_told_alone() {
        let options = Options {
            connections_max: Some(2),
            ..Options::default()
        };
        let hub = Hub::new(Routes::default(), options);
        let [accepting, staying, leaving] = core::array::from_fn(|_| Signal::new());
        let _accepts = hub.join(&accepting, false);
        let stays = hub.join(&staying, true);
        assert!(!hub.is_crowded(&accepting));
        let leaves = hub.join(&leaving, true);
        assert!(hub.is_crowded(&accepting) && hub.is_crowded(&accepting));
        drop(leaves);
        assert!(accepting.take_call() && !staying.take_call());
        assert!(!hub.is_crowded(&accepting));
        drop(stays);
        assert!(!accepting.take_call(), "nobody waits");
    }
}
