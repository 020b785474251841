//! Link: a pipe of octets between two ends in one process, with faults that are told beforehand.
//!
//! ```text
//!  client ── write ──▶ | on its way, each piece until it arrives | ── read ──▶ server
//!         ◀── read ─── |                                         | ◀── write ──
//! ```
//!
//! It loses no order, as TCP does not. It takes and gives pieces of any length, is late, holds no more than so
//! much, and breaks after an octet that is known: what happens follows from the plan, the seed and the clock.

use std::collections::VecDeque;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};
use viewbuf_test_support::h2::Random;

/// What a link is like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinkPlan {
    /// The longest piece that is taken or given at a time.
    pub(crate) piece: usize,
    /// Octets on their way, each way.
    pub(crate) room: usize,
    /// How late octets are, at least and at most.
    pub(crate) late: (u64, u64),
    /// Several slices can be written at a time.
    pub(crate) vectored: bool,
    pub(crate) fault: Option<Fault>,
}

/// When a link breaks, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fault {
    pub(crate) way: Way,
    /// After so many octets this way.
    pub(crate) after: usize,
    pub(crate) kind: FaultKind,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Way {
    ToServer,
    ToClient,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum FaultKind {
    /// Both ends learn that the other one has closed, when what is on its way has come.
    Close,
    /// Both ends fail, and what is on its way is lost.
    Reset,
    /// The reader learns that nothing more comes, the writer learns nothing; the other way goes on.
    HalfClose,
    /// Nothing passes any more in either way, and nobody is told.
    Vanish,
    /// The next octet is another one.
    Flip(u8),
}

impl LinkPlan {
    /// A link that does nothing wrong.
    pub(crate) const PLAIN: Self = Self {
        piece: 1 << 20,
        room: 64 << 10,
        late: (0, 0),
        vectored: true,
        fault: None,
    };

    pub(crate) const fn with(self, way: Way, after: usize, kind: FaultKind) -> Self {
        Self {
            fault: Some(Fault { way, after, kind }),
            ..self
        }
    }
}

/// What both ends share.
#[derive(Debug)]
struct Shared {
    plan: LinkPlan,
    random: Random,
    ways: [Lane; 2],
    /// The link has broken so.
    broken: Option<FaultKind>,
    /// How often anybody looked.
    polls: u64,
}

/// One way.
#[derive(Debug, Default)]
struct Lane {
    pieces: VecDeque<(Instant, Vec<u8>)>,
    /// How many octets are on their way.
    len: usize,
    /// How many were taken since the beginning.
    taken: usize,
    /// A number that all of them make.
    digest: u64,
    /// Nothing more is written.
    has_ended: bool,
    /// Nobody reads any more.
    is_unread: bool,
    reader: Option<Waker>,
    writer: Option<Waker>,
}

/// One end of a link.
#[derive(Debug)]
pub(crate) struct LinkEnd {
    shared: Arc<Mutex<Shared>>,
    /// Its place among the ways that it writes to.
    out: usize,
    arrival: Option<Pin<Box<Sleep>>>,
}

/// Sees what became of a link.
#[derive(Clone, Debug)]
pub(crate) struct Witness(Arc<Mutex<Shared>>);

/// More looks than any plan needs: somebody spins.
const POLLS_MAX: u64 = 3_000_000;

/// The client's and the server's end, and who saw it all.
pub(crate) fn link(plan: LinkPlan, seed: u64) -> (LinkEnd, LinkEnd, Witness) {
    let shared = Arc::new(Mutex::new(Shared {
        plan,
        random: Random::new(seed),
        ways: Default::default(),
        broken: None,
        polls: 0,
    }));
    let end = |out| LinkEnd {
        shared: shared.clone(),
        out,
        arrival: None,
    };
    (end(0), end(1), Witness(shared.clone()))
}

impl Witness {
    /// How many octets went each way.
    pub(crate) fn taken(&self) -> [usize; 2] {
        let shared = self.0.lock().unwrap();
        [shared.ways[0].taken, shared.ways[1].taken]
    }

    /// A number that the octets of both ways make.
    pub(crate) fn digest(&self) -> [u64; 2] {
        let shared = self.0.lock().unwrap();
        [shared.ways[0].digest, shared.ways[1].digest]
    }

    /// Whether the fault has come.
    pub(crate) fn is_broken(&self) -> bool {
        self.0.lock().unwrap().broken.is_some()
    }

    /// Whether both ends were dropped.
    pub(crate) fn is_free(&self) -> bool {
        Arc::strong_count(&self.0) == 1
    }
}

impl Shared {
    fn look(&mut self) {
        self.polls += 1;
        assert!(self.polls < POLLS_MAX, "somebody spins: {:?}", self.plan);
    }

    /// How much of `len` octets goes in one piece.
    fn piece(&mut self, len: usize) -> usize {
        let max = self.plan.piece.min(len);
        1 + self.random.below(max)
    }

    /// The octets until the fault, for what is written this way.
    fn until_fault(&self, out: usize) -> Option<usize> {
        let fault = self.plan.fault?;
        let is_here = fault.way as usize == out && self.broken.is_none();
        is_here.then(|| fault.after.saturating_sub(self.ways[out].taken))
    }

    fn put(&mut self, out: usize, octets: &[u8]) {
        let (min, max) = self.plan.late;
        let late = min + self.random.below((max - min) as usize + 1) as u64;
        let lane = &mut self.ways[out];
        let arrives = Instant::now() + Duration::from_millis(late);
        let last = lane.pieces.back().map_or(arrives, |(last, _)| *last);
        lane.pieces.push_back((arrives.max(last), octets.to_vec()));
        lane.len += octets.len();
        lane.reader.take().into_iter().for_each(Waker::wake);
    }

    /// Something else than the octets that were written happens from here on.
    fn break_down(&mut self, out: usize, kind: FaultKind) {
        self.broken = Some(kind);
        match kind {
            FaultKind::HalfClose => self.ways[out].has_ended = true,
            FaultKind::Close => self.ways.iter_mut().for_each(|lane| lane.has_ended = true),
            FaultKind::Reset => self.ways.iter_mut().for_each(|lane| lane.pieces.clear()),
            FaultKind::Vanish | FaultKind::Flip(_) => {}
        }
        for lane in &mut self.ways {
            let woken = lane.reader.take().into_iter().chain(lane.writer.take());
            woken.for_each(Waker::wake);
        }
    }

    fn write(&mut self, out: usize, octets: &[u8], cx: &Context<'_>) -> Poll<io::Result<usize>> {
        self.look();
        if self.until_fault(out) == Some(0)
            && let Some(fault) = self.plan.fault
        {
            self.break_down(out, fault.kind);
            if let FaultKind::Flip(mask) = fault.kind {
                let octet = octets.first().map(|octet| octet ^ mask.max(1));
                return Poll::Ready(Ok(self.take(out, octet.as_slice())));
            }
        }
        match self.broken {
            Some(FaultKind::Close) => return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())),
            Some(FaultKind::Reset) => {
                return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
            }
            Some(FaultKind::HalfClose) if self.ways[out].has_ended => {
                return Poll::Ready(Ok(octets.len()));
            }
            _ => {}
        }
        let lane = &self.ways[out];
        if lane.is_unread {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        let room = self.plan.room.saturating_sub(lane.len);
        if room == 0 {
            self.ways[out].writer = Some(cx.waker().clone());
            return Poll::Pending;
        }
        let most = self.until_fault(out).unwrap_or(usize::MAX).min(room);
        let len = self.piece(octets.len().min(most));
        Poll::Ready(Ok(self.take(out, &octets[..len.min(octets.len())])))
    }

    fn take(&mut self, out: usize, octets: &[u8]) -> usize {
        let lane = &mut self.ways[out];
        lane.taken += octets.len();
        for octet in octets {
            lane.digest = (lane.digest ^ u64::from(*octet)).wrapping_mul(0x0100_0000_01b3);
        }
        if self.broken == Some(FaultKind::Vanish) {
            // They fill the writer's memory, and go nowhere.
            self.ways[out].len += octets.len();
        } else {
            self.put(out, octets);
        }
        octets.len()
    }

    /// Reads what has arrived; when the next arrives where nothing has.
    fn read(
        &mut self,
        out: usize,
        buf: &mut ReadBuf<'_>,
        cx: &Context<'_>,
    ) -> Result<io::Result<()>, Option<Instant>> {
        self.look();
        let way = 1 - out;
        match self.broken {
            Some(FaultKind::Reset) => return Ok(Err(io::ErrorKind::ConnectionReset.into())),
            Some(FaultKind::Vanish) => return Err(None),
            _ => {}
        }
        let len = match self.ways[way].pieces.front() {
            Some((arrives, _)) if *arrives > Instant::now() => return Err(Some(*arrives)),
            Some((_, piece)) => piece.len(),
            None if self.ways[way].has_ended => return Ok(Ok(())),
            None => {
                self.ways[way].reader = Some(cx.waker().clone());
                return Err(None);
            }
        };
        let len = self.piece(len.min(buf.remaining())).min(len);
        let lane = &mut self.ways[way];
        if let Some((_, piece)) = lane.pieces.front_mut() {
            buf.put_slice(&piece[..len]);
            piece.drain(..len);
            if piece.is_empty() {
                lane.pieces.pop_front();
            }
        }
        lane.len -= len;
        lane.writer.take().into_iter().for_each(Waker::wake);
        Ok(Ok(()))
    }
}

impl LinkEnd {
    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap()
    }
}

impl AsyncRead for LinkEnd {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if buf.remaining() == 0 {
            return Poll::Ready(Ok(()));
        }
        loop {
            let read = this.shared().read(this.out, buf, cx);
            let at = match read {
                Ok(read) => return Poll::Ready(read),
                Err(None) => return Poll::Pending,
                Err(Some(at)) => at,
            };
            // A reset meanwhile is heard at once.
            this.shared().ways[1 - this.out].reader = Some(cx.waker().clone());
            let sleep = this.arrival.insert(Box::pin(sleep_until(at)));
            if sleep.as_mut().poll(cx).is_pending() {
                return Poll::Pending;
            }
        }
    }
}

impl AsyncWrite for LinkEnd {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        octets: &[u8],
    ) -> Poll<io::Result<usize>> {
        match octets {
            [] => Poll::Ready(Ok(0)),
            octets => self.shared().write(self.out, octets, cx),
        }
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let octets: Vec<u8> = slices
            .iter()
            .flat_map(|slice| slice.iter().copied())
            .collect();
        self.poll_write(cx, &octets)
    }

    fn is_write_vectored(&self) -> bool {
        self.shared().plan.vectored
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut shared = self.shared();
        let lane = &mut shared.ways[self.out];
        lane.has_ended = true;
        lane.reader.take().into_iter().for_each(Waker::wake);
        Poll::Ready(Ok(()))
    }
}

impl Drop for LinkEnd {
    fn drop(&mut self) {
        let Ok(mut shared) = self.shared.lock() else {
            return;
        };
        let out = &mut shared.ways[self.out];
        out.has_ended = true;
        out.reader.take().into_iter().for_each(Waker::wake);
        let other = &mut shared.ways[1 - self.out];
        other.is_unread = true;
        other.writer.take().into_iter().for_each(Waker::wake);
    }
}
