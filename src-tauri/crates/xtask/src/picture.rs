//! A picture of the virtual display: read from the memory file of the X server, written as PNG.
//!
//! The server's file is an X window dump, and a PNG may hold its rows uncompressed; so no image tool is needed.

use std::collections::HashSet;

/// Rows of red, green, blue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Picture {
    /// Reads an X window dump with 32 bits a pixel, lowest byte first; none while the server is still making it.
    pub fn read(dump: &[u8]) -> Option<Self> {
        const PIXEL: usize = 4;
        const COLOUR_MAP_ENTRY: usize = 12;
        let header = |field: usize| -> Option<u32> {
            let bytes = dump.get(field * 4..field * 4 + 4)?;
            Some(u32::from_be_bytes(bytes.try_into().ok()?))
        };
        let (width, height) = (header(4)?, header(5)?);
        let (lowest_first, bits, row) = (header(7)? == 0, header(11)?, header(12)? as usize);
        if !lowest_first || bits != 32 || width == 0 || row < width as usize * PIXEL {
            return None;
        }
        let start = header(0)? as usize + header(19)? as usize * COLOUR_MAP_ENTRY;
        let pixels = dump.get(start..start + row * height as usize)?;
        let shown = pixels.chunks_exact(row).flat_map(|it| it.chunks_exact(PIXEL).take(width as usize));
        let rgb = shown
            .flat_map(|pixel| match pixel {
                [blue, green, red, ..] => [*red, *green, *blue],
                _ => [0; 3],
            })
            .collect();
        Some(Self { width, height, rgb })
    }

    /// How many different colours it has.
    pub fn colours(&self) -> usize {
        self.rgb.chunks_exact(3).collect::<HashSet<_>>().len()
    }

    /// The picture as a PNG file.
    pub fn png(&self) -> Vec<u8> {
        let mut rows = Vec::new();
        for row in self.rgb.chunks_exact(self.width as usize * 3) {
            rows.push(0); // No filter.
            rows.extend_from_slice(row);
        }
        let mut header = [self.width.to_be_bytes(), self.height.to_be_bytes()].concat();
        header.extend([8, 2, 0, 0, 0]); // Eight bits a channel, three channels.
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        chunk(&mut file, *b"IHDR", &header);
        chunk(&mut file, *b"IDAT", &stored(&rows));
        chunk(&mut file, *b"IEND", &[]);
        file
    }
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], content: &[u8]) {
    let body = [&kind, content].concat();
    file.extend((content.len() as u32).to_be_bytes());
    file.extend(&body);
    file.extend(crc32(&body).to_be_bytes());
}

/// A zlib stream of blocks that are stored as they are (RFC 1950, RFC 1951 section 3.2.4).
fn stored(content: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let blocks = content.chunks(usize::from(u16::MAX));
    let last = blocks.len().saturating_sub(1);
    for (number, block) in blocks.enumerate() {
        let length = block.len() as u16;
        stream.push(u8::from(number == last));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    stream.extend(adler32(content).to_be_bytes());
    stream
}

fn adler32(content: &[u8]) -> u32 {
    let (mut low, mut high) = (1, 0);
    for byte in content {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    high << 16 | low
}

fn crc32(content: &[u8]) -> u32 {
    !content.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values printed in the two specifications' reference texts for "123456789" and "Wikipedia".
    #[test]
    fn the_check_sums_are_those_of_the_specifications() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11e6_0398);
    }

    #[test]
    fn a_dump_of_two_pixels_is_read_in_the_right_order() {
        let mut dump: Vec<u8> = [100, 7, 2, 24, 2, 1, 0, 0, 32, 0, 32, 32, 8]
            .into_iter()
            .chain([0; 12])
            .flat_map(u32::to_be_bytes)
            .collect();
        dump.extend([3, 2, 1, 0, 6, 5, 4, 0]);
        let picture = Picture::read(&dump).expect("a whole dump");
        assert_eq!(picture.rgb, [1, 2, 3, 4, 5, 6]);
        assert_eq!(picture.colours(), 2);
    }

    #[test]
    fn half_a_dump_is_no_picture() {
        assert_eq!(Picture::read(&[0; 40]), None);
    }
}
