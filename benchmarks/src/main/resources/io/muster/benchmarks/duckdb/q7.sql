SELECT person FROM people
WHERE birth <= DATE '1960-01-01' AND (death IS NULL OR death > DATE '2025-01-01')
  AND person IN (SELECT person FROM encounters
                 WHERE type = {emergency} AND date BETWEEN DATE '2024-01-01' AND DATE '2025-01-01'
                 GROUP BY person HAVING count(*) >= 2)
  AND person NOT IN (SELECT person FROM contacts
                     WHERE direction = {out} AND date BETWEEN DATE '2024-07-01' AND DATE '2025-01-01')
