//! One entry while it is being read, and what it is in the end.

use domain::{calendar::Day, money::Cents};

use super::{
    Refused,
    amount::{amount, day},
    phrase::{Phrase, phrase, provided},
};
use crate::{Entry, Iban, words::line};

/// The most characters of what a payer wrote: the message gives them 140 a line.
pub(super) const MOST_WORDS: usize = 1_000;
/// The most characters of a name or a reference.
const MOST_NAME: usize = 140;

/// One side of a payment.
#[derive(Debug, Default)]
struct Party {
    name: Option<String>,
    iban: Option<Iban>,
}

/// One payment of an entry.
#[derive(Debug, Default)]
struct Detail {
    own: Option<Cents>,
    transferred: Option<Cents>,
    instructed: Option<Cents>,
    /// The amount that is being read is in euros.
    euros: bool,
    credit: Option<bool>,
    end_to_end: Option<String>,
    creditor_reference: Option<String>,
    words: String,
    extra: String,
    /// It tells why a payment came back: not every bank says the same of the entry.
    returned: bool,
    debtor: Party,
    creditor: Party,
    ultimate_debtor: Option<String>,
    ultimate_creditor: Option<String>,
}

impl Detail {
    /// The amount, by the place that says it best.
    fn amount(&self) -> Option<Cents> {
        self.own.or(self.transferred).or(self.instructed)
    }
}

/// An entry while it is being read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    line: u32,
    amount: Option<Cents>,
    credit: Option<bool>,
    reversal: bool,
    state: Option<String>,
    booked: Option<Day>,
    valued: Option<Day>,
    /// The bank's own reference.
    reference: Option<String>,
    together: u32,
    remark: String,
    details: Vec<Detail>,
}

impl Draft {
    pub(super) fn new(line: u32) -> Self {
        Self { line, ..Self::default() }
    }

    pub(super) fn details(&self) -> usize {
        self.details.len()
    }

    /// An element begins; `euros`: its amount, if it is one, is in euros.
    pub(super) fn opened(&mut self, place: &str, euros: bool, line: u32) -> Result<(), Refused> {
        match (place, self.details.last_mut()) {
            ("Amt", _) if !euros => return Err(Refused::OtherCurrency { line }),
            ("NtryDtls/TxDtls", _) => self.details.push(Detail::default()),
            ("NtryDtls/TxDtls/RtrInf", Some(detail)) => detail.returned = true,
            (_, Some(detail)) if place.ends_with("Amt") => detail.euros = euros,
            _ => {}
        }
        Ok(())
    }

    /// An element ends.
    pub(super) fn closed(&mut self, place: &str, text: &str, line: u32) -> Result<(), Refused> {
        if let (Some(place), Some(detail)) = (place.strip_prefix("NtryDtls/TxDtls/"), self.details.last_mut()) {
            return closed(detail, place, text, line);
        }
        match place {
            "Amt" => self.amount = Some(amount(text).ok_or(Refused::Amount { line })?),
            "CdtDbtInd" => self.credit = Some(direction(text, line)?),
            "RvslInd" => self.reversal = matches!(text.trim(), "true" | "1"),
            "Sts" | "Sts/Cd" | "Sts/Prtry" if !text.trim().is_empty() => self.state = some(text),
            "BookgDt/Dt" | "BookgDt/DtTm" => self.booked = Some(day(text).ok_or(Refused::Day { line })?),
            "ValDt/Dt" | "ValDt/DtTm" => self.valued = Some(day(text).ok_or(Refused::Day { line })?),
            "AcctSvcrRef" => self.reference = some(text).filter(|it| provided(it)),
            "AddtlNtryInf" => more(&mut self.remark, text),
            "NtryDtls/Btch/NbOfTxs" => self.together += text.trim().parse::<u32>().unwrap_or_default(),
            _ => {}
        }
        Ok(())
    }

    /// The bank booked it. One that says nothing stands among entries that are booked.
    pub(super) fn is_booked(&self) -> bool {
        self.state.as_deref().is_none_or(|it| it == "BOOK")
    }

    /// What the entry is: the payments that it puts together if their amounts add up to it, else itself.
    ///
    /// The key of each is what it is known by, and not yet a UUID.
    pub(super) fn entries(mut self, account: &Iban) -> Result<Vec<Entry>, Refused> {
        let incomplete = Refused::Incomplete { line: self.line };
        let (Some(whole), Some(credit)) = (self.amount, self.credit) else { return Err(incomplete) };
        let booked = self.booked.or(self.valued).ok_or(incomplete)?;
        let whole = signed(whole, credit).ok_or(Refused::Amount { line: self.line })?;
        let each: Option<Vec<Cents>> =
            self.details.iter().map(|it| signed(it.amount()?, it.credit.unwrap_or(credit))).collect();
        let adds_up = |it: &Vec<Cents>| Cents::sum(it.iter().copied()) == Ok(whole);
        let mut details = std::mem::take(&mut self.details);
        if let Some(amounts) = each.filter(|it| it.len() > 1).filter(adds_up) {
            let of_each = details.into_iter().zip(amounts).enumerate();
            return Ok(of_each.map(|(at, (it, amount))| self.entry(it, amount, booked, account, Some(at))).collect());
        }
        let many = u32::try_from(details.len()).unwrap_or(u32::MAX).max(self.together).max(1);
        if many == 1 {
            let detail = details.pop().unwrap_or_default();
            return Ok(vec![self.entry(detail, whole, booked, account, None)]);
        }
        let returned = !details.is_empty() && details.iter().all(|it| it.returned);
        let mut all = Detail { returned, ..Detail::default() };
        for it in details {
            more(&mut all.words, &it.words);
        }
        let mut entry = self.entry(all, whole, booked, account, None);
        entry.payments = many;
        Ok(vec![entry])
    }

    fn entry(&self, it: Detail, amount: Cents, day: Day, account: &Iban, at: Option<usize>) -> Entry {
        // What is said of the entry as a whole is said of none of the payments in it.
        let said = if at.is_none() { phrase(&self.remark) } else { Phrase::default() };
        let credit = self.credit.unwrap_or(true);
        let (first, second) = if credit { (it.debtor, it.creditor) } else { (it.creditor, it.debtor) };
        let ours = |it: &Party| it.iban.as_ref() == Some(account);
        let known = |it: &Party| it.name.is_some() || it.iban.is_some();
        // A payment that comes back keeps the sides that it had when it went.
        let other = if (ours(&first) || !known(&first)) && !ours(&second) && known(&second) { second } else { first };
        let other = if ours(&other) { Party::default() } else { other };
        let remark = if at.is_none() { self.remark.as_str() } else { "" };
        let words = [it.words.as_str(), said.words.as_deref().unwrap_or_default(), it.extra.as_str(), remark];
        let words = words.into_iter().find(|it| !it.is_empty()).unwrap_or_default().to_owned();
        let mut entry = Entry {
            key: String::new(),
            line: self.line,
            day,
            amount,
            end_to_end: it.end_to_end.or(said.end_to_end),
            creditor_reference: it.creditor_reference.or(said.creditor_reference),
            words,
            party: other.name.or(said.party),
            iban: other.iban.or(said.iban).filter(|it| it != account),
            on_behalf_of: if credit { it.ultimate_debtor } else { it.ultimate_creditor },
            reversal: self.reversal || it.returned,
            payments: 1,
        };
        entry.key = self.facts(&entry, account, at);
        entry
    }

    /// By what a payment is known. The bank's own reference is best. `NtryRef` is not used: where a bank numbers the
    /// entries of each statement, the same payment has another one in the statement of the month.
    fn facts(&self, it: &Entry, account: &Iban, at: Option<usize>) -> String {
        let mut facts = format!("{account}\n{}\n{}", it.day, it.amount);
        match &self.reference {
            Some(reference) => facts.push_str(&format!("\nreference\n{reference}\n{at:?}")),
            None => {
                let iban = it.iban.as_ref().map(Iban::as_str);
                let texts = [iban, it.party.as_deref(), it.end_to_end.as_deref(), it.creditor_reference.as_deref()];
                for text in texts.into_iter().chain([Some(it.words.as_str())]) {
                    facts.push('\n');
                    facts.push_str(text.unwrap_or_default());
                }
            }
        }
        facts
    }
}

fn closed(detail: &mut Detail, place: &str, text: &str, line: u32) -> Result<(), Refused> {
    let euros = detail.euros;
    let money = || if euros { amount(text).ok_or(Refused::Amount { line }).map(Some) } else { Ok(None) };
    match place {
        "Amt" => detail.own = money()?,
        "AmtDtls/TxAmt/Amt" => detail.transferred = money()?,
        "AmtDtls/InstdAmt/Amt" => detail.instructed = money()?,
        "CdtDbtInd" => detail.credit = Some(direction(text, line)?),
        "Refs/EndToEndId" => detail.end_to_end = some(text).filter(|it| provided(it)),
        "RmtInf/Ustrd" | "RmtInf/Strd/AddtlRmtInf" => more(&mut detail.words, text),
        "RmtInf/Strd/CdtrRefInf/Ref" => match detail.creditor_reference {
            None => detail.creditor_reference = some(text),
            Some(_) => more(&mut detail.words, text),
        },
        "AddtlTxInf" | "RtrInf/AddtlInf" => more(&mut detail.extra, text),
        "RltdPties/Dbtr/Nm" | "RltdPties/Dbtr/Pty/Nm" => detail.debtor.name = some(text),
        "RltdPties/Cdtr/Nm" | "RltdPties/Cdtr/Pty/Nm" => detail.creditor.name = some(text),
        "RltdPties/DbtrAcct/Id/IBAN" => detail.debtor.iban = Iban::parse(text),
        "RltdPties/CdtrAcct/Id/IBAN" => detail.creditor.iban = Iban::parse(text),
        "RltdPties/UltmtDbtr/Nm" | "RltdPties/UltmtDbtr/Pty/Nm" => detail.ultimate_debtor = some(text),
        "RltdPties/UltmtCdtr/Nm" | "RltdPties/UltmtCdtr/Pty/Nm" => detail.ultimate_creditor = some(text),
        _ => {}
    }
    Ok(())
}

fn direction(text: &str, line: u32) -> Result<bool, Refused> {
    match text.trim() {
        "CRDT" => Ok(true),
        "DBIT" => Ok(false),
        _ => Err(Refused::Broken { line }),
    }
}

/// A reversal of something that came in went out: the direction is that of the entry itself (ISO 20022).
fn signed(amount: Cents, credit: bool) -> Option<Cents> {
    if credit { Some(amount) } else { Cents::ZERO.minus(amount).ok() }
}

fn some(text: &str) -> Option<String> {
    Some(line(text, MOST_NAME)).filter(|it| !it.is_empty())
}

fn more(words: &mut String, text: &str) {
    let room = MOST_WORDS.saturating_sub(words.chars().count() + 1);
    let text = line(text, room);
    if !words.is_empty() && !text.is_empty() {
        words.push(' ');
    }
    words.push_str(&text);
}
