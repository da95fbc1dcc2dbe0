-- Tenancies whose ledgers may have become others since an operation: by a row that was made, or by one that changed. A row
-- that moved to another tenancy is of both, and a head lease under which nobody lives yet is of none.
-- NULL: somebody moved to another dwelling, and nobody is left out.
-- CROSS and + make the few changes come first, never the rows of a table.
SELECT id AS tenancy FROM tenancy WHERE stamp > :since
UNION ALL SELECT tenancy FROM lease WHERE stamp > :since AND tenancy IS NOT NULL
UNION ALL SELECT lease.tenancy FROM rent_version AS it JOIN lease ON lease.id = it.lease WHERE it.stamp > :since AND lease.tenancy IS NOT NULL
UNION ALL SELECT tenancy FROM rent_month WHERE stamp > :since
UNION ALL SELECT tenancy FROM ledger_closing WHERE stamp > :since
UNION ALL SELECT tenancy FROM payment WHERE stamp > :since
UNION ALL SELECT tenancy FROM arrangement WHERE stamp > :since
UNION ALL SELECT tenancy FROM signal_step WHERE stamp > :since
UNION ALL SELECT row FROM home_change AS change WHERE op > :since AND +tbl = 9
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN lease AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 10 AND it.tenancy IS NOT NULL
UNION ALL SELECT lease.tenancy FROM home_change AS change CROSS JOIN rent_version AS it ON it.id = change.row JOIN lease ON lease.id = it.lease
       WHERE change.op > :since AND +change.tbl = 11 AND lease.tenancy IS NOT NULL
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN rent_month AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 17
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN ledger_closing AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 18
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN payment AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 150
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN arrangement AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 151
UNION ALL SELECT it.tenancy FROM home_change AS change CROSS JOIN signal_step AS it ON it.id = change.row WHERE change.op > :since AND +change.tbl = 152
UNION ALL SELECT before FROM home_change AS change WHERE op > :since AND (+tbl IN (17, 18, 150, 151, 152) AND col = 1 OR +tbl = 10 AND col = 2 AND before IS NOT NULL)
UNION ALL SELECT NULL FROM home_change AS change WHERE op > :since AND +tbl = 9 AND col = 3
