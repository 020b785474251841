//! Code: the status codes of gRPC
//! ([`statuscodes.md`](https://github.com/grpc/grpc/blob/master/doc/statuscodes.md)).

use core::fmt;

/// How a call ended. The set is closed: whatever else a peer sends is [`UNKNOWN`](Self::Unknown).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[repr(u8)]
pub enum Code {
    /// The call succeeded.
    Ok = 0,
    /// The call was cancelled, typically by the caller.
    Cancelled = 1,
    /// An error that nobody told more of.
    Unknown = 2,
    /// The caller named an invalid argument, whatever the state of the system.
    InvalidArgument = 3,
    /// The deadline expired before the call could complete.
    DeadlineExceeded = 4,
    /// Something that was asked for was not found.
    NotFound = 5,
    /// What was to be created exists already.
    AlreadyExists = 6,
    /// The caller may not do this; who it is is known.
    PermissionDenied = 7,
    /// A resource is used up: a quota, memory, the size of a message.
    ResourceExhausted = 8,
    /// The system is not in the state that the call needs.
    FailedPrecondition = 9,
    /// The call was aborted, typically by a conflict with another one.
    Aborted = 10,
    /// The call went past the valid range.
    OutOfRange = 11,
    /// The method is not implemented or not supported.
    Unimplemented = 12,
    /// An invariant of the system below is broken.
    Internal = 13,
    /// The service is not available at the moment.
    Unavailable = 14,
    /// Data was lost or corrupted beyond recovery.
    DataLoss = 15,
    /// Who the caller is is not known, or not proven.
    Unauthenticated = 16,
}

impl Code {
    /// All codes, at the place of their number.
    pub const ALL: [Self; 17] = [
        Self::Ok,
        Self::Cancelled,
        Self::Unknown,
        Self::InvalidArgument,
        Self::DeadlineExceeded,
        Self::NotFound,
        Self::AlreadyExists,
        Self::PermissionDenied,
        Self::ResourceExhausted,
        Self::FailedPrecondition,
        Self::Aborted,
        Self::OutOfRange,
        Self::Unimplemented,
        Self::Internal,
        Self::Unavailable,
        Self::DataLoss,
        Self::Unauthenticated,
    ];

    /// The code of a number, [`Unknown`](Self::Unknown) where there is none.
    #[must_use]
    pub fn from_number(number: i32) -> Self {
        let place = usize::try_from(number).unwrap_or(usize::MAX);
        Self::ALL.get(place).copied().unwrap_or(Self::Unknown)
    }

    /// The code's number, as it is sent.
    #[inline]
    #[must_use]
    pub const fn number(self) -> i32 {
        self as i32
    }

    /// Reads `grpc-status`: a decimal number. Whatever is no number of a code is
    /// [`Unknown`](Self::Unknown), as `statuscodes.md` has it for a status that cannot be parsed.
    #[must_use]
    pub fn decode(value: &[u8]) -> Self {
        let number = match *value {
            [one @ b'0'..=b'9'] => one - b'0',
            [b'1', one @ b'0'..=b'9'] => 10 + one - b'0',
            _ => return Self::Unknown,
        };
        Self::from_number(number.into())
    }

    /// The value of `grpc-status`.
    #[must_use]
    pub const fn encode(self) -> &'static str {
        match self {
            Self::Ok => "0",
            Self::Cancelled => "1",
            Self::Unknown => "2",
            Self::InvalidArgument => "3",
            Self::DeadlineExceeded => "4",
            Self::NotFound => "5",
            Self::AlreadyExists => "6",
            Self::PermissionDenied => "7",
            Self::ResourceExhausted => "8",
            Self::FailedPrecondition => "9",
            Self::Aborted => "10",
            Self::OutOfRange => "11",
            Self::Unimplemented => "12",
            Self::Internal => "13",
            Self::Unavailable => "14",
            Self::DataLoss => "15",
            Self::Unauthenticated => "16",
        }
    }

    /// The name, as the specification spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Cancelled => "CANCELLED",
            Self::Unknown => "UNKNOWN",
            Self::InvalidArgument => "INVALID_ARGUMENT",
            Self::DeadlineExceeded => "DEADLINE_EXCEEDED",
            Self::NotFound => "NOT_FOUND",
            Self::AlreadyExists => "ALREADY_EXISTS",
            Self::PermissionDenied => "PERMISSION_DENIED",
            Self::ResourceExhausted => "RESOURCE_EXHAUSTED",
            Self::FailedPrecondition => "FAILED_PRECONDITION",
            Self::Aborted => "ABORTED",
            Self::OutOfRange => "OUT_OF_RANGE",
            Self::Unimplemented => "UNIMPLEMENTED",
            Self::Internal => "INTERNAL",
            Self::Unavailable => "UNAVAILABLE",
            Self::DataLoss => "DATA_LOSS",
            Self::Unauthenticated => "UNAUTHENTICATED",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_names_and_texts_agree() {
        for (number, code) in (0..).zip(Code::ALL) {
            assert_eq!(code.number(), number);
            assert_eq!(code.encode(), number.to_string());
            assert_eq!(Code::from_number(number), code);
            assert_eq!(Code::decode(code.encode().as_bytes()), code);
            let spelt: String = code.name().split('_').map(capitalised).collect();
            assert_eq!(spelt, format!("{code:?}"));
        }
    }

    fn capitalised(word: &str) -> String {
        let (first, rest) = word.split_at(1);
        first.to_owned() + &rest.to_ascii_lowercase()
    }

    /// `statuscodes.md`: "Error parsing returned status" is UNKNOWN.
    #[test]
    fn what_is_no_code_is_unknown() {
        for value in [
            "",
            "17",
            "00",
            "01",
            "-1",
            "+1",
            " 1",
            "1 ",
            "100",
            "99999999999",
            "a",
            "1a",
        ] {
            assert_eq!(Code::decode(value.as_bytes()), Code::Unknown, "{value:?}");
        }
        for number in [-1, 17, i32::MIN, i32::MAX] {
            assert_eq!(Code::from_number(number), Code::Unknown);
        }
    }
}
