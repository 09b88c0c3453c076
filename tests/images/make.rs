//! Pictures made by hand: no photo of anybody is kept in this repository.

use image::codecs::gif::GifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, Frame, ImageEncoder, Rgb, RgbImage, RgbaImage};

/// Left half red, right half blue.
pub(crate) fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) })
}

/// What no encoder can make small.
pub(crate) fn noise(width: u32, height: u32) -> RgbImage {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    RgbImage::from_fn(width, height, |_, _| Rgb([next(), next(), next()]))
}

pub(crate) fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, 90).encode_image(picture).unwrap();
    out
}

pub(crate) fn png(picture: &RgbImage, profile: Option<Vec<u8>>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = PngEncoder::new(&mut out);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).unwrap();
    }
    encoder.write_image(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8).unwrap();
    out
}

/// A GIF of so many frames.
pub(crate) fn gif(frames: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new(&mut out);
    for number in 0..frames {
        let level = u8::try_from(number * 40).unwrap();
        let frame = RgbaImage::from_pixel(40, 20, image::Rgba([level, 90, 200, 255]));
        encoder.encode_frame(Frame::new(frame)).unwrap();
    }
    drop(encoder);
    out
}

/// The JPEG with what a telephone notes: how it was held, where, with what, and a comment.
pub(crate) fn as_from_a_telephone(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    let segment = |marker: u8, body: &[u8]| {
        let size = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &size, body].concat()
    };
    let exif = [b"Exif\0\0".as_slice(), &tiff(orientation)].concat();
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"33,26.27S\"/>";
    [&jpeg[..2], &segment(0xe1, &exif), &segment(0xe1, xmp), &segment(0xfe, b"Telefono de Rosa"), &jpeg[2..]].concat()
}

/// A TIFF that tells how the camera was held and that it was in Santiago.
fn tiff(orientation: u16) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    let short = |value: u16| [value.to_be_bytes()[0], value.to_be_bytes()[1], 0, 0];
    let rational = |parts: [u32; 3]| parts.into_iter().flat_map(|part| [part, 1]).flat_map(u32::to_be_bytes).collect::<Vec<u8>>();
    let place = 8_u32 + 2 + 2 * 12 + 4;
    let degrees = place + 2 + 4 * 12 + 4;
    let mut out = b"MM\0\x2a\0\0\0\x08".to_vec();
    out.extend([&[0, 2][..], &entry(0x0112, 3, 1, short(orientation)), &entry(0x8825, 4, 1, place.to_be_bytes()), &[0; 4]].concat());
    out.extend([0, 4]);
    out.extend(entry(1, 2, 2, *b"S\0\0\0"));
    out.extend(entry(2, 5, 3, degrees.to_be_bytes()));
    out.extend(entry(3, 2, 2, *b"W\0\0\0"));
    out.extend(entry(4, 5, 3, (degrees + 24).to_be_bytes()));
    out.extend([0; 4]);
    out.extend(rational([33, 26, 16]));
    out.extend(rational([70, 39, 1]));
    out
}

/// The head of a PNG that says to be this large.
pub(crate) fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut small = png(&halves(8, 8), None);
    small[16..20].copy_from_slice(&width.to_be_bytes());
    small[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&small[12..29]);
    small[29..33].copy_from_slice(&sum.to_be_bytes());
    small
}

/// The checksum of a chunk of PNG (third edition, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let step =
        |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 });
    !bytes.iter().fold(!0, step)
}

pub(crate) fn read(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}
