import type { PaletteRow } from "../../api";
import { format, t } from "../../i18n";

const MINUTE = 60_000;

/** Beside the address: why a dossier asks for a reason, that it ended, when one had it open, or whose it is. */
export function remark(row: PaletteRow, now: number = Date.now()): string {
  if (row.outside) return t.palette.outside;
  if (row.ended !== null) return t.palette.ended(format.day(row.ended));
  if (row.opened_ms !== null) return opened(row.opened_ms, now);
  return row.worker ?? t.palette.nobody;
}

/** In words: minutes ago while one counts in minutes, then the time or the day. */
function opened(ms: number, now: number): string {
  const minutes = Math.floor((now - ms) / MINUTE);
  if (minutes < 1) return t.palette.justNow;
  if (minutes < 60) return t.palette.minutesAgo(minutes);
  return format.isoDay(ms) === format.isoDay(now) ? t.palette.at(format.time(ms)) : t.palette.on(format.moment(ms));
}
