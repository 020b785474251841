//! Pulse: whether the server lives
//! ([gRFC A8](https://github.com/grpc/proposal/blob/master/A8-client-side-keepalive.md)).
//!
//! When nothing came for a while a PING goes out; when nothing comes then either, the connection is given up.
//! Whatever comes proves that the server lives.

use core::time::Duration;

use super::options::Keepalive;
use crate::h2::Time;

/// Whether the server of a connection lives.
#[derive(Debug)]
pub(super) struct Pulse {
    config: Option<Keepalive>,
    /// When the server was heard last.
    heard: Time,
    /// Since when a PING has no answer.
    asked: Option<Time>,
}

/// What time has brought about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Due {
    Nothing,
    /// A PING is to be sent.
    Ask,
    /// The server does not answer.
    GiveUp,
}

impl Pulse {
    /// `interval` is that of the channel by now, which may be longer than was configured.
    pub(super) fn new(interval: Option<Duration>, config: Option<Keepalive>, now: Time) -> Self {
        let config = config.map(|config| Keepalive {
            interval: interval.unwrap_or(config.interval),
            ..config
        });
        Self {
            config,
            heard: now,
            asked: None,
        }
    }

    pub(super) fn heard(&mut self, now: Time) {
        self.heard = now;
        self.asked = None;
    }

    pub(super) fn answered(&mut self) {
        self.asked = None;
    }

    pub(super) fn poll_timeout(&self, has_calls: bool) -> Option<Time> {
        let config = self.config.as_ref()?;
        match self.asked {
            Some(asked) => Some(asked + config.timeout),
            None if has_calls || config.without_calls => Some(self.heard + config.interval),
            None => None,
        }
    }

    pub(super) fn handle_timeout(&mut self, has_calls: bool, now: Time) -> Due {
        if self.poll_timeout(has_calls).is_none_or(|due| now < due) {
            return Due::Nothing;
        }
        if self.asked.is_some() {
            return Due::GiveUp;
        }
        self.asked = Some(now);
        Due::Ask
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Time {
        Time::at(Duration::from_secs(seconds))
    }

    #[test]
    fn silence_is_asked_about_then_given_up() {
        let keepalive = Keepalive::every(Duration::from_secs(10));
        let mut pulse = Pulse::new(None, Some(keepalive), at(0));
        assert_eq!(pulse.poll_timeout(false), None, "nobody waits for it");
        assert_eq!(pulse.poll_timeout(true), Some(at(10)));
        pulse.heard(at(5));
        assert_eq!(pulse.handle_timeout(true, at(10)), Due::Nothing);
        assert_eq!(pulse.handle_timeout(true, at(15)), Due::Ask);
        assert_eq!(pulse.poll_timeout(true), Some(at(35)));
        pulse.heard(at(20));
        assert_eq!(pulse.handle_timeout(true, at(30)), Due::Ask);
        assert_eq!(pulse.handle_timeout(true, at(49)), Due::Nothing);
        assert_eq!(pulse.handle_timeout(true, at(50)), Due::GiveUp);
    }

    #[test]
    fn a_longer_interval_counts() {
        let keepalive = Keepalive {
            without_calls: true,
            ..Keepalive::every(Duration::from_secs(10))
        };
        let pulse = Pulse::new(Some(Duration::from_secs(20)), Some(keepalive), at(0));
        assert_eq!(pulse.poll_timeout(false), Some(at(20)));
        assert_eq!(Pulse::new(None, None, at(0)).poll_timeout(true), None);
    }
}
