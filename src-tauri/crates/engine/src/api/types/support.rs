//! What is kept about support: notes, people around the tenant, how safe a visit is, files.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A note.
    pub struct NoteRow {
        /// Id.
        pub id: String,
        /// What it is about.
        pub day: String,
        /// Its words.
        pub text: String,
        /// Name of the account that wrote it.
        pub author: String,
        /// When it was written.
        #[cfg_attr(test, ts(type = "number"))]
        pub made_ms: i64,
    }

    /// A note to write.
    pub struct NotesAdd {
        /// Tenancy.
        pub tenancy: String,
        /// What it is about.
        pub day: String,
        /// Its words.
        pub text: String,
    }

    /// Other words for a note.
    pub struct NotesChange {
        /// Tenancy.
        pub tenancy: String,
        /// The note.
        pub id: String,
        /// What it is about.
        pub day: String,
        /// Its words.
        pub text: String,
    }

    /// A note to take away.
    pub struct NotesRemove {
        /// Tenancy.
        pub tenancy: String,
        /// The note.
        pub id: String,
    }

    /// Somebody around the tenant.
    pub struct ContactRow {
        /// Id.
        pub id: String,
        /// What they are to the tenant.
        #[cfg_attr(test, ts(type = "ContactKind"))]
        pub kind: ContactKind,
        /// Name.
        pub name: String,
        /// Where they work.
        pub organisation: Option<String>,
        /// Telephone number, as it was typed.
        pub phone: Option<String>,
        /// E-mail address.
        pub email: Option<String>,
        /// What one should know before calling.
        pub remark: Option<String>,
        /// Name of the account that added them.
        pub author: String,
    }

    /// What is said of somebody around the tenant; blank: nothing.
    pub struct ContactSaid {
        /// What they are to the tenant.
        #[cfg_attr(test, ts(type = "ContactKind"))]
        pub kind: ContactKind,
        /// Name.
        pub name: String,
        /// Where they work.
        pub organisation: String,
        /// Telephone number.
        pub phone: String,
        /// E-mail address.
        pub email: String,
        /// What one should know before calling.
        pub remark: String,
    }

    /// A contact to add.
    pub struct ContactsAdd {
        /// Tenancy.
        pub tenancy: String,
        /// Who.
        pub contact: ContactSaid,
    }

    /// A contact to change.
    pub struct ContactsChange {
        /// Tenancy.
        pub tenancy: String,
        /// The contact.
        pub id: String,
        /// Who.
        pub contact: ContactSaid,
    }

    /// A contact to take away.
    pub struct ContactsRemove {
        /// Tenancy.
        pub tenancy: String,
        /// The contact.
        pub id: String,
    }

    /// How safe it is to visit on a day: today, the day of a plan, or a past one.
    pub struct RiskRow {
        /// The level, or why there is none.
        pub state: RiskState,
        /// What to do about it; absent when it does not hold.
        pub measures: Option<String>,
        /// Last day of the judgement, also of one that has expired.
        pub last_day: Option<String>,
        /// What was said until it expired. It stands here alone, so that no screen shows it as if it held.
        pub was: Option<RiskWas>,
    }

    /// A judgement that does not hold any more.
    pub struct RiskWas {
        /// How safe it was.
        #[cfg_attr(test, ts(type = "RiskLevel"))]
        pub level: RiskLevel,
        /// What was to be done about it.
        pub measures: Option<String>,
    }

    /// How safe a visit is.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum RiskState {
        /// Alone, without measures.
        Green,
        /// With measures.
        Orange,
        /// Never alone.
        Red,
        /// Its last day has passed.
        Expired,
        /// Nobody judged it.
        Unknown,
    }

    /// How safe it is to visit, from today on.
    pub struct RisksSet {
        /// Tenancy.
        pub tenancy: String,
        /// How safe.
        #[cfg_attr(test, ts(type = "RiskLevel"))]
        pub level: RiskLevel,
        /// What to do about it; needed for orange and red.
        pub measures: String,
        /// Until when it counts.
        pub last_day: String,
    }

    /// A file kept with a tenancy.
    pub struct AttachmentRow {
        /// Id.
        pub id: String,
        /// Name with its ending.
        pub name: String,
        /// Size.
        pub size_bytes: u32,
        /// When it was added.
        pub day: String,
        /// Name of the account that added it.
        pub author: String,
        /// Its bytes are in this file.
        pub here: bool,
    }

    /// A file to keep.
    pub struct AttachmentsAdd {
        /// Tenancy.
        pub tenancy: String,
        /// Where it is.
        pub path: String,
    }

    /// Which file.
    pub struct AttachmentsRemove {
        /// Tenancy.
        pub tenancy: String,
        /// The file.
        pub id: String,
    }

    /// Which file to look at.
    pub struct AttachmentsOpen {
        /// Tenancy.
        pub tenancy: String,
        /// The file.
        pub id: String,
    }

    /// A copy that another program can show. It goes when the team is locked.
    pub struct AttachmentOpened {
        /// Where the copy is.
        pub path: String,
        /// Name of the file.
        pub name: String,
    }

    /// A record that a verb made or changed.
    pub struct RecordKept {
        /// Its id.
        pub id: String,
    }
}
