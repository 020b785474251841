//! Which status a call ends with, and what is told beside it.

use std::sync::atomic::Ordering;
use std::time::Duration;

use viewbuf::bytes::Bytes;
use viewbuf::grpc::{
    Cardinality, Code, Encoding, Encodings, MessageBuffer, Metadata, Path, Request, Status,
};
use viewbuf::h2::{Cause, ErrorCode};
use viewbuf::service::{Answer, Call, Fallback, Incoming, Request as Received, Sink, server};
use viewbuf::transport::Server;

use super::client::request;
use super::{world, world_of};

#[tokio::test]
async fn unary_calls() {
    let mut world = world();
    for len in [0, 1, 5_000, 70_000, 1 << 20] {
        let message = vec![b'm'; len];
        let seen = world.client.unary("Unary", &message).await;
        assert!(seen.status().is_ok(), "{:?}", seen.status());
        assert_eq!(seen.messages, [message]);
        assert_eq!(seen.field(":status"), Some("200"));
        assert_eq!(seen.field("content-type"), Some("application/grpc"));
        assert_eq!(seen.field("grpc-status"), Some("0"));
    }
    // More than HTTP/2 queues on a stream.
    let seen = world.client.unary("Unary", b"large 3000000").await;
    assert!(seen.status().is_ok());
    assert_eq!(seen.messages[0].len(), 3_000_000);
}

#[tokio::test]
async fn server_streams() {
    let mut world = world();
    let seen = world.client.unary("Server", b"count 1000 300");
    let seen = seen.await;
    assert!(seen.status().is_ok());
    assert_eq!(seen.messages.len(), 1_000);
    assert!(seen.messages.iter().all(|message| message.len() == 300));
    assert_eq!(
        seen.status().metadata().get("x-sent"),
        Some("count 1000 300")
    );
    let seen = world.client.unary("Server", b"nothing").await;
    assert!(seen.status().is_ok() && seen.messages.is_empty());
    let seen = world.client.unary("Server", b"fail").await;
    assert_eq!(seen.status().code(), Code::Aborted);
    assert_eq!(seen.status().message(), "halfway");
    assert_eq!(seen.messages, [b"before"]);
}

#[tokio::test]
async fn client_streams() {
    let mut world = world();
    let stream = world.client.open("Client", Cardinality::CLIENT_STREAMING);
    for at in 0..100 {
        world.client.send(stream, &vec![7; at * 10], false);
    }
    world.client.end(stream);
    let seen = world.client.over(stream).await;
    assert!(seen.status().is_ok());
    assert_eq!(seen.messages, [b"100 49500"]);
    // A request without messages is a stream of none.
    let stream = world.client.open("Client", Cardinality::CLIENT_STREAMING);
    world.client.end(stream);
    assert_eq!(world.client.over(stream).await.messages, [b"0 0"]);
}

#[tokio::test]
async fn a_service_that_has_heard_enough_asks_the_client_to_stop() {
    let mut world = world();
    let stream = world.client.open("Client", Cardinality::CLIENT_STREAMING);
    world.client.send(stream, b"one", false);
    world.client.send(stream, b"enough", false);
    let seen = world.client.over(stream).await;
    assert!(seen.status().is_ok());
    assert_eq!(seen.messages, [b"1 3"]);
    world
        .client
        .until(|client| client.calls[&stream].reset.is_some())
        .await;
    let reset = world.client.calls[&stream].reset;
    assert_eq!(reset, Some((ErrorCode::NO_ERROR, Cause::Peer)));
    assert!(world.client.unary("Unary", b"x").await.status().is_ok());
}

#[tokio::test]
async fn streams_both_ways() {
    let mut world = world();
    let stream = world.client.open("Both", Cardinality::BIDIRECTIONAL);
    for round in 0..20_usize {
        world.client.send(stream, &[round as u8], false);
        world
            .client
            .until(|client| client.calls[&stream].messages.len() == round + 1)
            .await;
    }
    world.client.end(stream);
    let seen = world.client.over(stream).await;
    assert!(seen.status().is_ok());
    assert_eq!(seen.messages[19], [19]);
}

#[tokio::test]
async fn what_is_not_there_is_unimplemented() {
    let mut world = world();
    for path in ["/test.Echo/Other", "/other.Echo/Unary"] {
        let none = Metadata::new();
        let stream = world
            .client
            .open_request(&request(path, &none), Cardinality::UNARY);
        world.client.send(stream, b"", true);
        let seen = world.client.over(stream).await;
        assert_eq!(seen.status().code(), Code::Unimplemented, "{path}");
        assert_eq!(seen.field("grpc-status"), Some("12"));
    }
    assert_eq!(
        world.echo.begun.load(std::sync::atomic::Ordering::SeqCst),
        0
    );
}

#[tokio::test]
async fn a_fallback_answers_what_is_not_known() {
    struct Mirror;
    impl Fallback for Mirror {
        async fn call(&self, call: Call) -> Answer {
            let path = call.path().to_owned();
            server::bidirectional(
                call,
                |mut request: Received<Incoming<Bytes>>, mut sink: Sink<Bytes>| async move {
                    sink.send(&Bytes::from(path)).await?;
                    while let Some(message) = request.message_mut().next().await? {
                        sink.send(&message).await?;
                    }
                    Err(Status::new(Code::OutOfRange, "mirrored"))
                },
            )
            .await
        }
    }
    let mut world = world_of(Server::new().fallback(Mirror));
    let none = Metadata::new();
    let mut other = request("/a.B/C", &none);
    other.content_type = viewbuf::grpc::ContentType::decode(b"application/grpc+json").unwrap();
    let stream = world
        .client
        .open_request(&other, Cardinality::BIDIRECTIONAL);
    world.client.send(stream, b"x", true);
    let seen = world.client.over(stream).await;
    assert_eq!(seen.messages, [&b"/a.B/C"[..], b"x"]);
    assert_eq!(seen.status().code(), Code::OutOfRange);
    assert!(world.client.unary("Unary", b"x").await.status().is_ok());
}

/// `RequestHead::decode` has the table of what is refused with what.
#[tokio::test]
async fn heads_that_break_a_rule_are_refused() {
    let mut world = world();
    let plain = [
        (":method", "POST"),
        (":scheme", "http"),
        (":path", "/test.Echo/Unary"),
        (":authority", "test"),
        ("te", "trailers"),
        ("content-type", "application/grpc"),
    ];
    for (wrong, http, grpc) in [
        ((":method", "GET"), "405", "13"),
        (("content-type", "text/html"), "415", "3"),
        (("content-type", "application/grpc+json"), "415", "3"),
        ((":path", "test.Echo/Unary"), "200", "12"),
        ((":path", "//Unary"), "200", "12"),
        (("grpc-timeout", "1x"), "200", "13"),
        (("grpc-timeout", "123456789S"), "200", "13"),
        (("grpc-encoding", "lzma"), "200", "12"),
        (("x-bin", "!"), "200", "13"),
    ] {
        // HTTP/2 itself has no path without its slash: the connection must live all the same.
        let stream = world.client.open_raw(false, |fields| {
            for (name, value) in plain
                .iter()
                .map(|field| if field.0 == wrong.0 { &wrong } else { field })
            {
                fields.field(name, value);
            }
            if plain.iter().all(|field| field.0 != wrong.0) {
                fields.field(wrong.0, wrong.1);
            }
        });
        let seen = world.client.over(stream).await;
        if seen.reset.is_some() && seen.fields.is_empty() {
            assert_eq!(wrong.1, "test.Echo/Unary");
            continue;
        }
        assert_eq!(seen.field(":status"), Some(http), "{wrong:?}");
        assert_eq!(seen.field("grpc-status"), Some(grpc), "{wrong:?}");
        if wrong.0 == "grpc-encoding" {
            assert!(
                seen.field("grpc-accept-encoding")
                    .unwrap()
                    .starts_with("identity")
            );
        }
        world.client.http2.release(stream);
    }
    assert_eq!(
        world.echo.begun.load(std::sync::atomic::Ordering::SeqCst),
        0
    );
    assert!(
        world
            .client
            .unary("Unary", b"still here")
            .await
            .status()
            .is_ok()
    );
}

#[tokio::test]
async fn metadata_both_ways() {
    let mut world = world();
    let mut metadata = Metadata::new();
    metadata
        .append("x-one", "1")
        .unwrap()
        .append("x-one", "2")
        .unwrap();
    metadata.append_bin("x-octets-bin", [0, 255]).unwrap();
    let stream = world
        .client
        .open_request(&request("/test.Echo/Unary", &metadata), Cardinality::UNARY);
    world.client.send(stream, b"metadata", true);
    let seen = world.client.over(stream).await;
    assert!(seen.status().is_ok());
    let told: Vec<_> = seen
        .metadata
        .as_ref()
        .unwrap()
        .get_all("x-one")
        .map(|entry| entry.value.to_vec())
        .collect();
    assert_eq!(told, [b"1", b"2"]);
    assert_eq!(
        seen.status().metadata().get_bin("x-octets-bin"),
        Some(&[0, 255][..])
    );
}

#[tokio::test]
async fn a_failure_is_told_in_one_field_section() {
    let mut world = world();
    let seen = world.client.unary("Unary", b"fail").await;
    assert_eq!(seen.status().code(), Code::NotFound);
    assert_eq!(seen.status().message(), "nothing: 100 %\u{e9}");
    assert_eq!(seen.field("grpc-message"), Some("nothing: 100 %25%C3%A9"));
    assert_eq!(seen.field("content-type"), Some("application/grpc"));
    let begun = seen
        .fields
        .iter()
        .filter(|(name, _)| name == ":status")
        .count();
    assert_eq!((begun, seen.fields.len()), (1, 4));
}

#[tokio::test]
async fn a_panic_ends_its_own_call() {
    let mut world = world();
    let slow = world.client.open("Unary", Cardinality::UNARY);
    world.client.send(slow, b"sleep 50", true);
    for (method, cardinality) in [
        ("Unary", Cardinality::UNARY),
        ("Server", Cardinality::SERVER_STREAMING),
        ("Both", Cardinality::BIDIRECTIONAL),
    ] {
        let stream = world.client.open(method, cardinality);
        world.client.send(stream, b"panic", true);
        let seen = world.client.over(stream).await;
        assert_eq!(seen.status().code(), Code::Internal, "{method}");
    }
    assert!(world.client.over(slow).await.status().is_ok());
}

/// Who panics may do so with anything, which is dropped like anything else.
#[tokio::test]
async fn what_a_handler_panics_with_ends_its_own_call() {
    let mut world = world();
    let slow = world.client.open("Unary", Cardinality::UNARY);
    world.client.send(slow, b"sleep 1000", true);
    let seen = world.client.unary("Unary", b"panic-with").await;
    assert_eq!(seen.status().code(), Code::Internal);
    // One that is cancelled, and panics as it is dropped.
    let later = world.client.open("Unary", Cardinality::UNARY);
    world.client.send(later, b"panic-later", true);
    world.client.drive_for(Duration::from_millis(100)).await;
    assert_eq!(world.echo.running.load(Ordering::SeqCst), 2);
    world.client.cancel(later);
    assert!(world.client.over(slow).await.status().is_ok());
    assert_eq!(world.echo.running.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn messages_more_or_fewer_than_the_method_has() {
    let mut world = world();
    // Two where there is one.
    let stream = world.client.open("Unary", Cardinality::BIDIRECTIONAL);
    world.client.send(stream, b"one", false);
    world.client.send(stream, b"two", true);
    let seen = world.client.over(stream).await;
    assert_eq!(seen.status().code(), Code::Unimplemented);
    // None where there is one, with and without content.
    let stream = world.client.open("Unary", Cardinality::BIDIRECTIONAL);
    world.client.end(stream);
    assert_eq!(
        world.client.over(stream).await.status().code(),
        Code::Unimplemented
    );
    let stream = world.client.open_raw(true, |fields| {
        Request::new(Path::decode(b"/test.Echo/Server").unwrap(), "test").encode(fields);
    });
    assert_eq!(
        world.client.over(stream).await.field("grpc-status"),
        Some("12")
    );
    assert_eq!(
        world.echo.begun.load(std::sync::atomic::Ordering::SeqCst),
        0
    );
}

#[tokio::test]
async fn messages_that_are_none() {
    let mut world = world();
    let mut raw = |octets: &'static [u8], end| {
        let stream = world.client.open("Unary", Cardinality::UNARY);
        world.client.http2.send_data(stream, octets, end).unwrap();
        stream
    };
    let truncated = raw(b"\0\0\0\0\x05abc", true);
    let compressed = raw(b"\x01\0\0\0\x01a", false);
    let flagged = raw(b"\x02\0\0\0\x01a", false);
    for stream in [truncated, compressed, flagged] {
        let seen = world.client.over(stream).await;
        assert_eq!(seen.status().code(), Code::Internal);
    }
}

#[tokio::test]
async fn messages_that_are_too_long() {
    let mut world = world_of(Server::new().message_max(1_000));
    assert!(
        world
            .client
            .unary("Unary", &[0; 1_000])
            .await
            .status()
            .is_ok()
    );
    let seen = world.client.unary("Unary", &[0; 1_001]).await;
    assert_eq!(seen.status().code(), Code::ResourceExhausted);
    // A handler that has begun is dropped.
    let stream = world.client.open("Client", Cardinality::CLIENT_STREAMING);
    world.client.send(stream, b"one", false);
    world.client.send(stream, &[0; 1_001], false);
    let seen = world.client.over(stream).await;
    assert_eq!(seen.status().code(), Code::ResourceExhausted);
    assert_eq!(
        world.echo.running.load(std::sync::atomic::Ordering::SeqCst),
        0
    );
}

#[tokio::test]
async fn compressed_requests() {
    let mut world = world();
    for encoding in [Encoding::Gzip, Encoding::Deflate, Encoding::Zstd] {
        let none = Metadata::new();
        let mut head = request("/test.Echo/Unary", &none);
        head.encoding = encoding;
        head.accept = Encodings::IDENTITY;
        let stream = world.client.open_request(&head, Cardinality::UNARY);
        let mut messages = MessageBuffer::new(1 << 20);
        messages.push_compressed(encoding, &[b'q'; 5_000]).unwrap();
        assert!(messages.as_bytes().len() < 200);
        world.client.send_messages(stream, messages, true);
        let seen = world.client.over(stream).await;
        assert!(seen.status().is_ok());
        assert_eq!(seen.messages, [[b'q'; 5_000]]);
        assert_eq!(seen.compressed, [false]);
    }
    // Small on the wire, and too long.
    let mut small = world_of(Server::new().message_max(4_000));
    let none = Metadata::new();
    let mut head = request("/test.Echo/Unary", &none);
    head.encoding = Encoding::Gzip;
    let stream = small.client.open_request(&head, Cardinality::UNARY);
    let mut messages = MessageBuffer::new(1 << 20);
    messages
        .push_compressed(Encoding::Gzip, &[b'q'; 5_000])
        .unwrap();
    small.client.send_messages(stream, messages, true);
    let seen = small.client.over(stream).await;
    assert_eq!(seen.status().code(), Code::ResourceExhausted);
    // Only what the server was told to take.
    let mut plain = world_of(Server::new().receive(Encodings::IDENTITY));
    let stream = plain.client.open_request(&head, Cardinality::UNARY);
    let seen = plain.client.over(stream).await;
    assert_eq!(seen.status().code(), Code::Unimplemented);
    assert_eq!(seen.field("grpc-accept-encoding"), Some("identity"));
}

#[tokio::test]
async fn compressed_responses() {
    let none = Metadata::new();
    let head = request("/test.Echo/Unary", &none);
    let mut plain = head;
    plain.accept = Encodings::IDENTITY;
    let mut world = world_of(Server::new().send(Encoding::Zstd));
    for (head, compressed) in [(&head, true), (&plain, false)] {
        let stream = world.client.open_request(head, Cardinality::UNARY);
        world.client.send(stream, &[b'x'; 2_000], true);
        let seen = world.client.over(stream).await;
        assert!(seen.status().is_ok());
        assert_eq!(seen.messages, [[b'x'; 2_000]]);
        assert_eq!(seen.compressed, [compressed]);
        assert_eq!(seen.field("grpc-encoding"), compressed.then_some("zstd"));
    }
    let mut stream_head = request("/test.Echo/Server", &none);
    stream_head.encoding = Encoding::Identity;
    let stream = world
        .client
        .open_request(&stream_head, Cardinality::SERVER_STREAMING);
    world.client.send(stream, b"count 3 1000", true);
    let seen = world.client.over(stream).await;
    assert_eq!(seen.compressed, [true; 3]);
    assert_eq!(seen.messages[2], [b'c'; 1_000]);

    // The handler's own choice, which the client must take too, and a message that is not compressed.
    let mut world = super::world();
    for (head, message, compressed, named) in [
        (&head, "gzip", true, Some("gzip")),
        (&plain, "gzip", false, None),
        (&head, "gzip off", false, Some("gzip")),
    ] {
        let stream = world.client.open_request(head, Cardinality::UNARY);
        world.client.send(stream, message.as_bytes(), true);
        let seen = world.client.over(stream).await;
        assert_eq!(seen.messages, [[b'z'; 10_000]]);
        assert_eq!(seen.compressed, [compressed], "{message}");
        assert_eq!(seen.field("grpc-encoding"), named);
    }
}

#[tokio::test(start_paused = true)]
async fn deadlines() {
    let mut world = world();
    let none = Metadata::new();
    let mut with = request("/test.Echo/Unary", &none);
    with.timeout = Some(Duration::from_secs(5));
    let stream = world.client.open_request(&with, Cardinality::UNARY);
    world.client.send(stream, b"sleep 10000", true);
    let quick = world.client.open_request(&with, Cardinality::UNARY);
    world.client.send(quick, b"sleep 4000", true);
    let told = world.client.open_request(&with, Cardinality::UNARY);
    world.client.send(told, b"deadline", true);
    let seen = world.client.over(stream).await;
    assert_eq!(seen.status().code(), Code::DeadlineExceeded);
    assert_eq!(
        seen.status().message(),
        "the deadline of the call has passed"
    );
    assert!(world.client.over(quick).await.status().is_ok());
    assert_eq!(
        world.echo.running.load(std::sync::atomic::Ordering::SeqCst),
        0
    );
    let left: u64 = String::from_utf8_lossy(&world.client.calls[&told].messages[0])
        .parse()
        .unwrap();
    assert!((1..=5_000).contains(&left), "{left}");

    // Streams, both before and after they have begun.
    for (method, cardinality, message) in [
        (
            "/test.Echo/Server",
            Cardinality::SERVER_STREAMING,
            &b"begin"[..],
        ),
        ("/test.Echo/Client", Cardinality::CLIENT_STREAMING, b"wait"),
    ] {
        let mut with = request(method, &none);
        with.timeout = Some(Duration::from_millis(1_500));
        let stream = world.client.open_request(&with, cardinality);
        world
            .client
            .send(stream, message, !cardinality.client_streaming);
        let seen = world.client.over(stream).await;
        assert_eq!(seen.status().code(), Code::DeadlineExceeded, "{method}");
    }
    // A request that does not come to its end has a deadline too.
    let stream = world.client.open_request(&with, Cardinality::UNARY);
    assert_eq!(
        world.client.over(stream).await.status().code(),
        Code::DeadlineExceeded
    );
    assert_eq!(
        world.echo.running.load(std::sync::atomic::Ordering::SeqCst),
        0
    );
}

#[tokio::test(start_paused = true)]
async fn the_server_has_a_deadline_of_its_own() {
    let mut world = world_of(Server::new().deadline_max(Duration::from_secs(2)));
    let seen = world.client.unary("Unary", b"sleep 3000").await;
    assert_eq!(seen.status().code(), Code::DeadlineExceeded);
    assert!(
        world
            .client
            .unary("Unary", b"sleep 1000")
            .await
            .status()
            .is_ok()
    );
}
