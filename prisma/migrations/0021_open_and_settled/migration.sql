-- What is open is counted for every report and every menu: from the index alone, which therefore carries what is counted and what the policy
-- of the table asks for (a court's report: 8 ms from the cases, 2 from the index). Each says that it has its home: else the whole of the other
-- one would be read as well, wherever only the statuses fit it.
DROP INDEX cases_running;
DROP INDEX cases_running_at_court;
CREATE INDEX cases_running ON cases (institution_id, mediation_due_on, id) INCLUDE (status, mediator_id, court_id)
  WHERE status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation') AND institution_id IS NOT NULL;
CREATE INDEX cases_running_at_court ON cases (court_id, mediation_due_on, id) INCLUDE (status, mediator_id, institution_id)
  WHERE status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation') AND court_id IS NOT NULL;

-- A mediator's settled cases, latest first: thousands after some years, and a page shows twenty.
CREATE INDEX cases_settled ON cases (mediator_id, closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;

-- Assignments that ended without a closing are few, and asked for with every menu and every day's list.
CREATE INDEX assignments_given_back ON assignments (case_id, ended_at DESC) INCLUDE (ended_because) WHERE ended_because <> 'undone' AND ended_because <> 'case_closed';
CREATE INDEX assignments_taken_back ON assignments (mediator_id, ended_at DESC) WHERE ended_because = 'replaced_by_institution';

-- As in 0013, but for what waits to be assigned again: it is counted whether its mediator left (特邀规定第13条) or was taken off it, by the condition of
-- the list it leads to, and found among the few assignments that ended without a closing.
DROP FUNCTION heyi_waiting(date, date);
CREATE FUNCTION heyi_waiting(today date, soon date) RETURNS TABLE (by_status jsonb, accept_overdue integer, accept_due_today integer, reassign integer,
  late integer, running_out integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE house uuid := CASE WHEN heyi_role() = 'institution_admin' THEN heyi_institution() END;
BEGIN
  IF house IS NULL THEN RETURN; END IF;
  SELECT coalesce(jsonb_object_agg(n.status, n.cases), '{}') INTO by_status
    FROM (SELECT status, sum(cases) AS cases FROM case_counts WHERE home_id = house GROUP BY status) n;
  SELECT count(*) FILTER (WHERE c.acceptance_due_on < today), count(*) FILTER (WHERE c.acceptance_due_on = today) INTO accept_overdue, accept_due_today
    FROM cases c WHERE c.institution_id = house AND c.status = 'pending_acceptance';
  SELECT count(*) INTO reassign FROM cases c WHERE c.institution_id = house AND c.status IN ('pending_assignment', 'disclosure_review')
    AND c.status = 'pending_assignment'
    AND EXISTS (SELECT 1 FROM assignments a WHERE a.case_id = c.id AND a.ended_because <> 'undone' AND a.ended_because <> 'case_closed');
  -- A paused clock does not run out.
  SELECT count(*) FILTER (WHERE c.mediation_due_on < today), count(*) FILTER (WHERE c.mediation_due_on >= today) INTO late, running_out FROM cases c WHERE c.institution_id = house
    AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation') AND c.mediation_due_on <= soon
    AND NOT EXISTS (SELECT 1 FROM clock_pauses p WHERE p.case_id = c.id AND coalesce(p.to_on, today) >= today);
  RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION heyi_waiting(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_waiting(date, date) TO heyi_app;
