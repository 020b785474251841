//! Spans, for OpenTelemetry's `trace_service.proto`. JSON is spelled as in OTLP/JSON, apart from 64-bit integers, which stay numbers.

use serde::{Deserialize, Serialize};

use super::rng::Rng;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Value {
    StringValue(String),
    BoolValue(bool),
    IntValue(i64),
    DoubleValue(f64),
    ArrayValue(Values),
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Values {
    pub values: Vec<Value>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeyValue {
    pub key: String,
    pub value: Value,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Resource {
    pub attributes: Vec<KeyValue>,
    #[serde(skip_serializing_if = "is_zero")]
    pub dropped_attributes_count: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Scope {
    pub name: String,
    pub version: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<KeyValue>,
    #[serde(skip_serializing_if = "is_zero")]
    pub dropped_attributes_count: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Event {
    pub time_unix_nano: u64,
    pub name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<KeyValue>,
    #[serde(skip_serializing_if = "is_zero")]
    pub dropped_attributes_count: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Link {
    #[serde(with = "super::hex")]
    pub trace_id: Vec<u8>,
    #[serde(with = "super::hex")]
    pub span_id: Vec<u8>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub trace_state: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<KeyValue>,
    #[serde(skip_serializing_if = "is_zero")]
    pub dropped_attributes_count: u32,
    pub flags: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Status {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// A number of `Status.StatusCode`.
    pub code: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Span {
    #[serde(with = "super::hex")]
    pub trace_id: Vec<u8>,
    #[serde(with = "super::hex")]
    pub span_id: Vec<u8>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub trace_state: String,
    #[serde(with = "super::hex", skip_serializing_if = "Vec::is_empty")]
    pub parent_span_id: Vec<u8>,
    pub flags: u32,
    pub name: String,
    /// A number of `Span.SpanKind`.
    pub kind: i32,
    pub start_time_unix_nano: u64,
    pub end_time_unix_nano: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<KeyValue>,
    #[serde(skip_serializing_if = "is_zero")]
    pub dropped_attributes_count: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    #[serde(skip_serializing_if = "is_zero")]
    pub dropped_events_count: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    #[serde(skip_serializing_if = "is_zero")]
    pub dropped_links_count: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ScopeSpans {
    pub scope: Option<Scope>,
    pub spans: Vec<Span>,
    pub schema_url: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ResourceSpans {
    pub resource: Option<Resource>,
    pub scope_spans: Vec<ScopeSpans>,
    pub schema_url: String,
}

/// `ExportTraceServiceRequest`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Export {
    pub resource_spans: Vec<ResourceSpans>,
}

/// What a collector gets at once: a few services, each with a few instrumentation libraries.
/// `spans` is shared out evenly and rounded down.
#[must_use]
pub fn export(spans: usize) -> Export {
    let mut rng = Rng::new(0x7472_6163);
    let spans_each = spans / (SERVICES.len() * LIBRARIES.len());
    Export {
        resource_spans: SERVICES
            .iter()
            .map(|service| of_service(&mut rng, service, spans_each))
            .collect(),
    }
}

fn of_service(rng: &mut Rng, service: &str, spans_each: usize) -> ResourceSpans {
    ResourceSpans {
        resource: Some(resource(rng, service)),
        scope_spans: LIBRARIES
            .iter()
            .map(|library| of_library(rng, library, spans_each))
            .collect(),
        schema_url: SCHEMA_URL.into(),
    }
}

fn resource(rng: &mut Rng, service: &str) -> Resource {
    let pod = format!("{service}-7d4b9c6f5d-{:05x}", rng.below(1 << 20));
    Resource {
        attributes: vec![
            string("service.name", service),
            string("service.namespace", "shop"),
            string("service.version", "2.14.1"),
            string("k8s.pod.name", &pod),
            string("telemetry.sdk.language", "rust"),
            string("telemetry.sdk.name", "opentelemetry"),
            string("telemetry.sdk.version", "0.27.1"),
            integer("process.pid", rng.between(1, 40_000) as i64),
            attribute("process.command_args", command_line(service)),
        ],
        dropped_attributes_count: 0,
    }
}

fn command_line(service: &str) -> Value {
    let arguments = [
        format!("/usr/bin/{service}"),
        "--config".into(),
        "/etc/shop.toml".into(),
    ];
    Value::ArrayValue(Values {
        values: arguments.map(Value::StringValue).into(),
    })
}

fn of_library(rng: &mut Rng, library: &str, spans: usize) -> ScopeSpans {
    ScopeSpans {
        scope: Some(Scope {
            name: library.into(),
            version: "0.27.0".into(),
            ..Scope::default()
        }),
        spans: (0..spans).map(|_| span(rng)).collect(),
        schema_url: SCHEMA_URL.into(),
    }
}

fn span(rng: &mut Rng) -> Span {
    let start_time_unix_nano = 1_735_689_600_000_000_000 + rng.below(60_000_000_000);
    let failed = rng.chance(4);
    let kind = rng.pick(&[1, 2, 2, 3, 3, 3]);
    Span {
        trace_id: rng.octets(16),
        span_id: rng.octets(8),
        trace_state: if rng.chance(5) {
            "rojo=00f067aa0ba902b7".into()
        } else {
            String::new()
        },
        parent_span_id: if rng.chance(90) {
            rng.octets(8)
        } else {
            Vec::new()
        },
        flags: 0x101,
        name: rng.pick(NAMES).into(),
        kind,
        start_time_unix_nano,
        end_time_unix_nano: start_time_unix_nano + rng.between(20_000, 90_000_000),
        attributes: if kind == 1 {
            internal_attributes(rng)
        } else {
            request_attributes(rng, failed)
        },
        dropped_attributes_count: u32::from(rng.chance(2)),
        events: events(rng, start_time_unix_nano, failed),
        dropped_events_count: 0,
        links: (0..rng.pick(LINK_COUNTS)).map(|_| link(rng)).collect(),
        dropped_links_count: 0,
        status: Some(status(failed)),
    }
}

fn request_attributes(rng: &mut Rng, failed: bool) -> Vec<KeyValue> {
    let route = rng.pick(ROUTES);
    let mut attributes = vec![
        string("http.request.method", rng.pick(METHODS)),
        string("http.route", route),
        string(
            "url.path",
            &route.replace("{id}", &rng.below(1_000_000).to_string()),
        ),
        string("url.scheme", "https"),
        string("server.address", "shop.example.com"),
        integer("server.port", 443),
        integer("http.response.status_code", if failed { 503 } else { 200 }),
        string("network.protocol.version", "2"),
        string("user_agent.original", rng.pick(USER_AGENTS)),
    ];
    if rng.chance(50) {
        attributes.push(attribute(
            "sampling.ratio",
            Value::DoubleValue((rng.fraction() * 1e4).round() / 1e4),
        ));
    }
    attributes
}

fn internal_attributes(rng: &mut Rng) -> Vec<KeyValue> {
    vec![
        string("code.function", rng.pick(FUNCTIONS)),
        integer("code.lineno", rng.between(1, 900) as i64),
        integer("thread.id", rng.between(1, 64) as i64),
        attribute("cache.hit", Value::BoolValue(rng.chance(80))),
    ]
}

fn events(rng: &mut Rng, start_time_unix_nano: u64, failed: bool) -> Vec<Event> {
    let mut events: Vec<Event> = (0..rng.pick(EVENT_COUNTS))
        .map(|_| Event {
            time_unix_nano: start_time_unix_nano + rng.below(20_000),
            name: rng.pick(EVENTS).into(),
            attributes: vec![
                integer("message.id", rng.below(500) as i64),
                string("message.type", "RECEIVED"),
            ],
            dropped_attributes_count: 0,
        })
        .collect();
    if failed {
        events.push(exception(start_time_unix_nano));
    }
    events
}

fn exception(start_time_unix_nano: u64) -> Event {
    let attributes = vec![
        string("exception.type", "shop::Unavailable"),
        string(
            "exception.message",
            "upstream connect error: deadline exceeded after 80 ms",
        ),
        string(
            "exception.stacktrace",
            "0: shop::checkout::pay\n1: shop::checkout::submit\n2: tokio::runtime::task::poll",
        ),
    ];
    Event {
        time_unix_nano: start_time_unix_nano + 19_000,
        name: "exception".into(),
        attributes,
        dropped_attributes_count: 0,
    }
}

fn link(rng: &mut Rng) -> Link {
    Link {
        trace_id: rng.octets(16),
        span_id: rng.octets(8),
        attributes: vec![string("link.reason", "batch")],
        flags: 1,
        ..Link::default()
    }
}

fn status(failed: bool) -> Status {
    match failed {
        true => Status {
            message: "service unavailable".into(),
            code: 2,
        },
        false => Status::default(),
    }
}

fn string(key: &str, value: &str) -> KeyValue {
    attribute(key, Value::StringValue(value.into()))
}

fn integer(key: &str, value: i64) -> KeyValue {
    attribute(key, Value::IntValue(value))
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

fn attribute(key: &str, value: Value) -> KeyValue {
    KeyValue {
        key: key.into(),
        value,
    }
}

const SCHEMA_URL: &str = "https://opentelemetry.io/schemas/1.29.0";
const SERVICES: &[&str] = &["gateway", "checkout", "inventory", "payments", "mailer"];
const LIBRARIES: &[&str] = &[
    "opentelemetry-instrumentation-http",
    "opentelemetry-instrumentation-sql",
];
const LINK_COUNTS: &[u64] = &[0, 0, 0, 0, 0, 0, 0, 1, 1, 2];
const EVENT_COUNTS: &[u64] = &[0, 0, 0, 1, 1, 2];
const EVENTS: &[&str] = &["message", "acquired connection", "cache refreshed"];
const NAMES: &[&str] = &[
    "GET /orders/{id}",
    "POST /orders",
    "SELECT shop.orders",
    "checkout.submit",
    "GET /users/{id}",
    "publish",
];
const METHODS: &[&str] = &["GET", "GET", "GET", "POST", "PUT"];
const ROUTES: &[&str] = &[
    "/orders/{id}",
    "/users/{id}/cart",
    "/inventory/{id}",
    "/search",
];
const FUNCTIONS: &[&str] = &["submit", "reserve_stock", "price_basket", "render"];
const USER_AGENTS: &[&str] = &[
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "okhttp/4.12.0",
    "grpc-rust/0.12",
];
