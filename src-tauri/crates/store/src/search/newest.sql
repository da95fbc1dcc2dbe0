-- The newest rows that hold these words: what they say, and of which tenancy. :query is of the full text index.
WITH found (number) AS MATERIALIZED (
    SELECT rowid FROM search WHERE search MATCH :query ORDER BY rowid DESC LIMIT :limit
)
SELECT 1 AS source, found.number, note.tenancy, note.day, note.text
  FROM found CROSS JOIN note ON note.rowid = found.number >> 3
 WHERE found.number & 7 = 1 AND note.deleted = 0
UNION ALL
SELECT 2, found.number, seen.tenancy, coalesce(result.day, visit.day), seen.text
  FROM found CROSS JOIN visit_note AS seen ON seen.rowid = found.number >> 3
  LEFT JOIN visit_result AS result ON result.id = seen.result
  LEFT JOIN visit ON visit.id = seen.visit
 WHERE found.number & 7 = 2 AND seen.deleted = 0
UNION ALL
SELECT 3, found.number, impression.tenancy, coalesce(result.day, visit.day), impression.text
  FROM found CROSS JOIN impression ON impression.rowid = found.number >> 3
  LEFT JOIN visit_result AS result ON result.id = impression.result
  LEFT JOIN visit ON visit.id = impression.visit
 WHERE found.number & 7 = 3 AND impression.deleted = 0
UNION ALL
SELECT 4, found.number, task.tenancy, task.due_day, words.text
  FROM found CROSS JOIN task_text AS words ON words.rowid = found.number >> 3
  JOIN task ON task.id = words.task AND task.deleted = 0
 WHERE found.number & 7 = 4 AND words.deleted = 0
UNION ALL
SELECT 5, found.number, contact.tenancy, NULL,
       contact.name || coalesce(' · ' || contact.organisation, '') || coalesce(' · ' || contact.remark, '')
  FROM found CROSS JOIN contact ON contact.rowid = found.number >> 3
 WHERE found.number & 7 = 5 AND contact.deleted = 0
UNION ALL
SELECT 6, found.number, goal.tenancy, goal.agreed_day, goal.text
  FROM found CROSS JOIN goal_words AS goal ON goal.place = found.number >> 3
 WHERE found.number & 7 = 6 AND goal.deleted = 0
