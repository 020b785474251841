//! Trace: the span of a call, where the feature `tracing` is on.

use crate::grpc::Status;
use crate::service::{Peer, Target};

/// The span of a call; nothing at all without the feature.
#[derive(Debug, Default)]
pub(super) struct Trace {
    #[cfg(feature = "tracing")]
    span: Option<tracing::Span>,
}

impl Trace {
    /// The span of a call that begins.
    #[cfg(feature = "tracing")]
    pub(super) fn begin(target: &Target, peer: &Peer) -> Self {
        let path = match target {
            Target::Known(_, descriptor) => descriptor.path,
            Target::Unknown(path) => path,
        };
        // The names are those of OpenTelemetry.
        let span = tracing::info_span!(
            "grpc.call",
            rpc.system = "grpc",
            rpc.method = path,
            network.peer.address = %peer.address,
            rpc.grpc.status_code = tracing::field::Empty,
        );
        Self { span: Some(span) }
    }

    #[cfg(not(feature = "tracing"))]
    pub(super) const fn begin(_target: &Target, _peer: &Peer) -> Self {
        Self {}
    }

    /// Runs a handler within the span.
    #[cfg(feature = "tracing")]
    pub(super) fn within<R>(&self, run: impl FnOnce() -> R) -> R {
        match &self.span {
            Some(span) => span.in_scope(run),
            None => run(),
        }
    }

    #[cfg(not(feature = "tracing"))]
    #[inline(always)]
    #[expect(clippy::unused_self, reason = "it is the span that is not there")]
    pub(super) fn within<R>(&self, run: impl FnOnce() -> R) -> R {
        run()
    }

    /// The call has ended.
    #[cfg(feature = "tracing")]
    pub(super) fn end(&mut self, status: &Status) {
        let Some(span) = self.span.take() else {
            return;
        };
        span.record("rpc.grpc.status_code", status.code().number());
        if !status.is_ok() {
            let message = status.message();
            span.in_scope(|| tracing::info!(code = status.code().name(), message, "call failed"));
        }
    }

    #[cfg(not(feature = "tracing"))]
    #[inline(always)]
    #[expect(clippy::unused_self, reason = "it is the span that is not there")]
    pub(super) const fn end(&mut self, _status: &Status) {}
}
