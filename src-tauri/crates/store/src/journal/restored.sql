-- What a reversing operation restored in one cell: the operations that the reversed one had replaced there.
SELECT change.replaces
  FROM operation
  JOIN change ON change.op = operation.reverses AND change.tbl = :tbl AND change.row = :row AND change.col = :col
             AND change.part = 0
 WHERE operation.seq = :op
