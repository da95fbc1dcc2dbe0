/** Invented answers for the list one works with: views, choosing many, words in dossiers. */
import type { Commands, TenancyRow, ViewRow } from "./generated";

type Names =
  | "views_list" | "views_keep" | "views_remove" | "tenancies_ids" | "tenancies_reassigning" | "tenancies_reassign" | "caseloads_norms"
  | "caseloads_choose" | "search_words";
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };

type Team = {
  ids: (args: Commands["tenancies_ids"][0]) => string[];
  get: (tenancy: string) => TenancyRow;
  /** Gives tenancies to a worker, in one step. */
  give: (tenancies: readonly string[], worker: string) => void;
  /** Writes one step that can be undone. */
  keep: (kind: "keep_view" | "remove_view" | "change_setting", nouns: string[], forth: () => void, back: () => void) => void;
};

export function listAnswers({ ids, get, give, keep }: Team): Answers {
  let views: (ViewRow & { screen: string })[] = [];
  let norms = { calm: 8, busy: 10 };
  const reassigned = ({ tenancies, visits_from }: Commands["tenancies_reassign"][0]): Commands["tenancies_reassign"][1] => ({
    tenancies: tenancies.map((id) => ({ tenancy: id, name: get(id).name, worker: get(id).worker, visits: visits_from === null ? 0 : 1 })),
    unchanged: 0, visits: visits_from === null ? 0 : tenancies.length, visits_kept: 1, misfits: [], swapped: 0, tasks_kept: 0,
    load: { tenants: 9, tenths: 94, fullness: "busy" },
  });
  return {
    views_list: ({ screen }) => views.filter((it) => it.screen === screen).map(({ view, name, filter }) => ({ view, name, filter })),
    views_keep: ({ screen, view, name, filter }) => {
      const id = view ?? `view${views.length}`;
      const before = views;
      keep("keep_view", ["saved_view"], () => { views = [...before.filter((it) => it.view !== id), { view: id, screen, name: name.trim(), filter }]; }, () => { views = before; });
      return { id };
    },
    views_remove: ({ view }) => {
      const before = views;
      keep("remove_view", ["saved_view"], () => { views = before.filter((it) => it.view !== view); }, () => { views = before; });
      return {};
    },
    tenancies_ids: (args) => ({ tenancies: ids(args), total: ids(args).length }),
    tenancies_reassigning: reassigned,
    tenancies_reassign: (args) => {
      const told = reassigned(args);
      give(args.tenancies, args.worker);
      return told;
    },
    caseloads_norms: () => norms,
    caseloads_choose: (chosen) => {
      const before = norms;
      keep("change_setting", ["setting"], () => { norms = chosen; }, () => { norms = before; });
      return norms;
    },
    search_words: ({ search }) =>
      "sleutel".startsWith(search.toLowerCase()) && search.length > 1
        ? {
            more: false,
            hits: [{
              tenancy: "t3", name: get("t3").name,
              words: { source: "note", day: "2026-07-20", snippet: [{ text: search, hit: true }] },
            }],
          }
        : { more: false, hits: [] },
  };
}
