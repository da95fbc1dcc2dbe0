import { accounts } from "./nl/accounts";
import { covenants } from "./nl/covenants";
import { course } from "./nl/course";
import { atVisits } from "./nl/at-visits";
import { dossiers } from "./nl/dossiers";
import { errors } from "./nl/errors";
import { followUps } from "./nl/follow-ups";
import { goals } from "./nl/goals";
import { intake } from "./nl/intake";
import { keeping } from "./nl/keeping";
import { lists } from "./nl/lists";
import { households, officers, parties } from "./nl/living";
import { leases, rehousing } from "./nl/moving";
import { norms } from "./nl/norms";
import { nuisance } from "./nl/nuisance";
import { letters, papers } from "./nl/papers";
import { pathways } from "./nl/pathways";
import { operations } from "./nl/operations";
import { palette } from "./nl/palette";
import { reasons } from "./nl/reasons";
import { rents } from "./nl/rents";
import { referrals } from "./nl/referrals";
import { reviews } from "./nl/reviews";
import { roster } from "./nl/roster";
import { schedule } from "./nl/schedule";
import { session } from "./nl/session";
import { stock } from "./nl/stock";
import { shell } from "./nl/shell";
import { statements } from "./nl/statements";
import { tasks } from "./nl/tasks";
import { tenancies } from "./nl/tenancies";
import { visits } from "./nl/visits";
import { weeks } from "./nl/weeks";
import { workbooks } from "./nl/workbooks";

/** Dutch: B1, *je*. It is the type of every other language. */
export const nl = { shell, session, errors, operations, palette, tasks, tenancies, visits, weeks, workbooks, accounts, keeping, reasons, dossiers, intake, roster, schedule, lists, followUps, atVisits, reviews, norms, referrals, rents, statements, stock, goals, leases, rehousing, covenants, course, nuisance , pathways , officers, parties, households, papers, letters };

export type Messages = typeof nl;
