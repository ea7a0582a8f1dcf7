SELECT person FROM people
WHERE birth <= DATE '2007-01-01' AND practice IN (4, 31, 77)
  AND person IN (SELECT person FROM notifications
                 WHERE type = {police} AND date BETWEEN DATE '2024-07-01' AND DATE '2025-01-01')
  AND person NOT IN (SELECT person FROM contacts
                     WHERE outcome = {responded} AND date BETWEEN DATE '2024-01-01' AND DATE '2025-01-01')
