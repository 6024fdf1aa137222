-- 参数 (docs/decisions/0167-parameters.md, 0174-parameters-of-courts.md): set by the system
-- administrator, periods of the law with a security administrator, obeyed by everything.

CALL heyi_reset_access('parameter_values');

CREATE POLICY app_select ON parameter_values FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() IN ('system_admin', 'security_admin')));
-- A period of the law exactly as it was confirmed by this actor, and once; anything else alone.
CREATE POLICY app_insert ON parameter_values FOR INSERT TO heyi_app
  WITH CHECK (set_by = (SELECT heyi_actor()) AND withdrawn_at IS NULL
    AND CASE WHEN proposal_id IS NULL THEN (SELECT heyi_role() = 'system_admin')
      ELSE EXISTS (SELECT 1 FROM proposals p WHERE p.id = proposal_id AND p.kind = 'parameter'
        AND p.state = 'confirmed' AND p.decided_by = (SELECT heyi_actor())
        AND p.parameter_key = key AND p.parameter_value IS NOT DISTINCT FROM value
        AND p.parameter_from = effective_from
        AND p.court_id IS NOT DISTINCT FROM parameter_values.court_id
        AND p.proposed_by_name = parameter_values.proposed_by_name) END);
-- What was planned is taken back before its day. Nothing else of what was set is changed: the next
-- version replaces it from its day on.
CREATE POLICY app_withdraw ON parameter_values FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'system_admin') AND withdrawn_at IS NULL
    AND effective_from > (now() AT TIME ZONE 'Asia/Shanghai')::date)
  WITH CHECK ((SELECT heyi_role() = 'system_admin') AND withdrawn_at IS NOT NULL);
CREATE POLICY owner_floor ON parameter_values FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by_name) ON parameter_values TO heyi_app;

/*
 * The installation's value in force today; null: the usual one. Everyone may know it: it is what
 * the pages obey.
 */
CREATE OR REPLACE FUNCTION heyi_parameter(wanted text) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.value FROM parameter_values p
  WHERE p.key = wanted AND p.court_id IS NULL AND p.withdrawn_at IS NULL
    AND p.effective_from <= (now() AT TIME ZONE 'Asia/Shanghai')::date
  ORDER BY p.no DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION heyi_parameter(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_parameter(text)
  TO heyi_app, heyi_reader, heyi_access, heyi_party, heyi_job;
