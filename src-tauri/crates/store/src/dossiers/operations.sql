-- The newest operations before one that made or changed a row of this tenancy, and what each did to which row.
-- The rows are given as a JSON array of [number of the table, id, operation that made it].
WITH mine AS MATERIALIZED (
    SELECT DISTINCT value ->> 0 AS tbl, value ->> 1 AS id, value ->> 2 AS stamp FROM json_each(:rows)
),
page AS MATERIALIZED (
    SELECT op FROM (
        SELECT stamp AS op FROM mine
        UNION SELECT change.op FROM mine CROSS JOIN change INDEXED BY change_by_row
                ON change.tbl = mine.tbl AND change.row = mine.id
    ) WHERE op < :before ORDER BY op DESC LIMIT :limit
)
SELECT page.op, mine.tbl, mine.id, 1 AS made FROM page JOIN mine ON mine.stamp = page.op
UNION ALL
SELECT DISTINCT page.op, change.tbl, change.row, 0
  FROM page JOIN change ON change.op = page.op JOIN mine ON mine.tbl = change.tbl AND mine.id = change.row
 ORDER BY 1 DESC, 4 DESC, 2
