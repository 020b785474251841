//! Pipe: the messages of one call with streams, between its user and the connection that carries it.
//!
//! ```text
//!                    ┌──────────── Pipe ────────────┐
//!  connection ─push─▶│ inbox  ──────────────▶ next  │──▶ user: Incoming
//!             ◀─take─│ outlet ◀────────────── put   │◀── user: Sink
//!                    └──────────────────────────────┘
//! ```
//!
//! Both are mostly one task, so the lock is hardly ever waited for, and never held over anything that
//! waits. Either side is woken when the other one did what it waits for.

use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::poll_fn;
use core::mem;
use core::task::{Context, Poll, Waker};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use super::outlet::{Outlet, Source};
use crate::grpc::{Encoding, Metadata, Status};

/// Octets of messages that wait for the user before the peer's window stays shut.
const INBOX_MAX: usize = 64 << 10;

/// What an empty message counts, so that a flood of them is bounded too.
const ENTRY: usize = 64;

/// Octets of messages that wait for the connection before the user does. A stream of short messages goes out in writes
/// of that many, which with the last message and frame headers should stay below the 64 KiB that a kernel makes one
/// segment of: whatever is a little more becomes two, and costs half as much again.
const OUTLET_MAX: usize = 56 << 10;

/// A message as it was received.
#[derive(Clone, Debug, Default)]
pub(crate) struct Received {
    pub(crate) octets: Bytes,
    /// Whether it was compressed; it no longer is.
    pub(crate) compressed: bool,
}

/// The messages of one call, both ways.
#[derive(Debug)]
pub(crate) struct Pipe {
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    is_client: bool,
    /// Wakes whoever drives the connection.
    driver: Waker,

    inbox: VecDeque<Received>,
    inbox_octets: usize,
    /// The connection keeps the peer's window shut until there is room.
    holds_back: bool,
    /// The response's first metadata, for a client.
    head: Option<Metadata>,
    has_head: bool,
    /// How the messages that come in end.
    end: Option<Status>,
    reader: Option<Waker>,
    reader_gone: bool,

    outlet: Outlet,
    /// Metadata to be sent before messages, until the driver takes it.
    out_head: Metadata,
    /// What is told with the status, by a service.
    trailers: Metadata,
    /// The user wants the head to go out, though there is no message yet.
    begun: bool,
    /// The user sends no more.
    finished: bool,
    /// HTTP/2 takes no more for now.
    is_full: bool,
    writer: Option<Waker>,
    /// The user does not want the call any more.
    cancelled: bool,
    /// Nothing more can be sent, and why.
    closed: Option<Status>,
}

/// What the connection takes to send.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    /// Metadata, where the head is to go out.
    pub(crate) head: Option<Metadata>,
    /// Nothing follows.
    pub(crate) finished: bool,
}

impl Pipe {
    /// The pipe of a call; `driver` is woken when there is something to send, or room again.
    pub(crate) fn new(is_client: bool, driver: Waker, encoding: Encoding) -> Arc<Self> {
        let outlet = Outlet::new(encoding);
        Arc::new(Self {
            state: Mutex::new(State {
                is_client,
                driver,
                inbox: VecDeque::new(),
                inbox_octets: 0,
                holds_back: false,
                head: None,
                has_head: false,
                end: None,
                reader: None,
                reader_gone: false,
                outlet,
                out_head: Metadata::new(),
                trailers: Metadata::new(),
                begun: false,
                finished: false,
                is_full: false,
                writer: None,
                cancelled: false,
                closed: None,
            }),
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing under the lock leaves it half done.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// For the connection.
impl Pipe {
    /// Another one drives the call from now on: it was begun before it had a connection, or again.
    pub(crate) fn set_driver(&self, driver: &Waker) {
        self.lock().driver.clone_from(driver);
    }

    /// A message came.
    pub(crate) fn push(&self, message: Received) {
        let mut state = self.lock();
        if state.reader_gone || state.end.is_some() {
            return;
        }
        state.inbox_octets += message.octets.len() + ENTRY;
        state.inbox.push_back(message);
        wake(state, |state| state.reader.take());
    }

    /// Whether the peer may send more; where it may not, the driver is woken when it may.
    pub(crate) fn has_room(&self) -> bool {
        let mut state = self.lock();
        state.holds_back = !state.reader_gone && state.inbox_octets >= INBOX_MAX;
        !state.holds_back
    }

    /// The response has begun.
    pub(crate) fn push_head(&self, metadata: Metadata) {
        let mut state = self.lock();
        state.head = Some(metadata);
        state.has_head = true;
        wake(state, |state| state.reader.take());
    }

    /// No more messages come: the request is complete, or the call has ended with a status.
    pub(crate) fn push_end(&self, status: Status) {
        let mut state = self.lock();
        if state.end.is_none() {
            state.end = Some(status);
        }
        wake(state, |state| state.reader.take());
    }

    /// The call is over: whoever sends fails with `status`, and so does whoever receives, unless its
    /// messages were complete.
    pub(crate) fn close(&self, status: Status) {
        let mut state = self.lock();
        if state.end.is_none() {
            state.end = Some(status.clone());
        }
        if state.closed.is_none() {
            state.closed = Some(status);
        }
        state.outlet.clear();
        let (reader, writer) = (state.reader.take(), state.writer.take());
        drop(state);
        reader.into_iter().chain(writer).for_each(Waker::wake);
    }

    /// As [`close`](Self::close), where it is not closed yet.
    pub(crate) fn close_unless_closed(&self, status: impl FnOnce() -> Status) {
        let is_closed = self.lock().closed.is_some();
        if !is_closed {
            self.close(status());
        }
    }

    /// Whether the user does not want the call any more.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.lock().cancelled
    }

    /// What there is to send: messages are exchanged for what `empty` holds, which is nothing.
    pub(crate) fn take(&self, empty: &mut Outlet) -> Taken {
        let mut state = self.lock();
        let has_messages = !state.outlet.messages.is_empty();
        empty.encoding = state.outlet.encoding;
        if has_messages {
            mem::swap(&mut state.outlet, empty);
        }
        let taken = Taken {
            head: (state.begun || has_messages).then(|| mem::take(&mut state.out_head)),
            finished: state.finished,
        };
        // Whoever waits is woken for a change alone: it may be the one who runs now.
        let has_changed = has_messages || mem::take(&mut state.begun);
        let wakes = has_changed && !state.is_full;
        let writer = wakes.then(|| state.writer.take()).flatten();
        drop(state);
        writer.into_iter().for_each(Waker::wake);
        taken
    }

    /// Tells whether HTTP/2 takes more; whoever waits for that is woken.
    pub(crate) fn set_full(&self, is_full: bool) {
        let mut state = self.lock();
        state.is_full = is_full;
        if is_full {
            return;
        }
        wake(state, |state| state.writer.take());
    }

    /// Metadata that waits for a message which never came.
    pub(crate) fn take_head(&self) -> Metadata {
        mem::take(&mut self.lock().out_head)
    }

    /// What a service tells with the status of a call with streams.
    pub(crate) fn take_trailers(&self) -> Metadata {
        mem::take(&mut self.lock().trailers)
    }
}

/// For the user.
impl Pipe {
    /// The next message; `None` where they are complete.
    pub(super) fn poll_next(&self, cx: &Context<'_>) -> Poll<Result<Option<Received>, Status>> {
        let mut state = self.lock();
        if let Some(message) = state.inbox.pop_front() {
            state.inbox_octets = state
                .inbox_octets
                .saturating_sub(message.octets.len() + ENTRY);
            if state.holds_back && state.inbox_octets <= INBOX_MAX / 2 {
                state.holds_back = false;
                wake(state, |state| Some(state.driver.clone()));
            }
            return Poll::Ready(Ok(Some(message)));
        }
        match &state.end {
            Some(status) if status.is_ok() => Poll::Ready(Ok(None)),
            Some(status) => Poll::Ready(Err(status.clone())),
            None => {
                keep(&mut state.reader, cx);
                Poll::Pending
            }
        }
    }

    /// The response's metadata, once.
    pub(super) fn poll_head(&self, cx: &Context<'_>) -> Poll<Option<Metadata>> {
        let mut state = self.lock();
        if state.has_head || state.end.is_some() {
            return Poll::Ready(state.head.take());
        }
        keep(&mut state.reader, cx);
        Poll::Pending
    }

    /// The status that the call has ended with.
    pub(super) fn end(&self) -> Option<Status> {
        self.lock().end.clone()
    }

    /// Adds the message that `write` appends to what it is given, as soon as there is room.
    pub(super) async fn send(
        &self,
        compress: bool,
        message: Source<'_, impl FnOnce(&mut Vec<u8>)>,
    ) -> Result<(), Status> {
        let mut message = Some(message);
        poll_fn(|cx| self.poll_send(cx, compress, &mut message)).await
    }

    /// The message is taken when there is room.
    fn poll_send(
        &self,
        cx: &Context<'_>,
        compress: bool,
        message: &mut Option<Source<'_, impl FnOnce(&mut Vec<u8>)>>,
    ) -> Poll<Result<(), Status>> {
        let mut state = self.lock();
        if let Some(status) = &state.closed {
            return Poll::Ready(Err(status.clone()));
        }
        if state.is_full || state.outlet.len() >= OUTLET_MAX {
            keep(&mut state.writer, cx);
            return Poll::Pending;
        }
        let Some(message) = message.take() else {
            return Poll::Ready(Ok(()));
        };
        Poll::Ready(put(state, compress, message))
    }

    /// Waits for everything that was put to be with HTTP/2.
    pub(super) fn poll_flushed(&self, cx: &Context<'_>) -> Poll<Result<(), Status>> {
        let mut state = self.lock();
        if let Some(status) = &state.closed {
            return Poll::Ready(Err(status.clone()));
        }
        if !state.is_full && state.outlet.messages.is_empty() && !state.begun {
            return Poll::Ready(Ok(()));
        }
        keep(&mut state.writer, cx);
        Poll::Pending
    }

    /// Waits for the call to be over.
    pub(super) fn poll_closed(&self, cx: &Context<'_>) -> Poll<Status> {
        let mut state = self.lock();
        if let Some(status) = &state.closed {
            return Poll::Ready(status.clone());
        }
        keep(&mut state.writer, cx);
        Poll::Pending
    }

    /// Metadata and encoding are changed by `change`, until they are sent.
    pub(super) fn with_head<R>(&self, change: impl FnOnce(&mut Metadata, &mut Encoding) -> R) -> R {
        let state = &mut *self.lock();
        change(&mut state.out_head, &mut state.outlet.encoding)
    }

    pub(super) fn with_trailers<R>(&self, change: impl FnOnce(&mut Metadata) -> R) -> R {
        change(&mut self.lock().trailers)
    }

    /// Has the head go out, though there is no message yet.
    pub(super) fn begin(&self) {
        let mut state = self.lock();
        state.begun = true;
        wake(state, |state| Some(state.driver.clone()));
    }

    /// Nothing more is sent.
    pub(super) fn finish(&self) {
        let mut state = self.lock();
        if state.finished {
            return;
        }
        state.finished = true;
        wake(state, |state| Some(state.driver.clone()));
    }

    /// Nothing more is received: what comes is let go.
    pub(super) fn leave(&self) {
        let mut state = self.lock();
        state.reader_gone = true;
        let inbox = mem::take(&mut state.inbox);
        state.inbox_octets = 0;
        let cancels = state.is_client && state.end.is_none();
        state.cancelled |= cancels;
        if cancels || state.holds_back {
            wake(state, |state| Some(state.driver.clone()));
        }
        drop(inbox);
    }

    /// The call is not wanted any more.
    pub(super) fn cancel(&self) {
        let mut state = self.lock();
        state.cancelled = true;
        wake(state, |state| Some(state.driver.clone()));
    }
}

/// Adds a message to what waits for the connection, which is woken for the first.
fn put(
    mut state: MutexGuard<'_, State>,
    compress: bool,
    message: Source<'_, impl FnOnce(&mut Vec<u8>)>,
) -> Result<(), Status> {
    if state.finished {
        return Err(Status::internal("a message after the end of the stream"));
    }
    let was_empty = state.outlet.messages.is_empty();
    state.outlet.put(compress, message)?;
    if was_empty {
        wake(state, |state| Some(state.driver.clone()));
    }
    Ok(())
}

/// Wakes somebody after the lock is given back: who is woken may want it.
fn wake(mut state: MutexGuard<'_, State>, who: impl FnOnce(&mut State) -> Option<Waker>) {
    let waker = who(&mut state);
    drop(state);
    if let Some(waker) = waker {
        waker.wake();
    }
}

fn keep(place: &mut Option<Waker>, cx: &Context<'_>) {
    match place {
        Some(waker) => waker.clone_from(cx.waker()),
        None => *place = Some(cx.waker().clone()),
    }
}
