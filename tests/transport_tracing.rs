//! What is told of calls by `tracing`: a span on either side, with the status, and an event for what failed.
#![cfg(feature = "tracing")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that sees the wrong thing must fail"
)]

use std::fmt::{Debug, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use viewbuf::Shared;
use viewbuf::grpc::{Code, Status};
use viewbuf::service::{Reply, Request};
use viewbuf::transport::{Channel, Server};
use viewbuf_test_schema::proto::bench::users::{
    GetUserRequest, User, UserService, UserServiceClient, UserServiceServer,
};

/// All that was told, a line each.
static TOLD: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Writes down what it is told.
struct Recorder {
    spans: AtomicU64,
}

/// Fields as text.
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }
}

fn tell(line: String) {
    TOLD.lock().unwrap().push(line);
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("viewbuf")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let id = self.spans.fetch_add(1, Ordering::Relaxed) + 1;
        let mut line = Line(format!("span {id} {}", span.metadata().name()));
        span.record(&mut line);
        tell(line.0);
        Id::from_u64(id)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut line = Line(format!("span {} says", span.into_u64()));
        values.record(&mut line);
        tell(line.0);
    }

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line("event".into());
        event.record(&mut line);
        tell(line.0);
    }

    fn enter(&self, _span: &Id) {}

    fn exit(&self, _span: &Id) {}
}

struct Directory;

impl UserService for Directory {
    async fn get_user(
        &self,
        request: Request<Shared<GetUserRequest>>,
    ) -> Result<Reply<User>, Status> {
        match request.view().id() {
            1 => Ok(User::default().into()),
            _ => Err(Status::not_found("nobody")),
        }
    }
}

/// The line that ends with the status of a span with this beginning.
fn status_of(told: &[String], beginning: &str) -> Vec<String> {
    let spans = told.iter().filter(|line| {
        line.split_once(' ')
            .and_then(|(_, rest)| rest.split_once(' '))
            .is_some_and(|(_, rest)| rest.starts_with(beginning))
    });
    let says = spans.map(|span| {
        let id = span.split(' ').nth(1).unwrap();
        let says = format!("span {id} says ");
        let found = told.iter().find_map(|line| line.strip_prefix(&says));
        found.unwrap().to_owned()
    });
    says.collect()
}

#[tokio::test]
async fn calls_are_told_of_on_either_side() {
    let recorder = Recorder {
        spans: AtomicU64::new(0),
    };
    tracing::subscriber::set_global_default(recorder).unwrap();
    let server = Server::new()
        .service(UserServiceServer::new(Directory))
        .start();
    let running = server.clone();
    let channel = Channel::with_connector(move || {
        let io = running.in_process();
        async move { Ok(io) }
    });
    let users = UserServiceClient::new(channel);
    let of = |id| GetUserRequest {
        id,
        ..GetUserRequest::default()
    };
    users.get_user(of(1)).await.unwrap();
    let failed = users.get_user(of(7)).await;
    assert_eq!(failed.unwrap_err().code(), Code::NotFound);
    server.shutdown(Duration::from_secs(1)).await;

    let told = TOLD.lock().unwrap();
    let statuses = ["rpc.grpc.status_code=0", "rpc.grpc.status_code=5"];
    assert_eq!(status_of(&told, "grpc.call "), statuses, "{told:#?}");
    assert_eq!(status_of(&told, "grpc.client.call "), statuses, "{told:#?}");
    let path = "rpc.method=\"/bench.users.UserService/GetUser\"";
    let spans = told.iter().filter(|line| line.contains(path));
    assert_eq!(spans.count(), 4, "{told:#?}");
    let failures = told
        .iter()
        .filter(|line| line.starts_with("event") && line.contains("\"nobody\""));
    assert_eq!(failures.count(), 2, "{told:#?}");
}
