//! Hub: what all clones of a channel share: its connections, the calls that wait for one, and its last failure.
//!
//! ```text
//!               ┌─ inbox ─▶ connection with room for another call
//!  a call ─ Hub ┤
//!               └─ waiting ─▶ keeper: makes a connection, or ends the call when its time is over
//! ```
//!
//! [`ports`](self::ports) are for connections, [`supply`](self::supply) is for the keeper, and [`watch`](self::watch) for
//! users. The lock is held for a few moves, never over anything that waits.

mod ports;
mod supply;
mod watch;

use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::task::Wake;
use alloc::vec::Vec;
use core::mem;
use core::task::Waker;
use core::time::Duration;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::alarm::Alarm;
use super::backoff::Failures;
use super::call::Call;
use super::keeper;
use super::options::Options;
use super::state::ConnectivityState;
use crate::grpc::{Cause, Code, Sent, Status};

pub(super) use supply::Step;
pub(super) use watch::Watch;

use ports::Port;
use supply::Failure;

/// What all clones of a channel share.
pub(super) struct Hub {
    pub(super) options: Options,
    /// Wakes the keeper: some call that waits was cancelled, or there is more to do.
    pub(super) alarm: Arc<Alarm>,
    state: Mutex<State>,
}

struct State {
    ports: Vec<Port>,
    next_id: u64,
    waiting: VecDeque<Call>,
    /// When the keeper looks for calls whose time is over.
    next_sweep: Option<Instant>,
    /// A keeper runs.
    keeping: bool,
    connecting: bool,
    /// Somebody wants a connection without a call.
    wanted: bool,
    failures: Failures,
    /// Connections in a row that ended soon, and without an answer.
    useless: u32,
    /// No attempt is made before, since they did.
    patience: Option<Instant>,
    /// Failures since the beginning.
    failed: u64,
    failure: Option<Failure>,
    /// What it was, until an attempt succeeds.
    cause: Option<Cause>,
    keepalive: Option<Duration>,
    /// Nobody has the channel any more.
    closed: bool,
    /// Who is told when the channel is about something else.
    watchers: Vec<(u64, Waker)>,
}

impl Hub {
    pub(super) fn new(options: Options) -> Arc<Self> {
        let state = State {
            ports: Vec::new(),
            next_id: 0,
            waiting: VecDeque::new(),
            next_sweep: None,
            keeping: false,
            connecting: false,
            wanted: false,
            failures: Failures::new(options.backoff),
            useless: 0,
            patience: None,
            failed: 0,
            failure: None,
            cause: None,
            keepalive: options.keepalive.map(|keepalive| keepalive.interval),
            closed: false,
            watchers: Vec::new(),
        };
        Arc::new(Self {
            options,
            alarm: Arc::default(),
            state: Mutex::new(state),
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing under the lock leaves it half done.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives a call to a connection, or has it wait for one.
    ///
    /// Without a connection while the last failure is fresh, a call fails, unless it waits for ready.
    pub(super) fn place(self: &Arc<Self>, call: Call) -> Result<(), Status> {
        let mut state = self.lock();
        if let Some(port) = state.ports.iter_mut().find(|port| port.has_room()) {
            port.give(call);
            return Ok(());
        }
        if let Some(failure) = &state.failure
            && state.ports.is_empty()
            && !call.head.wait_for_ready
            && super::now() < failure.retry_at
        {
            let status = failure.status.clone();
            drop(state);
            call.end(status.clone());
            return Err(status);
        }
        call.pipe.set_driver(&self.alarm.waker());
        let is_first = call
            .deadline()
            .is_some_and(|deadline| state.next_sweep.is_none_or(|next| deadline < next));
        state.waiting.push_back(call);
        // A keeper that is there has nothing to learn from a call that ends later than others.
        if is_first || !state.keeping {
            self.tend(state);
        }
        Ok(())
    }

    /// A call comes back from a connection that could not take it.
    pub(super) fn place_again(self: &Arc<Self>, call: Call) {
        // A status was told to the call where there is one.
        let _ = self.place(call);
    }

    /// Sees to it that somebody looks after the calls that wait.
    fn tend(self: &Arc<Self>, mut state: MutexGuard<'_, State>) {
        if state.keeping {
            drop(state);
            self.alarm.wake_by_ref();
            return;
        }
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            let waiting = mem::take(&mut state.waiting);
            drop(state);
            waiting.into_iter().for_each(|call| call.end(no_runtime()));
            return;
        };
        state.keeping = true;
        drop(state);
        runtime.spawn(keeper::keep(self.clone()));
    }

    /// Nobody has the channel any more: connections end with their last call.
    pub(super) fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        state.wanted = false;
        state.ports.iter().for_each(|port| port.signal.call());
        drop(state);
        self.alarm.wake_by_ref();
    }
}

/// Connectivity.
impl Hub {
    pub(super) fn connectivity(&self) -> ConnectivityState {
        self.lock().connectivity()
    }

    /// How often connecting has failed.
    pub(super) fn failures(&self) -> u64 {
        self.lock().failed
    }
}

impl State {
    fn connectivity(&self) -> ConnectivityState {
        if !self.ports.is_empty() {
            ConnectivityState::Ready
        } else if self.connecting {
            ConnectivityState::Connecting
        } else if self.failure.is_some() {
            ConnectivityState::TransientFailure
        } else {
            ConnectivityState::Idle
        }
    }

    const fn new_id(&mut self) -> u64 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }
}

#[cold]
fn no_runtime() -> Status {
    Status::new(
        Code::Internal,
        "a channel connects within a runtime of tokio",
    )
    .with_sent(Sent::No)
}
