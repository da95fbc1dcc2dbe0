-- ============ Class home: when people work, and how visits are made ============

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

CREATE TABLE series_visit (
    -- The visit that stands for a series on one of its days, wherever it was moved to.
    id      TEXT NOT NULL PRIMARY KEY,
    series  TEXT NOT NULL REFERENCES visit_series,
    visit   TEXT NOT NULL REFERENCES visit,
    day     TEXT NOT NULL,                       -- on which the series has it
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

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

CREATE TABLE visit_lock (
    -- A plan that stays where it is.
    id      TEXT NOT NULL PRIMARY KEY,
    visit   TEXT NOT NULL REFERENCES visit,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

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

CREATE TABLE publication (
    -- A week that the team was told, once more each time.
    id      TEXT NOT NULL PRIMARY KEY,
    week    TEXT NOT NULL,                       -- 2026-W31
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;

CREATE TABLE presence (
    -- When a worker went in and came out. One row a visit.
    id      TEXT NOT NULL PRIMARY KEY,
    visit   TEXT NOT NULL REFERENCES visit,
    arrived TEXT,                                -- HH:MM
    gone    TEXT,                                -- HH:MM
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp   INTEGER NOT NULL DEFAULT (operation())
) STRICT;
