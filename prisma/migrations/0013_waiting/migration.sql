-- What waits at the asking administrator's institution: one statement for the menu and for the list's first line. SECURITY DEFINER, so that
-- the policies of four tables are not planned anew with every page; it looks at nothing but the institution of whoever asks, and everyone who
-- administers none gets no row.
CREATE FUNCTION heyi_waiting(today date, soon date) RETURNS TABLE (by_status jsonb, accept_overdue integer, accept_due_today integer, withdrawn integer, late integer,
  running_out integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE house uuid := CASE WHEN heyi_role() = 'institution_admin' THEN heyi_institution() END;
BEGIN
  IF house IS NULL THEN RETURN; END IF;
  SELECT coalesce(jsonb_object_agg(n.status, n.cases), '{}') INTO by_status
    FROM (SELECT status, sum(cases) AS cases FROM case_counts WHERE home_id = house GROUP BY status) n;
  SELECT count(*) FILTER (WHERE c.acceptance_due_on < today), count(*) FILTER (WHERE c.acceptance_due_on = today) INTO accept_overdue, accept_due_today
    FROM cases c WHERE c.institution_id = house AND c.status = 'pending_acceptance';
  SELECT count(*) INTO withdrawn FROM cases c WHERE c.institution_id = house AND c.status IN ('pending_assignment', 'disclosure_review')
    AND c.status = 'pending_assignment' AND 'withdrawn' = (
      SELECT a.ended_because FROM assignments a WHERE a.case_id = c.id AND a.ended_because <> 'undone' ORDER BY a.ended_at DESC LIMIT 1);
  -- A paused clock does not run out.
  SELECT count(*) FILTER (WHERE c.mediation_due_on < today), count(*) FILTER (WHERE c.mediation_due_on >= today) INTO late, running_out FROM cases c WHERE c.institution_id = house
    AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation') AND c.mediation_due_on <= soon
    AND NOT EXISTS (SELECT 1 FROM clock_pauses p WHERE p.case_id = c.id AND coalesce(p.to_on, today) >= today);
  RETURN NEXT;
END $$;
CREATE POLICY owner_floor ON assignments FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON clock_pauses FOR SELECT TO CURRENT_USER USING (true);
REVOKE ALL ON FUNCTION heyi_waiting(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_waiting(date, date) TO heyi_app;
