-- What a report adds up, kept as coarse as a report reads it: by month, and within it by type, by source and by outcome, each on its own. The
-- finer tallies hold nearly as many rows as there are cases (22,500 for a year of the largest institution: 36 ms to add up); these hold
-- twenty-six words a month at most, in eight shards like them.
CREATE TABLE "report_tallies" (
    "home_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "part" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "referred" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "accepted_late" INTEGER NOT NULL,
    "seconds" BIGINT NOT NULL,
    "closed" INTEGER NOT NULL,
    "succeeded" INTEGER NOT NULL,
    "closed_late" INTEGER NOT NULL,
    "days" BIGINT NOT NULL,
    "days_7" INTEGER NOT NULL,
    "days_15" INTEGER NOT NULL,
    "days_30" INTEGER NOT NULL,
    "days_60" INTEGER NOT NULL,
    "days_90" INTEGER NOT NULL,

    CONSTRAINT "report_tallies_pkey" PRIMARY KEY ("home_id","month","part","word","shard")
);

-- They follow flow_tallies and nothing else: whoever changes those, a trigger on a case or heyi_recount(), changes these in the same statement.
-- Once for a whole statement, in the order of the keys.
CREATE FUNCTION heyi_report_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO report_tallies (home_id, month, part, word, shard, referred, accepted, accepted_late, seconds, closed, succeeded, closed_late,
        days, days_7, days_15, days_30, days_60, days_90)
      SELECT home_id, month, p.part, p.word, shard,
        coalesce(sum(s * cases) FILTER (WHERE flow = 'referred'), 0), coalesce(sum(s * cases) FILTER (WHERE flow = 'accepted'), 0),
        coalesce(sum(s * late) FILTER (WHERE flow = 'accepted'), 0), coalesce(sum(s * seconds) FILTER (WHERE flow = 'accepted'), 0),
        coalesce(sum(s * cases) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * cases) FILTER (WHERE flow = 'closed' AND heyi_is_success(outcome)), 0),
        coalesce(sum(s * late) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_7) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days_15) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_30) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days_60) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_90) FILTER (WHERE flow = 'closed'), 0)
      FROM (SELECT 1 AS s, n.* FROM fresh n) moved, LATERAL (VALUES ('type', dispute_type), ('source', source), ('outcome', outcome)) p(part, word)
      WHERE p.word <> '' GROUP BY home_id, month, p.part, p.word, shard ORDER BY home_id, month, p.part, p.word, shard
    ON CONFLICT (home_id, month, part, word, shard) DO UPDATE SET
      referred = report_tallies.referred + EXCLUDED.referred, accepted = report_tallies.accepted + EXCLUDED.accepted,
      accepted_late = report_tallies.accepted_late + EXCLUDED.accepted_late, seconds = report_tallies.seconds + EXCLUDED.seconds,
      closed = report_tallies.closed + EXCLUDED.closed, succeeded = report_tallies.succeeded + EXCLUDED.succeeded,
      closed_late = report_tallies.closed_late + EXCLUDED.closed_late, days = report_tallies.days + EXCLUDED.days,
      days_7 = report_tallies.days_7 + EXCLUDED.days_7, days_15 = report_tallies.days_15 + EXCLUDED.days_15, days_30 = report_tallies.days_30 + EXCLUDED.days_30,
      days_60 = report_tallies.days_60 + EXCLUDED.days_60, days_90 = report_tallies.days_90 + EXCLUDED.days_90;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO report_tallies (home_id, month, part, word, shard, referred, accepted, accepted_late, seconds, closed, succeeded, closed_late,
        days, days_7, days_15, days_30, days_60, days_90)
      SELECT home_id, month, p.part, p.word, shard,
        coalesce(sum(s * cases) FILTER (WHERE flow = 'referred'), 0), coalesce(sum(s * cases) FILTER (WHERE flow = 'accepted'), 0),
        coalesce(sum(s * late) FILTER (WHERE flow = 'accepted'), 0), coalesce(sum(s * seconds) FILTER (WHERE flow = 'accepted'), 0),
        coalesce(sum(s * cases) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * cases) FILTER (WHERE flow = 'closed' AND heyi_is_success(outcome)), 0),
        coalesce(sum(s * late) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_7) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days_15) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_30) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days_60) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_90) FILTER (WHERE flow = 'closed'), 0)
      FROM (SELECT -1 AS s, o.* FROM stale o UNION ALL SELECT 1, n.* FROM fresh n) moved, LATERAL (VALUES ('type', dispute_type), ('source', source), ('outcome', outcome)) p(part, word)
      WHERE p.word <> '' GROUP BY home_id, month, p.part, p.word, shard ORDER BY home_id, month, p.part, p.word, shard
    ON CONFLICT (home_id, month, part, word, shard) DO UPDATE SET
      referred = report_tallies.referred + EXCLUDED.referred, accepted = report_tallies.accepted + EXCLUDED.accepted,
      accepted_late = report_tallies.accepted_late + EXCLUDED.accepted_late, seconds = report_tallies.seconds + EXCLUDED.seconds,
      closed = report_tallies.closed + EXCLUDED.closed, succeeded = report_tallies.succeeded + EXCLUDED.succeeded,
      closed_late = report_tallies.closed_late + EXCLUDED.closed_late, days = report_tallies.days + EXCLUDED.days,
      days_7 = report_tallies.days_7 + EXCLUDED.days_7, days_15 = report_tallies.days_15 + EXCLUDED.days_15, days_30 = report_tallies.days_30 + EXCLUDED.days_30,
      days_60 = report_tallies.days_60 + EXCLUDED.days_60, days_90 = report_tallies.days_90 + EXCLUDED.days_90;
  ELSE
    INSERT INTO report_tallies (home_id, month, part, word, shard, referred, accepted, accepted_late, seconds, closed, succeeded, closed_late,
        days, days_7, days_15, days_30, days_60, days_90)
      SELECT home_id, month, p.part, p.word, shard,
        coalesce(sum(s * cases) FILTER (WHERE flow = 'referred'), 0), coalesce(sum(s * cases) FILTER (WHERE flow = 'accepted'), 0),
        coalesce(sum(s * late) FILTER (WHERE flow = 'accepted'), 0), coalesce(sum(s * seconds) FILTER (WHERE flow = 'accepted'), 0),
        coalesce(sum(s * cases) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * cases) FILTER (WHERE flow = 'closed' AND heyi_is_success(outcome)), 0),
        coalesce(sum(s * late) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_7) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days_15) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_30) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days_60) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * days_90) FILTER (WHERE flow = 'closed'), 0)
      FROM (SELECT -1 AS s, o.* FROM stale o) moved, LATERAL (VALUES ('type', dispute_type), ('source', source), ('outcome', outcome)) p(part, word)
      WHERE p.word <> '' GROUP BY home_id, month, p.part, p.word, shard ORDER BY home_id, month, p.part, p.word, shard
    ON CONFLICT (home_id, month, part, word, shard) DO UPDATE SET
      referred = report_tallies.referred + EXCLUDED.referred, accepted = report_tallies.accepted + EXCLUDED.accepted,
      accepted_late = report_tallies.accepted_late + EXCLUDED.accepted_late, seconds = report_tallies.seconds + EXCLUDED.seconds,
      closed = report_tallies.closed + EXCLUDED.closed, succeeded = report_tallies.succeeded + EXCLUDED.succeeded,
      closed_late = report_tallies.closed_late + EXCLUDED.closed_late, days = report_tallies.days + EXCLUDED.days,
      days_7 = report_tallies.days_7 + EXCLUDED.days_7, days_15 = report_tallies.days_15 + EXCLUDED.days_15, days_30 = report_tallies.days_30 + EXCLUDED.days_30,
      days_60 = report_tallies.days_60 + EXCLUDED.days_60, days_90 = report_tallies.days_90 + EXCLUDED.days_90;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_report_tallied() FROM PUBLIC;

ALTER TABLE report_tallies ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_tallies FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_floor ON report_tallies TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY job_all ON report_tallies TO heyi_job USING (true) WITH CHECK (true);
CREATE POLICY app_select ON report_tallies FOR SELECT TO heyi_app USING (
  ((SELECT heyi_role() = 'institution_admin') AND home_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role() IN ('court_clerk', 'court_judge')) AND home_id = (SELECT heyi_court())));
CREATE POLICY reader_select ON report_tallies FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'court_reviewer') AND home_id = (SELECT heyi_court()));
GRANT SELECT ON report_tallies TO heyi_app, heyi_reader, heyi_job;

-- What is there already.
INSERT INTO report_tallies (home_id, month, part, word, shard, referred, accepted, accepted_late, seconds, closed, succeeded, closed_late,
    days, days_7, days_15, days_30, days_60, days_90)
  SELECT home_id, month, p.part, p.word, shard,
    coalesce(sum(s * cases) FILTER (WHERE flow = 'referred'), 0), coalesce(sum(s * cases) FILTER (WHERE flow = 'accepted'), 0),
    coalesce(sum(s * late) FILTER (WHERE flow = 'accepted'), 0), coalesce(sum(s * seconds) FILTER (WHERE flow = 'accepted'), 0),
    coalesce(sum(s * cases) FILTER (WHERE flow = 'closed'), 0),
        coalesce(sum(s * cases) FILTER (WHERE flow = 'closed' AND heyi_is_success(outcome)), 0),
    coalesce(sum(s * late) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days) FILTER (WHERE flow = 'closed'), 0),
    coalesce(sum(s * days_7) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days_15) FILTER (WHERE flow = 'closed'), 0),
    coalesce(sum(s * days_30) FILTER (WHERE flow = 'closed'), 0), coalesce(sum(s * days_60) FILTER (WHERE flow = 'closed'), 0),
    coalesce(sum(s * days_90) FILTER (WHERE flow = 'closed'), 0)
  FROM (SELECT 1 AS s, f.* FROM flow_tallies f) moved, LATERAL (VALUES ('type', dispute_type), ('source', source), ('outcome', outcome)) p(part, word)
  WHERE p.word <> '' GROUP BY home_id, month, p.part, p.word, shard ORDER BY home_id, month, p.part, p.word, shard;

CREATE TRIGGER flow_tallies_fresh AFTER INSERT ON flow_tallies REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_report_tallied();
CREATE TRIGGER flow_tallies_moved AFTER UPDATE ON flow_tallies REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_report_tallied();
CREATE TRIGGER flow_tallies_gone AFTER DELETE ON flow_tallies REFERENCING OLD TABLE AS stale
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_report_tallied();
-- A bulk load switches triggers off and recounts at its end: that recount has to reach these, too.
ALTER TABLE flow_tallies ENABLE ALWAYS TRIGGER flow_tallies_fresh,
  ENABLE ALWAYS TRIGGER flow_tallies_moved, ENABLE ALWAYS TRIGGER flow_tallies_gone;
