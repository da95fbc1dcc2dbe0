-- What waits for a decision, with the account that asked.
SELECT exemption.*, reason.reason, account.name AS asked_by, operation.at_ms AS asked_ms
  FROM exemption
  LEFT JOIN exemption_reason AS reason ON reason.exemption = exemption.id AND reason.deleted = 0
  LEFT JOIN operation ON operation.seq = exemption.stamp
  LEFT JOIN account ON account.id = operation.author
 WHERE exemption.state = 'proposed' AND exemption.deleted = 0
 ORDER BY exemption.first_day, exemption.id
