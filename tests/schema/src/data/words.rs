//! Words and sentences.

use super::rng::Rng;

/// Some words in a row, the first with a capital.
pub(crate) fn sentence(rng: &mut Rng, words: u64) -> String {
    let mut text = String::new();
    for at in 0..words {
        let word = rng.pick(WORDS);
        if at == 0 {
            text.push_str(&word[..1].to_uppercase());
            text.push_str(&word[1..]);
        } else {
            text.push(' ');
            text.push_str(word);
        }
    }
    text.push('.');
    text
}

pub(crate) fn paragraphs(rng: &mut Rng, count: u64) -> String {
    let paragraph = |rng: &mut Rng| {
        let sentences: Vec<String> = (0..rng.between(3, 7))
            .map(|_| {
                let words = rng.between(6, 18);
                sentence(rng, words)
            })
            .collect();
        sentences.join(" ")
    };
    let all: Vec<String> = (0..count).map(|_| paragraph(rng)).collect();
    all.join("\n\n")
}

const WORDS: &[&str] = &[
    "the",
    "buffer",
    "is",
    "read",
    "once",
    "and",
    "every",
    "field",
    "keeps",
    "its",
    "place",
    "while",
    "a",
    "message",
    "travels",
    "between",
    "two",
    "machines",
    "that",
    "never",
    "met",
    "before",
    "nobody",
    "copies",
    "what",
    "can",
    "be",
    "borrowed",
    "so",
    "latency",
    "stays",
    "low",
    "even",
    "under",
    "load",
    "of",
    "thousands",
    "requests",
    "each",
    "with",
    "own",
    "deadline",
    "some",
    "people",
    "prefer",
    "text",
    "because",
    "they",
    "see",
    "it",
    "others",
    "measure",
    "first",
    "then",
    "decide",
    "simple",
    "formats",
    "age",
    "well",
    "schema",
    "evolution",
    "wins",
];
