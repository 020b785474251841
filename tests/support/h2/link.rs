//! Link: one direction of a transport.

use std::collections::VecDeque;
use std::time::Duration;

use viewbuf::h2::Time;

use super::frames::Sent;
use super::random::Random;

/// What a link does to octets.
#[derive(Clone, Copy, Debug)]
pub struct Path {
    /// How long they are on their way.
    pub delay: Duration,
    /// Up to how much longer, piece by piece.
    pub jitter: Duration,
    /// Octets a second; 0 for no limit.
    pub rate: u64,
    /// The longest piece; pieces of random lengths up to it.
    pub piece: usize,
    /// How many octets may be on their way.
    pub capacity: usize,
    /// After how many octets the link is cut.
    pub cut: u64,
}

impl Path {
    /// Everything arrives a millisecond later, as it was sent.
    pub const PLAIN: Self = Self {
        delay: Duration::from_millis(1),
        jitter: Duration::ZERO,
        rate: 0,
        piece: usize::MAX,
        capacity: usize::MAX,
        cut: u64::MAX,
    };

    /// Octet by octet.
    pub const OCTETS: Self = Self {
        piece: 1,
        ..Self::PLAIN
    };

    /// Pieces of a few octets, now and then late.
    pub const RAGGED: Self = Self {
        jitter: Duration::from_millis(3),
        piece: 90,
        ..Self::PLAIN
    };

    /// A transport that takes little at a time.
    pub const NARROW: Self = Self {
        piece: 700,
        capacity: 1_000,
        ..Self::PLAIN
    };
}

/// Octets on their way.
#[derive(Debug)]
pub struct Link {
    path: Path,
    random: Random,
    pieces: VecDeque<(Time, Vec<u8>)>,
    len: usize,
    /// When the last piece arrives.
    last: Time,
    /// How many octets it has taken, and given.
    pub entered: u64,
    pub arrived: u64,
    pub sent: Sent,
}

impl Link {
    pub fn new(path: Path, seed: u64, sent: Sent) -> Self {
        Self {
            path,
            random: Random::new(seed),
            pieces: VecDeque::new(),
            len: 0,
            last: Time::ZERO,
            entered: 0,
            arrived: 0,
            sent,
        }
    }

    /// Whatever is sent from now on is lost, and what is on its way.
    pub fn unplug(&mut self) {
        self.path.cut = self.entered;
        self.path.capacity = usize::MAX;
        self.pieces.clear();
        self.len = 0;
    }

    /// How many octets it takes now.
    pub fn room(&self) -> usize {
        self.path.capacity.saturating_sub(self.len)
    }

    /// Octets are sent; no more than there is room for.
    pub fn put(&mut self, now: Time, mut octets: &[u8]) {
        self.sent.note(octets);
        let left = self.path.cut.saturating_sub(self.entered);
        self.entered += octets.len() as u64;
        octets = octets
            .get(..usize::try_from(left).unwrap_or(usize::MAX))
            .unwrap_or(octets);
        while !octets.is_empty() {
            let most = self.path.piece.min(octets.len());
            let len = match self.path.piece {
                usize::MAX => most,
                piece => most.min(1 + self.random.below(piece)),
            };
            let (piece, rest) = octets.split_at(len);
            let at = self.arrival(now, len);
            self.pieces.push_back((at, piece.to_vec()));
            self.len += len;
            octets = rest;
        }
    }

    fn arrival(&mut self, now: Time, len: usize) -> Time {
        let jitter = self.random.below(self.path.jitter.as_nanos() as usize + 1) as u64;
        let sending = match self.path.rate {
            0 => 0,
            rate => len as u64 * 1_000_000_000 / rate,
        };
        // The transmission takes its time after those before it; the way is the same for all.
        let arrival = now + self.path.delay + Duration::from_nanos(jitter);
        self.last = (self.last + Duration::from_nanos(sending)).max(arrival);
        self.last
    }

    /// When the next piece arrives.
    pub fn due(&self) -> Option<Time> {
        self.pieces.front().map(|(at, _)| *at)
    }

    /// The next piece.
    pub fn take(&mut self) -> Option<Vec<u8>> {
        let (_, piece) = self.pieces.pop_front()?;
        self.len -= piece.len();
        self.arrived += piece.len() as u64;
        Some(piece)
    }
}
