-- The latest of a day is the row with the highest code and value, as the workload stores them: by number, smoking
-- statuses are packed with their day.
WITH candidates AS MATERIALIZED (
  SELECT person FROM people
  WHERE birth <= DATE '1985-01-01' AND birth > DATE '1964-01-01'
    AND person IN (SELECT person FROM medications
                   WHERE code IN ({anxiolytics}) AND date BETWEEN DATE '2024-01-01' AND DATE '2025-01-01')
    AND person IN (SELECT person FROM diagnoses
                   WHERE code IN ({anxiety}) AND date <= DATE '2025-01-01'))
SELECT person FROM candidates
WHERE person IN (SELECT person FROM observations
                 WHERE code = {bmi} AND date BETWEEN DATE '2023-01-01' AND DATE '2025-01-01' AND tenths IS NOT NULL
                   AND person IN (SELECT person FROM candidates)
                 GROUP BY person
                 HAVING max((date - DATE '2000-01-01') * 65536 + tenths) % 65536 >= 300)
  AND person IN (SELECT person FROM observations
                 WHERE code IN ({smoking}) AND date <= DATE '2025-01-01'
                   AND person IN (SELECT person FROM candidates)
                 GROUP BY person
                 HAVING max((date - DATE '2000-01-01') * 65536 + code) % 65536 IN ({current_smoker}))
