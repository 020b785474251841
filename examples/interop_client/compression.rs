//! The cases of compression: each message of a call is compressed or not.

use viewbuf::grpc::{Code, Encoding};
use viewbuf::service::Request;
use viewbuf::transport::Channel;
use viewbuf_test_schema::proto::grpc::testing::{
    BoolValue, ResponseParameters, SimpleRequest, StreamingInputCallRequest,
    StreamingOutputCallRequest, TestServiceClient,
};

use crate::Failure;
use crate::cases::{REQUEST, RESPONSE, ends, equal, has_code, has_size, parameters, payload};

type Client = TestServiceClient<Channel>;

pub(crate) async fn run(channel: Channel, case: &str) -> Result<(), Failure> {
    let client = Client::new(channel);
    match case {
        "client_compressed_unary" => client_unary(&client).await,
        "server_compressed_unary" => server_unary(&client).await,
        "client_compressed_streaming" => client_streaming(&client).await,
        "server_compressed_streaming" => server_streaming(&client).await,
        _ => Err("there is no such case".into()),
    }
}

fn bool_value(value: bool) -> Option<BoolValue> {
    Some(BoolValue {
        value,
        ..BoolValue::default()
    })
}

fn unary(expect_compressed: bool) -> Request<SimpleRequest> {
    Request::new(SimpleRequest {
        expect_compressed: bool_value(expect_compressed),
        response_size: RESPONSE,
        payload: payload(REQUEST),
        ..SimpleRequest::default()
    })
}

async fn client_unary(client: &Client) -> Result<(), Failure> {
    // A server that knows compression sees that this was none.
    has_code(client.unary_call(unary(true)).await, Code::InvalidArgument)?;
    let mut compressed = unary(true);
    compressed.set_encoding(Encoding::Gzip);
    for request in [compressed, unary(false)] {
        let response = client.unary_call(request).await?;
        equal(
            "octets of the response",
            response.view().payload().body().len(),
            RESPONSE as usize,
        )?;
    }
    Ok(())
}

async fn server_unary(client: &Client) -> Result<(), Failure> {
    for compressed in [true, false] {
        let request = SimpleRequest {
            response_compressed: bool_value(compressed),
            response_size: RESPONSE,
            payload: payload(REQUEST),
            ..SimpleRequest::default()
        };
        let response = client.unary_call(&request).await?;
        equal(
            "whether the response is compressed",
            response.is_compressed(),
            compressed,
        )?;
        equal(
            "octets of the response",
            response.view().payload().body().len(),
            RESPONSE as usize,
        )?;
    }
    Ok(())
}

fn input(size: usize, expect_compressed: bool) -> StreamingInputCallRequest {
    StreamingInputCallRequest {
        expect_compressed: bool_value(expect_compressed),
        payload: payload(size),
        ..StreamingInputCallRequest::default()
    }
}

async fn client_streaming(client: &Client) -> Result<(), Failure> {
    let mut probe = client.streaming_input_call(()).await?;
    // The server may have answered before it is sent.
    let _ = probe.send(&input(27_182, true)).await;
    has_code(probe.finish().await, Code::InvalidArgument)?;

    let mut request = Request::new(());
    request.set_encoding(Encoding::Gzip);
    let mut call = client.streaming_input_call(request).await?;
    call.send(&input(27_182, true)).await?;
    call.sink().send_uncompressed(&input(45_904, false)).await?;
    let response = call.finish().await?;
    equal(
        "octets that were counted",
        response.view().aggregated_payload_size(),
        73_086,
    )
}

async fn server_streaming(client: &Client) -> Result<(), Failure> {
    let asked = [(31_415, true), (92_653, false)];
    let request = StreamingOutputCallRequest {
        response_parameters: asked
            .map(|(size, compressed)| ResponseParameters {
                compressed: bool_value(compressed),
                ..parameters(size)
            })
            .into(),
        ..StreamingOutputCallRequest::default()
    };
    let mut responses = client.streaming_output_call(&request).await?;
    for (size, compressed) in asked {
        has_size(&mut responses, size).await?;
        equal(
            "whether a response is compressed",
            responses.is_compressed(),
            compressed,
        )?;
    }
    ends(&mut responses).await
}
