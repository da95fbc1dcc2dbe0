import type { PaletteRow } from "../../api";
import { format, t } from "../../i18n";

export { pieces } from "./match";

const MINUTE = 60_000;

/** What stands beside a name: why it asks for a reason, when one had it open, or where and whose it is. */
export function beside(row: PaletteRow, now: number = Date.now()): string {
  if (row.outside) return t.palette.outside;
  if (row.ended !== null) return `${t.palette.ended(format.day(row.ended))} · ${row.address}`;
  if (row.opened_ms !== null) return `${row.address} · ${opened(row.opened_ms, now)}`;
  return [row.address, row.worker ?? t.palette.nobody].join(" · ");
}

/** In words: minutes ago while one counts in minutes, then the time or the day. */
function opened(ms: number, now: number): string {
  const minutes = Math.floor((now - ms) / MINUTE);
  if (minutes < 1) return t.palette.justNow;
  if (minutes < 60) return t.palette.minutesAgo(minutes);
  return format.isoDay(ms) === format.isoDay(now) ? t.palette.at(format.time(ms)) : t.palette.on(format.moment(ms));
}
