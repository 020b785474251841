//! The user service: what there is generated of it is the trait.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use viewbuf::grpc::Status;
use viewbuf::grpc::details::BadRequest;
use viewbuf::grpc::details::bad_request::FieldViolation;
use viewbuf::service::{Incoming, Reply, Request, Sink};
use viewbuf::{MessageView, Shared};
use viewbuf_test_schema::data;
use viewbuf_test_schema::proto::bench::users::{
    ChatMessage, ChatMessageWriter, CreateUsersResponse, GetUserRequest, ListUsersRequest, User,
    UserService, chat_message,
};

use crate::interceptors::CallerName;

/// A filter that has the service take its time.
pub(crate) const SLOWLY: &str = "slowly";

/// Users in memory.
pub(crate) struct Directory {
    users: Mutex<BTreeMap<u64, User>>,
}

impl Directory {
    /// Some users.
    pub(crate) fn new() -> Self {
        let mut made = data::users::users(100).users;
        made.push(data::users::user());
        let all = made.iter().map(User::from);
        Self {
            users: Mutex::new(all.map(|user| (user.id, user)).collect()),
        }
    }

    fn users(&self) -> MutexGuard<'_, BTreeMap<u64, User>> {
        self.users.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl UserService for Directory {
    async fn get_user(
        &self,
        request: Request<Shared<GetUserRequest>>,
    ) -> Result<Reply<User>, Status> {
        let id = request.view().id();
        if id == 0 {
            return Err(invalid("id", "no user has the id 0"));
        }
        let user = self.users().get(&id).cloned();
        let user = user.ok_or_else(|| Status::not_found(format!("there is no user {id}")))?;
        Ok(user.into())
    }

    async fn list_users(
        &self,
        request: Request<Shared<ListUsersRequest>>,
        mut responses: Sink<User>,
    ) -> Result<(), Status> {
        let asked = request.view();
        let count = match asked.page_size() {
            0 => usize::MAX,
            count => count as usize,
        };
        let users: Vec<_> = self.users().values().take(count).cloned().collect();
        for user in &users {
            // Waits where the caller does not read.
            responses.send(user).await?;
            if asked.filter() == SLOWLY {
                tokio::time::sleep(Duration::from_millis(40)).await;
            }
        }
        Ok(())
    }

    async fn create_users(
        &self,
        request: Request<Incoming<Shared<User>>>,
    ) -> Result<Reply<CreateUsersResponse>, Status> {
        let mut requests = request.into_message();
        let mut ids = Vec::new();
        while let Some(user) = requests.next().await? {
            let user = user.view().to_message();
            if user.name.is_empty() {
                return Err(invalid("name", "a user has a name"));
            }
            ids.push(user.id);
            self.users().insert(user.id, user);
        }
        Ok(Reply::new(CreateUsersResponse {
            ids,
            ..CreateUsersResponse::default()
        }))
    }

    async fn chat(
        &self,
        request: Request<Incoming<Shared<ChatMessage>>>,
        mut responses: Sink<ChatMessage>,
    ) -> Result<(), Status> {
        let name = request
            .extensions()
            .get::<CallerName>()
            .map_or("you", |name| name.0);
        let mut requests = request.into_message();
        while let Some(message) = requests.next().await? {
            let said = message.view();
            let Some(chat_message::ContentView::Text(text)) = said.content() else {
                continue;
            };
            let answer = format!("{name}, you said: {text}");
            // Written where it is sent from, with no struct in between.
            responses
                .write(|out| {
                    ChatMessageWriter::new(out)
                        .sequence(said.sequence())
                        .text(&answer)
                        .finish()
                })
                .await?;
        }
        Ok(())
    }
}

fn invalid(field: &str, description: &str) -> Status {
    let violation = FieldViolation {
        field: field.into(),
        description: description.into(),
        ..FieldViolation::default()
    };
    Status::invalid_argument(format!("{field}: {description}")).with_detail(&BadRequest {
        field_violations: vec![violation],
        ..BadRequest::default()
    })
}
