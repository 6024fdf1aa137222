-- 自动履行率 wherever a success rate is shown (docs/decisions/0073-performance-tallies.md): the cases with a result, summed
-- by mediator and by month. Kept by a trigger of cases (prisma/functions/055-performance-tallies.sql).
CREATE TABLE performance_tallies (
  home_id uuid NOT NULL,
  part text COLLATE "C" NOT NULL,
  mediator_id uuid NOT NULL,
  month date NOT NULL,
  dispute_type text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  followed integer NOT NULL,
  voluntary integer NOT NULL,
  CONSTRAINT performance_tallies_pkey PRIMARY KEY (home_id, part, mediator_id, month, dispute_type, source)
);
ALTER TABLE performance_tallies ENABLE ROW LEVEL SECURITY;
ALTER TABLE performance_tallies FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_floor ON performance_tallies TO CURRENT_USER USING (true) WITH CHECK (true);

-- What is there already.
INSERT INTO performance_tallies
  SELECT t.id, p.part, p.mediator_id, p.month, p.dispute_type, p.source, count(*),
    count(*) FILTER (WHERE c.performance = 'voluntary')
  FROM cases c, LATERAL (VALUES (c.court_id), (c.institution_id)) t(id),
    LATERAL (VALUES
      ('tenant', '00000000-0000-0000-0000-000000000000'::uuid, heyi_month(c.closed_at), c.dispute_type, c.source),
      ('mediator', c.mediator_id, '-infinity'::date, '', ''),
      ('mediator', c.mediator_id, heyi_month(c.closed_at), '', ''),
      ('mediator_type', c.mediator_id, '-infinity', c.dispute_type, ''),
      ('mediator_case', c.mediator_id, heyi_month(c.closed_at), c.dispute_type, c.source))
      p(part, mediator_id, month, dispute_type, source)
  WHERE c.performance IS NOT NULL AND c.performance_due_on IS NOT NULL AND c.closed_at IS NOT NULL
    AND t.id IS NOT NULL AND p.mediator_id IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6;

-- Cases that were performed before their last day: they count from that day on, and are taken off the sums until then.
CREATE INDEX cases_performed_ahead_institution_idx ON cases (institution_id, performance_due_on)
  WHERE performance IS NOT NULL;
CREATE INDEX cases_performed_ahead_court_idx ON cases (court_id, performance_due_on)
  WHERE performance IS NOT NULL;
