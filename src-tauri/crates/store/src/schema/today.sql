CREATE TABLE absence (
    -- Days, or hours of one day, on which somebody does not work.
    id           TEXT NOT NULL PRIMARY KEY,
    worker       TEXT NOT NULL REFERENCES worker,
    kind         TEXT NOT NULL CHECK (kind IN ('leave', 'sickness', 'training', 'other')),
    first_day    TEXT NOT NULL,
    last_day     TEXT,                           -- none: nobody knows yet
    starts       TEXT,                           -- HH:MM of each of the days; none: the whole day
    ends         TEXT,                           -- HH:MM
    calendar_uid TEXT,                           -- of the event in the calendar it came from
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX absence_by_last_day ON absence (last_day);

CREATE INDEX absence_by_stamp ON absence (stamp);

CREATE INDEX absence_by_worker ON absence (worker, first_day);

CREATE TABLE access_log (
    -- Who looked at what, when and why (NEN 7513).
    device   TEXT NOT NULL,
    number   INTEGER NOT NULL,             -- consecutive per device
    at_ms    INTEGER NOT NULL,
    event    TEXT NOT NULL,
    account  TEXT,                         -- none: nobody got in
    subject  TEXT,                         -- tenancy, if one person is concerned
    reason   TEXT,
    hash     TEXT NOT NULL,                -- BLAKE3 over this line and the hash before it
    PRIMARY KEY (device, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX access_log_by_account ON access_log (account, event, at_ms);

CREATE INDEX access_log_by_event ON access_log (event, subject, at_ms);

CREATE TRIGGER access_log_is_fixed BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;

CREATE TRIGGER access_log_is_kept BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'the access log is never shortened'); END;

CREATE TABLE account (
    -- Somebody who can open this team. Passphrases are not here: slots wrap the key outside this file.
    id        TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    worker    TEXT REFERENCES worker,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX account_by_stamp ON account (stamp);

CREATE TABLE account_role (
    -- One role of an account; one row each, so that two laptops can change them apart.
    id        TEXT NOT NULL PRIMARY KEY,
    account   TEXT NOT NULL REFERENCES account,
    role      TEXT NOT NULL CHECK (role IN ('worker', 'lead', 'rent_desk', 'administrator', 'reader')),
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX account_role_by_account ON account_role (account);

CREATE INDEX account_role_by_stamp ON account_role (stamp);

CREATE TABLE appointment (
    -- Time that is taken: a team meeting, or what somebody has to do elsewhere.
    id           TEXT NOT NULL PRIMARY KEY,
    worker       TEXT REFERENCES worker,         -- none: the whole team
    title        TEXT NOT NULL,
    day          TEXT NOT NULL,                  -- the first one
    starts       TEXT NOT NULL,                  -- HH:MM
    minutes      INTEGER NOT NULL CHECK (minutes > 0),
    every_weeks  INTEGER CHECK (every_weeks > 0), -- none: once
    last_day     TEXT,                           -- of a row of them
    calendar_uid TEXT,                           -- of the event in the calendar it came from
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp        INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX appointment_by_day ON appointment (day);

CREATE INDEX appointment_by_stamp ON appointment (stamp);

CREATE INDEX appointment_by_worker ON appointment (worker, day);

CREATE INDEX appointment_in_row ON appointment (last_day) WHERE every_weeks IS NOT NULL;

CREATE TABLE arrangement (
    -- What was open is paid in parts, beside the rent.
    id          TEXT NOT NULL PRIMARY KEY,
    tenancy     TEXT NOT NULL REFERENCES tenancy,
    agreed_day  TEXT NOT NULL,
    first_month TEXT NOT NULL,                   -- 2026-07
    months      INTEGER NOT NULL CHECK (months >= 1),
    cents       INTEGER NOT NULL CHECK (cents > 0), -- each month
    ended_day   TEXT,                            -- it was stopped
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp       INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX arrangement_by_stamp ON arrangement (stamp);

CREATE INDEX arrangement_by_tenancy ON arrangement (tenancy);

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

CREATE INDEX attachment_by_hash ON attachment (hash);

CREATE INDEX attachment_by_stamp ON attachment (stamp);

CREATE INDEX attachment_by_tenancy ON attachment (tenancy);

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

CREATE INDEX calamity_by_stamp ON calamity (stamp);

CREATE INDEX calamity_by_tenancy ON calamity (tenancy, day);

CREATE TABLE change (
    -- One column of one row that an operation changed after the row was made.
    op       INTEGER NOT NULL REFERENCES operation,
    tbl      INTEGER NOT NULL,             -- permanent number
    row      TEXT NOT NULL,
    col      INTEGER NOT NULL,             -- permanent number
    part     INTEGER NOT NULL DEFAULT 0,   -- above 0: a further value of the cell; undoing a choice restores several
    before   ANY,                          -- what this file showed before
    value    ANY,                          -- what was written
    replaces TEXT,                         -- the operations whose values it replaced, as a JSON array; null: the one that made the row
    PRIMARY KEY (op, tbl, row, col, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_by_row ON change (tbl, row, op);

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

CREATE INDEX checklist_entry_by_stamp ON checklist_entry (stamp);

CREATE INDEX checklist_entry_by_tenancy ON checklist_entry (tenancy);

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

CREATE INDEX consent_by_organisation ON consent (organisation);

CREATE INDEX consent_by_stamp ON consent (stamp);

CREATE INDEX consent_by_tenancy ON consent (tenancy);

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

CREATE INDEX contact_by_stamp ON contact (stamp);

CREATE INDEX contact_by_tenancy ON contact (tenancy);

CREATE TRIGGER search_contact_changed AFTER UPDATE ON contact
 WHEN NEW.name IS NOT OLD.name OR NEW.organisation IS NOT OLD.organisation OR NEW.remark IS NOT OLD.remark OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 5;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 5, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.name || ' ' || coalesce(NEW.organisation, '') || ' ' || coalesce(NEW.remark, '')
     WHERE NEW.deleted = 0;
END;

CREATE TRIGGER search_contact_gone AFTER DELETE ON contact BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 5;
END;

CREATE TRIGGER search_contact_made AFTER INSERT ON contact WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 5, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.name || ' ' || coalesce(NEW.organisation, '') || ' ' || coalesce(NEW.remark, ''));
END;

CREATE TABLE content (
    -- The bytes of attachments, photographs and papers, each once, under their own hash.
    hash     TEXT NOT NULL PRIMARY KEY,    -- BLAKE3, hex
    bytes    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE INDEX covenant_by_organisation ON covenant (organisation);

CREATE INDEX covenant_by_stamp ON covenant (stamp);

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

CREATE INDEX criterion_status_by_stamp ON criterion_status (stamp);

CREATE INDEX criterion_status_by_tenancy ON criterion_status (tenancy);

CREATE TABLE criterion_waiver (
    -- A criterion that need not hold. The newest row of a criterion counts.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    criterion TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('proposed', 'granted')),
    day       TEXT NOT NULL,
    reason    TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX criterion_waiver_by_stamp ON criterion_waiver (stamp);

CREATE INDEX criterion_waiver_by_tenancy ON criterion_waiver (tenancy);

CREATE TABLE cut (
    -- Of this device only the operations up to `last` count; a cut is only ever lowered.
    device   TEXT NOT NULL PRIMARY KEY,    -- UUID
    last     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_text (
    -- Why a lead decided so.
    id       TEXT NOT NULL PRIMARY KEY,
    decision TEXT NOT NULL REFERENCES review_decision,
    text     TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX decision_text_by_decision ON decision_text (decision);

CREATE INDEX decision_text_by_stamp ON decision_text (stamp);

CREATE TABLE device (
    -- Devices that wrote operations, numbered for this file only.
    ix       INTEGER NOT NULL PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,         -- UUID; its first 8 bytes break ties between stamps
    own      INTEGER NOT NULL CHECK (own IN (0, 1))
) STRICT;

CREATE TABLE document_file (
    -- A file that shows a document; its bytes stand under their hash in another table.
    id         TEXT NOT NULL PRIMARY KEY,
    tenancy    TEXT NOT NULL REFERENCES tenancy,
    document   TEXT NOT NULL,
    name       TEXT NOT NULL,                     -- with its ending
    size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
    hash       TEXT NOT NULL,                     -- BLAKE3 of the bytes, hex
    day        TEXT NOT NULL,                     -- when it was added
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX document_file_by_hash ON document_file (hash);

CREATE INDEX document_file_by_stamp ON document_file (stamp);

CREATE INDEX document_file_by_tenancy ON document_file (tenancy);

CREATE TABLE draft (
    -- What somebody was typing and has not recorded yet.
    account  TEXT NOT NULL,
    place    TEXT NOT NULL,                -- what it is typed at
    text     TEXT NOT NULL,                -- JSON of the screen that typed it
    saved_ms INTEGER NOT NULL,
    PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX dwelling_by_stamp ON dwelling (stamp);

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

CREATE INDEX evaluation_by_stamp ON evaluation (stamp);

CREATE INDEX evaluation_by_tenancy ON evaluation (tenancy, day);

CREATE TABLE evaluation_move (
    -- A moment that was agreed for another day. The newest row of a moment counts.
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    month   INTEGER NOT NULL,
    day     TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX evaluation_move_by_stamp ON evaluation_move (stamp);

CREATE INDEX evaluation_move_by_tenancy ON evaluation_move (tenancy);

CREATE TABLE evaluation_present (
    -- Who was there.
    id         TEXT NOT NULL PRIMARY KEY,
    evaluation TEXT NOT NULL REFERENCES evaluation,
    who        TEXT NOT NULL CHECK (who IN ('tenant', 'worker', 'lead', 'housing_officer', 'guardian', 'youth_coordinator', 'municipality', 'own', 'other')),
    name       TEXT,
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX evaluation_present_by_evaluation ON evaluation_present (evaluation);

CREATE INDEX evaluation_present_by_stamp ON evaluation_present (stamp);

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

CREATE INDEX exemption_by_stamp ON exemption (stamp);

CREATE INDEX exemption_by_tenancy ON exemption (tenancy, first_day);

CREATE INDEX exemption_to_decide ON exemption (first_day) WHERE state = 'proposed' AND deleted = 0;

CREATE TABLE exemption_reason (
    -- Why an exemption runs.
    id        TEXT NOT NULL PRIMARY KEY,
    exemption TEXT NOT NULL REFERENCES exemption,
    reason    TEXT NOT NULL CHECK (reason IN ('hospital', 'detention', 'agreed_stay', 'uninhabitable', 'lead_decision')),
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX exemption_reason_by_exemption ON exemption_reason (exemption);

CREATE INDEX exemption_reason_by_stamp ON exemption_reason (stamp);

CREATE TABLE exploitation (
    -- The end of exploitation of a dwelling. One row a dwelling; none: nobody knows of an end.
    id       TEXT NOT NULL PRIMARY KEY,
    dwelling TEXT NOT NULL REFERENCES dwelling,
    kind     TEXT NOT NULL CHECK (kind IN ('demolition', 'renovation', 'permit', 'sale', 'other')),
    last_day TEXT NOT NULL,                      -- the last one on which it is let
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX exploitation_by_dwelling ON exploitation (dwelling);

CREATE INDEX exploitation_by_stamp ON exploitation (stamp);

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

CREATE INDEX follow_up_by_stamp ON follow_up (stamp);

CREATE INDEX follow_up_by_tenancy ON follow_up (tenancy, done_day);

CREATE INDEX follow_up_open ON follow_up (due_day) WHERE done_day IS NULL;

CREATE TABLE follow_up_text (
    -- What came of a follow-up, in words.
    id        TEXT NOT NULL PRIMARY KEY,
    follow_up TEXT NOT NULL REFERENCES follow_up,
    text      TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX follow_up_text_by_follow_up ON follow_up_text (follow_up);

CREATE INDEX follow_up_text_by_stamp ON follow_up_text (stamp);

CREATE TABLE future_cell (
    -- A cell that this version cannot hold (unknown table, column or value, or a row that waits for such a one).
    op       INTEGER NOT NULL REFERENCES operation,
    tbl      INTEGER NOT NULL,
    row      TEXT NOT NULL,
    col      INTEGER NOT NULL,
    part     INTEGER NOT NULL DEFAULT 0,
    value    ANY,
    replaces TEXT NOT NULL,
    PRIMARY KEY (op, tbl, row, col, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX future_cell_by_row ON future_cell (tbl, row, op);

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

CREATE INDEX goal_by_stamp ON goal (stamp);

CREATE INDEX goal_by_tenancy ON goal (tenancy, agreed_day);

CREATE TRIGGER search_goal_changed AFTER UPDATE ON goal
 WHEN NEW.words IS NOT OLD.words OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (NEW.id));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (NEW.id) AND deleted = 0;
END;

CREATE TRIGGER search_goal_gone AFTER DELETE ON goal BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 6;
END;

CREATE TRIGGER search_goal_made AFTER INSERT ON goal
 WHEN NEW.deleted = 0 BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (NEW.id));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (NEW.id) AND deleted = 0;
END;

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

CREATE INDEX goal_look_by_goal ON goal_look (goal, day);

CREATE INDEX goal_look_by_stamp ON goal_look (stamp);

CREATE TRIGGER search_goal_look_changed AFTER UPDATE ON goal_look
 WHEN NEW.text IS NOT OLD.text OR NEW.goal IS NOT OLD.goal OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (OLD.goal, NEW.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (OLD.goal, NEW.goal) AND deleted = 0;
END;

CREATE TRIGGER search_goal_look_gone AFTER DELETE ON goal_look BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (OLD.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (OLD.goal) AND deleted = 0;
END;

CREATE TRIGGER search_goal_look_made AFTER INSERT ON goal_look
 WHEN NEW.deleted = 0 BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (NEW.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (NEW.goal) AND deleted = 0;
END;

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

CREATE INDEX goal_step_by_goal ON goal_step (goal);

CREATE INDEX goal_step_by_stamp ON goal_step (stamp);

CREATE TRIGGER search_goal_step_changed AFTER UPDATE ON goal_step
 WHEN NEW.words IS NOT OLD.words OR NEW.goal IS NOT OLD.goal OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (OLD.goal, NEW.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (OLD.goal, NEW.goal) AND deleted = 0;
END;

CREATE TRIGGER search_goal_step_gone AFTER DELETE ON goal_step BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (OLD.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (OLD.goal) AND deleted = 0;
END;

CREATE TRIGGER search_goal_step_made AFTER INSERT ON goal_step
 WHEN NEW.deleted = 0 BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (NEW.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (NEW.goal) AND deleted = 0;
END;

CREATE VIEW goal_words AS
SELECT goal.id, goal.rowid AS place, goal.tenancy, goal.agreed_day, goal.deleted,
       goal.words || coalesce((SELECT group_concat(' · ' || words, '' ORDER BY rowid) FROM goal_step WHERE goal = goal.id AND deleted = 0), '')
                  || coalesce((SELECT group_concat(' · ' || text, '' ORDER BY rowid) FROM goal_look WHERE goal = goal.id AND deleted = 0), '') AS text
  FROM goal;

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

CREATE INDEX good_sign_by_stamp ON good_sign (stamp);

CREATE INDEX good_sign_by_tenancy ON good_sign (tenancy, day);

CREATE VIEW home_change AS
    -- What changed in the tables of class home, for who may open nothing else. Tables of care have the numbers 100 to 149.
    SELECT op, tbl, row, col, before FROM change WHERE tbl NOT BETWEEN 100 AND 149;

CREATE TRIGGER home_content_kept INSTEAD OF INSERT ON home_content BEGIN
    INSERT INTO content (hash, bytes) VALUES (NEW.hash, NEW.bytes) ON CONFLICT (hash) DO NOTHING;
END;

CREATE VIEW home_content AS
    -- The bytes that a row of class home names, for who may open nothing else: attachments are care.
    SELECT hash, bytes FROM content
     WHERE EXISTS (SELECT 1 FROM photo WHERE photo.hash = content.hash)
        OR EXISTS (SELECT 1 FROM photo WHERE photo.small = content.hash)
        OR EXISTS (SELECT 1 FROM document_file WHERE document_file.hash = content.hash)
        OR EXISTS (SELECT 1 FROM omklap_file WHERE omklap_file.pdf = content.hash)
        OR EXISTS (SELECT 1 FROM omklap_file WHERE omklap_file.facts = content.hash)
        OR EXISTS (SELECT 1 FROM letter WHERE letter.pdf = content.hash);

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

CREATE INDEX household_by_stamp ON household (stamp);

CREATE INDEX household_by_tenancy ON household (tenancy, from_day);

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

CREATE INDEX impression_by_result ON impression (result) WHERE result IS NOT NULL;

CREATE INDEX impression_by_stamp ON impression (stamp);

CREATE INDEX impression_by_tenancy ON impression (tenancy);

CREATE INDEX impression_by_visit ON impression (visit) WHERE visit IS NOT NULL;

CREATE TRIGGER search_impression_changed AFTER UPDATE ON impression
 WHEN NEW.text IS NOT OLD.text OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 3;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 3, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text
     WHERE NEW.deleted = 0;
END;

CREATE TRIGGER search_impression_gone AFTER DELETE ON impression BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 3;
END;

CREATE TRIGGER search_impression_made AFTER INSERT ON impression WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 3, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text);
END;

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

CREATE INDEX incident_by_stamp ON incident (stamp);

CREATE INDEX incident_by_tenancy ON incident (tenancy, day);

CREATE TABLE incident_visit (
    -- The result of a visit that opened an incident.
    id       TEXT NOT NULL PRIMARY KEY,
    incident TEXT NOT NULL REFERENCES incident,
    result   TEXT NOT NULL REFERENCES visit_result,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX incident_visit_by_incident ON incident_visit (incident);

CREATE INDEX incident_visit_by_result ON incident_visit (result);

CREATE INDEX incident_visit_by_stamp ON incident_visit (stamp);

CREATE TABLE inspection (
    -- Somebody looked how a dwelling is. Nothing of the tenant stands here.
    id       TEXT NOT NULL PRIMARY KEY,
    dwelling TEXT NOT NULL REFERENCES dwelling,
    day      TEXT NOT NULL,
    occasion TEXT NOT NULL CHECK (occasion IN ('begin', 'regular', 'signal', 'omklap', 'end')),
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX inspection_by_dwelling ON inspection (dwelling, day);

CREATE INDEX inspection_by_stamp ON inspection (stamp);

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

CREATE INDEX inspection_item_by_inspection ON inspection_item (inspection);

CREATE INDEX inspection_item_by_stamp ON inspection_item (stamp);

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

CREATE INDEX key_set_by_dwelling ON key_set (dwelling, out_day);

CREATE INDEX key_set_by_stamp ON key_set (stamp);

CREATE INDEX key_set_by_tenancy ON key_set (tenancy);

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

CREATE INDEX later_stay_by_stamp ON later_stay (stamp);

CREATE INDEX later_stay_by_tenancy ON later_stay (tenancy, day);

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

CREATE INDEX head_lease ON lease (dwelling, last_day) WHERE kind = 'head' AND deleted = 0;

CREATE INDEX lease_by_dwelling ON lease (dwelling);

CREATE INDEX lease_by_stamp ON lease (stamp);

CREATE INDEX lease_by_tenancy ON lease (tenancy, first_day);

CREATE TABLE lease_cut (
    -- A lease that a flip ended, with the last day it had before and whether that was the end of a fixed term: what a
    -- correction gives back.
    id         TEXT NOT NULL PRIMARY KEY,
    event      TEXT NOT NULL REFERENCES omklap_event,
    lease      TEXT NOT NULL REFERENCES lease,
    last_day   TEXT,
    fixed_term INTEGER NOT NULL CHECK (fixed_term IN (0, 1)),
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX lease_cut_by_event ON lease_cut (event);

CREATE INDEX lease_cut_by_lease ON lease_cut (lease);

CREATE INDEX lease_cut_by_stamp ON lease_cut (stamp);

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

CREATE INDEX lease_party_by_lease ON lease_party (lease);

CREATE INDEX lease_party_by_partner ON lease_party (partner) WHERE partner IS NOT NULL;

CREATE INDEX lease_party_by_stamp ON lease_party (stamp);

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

CREATE INDEX lease_terms_by_lease ON lease_terms (lease);

CREATE INDEX lease_terms_by_stamp ON lease_terms (stamp);

CREATE TABLE ledger_closing (
    -- The last day on which the provider owes and collects rent for a tenancy.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    last_day  TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX ledger_closing_by_stamp ON ledger_closing (stamp);

CREATE INDEX ledger_closing_by_tenancy ON ledger_closing (tenancy);

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

CREATE INDEX letter_by_consent ON letter (consent) WHERE consent IS NOT NULL;

CREATE INDEX letter_by_pdf ON letter (pdf);

CREATE INDEX letter_by_stamp ON letter (stamp);

CREATE INDEX letter_by_tenancy ON letter (tenancy);

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

CREATE INDEX letter_template_by_stamp ON letter_template (stamp);

CREATE TABLE live (
    -- Values nobody has replaced, for cells that no longer carry only the stamp of their row, be they of a table, a
    -- column or a value that only a newer version knows.
    tbl      INTEGER NOT NULL,
    row      TEXT NOT NULL,
    col      INTEGER NOT NULL,
    op       INTEGER NOT NULL REFERENCES operation,
    part     INTEGER NOT NULL DEFAULT 0,
    shown    INTEGER NOT NULL CHECK (shown IN (0, 1)), -- 1: the value stands in the row itself
    value    ANY,                                      -- 0: the value that lost the display
    PRIMARY KEY (tbl, row, col, op, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE mapping (
    -- How a workbook of one make is understood, as a person agreed to it; the newest has the highest number.
    number      INTEGER NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    choices     TEXT NOT NULL              -- JSON, without samples of cells
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

CREATE INDEX meldcode_by_stamp ON meldcode (stamp);

CREATE INDEX meldcode_by_tenancy ON meldcode (tenancy);

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

CREATE INDEX meter_reading_by_dwelling ON meter_reading (dwelling, meter, day);

CREATE INDEX meter_reading_by_stamp ON meter_reading (stamp);

CREATE TABLE note (
    -- A support note that belongs to no visit.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    day       TEXT NOT NULL,                -- what it is about
    text      TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX note_by_stamp ON note (stamp);

CREATE INDEX note_by_tenancy ON note (tenancy, day);

CREATE TRIGGER search_note_changed AFTER UPDATE ON note
 WHEN NEW.text IS NOT OLD.text OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 1;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 1, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text
     WHERE NEW.deleted = 0;
END;

CREATE TRIGGER search_note_gone AFTER DELETE ON note BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 1;
END;

CREATE TRIGGER search_note_made AFTER INSERT ON note WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 1, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text);
END;

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

CREATE INDEX nuisance_by_day ON nuisance (day);

CREATE INDEX nuisance_by_stamp ON nuisance (stamp);

CREATE INDEX nuisance_by_tenancy ON nuisance (tenancy, day);

CREATE INDEX nuisance_open ON nuisance (id) WHERE confirmed IS NULL AND deleted = 0;

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

CREATE INDEX nuisance_report_by_nuisance ON nuisance_report (nuisance);

CREATE INDEX nuisance_report_by_stamp ON nuisance_report (stamp);

CREATE TABLE nuisance_response (
    -- Something was done about a report.
    id       TEXT NOT NULL PRIMARY KEY,
    nuisance TEXT NOT NULL REFERENCES nuisance,
    day      TEXT NOT NULL,
    kind     TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX nuisance_response_by_nuisance ON nuisance_response (nuisance, day);

CREATE INDEX nuisance_response_by_stamp ON nuisance_response (stamp);

CREATE TABLE nuisance_text (
    -- A report in the words of who wrote it down: they may say more than a landlord should read. One row a report.
    id       TEXT NOT NULL PRIMARY KEY,
    nuisance TEXT NOT NULL REFERENCES nuisance,
    text     TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX nuisance_text_by_nuisance ON nuisance_text (nuisance);

CREATE INDEX nuisance_text_by_stamp ON nuisance_text (stamp);

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

CREATE INDEX observation_by_result ON observation (result);

CREATE INDEX observation_by_stamp ON observation (stamp);

CREATE INDEX observation_by_tenancy ON observation (tenancy);

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

CREATE INDEX offer_by_referral ON offer (referral, day);

CREATE INDEX offer_by_stamp ON offer (stamp);

CREATE INDEX offer_standing ON offer (dwelling) WHERE answer IN ('open', 'accepted') AND deleted = 0;

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

CREATE INDEX officer_by_organisation ON officer (organisation);

CREATE INDEX officer_by_stamp ON officer (stamp);

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

CREATE INDEX omklap_advice_by_stamp ON omklap_advice (stamp);

CREATE INDEX omklap_advice_by_tenancy ON omklap_advice (tenancy, day);

CREATE TABLE omklap_condition (
    -- What the owner asks before it goes on; met when its task is done. Without a task nobody has to meet it any more.
    id      TEXT NOT NULL PRIMARY KEY,
    event   TEXT NOT NULL REFERENCES omklap_event,
    words   TEXT NOT NULL,
    task    TEXT REFERENCES task,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX omklap_condition_by_event ON omklap_condition (event);

CREATE INDEX omklap_condition_by_stamp ON omklap_condition (stamp);

CREATE INDEX omklap_condition_by_task ON omklap_condition (task);

CREATE TABLE omklap_document (
    -- How a document of the list stands. The newest row of a document counts; none: it is still to come.
    id       TEXT NOT NULL PRIMARY KEY,
    tenancy  TEXT NOT NULL REFERENCES tenancy,
    document TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('there', 'proposed', 'waived')), -- proposed: somebody asks the lead to waive it
    day      TEXT NOT NULL,
    reason   TEXT,                                -- why it is not needed
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX omklap_document_by_stamp ON omklap_document (stamp);

CREATE INDEX omklap_document_by_tenancy ON omklap_document (tenancy);

CREATE TABLE omklap_event (
    -- One step of the omklap of a tenancy, insert-only. Where the leases do not say how far it is, the newest does.
    id             TEXT NOT NULL PRIMARY KEY,
    tenancy        TEXT NOT NULL REFERENCES tenancy,
    kind           TEXT NOT NULL CHECK (kind IN ('prepare', 'request', 'agree', 'sign', 'flip', 'postpone', 'reject', 'withdraw', 'correct')),
    day            TEXT NOT NULL,                 -- of a flip: the first day of the own lease
    person         TEXT,                          -- who asked, agreed, refused, put off or withdrew
    reason         TEXT,
    must_change    TEXT,                          -- before somebody asks again
    review_day     TEXT,                          -- when it is looked at again
    extends_months INTEGER CHECK (extends_months > 0), -- by which a postponement makes the term longer
    file           TEXT REFERENCES omklap_file,   -- what was sent with a request
    deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp          INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX omklap_event_by_file ON omklap_event (file);

CREATE INDEX omklap_event_by_stamp ON omklap_event (stamp);

CREATE INDEX omklap_event_by_tenancy ON omklap_event (tenancy, day);

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

CREATE INDEX omklap_file_by_consent ON omklap_file (consent);

CREATE INDEX omklap_file_by_facts ON omklap_file (facts);

CREATE INDEX omklap_file_by_organisation ON omklap_file (organisation);

CREATE INDEX omklap_file_by_pdf ON omklap_file (pdf);

CREATE INDEX omklap_file_by_stamp ON omklap_file (stamp);

CREATE INDEX omklap_file_by_tenancy ON omklap_file (tenancy);

CREATE TABLE omklap_signature (
    -- Who signed, at a step of kind `sign`.
    id      TEXT NOT NULL PRIMARY KEY,
    event   TEXT NOT NULL REFERENCES omklap_event,
    who     TEXT NOT NULL CHECK (who IN ('tenant', 'partner', 'owner', 'provider', 'guardian')),
    name    TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX omklap_signature_by_event ON omklap_signature (event);

CREATE INDEX omklap_signature_by_stamp ON omklap_signature (stamp);

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

CREATE INDEX omklap_wish_by_stamp ON omklap_wish (stamp);

CREATE INDEX omklap_wish_by_tenancy ON omklap_wish (tenancy, day);

CREATE TABLE operation (
    -- One thing that a person did, in the order in which this file learned of it.
    seq      INTEGER NOT NULL PRIMARY KEY,
    id       TEXT NOT NULL,                -- UUIDv7
    kind     INTEGER NOT NULL,
    author   TEXT NOT NULL,                -- account
    device   INTEGER NOT NULL REFERENCES device,
    number   INTEGER NOT NULL,             -- consecutive per device
    hlc      INTEGER NOT NULL,             -- hybrid clock: milliseconds * 65536 + counter
    at_ms    INTEGER NOT NULL,
    reason   TEXT,
    reverses INTEGER REFERENCES operation  -- the operation that this one undoes or does again
) STRICT;

CREATE UNIQUE INDEX operation_by_clock ON operation (device, hlc);

CREATE UNIQUE INDEX operation_by_number ON operation (device, number);

CREATE INDEX operation_by_reversed ON operation (reverses) WHERE reverses IS NOT NULL;

CREATE TABLE organisation (
    -- Who owns, provides or administers: a corporation, the care provider, a municipality.
    id        TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('corporation', 'private_owner', 'municipality', 'care_provider', 'administrator', 'unknown')),
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX organisation_by_stamp ON organisation (stamp);

CREATE TABLE owner_terms (
    -- What is agreed with an owner for all its dwellings. One row an owner.
    id            TEXT NOT NULL PRIMARY KEY,
    owner         TEXT NOT NULL REFERENCES organisation,
    notice_months INTEGER NOT NULL CHECK (notice_months >= 0), -- of a head lease without a fixed term
    deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp         INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX owner_terms_by_owner ON owner_terms (owner);

CREATE INDEX owner_terms_by_stamp ON owner_terms (stamp);

CREATE TABLE owner_word (
    -- What the owner said about this tenancy; the newest counts. None: what the covenant says.
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    day     TEXT NOT NULL,
    willing INTEGER NOT NULL CHECK (willing IN (0, 1)),
    words   TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX owner_word_by_stamp ON owner_word (stamp);

CREATE INDEX owner_word_by_tenancy ON owner_word (tenancy, day);

CREATE TABLE payment (
    -- Money for rent that came in or went back. Never changed: a wrong one is withdrawn (deleted). Of a couple it stands
    -- with the tenancy that holds the leases.
    id         TEXT NOT NULL PRIMARY KEY,
    tenancy    TEXT NOT NULL REFERENCES tenancy,
    ledger     TEXT NOT NULL CHECK (ledger IN ('owner', 'tenant')), -- provider to owner, tenant to provider
    kind       TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
    day        TEXT NOT NULL,
    cents      INTEGER NOT NULL CHECK (cents > 0),
    payer      TEXT NOT NULL CHECK (payer IN ('tenant', 'budget', 'guardian', 'benefit', 'provider', 'other')),
    reference  TEXT,                             -- of the bank; once in a ledger
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX payment_by_stamp ON payment (stamp);

CREATE INDEX payment_by_tenancy ON payment (tenancy, day);

CREATE TABLE payment_reference (
    -- What a tenant is asked to write with a payment of rent, so that it is known whose it is. One row a tenancy.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    reference TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX payment_reference_by_stamp ON payment_reference (stamp);

CREATE INDEX payment_reference_by_tenancy ON payment_reference (tenancy);

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

CREATE INDEX person_by_stamp ON person (stamp);

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

CREATE INDEX photo_by_hash ON photo (hash);

CREATE INDEX photo_by_inspection ON photo (inspection);

CREATE INDEX photo_by_small ON photo (small);

CREATE INDEX photo_by_stamp ON photo (stamp);

CREATE TABLE planned_inspection (
    -- Somebody will look how a dwelling is. One row a dwelling; it goes when somebody looked.
    id       TEXT NOT NULL PRIMARY KEY,
    dwelling TEXT NOT NULL REFERENCES dwelling,
    day      TEXT NOT NULL,
    worker   TEXT REFERENCES worker,             -- who looks; none: of the tenancy
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX planned_inspection_by_dwelling ON planned_inspection (dwelling);

CREATE INDEX planned_inspection_by_stamp ON planned_inspection (stamp);

CREATE TABLE presence (
    -- When a worker went in and came out. One row a visit.
    id      TEXT NOT NULL PRIMARY KEY,
    visit   TEXT NOT NULL REFERENCES visit,
    arrived TEXT,                                -- HH:MM
    gone    TEXT,                                -- HH:MM
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX presence_by_stamp ON presence (stamp);

CREATE INDEX presence_by_visit ON presence (visit);

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

CREATE INDEX promise_by_stamp ON promise (stamp);

CREATE INDEX promise_by_task ON promise (task);

CREATE TABLE publication (
    -- A week that the team was told, once more each time.
    id      TEXT NOT NULL PRIMARY KEY,
    week    TEXT NOT NULL,                       -- 2026-W31
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX publication_by_stamp ON publication (stamp);

CREATE INDEX publication_by_week ON publication (week);

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

CREATE INDEX published_figures_by_period ON published_figures (period);

CREATE INDEX published_figures_by_stamp ON published_figures (stamp);

CREATE TABLE published_visit (
    -- A plan as one worker was told it last. One row a visit and worker, so that who no longer goes is told it too.
    id         TEXT NOT NULL PRIMARY KEY,
    visit      TEXT NOT NULL REFERENCES visit,
    worker     TEXT REFERENCES worker,           -- none: nobody goes yet
    day        TEXT NOT NULL,
    time       TEXT,                             -- HH:MM
    minutes    INTEGER CHECK (minutes > 0),      -- null: as long as visits usually are
    called_off INTEGER NOT NULL CHECK (called_off IN (0, 1)), -- it is no longer theirs to make
    times      INTEGER NOT NULL CHECK (times > 0), -- how often something of it was told: the sequence in calendars
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX published_visit_by_day ON published_visit (day);

CREATE INDEX published_visit_by_stamp ON published_visit (stamp);

CREATE INDEX published_visit_by_visit ON published_visit (visit);

CREATE INDEX published_visit_by_worker ON published_visit (worker, day);

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

CREATE INDEX referral_by_person ON referral (person);

CREATE INDEX referral_by_stamp ON referral (stamp);

CREATE INDEX referral_open ON referral (person) WHERE ended_day IS NULL AND deleted = 0;

CREATE TABLE rent_month (
    -- Due and paid in one month, tenant to provider. One row a tenancy and month.
    id         TEXT NOT NULL PRIMARY KEY,
    tenancy    TEXT NOT NULL REFERENCES tenancy,
    month      TEXT NOT NULL,               -- 2026-07
    due_cents  INTEGER NOT NULL,
    paid_cents INTEGER NOT NULL,
    paid_on    TEXT,
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp      INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX rent_month_by_stamp ON rent_month (stamp);

CREATE INDEX rent_month_by_tenancy ON rent_month (tenancy, month);

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

CREATE INDEX rent_version_by_lease ON rent_version (lease, from_day);

CREATE INDEX rent_version_by_stamp ON rent_version (stamp);

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

CREATE INDEX review_decision_by_stamp ON review_decision (stamp);

CREATE INDEX review_decision_by_week ON review_decision (week);

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

CREATE INDEX saved_view_by_account ON saved_view (account, screen);

CREATE INDEX saved_view_by_stamp ON saved_view (stamp);

CREATE VIRTUAL TABLE search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5 6 7 8 9 10',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE series_visit (
    -- The visit that stands for a series on one of its days, wherever it was moved to.
    id      TEXT NOT NULL PRIMARY KEY,
    series  TEXT NOT NULL REFERENCES visit_series,
    visit   TEXT NOT NULL REFERENCES visit,
    day     TEXT NOT NULL,                       -- on which the series has it
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX series_visit_by_series ON series_visit (series, day);

CREATE INDEX series_visit_by_stamp ON series_visit (stamp);

CREATE INDEX series_visit_by_visit ON series_visit (visit);

CREATE TABLE setting (
    -- What the organisation has chosen; the id follows from the name.
    id        TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX setting_by_stamp ON setting (stamp);

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

CREATE INDEX shelter_history_by_person ON shelter_history (person);

CREATE INDEX shelter_history_by_stamp ON shelter_history (stamp);

CREATE TABLE sign_off_text (
    -- A lead's remark on a week.
    id       TEXT NOT NULL PRIMARY KEY,
    sign_off TEXT NOT NULL REFERENCES week_sign_off,
    text     TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX sign_off_text_by_sign_off ON sign_off_text (sign_off);

CREATE INDEX sign_off_text_by_stamp ON sign_off_text (stamp);

CREATE TABLE signal_step (
    -- A step of early signalling that was taken. Never changed: a wrong one is withdrawn (deleted).
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    step    TEXT NOT NULL
            CHECK (step IN ('reminder', 'contact', 'debt_help', 'offer', 'passed_on', 'objection')),
    day     TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX signal_step_by_stamp ON signal_step (stamp);

CREATE INDEX signal_step_by_tenancy ON signal_step (tenancy);

CREATE TABLE statement_entry (
    -- A payment on a statement of the bank that was booked. Its id is made of what the bank says of it, so that it is the
    -- same on every laptop and is booked once. What nobody booked is not kept.
    id       TEXT NOT NULL PRIMARY KEY,
    payment  TEXT NOT NULL REFERENCES payment,
    account  TEXT NOT NULL,                      -- of the provider
    iban     TEXT,                               -- of who paid
    withdrew INTEGER NOT NULL CHECK (withdrew IN (0, 1)), -- the bank took the payment back with it
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX statement_entry_by_payment ON statement_entry (payment);

CREATE INDEX statement_entry_by_stamp ON statement_entry (stamp);

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

CREATE INDEX support_letter_by_stamp ON support_letter (stamp);

CREATE INDEX support_letter_by_tenancy ON support_letter (tenancy);

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

CREATE INDEX task_by_due_day ON task (due_day) WHERE done_day IS NULL;

CREATE INDEX task_by_stamp ON task (stamp);

CREATE INDEX task_by_tenancy ON task (tenancy);

CREATE TRIGGER search_task_moved AFTER UPDATE OF tenancy ON task WHEN NEW.tenancy IS NOT OLD.tenancy BEGIN
    DELETE FROM search WHERE rowid IN (SELECT rowid * 8 + 4 FROM task_text WHERE task = NEW.id);
    INSERT INTO search (rowid, words)
    SELECT rowid * 8 + 4, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || text
      FROM task_text WHERE task = NEW.id AND deleted = 0;
END;

CREATE TABLE task_text (
    -- The words of a task that has no sentence of its own.
    id        TEXT NOT NULL PRIMARY KEY,
    task      TEXT NOT NULL REFERENCES task,
    text      TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX task_text_by_stamp ON task_text (stamp);

CREATE INDEX task_text_by_task ON task_text (task);

CREATE TRIGGER search_task_text_changed AFTER UPDATE ON task_text
 WHEN NEW.text IS NOT OLD.text OR NEW.task IS NOT OLD.task OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 4;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 4, char(57344) || replace((SELECT tenancy FROM task WHERE id = NEW.task), '-', '') || ' ' || NEW.text
     WHERE NEW.deleted = 0;
END;

CREATE TRIGGER search_task_text_gone AFTER DELETE ON task_text BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 4;
END;

CREATE TRIGGER search_task_text_made AFTER INSERT ON task_text WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 4, char(57344) || replace((SELECT tenancy FROM task WHERE id = NEW.task), '-', '') || ' ' || NEW.text);
END;

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

CREATE INDEX temporary_norm_by_stamp ON temporary_norm (stamp);

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

CREATE INDEX tenancy_by_dwelling ON tenancy (dwelling);

CREATE INDEX tenancy_by_person ON tenancy (person);

CREATE INDEX tenancy_by_previous ON tenancy (previous) WHERE previous IS NOT NULL;

CREATE INDEX tenancy_by_stamp ON tenancy (stamp);

CREATE INDEX tenancy_by_worker ON tenancy (worker);

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

CREATE INDEX visit_by_colleague ON visit (colleague, day) WHERE colleague IS NOT NULL;

CREATE INDEX visit_by_day ON visit (day);

CREATE INDEX visit_by_stamp ON visit (stamp);

CREATE INDEX visit_by_tenancy ON visit (tenancy, day, id, state, deleted);

CREATE INDEX visit_by_worker ON visit (worker, day) WHERE worker IS NOT NULL;

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

CREATE INDEX visit_agreement_by_stamp ON visit_agreement (stamp);

CREATE INDEX visit_agreement_by_tenancy ON visit_agreement (tenancy, from_day);

CREATE TABLE visit_lock (
    -- A plan that stays where it is.
    id      TEXT NOT NULL PRIMARY KEY,
    visit   TEXT NOT NULL REFERENCES visit,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX visit_lock_by_stamp ON visit_lock (stamp);

CREATE INDEX visit_lock_by_visit ON visit_lock (visit);

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

CREATE INDEX visit_note_by_result ON visit_note (result) WHERE result IS NOT NULL;

CREATE INDEX visit_note_by_stamp ON visit_note (stamp);

CREATE INDEX visit_note_by_tenancy ON visit_note (tenancy);

CREATE INDEX visit_note_by_visit ON visit_note (visit) WHERE visit IS NOT NULL;

CREATE TRIGGER search_visit_note_changed AFTER UPDATE ON visit_note
 WHEN NEW.text IS NOT OLD.text OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 2;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 2, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text
     WHERE NEW.deleted = 0;
END;

CREATE TRIGGER search_visit_note_gone AFTER DELETE ON visit_note BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 2;
END;

CREATE TRIGGER search_visit_note_made AFTER INSERT ON visit_note WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 2, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text);
END;

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

CREATE INDEX visit_result_by_day ON visit_result (day);

CREATE INDEX visit_result_by_replaced ON visit_result (replaces) WHERE replaces IS NOT NULL;

CREATE INDEX visit_result_by_stamp ON visit_result (stamp);

CREATE INDEX visit_result_by_tenancy ON visit_result (tenancy, day, visit, outcome, place, deleted);

CREATE INDEX visit_result_by_visit ON visit_result (visit) WHERE visit IS NOT NULL;

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

CREATE INDEX visit_risk_by_stamp ON visit_risk (stamp);

CREATE INDEX visit_risk_by_tenancy ON visit_risk (tenancy, from_day);

CREATE TABLE visit_series (
    -- A visit that comes back: every Tuesday at ten.
    id          TEXT NOT NULL PRIMARY KEY,
    tenancy     TEXT NOT NULL REFERENCES tenancy,
    worker      TEXT REFERENCES worker,          -- none: of the tenancy
    colleague   TEXT REFERENCES worker,          -- who comes along
    weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1: Monday
    time        TEXT,                            -- HH:MM
    minutes     INTEGER CHECK (minutes > 0),     -- null: as long as visits usually are
    every_weeks INTEGER NOT NULL CHECK (every_weeks > 0),
    from_day    TEXT NOT NULL,
    last_day    TEXT,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp       INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX visit_series_by_stamp ON visit_series (stamp);

CREATE INDEX visit_series_by_tenancy ON visit_series (tenancy);

CREATE TABLE visit_tenancy (
    -- A further tenancy that the same visit serves: a couple. The first one stands in the visit.
    id        TEXT NOT NULL PRIMARY KEY,
    visit     TEXT NOT NULL REFERENCES visit,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX visit_tenancy_by_stamp ON visit_tenancy (stamp);

CREATE INDEX visit_tenancy_by_tenancy ON visit_tenancy (tenancy);

CREATE INDEX visit_tenancy_by_visit ON visit_tenancy (visit);

CREATE TABLE visit_time (
    -- When a visit suits the tenant. A tenancy without rows: whenever.
    id      TEXT NOT NULL PRIMARY KEY,
    tenancy TEXT NOT NULL REFERENCES tenancy,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1: Monday
    starts  TEXT NOT NULL,                       -- HH:MM
    ends    TEXT NOT NULL,                       -- HH:MM
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX visit_time_by_stamp ON visit_time (stamp);

CREATE INDEX visit_time_by_tenancy ON visit_time (tenancy);

CREATE TABLE visit_wish (
    -- How the visits of a tenancy are made. One row a tenancy.
    id       TEXT NOT NULL PRIMARY KEY,
    tenancy  TEXT NOT NULL REFERENCES tenancy,
    cover    TEXT REFERENCES worker,             -- who goes when the own worker cannot
    together INTEGER NOT NULL CHECK (together IN (0, 1)), -- never one worker alone
    minutes  INTEGER CHECK (minutes > 0),        -- null: as long as visits usually are
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX visit_wish_by_stamp ON visit_wish (stamp);

CREATE INDEX visit_wish_by_tenancy ON visit_wish (tenancy);

CREATE TABLE void_cell (
    -- A cell written by an operation after the cut of its device: without effect, kept so that somebody can adopt it.
    op       INTEGER NOT NULL REFERENCES operation,
    tbl      INTEGER NOT NULL,
    row      TEXT NOT NULL,
    col      INTEGER NOT NULL,
    part     INTEGER NOT NULL DEFAULT 0,
    value    ANY,
    replaces TEXT NOT NULL,
    PRIMARY KEY (op, tbl, row, col, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE week_sign_off (
    -- A week that a lead looked through. The newest of a week counts.
    id      TEXT NOT NULL PRIMARY KEY,
    week    TEXT NOT NULL,                       -- 2026-W31
    day     TEXT NOT NULL,
    states  TEXT NOT NULL,                       -- one line a tenancy: its id, a space, the state as it was signed
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX week_sign_off_by_stamp ON week_sign_off (stamp);

CREATE INDEX week_sign_off_by_week ON week_sign_off (week);

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

CREATE INDEX wmo_decision_by_last_day ON wmo_decision (last_day) WHERE deleted = 0;

CREATE INDEX wmo_decision_by_stamp ON wmo_decision (stamp);

CREATE INDEX wmo_decision_by_tenancy ON wmo_decision (tenancy, first_day);

CREATE TABLE work_pattern (
    -- When somebody works: one row a weekday, for every week, the even or the odd ones.
    id       TEXT NOT NULL PRIMARY KEY,
    worker   TEXT NOT NULL REFERENCES worker,
    parity   TEXT NOT NULL CHECK (parity IN ('every', 'even', 'odd')), -- of the ISO week number
    weekday  INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1: Monday
    starts   TEXT NOT NULL,                      -- HH:MM
    ends     TEXT NOT NULL,                      -- HH:MM
    from_day TEXT NOT NULL,
    last_day TEXT,
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp    INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE INDEX work_pattern_by_from_day ON work_pattern (from_day);

CREATE INDEX work_pattern_by_stamp ON work_pattern (stamp);

CREATE INDEX work_pattern_by_worker ON work_pattern (worker);

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

CREATE INDEX worker_by_stamp ON worker (stamp);
