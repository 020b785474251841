//! Receiving: frames in, events out.

use crate::h2::config::Role;
use crate::h2::event::Event;
use crate::h2::fault::Fault;
use crate::h2::frame::{Flags, FrameHeader, FrameType, HEADER_LEN, PREFACE};
use crate::h2::guard::Class;
use crate::h2::rule::Rule;
use crate::h2::time::Time;

use super::content::Content;
use super::{Connection, Stepped};

/// What the input is to begin with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mode {
    /// The client's preface, of which so many octets came.
    Preface(usize),
    /// The peer's first SETTINGS.
    Settings,
    /// A frame.
    Frame,
    /// CONTINUATION of the block that is gathered.
    Block,
    /// More of a DATA frame.
    Content(Content),
    /// Nothing that matters: the connection has ended.
    Ended,
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
        if input.is_empty() && self.is_usual() {
            return Ok(None);
        }
        self.pull(input)
    }

    /// Whether there is nothing to tell, and a frame comes next.
    #[inline]
    const fn is_usual(&self) -> bool {
        matches!(self.mode, Mode::Frame) && !self.has_events()
    }

    /// Frame after frame, until one has something to tell.
    #[inline(never)]
    fn pull<'i>(&mut self, input: &mut &'i [u8]) -> Result<Option<Event<'i>>, Fault> {
        loop {
            if !self.is_usual() {
                match self.unusual(input) {
                    Unusual::Frame => {}
                    Unusual::Taken => continue,
                    Unusual::Done(done) => return done,
                }
            }
            let Some(header) = FrameHeader::decode(input) else {
                return Ok(None);
            };
            let received = match header.kind {
                _ if header.length > self.config.frame_max => {
                    Err(Fault::frame_size(Rule::FrameTooLarge))
                }
                FrameType::DATA => {
                    let payload = input.get(HEADER_LEN..).unwrap_or_default();
                    let padded = header.flags.has(Flags::PADDED);
                    if padded && payload.is_empty() && header.length > 0 {
                        return Ok(None);
                    }
                    *input = payload;
                    self.receive_data(header, input)
                }
                _ => {
                    let whole = HEADER_LEN + header.length as usize;
                    let Some((frame, rest)) = input.split_at_checked(whole) else {
                        return Ok(None);
                    };
                    let payload = frame.get(HEADER_LEN..).unwrap_or_default();
                    if header.kind == FrameType::HEADERS {
                        if self.is_backlogged() || self.is_full() {
                            return Ok(None);
                        }
                        *input = rest;
                        self.receive_headers(header, payload)
                    } else {
                        *input = rest;
                        self.receive_other(header, payload)
                    }
                }
            };
            match received {
                Ok(None) => {}
                Ok(event) => return Ok(event),
                Err(fault) => {
                    if let Some(event) = self.raise(fault)? {
                        return Ok(Some(event));
                    }
                }
            }
        }
    }

    /// What there is to tell that no frame tells, and what comes that is no frame, or not any.
    #[cold]
    #[inline(never)]
    fn unusual<'i>(&mut self, input: &mut &'i [u8]) -> Unusual<'i> {
        if let Some(event) = self.next_notice() {
            return Unusual::Done(Ok(Some(event)));
        }
        let expected = match self.mode {
            Mode::Ended => {
                *input = &[];
                return Unusual::Done(Ok(None));
            }
            Mode::Content(content) => return self.more_content(content, input),
            Mode::Preface(came) => return self.receive_preface(came, input),
            Mode::Frame => return Unusual::Frame,
            Mode::Settings => Self::expect_settings,
            Mode::Block => Self::expect_continuation,
        };
        let Some(header) = FrameHeader::decode(input) else {
            return Unusual::Done(Ok(None));
        };
        match expected(self, header) {
            Ok(()) => Unusual::Frame,
            Err(fault) => Unusual::Done(self.raise(fault)),
        }
    }

    /// RFC 9113 section 3.4: 24 octets that begin no HTTP/1.1 request.
    fn receive_preface<'i>(&mut self, came: usize, input: &mut &'i [u8]) -> Unusual<'i> {
        let expected = PREFACE.get(came..).unwrap_or_default();
        let len = input.len().min(expected.len());
        if input.get(..len) != expected.get(..len) {
            return Unusual::Done(self.raise(Fault::protocol(Rule::BadPreface)));
        }
        *input = input.get(len..).unwrap_or_default();
        if len < expected.len() {
            self.mode = Mode::Preface(came + len);
            return Unusual::Done(Ok(None));
        }
        self.mode = Mode::Settings;
        Unusual::Taken
    }

    /// RFC 9113 section 3.4: SETTINGS are first.
    fn expect_settings(&self, header: FrameHeader) -> Result<(), Fault> {
        if header.kind == FrameType::SETTINGS && !header.flags.has(Flags::ACK) {
            Ok(())
        } else {
            Err(Fault::protocol(Rule::SettingsNotFirst))
        }
    }

    /// RFC 9113 section 6.10: nothing comes between the frames of a field block.
    fn expect_continuation(&self, header: FrameHeader) -> Result<(), Fault> {
        let is_next =
            header.kind == FrameType::CONTINUATION && self.gather.stream() == Some(header.stream);
        if is_next {
            Ok(())
        } else {
            Err(Fault::protocol(Rule::FieldBlockInterrupted))
        }
    }

    /// A frame that is neither DATA nor HEADERS.
    #[inline(never)]
    fn receive_other<'i>(&mut self, header: FrameHeader, payload: &'i [u8]) -> Stepped<'i> {
        match header.kind {
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
        self.guard.spend(Class::Oddities, self.now)?;
        Ok(None)
    }
}

/// What an unusual step came to.
pub(super) enum Unusual<'i> {
    /// A frame comes next, as usual.
    Frame,
    /// Octets were taken, and had nothing to tell.
    Taken,
    /// The result of [`next_event`](Connection::next_event).
    Done(Result<Option<Event<'i>>, Fault>),
}
