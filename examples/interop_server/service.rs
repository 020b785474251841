//! The TestService of gRPC's interoperability tests.

use std::time::Duration;

use viewbuf::Shared;
use viewbuf::grpc::{Code, Encoding, Metadata, Status};
use viewbuf::service::{Incoming, Reply, Request, Sink};
use viewbuf_test_schema::proto::grpc::testing::{
    BoolValueView, EchoStatusView, Empty, Payload, ResponseParametersView, SimpleRequest,
    SimpleResponse, StreamingInputCallRequest, StreamingInputCallResponse,
    StreamingOutputCallRequest, StreamingOutputCallRequestView, StreamingOutputCallResponse,
    TestService,
};

/// What clients want to hear again before the first message, and with the status.
const INITIAL: &str = "x-grpc-test-echo-initial";
const TRAILING: &str = "x-grpc-test-echo-trailing-bin";

/// A response that is longer than this was asked for by nobody who tests.
const SIZE_MAX: i32 = 64 << 20;

pub(crate) struct Interop;

impl TestService for Interop {
    async fn empty_call(&self, request: Request<Shared<Empty>>) -> Result<Reply<Empty>, Status> {
        let mut reply = Reply::new(Empty::default());
        echo(request.metadata(), INITIAL, reply.metadata_mut())?;
        echo(request.metadata(), TRAILING, reply.trailers_mut())?;
        Ok(reply)
    }

    async fn unary_call(
        &self,
        request: Request<Shared<SimpleRequest>>,
    ) -> Result<Reply<SimpleResponse>, Status> {
        let asked = request.view();
        check_compressed(
            asked.has_expect_compressed(),
            asked.expect_compressed(),
            request.is_compressed(),
        )?;
        check_status(asked.has_response_status(), asked.response_status())?;
        let mut reply = Reply::new(SimpleResponse {
            payload: Some(payload(asked.response_size())?),
            ..SimpleResponse::default()
        });
        if asked.has_response_compressed() {
            reply.set_encoding(Encoding::Gzip);
            reply.set_compress(asked.response_compressed().value());
        }
        echo(request.metadata(), INITIAL, reply.metadata_mut())?;
        echo(request.metadata(), TRAILING, reply.trailers_mut())?;
        Ok(reply)
    }

    async fn streaming_output_call(
        &self,
        request: Request<Shared<StreamingOutputCallRequest>>,
        mut responses: Sink<StreamingOutputCallResponse>,
    ) -> Result<(), Status> {
        let asked = request.view();
        if asked
            .response_parameters()
            .into_iter()
            .any(|one| one.has_compressed())
        {
            responses.set_encoding(Encoding::Gzip);
        }
        answer(asked, &mut responses).await
    }

    async fn streaming_input_call(
        &self,
        request: Request<Incoming<Shared<StreamingInputCallRequest>>>,
    ) -> Result<Reply<StreamingInputCallResponse>, Status> {
        let mut requests = request.into_message();
        let mut size = 0;
        while let Some(message) = requests.next().await? {
            let asked = message.view();
            check_compressed(
                asked.has_expect_compressed(),
                asked.expect_compressed(),
                requests.is_compressed(),
            )?;
            size += asked.payload().body().len();
        }
        Ok(Reply::new(StreamingInputCallResponse {
            aggregated_payload_size: size.try_into().unwrap_or(i32::MAX),
            ..StreamingInputCallResponse::default()
        }))
    }

    async fn full_duplex_call(
        &self,
        request: Request<Incoming<Shared<StreamingOutputCallRequest>>>,
        mut responses: Sink<StreamingOutputCallResponse>,
    ) -> Result<(), Status> {
        responses.with_metadata(|metadata| echo(request.metadata(), INITIAL, metadata))?;
        responses.with_trailers(|metadata| echo(request.metadata(), TRAILING, metadata))?;
        let mut requests = request.into_message();
        while let Some(message) = requests.next().await? {
            let asked = message.view();
            check_status(asked.has_response_status(), asked.response_status())?;
            answer(asked, &mut responses).await?;
        }
        Ok(())
    }

    async fn half_duplex_call(
        &self,
        request: Request<Incoming<Shared<StreamingOutputCallRequest>>>,
        mut responses: Sink<StreamingOutputCallResponse>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        let mut all = Vec::new();
        while let Some(message) = requests.next().await? {
            all.push(message);
        }
        for message in &all {
            answer(message.view(), &mut responses).await?;
        }
        Ok(())
    }
}

/// Sends what one request asks for.
async fn answer(
    asked: StreamingOutputCallRequestView<'_>,
    responses: &mut Sink<StreamingOutputCallResponse>,
) -> Result<(), Status> {
    for one in asked.response_parameters() {
        wait(one).await;
        let response = StreamingOutputCallResponse {
            payload: Some(payload(one.size())?),
            ..StreamingOutputCallResponse::default()
        };
        if one.has_compressed() && !one.compressed().value() {
            responses.send_uncompressed(&response).await?;
        } else {
            responses.send(&response).await?;
        }
    }
    Ok(())
}

async fn wait(one: ResponseParametersView<'_>) {
    if let Ok(micros @ 1..) = u64::try_from(one.interval_us()) {
        tokio::time::sleep(Duration::from_micros(micros)).await;
    }
}

fn payload(size: i32) -> Result<Payload, Status> {
    if !(0..=SIZE_MAX).contains(&size) {
        return Err(Status::invalid_argument(format!(
            "no response has {size} octets"
        )));
    }
    Ok(Payload {
        body: vec![0; size as usize],
        ..Payload::default()
    })
}

/// The status that a request asks for.
fn check_status(is_asked: bool, asked: EchoStatusView<'_>) -> Result<(), Status> {
    if !is_asked || asked.code() == 0 {
        return Ok(());
    }
    Err(Status::new(
        Code::from_number(asked.code()),
        asked.message().to_owned(),
    ))
}

/// Whether a message came as its sender says.
fn check_compressed(
    is_asked: bool,
    asked: BoolValueView<'_>,
    compressed: bool,
) -> Result<(), Status> {
    if is_asked && asked.value() != compressed {
        let came = if compressed {
            "compressed"
        } else {
            "uncompressed"
        };
        return Err(Status::invalid_argument(format!("the message came {came}")));
    }
    Ok(())
}

/// Tells a client's metadata back.
fn echo(from: &Metadata, key: &str, to: &mut Metadata) -> Result<(), Status> {
    for entry in from.get_all(key) {
        let added = if entry.is_bin() {
            to.append_bin(key, entry.value)
        } else {
            to.append(key, entry.text().unwrap_or_default())
        };
        added.map_err(|error| Status::internal(error.to_string()))?;
    }
    Ok(())
}
