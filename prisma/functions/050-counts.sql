-- Every number of a list or report is kept in the transaction that changes the case it counts, by
-- the database itself, so that no writer can forget it. heyi_recount() (070-recount.sql) computes
-- all of it again from the cases.

/* Takes closings off the tallies of mediators and adds others, in the order of their keys. */
CREATE OR REPLACE FUNCTION heyi_move_closings(removed closing_tallies[], added closing_tallies[])
  RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO closing_tallies
    SELECT home_id, mediator_id, month, dispute_type, source, outcome, sum(s * cases),
      sum(s * days), sum(s * operation_points), sum(s * time_points), sum(s * result_points)
    FROM (SELECT -1 AS s, o.* FROM unnest(removed) o UNION ALL SELECT 1, n.*
      FROM unnest(added) n) moved
    GROUP BY home_id, mediator_id, month, dispute_type, source, outcome
    HAVING sum(s * cases) <> 0 OR sum(s * days) <> 0 OR sum(s * operation_points) <> 0
      OR sum(s * time_points) <> 0 OR sum(s * result_points) <> 0
    ORDER BY home_id, month, mediator_id, dispute_type, source, outcome
  ON CONFLICT (home_id, month, mediator_id, dispute_type, source, outcome) DO UPDATE SET
    cases = closing_tallies.cases + EXCLUDED.cases, days = closing_tallies.days + EXCLUDED.days,
    operation_points = closing_tallies.operation_points + EXCLUDED.operation_points,
    time_points = closing_tallies.time_points + EXCLUDED.time_points,
    result_points = closing_tallies.result_points + EXCLUDED.result_points;

  INSERT INTO mediator_tallies
    SELECT home_id, mediator_id, dispute_type, sum(s * cases),
      sum(s * cases * heyi_is_success(outcome)::int), sum(s * days), sum(s * operation_points),
      sum(s * time_points), sum(s * result_points), sum(s * days * heyi_is_success(outcome)::int)
    FROM (SELECT -1 AS s, o.* FROM unnest(removed) o UNION ALL SELECT 1, n.*
      FROM unnest(added) n) moved
    GROUP BY home_id, mediator_id, dispute_type
    HAVING sum(s * cases) <> 0 OR sum(s * cases * heyi_is_success(outcome)::int) <> 0
    OR sum(s * days) <> 0
      OR sum(s * operation_points) <> 0 OR sum(s * time_points) <> 0 OR sum(s * result_points) <> 0
      OR sum(s * days * heyi_is_success(outcome)::int) <> 0
    ORDER BY home_id, mediator_id, dispute_type
  ON CONFLICT (home_id, mediator_id, dispute_type) DO UPDATE SET
    cases = mediator_tallies.cases + EXCLUDED.cases,
    succeeded = mediator_tallies.succeeded + EXCLUDED.succeeded,
    days = mediator_tallies.days + EXCLUDED.days,
    operation_points = mediator_tallies.operation_points + EXCLUDED.operation_points,
    time_points = mediator_tallies.time_points + EXCLUDED.time_points,
    result_points = mediator_tallies.result_points + EXCLUDED.result_points,
    succeeded_days = mediator_tallies.succeeded_days + EXCLUDED.succeeded_days;
END $$;

/* The same for what was earned in cases that another mediator closed. */
CREATE OR REPLACE FUNCTION heyi_move_handed_over(removed handed_over_tallies[],
  added handed_over_tallies[])
RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO handed_over_tallies
    SELECT home_id, mediator_id, month, dispute_type, source, sum(s * points)
    FROM (SELECT -1 AS s, o.* FROM unnest(removed) o UNION ALL SELECT 1, n.*
      FROM unnest(added) n) moved
    GROUP BY home_id, mediator_id, month, dispute_type, source HAVING sum(s * points) <> 0
    ORDER BY home_id, mediator_id, month, dispute_type, source
  ON CONFLICT (home_id, mediator_id, month, dispute_type, source) DO UPDATE SET
    points = handed_over_tallies.points + EXCLUDED.points
$$;

/*
 * Takes the old version of a case off the counts and adds the new one; either may be null. Rows are
 * touched in the order of their keys: two cases that change at once may wait for each other, but
 * never in a circle.
 */
CREATE OR REPLACE FUNCTION heyi_move_counts(old_case cases, new_case cases) RETURNS void
  LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  -- Most acts leave one of the two as it is. Without one of the versions all is unlike.
  IF (old_case.court_id, old_case.institution_id, old_case.status) IS DISTINCT FROM
    (new_case.court_id, new_case.institution_id, new_case.status) THEN
    INSERT INTO case_counts (home_id, status, shard, cases)
      SELECT home_id, status, shard, sum(n) FROM (
        SELECT t AS home_id, old_case.status, heyi_shard(old_case.id) AS shard, -1 AS n
          FROM heyi_case_tenants(old_case) t WHERE old_case.id IS NOT NULL
        UNION ALL
        SELECT t, new_case.status, heyi_shard(new_case.id), 1
          FROM heyi_case_tenants(new_case) t WHERE new_case.id IS NOT NULL) moved
      GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2, 3
    ON CONFLICT (home_id, status, shard) DO UPDATE SET cases = case_counts.cases + EXCLUDED.cases;
  END IF;

  IF (old_case.court_id, old_case.institution_id, old_case.dispute_type, old_case.source,
    old_case.referred_at, old_case.received_at, old_case.accepted_at, old_case.acceptance_due_on,
    old_case.closed_at, old_case.mediation_due_on, old_case.closing_days, old_case.outcome)
  IS DISTINCT FROM (new_case.court_id, new_case.institution_id, new_case.dispute_type,
    new_case.source, new_case.referred_at, new_case.received_at, new_case.accepted_at,
    new_case.acceptance_due_on, new_case.closed_at, new_case.mediation_due_on,
    new_case.closing_days, new_case.outcome) THEN
    INSERT INTO flow_tallies
      SELECT home_id, flow, month, dispute_type, source, outcome, shard, sum(s * cases),
        sum(s * late), sum(s * days), sum(s * seconds), sum(s * days_7), sum(s * days_15),
        sum(s * days_30), sum(s * days_60), sum(s * days_90)
      FROM (SELECT -1 AS s, f.* FROM heyi_flows_of(old_case) f WHERE old_case.id IS NOT NULL
        UNION ALL SELECT 1, f.* FROM heyi_flows_of(new_case) f WHERE new_case.id IS NOT NULL) moved
      GROUP BY home_id, flow, month, dispute_type, source, outcome, shard
      HAVING sum(s * cases) <> 0 OR sum(s * late) <> 0 OR sum(s * days) <> 0
        OR sum(s * seconds) <> 0
      ORDER BY home_id, flow, month, dispute_type, source, outcome, shard
    ON CONFLICT (home_id, flow, month, dispute_type, source, outcome, shard) DO UPDATE SET
      cases = flow_tallies.cases + EXCLUDED.cases, late = flow_tallies.late + EXCLUDED.late,
      days = flow_tallies.days + EXCLUDED.days, seconds = flow_tallies.seconds + EXCLUDED.seconds,
      days_7 = flow_tallies.days_7 + EXCLUDED.days_7,
      days_15 = flow_tallies.days_15 + EXCLUDED.days_15,
      days_30 = flow_tallies.days_30 + EXCLUDED.days_30,
      days_60 = flow_tallies.days_60 + EXCLUDED.days_60,
      days_90 = flow_tallies.days_90 + EXCLUDED.days_90;
  END IF;

  IF old_case.closed_at IS NULL AND new_case.closed_at IS NULL THEN RETURN; END IF;

  PERFORM heyi_move_closings(
    ARRAY(SELECT t FROM heyi_closings_of(old_case) t WHERE old_case.id IS NOT NULL),
    ARRAY(SELECT t FROM heyi_closings_of(new_case) t WHERE new_case.id IS NOT NULL));
  PERFORM heyi_move_handed_over(
    ARRAY(SELECT t FROM heyi_handed_over_of(old_case) t WHERE old_case.id IS NOT NULL),
    ARRAY(SELECT t FROM heyi_handed_over_of(new_case) t WHERE new_case.id IS NOT NULL));
END $$;

-- SECURITY DEFINER: the application's roles may read the counts and never write them.
CREATE OR REPLACE FUNCTION heyi_count_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM heyi_move_counts(
    CASE WHEN TG_OP <> 'INSERT' THEN OLD END, CASE WHEN TG_OP <> 'DELETE' THEN NEW END);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER cases_counted AFTER INSERT OR DELETE ON cases
  FOR EACH ROW EXECUTE FUNCTION heyi_count_case();
CREATE OR REPLACE TRIGGER cases_recounted AFTER UPDATE ON cases FOR EACH ROW
  WHEN ((OLD.status, OLD.institution_id, OLD.dispute_type, OLD.source, OLD.referred_at,
    OLD.accepted_at,
      OLD.closed_at, OLD.outcome, OLD.closing_days)
    IS DISTINCT FROM (NEW.status, NEW.institution_id, NEW.dispute_type, NEW.source, NEW.referred_at,
      NEW.accepted_at, NEW.closed_at, NEW.outcome, NEW.closing_days)
    -- A due day decides whether an accepted or closed case was late; a new calendar may move it
    -- afterwards.
    OR (NEW.accepted_at IS NOT NULL
      AND OLD.acceptance_due_on IS DISTINCT FROM NEW.acceptance_due_on)
    OR (NEW.closed_at IS NOT NULL AND OLD.mediation_due_on IS DISTINCT FROM NEW.mediation_due_on)
    OR (NEW.closed_at IS NOT NULL AND OLD.mediator_id IS DISTINCT FROM NEW.mediator_id))
  EXECUTE FUNCTION heyi_count_case();

/*
 * A point and the sum on its case are written together: the points of the events always equal the
 * score. A point of a closed case goes to the tallies of the mediator who earned it at once; one of
 * an open case with the closing.
 */
CREATE OR REPLACE FUNCTION heyi_add_points() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  c cases;
  operation integer := CASE NEW.part WHEN 'operation' THEN NEW.points ELSE 0 END;
  time_part integer := CASE NEW.part WHEN 'time' THEN NEW.points ELSE 0 END;
  result integer := CASE NEW.part WHEN 'result' THEN NEW.points ELSE 0 END;
BEGIN
  UPDATE cases SET operation_points = operation_points + operation,
    time_points = time_points + time_part, result_points = result_points + result
  WHERE id = NEW.case_id RETURNING * INTO c;
  IF c.closed_at IS NULL THEN RETURN NULL; END IF;
  IF NEW.mediator_id = c.mediator_id THEN
    PERFORM heyi_move_closings('{}', ARRAY(
      SELECT ROW(t, NEW.mediator_id, heyi_month(c.closed_at), c.dispute_type, c.source,
        c.outcome, 0, 0, operation, time_part, result)::closing_tallies
          FROM heyi_case_tenants(c) t));
  ELSE
    PERFORM heyi_move_handed_over('{}', ARRAY(
      SELECT ROW(t, NEW.mediator_id, heyi_month(c.closed_at), c.dispute_type, c.source,
        NEW.points)::handed_over_tallies
      FROM heyi_case_tenants(c) t));
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER score_points_added AFTER INSERT ON score_points
  FOR EACH ROW EXECUTE FUNCTION heyi_add_points();
-- Depth 0: the cascade of a changed holder_id is an update inside a trigger, and passes.
CREATE OR REPLACE TRIGGER score_points_stay BEFORE UPDATE OR DELETE ON score_points FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION heyi_refuse_change();

REVOKE ALL ON FUNCTION heyi_move_closings(closing_tallies[], closing_tallies[]),
  heyi_move_handed_over(handed_over_tallies[], handed_over_tallies[]),
  heyi_move_counts(cases, cases), heyi_count_case(), heyi_add_points() FROM PUBLIC;
