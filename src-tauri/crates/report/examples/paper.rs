//! Papers of every kind written into a folder, and how long the file of the omklap took: for a checker, and for a person
//! who looks at the pages.

use std::{error::Error, fs, path::Path, time::Instant};

use domain::letter::{LetterKind, fill};
use report::{Letter, OmklapFile, built_in, pdf::print};

/// How often the file is made; the slowest time counts.
const TIMES: usize = 20;
/// The longest that a person waits for it, in milliseconds.
const MOST_MS: u128 = 1_000;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("say into which folder")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let file: OmklapFile = serde_json::from_str(include_str!("file.json"))?;
    let mut slowest = 0;
    for _ in 0..TIMES {
        let began = Instant::now();
        fs::write(folder.join("omklapdossier.pdf"), print(&file.document())?)?;
        fs::write(folder.join("omklapdossier.json"), file.json())?;
        slowest = slowest.max(began.elapsed().as_millis());
    }
    for kind in LetterKind::ALL {
        let (subject, text) = built_in(*kind);
        let letter = Letter {
            author: file.provider.clone(),
            sender: vec![file.provider.clone()],
            recipient: vec![file.tenant.clone(), file.address.clone(), file.town.clone()],
            place: String::new(),
            day: file.made_on.clone(),
            subject: subject.to_owned(),
            text: fill(text, |it| Some(it.as_code().to_owned())).text,
        };
        fs::write(folder.join(format!("{}.pdf", kind.as_code())), print(&letter.document())?)?;
    }
    println!("the file of the omklap: {slowest} ms at most of {TIMES} times, at most {MOST_MS} allowed");
    if slowest > MOST_MS { Err("too slow".into()) } else { Ok(()) }
}
