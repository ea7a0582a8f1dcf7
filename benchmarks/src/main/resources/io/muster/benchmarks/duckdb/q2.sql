SELECT person
FROM people JOIN diagnoses USING (person) JOIN conditions USING (code)
WHERE birth <= DATE '2007-01-01' AND birth > DATE '1960-01-01' AND imd_decile <= 2 AND date <= DATE '2025-01-01'
GROUP BY person
HAVING bit_or(bit) & {mental_health} != 0 AND bit_count(bit_or(bit)) >= 5
