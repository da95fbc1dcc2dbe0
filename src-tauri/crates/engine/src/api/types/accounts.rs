//! Who has an account, and what they may.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Everybody with an account, and the workers that one can be of.
    pub struct AccountList {
        /// The accounts, in the order of their making.
        pub accounts: Vec<AccountEntry>,
        /// The workers of the team, by name.
        pub workers: Vec<AccountWorker>,
    }

    /// One account.
    pub struct AccountEntry {
        /// The account.
        pub account: AccountRow,
        /// Name of the worker it is of.
        pub worker_name: Option<String>,
        /// It can unlock the team on this laptop.
        pub unlocks: bool,
        /// It is the one that asks.
        pub own: bool,
    }

    /// A worker that an account can be of.
    pub struct AccountWorker {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
    }

    /// Somebody who gets an account.
    pub struct AccountsAdd {
        /// Name of the person.
        pub name: String,
        /// Roles.
        #[cfg_attr(test, ts(type = "Array<Role>"))]
        pub roles: Vec<Role>,
        /// The worker they are.
        pub worker: Option<String>,
        /// Their first passphrase.
        pub passphrase: String,
    }

    /// What an account becomes.
    pub struct AccountsChange {
        /// Which.
        pub id: String,
        /// Name of the person.
        pub name: String,
        /// Roles.
        #[cfg_attr(test, ts(type = "Array<Role>"))]
        pub roles: Vec<Role>,
        /// The worker they are.
        pub worker: Option<String>,
    }

    /// Which account.
    pub struct AccountsRemove {
        /// Which.
        pub id: String,
    }

    /// Another passphrase for oneself.
    pub struct AccountsPassphrase {
        /// The one that holds now.
        pub current: String,
        /// The one that shall hold.
        pub chosen: String,
    }

    /// Another passphrase for somebody who forgot theirs.
    pub struct AccountsResetPassphrase {
        /// Which account.
        pub id: String,
        /// The one that shall hold.
        pub chosen: String,
    }

    /// The two words that were asked, in that order.
    pub struct AccountsConfirmWords {
        /// The words.
        pub words: Vec<String>,
    }
}
