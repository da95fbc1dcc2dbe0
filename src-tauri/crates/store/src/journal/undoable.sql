-- The newest operation that a person did (or did again) here and that is not reversed, with what it was at first;
-- kinds in :past are passed over.
WITH RECURSIVE
step AS (
    SELECT it.seq, it.reverses
      FROM operation AS it
      JOIN device ON device.ix = it.device AND device.own = 1
     WHERE it.author = :author AND it.kind <> :undo AND it.kind NOT IN (SELECT value FROM json_each(:past))
       AND NOT EXISTS (SELECT 1 FROM operation AS later WHERE later.reverses = it.seq)
     ORDER BY it.seq DESC LIMIT 1
),
origin (seq, reverses) AS (
    SELECT seq, reverses FROM step
    UNION ALL
    SELECT operation.seq, operation.reverses FROM operation JOIN origin ON operation.seq = origin.reverses
)
SELECT step.seq AS seq, first.seq AS first, first.kind AS kind, first.at_ms AS at_ms
  FROM step JOIN operation AS first ON first.seq = (SELECT seq FROM origin WHERE reverses IS NULL)
