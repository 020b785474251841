//! ClientCall: one call, as the client sees it.
//!
//! ```text
//!            Headers            message             trailers, end
//!  Awaiting ─────────▶ Receiving ◀────┘ ──────────────────────▶ Ended
//!     │   Trailers-Only, no gRPC, reset, deadline, cancel          ▲
//!     └────────────────────────────────────────────────────────────┘
//! ```
//!
//! What happens on the stream is handed in, by the `handle_*` of its kind; each tells what that means for
//! the caller. A call ends once: the status is told by whichever `handle_*` ended it, and from then on
//! nothing is.

use alloc::format;

use bytes::Bytes;

use super::call_error::CallError;
use super::cardinality::Cardinality;
use super::cause::Cause;
use super::encoding::Encodings;
use super::http;
use super::inbound::Inbound;
use super::message::{LIMIT, Payload};
use super::message_buffer::MessageBuffer;
use super::request::Request;
use super::response::{self, ResponseHead};
use super::status::{Sent, Status};
use crate::h2::{self, Connection, ErrorCode, SendError, StreamId, Time};
use crate::hpack;

/// A call in progress.
///
/// ```
/// use viewbuf::grpc::{Cardinality, ClientCall, MessageBuffer, Path, Request};
/// use viewbuf::h2::{Config, Connection, Role, Time};
///
/// let mut connection = Connection::new(Role::Client, &Config::DEFAULT, Time::ZERO);
/// let path = Path::decode(b"/example.Greeter/Hello").unwrap();
/// let request = Request::new(path, "localhost:50051");
/// let mut call = ClientCall::open(&mut connection, &request, Cardinality::UNARY, Time::ZERO)?;
/// let mut messages = MessageBuffer::new(1 << 20);
/// messages.push(|out| out.extend_from_slice(b"an encoded message"))?;
/// call.send(&mut connection, &mut messages, true)?;
/// // Events of `call.stream()` go to `handle_headers`, `handle_data`, `handle_trailers` and
/// // `handle_reset`; after the status:
/// call.close(&mut connection);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct ClientCall {
    stream: StreamId,
    cardinality: Cardinality,
    /// How the response's messages may be compressed.
    supported: Encodings,
    limit: u32,
    deadline: Option<Time>,
    /// Messages that were sent.
    sent: u64,
    /// This side has ended the stream.
    sent_end: bool,
    /// The server has.
    received_end: bool,
    state: State,
}

#[derive(Debug)]
enum State {
    /// Nothing came.
    Awaiting,
    /// Response-Headers came.
    Receiving(Inbound),
    /// The status was told.
    Ended,
}

/// What happened on a call.
#[derive(Debug)]
#[non_exhaustive]
pub enum ClientEvent<'a> {
    /// The service has begun to answer.
    Headers(ResponseHead<'a>),
    /// A message of the response; of a method that answers with one it counts only if OK follows.
    Message(Payload<'a>),
    /// The call has ended, and is to be [closed](ClientCall::close).
    End(Status),
}

impl ClientCall {
    /// Begins a call. Its deadline is the request's timeout from `now` on.
    ///
    /// # Errors
    /// Why no stream can be opened; the request was not sent.
    #[inline]
    pub fn open(
        connection: &mut Connection,
        request: &Request<'_>,
        cardinality: Cardinality,
        now: Time,
    ) -> Result<Self, SendError> {
        let stream = connection.open(false, |fields| request.encode(fields))?;
        Ok(Self {
            stream,
            cardinality,
            supported: request.accept,
            limit: LIMIT,
            deadline: request.timeout.map(|timeout| now + timeout),
            sent: 0,
            sent_end: false,
            received_end: false,
            state: State::Awaiting,
        })
    }

    /// This call with a limit of its own for each message of the response.
    #[must_use]
    pub const fn with_limit(mut self, limit: u32) -> Self {
        self.limit = limit;
        self
    }

    /// The stream of the call.
    #[inline]
    #[must_use]
    pub const fn stream(&self) -> StreamId {
        self.stream
    }

    /// Whether the status was told.
    #[must_use]
    pub const fn has_ended(&self) -> bool {
        matches!(self.state, State::Ended)
    }

    /// Sends the messages of a buffer and empties it; `end` with the last of the request. An empty buffer
    /// with `end` ends a request alone.
    ///
    /// # Errors
    /// [`CallError`] tells why not; then the buffer is as it was.
    #[inline]
    pub fn send(
        &mut self,
        connection: &mut Connection,
        messages: &mut MessageBuffer,
        end: bool,
    ) -> Result<(), CallError> {
        let count = self.check_send(messages.count(), end)?;
        if messages.is_empty() && !end {
            return Ok(());
        }
        messages.send(connection, self.stream, end)?;
        self.sent = count;
        self.sent_end = end;
        Ok(())
    }

    /// Sends `count` Length-Prefixed-Messages by reference, so that they can be sent again should nobody have seen
    /// the call; `end` with the last of the request.
    ///
    /// # Errors
    /// [`CallError`] tells why not; then nothing of them was sent.
    pub fn send_encoded(
        &mut self,
        connection: &mut Connection,
        messages: Bytes,
        count: u32,
        end: bool,
    ) -> Result<(), CallError> {
        let count = self.check_send(count, end)?;
        connection.send_bytes(self.stream, messages, end)?;
        self.sent = count;
        self.sent_end = end;
        Ok(())
    }

    /// How many messages there are with `more` of them, if they may be sent.
    #[inline]
    fn check_send(&self, more: u32, end: bool) -> Result<u64, CallError> {
        if self.sent_end || self.has_ended() {
            return Err(CallError::Ended);
        }
        let count = self.sent + u64::from(more);
        if !self.cardinality.client_streaming && (count > 1 || end && count == 0) {
            return Err(CallError::Cardinality);
        }
        Ok(count)
    }

    /// The response's first fields came, and `end` with them where there is nothing else.
    #[inline]
    pub fn handle_headers<'a>(
        &mut self,
        fields: hpack::Iter<'a>,
        end: bool,
    ) -> Option<ClientEvent<'a>> {
        self.received_end |= end;
        if !matches!(self.state, State::Awaiting) {
            return None;
        }
        if end {
            let status = response::decode_trailers_only(fields);
            return self.finish(status);
        }
        match ResponseHead::decode(fields, self.supported) {
            Ok(head) => {
                let streaming = self.cardinality.server_streaming;
                let inbound = Inbound::new(self.limit, head.encoding, streaming);
                self.state = State::Receiving(inbound);
                Some(ClientEvent::Headers(head))
            }
            Err(status) => self.finish(status),
        }
    }

    /// Content came: to be called until it gives `None`, when all of `data` was taken.
    #[inline]
    pub fn handle_data<'i>(&mut self, data: &mut &'i [u8], end: bool) -> Option<ClientEvent<'i>> {
        self.received_end |= end;
        let State::Receiving(inbound) = &mut self.state else {
            *data = &[];
            return None;
        };
        match inbound.message(data) {
            Ok(Some(message)) => Some(ClientEvent::Message(message)),
            Ok(None) if end => self.end(response::missing()),
            Ok(None) => None,
            Err(status) => {
                *data = &[];
                self.end(status.with_sent(Sent::Yes))
            }
        }
    }

    /// Whether the latest message of the response came compressed.
    #[must_use]
    pub const fn was_compressed(&self) -> bool {
        match &self.state {
            State::Receiving(inbound) => inbound.was_compressed(),
            _ => false,
        }
    }

    /// Trailers came.
    #[inline]
    pub fn handle_trailers(&mut self, fields: hpack::Iter<'_>) -> Option<ClientEvent<'static>> {
        self.received_end = true;
        if self.has_ended() {
            return None;
        }
        self.finish(response::decode_trailers(fields))
    }

    /// The stream was reset.
    #[cold]
    pub fn handle_reset(
        &mut self,
        code: ErrorCode,
        cause: h2::Cause,
        now: Time,
    ) -> Option<ClientEvent<'static>> {
        self.received_end = true;
        self.sent_end = true;
        // A server that cancels when the deadline has passed means the deadline.
        if code == ErrorCode::CANCEL && self.is_late(now) {
            return self.end(late());
        }
        let status = http::status_of_reset(code, cause);
        if matches!(self.state, State::Receiving(_)) {
            // Whatever the code says, a service has begun to answer.
            return self.end(status.with_sent(Sent::Yes));
        }
        self.end(status)
    }

    /// The connection has ended under the call.
    #[cold]
    pub fn handle_disconnect(&mut self, cause: Cause) -> Option<ClientEvent<'static>> {
        self.received_end = true;
        self.sent_end = true;
        let sent = match self.state {
            State::Awaiting => Sent::Maybe,
            _ => Sent::Yes,
        };
        let status = Status::unavailable(format!("the connection ended: {cause}"));
        self.end(status.with_sent(sent).with_cause(cause))
    }

    /// When [`handle_timeout`](Self::handle_timeout) is to be called.
    #[must_use]
    pub const fn poll_timeout(&self) -> Option<Time> {
        match self.state {
            State::Ended => None,
            _ => self.deadline,
        }
    }

    /// Time has passed, and maybe the deadline.
    pub fn handle_timeout(&mut self, now: Time) -> Option<ClientEvent<'static>> {
        if self.is_late(now) {
            return self.end(late());
        }
        None
    }

    /// The caller does not want the call any more.
    pub fn cancel(&mut self) -> Option<ClientEvent<'static>> {
        self.end(Status::cancelled("the caller cancelled the call"))
    }

    /// Lets the stream go, after the call has ended, or to end it untold: whatever of it is unfinished is
    /// reset.
    #[inline]
    pub fn close(self, connection: &mut Connection) {
        if !self.received_end {
            connection.reset(self.stream, ErrorCode::CANCEL);
        } else if !self.sent_end {
            // RFC 9113 section 8.1: the response is complete, whatever the request still had to say.
            connection.reset(self.stream, ErrorCode::NO_ERROR);
        }
        connection.release(self.stream);
    }

    fn is_late(&self, now: Time) -> bool {
        self.deadline.is_some_and(|deadline| now >= deadline)
    }

    /// The server ended the call with a status, which stands if the messages before it agree.
    #[inline]
    fn finish(&mut self, status: Status) -> Option<ClientEvent<'static>> {
        let agreed = match &mut self.state {
            State::Receiving(inbound) if status.is_ok() => inbound.finish(),
            State::Awaiting if status.is_ok() && !self.cardinality.server_streaming => Err(
                Status::unimplemented("the service answered OK without a message"),
            ),
            _ => Ok(()),
        };
        match agreed {
            Ok(()) => self.end(status),
            Err(wrong) => self.end(wrong.with_sent(Sent::Yes)),
        }
    }

    /// The one place where a call ends.
    #[inline]
    fn end(&mut self, status: Status) -> Option<ClientEvent<'static>> {
        if self.has_ended() {
            return None;
        }
        self.state = State::Ended;
        Some(ClientEvent::End(status))
    }
}

#[cold]
fn late() -> Status {
    Status::deadline_exceeded("the deadline of the call has passed")
}
