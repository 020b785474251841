//! Messages through typed writers and views.

#[expect(dead_code, reason = "not all that is generated is tried")]
mod proto {
    //! Generated.
    viewbuf::include_protos!();
}

use proto::bench::users::{AccountState, UserView, UserWriter};
use proto::test::sink2::{Closed, SinkView, SinkWriter};
use viewbuf::{DecodeErrorKind, MessageView};

/// A user, written and read checked and lazily.
pub(crate) fn round_trip() -> Option<bool> {
    let mut memory = [0; 256];
    let len = UserWriter::new(&mut memory)
        .id(42)
        .name("Alice")
        .emails(["alice@example.com", "a@example.org"])
        .address(|address| address.street("1 Main St").city("Oslo"))
        .state(AccountState::ACTIVE)
        .birth_year(1990)
        .reputation(0.5)
        .finish()
        .ok()?;
    let octets = memory.get(..len)?;
    let user = UserView::decode(octets).ok()?;
    let lazy = UserView::decode_lazy(octets).ok()?;
    Some(
        user.id() == 42
            && user.name() == "Alice"
            && user
                .emails()
                .iter()
                .eq(["alice@example.com", "a@example.org"])
            && user.address().city() == "Oslo"
            && lazy.address().ok()?.city() == "Oslo"
            && user.state() == AccountState::ACTIVE
            && user.has_birth_year()
            && user.birth_year() == 1990
            && user.reputation() == 0.5
            && user.as_bytes() == Some(octets),
    )
}

/// Groups, maps, packed lists and enums, into memory that is just long enough.
pub(crate) fn shapes_round_trip() -> Option<bool> {
    let mut memory = [0; 128];
    let write = |out: &mut [u8]| {
        SinkWriter::new(out)
            .f_sint32(-1)
            .pack(|pack| pack.number(7).words(["a", "b"]))
            .p_sint32([0, -1, i32::MAX, i32::MIN])
            .p_closed([Closed::Big, Closed::Minus])
            .m_string([(1, "one"), (2, "two")])
            .c_uint32(9)
            .finish()
    };
    let needed = write(&mut []).err()?.needed;
    let len = write(memory.get_mut(..needed)?).ok()?;
    let sink = SinkView::decode(memory.get(..len)?).ok()?;
    Some(
        len == needed
            && sink.f_sint32() == -1
            && sink.f_string() == "none"
            && sink.pack().words().len() == 2
            && sink.p_sint32().iter().eq([0, -1, i32::MAX, i32::MIN])
            && sink.p_closed().iter().eq([Closed::Big, Closed::Minus])
            && sink.m_string().get(2) == Some("two")
            && sink.choice().is_some(),
    )
}

/// An error, not a panic, and nothing to unwind with.
pub(crate) fn bad_bytes_are_refused() -> bool {
    let truncated = UserView::decode(&[0x12, 5, b'A']).map(drop);
    let text = UserView::decode(&[0x12, 1, 0xff]).map(drop);
    let deep = SinkView::decode(&[0x5b; 300]).map(drop);
    truncated.is_err_and(|error| error.kind() == DecodeErrorKind::Truncated)
        && text.is_err_and(|error| error.kind() == DecodeErrorKind::InvalidUtf8)
        && deep.is_err_and(|error| error.kind() == DecodeErrorKind::TooDeep)
}
