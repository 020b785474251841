//! All servers under the same load, in turns; `compare --help` tells its options.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use viewbuf_rivals_grpc::client::{Client, Result};
use viewbuf_rivals_grpc::contender::{CONTENDERS, Contender, Running};
use viewbuf_rivals_grpc::readme::{self, Line, Unit};
use viewbuf_rivals_grpc::workload::{Kind, WORKLOADS, Workload};

const USAGE: &str = "\
compare [--quick] [--rounds N] [--only NAME,...] [--workload NAME] [--server-cpu N] [--readme FILE] [PART...]

  --quick         only checks that all servers answer everything right
  --rounds N      how often each server has its turn at each workload (7)
  --only NAME,... these servers, beside the two of tonic that are compared with
  --workload NAME the workloads that are timed: all whose name has this in it
  --server-cpu N  the core of the servers; this program is to be pinned to another
  --readme FILE   puts what was measured into the table between two markers of that file; all parts, all servers
  PART            time, latency, allocations, memory, syscalls, instructions; all, unless some are named
";

const PARTS: [&str; 6] = [
    "time",
    "latency",
    "allocations",
    "memory",
    "syscalls",
    "instructions",
];

type Part = fn(&Options, &[Contender]) -> Result<Vec<Line>>;

struct Options {
    quick: bool,
    rounds: usize,
    only: Option<Vec<String>>,
    workload: String,
    server_cpu: Option<String>,
    readme: Option<PathBuf>,
    parts: Vec<String>,
}

fn main() -> ExitCode {
    let Some(options) = parse(std::env::args().skip(1)) else {
        eprint!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("compare: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<Options> {
    let mut options = Options {
        quick: false,
        rounds: 7,
        only: None,
        workload: String::new(),
        server_cpu: None,
        readme: None,
        parts: Vec::new(),
    };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--quick" => options.quick = true,
            "--rounds" => {
                options.rounds = words.next()?.parse().ok().filter(|rounds| *rounds > 0)?
            }
            "--only" => options.only = Some(words.next()?.split(',').map(String::from).collect()),
            "--workload" => options.workload = words.next()?,
            "--server-cpu" => options.server_cpu = Some(words.next()?),
            "--readme" => options.readme = Some(words.next()?.into()),
            part if PARTS.contains(&part) => options.parts.push(word),
            _ => return None,
        }
    }
    // A part of the figures, or none, would make a table of gaps.
    let whole = options.parts.is_empty() && options.workload.is_empty() && options.only.is_none();
    (options.readme.is_none() || whole && !options.quick).then_some(options)
}

impl Options {
    fn contenders(&self) -> Vec<Contender> {
        let wanted = |contender: &Contender| match &self.only {
            Some(only) => {
                contender.name.starts_with("tonic")
                    || only.iter().any(|name| name == contender.name)
            }
            None => true,
        };
        CONTENDERS.into_iter().filter(wanted).collect()
    }

    /// The command that servers run under, with more words behind it.
    fn under<'a>(&'a self, more: &[&'a str]) -> Vec<&'a str> {
        let pinned = self
            .server_cpu
            .iter()
            .flat_map(|cpu| ["taskset", "-c", cpu]);
        pinned.chain(more.iter().copied()).collect()
    }

    fn wants(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|wanted| wanted == part)
    }
}

fn run(options: &Options) -> Result<()> {
    let contenders = options.contenders();
    if options.quick {
        return check(options, &contenders);
    }
    let parts: [Part; 6] = [time, latency, allocations, memory, syscalls, instructions];
    let mut lines = Vec::new();
    for (name, part) in PARTS.iter().zip(parts) {
        if options.wants(name) {
            lines.extend(part(options, &contenders)?);
        }
    }
    match &options.readme {
        Some(file) => readme::update(file, options.rounds, &lines),
        None => Ok(()),
    }
}

/// All workloads, small: the client stops at the first wrong answer.
fn check(options: &Options, contenders: &[Contender]) -> Result<()> {
    for contender in contenders {
        let server = Running::start(contender, &options.under(&[]))?;
        for workload in WORKLOADS.map(Workload::small) {
            if contender.answers(workload.kind) {
                load(&server, &workload).map_err(|error| format!("{}: {error}", contender.name))?;
            }
        }
        println!("{} answers everything right", contender.name);
        server.stop()?;
    }
    Ok(())
}

/// A workload once, on connections of its own.
fn load(server: &Running, workload: &Workload) -> Result<Vec<Duration>> {
    let (connections, depth) = workload.shape;
    let mut client = Client::connect(server.address, connections)?;
    client.run(workload.kind, depth, workload.calls)
}

/// CPU time of the server for each unit of work, for every workload.
fn time(options: &Options, contenders: &[Contender]) -> Result<Vec<Line>> {
    let servers = start_all(options, contenders)?;
    let mut lines = Vec::new();
    for workload in WORKLOADS
        .iter()
        .filter(|workload| workload.name.contains(&options.workload))
    {
        let answers = |server: &&(Contender, Running)| server.0.answers(workload.kind);
        let servers: Vec<_> = servers.iter().filter(answers).collect();
        let mut spent = vec![Vec::new(); servers.len()];
        // The first round is not counted.
        for round in 0..=options.rounds {
            for ((_, server), spent) in servers.iter().zip(&mut spent) {
                let each = measure(server, workload)?;
                spent.extend((round > 0).then_some(each));
            }
        }
        let names: Vec<_> = servers
            .iter()
            .map(|(contender, _)| contender.name)
            .collect();
        print_times(workload, options.rounds, &names, &spent);
        let each = match workload.kind {
            Kind::Download(..) | Kind::Bidi(..) => ", a message",
            _ => "",
        };
        let mut line = Line::new(format!("{}{each}", workload.name), Unit::Micros);
        for (name, spent) in names.iter().zip(&spent) {
            line.add(name, median(spent.clone()));
        }
        lines.push(line);
    }
    Ok(lines)
}

fn start_all(options: &Options, contenders: &[Contender]) -> Result<Vec<(Contender, Running)>> {
    let start = |contender: &Contender| {
        let running = Running::start(contender, &options.under(&[]))?;
        Ok((*contender, running))
    };
    contenders.iter().map(start).collect()
}

/// Microseconds of the server's CPU for each unit.
fn measure(server: &Running, workload: &Workload) -> Result<f64> {
    let (connections, depth) = workload.shape;
    let mut client = Client::connect(server.address, connections)?;
    let before = server.spent()?;
    client.run(workload.kind, depth, workload.calls)?;
    let spent = server.spent()?.saturating_sub(before);
    Ok(micros(spent) / workload.units() as f64)
}

fn print_times(workload: &Workload, rounds: usize, names: &[&str], spent: &[Vec<f64>]) {
    let units = workload.units();
    println!(
        "\n{}: server CPU in us for each of {units}, in {rounds} rounds",
        workload.name
    );
    println!(
        "  {:<14} {:>10} {:>10} {:>10} {:>12} {:>12}",
        "", "median", "least", "most", "x tonic_mt", "x tonic_ct"
    );
    for (name, own) in names.iter().zip(spent) {
        let (least, most) = own.iter().fold((f64::MAX, 0.0_f64), |(least, most), each| {
            (least.min(*each), most.max(*each))
        });
        // Of each round by itself, since the machine differs from round to round.
        let ratio = |baseline: usize| {
            let rounds = spent[baseline].iter().zip(own);
            median(rounds.map(|(baseline, own)| baseline / own).collect())
        };
        println!(
            "  {name:<14} {:>10.2} {least:>10.2} {most:>10.2} {:>12.2} {:>12.2}",
            median(own.clone()),
            ratio(0),
            ratio(1)
        );
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() % 2 {
        0 => (values[middle - 1] + values[middle]) / 2.0,
        _ => values[middle],
    }
}

fn micros(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e6
}

/// How long a call takes from the client's side, one at a time.
fn latency(options: &Options, contenders: &[Contender]) -> Result<Vec<Line>> {
    let workload = &WORKLOADS[0];
    let mut servers = start_all(options, contenders)?;
    servers.retain(|(contender, _)| contender.answers(workload.kind));
    let mut times = vec![Vec::new(); servers.len()];
    for round in 0..=options.rounds {
        for ((_, server), times) in servers.iter().zip(&mut times) {
            let taken = load(server, workload)?;
            times.extend(taken.into_iter().filter(|_| round > 0).map(micros));
        }
    }
    println!("\n{}: us of wall time for a call", workload.name);
    println!("  {:<14} {:>10} {:>10}", "", "p50", "p99");
    let mut line = Line::new(format!("{}: wall time, p50", workload.name), Unit::Micros);
    for ((contender, _), mut times) in servers.iter().zip(times) {
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[times.len() * share / 100];
        println!("  {:<14} {:>10.2} {:>10.2}", contender.name, at(50), at(99));
        line.add(contender.name, at(50));
    }
    Ok(vec![line])
}

/// Allocations of the server for a call, after enough calls that nothing grows any more.
fn allocations(options: &Options, contenders: &[Contender]) -> Result<Vec<Line>> {
    println!("\nallocations for each call, and their octets");
    let mut lines = Lines::default();
    for contender in contenders {
        let mut server = Running::start(contender, &options.under(&[]))?;
        for workload in counted(contender) {
            let (connections, depth) = workload.shape;
            let mut client = Client::connect(server.address, connections)?;
            client.run(workload.kind, depth, workload.calls)?;
            server.count_allocations()?;
            let before = server.allocations()?;
            client.run(workload.kind, depth, workload.calls)?;
            let after = server.allocations()?;
            let each = |before, after| (after - before) as f64 / workload.calls as f64;
            let (count, octets) = (each(before.0, after.0), each(before.1, after.1));
            let (name, workload) = (contender.name, workload.name);
            println!("  {name:<14} {workload:<18} {count:>10.3} {octets:>10.0}");
            lines.add(
                format!("{workload}: allocations"),
                Unit::Number,
                name,
                count,
            );
        }
        server.stop()?;
    }
    Ok(lines.0)
}

/// The workloads whose costs are counted rather than timed.
fn counted(contender: &Contender) -> impl Iterator<Item = Workload> {
    let unary = |workload: &Workload| matches!(workload.kind, Kind::Hello | Kind::Echo(1_024));
    WORKLOADS
        .into_iter()
        .filter(unary)
        .filter(|workload| contender.answers(workload.kind))
}

/// Resident memory of the server for each of many connections.
fn memory(options: &Options, contenders: &[Contender]) -> Result<Vec<Line>> {
    println!("\noctets of resident memory for each of {CONNECTIONS} connections");
    println!("  {:<14} {:>10} {:>16}", "", "idle", "after 100 calls");
    let mut fresh = Line::new("resident memory of an idle connection".into(), Unit::Octets);
    let mut later = Line::new("the same after 100 calls".into(), Unit::Octets);
    for contender in contenders
        .iter()
        .filter(|contender| contender.answers(Kind::Hello))
    {
        let server = Running::start(contender, &options.under(&[]))?;
        // What the program needs for any connection at all is not counted.
        Client::connect(server.address, 1)?.run(Kind::Hello, 1, 100)?;
        let before = server.resident()?;
        let mut client = Client::connect(server.address, CONNECTIONS)?;
        let each = |resident: usize| resident.saturating_sub(before) / CONNECTIONS;
        let idle = each(settled(&server)?);
        client.run(Kind::Hello, 1, 100 * CONNECTIONS)?;
        let used = each(settled(&server)?);
        println!("  {:<14} {idle:>10} {used:>16}", contender.name);
        fresh.add(contender.name, idle as f64);
        later.add(contender.name, used as f64);
        drop(client);
        server.stop()?;
    }
    Ok(vec![fresh, later])
}

/// Connections of the measurement of memory; as many files must be allowed.
const CONNECTIONS: usize = 1_000;

/// What is resident when the server has had time to give back what idle connections do not need.
fn settled(server: &Running) -> Result<usize> {
    std::thread::sleep(Duration::from_secs(3));
    server.resident()
}

/// System calls of the server for each call, by strace: the difference between twice the calls and once.
fn syscalls(options: &Options, contenders: &[Contender]) -> Result<Vec<Line>> {
    println!("\nsystem calls for each call");
    let command = ["strace", "-f", "-c", "-U", "calls,name"];
    let total = |report: &str| {
        let line = report
            .lines()
            .rev()
            .find(|line| line.trim_end().ends_with(" total"))?;
        line.split_whitespace().next()?.parse().ok()
    };
    let counted = Counted {
        what: "system calls",
        command: &command,
        calls: 10_000,
        total,
    };
    counted.each_call(options, contenders)
}

/// Instructions of the server in user space for each call, by callgrind, the same way.
fn instructions(options: &Options, contenders: &[Contender]) -> Result<Vec<Line>> {
    println!("\ninstructions in user space for each call");
    let command = [
        "valgrind",
        "--tool=callgrind",
        "--callgrind-out-file=/dev/null",
    ];
    let total = |report: &str| {
        let line = report
            .lines()
            .find_map(|line| line.split_once("Collected :"));
        line?.1.trim().parse().ok()
    };
    let counted = Counted {
        what: "instructions",
        command: &command,
        calls: 2_000,
        total,
    };
    counted.each_call(options, contenders)
}

/// What is counted by running a server under a command whose report has a total.
struct Counted<'c, T> {
    what: &'c str,
    command: &'c [&'c str],
    calls: usize,
    total: T,
}

impl<T: Fn(&str) -> Option<u64>> Counted<'_, T> {
    /// What each call adds to the total.
    fn each_call(&self, options: &Options, contenders: &[Contender]) -> Result<Vec<Line>> {
        let mut lines = Lines::default();
        if which(self.command[0]).is_none() {
            println!("  SKIPPED: there is no {}", self.command[0]);
            return Ok(lines.0);
        }
        for contender in contenders {
            for workload in counted(contender) {
                let once = self.count(options, contender, &workload, self.calls)?;
                let twice = self.count(options, contender, &workload, 2 * self.calls)?;
                let each = twice.saturating_sub(once) as f64 / self.calls as f64;
                let (name, workload) = (contender.name, workload.name);
                println!("  {name:<14} {workload:<18} {each:>10.2}");
                lines.add(
                    format!("{workload}: {}", self.what),
                    Unit::Number,
                    name,
                    each,
                );
            }
        }
        Ok(lines.0)
    }

    fn count(
        &self,
        options: &Options,
        contender: &Contender,
        workload: &Workload,
        calls: usize,
    ) -> Result<u64> {
        let server = Running::start(contender, &options.under(self.command))?;
        load(&server, &Workload { calls, ..*workload })?;
        let report = server.stop()?;
        Ok((self.total)(&report).ok_or_else(|| format!("no total in: {report}"))?)
    }
}

/// Lines that are filled contender by contender.
#[derive(Default)]
struct Lines(Vec<Line>);

impl Lines {
    fn add(&mut self, work: String, unit: Unit, contender: &'static str, value: f64) {
        match self.0.iter_mut().find(|line| line.work == work) {
            Some(line) => line.add(contender, value),
            None => {
                let mut line = Line::new(work, unit);
                line.add(contender, value);
                self.0.push(line);
            }
        }
    }
}

fn which(program: &str) -> Option<std::path::PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}
