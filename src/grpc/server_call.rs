//! ServerCall: one call, as the server sees it.
//!
//! ```text
//!  request    Receiving ──end──▶ Complete            response   Awaited ──headers──▶ Begun
//!                 │                                                │                  │
//!                 └──────────── broken ─────────┐        Trailers-Only            Trailers
//!                                               ▼                  ▼                  ▼
//!                                             the call ends with one status ────▶ Finished
//! ```
//!
//! What happens on the stream is handed in; what the service answers goes out by
//! [`send`](ServerCall::send) and [`finish`](ServerCall::finish). A handler begins when the first message is
//! there, or, where the request is one message, when that is [complete](ServerEvent::RequestEnd).

use super::call_error::CallError;
use super::cardinality::Cardinality;
use super::content_type::ContentType;
use super::encoding::Encodings;
use super::http;
use super::inbound::Inbound;
use super::message::{LIMIT, Payload};
use super::message_buffer::MessageBuffer;
use super::request::RequestHead;
use super::response::{self, Response};
use super::status::Status;
use crate::h2::{self, Connection, ErrorCode, FieldWriter, SendError, StreamId, Time};
use crate::hpack::Prepared;

/// A call in progress.
#[derive(Debug)]
pub struct ServerCall {
    stream: StreamId,
    cardinality: Cardinality,
    deadline: Option<Time>,
    accept: Encodings,
    /// Messages that were sent.
    sent: u64,
    request: RequestState,
    response: ResponseState,
}

#[derive(Debug)]
enum RequestState {
    Receiving(Inbound),
    Complete,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum ResponseState {
    Awaited,
    Begun,
    /// The status was sent, or there is nobody to send it to.
    Finished,
}

/// The fields that most responses have, prepared to be sent again and again on any number of connections.
#[derive(Clone, Debug)]
pub struct UsualFields {
    response: Prepared,
    ok: Prepared,
}

impl UsualFields {
    /// Those of a server that takes messages that are compressed so.
    #[must_use]
    pub fn new(accept: Encodings) -> Self {
        let response = [
            (":status", "200"),
            ("content-type", "application/grpc"),
            ("grpc-accept-encoding", accept.encode()),
        ];
        // "identity" goes without saying.
        let said = if accept == Encodings::IDENTITY { 2 } else { 3 };
        Self {
            response: Prepared::new(response.into_iter().take(said)),
            ok: Prepared::new([("grpc-status", "0")]),
        }
    }
}

/// What happened on a call.
#[derive(Debug)]
#[non_exhaustive]
pub enum ServerEvent<'a> {
    /// A message of the request.
    Message(Payload<'a>),
    /// The request is complete, with as many messages as there must be.
    RequestEnd,
    /// The call fails: its handler is to be dropped, and the status to be
    /// [sent](ServerCall::finish), where there is somebody to send it to.
    Fail(Status),
}

impl ServerCall {
    /// A call whose request began with `head`. Its deadline is the request's timeout from `now` on; each
    /// message of the request may have `limit` octets.
    #[inline]
    #[must_use]
    pub fn new(
        stream: StreamId,
        head: &RequestHead<'_>,
        cardinality: Cardinality,
        now: Time,
    ) -> Self {
        let streaming = cardinality.client_streaming;
        Self {
            stream,
            cardinality,
            deadline: head.timeout.map(|timeout| now + timeout),
            accept: head.accept,
            sent: 0,
            request: RequestState::Receiving(Inbound::new(LIMIT, head.encoding, streaming)),
            response: ResponseState::Awaited,
        }
    }

    /// This call with a limit of its own for each message of the request.
    #[must_use]
    pub const fn with_limit(mut self, limit: u32) -> Self {
        if let RequestState::Receiving(inbound) = &mut self.request {
            inbound.set_limit(limit);
        }
        self
    }

    /// This call with an earlier deadline than its client asked for, if it is one.
    #[must_use]
    pub fn with_deadline(mut self, deadline: Time) -> Self {
        self.deadline = Some(self.deadline.map_or(deadline, |asked| asked.min(deadline)));
        self
    }

    /// The stream of the call.
    #[inline]
    #[must_use]
    pub const fn stream(&self) -> StreamId {
        self.stream
    }

    /// When the call must be over.
    #[must_use]
    pub const fn deadline(&self) -> Option<Time> {
        self.deadline
    }

    /// How the response may be compressed.
    #[must_use]
    pub const fn accept(&self) -> Encodings {
        self.accept
    }

    /// Whether the status was sent, or there is nobody to send it to.
    #[must_use]
    pub const fn has_finished(&self) -> bool {
        matches!(self.response, ResponseState::Finished)
    }

    /// Content came: to be called until it gives `None`, when all of `data` was taken. A request that ends
    /// with its fields is one with no content.
    #[inline]
    pub fn handle_data<'i>(&mut self, data: &mut &'i [u8], end: bool) -> Option<ServerEvent<'i>> {
        let RequestState::Receiving(inbound) = &mut self.request else {
            *data = &[];
            return None;
        };
        let event = match inbound.message(data) {
            Ok(Some(message)) => return Some(ServerEvent::Message(message)),
            Ok(None) if !end => return None,
            Ok(None) => inbound
                .finish()
                .map_or_else(ServerEvent::Fail, |()| ServerEvent::RequestEnd),
            Err(status) => ServerEvent::Fail(status),
        };
        *data = &[];
        self.request = RequestState::Complete;
        (!self.has_finished()).then_some(event)
    }

    /// Whether the request is complete, or nothing more of it is taken.
    #[must_use]
    pub const fn has_request(&self) -> bool {
        matches!(self.request, RequestState::Complete)
    }

    /// Whether the latest message of the request came compressed.
    #[must_use]
    pub const fn was_compressed(&self) -> bool {
        match &self.request {
            RequestState::Receiving(inbound) => inbound.was_compressed(),
            RequestState::Complete => false,
        }
    }

    /// The client sent trailers, which gRPC does not have in requests: they end it.
    pub fn handle_trailers(&mut self) -> Option<ServerEvent<'static>> {
        self.handle_data(&mut &[][..], true)
    }

    /// The stream was reset: nobody hears of this call any more.
    #[cold]
    pub fn handle_reset(
        &mut self,
        code: ErrorCode,
        cause: h2::Cause,
    ) -> Option<ServerEvent<'static>> {
        self.request = RequestState::Complete;
        if self.has_finished() {
            return None;
        }
        self.response = ResponseState::Finished;
        Some(ServerEvent::Fail(http::status_of_reset(code, cause)))
    }

    /// When [`handle_timeout`](Self::handle_timeout) is to be called.
    #[must_use]
    pub const fn poll_timeout(&self) -> Option<Time> {
        match self.response {
            ResponseState::Finished => None,
            _ => self.deadline,
        }
    }

    /// Time has passed, and maybe the deadline.
    pub fn handle_timeout(&mut self, now: Time) -> Option<ServerEvent<'static>> {
        if self.has_finished() || self.deadline.is_none_or(|deadline| now < deadline) {
            return None;
        }
        self.request = RequestState::Complete;
        let status = Status::deadline_exceeded("the deadline of the call has passed");
        Some(ServerEvent::Fail(status))
    }

    /// Begins the response.
    ///
    /// # Errors
    /// [`CallError`] tells why not.
    #[inline]
    pub fn begin(
        &mut self,
        connection: &mut Connection,
        response: &Response<'_>,
    ) -> Result<(), CallError> {
        self.begin_by(connection, |fields| response.encode(fields))
    }

    /// Begins the response with the fields that most responses have, which were prepared.
    ///
    /// # Errors
    /// Those of [`begin`](Self::begin).
    #[inline]
    pub fn begin_usual(
        &mut self,
        connection: &mut Connection,
        usual: &UsualFields,
    ) -> Result<(), CallError> {
        self.begin_by(connection, |fields| {
            fields.prepared(&usual.response);
        })
    }

    #[inline]
    fn begin_by(
        &mut self,
        connection: &mut Connection,
        encode: impl FnOnce(&mut FieldWriter<'_>),
    ) -> Result<(), CallError> {
        match self.response {
            ResponseState::Awaited => {}
            ResponseState::Begun => return Err(CallError::Begun),
            ResponseState::Finished => return Err(CallError::Ended),
        }
        connection.send_headers(self.stream, false, encode)?;
        self.response = ResponseState::Begun;
        Ok(())
    }

    /// Whether the response has begun, or the call has even ended.
    #[must_use]
    pub const fn has_begun(&self) -> bool {
        !matches!(self.response, ResponseState::Awaited)
    }

    /// Sends the messages of a buffer and empties it, after the fields of a plain [`Response`] where none
    /// were sent.
    ///
    /// # Errors
    /// [`CallError`] tells why not; then the buffer is as it was.
    #[inline]
    pub fn send(
        &mut self,
        connection: &mut Connection,
        messages: &mut MessageBuffer,
    ) -> Result<(), CallError> {
        if self.has_finished() {
            return Err(CallError::Ended);
        }
        let count = self.sent + u64::from(messages.count());
        if !self.cardinality.server_streaming && count > 1 {
            return Err(CallError::Cardinality);
        }
        if messages.is_empty() {
            return Ok(());
        }
        if self.response == ResponseState::Awaited {
            self.begin(connection, &Response::default())?;
        }
        messages.send(connection, self.stream, false)?;
        self.sent = count;
        Ok(())
    }

    /// Ends the call with a status: Trailers, or Trailers-Only where the response has not begun. OK without
    /// the one message that the method has becomes INTERNAL: the handler is wrong. Of a status that is more than the
    /// peer takes its code is sent; OK with such trailers becomes INTERNAL, since a caller that sees OK counts on them.
    ///
    /// # Errors
    /// [`Ended`](CallError::Ended) where the call had a status already, or why HTTP/2 did not take it: for OK that
    /// became INTERNAL, [`FieldSectionTooLarge`](SendError::FieldSectionTooLarge). The call is over all the same.
    #[inline]
    pub fn finish(
        &mut self,
        connection: &mut Connection,
        status: &Status,
    ) -> Result<(), CallError> {
        let before = core::mem::replace(&mut self.response, ResponseState::Finished);
        self.request = RequestState::Complete;
        if status.is_ok() && !self.cardinality.server_streaming && self.sent == 0 {
            let wrong = Status::internal("the handler gave no response");
            return self.put(connection, before, &wrong);
        }
        self.put(connection, before, status)
    }

    /// Ends the call with OK and nothing else, by fields that were prepared, where that is what
    /// [`finish`](Self::finish) would send.
    ///
    /// # Errors
    /// Those of [`finish`](Self::finish).
    #[inline]
    pub fn finish_usual(
        &mut self,
        connection: &mut Connection,
        usual: &UsualFields,
    ) -> Result<(), CallError> {
        let lacks_message = !self.cardinality.server_streaming && self.sent == 0;
        if self.response != ResponseState::Begun || lacks_message {
            return self.finish(connection, &Status::OK);
        }
        self.response = ResponseState::Finished;
        self.request = RequestState::Complete;
        connection.send_trailers(self.stream, |fields| {
            fields.prepared(&usual.ok);
        })?;
        Ok(())
    }

    /// Lets the stream go, when its handler has really ended: what was not finished is reset.
    #[inline]
    pub fn close(self, connection: &mut Connection) {
        connection.release(self.stream);
    }

    #[inline]
    fn put(
        &self,
        connection: &mut Connection,
        state: ResponseState,
        status: &Status,
    ) -> Result<(), CallError> {
        match self.put_all(connection, state, status) {
            Err(CallError::Http2(SendError::FieldSectionTooLarge)) => {
                self.put_short(connection, state, status)
            }
            put => put,
        }
    }

    /// RFC 9113 section 6.5.2: the peer takes no more fields than it has said, but a code alone it does take.
    /// Trailers of OK are a part of the answer, and an answer without them is none: grpc-go resets such calls with
    /// INTERNAL_ERROR, which its callers see as INTERNAL.
    #[cold]
    fn put_short(
        &self,
        connection: &mut Connection,
        state: ResponseState,
        status: &Status,
    ) -> Result<(), CallError> {
        if status.is_ok() {
            let lost = Status::internal("the trailers are more than the caller takes");
            self.put_all(connection, state, &lost)?;
            return Err(CallError::Http2(SendError::FieldSectionTooLarge));
        }
        let short = Status::new(status.code(), "the status is more than the caller takes");
        self.put_all(connection, state, &short)
    }

    #[inline]
    fn put_all(
        &self,
        connection: &mut Connection,
        state: ResponseState,
        status: &Status,
    ) -> Result<(), CallError> {
        let sent: Result<(), SendError> = match state {
            ResponseState::Awaited => connection.send_headers(self.stream, true, |fields| {
                response::encode_trailers_only(ContentType::GRPC, status, fields);
            }),
            ResponseState::Begun => {
                connection.send_trailers(self.stream, |fields| status.encode(fields))
            }
            ResponseState::Finished => return Err(CallError::Ended),
        };
        Ok(sent?)
    }
}
