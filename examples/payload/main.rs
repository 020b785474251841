//! Would Protocol Buffers help me?
//!
//! ```text
//! cargo run --release --example payload                                      four samples, beside JSON
//! cargo run --release --example payload -- FILE                              the records of a file
//! cargo run --release --example payload -- FILE --proto P --type T           the same, with names
//! cargo run --release --example payload -- FILE --proto P --type T --compare your message in each form
//! ```
//!
//! The first shows, for messages that ship with the repository, what is on the wire, how large it is
//! beside JSON, and how long reading and writing take beside `serde_json`.

mod arguments;
mod comparison;
mod contender;
mod failure;
mod form;
mod guess;
mod layout;
mod listing;
mod own;
mod samples;
mod schema;
mod stopwatch;
mod value;

use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use self::arguments::{Arguments, Inspect, USAGE};
use self::failure::Failure;
use self::form::Form;
use self::listing::{Detail, Listing, Named};
use self::own::Own;
use self::schema::Schema;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let result = run(std::env::args().skip(1), &mut out).and_then(|()| Ok(out.flush()?));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough: `payload FILE | head`.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            // What could be read comes first. Where it cannot be shown, the failure still can.
            drop(out.flush());
            eprintln!("payload: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the words ask for.
pub(crate) fn run(
    words: impl IntoIterator<Item = String>,
    out: &mut impl Write,
) -> Result<(), Failure> {
    match Arguments::parse(words)? {
        Arguments::Help => Ok(out.write_all(USAGE.as_bytes())?),
        Arguments::Samples => samples::show(out),
        Arguments::Inspect(inspect) => show_file(&inspect, out),
    }
}

fn show_file(inspect: &Inspect, out: &mut impl Write) -> Result<(), Failure> {
    let schema = match &inspect.schema {
        Some(source) => Some(Schema::read(&source.proto, &source.includes)?),
        None => None,
    };
    let root = match (&schema, &inspect.schema) {
        (Some(schema), Some(source)) => Some((schema, schema.message(&source.type_name)?)),
        _ => None,
    };
    let data = read(&inspect.file)?;
    let form = inspect.form.unwrap_or_else(|| Form::of(&inspect.file));
    let octets = match (form, root, &inspect.schema) {
        (Form::Octets, _, _) if !inspect.compare => data,
        (_, Some((_, level)), Some(source)) => {
            let own = Own::read(source, level.full_name())?;
            let octets = own.octets(form, data)?;
            if inspect.compare {
                return own.compare(&octets, out);
            }
            octets
        }
        _ => return Err(Failure::new("JSON and text need --proto and --type")),
    };
    let mut listing = Listing::new(out, Detail::Everything);
    listing.head()?;
    if inspect.delimited {
        return listing.frames(&octets, root);
    }
    let result = listing.message(&octets, root);
    result.map_err(|failure| match what_else(&octets, root) {
        Some(hint) if !failure.is_output() => Failure::new(format!("{failure}\n{hint}")),
        _ => failure,
    })
}

/// What a file may be that is no message.
fn what_else(octets: &[u8], root: Option<Named<'_>>) -> Option<&'static str> {
    if Listing::new(&mut io::sink(), Detail::Everything)
        .frames(octets, root)
        .is_ok()
    {
        return Some("The file holds messages with their lengths in front: use --delimited.");
    }
    let text = str::from_utf8(octets).ok()?;
    let is_text = text.chars().all(|c| !c.is_control() || c.is_whitespace());
    is_text.then_some("The file is text; encoded messages hardly ever are.")
}

/// The octets of a file; of standard input for `-`.
fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let result = if file.as_os_str() == "-" {
        let mut octets = Vec::new();
        io::stdin().lock().read_to_end(&mut octets).map(|_| octets)
    } else {
        std::fs::read(file)
    };
    result.map_err(|error| Failure::of_file(file, &error))
}
