//! The service of a run: its handlers do what the plan says, and tell the ledger what they see.

use std::sync::Arc;
use std::time::Duration;

use viewbuf::bytes::Bytes;
use viewbuf::grpc::{Cardinality, Code, Encoding, Status};
use viewbuf::service::{
    Answer, Call, Incoming, MethodDescriptor, Reply, Request, Service, ServiceDescriptor, Sink,
    server,
};
use viewbuf::view::Layout;

use super::ledger::{Ledger, Running};
use super::plan::{CallPlan, Kind, content};

/// Handlers that do what a plan says.
pub(crate) struct Planned(pub(crate) Arc<Ledger>);

const fn method(path: &'static str, cardinality: Cardinality) -> MethodDescriptor {
    MethodDescriptor {
        name: "Any",
        path,
        cardinality,
        input: <viewbuf::types::Empty as Layout>::schema,
        output: <viewbuf::types::Empty as Layout>::schema,
    }
}

pub(crate) static PLANNED: ServiceDescriptor = ServiceDescriptor {
    name: "test.Planned",
    methods: &[
        method("/test.Planned/Unary", Cardinality::UNARY),
        method("/test.Planned/Down", Cardinality::SERVER_STREAMING),
        method("/test.Planned/Up", Cardinality::CLIENT_STREAMING),
        method("/test.Planned/Both", Cardinality::BIDIRECTIONAL),
    ],
    files: &[],
};

/// What a call is known by, what goes along with it, and what comes back with the messages and the status.
pub(crate) const CALL: &str = "x-call";
pub(crate) const SOME: &str = "x-some-bin";

impl Service for Planned {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &PLANNED
    }

    async fn call(&self, call: Call) -> Answer {
        let known = call.metadata().get(CALL).and_then(|id| id.parse().ok());
        let id: usize = known.unwrap_or(usize::MAX);
        // Where octets are altered on their way it may be any number.
        let Some(plan) = self.0.plan.calls.get(id) else {
            return call.fail(Status::invalid_argument("no call of the plan"));
        };
        let some = content(id, false, SOME_PLACE, plan.metadata);
        let running = self.0.begin(id);
        if call.metadata().get_bin(SOME) != Some(&some) {
            self.0.note(id, |seen| seen.is_altered = true);
        }
        let handler = Handler {
            ledger: &self.0,
            plan,
            running,
        };
        match call.method() {
            0 => server::unary(call, |request| handler.unary(request)).await,
            1 => server::server_streaming(call, |request, sink| handler.down(request, sink)).await,
            2 => server::client_streaming(call, |request| handler.up(request)).await,
            _ => server::bidirectional(call, |request, sink| handler.both(request, sink)).await,
        }
    }
}

/// The metadata's place among the messages of a call.
pub(crate) const SOME_PLACE: usize = 1 << 20;

struct Handler<'a> {
    ledger: &'a Ledger,
    plan: &'a CallPlan,
    running: Running,
}

impl Handler<'_> {
    async fn unary(self, request: Request<Bytes>) -> Result<Reply<Bytes>, Status> {
        self.whole(request.message());
        pause(self.plan.thinks).await;
        self.reply()
    }

    async fn down(self, request: Request<Bytes>, mut sink: Sink<Bytes>) -> Result<(), Status> {
        self.whole(request.message());
        pause(self.plan.thinks).await;
        self.begin(&mut sink);
        for at in 0..self.plan.replies.len() {
            self.send(&mut sink, at).await?;
        }
        self.status()
    }

    async fn up(self, mut request: Request<Incoming<Bytes>>) -> Result<Reply<Bytes>, Status> {
        while self.read(request.message_mut()).await? {}
        pause(self.plan.thinks).await;
        self.reply()
    }

    async fn both(
        self,
        mut request: Request<Incoming<Bytes>>,
        mut sink: Sink<Bytes>,
    ) -> Result<(), Status> {
        self.begin(&mut sink);
        let (mut reads, mut at) = (true, 0);
        while reads || at < self.plan.replies.len() {
            reads = reads && self.read(request.message_mut()).await?;
            if at < self.plan.replies.len() {
                self.send(&mut sink, at).await?;
                at += 1;
            }
        }
        pause(self.plan.thinks).await;
        self.status()
    }

    /// The one message of the request.
    fn whole(&self, message: &Bytes) {
        self.note(message);
        (self.ledger).note(self.running.call, |seen| seen.is_whole = true);
    }

    fn note(&self, message: &Bytes) {
        let call = self.running.call;
        self.ledger.note(call, |seen| {
            let len = self.plan.requests.get(seen.messages);
            let expected = len.map(|len| content(call, false, seen.messages, *len));
            seen.is_altered |= expected.as_deref() != Some(message);
            seen.messages += 1;
        });
    }

    /// Takes a message of the request; whether there is another one to take.
    async fn read(&self, incoming: &mut Incoming<Bytes>) -> Result<bool, Status> {
        let call = self.running.call;
        if self.ledger.seen(call).messages >= self.plan.reads {
            return Ok(false);
        }
        pause(self.plan.pause).await;
        match incoming.next().await? {
            Some(message) => self.note(&message),
            None => {
                self.ledger.note(call, |seen| seen.is_whole = true);
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn begin(&self, sink: &mut Sink<Bytes>) {
        if self.plan.compress {
            sink.set_encoding(Encoding::Gzip);
        }
        let some = self.some();
        sink.with_metadata(|metadata| metadata.append_bin(SOME, &some).map(|_| ()))
            .unwrap();
        sink.with_trailers(|metadata| metadata.append_bin(SOME, &some).map(|_| ()))
            .unwrap();
    }

    async fn send(&self, sink: &mut Sink<Bytes>, at: usize) -> Result<(), Status> {
        pause(self.plan.pause).await;
        let len = self.plan.replies.get(at).copied().unwrap_or_default();
        let message = content(self.running.call, true, at, len);
        sink.send(&Bytes::from(message)).await
    }

    fn some(&self) -> Vec<u8> {
        content(self.running.call, true, SOME_PLACE, self.plan.metadata)
    }

    fn reply(&self) -> Result<Reply<Bytes>, Status> {
        self.status()?;
        let len = self.plan.replies.first().copied().unwrap_or_default();
        let mut reply = Reply::new(Bytes::from(content(self.running.call, true, 0, len)));
        if self.plan.compress {
            reply.set_encoding(Encoding::Gzip);
        }
        let some = self.some();
        reply.metadata_mut().append_bin(SOME, &some).unwrap();
        reply.trailers_mut().append_bin(SOME, &some).unwrap();
        Ok(reply)
    }

    fn status(&self) -> Result<(), Status> {
        let code = self.plan.code;
        self.ledger
            .note(self.running.call, |seen| seen.answer = Some(code));
        match code {
            Code::Ok => Ok(()),
            code => Err(Status::new(code, AS_PLANNED)),
        }
    }
}

/// What statuses of the handlers' say.
pub(crate) const AS_PLANNED: &str = "as planned: 100 %\u{e9}";

pub(crate) async fn pause(millis: u64) {
    if millis > 0 {
        tokio::time::sleep(Duration::from_millis(millis)).await;
    }
}

impl Kind {
    pub(crate) fn method(self) -> &'static MethodDescriptor {
        &PLANNED.methods[self as usize]
    }
}
