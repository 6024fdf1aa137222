-- 收回、重新引调、退回后办结 (docs/decisions/0124-returned-cases.md): what the court's clerks do with a referral
-- that was not taken.

CALL heyi_reset_access('returned_ends');

CREATE POLICY app_select ON returned_ends FOR SELECT TO heyi_app USING (
  CASE WHEN (SELECT heyi_case_side() = 'court') THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_insert ON returned_ends FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'court_clerk') AND court_id = (SELECT heyi_court()) AND holder_id = court_id
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.status = 'returned_settled'));
CREATE POLICY reader_select ON returned_ends FOR SELECT TO heyi_reader USING (
  CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court())
    ELSE false END);
GRANT SELECT, INSERT ON returned_ends TO heyi_app;
GRANT SELECT ON returned_ends TO heyi_reader;
CREATE OR REPLACE TRIGGER returned_ends_stay BEFORE UPDATE OR DELETE ON returned_ends FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION heyi_refuse_change();

/*
 * What the court's side may change of a case's status and institution, whatever a policy lets pass:
 * a clerk recalls what was not confirmed in time, refers a returned case to an institution that its
 * court has invited and that has not failed to take this case, and ends a returned one. The last of
 * these acts it may take back (0131-after-mediation.md); the hours of two machines may differ a
 * little from the ten minutes. A trigger, because a policy does not see the row as it was.
 */
CREATE OR REPLACE FUNCTION heyi_court_moves_referral() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'heyi_app' OR heyi_case_side() IS DISTINCT FROM 'court'
    THEN RETURN NEW; END IF;
  IF heyi_role() = 'court_clerk' AND (CASE
      WHEN OLD.status = 'pending_acceptance' AND NEW.status = 'returned'
        THEN OLD.acceptance_due_on < (now() AT TIME ZONE 'Asia/Shanghai')::date
          OR (OLD.last_act = 'case.referred-again'
            AND OLD.last_act_at > now() - interval '15 minutes')
      WHEN OLD.status = 'returned' AND NEW.status = 'pending_acceptance'
        THEN EXISTS (SELECT 1 FROM institution_courts i
            WHERE i.institution_id = NEW.institution_id AND i.court_id = NEW.court_id)
          AND NOT EXISTS (SELECT 1 FROM case_declines d
            WHERE d.case_id = NEW.id AND d.institution_id = NEW.institution_id)
      WHEN OLD.status = 'returned_settled' AND NEW.status = 'returned'
        THEN OLD.last_act = 'case.returned-ended'
          AND OLD.last_act_at > now() - interval '15 minutes'
      ELSE OLD.status = 'returned' AND NEW.status = 'returned_settled' END) IS TRUE THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the court does not move a case like this'
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER cases_court_moves BEFORE UPDATE OF status, institution_id ON cases
  FOR EACH ROW
  WHEN ((OLD.status, OLD.institution_id) IS DISTINCT FROM (NEW.status, NEW.institution_id))
  EXECUTE FUNCTION heyi_court_moves_referral();

/*
 * The institutions that the clerk's court has invited, each with what a choice goes by: sums of its
 * work for all courts since the first day of a month (with the current one, twelve), from the
 * tallies alone, and what of this court waits for its acceptance. No case and no other court is in
 * them. `of_type` null: of all types together. Empty for every other role.
 */
DROP FUNCTION IF EXISTS heyi_invited_institutions(uuid, date, date);
CREATE OR REPLACE FUNCTION heyi_invited_institutions(of_type text, since date, today date)
RETURNS TABLE (id uuid, code text, name text, specialties text[], accepts_scope text, district text,
  charges_fees boolean, in_hand integer, waiting_here integer, overdue_here integer,
  accepted integer, accepted_seconds bigint, accepted_late integer, recalled integer,
  closed_of_type integer, succeeded_of_type integer, followed integer, voluntary integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH waiting_here AS MATERIALIZED (
    SELECT c.institution_id, count(*) AS waiting,
      count(*) FILTER (WHERE c.acceptance_due_on < today) AS overdue
    FROM cases c WHERE c.court_id = heyi_court() AND c.status = 'pending_acceptance' GROUP BY 1)
  SELECT i.id, i.code, i.name, i.specialties, i.accepts_scope, i.district, i.charges_fees,
    h.in_hand, w.waiting, w.overdue, a.accepted, a.seconds, a.late, r.recalled, s.closed,
    s.succeeded, (p.followed - e.ahead)::int, (p.voluntary - e.ahead_voluntary)::int
  FROM institution_courts v JOIN institutions i ON i.id = v.institution_id,
  LATERAL (SELECT coalesce(sum(n.cases), 0)::int AS in_hand FROM case_counts n
    WHERE n.home_id = i.id
    AND n.status IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
      'disclosure_review', 'in_mediation')) h,
  LATERAL (SELECT coalesce(sum(x.waiting), 0)::int AS waiting,
    coalesce(sum(x.overdue), 0)::int AS overdue
    FROM waiting_here x WHERE x.institution_id = i.id) w,
  LATERAL (SELECT coalesce(sum(t.accepted), 0)::int AS accepted,
    coalesce(sum(t.seconds), 0)::bigint AS seconds,
      coalesce(sum(t.accepted_late), 0)::int AS late
    FROM report_tallies t WHERE t.home_id = i.id AND t.part = 'total' AND t.word = 'all'
      AND t.month BETWEEN since AND today) a,
  LATERAL (SELECT coalesce(sum(t.closed), 0)::int AS closed,
    coalesce(sum(t.succeeded), 0)::int AS succeeded
    FROM report_tallies t WHERE t.home_id = i.id AND t.part = CASE WHEN of_type IS NULL THEN 'total'
      ELSE 'type' END
      AND t.word = coalesce(of_type, 'all') AND t.month BETWEEN since AND today) s,
  LATERAL (SELECT count(*)::int AS recalled FROM case_declines d WHERE d.institution_id = i.id
    AND d.reason_code = 'not_confirmed' AND d.undone_at IS NULL
    AND d.declined_at >= since::timestamp AT TIME ZONE 'Asia/Shanghai') r,
  LATERAL (SELECT coalesce(sum(t.followed), 0) AS followed,
    coalesce(sum(t.voluntary), 0) AS voluntary
    FROM performance_tallies t WHERE t.home_id = i.id AND t.part = 'tenant_month'
      AND t.mediator_id = '00000000-0000-0000-0000-000000000000' AND t.month >= since) p,
  -- OFFSET 0: else the planner reads all that were followed up in the year.
  LATERAL (SELECT count(*) AS ahead, count(*)
    FILTER (WHERE c.performance = 'voluntary') AS ahead_voluntary
    FROM (SELECT c.closed_at, c.performance FROM cases c WHERE c.institution_id = i.id
      AND c.performance IS NOT NULL
      AND c.performance_due_on > today OFFSET 0) c
    WHERE c.closed_at >= since::timestamp AT TIME ZONE 'Asia/Shanghai') e
  WHERE v.court_id = heyi_court() AND heyi_role() = 'court_clerk'
    AND v.roster_from <= today AND (v.roster_until IS NULL OR v.roster_until >= today)
$$;

REVOKE ALL ON FUNCTION heyi_court_moves_referral(), heyi_invited_institutions(text, date, date)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_invited_institutions(text, date, date) TO heyi_app;
-- The court's own system, by its key.
CREATE POLICY integration_select ON returned_ends FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT (case_id, court_id, way, reason_code, reason_text, ended_on, court_case_no)
  ON returned_ends TO heyi_integration;
