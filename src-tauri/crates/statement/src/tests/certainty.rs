//! What makes a proposal certain, and what makes it doubtful.

use domain::{calendar::parse_day, money::Cents, person::PersonName};
use expect_test::{Expect, expect};

use super::TENANT;
use crate::{Due, Entry, Equal, Iban, Matcher, Reason};

const OFFICE: &str = "NL91ABNA0417164300";

fn due(name: &str, reference: &str, rent: i64, ibans: &[&str]) -> Due {
    let rent = Cents::new(rent).unwrap();
    let names = name.split('+').map(|it| {
        let (given, family) = it.trim().split_once(' ').unwrap();
        let (prefix, family) = family.rsplit_once(' ').unwrap_or(("", family));
        PersonName::parse(given, prefix, family).unwrap()
    });
    Due {
        names: names.collect(),
        references: [reference].into_iter().filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        rent: Some(rent),
        open: vec![(parse_day("2026-05-01").unwrap(), rent)],
        ibans: ibans.iter().map(|it| Iban::parse(it).unwrap()).collect(),
    }
}

fn paid(party: &str, iban: &str, cents: i64, words: &str) -> Entry {
    Entry {
        key: String::new(),
        line: 1,
        day: parse_day("2026-05-02").unwrap(),
        amount: Cents::new(cents).unwrap(),
        end_to_end: None,
        creditor_reference: None,
        words: words.to_owned(),
        party: Some(party.to_owned()).filter(|it| !it.is_empty()),
        iban: Iban::parse(iban),
        on_behalf_of: None,
        reversal: false,
        payments: 1,
    }
}

fn shown(dues: &[Due], entry: &Entry) -> String {
    let found = Matcher::new(dues).propose(entry);
    let reason = |it: &Reason| match it {
        Reason::Reference => "reference".to_owned(),
        Reason::Iban => "account".to_owned(),
        Reason::Amount(Equal::Month(month)) => format!("amount of {month}"),
        Reason::Amount(Equal::Months(months)) => format!("amount of {months} months"),
        Reason::Amount(Equal::Rent) => "rent".to_owned(),
        Reason::Name(fit) => format!("{fit:?} name").to_lowercase(),
    };
    let one = |it: &crate::Proposal| {
        let names: Vec<_> = dues[it.of].names.iter().map(ToString::to_string).collect();
        format!("{}: {}", names.join(" + "), it.reasons.iter().map(reason).collect::<Vec<_>>().join(", "))
    };
    let word = if found.certain {
        "certain"
    } else if found.chosen {
        "chosen"
    } else {
        "open"
    };
    std::iter::once(word.to_owned()).chain(found.list.iter().map(one)).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(dues: &[Due], entry: &Entry, expected: Expect) {
    expected.assert_eq(&shown(dues, entry));
}

fn street() -> [Due; 4] {
    [
        due("Jan de Vries", "HF-20411", 61_250, &[TENANT]),
        due("Fatima el Amrani", "HF-30528", 61_250, &[]),
        due("Piet Jansen", "HF-40639", 58_000, &[]),
        due("Kees de Vries", "HF-50744", 58_000, &[]),
    ]
}

#[test]
fn a_reference_with_something_beside_it_is_certain() {
    check(
        &street(),
        &paid("Gemeente Utrecht", OFFICE, 61_250, "HF 20411 mei"),
        expect![[r#"
        certain
        Jan de Vries: reference, amount of 2026-05-01"#]],
    );
    check(
        &street(),
        &paid("J de Vries", "", 10_000, "hf20411"),
        expect![[r#"
        certain
        Jan de Vries: reference, initial name
        Kees de Vries: family name"#]],
    );
    // Nothing beside it: the number may be anything.
    check(
        &street(),
        &paid("Gemeente Utrecht", OFFICE, 10_000, "HF-20411"),
        expect![[r#"
        chosen
        Jan de Vries: reference"#]],
    );
}

#[test]
fn a_reference_that_checks_itself_needs_nothing_beside_it() {
    let dues = [due("Jan de Vries", "RF18 5390 0754 7034", 61_250, &[])];
    let mut entry = paid("Gemeente Utrecht", OFFICE, 10_000, "");
    entry.creditor_reference = Some("RF18539007547034".to_owned());
    check(
        &dues,
        &entry,
        expect![[r#"
        certain
        Jan de Vries: reference"#]],
    );
    entry.creditor_reference = Some("RF18539007547043".to_owned());
    check(&dues, &entry, expect!["open"]);
}

#[test]
fn an_account_with_its_amount_and_its_name_is_certain() {
    check(
        &street(),
        &paid("Hr J de Vries", TENANT, 61_250, "huur mei"),
        expect![[r#"
        certain
        Jan de Vries: account, amount of 2026-05-01, initial name
        Kees de Vries: family name"#]],
    );
    check(
        &street(),
        &paid("Hr J de Vries", TENANT, 61_251, "huur mei"),
        expect![[r#"
        chosen
        Jan de Vries: account, initial name
        Kees de Vries: family name"#]],
    );
    // An account that paid before, and a name that is nobody's: an office that pays for another one from now on.
    check(
        &street(),
        &paid("Bakker Bewind BV", TENANT, 61_250, "huur"),
        expect![[r#"
        chosen
        Jan de Vries: account, amount of 2026-05-01"#]],
    );
    check(
        &street(),
        &paid("J. de Vries Bewindvoering", TENANT, 61_250, "huur"),
        expect![[r#"
        chosen
        Jan de Vries: account, amount of 2026-05-01, initial name
        Kees de Vries: family name"#]],
    );
}

#[test]
fn who_pays_for_another_says_so() {
    let certain = |words: &str| shown(&street(), &paid("Hr J de Vries", TENANT, 61_250, words)).starts_with("certain");
    assert!(certain("huur voor mei"));
    assert!(certain("huur Jan"));
    assert!(!certain("huur voor Jan"));
    assert!(!certain("huur voor Willemm"));
    assert!(!certain("huur Fatima"));
    let for_whom =
        |it: &str| Entry { on_behalf_of: Some(it.to_owned()), ..paid("Hr J de Vries", TENANT, 61_250, "huur") };
    assert!(shown(&street(), &for_whom("J. de Vries")).starts_with("certain"));
    assert!(shown(&street(), &for_whom("W. Onbekend")).starts_with("chosen"));
}

#[test]
fn an_amount_and_a_name_alone_are_never_certain() {
    check(
        &street(),
        &paid("F. el Amrani", "", 61_250, "huur mei"),
        expect![[r#"
        chosen
        Fatima el Amrani: amount of 2026-05-01, initial name"#]],
    );
}

#[test]
fn what_speaks_for_somebody_else_makes_it_doubtful() {
    // Somebody else's account.
    check(
        &street(),
        &paid("", TENANT, 58_000, "HF-40639"),
        expect![[r#"
        chosen
        Piet Jansen: reference, amount of 2026-05-01
        Jan de Vries: account"#]],
    );
    // Somebody else's name beside the reference.
    check(
        &street(),
        &paid("P. Jansen", OFFICE, 61_250, "HF-20411"),
        expect![[r#"
        chosen
        Jan de Vries: reference, amount of 2026-05-01
        Piet Jansen: initial name"#]],
    );
    // A mother with an account that paid once before.
    check(
        &street(),
        &paid("Mw A de Vries", TENANT, 61_250, "huur"),
        expect![[r#"
        chosen
        Jan de Vries: account, amount of 2026-05-01, family name
        Kees de Vries: family name"#]],
    );
    // Somebody else's name beside the account.
    check(
        &street(),
        &paid("Hr J de Vries", TENANT, 61_250, "huur voor Fatima el Amrani"),
        expect![[r#"
        chosen
        Jan de Vries: account, amount of 2026-05-01, initial name
        Fatima el Amrani: amount of 2026-05-01, given name
        Kees de Vries: family name"#]],
    );
    // The given name of one and the family name of another place.
    check(
        &street(),
        &paid("Hr J de Vries", TENANT, 61_250, "huur Kees"),
        expect![[r#"
        chosen
        Jan de Vries: account, amount of 2026-05-01, initial name
        Kees de Vries: family name"#]],
    );
    // Two references.
    check(
        &street(),
        &paid("J de Vries", TENANT, 119_250, "HF-20411 en HF-40639"),
        expect![[r#"
        chosen
        Jan de Vries: reference, account, initial name
        Piet Jansen: reference
        Kees de Vries: family name"#]],
    );
}

#[test]
fn a_slip_of_the_pen_does_not_make_it_somebody_elses_rent() {
    let dues = [due("Jan de Vries", "HF-20411", 61_250, &[]), due("Piet Jansen", "HF-20417", 61_250, &[])];
    check(
        &dues,
        &paid("Gemeente Utrecht", OFFICE, 61_250, "HF-20411"),
        expect![[r#"
        chosen
        Jan de Vries: reference, amount of 2026-05-01
        Piet Jansen: amount of 2026-05-01"#]],
    );
    check(
        &dues,
        &paid("J. de Vries", OFFICE, 61_250, "HF-20411"),
        expect![[r#"
        certain
        Jan de Vries: reference, amount of 2026-05-01, initial name
        Piet Jansen: amount of 2026-05-01"#]],
    );
}

#[test]
fn an_account_that_pays_for_many_is_nobodys() {
    let dues = [due("Jan de Vries", "", 61_250, &[OFFICE]), due("Piet Jansen", "", 58_000, &[OFFICE])];
    check(
        &dues,
        &paid("Gemeente Utrecht", OFFICE, 61_250, "huur J. de Vries"),
        expect![[r#"
        chosen
        Jan de Vries: account, amount of 2026-05-01, initial name
        Piet Jansen: account"#]],
    );
}

#[test]
fn of_two_with_one_name_the_account_tells_which() {
    let dues = [due("Jan de Vries", "", 61_250, &[TENANT]), due("Jan de Vries", "", 61_250, &[])];
    check(
        &dues,
        &paid("J de Vries", TENANT, 61_250, "huur"),
        expect![[r#"
        certain
        Jan de Vries: account, amount of 2026-05-01, initial name
        Jan de Vries: amount of 2026-05-01, initial name"#]],
    );
    check(
        &dues,
        &paid("J de Vries", "", 61_250, "huur"),
        expect![[r#"
        open
        Jan de Vries: amount of 2026-05-01, initial name
        Jan de Vries: amount of 2026-05-01, initial name"#]],
    );
}

#[test]
fn of_two_on_one_account_nobody_knows_which_pays() {
    let dues = [due("Jan de Vries", "", 61_250, &[TENANT]), due("Maria Bakker", "", 61_250, &[])];
    check(
        &dues,
        &paid("J DE VRIES EN/OF M BAKKER", TENANT, 61_250, "huur"),
        expect![[r#"
        chosen
        Jan de Vries: account, amount of 2026-05-01, initial name
        Maria Bakker: amount of 2026-05-01, initial name"#]],
    );
}

#[test]
fn a_couple_is_one_ledger_with_two_names() {
    let dues = [due("Jan de Vries+Maria Bakker", "", 61_250, &[TENANT])];
    check(
        &dues,
        &paid("Mw M Bakker", TENANT, 61_250, "huur"),
        expect![[r#"
        certain
        Jan de Vries + Maria Bakker: account, amount of 2026-05-01, initial name"#]],
    );
}

#[test]
fn what_goes_out_comes_back_or_was_put_together_is_never_certain() {
    let good = paid("Hr J de Vries", TENANT, 61_250, "HF-20411");
    assert!(shown(&street(), &good).starts_with("certain"));
    for entry in [
        Entry { amount: Cents::new(-61_250).unwrap(), ..good.clone() },
        Entry { reversal: true, ..good.clone() },
        Entry { payments: 2, ..good.clone() },
    ] {
        assert!(shown(&street(), &entry).starts_with("chosen\nJan de Vries: reference"), "{entry:?}");
    }
}

#[test]
fn an_amount_may_be_of_several_months() {
    let month = |text, cents| (parse_day(text).unwrap(), Cents::new(cents).unwrap());
    let mut due = due("Jan de Vries", "HF-20411", 61_250, &[]);
    due.open = vec![month("2026-03-01", 1_000), month("2026-04-01", 61_250), month("2026-05-01", 61_250)];
    let check = |cents, expected: Expect| check(&[due.clone()], &paid("", "", cents, "HF-20411"), expected);
    check(
        1_000,
        expect![[r#"
        certain
        Jan de Vries: reference, amount of 2026-03-01"#]],
    );
    check(
        123_500,
        expect![[r#"
        certain
        Jan de Vries: reference, amount of 3 months"#]],
    );
    check(
        61_250,
        expect![[r#"
        certain
        Jan de Vries: reference, amount of 2026-04-01"#]],
    );
    check(
        122_500,
        expect![[r#"
        chosen
        Jan de Vries: reference"#]],
    );
}

#[test]
fn an_amount_alone_is_proposed_while_one_ledger_has_it() {
    let dues =
        [due("Jan de Vries", "", 61_237, &[]), due("Piet Jansen", "", 58_000, &[]), due("Anna Bos", "", 58_000, &[])];
    check(
        &dues,
        &paid("W. Onbekend", "", 61_237, ""),
        expect![[r#"
        chosen
        Jan de Vries: amount of 2026-05-01"#]],
    );
    check(&dues, &paid("W. Onbekend", "", 58_000, ""), expect!["open"]);
    check(&dues, &paid("W. Onbekend", "", 0, ""), expect!["open"]);
}

#[test]
fn a_family_name_alone_chooses_nobody() {
    let dues = [due("Noor Duinpan", "", 60_000, &[])];
    // Gijs has the same name and pays the owner by now.
    let gijs = paid("Gijs Duinpan", TENANT, 5_000, "deel van de huur");
    check(
        &dues,
        &gijs,
        expect![[r#"
            open
            Noor Duinpan: family name"#]],
    );
    // With the amount of her month it is worth a look.
    let parent = paid("W Duinpan", TENANT, 60_000, "huur");
    check(
        &dues,
        &parent,
        expect![[r#"
        chosen
        Noor Duinpan: amount of 2026-05-01, family name"#]],
    );
}
