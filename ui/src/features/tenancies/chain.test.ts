import { describe, expect, it } from "vitest";
import type { LeaseKind, LeaseRow } from "../../api";
import { chainOf, phaseOf } from "./chain";

const TODAY = "2026-07-28";

function lease(id: string, kind: LeaseKind, first_day: string, last_day: string | null = null): LeaseRow {
  return { id, kind, first_day, last_day, fixed_term: false, total_cents: 64_130 };
}

/** `head:H running, sub:S running, own:-, others: ` */
function check(leases: LeaseRow[], expected: string): void {
  const { head, sub, own, others } = chainOf(leases, TODAY);
  const said = (["head", "sub", "own"] as const).map((place) => {
    const link = { head, sub, own }[place];
    return `${place} ${link ? `${link.lease.id} ${link.phase}` : "-"}`;
  });
  expect([...said, `others ${others.map((it) => it.lease.id).join("")}`].join(", ")).toBe(expected);
}

describe("the chain", () => {
  it("is head lease and sublease before the flip", () => {
    check([lease("H", "head", "2025-05-01"), lease("S", "sub", "2025-05-15")], "head H running, sub S running, own -, others ");
  });

  it("shows the own lease that comes", () => {
    check(
      [lease("H", "head", "2025-05-01", "2026-10-31"), lease("S", "sub", "2025-05-15", "2026-10-31"), lease("O", "own", "2026-11-01")],
      "head H running, sub S running, own O coming, others ",
    );
  });

  it("keeps the ended links of a flipped chain", () => {
    check(
      [lease("H", "head", "2024-05-01", "2026-05-31"), lease("S", "sub", "2024-05-15", "2026-05-31"), lease("O", "own", "2026-06-01")],
      "head H ended, sub S ended, own O running, others ",
    );
  });

  it("draws the contract that runs and lists the others", () => {
    check(
      [lease("H", "head", "2024-01-01"), lease("A", "sub", "2024-01-01", "2025-12-31"), lease("B", "sub", "2026-01-01"), lease("C", "sub", "2027-01-01")],
      "head H running, sub B running, own -, others AC",
    );
  });

  it("puts use where the sublease stands and a three-party agreement where the own lease stands", () => {
    check([lease("U", "use", "2026-01-01")], "head -, sub U running, own -, others ");
    check([lease("T", "tripartite", "2026-01-01")], "head -, sub -, own T running, others ");
  });

  it("is empty without leases", () => {
    check([], "head -, sub -, own -, others ");
  });
});

describe("a lease", () => {
  it("runs on its first and its last day", () => {
    expect(phaseOf(lease("S", "sub", TODAY, TODAY), TODAY)).toBe("running");
    expect(phaseOf(lease("S", "sub", "2026-07-29"), TODAY)).toBe("coming");
    expect(phaseOf(lease("S", "sub", "2025-01-01", "2026-07-27"), TODAY)).toBe("ended");
  });
});
