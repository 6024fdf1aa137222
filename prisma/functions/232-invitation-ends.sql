-- 不再特邀 (docs/decisions/0179-ends-of-institutions.md): no referral is left with an institution that
-- has left the roster of its court.

/*
 * What is open at an institution, in cases of one court, or of all where `of_court` is null. The
 * caller's own view: acts count what their actor sees, the triggers below everything. Whatever ends
 * for an institution counts by this function.
 */
CREATE OR REPLACE FUNCTION heyi_open_referrals(of_institution uuid, of_court uuid)
RETURNS TABLE (pending integer, unassigned integer, mediating integer, unarchived integer)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT count(*) FILTER (WHERE c.status = 'pending_acceptance')::int,
    count(*) FILTER (WHERE c.status = 'pending_assignment')::int,
    count(*) FILTER (WHERE c.status IN ('pending_mediator', 'disclosure_review',
      'in_mediation'))::int,
    count(*) FILTER (WHERE c.status = 'closed')::int
  FROM cases c WHERE c.institution_id = of_institution
    AND (of_court IS NULL OR c.court_id = of_court)
    AND c.status IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
      'disclosure_review', 'in_mediation', 'closed')
$$;

/*
 * Holds an institution's entry in a roster and its invitation until the transaction ends: a
 * referral at the same moment (heyi_hold_institution) is before it and counted, or after it and
 * refused.
 */
CREATE OR REPLACE FUNCTION heyi_hold_invitation(of_entry uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- The entry first, as every move of it does.
  PERFORM 1 FROM roster_entries e WHERE e.id = of_entry
    AND (e.court_id = heyi_court() OR e.institution_id = heyi_institution()) FOR NO KEY UPDATE;
  PERFORM 1 FROM roster_entries e JOIN institution_courts v ON v.court_id = e.court_id
    AND v.institution_id = e.institution_id
  WHERE e.id = of_entry AND e.mediator_id IS NULL
    AND (e.court_id = heyi_court() OR e.institution_id = heyi_institution()) FOR UPDATE OF v;
END $$;

/* An institution leaves a roster when no referral waits for its answer, in whatever way. */
CREATE OR REPLACE FUNCTION heyi_leaves_nothing_pending() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM institution_courts v WHERE v.court_id = NEW.court_id
    AND v.institution_id = NEW.institution_id FOR UPDATE;
  IF (SELECT w.pending > 0 FROM heyi_open_referrals(NEW.institution_id, NEW.court_id) w) THEN
    RAISE EXCEPTION 'referrals wait for the answer of this institution' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER roster_entries_leave_nothing_pending
  BEFORE UPDATE OF status ON roster_entries FOR EACH ROW
  WHEN (NEW.mediator_id IS NULL AND NEW.status IN ('removed', 'resigned')
    AND OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION heyi_leaves_nothing_pending();

REVOKE ALL ON FUNCTION heyi_open_referrals(uuid, uuid), heyi_hold_invitation(uuid),
  heyi_leaves_nothing_pending() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_open_referrals(uuid, uuid), heyi_hold_invitation(uuid) TO heyi_app;
