//! Visit agreements and exemptions.

use domain::{
    agreement::VisitAgreement as Agreement,
    exemption::{ExemptionReason as Reason, ExemptionState},
};
use store::{
    Id, Prepared, RowError,
    tables::{Exemption, ExemptionReason, VisitAgreement},
};

use super::{
    Error,
    entry::{Entry, Fates, Names, Trouble, cell, name},
    ids,
    line::{Line, needed},
    people::first_of,
    rejection::{Fault, Rejection},
    sheet::{AGREEMENT_DETAILS, AGREEMENTS, EXEMPTION_REASONS, EXEMPTION_REQUESTS, EXEMPTIONS, Sheet},
    walk::Walk,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.details(|walk| &mut walk.agreement_details, AgreementDetails::parse)?;
    walk.take::<VisitAgreement>()?;
    walk.take::<Granted>()?;
    walk.take::<Asked>()?;
    walk.take::<ExemptionReason>()
}

/// What a line of `agreements` has no room for.
pub(super) struct AgreementDetails {
    aftercare: bool,
}

impl AgreementDetails {
    fn parse(line: &Line<'_>) -> Result<Self, Fault> {
        Ok(Self { aftercare: line.flag("aftercare")?.unwrap_or(false) })
    }
}

impl Entry for VisitAgreement {
    const SHEET: &'static Sheet = AGREEMENTS;
    const DETAILS: Option<&'static Sheet> = Some(AGREEMENT_DETAILS);
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let given = line.text("id")?;
        let details = given.and_then(|it| walk.agreement_details.take(it));
        let tenancy = walk.must_refer(line, "tenancy_id")?;
        let from_day = line.first_day("from")?;
        let count = |column| {
            let number = needed(line.number(column)?, column)?;
            u32::try_from(number).map_err(|_| Rejection::NumberOutOfRange.of(column))
        };
        let (visits, period_weeks) = (count("visits")?, count("period_weeks")?);
        let column = if (1..=Agreement::MAX_WEEKS).contains(&period_weeks) { "visits" } else { "period_weeks" };
        let agreed = Agreement::parse(visits, period_weeks).map_err(|why| Rejection::from(why).of(column))?;
        Ok(Self {
            id: given.map_or_else(|| ids::derived(&[&tenancy.to_string(), &from_day]), ids::row),
            exchange_id: given.and_then(ids::kept),
            tenancy,
            from_day,
            visits: agreed.visits().into(),
            period_weeks: agreed.period_weeks().into(),
            aftercare: details.is_some_and(|(_, it)| it.aftercare),
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![
            name(self.exchange_id.as_ref(), self.id),
            names.of(self.tenancy),
            self.from_day.clone(),
            self.visits.to_string(),
            self.period_weeks.to_string(),
        ]
    }

    fn details(&self, _: &Names) -> Option<Vec<String>> {
        self.aftercare.then(|| vec![name(self.exchange_id.as_ref(), self.id), "true".to_owned()])
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

/// An exemption and why.
pub(super) struct Exempt {
    pub exemption: Exemption,
    pub reason: Option<ExemptionReason>,
}

impl Exempt {
    /// The exemption with the reason that stands in its line: the first.
    pub fn of(exemption: Exemption, reasons: Vec<ExemptionReason>) -> Self {
        let reason = first_of(reasons, |it| it.id, reason_id(exemption.id), |_| true);
        Self { exemption, reason }
    }

    /// It stands in `exemptions`, not in `exemption_requests`.
    pub fn is_granted(&self) -> bool {
        self.exemption.state == ExemptionState::Granted.as_code()
    }

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>, state: ExemptionState) -> Result<Self, Trouble> {
        let given = line.text("id")?;
        let tenancy = walk.must_refer(line, "tenancy_id")?;
        let first_day = line.first_day("from")?;
        // Empty where the care part was left out: the dates count all the same.
        let reason = line.code("reason", Reason::from_code)?.map(Reason::as_code);
        let identity = || ids::derived(&[&tenancy.to_string(), &first_day, reason.unwrap_or_default()]);
        let exemption = Exemption {
            id: given.map_or_else(identity, ids::row),
            exchange_id: given.and_then(ids::kept),
            tenancy,
            last_day: line.last_day("to", &first_day)?,
            first_day,
            state: state.as_code().to_owned(),
        };
        let reason = reason.map(|code| ExemptionReason {
            id: reason_id(exemption.id),
            exemption: exemption.id,
            reason: code.to_owned(),
        });
        Ok(Self { exemption, reason })
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        let Some(exemption) = Exemption::get(walk.conn, self.exemption.id)? else { return Ok(None) };
        let reasons = store::exchange::reasons_of(walk.conn, exemption.id)?;
        Ok(Some(Self::of(exemption, reasons)))
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        let it = &self.exemption;
        vec![
            name(it.exchange_id.as_ref(), it.id),
            names.of(it.tenancy),
            it.first_day.clone(),
            cell(&it.last_day),
            self.reason.as_ref().map_or_else(String::new, |it| it.reason.clone()),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        self.exemption.prepare(rows)?;
        self.reason.iter().try_for_each(|it| it.prepare(rows))
    }
}

/// The id of the reason that came in the line of an exemption.
pub(crate) fn reason_id(exemption: Id<Exemption>) -> Id<ExemptionReason> {
    ids::derived(&[&exemption.to_string()])
}

/// An exemption that was granted: the only ones that other systems may see as exemptions.
pub(super) struct Granted(pub Exempt);

impl Entry for Granted {
    const SHEET: &'static Sheet = EXEMPTIONS;
    type Row = Exemption;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        Exempt::parse(line, walk, ExemptionState::Granted).map(Self)
    }

    fn id(&self) -> Id<Exemption> {
        self.0.exemption.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(self.0.stored(walk)?.map(Self))
    }

    /// One that is not granted has no line here, so it differs in every cell.
    fn cells(&self, names: &Names) -> Vec<String> {
        match self.0.is_granted() {
            true => self.0.cells(names),
            false => vec![String::new(); EXEMPTIONS.columns.len()],
        }
    }

    fn also_makes(&self, fates: &mut Fates) {
        if let Some(it) = &self.0.reason {
            fates.made(it.id);
        }
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        self.0.prepare(rows)
    }
}

/// An exemption that is proposed or was refused.
pub(super) struct Asked(pub Exempt);

impl Entry for Asked {
    const SHEET: &'static Sheet = EXEMPTION_REQUESTS;
    type Row = Exemption;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let state = needed(line.code("state", ExemptionState::from_code)?, "state")?;
        Exempt::parse(line, walk, state).map(Self)
    }

    fn id(&self) -> Id<Exemption> {
        self.0.exemption.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(self.0.stored(walk)?.map(Self))
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        let mut cells = self.0.cells(names);
        cells.push(self.0.exemption.state.clone());
        cells
    }

    fn also_makes(&self, fates: &mut Fates) {
        if let Some(it) = &self.0.reason {
            fates.made(it.id);
        }
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        self.0.prepare(rows)
    }
}

impl Entry for ExemptionReason {
    const SHEET: &'static Sheet = EXEMPTION_REASONS;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        Ok(Self {
            id: ids::row(line.id()?),
            exemption: walk.must_refer(line, "exemption_id")?,
            reason: needed(line.code("reason", Reason::from_code)?, "reason")?.as_code().to_owned(),
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![self.id.to_string(), names.of(self.exemption), self.reason.clone()]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}
