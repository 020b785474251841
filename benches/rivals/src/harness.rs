//! Jobs, rounds and medians.

use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::alloc::{self, Allocations};
use crate::make::Make;
use crate::payloads::Payload;
use crate::read::{Hash, Read, Sum};

/// What is timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    Decode,
    Read,
    Encode,
    EncodeFresh,
    Build,
    JsonOut,
    JsonIn,
}

impl Work {
    pub const ALL: [Self; 7] = [
        Self::Decode,
        Self::Read,
        Self::Encode,
        Self::EncodeFresh,
        Self::Build,
        Self::JsonOut,
        Self::JsonIn,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Decode => "decode",
            Self::Read => "decode and read every field",
            Self::Encode => "encode into a reused buffer",
            Self::EncodeFresh => "encode into a fresh Vec",
            Self::Build => "build and encode",
            Self::JsonOut => "to JSON",
            Self::JsonIn => "from JSON",
        }
    }
}

/// One way to read and write messages.
pub trait Contender {
    fn name(&self) -> &'static str;

    /// What it can do with the payload, or why it takes no part.
    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str>;
}

/// How a contender reads messages of type `M`.
pub trait Decodes<'p, M> {
    fn decode(bytes: &'p [u8]) -> M;
}

/// How a contender writes messages of type `M`.
pub trait Encodes<M> {
    /// What the contender can keep between two messages, apart from the buffer.
    type Scratch: Default;

    /// Into an empty buffer.
    fn encode(message: &M, buffer: &mut Vec<u8>, scratch: &mut Self::Scratch);
    fn encode_to_vec(message: &M) -> Vec<u8>;
}

/// How a contender turns messages of type `M` to JSON, and back.
pub trait Jsons<M> {
    fn to_json(message: &M) -> Vec<u8>;
    fn from_json(json: &[u8]) -> M;
}

/// Does its work that many times and returns a checksum of the last time.
pub type Job<'p> = Box<dyn FnMut(u64) -> u64 + 'p>;

/// The jobs of one contender with one payload; what it cannot do is missing.
#[derive(Default)]
pub struct Works<'p> {
    jobs: Vec<(Work, Job<'p>)>,
    /// Of every value in order, to compare contenders.
    pub hash: Option<u64>,
    /// What its writing jobs write.
    pub written: Vec<(Work, Vec<u8>)>,
}

impl<'p> Works<'p> {
    /// Adds the reading jobs.
    pub fn reading<D, M>(mut self, bytes: &'p [u8]) -> Self
    where
        D: Decodes<'p, M>,
        M: Read + 'p,
    {
        self.hash = Some(D::decode(bytes).folded::<Hash>());
        self.job(Work::Decode, move || {
            black_box(&D::decode(black_box(bytes)));
            0
        });
        self.job(Work::Read, move || {
            D::decode(black_box(bytes)).folded::<Sum>()
        });
        self
    }

    /// Adds the jobs that write a message that is ready.
    pub fn writing<E, M>(mut self, ready: M) -> Self
    where
        E: Encodes<M>,
        E::Scratch: 'p,
        M: 'p,
    {
        let ready = Rc::new(ready);
        self.written.push((Work::Encode, E::encode_to_vec(&ready)));
        let also_ready = Rc::clone(&ready);
        let (mut buffer, mut scratch) = (Vec::new(), E::Scratch::default());
        self.job(Work::Encode, move || {
            buffer.clear();
            E::encode(black_box(&ready), &mut buffer, &mut scratch);
            black_box(&buffer).len() as u64
        });
        self.job(Work::EncodeFresh, move || {
            black_box(&E::encode_to_vec(black_box(&also_ready))).len() as u64
        });
        self
    }

    /// Adds the job that builds a message from content and writes it; nothing where there is no content.
    pub fn building<E, M, C>(mut self, content: Option<&'p C>) -> Self
    where
        E: Encodes<M>,
        E::Scratch: 'p,
        M: Make<'p, C> + 'p,
    {
        let Some(content) = content else { return self };
        self.written
            .push((Work::Build, E::encode_to_vec(&M::make(content))));
        let (mut buffer, mut scratch) = (Vec::new(), E::Scratch::default());
        self.job(Work::Build, move || {
            buffer.clear();
            E::encode(&M::make(black_box(content)), &mut buffer, &mut scratch);
            black_box(&buffer).len() as u64
        });
        self
    }

    /// Adds the jobs that turn a message to the JSON that all contenders share, and back; none where there is no such JSON.
    pub fn jsons<J, M>(mut self, ready: M, json: &'p [u8]) -> Self
    where
        J: Jsons<M>,
        M: Read + 'p,
    {
        if json.is_empty() {
            return self;
        }
        let expected = ready.folded::<Hash>();
        for text in [json, &J::to_json(&ready)] {
            assert_eq!(
                J::from_json(text).folded::<Hash>(),
                expected,
                "other values come back from JSON"
            );
        }
        self.job(Work::JsonOut, move || {
            black_box(&J::to_json(black_box(&ready))).len() as u64
        });
        self.job(Work::JsonIn, move || {
            black_box(&J::from_json(black_box(json)));
            0
        });
        self
    }

    /// Adds a job; the loop around it is compiled with it, so that a call through a pointer is paid once a batch.
    pub fn job(&mut self, work: Work, mut once: impl FnMut() -> u64 + 'p) {
        let job = move |times| {
            let mut checksum = 0;
            for _ in 0..times {
                checksum = black_box(once());
            }
            checksum
        };
        self.jobs.push((work, Box::new(job)));
    }

    pub fn take(&mut self, work: Work) -> Option<Job<'p>> {
        let at = self.jobs.iter().position(|(found, _)| *found == work)?;
        Some(self.jobs.swap_remove(at).1)
    }
}

/// How long and how often to measure.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    pub rounds: usize,
    pub batch: Duration,
}

/// The figures of one contender.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    pub median_ns: f64,
    pub allocations: Allocations,
}

/// Times the jobs in turn, round by round, so that whatever slows the machine down for a while slows all of them down.
/// Each runs once untimed before its batch, since the others have had the caches in between.
pub fn race(jobs: &mut [Job<'_>], effort: Effort) -> Vec<Figures> {
    let batches: Vec<u64> = jobs
        .iter_mut()
        .map(|job| times_in(job, effort.batch))
        .collect();
    let mut samples = vec![Vec::with_capacity(effort.rounds); jobs.len()];
    for _ in 0..effort.rounds {
        for (at, job) in jobs.iter_mut().enumerate() {
            job(1);
            samples[at].push(time(job, batches[at]).as_secs_f64() * 1e9 / batches[at] as f64);
        }
    }
    let figures = |(job, samples): (&mut Job<'_>, &mut Vec<f64>)| Figures {
        median_ns: median(samples),
        allocations: alloc::count(|| {
            job(1);
        }),
    };
    jobs.iter_mut().zip(&mut samples).map(figures).collect()
}

/// How many times fill a batch; warms up on the way.
fn times_in(job: &mut Job<'_>, batch: Duration) -> u64 {
    let mut times = 1;
    loop {
        let taken = time(job, times);
        if taken >= batch / 4 {
            let wanted = times as f64 * batch.as_secs_f64() / taken.as_secs_f64().max(1e-9);
            return (wanted as u64).max(1);
        }
        times *= 2;
    }
}

/// The processor's time of this thread: on a machine with other work, the clock on the wall would count that too.
fn time(job: &mut Job<'_>, times: u64) -> Duration {
    let start = ThreadTime::now();
    job(times);
    start.elapsed()
}

fn median(samples: &mut [f64]) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2]
}
