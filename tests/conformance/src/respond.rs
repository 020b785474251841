//! The answer to one request.

use std::io;

use viewbuf::{DecodeError, Message};

use crate::json;
use crate::proto::conformance::{
    ConformanceRequestView, ConformanceResponse, FailureSet, TestCategory, WireFormat,
    conformance_request,
    conformance_response::Result as Answer,
};
use crate::proto::protobuf_test_messages::{editions, proto2, proto3};
use crate::via::Via;

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
    let parsed;
    let octets = match request.payload() {
        Some(Payload::ProtobufPayload(octets)) => octets,
        Some(Payload::JsonPayload(text)) => {
            let category = request.test_category();
            let ignore_unknown = category == TestCategory::JSON_IGNORE_UNKNOWN_PARSING_TEST;
            parsed = match json::octets(message_type, text, ignore_unknown) {
                None => return Answer::RuntimeError(format!("no message type {message_type}")),
                Some(Ok(octets)) => octets,
                Some(Err(error)) => return Answer::ParseError(error.to_string()),
            };
            &parsed
        }
        Some(Payload::TextPayload(_)) => return skipped("text input"),
        Some(Payload::JspbPayload(_)) => return skipped("JSPB input"),
        None => return Answer::RuntimeError("a request without a payload".into()),
    };
    // The runner's first request: which failures are expected? None is.
    if request.message_type() == "conformance.FailureSet" {
        return Answer::ProtobufPayload(FailureSet::default().encode_to_vec());
    }
    match request.requested_output_format() {
        WireFormat::PROTOBUF | WireFormat::JSON => {}
        WireFormat::TEXT_FORMAT => return skipped("text output"),
        WireFormat::JSPB => return skipped("JSPB output"),
        other => return Answer::RuntimeError(format!("output in {other:?}")),
    }
    match through(via, request.message_type(), octets) {
        None => Answer::RuntimeError(format!("no message type {}", request.message_type())),
        Some(Ok(octets)) if request.requested_output_format() == WireFormat::JSON => {
            match json::text(message_type, &octets) {
                None => Answer::RuntimeError(format!("no message type {message_type}")),
                Some(Ok(text)) => Answer::JsonPayload(text),
                Some(Err(error)) => Answer::SerializeError(error.to_string()),
            }
        }
        Some(Ok(octets)) => Answer::ProtobufPayload(octets),
        Some(Err(error)) => Answer::ParseError(error.to_string()),
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
