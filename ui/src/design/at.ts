import type { FieldName } from "../api";
import { t } from "../i18n";
import type { Form } from "../state";

/** The sentence at a field, if something is wrong there and it still holds what was sent. */
export function at(form: Pick<Form<object>, "wrong">, field: FieldName, value?: unknown): string | undefined {
  const problem = form.wrong(field, value);
  return problem && t.errors[problem.code](problem.args);
}
