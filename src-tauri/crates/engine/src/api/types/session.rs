//! The door: what works before a team is open.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// No arguments, or no answer.
    pub struct Nothing {}


    /// Which door the window stands at.
    #[serde(rename_all = "snake_case")]
    pub enum Door {
        /// No team on this laptop yet.
        First,
        /// A team is here and closed.
        Locked,
        /// A team is open.
        Open,
    }

    /// What the window must show.
    pub struct SessionState {
        /// Where we stand.
        pub door: Door,
        /// The team at the door is the example team.
        pub example: bool,
        /// A real team of this laptop exists beside the example.
        pub has_team: bool,
        /// Name of the open team; absent while locked.
        pub team: Option<String>,
        /// Who is in; absent while locked.
        pub account: Option<AccountRow>,
        /// Seconds to wait before the next passphrase is tried.
        pub wait_seconds: u32,
        /// The passphrase must be at least this long on this laptop.
        pub passphrase_min: u32,
        /// The keyring of this laptop guards a slot together with its passphrase.
        pub keyring: bool,
        /// Today in Europe/Amsterdam.
        pub today: String,
        /// The week of today.
        pub week: String,
        /// Version of the program.
        pub version: String,
    }

    /// An account of the team.
    pub struct AccountRow {
        /// Id.
        pub id: String,
        /// Name of the person.
        pub name: String,
        /// Roles held.
        #[cfg_attr(test, ts(type = "Array<Role>"))]
        pub roles: Vec<Role>,
        /// The worker this account belongs to, if any.
        pub worker: Option<String>,
    }

    /// A new team.
    pub struct SessionCreateTeam {
        /// Name of the team.
        pub team: String,
        /// Name of the person who makes it: lead and administrator.
        pub name: String,
        /// Their passphrase.
        pub passphrase: String,
    }

    /// The recovery words of a new team; shown once.
    pub struct RecoverySheet {
        /// 24 words.
        pub words: Vec<String>,
        /// Which two words (1 to 24) will be asked.
        pub ask: Vec<u32>,
    }

    /// The two words that were asked, in that order.
    pub struct SessionConfirmRecovery {
        /// The words.
        pub words: Vec<String>,
    }

    /// A passphrase.
    pub struct SessionUnlock {
        /// The passphrase.
        pub passphrase: String,
    }

    /// Recovery words and a new passphrase.
    pub struct SessionRecover {
        /// 24 words, parted by spaces.
        pub words: String,
        /// The new passphrase.
        pub passphrase: String,
    }
}
