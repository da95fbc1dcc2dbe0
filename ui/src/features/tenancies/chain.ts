/**
 * The lease chain of one tenancy as it is drawn: owner, provider, tenant and the contracts between them.
 *
 * Which contract stands for a link is a matter of drawing only: the one that runs, else the one that comes, else the
 * last one that ended. What is broken in a chain, and whether it can flip, is said by the engine.
 */
import type { LeaseKind, LeaseRow } from "../../api";

/** Where a contract lies in time. */
export type Phase = "ended" | "running" | "coming";

/** A contract in the drawing. */
export type Link = { readonly lease: LeaseRow; readonly phase: Phase };

/** The drawing: absent links are not drawn, `others` are listed below it. */
export type Chain = {
  /** Owner to provider. */
  readonly head: Link | undefined;
  /** Provider to tenant. */
  readonly sub: Link | undefined;
  /** Owner to tenant, past the provider. */
  readonly own: Link | undefined;
  readonly others: readonly Link[];
};

const PLACE: Record<LeaseKind, "head" | "sub" | "own"> = { head: "head", sub: "sub", use: "sub", own: "own", tripartite: "own" };
const RANK: Record<Phase, number> = { running: 2, coming: 1, ended: 0 };

export function chainOf(leases: readonly LeaseRow[], today: string): Chain {
  const links = leases.map((lease) => ({ lease, phase: phaseOf(lease, today) }));
  const pick = (place: "head" | "sub" | "own"): Link | undefined =>
    links.filter((it) => PLACE[it.lease.kind] === place).reduce<Link | undefined>(better, undefined);
  const drawn = { head: pick("head"), sub: pick("sub"), own: pick("own") };
  const shown = new Set(Object.values(drawn));
  return { ...drawn, others: links.filter((it) => !shown.has(it)) };
}

export function phaseOf(lease: Pick<LeaseRow, "first_day" | "last_day">, today: string): Phase {
  if (lease.first_day > today) return "coming";
  return lease.last_day !== null && lease.last_day < today ? "ended" : "running";
}

/** Of two contracts for one link the one to draw; at a tie the later one. */
function better(one: Link | undefined, other: Link): Link {
  return one === undefined || RANK[other.phase] >= RANK[one.phase] ? other : one;
}
