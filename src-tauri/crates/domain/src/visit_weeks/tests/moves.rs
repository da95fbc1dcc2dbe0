//! Rehousing: two linked tenancies of one person.

use expect_test::expect;

use super::check;

#[test]
fn the_week_of_the_move_counts_where_most_weekdays_are_available() {
    check(
        "key W05-3; from key W02-1 end W05-2; from came W05-1 admitted; as of W08-1",
        "W04..W06",
        expect![[r#"
            2026-W04 outside
            2026-W05 met obliged a=1 norm
            2026-W06 missed_organisation obliged"#]],
    );
    check(
        "key W02-1; end W05-2; came W05-1 admitted; to key W05-3; as of W08-1",
        "W04..W06",
        expect![[r#"
            2026-W04 missed_organisation obliged
            2026-W05 no_obligation
            2026-W06 outside"#]],
    );
}

#[test]
fn the_old_dwelling_keeps_the_week_when_it_has_more_weekdays() {
    check(
        "key W02-1; end W05-3; to key W05-4; to came W05-5 admitted; as of W08-1",
        "W05..W06",
        expect![[r#"
            2026-W05 met obliged a=1 norm
            2026-W06 outside"#]],
    );
    check(
        "key W05-4; came W05-5 admitted; from key W02-1 end W05-3; as of W08-1",
        "W05..W06",
        expect![[r#"
            2026-W05 no_obligation
            2026-W06 missed_organisation obliged"#]],
    );
}

#[test]
fn at_a_tie_the_new_dwelling_has_the_week() {
    check("key W05-3; from key W02-1 end W05-3; as of W08-1", "W05", expect!["2026-W05 missed_organisation obliged"]);
    check(
        "key W05-4; enough 2; from key W02-1 end W05-2; from came W05-1 admitted; as of W08-1",
        "W05",
        expect!["2026-W05 met obliged a=1 norm"],
    );
    check(
        "key W02-1; enough 2; end W05-2; came W05-1 admitted; to key W05-4; as of W08-1",
        "W05",
        expect!["2026-W05 no_obligation"],
    );
}

#[test]
fn an_exemption_of_the_old_tenancy_moves_the_week_to_the_new_one() {
    check(
        "key W05-4; from key W02-1 end W05-3; from exempt W05-1 W05-2; as of W08-1",
        "W05",
        expect!["2026-W05 no_obligation"],
    );
    check("key W02-1; end W05-3; exempt W05-1 W05-2; to key W05-4; as of W08-1", "W05", expect!["2026-W05 exempt"]);
}

#[test]
fn a_refusal_in_the_old_dwelling_counts_for_the_new_tenancy() {
    check(
        "key W05-2; from key W02-1 end W05-1; from plan W05-1 refused; as of W08-1",
        "W05",
        expect!["2026-W05 missed_tenant obliged"],
    );
    check(
        "key W02-1; end W05-1; plan W05-1 refused; to key W05-2; as of W08-1",
        "W05",
        expect!["2026-W05 no_obligation"],
    );
}

#[test]
fn a_move_between_two_weeks_shares_nothing() {
    check(
        "key W06-1; from key W02-1 end W05-7; from came W05-5 admitted; as of W08-1",
        "W05..W06",
        expect![[r#"
        2026-W05 outside
        2026-W06 missed_organisation obliged"#]],
    );
}

#[test]
fn while_both_dwellings_are_held_each_week_has_one_obligation() {
    check(
        "key W02-1; end W06-5; to key W05-3; as of W08-1",
        "W04..W07",
        expect![[r#"
        2026-W04 missed_organisation obliged
        2026-W05 missed_organisation obliged
        2026-W06 no_obligation
        2026-W07 outside"#]],
    );
    check(
        "key W05-3; from key W02-1 end W06-5; as of W08-1",
        "W04..W07",
        expect![[r#"
        2026-W04 outside
        2026-W05 no_obligation
        2026-W06 missed_organisation obliged
        2026-W07 missed_organisation obliged"#]],
    );
}

#[test]
fn the_last_week_of_a_window_that_yields_carries_no_obligation() {
    check(
        "key W02-1; end W05-1; agree W02-1 1 per 2; to key W05-2; as of W08-1",
        "W02..W05",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 missed_organisation obliged since 2026-W02 less_than_weekly
        2026-W04 no_obligation less_than_weekly
        2026-W05 no_obligation since 2026-W04 less_than_weekly"#]],
    );
}

#[test]
fn a_tenancy_between_two_moves_in_one_week() {
    check(
        "key W05-2; end W05-4; from key W02-1 end W05-1; to key W05-5
         from came W05-1 not_home; to came W05-5 admitted; as of W08-1",
        "W05",
        expect!["2026-W05 met obliged a=1 norm"],
    );
}
