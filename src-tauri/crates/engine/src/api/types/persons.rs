//! People and workers, as forms give them: what is not known is blank.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// What is known of a person.
    pub struct PersonFields {
        /// Given name.
        pub given_name: String,
        /// Tussenvoegsel.
        pub prefix: String,
        /// Family name.
        pub family_name: String,
        /// Birth date or year, as it is typed: `28-9-1983`, `1983`.
        pub birth_date: String,
        /// Telephone number.
        pub phone: String,
        /// E-mail address.
        pub email: String,
        /// Municipality of origin.
        pub municipality: String,
        /// Day of referral, ISO.
        pub referral_date: String,
    }

    /// Who is looked for.
    pub struct PersonsList {
        /// Every word must begin a word of the name.
        pub search: String,
    }

    /// A person that can be chosen.
    #[derive(Eq)]
    pub struct PersonRow {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// Birth date or year.
        pub birth_date: Option<String>,
        /// Has a tenancy that has not ended.
        pub housed: bool,
    }

    /// A change of the tenant of a tenancy.
    pub struct PersonsChange {
        /// Tenancy.
        pub tenancy: String,
        /// What is known from now on.
        pub person: PersonFields,
    }

    /// What is known of a worker.
    pub struct WorkerFields {
        /// Name.
        pub name: String,
        /// Contract hours a week, as they are typed.
        pub hours: String,
        /// E-mail address.
        pub email: String,
    }

    /// A change of a worker.
    pub struct WorkersChange {
        /// Worker.
        pub worker: String,
        /// What is known from now on.
        pub fields: WorkerFields,
    }

    /// What was made.
    pub struct Made {
        /// Its id.
        pub id: String,
    }
}
