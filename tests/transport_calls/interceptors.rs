//! Interceptors on both sides: they see and change metadata and messages, and answer early.

use std::sync::{Arc, Mutex};

use viewbuf::bytes::Bytes;
use viewbuf::grpc::{Code, Encoding, Status};
use viewbuf::service::{
    Answer, Call, Caller, CallerExt, ClientInterceptor, Incoming, Interceptor, Next, Ongoing,
    Outgoing, Reply, Request, ServiceExt, Sink, Start, client, server,
};

use super::{WORDS, Words, call, call_with, serve, within, word};

/// Lets calls pass that know the word.
struct Guard;

impl Interceptor for Guard {
    async fn intercept(&self, call: Call, next: impl Next) -> Answer {
        match call.metadata().get("x-password") {
            Some("swordfish") => next.run(call).await,
            _ => call.fail(Status::permission_denied("say the word")),
        }
    }
}

/// Says the word, and answers some calls itself.
struct Speaker;

impl ClientInterceptor for Speaker {
    async fn intercept<C: Caller>(&self, mut call: Start, next: &C) -> Result<Ongoing, Status> {
        if call.metadata().get("x-cached").is_some() {
            return Ok(Ongoing::answered(Some(word("from the cache")), Status::OK));
        }
        call.metadata_mut().append("x-password", "swordfish")?;
        next.start(call).await
    }
}

#[tokio::test]
async fn interceptors_on_both_sides() {
    let (_serving, channel) = serve(Words::default().intercepted(Guard)).await;
    let status = within(call(&channel, "x")).await.unwrap_err();
    assert_eq!(status.to_string(), "PERMISSION_DENIED: say the word");
    let caller = channel.intercepted(Speaker);
    assert_eq!(within(call(&caller, "x")).await.unwrap().message(), "x");
    let mut request = Request::new(word("x"));
    request.metadata_mut().append("x-cached", "yes").unwrap();
    let response = within(call_with(&caller, request)).await.unwrap();
    assert_eq!(response.message(), "from the cache");
}

/// Adds a letter to each message: a small one to what is asked, a capital to what is answered.
#[derive(Clone, Copy)]
struct Letter(u8);

fn with_letter(message: &[u8], letter: u8) -> Bytes {
    // Whoever asks for so many words is understood.
    if message.first().is_some_and(u8::is_ascii_digit) {
        return Bytes::copy_from_slice(message);
    }
    [message, &[letter]].concat().into()
}

impl Interceptor for Letter {
    async fn intercept(&self, mut call: Call, next: impl Next) -> Answer {
        let Self(letter) = *self;
        call.change_requests(move |message| Ok(with_letter(&message, letter)));
        let capital = letter.to_ascii_uppercase();
        call.change_responses(move |message| Ok(with_letter(&message, capital)));
        next.run(call).await
    }
}

impl ClientInterceptor for Letter {
    async fn intercept<C: Caller>(&self, mut call: Start, next: &C) -> Result<Ongoing, Status> {
        let Self(letter) = *self;
        // What is asked need not wait for what does it.
        tokio::task::yield_now().await;
        call.change_requests(move |message| Ok(with_letter(&message, letter)));
        let mut ongoing = next.start(call).await?;
        let capital = letter.to_ascii_uppercase();
        ongoing.change_responses(move |message| Ok(with_letter(&message, capital)));
        Ok(ongoing)
    }
}

/// Requests go through interceptors from the caller inwards, responses the other way, compressed or not.
#[tokio::test]
async fn messages_of_all_kinds_are_changed() {
    let service = Words::default()
        .intercepted(Letter(b'd'))
        .intercepted(Letter(b'c'));
    let (_serving, channel) = serve(service).await;
    let caller = channel.intercepted(Letter(b'b')).intercepted(Letter(b'a'));
    for encoding in [Encoding::Identity, Encoding::Gzip] {
        let mut request = Request::new(word("w"));
        request.set_encoding(encoding);
        let response = within(call_with(&caller, request)).await.unwrap();
        assert_eq!(response.message(), "wabcdDCBA");
        // The service answers in kind.
        assert_eq!(response.is_compressed(), encoding == Encoding::Gzip);

        let mut head = Request::new(());
        head.set_encoding(encoding);
        let mut joined: Outgoing<Bytes, Bytes> =
            client::client_streaming(&caller, &WORDS.methods[2], head)
                .await
                .unwrap();
        joined.send(&word("v")).await.unwrap();
        joined.send(&word("w")).await.unwrap();
        let response = within(joined.finish()).await.unwrap();
        assert_eq!(response.message(), "vabcdwabcdDCBA");

        let mut head = Request::new(());
        head.set_encoding(encoding);
        let (mut words, mut answers): (Sink<Bytes>, Incoming<Bytes>) =
            client::bidirectional(&caller, &WORDS.methods[3], head)
                .await
                .unwrap();
        for text in ["x", "y"] {
            words.send(&word(text)).await.unwrap();
            let answer = within(answers.next()).await.unwrap().unwrap();
            assert_eq!(answer, format!("{text}abcdDCBA"));
        }
    }
    let mut counted: Incoming<Bytes> =
        client::server_streaming(&caller, &WORDS.methods[1], word("2 1"))
            .await
            .unwrap();
    for at in 0..2 {
        let message = within(counted.next()).await.unwrap().unwrap();
        assert_eq!(message, [&[at][..], b"DCBA"].concat());
    }
}

/// Refuses what has a word in it, where it is told to.
#[derive(Clone, Copy)]
struct Censor {
    requests: bool,
}

fn censored(message: Bytes) -> Result<Bytes, Status> {
    if &message[..] == b"bad" {
        return Err(Status::failed_precondition("not that word"));
    }
    Ok(message)
}

impl Interceptor for Censor {
    async fn intercept(&self, mut call: Call, next: impl Next) -> Answer {
        if self.requests {
            call.change_requests(censored);
        } else {
            call.change_responses(censored);
        }
        next.run(call).await
    }
}

impl ClientInterceptor for Censor {
    async fn intercept<C: Caller>(&self, mut call: Start, next: &C) -> Result<Ongoing, Status> {
        if self.requests {
            call.change_requests(censored);
        }
        let mut ongoing = next.start(call).await?;
        if !self.requests {
            ongoing.change_responses(censored);
        }
        Ok(ongoing)
    }
}

#[tokio::test]
async fn a_message_that_is_refused_ends_its_call() {
    async fn both_kinds<C: Caller>(caller: &C) {
        let status = within(call(caller, "bad")).await.unwrap_err();
        assert_eq!(status.code(), Code::FailedPrecondition);
        assert_eq!(
            within(call(caller, "good")).await.unwrap().message(),
            "good"
        );
        let (mut words, mut answers): (Sink<Bytes>, Incoming<Bytes>) =
            client::bidirectional(caller, &WORDS.methods[3], ())
                .await
                .unwrap();
        words.send(&word("good")).await.unwrap();
        let answer = within(answers.next()).await.unwrap();
        assert_eq!(answer, Some(word("good")));
        // Whoever refuses tells whoever sends, or whoever receives.
        let status = match words.send(&word("bad")).await {
            Err(status) => status,
            Ok(()) => within(answers.next()).await.unwrap_err(),
        };
        assert_eq!(status.code(), Code::FailedPrecondition);
    }
    for requests in [false, true] {
        let censor = Censor { requests };
        let (_serving, channel) = serve(Words::default().intercepted(censor)).await;
        both_kinds(&channel).await;
        let (_serving, channel) = serve(Words::default()).await;
        both_kinds(&channel.intercepted(censor)).await;
    }
}

/// Keeps the last question and its answer, on either side.
#[derive(Clone, Default)]
struct Cache(Arc<Mutex<Option<(Bytes, Bytes)>>>);

impl Cache {
    fn find(&self, question: &[u8]) -> Option<Bytes> {
        let kept = self.0.lock().unwrap();
        let (_, answer) = kept.as_ref().filter(|(kept, _)| kept == question)?;
        Some(answer.clone())
    }

    /// What keeps the answer to a question.
    fn keep(&self, question: &[u8]) -> impl Fn(Bytes) -> Result<Bytes, Status> + use<> {
        let (kept, question) = (self.0.clone(), Bytes::copy_from_slice(question));
        move |answer| {
            *kept.lock().unwrap() = Some((question.clone(), answer.clone()));
            Ok(answer)
        }
    }
}

impl Interceptor for Cache {
    async fn intercept(&self, mut call: Call, next: impl Next) -> Answer {
        let question = call.message().cloned().unwrap_or_default();
        if let Some(answer) = self.find(&question) {
            return server::unary(call, async |_: Request<Bytes>| {
                Ok(Reply::<Bytes>::encoded(answer))
            })
            .await;
        }
        call.change_responses(self.keep(&question));
        next.run(call).await
    }
}

impl ClientInterceptor for Cache {
    async fn intercept<C: Caller>(&self, mut call: Start, next: &C) -> Result<Ongoing, Status> {
        let question = call.message().unwrap_or_default().to_ascii_lowercase();
        if let Some(answer) = self.find(&question) {
            return Ok(Ongoing::answered(Some(answer), Status::OK));
        }
        call.set_message(&question)?;
        let mut ongoing = next.start(call).await?;
        ongoing.change_responses(self.keep(&question));
        Ok(ongoing)
    }
}

#[tokio::test]
async fn interceptors_answer_with_messages() {
    let words = Words::default();
    let answered = words.answered.clone();
    let (_serving, channel) = serve(words.intercepted(Cache::default())).await;
    for _ in 0..3 {
        assert_eq!(
            within(call(&channel, "same")).await.unwrap().message(),
            "same"
        );
    }
    assert_eq!(answered.load(std::sync::atomic::Ordering::SeqCst), 1);
    // On the client's side another interceptor sees what this one answers.
    let caller = channel
        .intercepted(Cache::default())
        .intercepted(Letter(b'z'));
    for question in ["Other", "OTHER", "other"] {
        let response = within(call(&caller, question)).await.unwrap();
        assert!(matches!(&response.message()[..], b"otherZ" | b"otherzZ"));
    }
    assert_eq!(answered.load(std::sync::atomic::Ordering::SeqCst), 2);
}
