//! Life: how streams and the connection end.

use core::time::Duration;

use crate::h2::closed::Closed;
use crate::h2::config::Role;
use crate::h2::drain::Drain;
use crate::h2::error_code::ErrorCode;
use crate::h2::event::{Cause, Event, Reset};
use crate::h2::fault::{Fault, Scope};
use crate::h2::frame::{Flags, GoAway, RstStream};
use crate::h2::guard::Class;
use crate::h2::ping;
use crate::h2::rule::Rule;
use crate::h2::state::State;
use crate::h2::stream::Slot;
use crate::h2::stream_id::StreamId;

use super::Connection;
use super::receive::Mode;

impl Connection {
    /// Says that nobody is interested in `stream` any more: a server's handler has really ended, a client's call
    /// is over. Every stream of an [`Event::Headers`] to a server, and every stream that was
    /// [opened](Self::open), is released once.
    ///
    /// What was handed over completely is still sent. A stream that this side has not ended is reset, and so is
    /// one that the peer has not, once this side has.
    #[inline]
    pub fn release(&mut self, stream: StreamId) {
        let Some(slot) = self.streams.find(stream) else {
            return;
        };
        let Some(kept) = self.streams.at_mut(slot) else {
            return;
        };
        kept.released = true;
        (kept.tells_room, kept.tells_reset) = (false, false);
        let held = core::mem::take(&mut kept.held);
        let is_unfinished = kept.state.can_send() && !kept.end_queued;
        if kept.wants_room {
            self.forget_wish(slot);
        }
        self.discard_content(stream);
        if is_unfinished {
            self.reset(stream, ErrorCode::CANCEL);
        } else {
            self.settle(slot);
        }
        if held > 0 {
            // Where the stream is gone or over by now, its own credit is nothing.
            self.give_back_on(slot, held);
            self.give_back(held);
        }
    }

    /// Ends `stream` at once with RST_STREAM. It still counts until it is released.
    #[cold]
    pub fn reset(&mut self, stream: StreamId, code: ErrorCode) {
        let Some(slot) = self.streams.find(stream) else {
            return;
        };
        if self
            .streams
            .at(slot)
            .is_some_and(|stream| stream.state != State::Closed)
        {
            self.put_reset(stream, code);
            self.close_by_reset(slot, code, Cause::Local);
        }
    }

    /// Ends the connection gracefully (RFC 9113 section 6.8): the peer is told to open no more streams, those
    /// that are open may finish, and [`Event::Drained`] tells when they have. What has not finished `within`
    /// this time is reset; where it drains already, the earlier deadline holds.
    pub fn drain(&mut self, within: Duration) {
        if self.has_ended() {
            return;
        }
        let deadline = self.now + within;
        if self.drain != Drain::Off {
            return self.drain.hasten(deadline);
        }
        if self.role == Role::Client {
            self.put_goaway(self.last_peer, ErrorCode::NO_ERROR, b"");
            self.drain = Drain::Final { deadline };
            return self.check_drained();
        }
        self.put_goaway(StreamId::MAX, ErrorCode::NO_ERROR, b"");
        self.put_ping(ping::DRAIN);
        self.drain = Drain::Announced { deadline };
    }

    /// Takes note that the peer has closed its side of the transport, and may read all the same: whatever it still owed is
    /// waited for no more, be it the acknowledgement of SETTINGS, the end of a field block or the answer to a PING.
    #[cold]
    pub fn handle_eof(&mut self) {
        self.settings_deadline = None;
        self.gather.give_up();
        self.config.keepalive_interval = None;
        self.pings.keepalive = None;
    }

    /// Ends the connection at once with GOAWAY, which nothing follows. Streams that are open are not told of.
    pub fn close(&mut self, code: ErrorCode, debug: &[u8]) {
        if !self.has_ended() {
            self.end(code, debug);
        }
    }

    /// RFC 9113 section 5.4.1: GOAWAY, and then the end; what waits is not sent any more.
    #[cold]
    fn end(&mut self, code: ErrorCode, debug: &[u8]) {
        self.put_goaway(self.last_peer, code, debug);
        self.mode = Mode::Ended;
        for slot in self.streams.slots() {
            let Some(stream) = self.streams.kept_mut(slot) else {
                continue;
            };
            stream.end_queued = false;
            if stream.released {
                self.close_by_reset(slot, code, Cause::Local);
            } else {
                self.forget_queue(slot);
            }
        }
    }

    /// What a fault asks for: the one place where a fault becomes GOAWAY or RST_STREAM.
    #[cold]
    pub(super) fn raise(&mut self, fault: Fault) -> Result<Option<Event<'static>>, Fault> {
        let failed = match fault.scope {
            Scope::Connection => Err(fault),
            // RFC 9113 sections 5.4.1 and 6.4: a stream error may be treated as one of the connection, and
            // must where the stream is idle, since RST_STREAM cannot be sent on it.
            Scope::Stream(id) if self.is_idle(id) => Err(Fault {
                scope: Scope::Connection,
                ..fault
            }),
            Scope::Stream(id) => self.raise_on_stream(id, fault),
        };
        failed.inspect_err(|fault| self.end(fault.code, fault.rule.text().as_bytes()))
    }

    fn raise_on_stream(
        &mut self,
        id: StreamId,
        fault: Fault,
    ) -> Result<Option<Event<'static>>, Fault> {
        match fault.rule {
            // Time itself bounds how often.
            Rule::WindowStalled => {}
            Rule::TooManyStreams => self.guard.spend(Class::Refusals, self.now)?,
            _ => self.guard.spend(Class::Faults, self.now)?,
        }
        self.put_reset(id, fault.code);
        self.refuse_backlog()?;
        let Some(slot) = self.streams.find(id) else {
            self.closed.remember(id, Closed::ByUs);
            return Ok(None);
        };
        Ok(self.close_by_reset(slot, fault.code, Cause::Fault(fault.rule)))
    }

    /// A stream is over before its time. The event that tells, if anybody wants to know.
    #[cold]
    pub(super) fn close_by_reset(
        &mut self,
        slot: Slot,
        code: ErrorCode,
        cause: Cause,
    ) -> Option<Event<'static>> {
        let stream = self.streams.at_mut(slot)?;
        if stream.state == State::Closed {
            return None;
        }
        let id = stream.id;
        let released = stream.released;
        stream.state = State::Closed;
        stream.reset = Some(Reset { code, cause });
        if cause == Cause::Local {
            self.guard.stream_reset();
        }
        self.forget_wish(slot);
        self.forget_queue(slot);
        self.discard_content(id);
        self.was_closed(id);
        if released {
            self.remove(slot);
            return None;
        }
        (cause != Cause::Local).then_some(Event::Reset {
            stream: id,
            code,
            cause,
        })
    }

    /// Nothing of what waits is sent.
    fn forget_queue(&mut self, slot: Slot) {
        self.schedule.remove(slot, &mut self.streams);
        if let Some(stream) = self.streams.at_mut(slot) {
            self.parts.clear(&mut stream.parts);
            stream.queued = 0;
        }
        self.tell_awaiting();
    }

    /// The rest of a DATA frame is nobody's any more.
    fn discard_content(&mut self, stream: StreamId) {
        if let Mode::Content(content) = &mut self.mode {
            content.discard_if(stream);
        }
    }

    /// A stream moved on: it may be over, or nobody may be left who wants the rest.
    #[inline(always)]
    pub(super) fn settle(&mut self, slot: Slot) {
        let Some(stream) = self.streams.at(slot) else {
            return;
        };
        match stream.state {
            State::Closed => self.settle_closed(slot),
            State::HalfClosedLocal if stream.released => self.stop_peer(slot),
            _ => {}
        }
    }

    /// The stream is closed, by both ends or by a reset.
    fn settle_closed(&mut self, slot: Slot) {
        let Some(stream) = self.streams.at_mut(slot) else {
            return;
        };
        let (id, released) = (stream.id, stream.released);
        if stream.reset.is_none() && !stream.is_over {
            stream.is_over = true;
            self.guard.stream_ended();
            self.was_closed(id);
        }
        if released {
            self.remove(slot);
        }
    }

    /// This side has ended the stream, and nobody wants what the peer still sends.
    #[cold]
    fn stop_peer(&mut self, slot: Slot) {
        let Some(stream) = self.streams.at(slot) else {
            return;
        };
        // RFC 9113 section 8.1: a server that has answered asks the client with NO_ERROR to stop.
        let code = match self.role {
            Role::Server => ErrorCode::NO_ERROR,
            Role::Client => ErrorCode::CANCEL,
        };
        self.guard.stream_ended();
        self.put_reset(stream.id, code);
        self.close_by_reset(slot, code, Cause::Local);
    }

    /// Called once for each stream.
    #[inline]
    fn was_closed(&mut self, id: StreamId) {
        if id.is_client() == (self.role == Role::Client) {
            self.open_own -= 1;
            self.tell_streams_available();
        }
    }

    /// A stream is closed and released: it no longer counts, and holds nothing.
    fn remove(&mut self, slot: Slot) {
        let Some(stream) = self.streams.at_mut(slot) else {
            return;
        };
        debug_assert!(
            stream.released && stream.held == 0 && !stream.awaits_room,
            "a release lets go of all"
        );
        let (id, reset) = (stream.id, stream.reset);
        if stream.is_noticed {
            self.forget_notice(slot);
        }
        if let Some(reset) = reset {
            self.closed.remember(id, closed_by(reset.cause));
        }
        self.streams.remove(id, slot);
        if self.drain != Drain::Off || self.peer_last.is_some() {
            self.check_drained();
        }
    }

    /// Tells the stream's user of its reset by the next event.
    pub(super) fn notify_reset(&mut self, slot: Slot) {
        if let Some(stream) = self.streams.at_mut(slot) {
            stream.tells_reset = true;
            self.notify(slot);
        }
    }

    #[cold]
    fn forget_notice(&mut self, slot: Slot) {
        self.notices
            .remove(slot, &mut self.streams, |stream| &mut stream.notice);
    }

    pub(super) fn notify(&mut self, slot: Slot) {
        if let Some(stream) = self.streams.at_mut(slot)
            && !stream.is_noticed
        {
            stream.is_noticed = true;
            self.notices
                .push(slot, &mut self.streams, |stream| &mut stream.notice);
        }
    }

    /// What is to be told that no frame tells.
    #[inline]
    pub(super) fn next_notice(&mut self) -> Option<Event<'static>> {
        if self.has_events() {
            self.some_notice()
        } else {
            None
        }
    }

    #[cold]
    fn some_notice(&mut self) -> Option<Event<'static>> {
        while let Some(slot) = self.notices.first() {
            self.notices
                .remove(slot, &mut self.streams, |stream| &mut stream.notice);
            let Some(stream) = self.streams.at_mut(slot) else {
                continue;
            };
            stream.is_noticed = false;
            let id = stream.id;
            let tells_room = core::mem::take(&mut stream.tells_room);
            if core::mem::take(&mut stream.tells_reset)
                && let Some(Reset { code, cause }) = stream.reset
            {
                return Some(Event::Reset {
                    stream: id,
                    code,
                    cause,
                });
            }
            if tells_room && stream.state != State::Closed {
                return Some(Event::Writable { stream: id });
            }
        }
        if core::mem::take(&mut self.pending.streams_available) {
            return Some(Event::StreamsAvailable);
        }
        core::mem::take(&mut self.pending.drained).then_some(Event::Drained)
    }

    /// A client that was refused a stream may have one now.
    #[cold]
    fn streams_are_available(&mut self) {
        self.wants_stream = false;
        self.pending.streams_available = true;
    }

    /// Tells a client that was refused a stream, where it may have one now.
    pub(super) fn tell_streams_available(&mut self) {
        if self.wants_stream && self.may_open() {
            self.streams_are_available();
        }
    }

    /// RFC 9113 section 6.8: the peer has not processed streams above `last`.
    pub(super) fn tell_unprocessed(&mut self, last: StreamId) {
        for slot in self.streams.slots() {
            let Some(stream) = self.streams.kept_mut(slot) else {
                continue;
            };
            let is_own = stream.id.is_client() == (self.role == Role::Client);
            if is_own && stream.id > last {
                self.close_quietly(slot, ErrorCode::REFUSED_STREAM, Cause::Unprocessed);
            }
        }
    }

    /// Closes a stream where the event cannot be given back at once.
    pub(super) fn close_quietly(&mut self, slot: Slot, code: ErrorCode, cause: Cause) {
        if self.close_by_reset(slot, code, cause).is_some() {
            self.notify_reset(slot);
        }
    }

    /// The peer has answered the PING behind the first GOAWAY: whatever it opened before it knew is here.
    pub(super) fn finish_announcement(&mut self) {
        if let Drain::Announced { deadline } = self.drain {
            self.put_goaway(self.last_peer, ErrorCode::NO_ERROR, b"");
            self.drain = Drain::Final { deadline };
            self.check_drained();
        }
    }

    #[cold]
    pub(super) fn check_drained(&mut self) {
        let is_ending = match self.drain {
            Drain::Final { .. } => true,
            Drain::Off => self.peer_last.is_some(),
            Drain::Announced { .. } | Drain::Done => false,
        };
        if is_ending && self.streams.len() == 0 {
            self.drain = Drain::Done;
            self.pending.drained = true;
        }
    }

    /// The time to drain is over: what is left is reset.
    pub(super) fn cut_off(&mut self) {
        self.finish_announcement();
        for slot in self.streams.slots() {
            let Some(stream) = self.streams.kept_mut(slot) else {
                continue;
            };
            if stream.state != State::Closed {
                let id = stream.id;
                self.put_reset(id, ErrorCode::CANCEL);
                self.close_quietly(slot, ErrorCode::CANCEL, Cause::Drained);
            }
        }
        if self.drain != Drain::Done {
            self.drain = Drain::Done;
            self.pending.drained = true;
        }
    }

    fn put_goaway(&mut self, last: StreamId, code: ErrorCode, debug: &[u8]) {
        // RFC 9113 section 6.8: the last stream identifier never grows.
        self.goaway_last = self.goaway_last.min(last);
        let frame = GoAway {
            flags: Flags::NONE,
            last: self.goaway_last,
            code,
            debug,
        };
        self.outbox.put_control(|out| frame.encode(out));
    }

    pub(super) fn put_reset(&mut self, stream: StreamId, code: ErrorCode) {
        if self.has_ended() {
            return;
        }
        let frame = RstStream {
            stream,
            flags: Flags::NONE,
            code,
        };
        self.outbox.put_control(|out| frame.encode(out));
    }
}

const fn closed_by(cause: Cause) -> Closed {
    match cause {
        Cause::Peer => Closed::ByPeer,
        _ => Closed::ByUs,
    }
}
