-- Jobs, notices and warnings of deadlines.

CALL heyi_reset_access('outbox', 'notices', 'deadline_warnings');

-- An act writes jobs of these kinds under its own name; it reads none, and only the system works on
-- them.
CREATE POLICY app_insert ON outbox FOR INSERT TO heyi_app WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind IN ('notice', 'talk', 'callback', 'delivery',
    'performance', 'dossier', 'dossier_check', 'decline_notice', 'party_news', 'choice',
    'destruction'));
-- The points of a confirmation or of a 调解书, by the judge who ruled or made it.
CREATE POLICY app_insert_confirmation ON outbox FOR INSERT TO heyi_app WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind = 'confirmation_points'
  AND (SELECT heyi_role() = 'court_judge')
  AND (EXISTS (SELECT 1 FROM confirmations k WHERE k.case_id = (payload->>'caseId')::uuid
    AND k.status = 'confirmed')
    OR EXISTS (SELECT 1 FROM cases c WHERE c.id = (payload->>'caseId')::uuid
      AND c.court_stage = 'paper_issued')));
-- The same by the mediator who closes a case on whose agreement the court has ruled before.
CREATE POLICY app_insert_ruled_before ON outbox FOR INSERT TO heyi_app WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind = 'confirmation_points'
  AND (SELECT heyi_role() = 'mediator')
  AND payload->>'mediatorId' = (SELECT heyi_actor())::text
  AND EXISTS (SELECT 1 FROM events e WHERE e.id = (payload->>'eventId')::uuid
    AND e.case_id = (payload->>'caseId')::uuid AND e.kind = 'confirmation.ruled'));
-- What an institution, a mediator or a clerk did with an entry of the roster.
CREATE POLICY app_insert_roster ON outbox FOR INSERT TO heyi_app WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind = 'roster_notice'
  AND EXISTS (SELECT 1 FROM roster_entries e WHERE e.id = (payload #>> '{notice,about}')::uuid));
-- The last day of what a court requested comes near, by its staff.
CREATE POLICY app_insert_order ON outbox FOR INSERT TO heyi_app WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind = 'order_reminder'
  AND (SELECT heyi_role() IN ('court_clerk', 'court_judge'))
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.id = (payload->>'confirmationId')::uuid));
-- What follows a ruling, by the staff of its court: its service, the dossier, and the points of one
-- that was set aside.
CREATE POLICY app_insert_ruling ON outbox FOR INSERT TO heyi_app WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND (SELECT heyi_role() IN ('court_clerk', 'court_judge'))
  AND kind IN ('ruling_service', 'ruling_dossier', 'set_aside_points')
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.id = (payload->>'confirmationId')::uuid));
-- A 调解书 was issued, or signed for on paper.
CREATE POLICY app_insert_mediation ON outbox FOR INSERT TO heyi_app WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND (SELECT heyi_role() IN ('court_clerk', 'court_judge'))
  AND kind = 'mediation_dossier'
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = (payload->>'caseId')::uuid
    AND c.court_stage IN ('paper_issued', 'paper_served')));
GRANT INSERT (kind, key, payload, enqueued_by, run_at) ON outbox TO heyi_app;
-- What a provider reports is no one's act: it is put here as it comes, and the system files it.
CREATE POLICY access_insert ON outbox FOR INSERT TO heyi_access WITH CHECK (
  enqueued_by IS NULL AND kind = 'delivery_reports');
GRANT INSERT (kind, key, payload, enqueued_by, run_at) ON outbox TO heyi_access;
-- The staff is notified of what those who take part do; a code by SMS goes to someone who is not
-- known yet.
CREATE POLICY party_insert ON outbox FOR INSERT TO heyi_party WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind IN ('notice', 'desk_notice', 'talk',
    'operation_points', 'choice'));
-- Others who take part in the same case learn that there is something new.
CREATE POLICY party_insert_news ON outbox FOR INSERT TO heyi_party WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind = 'party_news'
  AND heyi_takes_part((payload->>'caseId')::uuid)
  AND EXISTS (SELECT 1 FROM participants t WHERE t.case_id = (payload->>'caseId')::uuid
    AND t.account_id = (payload->>'accountId')::uuid AND t.ended_on IS NULL));
GRANT INSERT (kind, key, payload, enqueued_by, run_at) ON outbox TO heyi_party;
-- Who confirmed on a phone that a ruling arrived: its receipt goes into the dossier.
CREATE POLICY party_insert_receipt ON outbox FOR INSERT TO heyi_party WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind = 'ruling_dossier'
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.id = (payload->>'confirmationId')::uuid));
-- Who signed for a 调解书 on a phone: its receipt goes into the dossier.
CREATE POLICY party_insert_mediation ON outbox FOR INSERT TO heyi_party WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind = 'mediation_dossier'
  AND heyi_takes_part((payload->>'caseId')::uuid)
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = (payload->>'caseId')::uuid
    AND c.court_stage IN ('paper_issued', 'paper_served')));
-- The last signature of a supplementary agreement: its signed text goes into the dossier, and the
-- days that it names are planned.
CREATE POLICY party_insert_supplementary ON outbox FOR INSERT TO heyi_party WITH CHECK (
  enqueued_by = (SELECT heyi_actor()) AND kind IN ('supplementary_dossier', 'performance_plan')
  AND EXISTS (SELECT 1 FROM supplementary_agreements s
    WHERE s.id = (payload->>'supplementaryId')::uuid
    AND s.case_id = (payload->>'caseId')::uuid AND s.status = 'in_force'
    AND s.settled_by = (SELECT heyi_actor())));
CREATE POLICY access_insert_delivery ON outbox FOR INSERT TO heyi_access WITH CHECK (
  enqueued_by IS NULL AND kind = 'delivery' AND EXISTS (SELECT 1 FROM deliveries d
    WHERE d.id = (payload->>'deliveryId')::uuid AND d.document = 'phone_code'));
GRANT INSERT, UPDATE (run_at, attempts, state, error, done_at) ON outbox TO heyi_job;
-- 服务监控 counts what waits (219-service-state.sql).
CREATE POLICY owner_floor ON outbox FOR SELECT TO CURRENT_USER USING (true);

-- A visitor who submits a consultation: its institution's administrators find it in their inbox.
CREATE POLICY public_insert ON outbox FOR INSERT TO heyi_public WITH CHECK (
  enqueued_by IS NULL AND kind = 'desk_notice' AND EXISTS (SELECT 1 FROM consultations c
    WHERE c.id = (payload #>> '{notice,about}')::uuid
      AND c.institution_id = (payload->>'institutionId')::uuid));
GRANT INSERT (kind, key, payload, enqueued_by, run_at) ON outbox TO heyi_public;

-- Everyone reads their own notices and marks them as read (an act on one's own account).
CREATE POLICY own_select ON notices FOR SELECT TO heyi_app
  USING (account_id = (SELECT heyi_actor()));
CREATE POLICY access_own ON notices TO heyi_access
  USING (account_id = (SELECT heyi_actor())) WITH CHECK (account_id = (SELECT heyi_actor()));
GRANT SELECT ON notices TO heyi_app;
GRANT SELECT (id, account_id, read_at), UPDATE (read_at) ON notices TO heyi_access;
GRANT INSERT ON notices TO heyi_job;

GRANT INSERT ON deadline_warnings TO heyi_job;
