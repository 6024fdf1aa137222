-- 参数 of courts (docs/decisions/0174-parameters-of-courts.md).

/*
 * The value for a court's cases on a day, as valueOn of lib/domain/parameters: the court's own, or
 * the installation's, where it has none or follows it again; null: the usual one. For a period the
 * day is the one on which it began.
 */
CREATE OR REPLACE FUNCTION heyi_court_parameter(wanted text, of_court uuid, on_day date)
RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(
    (SELECT p.value FROM parameter_values p
      WHERE p.key = wanted AND p.court_id = of_court AND p.withdrawn_at IS NULL
        AND p.effective_from <= on_day
      ORDER BY p.no DESC LIMIT 1),
    (SELECT p.value FROM parameter_values p
      WHERE p.key = wanted AND p.court_id IS NULL AND p.withdrawn_at IS NULL
        AND p.effective_from <= on_day
      ORDER BY p.no DESC LIMIT 1))
$$;
REVOKE ALL ON FUNCTION heyi_court_parameter(text, uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_court_parameter(text, uuid, date)
  TO heyi_app, heyi_reader, heyi_job;

/*
 * Open cases that a change of a period could concern: for the two administrators who decide on it,
 * who learn nothing else of them. Null for the court: of every court.
 */
CREATE OR REPLACE FUNCTION heyi_open_periods(of_court uuid, at_most integer)
RETURNS TABLE (case_no text, court_id uuid, court text, source text, received_at timestamptz,
  accepted_at timestamptz, mediation_due_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.case_no, c.court_id, t.name, c.source, c.received_at, c.accepted_at, c.mediation_due_on
  FROM cases c JOIN courts t ON t.id = c.court_id
  WHERE heyi_role() IN ('system_admin', 'security_admin')
    AND c.status IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
      'disclosure_review', 'in_mediation')
    AND (of_court IS NULL OR c.court_id = of_court)
  ORDER BY c.case_no LIMIT at_most
$$;
REVOKE ALL ON FUNCTION heyi_open_periods(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_open_periods(uuid, integer) TO heyi_app;
