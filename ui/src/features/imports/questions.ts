/** Who is who: every question since a file was read, so that an answer can be changed after the engine stopped asking. */
import type { Ambiguous, SamePerson, WorkbookSeen } from "../../api";

export type Questions = { readonly names: readonly Ambiguous[]; readonly pairs: readonly SamePerson[] };

const pairOf = (it: SamePerson): string => `${it.one.id} ${it.other.id}`;

/** The questions so far and those of an answer. Gives back the same ones when there is nothing to add. */
export function withQuestions(asked: Questions, { ambiguous, same_person }: WorkbookSeen): Questions {
  const names = ambiguous.filter((it) => !asked.names.some((one) => one.found === it.found));
  const pairs = same_person.filter((it) => !asked.pairs.some((one) => pairOf(one) === pairOf(it)));
  if (names.length === 0 && pairs.length === 0) return asked;
  return { names: [...asked.names, ...names], pairs: [...asked.pairs, ...pairs] };
}
