-- What was found about the risk of visiting these tenancies up to a day, the one that governs last.
SELECT visit_risk.tenancy, level, measures, last_day
  FROM json_each(:tenancies) AS wanted
  JOIN visit_risk ON visit_risk.tenancy = wanted.value AND visit_risk.from_day <= :day AND visit_risk.deleted = 0
 ORDER BY from_day, visit_risk.rowid
