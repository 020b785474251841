//! Life: how long a connection lives, what it keeps while nothing happens, and how it ends.

use core::hash::{BuildHasher, Hasher};
use core::time::Duration;
use std::collections::hash_map::RandomState;

use super::calls::Active;
use super::options::Options;
use crate::grpc::Status;
use crate::h2::{ErrorCode, Time};
use crate::transport::clock::{earlier, earliest};

/// How a connection stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Phase {
    Open,
    /// The peer sends no more; it may still read.
    HalfClosed,
    /// The last octets go out.
    Closing,
    /// They went, and what comes is let go until the peer closes too.
    Lingering,
}

/// How long a connection lives, and what of it is past.
#[derive(Debug)]
pub(super) struct Life {
    pub(super) phase: Phase,
    /// When the connection is given up, though the peer has not closed it.
    pub(super) linger: Option<Time>,
    /// When something was read last, or the connection began.
    heard: Time,
    /// Memory was given back since.
    is_small: bool,
    /// Since when there is no call.
    idle: Option<Time>,
    /// How far calls were when that was looked at.
    seen: u64,
    idle_timeout: Option<Duration>,
    /// When the connection is too old.
    old: Option<Time>,
    grace: Duration,
    /// When calls are cut that still run.
    cut: Option<Time>,
    /// When HTTP/2 ends, whatever it has to say.
    last: Option<Time>,
    /// When a peer that sends no more is asked again whether it is there, and how often it was.
    probe: Option<(Time, usize)>,
    /// The last PING, how far calls were then, and how much had been written.
    ping: Option<(Time, (u64, u64))>,
    /// How many came too early.
    strikes: u32,
    ping_interval_min: Duration,
}

/// Idle for so long, a connection gives its memory back.
const SHRINK_AFTER: Duration = Duration::from_secs(1);

/// How long the last octets may take, and the peer to close.
const LINGER: Duration = Duration::from_secs(2);

/// PINGs that may come too early, as A8 of gRPC's proposals has it.
const STRIKES_MAX: u32 = 2;

/// Whoever measures the bandwidth pings with what it receives, which is more than answers to its own PINGs.
const WORTH_MEASURING: u64 = 256;

/// A peer that sends no more is told that the connection ends, and is written to again after so long: a round trip
/// near by, and one around the world.
const PROBES: [Duration; 2] = [Duration::from_millis(20), Duration::from_millis(500)];

/// What a PING carries that nobody needs to answer.
const PROBE: [u8; 8] = *b"\xb4\x5dthere?";

/// How long HTTP/2 has for the statuses of calls that were cut.
const CUT_GRACE: Duration = Duration::from_millis(500);

impl Life {
    pub(super) fn new(options: &Options, now: Time) -> Self {
        Self {
            phase: Phase::Open,
            linger: None,
            heard: now,
            is_small: false,
            idle: Some(now),
            seen: 0,
            idle_timeout: options.idle_timeout,
            old: options.age_max.map(|age| now + jittered(age)),
            grace: options.age_grace,
            cut: None,
            last: None,
            probe: None,
            ping: None,
            strikes: 0,
            ping_interval_min: options.ping_interval_min,
        }
    }

    /// Something was read.
    #[inline]
    pub(super) const fn read(&mut self, now: Time) {
        self.heard = now;
        self.is_small = false;
    }

    /// Takes note of whether there are calls, or were some since it was looked at last.
    #[inline]
    pub(super) fn saw(&mut self, active: &Active, now: Time) {
        let progress = active.progress();
        if !active.is_empty() || active.http2.stream_count() > 0 {
            self.idle = None;
        } else if self.seen != progress {
            self.idle = Some(now);
        } else {
            self.idle.get_or_insert(now);
        }
        self.seen = progress;
    }

    /// When [`handle_timeout`](Self::handle_timeout) is to be called.
    #[inline]
    pub(super) fn due(&self, active: &Active) -> Option<Time> {
        let shrink = (!self.is_small && active.is_empty()).then(|| self.heard + SHRINK_AFTER);
        let idle = self.idle.zip(self.idle_timeout);
        let idle = idle.map(|(since, timeout)| since + timeout);
        let probe = self.probe.map(|(at, _)| at);
        let old = earliest(self.old, earliest(self.cut, self.last));
        earliest(earliest(shrink, idle), earliest(old, probe))
    }

    pub(super) fn handle_timeout(&mut self, now: Time, active: &mut Active) {
        let idle = self.idle.zip(self.idle_timeout);
        let idles = idle.is_some_and(|(since, timeout)| since + timeout <= now);
        if idles || self.old.is_some_and(|old| old <= now) {
            self.drain(self.grace, now, active);
        }
        if let Some((at, before)) = self.probe
            && at <= now
        {
            self.probe(before, now, active);
        }
        if self.cut.is_some_and(|cut| cut <= now) {
            self.cut = None;
            active.cut(|| Status::unavailable("the server is closing the connection"));
        }
        if self.last.is_some_and(|last| last <= now) {
            // A reset would have calls that were answered look as if their callers had cancelled them; those of a connection
            // that ends are UNAVAILABLE.
            active
                .http2
                .close(ErrorCode::NO_ERROR, b"the server has closed the connection");
        }
    }

    /// Whether the connection is to give its memory back now.
    pub(super) fn shrinks(&mut self, now: Time, active: &Active) -> bool {
        let shrinks = !self.is_small && active.is_empty() && self.heard + SHRINK_AFTER <= now;
        self.is_small |= shrinks;
        shrinks
    }

    /// Ends the connection gracefully: calls have this long.
    pub(super) fn drain(&mut self, within: Duration, now: Time, active: &mut Active) {
        self.idle_timeout = None;
        self.old = None;
        let cut = now + within;
        self.cut = earlier(self.cut, cut);
        self.last = earlier(self.last, cut + CUT_GRACE);
        active.http2.drain(Duration::MAX);
    }

    /// The peer has closed its side: calls whose requests are complete have the grace to be answered, if it still
    /// reads. Their answers then go out for as long as it does, which HTTP/2 sees to.
    #[cold]
    pub(super) fn half_close(&mut self, now: Time, active: &mut Active) {
        self.phase = Phase::HalfClosed;
        self.idle_timeout = None;
        self.cut = earlier(self.cut, now + self.grace);
        active.http2.handle_eof();
        active.http2.drain(Duration::MAX);
        self.probe = PROBES.first().map(|after| (now + *after, 0));
    }

    /// Writes something: whoever has gone answers octets with a reset, and then no more can be written. A peer that is
    /// there need not answer.
    fn probe(&mut self, before: usize, now: Time, active: &mut Active) {
        if before == 0 {
            // Nobody else pings here.
            let _ = active.http2.ping(PROBE);
        } else {
            active
                .http2
                .set_keepalive(Some(Duration::ZERO), Duration::MAX);
        }
        let next = PROBES.get(before + 1);
        self.probe = next.map(|after| (now + *after, before + 1));
    }

    /// HTTP/2 has ended.
    pub(super) fn close(&mut self, now: Time) {
        self.phase = Phase::Closing;
        self.linger = Some(now + LINGER);
    }

    /// The last octets go out: as long as some do, they have more time, though not more than calls have.
    pub(super) fn went_out(&mut self, now: Time) {
        if let (Some(linger), Some(cut)) = (&mut self.linger, self.cut) {
            *linger = (now + LINGER).min(cut).max(*linger);
        }
    }

    /// Whether the peer may send a PING now: not soon after another, unless it had calls meanwhile, or was sent
    /// something worth measuring. `said` is how far calls are, and how much was written.
    pub(super) fn allows_ping(&mut self, now: Time, said: (u64, u64)) -> bool {
        let before = self.ping.replace((now, said));
        let is_abuse = before.is_some_and(|(at, (calls, written))| {
            let is_early = now.since(at) < self.ping_interval_min;
            is_early && said.0 == calls && said.1 - written < WORTH_MEASURING
        });
        self.strikes = if is_abuse { self.strikes + 1 } else { 0 };
        self.strikes <= STRIKES_MAX
    }
}

/// A tenth more or less, so that connections that began together do not end together.
fn jittered(age: Duration) -> Duration {
    let random = RandomState::new().build_hasher().finish() % 2_001;
    age.mul_f64(0.9 + random as f64 / 10_000.0)
}
