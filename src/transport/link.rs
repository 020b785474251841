//! Link: the octets of a connection, in and out of its transport.
//!
//! ```text
//!  in    | end of the last input | what was read now | room |
//!        └──────────── input ──────────────────────────┘
//! ```
//!
//! All connections of a thread read to one buffer, one after the other: each deals with what it has read before
//! the next one reads, so that none needs a buffer of its own, but where HTTP/2 takes no more for now. What was read
//! is frozen, so that messages can be slices of it; where nobody keeps one, the memory is used again.

use alloc::vec::Vec;
use core::cell::RefCell;
use core::future::Future;
use core::mem;
use core::pin::{Pin, pin};
use core::task::{Context, Poll, ready};
use std::io::{self, IoSlice};

use bytes::{Bytes, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite};

use crate::h2;

/// The octets of a connection, in and out of its transport.
#[derive(Debug)]
pub(super) struct Link<IO> {
    io: IO,
    /// A buffer of the thread, from when something was read until it was dealt with.
    rx: Option<BytesMut>,
    /// The end of the last input, where it is short: the beginning of a frame.
    tail: Vec<u8>,
    /// The end of the last input, where it is long: HTTP/2 takes no more for now. `tail` is empty then.
    rest: Bytes,
    /// How much is read at a time.
    room: usize,
    /// The last read took all there was room for: there may be more.
    has_more: bool,
    /// Something was written that may wait in the transport.
    flushes: bool,
    /// Octets that were written.
    written: u64,
}

/// How much is read at a time, at first and at most.
const ROOM_MIN: usize = 4 << 10;
const ROOM_MAX: usize = 64 << 10;

/// The end of an input is copied up to this length, so that the buffer can be used again.
const TAIL_MAX: usize = 1 << 10;

/// How many buffers a thread keeps: one, and others where connections were held up.
const KEPT_MAX: usize = 4;

std::thread_local! {
    /// Where the connections of a thread read to.
    static BUFFERS: RefCell<Vec<BytesMut>> = const { RefCell::new(Vec::new()) };
}

/// How many slices go out at a time, at most.
const SLICES: usize = 64;

impl<IO: AsyncRead + AsyncWrite + Unpin> Link<IO> {
    pub(super) fn new(io: IO) -> Self {
        Self {
            io,
            rx: None,
            tail: Vec::new(),
            rest: Bytes::new(),
            room: ROOM_MIN,
            has_more: false,
            flushes: false,
            written: 0,
        }
    }

    /// Reads once what there is; false at the end.
    ///
    /// Call it until it is not ready, or [`has_more`](Self::has_more) tells that this is not worth it.
    pub(super) fn poll_read(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<bool>> {
        let mut rx = self.rx.take().unwrap_or_else(borrow);
        self.join_rest(&mut rx);
        rx.reserve(self.room);
        let before = rx.len();
        let room = rx.capacity() - before;
        let polled = pin!(self.io.read_buf(&mut rx)).poll(cx);
        if rx.is_empty() {
            give_back(rx);
        } else {
            self.rx = Some(rx);
        }
        let read = ready!(polled)?;
        self.has_more = read == room;
        if self.has_more && self.room < ROOM_MAX {
            self.room *= 2;
        }
        Poll::Ready(Ok(read > 0))
    }

    /// Puts the end of the last input before what is read next.
    #[inline]
    fn join_rest(&mut self, rx: &mut BytesMut) {
        if !self.tail.is_empty() {
            rx.extend_from_slice(&self.tail);
            self.tail.clear();
        } else if !self.rest.is_empty() {
            // Its buffer is mostly this one, and can go on where it is when it has no other owner.
            *rx = BytesMut::new();
            *rx = mem::take(&mut self.rest).into();
        }
    }

    /// Whether the last read took all there was room for, so that there may be more.
    pub(super) const fn has_more(&self) -> bool {
        self.has_more
    }

    /// What was read, and before it what was left of the last input.
    pub(super) fn take_input(&mut self) -> Bytes {
        let has_read = self.rx.as_ref().is_some_and(|rx| !rx.is_empty());
        if !has_read && self.tail.is_empty() {
            return mem::take(&mut self.rest);
        }
        let mut rx = self.rx.take().unwrap_or_else(borrow);
        if !has_read {
            self.join_rest(&mut rx);
        }
        let input = rx.split().freeze();
        self.rx = Some(rx);
        input
    }

    /// What was not used of an input: `rest` is its end.
    #[inline]
    pub(super) fn keep(&mut self, input: &Bytes, rest: &[u8]) {
        if rest.len() > TAIL_MAX {
            self.rest = input.slice(input.len().saturating_sub(rest.len())..);
            return;
        }
        self.tail.clear();
        self.tail.extend_from_slice(rest);
        if let Some(rx) = self.rx.take() {
            give_back(rx);
        }
    }

    /// Writes all that a connection has to transmit, in as few writes as can be, and flushes.
    pub(super) fn poll_write(
        &mut self,
        cx: &mut Context<'_>,
        connection: &mut h2::Connection,
    ) -> Poll<io::Result<()>> {
        while let Some(transmit) = connection.poll_transmit() {
            let written = ready!(self.poll_write_some(cx, transmit))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.flushes = true;
            self.written += written as u64;
            connection.transmitted(written);
        }
        if self.flushes {
            ready!(Pin::new(&mut self.io).poll_flush(cx))?;
            self.flushes = false;
        }
        Poll::Ready(Ok(()))
    }

    fn poll_write_some(
        &mut self,
        cx: &mut Context<'_>,
        mut transmit: h2::Transmit<'_>,
    ) -> Poll<io::Result<usize>> {
        let io = Pin::new(&mut self.io);
        let first = transmit.next().unwrap_or_default();
        if transmit.len() == 0 || !io.is_write_vectored() {
            return io.poll_write(cx, first);
        }
        let mut slices = [IoSlice::new(&[]); SLICES];
        let mut len = 0;
        for (place, slice) in slices
            .iter_mut()
            .zip(core::iter::once(first).chain(transmit))
        {
            *place = IoSlice::new(slice);
            len += 1;
        }
        io.poll_write_vectored(cx, slices.get(..len).unwrap_or_default())
    }

    /// How many octets were written since the beginning.
    pub(super) const fn written(&self) -> u64 {
        self.written
    }

    /// Ends this side of the transport.
    pub(super) fn poll_shutdown(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }

    /// Gives memory back where a connection idles.
    pub(super) fn shrink(&mut self) {
        self.room = ROOM_MIN;
        self.tail.shrink_to_fit();
        // A rest would keep the whole buffer that it came in.
        self.rest = Bytes::copy_from_slice(&self.rest);
        self.rx = self.rx.take().filter(|rx| !rx.is_empty());
    }
}

/// A buffer of the thread, or a new one.
#[inline]
fn borrow() -> BytesMut {
    let kept = BUFFERS.try_with(|kept| kept.try_borrow_mut().ok()?.pop());
    kept.ok().flatten().unwrap_or_default()
}

/// A thread that ends keeps nothing.
#[inline]
fn give_back(buffer: BytesMut) {
    let _ = BUFFERS.try_with(|kept| {
        if let Ok(mut kept) = kept.try_borrow_mut()
            && kept.len() < KEPT_MAX
        {
            kept.push(buffer);
        }
    });
}

#[cfg(test)]
mod tests {
    use core::future::poll_fn;

    use tokio::io::AsyncWriteExt;

    use super::*;

    impl<IO> Link<IO> {
        fn waiting(&self) -> usize {
            let read = self.rx.as_ref().map_or(0, BytesMut::len);
            read + self.tail.len() + self.rest.len()
        }
    }

    async fn read(link: &mut Link<tokio::io::DuplexStream>) -> bool {
        poll_fn(|cx| link.poll_read(cx)).await.unwrap()
    }

    #[tokio::test]
    async fn what_is_not_used_comes_again() {
        let (mut peer, io) = tokio::io::duplex(1 << 20);
        let mut link = Link::new(io);
        let mut sent = Vec::new();
        let mut received = Vec::new();
        for round in 0..50_usize {
            let octets: Vec<u8> = (0..round * 97).map(|at| at as u8).collect();
            peer.write_all(&octets).await.unwrap();
            sent.extend_from_slice(&octets);
            if octets.is_empty() {
                continue;
            }
            assert!(read(&mut link).await);
            while link.has_more() && received.len() + link.waiting() < sent.len() {
                assert!(read(&mut link).await);
            }
            let input = link.take_input();
            // A frame of 10 octets at a time, as it were.
            let used = input.len() / 10 * 10;
            received.extend_from_slice(&input[..used]);
            link.keep(&input, &input[used..]);
            if round % 7 == 0 {
                link.shrink();
            }
        }
        received.extend_from_slice(&link.take_input());
        assert_eq!(received, sent);
        drop(peer);
        assert!(!read(&mut link).await);
    }

    #[tokio::test]
    async fn a_buffer_that_nobody_keeps_is_used_again() {
        let (mut peer, io) = tokio::io::duplex(1 << 20);
        let mut link = Link::new(io);
        let mut places = std::collections::HashSet::new();
        for _ in 0..20 {
            peer.write_all(&[1; 3_000]).await.unwrap();
            assert!(read(&mut link).await);
            while link.waiting() < 3_000 {
                assert!(read(&mut link).await);
            }
            let input = link.take_input();
            places.insert(input.as_ptr().addr());
            link.keep(&input, &[]);
        }
        assert!(places.len() <= 3, "{places:?}");
        assert!(link.rx.is_none(), "it went back to the thread");
    }

    #[tokio::test]
    async fn connections_of_a_thread_read_to_one_buffer() {
        let (mut peer, io) = tokio::io::duplex(1 << 20);
        let (mut other_peer, io_of_other) = tokio::io::duplex(1 << 20);
        let (mut link, mut other) = (Link::new(io), Link::new(io_of_other));
        let mut places = std::collections::HashSet::new();
        for round in 0..20_u8 {
            peer.write_all(&[round; 100]).await.unwrap();
            assert!(read(&mut link).await);
            let input = link.take_input();
            places.insert(input.as_ptr().addr());
            // The last 30 octets wait for more, and leave the buffer to the other one.
            link.keep(&input, &input[input.len() - 30..]);
            drop(input);
            other_peer.write_all(&[!round; 200]).await.unwrap();
            assert!(read(&mut other).await);
            assert_eq!(other.take_input(), [!round; 200][..]);
            assert_eq!(link.take_input(), [round; 30][..]);
        }
        assert!(places.len() <= 3, "{places:?}");
        assert!(
            poll_fn(|cx| Poll::Ready(link.poll_read(cx).is_pending())).await,
            "nothing came"
        );
        assert!(link.rx.is_none(), "looking takes no memory");
    }

    #[tokio::test]
    async fn what_http2_does_not_take_stays_where_it_is() {
        let (mut peer, io) = tokio::io::duplex(1 << 20);
        let mut link = Link::new(io);
        peer.write_all(&[7; 3_000]).await.unwrap();
        while link.waiting() < 3_000 {
            assert!(read(&mut link).await);
        }
        let input = link.take_input();
        let place = input[500..].as_ptr().addr();
        link.keep(&input, &input[500..]);
        drop(input);
        let input = link.take_input();
        assert_eq!((input.as_ptr().addr(), input.len()), (place, 2_500));
        link.keep(&input, &input[500..]);
        drop(input);
        // More is read behind it, wherever the allocator has room for both.
        peer.write_all(&[8; 10]).await.unwrap();
        assert!(read(&mut link).await);
        let input = link.take_input();
        assert_eq!(input.len(), 2_010);
        assert_eq!(input[..2_000], [7; 2_000]);
        assert_eq!(input[2_000..], [8; 10]);
        link.keep(&input, &[]);
        assert!(link.rx.is_none(), "it went back to the thread");
    }

    #[tokio::test]
    async fn all_is_written() {
        let (mut peer, io) = tokio::io::duplex(100);
        let mut link = Link::new(io);
        let config = h2::Config::DEFAULT;
        let now = h2::Time::ZERO;
        let mut client = h2::Connection::new(h2::Role::Client, &config, now);
        let stream = client
            .open(false, |fields| {
                fields.field(":method", "POST").field(":scheme", "http");
                fields.field(":path", "/").field(":authority", "a");
            })
            .unwrap();
        let body = Bytes::from(vec![7; 20_000]);
        client.send_bytes(stream, body.clone(), false).unwrap();
        client.send_bytes(stream, body, true).unwrap();
        let mut expected = Vec::new();
        let mut twin = h2::Connection::new(h2::Role::Server, &config, now);
        let reader = peer.read_to_end(&mut expected);
        let writer = async {
            poll_fn(|cx| link.poll_write(cx, &mut client))
                .await
                .unwrap();
            poll_fn(|cx| link.poll_shutdown(cx)).await.unwrap();
        };
        let ((), read) = tokio::join!(writer, reader);
        read.unwrap();
        let (mut input, mut received) = (&expected[..], 0);
        while let Some(event) = twin.next_event(now, &mut input).unwrap() {
            if let h2::Event::Data { data, .. } = event {
                received += data.len();
            }
        }
        assert_eq!(received, 40_000);
    }
}
