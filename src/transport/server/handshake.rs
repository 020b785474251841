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
use super::hub::Hub;
use crate::service::{Address, Peer};
use crate::transport::signal::{Runner, Signal};
use crate::transport::tls::ServerTls;

/// Serves a connection of TLS until it has ended.
pub(super) async fn serve<IO>(hub: Arc<Hub>, tls: ServerTls, io: IO, address: Address)
where
    IO: AsyncRead + AsyncWrite + Unpin,
{
    let Some(stream) = handshake(&hub, &tls, io).await else {
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
    Connection::new(hub, stream, Arc::new(peer)).await;
}

async fn handshake<IO>(hub: &Arc<Hub>, tls: &ServerTls, io: IO) -> Option<TlsStream<IO>>
where
    IO: AsyncRead + AsyncWrite + Unpin,
{
    let signal = Signal::new();
    // It counts as a connection, and ends with the server.
    let _member = hub.join(&signal, true);
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
