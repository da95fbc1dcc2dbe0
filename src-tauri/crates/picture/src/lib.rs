//! Photographs of dwellings, made fit to keep: upright, no larger than a screen, and with nothing beside what they show.
//!
//! A photograph says where and when it was taken, with which camera, and often holds a smaller one of what was cut away.
//! None of that is copied: the dots are drawn anew.

#[cfg(test)]
mod tests;

use std::io::{BufRead, Cursor, Seek};

use image::{
    DynamicImage, GenericImageView as _, ImageDecoder, RgbImage,
    codecs::{
        jpeg::{JpegDecoder, JpegEncoder},
        png::PngDecoder,
    },
};

/// The longest side that is kept, in dots.
pub const LARGE: u32 = 2048;

/// The longest side of what stands in a list.
pub const SMALL: u32 = 320;

/// The most dots that are looked at, in millions: those of the finest camera of a telephone.
pub const MOST_MEGAPIXELS: u32 = 50;

/// So much memory may the dots take, in bytes: three for each.
const MOST_BYTES: u64 = MOST_MEGAPIXELS as u64 * 1_000_000 * 3;

/// How fine they are drawn, of a hundred.
const FINE: [u8; 2] = [82, 70];

/// A photograph, drawn anew.
pub struct Picture {
    /// To look at, as JPEG.
    pub large: Vec<u8>,
    /// For a list, as JPEG.
    pub small: Vec<u8>,
    /// How wide the large one is, in dots.
    pub width: u32,
    /// How high.
    pub height: u32,
}

/// Why bytes are not kept as a photograph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Neither JPEG nor PNG.
    #[error("neither JPEG nor PNG")]
    OtherKind,
    /// More dots than a camera makes.
    #[error("more than {MOST_MEGAPIXELS} million dots")]
    TooManyPixels,
    /// It breaks off, or is not what it says.
    #[error("the photograph is not whole")]
    Broken,
}

/// Draws a photograph anew.
///
/// # Errors
/// [`Refused`]; how many dots there are is known before any memory is taken for them.
pub fn draw(bytes: &[u8]) -> Result<Picture, Refused> {
    let whole = match bytes {
        [0xFF, 0xD8, 0xFF, ..] if !is_whole(bytes) => return Err(Refused::Broken),
        [0xFF, 0xD8, 0xFF, ..] => upright(JpegDecoder::new(Cursor::new(bytes)).map_err(broken)?),
        [0x89, b'P', b'N', b'G', ..] => png(Cursor::new(bytes)),
        _ => return Err(Refused::OtherKind),
    }?;
    let small = flat(within(&whole, SMALL));
    let large = flat(whole);
    let [fine, coarse] = FINE;
    Ok(Picture {
        width: large.width(),
        height: large.height(),
        large: jpeg(&large, fine)?,
        small: jpeg(&small, coarse)?,
    })
}

fn broken<T>(_: T) -> Refused {
    Refused::Broken
}

fn png(bytes: impl BufRead + Seek) -> Result<DynamicImage, Refused> {
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    upright(PngDecoder::with_limits(bytes, limits).map_err(broken)?)
}

/// What a decoder sees, no larger than it is kept and turned as it was held.
fn upright(mut decoder: impl ImageDecoder) -> Result<DynamicImage, Refused> {
    if decoder.total_bytes() > MOST_BYTES {
        return Err(Refused::TooManyPixels);
    }
    let turn = decoder.orientation().map_err(broken)?;
    let mut seen = within(&DynamicImage::from_decoder(decoder).map_err(broken)?, LARGE);
    seen.apply_orientation(turn);
    Ok(seen)
}

/// Smaller where it is larger.
fn within(image: &DynamicImage, side: u32) -> DynamicImage {
    let (width, height) = image.dimensions();
    if width.max(height) > side { image.thumbnail(side, side) } else { image.clone() }
}

/// What shines through lies on white paper.
fn flat(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let seen = image.into_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0.map(u16::from);
        let on_white = |it: u16| u8::try_from((it * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        image::Rgb([on_white(red), on_white(green), on_white(blue)])
    })
}

fn jpeg(image: &RgbImage, fine: u8) -> Result<Vec<u8>, Refused> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, fine).encode_image(image).map_err(broken)?;
    Ok(bytes)
}

/// A JPEG comes to its own end: the decoder fills up with grey what is not there.
fn is_whole(jpeg: &[u8]) -> bool {
    let mut rest = jpeg.get(2..).unwrap_or_default();
    loop {
        // A part names how long it is; the lines of the picture go on until a mark that is not one of theirs.
        let is_mark = |it: &[u8]| matches!(it, [0xFF, mark] if !matches!(mark, 0x00 | 0xD0..=0xD7 | 0xFF));
        let Some(at) = rest.windows(2).position(is_mark) else { return false };
        let Some([_, mark, after @ ..]) = rest.get(at..) else { return false };
        let long = match (*mark, after) {
            (0xD9, _) => return true,
            (_, [high, low, ..]) => usize::from(u16::from_be_bytes([*high, *low])),
            _ => return false,
        };
        let Some(further) = after.get(long..) else { return false };
        rest = further;
    }
}
