/**
 * What the window remembers, and it is little: rows come from `query` and are never kept.
 *
 * - `query(["tenancy"], () => call(...))`: an answer that asks again when a noun was touched
 * - `paged(nouns, question)`: a long answer asked page by page; `WEEK_NOUNS`, `CASELOAD_NOUNS`: what weeks and lines depend on
 * - `patience(() => busy)`: `over` once it takes so long that a person should read it, `long` once they may stop it
 * - `longWork()`: where long verbs run: how far, and `stop`; shown by `Waiting`
 * - `weekOf`, `mondayOf`, `addWeeks`, `addDays`, `isDay`: days and ISO weeks by name
 * - `useKeys(() => [...])`: what one can do on this screen, by key, by the palette and listed by `?`; single letters only
 *   outside text. `commandsNow` is what the palette offers, `palette` whether it is in front
 * - `useSearch(() => ({ label, placeholder }))`: what filters the list in front; give it to `Filter`; `.text` is what is typed
 * - `navigation`: screen and open tenancy; `go`, `open`, `back`
 * - `toasts.done(sentence, true)`: says what was done and offers *Ongedaan maken*; `toasts.failed(why)` for a refusal
 * - `takesIdleFocus`: for `{@attach}` on the list of a screen; F6 is `movePane` and goes to `data-pane-focus`
 * - `scrollsByKeys`: for `{@attach}` on what scrolls and holds nothing that takes the focus
 * - `drawn`: notes on the page's timeline when something was on the screen, for the bench
 * - `soon(work)`: waits before a picture is drawn, never so long that a person notices
 * - `kept<T>()`: choices of a screen that wait while another one is open, until the team is locked
 * - `form(name, begin)`: fields that are sent at once, each with its sentence; keeps what was typed when the panel closes
 * - `growing(list)`: the first lines of a long list now, the others with the frames after
 * - `fitting(question, nameOf)`: whether a visit fits where somebody wants it, while they say where; shown by `Misfits`
 * - `goingAlong(people, chosen)`: whom a new visit serves too; chosen in `Along`
 * - `savedViews(screen, read)`: lists that the account keeps; what a filter says only the screen understands
 * - `complianceFilter`, `reviewedWeek`: what Naleving and the review show, chosen there or on the way there
 * - `factsDocked`: whether the facts behind a week stand at the side of Naleving
 * - `walked(list)`: the keys that walk through the lines of a list; `inPanel()`: they are not meant now
 * - `waitingVisits`: how many visits wait for a result
 * - `undo`, `redo`, `session`, `prefs`
 * - `reason`: the question before a dossier outside the own caseload; views need do nothing for it
 */
export { goingAlong } from "./along";
export { backUpOfTheDay } from "./backup";
export { complianceFilter, EVERYBODY, factsDocked, reviewedWeek, type ComplianceFilter } from "./compliance.svelte";
export { drawn } from "./drawn";
export { fitting, inSentences, inWords, refusalOf, type Fit, type Misfit } from "./fit.svelte";
export { form, forgetForms, type Form } from "./forms.svelte";
export { growing, type Growing } from "./growing.svelte";
export { redo, undo } from "./history.svelte";
export { watchIdle } from "./idle";
export * from "./iso-week";
export {
  addKeys, commandsNow, inTextField, keysNow, listenToKeys, nameOf, useKeys, type Binding, type Command, type Keyed, type ScopeKind,
} from "./keys.svelte";
export { forgetKept, kept, type Kept } from "./kept";
export { makeListsReady } from "./lists";
export { navigation, SCREENS, type Position, type RailScreen, type Screen } from "./navigation.svelte";
export { PAGE, paged, type Page, type Paged } from "./pages.svelte";
export {
  CASELOAD_NOUNS, CHECKLIST_NOUNS, COURSE_NOUNS, FIGURE_NOUNS, HOUSEHOLD_NOUNS, LADDER_NOUNS, MOMENT_NOUNS, NUISANCE_NOUNS, OMKLAP_NOUNS, PATHWAY_NOUNS, OFFICER_NOUNS, PAPER_NOUNS, PARTY_NOUNS, RENT_NOUNS, REVIEW_NOUNS, ROSTER_NOUNS, SIGNED_NOUNS, STOCK_NOUNS, TODAY_NOUNS, WAITING_NOUNS, WEEK_NOUNS,
} from "./nouns";
export { palette } from "./palette.svelte";
export { enterPane, enterPanel, movePane, scrollsByKeys, takesIdleFocus } from "./panes";
export { patience, type Patience } from "./patience.svelte";
export { IDLE_CHOICES, prefs, type IdleMinutes, type Theme } from "./prefs.svelte";
export { followChanges, query, touch, type Noun, type Query } from "./query.svelte";
export { idsIn, reason } from "./reason.svelte";
export { useSearch, type Search, type SearchField } from "./search.svelte";
export { beforeLock, session, type LockedBy } from "./session.svelte";
export { soon } from "./soon";
export { savedViews, type SavedViews } from "./views.svelte";
export { toasts, type ToastLine } from "./toast.svelte";
export { inPanel, walked, type WalkedList } from "./walked";
export { waitingVisits } from "./waiting.svelte";
export { longWork, type LongWork } from "./work.svelte";
