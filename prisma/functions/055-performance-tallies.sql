-- 自动履行率 (docs/decisions/0073-performance-tallies.md): the closed cases with a result, and the
-- voluntary ones. Whether the last day of performance has come depends on today: a reader takes off
-- those for which it has not.

/*
 * What one case adds: part 'tenant' by month, type and source, and 'tenant_month' by month alone;
 * 'mediator' by month, and over all time (month '-infinity'); 'mediator_type' by type over all
 * time; 'mediator_case' by everything. What a part does not group by has one fixed value.
 */
CREATE OR REPLACE FUNCTION heyi_performance_of(c cases) RETURNS SETOF performance_tallies
  LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT t, p.part, p.mediator_id, p.month, p.dispute_type, p.source, 1,
    (c.performance = 'voluntary')::int
  FROM heyi_case_tenants(c) t, LATERAL (VALUES
    ('tenant', '00000000-0000-0000-0000-000000000000'::uuid, heyi_month(c.closed_at),
    c.dispute_type, c.source), ('tenant_month', '00000000-0000-0000-0000-000000000000',
    heyi_month(c.closed_at), '', ''), ('mediator', c.mediator_id, '-infinity'::date, '', ''),
    ('mediator', c.mediator_id, heyi_month(c.closed_at), '', ''),
    ('mediator_type', c.mediator_id, '-infinity', c.dispute_type, ''),
    ('mediator_case', c.mediator_id, heyi_month(c.closed_at), c.dispute_type, c.source))
    p(part, mediator_id, month, dispute_type, source)
  WHERE c.performance IS NOT NULL AND c.performance_due_on IS NOT NULL AND c.closed_at IS NOT NULL
    AND p.mediator_id IS NOT NULL
$$;

/*
 * Takes the old version of a case off the sums and adds the new one, in the order of the keys;
 * either may be null.
 */
CREATE OR REPLACE FUNCTION heyi_move_performance(old_case cases, new_case cases) RETURNS void
  LANGUAGE sql
SET search_path = public, pg_temp AS $$
  INSERT INTO performance_tallies
    SELECT home_id, part, mediator_id, month, dispute_type, source, sum(s * followed),
      sum(s * voluntary)
    FROM (SELECT -1 AS s, p.* FROM heyi_performance_of(old_case) p WHERE old_case.id IS NOT NULL
      UNION ALL SELECT 1, p.* FROM heyi_performance_of(new_case) p
        WHERE new_case.id IS NOT NULL) moved
    GROUP BY home_id, part, mediator_id, month, dispute_type, source
    HAVING sum(s * followed) <> 0 OR sum(s * voluntary) <> 0
    ORDER BY home_id, part, mediator_id, month, dispute_type, source
  ON CONFLICT (home_id, part, mediator_id, month, dispute_type, source) DO UPDATE SET
    followed = performance_tallies.followed + EXCLUDED.followed,
    voluntary = performance_tallies.voluntary + EXCLUDED.voluntary
$$;

-- SECURITY DEFINER: the application's roles may read the sums and never write them.
CREATE OR REPLACE FUNCTION heyi_count_performance() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM heyi_move_performance(
    CASE WHEN TG_OP <> 'INSERT' THEN OLD END, CASE WHEN TG_OP <> 'DELETE' THEN NEW END);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER cases_performance_added AFTER INSERT ON cases
  FOR EACH ROW WHEN (NEW.performance IS NOT NULL) EXECUTE FUNCTION heyi_count_performance();
CREATE OR REPLACE TRIGGER cases_performance_removed AFTER DELETE ON cases
  FOR EACH ROW WHEN (OLD.performance IS NOT NULL) EXECUTE FUNCTION heyi_count_performance();
CREATE OR REPLACE TRIGGER cases_performance_changed AFTER UPDATE ON cases FOR EACH ROW
  WHEN (OLD.performance IS DISTINCT FROM NEW.performance OR (NEW.performance IS NOT NULL
    AND (OLD.court_id, OLD.institution_id, OLD.mediator_id, OLD.dispute_type, OLD.source,
      OLD.closed_at, OLD.performance_due_on)
    IS DISTINCT FROM (NEW.court_id, NEW.institution_id, NEW.mediator_id, NEW.dispute_type,
      NEW.source, NEW.closed_at, NEW.performance_due_on)))
  EXECUTE FUNCTION heyi_count_performance();

REVOKE ALL ON FUNCTION heyi_performance_of(cases), heyi_move_performance(cases, cases),
  heyi_count_performance()
  FROM PUBLIC;
