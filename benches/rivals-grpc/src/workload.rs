//! Workload: what is asked of a server, and what it must answer.

use viewbuf::Message;
use viewbuf::grpc::{Cardinality, Path};
use viewbuf_test_schema::proto::bench::{
    HelloReply, HelloRequest, Payload, StreamReq, UploadReply,
};

/// A kind of call, on so many connections and streams.
#[derive(Clone, Copy, Debug)]
pub struct Workload {
    pub name: &'static str,
    /// Connections, and calls at a time on each.
    pub shape: (usize, usize),
    /// How many calls make one measurement of some tenths of a second.
    pub calls: usize,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A name of seven octets.
    Hello,
    /// So many octets.
    Echo(usize),
    /// So many messages of so many octets, from the server.
    Download(usize, usize),
    /// So many messages of so many octets, to the server.
    Upload(usize, usize),
    /// So many messages of so many octets, there and back.
    Bidi(usize, usize),
}

pub const WORKLOADS: [Workload; 9] = [
    Workload::new("hello 1x1", (1, 1), 4_000, Kind::Hello),
    Workload::new("hello 1x10", (1, 10), 20_000, Kind::Hello),
    Workload::new("hello 10x10", (10, 10), 30_000, Kind::Hello),
    Workload::new("hello 1x100", (1, 100), 30_000, Kind::Hello),
    Workload::new("echo 1 KB 10x10", (10, 10), 15_000, Kind::Echo(1_024)),
    Workload::new("echo 64 KB 10x10", (10, 10), 12_000, Kind::Echo(65_536)),
    Workload::new("stream of 1 KB", (1, 1), 1, Kind::Download(200_000, 1_024)),
    Workload::new("upload of 64 KB", (1, 1), 4, Kind::Upload(1_600, 65_536)),
    Workload::new("bidi of 1 KB", (1, 1), 1, Kind::Bidi(60_000, 1_024)),
];

impl Workload {
    const fn new(name: &'static str, shape: (usize, usize), calls: usize, kind: Kind) -> Self {
        Self {
            name,
            shape,
            calls,
            kind,
        }
    }

    /// The same with few calls and short streams, to see that it is answered right.
    #[must_use]
    pub fn small(self) -> Self {
        let kind = match self.kind {
            Kind::Download(_, len) => Kind::Download(500, len),
            Kind::Upload(_, len) => Kind::Upload(50, len),
            Kind::Bidi(_, len) => Kind::Bidi(500, len),
            unary => unary,
        };
        let calls = self.calls.min(2 * self.shape.0 * self.shape.1 + 1);
        Self {
            calls,
            kind,
            ..self
        }
    }

    /// How many units a measurement has: messages of the streams whose messages are counted, else calls.
    #[must_use]
    pub fn units(&self) -> usize {
        match self.kind {
            Kind::Download(count, _) | Kind::Bidi(count, _) => self.calls * count,
            _ => self.calls,
        }
    }
}

impl Kind {
    #[must_use]
    pub fn path(self) -> Path<'static> {
        let path = match self {
            Self::Hello => "/bench.Bench/SayHello",
            Self::Echo(_) => "/bench.Bench/Echo",
            Self::Download(..) => "/bench.Bench/ServerStream",
            Self::Upload(..) => "/bench.Bench/Upload",
            Self::Bidi(..) => "/bench.Bench/Bidi",
        };
        Path::decode(path.as_bytes()).expect("a path")
    }

    #[must_use]
    pub fn cardinality(self) -> Cardinality {
        match self {
            Self::Hello | Self::Echo(_) => Cardinality::UNARY,
            Self::Download(..) => Cardinality::SERVER_STREAMING,
            Self::Upload(..) => Cardinality::CLIENT_STREAMING,
            Self::Bidi(..) => Cardinality::BIDIRECTIONAL,
        }
    }

    /// The message that is sent, and how often.
    #[must_use]
    pub fn request(self) -> (Vec<u8>, usize) {
        match self {
            Self::Hello => (hello_request(), 1),
            Self::Echo(len) => (payload(len), 1),
            Self::Download(count, len) => (stream_request(count, len), 1),
            Self::Upload(count, len) | Self::Bidi(count, len) => (payload(len), count),
        }
    }

    /// The message that must come, and how often.
    #[must_use]
    pub fn response(self) -> (Vec<u8>, usize) {
        match self {
            Self::Hello => (hello_reply(), 1),
            Self::Echo(len) => (payload(len), 1),
            Self::Download(count, len) | Self::Bidi(count, len) => (payload(len), count),
            Self::Upload(count, len) => (upload_reply(count, len), 1),
        }
    }
}

fn hello_request() -> Vec<u8> {
    let message = HelloRequest {
        name: NAME.into(),
        ..HelloRequest::default()
    };
    message.encode_to_vec()
}

fn hello_reply() -> Vec<u8> {
    let message = HelloReply {
        message: format!("Hello, {NAME}!"),
        ..HelloReply::default()
    };
    message.encode_to_vec()
}

fn payload(len: usize) -> Vec<u8> {
    let message = Payload {
        data: vec![FILL; len],
        ..Payload::default()
    };
    message.encode_to_vec()
}

fn stream_request(count: usize, len: usize) -> Vec<u8> {
    let message = StreamReq {
        count: count as u32,
        size: len as u32,
        ..StreamReq::default()
    };
    message.encode_to_vec()
}

fn upload_reply(count: usize, len: usize) -> Vec<u8> {
    let message = UploadReply {
        bytes: (count * len) as u64,
        messages: count as u64,
        ..UploadReply::default()
    };
    message.encode_to_vec()
}

const NAME: &str = "viewbuf";

/// What servers fill their streams with.
pub const FILL: u8 = 7;
