//! Sending: what the user has to say, put into frames or queued.

use bytes::Bytes;

use crate::h2::config::Role;
use crate::h2::drain::Drain;
use crate::h2::error_code::ErrorCode;
use crate::h2::event::Cause;
use crate::h2::field_writer::FieldWriter;
use crate::h2::frame::{Flags, FrameHeader, FrameType, HEADER_LEN};
use crate::h2::parts::Part;
use crate::h2::send_error::SendError;
use crate::h2::state::{Action, State};
use crate::h2::stream::{Expects, Slot, Stream};
use crate::h2::stream_id::StreamId;
use crate::hpack::Encoder;

use super::timers::LOOKS;
use super::{Connection, Payload};

/// Content up to this length is copied behind its frame header: cheaper than another slice.
const COPY_MAX: usize = 1_024;

/// What became of a field section.
struct Written {
    malformed: bool,
    is_head: bool,
}

impl Connection {
    /// To a client: opens a stream with a request, whose fields `write` adds; `end` where it has neither
    /// content nor trailers. The stream is to be [released](Self::release).
    ///
    /// # Errors
    ///
    /// [`SendError`] tells why not. Where that is [`TooManyStreams`](SendError::TooManyStreams), the peer has as many as it
    /// allows, or [`Config::transmit_max`](crate::h2::Config::transmit_max) octets wait for the transport:
    /// [`Event::StreamsAvailable`](crate::h2::Event::StreamsAvailable) tells, once, when neither is so.
    #[inline]
    pub fn open(
        &mut self,
        end: bool,
        write: impl FnOnce(&mut FieldWriter<'_>),
    ) -> Result<StreamId, SendError> {
        self.check_open()?;
        let id = StreamId::new(self.next_own);
        let written = self.put_headers(id, end, write)?;
        self.next_own += 2;
        self.open_own += 1;
        self.guard.stream_opened();
        let mut stream = self.new_stream(id);
        let opened = Action::SendHeaders { end };
        stream.state = State::Idle.after(opened).unwrap_or(State::Closed);
        stream.expects = Expects::Headers;
        stream.headers_sent = true;
        stream.end_queued = end;
        stream.is_head = written.is_head;
        self.streams.insert(stream);
        if written.malformed {
            self.reset(id, ErrorCode::INTERNAL_ERROR);
            self.release(id);
            return Err(SendError::MalformedField);
        }
        Ok(id)
    }

    /// Why no stream can be opened, if so.
    #[inline]
    fn check_open(&mut self) -> Result<(), SendError> {
        if self.role == Role::Server {
            return Err(SendError::WrongRole);
        }
        if self.has_ended() || self.drain != Drain::Off || self.peer_last.is_some() {
            return Err(SendError::Closing);
        }
        if self.next_own > StreamId::MAX.value() {
            return Err(SendError::Exhausted);
        }
        if !self.may_open() {
            self.wants_stream = true;
            return Err(SendError::TooManyStreams);
        }
        Ok(())
    }

    /// Whether the peer allows another stream, and has taken what was said on those before: a peer without a limit that does not
    /// read would have any number of requests wait for it.
    #[inline]
    pub(super) fn may_open(&self) -> bool {
        let assumed = self.preface_deadline.map(|_| self.config.streams_assumed);
        let max = self.peer.max_concurrent_streams.or(assumed);
        max.is_none_or(|max| self.open_own < max) && self.outbox.len() < self.config.transmit_max
    }

    /// To a server: sends the response's fields, which `write` adds; `end` where neither content nor trailers
    /// follow.
    ///
    /// # Errors
    ///
    /// [`SendError`] tells why not.
    #[inline]
    pub fn send_headers(
        &mut self,
        stream: StreamId,
        end: bool,
        write: impl FnOnce(&mut FieldWriter<'_>),
    ) -> Result<(), SendError> {
        let slot = self.response_slot(stream)?;
        let written = self.put_headers(stream, end, write)?;
        if let Some(kept) = self.streams.at_mut(slot) {
            kept.headers_sent = true;
        }
        self.sent_headers(slot, end, &written)
    }

    /// To a server: sends an informational (1xx) response.
    ///
    /// # Errors
    ///
    /// [`SendError`] tells why not.
    pub fn send_informational(
        &mut self,
        stream: StreamId,
        write: impl FnOnce(&mut FieldWriter<'_>),
    ) -> Result<(), SendError> {
        let slot = self.response_slot(stream)?;
        let written = self.put_headers(stream, false, write)?;
        self.sent_headers(slot, false, &written)
    }

    /// Sends trailers after all content; they end this side of the stream.
    ///
    /// # Errors
    ///
    /// [`SendError`] tells why not.
    #[inline]
    pub fn send_trailers(
        &mut self,
        stream: StreamId,
        write: impl FnOnce(&mut FieldWriter<'_>),
    ) -> Result<(), SendError> {
        let slot = self.sending_slot(stream)?;
        if self
            .streams
            .at(slot)
            .is_some_and(|stream| stream.parts.is_empty())
        {
            let written = self.put_headers(stream, true, write)?;
            return self.sent_headers(slot, true, &written);
        }
        self.queue_trailers(slot, write)
    }

    /// Sends content, and `end` with the last of it. What windows and turns allow is copied behind its frame header; the rest
    /// is copied to wait.
    ///
    /// # Errors
    ///
    /// [`SendError`] tells why not; then none of it was taken.
    #[inline]
    pub fn send_data(&mut self, stream: StreamId, data: &[u8], end: bool) -> Result<(), SendError> {
        self.send(stream, Payload::Slice(data), end)
    }

    /// As [`send_data`](Self::send_data), by reference: what is longer than 1,024 octets is not copied.
    ///
    /// # Errors
    ///
    /// [`SendError`] tells why not; then none of it was taken.
    #[inline]
    pub fn send_bytes(
        &mut self,
        stream: StreamId,
        data: Bytes,
        end: bool,
    ) -> Result<(), SendError> {
        self.send(stream, Payload::Shared(data), end)
    }

    /// A stream whose response has not begun.
    #[inline]
    fn response_slot(&mut self, stream: StreamId) -> Result<Slot, SendError> {
        if self.role == Role::Client {
            return Err(SendError::WrongRole);
        }
        let (slot, kept) = self.open_slot(stream)?;
        if kept.headers_sent {
            return Err(SendError::WrongOrder);
        }
        Ok(slot)
    }

    /// A stream that takes content and trailers.
    #[inline]
    fn sending_slot(&mut self, stream: StreamId) -> Result<Slot, SendError> {
        let (slot, kept) = self.open_slot(stream)?;
        if !kept.headers_sent || kept.end_queued {
            return Err(SendError::WrongOrder);
        }
        Ok(slot)
    }

    #[inline]
    fn open_slot(&mut self, stream: StreamId) -> Result<(Slot, &mut Stream), SendError> {
        if self.has_ended() {
            return Err(SendError::Closing);
        }
        let slot = self.streams.find(stream).ok_or(SendError::StreamClosed)?;
        let kept = self.streams.at_mut(slot).ok_or(SendError::StreamClosed)?;
        if kept.state.can_send() {
            Ok((slot, kept))
        } else if kept.end_queued && kept.reset.is_none() {
            Err(SendError::WrongOrder)
        } else {
            Err(SendError::StreamClosed)
        }
    }

    #[inline]
    fn sent_headers(&mut self, slot: Slot, end: bool, written: &Written) -> Result<(), SendError> {
        let Some(stream) = self.streams.at_mut(slot) else {
            return Ok(());
        };
        if written.malformed {
            let id = stream.id;
            self.put_reset(id, ErrorCode::INTERNAL_ERROR);
            self.close_by_reset(slot, ErrorCode::INTERNAL_ERROR, Cause::Local);
            return Err(SendError::MalformedField);
        }
        stream.end_queued = end;
        if let Some(state) = stream.state.after(Action::SendHeaders { end }) {
            stream.state = state;
        }
        if end {
            self.settle(slot);
        }
        Ok(())
    }

    /// Writes HEADERS, and CONTINUATION where one frame is not enough; nothing where the peer would not take it.
    #[inline]
    fn put_headers(
        &mut self,
        stream: StreamId,
        end: bool,
        write: impl FnOnce(&mut FieldWriter<'_>),
    ) -> Result<Written, SendError> {
        let own = self.outbox.own();
        let start = own.len();
        own.extend_from_slice(&[0; HEADER_LEN]);
        let mut fields = FieldWriter::new(self.encoder.block(own));
        write(&mut fields);
        let written = Written {
            malformed: fields.malformed,
            is_head: fields.is_head,
        };
        let size = fields.size;
        if self.is_too_large(size) {
            return Err(self.take_back(start));
        }
        self.finish_headers(stream, end, start);
        Ok(written)
    }

    /// RFC 9113 section 6.5.2: the peer says what it is prepared to take, 32 octets for each field included.
    #[inline]
    fn is_too_large(&self, size: usize) -> bool {
        let max = self.peer.max_header_list_size;
        max.is_some_and(|max| size > max as usize)
    }

    /// The block from `start` on is not sent.
    #[cold]
    fn take_back(&mut self, start: usize) -> SendError {
        self.outbox.own().truncate(start);
        self.encoder.take_back();
        SendError::FieldSectionTooLarge
    }

    /// The block from `start` on is written; its frame header is not.
    #[inline]
    fn finish_headers(&mut self, stream: StreamId, end: bool, start: usize) {
        let max = self.peer.max_frame_size as usize;
        let own = self.outbox.own();
        let len = own.len() - start - HEADER_LEN;
        if len > max {
            return self.split_headers(stream, end, start, max);
        }
        let flags = Flags::END_HEADERS.with_if(Flags::END_STREAM, end);
        let header = FrameHeader {
            length: len as u32,
            kind: FrameType::HEADERS,
            flags,
            stream,
        };
        if let Some(place) = own.get_mut(start..).and_then(<[u8]>::first_chunk_mut) {
            *place = header.encode();
        }
    }

    #[cold]
    fn split_headers(&mut self, stream: StreamId, end: bool, start: usize, max: usize) {
        let own = self.outbox.own();
        let block = own.split_off(start + HEADER_LEN);
        own.truncate(start);
        let mut header = FrameHeader {
            length: 0,
            kind: FrameType::HEADERS,
            flags: Flags::NONE.with_if(Flags::END_STREAM, end),
            stream,
        };
        let mut rest = &block[..];
        while !rest.is_empty() {
            let (fragment, after) = rest.split_at_checked(max).unwrap_or((rest, &[]));
            rest = after;
            header.length = fragment.len() as u32;
            header.flags = header.flags.with_if(Flags::END_HEADERS, rest.is_empty());
            own.extend_from_slice(&header.encode());
            own.extend_from_slice(fragment);
            header.kind = FrameType::CONTINUATION;
            header.flags = Flags::NONE;
        }
    }

    /// Trailers behind content that waits: they are encoded without a table, since other blocks go before
    /// them.
    #[cold]
    fn queue_trailers(
        &mut self,
        slot: Slot,
        write: impl FnOnce(&mut FieldWriter<'_>),
    ) -> Result<(), SendError> {
        let plain = self.plain.get_or_insert_with(|| {
            let mut encoder = Encoder::with_table_size_max(0);
            // The size update that a fresh encoder begins with is not for the peer.
            encoder.block(&mut alloc::vec::Vec::new());
            encoder
        });
        let mut block = alloc::vec::Vec::new();
        let mut fields = FieldWriter::new(plain.block(&mut block));
        write(&mut fields);
        let (malformed, size) = (fields.malformed, fields.size);
        if self.is_too_large(size) {
            return Err(SendError::FieldSectionTooLarge);
        }
        let Some(stream) = self.streams.at_mut(slot) else {
            return Err(SendError::StreamClosed);
        };
        let id = stream.id;
        if malformed {
            self.reset(id, ErrorCode::INTERNAL_ERROR);
            return Err(SendError::MalformedField);
        }
        stream.end_queued = true;
        self.parts
            .push(&mut stream.parts, Part::Trailers(block.into()));
        Ok(())
    }

    /// Trailers whose turn has come.
    pub(super) fn put_queued_trailers(&mut self, stream: StreamId, block: &[u8]) {
        let own = self.outbox.own();
        let start = own.len();
        own.extend_from_slice(&[0; HEADER_LEN]);
        // Whatever block is next tells of a change of the table's size.
        self.encoder.block(own);
        self.outbox.own().extend_from_slice(block);
        self.finish_headers(stream, true, start);
    }

    #[inline]
    fn send(&mut self, id: StreamId, data: Payload<'_>, end: bool) -> Result<(), SendError> {
        let slot = self.sending_slot(id)?;
        let len = data.len();
        if len == 0 && !end {
            return Ok(());
        }
        // What may go at once: nothing while others wait for their turn.
        let has_turn = self.schedule.is_empty() && self.outbox.len() < self.config.transmit_max;
        let most = if has_turn {
            self.send_window.available().min(self.send_frame_max())
        } else {
            0
        };
        let Some(stream) = self.streams.at_mut(slot) else {
            return Err(SendError::StreamClosed);
        };
        if stream.parts.is_empty() && len <= most.min(stream.send_window.available()) {
            stream.end_queued = end;
            self.put_data(slot, data, end, false);
            self.settle(slot);
            return Ok(());
        }
        if len == 0 {
            stream.end_queued = end;
            return Ok(());
        }
        let waiting = stream.waiting();
        if !self.has_room(waiting) {
            return Err(SendError::Full);
        }
        self.queue(slot, data, end);
        Ok(())
    }

    /// The longest DATA payload that is sent.
    #[inline]
    pub(super) fn send_frame_max(&self) -> usize {
        self.peer.max_frame_size.min(self.config.send_frame_max) as usize
    }

    /// Writes a DATA frame that all windows allow; `pinched` where a window made it small.
    #[inline(never)]
    pub(super) fn put_data(&mut self, slot: Slot, data: Payload<'_>, end: bool, pinched: bool) {
        let len = data.len();
        let Some(stream) = self.streams.at_mut(slot) else {
            return;
        };
        let header = FrameHeader {
            length: len as u32,
            kind: FrameType::DATA,
            flags: Flags::NONE.with_if(Flags::END_STREAM, end),
            stream: stream.id,
        };
        stream.send_window.take(len);
        if stream.queued > 0 {
            stream.progressed(len);
        }
        if let Some(state) = stream.state.after(Action::SendData { end }) {
            stream.state = state;
        }
        self.send_window.take(len);
        self.guard.data_sent(pinched);
        let copied = match &data {
            Payload::Slice(data) => data,
            Payload::Shared(data) if len <= COPY_MAX => &data[..],
            Payload::Shared(_) => &[],
        };
        let own = self.outbox.own();
        own.extend_from_slice(&header.encode());
        own.extend_from_slice(copied);
        if let Payload::Shared(data) = data
            && len > COPY_MAX
        {
            self.outbox.put_body(data);
        }
    }

    fn queue(&mut self, slot: Slot, data: Payload<'_>, end: bool) {
        let Some(stream) = self.streams.at_mut(slot) else {
            return;
        };
        stream.end_queued = end;
        if stream.queued == 0 {
            stream.stalls = 0;
            stream.sent_since = 0;
        }
        stream.queued += data.len();
        match data {
            Payload::Slice(data) => self.parts.push_copy(&mut stream.parts, data),
            Payload::Shared(data) if data.len() <= COPY_MAX => {
                self.parts.push_copy(&mut stream.parts, &data);
            }
            Payload::Shared(data) => self.parts.push(&mut stream.parts, Part::Data(data)),
        }
        if self.stall_check.is_none() {
            self.stall_check = Some(self.now + self.config.stall_timeout / LOOKS);
        }
        self.make_ready(slot);
    }
}

impl Payload<'_> {
    #[inline]
    fn len(&self) -> usize {
        match self {
            Self::Slice(data) => data.len(),
            Self::Shared(data) => data.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::h2::config::Config;
    use crate::h2::time::Time;

    /// RFC 9113 section 5.1.1: a client that has used them up needs a new connection.
    #[test]
    fn identifiers_end() {
        let mut client = Connection::new(Role::Client, &Config::DEFAULT, Time::ZERO);
        client.next_own = StreamId::MAX.value();
        assert_eq!(client.open(true, |_| ()), Ok(StreamId::MAX));
        assert_eq!(client.open(true, |_| ()), Err(SendError::Exhausted));
    }
}
