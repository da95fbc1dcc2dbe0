import type { OperationKind, Role } from "../../api";

/** Names of what was done, for undo, redo and the history; and names of roles. */
export const operations = {
  /** As a thing one can take back: "Ongedaan maken: bezoek vastleggen". */
  names: {
    create_team: "team maken",
    fill_example: "voorbeeldteam vullen",
    import_set: "lijst importeren",
    import_workbook: "spreadsheet importeren",
    record_visit: "bezoek vastleggen",
    correct_visit: "resultaat veranderen",
    plan_visit: "bezoek plannen",
    change_visit: "bezoek verzetten",
    cancel_visit: "bezoek weghalen",
    add_task: "taak toevoegen",
    change_task: "taak veranderen",
    finish_task: "taak afvinken",
    flip_lease: "omklap uitvoeren",
    undo: "ongedaan maken",
    redo: "opnieuw doen",
    unknown: "een stap uit een nieuwere versie",
  } satisfies Record<OperationKind, string> as Record<OperationKind, string>,
  /** What a person reads after undo. */
  undone: {
    create_team: "Ongedaan gemaakt: het team is niet meer gemaakt.",
    fill_example: "Ongedaan gemaakt: het voorbeeldteam is weer leeg.",
    import_set: "Ongedaan gemaakt: wat uit de lijst kwam is weer weg.",
    import_workbook: "Ongedaan gemaakt: wat uit de lijst kwam is weer weg.",
    record_visit: "Ongedaan gemaakt: het resultaat van het bezoek is ingetrokken.",
    correct_visit: "Ongedaan gemaakt: het eerdere resultaat geldt weer.",
    plan_visit: "Ongedaan gemaakt: het bezoek staat niet meer gepland.",
    change_visit: "Ongedaan gemaakt: het bezoek staat weer zoals het stond.",
    cancel_visit: "Ongedaan gemaakt: het bezoek staat weer gepland.",
    add_task: "Ongedaan gemaakt: de taak is weer weg.",
    change_task: "Ongedaan gemaakt: de taak is weer zoals hij was.",
    finish_task: "Ongedaan gemaakt: de taak staat weer zoals hij stond.",
    flip_lease: "Ongedaan gemaakt: de contracten lopen weer zoals vóór de omklap.",
    undo: "Ongedaan gemaakt.",
    redo: "Ongedaan gemaakt.",
    unknown: "De laatste stap is ongedaan gemaakt.",
  } satisfies Record<OperationKind, string> as Record<OperationKind, string>,
  /** What a person reads after redo. */
  redone: {
    create_team: "Opnieuw gedaan: het team is er weer.",
    fill_example: "Opnieuw gedaan: het voorbeeldteam is weer gevuld.",
    import_set: "Opnieuw gedaan: de lijst is weer geïmporteerd.",
    import_workbook: "Opnieuw gedaan: de lijst is weer geïmporteerd.",
    record_visit: "Opnieuw gedaan: het bezoek is weer vastgelegd.",
    correct_visit: "Opnieuw gedaan: het nieuwe resultaat geldt weer.",
    plan_visit: "Opnieuw gedaan: het bezoek staat weer gepland.",
    change_visit: "Opnieuw gedaan: het bezoek is weer verzet.",
    cancel_visit: "Opnieuw gedaan: het bezoek is weer weg.",
    add_task: "Opnieuw gedaan: de taak is er weer.",
    change_task: "Opnieuw gedaan: de taak is weer veranderd.",
    finish_task: "Opnieuw gedaan: de taak is weer afgevinkt of opengezet.",
    flip_lease: "Opnieuw gedaan: de omklap staat er weer.",
    undo: "Opnieuw gedaan.",
    redo: "Opnieuw gedaan.",
    unknown: "De stap is opnieuw gedaan.",
  } satisfies Record<OperationKind, string> as Record<OperationKind, string>,
  /** Why a step cannot be taken back: who wrote there since. */
  inTheWay: (who: string, what: string, when: string) =>
    `Dit is daarna veranderd${who === "" ? "" : ` door ${who}`} (${what}, ${when}). Terugdraaien zou dat werk wegvegen, dus er is niets gedaan. Verander het zelf als dat nodig is.`,
  roles: {
    worker: "begeleider",
    lead: "teamleider",
    rent_desk: "huurmedewerker",
    administrator: "beheerder",
    reader: "meelezer",
  } satisfies Record<Role, string> as Record<Role, string>,
};
