/** What a screen has made of something and not yet sent: it waits here while another screen is open. */
export type Kept<T> = { value: T | undefined };

const all: Kept<unknown>[] = [];

/** A place for it, made once for a screen. It is emptied when the team is locked: nothing of it is for who comes next. */
export function kept<T>(): Kept<T> {
  const place: Kept<T> = { value: undefined };
  all.push(place as Kept<unknown>);
  return place;
}

/** Empties every place. */
export function forgetKept(): void {
  for (const place of all) place.value = undefined;
}
