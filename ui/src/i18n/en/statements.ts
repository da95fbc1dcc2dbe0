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
  takenBack: (many) => `${count(many, "payment was", "payments were")} taken back. Take them away in the dossier yourself.`,
  empty: "Everything on this statement is booked, or nothing came in.",
  none: "No payment fits this choice.",
  search: "Find a payment",
  placeholder: "Name, description or amount",
  view: { all: "All", certain: "Certain", proposed: "Proposed", unclear: "Choose", confirmed: "Confirmed" },
  list: (many) => `Payments on the statement, ${many}`,
  head: { day: "Day", amount: "Amount", party: "Paid by", tenant: "Rent of", state: "State" },
  state: { certain: "Certain", proposed: "Proposed", unclear: "Choose", confirmed: "Confirmed" },
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
  booked: (many, amount) => `${count(many, "payment", "payments")} booked, ${amount} together.`,
  unbooked: "These payments were booked before. Nothing was changed.",
  pane: {
    whose: "Whose rent is this?",
    proposals: "Proposals",
    other: "Another tenant",
    leave: "Leave it",
    left: "This payment stays and is not booked.",
  },
  keys: { move: "through the list", confirm: "confirm or leave", choose: "choose a tenant", certain: "confirm all certain ones", book: "book" },
};
