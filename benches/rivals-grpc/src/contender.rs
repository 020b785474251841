//! Contender: a server program, and what its process spends.

use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use nix::time::{ClockId, clock_gettime};
use nix::unistd::Pid;

use crate::admin::ADMIN;
use crate::client::Result;
use crate::workload::Kind;

/// A server of the service.
#[derive(Clone, Copy, Debug)]
pub struct Contender {
    pub name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
}

/// All of them; the baselines come first.
pub const CONTENDERS: [Contender; 8] = [
    Contender::new("tonic_mt", "tonic", &[]),
    Contender::new("tonic_ct", "tonic", &["--current-thread"]),
    Contender::new("tonic_channel", "tonic", &["--current-thread", "--channel"]),
    Contender::new("connectrpc_mt", "connectrpc", &[]),
    Contender::new("connectrpc_ct", "connectrpc", &["--current-thread"]),
    Contender::new("socket", "socket", &[]),
    Contender::new("viewbuf", "viewbuf", &[]),
    Contender::new("viewbuf_mt", "viewbuf", &["--multi-thread"]),
];

impl Contender {
    const fn new(
        name: &'static str,
        program: &'static str,
        arguments: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            program,
            arguments,
        }
    }

    /// The floor has one canned answer, and channels make one workload differ.
    #[must_use]
    pub fn answers(&self, kind: Kind) -> bool {
        match self.name {
            "socket" => kind == Kind::Hello,
            "tonic_channel" => matches!(kind, Kind::Download(..)),
            _ => true,
        }
    }
}

/// A contender's process.
pub struct Running {
    child: Child,
    lines: BufReader<ChildStdout>,
    pub address: SocketAddr,
}

impl Running {
    /// Starts a contender that lies beside this program, by the command `under`, on a free port.
    pub fn start(contender: &Contender, under: &[&str]) -> Result<Self> {
        let own = std::env::current_exe()?;
        let program = own.with_file_name(contender.program);
        let words = under.iter().map(Path::new).chain([program.as_path()]);
        let words: Vec<_> = words.collect();
        let (first, rest) = words.split_first().ok_or("no command")?;
        let mut child = Command::new(first)
            .args(rest)
            .args(contender.arguments)
            .arg("127.0.0.1:0")
            .env(ADMIN, "")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", first.display()))?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?);
        let line = read_line(&mut lines)?;
        let address = line.strip_prefix("listening on ");
        let address = address.ok_or_else(|| format!("{} says: {line}", contender.name))?;
        Ok(Self {
            address: address.parse()?,
            child,
            lines,
        })
    }

    /// What the process has spent, user and system, all threads.
    pub fn spent(&self) -> Result<Duration> {
        let pid = Pid::from_raw(self.child.id().try_into()?);
        Ok(clock_gettime(ClockId::pid_cpu_clock_id(pid)?)?.into())
    }

    /// Octets of memory that are resident.
    pub fn resident(&self) -> Result<usize> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.split_whitespace().next());
        Ok(kib.ok_or("no VmRSS")?.parse::<usize>()? << 10)
    }

    /// Begins to count allocations.
    pub fn count_allocations(&mut self) -> Result<()> {
        self.say("count")
    }

    /// How many allocations were counted, and of how many octets.
    pub fn allocations(&mut self) -> Result<(u64, u64)> {
        self.say("allocations")?;
        let line = read_line(&mut self.lines)?;
        let (count, octets) = line.split_once(' ').ok_or("no two numbers")?;
        Ok((count.parse()?, octets.parse()?))
    }

    /// Ends it; what it, or the command that it ran under, wrote to standard error.
    pub fn stop(mut self) -> Result<String> {
        drop(self.child.stdin.take());
        // The child is gone afterwards, so that it is not killed.
        let mut stderr = self.child.stderr.take().ok_or("no standard error")?;
        let told = std::io::read_to_string(&mut stderr)?;
        self.child.wait()?;
        Ok(told)
    }

    fn say(&mut self, line: &str) -> Result<()> {
        let stdin = self.child.stdin.as_mut().ok_or("no input")?;
        Ok(writeln!(stdin, "{line}")?)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read_line(lines: &mut impl BufRead) -> Result<String> {
    let mut line = String::new();
    lines.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}
