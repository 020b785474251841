//! What is generated of services: that it can be implemented and called, and describes what its proto
//! declares.
#![cfg(feature = "grpc")]

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use viewbuf::grpc::{Cardinality, Code, Status};
use viewbuf::service::{
    Caller, Incoming, Ongoing, Reply, Request, Service, ServiceDescriptor, Sink, Start,
};
use viewbuf::types::FileDescriptorSet;
use viewbuf::{Message, Shared};
use viewbuf_test_schema::proto::bench::users::{
    ChatMessage, CreateUsersResponse, GetUserRequest, ListUsersRequest, USER_SERVICE, User,
    UserService, UserServiceClient, UserServiceServer,
};
use viewbuf_test_schema::proto::viewbuf::test::names;
use viewbuf_test_schema::proto::viewbuf::test::names::{
    FUTURE, FutureServer, NAMES, Names, NamesClient_, NamesServer_, SELF, SEND, Self_, Self_Server,
};

/// A service as a user writes it.
struct Tutorial;

impl UserService for Tutorial {
    async fn get_user(
        &self,
        request: Request<Shared<GetUserRequest>>,
    ) -> Result<Reply<User>, Status> {
        let id = request.view().id();
        if id == 0 {
            return Err(Status::not_found("no such user"));
        }
        let name = String::from("Ada");
        Ok(User {
            id,
            name,
            ..User::default()
        }
        .into())
    }

    async fn list_users(
        &self,
        request: Request<Shared<ListUsersRequest>>,
        mut responses: Sink<User>,
    ) -> Result<(), Status> {
        for id in 0..u64::from(request.view().page_size()) {
            responses
                .send(&User {
                    id,
                    ..User::default()
                })
                .await?;
        }
        Ok(())
    }

    async fn create_users(
        &self,
        request: Request<Incoming<Shared<User>>>,
    ) -> Result<Reply<CreateUsersResponse>, Status> {
        let mut requests = request.into_message();
        let mut response = CreateUsersResponse::default();
        while let Some(request) = requests.next().await? {
            response.ids.push(request.view().id());
        }
        Ok(Reply::new(response))
    }

    async fn chat(
        &self,
        request: Request<Incoming<Shared<ChatMessage>>>,
        mut responses: Sink<ChatMessage>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        while let Some(message) = requests.next().await? {
            responses.send(&message).await?;
        }
        Ok(())
    }
}

/// Every method is left out.
struct Nothing;

impl Names for Nothing {}
impl Self_ for Nothing {}
impl names::Future for Nothing {}
impl UserService for Nothing {}

/// Keeps the path of a call and answers what it was told to.
#[derive(Clone, Debug)]
struct Recorder {
    calls: Arc<Mutex<Vec<(String, Cardinality)>>>,
    answer: Result<Vec<u8>, Status>,
}

impl Recorder {
    fn new(answer: Result<&impl Message, Status>) -> Self {
        Self {
            calls: Arc::default(),
            answer: answer.map(Message::encode_to_vec),
        }
    }

    fn path(&self) -> (String, Cardinality) {
        self.calls.lock().unwrap().pop().unwrap()
    }
}

impl Caller for Recorder {
    async fn start(&self, call: Start) -> Result<Ongoing, Status> {
        let (path, cardinality) = (call.path().to_owned(), call.cardinality());
        self.calls.lock().unwrap().push((path, cardinality));
        let message = self.answer.clone()?;
        Ok(Ongoing::answered(Some(message.into()), Status::OK))
    }
}

/// What a future gives that need not wait.
fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits"),
    }
}

fn is_service(service: impl Service) -> &'static ServiceDescriptor {
    service.descriptor()
}

fn is_send<T: Send>(value: T) -> T {
    value
}

#[test]
fn handlers_are_async_functions() {
    let tutorial = Arc::new(Tutorial);
    let server = UserServiceServer::from_arc(tutorial.clone());
    assert!(core::ptr::eq(
        is_service(server.clone()),
        &raw const USER_SERVICE
    ));
    assert!(core::ptr::eq(
        is_service(UserServiceServer::new(Tutorial)),
        &raw const USER_SERVICE
    ));
    assert_eq!(Arc::strong_count(&tutorial), 2);

    let message = GetUserRequest {
        id: 7,
        ..GetUserRequest::default()
    };
    let shared = Shared::decode(message.encode_to_vec().into()).unwrap();
    let reply = now(is_send(tutorial.get_user(Request::new(shared))));
    assert!(reply.is_ok());
    let shared = Shared::decode(Vec::new().into()).unwrap();
    let status = now(tutorial.get_user(Request::new(shared))).unwrap_err();
    assert_eq!(status.code(), Code::NotFound);
}

#[test]
fn methods_that_are_left_out_are_unimplemented() {
    let shared = Shared::decode(Vec::new().into()).unwrap();
    let status = now(is_send(UserService::get_user(
        &Nothing,
        Request::new(shared),
    )))
    .unwrap_err();
    assert_eq!(status.code(), Code::Unimplemented);
    assert_eq!(status.message(), "method GetUser is not implemented");
    let shared = Shared::decode(Vec::new().into()).unwrap();
    let status = now(Names::new(&Nothing, Request::new(shared))).unwrap_err();
    assert_eq!(status.code(), Code::Unimplemented);
}

#[test]
fn clients_call_the_path_of_the_method() {
    let ada = User {
        id: 1,
        name: "Ada".into(),
        ..User::default()
    };
    let recorder = Recorder::new(Ok(&ada));
    let client = UserServiceClient::new(recorder.clone());
    let request = GetUserRequest::default();
    let response = now(is_send(client.get_user(&request))).unwrap();
    assert_eq!(response.view().name(), "Ada");
    let unary = (
        "/bench.users.UserService/GetUser".to_owned(),
        Cardinality::UNARY,
    );
    assert_eq!(recorder.path(), unary);

    let mut users = now(client.list_users(ListUsersRequest::default())).unwrap();
    assert_eq!(now(users.next()).unwrap().unwrap().view().id(), 1);
    assert!(now(users.next()).unwrap().is_none());
    let path = "/bench.users.UserService/ListUsers".to_owned();
    assert_eq!(recorder.path(), (path, Cardinality::SERVER_STREAMING));

    let outgoing = now(is_send(client.create_users(()))).unwrap();
    let ids = now(outgoing.finish()).unwrap();
    assert!(ids.into_message().bytes().len() > 1);
    let path = "/bench.users.UserService/CreateUsers".to_owned();
    assert_eq!(recorder.path(), (path, Cardinality::CLIENT_STREAMING));

    let (sink, mut messages) = now(client.chat(Request::new(()))).unwrap();
    assert!(now(messages.next()).unwrap().is_some());
    drop(sink);
    let path = "/bench.users.UserService/Chat".to_owned();
    assert_eq!(recorder.path(), (path, Cardinality::BIDIRECTIONAL));

    let client =
        UserServiceClient::from(Recorder::new(Err::<&User, _>(Status::unavailable("away"))));
    assert_eq!(
        now(client.get_user(request)).unwrap_err().code(),
        Code::Unavailable
    );
}

#[test]
fn names_that_clash_can_be_called() {
    let recorder = Recorder::new(Ok(&names::S::default()));
    let client = NamesClient_::from(recorder.clone());
    assert!(now(client.new(viewbuf::types::Empty::default())).is_ok());
    assert_eq!(recorder.path().0, "/viewbuf.test.names.Names/New");
    assert!(now(client.clone(names::NamesClient::default())).is_ok());
    assert_eq!(recorder.path().0, "/viewbuf.test.names.Names/Clone");
    assert!(now(client.r#match(())).is_ok());
    assert_eq!(recorder.path().0, "/viewbuf.test.names.Names/Match");
    assert!(now(client.from_request_(names::Request::default())).is_ok());
    assert_eq!(recorder.path().0, "/viewbuf.test.names.Names/FromRequest");
    assert!(now(client.self_(names::S::default())).is_ok());
    assert_eq!(recorder.path().0, "/viewbuf.test.names.Names/Self");

    assert!(core::ptr::eq(
        is_service(NamesServer_::new(Nothing)),
        &raw const NAMES
    ));
    assert!(core::ptr::eq(
        is_service(Self_Server::new(Nothing)),
        &raw const SELF
    ));
    assert!(core::ptr::eq(
        is_service(FutureServer::new(Nothing)),
        &raw const FUTURE
    ));
    assert!(FUTURE.methods.is_empty());
}

#[test]
fn descriptors_say_what_the_proto_declares() {
    assert_eq!(USER_SERVICE.name, "bench.users.UserService");
    let kinds = [
        Cardinality::UNARY,
        Cardinality::SERVER_STREAMING,
        Cardinality::CLIENT_STREAMING,
        Cardinality::BIDIRECTIONAL,
    ];
    let types = [
        ("GetUserRequest", "User"),
        ("ListUsersRequest", "User"),
        ("User", "CreateUsersResponse"),
        ("ChatMessage", "ChatMessage"),
    ];
    assert_eq!(USER_SERVICE.methods.len(), 4);
    for ((method, kind), (input, output)) in USER_SERVICE.methods.iter().zip(kinds).zip(types) {
        assert_eq!(
            method.path,
            format!("/{}/{}", USER_SERVICE.name, method.name)
        );
        assert_eq!(method.cardinality, kind);
        assert_eq!((method.input)().short_name(), input);
        assert_eq!((method.output)().short_name(), output);
    }
}

/// The files of every service can be put together again from themselves: each import is there, before
/// whoever imports it, and the last one declares the service with the methods that the table has.
#[test]
fn files_are_complete() {
    use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1::TRACE_SERVICE;
    for service in [&NAMES, &SEND, &SELF, &FUTURE, &USER_SERVICE, &TRACE_SERVICE] {
        let set = FileDescriptorSet::decode(service.files).unwrap();
        let mut seen: Vec<String> = Vec::new();
        for file in &set.file {
            for import in &file.dependency {
                assert!(seen.contains(import), "{import} of {}", service.name);
            }
            assert!(file.source_code_info.is_none());
            seen.push(file.name.clone().unwrap());
        }
        let file = set.file.last().unwrap();
        let package = file.package.as_deref().unwrap();
        let name = service
            .name
            .strip_prefix(package)
            .unwrap()
            .strip_prefix('.')
            .unwrap();
        let declared = file
            .service
            .iter()
            .find(|service| service.name.as_deref() == Some(name))
            .unwrap();
        let methods: Vec<&str> = declared
            .method
            .iter()
            .flat_map(|method| method.name.as_deref())
            .collect();
        let known: Vec<&str> = service.methods.iter().map(|method| method.name).collect();
        assert_eq!(methods, known);
    }
}
