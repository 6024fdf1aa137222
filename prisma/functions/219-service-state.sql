-- 服务监控 (docs/decisions/0165-jobs-and-service-state.md): numbers of the database server. No row of
-- anyone's and no value of a statement.

/*
 * The statements with the longest mean time, where pg_stat_statements is installed and loaded;
 * null where it is not. Their constants are placeholders there. Mean and longest in milliseconds.
 */
CREATE OR REPLACE FUNCTION heyi_slowest_statements() RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  place text;
  found jsonb;
BEGIN
  SELECT n.nspname INTO place FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'pg_stat_statements';
  IF place IS NULL THEN RETURN NULL; END IF;
  EXECUTE format('SELECT coalesce(jsonb_agg(s), ''[]'') FROM (
    SELECT left(regexp_replace(query, ''\s+'', '' '', ''g''), 160) AS text, calls,
      mean_exec_time AS "meanMs", max_exec_time AS "longestMs"
    FROM %I.pg_stat_statements
    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND query ~* ''^\s*(select|insert|update|delete|with)'' AND calls >= 5
    ORDER BY mean_exec_time DESC LIMIT 5) s', place) INTO found;
  RETURN found;
EXCEPTION WHEN object_not_in_prerequisite_state OR undefined_table OR undefined_column
  OR insufficient_privilege THEN
  RETURN NULL;
END $$;

/*
 * What the server knows of itself and of the outbox. `longestSeconds`: of the statement that runs
 * longest now, null where the owner may not see; the counts of the outbox end at 10,000.
 */
CREATE OR REPLACE FUNCTION heyi_service_state(at timestamptz) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  latest text;
BEGIN
  -- The role as it was set: within this function the user is the owner.
  IF coalesce(heyi_role(), '') <> 'system_admin' AND current_setting('role') <> 'heyi_job' THEN
    RETURN NULL;
  END IF;
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    EXECUTE 'SELECT max(migration_name) FROM public._prisma_migrations
      WHERE finished_at IS NOT NULL' INTO latest;
  END IF;
  RETURN jsonb_build_object(
    'version', current_setting('server_version'),
    'major', current_setting('server_version_num')::int / 10000,
    'schema', latest,
    'nowMs', extract(epoch FROM clock_timestamp()) * 1000,
    'bytes', pg_database_size(current_database()),
    'isHere', coalesce(inet_server_addr() << inet '127.0.0.0/8' OR inet_server_addr() = inet '::1',
      true),
    'folder', CASE WHEN pg_has_role('pg_read_all_settings', 'USAGE')
      THEN current_setting('data_directory', true) END,
    -- Without pg_read_all_stats other users' kinds of backend are hidden; their databases are not.
    'connections', (SELECT count(*) FROM pg_stat_activity
      WHERE datid IS NOT NULL AND usesysid IS NOT NULL),
    'mostConnections', current_setting('max_connections')::int
      - current_setting('superuser_reserved_connections')::int,
    'longestSeconds', CASE WHEN pg_has_role('pg_read_all_stats', 'USAGE') THEN (
      SELECT coalesce(max(extract(epoch FROM clock_timestamp() - query_start)), 0)
      FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'
      AND backend_type = 'client backend' AND pid <> pg_backend_pid()) END,
    'waiting', (SELECT count(*) FROM (SELECT 1 FROM outbox
      WHERE state = 'waiting' AND run_at <= at LIMIT 10000) AS due),
    'oldestAt', (SELECT extract(epoch FROM min(run_at)) * 1000 FROM outbox
      WHERE state = 'waiting' AND run_at <= at),
    'dead', (SELECT count(*) FROM (SELECT 1 FROM outbox WHERE state = 'dead' LIMIT 10000) AS dead),
    'slowest', heyi_slowest_statements());
END $$;
REVOKE ALL ON FUNCTION heyi_slowest_statements(), heyi_service_state(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_service_state(timestamptz) TO heyi_app, heyi_job;
