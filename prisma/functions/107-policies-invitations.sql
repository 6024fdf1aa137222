-- Invitations and codes by SMS (docs/decisions/0094-parties-come-in.md).

CALL heyi_reset_access('invitations', 'invitation_reminders', 'phone_codes');

-- The mediator who presides issues and revokes; the institution sees how far the invited are, and
-- issues and revokes until a mediator has taken the case (docs/decisions/0115-mediator-choice.md,
-- 0120-before-a-mediator.md). No court.
CREATE POLICY app_select ON invitations FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    ELSE false END);
CREATE POLICY app_insert ON invitations FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND issued_by = (SELECT heyi_actor())
  AND heyi_mediates(case_id)
  AND EXISTS (SELECT 1 FROM participants t WHERE t.id = participant_id
    AND t.case_id = invitations.case_id));
CREATE POLICY app_update ON invitations FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND used_at IS NULL AND revoked_at IS NULL
    AND heyi_mediates(case_id))
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND revoked_at IS NOT NULL
    AND revoked_because <> 'by_institution');
/*
 * May the institution invite now (lib/domain/invitation/decide-invitation.ts, mayAsk;
 * docs/decisions/0116, 0120)?
 */
CREATE OR REPLACE FUNCTION heyi_may_ask(of_case uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'institution_admin' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = of_case
    AND c.institution_id = heyi_institution()
    AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review'))
$$;
REVOKE ALL ON FUNCTION heyi_may_ask(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_may_ask(uuid) TO heyi_app;
CREATE POLICY institution_insert ON invitations FOR INSERT TO heyi_app WITH CHECK (
  issued_by = (SELECT heyi_actor()) AND holder_id = (SELECT heyi_institution())
  AND heyi_may_ask(case_id)
  AND EXISTS (SELECT 1 FROM participants t WHERE t.id = participant_id
    AND t.case_id = invitations.case_id));
CREATE POLICY institution_update ON invitations FOR UPDATE TO heyi_app
  USING (used_at IS NULL AND revoked_at IS NULL AND holder_id = (SELECT heyi_institution())
    AND heyi_may_ask(case_id))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin') AND holder_id = (SELECT heyi_institution())
    AND revoked_at IS NOT NULL
    AND revoked_because IN ('renewed', 'by_institution'));
-- heyi_asking.
CREATE POLICY owner_floor ON invitations FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT (id, case_id, court_id, holder_id, participant_id, channel, phone_sealed, issued_by,
  issued_by_name, issued_at, expires_at, delivery_id, opened_at, used_at, revoked_at,
  revoked_because, revoked_by_name), INSERT, UPDATE (revoked_at, revoked_because, revoked_by_name)
    ON invitations TO heyi_app;

-- What the rule did about those who did not come: the system alone writes it.
CREATE POLICY app_select ON invitation_reminders FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    ELSE false END);
GRANT SELECT ON invitation_reminders TO heyi_app;
GRANT INSERT ON invitation_reminders TO heyi_job;

-- Someone who has come to the door and is not known yet: found by what opens it, never listed by a
-- page.
CREATE POLICY access_select ON invitations FOR SELECT TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL);
CREATE POLICY access_update ON invitations FOR UPDATE TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL AND used_at IS NULL AND revoked_at IS NULL)
  WITH CHECK ((SELECT heyi_actor()) IS NULL);
GRANT SELECT, UPDATE (opened_at, used_at, revoked_at, revoked_because, wrong_digits) ON invitations
  TO heyi_access;

CREATE POLICY access_all ON phone_codes TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()))
  WITH CHECK ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()));
GRANT SELECT, INSERT, UPDATE (used_at, wrong_tries) ON phone_codes TO heyi_access;
GRANT UPDATE (phone_sealed) ON invitations TO heyi_job;

-- The case of an invitation is there until the transaction ends, and who decides about the case
-- waits: what the rows of someone who comes in ask of it anyway, before the invitation is locked.
CREATE OR REPLACE FUNCTION heyi_hold_invited_case(of_invitation uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT FROM cases c JOIN invitations i ON i.case_id = c.id WHERE i.id = of_invitation
  FOR KEY SHARE OF c
$$;
REVOKE ALL ON FUNCTION heyi_hold_invited_case(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_hold_invited_case(uuid) TO heyi_access;
