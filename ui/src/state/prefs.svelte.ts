import { speak, type Language } from "../i18n";

/** Light, dark, or whatever the system has. */
export type Theme = "light" | "dark" | "system";

const KEY = "omklap.prefs";

type Kept = { theme: Theme; language: Language; singleKeys: boolean };
const FIRST: Kept = { theme: "system", language: "nl", singleKeys: true };

/** What this person likes on this laptop: nothing personal, so it may lie outside the team file. */
class Prefs {
  #kept = $state.raw<Kept>(read());

  get theme(): Theme {
    return this.#kept.theme;
  }
  set theme(theme: Theme) {
    this.#keep({ theme });
  }

  get language(): Language {
    return this.#kept.language;
  }
  set language(language: Language) {
    this.#keep({ language });
  }

  /** Single letters work as keys (WCAG 2.1.4: they can be switched off). */
  get singleKeys(): boolean {
    return this.#kept.singleKeys;
  }
  set singleKeys(singleKeys: boolean) {
    this.#keep({ singleKeys });
  }

  /** Puts theme and language on the page; called once before the first screen. */
  apply(): void {
    const page = document.documentElement;
    if (this.theme === "system") delete page.dataset["theme"];
    else page.dataset["theme"] = this.theme;
    page.lang = this.language;
    speak(this.language);
  }

  #keep(some: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...some };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // A window without storage forgets the choice when it closes; it still holds now.
    }
    this.apply();
  }
}

function read(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Kept>;
    return {
      theme: kept.theme === "light" || kept.theme === "dark" ? kept.theme : FIRST.theme,
      language: kept.language === "en" ? "en" : FIRST.language,
      singleKeys: kept.singleKeys !== false,
    };
  } catch {
    return FIRST;
  }
}

export const prefs = new Prefs();
