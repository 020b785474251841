//! Pings that are on their way, and what each is for (RFC 9113 section 6.7).

use super::time::Time;

/// The payload of the PING that measures the bandwidth-delay product.
pub(super) const BANDWIDTH: [u8; 8] = *b"\xb4\x5dwindow";

/// The payload of the PING that asks whether the peer lives.
pub(super) const KEEPALIVE: [u8; 8] = *b"\xb4\x5dalive?";

/// The payload of the PING that follows the first GOAWAY of a graceful end.
pub(super) const DRAIN: [u8; 8] = *b"\xb4\x5ddrain?";

/// The bandwidth-delay product, measured while data comes in.
///
/// A PING goes out; what comes in until it is answered is what fits into a round trip. Where that is most
/// of what the window allows, and the bandwidth has not been higher, the window is what holds the
/// sender back, and is doubled.
///
/// The PING goes out in the midst of what comes, not with a WINDOW_UPDATE: what that lets the sender send comes
/// right behind the answer, and a sample would never see more than half of a window.
#[derive(Debug)]
pub(super) struct Bandwidth {
    /// Octets of content that came.
    received: u64,
    /// The next sample begins when more than this came.
    next: u64,
    /// Since when a PING is on its way, and what had come by then.
    sample: Option<(Time, u64)>,
    /// The highest bandwidth so far, in octets a second.
    highest: u64,
    /// What a stream's window should be.
    window: u32,
    max: u32,
}

impl Bandwidth {
    pub(super) const fn new(window: u32, max: u32) -> Self {
        let mut bandwidth = Self {
            received: 0,
            next: 0,
            sample: None,
            highest: 0,
            window,
            max,
        };
        bandwidth.plan();
        bandwidth
    }

    /// What a window should be.
    #[inline]
    pub(super) const fn window(&self) -> u32 {
        self.window
    }

    /// Calls of little content need no larger window, and few pings; nor does a window that cannot grow.
    const fn plan(&mut self) {
        self.next = if self.window < self.max {
            self.received + (self.window / 8) as u64
        } else {
            u64::MAX
        };
    }

    /// Content came; whether a sample is due to [begin](Self::begin).
    #[inline]
    pub(super) const fn received(&mut self, octets: u32) -> bool {
        self.received += octets as u64;
        self.received > self.next
    }

    /// A sample begins, and its PING is to be sent.
    pub(super) const fn begin(&mut self, now: Time) {
        self.sample = Some((now, self.received));
        self.next = u64::MAX;
    }

    /// The PING was answered; false where none was on its way.
    pub(super) fn end(&mut self, now: Time) -> bool {
        let Some((sent, before)) = self.sample.take() else {
            return false;
        };
        let octets = self.received - before;
        let bandwidth = octets.saturating_mul(1_000_000_000) / now.nanos_since(sent).max(1);
        let is_full = octets >= u64::from(self.window) / 3 * 2;
        if is_full && bandwidth >= self.highest {
            let doubled = u32::try_from(2 * octets).unwrap_or(u32::MAX);
            self.window = doubled.clamp(self.window, self.max);
        }
        self.highest = self.highest.max(bandwidth);
        self.plan();
        true
    }
}

/// The pings of a connection.
#[derive(Debug)]
pub(super) struct Pings {
    pub(super) bandwidth: Bandwidth,
    /// When the peer was last heard.
    pub(super) heard: Time,
    /// Since when a PING asks whether the peer lives.
    pub(super) keepalive: Option<Time>,
    /// The user's, which is not answered yet.
    pub(super) user: Option<[u8; 8]>,
}
