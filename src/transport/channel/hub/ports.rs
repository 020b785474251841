//! Port: the hub's side of a connection.

use alloc::sync::Arc;
use alloc::task::Wake;
use alloc::vec::Vec;
use core::mem;
use core::time::Duration;
use std::time::Instant;

use super::watch::tell;
use super::{Hub, State};
use crate::transport::channel::call::Call;
use crate::transport::channel::now;
use crate::transport::signal::Signal;

/// The hub's side of a connection that takes calls.
pub(super) struct Port {
    id: u64,
    pub(super) signal: Arc<Signal>,
    inbox: Vec<Call>,
    /// Calls in the inbox and in progress.
    calls: usize,
    capacity: usize,
    since: Instant,
    /// The server has answered a call.
    is_useful: bool,
}

impl Port {
    pub(super) const fn has_room(&self) -> bool {
        self.calls < self.capacity
    }

    pub(super) fn give(&mut self, call: Call) {
        self.calls += 1;
        self.inbox.push(call);
        self.signal.call();
    }
}

/// A connection that lasted so long was of use, even without an answer.
const USEFUL_AFTER: Duration = Duration::from_secs(10);

/// For connections.
impl Hub {
    /// A connection is there, and takes calls.
    pub(in crate::transport::channel) fn attach(
        &self,
        signal: Arc<Signal>,
        capacity: usize,
    ) -> u64 {
        let mut state = self.lock();
        let id = state.new_id();
        state.connecting = false;
        state.wanted = false;
        state.failure = None;
        state.cause = None;
        state.ports.push(Port {
            id,
            signal,
            inbox: Vec::new(),
            calls: 0,
            capacity,
            since: now(),
            is_useful: false,
        });
        state.deal();
        tell(state);
        id
    }

    /// The connection `id` tells how many of its calls have ended and how many it may have, and gets new ones.
    /// Whether nobody has the channel any more.
    pub(in crate::transport::channel) fn turn(
        &self,
        id: u64,
        ended: &mut usize,
        capacity: usize,
        calls: &mut Vec<Call>,
    ) -> bool {
        let mut state = self.lock();
        let ended = mem::take(ended);
        let Some(port) = state.port(id) else {
            return state.closed;
        };
        port.calls = port.calls.saturating_sub(ended);
        port.capacity = capacity;
        let had_waiting = !state.waiting.is_empty();
        state.deal();
        if let Some(port) = state.port(id) {
            mem::swap(&mut port.inbox, calls);
        }
        let (closed, is_over) = (state.closed, had_waiting && state.waiting.is_empty());
        drop(state);
        if is_over {
            // Nobody is left for the keeper to look after.
            self.alarm.wake_by_ref();
        }
        closed
    }

    /// The connection `id` takes no calls until its next [`turn`](Self::turn) tells otherwise.
    pub(in crate::transport::channel) fn block(&self, id: u64) {
        if let Some(port) = self.lock().port(id) {
            port.capacity = 0;
        }
    }

    /// The connection `id` has no calls, and is not wanted: it leaves, unless one came.
    pub(in crate::transport::channel) fn leave(&self, id: u64) -> bool {
        let mut state = self.lock();
        if state.port(id).is_some_and(|port| port.calls > 0) {
            return false;
        }
        state.remove(id);
        let waits = !state.waiting.is_empty();
        tell(state);
        if waits {
            // There may be room for another connection now.
            self.alarm.wake_by_ref();
        }
        true
    }

    /// The connection `id` takes no more calls; those that it has not begun go elsewhere.
    pub(in crate::transport::channel) fn detach(self: &Arc<Self>, id: u64) {
        let mut state = self.lock();
        state.judge(id);
        let calls = state.remove(id);
        let waits = !state.waiting.is_empty();
        tell(state);
        for call in calls {
            self.place_again(call);
        }
        if waits {
            // There may be room for another connection now.
            self.alarm.wake_by_ref();
        }
    }

    /// The server has answered a call on the connection `id`.
    pub(in crate::transport::channel) fn was_answered(&self, id: u64) {
        let mut state = self.lock();
        if let Some(port) = state.port(id) {
            port.is_useful = true;
            state.has_succeeded();
        }
    }

    /// How long a connection may be silent before it is asked whether it lives.
    pub(in crate::transport::channel) fn keepalive(&self) -> Option<Duration> {
        self.lock().keepalive
    }

    /// The server is asked too often whether it lives.
    ///
    /// gRFC A8: a client that is told so doubles its interval.
    pub(in crate::transport::channel) fn calm_down(&self) {
        let mut state = self.lock();
        state.keepalive = state.keepalive.map(|interval| interval.saturating_mul(2));
    }
}

impl State {
    pub(super) fn port(&mut self, id: u64) -> Option<&mut Port> {
        self.ports.iter_mut().find(|port| port.id == id)
    }

    /// Gives calls that wait to connections with room.
    pub(super) fn deal(&mut self) {
        while !self.waiting.is_empty() {
            let Some(port) = self.ports.iter_mut().find(|port| port.has_room()) else {
                return;
            };
            if let Some(call) = self.waiting.pop_front() {
                port.give(call);
            }
        }
    }

    pub(super) fn has_succeeded(&mut self) {
        self.failures.reset();
        self.useless = 0;
        self.patience = None;
    }

    /// A connection is lost. After one that was of no use the next is made at once, and later ones are waited for:
    /// a server that takes connections and ends them is not to be asked without a rest.
    pub(super) fn judge(&mut self, id: u64) {
        let now = now();
        let Some(port) = self.port(id) else {
            return;
        };
        if port.is_useful || now.saturating_duration_since(port.since) >= USEFUL_AFTER {
            return self.has_succeeded();
        }
        self.useless = self.useless.saturating_add(1);
        if self.useless > 1 {
            let delay = self.failures.delay();
            self.patience = now.checked_add(delay);
        }
    }

    /// Takes a connection out, which is to be [told](tell); gives the calls that it has not begun.
    pub(super) fn remove(&mut self, id: u64) -> Vec<Call> {
        let Some(at) = self.ports.iter().position(|port| port.id == id) else {
            return Vec::new();
        };
        self.ports.remove(at).inbox
    }
}
