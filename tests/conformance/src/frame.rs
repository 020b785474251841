//! The frames of the runner's pipe: a length of four octets, little-endian, and a message.

use std::io::{self, Read, Write};

/// The next message; `None` at the end of the input.
pub(crate) fn read(input: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    // The end is one only where a frame could have begun.
    if input.read(&mut length[..1])? == 0 {
        return Ok(None);
    }
    input.read_exact(&mut length[1..])?;
    let mut message = Vec::new();
    let wanted = u64::from(u32::from_le_bytes(length));
    if input.take(wanted).read_to_end(&mut message)? as u64 != wanted {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(message))
}

/// Writes a message.
pub(crate) fn write(output: &mut impl Write, message: &[u8]) -> io::Result<()> {
    let length = u32::try_from(message.len()).map_err(io::Error::other)?;
    output.write_all(&length.to_le_bytes())?;
    output.write_all(message)
}
