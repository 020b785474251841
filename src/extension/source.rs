//! Where extensions are read from.

use crate::view::{Around, Layout, MessageView, Mode, UnknownRecord, UnknownRecords};
use crate::wire::{DecodeError, Reader, Value};

type Result<T> = core::result::Result<T, DecodeError>;

/// What extensions of `T` are read from: `&view` of any mode, or `&message`. `X` tells the two apart and is
/// inferred.
pub trait Extended<'a, T, X> {
    /// The mode of the views that are read: that of the view, or checked.
    type Mode: Mode;
    /// Its unknown records.
    ///
    /// # Errors
    /// `TooLong`, for an owned message with too many.
    #[doc(hidden)]
    fn source(&self) -> Result<Source<'a>>;
}

/// Marks views in [`Extended`].
#[derive(Debug)]
pub enum OfView {}

/// Marks owned messages in [`Extended`].
#[cfg(feature = "alloc")]
#[derive(Debug)]
pub enum OfMessage {}

impl<'a, T: Layout, V: MessageView<'a, Message = T>> Extended<'a, T, OfView> for &V {
    type Mode = V::Mode;

    fn source(&self) -> Result<Source<'a>> {
        let view = self.raw();
        Ok(Source {
            around: Around::view(view),
            records: Records::View(view.unknown()),
        })
    }
}

#[cfg(feature = "alloc")]
impl<'a, T: crate::Message> Extended<'a, T, OfMessage> for &'a T {
    type Mode = crate::view::Checked;

    fn source(&self) -> Result<Source<'a>> {
        let records = self.unknown_fields().as_bytes();
        let around = Around::records(records)?;
        Ok(Source {
            around,
            records: Records::Message(Reader::new(records)),
        })
    }
}

/// The unknown records of a message.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    pub(super) around: Around<'a>,
    records: Records<'a>,
}

#[derive(Clone, Debug)]
enum Records<'a> {
    View(UnknownRecords<'a>),
    #[cfg(feature = "alloc")]
    Message(Reader<'a>),
}

impl<'a> Source<'a> {
    /// The value of the next record of field `number`; where `set` says that the message is a MessageSet,
    /// of the next item of that number too.
    pub(super) fn next(&mut self, number: u32, set: bool) -> Result<Option<Value<'a>>> {
        while let Some((field, value)) = self.record()? {
            match value {
                Value::Group(group) if set && field == ITEM => {
                    if let Some((type_id, payload)) = item(group.reader())
                        && type_id == number
                    {
                        return Ok(Some(Value::Len(payload)));
                    }
                }
                value if field == number => return Ok(Some(value)),
                _ => {}
            }
        }
        Ok(None)
    }

    fn record(&mut self) -> Result<Option<(u32, Value<'a>)>> {
        let record = match &mut self.records {
            #[cfg(feature = "alloc")]
            Records::Message(reader) => reader.next()?,
            Records::View(records) => {
                let raw = records.find_map(|record| match record {
                    UnknownRecord::Raw(raw) => Some(raw),
                    UnknownRecord::Number { .. } => None,
                });
                match raw {
                    Some(raw) => Reader::new(raw).next()?,
                    None => None,
                }
            }
        };
        Ok(record.map(|record| (record.field, record.value)))
    }
}

/// The field number of an item.
pub(super) const ITEM: u32 = 1;

/// The number and the message of a MessageSet's item: the first of each, in whatever order. An item
/// without one of them says nothing.
pub(super) fn item(mut records: Reader<'_>) -> Option<(u32, &[u8])> {
    let (mut type_id, mut message) = (None, None);
    while let Ok(Some(record)) = records.next() {
        match (record.field, record.value) {
            (2, Value::Varint(bits)) => type_id = type_id.or(Some(bits as u32)),
            (3, Value::Len(payload)) => message = message.or(Some(payload)),
            _ => {}
        }
    }
    Some((type_id?, message?))
}
