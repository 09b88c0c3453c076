//! A photo as AVIF: about two thirds of a WebP of the same look.
//!
//! In: pixels. Out: a file. The encoder is rav1e; colours have half the resolution of light in both directions, as in JPEG and WebP, which costs the
//! eye nothing and saves a third of the time. One thread: each photo has several files, and there are many photos.

use avif_serialize::Aviffy;
use avif_serialize::constants::MatrixCoefficients as Matrix;
use image::{DynamicImage, RgbImage};
use rav1e::prelude::*;

/// How coarse, of 255: the look of a WebP of quality 75 by DSSIM (`benches/pictures`).
const QUANTIZER: usize = 130;

/// How fast, of 10.
const SPEED: u8 = 10;

/// The luma and the two chroma planes of a picture (ITU-R BT.601, full range).
struct Planes {
    width: usize,
    height: usize,
    bytes: [Vec<u8>; 3],
}

pub(super) fn of(picture: &DynamicImage) -> Option<Vec<u8>> {
    let planes = Planes::of(&picture.to_rgb8());
    let frame = frame(&planes)?;
    let (width, height) = (u32::try_from(planes.width).ok()?, u32::try_from(planes.height).ok()?);
    Some(Aviffy::new().set_chroma_subsampling((true, true)).matrix_coefficients(Matrix::Bt601).to_vec(&frame, None, width, height, 8))
}

impl Planes {
    fn of(picture: &RgbImage) -> Self {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let row = width * 3;
        let pixels = picture.as_raw();
        let luma = pixels.chunks_exact(3).map(|pixel| byte(luma(&floats(pixel)))).collect();
        let (mut blue, mut red) = (Vec::new(), Vec::new());
        for rows in pixels.chunks(row * 2) {
            for x in (0..width).step_by(2) {
                let (blue_part, red_part) = chroma(&mean(rows, row, x));
                blue.push(blue_part);
                red.push(red_part);
            }
        }
        Self { width, height, bytes: [luma, blue, red] }
    }
}

fn floats(pixel: &[u8]) -> [f32; 3] {
    [f32::from(pixel[0]), f32::from(pixel[1]), f32::from(pixel[2])]
}

/// The mean of a square of four pixels, or of those that are there at an edge. `rows` are one or two.
fn mean(rows: &[u8], row: usize, x: usize) -> [f32; 3] {
    let (mut sum, mut count) = ([0.0; 3], 0.0_f32);
    for line in rows.chunks(row) {
        for pixel in line[x * 3..].chunks_exact(3).take(2) {
            for (sum, channel) in sum.iter_mut().zip(floats(pixel)) {
                *sum += channel;
            }
            count += 1.0;
        }
    }
    sum.map(|channel| channel / count)
}

/// The weights of the eye (ITU-R BT.601, 2.5.1).
fn luma([red, green, blue]: &[f32; 3]) -> f32 {
    0.299 * red + 0.587 * green + 0.114 * blue
}

fn chroma(colour: &[f32; 3]) -> (u8, u8) {
    let light = luma(colour);
    (byte((colour[2] - light) / 1.772 + 128.0), byte((colour[0] - light) / 1.402 + 128.0))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
fn byte(level: f32) -> u8 {
    level.round().clamp(0.0, 255.0) as u8
}

/// The one frame, encoded.
fn frame(planes: &Planes) -> Option<Vec<u8>> {
    let config = Config::new().with_encoder_config(settings(planes)).with_threads(1);
    let mut context: Context<u8> = config.new_context().ok()?;
    let mut frame = context.new_frame();
    let widths = [planes.width, planes.width.div_ceil(2), planes.width.div_ceil(2)];
    for ((plane, bytes), width) in frame.planes.iter_mut().zip(&planes.bytes).zip(widths) {
        plane.copy_from_raw_u8(bytes, width, 1);
    }
    context.send_frame(frame).ok()?;
    context.flush();
    let mut out = Vec::new();
    loop {
        match context.receive_packet() {
            Ok(packet) => out.extend(packet.data),
            Err(EncoderStatus::Encoded) => {}
            Err(EncoderStatus::LimitReached) => return Some(out),
            Err(_) => return None,
        }
    }
}

fn settings(planes: &Planes) -> EncoderConfig {
    EncoderConfig {
        width: planes.width,
        height: planes.height,
        bit_depth: 8,
        chroma_sampling: ChromaSampling::Cs420,
        pixel_range: PixelRange::Full,
        color_description: Some(ColorDescription {
            color_primaries: ColorPrimaries::BT709,
            transfer_characteristics: TransferCharacteristics::SRGB,
            matrix_coefficients: MatrixCoefficients::BT601,
        }),
        still_picture: true,
        quantizer: QUANTIZER,
        min_quantizer: 0,
        min_key_frame_interval: 0,
        max_key_frame_interval: 0,
        tiles: 1,
        speed_settings: speed(),
        ..EncoderConfig::default()
    }
}

/// What is worth its time for one frame of a photo, measured one by one. Blocks of 16: those of 32 take three times as long and save 3 %,
/// those of 8 half as long again for as little.
fn speed() -> SpeedSettings {
    let mut speed = SpeedSettings::from_preset(SPEED);
    speed.partition.partition_range = PartitionRange::new(BlockSize::BLOCK_16X16, BlockSize::BLOCK_16X16);
    speed.rdo_lookahead_frames = 1;
    speed.scene_detection_mode = SceneDetectionSpeed::None;
    speed
}
