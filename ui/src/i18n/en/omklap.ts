import type { OmklapLack, OmklapState, OmklapStep } from "../../api";
import type { Messages } from "../nl";
import { lacksOf, OMKLAP_STATES, OMKLAP_STEPS } from "../omklap-codes";
import { plural } from "../plural";

const count = plural("en");
const list = new Intl.ListFormat("en-GB");
const months = (n: number): string => count(n, "month", "months");
const weeks = (n: number): string => count(n, "week", "weeks");

const STANDS: Record<OmklapState, string> = {
  no_flip: "This lease was in the tenant's own name from the start.",
  in_sublease: "The sublease runs and nothing has been prepared.",
  in_preparation: "The flip is being prepared.",
  requested: "The flip has been asked for.",
  agreed: "The owner agrees.",
  signed: "The lease in the tenant's own name is signed.",
  flipped: "The tenant has a lease of their own already.",
  ended: "The tenancy through the programme is over.",
};
const DOING: Record<OmklapStep, string> = {
  prepare: "Preparing it", request: "Asking for it", agree: "Recording that the owner agrees", sign: "Signing", flip: "Flipping the lease",
  postpone: "Putting it off", reject: "Recording a refusal", withdraw: "Withdrawing it", correct: "Putting a flip right",
};
const ONLY: Record<OmklapStep, string> = {
  prepare: "is possible only while the sublease runs and nothing is under way",
  request: "is possible only during the preparation",
  agree: "is possible only after it was asked for",
  sign: "is possible only after the owner agreed",
  flip: "is possible only after signing",
  postpone: "is possible only while the flip is under way: from preparation to signing",
  reject: "is possible only while the flip is under way: from preparation to signing",
  withdraw: "is possible only while the flip is under way: from preparation to signing",
  correct: "is possible only after a flip",
};
const LACK: Record<OmklapLack, string> = {
  sublease: "a sublease that runs", wish: "the wish of the tenant", final_evaluation: "an evaluation that ended in preparing the flip", worker_advice: "the advice of the worker",
  lead_advice: "the advice of the team lead", file: "the flip file", tenant_signs: "the signature of the tenant", owner_signs: "the signature of the owner",
  provider_signs: "the signature of the care provider", guardian_signs: "the signature of the administrator", documents: "one or more documents of the list",
};

export function stepRefused(step: number | undefined, state: number | undefined): string {
  const [wanted, from] = [OMKLAP_STEPS[step ?? -1], OMKLAP_STATES[state ?? -1]];
  if (wanted === undefined || from === undefined) return "This step does not fit how far the flip is. Nothing was recorded. Look how it stands now.";
  if (from === "no_flip") return `${STANDS[from]} ${DOING[wanted]} is not needed.`;
  if (from === "ended") return `${STANDS[from]} ${DOING[wanted]} is no longer possible.`;
  return `${STANDS[from]} ${DOING[wanted]} ${ONLY[wanted]}. Nothing was recorded.`;
}

export function stepLacks(step: number | undefined, bits: number | undefined): string {
  const [wanted, lacks] = [OMKLAP_STEPS[step ?? -1], lacksOf(bits ?? 0)];
  if (wanted === undefined || lacks.length === 0) return "Something is still missing for this step. Nothing was recorded. Look at the step for what is needed.";
  return `${DOING[wanted]} is not possible yet. Needed first: ${list.format(lacks.map((it) => LACK[it]))}. Nothing was recorded.`;
}

export const omklap: Messages["omklap"] = {
  said: (all, way) => `${count(all, "tenant", "tenants")}, ${way} on the way to a lease of their own`,
  noFlip: (n) => `${count(n, "tenant", "tenants")} had a lease of their own from the start`,
  owners: "All owners",
  owner: "Owner",
  calendar: "Calendar",
  board: "Board",
  boardName: "Flips, by how far they are",
  busy: "Loading the flips…",
  nobody: "Nobody has a lease through the programme yet.",
  choose: "Choose somebody on the board. Then this shows what is met, from which day it is possible and what the next step is.",
  empty: "nobody",
  others: (n) => `and ${count(n, "other", "others")}`,
  othersName: (others, column) => `${others}: ${column}`,
  backToBoard: "Back to the board",
  listName: (column, n) => `${column}: ${count(n, "tenant", "tenants")}`,
  head: { name: "Tenant", state: "How does it stand?", since: "Since", owner: "Owner" },
  state: {
    no_flip: "Own lease from the start", in_sublease: "Sublease runs", in_preparation: "In preparation", requested: "Requested",
    agreed: "Agreed", signed: "Signed", flipped: "Aftercare", ended: "Ended",
  },
  line: {
    canStart: (n) => `can start: ${months(n)}`,
    months: (n) => `${months(n)} of sublease`,
    earliest: (day) => `earliest ${day}`,
    since: (day) => `since ${day}`,
    silent: (days) => `${count(days, "day", "days")} silent`,
    conditions: (n) => `${count(n, "condition", "conditions")} open`,
    flips: (day) => `flips ${day}`,
    flipped: (day) => `flipped ${day}`,
    aftercare: (day) => `aftercare until ${day}`,
    review: (day) => `again on ${day}`,
    noDay: "no day yet",
  },
  keys: { move: "move", open: "choose", side: "to the tenant", calendar: "calendar or board", step: "next step", documents: "documents" },

  under: { owner: (name) => `Covenant ${name}`, municipality: (name) => `Covenant ${name}`, nobody: (name) => (name === "" ? "No covenant" : `${name}, no covenant`) },
  counts: (met, not, unknown) => [`${met} met`, ...(not > 0 ? [`${not} not`] : []), ...(unknown > 0 ? [`${unknown} cannot be judged`] : [])].join(", "),
  waivedCount: (n) => `${n} waived`,
  dossier: "Dossier",
  table: { verdict: "Verdict", criterion: "Condition", why: "Why", earliest: "Earliest" },
  tableName: (name) => `Conditions of ${name}`,
  status: { met: "Met", not_met: "Not met", cannot_judge: "Cannot be judged" },
  waived: "Waived",
  proposed: "Proposal: waive",
  waivedOn: (day, why) => `Waived on ${day}: ${why}`,
  proposedOn: (day, why) => `Proposed on ${day}: ${why}`,
  now: "now",
  sinceDay: (day) => `since ${day}`,
  after: {
    term: "after a sublease", rent: "after payment", nuisance: "after a verdict", admission: "after visits", support: "after a verdict", dwelling: "after inspection", finance: "after arranging",
    brp: "after registering", wish: "after the wish", owner: "after agreement",
  },
  because: {
    term: {
      met: ({ count: n, norm }) => `The sublease runs for [${months(n)}]; ${norm} ${norm === 1 ? "is" : "are"} needed.`,
      term_runs: ({ count: n, norm, until }) => `The sublease runs for [${months(n)}]; ${norm} ${norm === 1 ? "is" : "are"} needed.${until === "" ? "" : ` That is on ${until}.`}`,
      no_sublease: () => "No [sublease] runs.",
    },
    rent: {
      met: ({ norm, lately }) => (lately > 0 ? `The [arrangement] was kept for ${months(lately)}.` : `[Nothing open], nor in the last ${months(norm)}.`),
      rent_open: ({ amount }) => `[${amount}] is open.`,
      rent_was_open: ({ amount, month }) => `Nothing open now. At the end of ${month} [${amount}] was open; that month still counts.`,
      no_rent_recorded: () => "[No rent] has been recorded yet.",
      rent_record_old: () => "The [rent] has not been kept for more than two months.",
    },
    nuisance: {
      met: ({ all, norm }) => (all === 0 ? `[No reports] in ${months(norm)}.` : `[${count(all, "report", "reports")}] in ${months(norm)}, none confirmed as serious.`),
      serious_nuisance: ({ day, until }) => `Serious nuisance on [${day}], confirmed.${until === "" ? "" : ` Counts until ${until}.`}`,
      report_open: ({ count: n }) => `[${count(n, "report", "reports")}] ${n === 1 ? "has" : "have"} not been judged yet.`,
    },
    admission: {
      met: ({ count: n, all, norm }) => `[${weeks(n)}] missed by the tenant in ${weeks(all)}; at most ${norm}. Last 4 weeks: none.`,
      missed_too_often: ({ count: n, all, norm }) => `[${weeks(n)}] missed by the tenant in ${weeks(all)}; at most ${norm}.`,
      missed_lately: ({ lately, count: n, all }) => `[${weeks(lately)}] missed by the tenant in the last 4; ${n} in ${weeks(all)}.`,
      too_few_visits: ({ count: n, norm }) => `Too few visits by the organisation: [${weeks(n)}] ${n === 1 ? "counts" : "count"}, ${norm} are needed.`,
    },
    support: {
      met: ({ day, words }) => `Verdict of [${day}]${words === "" ? "." : `: “${words}”`}`,
      judged_not: ({ day, words }) => `Verdict of [${day}]: not yet${words === "" ? "." : `. “${words}”`}`,
      not_judged: () => "Not judged at an [evaluation] yet.",
    },
    dwelling: {
      met: ({ day, until }) => `[Inspection] on ${day}, no concern open.${until === "" ? "" : ` Counts until ${until}.`}`,
      no_inspection: () => "There has been [no inspection] yet.",
      inspection_old: ({ day, norm }) => `The last [inspection] is of ${day}, older than ${months(norm)}.`,
      concern: ({ day, count: n }) => `[Inspection] on ${day}: ${count(n, "concern", "concerns")} still open.`,
    },
    finance: {
      met: ({ day }) => `Income, housing allowance and debts: [in order]${day === "" ? "" : ` since ${day}`}.`,
      to_arrange: ({ day }) => `Of income, housing allowance or debts [something is to be arranged]${day === "" ? "" : ` (${day})`}.`,
      unknown: () => "Income, housing allowance or debts: [not found out yet].",
    },
    brp: {
      met: ({ day }) => `[Registered] at this address${day === "" ? "" : ` since ${day}`}.`,
      to_arrange: () => "[Not registered] at this address yet.",
      unknown: () => "Whether the tenant is [registered] here is not known.",
    },
    wish: {
      met: ({ day, words }) => `Recorded on [${day}]${words === "" ? "." : `: “${words}”`}`,
      not_wanted: ({ day, words, name }) => `On [${day}] ${name === "" ? "the tenant" : name} said: not, or not yet.${words === "" ? "" : ` “${words}”`}`,
      not_asked: ({ name }) => `${name === "" ? "The tenant" : name} was [not asked] yet.`,
    },
    owner: {
      met: ({ day, of, words }) => (day === "" ? `By the [covenant]${of === "" ? "" : ` with ${of}`}.` : `Said on ${day}${words === "" ? "." : `: “${words}”`}`),
      owner_silent: () => "The owner has not said anything and there is no [covenant].",
      owner_not: ({ day, words }) => `On ${day} the owner said no.${words === "" ? "" : ` “${words}”`}`,
    },
  },
  planInspection: "Plan an inspection",
  ownerSay: "Record the answer",
  waive: "Waive…",
  proposeWaive: "Propose to waive…",
  grantWaive: "Grant the waiver",
  unwaive: "Ask after all",
  dropProposal: "Take the proposal away",
  nameOf: (verb, what) => `${verb}: ${what}`,
  unwaived: (what) => `‘${what}’ counts again.`,

  earliest: {
    day: (day) => `Earliest possible flip: ${day}, if all goes well`,
    now: "Everything is met: the lease can flip",
    none: "No day yet",
    first: (what) => `No day yet: first ${what}.`,
    needs: {
      term: "a sublease", rent: "the rent in order", nuisance: "a verdict on the report", admission: "more visits", support: "a verdict on the support", dwelling: "an inspection",
      finance: "the finances arranged", brp: "registration at the address", wish: "the wish of the tenant", owner: "an answer of the owner",
    },
    all: (what) => `Needed first: ${what}.`,
    last: (what) => `${what} is met last.`,
    lasts: (what) => `${what} are met last.`,
    expires: (what) => `${what} expires before the rest is met. Renew it in time.`,
    people: "People decide, not this list.",
    quote: (what) => `‘${what}’`,
    flips: (day) => `The lease in their own name begins on ${day}.`,
    flipped: (day) => `The lease in their own name runs since ${day}.`,
    aftercare: (day) => `Aftercare until ${day}.`,
    undo: "Is the day wrong? Until that day you can undo the flip.",
    noFlip: "The lease was in the tenant's own name from the start. There is nothing to flip.",
    ended: "The tenancy through the programme is over.",
    today: "now",
    can: "can flip",
    line: (parts) => `From now to the earliest possible flip: ${parts}`,
  },
  since: (state, day) => `${state} since ${day}`,
  backSince: (day) => `Back in the sublease since ${day}`,
  silentFor: (days) => `Nothing happened for ${count(days, "day", "days")}.`,

  documents: "Documents",
  documentsOf: (n, of) => `${n} of ${of}`,
  wholeList: "Whole list",
  document: {
    none: "The covenant asks for no documents.",
    before: "Needed before signing",
    around: "Around the day of the flip",
    todo: "still to do",
    waived: "not needed",
    proposed: "proposal: not needed",
    tick: "There",
    open: "Say how…",
    openName: (what) => `Say how it stands: ${what}`,
    title: "Document",
    how: "How does it stand?",
    there: "It is there",
    skip: "Not needed",
    skipPropose: "Propose: not needed",
    toCome: "Still to come",
    day: "Since",
    why: "Why is it not needed?",
    done: (what) => `${what}: updated.`,
    commit: "Record",
    attach: "Add a file",
    attachName: (what) => `Add a file: ${what}`,
    attachTitle: "Add a file",
    what: "The file is kept encrypted in the team file. Never keep a copy of an identity document.",
    remove: "Remove",
    removed: (name) => `${name} is gone.`,
    grant: "Not needed, agreed",
    reopen: "Needed after all",
  },

  next: "Next step",
  otherSteps: "Other steps",
  nothingNext: "There is no step to take now.",
  lacksHead: (step) => `Still missing for ${step}`,
  lacksThere: (n) => `First ${count(n, "thing", "things")}; see the next step.`,
  lack: {
    sublease: "A sublease that runs", wish: "The wish of the tenant", final_evaluation: "An evaluation that ended in preparing the flip", worker_advice: "The advice of the worker",
    lead_advice: "The advice of the team lead", file: "The flip file", tenant_signs: "Signature of the tenant", owner_signs: "Signature of the owner",
    provider_signs: "Signature of the care provider", guardian_signs: "Signature of the administrator", documents: "Documents of the list",
  },
  lackWhere: {
    sublease: "Leases and rent", wish: "Evaluation", final_evaluation: "Evaluation", worker_advice: "Evaluation", lead_advice: "Evaluation",
    file: "Flip file", documents: "Documents",
  },

  step: { prepare: "Prepare", request: "Request", agree: "Agree", sign: "Sign", flip: "Flip", postpone: "Put off", reject: "Refuse", withdraw: "Withdraw", correct: "Put right" },
  taken: {
    prepare: "Preparation begun", request: "Requested", agree: "Agreed", sign: "Signed", flip: "Flipped", postpone: "Put off", reject: "Refused", withdraw: "Withdrawn",
    correct: "Flip put right",
  },
  inSentence: {
    prepare: "preparing", request: "the request", agree: "the agreement", sign: "signing", flip: "the flip", postpone: "putting it off", reject: "the refusal", withdraw: "withdrawing", correct: "putting it right",
  },
  open: {
    prepare: "Begin the preparation…", request: "Record the request…", agree: "Record the agreement…", sign: "Record the signing…", flip: "Flip…", postpone: "Put off…", reject: "Record a refusal…",
    withdraw: "Withdraw…", correct: "Put the flip right…",
  },
  commit: {
    prepare: "Begin the preparation", request: "Record the request", agree: "Record the agreement", sign: "Record the signing", flip: "Flip", postpone: "Put off", reject: "Record the refusal",
    withdraw: "Withdraw", correct: "Put right",
  },
  does: {
    prepare: "The list of documents opens. There will be a task for the talk with the owner and, if needed, an inspection.",
    request: "What is in the flip file is fixed as it was sent.",
    agree: "Each condition of the owner becomes a task.",
    sign: "After that you can choose the day of the flip.",
    postpone: "The tenant stays in the sublease. There will be a task to look again on that day.",
    reject: "The tenant stays in the sublease. There will be a task to look again on that day.",
    withdraw: "The tenant stays in the sublease. There will be a task to look again on that day.",
    correct: "After that the leases are as they were, or the flip gets the right day.",
  },
  done: (name, step) => `${name}: ${step.toLocaleLowerCase()}.`,
  form: {
    day: { prepare: "Begun on", request: "Requested on", agree: "Agreed on", sign: "Signed on", postpone: "Put off on", reject: "Refused on", withdraw: "Withdrawn on" },
    person: { request: "Asked of", agree: "Who agreed?", postpone: "Who puts it off?", reject: "Who refused?", withdraw: "Who withdrew?" },
    personHint: "Name, and of which organisation.",
    reason: "Why?",
    mustChange: "What has to change first?",
    review: "Look again on",
    extends: "How much longer?",
    extendsNot: "No longer",
    extendsBy: (n) => months(n),
    conditions: "Conditions of the owner",
    noConditions: "No conditions. Add one if the owner asks for something.",
    condition: "What does the owner ask?",
    byDay: "By",
    another: "Another condition",
    drop: (n) => `Condition ${n} away`,
    signers: "Who signed?",
    signerHint: "Only who has a name is recorded.",
    guardianNone: "Leave empty if there is no administrator.",
    movedOn: "How it stands now",
  },
  signatory: { tenant: "Tenant", owner: "Owner", provider: "Care provider", guardian: "Administrator" },
  correct: {
    what: "The day of the flip is past. It cannot be undone any more; it can be put right, with a reason.",
    how: "What is wrong?",
    day: "The day is wrong",
    not: "It did not flip",
    right: "First day of the lease in their own name",
    commitDay: (day) => `Put right: flips on ${day}`,
    commitNot: "Put right: it did not flip",
    done: (name) => `${name}: the flip is put right.`,
  },
  elsewhere: {
    title: (state) => `This flip stands at ‘${state}’, not at ‘Signed’.`,
    box: "The steps before it were taken outside Omklap",
    need: "Take the steps before it first, or say that they were taken outside Omklap.",
  },
  waiving: {
    title: (what) => `Waive: ${what}`,
    propose: (what) => `Propose to waive: ${what}`,
    what: "The condition stays visible as not met, but no longer holds the flip back. The reason stands in the dossier.",
    proposeWhat: "The team lead decides. Until then nothing changes.",
    why: "Why?",
    commit: "Waive",
    commitPropose: "Propose",
    done: (what) => `‘${what}’ is waived.`,
    donePropose: (what) => `Proposed to waive ‘${what}’.`,
  },
  ownerWord: {
    title: "Answer of the owner",
    ask: "Does the owner want a lease with this tenant?",
    yes: "Yes",
    no: "No",
    day: "Said on",
    words: "In their words",
    commit: "Record",
    done: "The answer of the owner is recorded.",
  },
  history: "Steps",
  noHistory: "No step has been taken yet.",
  says: {
    sent: "The file as it was sent",
    with: { request: "of", agree: "by", postpone: "by", reject: "by", withdraw: "by" },
    mustChange: (words) => `First: ${words}`,
    review: (day) => `Look again on ${day}.`,
    extends: (n) => `Term ${months(n)} longer.`,
    signed: (who) => `Signed by ${who}.`,
    signer: (name, as) => `${name} (${as.toLocaleLowerCase()})`,
    author: (name) => `recorded by ${name}`,
    conditionDone: (day) => `met on ${day}`,
    conditionOpen: (day) => `open, by ${day}`,
  },
  moved: "A step was taken meanwhile. Below is how it stands now; what you typed is still here.",
  notAny: (step) => `${step} no longer fits how it stands now.`,

  days: {
    title: "Calendar of the coming 12 months",
    kind: { evaluation: "evaluation", review: "look again", earliest: "earliest possible", flip: "flip", aftercare_ends: "aftercare ends" },
    evaluation: (n) => `evaluation after ${months(n)}`,
    none: (month) => `${month}: nothing`,
    head: { day: "Day", what: "What" },
    count: (n) => `Calendar of the coming 12 months: ${count(n, "day", "days")}`,
    without: (n) => `Of ${count(n, "tenant", "tenants")} no day can be said yet.`,
    nothing: "There is nothing in the coming 12 months.",
  },
  part: {
    title: "Flip",
    open: "To the flip",
    noDay: "No day can be said yet.",
  },
};
