//! Cuts: a connection that ends after any octet.

use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use tokio::io::duplex;
use viewbuf::grpc::{Code, Sent, Status};
use viewbuf::h2::Config;
use viewbuf::service::Response;
use viewbuf::transport::Channel;

use super::raw::{Cut, Raw, within};
use super::{bytes, call, text};

/// What the client does with a server of which so much is seen, and the server of the client.
async fn cut(reads: usize, writes: usize) -> (Result<Response<Bytes>, Status>, (usize, usize)) {
    let count = Arc::new(Mutex::new((0, 0)));
    let counted = count.clone();
    let dialled = AtomicUsize::new(0);
    let (sender, mut accepted) = tokio::sync::mpsc::unbounded_channel();
    let channel = Channel::with_connector(move || {
        let is_first = dialled.fetch_add(1, Ordering::SeqCst) == 0;
        let (ours, theirs) = duplex(4_096);
        if is_first {
            sender.send(theirs).unwrap();
        }
        async move {
            match is_first {
                true => Ok(ours),
                false => Err(io::Error::from(io::ErrorKind::ConnectionRefused)),
            }
        }
    });
    let server = async {
        let io = Cut {
            io: accepted.recv().await.unwrap(),
            reads,
            writes,
            count: counted,
        };
        Raw::new(io, &Config::DEFAULT).echo().await
    };
    let client = async {
        let response = call(&channel, bytes("some message")).await;
        drop(channel);
        response
    };
    let (served, response) = within(async { tokio::join!(server, client) }).await;
    assert!(served <= 1, "a call was run twice");
    let count = *count.lock().unwrap();
    (response, count)
}

#[tokio::test]
async fn a_connection_that_is_cut_anywhere() {
    let (response, (read, written)) = cut(usize::MAX, usize::MAX).await;
    assert_eq!(text(response), "some message");
    assert!(read > 100 && written > 60, "{read} {written}");
    let mut succeeded = 0;
    for limit in 0..read {
        let (response, _) = cut(limit, usize::MAX).await;
        match response {
            Ok(_) => succeeded += 1,
            Err(status) => {
                assert_eq!(status.code(), Code::Unavailable, "read {limit}: {status:?}");
                assert!(status.cause().is_some(), "read {limit}: {status:?}");
            }
        }
    }
    // What follows the request is only the end of the connection.
    assert!(succeeded < 80, "{succeeded} of {read}");
    let mut codes = HashMap::new();
    for limit in 0..written {
        let (response, _) = cut(usize::MAX, limit).await;
        let sent = match response {
            Ok(_) => {
                assert!(limit > 60, "written {limit}");
                None
            }
            Err(status) => {
                assert_eq!(
                    status.code(),
                    Code::Unavailable,
                    "written {limit}: {status:?}"
                );
                Some(status.sent())
            }
        };
        *codes.entry(sent).or_insert(0) += 1;
    }
    // Before SETTINGS nothing was sent; before the answer nobody knows; after it somebody does.
    for sent in [Some(Sent::No), Some(Sent::Maybe), Some(Sent::Yes)] {
        assert!(
            codes.get(&sent).is_some_and(|count| *count > 5),
            "{codes:?}"
        );
    }
}
