/** The parts of a dossier, in the order of the tabs. */
export const TABS = ["timeline", "visits", "leases", "nuisance", "course", "terms", "goals", "contacts", "notes", "files", "tasks"] as const;
export type Tab = (typeof TABS)[number];

/** The tab so many places further, round and round. */
export function beside(tab: Tab, by: number): Tab {
  const at = TABS.indexOf(tab);
  return TABS[(at + by + TABS.length) % TABS.length] ?? tab;
}

/** The tab of this name, if there is one. */
export function tabNamed(name: string | undefined): Tab | undefined {
  return TABS.find((it) => it === name);
}
