-- 定时任务 (docs/decisions/0165-jobs-and-service-state.md): the system administrator reads the runs and
-- requests one; the jobs themselves start, end and remove them.

CALL heyi_reset_access('job_runs');

CREATE POLICY app_select ON job_runs FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() = 'system_admin'));
CREATE POLICY app_insert ON job_runs FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'system_admin') AND requested_by = (SELECT heyi_actor())
  AND state = 'waiting');
GRANT SELECT ON job_runs TO heyi_app;
GRANT INSERT (id, job, state, requested_by, requested_by_name, created_at) ON job_runs TO heyi_app;
GRANT INSERT, UPDATE, DELETE ON job_runs TO heyi_job;
