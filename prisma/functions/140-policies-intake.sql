-- How cases come in: the court's own system, 补录, case numbers; and the rules that cases are counted
-- by.

CALL heyi_reset_access('court_keys', 'referral_receipts', 'case_number_counters', 'imports',
  'import_rows', 'calendar_years', 'score_rule_sets');

CREATE POLICY app_own ON referral_receipts TO heyi_app
  USING ((SELECT heyi_role()) = 'court_system' AND court_id = (SELECT heyi_court()))
  WITH CHECK ((SELECT heyi_role()) = 'court_system' AND court_id = (SELECT heyi_court()));
-- Of a referral that a clerk registered: the clerk's own, by the draft it came from.
CREATE POLICY app_of_draft ON referral_receipts TO heyi_app
  USING ((SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court())
    AND EXISTS (SELECT 1 FROM referral_drafts d
    WHERE d.case_id = referral_receipts.case_id AND idempotency_key = 'register:' || d.id))
  WITH CHECK ((SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court())
    AND EXISTS (SELECT 1 FROM referral_drafts d
    WHERE d.case_id = referral_receipts.case_id AND idempotency_key = 'register:' || d.id));
GRANT SELECT, INSERT ON referral_receipts TO heyi_app;
GRANT INSERT, UPDATE ON court_keys TO heyi_job;
CREATE POLICY access_all ON court_keys TO heyi_access USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (last_used_at) ON court_keys TO heyi_access;
-- A key is made by who confirmed it (213-proposals.sql) and revoked by the security administrator
-- or the court's own; no person reads the hash of one.
CREATE POLICY app_select ON court_keys FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() IN ('system_admin', 'security_admin'))
  OR ((SELECT heyi_role() = 'court_admin') AND court_id = (SELECT heyi_court())));
CREATE POLICY app_insert ON court_keys FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() IN ('system_admin', 'security_admin'))
  AND heyi_is_confirmed_by_actor('court_key', id, NULL));
CREATE POLICY app_update ON court_keys FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'security_admin')
    OR ((SELECT heyi_role() = 'court_admin') AND court_id = (SELECT heyi_court())))
  WITH CHECK ((SELECT heyi_role() = 'security_admin')
    OR ((SELECT heyi_role() = 'court_admin') AND court_id = (SELECT heyi_court())));
GRANT SELECT (id, court_id, hint, created_at, revoked_at, last_used_at),
  INSERT (id, court_id, key_hash, hint, created_at), UPDATE (revoked_at) ON court_keys TO heyi_app;
CREATE POLICY owner_floor ON case_number_counters TO CURRENT_USER USING (true) WITH CHECK (true);

-- 补录: the institution's administrator alone.
CREATE POLICY app_own ON imports TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_own ON import_rows TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()));
-- Lists of referrals: the clerks of the court (docs/decisions/0134-referral-sheets.md).
CREATE POLICY app_own_court ON imports TO heyi_app
  USING ((SELECT heyi_role() = 'court_clerk') AND court_id = (SELECT heyi_court()))
  WITH CHECK ((SELECT heyi_role() = 'court_clerk') AND court_id = (SELECT heyi_court()));
CREATE POLICY app_own_court ON import_rows TO heyi_app
  USING ((SELECT heyi_role() = 'court_clerk') AND court_id = (SELECT heyi_court()))
  WITH CHECK ((SELECT heyi_role() = 'court_clerk') AND court_id = (SELECT heyi_court()));
-- Lists of courts, institutions and accounts: the system administrator's
-- (docs/decisions/0162-first-run-and-city-import.md).
CREATE POLICY app_own_platform ON imports TO heyi_app
  USING ((SELECT heyi_role() = 'system_admin') AND kind = 'organisations')
  WITH CHECK ((SELECT heyi_role() = 'system_admin') AND kind = 'organisations');
CREATE POLICY app_own_platform ON import_rows TO heyi_app
  USING ((SELECT heyi_role() = 'system_admin') AND num_nonnulls(institution_id, court_id) = 0)
  WITH CHECK ((SELECT heyi_role() = 'system_admin') AND num_nonnulls(institution_id, court_id) = 0
    AND EXISTS (SELECT 1 FROM imports i WHERE i.id = import_id AND i.kind = 'organisations'));
GRANT SELECT, INSERT, UPDATE (state, made, failed, started_at, started_by, last_batch_at,
  finished_at)
  ON imports TO heyi_app;
GRANT SELECT, INSERT, UPDATE (state, content_sealed, mistakes, made_id, made_label) ON import_rows
  TO heyi_app;
-- The system seals again with a new key, and removes what has run out (lib/jobs/clear-imports.ts).
GRANT DELETE, UPDATE (content_sealed, mistakes, preview) ON import_rows TO heyi_job;
GRANT UPDATE (state, cleared_at) ON imports TO heyi_job;

-- The State Council's calendar of a year is loaded by the system administrator; no one removes one.
CREATE POLICY signed_in_select ON calendar_years FOR SELECT TO heyi_app, heyi_reader,
  heyi_party, heyi_access
  USING ((SELECT heyi_role()) IS NOT NULL);
CREATE POLICY system_admin_insert ON calendar_years FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role()) = 'system_admin');
CREATE POLICY system_admin_update ON calendar_years FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin') WITH CHECK ((SELECT heyi_role()) = 'system_admin');
GRANT SELECT, INSERT, UPDATE ON calendar_years TO heyi_app;
GRANT SELECT ON calendar_years TO heyi_reader, heyi_party, heyi_access;
-- The day and hour by which a consultation is answered is computed for the visitor who asks.
CREATE POLICY public_select ON calendar_years FOR SELECT TO heyi_public USING (true);
GRANT SELECT (year, holidays, make_up_workdays) ON calendar_years TO heyi_public;
GRANT INSERT, UPDATE ON calendar_years TO heyi_job;

CREATE POLICY signed_in_select ON score_rule_sets FOR SELECT TO heyi_app, heyi_reader
  USING ((SELECT heyi_role()) IS NOT NULL);
GRANT SELECT ON score_rule_sets TO heyi_app, heyi_reader;
GRANT INSERT ON score_rule_sets TO heyi_job;
-- Every read of a court's own system begins with the calendar.
CREATE POLICY integration_select ON calendar_years FOR SELECT TO heyi_integration
  USING ((SELECT heyi_key_court()) IS NOT NULL);
GRANT SELECT ON calendar_years TO heyi_integration;
