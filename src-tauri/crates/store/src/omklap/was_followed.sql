SELECT EXISTS (
  SELECT 1 FROM omklap_event AS it
    JOIN operation AS made ON made.seq = it.stamp
    JOIN omklap_event AS next ON next.tenancy = it.tenancy AND next.deleted = 0 AND next.stamp <> it.stamp
    JOIN operation AS after ON after.seq = next.stamp
   WHERE it.stamp = :operation AND after.hlc > made.hlc
) AS followed
