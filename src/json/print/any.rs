//! `Any` and MessageSet: messages whose types are found by name or number.

use super::known::last;
use super::records::record;
use super::{Place, Print, Result, wrong};
use crate::json::ErrorKind;
use crate::schema::Message;

impl Print<'_> {
    /// An `Any`: the message in it, with its type as a further member.
    pub(super) fn any(&mut self, place: Place<'_>) -> Result<()> {
        let url = last(place, 1, 2)?.map_or((0, 0), |record| (record.start, record.end));
        let value =
            last(place, 2, 2)?.map_or((place.end, place.end), |record| (record.start, record.end));
        let octets = place.whole.get(url.0..url.1).unwrap_or(&[]);
        if octets.is_empty() {
            if value.0 < value.1 {
                return Err(wrong(ErrorKind::InvalidAny, place.start));
            }
            self.out.chunk(b"{}", 2);
            return Ok(());
        }
        let types = self.types;
        let schema = core::str::from_utf8(octets)
            .ok()
            .and_then(|url| types.message(type_name(url)?));
        let Some(schema) = schema else {
            return Err(wrong(ErrorKind::UnknownType, url.0));
        };
        let mut before = b'{';
        self.name(&mut before, "@type", true);
        self.string(place.whole, url.0, url.1)?;
        let inside = place.inside(value.0, value.1)?;
        match schema.well_known {
            None => self.fields(schema, inside, &mut before)?,
            Some(known) => {
                self.name(&mut before, "value", true);
                self.known(known, schema, inside)?;
            }
        }
        self.end_object(before);
        Ok(())
    }

    /// The items of a MessageSet, each an extension.
    pub(super) fn message_set(
        &mut self,
        schema: &Message<'_>,
        place: Place<'_>,
        before: &mut u8,
    ) -> Result<()> {
        let items = items(place)?;
        let mut rest: &[Item] = &items;
        while let Some(first) = rest.first() {
            let count = rest.iter().take_while(|item| item.id == first.id).count();
            let (like, others) = rest.split_at_checked(count).unwrap_or((rest, &[]));
            rest = others;
            let types = self.types;
            let Some(field) = types.extension(schema.name, first.id) else {
                continue;
            };
            let Some(inner) = field.kind.message() else {
                continue;
            };
            self.field_name(field, false, before);
            if let [item] = like {
                let inside = place.inside(item.start, item.end)?;
                self.message(inner, inside)?;
            } else {
                self.pieces(inner, place, like.iter().map(|item| (item.start, item.end)))?;
            }
        }
        Ok(())
    }
}

/// The name at the end of a type URL, before which something must stand: C++ asks for the same.
pub(in crate::json) fn type_name(url: &str) -> Option<&str> {
    let (domain, name) = url.rsplit_once('/')?;
    (!domain.is_empty() && !name.is_empty()).then_some(name)
}

/// An item of a MessageSet: an extension's number, and its message.
struct Item {
    id: u32,
    start: usize,
    end: usize,
}

/// The items, those of one number side by side.
fn items(place: Place<'_>) -> Result<alloc::vec::Vec<Item>> {
    let mut items = alloc::vec::Vec::new();
    let mut pos = place.start;
    while let Some(found) = record(place, pos)? {
        pos = found.next;
        if (found.number, found.wire) != (1, 3) {
            continue;
        }
        let inside = place.inside(found.start, found.end)?;
        let id = last(inside, 2, 0)?;
        let message = last(inside, 3, 2)?;
        if let (Some(id), Some(message)) = (id, message) {
            items.push(Item {
                id: u32::try_from(id.bits).unwrap_or(0),
                start: message.start,
                end: message.end,
            });
        }
    }
    // Stable: pieces of one message stay in their order.
    items.sort_by_key(|item| item.id);
    Ok(items)
}
