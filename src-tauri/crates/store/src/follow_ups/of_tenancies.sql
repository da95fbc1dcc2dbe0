-- Steps of the ladder that somebody took on or closed, of these tenancies, newest first.
SELECT follow_up.*, worker.name AS worker_name, text.text
  FROM json_each(:tenancies) AS wanted
  JOIN follow_up ON follow_up.tenancy = wanted.value AND follow_up.deleted = 0
  LEFT JOIN worker ON worker.id = follow_up.worker
  LEFT JOIN follow_up_text AS text ON text.follow_up = follow_up.id AND text.deleted = 0
 ORDER BY follow_up.asked_day DESC, follow_up.rowid DESC
