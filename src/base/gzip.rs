//! Bytes as they travel: gzip (RFC 1952), which every server and every browser knows.
//!
//! In: bytes. Out: fewer, or how many there would be. No clock and no name of a file gets into them.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};

/// What most servers use while somebody waits.
const ON_THE_FLY: u32 = 6;

/// How many bytes travel when a server compresses these as it sends them.
pub(crate) fn travelling(bytes: &[u8]) -> usize {
    written(bytes, Compression::new(ON_THE_FLY), Count(0)).map_or(bytes.len(), |count| count.0)
}

/// As small as gzip can.
pub(crate) fn smallest(bytes: &[u8]) -> Vec<u8> {
    written(bytes, Compression::best(), Vec::new()).unwrap_or_default()
}

fn written<W: Write>(bytes: &[u8], level: Compression, to: W) -> io::Result<W> {
    let mut encoder = GzEncoder::new(to, level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Counts what is written and keeps nothing.
struct Count(usize);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let text = "Una página que se puede leer. ".repeat(200);
        let packed = smallest(text.as_bytes());
        let mut again = String::new();
        GzDecoder::new(packed.as_slice()).read_to_string(&mut again).unwrap();
        assert_eq!(again, text);
        assert!(packed.len() <= travelling(text.as_bytes()) && travelling(text.as_bytes()) < text.len() / 20);
        assert_eq!(packed, smallest(text.as_bytes()));
    }
}
