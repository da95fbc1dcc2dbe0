-- Tenancies that an import brought which brought no evaluation, and when: of those it is not known what was held before.
-- The tenancies come first: there are fewer of them than of operations.
SELECT tenancy.id, operation.at_ms
  FROM tenancy
 CROSS JOIN operation ON operation.seq = tenancy.stamp AND operation.kind IN (:set, :workbook)
 WHERE NOT EXISTS (SELECT 1 FROM evaluation WHERE evaluation.stamp = operation.seq)
