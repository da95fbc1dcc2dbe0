//! Every command of the table names a permission, an event, and is refused to who may not.

use engine::{
    Permission,
    api::{COMMANDS, Code, Role},
};
use serde_json::json;

use crate::world::World;

#[test]
fn every_command_behind_the_door_needs_a_permission_and_is_refused_while_locked() {
    let world = World::with_team();
    world.ask("session_lock", json!({}));
    for command in COMMANDS {
        match command.permission {
            Some(_) => assert_eq!(Code::Locked, world.refused(command.name, json!({})), "{}", command.name),
            // Whoever began long work may stop it, also after the team was locked.
            None => {
                let at_door = command.name.starts_with("session_") || command.name == "work_stop";
                assert!(at_door, "{} stands at no door", command.name);
            }
        }
    }
}

#[test]
fn the_verbs_of_each_role_are_the_ones_of_the_privacy_rules() {
    let mut table = String::new();
    for command in COMMANDS.iter().filter(|it| it.permission.is_some()) {
        let held: Vec<&str> = Role::ALL
            .iter()
            .filter(|role| command.permission.is_some_and(|it: Permission| it.held_by(&[**role])))
            .map(|role| role.as_code())
            .collect();
        table.push_str(&format!("{:17} {}\n", command.name, held.join(" ")));
    }
    expect_test::expect![[r#"
        tenancies_list    worker lead rent_desk reader
        tenancies_get     worker lead reader
        tenancies_named   worker lead rent_desk reader
        lists_ready       worker lead rent_desk reader
        workers_list      worker lead rent_desk reader
        dossiers_get      worker lead reader
        dossiers_timeline worker lead reader
        dossiers_history  worker lead reader
        dossiers_at       worker lead reader
        dossiers_put_back worker lead
        notes_add         worker lead
        notes_change      worker lead
        notes_remove      worker lead
        contacts_add      worker lead
        contacts_change   worker lead
        contacts_remove   worker lead
        risks_set         worker lead
        attachments_add   worker lead
        attachments_remove worker lead
        attachments_open  worker lead reader
        goals_add         worker lead
        goals_change      worker lead
        goals_end         worker lead
        goals_reopen      worker lead
        goals_remove      worker lead
        goals_step_add    worker lead
        goals_step_done   worker lead
        goals_step_remove worker lead
        goals_look_back   worker lead
        goals_look_remove worker lead
        palette_find      worker lead rent_desk reader
        palette_recent    worker lead rent_desk reader
        visits_list       worker lead rent_desk reader
        visits_preview    worker lead reader
        visits_record     worker lead
        weeks_grid        worker lead rent_desk reader
        weeks_totals      worker lead rent_desk reader
        weeks_explain     worker lead reader
        weeks_report      worker lead rent_desk reader
        review_get        lead
        review_case       lead
        review_decide     lead
        review_sign_off   lead
        review_signed     worker lead rent_desk reader
        weeks_forecast    worker lead rent_desk reader
        weeks_trend       worker lead rent_desk reader
        norms_list        worker lead rent_desk reader
        norms_effect      lead
        norms_add         lead
        norms_change      lead
        norms_remove      lead
        norms_weekdays    worker lead rent_desk reader
        norms_weekdays_effect lead
        norms_choose_weekdays lead
        today_get         worker lead reader
        visits_correct    worker lead
        visits_along      worker lead rent_desk reader
        visits_plan       worker lead
        visits_change     worker lead
        visits_cancel_plan worker lead
        tasks_list        worker lead reader
        tasks_add         worker lead
        tasks_change      worker lead
        tasks_finish      worker lead
        drafts_save       worker lead
        drafts_get        worker lead
        drafts_drop       worker lead
        week_get          worker lead rent_desk reader
        visits_lock       worker lead
        week_to_tell      lead
        week_publish      lead
        week_calendar     worker lead
        follow_ups_list   worker lead reader
        follow_ups_take   worker lead
        follow_ups_close  worker lead
        follow_ups_plan   worker lead
        follow_ups_thresholds worker lead rent_desk reader
        follow_ups_choose lead
        visits_presence   worker lead
        visits_copy       worker lead reader
        today_sheet       worker lead reader
        omklap_preview    worker lead reader
        omklap_flip       lead
        omklap_board      worker lead rent_desk reader
        omklap_calendar   worker lead rent_desk reader
        omklap_get        worker lead rent_desk reader
        omklap_report     worker lead rent_desk reader
        omklap_step       worker lead rent_desk
        omklap_correct    lead
        omklap_document   worker lead rent_desk
        document_files_add worker lead rent_desk
        document_files_remove worker lead rent_desk
        document_files_open worker lead rent_desk reader
        omklap_waive      worker lead rent_desk
        omklap_unwaive    worker lead rent_desk
        omklap_owner      lead rent_desk
        persons_list      worker lead reader
        persons_change    worker lead
        dwellings_list    worker lead rent_desk reader
        dwellings_preview lead
        dwellings_add     lead
        dwellings_change  lead
        organisations_list worker lead rent_desk reader
        organisations_add lead
        organisations_change lead
        workers_add       lead
        workers_change    lead
        tenancies_preview lead
        tenancies_begin   lead
        tenancies_fields  worker lead reader
        tenancies_change  lead
        tenancies_ending  lead
        tenancies_end     lead
        weeks_effect      worker lead reader
        agreements_add    lead
        agreements_remove lead
        exemptions_open   lead
        exemptions_propose worker lead
        exemptions_decide lead
        exemptions_change worker lead
        exemptions_withdraw worker lead
        schedule_fits     worker lead rent_desk reader
        schedule_most     worker lead rent_desk reader
        schedule_choose_most lead
        schedule_team     worker lead rent_desk reader
        patterns_set      lead
        absences_preview  worker lead
        absences_add      worker lead
        absences_change   worker lead
        absences_remove   worker lead
        appointments_add  worker lead
        appointments_change worker lead
        appointments_remove worker lead
        calendar_look     worker lead
        calendar_import   worker lead
        wishes_get        worker lead reader
        wishes_set        worker lead
        series_list       worker lead reader
        series_add        worker lead
        series_end        worker lead
        series_fill       worker lead
        referrals_list    worker lead reader
        referrals_get     worker lead reader
        referrals_add     worker lead
        referrals_change  worker lead
        referrals_end     worker lead
        referrals_match   worker lead reader
        offers_make       worker lead
        offers_answer     worker lead
        history_steps     worker lead rent_desk reader
        history_undo      worker lead rent_desk administrator
        history_redo      worker lead rent_desk administrator
        history_in_the_way worker lead rent_desk administrator
        history_of        worker lead reader
        history_at        worker lead reader
        set_import        administrator
        workbook_look     administrator
        workbook_import   administrator
        workbook_rejected administrator
        set_export        lead
        team_backup       administrator
        team_verify       administrator
        accounts_list     lead administrator
        accounts_add      lead administrator
        accounts_change   administrator
        accounts_remove   lead administrator
        accounts_passphrase worker lead rent_desk administrator reader
        accounts_reset_passphrase administrator
        accounts_renew_words administrator
        accounts_confirm_words administrator
        reasons_about     worker lead reader
        reasons_give      worker lead reader
        reasons_list      lead
        reasons_asked     lead
        reasons_ask       lead
        backups_list      worker lead rent_desk administrator reader
        backups_make      worker lead rent_desk administrator reader
        backups_try       worker lead rent_desk administrator reader
        views_list        worker lead rent_desk reader
        views_keep        worker lead rent_desk
        views_remove      worker lead rent_desk
        tenancies_ids     worker lead rent_desk reader
        tenancies_reassigning lead
        tenancies_reassign lead
        caseloads_norms   worker lead rent_desk reader
        caseloads_choose  lead
        search_words      worker lead rent_desk reader
        rent_get          worker lead rent_desk reader
        rent_record_payment lead rent_desk
        rent_withdraw_payment lead rent_desk
        rent_record_month lead rent_desk
        rent_arrange      lead rent_desk
        rent_end_arrangement lead rent_desk
        rent_step         lead rent_desk
        rent_withdraw_step lead rent_desk
        rent_change       lead rent_desk
        rent_set_reference lead rent_desk
        rent_arrears      worker lead rent_desk reader
        stock_list        worker lead rent_desk reader
        stock_get         worker lead rent_desk reader
        chains_broken     worker lead rent_desk reader
        leases_terms      lead rent_desk
        owners_terms      lead rent_desk
        inspections_add   worker lead rent_desk
        inspections_settle worker lead rent_desk
        inspections_remove worker lead rent_desk
        statement_read    lead rent_desk
        statement_book    lead rent_desk
        leases_preview    lead rent_desk
        leases_add        lead rent_desk
        leases_change     lead rent_desk
        leases_end        lead rent_desk
        tenancies_rehousing lead
        tenancies_rehouse lead
        covenants_list    worker lead rent_desk reader
        covenants_effect  lead
        covenants_set     lead
        covenants_remove  lead
        evaluations_get   worker lead rent_desk reader
        evaluations_hold  worker lead rent_desk
        evaluations_move  worker lead rent_desk
        evaluations_remove worker lead rent_desk
        omklap_wish       worker lead rent_desk
        omklap_advise     worker lead rent_desk
        promises_add      worker lead
        promises_judge    worker lead
        checklist_get     worker lead reader
        checklist_set     worker lead
        wmo_set           worker lead
        wmo_remove        worker lead
        nuisance_get      worker lead rent_desk reader
        nuisance_care     worker lead reader
        nuisance_add      worker lead rent_desk
        nuisance_change   worker lead rent_desk
        nuisance_tell     worker lead
        nuisance_judge    worker lead rent_desk
        nuisance_answer   worker lead rent_desk
        nuisance_withdraw worker lead rent_desk
        nuisance_remove   worker lead rent_desk
        good_signs_add    worker lead rent_desk
        good_signs_remove worker lead rent_desk
        nuisance_team     worker lead rent_desk reader
        nuisance_norm     worker lead rent_desk reader
        nuisance_choose_norm lead
        calamities_set    worker lead
        calamities_remove worker lead
        incidents_add     worker lead
        incidents_judge   worker lead
        incidents_remove  worker lead
        meldcode_get      worker lead
        meldcode_set      worker lead
        meldcode_remove   worker lead
        photos_add        worker lead rent_desk
        photos_get        worker lead rent_desk reader
        photos_remove     worker lead rent_desk
        officers_list     worker lead rent_desk reader
        officers_add      worker lead rent_desk
        officers_change   worker lead rent_desk
        officers_remove   worker lead rent_desk
        parties_get       worker lead rent_desk reader
        parties_add       lead rent_desk
        parties_end       lead rent_desk
        parties_remove    lead rent_desk
        households_get    worker lead rent_desk reader
        households_set    worker lead
        households_remove worker lead
        exploitations_set lead
        exploitations_remove lead
        inspections_plan  worker lead rent_desk
        inspections_drop  worker lead rent_desk
        keys_hand_out     worker lead rent_desk
        keys_take_back    worker lead rent_desk
        keys_remove       worker lead rent_desk
        meters_read       worker lead rent_desk
        meters_remove     worker lead rent_desk
        pathways_get      worker lead reader
        later_stays_add   worker lead
        later_stays_remove worker lead
        indicators_housing worker lead rent_desk reader
        indicators_lost   worker lead rent_desk reader
        indicators_people worker lead reader
        indicators_publish lead
        indicators_export worker lead reader
        consents_get      worker lead rent_desk reader
        consents_give     worker lead rent_desk
        consents_withdraw worker lead rent_desk
        omklap_files_get  worker lead rent_desk reader
        omklap_files_preview worker lead rent_desk reader
        omklap_files_make worker lead rent_desk
        omklap_files_open worker lead rent_desk reader
        omklap_files_save worker lead rent_desk
        letters_list      worker lead rent_desk reader
        letters_fill      worker lead rent_desk
        letters_make      worker lead rent_desk
        letters_open      worker lead rent_desk reader
        support_letters_list worker lead reader
        support_letters_fill worker lead
        support_letters_make worker lead
        support_letters_open worker lead reader
        letter_templates_list worker lead rent_desk reader
        letter_templates_set lead
        letter_templates_remove lead
        log_list          lead
    "#]]
    .assert_eq(&table);
}
