-- ============ What is agreed with owners and municipalities, and how a tenancy goes ============

-- Class home.

CREATE TABLE covenant (
    -- What is agreed with a corporation or a municipality about its tenancies. The newest row of an organisation counts.
    id                TEXT NOT NULL PRIMARY KEY,
    organisation      TEXT NOT NULL REFERENCES organisation,
    term_months       INTEGER NOT NULL CHECK (term_months > 0),
    evaluation_months TEXT NOT NULL,              -- rising, as `3 6 9 12`
    decides           TEXT NOT NULL CHECK (decides IN ('together', 'partner', 'provider')),
    dwellings_a_year  INTEGER CHECK (dwellings_a_year >= 0), -- promised; nothing was: NULL
    response_days     INTEGER NOT NULL CHECK (response_days > 0), -- working days, of a report of nuisance
    aftercare_months  INTEGER NOT NULL CHECK (aftercare_months >= 0),
    reporting         TEXT NOT NULL CHECK (reporting IN ('quarter', 'half_year')),
    documents         TEXT NOT NULL,              -- codes of the documents that are asked
    left_out          TEXT NOT NULL,              -- codes of the criteria that are not asked
    rent_months       INTEGER NOT NULL,
    nuisance_months   INTEGER NOT NULL,
    admission_weeks   INTEGER NOT NULL,
    admission_missed  INTEGER NOT NULL,           -- the most of those weeks
    inspection_months INTEGER NOT NULL,
    deleted           INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp             INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE evaluation (
    -- An evaluation that was held. Moments that were not held stand nowhere: the rule says them.
    id             TEXT NOT NULL PRIMARY KEY,
    tenancy        TEXT NOT NULL REFERENCES tenancy,
    month          INTEGER,                       -- which moment, by the months of the covenant; in between: NULL
    day            TEXT NOT NULL,
    support        TEXT CHECK (support IN ('met', 'not_met', 'cannot_judge')), -- criterion `support`, judged by people
    support_reason TEXT,
    own_view       TEXT,                          -- of the tenant, in their own words
    remark         TEXT,
    outcome        TEXT NOT NULL CHECK (outcome IN ('continue', 'extra_agreements', 'prepare_omklap', 'extend_term', 'end')),
    extends_months INTEGER,                       -- of outcome `extend_term`
    deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp          INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE evaluation_present (
    -- Who was there.
    id         TEXT NOT NULL PRIMARY KEY,
    evaluation TEXT NOT NULL REFERENCES evaluation,
    who        TEXT NOT NULL CHECK (who IN ('tenant', 'worker', 'lead', 'housing_officer', 'guardian', 'youth_coordinator', 'municipality', 'own', 'other')),
    name       TEXT,
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE evaluation_move (
    -- A moment that was agreed for another day. The newest row of a moment counts.
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    month   INTEGER NOT NULL,
    day     TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE promise (
    -- Who does a task that worker and tenant agreed on, and whether it was kept. One row a task; its words are care.
    id         TEXT NOT NULL PRIMARY KEY,
    task       TEXT NOT NULL REFERENCES task,
    evaluation TEXT REFERENCES evaluation,        -- where it was agreed
    who        TEXT CHECK (who IN ('tenant', 'worker', 'lead', 'housing_officer', 'guardian', 'youth_coordinator', 'municipality', 'own', 'other')), -- not said: NULL
    kept       INTEGER CHECK (kept IN (0, 1)),    -- nobody said yet: NULL
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE omklap_wish (
    -- Whether the tenant wants a lease of their own. The newest counts.
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    day     TEXT NOT NULL,
    answer  TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'later')),
    words   TEXT,                                 -- of the tenant
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE omklap_advice (
    -- What worker and lead advise about it. The newest of each counts.
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    day     TEXT NOT NULL,
    adviser TEXT NOT NULL CHECK (adviser IN ('worker', 'lead')),
    advice  TEXT NOT NULL CHECK (advice IN ('positive', 'not_yet', 'negative')),
    reason  TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE criterion_status (
    -- What a criterion that is judged from care says, and since when: all that leaves the checklist. A row each time that
    -- it changed; the newest of a criterion counts.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    criterion TEXT NOT NULL CHECK (criterion IN ('finance', 'brp')),
    status    TEXT NOT NULL CHECK (status IN ('met', 'not_met', 'cannot_judge')),
    day       TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

-- Class care.

CREATE TABLE checklist_entry (
    -- How an item of the checklist stood from a day on; a status, never an amount. A row each time; the newest counts.
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    item    TEXT NOT NULL,
    value   TEXT NOT NULL,
    day     TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE wmo_decision (
    -- Wmo-beschikking: what was granted, from when until when.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    number    TEXT,
    product   TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day  TEXT,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX covenant_by_organisation ON covenant (organisation);
CREATE INDEX evaluation_by_tenancy ON evaluation (tenancy, day);
CREATE INDEX evaluation_present_by_evaluation ON evaluation_present (evaluation);
CREATE INDEX evaluation_move_by_tenancy ON evaluation_move (tenancy);
CREATE INDEX promise_by_task ON promise (task);
CREATE INDEX omklap_wish_by_tenancy ON omklap_wish (tenancy, day);
CREATE INDEX omklap_advice_by_tenancy ON omklap_advice (tenancy, day);
CREATE INDEX criterion_status_by_tenancy ON criterion_status (tenancy);
CREATE INDEX checklist_entry_by_tenancy ON checklist_entry (tenancy);
CREATE INDEX wmo_decision_by_tenancy ON wmo_decision (tenancy, first_day);
CREATE INDEX wmo_decision_by_last_day ON wmo_decision (last_day) WHERE deleted = 0;
CREATE INDEX covenant_by_stamp ON covenant (stamp);
CREATE INDEX evaluation_by_stamp ON evaluation (stamp);
CREATE INDEX evaluation_present_by_stamp ON evaluation_present (stamp);
CREATE INDEX evaluation_move_by_stamp ON evaluation_move (stamp);
CREATE INDEX promise_by_stamp ON promise (stamp);
CREATE INDEX omklap_wish_by_stamp ON omklap_wish (stamp);
CREATE INDEX omklap_advice_by_stamp ON omklap_advice (stamp);
CREATE INDEX criterion_status_by_stamp ON criterion_status (stamp);
CREATE INDEX checklist_entry_by_stamp ON checklist_entry (stamp);
CREATE INDEX wmo_decision_by_stamp ON wmo_decision (stamp);
