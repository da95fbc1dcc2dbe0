//! Photographs of dwellings.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A photograph of an inspection.
    #[derive(Eq)]
    pub struct PhotoRow {
        /// Id.
        pub id: String,
        /// The part that it shows; absent: the dwelling.
        #[cfg_attr(test, ts(type = "InspectionPart | null"))]
        pub part: Option<InspectionPart>,
        /// How wide it is, in dots.
        pub width: u32,
        /// How high.
        pub height: u32,
        /// Its bytes are on this laptop.
        pub here: bool,
    }

    /// Photographs to keep with an inspection.
    pub struct PhotosAdd {
        /// Inspection.
        pub inspection: String,
        /// What they show of it; absent: the dwelling.
        pub item: Option<String>,
        /// Where their files are.
        pub paths: Vec<String>,
    }

    /// Photographs that were kept.
    #[derive(Eq)]
    pub struct PhotosAdded {
        /// Their ids, in the order of the files.
        pub ids: Vec<String>,
    }

    /// A photograph to look at.
    pub struct PhotosGet {
        /// Photograph.
        pub photo: String,
        /// The small one, for a list.
        pub small: bool,
    }

    /// What a photograph shows.
    #[derive(Eq)]
    pub struct PhotoShown {
        /// The bytes as an address that holds them: `data:image/jpeg;base64,…`.
        pub src: String,
    }

    /// A photograph that does not belong there.
    pub struct PhotosRemove {
        /// Photograph.
        pub photo: String,
    }
}
