-- What one case adds to the counts. Used by the triggers (050-counts.sql).

-- Days and months are those of Beijing. Indexes depend on heyi_day(): its result must never change.
CREATE OR REPLACE FUNCTION heyi_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT (at AT TIME ZONE 'Asia/Shanghai')::date
$$;
CREATE OR REPLACE FUNCTION heyi_month(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('month', at AT TIME ZONE 'Asia/Shanghai')::date
$$;
CREATE OR REPLACE FUNCTION heyi_is_success(outcome text) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT outcome IN ('agreement', 'settled_withdrawn')
$$;
/* Eight rows for one number, so that writers of one tenant seldom wait for each other. */
CREATE OR REPLACE FUNCTION heyi_shard(id uuid) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
  SELECT (get_byte(uuid_send(id), 15) & 7)::smallint
$$;
/* A case counts with its court always, and with the institution that holds it. */
CREATE OR REPLACE FUNCTION heyi_case_tenants(c cases) RETURNS SETOF uuid LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
  SELECT c.court_id UNION ALL SELECT c.institution_id WHERE c.institution_id IS NOT NULL
$$;

/* Rows of flow_tallies: referred, accepted, closed. */
CREATE OR REPLACE FUNCTION heyi_flows_of(c cases) RETURNS SETOF flow_tallies LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT t, 'referred', heyi_month(c.referred_at), c.dispute_type, c.source, '',
    heyi_shard(c.id), 1, 0, 0::bigint, 0::bigint, 0, 0, 0, 0, 0
    FROM heyi_case_tenants(c) t
  UNION ALL
  SELECT t, 'accepted', heyi_month(c.accepted_at), c.dispute_type, c.source, '',
    heyi_shard(c.id), 1, (heyi_day(c.accepted_at) > c.acceptance_due_on IS TRUE)::int, 0,
    greatest(0, extract(epoch FROM c.accepted_at - c.received_at))::bigint, 0, 0, 0, 0, 0
    FROM heyi_case_tenants(c) t WHERE c.accepted_at IS NOT NULL
  UNION ALL
  SELECT t, 'closed', heyi_month(c.closed_at), c.dispute_type, c.source, c.outcome,
    heyi_shard(c.id), 1, (heyi_day(c.closed_at) > c.mediation_due_on IS TRUE)::int, d.days, 0,
    (d.days <= 7)::int, (d.days BETWEEN 8 AND 15)::int, (d.days BETWEEN 16 AND 30)::int,
    (d.days BETWEEN 31 AND 60)::int, (d.days BETWEEN 61 AND 90)::int
    FROM heyi_case_tenants(c) t, (SELECT coalesce(c.closing_days, 0) AS days) d
      WHERE c.closed_at IS NOT NULL
$$;

/*
 * What one mediator earned in a case, by part. Points that come later are added by
 * heyi_add_points().
 */
CREATE OR REPLACE FUNCTION heyi_earned_in(of_case uuid, earner uuid)
RETURNS TABLE (operation bigint, "time" bigint, result bigint) LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT coalesce(sum(points) FILTER (WHERE part = 'operation'), 0),
    coalesce(sum(points) FILTER (WHERE part = 'time'), 0),
    coalesce(sum(points) FILTER (WHERE part = 'result'), 0)
  FROM score_points WHERE case_id = of_case AND mediator_id = earner
$$;

/*
 * Rows of closing_tallies: a closed case, with the mediator who closed it and the points this
 * mediator earned in it.
 */
CREATE OR REPLACE FUNCTION heyi_closings_of(c cases) RETURNS SETOF closing_tallies
  LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT t, c.mediator_id, heyi_month(c.closed_at), c.dispute_type, c.source, c.outcome, 1,
    coalesce(c.closing_days, 0)::bigint, p.operation, p."time", p.result
    FROM heyi_case_tenants(c) t, heyi_earned_in(c.id, c.mediator_id) p
    WHERE c.closed_at IS NOT NULL AND c.mediator_id IS NOT NULL
$$;

/* Rows of handed_over_tallies: what others earned in a closed case. */
CREATE OR REPLACE FUNCTION heyi_handed_over_of(c cases) RETURNS SETOF handed_over_tallies
  LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT t, p.mediator_id, heyi_month(c.closed_at), c.dispute_type, c.source, p.points
    FROM heyi_case_tenants(c) t, (
      SELECT mediator_id, sum(points) AS points FROM score_points
      WHERE case_id = c.id AND mediator_id IS DISTINCT FROM c.mediator_id GROUP BY 1) p
    WHERE c.closed_at IS NOT NULL
$$;

REVOKE ALL ON FUNCTION heyi_day(timestamptz), heyi_month(timestamptz), heyi_is_success(text),
  heyi_shard(uuid), heyi_case_tenants(cases), heyi_flows_of(cases), heyi_earned_in(uuid, uuid),
  heyi_closings_of(cases), heyi_handed_over_of(cases) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_day(timestamptz), heyi_month(timestamptz) TO heyi_app,
  heyi_reader, heyi_job;
