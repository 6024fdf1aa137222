-- A mediator's closed cases by month, and over all time under the month '-infinity': what the score table adds up where neither type nor
-- source narrows it. closing_tallies hold nearly a row for each case (a year of the largest institution: 69 ms to add up); these hold one a
-- mediator and month.
CREATE TABLE "mediator_months" (
    "home_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "mediator_id" UUID NOT NULL,
    "cases" INTEGER NOT NULL,
    "succeeded" INTEGER NOT NULL,
    "days" BIGINT NOT NULL,
    "operation_points" BIGINT NOT NULL,
    "time_points" BIGINT NOT NULL,
    "result_points" BIGINT NOT NULL,

    CONSTRAINT "mediator_months_pkey" PRIMARY KEY ("home_id","month","mediator_id")
);

-- One mediator's types within a period; and one type or source within it.
DROP INDEX "closing_tallies_home_id_mediator_id_idx";
CREATE INDEX "closing_tallies_home_id_mediator_id_month_idx" ON "closing_tallies"("home_id", "mediator_id", "month");
CREATE INDEX "closing_tallies_home_id_dispute_type_month_idx" ON "closing_tallies"("home_id", "dispute_type", "month");
CREATE INDEX "mediator_tallies_home_id_dispute_type_idx" ON "mediator_tallies"("home_id", "dispute_type");

-- They follow closing_tallies and nothing else: whoever changes those, a trigger on a case or heyi_recount(), changes these in the same
-- statement, in the order of the keys.
CREATE FUNCTION heyi_months_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE moved text := CASE TG_OP
  WHEN 'INSERT' THEN 'SELECT 1 AS s, n.* FROM fresh n'
  WHEN 'DELETE' THEN 'SELECT -1 AS s, o.* FROM stale o'
  ELSE 'SELECT -1 AS s, o.* FROM stale o UNION ALL SELECT 1, n.* FROM fresh n' END;
BEGIN
  EXECUTE format($sql$
    INSERT INTO mediator_months
      SELECT home_id, p.month, mediator_id, sum(s * cases), sum(s * cases * heyi_is_success(outcome)::int), sum(s * days),
        sum(s * operation_points), sum(s * time_points), sum(s * result_points)
      FROM (%s) moved, LATERAL (VALUES (moved.month), ('-infinity'::date)) p(month)
      GROUP BY home_id, p.month, mediator_id
      HAVING sum(s * cases) <> 0 OR sum(s * cases * heyi_is_success(outcome)::int) <> 0 OR sum(s * days) <> 0
        OR sum(s * operation_points) <> 0 OR sum(s * time_points) <> 0 OR sum(s * result_points) <> 0
      ORDER BY home_id, p.month, mediator_id
    ON CONFLICT (home_id, month, mediator_id) DO UPDATE SET
      cases = mediator_months.cases + EXCLUDED.cases, succeeded = mediator_months.succeeded + EXCLUDED.succeeded,
      days = mediator_months.days + EXCLUDED.days, operation_points = mediator_months.operation_points + EXCLUDED.operation_points,
      time_points = mediator_months.time_points + EXCLUDED.time_points, result_points = mediator_months.result_points + EXCLUDED.result_points
  $sql$, moved);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_months_tallied() FROM PUBLIC;

ALTER TABLE mediator_months ENABLE ROW LEVEL SECURITY;
ALTER TABLE mediator_months FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_floor ON mediator_months TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY job_all ON mediator_months TO heyi_job USING (true) WITH CHECK (true);
CREATE POLICY app_select ON mediator_months FOR SELECT TO heyi_app USING (
  ((SELECT heyi_role() = 'institution_admin') AND home_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role() IN ('court_clerk', 'court_judge')) AND home_id = (SELECT heyi_court())));
CREATE POLICY reader_select ON mediator_months FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'court_reviewer') AND home_id = (SELECT heyi_court()));
GRANT SELECT ON mediator_months TO heyi_app, heyi_reader, heyi_job;

-- What is there already.
INSERT INTO mediator_months
  SELECT home_id, p.month, mediator_id, sum(cases), coalesce(sum(cases) FILTER (WHERE heyi_is_success(outcome)), 0), sum(days),
    sum(operation_points), sum(time_points), sum(result_points)
  FROM closing_tallies c, LATERAL (VALUES (c.month), ('-infinity'::date)) p(month) GROUP BY 1, 2, 3;

CREATE TRIGGER closing_tallies_fresh AFTER INSERT ON closing_tallies REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_months_tallied();
CREATE TRIGGER closing_tallies_moved AFTER UPDATE ON closing_tallies REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_months_tallied();
CREATE TRIGGER closing_tallies_gone AFTER DELETE ON closing_tallies REFERENCING OLD TABLE AS stale
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_months_tallied();
-- A bulk load switches triggers off and recounts at its end: that recount has to reach these, too.
ALTER TABLE closing_tallies ENABLE ALWAYS TRIGGER closing_tallies_fresh,
  ENABLE ALWAYS TRIGGER closing_tallies_moved, ENABLE ALWAYS TRIGGER closing_tallies_gone;

/*
 * Who closed a case of the home of whoever asks, by their present names. SECURITY DEFINER: a court may not read accounts, and has to know by
 * name who mediated its cases; it looks at nobody else.
 */
CREATE FUNCTION heyi_closers() RETURNS TABLE (mediator_id uuid, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.mediator_id, a.name FROM mediator_months m JOIN accounts a ON a.id = m.mediator_id
  WHERE m.month = '-infinity' AND m.cases > 0 AND m.home_id = CASE
    WHEN heyi_role() = 'institution_admin' THEN heyi_institution()
    WHEN heyi_role() IN ('court_clerk', 'court_judge', 'court_reviewer') THEN heyi_court() END
$$;
REVOKE ALL ON FUNCTION heyi_closers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_closers() TO heyi_app, heyi_reader;
