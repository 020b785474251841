//! Tables of enums.

use alloc::vec::Vec;

use super::{Builder, Kind, Open, Result, error, places};
use crate::schema::Enum;
use crate::types::EnumDescriptorProtoView;

impl<'s> Builder<'s> {
    pub(super) fn link_enums(&mut self) -> Result<()> {
        let tables = self.enums.iter().map(|open| self.enumeration(open));
        let tables = tables.collect::<Result<Vec<_>>>()?;
        self.enum_tables = self.arena.slice(tables)?;
        self.tables.enums = self.enum_tables;
        Ok(())
    }

    fn enumeration(&self, open: &Open<'s, EnumDescriptorProtoView<'s>>) -> Result<Enum<'s>> {
        let values = open.proto.value();
        let values: Vec<_> = values.iter().map(|v| (v.name(), v.number())).collect();
        let is_open = open.features.is_open();
        match values.first() {
            None => return Err(error(Kind::InvalidEnum, open.name)),
            Some((_, first)) if is_open && *first != 0 => {
                return Err(error(Kind::InvalidEnum, open.name));
            }
            Some(_) => {}
        }
        let mut by_name: Vec<u16> = places(open.name, values.len())?.collect();
        let mut by_number = by_name.clone();
        let at = |place: &u16| values.get(usize::from(*place)).copied().unwrap_or_default();
        by_name.sort_by_key(|place| at(place).0);
        // The sort is stable, so the first declared of one number stays the first.
        by_number.sort_by_key(|place| at(place).1);
        let again = by_number.windows(2).any(|pair| match pair {
            [first, second] => at(first).1 == at(second).1,
            _ => false,
        });
        if again && !open.proto.options().allow_alias() {
            return Err(error(Kind::DuplicateNumber, open.name));
        }
        let (by_name, by_number) = (self.arena.slice(by_name)?, self.arena.slice(by_number)?);
        let table = Enum::new(open.name, self.arena.slice(values)?, by_name, by_number);
        Ok(if is_open { table } else { table.closed() })
    }
}
