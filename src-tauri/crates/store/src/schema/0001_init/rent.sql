-- ============ Class home: rent, what was paid of it, and what was done about the rest ============

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

CREATE TABLE ledger_closing (
    -- The last day on which the provider owes and collects rent for a tenancy.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    last_day  TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;

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

CREATE TABLE payment_reference (
    -- What a tenant is asked to write with a payment of rent, so that it is known whose it is. One row a tenancy.
    id        TEXT NOT NULL PRIMARY KEY,
    tenancy   TEXT NOT NULL REFERENCES tenancy,
    reference TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    stamp     INTEGER NOT NULL DEFAULT (operation())
) STRICT;
