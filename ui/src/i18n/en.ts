import { accounts } from "./en/accounts";
import { atVisits } from "./en/at-visits";
import { dossiers } from "./en/dossiers";
import { errors } from "./en/errors";
import { followUps } from "./en/follow-ups";
import { intake } from "./en/intake";
import { keeping } from "./en/keeping";
import { lists } from "./en/lists";
import { norms } from "./en/norms";
import { operations } from "./en/operations";
import { palette } from "./en/palette";
import { reasons } from "./en/reasons";
import { rents } from "./en/rents";
import { referrals } from "./en/referrals";
import { reviews } from "./en/reviews";
import { roster } from "./en/roster";
import { schedule } from "./en/schedule";
import { session } from "./en/session";
import { stock } from "./en/stock";
import { shell } from "./en/shell";
import { tasks } from "./en/tasks";
import { tenancies } from "./en/tenancies";
import { visits } from "./en/visits";
import { weeks } from "./en/weeks";
import { workbooks } from "./en/workbooks";
import type { Messages } from "./nl";

/** English, complete. */
export const en: Messages = { shell, session, errors, operations, palette, tasks, tenancies, visits, weeks, workbooks, accounts, keeping, reasons, dossiers, intake, roster, schedule, lists, followUps, atVisits, reviews, norms, referrals, rents, stock };
