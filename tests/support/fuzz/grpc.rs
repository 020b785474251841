//! gRPC: messages against a decoder that first puts everything together, and heads from any fields.

use std::time::Duration;

use bytes::Bytes;
use viewbuf::grpc::{
    Cardinality, ClientCall, ClientEvent, Code, Encoding, Encodings, Message, MessageDecoder,
    MessageError, Metadata, PREFIX_LEN, Path, Payload, Request, RequestHead, ResponseHead, Sent,
    ServerCall, ServerEvent, Status, Timeout, percent, response,
};
use viewbuf::h2::{Config, Connection, FieldWriter, Role, StreamId, Time};
use viewbuf::hpack::{Block, Decoded, Decoder, Encoder, Fields, Iter, Limits};

use crate::grow::Entropy;

/// Content in any pieces holds the messages, and breaks the rules, that it does in one.
pub fn grpc_messages(data: &[u8]) {
    let mut entropy = Entropy::new(data);
    let choice = entropy.octet();
    let compression = choice & 1 != 0;
    let limit = [0, 5, 300, u32::MAX][usize::from(choice >> 1 & 3)];
    let content = content(&mut entropy);
    let (expected, end) = naive(&content, limit, compression);

    let owner = Bytes::from(content);
    let mut decoder = MessageDecoder::new(limit, compression);
    let mut found = Vec::new();
    let mut at = 0;
    let mut error = None;
    while at < owner.len() && error.is_none() {
        // Where entropy has run out all the rest is one piece.
        let len = match entropy.octet() {
            0 => owner.len() - at,
            len => usize::from(len).min(owner.len() - at),
        };
        let mut piece = &owner[at..at + len];
        at += len;
        loop {
            match decoder.decode(&mut piece) {
                Ok(Some(message)) => found.push(keep(message, &owner, choice)),
                Ok(None) => break,
                Err(broken) => {
                    error = Some(broken);
                    break;
                }
            }
        }
        assert!(error.is_some() || piece.is_empty(), "all is taken");
        assert!(decoder.held() <= at, "no more is held than came");
    }
    let found_end = error.map_or_else(|| decoder.finish(), Err);
    assert_eq!(found, expected);
    assert_eq!(found_end, end);
    if let Err(error) = end {
        assert_eq!(decoder.decode(&mut &b"\0\0\0\0\0"[..]), Err(error));
        assert_eq!(decoder.finish(), Err(error));
        assert!(!Status::from(error).is_ok());
    }
    inflate(&owner, limit);
}

/// A message, kept in one of both ways.
fn keep(message: Message<'_>, owner: &Bytes, choice: u8) -> (bool, Vec<u8>) {
    let copy_max = if choice & 8 == 0 { 0 } else { 20 };
    let (octets, whole) = (
        message.payload.as_ref().to_vec(),
        matches!(message.payload, Payload::Whole(_)),
    );
    let kept = message.payload.into_bytes(owner, copy_max);
    assert_eq!(kept, octets);
    if whole && octets.len() > copy_max {
        assert!(owner.as_ptr_range().contains(&kept.as_ptr()));
    }
    (message.compressed, octets)
}

/// Octets that are mostly messages.
fn content(entropy: &mut Entropy<'_>) -> Vec<u8> {
    let mut content = Vec::new();
    for _ in 0..entropy.below(12) {
        match entropy.below(8) {
            0 => {
                let len = entropy.below(9);
                content.extend_from_slice(entropy.octets(len));
            }
            kind => {
                let flag = if kind == 1 {
                    entropy.octet()
                } else {
                    (kind & 1) as u8
                };
                let payload = vec![entropy.octet(); entropy.below(40)];
                let declared = if kind == 2 {
                    entropy.below(256)
                } else {
                    payload.len()
                };
                content.push(flag);
                content.extend_from_slice(&(declared as u32).to_be_bytes());
                content.extend_from_slice(&payload);
            }
        }
    }
    content
}

type Found = (Vec<(bool, Vec<u8>)>, Result<(), MessageError>);

/// The messages of content that lies before one as a whole.
fn naive(mut content: &[u8], limit: u32, compression: bool) -> Found {
    let mut messages = Vec::new();
    let end = loop {
        if content.is_empty() {
            break Ok(());
        }
        if content.len() < PREFIX_LEN {
            break Err(MessageError::Truncated);
        }
        let (prefix, rest) = content.split_at(PREFIX_LEN);
        let len = u32::from_be_bytes([prefix[1], prefix[2], prefix[3], prefix[4]]);
        match prefix[0] {
            0 => {}
            1 if compression => {}
            1 => break Err(MessageError::NotNegotiated),
            flag => break Err(MessageError::Flag(flag)),
        }
        if len > limit {
            let len = len.into();
            break Err(MessageError::TooLarge { len, limit });
        }
        if rest.len() < len as usize {
            break Err(MessageError::Truncated);
        }
        let (message, rest) = rest.split_at(len as usize);
        messages.push((prefix[0] == 1, message.to_vec()));
        content = rest;
    };
    (messages, end)
}

/// Whatever is inflated, it is no more than the limit; and what was compressed comes back.
fn inflate(octets: &[u8], limit: u32) {
    let limit = limit.min(1 << 16);
    for encoding in Encodings::SUPPORTED.iter() {
        if let Ok(message) = viewbuf::grpc::inflate(encoding, octets, limit) {
            assert!(message.len() <= limit as usize);
        }
        let mut small = Vec::new();
        viewbuf::grpc::compress(encoding, octets, &mut small).expect("it is supported");
        let again = viewbuf::grpc::inflate(encoding, &small, u32::MAX);
        assert_eq!(again.as_deref(), Ok(octets));
    }
}

/// Fields of any kind as requests, responses and trailers: they are judged without a panic, what is
/// accepted keeps the promises of its types, and a call that they begin ends once.
pub fn grpc_heads(data: &[u8]) {
    let mut entropy = Entropy::new(data);
    let choice = entropy.octet();
    let section = Section::grow(&mut entropy);
    let supported = if choice & 1 == 0 {
        Encodings::IDENTITY
    } else {
        Encodings::SUPPORTED
    };
    match RequestHead::decode(section.fields(), supported) {
        Ok(head) => request(&head, choice, &mut entropy),
        Err(refusal) => {
            assert!(!refusal.status().is_ok());
            let answer = Section::written(|fields| refusal.encode(supported, fields));
            let read = response::decode_trailers_only(answer.fields());
            assert_eq!(read.code(), refusal.status().code());
        }
    }
    match ResponseHead::decode(section.fields(), supported) {
        Ok(head) => {
            assert!(supported.contains(head.encoding));
            head.metadata.to_metadata().expect("it was judged");
        }
        Err(status) => assert_eq!(status.sent(), status_sent(&status)),
    }
    status(&response::decode_trailers(section.fields()));
    status(&response::decode_trailers_only(section.fields()));
    client(&section, choice, &mut entropy);
    let text = percent::decode(data);
    assert_eq!(percent::decode(percent::encode(&text).as_bytes()), text);
}

/// A status that a peer brought about says so, unless it is OK and there was nothing to write it to.
fn status_sent(status: &Status) -> Sent {
    if status.is_ok() {
        status.sent()
    } else {
        Sent::Yes
    }
}

/// A status that was read is read again as the same.
fn status(status: &Status) {
    let section = Section::written(|fields| status.encode(fields));
    let again = Status::decode(section.fields()).expect("what we write is base64");
    let again = again.expect("a status");
    assert_eq!(again.code(), status.code());
    assert_eq!(again.message(), status.message());
    assert_eq!(again.details(), status.details());
    assert_eq!(again.metadata().len(), status.metadata().len());
}

fn request(head: &RequestHead<'_>, choice: u8, entropy: &mut Entropy<'_>) {
    let path = head.path;
    assert_eq!(
        format!("/{}/{}", path.service(), path.method()),
        path.as_str()
    );
    assert_eq!(Path::decode(path.as_str().as_bytes()), Some(path));
    if let Some(timeout) = head.timeout {
        let sent = Timeout::decode(Timeout::encode(timeout).as_bytes());
        assert!(sent.is_some_and(|sent| sent >= timeout));
    }
    let metadata = head.metadata.to_metadata().expect("it was judged");
    let again = Section::written(|fields| metadata.encode(fields));
    let mut read = Metadata::new();
    read.extend_from(viewbuf::grpc::Received::new(again.fields()))
        .expect("what we write is base64");
    assert_eq!(read.len(), metadata.len());
    server(head, choice, entropy);
}

/// A call at the server, fed with anything: it fails or completes once.
fn server(head: &RequestHead<'_>, choice: u8, entropy: &mut Entropy<'_>) {
    let stream = StreamId::new(1);
    let mut call = ServerCall::new(stream, head, cardinality(choice), Time::ZERO).with_limit(100);
    let (mut ends, mut messages) = (0, 0);
    while !entropy.is_empty() {
        let (content, end) = (content(entropy), entropy.octet() & 3 == 0);
        let mut data = &content[..];
        while let Some(event) = call.handle_data(&mut data, end) {
            match event {
                ServerEvent::Message(message) => {
                    assert!(message.as_ref().len() <= 100);
                    messages += 1;
                }
                ServerEvent::RequestEnd => ends += 1,
                ServerEvent::Fail(status) => {
                    assert!(!status.is_ok());
                    ends += 1;
                }
                other => panic!("{other:?} is new"),
            }
        }
        assert!(data.is_empty());
    }
    assert!(ends <= 1 && (cardinality(choice).client_streaming || messages <= 1));
}

/// A call at the client, answered with anything.
fn client(section: &Section, choice: u8, entropy: &mut Entropy<'_>) {
    let mut connection = Connection::new(Role::Client, &Config::DEFAULT, Time::ZERO);
    let path = Path::decode(b"/a.B/C").expect("a path");
    let mut request = Request::new(path, "localhost");
    request.timeout = Some(Duration::from_secs(9));
    let opened = ClientCall::open(&mut connection, &request, cardinality(choice), Time::ZERO);
    let mut call = opened.expect("a stream").with_limit(100);
    let (mut ends, mut messages) = (Vec::new(), 0);
    let mut note = |event: Option<ClientEvent<'_>>| match event {
        Some(ClientEvent::End(status)) => {
            ends.push(status.code());
            true
        }
        Some(ClientEvent::Message(_)) => {
            messages += 1;
            true
        }
        Some(_) => true,
        None => false,
    };
    note(call.handle_headers(section.fields(), choice & 16 != 0));
    while !entropy.is_empty() {
        let (content, end) = (content(entropy), entropy.octet() & 3 == 0);
        let mut data = &content[..];
        while note(call.handle_data(&mut data, end)) {}
        assert!(data.is_empty());
    }
    note(call.handle_trailers(section.fields()));
    note(call.handle_timeout(Time::ZERO + Duration::from_secs(10)));
    note(call.cancel());
    assert!(call.has_ended() && call.poll_timeout().is_none());
    assert_eq!(ends.len(), 1, "{ends:?}");
    let unary = !cardinality(choice).server_streaming;
    assert!(!unary || messages <= 1);
    assert!(!unary || ends != [Code::Ok] || messages == 1);
    call.close(&mut connection);
}

const fn cardinality(choice: u8) -> Cardinality {
    Cardinality {
        client_streaming: choice & 2 != 0,
        server_streaming: choice & 4 != 0,
    }
}

/// Fields that went through header compression.
struct Section {
    fields: Fields,
    block: Block,
}

impl Section {
    fn written(write: impl FnOnce(&mut FieldWriter<'_>)) -> Self {
        // A server's connection writes; what it sent is picked out of the frame.
        let mut octets = Vec::new();
        let mut connection = Connection::new(Role::Client, &Config::DEFAULT, Time::ZERO);
        connection
            .open(true, write)
            .expect("fields that HTTP/2 allows");
        while let Some(transmit) = connection.poll_transmit() {
            let taken = transmit.copy_to(&mut octets);
            connection.transmitted(taken);
        }
        Self::decoded(&headers(&octets))
    }

    /// Fields whose names are those that gRPC looks at, most of them.
    fn grow(entropy: &mut Entropy<'_>) -> Self {
        let (mut encoder, mut octets) = (Encoder::new(), Vec::new());
        let mut block = encoder.block(&mut octets);
        for (name, values) in KNOWN {
            let pick = entropy.below(values.len() + 3);
            if let Some(value) = values.get(pick.saturating_sub(1)).filter(|_| pick > 0) {
                block.field(name.as_bytes(), value.as_bytes());
            } else if pick > values.len() + 1 {
                let len = entropy.below(12);
                block.field(name.as_bytes(), &value(entropy.octets(len)));
            }
        }
        for _ in 0..entropy.below(4) {
            let (name_len, value_len) = (1 + entropy.below(9), entropy.below(9));
            let name = name(entropy.octets(name_len));
            block.field(&name, &value(entropy.octets(value_len)));
        }
        Self::decoded(&octets)
    }

    fn decoded(octets: &[u8]) -> Self {
        let mut fields = Fields::new();
        let limits = Limits {
            octets: u32::MAX,
            fields: u32::MAX,
        };
        let decoded = Decoder::new().decode(octets, &limits, &mut fields);
        let Ok(Decoded::Fields(block)) = decoded else {
            panic!("what was encoded decodes: {decoded:?}");
        };
        Self { fields, block }
    }

    fn fields(&self) -> Iter<'_> {
        self.fields.block(self.block)
    }
}

/// A value that HTTP/2 lets pass: RFC 9113 section 8.2.1.
fn value(octets: &[u8]) -> Vec<u8> {
    let octets = octets.trim_ascii().iter().copied();
    let value: Vec<u8> = octets.filter(|octet| !b"\0\r\n".contains(octet)).collect();
    value.trim_ascii().to_vec()
}

/// A name that HTTP/2 lets pass.
fn name(octets: &[u8]) -> Vec<u8> {
    let is_fine = |octet: &u8| octet.is_ascii_graphic() && *octet != b':';
    let octets = octets.iter().copied().filter(is_fine);
    let mut name: Vec<u8> = octets.map(|octet| octet.to_ascii_lowercase()).collect();
    name.push(b'x');
    name
}

/// The field block that a fresh client sends on its first stream.
fn headers(mut octets: &[u8]) -> Vec<u8> {
    use viewbuf::h2::frame::{FrameHeader, FrameType, HEADER_LEN, PREFACE};
    octets = &octets[PREFACE.len()..];
    let mut block = Vec::new();
    while let Some(header) = FrameHeader::decode(octets) {
        let end = HEADER_LEN + header.length as usize;
        if matches!(header.kind, FrameType::HEADERS | FrameType::CONTINUATION) {
            block.extend_from_slice(&octets[HEADER_LEN..end]);
        }
        octets = &octets[end..];
    }
    block
}

/// Names, and values that are right or nearly so.
const KNOWN: &[(&str, &[&str])] = &[
    (":method", &["POST", "POST", "POST", "GET"]),
    (":status", &["200", "200", "503", "404", "101"]),
    (
        ":path",
        &[
            "/a.B/C", "/a.B/C", "/a.B/C", "a.B/C", "/a.B", "/a.B/C/D", "/%61/C",
        ],
    ),
    (":authority", &["localhost", "localhost:1"]),
    ("te", &["trailers"]),
    (
        "content-type",
        &[
            "application/grpc",
            "application/grpc",
            "application/grpc+proto",
            "application/grpc-web",
            "text/html",
        ],
    ),
    (
        "grpc-timeout",
        &["1S", "99999999H", "123456789n", "0m", "-1S"],
    ),
    (
        "grpc-encoding",
        &["identity", "gzip", "deflate", "zstd", "snappy"],
    ),
    (
        "grpc-accept-encoding",
        &["identity,gzip", "gzip, deflate ,zstd", ","],
    ),
    ("grpc-status", &["0", "5", "16", "17", "x"]),
    ("grpc-message", &["plain", "%41%", "%ff%e2%98%ba"]),
    ("grpc-status-details-bin", &["CAU", "CAU=", "!"]),
    ("x-key", &["value", ""]),
    ("x-bin", &["AA", "AA==,AQ", "AAA=", "!"]),
];

/// An encoding that fuzzing must have, so that it is compiled in.
const _: () = assert!(Encodings::SUPPORTED.contains(Encoding::Gzip));
