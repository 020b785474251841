//! Users, for `users.proto`.

use serde::{Deserialize, Serialize};

use super::rng::Rng;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    pub street: String,
    pub city: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    pub postal_code: String,
    pub country: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct User {
    pub id: u64,
    pub name: String,
    pub display_name: String,
    pub emails: Vec<String>,
    pub roles: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// A number of `AccountState`.
    pub state: i32,
    pub created_at_ms: i64,
    pub updated_at_ms: i64,
    pub email_verified: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<u32>,
    pub locale: String,
    pub time_zone: String,
    #[serde(with = "super::hex")]
    pub avatar_hash: Vec<u8>,
    pub login_count: u32,
    pub reputation: f64,
}

/// `ListUsersResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Users {
    pub users: Vec<User>,
    pub next_page_token: String,
    pub total_size: u64,
}

/// One user with nothing left out.
#[must_use]
pub fn user() -> User {
    User {
        id: 84_213_377,
        name: "Alice Liddell".into(),
        display_name: "alice".into(),
        emails: vec![
            "alice@example.com".into(),
            "alice.liddell@mail.example.org".into(),
        ],
        roles: vec!["admin".into(), "editor".into(), "user".into()],
        address: Some(Address {
            street: "12 Karl Johans gate".into(),
            city: "Oslo".into(),
            region: "Oslo".into(),
            postal_code: "0154".into(),
            country: "NO".into(),
        }),
        state: 1,
        created_at_ms: 1_612_137_600_123,
        updated_at_ms: 1_735_689_599_999,
        email_verified: true,
        birth_year: Some(1989),
        locale: "nb-NO".into(),
        time_zone: "Europe/Oslo".into(),
        avatar_hash: (0..16).map(|octet| octet * 13 + 7).collect(),
        login_count: 1_204,
        reputation: 97.25,
    }
}

/// A page of users, some of whom left fields empty, some with names beyond ASCII.
#[must_use]
pub fn users(count: usize) -> Users {
    let mut rng = Rng::new(0x0075_7365_7273);
    Users {
        users: (0..count).map(|_| some_user(&mut rng)).collect(),
        next_page_token: "eyJvZmZzZXQiOjEwMH0".into(),
        total_size: 48_211,
    }
}

fn some_user(rng: &mut Rng) -> User {
    let (first, last) = (rng.pick(FIRST_NAMES), rng.pick(LAST_NAMES));
    let handle = format!("{}{}", ascii_letters(first), rng.below(1_000));
    let created_at_ms = 1_500_000_000_000 + rng.below(200_000_000_000) as i64;
    User {
        id: rng.between(1, 100_000_000),
        name: format!("{first} {last}"),
        emails: (0..rng.between(1, 3))
            .map(|_| format!("{handle}@{}", rng.pick(DOMAINS)))
            .collect(),
        display_name: handle,
        roles: (0..rng.between(1, 4))
            .map(|_| rng.pick(ROLES).into())
            .collect(),
        address: rng.chance(80).then(|| some_address(rng)),
        state: 1 + i32::from(rng.chance(5)),
        created_at_ms,
        updated_at_ms: created_at_ms + rng.below(40_000_000_000) as i64,
        email_verified: rng.chance(90),
        birth_year: rng.chance(60).then(|| 1940 + rng.below_u32(70)),
        locale: rng.pick(LOCALES).into(),
        time_zone: rng.pick(TIME_ZONES).into(),
        avatar_hash: if rng.chance(50) {
            rng.octets(16)
        } else {
            Vec::new()
        },
        login_count: rng.below_u32(5_000),
        reputation: (rng.fraction() * 10_000.0).round() / 100.0,
    }
}

fn some_address(rng: &mut Rng) -> Address {
    let (city, region, country) = rng.pick(CITIES);
    Address {
        street: format!("{} {}", rng.between(1, 200), rng.pick(STREETS)),
        city: city.into(),
        region: region.into(),
        postal_code: format!("{:05}", rng.below(100_000)),
        country: country.into(),
    }
}

fn ascii_letters(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphabetic)
        .collect::<String>()
        .to_lowercase()
}

const FIRST_NAMES: &[&str] = &[
    "Alice", "Bob", "Carol", "David", "Erin", "Farid", "Grace", "Hanna", "Ivan", "Zoë", "Søren",
    "Michael", "Yuki", "Олег",
];
const LAST_NAMES: &[&str] = &[
    "Smith",
    "Jones",
    "Garcia",
    "Müller",
    "Tanaka",
    "Olsen",
    "Kowalski",
    "Brown",
    "Rossi",
    "Nguyen",
    "Иванов",
    "Wilson",
];
const DOMAINS: &[&str] = &[
    "example.com",
    "example.org",
    "mail.example.net",
    "corp.example.com",
];
const ROLES: &[&str] = &["user", "admin", "editor", "viewer", "billing", "support"];
const LOCALES: &[&str] = &["en-US", "en-GB", "de-DE", "nb-NO", "ja-JP", "pt-BR"];
const TIME_ZONES: &[&str] = &[
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Tokyo",
    "America/Sao_Paulo",
];
const STREETS: &[&str] = &[
    "Main Street",
    "High Street",
    "Station Road",
    "Oak Avenue",
    "Hauptstraße",
    "Rua Augusta",
];
const CITIES: &[(&str, &str, &str)] = &[
    ("Oslo", "", "NO"),
    ("Berlin", "", "DE"),
    ("München", "BY", "DE"),
    ("New York", "NY", "US"),
    ("San Francisco", "CA", "US"),
    ("São Paulo", "SP", "BR"),
    ("Tokyo", "", "JP"),
];
