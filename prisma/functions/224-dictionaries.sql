-- 字典 (docs/decisions/0173-dictionaries.md): set by the system administrator, obeyed by everything.

CALL heyi_reset_access('dictionary_values');

CREATE POLICY app_select ON dictionary_values FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() = 'system_admin'));
CREATE POLICY app_insert ON dictionary_values FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role() = 'system_admin') AND set_by = (SELECT heyi_actor()));
-- The operator, by a command on the server, without an account.
CREATE POLICY job_insert ON dictionary_values FOR INSERT TO heyi_job WITH CHECK (set_by IS NULL);
CREATE POLICY owner_floor ON dictionary_values FOR SELECT TO CURRENT_USER USING (true);
-- Nothing that was set is changed: the next version takes its place.
GRANT SELECT, INSERT ON dictionary_values TO heyi_app;
GRANT INSERT ON dictionary_values TO heyi_job;

/*
 * What was set of the values of these dictionaries, the newest version of each code; without who
 * set it and why. Everyone may know it: it is what the pages offer.
 */
CREATE OR REPLACE FUNCTION heyi_dictionary(wanted text[])
RETURNS TABLE (
  dictionary text, code text, no integer, name text, aliases text[], parent text,
  "position" integer, valid_from date, retired_from date, successor text
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (d.dictionary, d.code)
    d.dictionary, d.code, d.no, d.name, d.aliases, d.parent, d.position, d.valid_from,
    d.retired_from, d.successor
  FROM dictionary_values d
  WHERE d.dictionary = ANY (wanted)
  ORDER BY d.dictionary, d.code, d.no DESC
$$;
REVOKE ALL ON FUNCTION heyi_dictionary(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_dictionary(text[]) TO heyi_app, heyi_reader, heyi_job;
