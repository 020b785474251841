//! What is done around every call: the server asks who calls and tells what was called, the client says who it is.

use std::time::Instant;

use viewbuf::grpc::Status;
use viewbuf::service::{
    Answer, Call, Caller, ClientInterceptor, Interceptor, Next, Ongoing, Start,
};

/// What callers must know. A real service verifies a signature.
pub(crate) const TOKEN: &str = "open-sesame";

/// Who calls, for handlers.
pub(crate) struct CallerName(pub(crate) &'static str);

/// Lets nobody pass who does not know the word.
pub(crate) struct Auth;

impl Interceptor for Auth {
    async fn intercept(&self, mut call: Call, next: impl Next) -> Answer {
        let token = call.metadata().get("authorization");
        if token.and_then(|token| token.strip_prefix("Bearer ")) != Some(TOKEN) {
            return call.fail(Status::unauthenticated("say `authorization: Bearer ...`"));
        }
        call.extensions_mut().insert(CallerName("alice"));
        next.run(call).await
    }
}

/// Tells of every call.
pub(crate) struct Log;

/// Tells how a call ended, also where its handler was dropped.
struct Entry {
    path: String,
    started: Instant,
    ended: Option<String>,
}

impl Interceptor for Log {
    async fn intercept(&self, call: Call, next: impl Next) -> Answer {
        let mut entry = Entry {
            path: call.path().to_owned(),
            started: Instant::now(),
            ended: None,
        };
        let answer = next.run(call).await;
        entry.ended = Some(answer.status().code().to_string());
        answer
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let ended = self
            .ended
            .as_deref()
            .unwrap_or("dropped: the call was cancelled or late");
        println!(
            "    [server] {}: {ended} after {:.1?}",
            self.path,
            self.started.elapsed()
        );
    }
}

/// Says who the client is.
#[derive(Clone)]
pub(crate) struct SayWho;

impl ClientInterceptor for SayWho {
    async fn intercept<C: Caller>(&self, mut call: Start, next: &C) -> Result<Ongoing, Status> {
        // A secret: nobody on the way keeps it in a table.
        let added = call
            .metadata_mut()
            .append_sensitive("authorization", format!("Bearer {TOKEN}"))
            .map(drop);
        added.map_err(|error| Status::internal(error.to_string()))?;
        next.start(call).await
    }
}
