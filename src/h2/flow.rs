//! Flow control: what each side may send (RFC 9113 section 5.2 and 6.9).
//!
//! ```text
//!  size of a receive window
//!  |<-------------------------------------------------------->|
//!  |   open: may be sent   |   held by the user   |  credit   |
//!                                                    consumed, not announced yet
//! ```
//!
//! Octets go round: DATA moves them from open to held, `consumed` or discarding from held to credit,
//! WINDOW_UPDATE from credit to open. None is lost, whichever way data goes.

use super::config::{WINDOW_DEFAULT, WINDOW_LIMIT};

/// Credit that is worth a frame where little is open: less makes DATA too small for the frames that it costs.
const WORTH: i64 = 1_024;

/// What the peer lets this side send.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct SendWindow(i32);

impl SendWindow {
    pub(super) const fn new(size: u32) -> Self {
        Self(size as i32)
    }

    /// How many octets may be sent. A window below zero has none (section 6.9.2).
    #[inline]
    pub(super) const fn available(self) -> usize {
        if self.0 > 0 { self.0 as usize } else { 0 }
    }

    pub(super) const fn value(self) -> i32 {
        self.0
    }

    /// Octets are sent; no more than are available.
    #[inline]
    pub(super) const fn take(&mut self, octets: usize) {
        debug_assert!(octets <= self.available(), "no more than the peer allows");
        self.0 = self.0.wrapping_sub(octets as i32);
    }

    /// The window moves by `delta`; false where it would exceed 2^31-1 (section 6.9.1).
    #[must_use]
    pub(super) const fn shift(&mut self, delta: i64) -> bool {
        let value = self.0 as i64 + delta;
        if value > WINDOW_LIMIT as i64 || value < i32::MIN as i64 {
            return false;
        }
        self.0 = value as i32;
        true
    }
}

/// What this side lets the peer send.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct ReceiveWindow {
    /// What the peer may still send. Below zero after the size was lowered.
    open: i64,
    /// Consumed octets that were not announced yet.
    credit: u32,
    /// Open, held and credit together.
    size: u32,
}

impl ReceiveWindow {
    pub(super) const fn new(size: u32) -> Self {
        Self {
            open: size as i64,
            credit: 0,
            size,
        }
    }

    pub(super) const fn open(self) -> i64 {
        self.open
    }

    pub(super) const fn credit(self) -> u32 {
        self.credit
    }

    pub(super) const fn size(self) -> u32 {
        self.size
    }

    /// DATA left so little open that all credit there is must go out, though nothing was given back: somebody may hold what
    /// was to be waited for.
    #[inline]
    pub(super) const fn is_short(self) -> bool {
        self.open < WORTH && self.credit as i64 >= WORTH
    }

    /// DATA came; false where it exceeds the window.
    #[inline]
    #[must_use]
    pub(super) const fn charge(&mut self, octets: u32) -> bool {
        self.open -= octets as i64;
        self.open >= 0 || octets == 0
    }

    /// Octets were consumed or discarded. Whether the credit is worth a frame: it is a quarter of the window, or as much as
    /// is open; of a window smaller than all have at first it is half, which is few octets. So a sender that never pauses has three quarters on their way at least, which is what makes a window
    /// [grow](super::ping::Bandwidth); with half, a burst that ends an octet before it would leave it with no more than the other half
    /// for ever. What somebody holds must not keep the rest from going round, or else a stream that nobody reads would
    /// stop all others.
    #[inline]
    pub(super) const fn give_back(&mut self, octets: u32) -> bool {
        self.credit = self.credit.saturating_add(octets);
        let parts = if self.size < WINDOW_DEFAULT { 2 } else { 4 };
        let part = self.size as i64 / parts;
        let open = if self.open > WORTH { self.open } else { WORTH };
        let enough = if open < part { open } else { part };
        self.credit > 0 && self.credit as i64 >= enough
    }

    /// The increment that announces all there is, the growth to `target` with it.
    pub(super) const fn announce(&mut self, target: u32) -> u32 {
        let growth = target.saturating_sub(self.size);
        let increment = self.credit + growth;
        self.size += growth;
        self.credit = 0;
        self.open += increment as i64;
        increment
    }

    /// SETTINGS_INITIAL_WINDOW_SIZE of this side changed by `delta`, and the peer knows.
    pub(super) const fn resize(&mut self, delta: i64) {
        self.open += delta;
        let size = self.size as i64 + delta;
        self.size = if size < 0 { 0 } else { size as u32 };
    }
}
