-- Tasks of these tenancies: first the open ones by the day on which they are due, then what was done last; with :open
-- only the open ones.
SELECT task.id, task.tenancy, task.code, task.due_day, task.done_day, text.text,
       worker.id AS worker, worker.name AS worker_name, task.worker IS NOT NULL AS given,
       promise.who, promise.kept
  FROM json_each(:tenancies) AS wanted
  JOIN task ON task.tenancy = wanted.value AND task.deleted = 0 AND (task.done_day IS NULL OR NOT :open)
  JOIN tenancy ON tenancy.id = task.tenancy AND tenancy.deleted = 0
  LEFT JOIN worker ON worker.id = coalesce(task.worker, tenancy.worker)
  LEFT JOIN task_text AS text ON text.task = task.id AND text.deleted = 0
  LEFT JOIN promise ON promise.task = task.id AND promise.deleted = 0
 ORDER BY task.done_day IS NOT NULL, task.done_day DESC, task.due_day, task.rowid
