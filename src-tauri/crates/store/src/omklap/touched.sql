-- Tenancies of which the omklap may have become another since an operation: by a row that was made, or by one that
-- changed. A row that moved to another tenancy is of both. NULL: nobody is left out.
-- CROSS and + make the few changes come first, never the rows of a table.
SELECT id AS tenancy FROM tenancy WHERE stamp > :since
UNION ALL SELECT tenancy FROM lease WHERE stamp > :since AND tenancy IS NOT NULL
UNION ALL SELECT lease.tenancy FROM rent_version AS it JOIN lease ON lease.id = it.lease WHERE it.stamp > :since AND lease.tenancy IS NOT NULL
UNION ALL SELECT tenancy.id FROM inspection AS it JOIN tenancy ON tenancy.dwelling = it.dwelling WHERE it.stamp > :since
UNION ALL SELECT tenancy FROM visit_agreement WHERE stamp > :since
UNION ALL SELECT tenancy FROM exemption WHERE stamp > :since
UNION ALL SELECT tenancy FROM visit WHERE stamp > :since
UNION ALL SELECT tenancy FROM visit_tenancy WHERE stamp > :since
UNION ALL SELECT tenancy FROM visit_result WHERE stamp > :since
UNION ALL SELECT tenancy FROM rent_month WHERE stamp > :since
UNION ALL SELECT tenancy FROM ledger_closing WHERE stamp > :since
UNION ALL SELECT tenancy FROM omklap_event WHERE stamp > :since
UNION ALL SELECT tenancy FROM task WHERE stamp > :since
UNION ALL SELECT tenancy FROM payment WHERE stamp > :since
UNION ALL SELECT tenancy FROM arrangement WHERE stamp > :since
UNION ALL SELECT tenancy FROM nuisance WHERE stamp > :since
UNION ALL SELECT tenancy FROM evaluation WHERE stamp > :since
UNION ALL SELECT tenancy FROM omklap_wish WHERE stamp > :since
UNION ALL SELECT tenancy FROM criterion_status WHERE stamp > :since
UNION ALL SELECT tenancy FROM omklap_document WHERE stamp > :since
UNION ALL SELECT tenancy FROM document_file WHERE stamp > :since
UNION ALL SELECT tenancy FROM criterion_waiver WHERE stamp > :since
UNION ALL SELECT tenancy FROM owner_word WHERE stamp > :since
UNION ALL SELECT tenancy FROM omklap_advice WHERE stamp > :since
UNION ALL SELECT tenancy FROM omklap_file WHERE stamp > :since
UNION ALL SELECT tenancy FROM letter WHERE stamp > :since
UNION ALL SELECT row FROM home_change AS change WHERE op > :since AND +tbl = 9
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN lease AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 10 AND it.tenancy IS NOT NULL
UNION ALL SELECT lease.tenancy FROM home_change AS change CROSS JOIN rent_version AS it ON it.id = change.row JOIN lease ON lease.id = it.lease
       WHERE change.op > :since AND +change.tbl = 11 AND lease.tenancy IS NOT NULL
UNION ALL SELECT tenancy.id FROM home_change AS change CROSS JOIN inspection AS it ON it.id = change.row JOIN tenancy ON tenancy.dwelling = it.dwelling
       WHERE change.op > :since AND +change.tbl = 162
UNION ALL SELECT tenancy.id FROM home_change AS change CROSS JOIN inspection_item AS part ON part.id = change.row
       JOIN inspection AS it ON it.id = part.inspection JOIN tenancy ON tenancy.dwelling = it.dwelling
       WHERE change.op > :since AND +change.tbl = 163
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN visit_agreement AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 12
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN exemption AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 13
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN visit AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 14
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN visit_tenancy AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 15
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN visit_result AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 16
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN rent_month AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 17
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN ledger_closing AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 18
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN omklap_event AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 19
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN task AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 20
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN payment AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 150
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN arrangement AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 151
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN nuisance AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 172
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN evaluation AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 186
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN omklap_wish AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 190
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN criterion_status AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 192
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN omklap_document AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 233
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN document_file AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 234
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN criterion_waiver AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 235
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN owner_word AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 236
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN omklap_advice AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 191
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN omklap_file AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 251
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN letter AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 253
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN visit_tenancy AS it ON it.visit = change.row WHERE change.op > :since AND +change.tbl = 14
UNION ALL SELECT before FROM home_change AS change WHERE op > :since
       AND (col = 1 AND +tbl IN (17, 18, 19, 20, 150, 151, 186, 190, 191, 192, 233, 234, 235, 236, 251, 253)
            OR col = 2 AND (+tbl IN (12, 13, 14, 15, 172) OR +tbl = 10 AND before IS NOT NULL) OR col = 3 AND +tbl = 16)
UNION ALL SELECT NULL FROM home_change AS change WHERE op > :since AND +tbl = 9 AND col IN (3, 9)
UNION ALL SELECT NULL FROM home_change AS change WHERE op > :since AND +tbl IN (1, 5, 6, 8, 185)
UNION ALL SELECT NULL FROM covenant WHERE stamp > :since
UNION ALL SELECT NULL FROM setting WHERE stamp > :since
UNION ALL SELECT NULL FROM temporary_norm WHERE stamp > :since
