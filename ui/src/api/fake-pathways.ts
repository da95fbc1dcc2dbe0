/** An invented way through the programme; part of the fake host. Support runs. */
import type { Commands, OperationKind } from "./generated";

type Names = "pathways_get" | "later_stays_add" | "later_stays_remove";
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };
type Keep = (kind: OperationKind, nouns: string[], forth: () => void, back: () => void) => void;

export function pathwayAnswers(keep: Keep): Answers {
  const kept = (kind: OperationKind): void => keep(kind, ["later_stay"], () => undefined, () => undefined);
  return {
    pathways_get: () => ({
      stops: [
        { day: "2025-02-03", days: null, ahead: false, what: { station: "referred" } },
        { day: "2025-05-15", days: 101, ahead: false, what: { station: "key", address: "Fabelplein 41" } },
        { day: "2025-05-20", days: 5, ahead: false, what: { station: "first_visit" } },
      ],
      waited: 101, in_shelter: 180, to_first_visit: 5, supported: 440, ended: null, may_add: true,
    }),
    later_stays_add: () => (kept("add_later_stay"), { id: "l0" }),
    later_stays_remove: () => (kept("remove_later_stay"), {}),
  };
}
