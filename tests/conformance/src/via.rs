//! The ways from octets to octets through the crate under test.

use std::io;

use viewbuf::reflect::{DynamicMessage, MessageDescriptor};
use viewbuf::view::{self, Checked, Lazy};
use viewbuf::{DecodeError, Limits, Message};

use crate::dynamic;
use crate::types::POOL;

/// What stands between the octets of a request and those of its answer.
///
/// No way hands the input back: the views are rebuilt into owned messages through their accessors.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Via {
    /// Decode an owned message, encode it.
    Owned,
    /// Decode a checked view, rebuild an owned message from its accessors, encode that.
    View,
    /// The same from a lazy view, whose levels are checked when they are reached.
    Lazy,
    /// Decode a dynamic message of a type from a descriptor set, encode it.
    Dynamic,
    /// Decode a dynamic view, rebuild a dynamic message from its accessors, encode that.
    DynamicView,
}

impl Via {
    /// What `TESTEE_VIA` says; owned messages where it is not set.
    pub(crate) fn from_environment() -> io::Result<Self> {
        match std::env::var("TESTEE_VIA").as_deref() {
            Err(_) | Ok("owned") => Ok(Self::Owned),
            Ok("view") => Ok(Self::View),
            Ok("lazy") => Ok(Self::Lazy),
            Ok("dynamic") => Ok(Self::Dynamic),
            Ok("dynamic-view") => Ok(Self::DynamicView),
            Ok(other) => Err(io::Error::other(format!(
                "TESTEE_VIA is \"{other}\", not owned, view, lazy, dynamic or dynamic-view"
            ))),
        }
    }

    /// The octets of a message of type `T`, decoded and encoded again.
    ///
    /// # Errors
    /// What they break.
    pub(crate) fn through<T: Message>(self, octets: &[u8]) -> Result<Vec<u8>, DecodeError> {
        let limits = Limits::DEFAULT;
        let message = match self {
            Self::Owned => T::decode_with(octets, &limits)?,
            Self::View => T::from_view::<Checked>(&view::decode::<T>(octets, &limits)?)?,
            Self::Lazy => T::from_view::<Lazy>(&view::decode_lazy::<T>(octets, &limits)?)?,
            Self::Dynamic => {
                let message = DynamicMessage::decode_with(descriptor::<T>(), octets, &limits)?;
                return Ok(message.encode_to_vec());
            }
            Self::DynamicView => {
                let message = dynamic::through_view(&descriptor::<T>(), octets, &limits)?;
                return Ok(message.encode_to_vec());
            }
        };
        Ok(message.encode_to_vec())
    }
}

/// The type at run time that `T` is.
fn descriptor<T: Message>() -> MessageDescriptor {
    POOL.find_message(T::schema().name)
        .expect("the types of the suite")
}
