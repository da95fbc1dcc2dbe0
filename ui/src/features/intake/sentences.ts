import type { FieldProblem } from "../../api";
import { t } from "../../i18n";

/** The sentence of a problem with the name of its field, for the list on top. */
export function named({ field, code, args }: FieldProblem): string {
  return t.intake.wrongAt(t.intake.field[field], t.errors[code](args));
}
