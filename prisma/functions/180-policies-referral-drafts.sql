-- 引调登记 (docs/decisions/0125-referrals-by-clerks.md). A draft is its clerk's alone: no colleague, no
-- judge and no institution sees it.

CALL heyi_reset_access('referral_drafts', 'referral_draft_materials');

CREATE POLICY app_select ON referral_drafts FOR SELECT TO heyi_app USING (
  (SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court())
  AND account_id = (SELECT heyi_actor()));
-- heyi_pass_on_choice compares with the clerk's own (189-referred-choices.sql).
CREATE POLICY owner_floor ON referral_drafts FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY app_insert ON referral_drafts FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court())
  AND account_id = (SELECT heyi_actor())
  AND state = 'open' AND version = 1);
-- What has ended stays as it is.
CREATE POLICY app_update ON referral_drafts FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'court_clerk' AND account_id = (SELECT heyi_actor())
    AND state = 'open')
  WITH CHECK ((SELECT heyi_role()) = 'court_clerk' AND account_id = (SELECT heyi_actor()));
GRANT SELECT, INSERT, UPDATE (state, content_sealed, ground, case_id, saved_at, ended_at, version)
  ON referral_drafts TO heyi_app;

CREATE POLICY app_select ON referral_draft_materials FOR SELECT TO heyi_app
  USING (EXISTS (SELECT 1 FROM referral_drafts d WHERE d.id = draft_id));
CREATE POLICY app_insert ON referral_draft_materials FOR INSERT TO heyi_app
  WITH CHECK (EXISTS (SELECT 1 FROM referral_drafts d WHERE d.id = draft_id AND d.state = 'open'));
CREATE POLICY app_update ON referral_draft_materials FOR UPDATE TO heyi_app
  USING (removed_at IS NULL AND EXISTS (SELECT 1 FROM referral_drafts d WHERE d.id = draft_id))
  WITH CHECK (removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM referral_drafts d
    WHERE d.id = draft_id));
GRANT SELECT, INSERT, UPDATE (removed_at) ON referral_draft_materials TO heyi_app;

-- The system removes what has run out (lib/jobs/clear-referral-drafts.ts), and seals again with a
-- new key.
GRANT DELETE, UPDATE (content_sealed) ON referral_drafts TO heyi_job;
GRANT DELETE ON referral_draft_materials TO heyi_job;
