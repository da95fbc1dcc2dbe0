-- ============ Class log: insert-only, one hash chain per device ============

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
CREATE TRIGGER access_log_is_kept BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'the access log is never shortened'); END;
CREATE TRIGGER access_log_is_fixed BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;

-- ============ Class local: of this file alone ============

CREATE TABLE device (
    -- Devices that wrote operations, numbered for this file only.
    ix       INTEGER NOT NULL PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,         -- UUID; its first 8 bytes break ties between stamps
    own      INTEGER NOT NULL CHECK (own IN (0, 1))
) STRICT;

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

CREATE VIEW home_change AS
    -- What changed in the tables of class home, for who may open nothing else. Tables of care have the numbers 100 to 149.
    SELECT op, tbl, row, col, before FROM change WHERE tbl NOT BETWEEN 100 AND 149;

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

CREATE TABLE cut (
    -- Of this device only the operations up to `last` count; a cut is only ever lowered.
    device   TEXT NOT NULL PRIMARY KEY,    -- UUID
    last     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE mapping (
    -- How a workbook of one make is understood, as a person agreed to it; the newest has the highest number.
    number      INTEGER NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    choices     TEXT NOT NULL              -- JSON, without samples of cells
) STRICT;

CREATE TABLE content (
    -- The bytes of attachments, photographs and papers, each once, under their own hash.
    hash     TEXT NOT NULL PRIMARY KEY,    -- BLAKE3, hex
    bytes    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW home_content AS
    -- The bytes that a row of class home names, for who may open nothing else: attachments are care.
    SELECT hash, bytes FROM content
     WHERE EXISTS (SELECT 1 FROM photo WHERE photo.hash = content.hash)
        OR EXISTS (SELECT 1 FROM photo WHERE photo.small = content.hash)
        OR EXISTS (SELECT 1 FROM document_file WHERE document_file.hash = content.hash)
        OR EXISTS (SELECT 1 FROM omklap_file WHERE omklap_file.pdf = content.hash)
        OR EXISTS (SELECT 1 FROM omklap_file WHERE omklap_file.facts = content.hash)
        OR EXISTS (SELECT 1 FROM letter WHERE letter.pdf = content.hash);

CREATE TRIGGER home_content_kept INSTEAD OF INSERT ON home_content BEGIN
    INSERT INTO content (hash, bytes) VALUES (NEW.hash, NEW.bytes) ON CONFLICT (hash) DO NOTHING;
END;

CREATE TABLE draft (
    -- What somebody was typing and has not recorded yet.
    account  TEXT NOT NULL,
    place    TEXT NOT NULL,                -- what it is typed at
    text     TEXT NOT NULL,                -- JSON of the screen that typed it
    saved_ms INTEGER NOT NULL,
    PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;
