-- Months that are over hardly change any more: their eight shards only make reports read eight rows
-- for one.

/*
 * Merges the shards of all months before `before` into shard 0, for up to `at_most` tenants.
 * Returns how many tenants had something to merge: call again until it is 0. Sums never change; a
 * late change to an old month adds a row to its shard, and the next run merges it. Only one
 * connection merges at a time, and it gives up (55P03) before a deadlock with a writer could be
 * found: an act of a user never fails because of it.
 */
CREATE OR REPLACE FUNCTION heyi_merge_shards(before date, at_most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '400ms' AS $$
DECLARE
  tenant uuid;
  merged integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('heyi_merge_shards')) THEN RETURN 0; END IF;
  FOR tenant IN SELECT home_id FROM flow_tallies WHERE month < before AND shard <> 0
    GROUP BY home_id ORDER BY home_id LIMIT at_most LOOP
    PERFORM 1 FROM flow_tallies WHERE home_id = tenant AND month < before
      ORDER BY home_id, flow, month, dispute_type, source, outcome, shard FOR UPDATE;
    -- The triggers of flow_tallies move report_tallies along.
    WITH gone AS (
      DELETE FROM flow_tallies WHERE home_id = tenant AND month < before AND shard <> 0 RETURNING *)
    INSERT INTO flow_tallies
      SELECT home_id, flow, month, dispute_type, source, outcome, 0, sum(cases), sum(late),
        sum(days), sum(seconds), sum(days_7), sum(days_15), sum(days_30), sum(days_60), sum(days_90)
      FROM gone GROUP BY home_id, flow, month, dispute_type, source, outcome
      HAVING sum(cases) <> 0 OR sum(late) <> 0 OR sum(days) <> 0 OR sum(seconds) <> 0
      ORDER BY home_id, flow, month, dispute_type, source, outcome
    ON CONFLICT (home_id, flow, month, dispute_type, source, outcome, shard) DO UPDATE SET
      cases = flow_tallies.cases + EXCLUDED.cases, late = flow_tallies.late + EXCLUDED.late,
      days = flow_tallies.days + EXCLUDED.days, seconds = flow_tallies.seconds + EXCLUDED.seconds,
      days_7 = flow_tallies.days_7 + EXCLUDED.days_7,
      days_15 = flow_tallies.days_15 + EXCLUDED.days_15,
      days_30 = flow_tallies.days_30 + EXCLUDED.days_30,
      days_60 = flow_tallies.days_60 + EXCLUDED.days_60,
      days_90 = flow_tallies.days_90 + EXCLUDED.days_90;
    DELETE FROM report_tallies WHERE home_id = tenant AND month < before AND shard <> 0
      AND (referred, accepted, accepted_late, seconds, closed, succeeded, closed_late, days)
        = (0, 0, 0, 0, 0, 0, 0, 0);
    merged := merged + 1;
  END LOOP;
  RETURN merged;
END $$;
REVOKE ALL ON FUNCTION heyi_merge_shards(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_merge_shards(date, integer) TO heyi_job;
