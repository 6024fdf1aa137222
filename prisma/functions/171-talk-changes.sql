-- Pages that follow the conversations of a case are woken when something is said or changed in it;
-- what it is they read as always, through heyi_hear
-- (docs/decisions/0112-following-conversations.md). Reported are the case, and from which moment on
-- there is something to see, in milliseconds since 1970.
CREATE OR REPLACE FUNCTION heyi_report_talk() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('heyi_talk', NEW.case_id || ' '
    || (extract(epoch FROM NEW.visible_at) * 1000)::bigint);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_report_talk() FROM PUBLIC;
CREATE OR REPLACE TRIGGER report_talk AFTER INSERT OR UPDATE ON messages FOR EACH ROW
  EXECUTE FUNCTION heyi_report_talk();
