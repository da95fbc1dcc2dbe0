import { format } from "../../i18n";

/** The moment in the name of a backup, `2026-07-28 110000`, as people write it. It is local time already. */
export function madeAt(made: string): string {
  return `${format.weekday(made.slice(0, 10))} ${made.slice(11, 13)}:${made.slice(13, 15)}`;
}
