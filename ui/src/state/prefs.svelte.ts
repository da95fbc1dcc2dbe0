import { speak, type Language } from "../i18n";

/** Light, dark, or whatever the system has. */
export type Theme = "light" | "dark" | "system";

const KEY = "omklap.prefs";

/** Minutes without use after which the team locks (`privacy.md`). */
export const IDLE_CHOICES = ["2", "5", "10"] as const;
export type IdleMinutes = (typeof IDLE_CHOICES)[number];

type Kept = { theme: Theme; language: Language; singleKeys: boolean; idle: IdleMinutes };
const FIRST: Kept = { theme: "system", language: "nl", singleKeys: true, idle: "5" };

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

  /** After how many minutes without use the team locks. */
  get idle(): IdleMinutes {
    return this.#kept.idle;
  }
  set idle(idle: IdleMinutes) {
    this.#keep({ idle });
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
      idle: IDLE_CHOICES.find((it) => it === kept.idle) ?? FIRST.idle,
    };
  } catch {
    return FIRST;
  }
}

export const prefs = new Prefs();
