-- What was booked from statements and still stands. A payment that the bank took back stands in no ledger any more and is
-- known all the same: what came in with it is not there to be booked once more.
SELECT entry.id, entry.payment, payment.tenancy, entry.account, entry.iban
  FROM statement_entry AS entry
  JOIN payment ON payment.id = entry.payment
 WHERE entry.deleted = 0
   AND (payment.deleted = 0
        OR EXISTS (SELECT 1 FROM statement_entry AS back
                    WHERE back.payment = entry.payment AND back.withdrew = 1 AND back.deleted = 0))
