-- Every row that belongs to a tenancy, marked as deleted or not: permanent number of its table, id, who made it, and the
-- row that it is a part of.
SELECT 9 AS tbl, id, stamp, NULL AS part_of FROM tenancy WHERE id = :tenancy
UNION ALL SELECT 7, person.id, person.stamp, NULL FROM tenancy JOIN person ON person.id = tenancy.person WHERE tenancy.id = :tenancy
UNION ALL SELECT 8, dwelling.id, dwelling.stamp, NULL FROM tenancy JOIN dwelling ON dwelling.id = tenancy.dwelling WHERE tenancy.id = :tenancy
UNION ALL SELECT 10, id, stamp, NULL FROM lease WHERE tenancy = :tenancy
UNION ALL SELECT 11, it.id, it.stamp, it.lease FROM lease JOIN rent_version AS it ON it.lease = lease.id WHERE lease.tenancy = :tenancy
UNION ALL SELECT 12, id, stamp, NULL FROM visit_agreement WHERE tenancy = :tenancy
UNION ALL SELECT 13, id, stamp, NULL FROM exemption WHERE tenancy = :tenancy
UNION ALL SELECT 100, it.id, it.stamp, it.exemption FROM exemption JOIN exemption_reason AS it ON it.exemption = exemption.id
           WHERE exemption.tenancy = :tenancy
UNION ALL SELECT 14, id, stamp, NULL FROM visit WHERE tenancy = :tenancy
UNION ALL SELECT 14, visit.id, visit.stamp, NULL FROM visit_tenancy AS it JOIN visit ON visit.id = it.visit WHERE it.tenancy = :tenancy
UNION ALL SELECT 15, id, stamp, NULL FROM visit_tenancy WHERE tenancy = :tenancy
UNION ALL SELECT 16, id, stamp, NULL FROM visit_result WHERE tenancy = :tenancy
UNION ALL SELECT 17, id, stamp, NULL FROM rent_month WHERE tenancy = :tenancy
UNION ALL SELECT 18, id, stamp, NULL FROM ledger_closing WHERE tenancy = :tenancy
UNION ALL SELECT 19, id, stamp, NULL FROM omklap_event WHERE tenancy = :tenancy
UNION ALL SELECT 230, it.id, it.stamp, it.event FROM omklap_event JOIN omklap_condition AS it ON it.event = omklap_event.id
           WHERE omklap_event.tenancy = :tenancy
UNION ALL SELECT 231, it.id, it.stamp, it.event FROM omklap_event JOIN omklap_signature AS it ON it.event = omklap_event.id
           WHERE omklap_event.tenancy = :tenancy
UNION ALL SELECT 232, it.id, it.stamp, it.event FROM omklap_event JOIN lease_cut AS it ON it.event = omklap_event.id
           WHERE omklap_event.tenancy = :tenancy
UNION ALL SELECT 233, id, stamp, NULL FROM omklap_document WHERE tenancy = :tenancy
UNION ALL SELECT 234, id, stamp, NULL FROM document_file WHERE tenancy = :tenancy
UNION ALL SELECT 235, id, stamp, NULL FROM criterion_waiver WHERE tenancy = :tenancy
UNION ALL SELECT 236, id, stamp, NULL FROM owner_word WHERE tenancy = :tenancy
UNION ALL SELECT 20, id, stamp, NULL FROM task WHERE tenancy = :tenancy
UNION ALL SELECT 109, it.id, it.stamp, it.task FROM task JOIN task_text AS it ON it.task = task.id WHERE task.tenancy = :tenancy
UNION ALL SELECT 101, id, stamp, NULL FROM visit_note WHERE tenancy = :tenancy
UNION ALL SELECT 102, it.id, it.stamp, NULL FROM tenancy JOIN shelter_history AS it ON it.person = tenancy.person
           WHERE tenancy.id = :tenancy
UNION ALL SELECT 130, it.id, it.stamp, NULL FROM tenancy JOIN referral AS it ON it.person = tenancy.person
           WHERE tenancy.id = :tenancy
UNION ALL SELECT 131, it.id, it.stamp, it.referral FROM tenancy JOIN referral ON referral.person = tenancy.person
           JOIN offer AS it ON it.referral = referral.id WHERE tenancy.id = :tenancy
UNION ALL SELECT 103, id, stamp, NULL FROM incident WHERE tenancy = :tenancy
UNION ALL SELECT 104, id, stamp, NULL FROM impression WHERE tenancy = :tenancy
UNION ALL SELECT 105, id, stamp, NULL FROM observation WHERE tenancy = :tenancy
UNION ALL SELECT 106, id, stamp, NULL FROM visit_risk WHERE tenancy = :tenancy
UNION ALL SELECT 107, id, stamp, NULL FROM contact WHERE tenancy = :tenancy
UNION ALL SELECT 108, id, stamp, NULL FROM note WHERE tenancy = :tenancy
UNION ALL SELECT 145, id, stamp, NULL FROM goal WHERE tenancy = :tenancy
UNION ALL SELECT 146, it.id, it.stamp, it.goal FROM goal JOIN goal_step AS it ON it.goal = goal.id WHERE goal.tenancy = :tenancy
UNION ALL SELECT 147, it.id, it.stamp, it.goal FROM goal JOIN goal_look AS it ON it.goal = goal.id WHERE goal.tenancy = :tenancy
UNION ALL SELECT 110, id, stamp, NULL FROM attachment WHERE tenancy = :tenancy
UNION ALL SELECT 32, id, stamp, NULL FROM follow_up WHERE tenancy = :tenancy
UNION ALL SELECT 111, it.id, it.stamp, it.follow_up FROM follow_up JOIN follow_up_text AS it ON it.follow_up = follow_up.id
           WHERE follow_up.tenancy = :tenancy
UNION ALL SELECT 31, it.id, it.stamp, it.visit FROM visit JOIN presence AS it ON it.visit = visit.id WHERE visit.tenancy = :tenancy
UNION ALL SELECT 160, it.id, it.stamp, it.lease FROM lease JOIN lease_terms AS it ON it.lease = lease.id WHERE lease.tenancy = :tenancy
UNION ALL SELECT 150, id, stamp, NULL FROM payment WHERE tenancy = :tenancy
UNION ALL SELECT 151, id, stamp, NULL FROM arrangement WHERE tenancy = :tenancy
UNION ALL SELECT 152, id, stamp, NULL FROM signal_step WHERE tenancy = :tenancy
UNION ALL SELECT 170, it.id, it.stamp, it.payment FROM payment JOIN statement_entry AS it ON it.payment = payment.id
           WHERE payment.tenancy = :tenancy
UNION ALL SELECT 171, id, stamp, NULL FROM payment_reference WHERE tenancy = :tenancy
UNION ALL SELECT 186, id, stamp, NULL FROM evaluation WHERE tenancy = :tenancy
UNION ALL SELECT 187, it.id, it.stamp, it.evaluation FROM evaluation JOIN evaluation_present AS it ON it.evaluation = evaluation.id
           WHERE evaluation.tenancy = :tenancy
UNION ALL SELECT 188, id, stamp, NULL FROM evaluation_move WHERE tenancy = :tenancy
UNION ALL SELECT 189, it.id, it.stamp, it.task FROM task JOIN promise AS it ON it.task = task.id WHERE task.tenancy = :tenancy
UNION ALL SELECT 190, id, stamp, NULL FROM omklap_wish WHERE tenancy = :tenancy
UNION ALL SELECT 191, id, stamp, NULL FROM omklap_advice WHERE tenancy = :tenancy
UNION ALL SELECT 192, id, stamp, NULL FROM criterion_status WHERE tenancy = :tenancy
UNION ALL SELECT 140, id, stamp, NULL FROM checklist_entry WHERE tenancy = :tenancy
UNION ALL SELECT 141, id, stamp, NULL FROM wmo_decision WHERE tenancy = :tenancy
UNION ALL SELECT 172, id, stamp, NULL FROM nuisance WHERE tenancy = :tenancy
UNION ALL SELECT 173, it.id, it.stamp, it.nuisance FROM nuisance JOIN nuisance_report AS it ON it.nuisance = nuisance.id
           WHERE nuisance.tenancy = :tenancy
UNION ALL SELECT 174, it.id, it.stamp, it.nuisance FROM nuisance JOIN nuisance_response AS it ON it.nuisance = nuisance.id
           WHERE nuisance.tenancy = :tenancy
UNION ALL SELECT 132, it.id, it.stamp, it.nuisance FROM nuisance JOIN nuisance_text AS it ON it.nuisance = nuisance.id
           WHERE nuisance.tenancy = :tenancy
UNION ALL SELECT 175, id, stamp, NULL FROM good_sign WHERE tenancy = :tenancy
UNION ALL SELECT 133, id, stamp, NULL FROM calamity WHERE tenancy = :tenancy
UNION ALL SELECT 134, id, stamp, NULL FROM meldcode WHERE tenancy = :tenancy
UNION ALL SELECT 137, id, stamp, NULL FROM later_stay WHERE tenancy = :tenancy
-- Of the home, what was written down of the days in which this tenancy ran; keys by whose they are.
UNION ALL SELECT 162, it.id, it.stamp, NULL FROM tenancy JOIN inspection AS it ON it.dwelling = tenancy.dwelling
           AND it.day BETWEEN tenancy.support_start AND coalesce(tenancy.support_end, '9999-12-31') WHERE tenancy.id = :tenancy
UNION ALL SELECT 163, part.id, part.stamp, part.inspection FROM tenancy JOIN inspection AS it ON it.dwelling = tenancy.dwelling
           AND it.day BETWEEN tenancy.support_start AND coalesce(tenancy.support_end, '9999-12-31')
           JOIN inspection_item AS part ON part.inspection = it.id WHERE tenancy.id = :tenancy
UNION ALL SELECT 164, part.id, part.stamp, part.inspection FROM tenancy JOIN inspection AS it ON it.dwelling = tenancy.dwelling
           AND it.day BETWEEN tenancy.support_start AND coalesce(tenancy.support_end, '9999-12-31')
           JOIN photo AS part ON part.inspection = it.id WHERE tenancy.id = :tenancy
UNION ALL SELECT 165, id, stamp, NULL FROM key_set WHERE tenancy = :tenancy
UNION ALL SELECT 166, it.id, it.stamp, NULL FROM tenancy JOIN meter_reading AS it ON it.dwelling = tenancy.dwelling
           AND it.day BETWEEN tenancy.support_start AND coalesce(tenancy.support_end, '9999-12-31') WHERE tenancy.id = :tenancy
UNION ALL SELECT 181, it.id, it.stamp, it.lease FROM lease JOIN lease_party AS it ON it.lease = lease.id WHERE lease.tenancy = :tenancy
UNION ALL SELECT 182, id, stamp, NULL FROM household WHERE tenancy = :tenancy
UNION ALL SELECT 250, id, stamp, NULL FROM consent WHERE tenancy = :tenancy
UNION ALL SELECT 251, id, stamp, NULL FROM omklap_file WHERE tenancy = :tenancy
UNION ALL SELECT 253, id, stamp, NULL FROM letter WHERE tenancy = :tenancy
UNION ALL SELECT 138, id, stamp, NULL FROM support_letter WHERE tenancy = :tenancy
