import type { FieldName, FieldProblem } from "../../api";
import { t } from "../../i18n";
import type { Form } from "../../state";

/** The sentence at a field, if something is wrong there and it still holds what was sent. */
export function at(form: Pick<Form<object>, "wrong">, field: FieldName, value?: unknown): string | undefined {
  const problem = form.wrong(field, value);
  return problem && t.errors[problem.code](problem.args);
}

/** The sentence of a problem with the name of its field, for the list on top. */
export function named({ field, code, args }: FieldProblem): string {
  return t.intake.wrongAt(t.intake.field[field], t.errors[code](args));
}
