-- Results that a later one replaces, by their number in the table.
SELECT earlier.rowid AS number
  FROM visit_result AS later
  JOIN visit_result AS earlier ON earlier.id = later.replaces
 WHERE later.replaces IS NOT NULL AND later.deleted = 0
