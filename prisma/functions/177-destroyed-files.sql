-- Files that were destroyed with their dossier (docs/decisions/0121-ended-early-and-destroyed.md).

CALL heyi_reset_access('destroyed_files');

-- The system writes it; no one reads it but by the key of a file, which only who was let to the row
-- of that file has.
CREATE POLICY owner_floor ON destroyed_files FOR SELECT TO CURRENT_USER USING (true);
GRANT INSERT ON destroyed_files TO heyi_job;

/* When the file with this key was destroyed; null: it was not. */
CREATE OR REPLACE FUNCTION heyi_destroyed_at(wanted_key text) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT destroyed_at FROM destroyed_files WHERE storage_key = wanted_key
$$;
REVOKE ALL ON FUNCTION heyi_destroyed_at(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_destroyed_at(text) TO heyi_app, heyi_reader, heyi_party,
  heyi_integration, heyi_job;
