-- The tasks of a tenancy with their words, those that are open first and the earliest of them at the top.
SELECT task.id, task.code, task.due_day, task.done_day, worker.name AS worker, said.text
  FROM task
  LEFT JOIN task_text AS said ON said.task = task.id AND said.deleted = 0
  LEFT JOIN worker ON worker.id = task.worker
 WHERE task.tenancy = :tenancy AND task.deleted = 0
 ORDER BY task.done_day IS NOT NULL, CASE WHEN task.done_day IS NULL THEN task.due_day END, task.done_day DESC, task.id
