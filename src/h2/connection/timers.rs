//! Timers: what happens when nothing happens, and the pings.

use core::time::Duration;

use crate::h2::error_code::ErrorCode;
use crate::h2::event::Event;
use crate::h2::fault::Fault;
use crate::h2::ping;
use crate::h2::rule::Rule;
use crate::h2::send_error::SendError;
use crate::h2::time::Time;

use super::{Connection, Stepped};

/// How many looks must find a stall before it is one, at even distances within [`stall_timeout`]. Stalls are counted and
/// not timed, since what is sent is sent without a time: the last that was told may be long ago.
///
/// [`stall_timeout`]: crate::h2::Config::stall_timeout
pub(super) const LOOKS: u32 = 4;

impl Connection {
    /// When [`handle_timeout`](Self::handle_timeout) is to be called, if nothing else happens before; `None` where nothing
    /// will be due, as when all timeouts are [`Duration::MAX`].
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Time> {
        if self.has_ended() {
            return None;
        }
        let due = Time::NEVER
            .or_earlier(self.preface_deadline)
            .or_earlier(self.settings_deadline)
            .or_earlier(self.gather.deadline())
            .or_earlier(self.keepalive_due())
            .or_earlier(self.stall_check)
            .or_earlier(self.transmit_check())
            .or_earlier(self.drain.deadline());
        (due < Time::NEVER).then_some(due)
    }

    /// Does what is due at `now`; events that come of it are given by the next
    /// [`next_event`](Self::next_event), whatever its input.
    ///
    /// # Errors
    ///
    /// What the peer did not do in time that ends the connection. The GOAWAY is ready to be transmitted.
    pub fn handle_timeout(&mut self, now: Time) -> Result<(), Fault> {
        self.now.advance_to(now);
        if self.has_ended() {
            return Ok(());
        }
        match self.overdue() {
            Some(fault) => self.raise(fault).map(drop)?,
            None => {
                self.check_keepalive()?;
                self.check_transport()?;
                self.check_stalls()?;
            }
        }
        if self.is_due(self.drain.deadline()) {
            self.cut_off();
        }
        Ok(())
    }

    /// Sets [`Config::keepalive_interval`](crate::h2::Config::keepalive_interval) and
    /// [`Config::keepalive_timeout`](crate::h2::Config::keepalive_timeout) anew. The interval begins when the peer was last heard,
    /// so a PING may be due at once; the timeout of a PING that is on its way counts from now, if none did.
    pub fn set_keepalive(&mut self, interval: Option<Duration>, timeout: Duration) {
        let was_off = self.config.keepalive_interval.is_none();
        self.config.keepalive_interval = interval;
        self.config.keepalive_timeout = timeout;
        if let Some(sent) = self.pings.keepalive.as_mut().filter(|_| was_off) {
            *sent = self.now;
        }
    }

    /// Sends a PING; [`Event::Pong`] tells of its answer.
    ///
    /// # Errors
    ///
    /// [`SendError::Full`] while another is not answered, [`SendError::Closing`] after the end.
    pub fn ping(&mut self, payload: [u8; 8]) -> Result<(), SendError> {
        if self.has_ended() {
            return Err(SendError::Closing);
        }
        if self.pings.user.is_some() {
            return Err(SendError::Full);
        }
        self.pings.user = Some(payload);
        self.put_ping(payload);
        Ok(())
    }

    /// Takes note of the time, and of whether the peer was heard.
    #[inline]
    pub(super) fn hear(&mut self, now: Time, heard: bool) {
        self.now.advance_to(now);
        if heard {
            self.pings.heard = self.now;
        }
    }

    /// A PING was answered.
    pub(super) fn receive_pong<'i>(&mut self, payload: [u8; 8]) -> Stepped<'i> {
        if self.pings.user == Some(payload) {
            self.pings.user = None;
            return Ok(Some(Event::Pong { payload }));
        }
        let is_expected = match payload {
            ping::BANDWIDTH => self.pings.bandwidth.end(self.now),
            ping::KEEPALIVE => self.pings.keepalive.take().is_some(),
            ping::DRAIN => {
                let announced = matches!(self.drain, crate::h2::drain::Drain::Announced { .. });
                self.finish_announcement();
                announced
            }
            _ => false,
        };
        if is_expected { Ok(None) } else { self.oddity() }
    }

    fn is_due(&self, at: Option<Time>) -> bool {
        at.is_some_and(|at| at <= self.now && at < Time::NEVER)
    }

    /// What the peer should have done by now.
    fn overdue(&self) -> Option<Fault> {
        if self.is_due(self.preface_deadline) {
            return Some(Fault::protocol(Rule::PrefaceTimeout));
        }
        if self.is_due(self.settings_deadline) {
            // RFC 9113 section 6.5.3: a connection error of type SETTINGS_TIMEOUT.
            let code = ErrorCode::SETTINGS_TIMEOUT;
            return Some(Fault::connection(code, Rule::SettingsTimeout));
        }
        self.is_due(self.gather.deadline())
            .then(|| Fault::flood(Rule::FieldBlockTimeout))
    }

    /// Gives a transport up that takes nothing.
    fn check_transport(&mut self) -> Result<(), Fault> {
        if self.has_ended() || !self.is_due(self.transmit_check()) {
            return Ok(());
        }
        if u32::from(self.transmit_stalls) >= LOOKS {
            return self.raise(Fault::flood(Rule::ControlBacklog)).map(drop);
        }
        self.transmit_stalls += 1;
        self.transmit_looked = Some(self.now);
        Ok(())
    }

    fn transmit_check(&self) -> Option<Time> {
        Some(self.transmit_looked? + self.config.stall_timeout / LOOKS)
    }

    fn keepalive_due(&self) -> Option<Time> {
        let interval = self.config.keepalive_interval?;
        Some(match self.pings.keepalive {
            // Whoever is heard lives, though the answer may wait behind much else.
            Some(sent) => sent.max(self.pings.heard) + self.config.keepalive_timeout,
            None => self.pings.heard + interval,
        })
    }

    fn check_keepalive(&mut self) -> Result<(), Fault> {
        if !self.is_due(self.keepalive_due()) {
            return Ok(());
        }
        if self.pings.keepalive.is_some() {
            let fault = Fault::connection(ErrorCode::NO_ERROR, Rule::PingTimeout);
            return self.raise(fault).map(drop);
        }
        self.pings.keepalive = Some(self.now);
        self.put_ping(ping::KEEPALIVE);
        Ok(())
    }

    /// Resets streams whose data the peer does not let go. A stream that may send, and waits for its turn, is not
    /// one of them.
    fn check_stalls(&mut self) -> Result<(), Fault> {
        if self.has_ended() || !self.is_due(self.stall_check) {
            return Ok(());
        }
        let all_wait = self.send_window.available() == 0;
        for slot in self.streams.slots() {
            let Some(stream) = self.streams.kept_mut(slot) else {
                continue;
            };
            let waits = all_wait || stream.send_window.available() == 0;
            if stream.queued == 0 || !waits {
                continue;
            }
            if u32::from(stream.stalls) < LOOKS {
                stream.stalls += 1;
                continue;
            }
            let code = ErrorCode::ENHANCE_YOUR_CALM;
            let fault = Fault::stream(stream.id, code, Rule::WindowStalled);
            if self.raise(fault)?.is_some() {
                self.notify_reset(slot);
            }
        }
        let next = self.now + self.config.stall_timeout / LOOKS;
        self.stall_check = (!self.parts.is_empty()).then_some(next);
        Ok(())
    }
}
