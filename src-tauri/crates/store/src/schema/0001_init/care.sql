-- ============ Class care: never on the rent desk's laptop, never in an export for a landlord ============

CREATE TABLE exemption_reason (
    -- Why an exemption runs.
    id        TEXT NOT NULL PRIMARY KEY,
    exemption TEXT NOT NULL REFERENCES exemption,
    reason    TEXT NOT NULL CHECK (reason IN ('hospital', 'detention', 'agreed_stay', 'uninhabitable', 'lead_decision')),
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE visit_note (
    -- What was seen and heard at a visit.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    visit     TEXT REFERENCES visit,
    result    TEXT REFERENCES visit_result,
    text      TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE impression (
    -- What a worker made of a visit: an opinion, kept apart from what was seen and heard.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    visit     TEXT REFERENCES visit,
    result    TEXT REFERENCES visit_result,
    text      TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE observation (
    -- How one side of life was found at a visit.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    result    TEXT NOT NULL REFERENCES visit_result,
    theme     TEXT NOT NULL CHECK (theme IN ('dwelling', 'neighbourhood', 'post_and_money', 'wellbeing', 'safety')),
    level     TEXT NOT NULL CHECK (level IN ('good', 'attention', 'concern')),
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE visit_risk (
    -- How safe it is to visit, from a day on; after its last day it is unknown again, never safe.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    level     TEXT NOT NULL CHECK (level IN ('green', 'orange', 'red')),
    measures  TEXT,                         -- what to do about it
    from_day  TEXT NOT NULL,
    last_day  TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE contact (
    -- Somebody around the tenant: family, guardian, housing officer, doctor.
    id           TEXT NOT NULL PRIMARY KEY,
    tenancy      TEXT NOT NULL REFERENCES tenancy,
    kind         TEXT NOT NULL CHECK (kind IN ('family', 'friend', 'emergency', 'guardian', 'curator', 'mentor', 'housing_officer',
                     'rent_collector', 'municipality', 'wmo_officer', 'debt_adviser', 'youth_coordinator', 'doctor', 'care',
                     'mental_health', 'client_supporter', 'probation', 'police', 'employer', 'other')),
    name         TEXT NOT NULL,
    organisation TEXT,
    phone        TEXT,
    email        TEXT,
    remark       TEXT,
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE note (
    -- A support note that belongs to no visit.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    day       TEXT NOT NULL,                -- what it is about
    text      TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE task_text (
    -- The words of a task that has no sentence of its own.
    id        TEXT NOT NULL PRIMARY KEY,
    task      TEXT NOT NULL REFERENCES task,
    text      TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE attachment (
    -- A file kept with a tenancy; its bytes stand under their hash in another table.
    id         TEXT NOT NULL PRIMARY KEY,
    tenancy    TEXT NOT NULL REFERENCES tenancy,
    name       TEXT NOT NULL,               -- with its ending
    size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
    hash       TEXT NOT NULL,               -- BLAKE3 of the bytes, hex
    day        TEXT NOT NULL,               -- when it was added
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE goal (
    -- What a tenant wants, in their own words. Never a criterion of anything.
    id         TEXT NOT NULL PRIMARY KEY,
    tenancy    TEXT NOT NULL REFERENCES tenancy,
    domain     TEXT NOT NULL CHECK (domain IN ('home', 'money', 'papers', 'work', 'day_activity', 'contact', 'family',
                   'health', 'wellbeing', 'justice', 'other')),
    words      TEXT NOT NULL,
    agreed_day TEXT NOT NULL,
    by_day     TEXT,                        -- by when; NULL: that was left open
    ended_day  TEXT,                        -- NULL: it runs
    ended      TEXT CHECK (ended IN ('reached', 'let_go', 'changed')),
    previous   TEXT REFERENCES goal,        -- the goal whose place it took
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE goal_step (
    -- A step to a goal.
    id       TEXT NOT NULL PRIMARY KEY,
    goal     TEXT NOT NULL REFERENCES goal,
    words    TEXT NOT NULL,
    doer     TEXT NOT NULL CHECK (doer IN ('tenant', 'worker', 'together', 'other')),
    by_day   TEXT,
    done_day TEXT,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE goal_look (
    -- What the tenant said of a goal, looking back.
    id        TEXT NOT NULL PRIMARY KEY,
    goal      TEXT NOT NULL REFERENCES goal,
    day       TEXT NOT NULL,
    text      TEXT NOT NULL,
    direction TEXT CHECK (direction IN ('forward', 'same', 'back')), -- in the view of the tenant, if they said so
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE shelter_history (
    -- Where somebody came from: ETHOS Light, and in shelter since. Whoever comes back after a tenancy begins anew: what stood
    -- until then stays in a row of its own, with the day of referral that stood with the person.
    id               TEXT NOT NULL PRIMARY KEY,
    person           TEXT NOT NULL REFERENCES person,
    ethos_before     TEXT,
    in_shelter_since TEXT,
    referral_date    TEXT,                       -- of then; NULL: not known, or with the person
    until_day        TEXT,                       -- it stood until then; NULL: it still does
    deleted          INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp            INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE incident (
    -- Something that happened, at a visit or otherwise: a fall, a threat. Nuisance is another thing.
    id          TEXT NOT NULL PRIMARY KEY,
    exchange_id TEXT,
    tenancy     TEXT NOT NULL REFERENCES tenancy,
    day         TEXT NOT NULL,
    kind        TEXT NOT NULL,
    serious     INTEGER NOT NULL CHECK (serious IN (0, 1)),
    confirmed   INTEGER CHECK (confirmed IN (0, 1)),   -- null: not judged yet
    note        TEXT,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp       INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE follow_up_text (
    -- What came of a follow-up, in words.
    id        TEXT NOT NULL PRIMARY KEY,
    follow_up TEXT NOT NULL REFERENCES follow_up,
    text      TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE decision_text (
    -- Why a lead decided so.
    id       TEXT NOT NULL PRIMARY KEY,
    decision TEXT NOT NULL REFERENCES review_decision,
    text     TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE sign_off_text (
    -- A lead's remark on a week.
    id       TEXT NOT NULL PRIMARY KEY,
    sign_off TEXT NOT NULL REFERENCES week_sign_off,
    text     TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE incident_visit (
    -- The result of a visit that opened an incident.
    id       TEXT NOT NULL PRIMARY KEY,
    incident TEXT NOT NULL REFERENCES incident,
    result   TEXT NOT NULL REFERENCES visit_result,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE referral (
    -- Somebody waits for a home. The day of referral and the municipality stand with the person, where they sleep in
    -- `shelter_history`.
    id            TEXT NOT NULL PRIMARY KEY,
    person        TEXT NOT NULL REFERENCES person,
    priority      TEXT NOT NULL CHECK (priority IN ('normal', 'high')),
    children      INTEGER CHECK (children >= 0), -- not known: NULL
    pregnant      INTEGER CHECK (pregnant = 1),  -- only if told
    self_reliance TEXT NOT NULL CHECK (self_reliance IN ('yes', 'no', 'unknown')),
    wishes        TEXT,
    ended_day     TEXT,                          -- waits no longer; NULL: still waiting
    ended         TEXT CHECK (ended IN ('housed', 'withdrawn', 'elsewhere', 'lost_contact', 'died', 'other')),
    deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp         INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE offer (
    -- A home that somebody was offered, and what they said.
    id           TEXT NOT NULL PRIMARY KEY,
    referral     TEXT NOT NULL REFERENCES referral,
    dwelling     TEXT NOT NULL REFERENCES dwelling,
    day          TEXT NOT NULL,
    answer       TEXT NOT NULL CHECK (answer IN ('open', 'accepted', 'refused', 'withdrawn')),
    reason       TEXT CHECK (reason IN ('location', 'size', 'stairs', 'rent', 'condition', 'neighbours', 'not_ready', 'other',
                     'let_to_another')),      -- the last one: why it was taken back, never why somebody refused
    answered_day TEXT,
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE nuisance_text (
    -- A report in the words of who wrote it down: they may say more than a landlord should read. One row a report.
    id       TEXT NOT NULL PRIMARY KEY,
    nuisance TEXT NOT NULL REFERENCES nuisance,
    text     TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE calamity (
    -- A calamity as the Wmo means it (art. 3.4): days and to whom it was reported, nothing more.
    id           TEXT NOT NULL PRIMARY KEY,
    tenancy      TEXT NOT NULL REFERENCES tenancy,
    day          TEXT NOT NULL,                  -- when it happened
    reported_day TEXT,
    reported_to  TEXT,
    told_day     TEXT,                           -- the tenant, or who stands near, was told
    inquiry_day  TEXT,                           -- the inquiry began
    closed_day   TEXT,
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE meldcode (
    -- The five steps of the meldcode (Wmo art. 3.3) as days, and to whom was reported; nothing more. Restricted.
    id            TEXT NOT NULL PRIMARY KEY,
    tenancy       TEXT NOT NULL REFERENCES tenancy,
    signs_day     TEXT NOT NULL,                 -- 1: the signs were put together
    consulted_day TEXT,                          -- 2: a colleague, or Veilig Thuis, was asked
    talked_day    TEXT,                          -- 3: it was talked over with who it is about
    weighed_day   TEXT,                          -- 4: it was weighed
    decided_day   TEXT,                          -- 5: it was decided
    reported_day  TEXT,
    reported_to   TEXT,
    deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp         INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE later_stay (
    -- Where somebody lived on a day after support ended, as far as it was heard; within twelve months and no longer.
    id         TEXT NOT NULL PRIMARY KEY,
    tenancy    TEXT NOT NULL REFERENCES tenancy,
    day        TEXT NOT NULL,                    -- the day of which it is said
    living     TEXT NOT NULL CHECK (living IN ('housed', 'ethos_1', 'ethos_2', 'ethos_3', 'ethos_4', 'ethos_5', 'ethos_6',
                   'institution', 'died', 'unknown')),
    known_from TEXT NOT NULL CHECK (known_from IN ('person', 'network', 'organisation', 'seen')),
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE support_letter (
    -- A letter of who gives support that was made: what was agreed, or that nobody was met. Never changed.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    kind      TEXT NOT NULL CHECK (kind IN ('agreements', 'missed_visit')),
    day       TEXT NOT NULL,
    recipient TEXT NOT NULL,                     -- the first line of the address
    subject   TEXT NOT NULL,
    text      TEXT NOT NULL,
    pdf       TEXT NOT NULL,                     -- hash of the document in `content`
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;
