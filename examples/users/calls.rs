//! The client: all kinds of calls, and what each took.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use serde_json::json;
use tokio::net::TcpStream;
use viewbuf::grpc::Status;
use viewbuf::grpc::details::BadRequest;
use viewbuf::service::{CallerExt, Intercepted, Request};
use viewbuf::transport::Channel;
use viewbuf_test_schema::data;
use viewbuf_test_schema::proto::bench::users::{
    ChatMessage, GetUserRequest, ListUsersRequest, User, UserServiceClient, chat_message,
};

use crate::Failure;
use crate::interceptors::SayWho;
use crate::octets::{Counted, Octets};
use crate::rest;
use crate::service::SLOWLY;

type Client = UserServiceClient<Intercepted<Channel, SayWho>>;

/// Users that are listed and created.
const MANY: usize = 100;

pub(crate) async fn make_all(address: SocketAddr) -> Result<(), Failure> {
    let octets = Octets::default();
    let counted = octets.clone();
    let channel = Channel::with_connector(move || {
        let octets = counted.clone();
        async move {
            let stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            Ok(Counted::new(stream, octets))
        }
    });
    let stranger = UserServiceClient::new(channel.clone());
    let client = Client::new(channel.intercepted(SayWho));
    let calls = Calls { client, octets };

    println!("Unary: GetUser");
    calls.get_user().await?;
    println!("\nServer streaming: ListUsers");
    calls.list_users().await?;
    println!("\nClient streaming: CreateUsers");
    calls.create_users().await?;
    println!("\nBidirectional: Chat");
    calls.chat().await?;
    println!("\nCalls that do not end with OK");
    calls.fail().await?;
    let refused = stranger.get_user(GetUserRequest::default()).await;
    println!(
        "  a caller that does not say who it is: {}",
        status(refused)?
    );
    Ok(())
}

struct Calls {
    client: Client,
    octets: Octets,
}

impl Calls {
    async fn get_user(&self) -> Result<(), Failure> {
        let user = data::users::user();
        // The first call of a connection pays for its preface and for header fields that are not in a table yet.
        for which in ["first call", "second call"] {
            let meter = Meter::start(self);
            let request = GetUserRequest {
                id: user.id,
                ..GetUserRequest::default()
            };
            let response = self.client.get_user(request).await?;
            let found = response.view();
            println!(
                "  {which}: {} lives in {}",
                found.name(),
                found.address().city()
            );
            let line = format!("GET /v1/users/{}", user.id);
            meter.stop(rest::octets(&line, &(), &user));
        }
        Ok(())
    }

    async fn list_users(&self) -> Result<(), Failure> {
        let meter = Meter::start(self);
        let request = ListUsersRequest {
            page_size: MANY as u32,
            ..ListUsersRequest::default()
        };
        let mut users = self.client.list_users(&request).await?;
        let mut count = 0;
        while let Some(user) = users.next().await? {
            count += 1;
            if count <= 2 {
                println!("  {}", user.view().name());
            }
        }
        println!("  ... {count} in all");
        let line = format!("GET /v1/users?page_size={MANY}");
        meter.stop(rest::octets(&line, &(), &data::users::users(MANY)));
        Ok(())
    }

    async fn create_users(&self) -> Result<(), Failure> {
        let meter = Meter::start(self);
        let new = data::users::users(MANY).users;
        let mut call = self.client.create_users(()).await?;
        for user in &new {
            call.send(&User::from(user)).await?;
        }
        let response = call.finish().await?;
        println!("  {} users were created", response.view().ids().len());
        let ids: Vec<_> = new.iter().map(|user| user.id).collect();
        meter.stop(rest::octets(
            "POST /v1/users:batch",
            &json!({ "users": new }),
            &json!({ "ids": ids }),
        ));
        Ok(())
    }

    async fn chat(&self) -> Result<(), Failure> {
        let meter = Meter::start(self);
        let (mut said, mut heard) = self.client.chat(()).await?;
        let mut rest = 0;
        for (sequence, text) in ["Hello?", "Is it you?", "Good bye."]
            .into_iter()
            .enumerate()
        {
            let message = ChatMessage {
                sequence: sequence as u64 + 1,
                content: Some(chat_message::Content::Text(text.into())),
                ..ChatMessage::default()
            };
            said.send(&message).await?;
            let answer = heard.next().await?.ok_or("the service says nothing")?;
            let Some(chat_message::ContentView::Text(answer)) = answer.view().content() else {
                return Err("the service says something else".into());
            };
            println!("  {text} - {answer}");
            let message = |text| json!({ "sequence": sequence + 1, "text": text });
            rest += rest::octets("POST /v1/chat", &message(text), &message(answer));
        }
        said.finish();
        let end = heard.next().await?;
        println!("  and then: {}", end.map_or("the end", |_| "more"));
        meter.stop(rest);
        Ok(())
    }

    async fn fail(&self) -> Result<(), Failure> {
        let missing = self
            .client
            .get_user(GetUserRequest {
                id: 7,
                ..GetUserRequest::default()
            })
            .await;
        println!("  no such user: {}", status(missing)?);

        let invalid = status(self.client.get_user(GetUserRequest::default()).await)?;
        let detail: BadRequest = invalid.detail().ok_or("a detail is missing")?;
        let fields: Vec<_> = detail
            .field_violations
            .iter()
            .map(|violation| &violation.field)
            .collect();
        println!("  an invalid argument: {invalid}; its detail names {fields:?}");

        let mut late = Request::new(slowly());
        late.set_timeout(Duration::from_millis(100));
        let mut users = self.client.list_users(late).await?;
        let mut count = 0;
        let end = loop {
            match users.next().await {
                Ok(Some(_)) => count += 1,
                Ok(None) => return Err("the call was not late".into()),
                Err(end) => break end,
            }
        };
        println!("  a deadline of 100 ms: {count} users, then {end}");

        let mut users = self.client.list_users(slowly()).await?;
        users.next().await?;
        drop(users);
        // The server hears of it.
        tokio::time::sleep(Duration::from_millis(100)).await;
        println!("  a call that was dropped after its first user is cancelled");
        Ok(())
    }
}

fn slowly() -> ListUsersRequest {
    ListUsersRequest {
        filter: SLOWLY.into(),
        ..ListUsersRequest::default()
    }
}

fn status<T>(result: Result<T, Status>) -> Result<Status, Failure> {
    result.err().ok_or_else(|| "the call succeeded".into())
}

/// Measures a call.
struct Meter<'c> {
    calls: &'c Calls,
    before: u64,
    started: Instant,
}

impl<'c> Meter<'c> {
    fn start(calls: &'c Calls) -> Self {
        Self {
            calls,
            before: calls.octets.both(),
            started: Instant::now(),
        }
    }

    fn stop(self, rest: usize) {
        let taken = self.started.elapsed();
        let octets = self.calls.octets.both() - self.before;
        println!(
            "  = {octets} octets and {taken:.1?}; as JSON over HTTP/1.1: {rest} octets, {:.1} times as many",
            rest as f64 / octets as f64
        );
    }
}
