//! The soak cases: the same call again and again, over one channel or over a new one each time.

use std::time::{Duration, Instant};

use viewbuf::transport::Channel;
use viewbuf_test_schema::proto::grpc::testing::TestServiceClient;

use crate::Failure;
use crate::arguments::Arguments;
use crate::cases::large_unary;

pub(crate) async fn rpc(channel: Channel, arguments: &Arguments) -> Result<(), Failure> {
    let client = TestServiceClient::new(channel);
    let mut tally = Tally::new(arguments);
    for _ in 0..arguments.soak_iterations {
        tally.call(&client, arguments).await;
    }
    tally.result()
}

pub(crate) async fn channel(arguments: &Arguments) -> Result<(), Failure> {
    let mut tally = Tally::new(arguments);
    for _ in 0..arguments.soak_iterations {
        let client = TestServiceClient::new(Channel::new(&arguments.uri())?);
        tally.call(&client, arguments).await;
    }
    tally.result()
}

struct Tally {
    latency_max: Duration,
    failures_max: u32,
    failures: Vec<String>,
}

impl Tally {
    fn new(arguments: &Arguments) -> Self {
        Self {
            latency_max: Duration::from_millis(arguments.soak_latency_ms),
            failures_max: arguments.soak_max_failures,
            failures: Vec::new(),
        }
    }

    async fn call(&mut self, client: &TestServiceClient<Channel>, arguments: &Arguments) {
        let started = Instant::now();
        let (request, response) = (arguments.soak_request_size, arguments.soak_response_size);
        let result = large_unary(client, request, response).await;
        let taken = started.elapsed();
        match result {
            Err(failure) => self.failures.push(failure.to_string()),
            Ok(()) if taken > self.latency_max => {
                self.failures.push(format!("a call took {taken:?}"))
            }
            Ok(()) => {}
        }
    }

    fn result(self) -> Result<(), Failure> {
        if self.failures.len() as u32 <= self.failures_max {
            return Ok(());
        }
        Err(self.failures.join("; ").into())
    }
}
