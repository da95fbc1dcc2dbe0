import { plural } from "../plural";

const count = plural("nl");

/** The palette: people, commands, and what was open lately. */
export const palette = {
  title: "Zoeken of opdracht",
  placeholder: "Naam, adres of opdracht",
  results: "Resultaten",
  sections: { recent: "Onlangs", people: "Huurders", commands: "Opdrachten" },
  often: (screen: string) => `Vaak op ${screen}`,
  found: (n: number) => count(n, "resultaat", "resultaten"),
  more: (n: number) => `en nog ${count(n, "huurder", "huurders")}: typ een letter meer`,
  nothing: "Geen huurder en geen opdracht begint zo.",
  noCommand: "Geen opdracht begint zo.",
  noAddress: "Geen adres begint zo.",
  outside: "niet in je caseload, vraagt een reden",
  nobody: "zonder begeleider",
  ended: (day: string) => `begeleiding gestopt op ${day}`,
  justNow: "zojuist geopend",
  minutesAgo: (n: number) => `${count(n, "minuut", "minuten")} geleden geopend`,
  at: (time: string) => `geopend om ${time}`,
  on: (moment: string) => `geopend op ${moment}`,
  keys: { move: "kiezen", open: "openen", beside: "naast deze pagina", commands: "alleen opdrachten", addresses: "alleen adressen" },
  command: {
    search: "zoeken of opdracht",
    dark: "Donkere kleuren",
    light: "Lichte kleuren",
    colours: "andere kleuren",
    language: "English",
    languageWhat: "de andere taal",
    lettersOff: "Losse letters als toets uitzetten",
    lettersOn: "Losse letters als toets aanzetten",
    print: "printen wat voor je staat",
    undo: "Ongedaan maken",
    redo: "Opnieuw doen",
    undoWhat: "de laatste stap",
    lock: "Vergrendelen",
    back: "Terug",
    backWhat: "naar waar je was",
    keys: "Toetsen",
    keysWhat: "wat je nu kunt doen",
  },
};
