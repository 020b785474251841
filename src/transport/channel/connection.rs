//! Connection: one task that drives one connection of a channel, with all its calls.
//!
//! ```text
//!  a turn   1. calls from the hub are opened
//!           2. what came is read, and handed to the calls it is for
//!           3. calls whose users did something are looked at
//!           4. what there is to say is written and flushed
//!           5. what time brings about is done; as long as something happens, the next turn follows
//! ```

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};
use core::time::Duration;
use std::io;

use bytes::Bytes;

use super::call::Call;
use super::calls::Calls;
use super::connect::BoxIo;
use super::hub::Hub;
use super::keeper::of_io;
use super::pulse::{Due, Pulse};
use super::trace;
use crate::grpc::Cause;
use crate::h2::{self, ErrorCode, Event, Role, SendError, Time};
use crate::transport::clock::{Clock, Timer};
use crate::transport::link::Link;
use crate::transport::signal::{Runner, Signal};

/// One connection of a channel: a future that ends with it.
pub(super) struct Connection {
    hub: Arc<Hub>,
    /// Its place in the hub, while calls can be given to it.
    id: Option<u64>,
    link: Link<BoxIo>,
    h2: h2::Connection,
    calls: Calls,
    clock: Clock,
    timer: Timer,
    runner: Runner,
    pulse: Pulse,
    phase: Phase,
    /// Calls that the hub gave; empty between turns.
    mail: Vec<Call>,
    /// The peer's GOAWAY, which is the cause of whatever follows.
    goaway: Option<Cause>,
    /// The server has answered a call.
    is_useful: bool,
    /// Octets cannot be written any more; what came before may still be read.
    unwritable: Option<Cause>,
    idle_since: Option<Time>,
    /// It has given back the memory that it does not need without calls.
    is_small: bool,
}

/// How far a connection is.
#[derive(Debug)]
enum Phase {
    /// The server's SETTINGS have not come.
    Greeting,
    Open,
    /// It has failed: calls are ended, what there is to say goes out until then.
    Closing(Time),
    /// Nothing is left to do.
    Over,
}

/// Reads in a turn, and turns in a row, before others may run.
const READS_MAX: usize = 16;
const TURNS_MAX: usize = 32;

/// How long a connection keeps its memory for the next call.
const SHRINK_AFTER: Duration = Duration::from_secs(2);

/// How long what is said last may take.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(5);

/// How long calls may take that are left when a connection drains: as long as they like.
const DRAIN_TIMEOUT: Duration = Duration::from_secs(365 * 24 * 3_600);

impl Connection {
    pub(super) fn new(hub: Arc<Hub>, io: BoxIo) -> Self {
        let clock = Clock::start();
        let now = clock.now();
        let mut config = hub.options.h2;
        // It is asked by `Pulse`, which knows whether there are calls.
        config.keepalive_interval = None;
        let pulse = Pulse::new(hub.keepalive(), hub.options.keepalive, now);
        let signal = Signal::new();
        Self {
            id: None,
            link: Link::new(io),
            h2: h2::Connection::new(Role::Client, &config, now),
            calls: Calls::new(signal.clone(), config.stream_queue_low),
            clock,
            timer: Timer::default(),
            runner: Runner::new(signal),
            pulse,
            phase: Phase::Greeting,
            mail: Vec::new(),
            goaway: None,
            is_useful: false,
            unwritable: None,
            idle_since: None,
            is_small: false,
            hub,
        }
    }

    /// Drives the connection until the server has sent its SETTINGS.
    pub(super) fn poll_established(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Cause>> {
        if self.poll_turns(cx).is_ready() || !matches!(self.phase, Phase::Greeting | Phase::Open) {
            let cause = self.goaway.take().or(self.unwritable.take());
            return Poll::Ready(Err(cause.unwrap_or_else(|| of_io(eof()))));
        }
        match self.phase {
            Phase::Greeting => Poll::Pending,
            _ => Poll::Ready(Ok(())),
        }
    }

    /// Takes calls from now on, in a task of its own.
    pub(super) fn spawn(mut self) {
        let id = (self.hub).attach(self.runner.signal().clone(), self.capacity());
        self.id = Some(id);
        self.idle_since = Some(self.clock.now());
        // The channel may have gone meanwhile.
        self.runner.signal().call();
        tokio::spawn(self);
    }

    fn capacity(&self) -> usize {
        self.calls
            .capacity(self.h2.peer_settings().max_concurrent_streams)
    }

    fn poll_turns(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.runner.start(cx);
        for _ in 0..TURNS_MAX {
            let progress = self.turn(cx);
            if matches!(self.phase, Phase::Over) {
                return Poll::Ready(());
            }
            if !progress && self.runner.stop() {
                return Poll::Pending;
            }
        }
        self.runner.pause(cx);
        Poll::Pending
    }

    /// Does what there is to do; whether there was anything.
    fn turn(&mut self, cx: &mut Context<'_>) -> bool {
        let now = self.clock.now();
        self.calls.set_now(now);
        let called = self.runner.signal().take_call();
        if matches!(self.phase, Phase::Closing(_)) {
            return self.close(cx, now);
        }
        let mut progress = self.visit_hub(now, called);
        progress |= self.read(cx, now);
        progress |= self.calls.look(&mut self.h2, &self.hub);
        progress |= self.write(cx);
        progress |= self.keep_time(cx, now);
        progress || self.h2.has_events() || self.calls.has_ended()
    }

    /// Gets calls from the hub, and tells it what became of others.
    fn visit_hub(&mut self, now: Time, called: bool) -> bool {
        let Some(id) = self.id else {
            // Nobody counts them any more.
            *self.calls.ended() = 0;
            return false;
        };
        if !called && !self.calls.has_ended() {
            return false;
        }
        let capacity = self.capacity();
        let ended = self.calls.ended();
        let closed = self.hub.turn(id, ended, capacity, &mut self.mail);
        let mut mail = core::mem::take(&mut self.mail);
        for call in mail.drain(..) {
            self.idle_since = None;
            self.is_small = false;
            if let Some((error, call)) = self.calls.open(&mut self.h2, &self.hub, call, now) {
                self.give_back(error, call);
            }
        }
        self.mail = mail;
        if self.calls.is_empty() {
            self.idle_since.get_or_insert(now);
            if closed {
                self.retire();
            }
        }
        true
    }

    /// Gives a call back to the hub, after it knows that this connection takes none.
    #[cold]
    fn give_back(&mut self, error: SendError, call: Call) {
        if error == SendError::TooManyStreams {
            self.calls.set_blocked(true);
            self.id.into_iter().for_each(|id| self.hub.block(id));
        } else {
            // There will be no streams here any more.
            self.detach();
            self.h2.drain(DRAIN_TIMEOUT);
        }
        self.hub.place_again(call);
    }

    /// Ends the connection well, if no call came for it meanwhile.
    fn retire(&mut self) {
        let Some(id) = self.id else {
            return;
        };
        if *self.calls.ended() == 0 && self.hub.leave(id) {
            self.id = None;
            self.h2.drain(DRAIN_TIMEOUT);
        }
    }

    /// Takes no more calls: those that were not begun go elsewhere.
    fn detach(&mut self) {
        if let Some(id) = self.id.take() {
            self.hub.detach(id);
        }
        self.calls.detach(&self.hub);
    }

    fn read(&mut self, cx: &mut Context<'_>, now: Time) -> bool {
        let mut progress = false;
        for _ in 0..READS_MAX {
            let read = self.link.poll_read(cx);
            if let Poll::Ready(Ok(true)) = read {
                self.pulse.heard(now);
            }
            progress |= read.is_ready();
            if !matches!(read, Poll::Pending) || self.h2.has_events() {
                self.hand_out(now);
            }
            if matches!(self.phase, Phase::Closing(_)) {
                return true;
            }
            let lost = match read {
                Poll::Ready(Ok(true)) => continue,
                Poll::Ready(Ok(false)) => of_io(eof()),
                Poll::Ready(Err(error)) => of_io(error),
                Poll::Pending => match self.unwritable.take() {
                    Some(cause) => cause,
                    None => return progress,
                },
            };
            self.lose(lost);
            return true;
        }
        true
    }

    /// Hands what came to whom it is for.
    fn hand_out(&mut self, now: Time) {
        let owner = self.link.take_input();
        let mut input = &owner[..];
        loop {
            loop {
                match self.h2.next_event(now, &mut input) {
                    Ok(Some(event)) => self.handle(event, &owner, now),
                    Ok(None) => break,
                    Err(fault) => {
                        self.fail(fault, now);
                        return;
                    }
                }
            }
            if !self.h2.end_input() {
                break;
            }
        }
        self.link.keep(&owner, input);
    }

    fn handle(&mut self, event: Event<'_>, owner: &Bytes, now: Time) {
        match event {
            Event::PeerSettings => {
                if matches!(self.phase, Phase::Greeting) {
                    self.phase = Phase::Open;
                }
                // There may be more streams now, or fewer.
                self.runner.signal().call();
            }
            Event::StreamsAvailable => {
                self.calls.set_blocked(false);
                self.runner.signal().call();
            }
            Event::GoAway { code, debug, .. } => self.handle_goaway(code, debug),
            Event::Drained => {
                self.detach();
                self.phase = Phase::Closing(now + CLOSE_TIMEOUT);
            }
            Event::Pong { .. } => self.pulse.answered(),
            event => {
                if !self.is_useful && matches!(event, Event::Headers { .. }) {
                    self.was_answered();
                }
                self.calls
                    .handle(&mut self.h2, &self.hub, event, owner, now);
            }
        }
    }

    #[cold]
    fn was_answered(&mut self) {
        self.is_useful = true;
        self.id.into_iter().for_each(|id| self.hub.was_answered(id));
    }

    #[cold]
    fn handle_goaway(&mut self, code: ErrorCode, debug: &[u8]) {
        let too_many_pings = code == ErrorCode::ENHANCE_YOUR_CALM && debug == b"too_many_pings";
        if too_many_pings && self.goaway.is_none() {
            self.hub.calm_down();
        }
        let shown = debug.get(..DEBUG_MAX).unwrap_or(debug);
        self.goaway = Some(Cause::GoAway {
            code,
            debug: Bytes::copy_from_slice(shown),
        });
        self.detach();
    }

    /// The peer broke a rule of HTTP/2: it is told so.
    #[cold]
    fn fail(&mut self, fault: h2::Fault, now: Time) {
        self.goaway = Some(Cause::Fault(fault));
        self.close_with(&Cause::Fault(fault), now);
    }

    /// Ends all calls, and then the connection.
    #[cold]
    fn close_with(&mut self, cause: &Cause, now: Time) {
        // What is ready goes out before the GOAWAY, so that the server may see calls that were opened just now.
        self.calls.were_written();
        self.end_calls(cause);
        self.phase = Phase::Closing(now + CLOSE_TIMEOUT);
    }

    /// The transport is gone.
    #[cold]
    fn lose(&mut self, cause: Cause) {
        let cause = self.goaway.get_or_insert(cause).clone();
        self.end_calls(&cause);
        self.phase = Phase::Over;
    }

    #[cold]
    fn end_calls(&mut self, cause: &Cause) {
        trace::lost(cause);
        // First of all no more calls come here, those that are made again included.
        self.detach();
        self.calls.disconnect(&mut self.h2, &self.hub, cause);
    }

    fn write(&mut self, cx: &mut Context<'_>) -> bool {
        if self.unwritable.is_some() || !matches!(self.phase, Phase::Greeting | Phase::Open) {
            return false;
        }
        self.calls.were_written();
        let Poll::Ready(Err(error)) = self.link.poll_write(cx, &mut self.h2) else {
            return false;
        };
        // The server may have said why before it closed.
        self.unwritable = Some(of_io(error));
        true
    }

    fn keep_time(&mut self, cx: &mut Context<'_>, now: Time) -> bool {
        let is_idle = self.calls.is_empty();
        let times = [
            self.h2.poll_timeout(),
            self.calls.poll_timeout(),
            self.pulse.poll_timeout(!is_idle),
            self.idle_deadline(),
            self.shrink_deadline(),
        ];
        let next = times.into_iter().flatten().min();
        if !self.timer.poll(cx, self.clock, now, next) {
            return false;
        }
        self.handle_timeout(self.clock.now(), is_idle);
        true
    }

    /// When a connection without calls gives memory back.
    fn shrink_deadline(&self) -> Option<Time> {
        let idle_since = self.idle_since.filter(|_| !self.is_small)?;
        Some(idle_since + SHRINK_AFTER)
    }

    /// When a connection without calls ends.
    fn idle_deadline(&self) -> Option<Time> {
        self.id?;
        Some(self.idle_since? + self.hub.options.idle_timeout?)
    }

    fn handle_timeout(&mut self, now: Time, is_idle: bool) {
        if let Err(fault) = self.h2.handle_timeout(now) {
            self.fail(fault, now);
            return;
        }
        self.calls.handle_timeout(&mut self.h2, &self.hub, now);
        match self.pulse.handle_timeout(!is_idle, now) {
            Due::Nothing => {}
            Due::Ask => {
                // Another one that waits for its answer asks as well.
                let _ = self.h2.ping(PING);
            }
            Due::GiveUp => {
                let message = "the server did not answer a PING";
                let error = io::Error::new(io::ErrorKind::TimedOut, message);
                self.h2.close(ErrorCode::NO_ERROR, b"keepalive_timeout");
                let cause = self.goaway.get_or_insert_with(|| of_io(error)).clone();
                self.close_with(&cause, now);
                return;
            }
        }
        if self.shrink_deadline().is_some_and(|due| due <= now) {
            self.is_small = true;
            self.link.shrink();
            self.h2.shrink();
        }
        if self.idle_deadline().is_some_and(|deadline| deadline <= now) {
            self.retire();
        }
    }

    /// Says what there is to say, and ends the transport.
    fn close(&mut self, cx: &mut Context<'_>, now: Time) -> bool {
        let Phase::Closing(deadline) = self.phase else {
            return false;
        };
        // Nobody is left to be looked at, but who was woken must be forgotten.
        self.calls.look(&mut self.h2, &self.hub);
        let said = match self.link.poll_write(cx, &mut self.h2) {
            Poll::Ready(Ok(())) => self.link.poll_shutdown(cx).is_ready(),
            Poll::Ready(Err(_)) => true,
            Poll::Pending => false,
        };
        if said || self.timer.poll(cx, self.clock, now, Some(deadline)) {
            self.phase = Phase::Over;
            return true;
        }
        false
    }
}

/// What a PING carries.
const PING: [u8; 8] = *b"viewbuf?";

/// How much is kept of what a GOAWAY says.
const DEBUG_MAX: usize = 1_024;

fn eof() -> io::Error {
    io::Error::new(
        io::ErrorKind::UnexpectedEof,
        "the server closed the connection",
    )
}

impl Future for Connection {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.get_mut().poll_turns(cx)
    }
}

impl Drop for Connection {
    /// Also where its runtime ends: calls that it had end as they are dropped.
    fn drop(&mut self) {
        self.detach();
    }
}
