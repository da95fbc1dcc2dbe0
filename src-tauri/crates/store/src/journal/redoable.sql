-- The newest undo here that is not reversed, unless something new was done after it.
WITH RECURSIVE
step AS (
    SELECT it.seq, it.reverses
      FROM operation AS it
      JOIN device ON device.ix = it.device AND device.own = 1
     WHERE it.author = :author AND it.kind = :undo
       AND NOT EXISTS (SELECT 1 FROM operation AS later WHERE later.reverses = it.seq)
       AND NOT EXISTS (SELECT 1 FROM operation AS later JOIN device AS own ON own.ix = later.device AND own.own = 1
                        WHERE later.author = :author AND later.seq > it.seq AND later.kind NOT IN (:undo, :redo))
     ORDER BY it.seq DESC LIMIT 1
),
origin (seq, reverses) AS (
    SELECT seq, reverses FROM step
    UNION ALL
    SELECT operation.seq, operation.reverses FROM operation JOIN origin ON operation.seq = origin.reverses
)
SELECT step.seq AS seq, first.seq AS first, first.kind AS kind, first.at_ms AS at_ms
  FROM step JOIN operation AS first ON first.seq = (SELECT seq FROM origin WHERE reverses IS NULL)
