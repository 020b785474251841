//! Calls: those of one connection, between their users and its streams.
//!
//! Each has a slot, and a waker that names it, so that what a user does has one call looked at and not all.

use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::task::Waker;

use bytes::Bytes;

use super::call::{self, Call, Piece};
use super::hub::Hub;
use crate::grpc::{CallError, Cause, ClientCall, ClientEvent, Path, Request, Sent, Status, http};
use crate::h2::{self, ErrorCode, Event, SendError, Time};
use crate::service::{Outlet, Received};
use crate::transport::clock::earlier;
use crate::transport::places::Places;
use crate::transport::signal::{Signal, WORDS};

/// The calls of one connection.
pub(super) struct Calls {
    signal: Arc<Signal>,
    /// Wakers are made once for each slot.
    slots: Vec<(Option<Active>, Waker)>,
    free: Vec<u32>,
    places: Places,
    /// Calls that ended since the hub was told.
    ended: usize,
    /// Calls that the server refused, and when each is made again.
    refused: Vec<(Time, Call)>,
    /// Streams that are left to a server that refuses some: it may count those that are over for longer than we do.
    margin: usize,
    /// HTTP/2 opens no streams until it tells so.
    is_blocked: bool,
    /// Calls that ended since the margin has changed.
    taken: u32,
    now: Time,
    /// Not later than the first deadline.
    deadline: Option<Time>,
    /// How often octets were written.
    writes: u64,
    /// What is exchanged for messages.
    outlet: Outlet,
    /// So many octets may wait on a stream before its user does.
    queue_low: usize,
}

/// A call with a stream.
struct Active {
    rpc: ClientCall,
    call: Call,
    /// What is to be sent before what the user sends.
    pieces: VecDeque<Piece>,
    /// What HTTP/2 did not take.
    refused: Option<Outlet>,
    /// HTTP/2 takes no more for now.
    is_full: bool,
    /// The request is complete.
    sent_end: bool,
    /// Octets that came, while the user takes no more.
    held: usize,
    /// The [`Calls::writes`] when it was opened.
    opened: u64,
}

/// Messages up to this length are copied, so that a small one does not keep a large buffer.
const COPY_MAX: usize = 4 << 10;

impl Calls {
    pub(super) fn new(signal: Arc<Signal>, queue_low: usize) -> Self {
        Self {
            signal,
            slots: Vec::new(),
            free: Vec::new(),
            places: Places::default(),
            ended: 0,
            refused: Vec::new(),
            margin: 0,
            is_blocked: false,
            taken: 0,
            now: Time::ZERO,
            deadline: None,
            writes: 0,
            outlet: Outlet::default(),
            // With nothing queued there is always room.
            queue_low: queue_low.max(1),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty() && self.refused.is_empty()
    }

    /// How many calls there may be at a time with a server that allows `streams`.
    pub(super) fn capacity(&self, streams: Option<u32>) -> usize {
        if self.is_blocked {
            return 0;
        }
        streams.map_or(usize::MAX, |streams| {
            let streams = streams as usize;
            streams - self.margin.min(streams / 2)
        })
    }

    /// Learns how many of its `streams` a server really has.
    fn learn(&mut self, streams: Option<u32>, refused: bool) {
        self.taken += 1;
        if refused {
            let most = streams.map_or(0, |streams| streams as usize / 2);
            self.margin = most.min(self.margin + 1);
        } else if self.taken >= TAKEN {
            self.margin = self.margin.saturating_sub(1);
        } else {
            return;
        }
        self.taken = 0;
    }

    /// Whether HTTP/2 opens no streams for now.
    pub(super) const fn set_blocked(&mut self, is_blocked: bool) {
        self.is_blocked = is_blocked;
    }

    /// It is `now` until this is said again.
    pub(super) const fn set_now(&mut self, now: Time) {
        self.now = now;
    }

    /// How many calls have ended since this was set to zero.
    pub(super) const fn ended(&mut self) -> &mut usize {
        &mut self.ended
    }

    pub(super) const fn has_ended(&self) -> bool {
        self.ended > 0
    }

    /// Octets are about to be written: whatever was opened before may be seen by the server.
    pub(super) const fn were_written(&mut self) {
        self.writes += 1;
    }

    /// Begins a call. One that has no stream here, though it may have one elsewhere or later, comes back.
    pub(super) fn open(
        &mut self,
        h2: &mut h2::Connection,
        hub: &Arc<Hub>,
        call: Call,
        now: Time,
    ) -> Option<(SendError, Call)> {
        if call.pipe.is_cancelled() {
            self.ended += 1;
            call.end(call::cancelled());
            return None;
        }
        let timeout = match call.deadline() {
            None => None,
            Some(deadline) => match deadline.checked_duration_since(super::now()) {
                None => {
                    self.ended += 1;
                    call.end(call::late());
                    return None;
                }
                timeout => timeout,
            },
        };
        let Some(path) = Path::decode(call.path.as_bytes()) else {
            self.ended += 1;
            call.end(Status::internal("no path of a method").with_sent(Sent::No));
            return None;
        };
        let options = &hub.options;
        let request = Request {
            https: options.https(),
            timeout,
            encoding: call.encoding,
            accept: options.accept,
            user_agent: &options.user_agent,
            metadata: call.head.metadata(),
            ..Request::new(path, options.authority())
        };
        match ClientCall::open(h2, &request, call.cardinality, now) {
            Ok(rpc) => self.begin(h2, hub, rpc.with_limit(options.message_max), call),
            Err(error) => {
                self.ended += 1;
                let passes = matches!(
                    error,
                    SendError::TooManyStreams | SendError::Closing | SendError::Exhausted
                );
                if passes {
                    return Some((error, call));
                }
                call.end(http::status_of_open(error));
            }
        }
        None
    }

    fn begin(&mut self, h2: &mut h2::Connection, hub: &Arc<Hub>, rpc: ClientCall, call: Call) {
        let slot = self.free.pop().unwrap_or_else(|| {
            // More slots than that would be more streams than HTTP/2 has.
            let slot = self.slots.len() as u32;
            self.slots.push((None, self.signal.waker(slot)));
            slot
        });
        let Some((place, waker)) = self.slots.get_mut(slot as usize) else {
            return;
        };
        call.pipe.set_driver(waker);
        // On a connection before this one there may have been none.
        call.pipe.set_full(false);
        if let Some(deadline) = rpc.poll_timeout() {
            self.deadline = earlier(self.deadline, deadline);
        }
        self.places.insert(rpc.stream(), slot);
        *place = Some(Active {
            pieces: call.kept(),
            rpc,
            call,
            refused: None,
            is_full: false,
            sent_end: false,
            held: 0,
            opened: self.writes,
        });
        self.look_at(h2, hub, slot);
    }

    /// Looks at the calls whose users did something; whether there were any.
    pub(super) fn look(&mut self, h2: &mut h2::Connection, hub: &Arc<Hub>) -> bool {
        let mut any = false;
        for word in 0..WORDS {
            let slots = self.signal.take_slots(word, self.slots.len());
            for slot in slots {
                any = true;
                // More slots than that would be more streams than HTTP/2 has.
                self.look_at(h2, hub, slot as u32);
            }
        }
        any
    }

    fn look_at(&mut self, h2: &mut h2::Connection, hub: &Arc<Hub>, slot: u32) {
        let Some((Some(active), _)) = self.slots.get_mut(slot as usize) else {
            return;
        };
        let told = if active.call.pipe.is_cancelled() {
            active.rpc.cancel()
        } else {
            active.give_credit(h2);
            active.pump(h2, &mut self.outlet, self.queue_low)
        };
        if let Some(ClientEvent::End(status)) = told {
            self.end(h2, hub, slot, status);
        }
    }

    /// What happened on a stream.
    pub(super) fn handle(
        &mut self,
        h2: &mut h2::Connection,
        hub: &Arc<Hub>,
        event: Event<'_>,
        owner: &Bytes,
        now: Time,
    ) {
        let (Event::Headers { stream, .. }
        | Event::Data { stream, .. }
        | Event::Trailers { stream, .. }
        | Event::Reset { stream, .. }
        | Event::Writable { stream }) = event
        else {
            return;
        };
        let Some((slot, active)) = self.places.find(stream).and_then(|slot| {
            let (active, _) = self.slots.get_mut(slot)?;
            // More slots than that would be more streams than HTTP/2 has.
            Some((slot as u32, active.as_mut()?))
        }) else {
            return give_back(h2, event);
        };
        let told = match event {
            Event::Headers { block, end, .. } => {
                active.call.was_answered();
                match active.rpc.handle_headers(h2.fields(block), end) {
                    Some(ClientEvent::Headers(head)) => {
                        // What is not base64 was refused by the head.
                        let metadata = head.metadata.to_metadata().unwrap_or_default();
                        active.call.pipe.push_head(metadata);
                        None
                    }
                    Some(ClientEvent::End(status)) => Some(status),
                    _ => None,
                }
            }
            Event::Data { data, end, .. } => active.handle_data(h2, data, end, owner),
            Event::Trailers { block, .. } => of(active.rpc.handle_trailers(h2.fields(block))),
            Event::Reset { code, cause, .. } => of(active.rpc.handle_reset(code, cause, now)),
            _ => {
                active.is_full = false;
                active.call.pipe.set_full(false);
                of(active.pump(h2, &mut self.outlet, self.queue_low))
            }
        };
        if let Some(status) = told {
            self.end(h2, hub, slot, status);
        }
    }

    /// When [`handle_timeout`](Self::handle_timeout) is to be called.
    pub(super) fn poll_timeout(&self) -> Option<Time> {
        let again = self.refused.iter().map(|(at, _)| *at).min();
        [self.deadline, again].into_iter().flatten().min()
    }

    /// Ends the calls whose time is over, and makes those again whose time has come.
    pub(super) fn handle_timeout(&mut self, h2: &mut h2::Connection, hub: &Arc<Hub>, now: Time) {
        for (_, call) in self.refused.extract_if(.., |(at, _)| *at <= now) {
            hub.place_again(call);
            // It may have been the last one, and have gone elsewhere.
            self.signal.call();
        }
        if self.deadline.is_none_or(|deadline| now < deadline) {
            return;
        }
        self.deadline = None;
        for slot in 0..self.slots.len() {
            let Some((Some(active), _)) = self.slots.get_mut(slot) else {
                continue;
            };
            match of(active.rpc.handle_timeout(now)) {
                // More slots than that would be more streams than HTTP/2 has.
                Some(status) => self.end(h2, hub, slot as u32, status),
                None => {
                    let deadlines = [self.deadline, active.rpc.poll_timeout()];
                    self.deadline = deadlines.into_iter().flatten().min();
                }
            }
        }
    }

    /// No calls are made here any more: those that were to be made again go elsewhere.
    pub(super) fn detach(&mut self, hub: &Arc<Hub>) {
        for (_, call) in self.refused.drain(..) {
            hub.place_again(call);
        }
    }

    /// The connection has ended: so do all its calls, or they go elsewhere.
    #[cold]
    pub(super) fn disconnect(&mut self, h2: &mut h2::Connection, hub: &Arc<Hub>, cause: &Cause) {
        for slot in 0..self.slots.len() {
            let Some((Some(active), _)) = self.slots.get_mut(slot) else {
                continue;
            };
            let unwritten = active.opened == self.writes;
            let Some(status) = of(active.rpc.handle_disconnect(cause.clone())) else {
                continue;
            };
            let status = match unwritten {
                true => status.with_sent(Sent::No),
                false => status,
            };
            // More slots than that would be more streams than HTTP/2 has.
            self.end(h2, hub, slot as u32, status);
        }
    }

    /// The one place where a call of this connection ends.
    fn end(&mut self, h2: &mut h2::Connection, hub: &Arc<Hub>, slot: u32, status: Status) {
        let place = self.slots.get_mut(slot as usize);
        let Some(active) = place.and_then(|(active, _)| active.take()) else {
            return;
        };
        self.free.push(slot);
        self.places.remove(active.rpc.stream());
        self.ended += 1;
        active.rpc.close(h2);
        let mut call = active.call;
        let refused = was_refused(&status);
        self.learn(h2.peer_settings().max_concurrent_streams, refused);
        if !call.may_repeat(&status) {
            call.end(status);
        } else if refused {
            let at = self.now + call.patience();
            self.refused.push((at, call));
        } else {
            hub.place_again(call);
        }
    }
}

impl Active {
    /// Content came: messages for the user, if any end in it.
    fn handle_data(
        &mut self,
        h2: &mut h2::Connection,
        mut data: &[u8],
        end: bool,
        owner: &Bytes,
    ) -> Option<Status> {
        self.held += data.len();
        let mut ended = None;
        while let Some(event) = self.rpc.handle_data(&mut data, end) {
            match event {
                ClientEvent::Message(payload) => self.call.pipe.push(Received {
                    octets: payload.into_bytes(owner, COPY_MAX),
                    compressed: self.rpc.was_compressed(),
                }),
                ClientEvent::End(status) => ended = Some(status),
                ClientEvent::Headers(_) => {}
            }
        }
        self.give_credit(h2);
        ended
    }

    /// The server may send as much again as the user has room for.
    fn give_credit(&mut self, h2: &mut h2::Connection) {
        if self.held > 0 && self.call.pipe.has_room() {
            h2.consumed(self.rpc.stream(), core::mem::take(&mut self.held));
        }
    }

    /// Sends what there is to send, while HTTP/2 takes it.
    fn pump(
        &mut self,
        h2: &mut h2::Connection,
        outlet: &mut Outlet,
        queue_low: usize,
    ) -> Option<ClientEvent<'static>> {
        if self.is_full || self.sent_end {
            return None;
        }
        let sent = self
            .send_pieces(h2)
            .and_then(|()| self.send_refused(h2))
            .and_then(|()| self.send_new(h2, outlet));
        match sent {
            Ok(()) => {}
            Err(CallError::Http2(SendError::Full)) => self.is_full = true,
            // A stream that was reset, or a connection that ends, tells so by an event of its own.
            Err(CallError::Http2(_) | CallError::Ended) => return None,
            Err(error) => {
                let status = Status::internal(alloc::format!("{error}"));
                return Some(ClientEvent::End(status.with_sent(Sent::Maybe)));
            }
        }
        let stream = self.rpc.stream();
        if !self.sent_end && (self.is_full || h2.queued(stream) >= queue_low) {
            self.is_full = true;
            self.call.pipe.set_full(true);
            h2.want_room(stream);
        }
        None
    }

    /// Sends what was kept of an earlier attempt, or the one message of the request.
    fn send_pieces(&mut self, h2: &mut h2::Connection) -> Result<(), CallError> {
        let is_unary = !self.call.cardinality.client_streaming;
        while let Some(piece) = self.pieces.front() {
            let end = is_unary && self.pieces.len() == 1;
            let octets = piece.octets.clone();
            self.rpc.send_encoded(h2, octets, piece.count, end)?;
            self.pieces.pop_front();
            self.sent_end = end;
        }
        Ok(())
    }

    fn send_refused(&mut self, h2: &mut h2::Connection) -> Result<(), CallError> {
        if let Some(outlet) = &mut self.refused {
            self.rpc.send(h2, &mut outlet.messages, false)?;
            self.refused = None;
        }
        Ok(())
    }

    /// Sends what the user has to say.
    fn send_new(&mut self, h2: &mut h2::Connection, outlet: &mut Outlet) -> Result<(), CallError> {
        if self.sent_end {
            return Ok(());
        }
        let end = self.call.pipe.take(outlet).finished;
        if self.call.keeps() && !outlet.messages.is_empty() {
            let piece = Piece::of(outlet);
            self.call.keep(&piece);
            self.pieces.push_back(piece);
            self.send_pieces(h2)?;
        }
        let sent = self.rpc.send(h2, &mut outlet.messages, end);
        if sent.is_err() && !outlet.messages.is_empty() {
            self.refused = Some(core::mem::take(outlet));
        }
        sent?;
        self.sent_end = end;
        Ok(())
    }
}

fn of(event: Option<ClientEvent<'_>>) -> Option<Status> {
    match event {
        Some(ClientEvent::End(status)) => Some(status),
        _ => None,
    }
}

/// Whether the server refused the stream of a call, and goes on.
fn was_refused(status: &Status) -> bool {
    let Some(Cause::Reset(reset)) = status.cause() else {
        return false;
    };
    reset.cause == h2::Cause::Peer && reset.code == ErrorCode::REFUSED_STREAM
}

/// Calls that a server takes before it is trusted with one more.
const TAKEN: u32 = 256;

/// Content of a stream that nobody has any more.
#[cold]
fn give_back(h2: &mut h2::Connection, event: Event<'_>) {
    if let Event::Data { stream, data, .. } = event {
        h2.consumed(stream, data.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_refuses_has_streams_left_to_it() {
        let mut calls = Calls::new(Signal::new(), 1);
        let streams = Some(20);
        assert_eq!(calls.capacity(streams), 20);
        for refusals in 1..=100 {
            calls.learn(streams, true);
            assert_eq!(calls.capacity(streams), 20 - refusals.min(10));
        }
        for _ in 0..2 * TAKEN {
            calls.learn(streams, false);
        }
        assert_eq!(calls.capacity(streams), 12);
        assert_eq!(calls.capacity(Some(1)), 1);
        assert_eq!(calls.capacity(Some(0)), 0);
        assert_eq!(calls.capacity(None), usize::MAX);
    }
}
