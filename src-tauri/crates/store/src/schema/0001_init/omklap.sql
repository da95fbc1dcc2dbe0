-- ============ The omklap: its steps, what they need and what they leave. Class home ============

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

CREATE TABLE omklap_condition (
    -- What the owner asks before it goes on; met when its task is done. Without a task nobody has to meet it any more.
    id      TEXT NOT NULL PRIMARY KEY,
    event   TEXT NOT NULL REFERENCES omklap_event,
    words   TEXT NOT NULL,
    task    TEXT REFERENCES task,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE omklap_signature (
    -- Who signed, at a step of kind `sign`.
    id      TEXT NOT NULL PRIMARY KEY,
    event   TEXT NOT NULL REFERENCES omklap_event,
    who     TEXT NOT NULL CHECK (who IN ('tenant', 'partner', 'owner', 'provider', 'guardian')),
    name    TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

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

CREATE INDEX omklap_event_by_tenancy ON omklap_event (tenancy, day);
CREATE INDEX omklap_event_by_file ON omklap_event (file);
CREATE INDEX omklap_condition_by_event ON omklap_condition (event);
CREATE INDEX omklap_condition_by_task ON omklap_condition (task);
CREATE INDEX omklap_signature_by_event ON omklap_signature (event);
CREATE INDEX lease_cut_by_event ON lease_cut (event);
CREATE INDEX lease_cut_by_lease ON lease_cut (lease);
CREATE INDEX omklap_document_by_tenancy ON omklap_document (tenancy);
CREATE INDEX document_file_by_tenancy ON document_file (tenancy);
CREATE INDEX document_file_by_hash ON document_file (hash);
CREATE INDEX criterion_waiver_by_tenancy ON criterion_waiver (tenancy);
CREATE INDEX owner_word_by_tenancy ON owner_word (tenancy, day);
CREATE INDEX omklap_event_by_stamp ON omklap_event (stamp);
CREATE INDEX omklap_condition_by_stamp ON omklap_condition (stamp);
CREATE INDEX omklap_signature_by_stamp ON omklap_signature (stamp);
CREATE INDEX lease_cut_by_stamp ON lease_cut (stamp);
CREATE INDEX omklap_document_by_stamp ON omklap_document (stamp);
CREATE INDEX document_file_by_stamp ON document_file (stamp);
CREATE INDEX criterion_waiver_by_stamp ON criterion_waiver (stamp);
CREATE INDEX owner_word_by_stamp ON owner_word (stamp);
