/**
 * The primitives, few and no more, and the sentence of waiting. Everything else is markup with the classes of `layout.css` (`head`, `filters`,
 * `fill`, `scroll`, `with-side`, `foot`, `hints`, `legend`, `lines`, `split`, `sect`, `tbl`, `map`, `pick`, `empty`) and
 * `ground.css` (`row`, `push`, `stack`, `sr`, `t2`, `s13`, `link`, `waits` inside `aria-busy`).
 *
 * - `Button`: `kind` main | plain | quiet | danger, `icon`, `keys`; an icon alone needs `label`
 * - `Field`: `label`, `bind:value`, `hint`, `error` as sentences; `rows` makes it several lines
 * - `ChoiceField`: one of a short list; `SearchChoice`: one of many, found as one types
 * - `Filter`: `search` of `useSearch`; stands above the list that it filters
 * - `NumberOptions`, `Segments`: one of several, by digit or by arrow
 * - `NumbersForm`: whole numbers of the team, kept together
 * - `WeekCell`: `cell`, and `label` when no words stand beside it; in a big grid use `weekLook(cell)` with class `wk`
 * - `Misfits`: `fit` of `fitting()`, why a visit does not fit where somebody wants it
 * - `Along`: whom the same visit serves too, to put in or take off
 * - `RiskMark`: how safe a visit is, with `until` where it says how long
 * - `Tag`, `Notice`, `Toast`, `Icon`, `Key`, `Mark`
 * - `Dialog`: only for what cannot come back and for the list of keys
 * - `Popover`: `anchor`, `title`; rendered while open, flips by itself, gives the focus back
 * - `ScreenHead`: `title`, what is `said` beside it, and `acts`; stands first in a `fill`
 * - `SidePanel`: beside a list inside `.with-side`
 * - `VirtualList`: rows by index; ask for data in `onrange`; `GroupedRows` puts heads of groups between them
 * - `NearRows`: a table whose rows differ in height and are drawn only near what is seen
 * - `Turned`: weeks that a change would turn, counted and on demand listed
 * - `ViewTabs`: views of a list above its filters; `savedViews` of the state keeps them
 * - `WorkLine`: a task or a step of the ladder in a list
 * - `Words`: a piece of text in parts, with what was typed underlined
 * - `Waiting`: `work` of `longWork()`, `what` as "Bezig met …"; stands where the answer will
 * - `WorkPattern`: `lines` of a working pattern, even and odd weeks; `holdingOn(lines, day)` are those in force
 * - `weekWord(cell)`: the state of a week in words
 */
export { default as Along } from "./Along.svelte";
export { default as Button } from "./Button.svelte";
export { default as ChoiceField } from "./ChoiceField.svelte";
export { default as Dialog } from "./Dialog.svelte";
export { default as Field } from "./Field.svelte";
export { default as Filter } from "./Filter.svelte";
export { GroupedRows, type Group, type Line } from "./grouped-rows";
export { default as Icon } from "./Icon.svelte";
export type { IconSign } from "./icon";
export { default as Key } from "./Key.svelte";
export { default as Mark } from "./Mark.svelte";
export { default as Misfits } from "./Misfits.svelte";
export { modal } from "./modal";
export { NearRows } from "./near.svelte";
export { default as Notice } from "./Notice.svelte";
export { default as NumberOptions } from "./NumberOptions.svelte";
export { default as NumbersForm } from "./NumbersForm.svelte";
export { place, type Box, type Placed, type Side, type Size } from "./place";
export { default as Popover } from "./Popover.svelte";
export { default as RiskMark } from "./RiskMark.svelte";
export { default as ScreenHead } from "./ScreenHead.svelte";
export { default as SearchChoice } from "./SearchChoice.svelte";
export { default as Segments } from "./Segments.svelte";
export { default as SidePanel } from "./SidePanel.svelte";
export { default as Tag } from "./Tag.svelte";
export { default as Toast } from "./Toast.svelte";
export { default as Waiting } from "./Waiting.svelte";
export { reveal, slice, step, type Slice } from "./virtual";
export { default as VirtualList } from "./VirtualList.svelte";
export { default as Turned } from "./Turned.svelte";
export { default as ViewTabs } from "./ViewTabs.svelte";
export { default as WeekCell } from "./WeekCell.svelte";
export { weekLook, type WeekLook } from "./weeklook";
export { default as WorkLine } from "./WorkLine.svelte";
export { default as Words } from "./Words.svelte";
export { capital, weekWord, weekWordShort } from "./weekword";
export { daysOf as patternDays, holdingOn, lookOf, minutesOf, spanInWords } from "./work-pattern";
export { default as WorkPattern } from "./WorkPattern.svelte";
