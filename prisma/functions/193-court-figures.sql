-- What a court's pages read at any size (docs/decisions/0138-court-figures.md): where its cases
-- wait, kept in the transaction that moves the case.

CALL heyi_reset_access('desk_tallies');

/*
 * At which point of 引调与督办 a case is: nodeOf of lib/domain/desk/court-desk.ts. Null: nothing waits.
 */
CREATE OR REPLACE FUNCTION heyi_desk_node(c cases) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN c.court_stage IN ('transfer_due', 'transfer_returned') THEN 'transfer'
    WHEN c.court_stage = 'transferred' THEN 'receipt'
    WHEN c.court_stage IN ('filing_due', 'trial_due') THEN 'filing'
    WHEN c.court_stage IN ('record_due', 'record_submitted', 'record_returned') THEN 'record'
    WHEN c.court_stage IN ('paper_due', 'paper_issued') THEN 'paper'
    WHEN c.status = 'pending_acceptance' THEN 'acceptance'
    WHEN c.status = 'pending_assignment' THEN 'assignment'
    WHEN c.status IN ('pending_mediator', 'disclosure_review') THEN 'taking'
    WHEN c.status = 'in_mediation' THEN CASE WHEN c.first_contact_at IS NULL THEN 'contact'
      ELSE 'mediation' END
    WHEN c.status = 'returned' THEN 'returned' END
$$;
/*
 * The day that decides how much is left there: a stored last day, or the day since which it waits.
 */
CREATE OR REPLACE FUNCTION heyi_desk_day(c cases) RETURNS date LANGUAGE sql IMMUTABLE
  SET search_path = public, pg_temp AS $$
  SELECT coalesce(CASE heyi_desk_node(c)
    WHEN 'acceptance' THEN c.acceptance_due_on
    WHEN 'assignment' THEN c.mediation_due_on
    WHEN 'taking' THEN c.mediation_due_on
    WHEN 'mediation' THEN c.mediation_due_on
    WHEN 'contact' THEN heyi_day(c.assigned_at)
    WHEN 'returned' THEN heyi_day(c.last_act_at)
    ELSE heyi_day(c.court_stage_at) END, 'infinity')
$$;

/*
 * Takes the old version of a case off the desk and adds the new one, in the order of the keys;
 * either may be null. What comes down to zero is removed: a court would otherwise keep a row for
 * every day that ever was.
 */
CREATE OR REPLACE FUNCTION heyi_move_desk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  old_case cases := CASE WHEN TG_OP <> 'INSERT' THEN OLD END;
  new_case cases := CASE WHEN TG_OP <> 'DELETE' THEN NEW END;
BEGIN
  INSERT INTO desk_tallies
    SELECT court_id, node, on_day, sum(n) FROM (VALUES
      (old_case.court_id, heyi_desk_node(old_case), heyi_desk_day(old_case), -1),
      (new_case.court_id, heyi_desk_node(new_case), heyi_desk_day(new_case), 1)) moved(court_id,
      node, on_day, n)
    WHERE node IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2, 3
  ON CONFLICT (court_id, node, on_day) DO UPDATE SET cases = desk_tallies.cases + EXCLUDED.cases;
  DELETE FROM desk_tallies d WHERE d.court_id = old_case.court_id
    AND d.node = heyi_desk_node(old_case)
    AND d.on_day = heyi_desk_day(old_case) AND d.cases = 0;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER cases_on_desk AFTER INSERT OR DELETE ON cases
  FOR EACH ROW EXECUTE FUNCTION heyi_move_desk();
-- Columns and not the functions: a condition runs with the rights of the one who writes.
CREATE OR REPLACE TRIGGER cases_moved_on_desk AFTER UPDATE ON cases FOR EACH ROW
  WHEN ((OLD.court_id, OLD.status, OLD.court_stage, OLD.court_stage_at, OLD.acceptance_due_on,
    OLD.mediation_due_on,
      OLD.assigned_at, OLD.first_contact_at IS NULL)
    IS DISTINCT FROM (NEW.court_id, NEW.status, NEW.court_stage, NEW.court_stage_at,
      NEW.acceptance_due_on, NEW.mediation_due_on, NEW.assigned_at, NEW.first_contact_at IS NULL)
    OR (NEW.status = 'returned' AND OLD.last_act_at IS DISTINCT FROM NEW.last_act_at))
  EXECUTE FUNCTION heyi_move_desk();

/*
 * The desk again from the cases, for comparison and after a bulk load: by other words than the
 * trigger, one status after the other.
 */
CREATE OR REPLACE FUNCTION heyi_recount_desk() RETURNS void LANGUAGE sql SET search_path = public,
  pg_temp AS $$
  LOCK TABLE cases IN SHARE MODE;
  DELETE FROM desk_tallies;
  INSERT INTO desk_tallies
    SELECT court_id, node, coalesce(on_day, 'infinity'), count(*) FROM (
      SELECT court_id, 'acceptance' AS node, acceptance_due_on AS on_day FROM cases
        WHERE status = 'pending_acceptance'
      UNION ALL
      SELECT court_id, CASE status WHEN 'pending_assignment' THEN 'assignment'
        WHEN 'in_mediation' THEN 'mediation' ELSE 'taking' END, mediation_due_on FROM cases
          WHERE status IN ('pending_assignment', 'pending_mediator', 'disclosure_review')
          OR (status = 'in_mediation' AND first_contact_at IS NOT NULL)
      UNION ALL
      SELECT court_id, 'contact', heyi_day(assigned_at) FROM cases WHERE status = 'in_mediation'
        AND first_contact_at IS NULL
      UNION ALL
      SELECT court_id, 'returned', heyi_day(last_act_at) FROM cases WHERE status = 'returned'
      UNION ALL
      SELECT c.court_id, s.node, heyi_day(c.court_stage_at) FROM cases c
        JOIN (VALUES ('transfer_due', 'transfer'), ('transfer_returned', 'transfer'),
        ('transferred', 'receipt'), ('filing_due', 'filing'), ('trial_due', 'filing'),
        ('record_due', 'record'), ('record_submitted', 'record'), ('record_returned', 'record'),
        ('paper_due', 'paper'), ('paper_issued', 'paper')) s(stage, node)
          ON s.stage = c.court_stage) waiting
    GROUP BY 1, 2, 3;
$$;

-- Its own people read the desk of a court.
CREATE POLICY app_select ON desk_tallies FOR SELECT TO heyi_app USING (
  CASE WHEN (SELECT heyi_list_side() = 'court') THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY reader_select ON desk_tallies FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court()));
CREATE POLICY owner_floor ON desk_tallies TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT ON desk_tallies TO heyi_app, heyi_reader;

/* 督办: the first reading and the answer, marked on the call. */
CREATE OR REPLACE FUNCTION heyi_mark_chase() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE court_chases SET progress = CASE TG_TABLE_NAME WHEN 'chase_answers' THEN 'answered'
    ELSE 'read' END
    WHERE id = NEW.chase_id AND progress <> 'answered';
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER chase_reads_marked AFTER INSERT ON chase_reads FOR EACH ROW
  EXECUTE FUNCTION heyi_mark_chase();
CREATE OR REPLACE TRIGGER chase_answers_marked AFTER INSERT ON chase_answers FOR EACH ROW
  EXECUTE FUNCTION heyi_mark_chase();

/*
 * What an update of the program adds is computed once, here: the triggers above and those of 055
 * and 060 hold their tables until this transaction ends, so that no change is passed over or
 * counted twice.
 */
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM desk_tallies) THEN PERFORM heyi_recount_desk(); END IF;
  IF NOT EXISTS (SELECT FROM report_tallies WHERE part = 'total') THEN
    INSERT INTO report_tallies
      SELECT home_id, month, 'total', 'all', shard, sum(referred), sum(accepted),
        sum(accepted_late), sum(seconds), sum(closed), sum(succeeded), sum(closed_late), sum(days),
          sum(days_7), sum(days_15), sum(days_30), sum(days_60), sum(days_90)
      FROM report_tallies WHERE part = 'source' GROUP BY home_id, month, shard;
  END IF;
  UPDATE court_chases h SET progress = CASE
      WHEN EXISTS (SELECT FROM chase_answers w WHERE w.chase_id = h.id) THEN 'answered'
      ELSE 'read' END
    WHERE h.progress = 'unread' AND (EXISTS (SELECT FROM chase_answers w WHERE w.chase_id = h.id)
      OR EXISTS (SELECT FROM chase_reads r WHERE r.chase_id = h.id));
  IF NOT EXISTS (SELECT FROM performance_tallies WHERE part = 'tenant_month') THEN
    INSERT INTO performance_tallies
      SELECT home_id, 'tenant_month', mediator_id, month, '', '', sum(followed), sum(voluntary)
      FROM performance_tallies WHERE part = 'tenant' GROUP BY home_id, mediator_id, month;
  END IF;
END $$;

REVOKE ALL ON FUNCTION heyi_desk_node(cases), heyi_desk_day(cases), heyi_move_desk(),
  heyi_recount_desk(), heyi_mark_chase() FROM PUBLIC;
