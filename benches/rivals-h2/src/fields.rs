//! What gRPC calls send: the fields of a request, of the response's head and of its trailers.

pub type Fields = &'static [(&'static str, &'static str)];

pub const REQUEST: Fields = &[
    (":method", "POST"),
    (":scheme", "http"),
    (":path", "/bench.Users/ReadUser"),
    (":authority", "localhost:50051"),
    ("te", "trailers"),
    ("content-type", "application/grpc"),
    ("user-agent", "grpc-go/1.79.3"),
    ("grpc-accept-encoding", "identity,deflate,gzip"),
];

/// The same with a deadline, which is a literal each time.
pub const REQUEST_WITH_TIMEOUT: Fields = &[
    (":method", "POST"),
    (":scheme", "http"),
    (":path", "/bench.Users/ReadUser"),
    (":authority", "localhost:50051"),
    ("te", "trailers"),
    ("content-type", "application/grpc"),
    ("user-agent", "grpc-go/1.79.3"),
    ("grpc-timeout", "9999580u"),
];

pub const RESPONSE: Fields = &[
    (":status", "200"),
    ("content-type", "application/grpc"),
    ("grpc-accept-encoding", "identity,deflate,gzip"),
];

pub const TRAILERS: Fields = &[("grpc-status", "0"), ("grpc-message", "")];

pub const ALL: [(&str, Fields); 4] = [
    ("request", REQUEST),
    ("request, timeout", REQUEST_WITH_TIMEOUT),
    ("response", RESPONSE),
    ("trailers", TRAILERS),
];
