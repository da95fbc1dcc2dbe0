UPDATE change
   SET replaces = (SELECT first.replaces FROM change AS first
                    WHERE first.op = :op AND first.tbl = change.tbl AND first.row = change.row AND first.col = change.col
                      AND first.part = 0)
 WHERE op = :op AND part > 0
