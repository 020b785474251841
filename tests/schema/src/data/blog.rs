//! A blog post, for `blog.proto`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rng::Rng;
use super::words::{paragraphs, sentence};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Author {
    pub id: u64,
    pub name: String,
    pub email: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub bio: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comment {
    pub id: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Author>,
    pub body: String,
    pub created_at_ms: i64,
    pub likes: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Comment>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Post {
    pub id: u64,
    pub slug: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Author>,
    pub summary: String,
    pub body: String,
    pub tags: Vec<String>,
    pub metadata: BTreeMap<String, String>,
    pub comments: Vec<Comment>,
    /// A number of `Visibility`.
    pub visibility: i32,
    pub published_at_ms: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited_at_ms: Option<i64>,
    pub views: u64,
    pub rating: f64,
}

/// A post of about a page, a dozen comments below it, some answered.
#[must_use]
pub fn post() -> Post {
    let mut rng = Rng::new(0x626C_6F67);
    let rng = &mut rng;
    Post {
        id: 90_211,
        slug: "the-bytes-are-the-message".into(),
        title: "The bytes are the message".into(),
        author: Some(Author {
            id: 17,
            name: "Grace Müller".into(),
            email: "grace@example.org".into(),
            bio: "Writes about wires, formats and the people in between.".into(),
        }),
        summary: sentence(rng, 24),
        body: paragraphs(rng, 6),
        tags: ["rust", "protobuf", "performance", "zero-copy"]
            .map(Into::into)
            .into(),
        metadata: metadata(),
        comments: (0..12).map(|_| comment(rng, 2)).collect(),
        visibility: 2,
        published_at_ms: 1_731_578_400_000,
        edited_at_ms: Some(1_731_664_800_000),
        views: 182_377,
        rating: 4.625,
    }
}

fn metadata() -> BTreeMap<String, String> {
    let pairs = [
        ("layout", "wide"),
        ("license", "CC-BY-4.0"),
        (
            "canonical_url",
            "https://blog.example.org/2024/the-bytes-are-the-message",
        ),
        ("reading_time", "7 min"),
        ("og:image", "https://cdn.example.org/i/90211.png"),
        ("language", "en"),
    ];
    pairs.map(|(key, value)| (key.into(), value.into())).into()
}

fn comment(rng: &mut Rng, depth: u32) -> Comment {
    let replies = if depth > 0 && rng.chance(30) {
        rng.between(1, 4)
    } else {
        0
    };
    let words = rng.between(5, 40);
    Comment {
        id: rng.between(1, 10_000_000),
        author: Some(author(rng)),
        body: sentence(rng, words),
        created_at_ms: 1_731_600_000_000 + rng.below(1_000_000_000) as i64,
        likes: if rng.chance(60) {
            rng.below_u32(300)
        } else {
            0
        },
        replies: (0..replies).map(|_| comment(rng, depth - 1)).collect(),
    }
}

fn author(rng: &mut Rng) -> Author {
    let name = rng.pick(NAMES);
    let id = rng.between(1, 1_000_000);
    Author {
        id,
        name: name.into(),
        email: format!("reader{id}@example.com"),
        bio: String::new(),
    }
}

const NAMES: &[&str] = &[
    "Bob Jones",
    "Farid Haddad",
    "Søren Olsen",
    "Yuki Tanaka",
    "Ana Rossi",
    "Ivan Petrov",
];
