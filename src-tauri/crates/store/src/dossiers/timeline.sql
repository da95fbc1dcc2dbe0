-- One page of what happened in a tenancy, newest first. Each part reads at most a page from its own index.
-- `key` orders what fell on one day and tells where the next page begins.
SELECT * FROM (
    SELECT * FROM (
        SELECT 'visit' AS kind, 'k' || it.id AS key, it.day AS day, it.id AS id, it.visit AS visit,
               concat_ws(', ', worker.name, colleague.name) AS who,
               it.outcome AS a, it.place AS b, visit.time AS c, coalesce(visit.known_to_week, 0) AS n, NULL AS m
          FROM visit_result AS it
          LEFT JOIN visit ON visit.id = it.visit
          LEFT JOIN worker ON worker.id = coalesce(it.worker, visit.worker)
          LEFT JOIN worker AS colleague ON colleague.id = it.colleague
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'k' || it.id) < (:day, :key) AND it.deleted = 0
           AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = it.id AND later.deleted = 0)
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        -- Plans without a result of a day of its own.
        SELECT 'plan', 'j' || it.id AS key, it.day AS day, result.id, it.id, concat_ws(', ', worker.name, colleague.name),
               coalesce(result.outcome, it.state), result.place, it.time, it.known_to_week, NULL
          FROM (SELECT id AS visit FROM visit WHERE tenancy = :tenancy AND day <= :day AND deleted = 0
                UNION ALL SELECT visit FROM visit_tenancy WHERE tenancy = :tenancy AND deleted = 0) AS served
          JOIN visit AS it ON it.id = served.visit AND it.deleted = 0
          LEFT JOIN visit_result AS result
            ON result.visit = it.id AND result.tenancy = :tenancy AND result.deleted = 0
           AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
          LEFT JOIN worker ON worker.id = it.worker
          LEFT JOIN worker AS colleague ON colleague.id = it.colleague
         WHERE (it.day, 'j' || it.id) < (:day, :key) AND result.day IS NULL
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'note', 'i' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.text, NULL, NULL, NULL, NULL
          FROM note AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'i' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'risk', 'h' || it.id AS key, it.from_day AS day, it.id,
               (SELECT earlier.level FROM visit_risk AS earlier
                 WHERE earlier.tenancy = :tenancy AND earlier.deleted = 0
                   AND (earlier.from_day, earlier.rowid) < (it.from_day, it.rowid)
                 ORDER BY earlier.from_day DESC, earlier.rowid DESC LIMIT 1),
               account.name, it.level, it.measures, it.last_day, NULL, NULL
          FROM visit_risk AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.from_day <= :day AND (it.from_day, 'h' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.from_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'goal_ended', 'hy' || it.id AS key, it.ended_day AS day, it.id, NULL, NULL, it.words, it.domain, it.ended, NULL, NULL
          FROM goal AS it
         WHERE it.tenancy = :tenancy AND (it.ended_day, 'hy' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.ended_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'goal_look', 'hx' || it.id AS key, it.day AS day, it.id, NULL, account.name, goal.words, it.text, it.direction, NULL, NULL
          FROM goal JOIN goal_look AS it ON it.goal = goal.id AND it.deleted = 0
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE goal.tenancy = :tenancy AND goal.deleted = 0 AND it.day <= :day AND (it.day, 'hx' || it.id) < (:day, :key)
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'goal_agreed', 'hw' || it.id AS key, it.agreed_day AS day, it.id, NULL, account.name, it.words, it.domain, NULL, NULL, NULL
          FROM goal AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.agreed_day <= :day AND (it.agreed_day, 'hw' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.agreed_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'incident', 'gz' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.kind, it.note, NULL, it.serious, it.confirmed
          FROM incident AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'gz' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        -- Who was there: kind and name of each, a line each.
        SELECT 'evaluation', 'gy' || it.id AS key, it.day AS day, it.id, it.own_view, account.name, it.outcome, it.remark,
               (SELECT group_concat(who || ' ' || coalesce(name, ''), char(10) ORDER BY rowid) FROM evaluation_present
                 WHERE evaluation = it.id AND deleted = 0),
               it.month, it.extends_months
          FROM evaluation AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'gy' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'wish', 'gx' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.answer, it.words, NULL, NULL, NULL
          FROM omklap_wish AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'gx' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'advice', 'gw' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.advice, it.reason, it.adviser, NULL, NULL
          FROM omklap_advice AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'gw' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'nuisance', 'gy' || it.id AS key, it.day AS day, it.id,
               (SELECT min(response.day) FROM nuisance_response AS response
                 WHERE response.nuisance = it.id AND response.deleted = 0),
               account.name, it.kind, said.text, NULL, it.serious, it.confirmed
          FROM nuisance AS it
          LEFT JOIN nuisance_text AS said ON said.nuisance = it.id AND said.deleted = 0
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'gy' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'good_sign', 'gx' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.kind, it.said, it.source, NULL, NULL
          FROM good_sign AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'gx' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'calamity', 'gw' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.reported_day, it.reported_to, NULL, NULL, NULL
          FROM calamity AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, 'gw' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'file', 'g' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.name, NULL, NULL, it.size_bytes, NULL
          FROM attachment AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND (it.day, 'g' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'task', 'f' || it.id AS key, it.done_day AS day, it.id, NULL, worker.name, it.code, said.text, NULL, agreed.kept, NULL
          FROM task AS it
          LEFT JOIN promise AS agreed ON agreed.task = it.id AND agreed.deleted = 0
          LEFT JOIN task_text AS said ON said.task = it.id AND said.deleted = 0
          LEFT JOIN worker ON worker.id = it.worker
         WHERE it.tenancy = :tenancy AND (it.done_day, 'f' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.done_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'follow_up', 'fz' || it.id AS key, it.done_day AS day, it.id, NULL, worker.name, it.step, said.text, it.result, NULL, NULL
          FROM follow_up AS it
          LEFT JOIN follow_up_text AS said ON said.follow_up = it.id AND said.deleted = 0
          LEFT JOIN worker ON worker.id = it.worker
         WHERE it.tenancy = :tenancy AND (it.done_day, 'fz' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.done_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'exemption', 'e' || it.id AS key, it.first_day AS day, it.id, NULL, account.name, it.state, it.last_day,
               (SELECT reason FROM exemption_reason WHERE exemption = it.id AND deleted = 0 ORDER BY rowid LIMIT 1), NULL, NULL
          FROM exemption AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.first_day <= :day AND (it.first_day, 'e' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.first_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'agreement', 'd' || it.id AS key, it.from_day AS day, it.id, NULL, account.name,
               CASE it.aftercare WHEN 1 THEN 'aftercare' END, NULL, NULL, it.visits, it.period_weeks
          FROM visit_agreement AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.from_day <= :day AND (it.from_day, 'd' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.from_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'flip', 'c' || it.id AS key, it.day AS day, it.id, NULL, account.name, NULL, NULL, NULL, NULL, NULL
          FROM omklap_event AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND (it.day, 'c' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'lease_began', 'b' || it.id AS key, it.first_day AS day, it.id, NULL, NULL, it.kind, it.last_day, NULL,
               (SELECT rent_cents + service_cents FROM rent_version
                 WHERE lease = it.id AND deleted = 0 ORDER BY from_day, rowid LIMIT 1), it.fixed_term
          FROM lease AS it
         WHERE it.tenancy = :tenancy AND it.first_day <= :day AND (it.first_day, 'b' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.first_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'lease_ended', 'a' || it.id AS key, it.last_day AS day, it.id, NULL, NULL, it.kind, NULL, NULL, NULL, NULL
          FROM lease AS it
         WHERE it.tenancy = :tenancy AND (it.last_day, 'a' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.last_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        -- Who came into a contract after it began, and who went before it ended.
        SELECT 'party_began', 'az' || it.id AS key, it.first_day AS day, it.id, NULL, NULL, it.role,
               coalesce(it.name, concat_ws(' ', person.given_name, nullif(person.prefix, ''), nullif(person.family_name, ''))),
               lease.kind, NULL, NULL
          FROM lease JOIN lease_party AS it ON it.lease = lease.id AND it.deleted = 0
          LEFT JOIN tenancy ON tenancy.id = it.partner LEFT JOIN person ON person.id = tenancy.person
         WHERE lease.tenancy = :tenancy AND lease.deleted = 0
           AND it.first_day <= :day AND (it.first_day, 'az' || it.id) < (:day, :key)
         ORDER BY it.first_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'party_ended', 'ay' || it.id AS key, it.last_day AS day, it.id, NULL, NULL, it.role,
               coalesce(it.name, concat_ws(' ', person.given_name, nullif(person.prefix, ''), nullif(person.family_name, ''))),
               lease.kind, NULL, NULL
          FROM lease JOIN lease_party AS it ON it.lease = lease.id AND it.deleted = 0
          LEFT JOIN tenancy ON tenancy.id = it.partner LEFT JOIN person ON person.id = tenancy.person
         WHERE lease.tenancy = :tenancy AND lease.deleted = 0 AND (it.last_day, 'ay' || it.id) < (:day, :key)
         ORDER BY it.last_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'household', 'ax' || it.id AS key, it.from_day AS day, it.id, NULL, account.name, NULL, NULL,
               cast(it.adults AS TEXT), it.children, it.young_adults
          FROM household AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.from_day <= :day AND (it.from_day, 'ax' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.from_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'rent_changed', '9' || it.id AS key, it.from_day AS day, it.id, NULL, NULL, lease.kind, NULL, NULL,
               it.rent_cents + it.service_cents, NULL
          FROM lease JOIN rent_version AS it ON it.lease = lease.id AND it.deleted = 0
         WHERE lease.tenancy = :tenancy AND lease.deleted = 0 AND it.from_day > lease.first_day
           AND it.from_day <= :day AND (it.from_day, '9' || it.id) < (:day, :key)
         ORDER BY it.from_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'rent', '8' || it.id AS key, it.month || '-01' AS day, it.id, NULL, NULL, it.month, it.paid_on, NULL,
               it.due_cents, it.paid_cents
          FROM rent_month AS it
         WHERE it.tenancy = :tenancy AND it.month <= substr(:day, 1, 7)
           AND (it.month || '-01', '8' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.month DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        -- Of the home, of the days in which this tenancy ran: parts that ask for something, and photographs.
        SELECT 'inspection', '5' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.occasion, NULL, NULL,
               (SELECT count(*) FROM inspection_item WHERE inspection = it.id AND level <> 'good' AND deleted = 0),
               (SELECT count(*) FROM photo WHERE inspection = it.id AND deleted = 0)
          FROM tenancy JOIN inspection AS it ON it.dwelling = tenancy.dwelling
           AND it.day BETWEEN tenancy.support_start AND min(:day, coalesce(tenancy.support_end, '9999-12-31'))
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE tenancy.id = :tenancy AND (it.day, '5' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'meter', '4' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.meter, it.occasion, NULL, it.reading, NULL
          FROM tenancy JOIN meter_reading AS it ON it.dwelling = tenancy.dwelling
           AND it.day BETWEEN tenancy.support_start AND min(:day, coalesce(tenancy.support_end, '9999-12-31'))
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE tenancy.id = :tenancy AND (it.day, '4' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'keys_out', '3' || it.id AS key, it.out_day AS day, it.id, NULL, account.name, it.holder, NULL, NULL, it.sets, NULL
          FROM key_set AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.out_day <= :day AND (it.out_day, '3' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.out_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'keys_back', '2' || it.id AS key, it.back_day AS day, it.id, NULL, NULL, it.holder, NULL, NULL, it.sets, NULL
          FROM key_set AS it
         WHERE it.tenancy = :tenancy AND (it.back_day, '2' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.back_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'paper', '1a' || it.id AS key, it.given_day AS day, it.id, NULL, account.name, 'consent', organisation.name, NULL, NULL, NULL
          FROM consent AS it JOIN organisation ON organisation.id = it.organisation
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.given_day <= :day AND (it.given_day, '1a' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.given_day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'paper', '1b' || it.id AS key, it.day AS day, it.id, NULL, account.name, 'omklap_file', organisation.name, NULL, NULL, NULL
          FROM omklap_file AS it JOIN organisation ON organisation.id = it.organisation
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, '1b' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'paper', '1c' || it.id AS key, it.day AS day, it.id, NULL, account.name, 'letter', it.subject, NULL, NULL, NULL
          FROM letter AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, '1c' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'paper', '1d' || it.id AS key, it.day AS day, it.id, NULL, account.name, 'letter', it.subject, NULL, NULL, NULL
          FROM support_letter AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, '1d' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'later_stay', '7z' || it.id AS key, it.day AS day, it.id, NULL, account.name, it.living, it.known_from, NULL, NULL, NULL
          FROM later_stay AS it
          LEFT JOIN operation ON operation.seq = it.stamp LEFT JOIN account ON account.id = operation.author
         WHERE it.tenancy = :tenancy AND it.day <= :day AND (it.day, '7z' || it.id) < (:day, :key) AND it.deleted = 0
         ORDER BY it.day DESC, key DESC LIMIT :limit)
    UNION ALL SELECT * FROM (
        SELECT 'support_ended', '7' || it.id AS key, it.support_end AS day, it.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL
          FROM tenancy AS it
         WHERE it.id = :tenancy AND (it.support_end, '7' || it.id) < (:day, :key))
    UNION ALL SELECT * FROM (
        SELECT 'support_began', '6' || it.id AS key, it.support_start AS day, it.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL
          FROM tenancy AS it
         WHERE it.id = :tenancy AND (it.support_start, '6' || it.id) < (:day, :key))
)
 ORDER BY day DESC, key DESC
 LIMIT :limit
