//! The flags that the official programs take.

/// How it is called.
pub(crate) const USAGE: &str = "\
interop_client --server_host HOST --server_port PORT --test_case CASE[,CASE...]

  --soak_iterations N                        10
  --soak_max_failures N                      0
  --soak_per_iteration_max_acceptable_latency_ms N   1000
  --soak_request_size N, --soak_response_size N      271828, 314159
";

/// Every case there is.
const ALL: &[&str] = &[
    "empty_unary",
    "large_unary",
    "client_streaming",
    "server_streaming",
    "ping_pong",
    "empty_stream",
    "client_compressed_unary",
    "server_compressed_unary",
    "client_compressed_streaming",
    "server_compressed_streaming",
    "custom_metadata",
    "status_code_and_message",
    "special_status_message",
    "unimplemented_method",
    "unimplemented_service",
    "cancel_after_begin",
    "cancel_after_first_response",
    "timeout_on_sleeping_server",
    "rpc_soak",
    "channel_soak",
];

/// What was asked for.
#[derive(Debug)]
pub(crate) struct Arguments {
    host: String,
    port: u16,
    cases: String,
    pub(crate) soak_iterations: u32,
    pub(crate) soak_max_failures: u32,
    pub(crate) soak_latency_ms: u64,
    pub(crate) soak_request_size: usize,
    pub(crate) soak_response_size: i32,
}

impl Arguments {
    /// Takes `--name value` and `--name=value`; names may have one dash.
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut found = Self {
            host: "localhost".into(),
            port: 0,
            cases: "large_unary".into(),
            soak_iterations: 10,
            soak_max_failures: 0,
            soak_latency_ms: 1_000,
            soak_request_size: 271_828,
            soak_response_size: 314_159,
        };
        let mut words = words;
        while let Some(word) = words.next() {
            let flag = word.trim_start_matches('-');
            let (name, value) = match flag.split_once('=') {
                Some((name, value)) => (name.to_owned(), value.to_owned()),
                None => (
                    flag.to_owned(),
                    words
                        .next()
                        .ok_or_else(|| format!("{word} needs a value"))?,
                ),
            };
            found.set(&name, value)?;
        }
        if found.port == 0 {
            return Err("--server_port is missing".into());
        }
        Ok(found)
    }

    fn set(&mut self, name: &str, value: String) -> Result<(), String> {
        match name {
            "server_host" => self.host = value,
            "server_port" => self.port = number(name, &value)?,
            "test_case" => self.cases = value,
            "soak_iterations" => self.soak_iterations = number(name, &value)?,
            "soak_max_failures" => self.soak_max_failures = number(name, &value)?,
            "soak_per_iteration_max_acceptable_latency_ms" => {
                self.soak_latency_ms = number(name, &value)?
            }
            "soak_request_size" => self.soak_request_size = number(name, &value)?,
            "soak_response_size" => self.soak_response_size = number(name, &value)?,
            // What is not for us, but is for the official programs, may be what they default to.
            "use_tls" if value == "false" => {}
            _ => return Err(format!("there is no --{name} {value}")),
        }
        Ok(())
    }

    /// Where the server is.
    pub(crate) fn uri(&self) -> String {
        format!("http://{}:{}", self.host, self.port)
    }

    /// The cases, one by one.
    pub(crate) fn cases(&self) -> impl Iterator<Item = &str> {
        let all = (self.cases == "all")
            .then_some(ALL)
            .into_iter()
            .flatten()
            .copied();
        let named = self.cases.split(',').filter(|case| *case != "all");
        all.chain(named)
    }
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("--{name} takes a number, not {value}"))
}
