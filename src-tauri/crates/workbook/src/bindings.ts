/**
 * What all sheets of a workbook mean.
 */
export type Mapping = { 
/**
 * One entry a sheet, in the order of the workbook.
 */
sheets: Array<SheetMapping>, 
/**
 * Names that a person has told whose they are.
 */
people: Array<NameChoice>, 
/**
 * People who are one, as a person has told.
 */
joins: Array<JoinChoice>, 
/**
 * The city of addresses that have none.
 */
city: string | null, };

/**
 * Whose a name is, by choice of a person.
 */
export type NameChoice = { 
/**
 * The name as it stands in a cell.
 */
found: string, 
/**
 * The id of the tenant or worker, as `Drawn` or `Known` name them.
 */
means: string, };

/**
 * Two people who are one, by choice of a person: an offer of `Drawn::same_person` that was taken.
 */
export type JoinChoice = { 
/**
 * The id of a drawn tenant, who is no person of their own.
 */
person: string, 
/**
 * The id of the tenant, drawn or of the team, who it is.
 */
same_as: string, };

/**
 * What one sheet means.
 */
export type SheetMapping = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: SheetKind, 
/**
 * How sure the proposal is, 0 to 100; 100 also for what was remembered.
 */
confidence: number, 
/**
 * The rows of the header, the first row is 1; `None` when there is none.
 */
header: HeaderRows | null, 
/**
 * How many rows below the header have something in them.
 */
rows: number, 
/**
 * Every column that has something in it.
 */
columns: Array<Column>, 
/**
 * Every code in its cells.
 */
codes: Array<CellCode>, 
/**
 * The row of the legend, the first row is 1.
 */
legend_row: number | null, 
/**
 * The year of days, weeks and months that do not say theirs.
 */
year: number | null, 
/**
 * `3/4/2026` is 4 March.
 */
month_first: boolean, };

/**
 * The first and the last row of a header, the first row is 1.
 */
export type HeaderRows = { 
/**
 * The upper one.
 */
first: number, 
/**
 * The lower one; the same when there is one.
 */
last: number, 
/**
 * A person said that it is these rows: no row above or below is counted in.
 */
fixed: boolean, };

/**
 * What a sheet is.
 */
export type SheetKind = "tenants" | "visit_weeks" | "visit_days" | "visit_register" | "rent_months" | "rent_register" | "team" | "leases" | "exemptions" | "skip";

/**
 * One column.
 */
export type Column = { 
/**
 * Which; the first is 1.
 */
column: number, 
/**
 * What stands above it.
 */
header: string, 
/**
 * What it means.
 */
meaning: Meaning, 
/**
 * Up to three different values in it.
 */
samples: Array<string>, 
/**
 * How many cells below the header are filled.
 */
filled: number, };

/**
 * What a column means.
 */
export type Meaning = { "is": "ignore" } | { "is": "remarks" } | { "is": "number" } | { "is": "full_name" } | { "is": "family_then_given" } | { "is": "given_name" } | { "is": "name_prefix" } | { "is": "family_name" } | { "is": "initials" } | { "is": "birth_date" } | { "is": "gender" } | { "is": "municipality" } | { "is": "referral_date" } | { "is": "address" } | { "is": "street" } | { "is": "house_number" } | { "is": "postcode" } | { "is": "city" } | { "is": "owner" } | { "is": "worker" } | { "is": "key_date" } | { "is": "end_date" } | { "is": "end_reason" } | { "is": "head_lease_start" } | { "is": "rent" } | { "is": "service_costs" } | { "is": "omklap_date" } | { "is": "visits_per_week" } | { "is": "week", 
/**
 * ISO week-year.
 */
year: number | null, 
/**
 * 1 to 53.
 */
week: number, } | { "is": "month", 
/**
 * Year.
 */
year: number | null, 
/**
 * 1 to 12.
 */
month: number, } | { "is": "matrix_day", 
/**
 * The day.
 */
day: string, } | { "is": "date" } | { "is": "planned_date" } | { "is": "time" } | { "is": "outcome" } | { "is": "place" } | { "is": "note" } | { "is": "rent_month" } | { "is": "due" } | { "is": "paid" } | { "is": "paid_on" } | { "is": "first_day" } | { "is": "last_day" } | { "is": "exemption_reason" } | { "is": "hours" } | { "is": "role" } | { "is": "phone" } | { "is": "email" };

/**
 * A code in the cells of a sheet and what it means.
 */
export type CellCode = { 
/**
 * In which cells.
 */
of: CodeOf, 
/**
 * The code, folded: lower case, without accents.
 */
code: string, 
/**
 * How many cells have it.
 */
count: number, 
/**
 * What it means.
 */
means: CodeMeaning, 
/**
 * How that is known.
 */
source: CodeSource, };

/**
 * In which cells a code stands.
 */
export type CodeOf = "visit" | "place" | "rent" | "end" | "exemption" | "role";

/**
 * What a code means.
 */
export type CodeMeaning = { "is": "outcome", 
/**
 * How.
 */
outcome: Outcome, } | { "is": "exempt", 
/**
 * Why.
 */
reason: ExemptionReason, } | { "is": "not_recorded" } | { "is": "nothing" } | { "is": "paid" } | { "is": "not_paid" } | { "is": "place", 
/**
 * Which.
 */
place: Place, } | { "is": "ended", 
/**
 * Why.
 */
reason: EndReason, 
/**
 * Where the person went.
 */
destination: EndDestination, 
/**
 * The tenant has the lease of the dwelling from the day after.
 */
own_lease: boolean, } | { "is": "role", 
/**
 * Which.
 */
role: Role, } | { "is": "unknown" };

/**
 * How the meaning of a code is known.
 */
export type CodeSource = "legend" | "usual" | "remembered" | "none";

/**
 * Where a cell stands, as a person counts.
 */
export type Origin = { 
/**
 * The sheet, 0 is the first.
 */
sheet: number, 
/**
 * The row; the first is 1, and 0 is the sheet as such.
 */
row: number, 
/**
 * The column; the first is 1, and 0 is the row as such.
 */
column: number, };

/**
 * Why a cell, a row or a sheet was not understood or not taken.
 */
export type Reason = "no_such_day" | "no_such_week" | "not_a_day" | "year_missing" | "not_known" | "day_missing" | "in_future" | "end_before_start" | "birth_date_impossible" | "letter_among_digits" | "not_a_number" | "number_out_of_range" | "error_value" | "not_a_phone" | "not_an_email" | "code_unknown" | "name_unknown" | "name_ambiguous" | "name_missing" | "worker_not_in_team" | "address_missing" | "city_missing" | "start_missing" | "tenancy_missing" | "outside_tenancy" | "omklap_outside_tenancy" | "another_year" | "row_twice" | "row_almost_empty" | "rent_unknown" | "contradicts_another_cell" | "sheet_unknown";

/**
 * What came of what was not understood.
 */
export type Effect = "taken" | "value_left_out" | "still_running" | "one_visit_a_week" | "month_unknown" | "visit_left_out" | "tenancy_left_out" | "row_left_out" | "column_left_out" | "sheet_left_out" | "worker_made";

/**
 * What a name is of.
 */
export type PersonNoun = "tenant" | "worker";

/**
 * A person, by id and name.
 */
export type PersonRef = { 
/**
 * The id in the drawn tables or in the team.
 */
id: string, 
/**
 * The name as it is spoken.
 */
name: string, 
/**
 * The team has the person already.
 */
known: boolean, };

/**
 * Ways of writing the name of one person.
 */
export type JoinedNames = { 
/**
 * Tenant or worker.
 */
noun: PersonNoun, 
/**
 * Who it is.
 */
person: PersonRef, 
/**
 * How the name is written in this workbook, each once.
 */
written: Array<string>, };

/**
 * Two people who may be one.
 */
export type SamePerson = { 
/**
 * One.
 */
one: PersonRef, 
/**
 * The other.
 */
other: PersonRef, 
/**
 * Why they may be.
 */
likeness: Likeness, 
/**
 * Where the one stands.
 */
from: Origin, };

/**
 * Why two people may be one.
 */
export type Likeness = "same_name" | "same_birth_date";

/**
 * A name that means nobody for certain.
 */
export type Ambiguous = { 
/**
 * Where it stands.
 */
at: Origin, 
/**
 * The name as it is written.
 */
found: string, 
/**
 * Whom it can mean, or whom it resembles; at most a few.
 */
candidates: Array<PersonRef>, };

/**
 * What came of a cell of a matrix.
 */
export type CellFate = "visit" | "not_recorded" | "exempt" | "rent_month" | "outside" | "open" | "nothing" | "in_another_list" | "already_there" | "not_understood" | "filled_outside" | "in_future" | "no_person" | "no_tenancy" | "no_such_column";

