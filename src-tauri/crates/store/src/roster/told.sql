-- What was told of the visits that touch a span of days.
SELECT published_visit.*
  FROM (SELECT id FROM visit WHERE day BETWEEN :first AND :last
        UNION
        SELECT visit FROM published_visit WHERE day BETWEEN :first AND :last AND deleted = 0) AS touching
  JOIN published_visit ON published_visit.visit = touching.id AND published_visit.deleted = 0
 ORDER BY published_visit.day, published_visit.time, published_visit.id
