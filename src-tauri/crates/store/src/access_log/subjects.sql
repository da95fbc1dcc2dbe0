-- Whom an account opened, newest first: read until enough different ones were found.
SELECT subject, at_ms FROM access_log
 WHERE account = :account AND event = :event AND subject IS NOT NULL
 ORDER BY at_ms DESC
