/** The screens of the rail, in its order. */
export const SCREENS = ["today", "week", "tenancies", "compliance", "omklap", "dwellings", "referrals", "reports", "team", "settings"] as const;
export type RailScreen = (typeof SCREENS)[number];
/** Screens that one comes to from another one, and stands below it in the rail. */
const BELOW = { imports: "tenancies", dossier: "tenancies", tasks: "today", review: "compliance", arrears: "tenancies", statements: "tenancies" } as const satisfies Record<string, RailScreen>;
export type Screen = RailScreen | keyof typeof BELOW;

/** Where the window is: which screen, which tenancy is open beside its list, or fills it as a dossier, and which part of that one came for. */
export type Position = { readonly screen: Screen; readonly tenancy: string | undefined; readonly part?: string | undefined };

const START: Position = { screen: "today", tenancy: undefined };
const KEPT = 50;

/** Where the person is and was. No addresses and no titles: a name never reaches the title bar or a log. */
class Navigation {
  #now = $state.raw<Position>(START);
  #past = $state.raw<readonly Position[]>([]);
  #texts: Record<Screen, string> = $state({ today: "", week: "", tenancies: "", compliance: "", omklap: "", dwellings: "", referrals: "", reports: "", imports: "", team: "", settings: "", dossier: "", tasks: "", review: "", arrears: "", statements: "" });

  get screen(): Screen {
    return this.#now.screen;
  }

  /** The screen of the rail that this one belongs to. */
  get railScreen(): RailScreen {
    const { screen } = this.#now;
    return screen in BELOW ? BELOW[screen as keyof typeof BELOW] : (screen as RailScreen);
  }

  /** Id of the tenancy that is open in the side panel. */
  get tenancy(): string | undefined {
    return this.#now.tenancy;
  }

  /** The screen that one came from. */
  get before(): Screen | undefined {
    return this.#past.at(-1)?.screen;
  }

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  /** The part of the dossier that one came for, if for one. */
  get part(): string | undefined {
    return this.#now.part;
  }

  /** Opens a screen; the tenancy, and a part of its dossier, only when they are given. */
  go(screen: Screen, tenancy?: string, part?: string): void {
    if (screen === this.#now.screen && tenancy === this.#now.tenancy) return;
    this.#past = [...this.#past, this.#now].slice(-KEPT);
    this.#now = { screen, tenancy, part };
  }

  /** Opens a tenancy beside the list, or closes it. Moving from one to the next is one step for `back`. */
  open(tenancy: string | undefined): void {
    if (tenancy === this.#now.tenancy) return;
    if (this.#now.tenancy === undefined) this.#past = [...this.#past, this.#now].slice(-KEPT);
    this.#now = { screen: this.#now.screen, tenancy };
  }

  /** Goes where the person came from. Gives back `false` when there is nowhere to go. */
  back(): boolean {
    const last = this.#past.at(-1);
    if (last === undefined) return false;
    this.#past = this.#past.slice(0, -1);
    this.#now = last;
    return true;
  }

  /** What is typed in the search field of a screen; it waits there while another screen is open. */
  text(screen: Screen): string {
    return this.#texts[screen];
  }
  search(screen: Screen, text: string): void {
    this.#texts[screen] = text;
  }

  /** Forgets everything: nothing of one person is left for the next who unlocks. */
  reset(): void {
    this.#now = START;
    this.#past = [];
    for (const screen of Object.keys(this.#texts) as Screen[]) this.#texts[screen] = "";
  }
}

export const navigation = new Navigation();
