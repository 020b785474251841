//! Connection: the task of one connection.
//!
//! It is a future written by hand, which repeats a turn for as long as something changes: read, deal with
//! events, poll the handlers that were woken, write, look at the time. All that is ready when a turn ends
//! goes out in one write.

use alloc::sync::Arc;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite};

use super::calls::Active;
use super::hub::{Hub, Member};
use super::life::{Life, Phase};
use crate::grpc::Status;
use crate::h2::{self, Event, Role, Time};
use crate::service::Peer;
use crate::transport::clock::{Clock, Timer, earliest};
use crate::transport::link::Link;
use crate::transport::signal::{Runner, Signal, WORDS};

/// The task of one connection; it ends with the connection.
#[derive(Debug)]
#[must_use = "nothing happens before it is polled"]
pub(super) struct Connection<IO> {
    link: Link<IO>,
    active: Active,
    runner: Runner,
    clock: Clock,
    timer: Timer,
    /// When something is due that was known when this was polled, or waited last.
    alarm: Option<Time>,
    life: Life,
    /// Reads since the last write.
    reads: u32,
    /// Somebody who is told of the server's end; dropped last, when all is reported.
    _member: Member,
}

/// Turns before other tasks may run.
const TURNS: u32 = 32;

/// Reads before what is ready is written, though there is more to read.
const READS: u32 = 4;

/// What a turn came to.
enum Turn {
    /// Something changed.
    Again,
    /// Nothing can be done until somebody wakes this.
    Wait,
    /// It is over.
    Over,
}

impl<IO: AsyncRead + AsyncWrite + Unpin> Connection<IO> {
    pub(super) fn new(hub: Arc<Hub>, io: IO, peer: Arc<Peer>) -> Self {
        let signal = Signal::new();
        let member = hub.join(&signal, true);
        let clock = Clock::start();
        let now = clock.now();
        let http2 = h2::Connection::new(Role::Server, &hub.options.http2, now);
        Self {
            link: Link::new(io),
            life: Life::new(&hub.options, now),
            active: Active::new(hub, http2, peer, signal.clone(), clock),
            runner: Runner::new(signal),
            clock,
            timer: Timer::default(),
            alarm: None,
            reads: 0,
            _member: member,
        }
    }

    fn turn(&mut self, cx: &mut Context<'_>) -> Turn {
        let now = self.clock.now();
        if self.runner.signal().take_call() {
            self.end_with_server(now);
        }
        match self.life.phase {
            Phase::Open | Phase::HalfClosed => self.open_turn(cx, now),
            Phase::Closing | Phase::Lingering => self.last_turn(cx, now),
        }
    }

    fn last_turn(&mut self, cx: &mut Context<'_>, now: Time) -> Turn {
        // Nobody is left to be polled, but who was woken must be forgotten.
        self.poll_woken();
        // A peer that never pauses must not keep the time from being looked at.
        if self.life.linger.is_some_and(|end| end <= now) {
            return Turn::Over;
        }
        match self.life.phase {
            Phase::Closing => self.closing_turn(cx, now),
            _ => self.lingering_turn(cx, now),
        }
    }

    fn open_turn(&mut self, cx: &mut Context<'_>, now: Time) -> Turn {
        // A peer that never pauses must not keep the time from being looked at.
        if earliest(self.alarm, self.active.deadline()).is_some_and(|due| due <= now) {
            self.handle_timeouts(now);
            self.alarm = self.due();
        }
        let (mut has_read, mut is_over) = (false, false);
        if self.life.phase == Phase::Open && self.active.http2.wants_input() {
            match self.link.poll_read(cx) {
                Poll::Ready(Ok(true)) => {
                    has_read = true;
                    self.life.read(now);
                }
                Poll::Ready(Ok(false)) => return self.half_close(cx, now),
                // What came before is dealt with all the same.
                Poll::Ready(Err(_)) => return self.cut_off(cx, now),
                Poll::Pending => {}
            }
        }
        self.handle_events(now);
        self.poll_woken();
        // Events may have filled what is to be written: then writing makes room for those that were left.
        let wanted_input = self.active.http2.wants_input();
        let is_half_closed = self.life.phase == Phase::HalfClosed;
        if is_half_closed && wanted_input {
            // All that came was dealt with.
            self.active.cut_unfinished();
        }
        self.reads = if has_read && self.link.has_more() {
            self.reads + 1
        } else {
            0
        };
        if self.reads == 0 || self.reads >= READS {
            self.reads = 0;
            let written = self.link.poll_write(cx, &mut self.active.http2);
            if let Poll::Ready(Err(_)) = written {
                return self.cut_off(cx, now);
            }
            // What flow control holds back then is held back for ever.
            is_over =
                is_half_closed && wanted_input && self.active.is_empty() && written.is_ready();
        }
        if is_over || self.active.http2.is_ended() {
            self.close(now);
            return Turn::Again;
        }
        let unblocked = !wanted_input && self.active.http2.wants_input();
        if has_read || unblocked || self.active.http2.has_events() {
            return Turn::Again;
        }
        self.wait(cx, now)
    }

    /// Deals with all that was read, and with what needs no input.
    fn handle_events(&mut self, now: Time) {
        let input = self.link.take_input();
        let mut rest = &input[..];
        loop {
            match self.active.http2.next_event(now, &mut rest) {
                Ok(Some(Event::Ping { .. })) => {
                    let said = (self.active.progress(), self.link.written());
                    if !self.life.allows_ping(now, said) {
                        self.active.refuse_pings();
                    }
                }
                Ok(Some(event)) => self.active.handle(event, &input, now),
                Ok(None) if self.active.http2.end_input() => {}
                // A fault has told HTTP/2 to end, and is seen there.
                Ok(None) | Err(_) => break,
            }
        }
        self.link.keep(&input, rest);
    }

    /// Polls the handlers that were woken, and whatever else their wakers stand for.
    fn poll_woken(&mut self) {
        for word in 0..WORDS {
            let len = self.active.len();
            for at in self.runner.signal().take_slots(word, len) {
                self.active.poll(at);
            }
        }
    }

    /// Nothing is left to do now: looks at the time, and waits.
    fn wait(&mut self, cx: &mut Context<'_>, now: Time) -> Turn {
        self.life.saw(&self.active, now);
        self.alarm = self.due();
        if !self.timer.poll(cx, self.clock, now, self.alarm) {
            return Turn::Wait;
        }
        self.handle_timeouts(now);
        Turn::Again
    }

    fn due(&self) -> Option<Time> {
        let calls = earliest(self.active.http2.poll_timeout(), self.active.deadline());
        earliest(calls, self.life.due(&self.active))
    }

    #[cold]
    fn handle_timeouts(&mut self, now: Time) {
        // A fault has told HTTP/2 to end, and is seen there.
        let _ = self.active.http2.handle_timeout(now);
        self.active.handle_deadlines(now);
        self.life.saw(&self.active, now);
        self.life.handle_timeout(now, &mut self.active);
        if self.life.shrinks(now, &self.active) {
            self.link.shrink();
            self.active.shrink();
        }
    }

    /// The server ends.
    #[cold]
    fn end_with_server(&mut self, now: Time) {
        if let Some(deadline) = self.active.hub().deadline() {
            let within = self.clock.time(deadline).since(now);
            self.active.is_ending = true;
            self.life.drain(within, now, &mut self.active);
            self.alarm = self.due();
        }
    }

    /// HTTP/2 has ended: what it has to say goes out, and then the connection is closed.
    #[cold]
    fn close(&mut self, now: Time) {
        self.active
            .cut(|| Status::unavailable("the connection was closed"));
        self.life.close(now);
    }

    fn closing_turn(&mut self, cx: &mut Context<'_>, now: Time) -> Turn {
        let before = self.link.written();
        let written = self.link.poll_write(cx, &mut self.active.http2);
        if self.link.written() > before {
            self.life.went_out(now);
        }
        match written {
            Poll::Ready(Ok(())) => {}
            Poll::Ready(Err(_)) => return Turn::Over,
            Poll::Pending => return self.linger(cx, now),
        }
        match self.link.poll_shutdown(cx) {
            Poll::Ready(Ok(())) => {
                self.life.phase = Phase::Lingering;
                Turn::Again
            }
            Poll::Ready(Err(_)) => Turn::Over,
            Poll::Pending => self.linger(cx, now),
        }
    }

    /// Whatever still comes is read and let go: a socket that is closed with octets unread takes back what was
    /// written last.
    fn lingering_turn(&mut self, cx: &mut Context<'_>, now: Time) -> Turn {
        match self.link.poll_read(cx) {
            Poll::Ready(Ok(true)) => {
                self.link.take_input();
                Turn::Again
            }
            Poll::Ready(Ok(false) | Err(_)) => Turn::Over,
            Poll::Pending => self.linger(cx, now),
        }
    }

    fn linger(&mut self, cx: &mut Context<'_>, now: Time) -> Turn {
        if self.timer.poll(cx, self.clock, now, self.life.linger) {
            return Turn::Over;
        }
        Turn::Wait
    }

    /// The peer has closed its side. Whoever is gone is not told from whoever waits for answers (RFC 9112 section 9.6
    /// has both), so answers are tried.
    #[cold]
    fn half_close(&mut self, cx: &mut Context<'_>, now: Time) -> Turn {
        self.handle_events(now);
        // What was woken may have its answer by now.
        self.poll_woken();
        // Where requests wait for answers to go out, nobody knows yet which are complete.
        if self.active.http2.wants_input() {
            self.active.cut_unfinished();
            let is_empty = self.active.is_empty() && self.active.http2.stream_count() == 0;
            let http2 = &mut self.active.http2;
            // Answers may wait for the transport.
            if is_empty && self.link.poll_write(cx, http2).is_ready() {
                return self.cut_off(cx, now);
            }
        }
        self.life.half_close(now, &mut self.active);
        self.alarm = self.due();
        Turn::Again
    }

    /// The peer has gone.
    #[cold]
    fn cut_off(&mut self, cx: &mut Context<'_>, now: Time) -> Turn {
        self.handle_events(now);
        self.active
            .cut(|| Status::cancelled("the connection was lost"));
        // A peer that closed its own side alone still reads.
        let _ = self.link.poll_write(cx, &mut self.active.http2);
        Turn::Over
    }
}

impl<IO: AsyncRead + AsyncWrite + Unpin> Future for Connection<IO> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.get_mut();
        this.runner.start(cx);
        for _ in 0..TURNS {
            match this.turn(cx) {
                Turn::Again => {}
                Turn::Wait if this.runner.stop() => return Poll::Pending,
                Turn::Wait => {}
                Turn::Over => return Poll::Ready(()),
            }
        }
        // What was begun since this waited last, by a peer that never pauses, is due too.
        this.alarm = this.due();
        this.runner.pause(cx);
        Poll::Pending
    }
}
