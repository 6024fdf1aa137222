-- A mediator's month knows its dispute types: closed and successful cases of each, {"labour": [3, 2]}. The best type of fifty mediators in a
-- year was read from 24,000 of the finest rows (70 ms); their months are six hundred.
ALTER TABLE "mediator_months" ADD COLUMN "types" JSONB NOT NULL DEFAULT '{}';

CREATE FUNCTION heyi_add_types(a jsonb, b jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_object_agg(word, jsonb_build_array(n, won)) FILTER (WHERE n <> 0), '{}')
  FROM (SELECT e.key AS word, sum((e.value ->> 0)::int) AS n, sum((e.value ->> 1)::int) AS won
    FROM (SELECT * FROM jsonb_each(a) UNION ALL SELECT * FROM jsonb_each(b)) e GROUP BY e.key) added
$$;
REVOKE ALL ON FUNCTION heyi_add_types(jsonb, jsonb) FROM PUBLIC;

-- What one source of cases brought, by mediator: found without reading the other sources' rows.
CREATE INDEX "closing_tallies_home_id_source_mediator_id_idx" ON "closing_tallies"("home_id", "source", "mediator_id");

-- As in 0015, with the types: a closed case may change its type and nothing else that counts.
CREATE OR REPLACE FUNCTION heyi_months_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE moved text := CASE TG_OP
  WHEN 'INSERT' THEN 'SELECT 1 AS s, n.* FROM fresh n'
  WHEN 'DELETE' THEN 'SELECT -1 AS s, o.* FROM stale o'
  ELSE 'SELECT -1 AS s, o.* FROM stale o UNION ALL SELECT 1, n.* FROM fresh n' END;
BEGIN
  EXECUTE format($sql$
    INSERT INTO mediator_months (home_id, month, mediator_id, cases, succeeded, days, operation_points, time_points, result_points, types)
      SELECT home_id, month, mediator_id, sum(n), sum(won), sum(days), sum(operation), sum(time), sum(result),
        coalesce(jsonb_object_agg(dispute_type, jsonb_build_array(n, won)) FILTER (WHERE n <> 0 OR won <> 0), '{}')
      FROM (
        SELECT home_id, p.month, mediator_id, dispute_type, sum(s * cases) AS n, sum(s * cases * heyi_is_success(outcome)::int) AS won, sum(s * days) AS days,
          sum(s * operation_points) AS operation, sum(s * time_points) AS time, sum(s * result_points) AS result
        FROM (%s) moved, LATERAL (VALUES (moved.month), ('-infinity'::date)) p(month) GROUP BY home_id, p.month, mediator_id, dispute_type) typed
      GROUP BY home_id, month, mediator_id
      HAVING bool_or(n <> 0 OR won <> 0) OR sum(days) <> 0 OR sum(operation) <> 0 OR sum(time) <> 0 OR sum(result) <> 0
      ORDER BY home_id, month, mediator_id
    ON CONFLICT (home_id, month, mediator_id) DO UPDATE SET
      cases = mediator_months.cases + EXCLUDED.cases, succeeded = mediator_months.succeeded + EXCLUDED.succeeded,
      days = mediator_months.days + EXCLUDED.days, operation_points = mediator_months.operation_points + EXCLUDED.operation_points,
      time_points = mediator_months.time_points + EXCLUDED.time_points, result_points = mediator_months.result_points + EXCLUDED.result_points,
      types = heyi_add_types(mediator_months.types, EXCLUDED.types)
  $sql$, moved);
  RETURN NULL;
END $$;

-- ───────────── everything anew, in two halves that may be counted at the same time
-- Each half writes the coarse sums on its own, from the finer ones as they stand at the end: through the triggers a million cases took three
-- minutes. Rows are laid by home and month, as they are read.

CREATE FUNCTION heyi_recount_months() RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  DELETE FROM mediator_months;
  INSERT INTO mediator_months (home_id, month, mediator_id, cases, succeeded, days, operation_points, time_points, result_points, types)
    SELECT home_id, p.month, mediator_id, sum(n), sum(won), sum(days), sum(operation), sum(time), sum(result), jsonb_object_agg(dispute_type, jsonb_build_array(n, won))
    FROM (
      SELECT home_id, c.month, mediator_id, dispute_type, sum(cases)::int AS n, sum(CASE WHEN outcome IN ('agreement', 'settled_withdrawn') THEN cases ELSE 0 END)::int AS won,
        sum(days)::bigint AS days, sum(operation_points)::bigint AS operation, sum(time_points)::bigint AS time, sum(result_points)::bigint AS result
      FROM closing_tallies c GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT home_id, '-infinity', mediator_id, dispute_type, cases, succeeded, days, operation_points, time_points, result_points FROM mediator_tallies) p
    WHERE n <> 0 GROUP BY 1, 2, 3 ORDER BY 1, 2;
$$;

CREATE FUNCTION heyi_recount_closings() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp SET work_mem = '256MB' AS $$
BEGIN
  LOCK TABLE cases IN SHARE MODE;
  ALTER TABLE closing_tallies DISABLE TRIGGER closing_tallies_fresh, DISABLE TRIGGER closing_tallies_gone;
  DELETE FROM closing_tallies; DELETE FROM mediator_tallies;
  INSERT INTO closing_tallies
    SELECT h.id, c.mediator_id, c.month, c.dispute_type, c.source, c.outcome, count(*), sum(c.closing_days), sum(c.operation_points), sum(c.time_points),
      sum(c.result_points)
    FROM (SELECT *, heyi_month(closed_at) AS month FROM cases WHERE closed_at IS NOT NULL AND mediator_id IS NOT NULL OFFSET 0) c,
      LATERAL (VALUES (c.court_id), (c.institution_id)) h(id)
    WHERE h.id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 3;
  INSERT INTO mediator_tallies
    SELECT home_id, mediator_id, dispute_type, sum(cases), coalesce(sum(cases) FILTER (WHERE heyi_is_success(outcome)), 0), sum(days),
      sum(operation_points), sum(time_points), sum(result_points)
    FROM closing_tallies GROUP BY 1, 2, 3 ORDER BY 1, 2;
  PERFORM heyi_recount_months();
  ALTER TABLE closing_tallies ENABLE ALWAYS TRIGGER closing_tallies_fresh, ENABLE ALWAYS TRIGGER closing_tallies_gone;
END $$;

CREATE FUNCTION heyi_recount_flows() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp SET work_mem = '256MB' AS $$
BEGIN
  LOCK TABLE cases IN SHARE MODE;
  ALTER TABLE flow_tallies DISABLE TRIGGER flow_tallies_fresh, DISABLE TRIGGER flow_tallies_gone;
  DELETE FROM case_counts; DELETE FROM flow_tallies; DELETE FROM report_tallies;
  INSERT INTO case_counts
    SELECT h.id, c.status, heyi_shard(c.id), count(*) FROM cases c, LATERAL (VALUES (c.court_id), (c.institution_id)) h(id)
    WHERE h.id IS NOT NULL GROUP BY 1, 2, 3;
  INSERT INTO flow_tallies
    SELECT h.id, f.flow, f.month, f.dispute_type, f.source, f.outcome, f.shard, count(*), sum(f.late), sum(f.days), sum(f.seconds),
      sum((f.flow = 'closed' AND f.days <= 7)::int), sum((f.days BETWEEN 8 AND 15)::int), sum((f.days BETWEEN 16 AND 30)::int),
      sum((f.days BETWEEN 31 AND 60)::int), sum((f.days BETWEEN 61 AND 90)::int)
    FROM (
      SELECT c.court_id, c.institution_id, s.flow, heyi_month(s.at) AS month, c.dispute_type, c.source, s.outcome, heyi_shard(c.id) AS shard,
        (heyi_day(s.at) > s.due IS TRUE)::int AS late, s.days, s.seconds
      FROM cases c, LATERAL (VALUES ('referred', c.referred_at, NULL::date, '', 0, 0),
        ('accepted', c.accepted_at, c.acceptance_due_on, '', 0, greatest(0, extract(epoch FROM c.accepted_at - c.received_at))::int),
        ('closed', c.closed_at, c.mediation_due_on, c.outcome, coalesce(c.closing_days, 0), 0)) s(flow, at, due, outcome, days, seconds)
      WHERE s.at IS NOT NULL OFFSET 0) f,
      LATERAL (VALUES (f.court_id), (f.institution_id)) h(id)
    WHERE h.id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 3;
  INSERT INTO report_tallies (home_id, month, part, word, shard, referred, accepted, accepted_late, seconds, closed, succeeded, closed_late,
      days, days_7, days_15, days_30, days_60, days_90)
    SELECT home_id, month, p.part, p.word, shard, sum(referred), sum(accepted), sum(accepted_late), sum(seconds), sum(closed), sum(succeeded), sum(closed_late),
      sum(days), sum(days_7), sum(days_15), sum(days_30), sum(days_60), sum(days_90)
    FROM (
      SELECT home_id, month, dispute_type, source, outcome, shard,
        CASE flow WHEN 'referred' THEN cases ELSE 0 END AS referred, CASE flow WHEN 'accepted' THEN cases ELSE 0 END AS accepted,
        CASE flow WHEN 'accepted' THEN late ELSE 0 END AS accepted_late, seconds, CASE flow WHEN 'closed' THEN cases ELSE 0 END AS closed,
        CASE WHEN outcome IN ('agreement', 'settled_withdrawn') THEN cases ELSE 0 END AS succeeded,
        CASE flow WHEN 'closed' THEN late ELSE 0 END AS closed_late, days, days_7, days_15, days_30, days_60, days_90
      FROM flow_tallies) t, LATERAL (VALUES ('type', t.dispute_type), ('source', t.source), ('outcome', t.outcome)) p(part, word)
    WHERE p.word <> '' GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2;
  ALTER TABLE flow_tallies ENABLE ALWAYS TRIGGER flow_tallies_fresh, ENABLE ALWAYS TRIGGER flow_tallies_gone;
END $$;

/* Everything anew from the cases: after a bulk load, and for the comparison. Readers see the old numbers until it commits. Returns how many cases there are. */
CREATE OR REPLACE FUNCTION heyi_recount() RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM heyi_recount_flows();
  PERFORM heyi_recount_closings();
  RETURN (SELECT count(*) FROM cases);
END $$;
REVOKE ALL ON FUNCTION heyi_recount_months(), heyi_recount_closings(), heyi_recount_flows() FROM PUBLIC;

-- What is there already.
SELECT heyi_recount_months();

-- ───────────── whose numbers they are, as one CASE over the role (0012): a row of ORs was planned as one row and read twice
DO $$
DECLARE t text;
DECLARE sight text := $p$
  CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN home_id = (SELECT heyi_institution())
    WHEN 'court_clerk' THEN home_id = (SELECT heyi_court())
    WHEN 'court_judge' THEN home_id = (SELECT heyi_court())
    %s ELSE false END $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_counts', 'flow_tallies', 'report_tallies', 'mediator_months'] LOOP
    EXECUTE format('ALTER POLICY app_select ON %I USING (%s)', t, format(sight, ''));
  END LOOP;
  FOREACH t IN ARRAY ARRAY['closing_tallies', 'mediator_tallies'] LOOP
    EXECUTE format('ALTER POLICY app_select ON %I USING (%s)', t, format(sight, $p$WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())$p$));
    EXECUTE format('DROP POLICY app_select_own ON %I', t);
  END LOOP;
END $$;
