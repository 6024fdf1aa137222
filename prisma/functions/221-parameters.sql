-- 参数 (docs/decisions/0167-parameters.md): set by the system administrator, obeyed by everything.

CALL heyi_reset_access('parameter_values');

CREATE POLICY app_select ON parameter_values FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() = 'system_admin'));
CREATE POLICY app_insert ON parameter_values FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role() = 'system_admin') AND set_by = (SELECT heyi_actor()));
CREATE POLICY owner_floor ON parameter_values FOR SELECT TO CURRENT_USER USING (true);
-- Nothing that was set is changed: the next version replaces it from its day on.
GRANT SELECT, INSERT ON parameter_values TO heyi_app;

/*
 * The value in force today; null: the usual one. Everyone may know it: it is what the pages obey.
 */
CREATE OR REPLACE FUNCTION heyi_parameter(wanted text) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.value FROM parameter_values p
  WHERE p.key = wanted AND p.effective_from <= (now() AT TIME ZONE 'Asia/Shanghai')::date
  ORDER BY p.no DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION heyi_parameter(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_parameter(text)
  TO heyi_app, heyi_reader, heyi_access, heyi_party, heyi_job;
