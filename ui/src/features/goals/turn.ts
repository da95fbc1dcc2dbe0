/** What is done to a goal without a form; each can be undone. */
import { call, type GoalLookRow, type GoalRow, type GoalStepRow } from "../../api";
import { format, t } from "../../i18n";
import { toasts } from "../../state";

async function done(verb: Promise<unknown>, said: string): Promise<void> {
  try {
    await verb;
    toasts.done(said, true);
  } catch (why) {
    toasts.failed(why);
  }
}

export function turnStep(tenancy: string, { id, words, done_day }: GoalStepRow): Promise<void> {
  const finish = done_day === null;
  return done(call("goals_step_done", { tenancy, id, done: finish }), finish ? t.goals.step.done(words) : t.goals.step.open(words));
}
export function removeStep(tenancy: string, { id, words }: GoalStepRow): Promise<void> {
  return done(call("goals_step_remove", { tenancy, id }), t.goals.step.removed(words));
}
export function removeLook(tenancy: string, { id, day }: GoalLookRow): Promise<void> {
  return done(call("goals_look_remove", { tenancy, id }), t.goals.look.removed(format.day(day)));
}
export function removeGoal(tenancy: string, { id, words }: GoalRow): Promise<void> {
  return done(call("goals_remove", { tenancy, id }), t.goals.form.removed(words));
}
export function reopenGoal(tenancy: string, { id, words }: GoalRow): Promise<void> {
  return done(call("goals_reopen", { tenancy, id }), t.goals.form.reopened(words));
}
