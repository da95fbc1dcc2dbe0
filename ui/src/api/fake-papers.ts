/** Invented consents, files of the omklap and letters; part of the fake host. */
import type { Commands, ConsentRow, LetterRow, LetterTemplateRow, OmklapFileRow, OperationKind } from "./generated";

type Names = Extract<keyof Commands, `consents_${string}` | `omklap_files_${string}` | `letters_${string}` | `support_letters_${string}` | `letter_templates_${string}`>;
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };
type Keep = (kind: OperationKind, nouns: string[], forth: () => void, back: () => void) => void;

const OWNER = "o1";
const DEAR = "Beste {voornaam},";
const DEAR_CAS = "Beste Cas,";
const RENT = "Huur";
const PAID = "Er staat geen huur open.";
const OWNER_NAME = "Woonstichting De Vlierboom";

export function paperAnswers(keep: Keep): Answers {
  let consents: readonly ConsentRow[] = [];
  let files: readonly OmklapFileRow[] = [];
  let letters: readonly LetterRow[] = [];
  let own: readonly LetterTemplateRow[] = [];
  const holding = (): ConsentRow | undefined => consents.find((it) => it.holds);
  const brought: LetterTemplateRow = { id: null, kind: "joint_talk", name: "", subject: "Uitnodiging voor een gesprek", text: DEAR };
  const made = (kind: OperationKind, nouns: string[], after: () => void, before: () => void): { id: string } => (keep(kind, nouns, after, before), { id: `p${files.length + letters.length}` });
  const addLetter = (row: Pick<LetterRow, "kind" | "recipient" | "subject">): { id: string } => {
    const before = letters;
    const after = [{ ...row, id: `l${letters.length}`, day: "2026-07-28", author: "Ilse Dauwdruppel", here: true }, ...letters];
    return made("make_letter", ["letter"], () => void (letters = after), () => void (letters = before));
  };
  const filled: Commands["letters_fill"][1] = { recipient: "Cas Hazelnoot\nWolkenhof 1", subject: brought.subject, text: DEAR_CAS, open: [], templates: [], consent_missing: false };
  return {
    consents_get: () => ({ rows: [...consents], may_keep: true }),
    consents_give: ({ organisation, purpose, day, last_day }) => {
      const before = consents;
      const row: ConsentRow = { id: `c${consents.length}`, organisation, organisation_name: OWNER_NAME, purpose, given_day: day, last_day: last_day === "" ? null : last_day, withdrawn_day: null, holds: true, author: "Ilse Dauwdruppel" };
      return made("give_consent", ["consent"], () => void (consents = [row, ...before]), () => void (consents = before));
    },
    consents_withdraw: ({ consent, day }) => {
      const before = consents;
      const after = consents.map((it) => (it.id === consent ? { ...it, withdrawn_day: day, holds: false } : it));
      return (keep("withdraw_consent", ["consent"], () => void (consents = after), () => void (consents = before)), {});
    },
    omklap_files_get: () => ({ rows: files.map((it) => ({ ...it, consent_holds: holding() !== undefined })), recipients: [{ organisation: OWNER, name: OWNER_NAME, consent_day: holding()?.given_day ?? null, attention: null }], may_make: true }),
    omklap_files_preview: () => ({
      recipient: OWNER_NAME, tenant: "Cas Hazelnoot", consent: holding() ?? null, without: holding() === undefined ? ["Cas Hazelnoot"] : [],
      blocks: holding() === undefined ? [] : [{ kind: "heading", text: RENT }, { kind: "paragraph", lines: [PAID] }],
    }),
    omklap_files_make: () => {
      const before = files;
      const row: OmklapFileRow = { id: `f${files.length}`, day: "2026-07-28", organisation: OWNER, organisation_name: OWNER_NAME, attention: null, consent_day: holding()?.given_day ?? null, consent_holds: true, author: "Ilse Dauwdruppel", here: true };
      return made("make_omklap_file", ["omklap_file"], () => void (files = [row, ...before]), () => void (files = before));
    },
    omklap_files_open: () => ({ path: "/", name: "omklapdossier" }),
    omklap_files_save: () => ({}),
    letters_list: () => ({ rows: [...letters], may_make: true }),
    letters_fill: () => filled,
    letters_make: ({ kind, recipient, subject }) => addLetter({ kind, recipient, subject }),
    letters_open: () => ({ path: "/", name: "brief" }),
    support_letters_list: () => ({ rows: [], may_make: true }),
    support_letters_fill: () => filled,
    support_letters_make: ({ kind, recipient, subject }) => addLetter({ kind, recipient, subject }),
    support_letters_open: () => ({ path: "/", name: "brief" }),
    letter_templates_list: () => ({ rows: [brought, ...own], words: ["huurder", "voornaam"], may_change: true }),
    letter_templates_set: ({ template, ...row }) => {
      const before = own;
      const after = template === null ? [...own, { ...row, id: `t${own.length}` }] : own.map((it) => (it.id === template ? { ...row, id: template } : it));
      return made("set_letter_template", ["letter_template"], () => void (own = after), () => void (own = before));
    },
    letter_templates_remove: ({ template }) => {
      const before = own;
      const after = own.filter((it) => it.id !== template);
      return (keep("remove_letter_template", ["letter_template"], () => void (own = after), () => void (own = before)), {});
    },
  };
}
