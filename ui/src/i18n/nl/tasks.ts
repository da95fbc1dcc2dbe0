import type { TaskCode } from "../../api";
import { plural } from "../plural";

const count = plural("nl");

/** Tasks: the list on Vandaag and the panel of one task. */
export const tasks = {
  heading: "Taken",
  due: (n: number) => `${count(n, "taak", "taken")} voor vandaag of eerder`,
  none: "Geen taken voor vandaag.",
  /** What a task is that has no words of its own. */
  sentence: {
    agreement: "Afspraak",
    follow_up: "Opvolging",
    todo: "Taak",
    housing_allowance: "Huurtoeslag wijzigen",
    direct_debit: "Automatische incasso regelen",
    energy: "Energie, water en internet op eigen naam zetten",
    insurance: "Verzekeringen nakijken",
    municipal_taxes: "Gemeentelijke belastingen doorgeven",
    keys: "Sleutels tellen en meterstanden opnemen",
    corporation_contact: "Contactpersoon bij de corporatie wijzigen",
    wmo_officer: "Wmo-consulent inlichten",
    propose_worker: "Andere vaste begeleider voorstellen",
    check_side: "Nakijken aan welke kant de week gemist is",
    arrange_cover: "Vervanger voor het bezoek regelen",
    record_visit: "Bezoek vastleggen",
    reach_tenant: "Huurder bellen of opzoeken",
  } satisfies Record<TaskCode, string> as Record<TaskCode, string>,
  unknown: "Een taak die deze versie niet kent",
  today: "vandaag",
  by: (day: string) => `uiterlijk ${day}`,
  late: (day: string) => `had ${day} klaar moeten zijn`,
  doneOn: (day: string) => `klaar op ${day}`,
  finish: "Gedaan",
  finishName: (name: string, what: string) => `Gedaan: ${name}, ${what}`,
  finished: (name: string) => `${name}: taak gedaan.`,
  reopen: "Weer openen",
  reopenName: (name: string, what: string) => `Weer openen: ${name}, ${what}`,
  reopened: (name: string) => `${name}: taak weer open.`,
  open: (name: string, what: string) => `Taak veranderen: ${name}, ${what}`,
  add: "Nieuwe taak",
  change: "Taak veranderen",
  what: "Wat moet er gebeuren?",
  dueDay: "Uiterlijk",
  dayWrong: "Vul een dag in, als dag, maand en jaar.",
  worker: "Voor wie?",
  ofTenancy: "De vaste begeleider",
  commit: "Toevoegen",
  commitChange: "Veranderen",
  added: (name: string) => `${name}: taak toegevoegd.`,
  changed: (name: string) => `${name}: taak veranderd.`,
};
