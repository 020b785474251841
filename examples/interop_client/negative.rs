//! The cases where the server misbehaves, as `interop_negative` does
//! (<https://github.com/grpc/grpc/blob/master/doc/negative-http2-interop-test-descriptions.md>).

use std::time::Duration;

use viewbuf::grpc::Code;
use viewbuf::transport::Channel;
use viewbuf_test_schema::proto::grpc::testing::{SimpleRequest, TestServiceClient};

use crate::Failure;
use crate::cases::{REQUEST, RESPONSE, has_code, large_unary, payload};

pub(crate) const CASES: [&str; 6] = [
    "goaway",
    "rst_after_header",
    "rst_during_data",
    "rst_after_data",
    "ping",
    "max_streams",
];

pub(crate) async fn run(channel: Channel, case: &str) -> Result<(), Failure> {
    let client = TestServiceClient::new(channel);
    let call = || large_unary(&client, REQUEST, RESPONSE);
    match case {
        "goaway" => {
            call().await?;
            tokio::time::sleep(Duration::from_secs(1)).await;
            call().await
        }
        "ping" => call().await,
        "max_streams" => {
            // With its answer the client knows how many streams there may be.
            call().await?;
            let ten = (0..10).map(|_| {
                let client = client.clone();
                tokio::spawn(async move {
                    let result = large_unary(&client, REQUEST, RESPONSE).await;
                    result.map_err(|failure| failure.to_string())
                })
            });
            for one in ten.collect::<Vec<_>>() {
                one.await??;
            }
            Ok(())
        }
        _ => {
            let message = SimpleRequest {
                response_size: RESPONSE,
                payload: payload(REQUEST),
                ..SimpleRequest::default()
            };
            has_code(client.unary_call(&message).await, Code::Internal)
        }
    }
}
