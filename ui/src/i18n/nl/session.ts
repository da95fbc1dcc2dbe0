import { plural } from "../plural";

const count = plural("nl");

/** The door: first start, new team, recovery words, unlocking. */
export const session = {
  offline: "Werkt zonder netwerk",
  version: (version: string) => `Omklap ${version}`,
  opening: "Omklap wordt geopend…",
  first: {
    title: "Hoe wil je beginnen?",
    intro: "Alles staat versleuteld op deze laptop.",
    newTeam: "Nieuw team",
    newTeamWhat:
      "Je maakt de sleutels en een blad met 24 herstelwoorden. Het team begint leeg; een beheerder leest de huurders in uit bestanden.",
    example: "Voorbeeldteam",
    exampleWhat:
      "Rondkijken met verzonnen huurders en een jaar bezoeken. Niets gaat de laptop af; weggooien kan in één keer.",
    exampleBusy: "Bezig met het voorbeeldteam maken…",
    choices: "Manieren om te beginnen",
  },
  team: {
    title: "Nieuw team",
    intro: "Jij wordt teamleider en beheerder van dit team.",
    team: "Naam van het team",
    teamHint: "Zoals collega’s het noemen: Team Oost.",
    name: "Je naam",
    nameHint: "Deze naam staat bij alles wat jij vastlegt.",
    passphrase: "Je wachtzin",
    passphraseHint: (min: number) =>
      `Minstens ${min} tekens. Vier of vijf losse woorden onthoud je goed en zijn lastig te raden.`,
    noKeyring:
      "Deze laptop heeft geen eigen sleutelbos. De wachtzin beschermt het team dus alleen. Daarom moet hij langer zijn.",
    repeat: "Je wachtzin nog een keer",
    short: (missing: number) => `Nog ${count(missing, "teken", "tekens")}.`,
    enough: "Lang genoeg. Een woord erbij maakt hem nog sterker.",
    strong: "Lang en sterk.",
    differs: "De tweede wachtzin is anders dan de eerste. Typ hem nog een keer.",
    make: "Team maken",
    making: "Bezig met de sleutels maken…",
    back: "Terug",
  },
  sheet: {
    title: "Je 24 herstelwoorden",
    intro: "Wie deze woorden heeft, kan het team openen. Print ze of schrijf ze over. Je ziet ze maar één keer.",
    keep: "Bewaar het blad op een veilige plek op kantoor, niet bij deze laptop.",
    words: "Herstelwoorden",
    word: (number: number) => `Woord ${number}`,
    print: "Printen",
    written: "Ik heb ze op papier",
    askTitle: "Twee woorden ter controle",
    askIntro: "Pak je blad erbij en typ deze twee woorden. Daarna gaat het team open.",
    confirm: "Team openen",
    confirming: "Bezig met openen…",
    backToWords: "Laat de woorden nog eens zien",
    wrong: "Deze twee woorden kloppen niet met het blad. Kijk naar het nummer dat voor het woord staat.",
    printTitle: (team: string) => `Herstelwoorden van ${team}`,
    printMade: (day: string) => `Gemaakt op ${day}`,
    printKeep:
      "Met deze woorden gaat het team open als niemand de wachtzin nog weet. Bewaar dit blad achter slot, niet bij de laptop. Vernietig het als er een nieuw blad is.",
  },
  unlock: {
    title: "Vergrendeld",
    idle: (minutes: number) => `Na ${minutes} minuten zonder gebruik. Je werk is opgeslagen.`,
    person: "Je werk is opgeslagen.",
    plain: "Alles staat versleuteld op deze laptop.",
    passphrase: "Je wachtzin",
    show: "Wachtzin tonen",
    hide: "Wachtzin verbergen",
    unlock: "Ontgrendelen",
    unlocking: "Bezig met ontgrendelen…",
    empty: "Typ je wachtzin.",
    forgotten: "Wachtzin vergeten",
    look: "Rondkijken zonder account?",
    wait: (seconds: number) =>
      `Te vaak een wachtzin die niet past. Over ${count(seconds, "seconde", "seconden")} kun je het opnieuw proberen.`,
    waitOver: "Je kunt het weer proberen.",
  },
  exampleDoor: {
    title: "Voorbeeldteam",
    intro: "Verzonnen huurders en een jaar bezoeken. Dit team gaat open zonder wachtzin.",
    open: "Voorbeeldteam openen",
    opening: "Bezig met openen…",
    own: "Klaar met rondkijken?",
    ownStart: "Nieuw team beginnen",
    backToUnlock: "Terug naar ontgrendelen",
  },
  recover: {
    title: "Ontgrendelen met herstelwoorden",
    intro: "Typ de 24 woorden van het blad, in volgorde, met een spatie ertussen. Kies daarna een nieuwe wachtzin.",
    words: "Je herstelwoorden",
    counted: (n: number) => `${n} van 24 woorden`,
    passphrase: "Nieuwe wachtzin",
    repeat: "Nieuwe wachtzin nog een keer",
    recover: "Ontgrendelen",
    recovering: "Bezig met ontgrendelen…",
    back: "Terug naar ontgrendelen",
  },
};
