//! A message as a tree of numbers, octets, lists and maps.

use std::collections::BTreeMap;

use viewbuf::DecodeErrorKind;
use viewbuf::schema::{Cardinality, Field, Kind, Message, Presence};

use super::{DEPTH, Record, Result, Tags, Value, next, varint};

/// A message.
#[derive(Clone, Debug)]
pub struct Tree {
    schema: &'static Message<'static>,
    fields: BTreeMap<u32, Node>,
    unknown: Vec<u8>,
    /// Whether a record of a known number did not fit its field, or held a number that its closed enum
    /// does not declare.
    misfit: bool,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A number, cut to the width of its kind.
    Bits(u64),
    Octets(Vec<u8>),
    Tree(Tree),
    List(Vec<Self>),
    Map(BTreeMap<Key, Self>),
}

/// A key of a map.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Key {
    Bits(u64),
    Octets(Vec<u8>),
}

impl PartialEq for Tree {
    fn eq(&self, other: &Self) -> bool {
        self.schema.name == other.schema.name
            && self.fields == other.fields
            && self.unknown == other.unknown
    }
}

impl Tree {
    /// Decodes a message under the default depth limit.
    pub fn decode(schema: &'static Message<'static>, octets: &[u8]) -> Result<Self> {
        let mut tree = Self::new(schema);
        tree.merge(octets, DEPTH)?;
        tree.require()?;
        tree.drop_zeros();
        Ok(tree)
    }

    fn new(schema: &'static Message<'static>) -> Self {
        Self {
            schema,
            fields: BTreeMap::new(),
            unknown: Vec::new(),
            misfit: false,
        }
    }

    /// Whether anywhere in it a record of a known number was of a wire type that its field cannot hold, or
    /// held a number that its closed enum does not declare.
    pub fn has_misfits(&self) -> bool {
        let mut found = self.misfit;
        self.each_below(&mut |tree| found |= tree.has_misfits());
        found
    }

    /// Drops all unknown fields, at every level.
    pub fn without_unknown(mut self) -> Self {
        self.unknown.clear();
        for node in self.fields.values_mut() {
            node.each_tree_mut(&mut |tree| {
                *tree = std::mem::replace(tree, Self::new(tree.schema)).without_unknown();
            });
        }
        self
    }

    fn each_below(&self, each: &mut dyn FnMut(&Self)) {
        for node in self.fields.values() {
            node.each_tree(each);
        }
    }

    /// Reads the records of one occurrence into it.
    fn merge(&mut self, octets: &[u8], depth: u32) -> Result<()> {
        let mut rest = octets;
        while let Some(record) = next(&mut rest, depth, Tags::Minimal)? {
            let known = match self.schema.field(record.number) {
                Some(field) => self.take(field, &record, depth)?,
                None => false,
            };
            if !known {
                self.unknown.extend_from_slice(record.raw);
            }
        }
        Ok(())
    }

    /// Whether the field took the record.
    fn take(
        &mut self,
        field: &'static Field<'static>,
        record: &Record<'_>,
        depth: u32,
    ) -> Result<bool> {
        let fits = record.value.wire_type() == field.kind.wire_type();
        match (field.cardinality, record.value) {
            (Cardinality::Map(key), Value::Len(entry)) => self.take_entry(field, key, entry, depth),
            (Cardinality::Map(_), _) => Ok(self.refuse()),
            (Cardinality::Repeated | Cardinality::Packed, Value::Len(list))
                if field.kind.packable() =>
            {
                self.take_list(field, list)?;
                Ok(true)
            }
            _ if !fits => Ok(self.refuse()),
            (Cardinality::Singular, _) => self.take_one(field, &record.value, depth),
            _ => {
                let Some(node) = whole(field.kind, &record.value, depth)? else {
                    return Ok(self.refuse());
                };
                self.list(field.number).push(node);
                Ok(true)
            }
        }
    }

    fn refuse(&mut self) -> bool {
        self.misfit = true;
        false
    }

    fn list(&mut self, number: u32) -> &mut Vec<Node> {
        match self
            .fields
            .entry(number)
            .or_insert_with(|| Node::List(Vec::new()))
        {
            Node::List(list) => list,
            other => panic!("a repeated field that holds {other:?}"),
        }
    }

    fn take_one(
        &mut self,
        field: &'static Field<'static>,
        value: &Value<'_>,
        depth: u32,
    ) -> Result<bool> {
        let mut node = match self.fields.remove(&field.number) {
            Some(node @ Node::Tree(_)) => node,
            before => match empty(field.kind, value) {
                Some(node) => node,
                None => {
                    before.map(|node| self.fields.insert(field.number, node));
                    return Ok(self.refuse());
                }
            },
        };
        node.merge(field.kind, value, depth)?;
        self.unset_others(field);
        self.fields.insert(field.number, node);
        Ok(true)
    }

    /// Setting a member of a oneof unsets all others.
    fn unset_others(&mut self, field: &Field) {
        if let Presence::Oneof(oneof) = field.presence {
            let schema = self.schema;
            let misfit = &mut self.misfit;
            self.fields.retain(|number, node| {
                let stays = schema
                    .field(*number)
                    .is_none_or(|f| f.presence != Presence::Oneof(oneof));
                if !stays {
                    node.each_tree(&mut |tree| *misfit |= tree.has_misfits());
                }
                stays
            });
        }
    }

    fn take_list(&mut self, field: &'static Field<'static>, mut list: &[u8]) -> Result<()> {
        while !list.is_empty() {
            let (value, len) = match field.kind.wire_type() {
                0 => varint(list).map(|(bits, len)| (Value::Varint(bits), len))?,
                1 => {
                    let octets = list.first_chunk().ok_or(DecodeErrorKind::InvalidPacked)?;
                    (Value::Fixed64(u64::from_le_bytes(*octets)), 8)
                }
                _ => {
                    let octets = list.first_chunk().ok_or(DecodeErrorKind::InvalidPacked)?;
                    (Value::Fixed32(u32::from_le_bytes(*octets)), 4)
                }
            };
            match whole(field.kind, &value, 0)? {
                Some(node) => self.list(field.number).push(node),
                None => {
                    self.misfit = true;
                    put_varint(&mut self.unknown, u64::from(field.number) << 3);
                    if let Value::Varint(bits) = value {
                        put_varint(&mut self.unknown, bits);
                    }
                }
            }
            list = &list[len..];
        }
        Ok(())
    }

    /// An entry is a message with field 1 for the key and field 2 for the value.
    fn take_entry(
        &mut self,
        field: &'static Field<'static>,
        key_kind: Kind<'static>,
        entry: &[u8],
        depth: u32,
    ) -> Result<bool> {
        let depth = depth.checked_sub(1).ok_or(DecodeErrorKind::TooDeep)?;
        if depth == 0 && matches!(field.kind, Kind::Message(_) | Kind::Group(_)) {
            return Err(DecodeErrorKind::TooDeep);
        }
        let mut key = None;
        let mut value: Option<Option<Node>> = None;
        let mut rest = entry;
        while let Some(record) = next(&mut rest, depth, Tags::Minimal)? {
            let fits = |kind: Kind<'_>| record.value.wire_type() == kind.wire_type();
            match record.number {
                1 if fits(key_kind) => key = whole(key_kind, &record.value, depth)?,
                2 if fits(field.kind) => {
                    value = Some(match (value.flatten(), empty(field.kind, &record.value)) {
                        (_, None) => None,
                        (Some(mut node @ Node::Tree(_)), _) | (_, Some(mut node)) => {
                            node.merge(field.kind, &record.value, depth)?;
                            Some(node)
                        }
                    });
                }
                1 | 2 => self.misfit = true,
                _ => {}
            }
        }
        // A number that the closed enum does not declare makes the whole entry an unknown field.
        let Some(value) = value.unwrap_or_else(|| Some(default(field.kind))) else {
            return Ok(self.refuse());
        };
        value.require()?;
        let key = match key.unwrap_or_else(|| default(key_kind)) {
            Node::Bits(bits) => Key::Bits(bits),
            Node::Octets(octets) => Key::Octets(octets),
            other => panic!("a key that is {other:?}"),
        };
        let node = self
            .fields
            .entry(field.number)
            .or_insert_with(|| Node::Map(BTreeMap::new()));
        let Node::Map(map) = node else {
            panic!("a map field that holds {node:?}")
        };
        if let Some(before) = map.insert(key, value) {
            before.each_tree(&mut |tree| self.misfit |= tree.has_misfits());
        }
        Ok(true)
    }

    /// Whether all required fields are there, at every level.
    fn require(&self) -> Result<()> {
        let missing = |field: &&Field| {
            field.presence == Presence::Required && !self.fields.contains_key(&field.number)
        };
        if self.schema.fields.iter().any(|field| missing(&field)) {
            return Err(DecodeErrorKind::MissingRequired);
        }
        self.fields.values().try_for_each(Node::require)
    }

    /// Without presence, a zero is as good as nothing.
    fn drop_zeros(&mut self) {
        let schema = self.schema;
        self.fields.retain(|number, node| {
            node.each_tree_mut(&mut Self::drop_zeros);
            let implicit = schema
                .field(*number)
                .is_some_and(|field| field.presence == Presence::Implicit);
            !(implicit && (*node == Node::Bits(0) || *node == Node::Octets(Vec::new())))
        });
    }
}

impl Node {
    fn merge(&mut self, kind: Kind<'static>, value: &Value<'_>, depth: u32) -> Result<()> {
        match (self, kind, *value) {
            (Self::Tree(tree), _, Value::Len(octets) | Value::Group(octets)) => tree.merge(
                octets,
                depth.checked_sub(1).ok_or(DecodeErrorKind::TooDeep)?,
            ),
            (Self::Octets(octets), Kind::String, Value::Len(payload)) => {
                std::str::from_utf8(payload).map_err(|_| DecodeErrorKind::InvalidUtf8)?;
                *octets = payload.to_vec();
                Ok(())
            }
            (Self::Octets(octets), _, Value::Len(payload)) => {
                *octets = payload.to_vec();
                Ok(())
            }
            (Self::Bits(bits), _, Value::Varint(value) | Value::Fixed64(value)) => {
                *bits = cut(kind, value);
                Ok(())
            }
            (Self::Bits(bits), _, Value::Fixed32(value)) => {
                *bits = u64::from(value);
                Ok(())
            }
            (node, kind, value) => panic!("{node:?} of kind {kind:?} meets {value:?}"),
        }
    }

    fn require(&self) -> Result<()> {
        match self {
            Self::Bits(_) | Self::Octets(_) => Ok(()),
            Self::Tree(tree) => tree.require(),
            Self::List(list) => list.iter().try_for_each(Self::require),
            Self::Map(map) => map.values().try_for_each(Self::require),
        }
    }

    fn each_tree(&self, each: &mut dyn FnMut(&Tree)) {
        match self {
            Self::Bits(_) | Self::Octets(_) => {}
            Self::Tree(tree) => each(tree),
            Self::List(list) => list.iter().for_each(|node| node.each_tree(each)),
            Self::Map(map) => map.values().for_each(|node| node.each_tree(each)),
        }
    }

    fn each_tree_mut(&mut self, each: &mut dyn FnMut(&mut Tree)) {
        match self {
            Self::Bits(_) | Self::Octets(_) => {}
            Self::Tree(tree) => each(tree),
            Self::List(list) => list.iter_mut().for_each(|node| node.each_tree_mut(each)),
            Self::Map(map) => map.values_mut().for_each(|node| node.each_tree_mut(each)),
        }
    }
}

/// A value that no other record can complete; `None` for a number that a closed enum does not declare.
fn whole(kind: Kind<'static>, value: &Value<'_>, depth: u32) -> Result<Option<Node>> {
    let Some(mut node) = empty(kind, value) else {
        return Ok(None);
    };
    node.merge(kind, value, depth)?;
    node.require()?;
    Ok(Some(node))
}

/// A node to read `value` into; `None` for a number that a closed enum does not declare.
fn empty(kind: Kind<'static>, value: &Value<'_>) -> Option<Node> {
    match (kind, value) {
        (Kind::Enum(schema), Value::Varint(bits)) if schema.closed => schema
            .values
            .iter()
            .any(|(_, number)| *number == *bits as i32)
            .then_some(Node::Bits(0)),
        (Kind::String | Kind::Bytes, _) => Some(Node::Octets(Vec::new())),
        (Kind::Message(schema) | Kind::Group(schema), _) => {
            Some(Node::Tree(Tree::new(schema.get())))
        }
        _ => Some(Node::Bits(0)),
    }
}

/// What a map entry without a key or value holds.
fn default(kind: Kind<'static>) -> Node {
    match kind {
        Kind::String | Kind::Bytes => Node::Octets(Vec::new()),
        Kind::Message(schema) | Kind::Group(schema) => Node::Tree(Tree::new(schema.get())),
        Kind::Enum(schema) => Node::Bits(
            schema
                .values
                .first()
                .map_or(0, |(_, number)| i64::from(*number) as u64),
        ),
        _ => Node::Bits(0),
    }
}

/// A varint cut to the width of its kind.
const fn cut(kind: Kind<'_>, bits: u64) -> u64 {
    match kind {
        Kind::Int32 | Kind::Enum(_) => bits as i32 as i64 as u64,
        Kind::Uint32 | Kind::Sint32 => bits as u32 as u64,
        Kind::Bool => (bits != 0) as u64,
        _ => bits,
    }
}

pub(super) fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
