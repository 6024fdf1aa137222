-- Points belong to the mediator who earned them (docs/decisions/0039-points-of-whoever-earned-them.md): what a mediator
-- earned in cases that another one closed is summed here, and comes off the sums of the one who closed them.

CREATE TABLE "handed_over_tallies" (
    "home_id" UUID NOT NULL,
    "mediator_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "dispute_type" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "points" BIGINT NOT NULL,

    CONSTRAINT "handed_over_tallies_pkey" PRIMARY KEY ("home_id","mediator_id","month","dispute_type","source")
);
ALTER TABLE handed_over_tallies ENABLE ROW LEVEL SECURITY;
ALTER TABLE handed_over_tallies FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_floor ON handed_over_tallies TO CURRENT_USER USING (true) WITH CHECK (true);

-- What is there already. Points of others in a closed case, for its court and for its institution.
CREATE TEMPORARY TABLE moved_points ON COMMIT DROP AS
  SELECT t.id AS home_id, c.mediator_id AS closer, p.mediator_id AS earner, heyi_month(c.closed_at) AS month,
    c.dispute_type, c.source, c.outcome,
    sum(p.points) FILTER (WHERE p.part = 'operation') AS operation,
    sum(p.points) FILTER (WHERE p.part = 'time') AS time,
    sum(p.points) FILTER (WHERE p.part = 'result') AS result, sum(p.points) AS points
  FROM cases c JOIN score_points p ON p.case_id = c.id AND p.mediator_id <> c.mediator_id,
    LATERAL (VALUES (c.court_id), (c.institution_id)) t(id)
  WHERE c.closed_at IS NOT NULL AND t.id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7;

INSERT INTO handed_over_tallies
  SELECT home_id, earner, month, dispute_type, source, sum(points) FROM moved_points GROUP BY 1, 2, 3, 4, 5;

-- mediator_months follow closing_tallies by their trigger.
UPDATE closing_tallies t SET operation_points = t.operation_points - m.operation,
    time_points = t.time_points - m.time, result_points = t.result_points - m.result
  FROM (SELECT home_id, closer, month, dispute_type, source, outcome, coalesce(sum(operation), 0) AS operation,
      coalesce(sum(time), 0) AS time, coalesce(sum(result), 0) AS result
    FROM moved_points GROUP BY 1, 2, 3, 4, 5, 6) m
  WHERE t.home_id = m.home_id AND t.mediator_id = m.closer AND t.month = m.month
    AND t.dispute_type = m.dispute_type AND t.source = m.source AND t.outcome = m.outcome;
UPDATE mediator_tallies t SET operation_points = t.operation_points - m.operation,
    time_points = t.time_points - m.time, result_points = t.result_points - m.result
  FROM (SELECT home_id, closer, dispute_type, coalesce(sum(operation), 0) AS operation,
      coalesce(sum(time), 0) AS time, coalesce(sum(result), 0) AS result
    FROM moved_points GROUP BY 1, 2, 3) m
  WHERE t.home_id = m.home_id AND t.mediator_id = m.closer AND t.dispute_type = m.dispute_type;
