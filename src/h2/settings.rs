//! Settings: what each side asks of the other (RFC 9113 section 6.5).

use super::config::{Config, Role, WINDOW_DEFAULT, WINDOW_LIMIT};
use super::error_code::ErrorCode;
use super::fault::Fault;
use super::frame::{PAYLOAD_MAX, PAYLOAD_MAX_DEFAULT, Setting, SettingId, Settings};
use super::rule::Rule;

/// The peer's settings, as far as it has told them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct PeerSettings {
    /// Octets of dynamic table that it allows; 4,096 at first.
    pub header_table_size: u32,
    /// Streams of this side that it allows at a time; `None` at first, no limit.
    pub max_concurrent_streams: Option<u32>,
    /// The window that it gives a new stream; 65,535 at first.
    pub initial_window_size: u32,
    /// The longest payload that it takes; 16,384 at first.
    pub max_frame_size: u32,
    /// The largest field section that it says it takes; `None` at first, no limit.
    pub max_header_list_size: Option<u32>,
    /// Whether it takes extended CONNECT (RFC 8441).
    pub enable_connect_protocol: bool,
}

impl PeerSettings {
    pub(super) const INITIAL: Self = Self {
        header_table_size: crate::hpack::DEFAULT_TABLE_SIZE,
        max_concurrent_streams: None,
        initial_window_size: WINDOW_DEFAULT,
        max_frame_size: PAYLOAD_MAX_DEFAULT,
        max_header_list_size: None,
        enable_connect_protocol: false,
    };

    /// Takes one setting over; unknown ones are ignored (section 6.5.2).
    pub(super) fn apply(&mut self, setting: Setting, own: Role) -> Result<(), Fault> {
        let value = setting.value;
        match setting.id {
            SettingId::HEADER_TABLE_SIZE => self.header_table_size = value,
            SettingId::ENABLE_PUSH if value > u32::from(own == Role::Server) => {
                return Err(Fault::protocol(Rule::EnablePushValue));
            }
            SettingId::MAX_CONCURRENT_STREAMS => self.max_concurrent_streams = Some(value),
            SettingId::INITIAL_WINDOW_SIZE if value > WINDOW_LIMIT => {
                let code = ErrorCode::FLOW_CONTROL_ERROR;
                return Err(Fault::connection(code, Rule::InitialWindowValue));
            }
            SettingId::INITIAL_WINDOW_SIZE => self.initial_window_size = value,
            SettingId::MAX_FRAME_SIZE if !(PAYLOAD_MAX_DEFAULT..=PAYLOAD_MAX).contains(&value) => {
                return Err(Fault::protocol(Rule::MaxFrameSizeValue));
            }
            SettingId::MAX_FRAME_SIZE => self.max_frame_size = value,
            SettingId::MAX_HEADER_LIST_SIZE => self.max_header_list_size = Some(value),
            SettingId::ENABLE_CONNECT_PROTOCOL => self.enable_connect_protocol = value == 1,
            SettingId::NO_RFC7540_PRIORITIES if value > 1 => {
                return Err(Fault::protocol(Rule::NoPrioritiesValue));
            }
            _ => {}
        }
        Ok(())
    }
}

/// Writes own SETTINGS: what differs from the initial values, and what must be said.
pub(super) fn encode_own(config: &Config, role: Role, out: &mut alloc::vec::Vec<u8>) {
    let differs = |id, value, initial| (value != initial).then_some(Setting::new(id, value));
    let push = Setting::new(SettingId::ENABLE_PUSH, 0);
    let streams = Setting::new(SettingId::MAX_CONCURRENT_STREAMS, config.streams_max);
    let priorities = Setting::new(SettingId::NO_RFC7540_PRIORITIES, 1);
    let sections = Setting::new(SettingId::MAX_HEADER_LIST_SIZE, config.field_section_max);
    let settings = [
        differs(SettingId::HEADER_TABLE_SIZE, config.header_table, 4_096),
        (role == Role::Client).then_some(push),
        (role == Role::Server).then_some(streams),
        differs(
            SettingId::INITIAL_WINDOW_SIZE,
            config.stream_window,
            WINDOW_DEFAULT,
        ),
        differs(
            SettingId::MAX_FRAME_SIZE,
            config.frame_max,
            PAYLOAD_MAX_DEFAULT,
        ),
        Some(sections),
        Some(priorities),
    ];
    let mut octets = [0; 7 * super::frame::SETTING_LEN];
    let (places, _) = octets.as_chunks_mut();
    let mut len = 0;
    for (place, setting) in places.iter_mut().zip(settings.iter().flatten()) {
        *place = setting.to_octets();
        len += place.len();
    }
    Settings::from_octets(octets.get(..len).unwrap_or_default()).encode(out);
}
