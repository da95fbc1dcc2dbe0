//! The passphrase: from a prompt that shows nothing, or one line of an open file descriptor. Never an argument, never
//! the environment: both can be read by others.

use std::io::{BufRead as _, BufReader, Read};

use engine::api::{ApiError, Code};
use zeroize::Zeroizing;

/// Longer than any passphrase.
const MOST_BYTES: u64 = 64 * 1024;

/// Reads the passphrase; one that is chosen now is typed twice at the prompt.
pub fn read(descriptor: Option<u32>, chosen_now: bool) -> Result<Zeroizing<String>, ApiError> {
    match descriptor {
        Some(0) => line(std::io::stdin()),
        Some(number) => line(std::fs::File::open(format!("/dev/fd/{number}")).map_err(|_| Code::FileMissing)?),
        None => {
            let ask =
                |prompt| rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| Code::WrongPassphrase);
            let phrase = ask("Passphrase: ")?;
            if chosen_now && ask("Again: ")? != phrase {
                return Err(Code::WrongPassphrase.into());
            }
            Ok(phrase)
        }
    }
}

fn line(from: impl Read) -> Result<Zeroizing<String>, ApiError> {
    let mut line = Zeroizing::new(String::new());
    BufReader::new(from.take(MOST_BYTES)).read_line(&mut line).map_err(|_| Code::WrongPassphrase)?;
    Ok(Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned()))
}
