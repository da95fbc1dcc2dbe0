//! The world a page is set in: the template, the rows and the fonts.

use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use super::plain::Letters;

/// The family of the text.
const TEXT: &str = "Libertinus Serif";
/// The family for what the first one lacks.
const BESIDE: &str = "DejaVu Sans Mono";

/// The fonts that pages are set in.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Fonts {
    /// Those that the program brings along.
    pub(super) fn load() -> Self {
        let all = typst_assets::fonts().flat_map(|it| Font::iter(Bytes::new(it)));
        let fonts: Vec<Font> = all.filter(|it| [TEXT, BESIDE].contains(&it.info().family.as_str())).collect();
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Whether a character can be shown.
    pub(super) fn have(&self, it: char, letters: Letters) -> bool {
        let family = |family: &str| {
            let mut own = self.fonts.iter().filter(|font| font.info().family.as_str() == family).peekable();
            own.peek().is_some() && own.all(|font| font.info().coverage.contains(u32::from(it)))
        };
        family(TEXT) || letters == Letters::OfAll && family(BESIDE)
    }
}

/// One document to set.
pub(super) struct Sheet<'f> {
    fonts: &'f Fonts,
    library: LazyHash<Library>,
    template: Source,
    rows: (FileId, Bytes),
}

impl<'f> Sheet<'f> {
    /// With these rows, as JSON.
    pub(super) fn of(fonts: &'f Fonts, rows: String) -> Self {
        Self {
            fonts,
            library: LazyHash::new(Library::default()),
            template: Source::new(file("document.typ"), include_str!("document.typ").to_owned()),
            rows: (file("rows.json"), Bytes::from_string(rows)),
        }
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a name without a folder is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (rows, bytes) = &self.rows;
        if id == *rows { Ok(bytes.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
