-- What one worker was told since a day, for a calendar. The address is the one of the dwelling of the tenancy.
SELECT published_visit.*, visit.tenancy
  FROM published_visit
  JOIN visit ON visit.id = published_visit.visit
 WHERE published_visit.worker = :worker AND published_visit.day >= :since AND published_visit.deleted = 0
 ORDER BY published_visit.day, published_visit.time, published_visit.id
