//! Receiving: frames in, events out.

use crate::h2::closed::Closed;
use crate::h2::config::Role;
use crate::h2::error_code::ErrorCode;
use crate::h2::event::{Cause, Event};
use crate::h2::fault::Fault;
use crate::h2::frame::{
    Flags, FrameHeader, FrameType, GoAway, HEADER_LEN, PREFACE, Ping, Priority, PriorityUpdate,
    RstStream, SETTING_LEN, SettingId, Settings, WindowUpdate,
};
use crate::h2::priority;
use crate::h2::rule::Rule;
use crate::h2::state::{Action, State};
use crate::h2::stream::{Expects, Slot};
use crate::h2::stream_id::StreamId;
use crate::h2::time::Time;

use super::{Connection, Step, Stepped};

/// A DATA frame of which a part has not come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Content {
    stream: StreamId,
    /// Octets of content to come.
    left: usize,
    /// Octets of padding to come after them.
    padding: usize,
    end: bool,
    /// The stream is gone, and nobody wants it.
    discard: bool,
}

impl Content {
    /// Where the content is of `stream`, nobody wants it.
    pub(super) fn discard_if(&mut self, stream: StreamId) {
        self.discard |= self.stream == stream;
    }
}

impl Connection {
    /// Takes octets off the front of `input` until there is an event; `None` when there is none in what is
    /// there. An incomplete frame stays in `input`, and is to be at the front of the next, with more
    /// behind it.
    ///
    /// # Errors
    ///
    /// A broken rule that ends the connection, told once. The GOAWAY that tells the peer is ready to be
    /// transmitted; input is ignored from then on.
    #[inline]
    pub fn next_event<'i>(
        &mut self,
        now: Time,
        input: &mut &'i [u8],
    ) -> Result<Option<Event<'i>>, Fault> {
        self.hear(now, !input.is_empty());
        loop {
            if let Some(event) = self.next_notice() {
                return Ok(Some(event));
            }
            if self.ended {
                *input = &[];
                return Ok(None);
            }
            match self.step(input) {
                Ok(Step::Event(event)) => return Ok(Some(event)),
                Ok(Step::Taken) => {}
                Ok(Step::Wait) => return Ok(None),
                Err(fault) => {
                    if let Some(event) = self.raise(fault)? {
                        return Ok(Some(event));
                    }
                }
            }
        }
    }

    /// Says that the content of `octets` octets that came on `stream` was dealt with: the peer may send as
    /// much again. What is not consumed when a stream is released counts as consumed then.
    pub fn consumed(&mut self, stream: StreamId, octets: usize) {
        let Some(slot) = self.streams.find(stream) else {
            return;
        };
        let Some(kept) = self.streams.at_mut(slot) else {
            return;
        };
        let octets = u32::try_from(octets).unwrap_or(u32::MAX).min(kept.held);
        kept.held -= octets;
        self.give_back_on(slot, octets);
        self.give_back(octets);
    }

    /// Credit of the connection.
    #[inline]
    pub(super) fn give_back(&mut self, octets: u32) {
        let target = self
            .pings
            .bandwidth
            .window()
            .max(self.config.connection_window);
        if let Some(increment) = self.receive_window.give_back(octets, target) {
            self.put_window_update(StreamId::CONNECTION, increment);
        }
    }

    /// Credit of a stream, which is of use only while the peer sends. A stream that nobody wants gets it too:
    /// else two sides that released it while both had content to send would wait for each other.
    #[inline]
    pub(super) fn give_back_on(&mut self, slot: Slot, octets: u32) {
        let target = self.pings.bandwidth.window().max(self.config.stream_window);
        let Some(stream) = self.streams.at_mut(slot) else {
            return;
        };
        if !stream.state.can_receive() {
            return;
        }
        let id = stream.id;
        if let Some(increment) = stream.receive_window.give_back(octets, target) {
            self.put_window_update(id, increment);
        }
    }

    fn put_window_update(&mut self, stream: StreamId, increment: u32) {
        let frame = WindowUpdate {
            stream,
            flags: Flags::NONE,
            increment,
        };
        self.outbox.put_control(|out| frame.encode(out));
    }

    /// The next frame, or the next part of one.
    #[inline]
    fn step<'i>(&mut self, input: &mut &'i [u8]) -> Stepped<'i> {
        if self.content.is_some() {
            return Ok(self.more_content(input));
        }
        if self.preface < PREFACE.len() {
            return self.receive_preface(input);
        }
        let Some(header) = FrameHeader::decode(input) else {
            return Ok(Step::Wait);
        };
        self.judge_header(header)?;
        if header.kind == FrameType::DATA {
            return self.receive_data(header, input);
        }
        let whole = HEADER_LEN + header.length as usize;
        let Some((frame, rest)) = input.split_at_checked(whole) else {
            return Ok(Step::Wait);
        };
        let payload = frame.get(HEADER_LEN..).unwrap_or_default();
        if header.kind == FrameType::HEADERS && (self.is_backlogged() || self.is_full()) {
            return Ok(Step::Wait);
        }
        *input = rest;
        self.receive_frame(header, payload)
    }

    /// RFC 9113 section 3.4: 24 octets that begin no HTTP/1.1 request.
    #[cold]
    fn receive_preface<'i>(&mut self, input: &mut &'i [u8]) -> Stepped<'i> {
        let expected = PREFACE.get(self.preface..).unwrap_or_default();
        let len = input.len().min(expected.len());
        if input.get(..len) != expected.get(..len) {
            return Err(Fault::protocol(Rule::BadPreface));
        }
        self.preface += len;
        *input = input.get(len..).unwrap_or_default();
        Ok(if len == 0 { Step::Wait } else { Step::Taken })
    }

    /// What can be said of a frame before its payload is there.
    #[inline]
    fn judge_header(&self, header: FrameHeader) -> Result<(), Fault> {
        if header.length > self.config.frame_max {
            return Err(Fault::frame_size(Rule::FrameTooLarge));
        }
        // RFC 9113 section 3.4: SETTINGS are first.
        if !self.settled && (header.kind != FrameType::SETTINGS || header.flags.has(Flags::ACK)) {
            return Err(Fault::protocol(Rule::SettingsNotFirst));
        }
        // RFC 9113 section 6.10: nothing comes between the frames of a field block.
        if let Some(stream) = self.gather.stream()
            && (header.kind != FrameType::CONTINUATION || header.stream != stream)
        {
            return Err(Fault::protocol(Rule::FieldBlockInterrupted));
        }
        Ok(())
    }

    #[inline]
    fn receive_frame<'i>(&mut self, header: FrameHeader, payload: &'i [u8]) -> Stepped<'i> {
        match header.kind {
            FrameType::HEADERS => self.receive_headers(header, payload),
            FrameType::WINDOW_UPDATE => self.receive_window_update(header, payload),
            FrameType::RST_STREAM => self.receive_rst_stream(header, payload),
            FrameType::PING => self.receive_ping(header, payload),
            FrameType::SETTINGS => self.receive_settings(header, payload),
            FrameType::CONTINUATION => self.receive_continuation(header, payload),
            FrameType::GOAWAY => self.receive_goaway(header, payload),
            FrameType::PRIORITY => self.receive_priority(header, payload),
            FrameType::PRIORITY_UPDATE => self.receive_priority_update(header, payload),
            // RFC 9113 section 8.4: a client must not push, and no server may, since ENABLE_PUSH is 0 in
            // the first frame that it gets.
            FrameType::PUSH_PROMISE if self.role == Role::Server => {
                Err(Fault::protocol(Rule::PushFromClient))
            }
            FrameType::PUSH_PROMISE => Err(Fault::protocol(Rule::PushDisabled)),
            // RFC 9113 section 5.5: unknown types are ignored.
            _ => self.oddity(),
        }
    }

    /// What is legal and of no use.
    #[cold]
    pub(super) fn oddity<'i>(&mut self) -> Stepped<'i> {
        self.guard.oddities.spend(self.now)?;
        Ok(Step::Taken)
    }

    /// RFC 9113 section 5.1: on an idle stream only HEADERS and PRIORITY may come.
    pub(super) fn is_idle(&self, stream: StreamId) -> bool {
        let is_own = stream.is_client() == (self.role == Role::Client);
        if is_own {
            stream.value() >= self.next_own
        } else {
            stream > self.last_peer
        }
    }

    fn refuse_idle(&self, stream: StreamId) -> Result<(), Fault> {
        if !stream.is_connection() && self.is_idle(stream) {
            return Err(Fault::protocol(Rule::IdleStream));
        }
        Ok(())
    }

    /// The beginning of a DATA frame.
    #[inline]
    fn receive_data<'i>(&mut self, header: FrameHeader, input: &mut &'i [u8]) -> Stepped<'i> {
        let Some((content, rest)) = content_of(header, input)? else {
            return Ok(Step::Wait);
        };
        *input = rest;
        // RFC 9113 section 6.9: all of the payload counts, on whatever stream it comes.
        if !self.receive_window.charge(header.length) {
            return Err(receive_window_exceeded());
        }
        if self.pings.bandwidth.received(header.length, self.now) {
            self.put_ping(crate::h2::ping::BANDWIDTH);
        }
        match self.take_data(header, &content) {
            Ok(discard) => Ok(self.begin_content(Content { discard, ..content }, input)),
            Err(fault) => {
                self.give_back(header.length);
                let discarded = Content {
                    discard: true,
                    end: false,
                    ..content
                };
                self.content = Some(discarded);
                Err(fault)
            }
        }
    }

    /// Judges a DATA frame; whether its content is to be discarded, and then the credit is back already.
    #[inline]
    fn take_data(&mut self, header: FrameHeader, content: &Content) -> Result<bool, Fault> {
        let id = header.stream;
        let Some(slot) = self.streams.find(id) else {
            self.data_on_gone(id, content.left)?;
            self.give_back(header.length);
            return Ok(true);
        };
        let Some(stream) = self.streams.at_mut(slot) else {
            return Ok(true);
        };
        let action = Action::ReceiveData { end: content.end };
        let Some(state) = stream.state.after(action) else {
            self.after_end(slot, content.left)?;
            self.give_back(header.length);
            return Ok(true);
        };
        if !stream.receive_window.charge(header.length) {
            let code = ErrorCode::FLOW_CONTROL_ERROR;
            return Err(Fault::stream(id, code, Rule::ReceiveWindowExceeded));
        }
        if stream.expects == Expects::Headers {
            return Err(Fault::malformed(id, Rule::DataBeforeHeaders));
        }
        if let Some(left) = &mut stream.content_left {
            // RFC 9113 section 8.1.1: content-length is the sum of all DATA without padding.
            let rest = left.checked_sub(content.left as u64);
            match rest {
                Some(rest) if rest == 0 || !content.end => *left = rest,
                _ => return Err(Fault::malformed(id, Rule::ContentLengthMismatch)),
            }
        }
        stream.state = state;
        let released = stream.released;
        if !released {
            stream.held += content.left as u32;
        }
        if content.left > 0 {
            self.guard.pings.earn(1);
        } else if !content.end {
            self.guard.empty_data.spend(self.now)?;
        }
        let unheld = if released {
            header.length
        } else {
            header.length - content.left as u32
        };
        if unheld > 0 {
            self.give_back_on(slot, unheld);
            self.give_back(unheld);
        }
        if released {
            self.settle(slot);
        }
        Ok(released)
    }

    /// DATA on a stream that is not kept.
    #[cold]
    fn data_on_gone(&mut self, stream: StreamId, octets: usize) -> Result<(), Fault> {
        if stream.is_connection() {
            return Err(Fault::protocol(Rule::DataOnConnection));
        }
        self.refuse_idle(stream)?;
        self.on_closed(stream, self.closed.find(stream), octets)
    }

    /// DATA of `octets` octets, or HEADERS, on a stream whose sender had ended it, or that is closed and not
    /// released.
    #[cold]
    pub(super) fn after_end(&mut self, slot: Slot, octets: usize) -> Result<(), Fault> {
        let Some(stream) = self.streams.at(slot) else {
            return Ok(());
        };
        let id = stream.id;
        match stream.reset.map(|reset| reset.cause) {
            Some(Cause::Peer) => self.on_closed(id, Some(Closed::ByPeer), octets),
            Some(_) => self.on_closed(id, Some(Closed::ByUs), octets),
            // RFC 9113 section 5.1, half-closed (remote): a stream error of type STREAM_CLOSED.
            None if stream.state.can_send() => Err(Fault::stream(
                id,
                ErrorCode::STREAM_CLOSED,
                Rule::HalfClosed,
            )),
            None => self.on_closed(id, Some(Closed::Ended), octets),
        }
    }

    /// DATA of `octets` octets, or HEADERS, on a closed stream (RFC 9113 section 5.1).
    #[cold]
    pub(super) fn on_closed(
        &mut self,
        id: StreamId,
        how: Option<Closed>,
        octets: usize,
    ) -> Result<(), Fault> {
        let code = ErrorCode::STREAM_CLOSED;
        match how {
            // It was on its way when the stream was reset. A window may be full of it, and each octet costs
            // the peer as much as us.
            Some(Closed::ByUs) if octets > 0 => Ok(()),
            Some(Closed::ByUs) => self.guard.oddities.spend(self.now),
            // The peer knew that it had reset the stream: a stream error, which harms no other stream.
            Some(Closed::ByPeer) => Err(Fault::stream(id, code, Rule::StreamClosed)),
            Some(Closed::Ended) => Err(Fault::connection(code, Rule::StreamClosed)),
            None => Err(Fault::protocol(Rule::StreamIdNotGreater)),
        }
    }

    /// The content of a DATA frame, which mostly is all there.
    #[inline]
    fn begin_content<'i>(&mut self, content: Content, input: &mut &'i [u8]) -> Step<'i> {
        if content.padding == 0
            && !content.discard
            && (content.left > 0 || content.end)
            && let Some((data, rest)) = input.split_at_checked(content.left)
        {
            *input = rest;
            let (stream, end) = (content.stream, content.end);
            if end {
                self.received_end(stream);
            }
            return Step::Event(Event::Data { stream, data, end });
        }
        self.content = Some(content);
        self.more_content(input)
    }

    /// As much of a DATA frame as is there.
    #[cold]
    fn more_content<'i>(&mut self, input: &mut &'i [u8]) -> Step<'i> {
        let Some(content) = &mut self.content else {
            return Step::Taken;
        };
        let (data, rest) = input
            .split_at_checked(content.left)
            .unwrap_or((*input, &[]));
        content.left -= data.len();
        let (padding, rest) = if content.left == 0 {
            let len = rest.len().min(content.padding);
            (len, rest.get(len..).unwrap_or_default())
        } else {
            (0, rest)
        };
        content.padding -= padding;
        *input = rest;
        let taken = data.len() + padding > 0;
        let is_whole = content.left == 0;
        let ends = content.end && is_whole;
        let Content {
            stream, discard, ..
        } = *content;
        if ends {
            content.end = false;
        }
        if is_whole && content.padding == 0 {
            self.content = None;
        }
        if !discard && (ends || !data.is_empty()) {
            if ends {
                self.received_end(stream);
            }
            return Step::Event(Event::Data {
                stream,
                data,
                end: ends,
            });
        }
        if taken || self.content.is_none() {
            Step::Taken
        } else {
            Step::Wait
        }
    }

    /// The end of a stream was told to the user.
    #[inline]
    fn received_end(&mut self, stream: StreamId) {
        if let Some(slot) = self.streams.find(stream) {
            self.settle(slot);
        }
    }

    fn receive_window_update<'i>(&mut self, header: FrameHeader, payload: &[u8]) -> Stepped<'i> {
        self.refuse_idle(header.stream)?;
        self.guard.window_updates.spend(self.now)?;
        let frame = WindowUpdate::decode(header, payload)?;
        let delta = i64::from(frame.increment);
        let code = ErrorCode::FLOW_CONTROL_ERROR;
        if frame.stream.is_connection() {
            return if self.send_window.shift(delta) {
                Ok(Step::Taken)
            } else {
                Err(Fault::connection(code, Rule::WindowOverflow))
            };
        }
        let slot = self.streams.find(frame.stream);
        let Some((slot, stream)) = slot.and_then(|slot| Some((slot, self.streams.at_mut(slot)?)))
        else {
            // RFC 9113 section 5.1: it may cross the end of the stream.
            return Ok(Step::Taken);
        };
        if !stream.send_window.shift(delta) {
            return Err(Fault::stream(frame.stream, code, Rule::WindowOverflow));
        }
        self.make_ready(slot);
        Ok(Step::Taken)
    }

    fn receive_rst_stream<'i>(&mut self, header: FrameHeader, payload: &[u8]) -> Stepped<'i> {
        let frame = RstStream::decode(header, payload)?;
        self.refuse_idle(frame.stream)?;
        let Some(slot) = self.streams.find(frame.stream) else {
            // RFC 9113 section 5.1: it may cross the end of the stream.
            return self.oddity();
        };
        // A stream of this side's was begun by this side, and is reset once: that is no flood. A server may
        // end any number of uploads early (RFC 9113 section 8.1).
        let is_own = frame.stream.is_client() == (self.role == Role::Client);
        let is_open = (self.streams.at(slot)).is_some_and(|stream| stream.state != State::Closed);
        if !(is_own && is_open) {
            self.guard.resets.spend(self.now)?;
        }
        Ok(match self.close_by_reset(slot, frame.code, Cause::Peer) {
            Some(event) => Step::Event(event),
            None => Step::Taken,
        })
    }

    fn receive_ping<'i>(&mut self, header: FrameHeader, payload: &[u8]) -> Stepped<'i> {
        let frame = Ping::decode(header, payload)?;
        if frame.flags.has(Flags::ACK) {
            return self.receive_pong(frame.payload);
        }
        self.guard.pings.spend(self.now)?;
        let pong = Ping {
            flags: Flags::ACK,
            payload: frame.payload,
        };
        self.put_answer(|out| pong.encode(out))?;
        let payload = frame.payload;
        Ok(Step::Event(Event::Ping { payload }))
    }

    fn receive_settings<'i>(&mut self, header: FrameHeader, payload: &[u8]) -> Stepped<'i> {
        let frame = Settings::decode(header, payload)?;
        if frame.flags.has(Flags::ACK) {
            return self.settings_were_acknowledged();
        }
        self.guard.settings.spend(self.now)?;
        self.settled = true;
        let before = self.peer;
        // More settings than there are identifiers in use cost as much as frames of their own.
        for _ in 1..payload.len().div_ceil(16 * SETTING_LEN) {
            self.guard.settings.spend(self.now)?;
        }
        for setting in frame.iter() {
            self.peer.apply(setting, self.role)?;
            if setting.id == SettingId::HEADER_TABLE_SIZE {
                // RFC 7541 section 4.2: the smallest of several sizes counts too.
                self.encoder.set_table_size_limit(setting.value);
            }
        }
        let delta =
            i64::from(self.peer.initial_window_size) - i64::from(before.initial_window_size);
        self.shift_send_windows(delta)?;
        self.put_answer(|out| Settings::ACK.encode(out))?;
        self.tell_streams_available();
        Ok(Step::Event(Event::PeerSettings))
    }

    /// RFC 9113 section 6.9.2: all streams' windows move with the initial one.
    fn shift_send_windows(&mut self, delta: i64) -> Result<(), Fault> {
        if delta == 0 {
            return Ok(());
        }
        for slot in self.streams.slots() {
            let Some(stream) = self.streams.kept_mut(slot) else {
                continue;
            };
            if !stream.send_window.shift(delta) {
                let code = ErrorCode::FLOW_CONTROL_ERROR;
                return Err(Fault::connection(code, Rule::InitialWindowOverflow));
            }
            if stream.send_window.available() == 0 {
                self.schedule.remove(slot, &mut self.streams);
            } else {
                self.make_ready(slot);
            }
        }
        Ok(())
    }

    fn settings_were_acknowledged<'i>(&mut self) -> Stepped<'i> {
        if self.settings_acknowledged {
            return Err(Fault::protocol(Rule::UnexpectedSettingsAck));
        }
        self.settings_acknowledged = true;
        self.settings_deadline = None;
        self.decoder.set_table_size_limit(self.config.header_table);
        // RFC 9113 section 6.5.3: from here on the peer goes by our initial window.
        let initial = i64::from(crate::h2::config::WINDOW_DEFAULT);
        let delta = i64::from(self.config.stream_window) - initial;
        for slot in self.streams.slots() {
            if let Some(stream) = self.streams.kept_mut(slot).filter(|_| delta != 0) {
                stream.receive_window.resize(delta);
            }
        }
        Ok(Step::Event(Event::SettingsAcknowledged))
    }

    fn receive_goaway<'i>(&mut self, header: FrameHeader, payload: &'i [u8]) -> Stepped<'i> {
        let frame = GoAway::decode(header, payload)?;
        // RFC 9113 section 6.8: the last stream identifier never grows.
        if self.peer_last.is_some_and(|last| frame.last > last) {
            return Err(Fault::protocol(Rule::GoAwayRaised));
        }
        self.guard.settings.spend(self.now)?;
        self.peer_last = Some(frame.last);
        self.tell_unprocessed(frame.last);
        self.check_drained();
        Ok(Step::Event(Event::GoAway {
            last: frame.last,
            code: frame.code,
            debug: frame.debug,
        }))
    }

    /// RFC 9113 section 5.3.2: RFC 7540's priorities are ignored.
    fn receive_priority<'i>(&mut self, header: FrameHeader, payload: &[u8]) -> Stepped<'i> {
        self.guard.priorities.spend(self.now)?;
        let frame = Priority::decode(header, payload)?;
        if frame.dependency.parent == frame.stream {
            self.guard.oddities.spend(self.now)?;
            return Err(Fault::malformed(frame.stream, Rule::SelfDependency));
        }
        Ok(Step::Taken)
    }

    fn receive_priority_update<'i>(&mut self, header: FrameHeader, payload: &[u8]) -> Stepped<'i> {
        self.guard.priorities.spend(self.now)?;
        let frame = PriorityUpdate::decode(header, payload)?;
        if self.role == Role::Client {
            return Err(Fault::protocol(Rule::PriorityUpdateOnStream));
        }
        if !frame.prioritized.is_client() {
            return Err(Fault::protocol(Rule::PriorityUpdateTarget));
        }
        if let Some(slot) = self.streams.find(frame.prioritized) {
            self.prioritize(slot, priority::Priority::from_field(frame.value));
        }
        Ok(Step::Taken)
    }
}

/// What a DATA frame announces, and what follows its header and pad length; `None` until these are
/// there.
#[inline]
fn content_of(header: FrameHeader, input: &[u8]) -> Result<Option<(Content, &[u8])>, Fault> {
    let length = header.length as usize;
    let mut content = Content {
        stream: header.stream,
        left: length,
        padding: 0,
        end: header.flags.has(Flags::END_STREAM),
        discard: false,
    };
    let rest = input.get(HEADER_LEN..).unwrap_or_default();
    if !header.flags.has(Flags::PADDED) {
        return Ok(Some((content, rest)));
    }
    let Some(most) = length.checked_sub(1) else {
        return Err(Fault::frame_size(Rule::PaddingMissing));
    };
    let Some((padding, rest)) = rest.split_first() else {
        return Ok(None);
    };
    content.padding = usize::from(*padding);
    match most.checked_sub(content.padding) {
        Some(left) => content.left = left,
        // RFC 9113 section 6.1: a connection error of type PROTOCOL_ERROR.
        None => return Err(Fault::protocol(Rule::PaddingTooLong)),
    }
    Ok(Some((content, rest)))
}

#[cold]
const fn receive_window_exceeded() -> Fault {
    Fault::connection(ErrorCode::FLOW_CONTROL_ERROR, Rule::ReceiveWindowExceeded)
}
