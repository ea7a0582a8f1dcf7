WITH wanted AS (
  SELECT person
  FROM people JOIN diagnoses USING (person) JOIN conditions USING (code)
  WHERE imd_decile <= 2 AND date <= DATE '2025-01-01'
  GROUP BY person
  HAVING bit_or(bit) & {diabetes_and_depression} = {diabetes_and_depression} AND bit_count(bit_or(bit)) >= 5)
SELECT wanted.person
FROM wanted LEFT JOIN encounters
  ON wanted.person = encounters.person AND date BETWEEN DATE '2024-01-01' AND DATE '2025-01-01'
GROUP BY wanted.person
ORDER BY count(date) DESC, wanted.person
LIMIT 500
