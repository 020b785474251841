//! What was asked for.

use std::path::PathBuf;

use super::failure::Failure;
use super::form::Form;

#[derive(Debug, PartialEq)]
pub(super) enum Arguments {
    Help,
    /// The samples that ship with the repository.
    Samples,
    Inspect(Inspect),
}

/// One file to show.
#[derive(Debug, PartialEq)]
pub(super) struct Inspect {
    /// `-` is standard input.
    pub(super) file: PathBuf,
    pub(super) schema: Option<SchemaSource>,
    /// Many messages, each with its length in front.
    pub(super) delimited: bool,
    /// What the file holds, where the end of its name does not tell.
    pub(super) form: Option<Form>,
    /// Tell what the message costs in each form, in place of its records.
    pub(super) compare: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct SchemaSource {
    pub(super) proto: PathBuf,
    pub(super) includes: Vec<PathBuf>,
    pub(super) type_name: String,
}

impl Arguments {
    pub(super) fn parse(words: impl IntoIterator<Item = String>) -> Result<Self, Failure> {
        let mut words = words.into_iter();
        let (mut file, mut proto, mut type_name) = (None, None, None);
        let (mut includes, mut delimited) = (Vec::new(), false);
        let (mut form, mut compare) = (None, false);
        while let Some(word) = words.next() {
            let mut operand = || {
                words
                    .next()
                    .ok_or_else(|| wrong(&format!("{word} needs a word behind it")))
            };
            match word.as_str() {
                "-h" | "--help" => return Ok(Self::Help),
                "--delimited" => delimited = true,
                "--compare" => compare = true,
                "--as" => form = Some(Form::named(&operand()?)?),
                "--proto" => proto = Some(PathBuf::from(operand()?)),
                "--type" => type_name = Some(operand()?),
                "--include" => includes.push(PathBuf::from(operand()?)),
                option if option.starts_with("--") => {
                    return Err(wrong(&format!("{option} is no option")));
                }
                _ if file.is_some() => return Err(wrong("more than one file")),
                _ => file = Some(PathBuf::from(word)),
            }
        }
        let schema = match (proto, type_name) {
            (Some(proto), Some(type_name)) => Some(SchemaSource {
                proto,
                includes,
                type_name,
            }),
            (None, None) if includes.is_empty() => None,
            (None, None) => return Err(wrong("--include is of no use without --proto")),
            (Some(_), None) => {
                return Err(wrong(
                    "--proto needs --type: octets do not say which message they are",
                ));
            }
            (None, Some(_)) => {
                return Err(wrong("--type needs --proto: the file that declares it"));
            }
        };
        if compare && delimited {
            return Err(wrong("--compare takes one message"));
        }
        if compare && schema.is_none() {
            return Err(wrong("--compare needs --proto and --type"));
        }
        match file {
            Some(file) => Ok(Self::Inspect(Inspect {
                file,
                schema,
                delimited,
                form,
                compare,
            })),
            None if schema.is_some() || delimited || form.is_some() => Err(wrong("which FILE?")),
            None => Ok(Self::Samples),
        }
    }
}

fn wrong(text: &str) -> Failure {
    Failure::new(format!("{text}\n\n{}", USAGE.trim_end()))
}

pub(super) const USAGE: &str = "\
Usage: cargo run --release --example payload [-- FILE [OPTIONS]]

Without FILE: four sample messages, octet by octet, and what they cost beside JSON.
With FILE: the records of any message, or what it costs in each form; - reads standard input.

  --proto P     name them by the messages of P, a .proto file or a descriptor set (.pb, .binpb)
  --type T      the type of the outermost message, such as shop.v1.Order or just Order
  --include D   where imports of P are looked for; may be repeated
  --delimited   FILE holds many messages, each with its length in front
  --compare     octets and times of the message as JSON, as text and encoded, in place of its records
  --as F        FILE holds octets, json or text; by default what its name ends with tells (.json; .txtpb,
                .textproto and their like; else octets). JSON and text need --proto and --type
";

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments, String> {
        Arguments::parse(line.split_whitespace().map(str::to_owned))
            .map_err(|failure| failure.to_string())
    }

    #[test]
    fn words_become_wishes() {
        assert_eq!(parse(""), Ok(Arguments::Samples));
        assert_eq!(parse("x.pb --help"), Ok(Arguments::Help));
        let inspect = |schema, delimited| {
            Ok(Arguments::Inspect(Inspect {
                file: "x.pb".into(),
                schema,
                delimited,
                form: None,
                compare: false,
            }))
        };
        assert_eq!(parse("x.pb"), inspect(None, false));
        assert_eq!(parse("--delimited x.pb"), inspect(None, true));
        let source = SchemaSource {
            proto: "a.proto".into(),
            includes: vec!["i".into(), "j".into()],
            type_name: "T".into(),
        };
        assert_eq!(
            parse("--include i x.pb --proto a.proto --type T --include j"),
            inspect(Some(source), false)
        );
    }

    #[test]
    fn what_is_missing_is_said() {
        let text = |line| parse(line).unwrap_err();
        assert!(text("x.pb --proto a.proto").starts_with("--proto needs --type"));
        assert!(text("x.pb --type T").starts_with("--type needs --proto"));
        assert!(text("x.pb --proto").starts_with("--proto needs a word behind it"));
        assert!(text("x.pb y.pb").starts_with("more than one file"));
        assert!(text("x.pb --colour").starts_with("--colour is no option"));
        assert!(text("--delimited").starts_with("which FILE?"));
        assert!(text("x.pb --compare").starts_with("--compare needs --proto"));
        assert!(text("x.pb --as xml").starts_with("xml is no form"));
        assert!(text("x.pb --include i").starts_with("--include is of no use"));
    }
}
