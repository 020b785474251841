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
    /// Since when a PING is on its way, and what came in since.
    sample: Option<(Time, u64)>,
    /// What came in since the last sample.
    unsampled: u32,
    /// The highest bandwidth so far, in octets a second.
    highest: u64,
    /// What a stream's window should be.
    window: u32,
    max: u32,
}

impl Bandwidth {
    pub(super) const fn new(window: u32, max: u32) -> Self {
        Self {
            sample: None,
            unsampled: 0,
            highest: 0,
            window,
            max,
        }
    }

    /// What a window should be.
    #[inline]
    pub(super) const fn window(&self) -> u32 {
        self.window
    }

    /// Content came in; whether a PING is to be sent, for a sample that begins here.
    #[inline]
    pub(super) const fn received(&mut self, octets: u32, now: Time) -> bool {
        if let Some((_, sum)) = &mut self.sample {
            *sum = sum.saturating_add(octets as u64);
            return false;
        }
        self.unsampled = self.unsampled.saturating_add(octets);
        // Calls of little content need no larger window, and few pings.
        let begins = self.unsampled > self.window / 8 && self.window < self.max;
        if begins {
            self.unsampled = 0;
            self.sample = Some((now, 0));
        }
        begins
    }

    /// The PING was answered; false where none was on its way.
    pub(super) fn end(&mut self, now: Time) -> bool {
        let Some((sent, octets)) = self.sample.take() else {
            return false;
        };
        let bandwidth = octets.saturating_mul(1_000_000_000) / now.nanos_since(sent).max(1);
        let is_full = octets >= u64::from(self.window) / 3 * 2;
        if is_full && bandwidth >= self.highest {
            let doubled = u32::try_from(2 * octets).unwrap_or(u32::MAX);
            self.window = doubled.clamp(self.window, self.max);
        }
        self.highest = self.highest.max(bandwidth);
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
