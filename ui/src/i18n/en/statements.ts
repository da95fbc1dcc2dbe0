import type { Messages } from "../nl";
import { plural } from "../plural";

const count = plural("en");

export const statements: Messages["statements"] = {
  open: "Bank statement",
  title: "Bank statement",
  busy: "Reading the statement",
  booking: "Booking",
  file: {
    what: "Get a statement from your bank as CAMT.053. Omklap reads it on this laptop, proposes whose rent each payment is, and books only what you confirm.",
    incoming: "Only what comes in from tenants is booked. What you pay yourselves, such as rent to an owner, you record in the dossier with the lease.",
    pick: "Choose a file…",
    path: "Where is the file?",
    pathHint: "The whole place, as the file manager shows it.",
    pathMissing: "Fill in where the file is.",
    read: "Read the statement",
    again: "Another file",
    kinds: "Bank statement",
  },
  of: (account, first, last) => (first === last ? `${account}, ${first}` : `${account}, ${first} to ${last}`),
  anotherAccount: "You have booked nothing of this account before. Does rent come in here?",
  beside: (known, outgoing, pending) =>
    [known > 0 ? `${known} booked before` : "", outgoing > 0 ? `${outgoing} outgoing` : "", pending > 0 ? `${pending} not yet processed by the bank` : ""].filter((it) => it !== "").join(", "),
  takesBack: (day) => `The payment of ${day} is withdrawn`,
  refunds: "A refund is recorded",
  sameAs: (line) => `The same as line ${line} of the statement: perhaps told twice`,
  byMonth: (month) => `The rent of ${month} was recorded as paid already: perhaps this is that payment`,
  byHand: (day) => `This amount was recorded by hand on ${day} already`,
  more: (many) => `${count(many, "payment stands", "payments stand")} in this file beside these. You see them when these are booked.`,
  empty: "Everything on this statement is booked, or nothing came in.",
  none: "No payment fits this choice.",
  search: "Find a payment",
  placeholder: "Name, description or amount",
  view: { all: "All", certain: "Certain", proposed: "Proposed", unclear: "Choose", back: "Taken back", confirmed: "Confirmed" },
  list: (many) => `Payments on the statement, ${many}`,
  head: { day: "Day", amount: "Amount", party: "Paid by", tenant: "Rent of", state: "State" },
  state: { certain: "Certain", proposed: "Proposed", unclear: "Choose", back: "Taken back", confirmed: "Confirmed" },
  together: (many) => `${many} payments together`,
  nobody: "No tenant found",
  several: (many) => `${many} tenants fit equally well`,
  onBehalf: (name) => `on behalf of ${name}`,
  reason: ({ kind, month, months }, monthInWords) =>
    ({
      reference: "reference", iban: "account paid before", month: month === null ? "amount" : `rent of ${monthInWords}`, months: `amount of ${months ?? 0} months`, rent: "a month's rent",
      name: "name", family: "family name", close: "name is much like it",
    })[kind],
  certain: (many) => `Confirm ${count(many, "certain one", "certain ones")}`,
  book: (many) => (many === 0 ? "Book" : `Book ${count(many, "payment", "payments")}`),
  booked: (many, amount, back) =>
    [many > 0 ? `${count(many, "payment", "payments")} booked, ${amount} together.` : "", back > 0 ? `${count(back, "payment that was taken back", "payments that were taken back")} settled.` : ""].filter((it) => it !== "").join(" "),
  unbooked: "These payments were booked before. Nothing was changed.",
  pane: {
    whose: "Whose rent is this?",
    whoseBack: "Whose payment was taken back?",
    back: "If the payment stands in the ledger, it is withdrawn there. Otherwise a refund is recorded on this day.",
    proposals: "Proposals",
    other: "Another tenant",
    leave: "Leave it",
    left: "This payment stays and is not booked.",
  },
  keys: { move: "through the list", confirm: "confirm or leave", choose: "choose a tenant", certain: "confirm all certain ones", book: "book" },
};
