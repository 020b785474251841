//! Static table: the 61 fields of RFC 7541 Appendix A, which every connection knows.
//!
//! Indices run from 1, as on the wire. A name that is in the table has a [`StaticName`], whatever
//! representation it came in, so that it is recognised without comparing octets.

use StaticName as N;

/// A field name of the static table.
///
/// Its discriminant is the lowest index that has the name.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[repr(u8)]
pub enum StaticName {
    /// `:authority`
    Authority = 1,
    /// `:method`
    Method = 2,
    /// `:path`
    Path = 4,
    /// `:scheme`
    Scheme = 6,
    /// `:status`
    Status = 8,
    /// `accept-charset`
    AcceptCharset = 15,
    /// `accept-encoding`
    AcceptEncoding = 16,
    /// `accept-language`
    AcceptLanguage = 17,
    /// `accept-ranges`
    AcceptRanges = 18,
    /// `accept`
    Accept = 19,
    /// `access-control-allow-origin`
    AccessControlAllowOrigin = 20,
    /// `age`
    Age = 21,
    /// `allow`
    Allow = 22,
    /// `authorization`
    Authorization = 23,
    /// `cache-control`
    CacheControl = 24,
    /// `content-disposition`
    ContentDisposition = 25,
    /// `content-encoding`
    ContentEncoding = 26,
    /// `content-language`
    ContentLanguage = 27,
    /// `content-length`
    ContentLength = 28,
    /// `content-location`
    ContentLocation = 29,
    /// `content-range`
    ContentRange = 30,
    /// `content-type`
    ContentType = 31,
    /// `cookie`
    Cookie = 32,
    /// `date`
    Date = 33,
    /// `etag`
    Etag = 34,
    /// `expect`
    Expect = 35,
    /// `expires`
    Expires = 36,
    /// `from`
    From = 37,
    /// `host`
    Host = 38,
    /// `if-match`
    IfMatch = 39,
    /// `if-modified-since`
    IfModifiedSince = 40,
    /// `if-none-match`
    IfNoneMatch = 41,
    /// `if-range`
    IfRange = 42,
    /// `if-unmodified-since`
    IfUnmodifiedSince = 43,
    /// `last-modified`
    LastModified = 44,
    /// `link`
    Link = 45,
    /// `location`
    Location = 46,
    /// `max-forwards`
    MaxForwards = 47,
    /// `proxy-authenticate`
    ProxyAuthenticate = 48,
    /// `proxy-authorization`
    ProxyAuthorization = 49,
    /// `range`
    Range = 50,
    /// `referer`
    Referer = 51,
    /// `refresh`
    Refresh = 52,
    /// `retry-after`
    RetryAfter = 53,
    /// `server`
    Server = 54,
    /// `set-cookie`
    SetCookie = 55,
    /// `strict-transport-security`
    StrictTransportSecurity = 56,
    /// `transfer-encoding`
    TransferEncoding = 57,
    /// `user-agent`
    UserAgent = 58,
    /// `vary`
    Vary = 59,
    /// `via`
    Via = 60,
    /// `www-authenticate`
    WwwAuthenticate = 61,
}

impl StaticName {
    /// The name that `name` spells; `None` where the static table has no such name.
    ///
    /// ```
    /// use viewbuf::hpack::StaticName;
    /// assert_eq!(StaticName::of(b":path"), Some(StaticName::Path));
    /// assert_eq!(StaticName::of(b"te"), None);
    /// ```
    #[inline]
    #[must_use]
    pub fn of(name: &[u8]) -> Option<Self> {
        let found = slot(name).and_then(|slot| *SLOTS.get(slot)?)?;
        (found.as_str().as_bytes() == name).then_some(found)
    }

    /// How the name is spelt.
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        entry(self as u8).1
    }

    /// The lowest index that has the name.
    #[inline]
    #[must_use]
    pub const fn index(self) -> u8 {
        self as u8
    }
}

/// How many entries there are.
pub(super) const LEN: u8 = 61;

/// An entry: its name, how the name is spelt, its value.
type Entry = (StaticName, &'static str, &'static str);

/// The entry at `index`, which is 1 to 61.
#[inline]
pub(super) const fn entry(index: u8) -> Entry {
    debug_assert!(matches!(index, 1..=LEN), "an index of the static table");
    #[expect(clippy::indexing_slicing, reason = "six bits index 64 entries")]
    TABLE[(index & 0x3f) as usize]
}

/// The entry of this very field.
#[inline]
pub(super) fn find(name: StaticName, value: &[u8]) -> Option<u8> {
    let mut index = name.index();
    // Entries of one name stand together.
    while index <= LEN && entry(index).0 == name {
        if entry(index).2.as_bytes() == value {
            return Some(index);
        }
        index += 1;
    }
    None
}

/// Where [`SLOTS`] has `name`, if it has: chosen so that no two names share a slot.
#[inline(always)]
const fn slot(name: &[u8]) -> Option<usize> {
    let (Some(first), Some(last)) = (name.first(), name.last()) else {
        return None;
    };
    let len = name.len();
    if len > LONGEST {
        return None;
    }
    #[expect(clippy::indexing_slicing, reason = "half of a length is inside")]
    let middle = name[len / 2];
    let key = u32::from_le_bytes([len as u8, *first, *last, middle]);
    Some((key.wrapping_mul(0x1920_7c37) >> 25) as usize)
}

/// The length of the longest name.
const LONGEST: usize = 27;

/// Each name at its [`slot`].
static SLOTS: [Option<StaticName>; 128] = slots();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn slots() -> [Option<StaticName>; 128] {
    let mut slots: [Option<StaticName>; 128] = [None; 128];
    let mut index = 1;
    while index <= LEN {
        let (name, text, _) = entry(index);
        assert!(text.len() <= LONGEST, "a longer name would never be found");
        if name as u8 == index
            && let Some(slot) = slot(text.as_bytes())
        {
            assert!(slots[slot].is_none(), "two names share a slot");
            slots[slot] = Some(name);
        }
        index += 1;
    }
    slots
}

/// The entries at their indices, and others around them that are never asked for.
static TABLE: [Entry; 64] = [
    (N::Authority, ":authority", ""),
    (N::Authority, ":authority", ""),
    (N::Method, ":method", "GET"),
    (N::Method, ":method", "POST"),
    (N::Path, ":path", "/"),
    (N::Path, ":path", "/index.html"),
    (N::Scheme, ":scheme", "http"),
    (N::Scheme, ":scheme", "https"),
    (N::Status, ":status", "200"),
    (N::Status, ":status", "204"),
    (N::Status, ":status", "206"),
    (N::Status, ":status", "304"),
    (N::Status, ":status", "400"),
    (N::Status, ":status", "404"),
    (N::Status, ":status", "500"),
    (N::AcceptCharset, "accept-charset", ""),
    (N::AcceptEncoding, "accept-encoding", "gzip, deflate"),
    (N::AcceptLanguage, "accept-language", ""),
    (N::AcceptRanges, "accept-ranges", ""),
    (N::Accept, "accept", ""),
    (
        N::AccessControlAllowOrigin,
        "access-control-allow-origin",
        "",
    ),
    (N::Age, "age", ""),
    (N::Allow, "allow", ""),
    (N::Authorization, "authorization", ""),
    (N::CacheControl, "cache-control", ""),
    (N::ContentDisposition, "content-disposition", ""),
    (N::ContentEncoding, "content-encoding", ""),
    (N::ContentLanguage, "content-language", ""),
    (N::ContentLength, "content-length", ""),
    (N::ContentLocation, "content-location", ""),
    (N::ContentRange, "content-range", ""),
    (N::ContentType, "content-type", ""),
    (N::Cookie, "cookie", ""),
    (N::Date, "date", ""),
    (N::Etag, "etag", ""),
    (N::Expect, "expect", ""),
    (N::Expires, "expires", ""),
    (N::From, "from", ""),
    (N::Host, "host", ""),
    (N::IfMatch, "if-match", ""),
    (N::IfModifiedSince, "if-modified-since", ""),
    (N::IfNoneMatch, "if-none-match", ""),
    (N::IfRange, "if-range", ""),
    (N::IfUnmodifiedSince, "if-unmodified-since", ""),
    (N::LastModified, "last-modified", ""),
    (N::Link, "link", ""),
    (N::Location, "location", ""),
    (N::MaxForwards, "max-forwards", ""),
    (N::ProxyAuthenticate, "proxy-authenticate", ""),
    (N::ProxyAuthorization, "proxy-authorization", ""),
    (N::Range, "range", ""),
    (N::Referer, "referer", ""),
    (N::Refresh, "refresh", ""),
    (N::RetryAfter, "retry-after", ""),
    (N::Server, "server", ""),
    (N::SetCookie, "set-cookie", ""),
    (N::StrictTransportSecurity, "strict-transport-security", ""),
    (N::TransferEncoding, "transfer-encoding", ""),
    (N::UserAgent, "user-agent", ""),
    (N::Vary, "vary", ""),
    (N::Via, "via", ""),
    (N::WwwAuthenticate, "www-authenticate", ""),
    (N::WwwAuthenticate, "www-authenticate", ""),
    (N::WwwAuthenticate, "www-authenticate", ""),
];
