import type { PresentRow } from "../api";
import { t } from "./language.svelte";

/** "Na 12 maanden", or one in between. */
export function which(month: number | null): string {
  return month === null ? t.course.between : t.course.after(month);
}

/** "Roos, Joost, woonconsulent Ilse": names alone of the tenant and who supports them, the others by what they are. */
export function presentWords(present: readonly PresentRow[]): string {
  const one = ({ who, name }: PresentRow): string => {
    const what = t.course.party[who].toLocaleLowerCase();
    if (name === null) return what;
    return who === "tenant" || who === "worker" || who === "own" || who === "other" ? name : `${what} ${name}`;
  };
  return present.map(one).join(", ");
}
