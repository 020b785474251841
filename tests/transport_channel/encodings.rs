//! Encodings: of messages, offered and not.

use viewbuf::grpc::Code;

use super::raw::{local, within};
use super::{bytes, call, code, get, text};

/// gRPC's C core names an encoding that was not offered, and then makes no use of it.
#[tokio::test]
async fn an_encoding_that_was_not_offered() {
    use viewbuf::grpc::Encodings;

    let (channel, mut listener) = local(|builder| builder.receive(Encodings::IDENTITY));
    let server = async {
        let mut raw = listener.accept().await;
        for compressed in [0, 1] {
            let (stream, _) = raw.request().await;
            raw.body(stream).await;
            let head = [
                (":status", "200"),
                ("content-type", "application/grpc"),
                ("grpc-encoding", "gzip"),
            ];
            raw.headers(stream, &head, false);
            let message = [compressed, 0, 0, 0, 1, b'x'];
            raw.h2.send_data(stream, &message, false).unwrap();
            raw.trailers(stream, "0");
        }
        raw.idle().await;
    };
    let client = async {
        assert_eq!(text(call(&channel, bytes("x")).await), "x");
        assert_eq!(code(call(&channel, bytes("x")).await), Code::Internal);
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn compression() {
    use viewbuf::grpc::{Encoding, Encodings};

    let (channel, mut listener) = local(|builder| {
        let accept = Encodings::IDENTITY.with(Encoding::Gzip);
        builder.send(Encoding::Gzip).receive(accept)
    });
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, fields) = raw.request().await;
        assert_eq!(get(&fields, "grpc-encoding"), Some("gzip"));
        assert_eq!(get(&fields, "grpc-accept-encoding"), Some("identity,gzip"));
        let body = raw.body(stream).await;
        assert_eq!(body[0], 1);
        assert!(body.len() < 100);
        let head = [
            (":status", "200"),
            ("content-type", "application/grpc"),
            ("grpc-encoding", "gzip"),
        ];
        raw.headers(stream, &head, false);
        raw.h2.send_data(stream, &body, false).unwrap();
        raw.trailers(stream, "0");
        raw.idle().await;
    };
    let client = async {
        let response = call(&channel, vec![b'a'; 10_000]).await.unwrap();
        assert!(response.is_compressed());
        assert_eq!(response.message(), &vec![b'a'; 10_000]);
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}
