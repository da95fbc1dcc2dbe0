//! Documents as PDF. Who builds without the feature `pdf` (the tests of other crates do) prints nothing, and says so.

use report::Document;

use crate::error::Error;

/// The document as the bytes of a PDF.
#[cfg(feature = "pdf")]
pub fn print(document: &Document) -> Result<Vec<u8>, Error> {
    report::pdf::print(document).map_err(|_| Error::Unprintable)
}

/// Nothing is printed in this build.
#[cfg(not(feature = "pdf"))]
pub fn print(_: &Document) -> Result<Vec<u8>, Error> {
    Err(Error::Unprintable)
}
