-- Figures and names for one actor, across policies. SECURITY DEFINER: the policies of several
-- tables would otherwise be planned with every page, or hide what the actor may know. Each function
-- restricts itself to the actor's own tenant.

-- Open statuses are written out wherever an index carries them: a partial index is only used for
-- its own words.

DROP FUNCTION IF EXISTS heyi_waiting(date, date);
DROP FUNCTION IF EXISTS heyi_waiting(date, date, date, date);
/*
 * What waits at the actor's institution and presses: cases to accept that are overdue or due today,
 * cases to assign again, open cases whose mediation period is over or has a level (its last due
 * days are the arguments), those that are paused, and requests for another mediator. A paused clock
 * does not run out.
 */
CREATE FUNCTION heyi_waiting(today date, red_until date, orange_until date, yellow_until date)
RETURNS TABLE (accept_overdue integer, accept_due_today integer, reassign integer, late integer,
  red integer, orange integer, yellow integer, paused integer, changes integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE institution uuid := CASE WHEN heyi_role() = 'institution_admin' THEN heyi_tenant() END;
BEGIN
  IF institution IS NULL THEN RETURN; END IF;
  SELECT count(*) FILTER (WHERE c.acceptance_due_on < today),
    count(*) FILTER (WHERE c.acceptance_due_on = today)
    INTO accept_overdue, accept_due_today
    FROM cases c WHERE c.institution_id = institution AND c.status = 'pending_acceptance';
  SELECT count(*) INTO reassign FROM cases c
    WHERE c.institution_id = institution AND c.status IN ('pending_assignment', 'disclosure_review')
      AND c.status = 'pending_assignment'
      AND EXISTS (SELECT 1 FROM assignments a WHERE a.case_id = c.id
        AND a.ended_because <> 'undone' AND a.ended_because <> 'case_closed');
  SELECT count(*) FILTER (WHERE c.mediation_due_on < today),
      count(*) FILTER (WHERE c.mediation_due_on BETWEEN today AND red_until),
      count(*) FILTER (WHERE c.mediation_due_on > red_until AND c.mediation_due_on <= orange_until),
      count(*) FILTER (WHERE c.mediation_due_on > orange_until)
    INTO late, red, orange, yellow FROM cases c
    WHERE c.institution_id = institution
      AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review',
        'in_mediation')
      AND c.mediation_due_on <= yellow_until
      AND NOT EXISTS (SELECT 1 FROM clock_pauses p WHERE p.case_id = c.id
        AND coalesce(p.to_on, today) >= today);
  -- As the condition `clock=paused` of the lists.
  SELECT count(DISTINCT c.id) INTO paused FROM clock_pauses p JOIN cases c ON c.id = p.case_id
    WHERE p.holder_id = institution AND coalesce(p.to_on, today) >= today
      AND c.institution_id = institution
      AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review',
        'in_mediation');
  -- As the condition `awaits=change` of the lists (case-conditions.ts).
  SELECT count(DISTINCT c.id) INTO changes FROM change_requests g JOIN cases c ON c.id = g.case_id
    WHERE g.holder_id = institution AND g.decision IS NULL AND NOT g.refuses_to_choose
      AND c.institution_id = institution AND c.mediator_id = g.mediator_id
      AND c.status IN ('pending_mediator', 'disclosure_review', 'in_mediation');
  RETURN NEXT;
END $$;

/*
 * 服务机构列表: active mediators and open cases of the administrator's institution and its branches. Two
 * numbers per institution and nothing else: a branch's people and cases stay behind its own
 * policies.
 */
CREATE OR REPLACE FUNCTION heyi_branch_figures()
RETURNS TABLE (institution_id uuid, mediators integer, running_cases integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id,
    (SELECT count(*) FROM accounts a
      WHERE a.institution_id = i.id AND a.role = 'mediator' AND a.status = 'active')::integer,
    (SELECT coalesce(sum(n.cases), 0) FROM case_counts n WHERE n.home_id = i.id
      AND n.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review',
        'in_mediation'))::integer
  FROM institutions i
  WHERE heyi_role() = 'institution_admin' AND (i.id = heyi_institution()
    OR i.parent_id = heyi_institution())
$$;

/*
 * Open cases whose clocks a notice can touch, for the preview of the system administrator, who may
 * see no case: the number, the institution, and what the days are computed from. Neither people nor
 * contents.
 */
CREATE OR REPLACE FUNCTION heyi_clocks_from(from_day date, at_most integer)
RETURNS TABLE (case_no text, institution text, source text, received_at timestamptz,
  accepted_at timestamptz, acceptance_due_on date, acceptance_due_provisional boolean,
  mediation_due_on date, mediation_due_provisional boolean, pauses jsonb, extensions jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.case_no, i.name, c.source, c.received_at, c.accepted_at, c.acceptance_due_on,
    c.acceptance_due_provisional, c.mediation_due_on, c.mediation_due_provisional,
    (SELECT jsonb_agg(jsonb_build_object('from', s.from_on, 'to', s.to_on, 'reason', s.reason)
      ORDER BY s.from_on)
      FROM clock_pauses s WHERE s.case_id = c.id),
    (SELECT jsonb_agg(jsonb_build_object('days', e.days, 'agreedOn', e.agreed_on)
      ORDER BY e.agreed_on)
      FROM clock_extensions e WHERE e.case_id = c.id)
  FROM cases c LEFT JOIN institutions i ON i.id = c.institution_id
  WHERE heyi_role() = 'system_admin'
    AND c.status IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
      'disclosure_review', 'in_mediation')
    AND (c.acceptance_due_provisional OR c.mediation_due_provisional
      OR c.acceptance_due_on >= from_day OR c.mediation_due_on >= from_day)
  ORDER BY c.case_no LIMIT at_most
$$;

/*
 * Mediators who closed a case of the actor's tenant, by their present names: a court may not read
 * accounts.
 */
CREATE OR REPLACE FUNCTION heyi_closers() RETURNS TABLE (mediator_id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.mediator_id, a.name FROM mediator_months m JOIN accounts a ON a.id = m.mediator_id
  WHERE m.month = '-infinity' AND m.cases > 0 AND m.home_id = (SELECT heyi_tenant())
$$;

/*
 * The same, and mediators who earned points in a case that another one closed: everyone with a
 * score, and the institution each works for.
 */
DROP FUNCTION IF EXISTS heyi_scored_mediators();
CREATE FUNCTION heyi_scored_mediators() RETURNS TABLE (mediator_id uuid, name text,
  institution_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.mediator_id, a.name, a.institution_id FROM (
    SELECT m.mediator_id FROM mediator_months m
    WHERE m.month = '-infinity' AND m.cases > 0 AND m.home_id = (SELECT heyi_tenant())
    UNION SELECT h.mediator_id FROM handed_over_tallies h WHERE h.points > 0
      AND h.home_id = (SELECT heyi_tenant())) s
  JOIN accounts a ON a.id = s.mediator_id
$$;

/*
 * Cases that the institution took from the acting mediator (更换调解员): which, when, and the kind of
 * reason. The case itself is out of their sight, and the institution's own words about it stay with
 * the institution.
 */
CREATE OR REPLACE FUNCTION heyi_taken_back()
RETURNS TABLE (case_id uuid, case_no text, at timestamptz, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.case_id, c.case_no, a.ended_at, a.end_reason
  FROM assignments a JOIN cases c ON c.id = a.case_id
  WHERE heyi_role() = 'mediator' AND a.mediator_id = heyi_actor()
    AND a.ended_because = 'replaced_by_institution'
$$;

/*
 * Numbers of cases that the acting mediator once worked on, by their own events or as taken from
 * them. Nothing else of them.
 */
CREATE OR REPLACE FUNCTION heyi_past_case_numbers(wanted uuid[])
  RETURNS TABLE (case_id uuid, case_no text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id, c.case_no FROM cases c
  WHERE c.id = ANY (wanted) AND heyi_role() = 'mediator' AND (
    EXISTS (SELECT 1 FROM events e WHERE e.case_id = c.id AND e.actor_id = heyi_actor())
    OR EXISTS (SELECT 1 FROM assignments a WHERE a.case_id = c.id AND a.mediator_id = heyi_actor()))
$$;

/*
 * Whether the institution is a branch of the actor's. A function, because two policies would ask
 * each other forever.
 */
CREATE OR REPLACE FUNCTION heyi_is_own_branch(institution uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM institutions WHERE id = institution
    AND parent_id = heyi_institution())
$$;

/*
 * Signs a mediator out everywhere after a change of password or phone. Sessions stay the system's
 * own table.
 */
CREATE OR REPLACE FUNCTION heyi_end_mediator_sessions(mediator uuid, at timestamptz, why text)
  RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended integer;
BEGIN
  IF heyi_role() IS DISTINCT FROM 'institution_admin' OR NOT EXISTS (SELECT 1 FROM accounts a
    WHERE a.id = mediator AND a.role = 'mediator' AND a.institution_id = heyi_institution())
      THEN RETURN 0; END IF;
  UPDATE sessions SET revoked_at = at, revoked_reason = why WHERE account_id = mediator
    AND revoked_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

/*
 * Ends the sessions of an account for good when its state, role, court or institution changes,
 * however it is changed: enabling it again must not revive them.
 */
CREATE OR REPLACE FUNCTION heyi_end_sessions_of_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE sessions SET revoked_at = now(), revoked_reason = 'account_changed'
  WHERE account_id = NEW.id AND revoked_at IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER accounts_end_sessions AFTER UPDATE OF status, role, court_id,
  institution_id ON accounts
  FOR EACH ROW WHEN ((OLD.status, OLD.role, OLD.court_id, OLD.institution_id)
    IS DISTINCT FROM (NEW.status, NEW.role, NEW.court_id, NEW.institution_id))
  EXECUTE FUNCTION heyi_end_sessions_of_changed();

REVOKE ALL ON FUNCTION heyi_end_sessions_of_changed() FROM PUBLIC;
REVOKE ALL ON FUNCTION heyi_clocks_from(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_clocks_from(date, integer) TO heyi_app;
REVOKE ALL ON FUNCTION heyi_waiting(date, date, date, date), heyi_branch_figures(), heyi_closers(),
  heyi_scored_mediators(), heyi_taken_back(), heyi_past_case_numbers(uuid[]),
  heyi_is_own_branch(uuid), heyi_end_mediator_sessions(uuid, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_waiting(date, date, date, date), heyi_branch_figures(),
  heyi_taken_back(), heyi_past_case_numbers(uuid[]), heyi_end_mediator_sessions(uuid, timestamptz,
    text) TO heyi_app;
GRANT EXECUTE ON FUNCTION heyi_closers(), heyi_scored_mediators(), heyi_is_own_branch(uuid)
  TO heyi_app, heyi_reader;
