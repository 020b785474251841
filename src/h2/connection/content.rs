//! Content: DATA in, and the credit for it out (RFC 9113 sections 5.2, 6.1 and 6.9).

use crate::h2::error_code::ErrorCode;
use crate::h2::event::Event;
use crate::h2::fault::Fault;
use crate::h2::frame::{Flags, FrameHeader, WindowUpdate};
use crate::h2::guard::Class;
use crate::h2::ping;
use crate::h2::rule::Rule;
use crate::h2::state::Action;
use crate::h2::stream::{Expects, Slot};
use crate::h2::stream_id::StreamId;

use super::receive::{Mode, Unusual};
use super::{Connection, Stepped};

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
    /// What a DATA frame announces.
    #[inline]
    const fn of(header: FrameHeader) -> Self {
        Self {
            stream: header.stream,
            left: header.length as usize,
            padding: 0,
            end: header.flags.has(Flags::END_STREAM),
            discard: false,
        }
    }

    /// The same of one that is padded; takes the pad length off `payload`.
    #[cold]
    fn padded(self, payload: &mut &[u8]) -> Result<Self, Fault> {
        let (Some(most), Some((padding, rest))) = (self.left.checked_sub(1), payload.split_first())
        else {
            return Err(Fault::frame_size(Rule::PaddingMissing));
        };
        let padding = usize::from(*padding);
        *payload = rest;
        match most.checked_sub(padding) {
            Some(left) => Ok(Self {
                left,
                padding,
                ..self
            }),
            // RFC 9113 section 6.1: a connection error of type PROTOCOL_ERROR.
            None => Err(Fault::protocol(Rule::PaddingTooLong)),
        }
    }

    /// Where the content is of `stream`, nobody wants it.
    #[inline]
    pub(super) fn discard_if(&mut self, stream: StreamId) {
        self.discard |= self.stream == stream;
    }
}

impl Connection {
    /// Says that the content of `octets` octets that came on `stream` was dealt with: the peer may send as
    /// much again. What is not consumed when a stream is released counts as consumed then.
    pub fn consumed(&mut self, stream: StreamId, octets: usize) {
        let Some(slot) = self.streams.find(stream) else {
            return;
        };
        let Some(kept) = self.streams.at_mut(slot) else {
            return;
        };
        let octets = kept.held.min(u32::try_from(octets).unwrap_or(u32::MAX));
        kept.held -= octets;
        if kept.state.can_receive() && kept.receive_window.give_back(octets) {
            self.announce_on(slot);
        }
        self.give_back(octets);
    }

    /// Credit of the connection.
    #[inline]
    pub(super) fn give_back(&mut self, octets: u32) {
        if self.receive_window.give_back(octets) {
            self.announce();
        }
    }

    /// Credit of a stream, which is of use only while the peer sends. A stream that nobody wants gets it too:
    /// else two sides that released it while both had content to send would wait for each other.
    #[inline]
    pub(super) fn give_back_on(&mut self, slot: Slot, octets: u32) {
        if let Some(stream) = self.streams.at_mut(slot)
            && stream.state.can_receive()
            && stream.receive_window.give_back(octets)
        {
            self.announce_on(slot);
        }
    }

    #[cold]
    fn announce(&mut self) {
        let bandwidth = self.pings.bandwidth.window();
        let target = bandwidth.max(self.config.connection_window);
        let increment = self.receive_window.announce(target);
        self.put_window_update(StreamId::CONNECTION, increment);
    }

    #[cold]
    fn announce_on(&mut self, slot: Slot) {
        // RFC 9113 section 6.9.2: our SETTINGS, which go before any WINDOW_UPDATE, make the window grow already.
        let target = if self.settings_acknowledged {
            self.pings.bandwidth.window().max(self.config.stream_window)
        } else {
            0
        };
        if let Some(stream) = self.streams.at_mut(slot) {
            let (id, increment) = (stream.id, stream.receive_window.announce(target));
            self.put_window_update(id, increment);
        }
    }

    fn put_window_update(&mut self, stream: StreamId, increment: u32) {
        // RFC 9113 section 6.9: an increment of 0 is an error; section 5.4.1: nothing follows the last GOAWAY.
        if increment == 0 || self.has_ended() {
            return;
        }
        let frame = WindowUpdate {
            stream,
            flags: Flags::NONE,
            increment,
        };
        self.outbox.put_control(|out| frame.encode(out));
    }

    /// The beginning of a DATA frame.
    #[inline]
    pub(super) fn receive_data<'i>(
        &mut self,
        header: FrameHeader,
        input: &mut &'i [u8],
    ) -> Stepped<'i> {
        let mut content = Content::of(header);
        if header.flags.has(Flags::PADDED) {
            content = content.padded(input)?;
        }
        // RFC 9113 section 6.9: all of the payload counts, on whatever stream it comes.
        if !self.receive_window.charge(header.length) {
            return Err(receive_window_exceeded());
        }
        // Who sends content and reads no WINDOW_UPDATE is not sent more of them without end.
        self.refuse_backlog()?;
        if self.pings.bandwidth.received(header.length) {
            self.measure_bandwidth();
        }
        let taken = self.take_data(header, &content);
        let Ok(Some(slot)) = taken else {
            return self.discard_data(header, content, taken.err());
        };
        if content.padding == 0
            && (content.left > 0 || content.end)
            && let Some((data, rest)) = input.split_at_checked(content.left)
        {
            *input = rest;
            let (stream, end) = (content.stream, content.end);
            if end {
                self.settle(slot);
            }
            return Ok(Some(Event::Data { stream, data, end }));
        }
        self.mode = Mode::Content(content);
        Ok(None)
    }

    #[cold]
    fn measure_bandwidth(&mut self) {
        self.pings.bandwidth.begin(self.now);
        self.put_ping(ping::BANDWIDTH);
    }

    /// Content that nobody wants: all its credit is back at once.
    #[cold]
    fn discard_data<'i>(
        &mut self,
        header: FrameHeader,
        content: Content,
        fault: Option<Fault>,
    ) -> Stepped<'i> {
        self.give_back(header.length);
        self.mode = Mode::Content(Content {
            discard: true,
            end: false,
            ..content
        });
        fault.map_or(Ok(None), Err)
    }

    /// Judges a DATA frame: the stream that gets its content, if any is there that wants it.
    #[inline]
    fn take_data(&mut self, header: FrameHeader, content: &Content) -> Result<Option<Slot>, Fault> {
        let id = header.stream;
        let Some(slot) = self.streams.find(id) else {
            self.data_on_gone(id, content.left)?;
            return Ok(None);
        };
        let Some(stream) = self.streams.at_mut(slot) else {
            return Ok(None);
        };
        let action = Action::ReceiveData { end: content.end };
        let Some(state) = stream.state.after(action) else {
            self.after_end(slot, content.left)?;
            return Ok(None);
        };
        if !stream.receive_window.charge(header.length) {
            let code = ErrorCode::FLOW_CONTROL_ERROR;
            return Err(Fault::stream(id, code, Rule::ReceiveWindowExceeded));
        }
        if stream.expects == Expects::Headers && !stream.released {
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
        let is_short = stream.receive_window.is_short();
        if !released {
            stream.held += content.left as u32;
        }
        if content.left > 0 {
            self.guard.data_received();
        } else if !content.end {
            self.guard.spend(Class::EmptyData, self.now)?;
        }
        if released {
            self.unwanted_data(slot, header.length);
            return Ok(None);
        }
        let unheld = header.length - content.left as u32;
        if unheld > 0 || is_short || self.receive_window.is_short() {
            self.give_back_on(slot, unheld);
            self.give_back(unheld);
        }
        Ok(Some(slot))
    }

    /// DATA on a stream that was released.
    #[cold]
    fn unwanted_data(&mut self, slot: Slot, octets: u32) {
        self.give_back_on(slot, octets);
        self.settle(slot);
    }

    /// As much of a DATA frame as is there.
    pub(super) fn more_content<'i>(
        &mut self,
        mut content: Content,
        input: &mut &'i [u8],
    ) -> Unusual<'i> {
        let (data, rest) = input
            .split_at_checked(content.left)
            .unwrap_or((*input, &[]));
        content.left -= data.len();
        let padding = if content.left == 0 {
            rest.len().min(content.padding)
        } else {
            0
        };
        content.padding -= padding;
        *input = rest.get(padding..).unwrap_or_default();
        let end = content.end && content.left == 0;
        content.end &= !end;
        let is_over = content.left == 0 && content.padding == 0;
        self.mode = if is_over {
            Mode::Frame
        } else {
            Mode::Content(content)
        };
        if !content.discard && (end || !data.is_empty()) {
            let stream = content.stream;
            if end && let Some(slot) = self.streams.find(stream) {
                self.settle(slot);
            }
            return Unusual::Done(Ok(Some(Event::Data { stream, data, end })));
        }
        if is_over {
            Unusual::Taken
        } else {
            Unusual::Done(Ok(None))
        }
    }
}

#[cold]
const fn receive_window_exceeded() -> Fault {
    Fault::connection(ErrorCode::FLOW_CONTROL_ERROR, Rule::ReceiveWindowExceeded)
}
