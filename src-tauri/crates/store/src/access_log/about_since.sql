SELECT device, number, at_ms, event, account, subject, reason, hash
  FROM access_log
 WHERE event = :event AND subject = :subject AND at_ms >= :since_ms
 ORDER BY at_ms DESC, number DESC
