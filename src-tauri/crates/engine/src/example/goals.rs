//! Goals of the tenants of an example team, with steps and with what they said of them.
//!
//! They have a stream of chance of their own, so that the team of a seed stays what it is. Who wants what follows from the
//! place in the caseload.

use domain::{
    calendar::Day,
    goal::{Direction, Doer, GoalEnd, LifeDomain},
};
use store::{
    Id, RowError, Tx,
    tables::{Goal, GoalLook, GoalStep, Tenancy},
};

use super::{caseload::later, chance::Chance};

/// Far from every seed of a team and from its other streams, so that no id is given twice.
const OTHER_SEED: u64 = 1 << 26;

/// What somebody wants. Days count back from the day on which the data end.
struct Wish {
    domain: LifeDomain,
    words: &'static str,
    /// Days since it was agreed.
    ago: i64,
    /// Days until it should be so.
    by: Option<i64>,
    steps: &'static [Step],
    looks: &'static [(i64, &'static str, Option<Direction>)],
    ended: Option<(i64, GoalEnd)>,
}

/// Words, who, days until it should be done, days since it was.
type Step = (&'static str, Doer, Option<i64>, Option<i64>);

/// Writes the goals of the tenants, one after another.
pub struct Goals {
    chance: Chance,
    as_of: Day,
    tenants: usize,
}

impl Goals {
    pub fn new(seed: u64, as_of: Day) -> Self {
        Self { chance: Chance::new(seed + OTHER_SEED), as_of, tenants: 0 }
    }

    /// The goals of a tenancy that runs; some tenants have none, and that is fine.
    pub fn tenancy(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        first: Day,
        last: Option<Day>,
    ) -> Result<(), RowError> {
        if last.is_some() {
            return Ok(());
        }
        let place = self.tenants;
        self.tenants += 1;
        let number = match place % 4 {
            0 => 3,
            1 => 1,
            2 => 2,
            _ => 0,
        };
        for wish in WISHES.iter().cycle().skip(place * 2 % WISHES.len()).take(number) {
            self.wish(tx, tenancy, first, wish)?;
        }
        Ok(())
    }

    fn wish(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, first: Day, wish: &Wish) -> Result<(), RowError> {
        let agreed = later(self.as_of, -wish.ago).max(first);
        // Who just came said everything later than others.
        let past = |ago: i64| later(self.as_of, -ago).max(agreed).to_string();
        let ahead = |days: i64| later(self.as_of, days).max(agreed).to_string();
        let goal = Goal {
            id: self.chance.id(),
            tenancy,
            domain: wish.domain.as_code().to_owned(),
            words: wish.words.to_owned(),
            agreed_day: agreed.to_string(),
            by_day: wish.by.map(ahead),
            ended_day: wish.ended.map(|(ago, _)| past(ago)),
            ended: wish.ended.map(|(_, how)| how.as_code().to_owned()),
            previous: None,
        };
        goal.insert(tx)?;
        for (words, doer, by, done) in wish.steps {
            GoalStep {
                id: self.chance.id(),
                goal: goal.id,
                words: (*words).to_owned(),
                doer: doer.as_code().to_owned(),
                by_day: by.map(ahead),
                done_day: done.map(past),
            }
            .insert(tx)?;
        }
        for (ago, text, direction) in wish.looks {
            GoalLook {
                id: self.chance.id(),
                goal: goal.id,
                day: past(*ago),
                text: (*text).to_owned(),
                direction: direction.map(|it| it.as_code().to_owned()),
            }
            .insert(tx)?;
        }
        Ok(())
    }
}

const WISHES: &[Wish] = &[
    Wish {
        domain: LifeDomain::Money,
        words: "Ik wil zelf weten wat er elke week te besteden is",
        ago: 96,
        by: Some(60),
        steps: &[
            ("Samen een lijstje maken van wat er elke maand af gaat", Doer::Together, None, Some(71)),
            ("Vragen of het leefgeld op maandag kan komen", Doer::Worker, Some(9), None),
            ("Bonnetjes bewaren in de blauwe map", Doer::Tenant, None, None),
        ],
        looks: &[
            (12, "Vorige week hield ik nog een tientje over. Dat was lang geleden.", Some(Direction::Forward)),
            (54, "Ik weet het nog niet zo goed. De map ligt klaar.", None),
        ],
        ended: None,
    },
    Wish {
        domain: LifeDomain::Family,
        words: "Mijn dochter komt een keer bij mij eten",
        ago: 40,
        by: None,
        steps: &[
            ("Haar een kaartje sturen met het nieuwe adres", Doer::Tenant, None, Some(26)),
            ("Twee stoelen erbij zoeken", Doer::Together, Some(14), None),
        ],
        looks: &[(10, "Ze belde terug. We praten nu elke zondag even.", Some(Direction::Forward))],
        ended: None,
    },
    Wish {
        domain: LifeDomain::Home,
        words: "De woonkamer is van mij: geverfd en met gordijnen",
        ago: 150,
        by: Some(-20),
        steps: &[
            ("Verf uitzoeken bij de kringloop", Doer::Tenant, None, Some(120)),
            ("Een dag prikken om te verven", Doer::Together, None, Some(80)),
        ],
        looks: &[(33, "Het ruikt nog naar verf maar het is echt mijn kamer.", Some(Direction::Forward))],
        ended: Some((30, GoalEnd::Reached)),
    },
    Wish {
        domain: LifeDomain::DayActivity,
        words: "Twee ochtenden in de week iets te doen hebben",
        ago: 62,
        by: Some(30),
        steps: &[
            ("Een keer meelopen in de fietsenwerkplaats", Doer::Together, Some(5), None),
            ("Bellen met de werkplaats", Doer::Worker, None, Some(15)),
        ],
        looks: &[(20, "Ik zie er een beetje tegenop, maar ik wil wel.", Some(Direction::Same))],
        ended: None,
    },
    Wish {
        domain: LifeDomain::Papers,
        words: "Alle post open en op een plek",
        ago: 33,
        by: None,
        steps: &[("Elke dinsdag samen de post doen", Doer::Together, None, None)],
        looks: &[],
        ended: None,
    },
    Wish {
        domain: LifeDomain::Wellbeing,
        words: "Weer door kunnen slapen",
        ago: 110,
        by: None,
        steps: &[("Na het eten een rondje lopen", Doer::Tenant, None, Some(88))],
        looks: &[(45, "Er kwam van alles tussen. Nu eerst de post.", Some(Direction::Back))],
        ended: Some((44, GoalEnd::LetGo)),
    },
    Wish {
        domain: LifeDomain::Contact,
        words: "Iemand in de buurt kennen bij wie ik kan aanbellen",
        ago: 21,
        by: None,
        steps: &[("Naar de koffieochtend in het buurthuis", Doer::Tenant, Some(8), None)],
        looks: &[],
        ended: None,
    },
];
