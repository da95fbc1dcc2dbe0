import type { FieldName, FieldProblem } from "../../api";
import { t } from "../../i18n";
import type { Form } from "../../state";

/** The sentence at a field, if something is wrong there. */
export function at(form: Pick<Form<object>, "wrong">, field: FieldName): string | undefined {
  const problem = form.wrong(field);
  return problem && t.errors[problem.code](problem.args);
}

/** The sentence of a problem with the name of its field, for the list on top. */
export function named({ field, code, args }: FieldProblem): string {
  return t.intake.wrongAt(t.intake.field[field], t.errors[code](args));
}
