SELECT EXISTS (
  SELECT 1 FROM consent AS it
   WHERE it.stamp = :operation
     AND (EXISTS (SELECT 1 FROM omklap_file AS file WHERE file.consent = it.id AND file.deleted = 0)
       OR EXISTS (SELECT 1 FROM letter WHERE letter.consent = it.id AND letter.deleted = 0))
) AS stand
