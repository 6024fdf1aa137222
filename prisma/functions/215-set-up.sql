-- 初始设置 (docs/decisions/0162-first-run-and-city-import.md).

/*
 * How many mediators a court has in its roster today. The system administrator sees no entry of a
 * roster; a number tells no more than the public roster does.
 */
CREATE OR REPLACE FUNCTION heyi_count_roster_mediators() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(DISTINCT p.account_id)::int
  FROM mediator_profiles p
  WHERE p.roster_confirmed_on <= heyi_today()
    AND coalesce(p.roster_expires_on, 'infinity') >= heyi_today()
$$;
REVOKE ALL ON FUNCTION heyi_count_roster_mediators() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_count_roster_mediators() TO heyi_app, heyi_job;
