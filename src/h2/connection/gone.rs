//! Gone: frames on streams that are idle or closed (RFC 9113 section 5.1).

use crate::h2::closed::Closed;
use crate::h2::config::Role;
use crate::h2::error_code::ErrorCode;
use crate::h2::event::Cause;
use crate::h2::fault::Fault;
use crate::h2::guard::Class;
use crate::h2::rule::Rule;
use crate::h2::stream::Slot;
use crate::h2::stream_id::StreamId;

use super::Connection;

impl Connection {
    /// RFC 9113 section 5.1: on an idle stream only HEADERS and PRIORITY may come.
    pub(super) fn is_idle(&self, stream: StreamId) -> bool {
        let is_own = stream.is_client() == (self.role == Role::Client);
        if is_own {
            stream.value() >= self.next_own
        } else {
            stream > self.last_peer
        }
    }

    pub(super) fn refuse_idle(&self, stream: StreamId) -> Result<(), Fault> {
        if !stream.is_connection() && self.is_idle(stream) {
            return Err(Fault::protocol(Rule::IdleStream));
        }
        Ok(())
    }

    /// DATA on a stream that is not kept.
    #[cold]
    pub(super) fn data_on_gone(&mut self, stream: StreamId, octets: usize) -> Result<(), Fault> {
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
            Some(Cause::Peer) => self.on_closed(id, Closed::ByPeer, octets),
            Some(_) => self.on_closed(id, Closed::ByUs, octets),
            // RFC 9113 section 5.1, half-closed (remote): a stream error of type STREAM_CLOSED.
            None if stream.state.can_send() => Err(Fault::stream(
                id,
                ErrorCode::STREAM_CLOSED,
                Rule::HalfClosed,
            )),
            None => self.on_closed(id, Closed::Ended, octets),
        }
    }

    /// DATA of `octets` octets, or HEADERS, on a closed stream (RFC 9113 section 5.1).
    #[cold]
    pub(super) fn on_closed(
        &mut self,
        id: StreamId,
        how: Closed,
        octets: usize,
    ) -> Result<(), Fault> {
        let code = ErrorCode::STREAM_CLOSED;
        match how {
            // It was on its way when the stream was reset. A window may be full of it, and each octet costs
            // the peer as much as us.
            Closed::ByUs if octets > 0 => Ok(()),
            Closed::ByUs => self.guard.spend(Class::Oddities, self.now),
            // The peer knew that it had reset the stream: a stream error, which harms no other stream.
            Closed::ByPeer => Err(Fault::stream(id, code, Rule::StreamClosed)),
            Closed::Ended => Err(Fault::connection(code, Rule::StreamClosed)),
            Closed::Skipped => Err(Fault::protocol(Rule::StreamIdNotGreater)),
        }
    }
}
