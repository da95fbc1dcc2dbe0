//! Photographs made here, with what a camera writes into them, cut off anywhere, and bombs.

use image::{ImageEncoder as _, Rgba, RgbaImage, codecs::png::PngEncoder};

use super::*;

/// Red above, blue below, so that one sees how it is turned.
fn red_above_blue(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(
        width,
        height,
        |_, y| {
            if y < height / 2 { image::Rgb([220, 20, 20]) } else { image::Rgb([20, 20, 220]) }
        },
    )
}

fn photo(width: u32, height: u32) -> Vec<u8> {
    jpeg(&red_above_blue(width, height), 90).unwrap()
}

/// The part of a JPEG in which a camera says how it was held, when, and by whom.
fn with_exif(jpeg: &[u8], held: u16) -> Vec<u8> {
    let mut tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1]); // held
    tiff.extend(held.to_be_bytes());
    tiff.extend([0, 0]);
    tiff.extend([0x01, 0x0F, 0, 2, 0, 0, 0, 20, 0, 0, 0, 38]); // the maker of the camera, further on
    tiff.extend([0, 0, 0, 0]);
    tiff.extend(b"Geheime Camera 2026\0");
    let mut whole = jpeg[..2].to_vec();
    whole.extend([0xFF, 0xE1]);
    whole.extend(u16::try_from(tiff.len() + 2).unwrap().to_be_bytes());
    whole.extend(&tiff);
    whole.extend(&jpeg[2..]);
    whole
}

fn seen(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).unwrap().into_rgb8()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|it| it == words)
}

#[track_caller]
fn check(bytes: &[u8], expected: Refused) {
    assert_eq!(Some(expected), draw(bytes).err());
}

#[test]
fn it_is_turned_as_it_was_held() {
    let is_red = |at: [u8; 3]| at[0] > 150 && at[2] < 100;
    // How it was held, and on which side the red lies then: left, right, above, below.
    for (held, wide, side) in [(1, 64, (32, 2)), (3, 64, (32, 45)), (6, 48, (45, 32)), (8, 48, (2, 32))] {
        let picture = draw(&with_exif(&photo(64, 48), held)).unwrap();
        assert_eq!(wide, picture.width, "held {held}");
        let image = seen(&picture.large);
        assert_eq!((picture.width, picture.height), image.dimensions());
        assert!(is_red(image.get_pixel(side.0, side.1).0), "held {held}");
        assert!(!is_red(image.get_pixel(picture.width - 1 - side.0, picture.height - 1 - side.1).0), "held {held}");
    }
}

#[test]
fn nothing_but_what_it_shows_is_kept() {
    let taken = with_exif(&photo(640, 480), 6);
    assert!(holds(&taken, b"Geheime Camera") && holds(&taken, b"Exif"));
    let picture = draw(&taken).unwrap();
    for kept in [&picture.large, &picture.small] {
        for words in [b"Geheime Camera".as_slice(), b"Exif", b"ICC_PROFILE", b"http"] {
            assert!(!holds(kept, words));
        }
    }
}

#[test]
fn it_is_no_larger_than_a_screen_and_has_a_small_one_beside_it() {
    let picture = draw(&photo(4000, 3000)).unwrap();
    assert_eq!((LARGE, 1536), (picture.width, picture.height));
    assert_eq!((SMALL, 240), seen(&picture.small).dimensions());
    let little = draw(&photo(200, 100)).unwrap();
    assert_eq!((200, 100), (little.width, little.height), "never larger than it was");
    assert_eq!((200, 100), seen(&little.small).dimensions());
}

#[test]
fn what_shines_through_lies_on_white() {
    let clear = RgbaImage::from_pixel(16, 16, Rgba([0, 0, 0, 0]));
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(&clear, 16, 16, image::ExtendedColorType::Rgba8).unwrap();
    assert_eq!([255, 255, 255], seen(&draw(&bytes).unwrap().large).get_pixel(8, 8).0);
}

#[test]
fn what_is_no_photograph_is_refused() {
    check(b"", Refused::OtherKind);
    check(b"%PDF-1.7", Refused::OtherKind);
    check(b"GIF89a\x01\0\x01\0", Refused::OtherKind);
    check(b"\0\0\0\x18ftypheic", Refused::OtherKind);
    check(b"\xFF\xD8\xFF", Refused::Broken);
    check(b"\x89PNG\r\n\x1a\n and then something else", Refused::Broken);
}

#[test]
fn what_breaks_off_is_refused_wherever_it_does() {
    let photo = with_exif(&photo(64, 48), 1);
    let mut drawn = Vec::new();
    PngEncoder::new(&mut drawn).write_image(&red_above_blue(64, 48), 64, 48, image::ExtendedColorType::Rgb8).unwrap();
    // The last twelve bytes of a PNG only say that it ends.
    for (whole, end) in [(&photo, photo.len()), (&drawn, drawn.len() - 12)] {
        assert!(draw(whole).is_ok());
        for length in 4..end {
            check(&whole[..length], if length < 4 { Refused::OtherKind } else { Refused::Broken });
        }
    }
}

/// The check of a part of a PNG.
fn check_sum(bytes: &[u8]) -> [u8; 4] {
    let byte = |sum: u32, it: &u8| {
        (0..8).fold(sum ^ u32::from(*it), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
    };
    (!bytes.iter().fold(u32::MAX, byte)).to_be_bytes()
}

#[test]
fn a_few_bytes_that_ask_for_gigabytes_are_refused_before_they_get_them() {
    let mut bomb = photo(64, 48);
    let frame = bomb.windows(2).position(|it| it == [0xFF, 0xC0]).unwrap();
    bomb[frame + 5..frame + 9].copy_from_slice(&[0x75, 0x30, 0x75, 0x30]); // 30,000 by 30,000
    check(&bomb, Refused::TooManyPixels);

    let mut drawn = Vec::new();
    PngEncoder::new(&mut drawn).write_image(&red_above_blue(64, 48), 64, 48, image::ExtendedColorType::Rgb8).unwrap();
    drawn[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let sum = check_sum(&drawn[12..29]);
    drawn[29..33].copy_from_slice(&sum);
    check(&drawn, Refused::TooManyPixels);
}
