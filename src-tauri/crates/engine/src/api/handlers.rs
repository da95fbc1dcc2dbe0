//! The bodies of the commands by their names in the table; each is one verb elsewhere.

pub(super) use crate::{
    accounts::{
        add as accounts_add, change as accounts_change, confirm_words as accounts_confirm_words, list as accounts_list,
        passphrase as accounts_passphrase, remove as accounts_remove, renew_words as accounts_renew_words,
        reset_passphrase as accounts_reset_passphrase,
    },
    agreements::{add as agreements_add, remove as agreements_remove},
    attachments::{add as attachments_add, open as attachments_open, remove as attachments_remove},
    backups::{list as backups_list, make_one as backups_make, try_one as backups_try},
    beginnings::{
        begin as tenancies_begin, change as tenancies_change, fields as tenancies_fields, preview as tenancies_preview,
    },
    caseloads::{choose as caseloads_choose, norms as caseloads_norms},
    checklists::{get as checklist_get, set as checklist_set},
    consents::{get as consents_get, give as consents_give, withdraw as consents_withdraw},
    contacts::{add as contacts_add, change as contacts_change, remove as contacts_remove},
    covenants::{effect as covenants_effect, list as covenants_list, remove as covenants_remove, set as covenants_set},
    dossiers::{
        at as dossiers_at, get as dossiers_get, history as dossiers_history, put_back as dossiers_put_back,
        timeline as dossiers_timeline,
    },
    drafts::{discard as drafts_drop, get as drafts_get, save as drafts_save},
    dwellings::{
        add as dwellings_add, change as dwellings_change, list as dwellings_list, preview as dwellings_preview,
    },
    effects::preview as weeks_effect,
    endings::{end as tenancies_end, preview as tenancies_ending},
    evaluations::{
        advise as omklap_advise, change_day as evaluations_move, get as evaluations_get, hold as evaluations_hold,
        remove as evaluations_remove, wish as omklap_wish,
    },
    exemptions::{
        change as exemptions_change, decide as exemptions_decide, open as exemptions_open,
        propose as exemptions_propose, withdraw as exemptions_withdraw,
    },
    follow_ups::{
        choose as follow_ups_choose, close as follow_ups_close, list as follow_ups_list, plan as follow_ups_plan,
        take as follow_ups_take, thresholds as follow_ups_thresholds,
    },
    forecasts::get as weeks_forecast,
    goals::{
        add as goals_add, add_step as goals_step_add, change as goals_change, end as goals_end,
        finish_step as goals_step_done, look_back as goals_look_back, remove as goals_remove,
        remove_look as goals_look_remove, remove_step as goals_step_remove, reopen as goals_reopen,
    },
    history::undo as history_undo,
    history::{
        at_moment as history_at, in_the_way as history_in_the_way, of_record as history_of, redo as history_redo,
        steps as history_steps,
    },
    households::{get as households_get, remove as households_remove, set as households_set},
    incidents::{add as incidents_add, judge as incidents_judge, remove as incidents_remove},
    indicators::{
        export as indicators_export, housing as indicators_housing, lost as indicators_lost,
        people as indicators_people, publish as indicators_publish,
    },
    keeping::{backup as team_backup, check as team_verify, log as log_list},
    later_stays::{add as later_stays_add, remove as later_stays_remove},
    leases::{add as leases_add, change as leases_change, end as leases_end, preview as leases_preview},
    letters::{
        fill as letters_fill, fill_support as support_letters_fill, list as letters_list,
        list_support as support_letters_list, make as letters_make, make_support as support_letters_make,
        open as letters_open, open_support as support_letters_open, remove_template as letter_templates_remove,
        set_template as letter_templates_set, templates as letter_templates_list,
    },
    lists::ready as lists_ready,
    norms::{
        add as norms_add, change as norms_change, choose_weekdays as norms_choose_weekdays, effect as norms_effect,
        list as norms_list, remove as norms_remove, weekdays as norms_weekdays,
        weekdays_effect as norms_weekdays_effect,
    },
    notes::{add as notes_add, change as notes_change, remove as notes_remove},
    nuisance::{
        add as nuisance_add, add_sign as good_signs_add, answer as nuisance_answer, care as nuisance_care,
        change as nuisance_change, choose_norm as nuisance_choose_norm, get as nuisance_get, judge as nuisance_judge,
        meldcode as meldcode_get, norm as nuisance_norm, remove as nuisance_remove,
        remove_calamity as calamities_remove, remove_meldcode as meldcode_remove, remove_sign as good_signs_remove,
        set_calamity as calamities_set, set_meldcode as meldcode_set, team as nuisance_team, tell as nuisance_tell,
        withdraw as nuisance_withdraw,
    },
    officers::{add as officers_add, change as officers_change, list as officers_list, remove as officers_remove},
    omklap::{
        add_file as document_files_add, board as omklap_board, calendar as omklap_calendar, correct as omklap_correct,
        flip as omklap_flip, get as omklap_get, open_file as document_files_open, owner as omklap_owner,
        preview as omklap_preview, remove_file as document_files_remove, report as omklap_report,
        set_document as omklap_document, take as omklap_step, unwaive as omklap_unwaive, waive as omklap_waive,
    },
    omklap_files::{
        get as omklap_files_get, make as omklap_files_make, open as omklap_files_open, preview as omklap_files_preview,
        save as omklap_files_save,
    },
    organisations::{add as organisations_add, change as organisations_change, list as organisations_list},
    palette::{find as palette_find, recent as palette_recent},
    parties::{add as parties_add, end as parties_end, get as parties_get, remove as parties_remove},
    pathways::get as pathways_get,
    persons::{change as persons_change, list as persons_list},
    promises::{add as promises_add, judge as promises_judge},
    reasons::{
        about as reasons_about, ask as reasons_ask, asked as reasons_asked, give as reasons_give, list as reasons_list,
    },
    reassigning::{preview as tenancies_reassigning, reassign as tenancies_reassign},
    referrals::{
        add as referrals_add, answer as offers_answer, change as referrals_change, end as referrals_end,
        find as referrals_match, get as referrals_get, list as referrals_list, make as offers_make,
    },
    rehousing::{preview as tenancies_rehousing, rehouse as tenancies_rehouse},
    rents::{
        arrange as rent_arrange, arrears as rent_arrears, change as rent_change,
        end_arrangement as rent_end_arrangement, get as rent_get, record_month as rent_record_month,
        record_payment as rent_record_payment, set_reference as rent_set_reference, statement_book, statement_read,
        step as rent_step, withdraw_payment as rent_withdraw_payment, withdraw_step as rent_withdraw_step,
    },
    reviews::{
        case as review_case, decide as review_decide, get as review_get, sign_off as review_sign_off,
        signed as review_signed,
    },
    risks::set as risks_set,
    roster::{
        get as week_get, lock as visits_lock, publish as week_publish, to_tell as week_to_tell,
        write_calendar as week_calendar,
    },
    schedule::{
        absences_add, absences_change, absences_preview, absences_remove, appointments_add, appointments_change,
        appointments_remove, calendar_import, calendar_look, fits as schedule_fits, patterns_set, schedule_choose_most,
        schedule_most, schedule_team, series_add, series_end, series_fill, series_list, wishes_get, wishes_set,
    },
    search::words as search_words,
    sets::{export as set_export, import as set_import},
    stock::{
        add_photos as photos_add, broken as chains_broken, change_terms as leases_terms, drop_plan as inspections_drop,
        get as stock_get, hand_out as keys_hand_out, inspect as inspections_add, list as stock_list, owners_terms,
        photo as photos_get, plan as inspections_plan, read as meters_read,
        remove_exploitation as exploitations_remove, remove_inspection as inspections_remove,
        remove_keys as keys_remove, remove_photo as photos_remove, remove_reading as meters_remove,
        set_exploitation as exploitations_set, settle as inspections_settle, take_back as keys_take_back,
    },
    tasks::{add as tasks_add, change as tasks_change, finish as tasks_finish, list as tasks_list},
    tenancies::{
        get as tenancies_get, ids as tenancies_ids, list as tenancies_list, named as tenancies_named,
        workers as workers_list,
    },
    today::{get as today_get, sheet as today_sheet},
    trends::trend as weeks_trend,
    views::{keep as views_keep, list as views_list, remove as views_remove},
    visits::{
        along as visits_along, cancel_plan as visits_cancel_plan, change as visits_change, copy as visits_copy,
        correct as visits_correct, list as visits_list, plan as visits_plan, presence as visits_presence,
        preview as visits_preview, record as visits_record,
    },
    weeks::{explained as weeks_explain, grid as weeks_grid, report as weeks_report, totals as weeks_totals},
    wmo::{decide as wmo_set, remove as wmo_remove},
    workbooks::{import as workbook_import, look as workbook_look, rejected as workbook_rejected},
    workers::{add as workers_add, change as workers_change},
};

use super::types::*;
use crate::{error::Error, session::Session, work::Work};

macro_rules! at_the_door {
    ($($name:ident = $method:ident($args:ty) -> $answer:ty;)*) => {
        $(pub(super) fn $name(session: &Session, args: $args) -> Result<$answer, Error> {
            session.$method(args)
        })*
    };
}

at_the_door! {
    session_state = state(Nothing) -> SessionState;
    session_create_team = create_team(SessionCreateTeam) -> RecoverySheet;
    session_confirm_recovery = confirm_recovery(SessionConfirmRecovery) -> SessionState;
    session_discard_example = discard_example(Nothing) -> SessionState;
    session_unlock = unlock(SessionUnlock) -> SessionState;
    session_recover = recover(SessionRecover) -> SessionState;
    session_lock = lock(Nothing) -> SessionState;
    session_backups = backups(Nothing) -> BackupList;
    work_stop = stop_work(WorkStop) -> Nothing;
}

pub(super) fn session_open_example(session: &Session, args: Nothing, work: &Work<'_>) -> Result<SessionState, Error> {
    session.open_example(args, work)
}

pub(super) fn session_restore(session: &Session, args: SessionRestore, work: &Work<'_>) -> Result<SessionState, Error> {
    session.restore(args, work)
}
