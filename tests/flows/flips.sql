-- Everything that a flip writes in one home, row by row.
WITH lives AS (SELECT id FROM tenancy WHERE dwelling = ?1),
     let AS (SELECT * FROM lease WHERE dwelling = ?1 AND deleted = 0)
SELECT said FROM (
      SELECT id, 'lease ' || id || kind || ifnull(tenancy, '') || first_day || ifnull(last_day, '..') || fixed_term AS said FROM let
      UNION ALL SELECT it.id, 'rent ' || it.id || it.lease || it.from_day || it.rent_cents || it.service_cents
                  FROM rent_version AS it JOIN let ON let.id = it.lease WHERE it.deleted = 0
      UNION ALL SELECT it.id, 'party ' || it.id || it.lease || ifnull(it.first_day, '') || ifnull(it.last_day, '..')
                  FROM lease_party AS it JOIN let ON let.id = it.lease WHERE it.deleted = 0
      UNION ALL SELECT id, 'agreement ' || id || tenancy || from_day || visits || period_weeks || aftercare
                  FROM visit_agreement WHERE tenancy IN lives AND deleted = 0
      UNION ALL SELECT id, 'closing ' || id || tenancy || last_day
                  FROM ledger_closing WHERE tenancy IN lives AND deleted = 0
      UNION ALL SELECT id, 'step ' || id || tenancy || kind || day || ifnull(reason, '')
                  FROM omklap_event WHERE tenancy IN lives AND deleted = 0
      UNION ALL SELECT it.id, 'cut ' || it.id || it.event || it.lease || ifnull(it.last_day, '..')
                  FROM lease_cut AS it JOIN omklap_event AS event ON event.id = it.event
                 WHERE event.tenancy IN lives AND it.deleted = 0
      UNION ALL SELECT id, 'task ' || id || tenancy || code || due_day || ifnull(done_day, '')
                  FROM task WHERE tenancy IN lives AND deleted = 0
      UNION ALL SELECT id, 'tenancy ' || id || support_start || ifnull(support_end, '..') || ifnull(end_reason, '')
                  FROM tenancy WHERE id IN lives AND deleted = 0)
 ORDER BY said
