//! Field blocks: HEADERS and CONTINUATION in, messages out.

use crate::h2::block::Block;
use crate::h2::closed::Closed;
use crate::h2::config::Role;
use crate::h2::drain::Drain;
use crate::h2::error_code::ErrorCode;
use crate::h2::event::Event;
use crate::h2::fault::Fault;
use crate::h2::flow::SendWindow;
use crate::h2::frame::{Continuation, Flags, FrameHeader, Headers};
use crate::h2::gather::BlockStart;
use crate::h2::guard::Class;
use crate::h2::rule::Rule;
use crate::h2::sections::{Key, Sections};
use crate::h2::state::{Action, State};
use crate::h2::stream::{Expects, Slot, Stream};
use crate::h2::stream_id::StreamId;
use crate::h2::validate::{self, Kind, Method, Section};
use crate::hpack::{self, Decoded, Limits};

use super::receive::Mode;
use super::{Connection, Stepped};

/// Identifiers beyond this make a server drain: three quarters of all there are.
const LAST_COMFORTABLE: u32 = 0x6000_0000;

impl Connection {
    #[inline]
    pub(super) fn receive_headers<'i>(
        &mut self,
        header: FrameHeader,
        payload: &[u8],
    ) -> Stepped<'i> {
        let usual = header.flags.0 & (Flags::END_HEADERS.0 | Flags::PADDED.0 | Flags::PRIORITY.0);
        if usual != Flags::END_HEADERS.0 || header.stream.is_connection() {
            return self.receive_unusual_headers(header, payload);
        }
        let start = BlockStart {
            stream: header.stream,
            end_stream: header.flags.has(Flags::END_STREAM),
            self_dependent: false,
        };
        self.receive_block(start, payload)
    }

    /// HEADERS with padding, priority, or without all of their block.
    #[cold]
    fn receive_unusual_headers<'i>(&mut self, header: FrameHeader, payload: &[u8]) -> Stepped<'i> {
        let frame = Headers::decode(header, payload)?;
        let parent = frame.dependency.map(|dependency| dependency.parent);
        let start = BlockStart {
            stream: frame.stream,
            end_stream: frame.flags.has(Flags::END_STREAM),
            self_dependent: parent == Some(frame.stream),
        };
        if frame.flags.has(Flags::END_HEADERS) {
            return self.receive_unusual_block(start, frame.fragment);
        }
        self.mode = Mode::Block;
        self.gather
            .begin(start, frame.fragment, &self.config, self.now)?;
        Ok(None)
    }

    pub(super) fn receive_continuation<'i>(
        &mut self,
        header: FrameHeader,
        payload: &[u8],
    ) -> Stepped<'i> {
        let frame = Continuation::decode(header, payload)?;
        if self.gather.stream() != Some(frame.stream) {
            return Err(Fault::protocol(Rule::UnexpectedContinuation));
        }
        self.gather.continue_with(frame.fragment, &self.config)?;
        if !frame.flags.has(Flags::END_HEADERS) {
            return Ok(None);
        }
        let Some((start, block)) = self.gather.end() else {
            return Ok(None);
        };
        self.mode = Mode::Frame;
        let stepped = self.receive_unusual_block(start, &block);
        self.gather.reuse(block);
        stepped
    }

    /// A whole field block that came in an unusual way.
    #[cold]
    fn receive_unusual_block<'i>(&mut self, start: BlockStart, block: &[u8]) -> Stepped<'i> {
        self.receive_block(start, block)
    }

    /// A whole field block.
    #[inline(always)]
    fn receive_block<'i>(&mut self, start: BlockStart, block: &[u8]) -> Stepped<'i> {
        match self.streams.find(start.stream) {
            Some(slot) => self.block_on_stream(slot, start, block),
            None if self.role == Role::Server => self.block_on_new(start, block),
            None => self.block_on_unknown(start.stream, block),
        }
    }

    /// To a client: a field block on a stream that is not kept.
    #[cold]
    fn block_on_unknown<'i>(&mut self, id: StreamId, block: &[u8]) -> Stepped<'i> {
        if !id.is_client() || self.is_idle(id) {
            return Err(Fault::protocol(Rule::IdleStream));
        }
        self.discard_block(block)?;
        self.on_closed(id, self.closed.find(id), 0)?;
        Ok(None)
    }

    /// To a server: a field block on a stream that is not kept, and mostly opens one.
    #[inline]
    fn block_on_new<'i>(&mut self, start: BlockStart, block: &[u8]) -> Stepped<'i> {
        let id = start.stream;
        if !id.is_client() {
            return Err(Fault::protocol(Rule::WrongStreamParity));
        }
        if id <= self.last_peer {
            self.discard_block(block)?;
            self.on_closed(id, self.closed.find(id), 0)?;
            return Ok(None);
        }
        if id.value() > self.last_peer.value() + 2 {
            let next = StreamId::new(self.last_peer.value() + 1);
            self.closed.skip(next, StreamId::new(id.value() - 1));
        }
        self.last_peer = id;
        self.guard.stream_opened();
        if matches!(self.drain, Drain::Final { .. } | Drain::Done) {
            return self.ignore_new(id, block);
        }
        if let Some(fault) = self.refusal(start) {
            self.discard_block(block)?;
            return Err(fault);
        }
        match self.known_section(block, Kind::Request) {
            Some(known) => self.open_peer_stream(start, known),
            None => self.open_new_peer_stream(start, block),
        }
    }

    #[inline(never)]
    fn open_new_peer_stream<'i>(&mut self, start: BlockStart, block: &[u8]) -> Stepped<'i> {
        let new = self.decode_section(start.stream, block, Kind::Request)?;
        self.open_peer_stream(start, new)
    }

    /// RFC 9113 section 6.8: streams above the last of our GOAWAY are ignored.
    #[cold]
    fn ignore_new<'i>(&mut self, id: StreamId, block: &[u8]) -> Stepped<'i> {
        self.discard_block(block)?;
        self.closed.remember(id, Closed::ByUs);
        Ok(None)
    }

    /// Why a new stream is not taken, before its fields are looked at.
    #[inline]
    fn refusal(&self, start: BlockStart) -> Option<Fault> {
        if self.streams.len() >= self.config.streams_max as usize {
            // RFC 9113 section 5.1.2: REFUSED_STREAM lets the peer try again.
            let code = ErrorCode::REFUSED_STREAM;
            return Some(Fault::stream(start.stream, code, Rule::TooManyStreams));
        }
        start
            .self_dependent
            .then(|| Fault::malformed(start.stream, Rule::SelfDependency))
    }

    #[inline(always)]
    fn open_peer_stream<'i>(
        &mut self,
        start: BlockStart,
        (fields, section): (Block, Section),
    ) -> Stepped<'i> {
        let id = start.stream;
        let end = start.end_stream;
        if end && section.content_length.is_some_and(|length| length > 0) {
            return Err(Fault::malformed(id, Rule::ContentLengthMismatch));
        }
        let mut stream = self.new_stream(id);
        let opened = Action::ReceiveHeaders { end };
        stream.state = State::Idle.after(opened).unwrap_or(State::Closed);
        stream.is_head = section.method == Method::Head;
        stream.content_left = match section.method {
            Method::Connect => None,
            _ => section.content_length,
        };
        if let Some(priority) = section.priority {
            stream.priority = priority;
        }
        self.streams.insert(stream);
        if id.value() > LAST_COMFORTABLE && self.drain == Drain::Off {
            self.drain(core::time::Duration::MAX);
        }
        Ok(Some(Event::Headers {
            stream: id,
            block: fields,
            end,
        }))
    }

    /// A stream of windows as both sides have them for new ones.
    #[inline]
    pub(super) fn new_stream(&self, id: StreamId) -> Stream {
        let receive = if self.settings_acknowledged {
            self.config.stream_window
        } else {
            crate::h2::config::WINDOW_DEFAULT
        };
        let send = SendWindow::new(self.peer.initial_window_size);
        let mut stream = Stream::new(id, send, receive);
        stream.surfaced = true;
        stream
    }

    /// A field block on a stream that is kept: a response or trailers.
    fn block_on_stream<'i>(&mut self, slot: Slot, start: BlockStart, block: &[u8]) -> Stepped<'i> {
        let end = start.end_stream;
        let Some(stream) = self.streams.at(slot) else {
            return Ok(None);
        };
        let Some(state) = stream.state.after(Action::ReceiveHeaders { end }) else {
            self.discard_block(block)?;
            self.after_end(slot, 0)?;
            return Ok(None);
        };
        if stream.released {
            return self.block_on_released(slot, state, block);
        }
        let expects = stream.expects;
        let refusal = match expects {
            _ if start.self_dependent => Some(Rule::SelfDependency),
            Expects::Content if !end => Some(Rule::TrailersWithoutEnd),
            _ => None,
        };
        if let Some(rule) = refusal {
            self.discard_block(block)?;
            return Err(Fault::malformed(start.stream, rule));
        }
        // Mostly it came before, and was found to be fine.
        match expects {
            Expects::Headers => match self.known_section(block, Kind::Response) {
                Some(known) => self.response(slot, state, start, known),
                None => self.new_response(slot, state, start, block),
            },
            Expects::Content => match self.known_section(block, Kind::Trailers) {
                Some((known, _)) => self.trailers(slot, state, start.stream, known),
                None => self.new_trailers(slot, state, start.stream, block),
            },
        }
    }

    /// Nobody wants it, and nobody judges its place among others: only their number is bounded.
    #[cold]
    fn block_on_released<'i>(&mut self, slot: Slot, state: State, block: &[u8]) -> Stepped<'i> {
        self.guard.spend(Class::Oddities, self.now)?;
        self.discard_block(block)?;
        if let Some(stream) = self.streams.at_mut(slot) {
            stream.state = state;
        }
        self.settle(slot);
        Ok(None)
    }

    #[inline(never)]
    fn new_response<'i>(
        &mut self,
        slot: Slot,
        state: State,
        start: BlockStart,
        block: &[u8],
    ) -> Stepped<'i> {
        let new = self.decode_section(start.stream, block, Kind::Response)?;
        self.response(slot, state, start, new)
    }

    #[inline(always)]
    fn response<'i>(
        &mut self,
        slot: Slot,
        state: State,
        start: BlockStart,
        (block, section): (Block, Section),
    ) -> Stepped<'i> {
        let id = start.stream;
        let end = start.end_stream;
        if section.status < 200 {
            // RFC 9113 section 8.1: what ends a stream is no informational response.
            if end {
                return Err(Fault::malformed(id, Rule::InformationalEnd));
            }
            self.guard.spend(Class::Informational, self.now)?;
            return Ok(Some(Event::Informational { stream: id, block }));
        }
        let Some(stream) = self.streams.at_mut(slot) else {
            return Ok(None);
        };
        // RFC 9113 section 8.1.1: these have no content, whatever content-length says.
        let has_content = !stream.is_head && !matches!(section.status, 204 | 304);
        stream.content_left = if has_content {
            section.content_length
        } else {
            Some(0)
        };
        if end && stream.content_left.is_some_and(|length| length > 0) {
            return Err(Fault::malformed(id, Rule::ContentLengthMismatch));
        }
        stream.expects = Expects::Content;
        stream.state = state;
        self.settle(slot);
        Ok(Some(Event::Headers {
            stream: id,
            block,
            end,
        }))
    }

    #[inline(never)]
    fn new_trailers<'i>(
        &mut self,
        slot: Slot,
        state: State,
        id: StreamId,
        block: &[u8],
    ) -> Stepped<'i> {
        let (block, _) = self.decode_section(id, block, Kind::Trailers)?;
        self.trailers(slot, state, id, block)
    }

    #[inline(always)]
    fn trailers<'i>(
        &mut self,
        slot: Slot,
        state: State,
        id: StreamId,
        block: Block,
    ) -> Stepped<'i> {
        let Some(stream) = self.streams.at_mut(slot) else {
            return Ok(None);
        };
        if stream.content_left.is_some_and(|left| left > 0) {
            return Err(Fault::malformed(id, Rule::ContentLengthMismatch));
        }
        stream.state = state;
        self.settle(slot);
        Ok(Some(Event::Trailers { stream: id, block }))
    }

    /// What a field block means that came before.
    #[inline(always)]
    fn known_section(&self, block: &[u8], kind: Kind) -> Option<(Block, Section)> {
        let key = Key::of(block, kind, self.decoder.table_state())?;
        self.sections.find(&key)
    }

    /// Decodes and judges a field block that did not come before.
    #[inline(never)]
    fn decode_section(
        &mut self,
        id: StreamId,
        block: &[u8],
        kind: Kind,
    ) -> Result<(Block, Section), Fault> {
        let limits = Limits {
            octets: self.config.field_section_max,
            fields: self.config.fields_max,
        };
        let Decoded::Fields(fields) = self.decode(block, &limits)? else {
            // What it put into the table was not judged.
            self.judged.forget();
            return Err(too_large(id));
        };
        let table = self
            .config
            .header_table
            .max(crate::hpack::DEFAULT_TABLE_SIZE);
        let judged = validate::section(self.fields.block(fields), kind, table, &mut self.judged);
        let (section, octets) = match judged {
            Ok(judged) => judged,
            Err(rule) => {
                self.was_malformed(fields);
                return Err(Fault::malformed(id, rule));
            }
        };
        self.fields_held += octets;
        if Sections::is_worth(block) && !self.sections.is_full() {
            self.keep_section(block, kind, section, octets);
        }
        let block = Block {
            fields,
            generation: self.generation,
        };
        Ok((block, section))
    }

    /// A section that is no message: it is held like any other until the end of the input.
    #[cold]
    fn was_malformed(&mut self, fields: hpack::Block) {
        self.judged.forget();
        let fields = self.fields.block(fields);
        self.fields_held += fields.map(|field| field.size()).sum::<usize>();
    }

    /// The same octets mean the same, while the table is what it is now.
    #[cold]
    fn keep_section(&mut self, block: &[u8], kind: Kind, section: Section, octets: usize) {
        let limits = Limits {
            octets: u32::MAX,
            fields: u32::MAX,
        };
        let decoder = &mut self.decoder;
        let Some(key) = Key::of(block, kind, decoder.table_state()) else {
            return;
        };
        self.sections.keep(key, section, octets, |fields| {
            match decoder.decode(block, &limits, fields) {
                Ok(Decoded::Fields(fields)) => Some(fields),
                _ => None,
            }
        });
    }

    /// RFC 9113 section 4.3: what is not wanted is decoded all the same, to keep the table right.
    #[cold]
    fn discard_block(&mut self, block: &[u8]) -> Result<(), Fault> {
        self.judged.forget();
        let nothing = Limits {
            octets: 0,
            fields: 0,
        };
        self.decode(block, &nothing).map(drop)
    }

    #[inline]
    fn decode(&mut self, block: &[u8], limits: &Limits) -> Result<Decoded, Fault> {
        let decoded = self.decoder.decode(block, limits, &mut self.fields);
        decoded.map_err(|_| {
            let code = ErrorCode::COMPRESSION_ERROR;
            Fault::connection(code, Rule::CompressionFailed)
        })
    }
}

#[cold]
const fn too_large(id: StreamId) -> Fault {
    Fault::stream(id, ErrorCode::ENHANCE_YOUR_CALM, Rule::FieldSectionTooLarge)
}
