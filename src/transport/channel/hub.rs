//! Hub: what all clones of a channel share: its connections, the calls that wait for one, and its last failure.
//!
//! ```text
//!               ┌─ inbox ─▶ connection with room for another call
//!  a call ─ Hub ┤
//!               └─ waiting ─▶ keeper: makes a connection, or ends the call when its time is over
//! ```
//!
//! The lock is held for a few moves, never over anything that waits.

use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::task::Wake;
use alloc::vec::Vec;
use core::mem;
use core::task::{Context, Poll, Waker};
use core::time::Duration;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::backoff::Failures;
use super::call::{self, Call};
use super::keeper;
use super::options::Options;
use super::state::ConnectivityState;
use crate::grpc::{Cause, Code, Sent, Status};
use crate::transport::signal::Signal;

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

/// Somebody who waits until the channel is about something else; forgotten when it is dropped.
pub(super) struct Watch<'a> {
    hub: &'a Arc<Hub>,
    id: u64,
}

impl<'a> Watch<'a> {
    pub(super) fn new(hub: &'a Arc<Hub>) -> Self {
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

/// The last failure to connect, until the next attempt.
struct Failure {
    status: Status,
    /// When the next attempt may begin.
    retry_at: Instant,
}

/// The hub's side of a connection that takes calls.
struct Port {
    id: u64,
    signal: Arc<Signal>,
    inbox: Vec<Call>,
    /// Calls in the inbox and in progress.
    calls: usize,
    capacity: usize,
    since: Instant,
    /// The server has answered a call.
    is_useful: bool,
}

impl Port {
    const fn has_room(&self) -> bool {
        self.calls < self.capacity
    }

    fn give(&mut self, call: Call) {
        self.calls += 1;
        self.inbox.push(call);
        self.signal.call();
    }
}

/// A connection that lasted so long was of use, even without an answer.
const USEFUL_AFTER: Duration = Duration::from_secs(10);

/// What a keeper does next.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Step {
    Connect,
    /// Calls wait until an attempt may be made.
    WaitUntil(Instant),
    /// Calls wait for room on the connections there are.
    Tend,
    Stop,
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

impl Watch<'_> {
    /// Waits for another state than `from`.
    pub(super) fn poll_changed(
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
    pub(super) fn poll_connected(&self, failed: u64, cx: &Context<'_>) -> Poll<Result<(), Status>> {
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

/// For the keeper.
impl Hub {
    /// What is to be done; from [`Step::Stop`] on the keeper is gone.
    pub(super) fn step(&self) -> Step {
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
            && super::now() < failure.retry_at
        {
            return Step::WaitUntil(failure.retry_at);
        }
        if let Some(patience) = state.patience
            && super::now() < patience
        {
            return Step::WaitUntil(patience);
        }
        state.connecting = true;
        state.failure = None;
        tell(state);
        Step::Connect
    }

    /// How many attempts have failed since a connection was of use.
    pub(super) fn failures_in_a_row(&self) -> usize {
        self.lock().failures.count()
    }

    /// Whether a keeper that waits out a backoff still has somebody to do that for.
    pub(super) fn has_waiters(&self) -> bool {
        let state = self.lock();
        state.wanted || !state.waiting.is_empty()
    }

    /// Whether every connection that there may be is there, and calls wait all the same.
    pub(super) fn is_full(&self) -> bool {
        let state = self.lock();
        state.ports.len() >= self.options.connections_max && !state.waiting.is_empty()
    }

    /// Ends waiting calls that nobody wants or whose time is over; tells when to look again.
    pub(super) fn sweep(&self, now: Instant) -> Option<Instant> {
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

    /// A connection is there, and takes calls.
    pub(super) fn attach(&self, signal: Arc<Signal>, capacity: usize) -> u64 {
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
            since: super::now(),
            is_useful: false,
        });
        state.deal();
        tell(state);
        id
    }

    /// An attempt that began at `begun` failed.
    pub(super) fn failed(&self, begun: Instant, status: Status) {
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
    pub(super) fn abandon(&self) {
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

/// For connections.
impl Hub {
    /// The connection `id` tells how many of its calls have ended and how many it may have, and gets new ones.
    /// Whether nobody has the channel any more.
    pub(super) fn turn(
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
    pub(super) fn block(&self, id: u64) {
        if let Some(port) = self.lock().port(id) {
            port.capacity = 0;
        }
    }

    /// The connection `id` has no calls, and is not wanted: it leaves, unless one came.
    pub(super) fn leave(&self, id: u64) -> bool {
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
    pub(super) fn detach(self: &Arc<Self>, id: u64) {
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
    pub(super) fn was_answered(&self, id: u64) {
        let mut state = self.lock();
        if let Some(port) = state.port(id) {
            port.is_useful = true;
            state.has_succeeded();
        }
    }

    /// How long a connection may be silent before it is asked whether it lives.
    pub(super) fn keepalive(&self) -> Option<Duration> {
        self.lock().keepalive
    }

    /// The server is asked too often whether it lives.
    ///
    /// gRFC A8: a client that is told so doubles its interval.
    pub(super) fn calm_down(&self) {
        let mut state = self.lock();
        state.keepalive = state.keepalive.map(|interval| interval.saturating_mul(2));
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

    fn port(&mut self, id: u64) -> Option<&mut Port> {
        self.ports.iter_mut().find(|port| port.id == id)
    }

    /// Gives calls that wait to connections with room.
    fn deal(&mut self) {
        while !self.waiting.is_empty() {
            let Some(port) = self.ports.iter_mut().find(|port| port.has_room()) else {
                return;
            };
            if let Some(call) = self.waiting.pop_front() {
                port.give(call);
            }
        }
    }

    fn has_succeeded(&mut self) {
        self.failures.reset();
        self.useless = 0;
        self.patience = None;
    }

    /// A connection is lost. After one that was of no use the next is made at once, and later ones are waited for:
    /// a server that takes connections and ends them is not to be asked without a rest.
    fn judge(&mut self, id: u64) {
        let now = super::now();
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
    fn remove(&mut self, id: u64) -> Vec<Call> {
        let Some(at) = self.ports.iter().position(|port| port.id == id) else {
            return Vec::new();
        };
        self.ports.remove(at).inbox
    }

    const fn new_id(&mut self) -> u64 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    fn watch(&mut self, id: u64, cx: &Context<'_>) {
        match self.watchers.iter_mut().find(|(of, _)| *of == id) {
            Some((_, watcher)) => watcher.clone_from(cx.waker()),
            None => self.watchers.push((id, cx.waker().clone())),
        }
    }
}

/// Tells who watches, when the lock is let go: whose waker it is may do anything, with the channel too.
fn tell(mut state: MutexGuard<'_, State>) {
    let watchers = mem::take(&mut state.watchers);
    drop(state);
    watchers.into_iter().for_each(|(_, watcher)| watcher.wake());
}

#[cold]
fn no_runtime() -> Status {
    Status::new(
        Code::Internal,
        "a channel connects within a runtime of tokio",
    )
    .with_sent(Sent::No)
}

/// Wakes the task that looks after the calls that wait.
#[derive(Debug, Default)]
pub(super) struct Alarm {
    task: Mutex<Option<Waker>>,
}

impl Alarm {
    pub(super) fn waker(self: &Arc<Self>) -> Waker {
        Waker::from(self.clone())
    }

    /// The task to be woken.
    pub(super) fn set(&self, cx: &Context<'_>) {
        let mut task = self.task.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *task {
            Some(task) => task.clone_from(cx.waker()),
            None => *task = Some(cx.waker().clone()),
        }
    }
}

impl Wake for Alarm {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner);
        let waker = task.clone();
        drop(task);
        waker.into_iter().for_each(Waker::wake);
    }
}
