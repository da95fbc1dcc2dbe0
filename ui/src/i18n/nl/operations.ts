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
    flip_lease: "omklap uitvoeren",
    add_account: "account toevoegen",
    change_account: "account wijzigen",
    remove_account: "account weghalen",
    change_setting: "instelling wijzigen",
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
    flip_lease: "Ongedaan gemaakt: de contracten lopen weer zoals vóór de omklap.",
    add_account: "Ongedaan gemaakt: het account is weer weg.",
    change_account: "Ongedaan gemaakt: naam, begeleider en rollen zijn weer zoals ervoor.",
    remove_account: "Ongedaan gemaakt: het account is er weer.",
    change_setting: "Ongedaan gemaakt: de instelling is weer zoals ervoor.",
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
    flip_lease: "Opnieuw gedaan: de omklap staat er weer.",
    add_account: "Opnieuw gedaan: het account is er weer.",
    change_account: "Opnieuw gedaan: het account is weer gewijzigd.",
    remove_account: "Opnieuw gedaan: het account is weer weg.",
    change_setting: "Opnieuw gedaan: de instelling is weer gewijzigd.",
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
