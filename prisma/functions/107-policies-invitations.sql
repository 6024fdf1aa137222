-- Invitations and codes by SMS (docs/decisions/0094-parties-come-in.md).

CALL heyi_reset_access('invitations', 'invitation_reminders', 'phone_codes');

-- The mediator who presides issues and revokes; the institution sees how far the invited are. No court.
CREATE POLICY app_select ON invitations FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    ELSE false END);
CREATE POLICY app_insert ON invitations FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND issued_by = (SELECT heyi_actor())
  AND heyi_mediates(case_id)
  AND EXISTS (SELECT 1 FROM participants t WHERE t.id = participant_id AND t.case_id = invitations.case_id));
CREATE POLICY app_update ON invitations FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND used_at IS NULL AND revoked_at IS NULL
    AND heyi_mediates(case_id))
  WITH CHECK (revoked_at IS NOT NULL);
-- On a party's application the institution invites as long as no mediator has taken the case (docs/decisions/0116-application-sides.md).
CREATE POLICY app_insert_asking ON invitations FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND issued_by = (SELECT heyi_actor()) AND holder_id = (SELECT heyi_institution())
  AND EXISTS (SELECT 1 FROM participants t WHERE t.id = participant_id AND t.case_id = invitations.case_id)
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.source = 'party_application'
    AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review')));
CREATE POLICY app_update_asking ON invitations FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND used_at IS NULL AND revoked_at IS NULL
    AND holder_id = (SELECT heyi_institution()) AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id
      AND c.source = 'party_application' AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review')))
  WITH CHECK (revoked_at IS NOT NULL);
-- heyi_asking.
CREATE POLICY owner_floor ON invitations FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT (id, case_id, court_id, holder_id, participant_id, channel, phone_sealed, issued_by, issued_by_name,
  issued_at, expires_at, delivery_id, opened_at, used_at, revoked_at, revoked_because), INSERT,
  UPDATE (revoked_at, revoked_because) ON invitations TO heyi_app;

-- What the rule did about those who did not come: the system alone writes it.
CREATE POLICY app_select ON invitation_reminders FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    ELSE false END);
GRANT SELECT ON invitation_reminders TO heyi_app;
GRANT INSERT ON invitation_reminders TO heyi_job;

-- Someone who has come to the door and is not known yet: found by what opens it, never listed by a page.
CREATE POLICY access_select ON invitations FOR SELECT TO heyi_access USING ((SELECT heyi_actor()) IS NULL);
CREATE POLICY access_update ON invitations FOR UPDATE TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL AND used_at IS NULL AND revoked_at IS NULL)
  WITH CHECK ((SELECT heyi_actor()) IS NULL);
GRANT SELECT, UPDATE (opened_at, used_at, revoked_at, revoked_because, wrong_digits) ON invitations TO heyi_access;

CREATE POLICY access_all ON phone_codes TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()))
  WITH CHECK ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()));
GRANT SELECT, INSERT, UPDATE (used_at, wrong_tries) ON phone_codes TO heyi_access;
GRANT UPDATE (phone_sealed) ON invitations TO heyi_job;
