-- All counts again from the cases: after a bulk load, and for comparison. Written independently of
-- the triggers on purpose: a test compares the two. Rows are inserted in the order of their keys,
-- because an index over rows that are in order already is built in half the time.

CREATE OR REPLACE FUNCTION heyi_recount_months() RETURNS void LANGUAGE sql SET search_path = public,
  pg_temp AS $$
  DELETE FROM mediator_months;
  INSERT INTO mediator_months (home_id, month, mediator_id, cases, succeeded, days,
    operation_points, time_points,
      result_points, types)
    SELECT home_id, p.month, mediator_id, sum(n), sum(won), sum(days), sum(operation), sum(time),
      sum(result), jsonb_object_agg(dispute_type, jsonb_build_array(n, won))
    FROM (
      SELECT home_id, c.month, mediator_id, dispute_type, sum(cases)::int AS n,
        sum(CASE WHEN outcome IN ('agreement', 'settled_withdrawn') THEN cases
        ELSE 0 END)::int AS won, sum(days)::bigint AS days,
        sum(operation_points)::bigint AS operation, sum(time_points)::bigint AS time,
          sum(result_points)::bigint AS result
      FROM closing_tallies c GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT home_id, '-infinity', mediator_id, dispute_type, cases, succeeded, days,
        operation_points, time_points, result_points FROM mediator_tallies) p
    WHERE n <> 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
$$;

-- Points count for the mediator who earned them: with the closing for the mediator who closed the
-- case, apart for all others.
CREATE OR REPLACE FUNCTION heyi_recount_closings() RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp SET work_mem = '256MB' AS $$
BEGIN
  LOCK TABLE cases IN SHARE MODE;
  ALTER TABLE closing_tallies DISABLE TRIGGER closing_tallies_fresh,
    DISABLE TRIGGER closing_tallies_gone;
  DELETE FROM closing_tallies;
  DELETE FROM mediator_tallies;
  DELETE FROM handed_over_tallies;
  INSERT INTO closing_tallies
    SELECT t.id, c.mediator_id, c.month, c.dispute_type, c.source, c.outcome, count(*),
      sum(c.closing_days), coalesce(sum(p.operation), 0), coalesce(sum(p.time), 0),
        coalesce(sum(p.result), 0)
    FROM (SELECT id, court_id, institution_id, mediator_id, heyi_month(closed_at) AS month,
      dispute_type, source,
        outcome, closing_days
      FROM cases WHERE closed_at IS NOT NULL AND mediator_id IS NOT NULL OFFSET 0) c
      LEFT JOIN (SELECT case_id, mediator_id,
        sum(CASE part WHEN 'operation' THEN points END) AS operation,
          sum(CASE part WHEN 'time' THEN points END) AS time,
            sum(CASE part WHEN 'result' THEN points END) AS result
        FROM score_points GROUP BY 1, 2 OFFSET 0) p ON p.case_id = c.id
          AND p.mediator_id = c.mediator_id,
      LATERAL (VALUES (c.court_id), (c.institution_id)) t(id)
    WHERE t.id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
    ORDER BY 1, 3, 2, c.dispute_type COLLATE "C", c.source COLLATE "C", c.outcome COLLATE "C";
  INSERT INTO handed_over_tallies
    SELECT t.id, p.mediator_id, heyi_month(c.closed_at), c.dispute_type, c.source, sum(p.points)
    FROM cases c JOIN score_points p ON p.case_id = c.id
      AND p.mediator_id IS DISTINCT FROM c.mediator_id,
      LATERAL (VALUES (c.court_id), (c.institution_id)) t(id)
    WHERE c.closed_at IS NOT NULL AND t.id IS NOT NULL GROUP BY 1, 2, 3, 4, 5
    ORDER BY 1, 2, 3, c.dispute_type COLLATE "C", c.source COLLATE "C";
  INSERT INTO mediator_tallies
    SELECT home_id, mediator_id, dispute_type, sum(cases),
      coalesce(sum(cases) FILTER (WHERE heyi_is_success(outcome)), 0), sum(days),
      sum(operation_points), sum(time_points), sum(result_points),
      coalesce(sum(days) FILTER (WHERE heyi_is_success(outcome)), 0)
    FROM closing_tallies GROUP BY 1, 2, 3 ORDER BY 1, 2, dispute_type COLLATE "C";
  PERFORM heyi_recount_months();
  ALTER TABLE closing_tallies ENABLE ALWAYS TRIGGER closing_tallies_fresh,
    ENABLE ALWAYS TRIGGER closing_tallies_gone;
END $$;

-- Each flow is counted separately: what only closings have is not added up for referrals.
CREATE OR REPLACE FUNCTION heyi_recount_flows() RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp SET work_mem = '256MB' AS $$
BEGIN
  LOCK TABLE cases IN SHARE MODE;
  ALTER TABLE flow_tallies DISABLE TRIGGER flow_tallies_fresh, DISABLE TRIGGER flow_tallies_gone;
  DELETE FROM case_counts;
  DELETE FROM flow_tallies;
  DELETE FROM report_tallies;
  INSERT INTO case_counts
    SELECT t.id, c.status, heyi_shard(c.id), count(*)
    FROM cases c, LATERAL (VALUES (c.court_id), (c.institution_id)) t(id) WHERE t.id IS NOT NULL
      GROUP BY 1, 2, 3;
  INSERT INTO flow_tallies
    SELECT * FROM (
      SELECT t.id AS home_id, 'referred' AS flow, c.month, c.dispute_type, c.source, '' AS outcome,
        c.shard, count(*), 0, 0::bigint, 0::bigint, 0, 0, 0, 0, 0
      FROM (SELECT court_id, institution_id, heyi_month(referred_at) AS month, dispute_type, source,
          heyi_shard(id) AS shard FROM cases OFFSET 0) c,
        LATERAL (VALUES (c.court_id), (c.institution_id)) t(id)
      WHERE t.id IS NOT NULL GROUP BY 1, 3, 4, 5, 7
      UNION ALL
      SELECT t.id, 'accepted', c.month, c.dispute_type, c.source, '', c.shard, count(*),
        sum(c.late), 0, sum(c.seconds), 0, 0, 0, 0, 0
      FROM (SELECT court_id, institution_id, heyi_month(accepted_at) AS month, dispute_type, source,
          heyi_shard(id) AS shard, (heyi_day(accepted_at) > acceptance_due_on IS TRUE)::int AS late,
          greatest(0, extract(epoch FROM accepted_at - received_at))::int AS seconds
        FROM cases WHERE accepted_at IS NOT NULL OFFSET 0) c,
        LATERAL (VALUES (c.court_id), (c.institution_id)) t(id)
      WHERE t.id IS NOT NULL GROUP BY 1, 3, 4, 5, 7
      UNION ALL
      SELECT t.id, 'closed', c.month, c.dispute_type, c.source, c.outcome, c.shard, count(*),
        sum(c.late), sum(c.days), 0, sum((c.days <= 7)::int), sum((c.days BETWEEN 8 AND 15)::int),
        sum((c.days BETWEEN 16 AND 30)::int), sum((c.days BETWEEN 31 AND 60)::int),
        sum((c.days BETWEEN 61 AND 90)::int)
      FROM (SELECT court_id, institution_id, heyi_month(closed_at) AS month, dispute_type,
        source, outcome,
          heyi_shard(id) AS shard, (heyi_day(closed_at) > mediation_due_on IS TRUE)::int AS late,
          coalesce(closing_days, 0) AS days
        FROM cases WHERE closed_at IS NOT NULL OFFSET 0) c,
        LATERAL (VALUES (c.court_id), (c.institution_id)) t(id)
      WHERE t.id IS NOT NULL GROUP BY 1, 3, 4, 5, 6, 7) f
    ORDER BY home_id, flow COLLATE "C", month, dispute_type COLLATE "C", source COLLATE "C",
    outcome COLLATE "C",
      shard;
  INSERT INTO report_tallies (home_id, month, part, word, shard, referred, accepted, accepted_late,
    seconds, closed,
      succeeded, closed_late, days, days_7, days_15, days_30, days_60, days_90)
    SELECT home_id, month, p.part, p.word, shard, sum(referred), sum(accepted), sum(accepted_late),
      sum(seconds)::bigint, sum(closed), sum(succeeded), sum(closed_late), sum(days)::bigint,
      sum(days_7), sum(days_15), sum(days_30), sum(days_60), sum(days_90)
    FROM (
      SELECT home_id, month, dispute_type, source, outcome, shard,
        CASE flow WHEN 'referred' THEN cases ELSE 0 END AS referred,
        CASE flow WHEN 'accepted' THEN cases ELSE 0 END AS accepted,
        CASE flow WHEN 'accepted' THEN late ELSE 0 END AS accepted_late, seconds::float8 AS seconds,
        CASE flow WHEN 'closed' THEN cases ELSE 0 END AS closed,
        CASE WHEN outcome IN ('agreement', 'settled_withdrawn') THEN cases ELSE 0 END AS succeeded,
        CASE flow WHEN 'closed' THEN late ELSE 0 END AS closed_late, days::float8 AS days,
        days_7, days_15, days_30, days_60, days_90
      FROM flow_tallies OFFSET 0) t,
      LATERAL (VALUES ('type', t.dispute_type), ('source', t.source), ('outcome', t.outcome),
        ('total', 'all')) p(part, word)
    WHERE p.word <> '' GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, p.part COLLATE "C",
      p.word COLLATE "C", 5;
  ALTER TABLE flow_tallies ENABLE ALWAYS TRIGGER flow_tallies_fresh,
    ENABLE ALWAYS TRIGGER flow_tallies_gone;
END $$;

-- Of the cases with a result alone: their partial index finds them.
CREATE OR REPLACE FUNCTION heyi_recount_performance() RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp SET work_mem = '256MB' AS $$
BEGIN
  LOCK TABLE cases IN SHARE MODE;
  DELETE FROM performance_tallies;
  INSERT INTO performance_tallies
    WITH counted AS MATERIALIZED (
      SELECT t.id AS home_id, c.mediator_id, heyi_month(c.closed_at) AS month,
        c.dispute_type, c.source, count(*)::int AS followed,
        (count(*) FILTER (WHERE c.performance = 'voluntary'))::int AS voluntary
      FROM cases c, LATERAL (VALUES (c.court_id), (c.institution_id)) t(id)
      WHERE c.performance IS NOT NULL AND c.performance_due_on IS NOT NULL
        AND c.closed_at IS NOT NULL
        AND t.id IS NOT NULL GROUP BY 1, 2, 3, 4, 5)
    SELECT home_id, 'tenant', '00000000-0000-0000-0000-000000000000'::uuid, month,
      dispute_type, source, sum(followed), sum(voluntary) FROM counted GROUP BY 1, 4, 5, 6
    UNION ALL
    SELECT home_id, 'tenant_month', '00000000-0000-0000-0000-000000000000'::uuid, month, '', '',
      sum(followed), sum(voluntary)
      FROM counted GROUP BY 1, 4
    UNION ALL
    SELECT home_id, 'mediator', mediator_id, coalesce(month, '-infinity'), '', '', sum(followed),
      sum(voluntary)
      FROM counted WHERE mediator_id IS NOT NULL
      GROUP BY GROUPING SETS ((home_id, mediator_id), (home_id, mediator_id, month))
    UNION ALL
    SELECT home_id, 'mediator_type', mediator_id, '-infinity', dispute_type, '', sum(followed),
      sum(voluntary)
      FROM counted WHERE mediator_id IS NOT NULL GROUP BY 1, 3, 5
    UNION ALL
    SELECT home_id, 'mediator_case', mediator_id, month, dispute_type, source, followed, voluntary
      FROM counted WHERE mediator_id IS NOT NULL
    ORDER BY 1, 2, 3, 4, 5, 6;
END $$;

/* Returns how many cases there are. */
CREATE OR REPLACE FUNCTION heyi_recount() RETURNS bigint LANGUAGE plpgsql SET search_path = public,
  pg_temp AS $$
BEGIN
  PERFORM heyi_recount_flows();
  PERFORM heyi_recount_closings();
  PERFORM heyi_recount_performance();
  PERFORM heyi_recount_desk();
  RETURN (SELECT count(*) FROM cases);
END $$;

REVOKE ALL ON FUNCTION heyi_recount_months(), heyi_recount_closings(), heyi_recount_flows(),
  heyi_recount_performance(), heyi_recount() FROM PUBLIC;
