-- Whether an operation above a new cut has an effect on the rows.
SELECT EXISTS (
    SELECT 1
      FROM device
      JOIN operation ON operation.device = device.ix AND operation.number > :last
     WHERE device.id = :device
       AND operation.number <= coalesce((SELECT last FROM cut WHERE device = :device), operation.number)
) AS applied
