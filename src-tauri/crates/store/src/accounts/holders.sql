SELECT account.id
  FROM account
  JOIN account_role AS held ON held.account = account.id AND held.deleted = 0 AND held.role = :role
 WHERE account.deleted = 0
 ORDER BY account.rowid
