-- Open tasks that are due on or before a day; of one worker, or of everybody.
SELECT task.id, task.tenancy, task.code, task.due_day, task.done_day, text.text,
       worker.id AS worker, worker.name AS worker_name, task.worker IS NOT NULL AS given,
       promise.who, promise.kept
  FROM task
  JOIN tenancy ON tenancy.id = task.tenancy AND tenancy.deleted = 0
  LEFT JOIN worker ON worker.id = coalesce(task.worker, tenancy.worker)
  LEFT JOIN task_text AS text ON text.task = task.id AND text.deleted = 0
  LEFT JOIN promise ON promise.task = task.id AND promise.deleted = 0
 WHERE task.done_day IS NULL AND task.due_day <= :day AND task.deleted = 0
   AND (:worker IS NULL OR coalesce(task.worker, tenancy.worker) = :worker)
 ORDER BY task.due_day, task.rowid
