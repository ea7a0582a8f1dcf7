-- A stay without an end counts from its date. Every pair of stays is looked at, since a short one may follow a long one.
WITH stays AS (
  SELECT person, date, coalesce(until, date) AS out
  FROM encounters
  WHERE type = {inpatient} AND date <= DATE '2025-01-01')
SELECT DISTINCT a.person
FROM stays AS a JOIN stays AS b ON a.person = b.person AND b.date > a.out AND b.date <= a.out + 30
