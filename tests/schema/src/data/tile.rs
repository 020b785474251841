//! A map tile, for `vector_tile.proto`: a city at a street's zoom.

use serde::{Deserialize, Serialize};

use super::rng::Rng;

/// One of them is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Value {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub string_value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub float_value: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub double_value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub int_value: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uint_value: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sint_value: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bool_value: Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Feature {
    pub id: u64,
    /// Pairs: which key, which value.
    pub tags: Vec<u32>,
    /// 1 point, 2 line, 3 polygon.
    pub r#type: i32,
    pub geometry: Vec<u32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layer {
    pub version: u32,
    pub name: String,
    pub features: Vec<Feature>,
    pub keys: Vec<String>,
    pub values: Vec<Value>,
    pub extent: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tile {
    pub layers: Vec<Layer>,
}

/// Layers of points, lines and polygons; about `features` features in all.
#[must_use]
pub fn tile(features: usize) -> Tile {
    let mut rng = Rng::new(0x7469_6C65);
    let share = |percent: usize| features * percent / 100;
    Tile {
        layers: LAYERS
            .iter()
            .map(|(name, kind, percent)| layer(&mut rng, name, *kind, share(*percent)))
            .collect(),
    }
}

fn layer(rng: &mut Rng, name: &str, kind: i32, features: usize) -> Layer {
    let keys: Vec<String> = KEYS.iter().map(|&key| key.into()).collect();
    let values: Vec<Value> = (0..features / 4 + 3).map(|_| value(rng)).collect();
    let mut id = rng.between(1, 1 << 30);
    let feature = |_| {
        id += rng.between(1, 50_000);
        Feature {
            id,
            tags: tags(rng, keys.len(), values.len()),
            r#type: kind,
            geometry: geometry(rng, kind),
        }
    };
    Layer {
        version: 2,
        name: name.into(),
        features: (0..features).map(feature).collect(),
        keys,
        values,
        extent: 4096,
    }
}

fn value(rng: &mut Rng) -> Value {
    let mut value = Value::default();
    match rng.below(10) {
        0 => value.double_value = Some((rng.fraction() * 1_000.0).round() / 10.0),
        1 => value.sint_value = Some(rng.below(20) as i64 - 10),
        2 | 3 => value.uint_value = Some(rng.below(100_000)),
        4 => value.bool_value = Some(rng.chance(50)),
        _ => value.string_value = Some(format!("{} {}", rng.pick(STREETS), rng.below(40))),
    }
    value
}

fn tags(rng: &mut Rng, keys: usize, values: usize) -> Vec<u32> {
    let pairs = rng.between(1, 5);
    (0..pairs)
        .flat_map(|_| {
            [
                rng.below(keys as u64) as u32,
                rng.below(values as u64) as u32,
            ]
        })
        .collect()
}

/// Commands and zigzag steps, as the vector tile specification has them in section 4.3.
fn geometry(rng: &mut Rng, kind: i32) -> Vec<u32> {
    let mut geometry = vec![command(MOVE_TO, 1), step(rng, 4096), step(rng, 4096)];
    if kind > 1 {
        let points = rng.between(2, 24) as u32;
        geometry.push(command(LINE_TO, points));
        geometry.extend((0..2 * points).map(|_| step(rng, 60)));
    }
    if kind == 3 {
        geometry.push(command(CLOSE_PATH, 1));
    }
    geometry
}

fn command(id: u32, count: u32) -> u32 {
    id | count << 3
}

fn step(rng: &mut Rng, reach: u64) -> u32 {
    let step = rng.below(2 * reach) as i32 - reach as i32;
    ((step << 1) ^ (step >> 31)) as u32
}

const MOVE_TO: u32 = 1;
const LINE_TO: u32 = 2;
const CLOSE_PATH: u32 = 7;

const LAYERS: &[(&str, i32, usize)] = &[
    ("water", 3, 5),
    ("landuse", 3, 15),
    ("building", 3, 40),
    ("road", 2, 25),
    ("poi_label", 1, 10),
    ("place_label", 1, 5),
];
const KEYS: &[&str] = &[
    "class", "type", "name", "name_en", "height", "oneway", "layer", "ref", "surface",
];
const STREETS: &[&str] = &[
    "residential",
    "Hauptstraße",
    "primary",
    "restaurant",
    "parking",
    "park",
    "Rue de Rivoli",
];
