//! Documents as PDF: at once PDF/A-2a, to be kept, and PDF/UA-1, to be read aloud; in Dutch, with fonts of its own.
//!
//! The page is set by Typst from one template. What somebody wrote reaches it as a file of JSON texts, never as markup, and
//! the world it is set in has that file, the template and the fonts: no disk, no network, no packages and no clock.

mod plain;
#[cfg(test)]
mod tests;
mod world;

use typst::comemo;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::document::Document;
use plain::Letters;
use world::{Fonts, Sheet};

/// A document could not be drawn; why is a fault of the program.
#[derive(Debug)]
pub struct Unprintable(String);

impl std::fmt::Display for Unprintable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the document cannot be drawn: {}", self.0)
    }
}

impl std::error::Error for Unprintable {}

/// The document as the bytes of a PDF. A character that no font has is shown as �.
///
/// # Errors
/// [`Unprintable`] when the page cannot be set or is no valid PDF/A-2a and PDF/UA-1.
pub fn print(document: &Document) -> Result<Vec<u8>, Unprintable> {
    let fonts = Fonts::load();
    // Marks that belong to a letter of another font are found by shaping alone: then the letters of one font must do.
    let printed =
        set(document, &fonts, Letters::OfAll).or_else(|_: Unprintable| set(document, &fonts, Letters::OfText));
    // What was set is remembered for the next time, and nobody's names may stay in memory.
    comemo::evict(0);
    printed
}

fn set(document: &Document, fonts: &Fonts, letters: Letters) -> Result<Vec<u8>, Unprintable> {
    let mut rows = serde_json::to_value(document).map_err(|it| Unprintable(it.to_string()))?;
    plain::clean(&mut rows, &|it| fonts.have(it, letters));
    let sheet = Sheet::of(fonts, rows.to_string());
    let paged: PagedDocument = typst::compile(&sheet).output.map_err(said)?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|it| Unprintable(it.message().to_string()))?;
    typst_pdf::pdf(&paged, &PdfOptions { standards, ..PdfOptions::default() }).map_err(said)
}

fn said(errors: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>) -> Unprintable {
    Unprintable(errors.iter().map(|it| it.message.as_str()).collect::<Vec<_>>().join("; "))
}
