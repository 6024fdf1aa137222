-- The age of passwords (docs/decisions/0180-lists-and-limits.md), by whatever way one is set.

CREATE OR REPLACE FUNCTION heyi_date_password() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.password_set_at := now();
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER accounts_date_password BEFORE UPDATE OF password_hash ON accounts
  FOR EACH ROW WHEN (NEW.password_hash IS DISTINCT FROM OLD.password_hash)
  EXECUTE FUNCTION heyi_date_password();
