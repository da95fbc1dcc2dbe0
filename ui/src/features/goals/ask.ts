import type { GoalRow } from "../../api";

/** What a panel about goals asks: a new goal, or something about one that is there. */
export type GoalAsk = { readonly verb: "add" } | { readonly verb: "change" | "step" | "look" | "end"; readonly goal: GoalRow };

/** Goals that run, by side of life, in the order in which they come. */
export function byDomain(goals: readonly GoalRow[]): { domain: GoalRow["domain"]; goals: GoalRow[] }[] {
  const groups: { domain: GoalRow["domain"]; goals: GoalRow[] }[] = [];
  for (const goal of goals.filter((it) => it.ended === null)) {
    const last = groups.at(-1);
    if (last?.domain === goal.domain) last.goals.push(goal);
    else groups.push({ domain: goal.domain, goals: [goal] });
  }
  return groups;
}
