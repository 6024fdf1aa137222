-- 通行密钥 (docs/decisions/0181-passkeys.md): a person's own, through heyi_access. No administrator
-- sees any of them.

CALL heyi_reset_access('passkeys');

CREATE POLICY access_own ON passkeys TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()))
  WITH CHECK ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()));
GRANT SELECT, INSERT, DELETE, UPDATE (sign_count, last_used_at) ON passkeys TO heyi_access;

-- heyi_passkeys_end_with_reset removes them.
CREATE POLICY owner_floor ON passkeys FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_removes ON passkeys FOR DELETE TO CURRENT_USER USING (true);

/* Who resets a second step (216-second-factors.sql) deletes nothing: its passkeys end with it. */
CREATE OR REPLACE FUNCTION heyi_passkeys_end_with_reset() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM passkeys WHERE account_id = NEW.account_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_passkeys_end_with_reset() FROM PUBLIC;
CREATE OR REPLACE TRIGGER second_factors_end_passkeys AFTER UPDATE ON second_factors
  FOR EACH ROW WHEN (OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS NULL)
  EXECUTE FUNCTION heyi_passkeys_end_with_reset();
