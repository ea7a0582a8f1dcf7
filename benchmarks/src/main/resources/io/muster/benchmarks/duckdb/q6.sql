SELECT person FROM people
WHERE birth <= DATE '2007-01-01' AND (death IS NULL OR death > DATE '2025-01-01')
  AND person IN (SELECT person FROM encounters WHERE date BETWEEN DATE '2020-01-01' AND DATE '2025-01-01')
  AND person NOT IN (SELECT person FROM diagnoses WHERE code IN ({dementia}) AND date <= DATE '2025-01-01')
