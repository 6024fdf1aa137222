-- 两步验证 (docs/decisions/0164-second-factor.md): a person's own, through heyi_access. The system
-- and the security administrator see who has one, and nothing of its content.

CALL heyi_reset_access('second_factors');

CREATE POLICY access_own ON second_factors TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()))
  WITH CHECK ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()));
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors TO heyi_access;

CREATE POLICY app_select ON second_factors FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() IN ('system_admin', 'security_admin')));
-- Emptied by who has confirmed that it is reset (213-proposals.sql), and by no one else.
CREATE POLICY app_reset ON second_factors FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'security_admin')
    AND heyi_is_confirmed_by_actor('second_factor', id, NULL))
  WITH CHECK (secret_sealed IS NULL AND confirmed_at IS NULL AND reset_at IS NOT NULL);
GRANT SELECT (id, account_id, confirmed_at), UPDATE (secret_sealed, recovery_hashes, last_step,
  confirmed_at, reset_at, reset_proposed_by, reset_confirmed_by) ON second_factors TO heyi_app;

-- heyi_session reads it.
CREATE POLICY owner_floor ON second_factors FOR SELECT TO CURRENT_USER USING (true);
GRANT UPDATE (secret_sealed), DELETE ON second_factors TO heyi_job;
