//! Handshake: a connection becomes one of TLS, in time or not at all.

use alloc::sync::Arc;
use core::future::{Future, poll_fn};
use core::pin::pin;
use core::task::Poll;

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::sleep;
use tokio_rustls::server::TlsStream;

use super::connection::Connection;
use super::hub::{Hub, Member};
use crate::service::{Address, Peer};
use crate::transport::signal::{Runner, Signal};
use crate::transport::tls::ServerTls;

/// Serves a connection of TLS until it has ended. It counts as one from now on, though it may have to wait for its first
/// turn: the listener must not take more meanwhile than there may be.
pub(super) fn serve<IO>(
    hub: Arc<Hub>,
    tls: ServerTls,
    io: IO,
    address: Address,
) -> impl Future<Output = ()> + Send
where
    IO: AsyncRead + AsyncWrite + Unpin + Send,
{
    let signal = Signal::new();
    let member = hub.join(&signal, true);
    serve_member(hub, tls, io, address, signal, member)
}

async fn serve_member<IO>(
    hub: Arc<Hub>,
    tls: ServerTls,
    io: IO,
    address: Address,
    signal: Arc<Signal>,
    member: Member,
) where
    IO: AsyncRead + AsyncWrite + Unpin,
{
    let Some(stream) = handshake(&hub, &tls, io, signal).await else {
        // rustls has told the peer why.
        return;
    };
    let mut peer = Peer::new(address);
    let (_, session) = stream.get_ref();
    let certificates = session.peer_certificates().unwrap_or_default();
    let certificates = certificates
        .iter()
        .map(|certificate| Bytes::copy_from_slice(certificate));
    peer.certificates = certificates.collect();
    let connection = Connection::new(hub, stream, Arc::new(peer));
    // Only now, so that neither the listener nor the end of the server sees it gone in between.
    drop(member);
    connection.await;
}

/// Goes over to TLS, unless it takes too long or the server ends.
async fn handshake<IO>(
    hub: &Hub,
    tls: &ServerTls,
    io: IO,
    signal: Arc<Signal>,
) -> Option<TlsStream<IO>>
where
    IO: AsyncRead + AsyncWrite + Unpin,
{
    let mut runner = Runner::new(signal);
    let mut accept = tls.acceptor().accept(io);
    let mut timeout = pin!(sleep(hub.options.handshake_timeout));
    poll_fn(|cx| {
        runner.start(cx);
        loop {
            runner.signal().take_call();
            if hub.deadline().is_some() || timeout.as_mut().poll(cx).is_ready() {
                return Poll::Ready(None);
            }
            if let Poll::Ready(accepted) = pin!(&mut accept).poll(cx) {
                return Poll::Ready(accepted.ok());
            }
            if runner.stop() {
                return Poll::Pending;
            }
        }
    })
    .await
}
