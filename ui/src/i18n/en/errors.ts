import { plural } from "../plural";
import type { Messages } from "../nl";

const count = plural("en");

/** Where in a file: the line, where it is known. */
const ofLine = (line: number): string => (line === 0 ? "Something in the statement" : `Line ${line} of the statement`);
const onLine = (line: number): string => (line === 0 ? "A line of the statement" : `Line ${line}`);
const atLine = (line: number): string => (line === 0 ? "somewhere in the statement" : `on line ${line}`);

export const errors: Messages["errors"] = {
  locked: () => "The team is locked. Your work is saved; unlock with your passphrase to go on.",
  already_open: () => "A team is open in this program already. Lock that team first.",
  no_team: () => "There is no team on this laptop yet. Start a team or look at the example team.",
  team_exists: () => "There is a team on this laptop already. Unlock that team; nothing was overwritten.",
  wrong_passphrase: () => "This passphrase does not fit. Mind capitals and spaces, and try again.",
  too_soon: ({ seconds = 0 }) =>
    seconds > 0
      ? `Too many passphrases that did not fit. You can try again in ${count(seconds, "second", "seconds")}.`
      : "Too many passphrases that did not fit. Wait a moment and try again.",
  passphrase_too_short: ({ min = 0 }) =>
    min > 0 ? `This passphrase is too short. Take one of at least ${min} characters.` : "This passphrase is too short. Take a longer one.",
  recovery_words_wrong: () =>
    "These words do not belong to this team. Check that you have the right sheet and that every word is in its place.",
  recovery_word_unknown: ({ number = 0 }) =>
    number > 0
      ? `Word ${number} is not a recovery word. Check on your sheet how it is spelled.`
      : "One of the words is not a recovery word. Check on your sheet how the words are spelled.",
  recovery_words_incomplete: () =>
    "These are not the 24 words that belong together. Check whether a word is missing or doubled, and whether the order is right.",
  device_secret_missing: () =>
    "This laptop has lost its own key, so the passphrase alone is not enough. Unlock with your 24 recovery words.",
  keys_damaged: () =>
    "The file with the keys is damaged. The team file was not touched. Put a backup back, or ask your administrator.",
  file_unreadable: () =>
    "The team file is damaged and does not open. Nothing in it was changed. Put a backup back, or ask your administrator.",
  not_a_team_file: () => "This is not a team file of Omklap. Nothing was opened and nothing was changed. Choose another file.",
  made_by_newer_version: () =>
    "This team file was made by a newer version of Omklap. Nothing in it was changed. Update the program and open it then.",
  read_only: () =>
    "Omklap may not write in this folder. Nothing was changed. Give write access to the folder, or ask your administrator.",
  disk_full: () => "Not saved: the disk is full. What was saved before stays. Make room and try again.",
  on_shared_folder: () =>
    "This folder is shared, or kept in step by another program. A team file can break there. Choose a folder on this laptop itself.",
  busy: () => "Another program is using the team file. Close that program or wait a moment, and try again.",
  file_exists: () => "There is a file with this name already. It was not overwritten. Choose another name.",
  file_missing: () => "The file or folder is not there. See whether it was moved, or choose another.",
  folder_not_empty: () => "There are files in this folder already. Nothing was written. Choose an empty folder.",
  not_allowed: () => "This is not part of your role. Nothing was changed. Ask your team lead.",
  missing: () => "This is no longer here. A colleague may have removed it. Go back to the list.",
  name_blank: () => "Fill in a name.",
  text_too_long: ({ max = 0 }) =>
    max > 0 ? `This text is too long. Keep it to ${count(max, "character", "characters")}.` : "This text is too long. Make it shorter.",
  day_invalid: () => "This is not a date. Write it as day, month and year.",
  week_invalid: () => "This is not a week. Write year and week number, like 2026-W31.",
  range_invalid: ({ max = 0 }) =>
    max > 0
      ? `This period cannot be. The end comes after the beginning, and it holds at most ${count(max, "week", "weeks")}.`
      : "This period cannot be: the end comes before the beginning. Choose another beginning or end.",
  visit_in_future: () => "This visit has not happened yet. You can record it on the day itself or later.",
  visit_outside_support: () =>
    "There was no support on that day. The visit was not recorded. Choose a day between the start and the end of support.",
  lapsed_without_exemption: () =>
    "A visit can lapse only during an exemption, and there was none on that day. Choose another result, or record the exemption first.",
  result_exists: () => "This visit has a result already. It was not changed. Look at the visit to see who recorded it.",
  visit_of_other_tenancy: () =>
    "This visit belongs to another tenant. Nothing was recorded. Choose the visit in the list of this tenant.",
  result_replaced: () => "Another result has taken the place of this one. Nothing has changed. Open the visit again and correct the latest result.",
  plan_outside_support: () => "Support does not run on that day. The visit was not planned. Choose a day between the start and the end of support.",
  time_invalid: () => "This is not a time. Write hours and minutes, such as 9:30.",
  minutes_invalid: ({ least = 5, most = 600 }) => `A visit takes ${least} to ${most} minutes. Fill in a number in between.`,
  colleague_missing: () => "In this step two colleagues go together. Choose who comes along.",
  follow_up_closed: () => "Somebody closed this follow-up already.",
  follow_up_result_unfit: () => "This result does not fit this step. Choose one of the results that are offered.",
  follow_up_not_asked: () => "The rule does not ask for this step any more: something was recorded that makes it unneeded.",
  thresholds_unsound: ({ most = 26 }) => `Fill in whole weeks, from 1 to ${most}, and let no later step come before the one above it.`,
  alone_together: () => "This colleague already goes. Choose somebody else to come along, or leave it empty.",
  words_missing: () => "Write something down first.",
  flip_no_sublease: () => "There is no sublease, so there is nothing to flip. First check whether the contracts are right.",
  flip_no_head_lease: () => "There is no head lease, so the contract cannot pass on. First check whether the contracts are right.",
  flip_before_sublease: () => "This day lies before the start of the sublease. Choose a later day.",
  flip_day_without_title: () =>
    "The lease ends earlier, so there would be a day without a contract. Choose an earlier day, or have the present contract extended.",
  flip_breaks_another: () => "Another lease of this home would not be right any more after that. Nothing was changed. First look whether the leases are right.",
  flip_already_own: () => "There is a contract in the tenant's own name already. Nothing was changed.",
  flip_support_ended: () => "Support has ended. Nothing was changed. A flip is possible only while support runs.",
  flip_in_past: () => "A lease flips on a day after today, so that you can undo it until then. Nothing was changed. Choose a later day.",
  nothing_to_undo: () => "There is nothing to undo. You can take back only what you did on this laptop.",
  nothing_to_redo: () => "There is nothing to do again.",
  changed_since: () =>
    "Somebody changed this later. Undoing would wipe out that work, so nothing was done. Change it yourself if you need to.",
  field_not_put_back: () => "This cannot be put back from the history. Change it in its own place.",
  field_changed_since: () => "This was changed again later. Nothing was put back, so that work stays as it is.",
  flip_date_passed: () =>
    "The day of the flip has passed, so it can no longer be undone. If something is wrong, change the contracts themselves.",
  not_undoable: () => "This step cannot be undone. Nothing was changed.",
  fields_invalid: ({ number = 0 }) =>
    number > 1 ? `Not saved yet: ${count(number, "field is", "fields are")} not right. See at the fields what is missing.` : "Not saved yet: one field is not right. See there what is missing.",
  text_blank: () => "Fill this in.",
  text_invalid: () => "This holds signs that are no text. Type it again.",
  prefix_alone: () => "A prefix belongs to a family name. Fill in the family name.",
  birth_in_future: () => "This birth date is still to come. Check the year.",
  birth_too_early: ({ first = 1900 }) => `This birth date lies before ${first}. Check the year.`,
  postcode_invalid: () => "Write the postcode as 1234 AB, or leave it empty.",
  house_number_invalid: () => "A house number begins with a number, such as 12 or 12-A.",
  phone_invalid: () => "Write the number in digits, such as 06 12 34 56 78.",
  email_invalid: () => "Write the address as name@place.nl.",
  hours_invalid: ({ max = 60 }) => `Write the hours as a number up to ${max}, such as 28 or 28,5.`,
  amount_invalid: () => "Write the amount as 612,50.",
  amount_negative: () => "An amount is not less than nothing.",
  amount_too_large: () => "This amount is higher than a rent can be. Check the figures.",
  visits_out_of_range: ({ max = 7 }) => `The number of visits lies between 1 and ${max}.`,
  period_out_of_range: ({ max = 52 }) => `The number of weeks lies between 1 and ${max}.`,
  day_too_early: ({ first = 1990 }) => `This day lies before ${first}. Check the year.`,
  day_too_far_ahead: () => "This day lies more than a year ahead. Check the year.",
  last_before_first: () => "The last day lies before the first. Choose a later day.",
  months_invalid: ({ max = 0 }) => `Enter a whole number of months${max > 0 ? `, at most ${max}` : ""}.`,
  fixed_without_end: () => "This lease has no last day. First say when it ends.",
  concern_without_words: () => "Say with every concern what is needed.",
  nothing_chosen: () => "Make a choice here.",
  name_taken: () => "This name is there already. Choose that one, or add something to tell them apart.",
  cannot_own: () => "This organisation cannot own a dwelling. Choose a corporation, a municipality or another owner.",
  person_housed: () => "This person rents a dwelling of yours on that day already. End that support first, or choose a later day.",
  dwelling_taken: () => "Somebody lives here on that day. Choose another dwelling or a later day, or say that they live here together.",
  start_after_end: () => "Support ended before this day. Choose an earlier day.",
  agreement_same_day: () => "An agreement begins on that day already. Take that one away first, or choose another day.",
  why_fewer_visits: () => "Fewer visits than every week need a reason. Write briefly why.",
  outside_support: () => "Support does not run on that day. Choose a day between its beginning and its end.",
  exemption_overlaps: () => "An exemption runs on one of these days already. Choose other days, or change that exemption.",
  already_decided: () => "This was decided already. Nothing was changed. See in the list what was decided.",
  week_not_begun: () => "This week has yet to begin. Nothing was changed. Choose this week or an earlier one.",
  decision_not_offered: () => "This decision no longer fits what stands there now. Nothing was changed. See what can be chosen now.",
  worker_needed: () => "Choose who takes it over.",
  norm_counts_nothing: () => "Choose what else counts in this period: calling, meeting elsewhere, or both.",
  set_empty: () => "There is nothing in this folder that Omklap can read. Nothing was imported. Choose the folder with the CSV files.",
  people_met: ({ people = 0 }) =>
    `This folder has ${people > 0 ? count(people, "person", "people") : "people"} whom the team already has, under another number. Nothing was imported. See with a trial who they are. Are they others after all? Say so when you import.`,
  set_unreadable: () =>
    "A file in this folder cannot be read as text. Nothing was imported. Save it again as CSV (UTF-8) and try once more.",
  workbook_protected: () =>
    "This file is protected by a password, so Omklap cannot read it. Nothing was imported. Save a copy without a password in Excel and choose that.",
  workbook_outdated: () =>
    "This file comes from a program from before 2007, whatever it is called now. Nothing was imported. Open it in Excel or LibreOffice, save it as .xlsx and choose that.",
  workbook_cut_off: () =>
    "The end of this file is missing or damaged. Nothing was imported. Copy it again, or open it in Excel and save it once more.",
  not_a_workbook: () => "This is not a spreadsheet that Omklap can read. Nothing was imported. Choose a file that ends in .xlsx, .ods or .csv.",
  workbook_too_large: () =>
    "This file is larger than a team's spreadsheet can be. Nothing was imported. Save only the sheets with tenants, visits and rents in a file of their own.",
  workbook_empty: () => "There is nothing in this file. Nothing was imported. Check that you chose the right file.",
  workbook_unreadable: () =>
    "This file does not open. It may be open in Excel, or you may not read it. Nothing was imported. Close it there and try again.",
  mapping_of_other: () =>
    "These choices belong to a file with other sheets. Nothing was imported. Choose the file again and go through its sheets once more.",
  backup_failed: () =>
    "The backup beforehand did not succeed, so nothing was imported. Check that there is room on the disk and that the team's folder may be written.",
  reason_needed: () => "This dossier is not one of your tenants’. It was not opened. Give a reason first.",
  weekdays_invalid: ({ max = 5 }) => `Choose a number from 1 to ${max}: a week has no more weekdays.`,
  visits_a_day_invalid: ({ max = 20 }) => `Enter a whole number from 1 to ${max}.`,
  norms_unsound: ({ max = 40 }) => `Enter two whole numbers. The second is higher than the first, and not above ${max}.`,
  too_many_chosen: ({ max = 500 }) => `Choose at least one tenant, and no more than ${max} at once.`,
  reason_blank: () => "Write in a few words with whom you consult or why you open the dossier.",
  last_administrator: () => "This is the only administrator of the team. Nothing was changed. Make somebody else administrator first.",
  own_account: () => "You cannot remove your own account. Ask another administrator.",
  no_role: () => "Choose at least one role. Without a role a person can do nothing.",
  role_not_offered: () => "Rent officers cannot take part yet. This file also holds support notes, which they must not see. Nothing was changed.",
  passphrase_taken: () => "This passphrase cannot be used here. Choose quite another one.",
  backup_not_whole: () => "This backup is damaged. Your team itself was not touched. Make another copy now.",
  cancelled: () => "Stopped. Nothing was changed and nothing is left behind.",
  amount_zero: () => "Fill in an amount above nothing.",
  amount_above: ({ most = 0 }) => `That is more than anybody pays at once${most > 0 ? `: at most ${most} euros` : ""}. Look at the comma.`,
  no_rent: () => "There is no lease with a rent yet. Record the rent of the lease first.",
  before_rent: () => "This lies before the rent of this dossier begins. Choose a later day.",
  reference_taken: () => "A payment with this reference is there already. Look whether you enter it twice.",
  refund_above_ahead: () => "So much was not paid ahead on that day. Look what stands ahead.",
  nothing_open: () => "Nothing is open, so there is nothing to arrange.",
  arrangement_runs: () => "An arrangement runs already. Stop that one first.",
  arrangement_month: () => "An arrangement begins in the month in which it is agreed, or within a year.",
  instalments_out_of_range: ({ max = 0 }) => (max > 0 ? `Choose 1 to ${max} months.` : "Choose another number of months."),
  instalment_above_open: () => "This is more than is open. Agree on less a month.",
  step_taken: () => "This step was taken already.",
  step_skipped: () => "Another step comes first. None is skipped.",
  step_objected: () => "The tenant objected. The details do not go to the municipality.",
  step_passed_on: () => "The municipality knows already. Call the municipality if the tenant objects.",
  step_before_other: () => "The step before it was later. Choose that day or one after it.",
  step_before_arrears: () => "Nothing was open on that day. Choose a later day.",
  step_stood_on: () => "Another step was taken after this one. Take that one away first.",
  payment_reference_taken: () => "Another tenant has this reference already. Choose another one.",
  payment_reference_short: () => "A reference has four characters or more, and a digit. Otherwise it cannot be found in a description.",
  outside_lease: () => "The lease does not run on that day. Choose a day of the lease.",
  day_in_future: () => "This day is still to come. Choose today or a day before.",
  children_invalid: ({ max = 20 }) => `Fill in a number of children, at most ${max}, or leave it empty.`,
  person_waiting: () => "This person is on the waiting list already.",
  referral_ended: () => "This has been closed already. Nothing was changed. Undo that first if it is otherwise.",
  before_report: () => "That day lies before the report. Choose the day of the report or a later one.",
  after_answer: () => "Something was done or judged earlier than that. Choose a day before it, or change the answer first.",
  judged_without_words: () => "Write briefly on what ground you judge so.",
  response_days_invalid: ({ max = 20 }) => `Choose a number of working days, at most ${max}.`,
  before_happened: () => "That day lies before the day on which it began. Check the days.",
  reported_without_day: () => "You say to whom it was reported. Give the day as well.",
  offered_already: () => "This home was offered already. Record the answer first.",
  dwelling_not_free: () => "This home is not free. Choose another one.",
  goal_ended: () => "This goal is closed. Take it up again first.",
  before_agreed: () => "This day lies before the day on which the goal was agreed. Choose a later day.",
  agreed_later: () => "Something of before this day stands with this goal. Choose an earlier day.",
  looked_back_later: () => "After this day somebody looked back on this goal. Choose a later day.",
  lease_let_twice: () => "The owner already lets this home on those days. First let the other lease end earlier.",
  lease_held_twice: () => "The tenant already has a lease here on those days. First let that one end earlier.",
  lease_leaves_gap: () => "Then there is a day without a lease before the one in the tenant's own name. Let the leases follow each other.",
  lease_outside_head: () => "On those days no head lease runs above the sublease. Begin or end them together, or choose another day.",
  lease_ends_earlier: () => "This lease ends earlier already. Change its days if it runs longer.",
  last_before_move: () => "Choose the day before the key or a later one. Else there is a day without a lease.",
  moments_unsound: ({ max = 0 }) => `Fill in rising months${max > 0 ? `, none after month ${max}` : ""}. For example: 3, 6, 9, 12.`,
  number_out_of_range: ({ min = 0, max = 0 }) => (max > 0 ? `Fill in a whole number from ${min} to ${max}.` : "Fill in another whole number."),
  covenant_of_other: () => "A covenant is made with a corporation or a municipality. Nothing was changed. Choose another organisation.",
  moment_held: () => "This evaluation was held already. Remove it first if that is wrong.",
  moment_unknown: () => "The covenant does not have this moment. Choose another one.",
  before_sublease: () => "This day lies before the sublease began. Choose a later day.",
  value_unfit: () => "This does not fit this item. Choose something else.",
  measures_missing: () => "With orange or red, say what we do to make the visit safe.",
  statement_unreadable: () => "This file does not open. Nothing was changed. See whether it is still there.",
  not_a_statement: () => "This is not a bank statement. Get a statement from your bank as CAMT.053 (a file that ends in .xml).",
  statement_other: () => "This is another message of the bank, or a version that Omklap does not know. Choose CAMT.053, version 02 or 08, at your bank.",
  statement_broken: ({ line = 0 }) => `${ofLine(line)} is wrong, or the file is not whole. Nothing was booked. Get it from your bank again.`,
  statement_letters: ({ line = 0 }) => `The letters ${atLine(line)} cannot be read. Nothing was booked. Get the statement again, without editing it.`,
  statement_unsafe: ({ line = 0 }) => `${onLine(line)} holds something that does not belong in a statement and can do harm. Nothing was read. Ask your bank what it is.`,
  statement_account: ({ line = 0 }) => `${onLine(line)} is about another account. Nothing was booked. Choose the statement of one account.`,
  statement_no_account: ({ line = 0 }) => `The account number is missing ${atLine(line)}. Nothing was booked. Choose a statement with an IBAN.`,
  statement_currency: ({ line = 0 }) => `${onLine(line)} has an amount that is not in euros. Nothing was booked. Rent is in euros.`,
  statement_amount: ({ line = 0 }) => `The amount ${atLine(line)} is wrong. Nothing was booked. Get the statement again.`,
  statement_in_future: ({ line = 0 }) => `${onLine(line)} has a payment on a day that is still to come. Nothing was booked. Leave that payment.`,
  statement_before_rent: ({ line = 0 }) => `The payment ${atLine(line)} lies before the rent of whom you chose. Nothing was booked. Choose another tenant, or leave that payment.`,
  statement_not_there: ({ line = 0 }) => `What was taken back ${atLine(line)} stands in the ledger no more. Nothing was booked. Choose again.`,
  statement_day: ({ line = 0 }) => `The date ${atLine(line)} does not exist. Nothing was booked. Get the statement again.`,
  statement_too_long: ({ most = 0 }) => `This statement has ${most === 0 ? "too many" : `more than ${most}`} payments. Get a shorter period.`,
  calendar_unreadable: () => "This file does not open, or it is too large for a calendar. Nothing was changed. See whether it is there.",
  not_a_calendar: () => "This is not a calendar. Nothing was changed. Choose a file that ends in .ics.",
  calendar_broken: ({ line = 0 }) => `${line === 0 ? "This calendar file is wrong" : `Line ${line} of this calendar file is wrong`}. Nothing was changed. Make the file again in your calendar.`,
  every_weeks_invalid: () => "Fill in a number of weeks from 1 to 52.",
  hours_reversed: () => "The end does not lie after the beginning. Choose a later end.",
  risk_day_past: () => "This day has passed. Choose today or a day after.",
  attachment_too_large: ({ max_mb = 0 }) =>
    max_mb > 0
      ? `This file is larger than ${max_mb} MB and was not added. Make it smaller, for example as a pdf.`
      : "This file is too large and was not added. Make it smaller, for example as a pdf.",
  attachment_kind: () => "Only documents and pictures can be in a dossier. Save it as a pdf, for example.",
  attachment_unreadable: () => "This file cannot be read. See whether it is there and whether another program has it open.",
  attachment_not_here: () => "The name of this document is in the dossier, but the document itself is not on this laptop.",
  attachment_not_shown: () => "No program on this laptop shows this document. It is safe in the dossier.",
  photos_too_many: ({ max = 20 }) => `Add at most ${max} photographs at once. Nothing was added yet.`,
  photo_too_large: ({ nth = 1, max_mb = 50 }) => `Photograph ${nth} is larger than ${max_mb} MB. Nothing was added. Make it smaller.`,
  photo_unreadable: ({ nth = 1 }) => `Photograph ${nth} cannot be read. Nothing was added. See whether the file is there.`,
  not_a_photo: ({ nth = 1 }) => `File ${nth} is not a photograph in JPEG or PNG. Nothing was added. Save it as JPEG and choose that.`,
  photo_too_fine: ({ nth = 1, max = 50 }) => `Photograph ${nth} has more than ${max} million dots. Nothing was added. Make it smaller.`,
  photo_broken: ({ nth = 1 }) => `Photograph ${nth} is not whole. Nothing was added. Copy it from the camera or telephone once more.`,
  sets_invalid: ({ max = 20 }) => `Enter a whole number of sets, from 1 to ${max}.`,
  reading_invalid: () => "Enter the reading as it stands on the meter: at most eight digits, and three decimals.",
  photo_not_here: () => "This photograph was made on another laptop and is not on this one.",
  visit_locked: () => "This visit is locked and was not moved. Unlock it first with L.",
  visit_past: () => "What has passed does not move. Record what came of the visit, or choose a day from today on.",
  nothing_to_publish: () => "Nothing has changed since last time. Everybody has this week as it is.",
  unknown_command: () =>
    "The program asked for something this version does not know. Nothing was changed. Close Omklap and open it again.",
  bad_arguments: () =>
    "The program did not understand this request. Nothing was changed. Try again; if it stays like this, tell your administrator.",
  internal: () =>
    "What you did has not worked. Everything that was saved before is still there. Try again; if it stays like this, close Omklap and open it again.",
};
