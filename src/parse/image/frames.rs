//! The blocks that picture files are made of: whether there is more than one frame, and whether the last block is there.
//!
//! In: bytes. Out: answers. Reads lengths and names of blocks, never a pixel.

use crate::model::picture::Form;

/// Whether a picture has more than one frame.
pub(super) fn moves(form: Form, bytes: &[u8]) -> bool {
    match form {
        Form::Jpeg => false,
        Form::Gif => gif_frames(bytes).unwrap_or(0) > 1,
        // `acTL` stands before the first data (PNG, third edition, 11.3.6.1).
        Form::Png => {
            let data = memchr::memmem::find(bytes, b"IDAT").unwrap_or(bytes.len());
            memchr::memmem::find(&bytes[..data], b"acTL").is_some()
        }
        // The second bit of the extended header (WebP Container Specification, «Extended File Format»).
        Form::Webp => bytes.get(12..16) == Some(&b"VP8X"[..]) && bytes.get(20).is_some_and(|flags| flags & 2 != 0),
    }
}

/// The images of a GIF, up to two: more need not be counted (`GIF89a`, 18 to 27).
fn gif_frames(bytes: &[u8]) -> Option<usize> {
    let colours = |packed: u8| if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) };
    let mut at = 13 + colours(*bytes.get(10)?);
    let mut frames = 0;
    loop {
        let after = match *bytes.get(at)? {
            // An extension: its label.
            0x21 => at + 2,
            // A frame: its place, its colours, the size of its codes.
            0x2c => {
                frames += 1;
                if frames == 2 {
                    return Some(2);
                }
                at + 11 + colours(*bytes.get(at + 9)?)
            }
            _ => return Some(frames),
        };
        at = after_blocks(bytes, after)?;
    }
}

/// Where a chain of sub-blocks ends.
fn after_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

/// Whether the picture of a JPEG comes to its end. A small picture inside its metadata has an end of its own, so that is looked for behind the
/// start of the first scan (ITU T.81, B.1).
pub(super) fn has_end(bytes: &[u8]) -> bool {
    first_scan(bytes).is_some_and(|scan| memchr::memmem::find(&bytes[scan..], b"\xff\xd9").is_some())
}

fn first_scan(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        match *bytes.get(at + 1)? {
            0xda => return Some(at),
            // Filling, and markers without a length.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            _ => {
                let length = u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]);
                at += 2 + usize::from(length);
            }
        }
    }
}
