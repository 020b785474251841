//! The answer to one request.

use std::borrow::Cow;
use std::io;

use viewbuf::{DecodeError, Message};

use crate::proto::conformance::{
    ConformanceRequestView, ConformanceResponse, FailureSet, TestCategory, WireFormat,
    conformance_request, conformance_response::Result as Answer,
};
use crate::proto::protobuf_test_messages::{editions, proto2, proto3};
use crate::types::Known;
use crate::via::Via;
use crate::{json, text};

/// Decodes a request and encodes the response to it.
///
/// # Errors
/// A request that is none: the runner and this program do not understand each other.
pub(crate) fn respond(via: Via, request: &[u8]) -> io::Result<Vec<u8>> {
    let request = ConformanceRequestView::decode(request)
        .map_err(|error| io::Error::other(format!("the request: {error}")))?;
    let response = ConformanceResponse {
        result: Some(answer(via, &request)),
        ..Default::default()
    };
    Ok(response.encode_to_vec())
}

fn answer(via: Via, request: &ConformanceRequestView<'_>) -> Answer {
    use conformance_request::PayloadView as Payload;

    let message_type = request.message_type();
    let Some(known) = Known::new(via, message_type) else {
        return Answer::RuntimeError(format!("no message type {message_type}"));
    };
    let octets = match request.payload() {
        Some(Payload::ProtobufPayload(octets)) => Cow::Borrowed(octets),
        Some(Payload::JsonPayload(text)) => {
            let category = request.test_category();
            let ignore_unknown = category == TestCategory::JSON_IGNORE_UNKNOWN_PARSING_TEST;
            match json::parse(known, text, ignore_unknown) {
                Ok(octets) => Cow::Owned(octets),
                Err(error) => return Answer::ParseError(error.to_string()),
            }
        }
        Some(Payload::TextPayload(text)) => match text::parse(known, text) {
            Ok(octets) => Cow::Owned(octets),
            Err(error) => return Answer::ParseError(error.to_string()),
        },
        Some(Payload::JspbPayload(_)) => return skipped("JSPB input"),
        None => return Answer::RuntimeError("a request without a payload".into()),
    };
    // The runner's first request: which failures are expected? None is.
    if request.message_type() == "conformance.FailureSet" {
        return Answer::ProtobufPayload(FailureSet::default().encode_to_vec());
    }
    let octets = match through(via, request.message_type(), &octets) {
        None => {
            return Answer::RuntimeError(format!("no message type {}", request.message_type()));
        }
        Some(Ok(octets)) => octets,
        Some(Err(error)) => return Answer::ParseError(error.to_string()),
    };
    match request.requested_output_format() {
        WireFormat::PROTOBUF => Answer::ProtobufPayload(octets),
        WireFormat::JSON => match json::print(known, &octets) {
            Ok(text) => Answer::JsonPayload(text),
            Err(error) => Answer::SerializeError(error.to_string()),
        },
        WireFormat::TEXT_FORMAT => {
            match text::print(known, &octets, request.print_unknown_fields()) {
                Ok(text) => Answer::TextPayload(text),
                Err(error) => Answer::SerializeError(error.to_string()),
            }
        }
        WireFormat::JSPB => skipped("JSPB output"),
        other => Answer::RuntimeError(format!("output in {other:?}")),
    }
}

/// `None` where there is no such message type.
fn through(via: Via, message_type: &str, octets: &[u8]) -> Option<Result<Vec<u8>, DecodeError>> {
    Some(match message_type {
        "protobuf_test_messages.proto2.TestAllTypesProto2" => {
            via.through::<proto2::TestAllTypesProto2>(octets)
        }
        "protobuf_test_messages.proto3.TestAllTypesProto3" => {
            via.through::<proto3::TestAllTypesProto3>(octets)
        }
        "protobuf_test_messages.editions.proto2.TestAllTypesProto2" => {
            via.through::<editions::proto2::TestAllTypesProto2>(octets)
        }
        "protobuf_test_messages.editions.proto3.TestAllTypesProto3" => {
            via.through::<editions::proto3::TestAllTypesProto3>(octets)
        }
        "protobuf_test_messages.editions.TestAllTypesEdition2023" => {
            via.through::<editions::TestAllTypesEdition2023>(octets)
        }
        _ => return None,
    })
}

fn skipped(what: &str) -> Answer {
    Answer::Skipped(format!("{what} is not supported"))
}
