//! Guard: how often a peer may do what costs this side more than the peer (RFC 9113 section 10.5).
//!
//! Each class has a token bucket: it is full at first, an act takes a token, time brings tokens back, and
//! so does work that makes the act reasonable. A count over the life of a connection would cut off every
//! peer that lives long enough; a rate alone would cut off a busy one. What is bounded by octets held and
//! not by rate is in [`Config`](super::Config).

use super::fault::Fault;
use super::rule::Rule;
use super::time::Time;

/// A token bucket's size and refill.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rate {
    /// Acts in a row.
    pub burst: u32,
    /// Acts in a second for as long as it goes on.
    pub per_second: u32,
}

impl Rate {
    /// `burst` in a row, `per_second` for as long as it goes on.
    #[must_use]
    pub const fn new(burst: u32, per_second: u32) -> Self {
        Self { burst, per_second }
    }
}

/// The rates of all classes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rates {
    /// RST_STREAM received (rapid reset, CVE-2023-44487): 1,000 and 100 a second. Every stream that ends
    /// well earns another, so a peer that cancels half of its requests is never cut off.
    pub resets: Rate,
    /// Stream errors that the peer caused, each of which makes this side send RST_STREAM (made you reset,
    /// CVE-2025-8671): 200 and 20 a second. A correct peer causes none.
    pub faults: Rate,
    /// Streams refused because there are too many: 1,000 and 100 a second, and one for every stream that
    /// ends well. A correct peer runs into the limit before it knows it, and where handlers outlive a
    /// cancelled stream.
    pub refusals: Rate,
    /// SETTINGS (CVE-2019-9515): 50 and 5 a second. A peer changes its mind a few times in the life of
    /// a connection.
    pub settings: Rate,
    /// PING (CVE-2019-9512): 1,000 and 20 a second, and one for every DATA frame either way, since some
    /// peers measure every round trip while data flows.
    pub pings: Rate,
    /// DATA without content that does not end its stream (CVE-2019-9518): 100 and 10 a second. Only a
    /// proxy that flushes for nothing sends some.
    pub empty_data: Rate,
    /// WINDOW_UPDATE (CVE-2019-9511): 1,000 and 200 a second, four for every stream opened, and four for every
    /// DATA frame sent that a small window did not make small.
    pub window_updates: Rate,
    /// PRIORITY and PRIORITY_UPDATE (CVE-2019-9513): 500 and 20 a second, and four for every stream opened, as browsers of old
    /// and tools that build a tree use.
    pub priorities: Rate,
    /// Informational responses: 100 and 20 a second, and two for every stream opened.
    pub informational: Rate,
    /// Whatever else is legal and of no use: frames of unknown types, frames on streams that have gone, acknowledgements of
    /// nothing, a stream depending on itself: 1,000 and 100 a second, one for every
    /// stream that ends well, and four for every one that this side resets for reasons of its own.
    pub oddities: Rate,
}

impl Rates {
    /// Each field tells its value and reason.
    pub const DEFAULT: Self = Self {
        resets: Rate::new(1_000, 100),
        faults: Rate::new(200, 20),
        refusals: Rate::new(1_000, 100),
        settings: Rate::new(50, 5),
        pings: Rate::new(1_000, 20),
        empty_data: Rate::new(100, 10),
        window_updates: Rate::new(1_000, 200),
        priorities: Rate::new(500, 20),
        informational: Rate::new(100, 20),
        oddities: Rate::new(1_000, 100),
    };
}

impl Default for Rates {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// What is bounded by a rate of its own.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Class {
    Resets,
    Faults,
    Refusals,
    Settings,
    Pings,
    EmptyData,
    WindowUpdates,
    Priorities,
    Informational,
    Oddities,
}

/// Work that was done since the beginning.
#[derive(Clone, Copy, Debug, Default)]
struct Work {
    /// Streams that were opened.
    opened: u64,
    /// Streams that ended as they should.
    ended: u64,
    /// Streams that this side reset for reasons of its own.
    reset: u64,
    /// DATA frames with content that came.
    received: u64,
    /// DATA frames that were sent, and how many of them a small window made small.
    sent: u64,
    pinched: u64,
}

impl Work {
    /// How many tokens all of it has earned.
    const fn tokens(&self, class: Class) -> u64 {
        match class {
            Class::Resets | Class::Refusals => self.ended,
            Class::Oddities => self.ended + 4 * self.reset,
            Class::Pings => self.received + self.sent,
            Class::WindowUpdates => 4 * (self.opened + self.sent - self.pinched),
            Class::Priorities => 4 * self.opened,
            Class::Informational => 2 * self.opened,
            Class::Faults | Class::Settings | Class::EmptyData => 0,
        }
    }
}

/// What is left of a [`Rate`].
#[derive(Clone, Copy, Debug)]
struct Bucket {
    tokens: u32,
    rate: Rate,
    /// Until when refill has been reckoned.
    filled: Time,
    /// The tokens that work had earned by then.
    earned: u64,
    rule: Rule,
}

impl Bucket {
    const fn new(rate: Rate, rule: Rule, now: Time) -> Self {
        Self {
            tokens: rate.burst,
            rate,
            filled: now,
            earned: 0,
            rule,
        }
    }

    /// What time and work have brought since the bucket was filled last: at least one token, or the fault.
    fn refill(&mut self, now: Time, earned: u64) -> Result<(), Fault> {
        const SECOND: u64 = 1_000_000_000;
        let elapsed = now.nanos_since(self.filled);
        let rate = u64::from(self.rate.per_second);
        // Ten minutes fill any bucket whose rate is not absurdly low, and keep the product in range.
        let due = elapsed.min(600 * SECOND).saturating_mul(rate) / SECOND;
        let tokens = due.saturating_add(earned - self.earned);
        if tokens == 0 || self.rate.burst == 0 {
            return Err(Fault::flood(self.rule));
        }
        if due > 0 {
            self.filled = now;
        }
        self.earned = earned;
        self.tokens = u32::try_from(tokens)
            .unwrap_or(u32::MAX)
            .min(self.rate.burst);
        Ok(())
    }
}

/// All buckets of a connection.
///
/// An act takes a token and nothing else; what fills a bucket, time and work, is looked at only when it is empty.
/// So work costs a counter, however many classes it counts for.
#[derive(Debug)]
pub(super) struct Guard {
    /// In the order of [`Class`].
    buckets: [Bucket; 10],
    work: Work,
}

impl Guard {
    pub(super) const fn new(rates: &Rates, now: Time) -> Self {
        Self {
            buckets: [
                Bucket::new(rates.resets, Rule::ResetFlood, now),
                Bucket::new(rates.faults, Rule::FaultFlood, now),
                Bucket::new(rates.refusals, Rule::RefusalFlood, now),
                Bucket::new(rates.settings, Rule::SettingsFlood, now),
                Bucket::new(rates.pings, Rule::PingFlood, now),
                Bucket::new(rates.empty_data, Rule::EmptyFrameFlood, now),
                Bucket::new(rates.window_updates, Rule::WindowUpdateFlood, now),
                Bucket::new(rates.priorities, Rule::PriorityFlood, now),
                Bucket::new(rates.informational, Rule::InformationalFlood, now),
                Bucket::new(rates.oddities, Rule::OddityFlood, now),
            ],
            work: Work {
                opened: 0,
                ended: 0,
                reset: 0,
                received: 0,
                sent: 0,
                pinched: 0,
            },
        }
    }

    /// Takes a token.
    #[inline]
    pub(super) fn spend(&mut self, class: Class, now: Time) -> Result<(), Fault> {
        let Some(bucket) = self.buckets.get_mut(class as usize) else {
            return Ok(());
        };
        if bucket.tokens == 0 {
            bucket.refill(now, self.work.tokens(class))?;
        }
        bucket.tokens -= 1;
        Ok(())
    }

    /// A stream was opened: its opener may want larger windows and priorities for it.
    #[inline]
    pub(super) const fn stream_opened(&mut self) {
        self.work.opened += 1;
    }

    /// A stream ended as it should.
    #[inline]
    pub(super) const fn stream_ended(&mut self) {
        self.work.ended += 1;
    }

    /// This side reset a stream for reasons of its own: the peer learns of it a round trip later.
    pub(super) const fn stream_reset(&mut self) {
        self.work.reset += 1;
    }

    /// DATA with content came.
    #[inline]
    pub(super) const fn data_received(&mut self) {
        self.work.received += 1;
    }

    /// DATA was sent; `pinched` where a small window made the frame small.
    #[inline]
    pub(super) const fn data_sent(&mut self, pinched: bool) {
        self.work.sent += 1;
        if pinched {
            self.work.pinched += 1;
        }
    }
}
