//! The same calls as JSON over HTTP/1.1: what would go over the wire, octet for octet, as common clients and
//! servers write it.

use serde::Serialize;

/// The octets of a request and its response together, with these bodies.
pub(crate) fn octets(
    request_line: &str,
    request: &impl Serialize,
    response: &impl Serialize,
) -> usize {
    let (request, response) = (body(request), body(response));
    let head = format!(
        "{request_line} HTTP/1.1\r\nHost: localhost:50051\r\nUser-Agent: rest-client/1.0\r\nAccept: application/json\r\n\
         Authorization: Bearer {}\r\n{}\r\n",
        crate::interceptors::TOKEN,
        content(&request),
    );
    let answer = format!(
        "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 12:00:00 GMT\r\nServer: rest-server\r\n{}\r\n",
        content(&response),
    );
    head.len() + request.len() + answer.len() + response.len()
}

/// Nothing for `()`, which stands for no body.
fn body(value: &impl Serialize) -> String {
    match serde_json::to_string(value) {
        Ok(text) if text != "null" => text,
        _ => String::new(),
    }
}

fn content(body: &str) -> String {
    match body.len() {
        0 => String::new(),
        len => format!("Content-Type: application/json\r\nContent-Length: {len}\r\n"),
    }
}
