/** What the palette finds among invented people; see `fake.ts`. */
import type { Commands, PaletteRow, TenancyRow } from "./generated";

type Known = {
  find: (search: string) => readonly TenancyRow[];
  /** Opened, newest last. */
  opened: readonly string[];
  get: (tenancy: string) => TenancyRow;
};
type Answers = { [K in "palette_find" | "palette_recent"]: (args: Commands[K][0]) => Commands[K][1] };

/** Every fifth person is of somebody else. */
export function paletteAnswers({ find, opened, get }: Known): Answers {
  const when = (id: string): number | null => (opened.includes(id) ? Date.UTC(2026, 6, 28, 9, opened.lastIndexOf(id)) : null);
  const row = (it: TenancyRow): PaletteRow => ({
    tenancy: it.id, name: it.name, address: it.address, city: it.city, worker: it.worker, ended: it.support_end,
    outside: Number(it.id.replace(/\D/g, "")) % 5 === 4, opened_ms: when(it.id),
  });
  return {
    palette_find({ search, within, limit }) {
      const rows = find(search).map(row).filter((it) => within === "everywhere" || !it.name.toLowerCase().includes(search.toLowerCase()));
      return { total: rows.length, rows: rows.sort((a, b) => (b.opened_ms ?? 0) - (a.opened_ms ?? 0)).slice(0, limit) };
    },
    palette_recent: () => [...new Set([...opened].reverse())].slice(0, 8).map((id) => row(get(id))),
  };
}
