-- Cases that an institution did not accept, and the letter with which the party learns it.

CALL heyi_reset_access('case_declines', 'decline_notices');

-- A recall that its clerk took back counts nowhere (0131-after-mediation.md).
CREATE POLICY app_select ON case_declines FOR SELECT TO heyi_app USING (undone_at IS NULL AND
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN institution_id = (SELECT heyi_institution())
    WHEN 'court' THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_insert ON case_declines FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution())
  AND reason_code <> 'not_confirmed');
-- The court's clerk records for the institution that it did not confirm, before the case leaves it
-- (0124-returned-cases.md).
CREATE POLICY clerk_insert ON case_declines FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court())
  AND reason_code = 'not_confirmed'
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.court_id = case_declines.court_id
    AND c.institution_id = case_declines.institution_id AND c.status = 'pending_acceptance'
    AND c.acceptance_due_on < (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date)));
CREATE POLICY reader_select ON case_declines FOR SELECT TO heyi_reader USING (undone_at IS NULL AND
  (SELECT heyi_role()) = 'court_reviewer' AND court_id = (SELECT heyi_court()));
GRANT SELECT, INSERT ON case_declines TO heyi_app;
GRANT SELECT ON case_declines TO heyi_reader;
-- 不受理通知书: put into the queue by the act that declines, made by the system
-- (docs/decisions/0092-decline-notices.md).
CREATE POLICY app_select ON decline_notices FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN institution_id = (SELECT heyi_institution())
    WHEN 'court' THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_insert ON decline_notices FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution())
  AND state = 'queued'
  AND EXISTS (SELECT 1 FROM case_declines d WHERE d.id = decline_id
    AND d.case_id = decline_notices.case_id
    AND d.court_id = decline_notices.court_id
    AND d.institution_id = decline_notices.institution_id));
CREATE POLICY reader_select ON decline_notices FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role()) = 'court_reviewer' AND court_id = (SELECT heyi_court()));
GRANT SELECT, INSERT (decline_id, institution_id, court_id, case_id, composed, system_version)
  ON decline_notices TO heyi_app;
GRANT SELECT ON decline_notices TO heyi_reader;
GRANT UPDATE (state, failure, failure_detail, number_year, number, verification_code, pages,
  storage_key, sha256, size, made_at, template_id, word_storage_key, word_sha256) ON decline_notices
    TO heyi_job;

-- Functions with the owner's rights: who is behind a case (020-chains.sql), and heyi_verify.
CREATE POLICY owner_floor ON case_declines FOR SELECT TO CURRENT_USER USING (true);
-- heyi_undo_recall.
CREATE POLICY owner_floor_update ON case_declines FOR UPDATE TO CURRENT_USER USING (true)
  WITH CHECK (true);
CREATE POLICY owner_floor ON decline_notices FOR SELECT TO CURRENT_USER USING (true);
-- The court's own system, by its key.
CREATE POLICY integration_select ON case_declines FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT (case_id, court_id, institution_id, reason_code, reason_text, declined_at)
  ON case_declines TO heyi_integration;
