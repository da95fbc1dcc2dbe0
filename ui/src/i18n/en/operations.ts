import type { Messages } from "../nl";

export const operations: Messages["operations"] = {
  names: {
    create_team: "making the team",
    fill_example: "filling the example team",
    import_set: "importing a list",
    import_workbook: "importing a spreadsheet",
    record_visit: "recording a visit",
    flip_lease: "carrying out the flip",
    undo: "undoing",
    redo: "doing again",
    unknown: "a step of a newer version",
  },
  undone: {
    create_team: "Undone: the team is no longer made.",
    fill_example: "Undone: the example team is empty again.",
    import_set: "Undone: what came from the list is gone again.",
    import_workbook: "Undone: what came from the list is gone again.",
    record_visit: "Undone: the result of the visit is withdrawn.",
    flip_lease: "Undone: the contracts run as before the flip.",
    undo: "Undone.",
    redo: "Undone.",
    unknown: "The last step is undone.",
  },
  redone: {
    create_team: "Done again: the team is back.",
    fill_example: "Done again: the example team is filled.",
    import_set: "Done again: the list is imported.",
    import_workbook: "Done again: the list has been imported again.",
    record_visit: "Done again: the visit is recorded.",
    flip_lease: "Done again: the flip is back.",
    undo: "Done again.",
    redo: "Done again.",
    unknown: "The step is done again.",
  },
  inTheWay: (who: string, what: string, when: string) =>
    `This was changed since${who === "" ? "" : ` by ${who}`} (${what}, ${when}). Taking it back would wipe that work, so nothing was done. Change it yourself if needed.`,
  roles: {
    worker: "support worker",
    lead: "team lead",
    rent_desk: "rent desk",
    administrator: "administrator",
    reader: "reader",
  },
};
