//! From how many weeks on each step of the ladder is asked: what the lead chose, or what the rule says.

use domain::follow_up::Thresholds;
use store::{Connection, tables::Setting};

use crate::{
    api::{LadderThresholds, Nothing, OperationKind},
    error::Error,
    team::{Reading, Writing},
};

/// Name of the setting; its value is the five numbers in the order of the ladder.
const SETTING: &str = "ladder";

/// What the file says. Numbers that cannot be, as a newer version may have written them, are not followed.
pub(super) fn read(conn: &Connection) -> Result<Thresholds, Error> {
    let text = store::accounts::setting(conn, SETTING)?.unwrap_or_default();
    let numbers: Vec<u32> = text.split(' ').filter_map(|it| it.parse().ok()).collect();
    let &[third_attempt, two_colleagues, safety_check, agreement_talk, agreement_talk_seldom] = numbers.as_slice()
    else {
        return Ok(Thresholds::default());
    };
    let read = Thresholds { third_attempt, two_colleagues, safety_check, agreement_talk, agreement_talk_seldom };
    Ok(if read.are_sound() { read } else { Thresholds::default() })
}

/// The thresholds as they are.
pub fn thresholds(reading: &Reading<'_>, _: Nothing) -> Result<LadderThresholds, Error> {
    let it = read(reading.conn)?;
    Ok(LadderThresholds {
        third_attempt: it.third_attempt,
        two_colleagues: it.two_colleagues,
        safety_check: it.safety_check,
        agreement_talk: it.agreement_talk,
        agreement_talk_seldom: it.agreement_talk_seldom,
    })
}

/// Chooses other thresholds.
pub fn choose(writing: &mut Writing<'_>, args: LadderThresholds) -> Result<LadderThresholds, Error> {
    let LadderThresholds { third_attempt, two_colleagues, safety_check, agreement_talk, agreement_talk_seldom } = args;
    let chosen = Thresholds { third_attempt, two_colleagues, safety_check, agreement_talk, agreement_talk_seldom };
    if !chosen.are_sound() {
        return Err(Error::ThresholdsUnsound { most: Thresholds::MOST });
    }
    let numbers = [third_attempt, two_colleagues, safety_check, agreement_talk, agreement_talk_seldom];
    let setting = Setting {
        id: store::accounts::setting_id(SETTING),
        name: SETTING.to_owned(),
        value: numbers.map(|it| it.to_string()).join(" "),
    };
    writing.transact(OperationKind::ChangeSetting, |tx| Ok(setting.put(tx)?))?;
    Ok(args)
}
