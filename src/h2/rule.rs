//! The rules that a peer may break, each with its section and its sentence.

use core::fmt;

/// A rule of RFC 9113, of another RFC, or of the guard (section 10.5); displays with its section.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[repr(u8)]
#[non_exhaustive]
pub enum Rule {
    /// Section 3.4: the client did not begin with the connection preface.
    BadPreface,
    /// Section 3.4: the first frame was not SETTINGS.
    SettingsNotFirst,
    /// Section 3.4: the connection preface did not come in time.
    PrefaceTimeout,
    /// Section 4.2: a frame was longer than SETTINGS_MAX_FRAME_SIZE.
    FrameTooLarge,
    /// Section 4.3: a field block could not be decoded.
    CompressionFailed,
    /// Section 6.10: another frame came where CONTINUATION had to follow.
    FieldBlockInterrupted,
    /// Section 5.1: a frame came on a stream that was never opened.
    IdleStream,
    /// Section 5.1: a frame came on a stream whose sender had ended it.
    HalfClosed,
    /// Section 5.1: a frame came on a closed stream.
    StreamClosed,
    /// Section 5.1.1: a stream was opened with an identifier of the other side.
    WrongStreamParity,
    /// Section 5.1.1: a stream was opened with an identifier that is not greater than all before.
    StreamIdNotGreater,
    /// Section 5.1.2: more streams were opened than SETTINGS_MAX_CONCURRENT_STREAMS.
    TooManyStreams,
    /// RFC 7540 5.3.1: a stream was made to depend on itself.
    SelfDependency,
    /// Section 6.1: DATA came on stream 0.
    DataOnConnection,
    /// Section 6.1: the padding was as long as the payload or longer.
    PaddingTooLong,
    /// Section 6.1: a padded frame had no room for its pad length.
    PaddingMissing,
    /// Section 6.2: HEADERS came on stream 0.
    HeadersOnConnection,
    /// Section 6.2: HEADERS had no room for the priority it announced.
    HeadersTooShort,
    /// Section 6.3: PRIORITY came on stream 0.
    PriorityOnConnection,
    /// Section 6.3: PRIORITY was not 5 octets long.
    PriorityLength,
    /// Section 6.4: RST_STREAM came on stream 0.
    ResetOnConnection,
    /// Section 6.4: RST_STREAM was not 4 octets long.
    ResetLength,
    /// Section 6.5: SETTINGS came on a stream.
    SettingsOnStream,
    /// Section 6.5: SETTINGS were not a multiple of 6 octets long.
    SettingsLength,
    /// Section 6.5: an acknowledgement of SETTINGS was not empty.
    SettingsAckLength,
    /// Section 6.5.2: SETTINGS_ENABLE_PUSH was neither 0 nor 1, or 1 from a server.
    EnablePushValue,
    /// Section 6.5.2: SETTINGS_INITIAL_WINDOW_SIZE was above 2^31-1.
    InitialWindowValue,
    /// Section 6.5.2: SETTINGS_MAX_FRAME_SIZE was outside 2^14 to 2^24-1.
    MaxFrameSizeValue,
    /// RFC 9218 2.1: SETTINGS_NO_RFC7540_PRIORITIES was neither 0 nor 1, or changed.
    NoPrioritiesValue,
    /// Section 6.5.3: SETTINGS were not acknowledged in time.
    SettingsTimeout,
    /// Section 6.5.3: SETTINGS were acknowledged that were not sent.
    UnexpectedSettingsAck,
    /// Section 6.6: PUSH_PROMISE came on stream 0.
    PushOnConnection,
    /// Section 6.6: PUSH_PROMISE had no room for the promised stream.
    PushTooShort,
    /// Section 8.4: a client sent PUSH_PROMISE.
    PushFromClient,
    /// Section 8.4: PUSH_PROMISE came where push is disabled.
    PushDisabled,
    /// Section 6.7: PING came on a stream.
    PingOnStream,
    /// Section 6.7: PING was not 8 octets long.
    PingLength,
    /// Section 6.7: PING was not answered in time.
    PingTimeout,
    /// Section 6.8: GOAWAY came on a stream.
    GoAwayOnStream,
    /// Section 6.8: GOAWAY was shorter than 8 octets.
    GoAwayLength,
    /// Section 6.8: a later GOAWAY raised the last stream identifier.
    GoAwayRaised,
    /// Section 6.9: WINDOW_UPDATE was not 4 octets long.
    WindowUpdateLength,
    /// Section 6.9: WINDOW_UPDATE had an increment of 0.
    ZeroIncrement,
    /// Section 6.9: DATA exceeded the flow-control window.
    ReceiveWindowExceeded,
    /// Section 6.9.1: WINDOW_UPDATE raised a window above 2^31-1.
    WindowOverflow,
    /// Section 6.9.2: SETTINGS_INITIAL_WINDOW_SIZE raised a window above 2^31-1.
    InitialWindowOverflow,
    /// Section 6.10: CONTINUATION came on stream 0.
    ContinuationOnConnection,
    /// Section 6.10: CONTINUATION followed no HEADERS that wait for it.
    UnexpectedContinuation,
    /// Section 8.1: DATA came before the header section.
    DataBeforeHeaders,
    /// Section 8.1: a trailer section did not end the stream.
    TrailersWithoutEnd,
    /// Section 8.1: an informational response ended the stream.
    InformationalEnd,
    /// Section 8.1.1: content-length was not one number.
    ContentLengthValue,
    /// Section 8.1.1: the content was not as long as content-length said.
    ContentLengthMismatch,
    /// Section 8.2.1: a field name was empty.
    EmptyName,
    /// Section 8.2.1: a field name held an uppercase letter, a control, a colon or another forbidden octet.
    NameOctet,
    /// Section 8.2.1: a field value held CR, LF or NUL.
    ValueOctet,
    /// Section 8.2.1: a field value began or ended with white space.
    ValueWhitespace,
    /// Section 8.2.2: a connection-specific field was sent.
    ConnectionField,
    /// Section 8.2.2: te was other than trailers.
    TeValue,
    /// Section 8.3: a pseudo-header field followed a regular field.
    PseudoAfterField,
    /// Section 8.3: a pseudo-header field was unknown or of the other direction.
    PseudoUnknown,
    /// Section 8.3: a pseudo-header field came twice.
    PseudoDuplicate,
    /// Section 8.1: a trailer section held a pseudo-header field.
    PseudoInTrailers,
    /// Section 8.3.1: a request lacked :method, :scheme or :path.
    PseudoMissing,
    /// Section 8.3.1: a request of http or https had a :path that does not begin with a slash.
    PathValue,
    /// Section 8.3.1: host differed from :authority, or came twice.
    AuthorityConflict,
    /// Section 8.5: a CONNECT request had :scheme or :path, or lacked :authority.
    ConnectPseudo,
    /// Section 8.3.2: a response lacked :status.
    StatusMissing,
    /// Section 8.3.2: a :status was not a three-digit code.
    StatusValue,
    /// Section 10.5.1: a field section was larger than the limit, or held more fields.
    FieldSectionTooLarge,
    /// Section 10.5.1: an encoded field block was larger than the limit.
    FieldBlockTooLarge,
    /// Section 10.5: a field block did not end in time.
    FieldBlockTimeout,
    /// Section 10.5: a field block came in too many frames.
    ContinuationFlood,
    /// Section 10.5: streams were reset too often.
    ResetFlood,
    /// Section 10.5: the peer caused too many stream errors.
    FaultFlood,
    /// Section 10.5: streams were opened above the limit too often.
    RefusalFlood,
    /// Section 10.5: SETTINGS came too often.
    SettingsFlood,
    /// Section 10.5: PING came too often.
    PingFlood,
    /// Section 10.5: too many frames were empty.
    EmptyFrameFlood,
    /// Section 10.5: WINDOW_UPDATE came too often.
    WindowUpdateFlood,
    /// Section 10.5: priorities changed too often.
    PriorityFlood,
    /// Section 10.5: too many informational responses came.
    InformationalFlood,
    /// Section 10.5: too many frames were of no use.
    OddityFlood,
    /// Section 10.5: the peer did not read what it asked for.
    ControlBacklog,
    /// Section 10.5: a flow-control window stayed shut for too long.
    WindowStalled,
    /// RFC 9218 7.1: PRIORITY_UPDATE came on a stream, or from a server.
    PriorityUpdateOnStream,
    /// RFC 9218 7.1: PRIORITY_UPDATE had no room for its stream.
    PriorityUpdateLength,
    /// RFC 9218 7.1: PRIORITY_UPDATE named stream 0 or one that clients do not open.
    PriorityUpdateTarget,
}

impl Rule {
    /// The section that states the rule; of RFC 9113 unless it names another.
    #[must_use]
    pub const fn section(self) -> &'static str {
        self.describe().0
    }

    /// What was wrong, as a clause without a full stop.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.describe().1
    }

    #[cold]
    const fn describe(self) -> (&'static str, &'static str) {
        match self {
            Self::BadPreface => (
                "3.4",
                "the client did not begin with the connection preface",
            ),
            Self::SettingsNotFirst => ("3.4", "the first frame was not SETTINGS"),
            Self::PrefaceTimeout => ("3.4", "the connection preface did not come in time"),
            Self::FrameTooLarge => ("4.2", "a frame was longer than SETTINGS_MAX_FRAME_SIZE"),
            Self::CompressionFailed => ("4.3", "a field block could not be decoded"),
            Self::FieldBlockInterrupted => (
                "6.10",
                "another frame came where CONTINUATION had to follow",
            ),
            Self::IdleStream => ("5.1", "a frame came on a stream that was never opened"),
            Self::HalfClosed => ("5.1", "a frame came on a stream whose sender had ended it"),
            Self::StreamClosed => ("5.1", "a frame came on a closed stream"),
            Self::WrongStreamParity => (
                "5.1.1",
                "a stream was opened with an identifier of the other side",
            ),
            Self::StreamIdNotGreater => (
                "5.1.1",
                "a stream was opened with an identifier that is not greater than all before",
            ),
            Self::TooManyStreams => (
                "5.1.2",
                "more streams were opened than SETTINGS_MAX_CONCURRENT_STREAMS",
            ),
            Self::SelfDependency => ("RFC 7540 5.3.1", "a stream was made to depend on itself"),
            Self::DataOnConnection => ("6.1", "DATA came on stream 0"),
            Self::PaddingTooLong => ("6.1", "the padding was as long as the payload or longer"),
            Self::PaddingMissing => ("6.1", "a padded frame had no room for its pad length"),
            Self::HeadersOnConnection => ("6.2", "HEADERS came on stream 0"),
            Self::HeadersTooShort => ("6.2", "HEADERS had no room for the priority it announced"),
            Self::PriorityOnConnection => ("6.3", "PRIORITY came on stream 0"),
            Self::PriorityLength => ("6.3", "PRIORITY was not 5 octets long"),
            Self::ResetOnConnection => ("6.4", "RST_STREAM came on stream 0"),
            Self::ResetLength => ("6.4", "RST_STREAM was not 4 octets long"),
            Self::SettingsOnStream => ("6.5", "SETTINGS came on a stream"),
            Self::SettingsLength => ("6.5", "SETTINGS were not a multiple of 6 octets long"),
            Self::SettingsAckLength => ("6.5", "an acknowledgement of SETTINGS was not empty"),
            Self::EnablePushValue => (
                "6.5.2",
                "SETTINGS_ENABLE_PUSH was neither 0 nor 1, or 1 from a server",
            ),
            Self::InitialWindowValue => ("6.5.2", "SETTINGS_INITIAL_WINDOW_SIZE was above 2^31-1"),
            Self::MaxFrameSizeValue => (
                "6.5.2",
                "SETTINGS_MAX_FRAME_SIZE was outside 2^14 to 2^24-1",
            ),
            Self::NoPrioritiesValue => (
                "RFC 9218 2.1",
                "SETTINGS_NO_RFC7540_PRIORITIES was neither 0 nor 1, or changed",
            ),
            Self::SettingsTimeout => ("6.5.3", "SETTINGS were not acknowledged in time"),
            Self::UnexpectedSettingsAck => {
                ("6.5.3", "SETTINGS were acknowledged that were not sent")
            }
            Self::PushOnConnection => ("6.6", "PUSH_PROMISE came on stream 0"),
            Self::PushTooShort => ("6.6", "PUSH_PROMISE had no room for the promised stream"),
            Self::PushFromClient => ("8.4", "a client sent PUSH_PROMISE"),
            Self::PushDisabled => ("8.4", "PUSH_PROMISE came where push is disabled"),
            Self::PingOnStream => ("6.7", "PING came on a stream"),
            Self::PingLength => ("6.7", "PING was not 8 octets long"),
            Self::PingTimeout => ("6.7", "PING was not answered in time"),
            Self::GoAwayOnStream => ("6.8", "GOAWAY came on a stream"),
            Self::GoAwayLength => ("6.8", "GOAWAY was shorter than 8 octets"),
            Self::GoAwayRaised => ("6.8", "a later GOAWAY raised the last stream identifier"),
            Self::WindowUpdateLength => ("6.9", "WINDOW_UPDATE was not 4 octets long"),
            Self::ZeroIncrement => ("6.9", "WINDOW_UPDATE had an increment of 0"),
            Self::ReceiveWindowExceeded => ("6.9", "DATA exceeded the flow-control window"),
            Self::WindowOverflow => ("6.9.1", "WINDOW_UPDATE raised a window above 2^31-1"),
            Self::InitialWindowOverflow => (
                "6.9.2",
                "SETTINGS_INITIAL_WINDOW_SIZE raised a window above 2^31-1",
            ),
            Self::ContinuationOnConnection => ("6.10", "CONTINUATION came on stream 0"),
            Self::UnexpectedContinuation => {
                ("6.10", "CONTINUATION followed no HEADERS that wait for it")
            }
            Self::DataBeforeHeaders => ("8.1", "DATA came before the header section"),
            Self::TrailersWithoutEnd => ("8.1", "a trailer section did not end the stream"),
            Self::InformationalEnd => ("8.1", "an informational response ended the stream"),
            Self::ContentLengthValue => ("8.1.1", "content-length was not one number"),
            Self::ContentLengthMismatch => (
                "8.1.1",
                "the content was not as long as content-length said",
            ),
            Self::EmptyName => ("8.2.1", "a field name was empty"),
            Self::NameOctet => (
                "8.2.1",
                "a field name held an uppercase letter, a control, a colon or another forbidden octet",
            ),
            Self::ValueOctet => ("8.2.1", "a field value held CR, LF or NUL"),
            Self::ValueWhitespace => ("8.2.1", "a field value began or ended with white space"),
            Self::ConnectionField => ("8.2.2", "a connection-specific field was sent"),
            Self::TeValue => ("8.2.2", "te was other than trailers"),
            Self::PseudoAfterField => ("8.3", "a pseudo-header field followed a regular field"),
            Self::PseudoUnknown => (
                "8.3",
                "a pseudo-header field was unknown or of the other direction",
            ),
            Self::PseudoDuplicate => ("8.3", "a pseudo-header field came twice"),
            Self::PseudoInTrailers => ("8.1", "a trailer section held a pseudo-header field"),
            Self::PseudoMissing => ("8.3.1", "a request lacked :method, :scheme or :path"),
            Self::PathValue => (
                "8.3.1",
                "a request of http or https had a :path that does not begin with a slash",
            ),
            Self::AuthorityConflict => ("8.3.1", "host differed from :authority, or came twice"),
            Self::ConnectPseudo => (
                "8.5",
                "a CONNECT request had :scheme or :path, or lacked :authority",
            ),
            Self::StatusMissing => ("8.3.2", "a response lacked :status"),
            Self::StatusValue => ("8.3.2", "a :status was not a three-digit code"),
            Self::FieldSectionTooLarge => (
                "10.5.1",
                "a field section was larger than the limit, or held more fields",
            ),
            Self::FieldBlockTooLarge => {
                ("10.5.1", "an encoded field block was larger than the limit")
            }
            Self::FieldBlockTimeout => ("10.5", "a field block did not end in time"),
            Self::ContinuationFlood => ("10.5", "a field block came in too many frames"),
            Self::ResetFlood => ("10.5", "streams were reset too often"),
            Self::FaultFlood => ("10.5", "the peer caused too many stream errors"),
            Self::RefusalFlood => ("10.5", "streams were opened above the limit too often"),
            Self::SettingsFlood => ("10.5", "SETTINGS came too often"),
            Self::PingFlood => ("10.5", "PING came too often"),
            Self::EmptyFrameFlood => ("10.5", "too many frames were empty"),
            Self::WindowUpdateFlood => ("10.5", "WINDOW_UPDATE came too often"),
            Self::PriorityFlood => ("10.5", "priorities changed too often"),
            Self::InformationalFlood => ("10.5", "too many informational responses came"),
            Self::OddityFlood => ("10.5", "too many frames were of no use"),
            Self::ControlBacklog => ("10.5", "the peer did not read what it asked for"),
            Self::WindowStalled => ("10.5", "a flow-control window stayed shut for too long"),
            Self::PriorityUpdateOnStream => (
                "RFC 9218 7.1",
                "PRIORITY_UPDATE came on a stream, or from a server",
            ),
            Self::PriorityUpdateLength => {
                ("RFC 9218 7.1", "PRIORITY_UPDATE had no room for its stream")
            }
            Self::PriorityUpdateTarget => (
                "RFC 9218 7.1",
                "PRIORITY_UPDATE named stream 0 or one that clients do not open",
            ),
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (section, text) = self.describe();
        write!(f, "{text} (section {section})")
    }
}
