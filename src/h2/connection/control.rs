//! Control: frames that carry neither fields nor content.

use crate::h2::config::{Role, WINDOW_DEFAULT};
use crate::h2::error_code::ErrorCode;
use crate::h2::event::{Cause, Event};
use crate::h2::fault::Fault;
use crate::h2::frame::{
    Flags, FrameHeader, GoAway, Ping, Priority, PriorityUpdate, RstStream, SETTING_LEN, SettingId,
    Settings, WindowUpdate,
};
use crate::h2::guard::Class;
use crate::h2::priority;
use crate::h2::rule::Rule;
use crate::h2::state::State;

use super::receive::Mode;
use super::{Connection, Stepped};

impl Connection {
    pub(super) fn receive_window_update<'i>(
        &mut self,
        header: FrameHeader,
        payload: &[u8],
    ) -> Stepped<'i> {
        self.refuse_idle(header.stream)?;
        self.guard.spend(Class::WindowUpdates, self.now)?;
        let frame = WindowUpdate::decode(header, payload)?;
        let delta = i64::from(frame.increment);
        let code = ErrorCode::FLOW_CONTROL_ERROR;
        if frame.stream.is_connection() {
            return if self.send_window.shift(delta) {
                Ok(None)
            } else {
                Err(Fault::connection(code, Rule::WindowOverflow))
            };
        }
        let slot = self.streams.find(frame.stream);
        let Some((slot, stream)) = slot.and_then(|slot| Some((slot, self.streams.at_mut(slot)?)))
        else {
            // RFC 9113 section 5.1: it may cross the end of the stream.
            return Ok(None);
        };
        if !stream.send_window.shift(delta) {
            return Err(Fault::stream(frame.stream, code, Rule::WindowOverflow));
        }
        self.make_ready(slot);
        Ok(None)
    }

    pub(super) fn receive_rst_stream<'i>(
        &mut self,
        header: FrameHeader,
        payload: &[u8],
    ) -> Stepped<'i> {
        let frame = RstStream::decode(header, payload)?;
        self.refuse_idle(frame.stream)?;
        let Some(slot) = self.streams.find(frame.stream) else {
            // RFC 9113 section 5.1: it may cross the end of the stream.
            return self.oddity();
        };
        // A stream of this side's was begun by this side, and is reset once: that is no flood. A server may
        // end any number of uploads early (RFC 9113 section 8.1).
        let is_own = frame.stream.is_client() == (self.role == Role::Client);
        let is_open = (self.streams.at(slot)).is_some_and(|stream| stream.state != State::Closed);
        if !(is_own && is_open) {
            self.guard.spend(Class::Resets, self.now)?;
        }
        Ok(self.close_by_reset(slot, frame.code, Cause::Peer))
    }

    pub(super) fn receive_ping<'i>(&mut self, header: FrameHeader, payload: &[u8]) -> Stepped<'i> {
        let frame = Ping::decode(header, payload)?;
        if frame.flags.has(Flags::ACK) {
            return self.receive_pong(frame.payload);
        }
        self.guard.spend(Class::Pings, self.now)?;
        let pong = Ping {
            flags: Flags::ACK,
            payload: frame.payload,
        };
        self.put_answer(|out| pong.encode(out))?;
        let payload = frame.payload;
        Ok(Some(Event::Ping { payload }))
    }

    pub(super) fn receive_settings<'i>(
        &mut self,
        header: FrameHeader,
        payload: &[u8],
    ) -> Stepped<'i> {
        let frame = Settings::decode(header, payload)?;
        if frame.flags.has(Flags::ACK) {
            return self.settings_were_acknowledged();
        }
        self.guard.spend(Class::Settings, self.now)?;
        if let Mode::Settings = self.mode {
            self.mode = Mode::Frame;
            self.preface_deadline = None;
        }
        let before = self.peer;
        // More settings than there are identifiers in use cost as much as frames of their own.
        for _ in 1..payload.len().div_ceil(16 * SETTING_LEN) {
            self.guard.spend(Class::Settings, self.now)?;
        }
        for setting in frame.iter() {
            self.peer.apply(setting, self.role)?;
            if setting.id == SettingId::HEADER_TABLE_SIZE {
                // RFC 7541 section 4.2: the smallest of several sizes counts too.
                self.encoder.set_table_size_limit(setting.value);
            }
        }
        let delta =
            i64::from(self.peer.initial_window_size) - i64::from(before.initial_window_size);
        self.shift_send_windows(delta)?;
        self.put_answer(|out| Settings::ACK.encode(out))?;
        self.tell_streams_available();
        Ok(Some(Event::PeerSettings))
    }

    /// RFC 9113 section 6.9.2: all streams' windows move with the initial one.
    fn shift_send_windows(&mut self, delta: i64) -> Result<(), Fault> {
        if delta == 0 {
            return Ok(());
        }
        for slot in self.streams.slots() {
            let Some(stream) = self.streams.kept_mut(slot) else {
                continue;
            };
            if !stream.send_window.shift(delta) {
                let code = ErrorCode::FLOW_CONTROL_ERROR;
                return Err(Fault::connection(code, Rule::InitialWindowOverflow));
            }
            if stream.send_window.available() == 0 {
                self.schedule.remove(slot, &mut self.streams);
            } else {
                self.make_ready(slot);
            }
        }
        Ok(())
    }

    fn settings_were_acknowledged<'i>(&mut self) -> Stepped<'i> {
        if self.settings_acknowledged {
            return Err(Fault::protocol(Rule::UnexpectedSettingsAck));
        }
        self.settings_acknowledged = true;
        self.settings_deadline = None;
        self.decoder.set_table_size_limit(self.config.header_table);
        // RFC 9113 section 6.5.3: from here on the peer goes by our initial window.
        let initial = i64::from(WINDOW_DEFAULT);
        let delta = i64::from(self.config.stream_window) - initial;
        for slot in self.streams.slots() {
            if let Some(stream) = self.streams.kept_mut(slot).filter(|_| delta != 0) {
                stream.receive_window.resize(delta);
                // Credit that was not worth a frame may be worth one now, and the peer may wait for it.
                self.give_back_on(slot, 0);
            }
        }
        Ok(Some(Event::SettingsAcknowledged))
    }

    pub(super) fn receive_goaway<'i>(
        &mut self,
        header: FrameHeader,
        payload: &'i [u8],
    ) -> Stepped<'i> {
        let frame = GoAway::decode(header, payload)?;
        // RFC 9113 section 6.8: the last stream identifier never grows.
        if self.peer_last.is_some_and(|last| frame.last > last) {
            return Err(Fault::protocol(Rule::GoAwayRaised));
        }
        self.guard.spend(Class::Settings, self.now)?;
        self.peer_last = Some(frame.last);
        self.tell_unprocessed(frame.last);
        self.check_drained();
        Ok(Some(Event::GoAway {
            last: frame.last,
            code: frame.code,
            debug: frame.debug,
        }))
    }

    /// RFC 9113 section 5.3.2: RFC 7540's priorities are ignored.
    pub(super) fn receive_priority<'i>(
        &mut self,
        header: FrameHeader,
        payload: &[u8],
    ) -> Stepped<'i> {
        self.guard.spend(Class::Priorities, self.now)?;
        let frame = Priority::decode(header, payload)?;
        if frame.dependency.parent == frame.stream {
            self.guard.spend(Class::Oddities, self.now)?;
            return Err(Fault::malformed(frame.stream, Rule::SelfDependency));
        }
        Ok(None)
    }

    pub(super) fn receive_priority_update<'i>(
        &mut self,
        header: FrameHeader,
        payload: &[u8],
    ) -> Stepped<'i> {
        self.guard.spend(Class::Priorities, self.now)?;
        let frame = PriorityUpdate::decode(header, payload)?;
        if self.role == Role::Client {
            return Err(Fault::protocol(Rule::PriorityUpdateOnStream));
        }
        if !frame.prioritized.is_client() {
            return Err(Fault::protocol(Rule::PriorityUpdateTarget));
        }
        if let Some(slot) = self.streams.find(frame.prioritized) {
            self.prioritize(slot, priority::Priority::from_field(frame.value));
        }
        Ok(None)
    }
}
