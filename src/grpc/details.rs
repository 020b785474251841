//! Details: what a status says beyond its code, as messages
//! ([`google/rpc/error_details.proto`](https://github.com/googleapis/googleapis/tree/master/google/rpc)).
//!
//! ```text
//!  Status-Details → "grpc-status-details-bin" {base64 encoded google.rpc.Status}
//! ```
//!
//! ```
//! use viewbuf::grpc::Status;
//! use viewbuf::grpc::details::{BadRequest, bad_request::FieldViolation};
//!
//! let violation = FieldViolation {
//!     field: "email".into(),
//!     description: "is not an address".into(),
//!     ..FieldViolation::default()
//! };
//! let bad = BadRequest { field_violations: vec![violation], ..BadRequest::default() };
//! let status = Status::invalid_argument("the user cannot be created").with_detail(&bad);
//! assert_eq!(status.detail::<BadRequest>(), Some(bad));
//! ```

use alloc::borrow::ToOwned;

#[doc(inline)]
pub use crate::generated::rpc::TYPES;
#[doc(inline)]
pub use crate::generated::rpc::google::rpc::*;

use super::status::Status as CallStatus;
use crate::message::Message;
use crate::types::Any;
use crate::wire::DecodeError;

impl CallStatus {
    /// This status with one more detail, of any message type.
    #[must_use]
    pub fn with_detail<T: Message>(self, detail: &T) -> Self {
        self.with_packed_detail(Any::pack(detail))
    }

    /// This status with one more detail, packed already.
    #[must_use]
    pub fn with_packed_detail(self, detail: Any) -> Self {
        let mut status = self.decoded_details().unwrap_or_default();
        status.code = self.code().number();
        self.message().clone_into(&mut status.message);
        status.details.push(detail);
        self.with_encoded_details(status.encode_to_vec())
    }

    /// What `grpc-status-details-bin` holds; empty where there is none. Its code and message are those
    /// that its sender put there, and should be those of this status.
    ///
    /// # Errors
    /// What its octets break.
    pub fn decoded_details(&self) -> Result<Status, DecodeError> {
        Status::decode(self.details())
    }

    /// The first detail of a type; `None` too where its octets are broken.
    #[must_use]
    pub fn detail<T: Message>(&self) -> Option<T> {
        let status = self.decoded_details().ok()?;
        let detail = status.details.iter().find(|detail| detail.is::<T>())?;
        detail.unpack().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Duration;

    fn retry(seconds: i64) -> RetryInfo {
        let delay = Duration {
            seconds,
            ..Duration::default()
        };
        RetryInfo {
            retry_delay: Some(delay),
            ..RetryInfo::default()
        }
    }

    #[test]
    fn details_are_found_by_type() {
        let info = ErrorInfo {
            reason: "QUOTA".into(),
            domain: "example.com".into(),
            metadata: [("limit".into(), "7".into())].into(),
            ..ErrorInfo::default()
        };
        let status = CallStatus::resource_exhausted("no more")
            .with_detail(&info)
            .with_detail(&retry(3));
        let details = status.decoded_details().unwrap();
        assert_eq!((details.code, &*details.message), (8, "no more"));
        assert_eq!(details.details.len(), 2);
        assert_eq!(status.detail::<RetryInfo>(), Some(retry(3)));
        assert_eq!(status.detail::<ErrorInfo>(), Some(info));
        assert_eq!(status.detail::<BadRequest>(), None);
    }

    #[test]
    fn broken_details_are_none() {
        let status = CallStatus::internal("x").with_encoded_details(&b"\xff"[..]);
        assert!(status.decoded_details().is_err());
        assert_eq!(status.detail::<RetryInfo>(), None);
        assert_eq!(
            status.with_detail(&retry(1)).detail::<RetryInfo>(),
            Some(retry(1))
        );
        assert_eq!(CallStatus::OK.decoded_details(), Ok(Status::default()));
    }
}
