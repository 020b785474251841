//! viewbuf: typed writers, which put content into a buffer without a struct in between.

use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as collector;
use viewbuf_test_schema::proto::vector_tile::TileWriter;
use viewbuf_test_schema::write;

use crate::harness::{Contender, Work, Works};
use crate::payloads::{Content, Payload};

/// Takes part where the content is known: it writes from that, not from a message.
pub struct Writer;

impl Contender for Writer {
    fn name(&self) -> &'static str {
        "viewbuf writer"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        Ok(match &payload.content {
            Content::User(Some(content)) => {
                writing(|out| write::user(users::UserWriter::new(out), content).finish())
            }
            Content::Users(Some(content)) => writing(|out| {
                write::users(users::ListUsersResponseWriter::new(out), content).finish()
            }),
            Content::Post(Some(content)) => {
                writing(|out| write::post(blog::PostWriter::new(out), content).finish())
            }
            Content::Logs(Some(content)) => {
                writing(|out| write::log_batch(logs::LogBatchWriter::new(out), content).finish())
            }
            Content::Numbers(Some(content)) => {
                writing(|out| write::numbers(numbers::NumbersWriter::new(out), content).finish())
            }
            Content::Counters(Some(content)) => {
                writing(|out| write::counters(numbers::CountersWriter::new(out), content).finish())
            }
            Content::Trace(Some(content)) => writing(|out| {
                write::export(
                    collector::ExportTraceServiceRequestWriter::new(out),
                    content,
                )
                .finish()
            }),
            Content::Tile(Some(content)) => {
                writing(|out| write::tile(TileWriter::new(out), content).finish())
            }
            _ => return Err("only the octets are known, and a writer needs the content"),
        })
    }
}

/// Both kinds of work are the same here: there is nothing to make ready first.
fn writing<'p, E: std::fmt::Debug>(
    write: impl Fn(&mut Vec<u8>) -> Result<usize, E> + Copy + 'p,
) -> Works<'p> {
    let mut works = Works::default();
    for work in [Work::Encode, Work::Build] {
        let mut sample = Vec::new();
        write(&mut sample).expect("a Vec grows");
        works.written.push((work, sample));
        let mut buffer = Vec::new();
        works.job(work, move || {
            buffer.clear();
            write(&mut buffer).expect("a Vec grows") as u64
        });
    }
    works
}
