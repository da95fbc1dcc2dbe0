/** Invented answers about accounts, reasons and backups; never in the build. */
import type { AccountEntry, BackupRow, Commands, ReasonRow, Role } from "./generated";

type Answers = { [K in keyof Commands]?: (args: Commands[K][0]) => Commands[K][1] };

const NOW = Date.UTC(2026, 6, 28, 9);

/** `touch` says which nouns changed. */
export function accountAnswers(refuse: (code: string, args?: Record<string, number>) => never, touch: (nouns: string[]) => void): Answers {
  const entry = (id: string, name: string, roles: Role[], worker: string | null): AccountEntry => ({
    account: { id, name, roles, worker: worker === null ? null : "w0" }, worker_name: worker, unlocks: true, own: id === "a0",
  });
  let accounts = [entry("a0", "Ilse Dauwdruppel", ["lead", "administrator"], null), entry("a1", "Fatima Appelbloesem", ["worker"], "Fatima Appelbloesem")];
  const reasons: ReasonRow[] = [{ at_ms: NOW, account: "Joost Madelief", tenancy: "t3", name: "Vera Goudsbloem", kind: "tenant_called", text: "brief" }];
  let asked = true;
  let backups: BackupRow[] = [];
  const workers = [{ id: "w0", name: "Fatima Appelbloesem" }, { id: "w1", name: "Joost Madelief" }];
  return {
    accounts_list: () => ({ accounts, workers }),
    accounts_add: ({ name, roles, worker }) => {
      const made = entry(`a${accounts.length}`, name, roles, workers.find((it) => it.id === worker)?.name ?? null);
      accounts = [...accounts, made];
      touch(["account", "account_role"]);
      return made.account;
    },
    accounts_change: ({ id, name, roles, worker }) => {
      accounts = accounts.map((it) => (it.account.id === id ? { ...entry(id, name, roles, workers.find((other) => other.id === worker)?.name ?? null) } : it));
      touch(["account", "account_role"]);
      return accounts.find((it) => it.account.id === id)?.account ?? refuse("missing");
    },
    accounts_remove: ({ id }) => {
      accounts = accounts.filter((it) => it.account.id !== id);
      touch(["account"]);
      return {};
    },
    accounts_passphrase: ({ current }) => (current === "drie groene fietsen" ? {} : refuse("wrong_passphrase")),
    accounts_reset_passphrase: () => ({}),
    accounts_renew_words: () => ({ words: Array.from({ length: 24 }, (_, at) => `woord${at + 1}`), ask: [3, 20] }),
    accounts_confirm_words: ({ words }) => (words.join() === "woord3,woord20" ? {} : refuse("recovery_words_wrong")),
    reasons_about: () => null,
    reasons_give: () => ({ until_ms: Date.UTC(2026, 6, 28, 20) }),
    reasons_list: () => reasons,
    reasons_asked: () => ({ asked }),
    reasons_ask: (args) => {
      asked = args.asked;
      touch(["setting"]);
      return args;
    },
    backups_list: () => ({ backups, folder: "/team/backups", due: backups.length === 0 }),
    backups_make: () => {
      const row = { name: "team 2026-07-28 110000.omklap", path: "/team/backups/team 2026-07-28 110000.omklap", made: "2026-07-28 110000", bytes: 2_400_000, tried_ms: NOW, whole: true, rows: 4210 };
      backups = [row, ...backups];
      return row;
    },
    backups_try: ({ name }) => backups.find((it) => it.name === name) ?? refuse("missing"),
    session_backups: () => ({ backups, folder: "/team/backups", due: false }),
    set_export: () => ({ files: { tenancies: 34, visits: 900 } }),
    team_backup: () => ({ rows: 4210, hash: "" }),
  };
}
