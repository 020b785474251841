//! Log entries, for `logs.proto`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rng::Rng;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogEntry {
    pub time_unix_nano: u64,
    /// A number of `Level`.
    pub level: i32,
    pub service: String,
    pub host: String,
    pub message: String,
    #[serde(with = "super::hex", skip_serializing_if = "Vec::is_empty")]
    pub trace_id: Vec<u8>,
    #[serde(with = "super::hex", skip_serializing_if = "Vec::is_empty")]
    pub span_id: Vec<u8>,
    pub file: String,
    pub line: u32,
    pub thread_id: u64,
    #[serde(skip_serializing_if = "is_zero")]
    pub status: u32,
    pub clock_skew_us: i64,
    pub duration_ms: f64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogBatch {
    pub source: String,
    pub sequence: u64,
    pub entries: Vec<LogEntry>,
}

/// What a dozen services wrote within a few seconds.
#[must_use]
pub fn batch(entries: usize) -> LogBatch {
    let mut rng = Rng::new(0x6C6F_6773);
    let mut time_unix_nano = 1_735_689_600_000_000_000;
    let entries = (0..entries)
        .map(|_| {
            time_unix_nano += rng.between(1_000, 900_000);
            entry(&mut rng, time_unix_nano)
        })
        .collect();
    LogBatch {
        source: "collector-eu-1".into(),
        sequence: 771_204,
        entries,
    }
}

fn entry(rng: &mut Rng, time_unix_nano: u64) -> LogEntry {
    let traced = rng.chance(70);
    let requested = rng.chance(60);
    let duration_ms = (rng.fraction() * rng.fraction() * 500_000.0).round() / 1_000.0;
    let status = if requested { rng.pick(STATUSES) } else { 0 };
    LogEntry {
        time_unix_nano,
        level: rng.pick(LEVELS),
        service: rng.pick(SERVICES).into(),
        host: format!("ip-10-0-{}-{}", rng.below(4), rng.below(256)),
        message: if requested {
            request(rng, status, duration_ms)
        } else {
            rng.pick(MESSAGES).into()
        },
        trace_id: if traced { rng.octets(16) } else { Vec::new() },
        span_id: if traced { rng.octets(8) } else { Vec::new() },
        file: rng.pick(FILES).into(),
        line: 1 + rng.below_u32(900),
        thread_id: rng.between(1, 64),
        status,
        clock_skew_us: rng.below(400) as i64 - 200,
        duration_ms,
        tags: (0..rng.pick(TAG_COUNTS))
            .map(|_| rng.pick(TAGS).into())
            .collect(),
        fields: if rng.chance(25) {
            fields(rng)
        } else {
            BTreeMap::new()
        },
    }
}

fn request(rng: &mut Rng, status: u32, duration_ms: f64) -> String {
    let (method, path) = rng.pick(ROUTES);
    format!(
        "{method} {path}/{} answered {status} in {duration_ms} ms",
        rng.below(1_000_000)
    )
}

fn fields(rng: &mut Rng) -> BTreeMap<String, String> {
    let user = ("user_id".into(), rng.below(10_000_000).to_string());
    let region = ("region".into(), rng.pick(REGIONS).into());
    let attempt = ("attempt".into(), rng.between(1, 4).to_string());
    [user, region, attempt]
        .into_iter()
        .take(rng.between(1, 4) as usize)
        .collect()
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

const LEVELS: &[i32] = &[1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 5];
const STATUSES: &[u32] = &[200, 200, 200, 200, 201, 204, 304, 400, 404, 500, 503];
const TAG_COUNTS: &[u64] = &[0, 0, 0, 1, 1, 2];
const TAGS: &[&str] = &[
    "audit",
    "slow",
    "retry",
    "cache-miss",
    "canary",
    "eu-west-1",
];
const REGIONS: &[&str] = &["eu-west-1", "us-east-1", "ap-south-1"];
const SERVICES: &[&str] = &[
    "gateway",
    "users",
    "billing",
    "search",
    "session",
    "mailer",
    "inventory",
    "checkout",
    "recommender",
];
const FILES: &[&str] = &[
    "src/http/server.rs",
    "src/db/pool.rs",
    "src/cache.rs",
    "src/jobs/worker.rs",
    "src/auth/session.rs",
    "src/billing/invoice.rs",
];
const ROUTES: &[(&str, &str)] = &[
    ("GET", "/v1/users"),
    ("GET", "/v1/orders"),
    ("POST", "/v1/orders"),
    ("PUT", "/v1/carts"),
    ("DELETE", "/v1/sessions"),
    ("GET", "/v2/search/suggestions"),
];
const MESSAGES: &[&str] = &[
    "connection returned to pool",
    "cache miss, falling back to the database",
    "retrying after transient failure: connection reset by peer",
    "token refreshed",
    "job picked up from queue `emails.outgoing`",
    "slow query: SELECT id, total FROM invoices WHERE account = $1 ORDER BY created_at DESC LIMIT 50",
    "configuration reloaded: 14 keys changed – no restart needed",
    "heartbeat",
];
