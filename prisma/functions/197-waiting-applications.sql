/*
 * Applications of parties that their institution has not answered, for a clerk of the court that
 * would be responsible: the only one that has the institution in force in its roster. Of several
 * the institution names one when it accepts (docs/decisions/0107), and until then none of them is
 * concerned. No person, no dispute: what an application says is sealed until there is a case.
 */
DROP FUNCTION IF EXISTS heyi_waiting_applications();
CREATE FUNCTION heyi_waiting_applications() RETURNS TABLE (institution text,
  submitted_at timestamptz, answer_due_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.name, p.submitted_at, p.answer_due_on
  FROM institution_courts v JOIN institutions i ON i.id = v.institution_id
    JOIN applications p ON p.institution_id = v.institution_id
  WHERE heyi_role() = 'court_clerk' AND v.court_id = heyi_court() AND p.state = 'submitted'
    AND v.roster_from <= heyi_today() AND coalesce(v.roster_until, 'infinity') >= heyi_today()
    AND NOT EXISTS (SELECT 1 FROM institution_courts o
      WHERE o.institution_id = v.institution_id AND o.court_id <> v.court_id
        AND o.roster_from <= heyi_today()
        AND coalesce(o.roster_until, 'infinity') >= heyi_today())
  ORDER BY p.answer_due_on, p.submitted_at, i.name LIMIT 200
$$;
REVOKE ALL ON FUNCTION heyi_waiting_applications() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_waiting_applications() TO heyi_app;
