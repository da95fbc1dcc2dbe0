-- ============ Class home: what the home and the tenancy need ============
-- Every replicated row ends with the same two columns: `deleted` (rows are marked, never removed) and
-- `stamp` (the local number of the operation that made the row; the default fails while no operation is open).

CREATE TABLE organisation (
    -- Who owns, provides or administers: a corporation, the care provider, a municipality.
    id        TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('corporation', 'private_owner', 'municipality', 'care_provider', 'administrator', 'unknown')),
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE worker (
    -- Somebody who visits.
    id               TEXT NOT NULL PRIMARY KEY,
    exchange_id      TEXT,                 -- its id in the exchange set it came from
    name             TEXT NOT NULL,
    role             TEXT NOT NULL CHECK (role IN ('worker', 'lead', 'rent_desk', 'administrator', 'reader')),
    minutes_per_week INTEGER CHECK (minutes_per_week >= 0),
    email            TEXT,
    deleted          INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp            INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE account (
    -- Somebody who can open this team. Passphrases are not here: slots wrap the key outside this file.
    id        TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    worker    TEXT REFERENCES worker,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE account_role (
    -- One role of an account; one row each, so that two laptops can change them apart.
    id        TEXT NOT NULL PRIMARY KEY,
    account   TEXT NOT NULL REFERENCES account,
    role      TEXT NOT NULL CHECK (role IN ('worker', 'lead', 'rent_desk', 'administrator', 'reader')),
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE setting (
    -- What the organisation has chosen; the id follows from the name.
    id        TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE temporary_norm (
    -- A dated period in which contact without admission also satisfies a week.
    id             TEXT NOT NULL PRIMARY KEY,
    first_day      TEXT NOT NULL,
    last_day       TEXT,
    remote_contact INTEGER NOT NULL CHECK (remote_contact IN (0, 1)),
    met_elsewhere  INTEGER NOT NULL CHECK (met_elsewhere IN (0, 1)),
    deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp          INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE person (
    -- A tenant. Never here: ethnicity, religion, orientation, diagnoses, a copy of an identity document.
    id                     TEXT NOT NULL PRIMARY KEY,
    exchange_id            TEXT,
    given_name             TEXT NOT NULL,
    prefix                 TEXT NOT NULL,   -- tussenvoegsel, '' without one
    family_name            TEXT NOT NULL,
    birth_date             TEXT,            -- may be unknown
    gender                 TEXT,
    municipality_of_origin TEXT,
    referral_date          TEXT,
    phone                  TEXT,
    email                  TEXT,
    deleted                INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp                  INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE dwelling (
    -- The smallest unit that is let; a room is a dwelling of its own.
    id             TEXT NOT NULL PRIMARY KEY,
    exchange_id    TEXT,
    street         TEXT NOT NULL,
    number         TEXT NOT NULL,          -- with its addition
    postcode       TEXT NOT NULL,
    city           TEXT NOT NULL,
    owner          TEXT REFERENCES organisation,
    self_contained INTEGER NOT NULL CHECK (self_contained IN (0, 1)), -- Burgerlijk Wetboek 7:269 applies only if 1
    programme      TEXT,
    deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp          INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE tenancy (
    -- One person in one dwelling through this programme.
    id              TEXT NOT NULL PRIMARY KEY,
    exchange_id     TEXT,
    person          TEXT NOT NULL REFERENCES person,
    dwelling        TEXT NOT NULL REFERENCES dwelling,
    worker          TEXT REFERENCES worker,
    support_start   TEXT NOT NULL,         -- key handover
    support_end     TEXT,                  -- last day, inclusive
    end_reason      TEXT,
    end_destination TEXT,
    previous        TEXT REFERENCES tenancy, -- rehoused from
    deleted         INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp           INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE lease (
    -- One contract of the chain: owner, provider and tenant.
    id          TEXT NOT NULL PRIMARY KEY,
    exchange_id TEXT,
    tenancy     TEXT REFERENCES tenancy,   -- none: a head lease under which nobody lives yet
    dwelling    TEXT NOT NULL REFERENCES dwelling,
    kind        TEXT NOT NULL CHECK (kind IN ('head', 'sub', 'own', 'use', 'tripartite')),
    first_day   TEXT NOT NULL,
    last_day    TEXT,
    fixed_term  INTEGER NOT NULL CHECK (fixed_term IN (0, 1)),
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp       INTEGER NOT NULL DEFAULT (operation()),
    CHECK (tenancy IS NOT NULL OR kind = 'head')
) STRICT;

CREATE TABLE rent_version (
    -- The rent of a lease from a day on; a change never ends the lease.
    id            TEXT NOT NULL PRIMARY KEY,
    lease         TEXT NOT NULL REFERENCES lease,
    from_day      TEXT NOT NULL,
    rent_cents    INTEGER NOT NULL,
    service_cents INTEGER NOT NULL,
    deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp         INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE visit_agreement (
    -- From a day on: so many visits in so many weeks.
    id           TEXT NOT NULL PRIMARY KEY,
    exchange_id  TEXT,
    tenancy      TEXT NOT NULL REFERENCES tenancy,
    from_day     TEXT NOT NULL,
    visits       INTEGER NOT NULL CHECK (visits >= 1),
    period_weeks INTEGER NOT NULL CHECK (period_weeks >= 1),
    aftercare    INTEGER NOT NULL CHECK (aftercare IN (0, 1)),
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE exemption (
    -- Days without the weekly obligation. The reason is care information and stands in another table.
    id          TEXT NOT NULL PRIMARY KEY,
    exchange_id TEXT,
    tenancy     TEXT NOT NULL REFERENCES tenancy,
    first_day   TEXT NOT NULL,
    last_day    TEXT,
    state       TEXT NOT NULL CHECK (state IN ('proposed', 'granted', 'refused')),
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp       INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE visit (
    -- The plan of a visit; what came of it stands in visit_result.
    id            TEXT NOT NULL PRIMARY KEY,
    exchange_id   TEXT,
    tenancy       TEXT NOT NULL REFERENCES tenancy,
    worker        TEXT REFERENCES worker,
    colleague     TEXT REFERENCES worker,   -- who comes along
    day           TEXT NOT NULL,
    time          TEXT,                     -- HH:MM
    known_to_week INTEGER NOT NULL CHECK (known_to_week IN (0, 1)),
    state         TEXT NOT NULL CHECK (state IN ('planned', 'moved', 'lapsed')),
    minutes       INTEGER CHECK (minutes > 0), -- how long; null: as long as visits usually are
    deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp         INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE visit_tenancy (
    -- A further tenancy that the same visit serves: a couple. The first one stands in the visit.
    id        TEXT NOT NULL PRIMARY KEY,
    visit     TEXT NOT NULL REFERENCES visit,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE visit_result (
    -- What came of a visit. Insert-only: a correction is a new row that replaces this one.
    id          TEXT NOT NULL PRIMARY KEY,
    exchange_id TEXT,
    visit       TEXT REFERENCES visit,      -- none: nobody had planned it
    tenancy     TEXT NOT NULL REFERENCES tenancy,
    worker      TEXT REFERENCES worker,
    colleague   TEXT REFERENCES worker,
    day         TEXT,                       -- of arrival; none: not recorded
    place       TEXT CHECK (place IN ('dwelling', 'door', 'office', 'outside', 'phone', 'video')),
    outcome     TEXT NOT NULL CHECK (outcome IN ('admitted', 'door_only', 'refused', 'not_home', 'cancelled_by_tenant',
                    'cancelled_by_organisation', 'unsafe', 'met_elsewhere', 'remote_contact')),
    replaces    TEXT REFERENCES visit_result,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)), -- withdrawn
    stamp       INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE task (
    -- Something to do for a tenancy. The code stands for a sentence in every language; words that somebody chose are
    -- care information and stand in another table.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    code      TEXT NOT NULL,
    due_day   TEXT NOT NULL,
    done_day  TEXT,
    worker    TEXT REFERENCES worker,       -- whose task; none: of the worker of the tenancy
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE follow_up (
    -- A step of the ladder after weeks without admission, taken on by somebody. Closed with a result, never deleted.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    step      TEXT NOT NULL,
    asked_day TEXT NOT NULL,                     -- since when the rule asks for it: with tenancy and step its name
    worker    TEXT REFERENCES worker,            -- whose it is; none: of the tenancy
    due_day   TEXT NOT NULL,
    visit     TEXT REFERENCES visit,             -- that was planned for it
    done_day  TEXT,
    result    TEXT,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE week_sign_off (
    -- A week that a lead looked through. The newest of a week counts.
    id      TEXT NOT NULL PRIMARY KEY,
    week    TEXT NOT NULL,                       -- 2026-W31
    day     TEXT NOT NULL,
    states  TEXT NOT NULL,                       -- one line a tenancy: its id, a space, the state as it was signed
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE review_decision (
    -- What a lead decided about one finding of a week. The newest of a finding counts.
    id       TEXT NOT NULL PRIMARY KEY,
    week     TEXT NOT NULL,                      -- 2026-W31
    tenancy  TEXT NOT NULL REFERENCES tenancy,
    finding  TEXT NOT NULL,
    decision TEXT NOT NULL,
    worker   TEXT REFERENCES worker,             -- who does it
    due_day  TEXT,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE saved_view (
    -- A list as somebody wants to see it again.
    id      TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account,    -- whose
    screen  TEXT NOT NULL,
    name    TEXT NOT NULL,
    filter  TEXT NOT NULL,                       -- as the screen wrote it: JSON
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE lease_terms (
    -- What was agreed in a lease beside its days and its rent. One row a lease; none: nobody wrote it down.
    id             TEXT NOT NULL PRIMARY KEY,
    lease          TEXT NOT NULL REFERENCES lease,
    ground         TEXT CHECK (ground IN ('shelter', 'second_chance', 'other_group', 'target_group', 'vacancy_act', 'earlier', 'other')),
    max_months     INTEGER CHECK (max_months > 0), -- that the ground allows, where the law names none
    notice         TEXT CHECK (notice IN ('three_to_one_months', 'one_month', 'three_months', 'six_months', 'by_itself')),
    notice_sent    TEXT,                         -- when it was written that the lease ends
    consent_day    TEXT,                         -- when the owner wrote that the dwelling may be let on (7:244)
    consent_letter TEXT,                         -- where to find that
    higher_rent    TEXT,                         -- why a sublease costs more than its head lease
    deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp          INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE owner_terms (
    -- What is agreed with an owner for all its dwellings. One row an owner.
    id            TEXT NOT NULL PRIMARY KEY,
    owner         TEXT NOT NULL REFERENCES organisation,
    notice_months INTEGER NOT NULL CHECK (notice_months >= 0), -- of a head lease without a fixed term
    deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp         INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE inspection (
    -- Somebody looked how a dwelling is. Nothing of the tenant stands here.
    id       TEXT NOT NULL PRIMARY KEY,
    dwelling TEXT NOT NULL REFERENCES dwelling,
    day      TEXT NOT NULL,
    occasion TEXT NOT NULL CHECK (occasion IN ('begin', 'regular', 'signal', 'omklap', 'end')),
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE planned_inspection (
    -- Somebody will look how a dwelling is. One row a dwelling; it goes when somebody looked.
    id       TEXT NOT NULL PRIMARY KEY,
    dwelling TEXT NOT NULL REFERENCES dwelling,
    day      TEXT NOT NULL,
    worker   TEXT REFERENCES worker,             -- who looks; none: of the tenancy
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE exploitation (
    -- The end of exploitation of a dwelling. One row a dwelling; none: nobody knows of an end.
    id       TEXT NOT NULL PRIMARY KEY,
    dwelling TEXT NOT NULL REFERENCES dwelling,
    kind     TEXT NOT NULL CHECK (kind IN ('demolition', 'renovation', 'permit', 'sale', 'other')),
    last_day TEXT NOT NULL,                      -- the last one on which it is let
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE inspection_item (
    -- How one part of the dwelling was found.
    id          TEXT NOT NULL PRIMARY KEY,
    inspection  TEXT NOT NULL REFERENCES inspection,
    part        TEXT NOT NULL CHECK (part IN ('doors', 'heating', 'water', 'electricity', 'fire_safety', 'kitchen', 'bathroom', 'walls', 'outside')),
    level       TEXT NOT NULL CHECK (level IN ('good', 'attention', 'concern')),
    remark      TEXT,                            -- what is to be done
    settled_day TEXT,                            -- it was done
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp       INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE nuisance (
    -- Somebody reported nuisance. A fact of the tenancy, and so for the landlord's eyes; what was said stands in
    -- `nuisance_text`, what happened at a visit in `incident`.
    id          TEXT NOT NULL PRIMARY KEY,
    exchange_id TEXT,
    tenancy     TEXT NOT NULL REFERENCES tenancy,
    day         TEXT NOT NULL,                   -- when it came in
    kind        TEXT NOT NULL,
    serious     INTEGER NOT NULL CHECK (serious IN (0, 1)),
    confirmed   INTEGER CHECK (confirmed IN (0, 1)), -- 0: unfounded; null: not judged yet
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp       INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE nuisance_report (
    -- What is known of a report beside what stands in files of other programs. One row a report; none: it came from such
    -- a file, and what was done about it is not known.
    id         TEXT NOT NULL PRIMARY KEY,
    nuisance   TEXT NOT NULL REFERENCES nuisance,
    source     TEXT,                             -- who said it
    judged_day TEXT,
    judged_why TEXT,                             -- on what ground it was found to be so, or not
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE nuisance_response (
    -- Something was done about a report.
    id       TEXT NOT NULL PRIMARY KEY,
    nuisance TEXT NOT NULL REFERENCES nuisance,
    day      TEXT NOT NULL,
    kind     TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE good_sign (
    -- Something goes well in the street. Counts in no criterion.
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    day     TEXT NOT NULL,
    kind    TEXT NOT NULL,
    source  TEXT NOT NULL,
    said    TEXT,                                -- as the neighbour said it
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE photo (
    -- A photograph taken at an inspection, of the dwelling and of nobody in it. Never changed: a wrong one is withdrawn.
    id         TEXT NOT NULL PRIMARY KEY,
    inspection TEXT NOT NULL REFERENCES inspection,
    item       TEXT REFERENCES inspection_item,  -- the part that it shows; none: the dwelling
    hash       TEXT NOT NULL,                    -- of its bytes in `content`
    small      TEXT NOT NULL,                    -- of those of the one in lists
    width      INTEGER NOT NULL CHECK (width > 0),
    height     INTEGER NOT NULL CHECK (height > 0),
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE key_set (
    -- Keys of a dwelling that were handed out, and came back or have not.
    id       TEXT NOT NULL PRIMARY KEY,
    dwelling TEXT NOT NULL REFERENCES dwelling,
    holder   TEXT NOT NULL CHECK (holder IN ('tenant', 'worker', 'office', 'owner')),
    tenancy  TEXT REFERENCES tenancy,            -- of the tenant who holds them
    sets     INTEGER NOT NULL CHECK (sets >= 1),
    out_day  TEXT NOT NULL,
    back_day TEXT,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE meter_reading (
    -- What was read on a meter of a dwelling. Never changed: a wrong one is withdrawn (deleted).
    id       TEXT NOT NULL PRIMARY KEY,
    dwelling TEXT NOT NULL REFERENCES dwelling,
    meter    TEXT NOT NULL CHECK (meter IN ('electricity', 'gas', 'heat', 'water')),
    day      TEXT NOT NULL,
    reading  INTEGER NOT NULL CHECK (reading >= 0), -- in thousandths of a kilowatt hour, cubic metre or gigajoule
    occasion TEXT NOT NULL CHECK (occasion IN ('begin', 'end', 'yearly')),
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE officer (
    -- Somebody who works at an organisation and whom the team calls about homes. Nothing about tenants stands here.
    id           TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation,
    kind         TEXT NOT NULL CHECK (kind IN ('housing_officer', 'rent_collector', 'repairs', 'caretaker', 'wmo_officer',
                     'youth_coordinator', 'debt_adviser', 'administrator', 'policy', 'other')),
    name         TEXT NOT NULL,
    phone        TEXT,
    email        TEXT,
    remark       TEXT,
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE lease_party (
    -- Who stands in a lease beside owner, provider and tenant. Days that are absent are those of the lease.
    id        TEXT NOT NULL PRIMARY KEY,
    lease     TEXT NOT NULL REFERENCES lease,
    role      TEXT NOT NULL CHECK (role IN ('second_tenant', 'co_tenant', 'administrator', 'curator')),
    partner   TEXT REFERENCES tenancy,     -- of the second tenant, who has a dossier too
    name      TEXT,                        -- of everybody else
    first_day TEXT,
    last_day  TEXT,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE household (
    -- How many live in a home, from a day on until the next row, beside those who have a dossier there. Never names.
    id           TEXT NOT NULL PRIMARY KEY,
    tenancy      TEXT NOT NULL REFERENCES tenancy,
    from_day     TEXT NOT NULL,
    children     INTEGER NOT NULL CHECK (children >= 0),     -- younger than 18
    young_adults INTEGER NOT NULL CHECK (young_adults >= 0), -- from 18 up to 27
    adults       INTEGER NOT NULL CHECK (adults >= 0),       -- of an age that counts for the kostendelersnorm
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE published_figures (
    -- Figures as they left the team: nothing about fewer than five people, so what is counted from care is care no more.
    -- Never changed; the newest of a period is the one that holds.
    id      TEXT NOT NULL PRIMARY KEY,
    period  TEXT NOT NULL,                       -- 2026-H1
    day     TEXT NOT NULL,                       -- on which they were published
    facts   TEXT NOT NULL,                       -- the lines, as JSON
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE consent (
    -- A tenant agreed that somebody may know something. Withdrawn, it stays: what went on it went with consent.
    id            TEXT NOT NULL PRIMARY KEY,
    tenancy       TEXT NOT NULL REFERENCES tenancy,
    organisation  TEXT NOT NULL REFERENCES organisation, -- who may know
    purpose       TEXT NOT NULL CHECK (purpose IN ('omklap', 'consultation')),
    given_day     TEXT NOT NULL,
    last_day      TEXT,                          -- the last one on which it holds; none: until it is withdrawn
    withdrawn_day TEXT,                          -- from this day on it holds no more
    deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp         INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE omklap_file (
    -- A file of the omklap that was made. Never changed: another one is another row.
    id           TEXT NOT NULL PRIMARY KEY,
    tenancy      TEXT NOT NULL REFERENCES tenancy,
    organisation TEXT NOT NULL REFERENCES organisation, -- who gets it
    attention    TEXT,                           -- of whom there
    consent      TEXT NOT NULL REFERENCES consent, -- on which it was made
    day          TEXT NOT NULL,
    pdf          TEXT NOT NULL,                  -- hash of the document in `content`
    facts        TEXT NOT NULL,                  -- hash of the same facts as JSON
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE letter_template (
    -- A letter of the organisation's own, beside the one that the program brings along.
    id      TEXT NOT NULL PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('request', 'joint_talk', 'agreements', 'missed_visit', 'rent_reminder')),
    name    TEXT NOT NULL,
    subject TEXT NOT NULL,
    text    TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE letter (
    -- A letter of the landlord that was made. Never changed. Letters of who gives support stand in `support_letter`.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    kind      TEXT NOT NULL CHECK (kind IN ('request', 'joint_talk', 'rent_reminder')),
    consent   TEXT REFERENCES consent,           -- on which it was made, where it goes to another than the tenant
    day       TEXT NOT NULL,
    recipient TEXT NOT NULL,                     -- the first line of the address
    subject   TEXT NOT NULL,
    text      TEXT NOT NULL,
    pdf       TEXT NOT NULL,                     -- hash of the document in `content`
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;
