-- Coarser tallies that follow finer ones: report_tallies follow flow_tallies, mediator_months
-- follow closing_tallies. One statement on the finer table is one statement here, in the order of
-- the keys. Reports and score tables read these; the finer ones hold nearly a row for every case.
--
-- Each function first collects the rows of its transition tables: an insert has no old rows and a
-- delete no new ones, and PL/pgSQL plans a statement only when it runs. What is added up is then
-- one statement, planned once per connection.

CREATE OR REPLACE FUNCTION heyi_report_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  added flow_tallies[];
  removed flow_tallies[];
BEGIN
  IF TG_OP <> 'DELETE' THEN
    SELECT array_agg(ROW(n.*)::flow_tallies) INTO added FROM fresh n;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    SELECT array_agg(ROW(o.*)::flow_tallies) INTO removed FROM stale o;
  END IF;
  INSERT INTO report_tallies (home_id, month, part, word, shard, referred, accepted,
    accepted_late, seconds,
      closed, succeeded, closed_late, days, days_7, days_15, days_30, days_60, days_90)
    SELECT home_id, month, p.part, p.word, shard,
      coalesce(sum(s * cases) FILTER (WHERE flow = 'referred'), 0),
      coalesce(sum(s * cases) FILTER (WHERE flow = 'accepted'), 0),
      coalesce(sum(s * late) FILTER (WHERE flow = 'accepted'), 0),
      coalesce(sum(s * seconds) FILTER (WHERE flow = 'accepted'), 0),
      coalesce(sum(s * cases) FILTER (WHERE flow = 'closed'), 0),
      coalesce(sum(s * cases) FILTER (WHERE flow = 'closed' AND heyi_is_success(outcome)), 0),
      coalesce(sum(s * late) FILTER (WHERE flow = 'closed'), 0),
      coalesce(sum(s * days) FILTER (WHERE flow = 'closed'), 0),
      coalesce(sum(s * days_7) FILTER (WHERE flow = 'closed'), 0),
      coalesce(sum(s * days_15) FILTER (WHERE flow = 'closed'), 0),
      coalesce(sum(s * days_30) FILTER (WHERE flow = 'closed'), 0),
      coalesce(sum(s * days_60) FILTER (WHERE flow = 'closed'), 0),
      coalesce(sum(s * days_90) FILTER (WHERE flow = 'closed'), 0)
    FROM (SELECT -1 AS s, o.* FROM unnest(removed) o UNION ALL SELECT 1, n.*
      FROM unnest(added) n) moved, LATERAL (VALUES ('type', dispute_type), ('source', source),
        ('outcome', outcome), ('total', 'all')) p(part, word)
    WHERE p.word <> '' GROUP BY home_id, month, p.part, p.word, shard
    ORDER BY home_id, month, p.part, p.word, shard
  ON CONFLICT (home_id, month, part, word, shard) DO UPDATE SET
    referred = report_tallies.referred + EXCLUDED.referred,
    accepted = report_tallies.accepted + EXCLUDED.accepted,
    accepted_late = report_tallies.accepted_late + EXCLUDED.accepted_late,
    seconds = report_tallies.seconds + EXCLUDED.seconds,
    closed = report_tallies.closed + EXCLUDED.closed,
    succeeded = report_tallies.succeeded + EXCLUDED.succeeded,
    closed_late = report_tallies.closed_late + EXCLUDED.closed_late,
    days = report_tallies.days + EXCLUDED.days, days_7 = report_tallies.days_7 + EXCLUDED.days_7,
    days_15 = report_tallies.days_15 + EXCLUDED.days_15,
    days_30 = report_tallies.days_30 + EXCLUDED.days_30,
    days_60 = report_tallies.days_60 + EXCLUDED.days_60,
    days_90 = report_tallies.days_90 + EXCLUDED.days_90;
  RETURN NULL;
END $$;

/*
 * Adds two objects of {dispute type: [closed, succeeded]}; types that come down to zero disappear.
 */
CREATE OR REPLACE FUNCTION heyi_add_types(a jsonb, b jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_object_agg(word, jsonb_build_array(n, won)) FILTER (WHERE n <> 0), '{}')
  FROM (SELECT e.key AS word, sum((e.value ->> 0)::int) AS n, sum((e.value ->> 1)::int) AS won
    FROM (SELECT * FROM jsonb_each(a) UNION ALL SELECT * FROM jsonb_each(b)) e GROUP BY e.key) added
$$;

/* Month '-infinity' holds the sums over all time. */
CREATE OR REPLACE FUNCTION heyi_months_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  added closing_tallies[];
  removed closing_tallies[];
BEGIN
  IF TG_OP <> 'DELETE' THEN
    SELECT array_agg(ROW(n.*)::closing_tallies) INTO added FROM fresh n;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    SELECT array_agg(ROW(o.*)::closing_tallies) INTO removed FROM stale o;
  END IF;
  INSERT INTO mediator_months (home_id, month, mediator_id, cases, succeeded, days,
    operation_points, time_points,
      result_points, types)
    SELECT home_id, month, mediator_id, sum(n), sum(won), sum(days), sum(operation), sum(time),
      sum(result), coalesce(jsonb_object_agg(dispute_type, jsonb_build_array(n, won))
        FILTER (WHERE n <> 0 OR won <> 0), '{}')
    FROM (
      SELECT home_id, p.month, mediator_id, dispute_type, sum(s * cases) AS n,
        sum(s * cases * heyi_is_success(outcome)::int) AS won, sum(s * days) AS days,
        sum(s * operation_points) AS operation, sum(s * time_points) AS time,
          sum(s * result_points) AS result
      FROM (SELECT -1 AS s, o.* FROM unnest(removed) o UNION ALL SELECT 1, n.*
        FROM unnest(added) n) moved, LATERAL (VALUES (moved.month), ('-infinity'::date)) p(month)
      GROUP BY home_id, p.month, mediator_id, dispute_type) typed
    GROUP BY home_id, month, mediator_id
    HAVING bool_or(n <> 0 OR won <> 0) OR sum(days) <> 0 OR sum(operation) <> 0 OR sum(time) <> 0
      OR sum(result) <> 0
    ORDER BY home_id, month, mediator_id
  ON CONFLICT (home_id, month, mediator_id) DO UPDATE SET
    cases = mediator_months.cases + EXCLUDED.cases,
    succeeded = mediator_months.succeeded + EXCLUDED.succeeded,
    days = mediator_months.days + EXCLUDED.days,
    operation_points = mediator_months.operation_points + EXCLUDED.operation_points,
    time_points = mediator_months.time_points + EXCLUDED.time_points,
    result_points = mediator_months.result_points + EXCLUDED.result_points,
    types = heyi_add_types(mediator_months.types, EXCLUDED.types);
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION heyi_report_tallied(), heyi_add_types(jsonb, jsonb),
  heyi_months_tallied() FROM PUBLIC;

CREATE OR REPLACE TRIGGER flow_tallies_fresh AFTER INSERT ON flow_tallies
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION heyi_report_tallied();
CREATE OR REPLACE TRIGGER flow_tallies_moved AFTER UPDATE ON flow_tallies
  REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT
    EXECUTE FUNCTION heyi_report_tallied();
CREATE OR REPLACE TRIGGER flow_tallies_gone AFTER DELETE ON flow_tallies
  REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION heyi_report_tallied();
CREATE OR REPLACE TRIGGER closing_tallies_fresh AFTER INSERT ON closing_tallies
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION heyi_months_tallied();
CREATE OR REPLACE TRIGGER closing_tallies_moved AFTER UPDATE ON closing_tallies
  REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT
    EXECUTE FUNCTION heyi_months_tallied();
CREATE OR REPLACE TRIGGER closing_tallies_gone AFTER DELETE ON closing_tallies
  REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION heyi_months_tallied();
-- A bulk load switches triggers off and recounts at its end: the recount has to reach these tables
-- as well.
ALTER TABLE flow_tallies ENABLE ALWAYS TRIGGER flow_tallies_fresh,
  ENABLE ALWAYS TRIGGER flow_tallies_moved, ENABLE ALWAYS TRIGGER flow_tallies_gone;
ALTER TABLE closing_tallies ENABLE ALWAYS TRIGGER closing_tallies_fresh,
  ENABLE ALWAYS TRIGGER closing_tallies_moved, ENABLE ALWAYS TRIGGER closing_tallies_gone;
