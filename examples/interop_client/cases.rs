//! The standard cases.

use std::time::Duration;

use viewbuf::Shared;
use viewbuf::grpc::{Code, Metadata, Status};
use viewbuf::service::{Incoming, Request, Sink};
use viewbuf::transport::Channel;
use viewbuf_test_schema::proto::grpc::testing::{
    EchoStatus, Empty, Payload, ResponseParameters, SimpleRequest, StreamingInputCallRequest,
    StreamingOutputCallRequest, StreamingOutputCallResponse, TestServiceClient,
    UnimplementedServiceClient,
};

use crate::Failure;

type Client = TestServiceClient<Channel>;
type Duplex = (
    Sink<StreamingOutputCallRequest>,
    Incoming<Shared<StreamingOutputCallResponse>>,
);

/// What is asked for, and what is sent, in turn.
const RESPONSES: [i32; 4] = [31_415, 9, 2_653, 58_979];
const REQUESTS: [usize; 4] = [27_182, 8, 1_828, 45_904];

const SPECIAL: &str =
    "\t\ntest with whitespace\r\nand Unicode BMP \u{263a} and non-BMP \u{1f608}\t\n";

pub(crate) async fn run(channel: Channel, case: &str) -> Result<(), Failure> {
    if case == "unimplemented_service" {
        let client = UnimplementedServiceClient::new(channel);
        return has_code(
            client.unimplemented_call(Empty::default()).await,
            Code::Unimplemented,
        );
    }
    let client = Client::new(channel);
    match case {
        "empty_unary" => client.empty_call(Empty::default()).await.map(drop)?,
        "large_unary" => large_unary(&client, REQUEST, RESPONSE).await?,
        "client_streaming" => client_streaming(&client).await?,
        "server_streaming" => server_streaming(&client).await?,
        "ping_pong" => ping_pong(&client).await?,
        "empty_stream" => empty_stream(&client).await?,
        "custom_metadata" => custom_metadata(&client).await?,
        "status_code_and_message" => status(&client, "test status message", true).await?,
        "special_status_message" => status(&client, SPECIAL, false).await?,
        "unimplemented_method" => {
            has_code(
                client.unimplemented_call(Empty::default()).await,
                Code::Unimplemented,
            )?;
        }
        "cancel_after_begin" => cancel_after_begin(&client).await?,
        "cancel_after_first_response" => cancel_after_first_response(&client).await?,
        "timeout_on_sleeping_server" => timeout_on_sleeping_server(&client).await?,
        _ => return Err("there is no such case".into()),
    }
    Ok(())
}

/// What a large call carries each way.
pub(crate) const REQUEST: usize = 271_828;
pub(crate) const RESPONSE: i32 = 314_159;

pub(crate) async fn large_unary(
    client: &Client,
    request: usize,
    response: i32,
) -> Result<(), Failure> {
    let message = SimpleRequest {
        response_size: response,
        payload: payload(request),
        ..SimpleRequest::default()
    };
    let answer = client.unary_call(&message).await?;
    equal(
        "octets of the response",
        answer.view().payload().body().len(),
        response as usize,
    )
}

async fn client_streaming(client: &Client) -> Result<(), Failure> {
    let mut call = client.streaming_input_call(()).await?;
    for size in REQUESTS {
        let message = StreamingInputCallRequest {
            payload: payload(size),
            ..StreamingInputCallRequest::default()
        };
        call.send(&message).await?;
    }
    let answer = call.finish().await?;
    equal(
        "octets that were counted",
        answer.view().aggregated_payload_size(),
        74_922,
    )
}

async fn server_streaming(client: &Client) -> Result<(), Failure> {
    let message = StreamingOutputCallRequest {
        response_parameters: RESPONSES.map(parameters).into(),
        ..StreamingOutputCallRequest::default()
    };
    let mut responses = client.streaming_output_call(&message).await?;
    for size in RESPONSES {
        has_size(&mut responses, size).await?;
    }
    ends(&mut responses).await
}

async fn ping_pong(client: &Client) -> Result<(), Failure> {
    let (mut requests, mut responses) = client.full_duplex_call(()).await?;
    for (request, response) in REQUESTS.into_iter().zip(RESPONSES) {
        requests.send(&duplex(request, response)).await?;
        has_size(&mut responses, response).await?;
    }
    requests.finish();
    ends(&mut responses).await
}

async fn empty_stream(client: &Client) -> Result<(), Failure> {
    let (requests, mut responses) = client.full_duplex_call(()).await?;
    requests.finish();
    ends(&mut responses).await
}

async fn custom_metadata(client: &Client) -> Result<(), Failure> {
    let mut request = Request::new(SimpleRequest {
        response_size: RESPONSE,
        payload: payload(REQUEST),
        ..SimpleRequest::default()
    });
    add_echoes(request.metadata_mut())?;
    let answer = client.unary_call(request).await?;
    has_echoes(answer.metadata(), answer.trailers())?;

    let mut request = Request::new(());
    add_echoes(request.metadata_mut())?;
    let (mut requests, mut responses) = client.full_duplex_call(request).await?;
    requests.send(&duplex(REQUEST, RESPONSE)).await?;
    requests.finish();
    has_size(&mut responses, RESPONSE).await?;
    ends(&mut responses).await?;
    let trailers = responses.trailers();
    has_echoes(responses.metadata().await?, &trailers)
}

const INITIAL: (&str, &str) = ("x-grpc-test-echo-initial", "test_initial_metadata_value");
const TRAILING: (&str, [u8; 3]) = ("x-grpc-test-echo-trailing-bin", [0xab; 3]);

fn add_echoes(metadata: &mut Metadata) -> Result<(), Failure> {
    metadata
        .append(INITIAL.0, INITIAL.1)?
        .append_bin(TRAILING.0, TRAILING.1)?;
    Ok(())
}

fn has_echoes(metadata: &Metadata, trailers: &Metadata) -> Result<(), Failure> {
    equal("initial metadata", metadata.get(INITIAL.0), Some(INITIAL.1))?;
    equal(
        "trailing metadata",
        trailers.get_bin(TRAILING.0),
        Some(&TRAILING.1[..]),
    )
}

async fn status(client: &Client, text: &str, streams: bool) -> Result<(), Failure> {
    let asked = EchoStatus {
        code: 2,
        message: text.into(),
        ..EchoStatus::default()
    };
    let message = SimpleRequest {
        response_status: Some(asked.clone()),
        ..SimpleRequest::default()
    };
    has_status(client.unary_call(&message).await, text)?;
    if streams {
        let (mut requests, mut responses) = client.full_duplex_call(()).await?;
        let message = StreamingOutputCallRequest {
            response_status: Some(asked),
            ..StreamingOutputCallRequest::default()
        };
        requests.send(&message).await?;
        requests.finish();
        has_status(responses.next().await, text)?;
    }
    Ok(())
}

fn has_status<T>(result: Result<T, Status>, text: &str) -> Result<(), Failure> {
    let Err(status) = result else {
        return Err("the call succeeded".into());
    };
    equal("code", status.code(), Code::Unknown)?;
    equal("message", status.message(), text)
}

async fn cancel_after_begin(client: &Client) -> Result<(), Failure> {
    let call = client.streaming_input_call(()).await?;
    call.cancel();
    has_code(call.finish().await, Code::Cancelled)
}

async fn cancel_after_first_response(client: &Client) -> Result<(), Failure> {
    let (mut requests, mut responses) = client.full_duplex_call(()).await?;
    requests.send(&duplex(REQUESTS[0], RESPONSES[0])).await?;
    has_size(&mut responses, RESPONSES[0]).await?;
    responses.cancel();
    has_code(responses.next().await, Code::Cancelled)
}

async fn timeout_on_sleeping_server(client: &Client) -> Result<(), Failure> {
    let mut request = Request::new(());
    request.set_timeout(Duration::from_millis(1));
    let result = sleep_too_long(client, request).await;
    has_code(result, Code::DeadlineExceeded)
}

async fn sleep_too_long(client: &Client, request: Request<()>) -> Result<(), Status> {
    let (mut requests, mut responses): Duplex = client.full_duplex_call(request).await?;
    // Whether there is time to send it makes no difference.
    let _ = requests.send(&duplex(REQUESTS[0], 0)).await;
    while responses.next().await?.is_some() {}
    Ok(())
}

pub(crate) fn payload(size: usize) -> Option<Payload> {
    Some(Payload {
        body: vec![0; size],
        ..Payload::default()
    })
}

pub(crate) fn parameters(size: i32) -> ResponseParameters {
    ResponseParameters {
        size,
        ..ResponseParameters::default()
    }
}

fn duplex(request: usize, response: i32) -> StreamingOutputCallRequest {
    StreamingOutputCallRequest {
        response_parameters: vec![parameters(response)],
        payload: payload(request),
        ..StreamingOutputCallRequest::default()
    }
}

pub(crate) async fn has_size(
    responses: &mut Incoming<Shared<StreamingOutputCallResponse>>,
    size: i32,
) -> Result<(), Failure> {
    let response = responses.next().await?.ok_or("a response is missing")?;
    equal(
        "octets of a response",
        response.view().payload().body().len(),
        size as usize,
    )
}

pub(crate) async fn ends(
    responses: &mut Incoming<Shared<StreamingOutputCallResponse>>,
) -> Result<(), Failure> {
    match responses.next().await? {
        None => Ok(()),
        Some(_) => Err("there is a response too many".into()),
    }
}

pub(crate) fn has_code<T>(result: Result<T, Status>, code: Code) -> Result<(), Failure> {
    let found = result.err().unwrap_or(Status::OK);
    if found.code() == code {
        return Ok(());
    }
    Err(format!("the call ended with {found}, and not with {code}").into())
}

pub(crate) fn equal<T: PartialEq + std::fmt::Debug>(
    what: &str,
    found: T,
    expected: T,
) -> Result<(), Failure> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what}: {found:?}, and not {expected:?}").into())
}
