import { en } from "./en";
import { nl, type Messages } from "./nl";

/** The languages of the program; Dutch comes first. */
export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every sentence of every language; `nl` is the type of all of them. */
export const MESSAGES: Record<Language, Messages> = { nl, en };

let language = $state<Language>("nl");

/** The language in use. */
export function spoken(): Language {
  return language;
}

/** Puts another language in use; everything that shows a sentence follows. */
export function speak(next: Language): void {
  language = next;
}

/** The sentences of the language in use: `t.session.unlock`. Read them where they are shown, never keep one. */
export const t: Messages = Object.defineProperties(
  {} as Messages,
  Object.fromEntries(
    (Object.keys(nl) as (keyof Messages)[]).map((area) => [area, { enumerable: true, get: () => MESSAGES[language][area] }]),
  ),
);
