//! Trace: the spans of calls and the events of connections, where the feature `tracing` is on.

use crate::grpc::{Cause, Status};

/// The span of a call; nothing at all without the feature.
#[derive(Debug)]
pub(super) struct Trace {
    #[cfg(feature = "tracing")]
    span: Option<tracing::Span>,
}

#[cfg(feature = "tracing")]
impl Trace {
    /// The span of a call that begins, within that of whoever makes it.
    pub(super) fn begin(path: &str, authority: &str) -> Self {
        // The names are those of OpenTelemetry.
        let span = tracing::info_span!(
            "grpc.client.call",
            rpc.system = "grpc",
            rpc.method = path,
            server.address = authority,
            rpc.grpc.status_code = tracing::field::Empty,
        );
        Self { span: Some(span) }
    }

    /// The call is made again.
    pub(super) fn again(&self, status: &Status) {
        if let Some(span) = &self.span {
            span.in_scope(|| tracing::debug!(message = status.message(), "call made again"));
        }
    }

    /// The call has ended.
    pub(super) fn end(&mut self, status: &Status) {
        let Some(span) = self.span.take() else {
            return;
        };
        span.record("rpc.grpc.status_code", status.code().number());
        if !status.is_ok() {
            let (code, message) = (status.code().name(), status.message());
            span.in_scope(|| tracing::debug!(code, message, "call failed"));
        }
    }
}

#[cfg(not(feature = "tracing"))]
#[expect(clippy::unused_self, reason = "it is the span that is not there")]
impl Trace {
    pub(super) const fn begin(_path: &str, _authority: &str) -> Self {
        Self {}
    }

    #[inline(always)]
    pub(super) const fn again(&self, _status: &Status) {}

    #[inline(always)]
    pub(super) const fn end(&mut self, _status: &Status) {}
}

/// A connection is there.
pub(super) fn connected(_target: &dyn core::fmt::Display) {
    #[cfg(feature = "tracing")]
    tracing::debug!(target = %_target, "connected");
}

/// A connection could not be made.
pub(super) fn not_connected(_status: &Status) {
    #[cfg(feature = "tracing")]
    tracing::warn!(message = _status.message(), "no connection");
}

/// A connection has failed.
pub(super) fn lost(_cause: &Cause) {
    #[cfg(feature = "tracing")]
    tracing::debug!(cause = %_cause, "connection lost");
}
