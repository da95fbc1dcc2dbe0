//! Who may do what: the table of roles.
//!
//! An account holds a set of roles and may do what any of them may. Every row of the command table names one of these
//! permissions; a row without one does not compile.

use domain::role::Role;

/// Something that an account may or may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// See the team's schedule, lists and compliance.
    SeeCaseload,
    /// Open a dossier.
    SeeDossier,
    /// Record results of visits.
    RecordVisits,
    /// Add, change and finish tasks.
    KeepTasks,
    /// Waive, flip a lease and correct a flip.
    DecideOmklap,
    /// Change what is known of a person.
    ChangePersons,
    /// Make and change dwellings, organisations, workers and tenancies.
    ChangeHomes,
    /// Agree on how often somebody is visited.
    AgreeVisits,
    /// Propose an exemption.
    ProposeExemption,
    /// Grant or refuse an exemption.
    DecideExemption,
    /// Undo and redo one's own steps; the permission of the step itself is asked too.
    UndoOwn,
    /// Take data in.
    ImportData,
    /// Write everything out, support notes included.
    ExportEverything,
    /// Back up, restore and check the file.
    KeepFile,
    /// Read the access log.
    SeeLog,
    /// See who has an account, give somebody one, and take it away.
    InviteAccounts,
    /// Change accounts and their roles, passphrases of others and the recovery words.
    ManageAccounts,
    /// Choose another passphrase for oneself.
    ChangePassphrase,
    /// Say why one opens a dossier outside the own caseload.
    GiveReason,
    /// Choose how the team works with the program.
    ChangeSettings,
    /// Have backups made and see how they are.
    MakeBackups,
    /// Tell the team a week.
    PublishWeeks,
    /// Write a calendar for another program.
    ExportCalendars,
    /// Write what is kept about support: notes, contacts, visit risks, files.
    WriteCare,
    /// Look through a week, decide about what is found, and sign it off.
    ReviewWeeks,
    /// Keep views of lists for oneself.
    KeepViews,
    /// Say when one works, is away or has an appointment; of others and of the team only who leads.
    KeepSchedule,
    /// See the rent of a tenancy and the arrears of those that one may see.
    SeeRent,
    /// Record payments, months, arrangements and steps, and change a rent.
    KeepRent,
    /// Write down how a dwelling was found.
    InspectDwellings,
    /// See who waits for a home.
    SeeReferrals,
    /// Keep the waiting list and offer homes.
    KeepReferrals,
    /// Agree on terms with a corporation or a municipality.
    KeepCovenants,
    /// Write down evaluations, the tenant's wish and advice.
    KeepEvaluations,
    /// See what neighbours report, and what was done.
    SeeNuisance,
    /// Write reports down, judge them, and say what was done.
    KeepNuisance,
    /// Keep who works at organisations.
    KeepOfficers,
    /// See how far everybody is on the way to a lease of their own.
    SeeOmklap,
    /// Prepare an omklap, keep its documents and propose waivers.
    ProposeOmklap,
    /// Write down what owner and tenant decide about an omklap.
    KeepOmklap,
    /// Open and write the steps of the meldcode; a worker only of their own tenancies.
    SeeMeldcode,
    /// Publish the figures of a period.
    PublishFigures,
}

impl Permission {
    /// Every permission.
    pub const ALL: &'static [Permission] = &[
        Self::SeeCaseload,
        Self::SeeDossier,
        Self::RecordVisits,
        Self::KeepTasks,
        Self::DecideOmklap,
        Self::ChangePersons,
        Self::ChangeHomes,
        Self::AgreeVisits,
        Self::ProposeExemption,
        Self::DecideExemption,
        Self::UndoOwn,
        Self::ImportData,
        Self::ExportEverything,
        Self::KeepFile,
        Self::SeeLog,
        Self::InviteAccounts,
        Self::ManageAccounts,
        Self::ChangePassphrase,
        Self::GiveReason,
        Self::ChangeSettings,
        Self::MakeBackups,
        Self::PublishWeeks,
        Self::ExportCalendars,
        Self::WriteCare,
        Self::ReviewWeeks,
        Self::KeepViews,
        Self::KeepSchedule,
        Self::SeeRent,
        Self::KeepRent,
        Self::InspectDwellings,
        Self::SeeReferrals,
        Self::KeepReferrals,
        Self::KeepCovenants,
        Self::KeepEvaluations,
        Self::SeeNuisance,
        Self::KeepNuisance,
        Self::KeepOfficers,
        Self::SeeOmklap,
        Self::ProposeOmklap,
        Self::KeepOmklap,
        Self::SeeMeldcode,
        Self::PublishFigures,
    ];

    /// The roles that hold it. The rent desk holds what needs no support notes; it is not offered until laptops can
    /// share the home space alone (`privacy.md`, Roles).
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::SeeCaseload => &[Role::Worker, Role::Lead, Role::RentDesk, Role::Reader],
            Self::SeeDossier | Self::SeeReferrals => &[Role::Worker, Role::Lead, Role::Reader],
            Self::KeepReferrals | Self::SeeMeldcode => &[Role::Worker, Role::Lead],
            Self::ChangePersons | Self::ProposeExemption | Self::ExportCalendars => &[Role::Worker, Role::Lead],
            Self::ChangeHomes | Self::AgreeVisits | Self::DecideExemption | Self::PublishWeeks => &[Role::Lead],
            Self::RecordVisits | Self::KeepTasks | Self::WriteCare | Self::KeepSchedule => &[Role::Worker, Role::Lead],
            Self::DecideOmklap => &[Role::Lead],
            Self::KeepRent | Self::KeepOmklap => &[Role::Lead, Role::RentDesk],
            Self::SeeRent | Self::SeeNuisance | Self::SeeOmklap => {
                &[Role::Worker, Role::Lead, Role::RentDesk, Role::Reader]
            }
            Self::UndoOwn => &[Role::Worker, Role::Lead, Role::RentDesk, Role::Administrator],
            Self::ImportData | Self::KeepFile => &[Role::Administrator],
            Self::ExportEverything | Self::SeeLog => &[Role::Lead],
            Self::InviteAccounts => &[Role::Lead, Role::Administrator],
            Self::ManageAccounts => &[Role::Administrator],
            Self::ChangePassphrase | Self::MakeBackups => Role::ALL,
            Self::KeepViews | Self::InspectDwellings | Self::KeepNuisance | Self::KeepOfficers => {
                &[Role::Worker, Role::Lead, Role::RentDesk]
            }
            Self::GiveReason => &[Role::Worker, Role::Lead, Role::Reader],
            Self::ChangeSettings | Self::ReviewWeeks | Self::KeepCovenants | Self::PublishFigures => &[Role::Lead],
            Self::KeepEvaluations | Self::ProposeOmklap => &[Role::Worker, Role::Lead, Role::RentDesk],
        }
    }

    /// It is about the provider as landlord: a command that needs it opens class home alone.
    pub const fn is_of_landlord(self) -> bool {
        matches!(
            self,
            Self::DecideOmklap
                | Self::SeeOmklap
                | Self::ProposeOmklap
                | Self::KeepOmklap
                | Self::SeeRent
                | Self::KeepRent
                | Self::InspectDwellings
                | Self::SeeNuisance
                | Self::KeepNuisance
        )
    }

    /// Whether an account with these roles must say why before it uses this on a dossier outside its caseload: it holds
    /// it as worker or reader alone. A permission is about dossiers unless it stands here, so one that is added asks.
    pub fn asks_reason_of(self, roles: &[Role]) -> bool {
        let about_dossiers = !matches!(
            self,
            Self::SeeCaseload
                | Self::UndoOwn
                | Self::ImportData
                | Self::ExportEverything
                | Self::KeepFile
                | Self::SeeLog
                | Self::InviteAccounts
                | Self::ManageAccounts
                | Self::ChangePassphrase
                | Self::GiveReason
                | Self::ChangeSettings
                | Self::MakeBackups
                | Self::KeepViews
                | Self::KeepSchedule
                | Self::PublishWeeks
                | Self::ExportCalendars
                | Self::InspectDwellings
                | Self::KeepCovenants
                | Self::KeepOfficers
                | Self::PublishFigures
        );
        let unasked = |it: &Role| !matches!(it, Role::Worker | Role::Reader) && roles.contains(it);
        about_dossiers && !self.roles().iter().any(unasked)
    }

    /// Whether an account with these roles holds it.
    pub fn held_by(self, roles: &[Role]) -> bool {
        self.roles().iter().any(|it| roles.contains(it))
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn the_table_of_roles_is_the_one_of_the_privacy_rules() {
        let mut table = String::new();
        for permission in Permission::ALL {
            let marks: Vec<&str> =
                Role::ALL.iter().map(|it| if permission.held_by(&[*it]) { "yes" } else { "-" }).collect();
            table.push_str(&format!("{:17} {}\n", format!("{permission:?}"), marks.join(" ")));
        }
        expect![[r#"
            SeeCaseload       yes yes yes - yes
            SeeDossier        yes yes - - yes
            RecordVisits      yes yes - - -
            KeepTasks         yes yes - - -
            DecideOmklap      - yes - - -
            ChangePersons     yes yes - - -
            ChangeHomes       - yes - - -
            AgreeVisits       - yes - - -
            ProposeExemption  yes yes - - -
            DecideExemption   - yes - - -
            UndoOwn           yes yes yes yes -
            ImportData        - - - yes -
            ExportEverything  - yes - - -
            KeepFile          - - - yes -
            SeeLog            - yes - - -
            InviteAccounts    - yes - yes -
            ManageAccounts    - - - yes -
            ChangePassphrase  yes yes yes yes yes
            GiveReason        yes yes - - yes
            ChangeSettings    - yes - - -
            MakeBackups       yes yes yes yes yes
            PublishWeeks      - yes - - -
            ExportCalendars   yes yes - - -
            WriteCare         yes yes - - -
            ReviewWeeks       - yes - - -
            KeepViews         yes yes yes - -
            KeepSchedule      yes yes - - -
            SeeRent           yes yes yes - yes
            KeepRent          - yes yes - -
            InspectDwellings  yes yes yes - -
            SeeReferrals      yes yes - - yes
            KeepReferrals     yes yes - - -
            KeepCovenants     - yes - - -
            KeepEvaluations   yes yes yes - -
            SeeNuisance       yes yes yes - yes
            KeepNuisance      yes yes yes - -
            KeepOfficers      yes yes yes - -
            SeeOmklap         yes yes yes - yes
            ProposeOmklap     yes yes yes - -
            KeepOmklap        - yes yes - -
            SeeMeldcode       yes yes - - -
            PublishFigures    - yes - - -
        "#]]
        .assert_eq(&table);
    }
}
