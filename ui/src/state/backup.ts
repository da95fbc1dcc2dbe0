import { call } from "../api";

/**
 * Makes the backup of the day if none was made, in the background: who just unlocked does not wait for it. What comes
 * of it stands in the settings; a failure leaves it due, so that the next time tries again.
 */
export async function backUpOfTheDay(): Promise<void> {
  try {
    const { due } = await call("backups_list", {});
    if (due) await call("backups_make", {});
  } catch {
    // Said in the settings: the last backup and its day.
  }
}
