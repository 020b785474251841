//! The messages that ship with the repository: what they look like, and what they cost beside JSON.

use std::io::Write;
use std::path::Path;

use viewbuf_test_schema::proto::bench::{blog, logs, users};
use viewbuf_test_schema::proto::vector_tile::{Tile, TileWriter};
use viewbuf_test_schema::{data, write};

use super::comparison::{self, Compared};
use super::contender::{Contender, Content};
use super::failure::Failure;
use super::listing::{Detail, Listing};
use super::schema::Schema;
use super::value;

pub(super) fn show(out: &mut impl Write) -> Result<(), Failure> {
    let user = Content::<users::User, _>::new(USER.octets, data::users::user(), |from, to| {
        write::user(users::UserWriter::new(to), from).finish()
    })?;
    let post = Content::<blog::Post, _>::new(POST.octets, data::blog::post(), |from, to| {
        write::post(blog::PostWriter::new(to), from).finish()
    })?;
    let logs =
        Content::<logs::LogBatch, _>::new(LOGS.octets, data::logs::batch(50), |from, to| {
            write::log_batch(logs::LogBatchWriter::new(to), from).finish()
        })?;
    let tile = Content::<Tile, _>::new(TILE.octets, data::tile::tile(60), |from, to| {
        write::tile(TileWriter::new(to), from).finish()
    })?;
    let samples: [(&Sample, usize, Vec<Contender<'_>>); 4] = [
        (&USER, user.json_size(), user.contenders()),
        (&POST, post.json_size(), post.contenders()),
        (&LOGS, logs.json_size(), logs.contenders()),
        (&TILE, tile.json_size(), tile.contenders()),
    ];
    out.write_all(INTRODUCTION.as_bytes())?;
    for (sample, json_size, _) in &samples {
        list(sample, *json_size, out)?;
    }
    // Whoever waits for the figures shall have something to read.
    out.flush()?;
    let compared = samples
        .into_iter()
        .map(|(sample, _, contenders)| Compared::measure(sample.title, contenders));
    comparison::show(&compared.collect::<Vec<_>>(), out)
}

struct Sample {
    title: &'static str,
    file: &'static str,
    proto: &'static str,
    type_name: &'static str,
    octets: &'static [u8],
}

/// The annotated octets, under a heading.
fn list(sample: &Sample, json_size: usize, out: &mut impl Write) -> Result<(), Failure> {
    let Sample {
        title,
        file,
        proto,
        type_name,
        octets,
    } = sample;
    let percent = 100 * octets.len() / json_size;
    let (size, json_size) = (value::grouped(octets.len()), value::grouped(json_size));
    writeln!(
        out,
        "\n{title}: {size} octets, {percent}% of the {json_size} it takes as JSON"
    )?;
    writeln!(
        out,
        "{FOLDER}/{file} --proto {PROTOS}/{proto} --type {type_name}\n"
    )?;
    let schema = Schema::read(&Path::new(ROOT).join(PROTOS).join(proto), &[])?;
    let mut listing = Listing::new(out, Detail::Samples);
    listing.head()?;
    listing.message(octets, Some((&schema, schema.message(type_name)?)))
}

const INTRODUCTION: &str = "\
Would Protocol Buffers help me?

Four messages follow, octet by octet. A message is records, one after the other; a record is a tag
and a value. The tag holds the number of a field and the type of what follows: 12 is field 2, LEN.
Names are not sent; they are in the schema, which both sides have.

  VARINT   a number, 7 bits an octet: small ones take few octets
  I32 I64  a number of four or eight octets
  LEN      a length, then that many octets: a string, bytes, a message or a list of numbers

The line below each heading, put behind `cargo run --release --example payload --`, shows all of it.
";

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const FOLDER: &str = "tests/data/samples";
const PROTOS: &str = "tests/schema/proto";

const USER: Sample = Sample {
    title: "A user",
    file: "user.pb",
    proto: "users.proto",
    type_name: "bench.users.User",
    octets: include_bytes!("../../tests/data/samples/user.pb"),
};
const POST: Sample = Sample {
    title: "A blog post",
    file: "blog_post.pb",
    proto: "blog.proto",
    type_name: "bench.blog.Post",
    octets: include_bytes!("../../tests/data/samples/blog_post.pb"),
};
const LOGS: Sample = Sample {
    title: "A batch of 50 log entries",
    file: "log_batch.pb",
    proto: "logs.proto",
    type_name: "bench.logs.LogBatch",
    octets: include_bytes!("../../tests/data/samples/log_batch.pb"),
};
const TILE: Sample = Sample {
    title: "A map tile",
    file: "map_tile.pb",
    proto: "vector_tile.proto",
    type_name: "vector_tile.Tile",
    octets: include_bytes!("../../tests/data/samples/map_tile.pb"),
};
