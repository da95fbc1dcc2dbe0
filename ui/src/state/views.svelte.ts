import { call, type ViewRow, type ViewScreen } from "../api";
import { query } from "./query.svelte";

/** Views of one screen that this account keeps, and what can be done with them. */
export type SavedViews<F> = {
  /** In the order of their making. A view that this version cannot read is left out. */
  readonly all: readonly { readonly view: string; readonly name: string; readonly filter: F }[];
  /** Keeps a filter: in the place of `view`, or beside them. Answers with its id. */
  keep(name: string, filter: F, view?: string): Promise<string>;
  /** Takes a view away. */
  remove(view: string): Promise<void>;
};

/** The saved views of a screen. `read` makes a filter of what was kept, perhaps by a newer or older version. */
export function savedViews<F>(screen: ViewScreen, read: (kept: unknown) => F | undefined): SavedViews<F> {
  const rows = query(["saved_view"], () => call("views_list", { screen }));
  const all = $derived((rows.data ?? []).flatMap((it) => readOne(it, read)));
  return {
    get all() {
      return all;
    },
    async keep(name, filter, view) {
      return (await call("views_keep", { screen, view: view ?? null, name, filter: JSON.stringify(filter) })).id;
    },
    async remove(view) {
      await call("views_remove", { view });
    },
  };
}

function readOne<F>(row: ViewRow, read: (kept: unknown) => F | undefined): { view: string; name: string; filter: F }[] {
  try {
    const filter = read(JSON.parse(row.filter));
    return filter === undefined ? [] : [{ view: row.view, name: row.name, filter }];
  } catch {
    return [];
  }
}
