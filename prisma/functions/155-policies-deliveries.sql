-- Notices that leave the application, services by hand, and the state of the channels. What was
-- sent to a member of the staff is no service of the case: no one reads it but the system.

CALL heyi_reset_access('deliveries', 'delivery_attempts', 'delivery_reports', 'services',
  'channel_states');

DO $$
DECLARE
  child text;
  of_own_cases text := $p$
    CASE (SELECT heyi_case_side())
      WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
      WHEN 'mediator' THEN heyi_mediates(case_id)
      WHEN 'court' THEN court_id = (SELECT heyi_court())
      ELSE false END $p$;
  seen_cases text := replace(of_own_cases, 'heyi_mediates(case_id)',
    '(heyi_mediates(case_id) OR heyi_is_co_mediator(case_id))');
  reviewed text := $p$
    CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court())
      ELSE false END $p$;
  of_delivery text := 'EXISTS (SELECT 1 FROM deliveries d WHERE d.id = delivery_id)';
  by_mediator text := '(SELECT heyi_role() = ''mediator'')';
BEGIN
  EXECUTE format('CREATE POLICY app_select ON deliveries FOR SELECT TO heyi_app
    USING (party_id IS NOT NULL AND (%s))', seen_cases);
  EXECUTE format('CREATE POLICY reader_select ON deliveries FOR SELECT TO heyi_reader
    USING (party_id IS NOT NULL AND (%s))', reviewed);
  EXECUTE format('CREATE POLICY app_insert ON deliveries FOR INSERT TO heyi_app
    WITH CHECK (party_id IS NOT NULL AND %s AND (%s))', by_mediator, of_own_cases);
  -- A notice that has not left is out of date once the meeting is moved or cancelled.
  EXECUTE format('CREATE POLICY app_update ON deliveries FOR UPDATE TO heyi_app
    USING (state IN (''queued'', ''held'') AND %1$s AND (%2$s))
      WITH CHECK (state = ''superseded'' AND (%2$s))',
    by_mediator, of_own_cases);
  EXECUTE format('CREATE POLICY app_select ON delivery_attempts FOR SELECT TO heyi_app USING (%s)',
    of_delivery);
  EXECUTE format('CREATE POLICY reader_select ON delivery_attempts FOR SELECT TO heyi_reader
    USING (%s)', of_delivery);
  EXECUTE format('CREATE POLICY app_select ON delivery_reports FOR SELECT TO heyi_app USING (%s)',
    of_delivery);
  EXECUTE format('CREATE POLICY reader_select ON delivery_reports FOR SELECT TO heyi_reader
    USING (%s)', of_delivery);
  EXECUTE format('CREATE POLICY app_select ON services FOR SELECT TO heyi_app USING (%s)',
    seen_cases);
  EXECUTE format('CREATE POLICY reader_select ON services FOR SELECT TO heyi_reader USING (%s)',
    reviewed);
  EXECUTE format('CREATE POLICY app_insert ON services FOR INSERT TO heyi_app
    WITH CHECK (%s AND (%s))',
    by_mediator, of_own_cases);
  FOREACH child IN ARRAY ARRAY['deliveries', 'services'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO heyi_app', child);
    EXECUTE format('GRANT SELECT ON %I TO heyi_reader', child);
  END LOOP;
END $$;

-- The invitation of someone who is no party: the mediator who presides sends it, and sees what
-- became of it.
CREATE POLICY invitation_select ON deliveries FOR SELECT TO heyi_app USING (
  document IN ('party_invitation', 'invitation_reminder')
  AND num_nonnulls(party_id, account_id, consultation_id, application_id) = 0
  AND (SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id));
CREATE POLICY invitation_insert ON deliveries FOR INSERT TO heyi_app WITH CHECK (
  document = 'party_invitation' AND num_nonnulls(party_id, account_id, consultation_id,
    application_id) = 0
  AND (SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id));

-- With the seal the institution makes the signed copy of an agreement, of which the parties are
-- notified.
CREATE POLICY copy_insert ON deliveries FOR INSERT TO heyi_app WITH CHECK (
  document = 'agreement_copy' AND party_id IS NOT NULL
  AND (SELECT heyi_role() = 'institution_admin')
  AND holder_id = (SELECT heyi_institution()));

-- The court that reviews an application for confirmation notifies its parties
-- (docs/decisions/0129-review-of-applications.md).
CREATE POLICY review_insert ON deliveries FOR INSERT TO heyi_app WITH CHECK (
  document IN ('court_hearing', 'court_hearing_cancelled', 'court_refusal') AND party_id IS NOT NULL
  AND (SELECT heyi_role() = 'court_judge') AND court_id = (SELECT heyi_court())
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.case_id = deliveries.case_id
    AND k.submitted_at IS NOT NULL));

-- The institution invites while no mediator has taken the case, and ends that of an application
-- where the other side declined.
CREATE POLICY asking_insert ON deliveries FOR INSERT TO heyi_app WITH CHECK (
  party_id IS NOT NULL AND (SELECT heyi_role() = 'institution_admin')
  AND holder_id = (SELECT heyi_institution())
  AND CASE document WHEN 'party_invitation' THEN heyi_may_ask(case_id)
    WHEN 'case_closed' THEN EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id
      AND c.source = 'party_application') ELSE false END);

-- The notice that a consultation was answered: an administrator of the institution sends it and
-- sees what became of it.
CREATE POLICY consultation_select ON deliveries FOR SELECT TO heyi_app USING (
  consultation_id IS NOT NULL AND (SELECT heyi_role() = 'institution_admin')
  AND holder_id = (SELECT heyi_institution()));
CREATE POLICY consultation_insert ON deliveries FOR INSERT TO heyi_app WITH CHECK (
  consultation_id IS NOT NULL AND (SELECT heyi_role() = 'institution_admin')
  AND holder_id = (SELECT heyi_institution())
  AND EXISTS (SELECT 1 FROM consultations c WHERE c.id = consultation_id));

-- The notice that an application was answered.
CREATE POLICY application_select ON deliveries FOR SELECT TO heyi_app USING (
  application_id IS NOT NULL AND (SELECT heyi_role() = 'institution_admin')
  AND holder_id = (SELECT heyi_institution()));
CREATE POLICY application_insert ON deliveries FOR INSERT TO heyi_app WITH CHECK (
  document = 'application_answered' AND (SELECT heyi_role() = 'institution_admin')
  AND holder_id = (SELECT heyi_institution())
  AND EXISTS (SELECT 1 FROM applications a WHERE a.id = application_id));
-- A code for the number of a draft.
CREATE POLICY access_insert_apply ON deliveries FOR INSERT TO heyi_access WITH CHECK (
  document = 'phone_code' AND EXISTS (SELECT 1 FROM applications a
    WHERE a.id = application_id AND a.institution_id = deliveries.holder_id));

-- A code for an account of a party.
CREATE POLICY access_insert ON deliveries FOR INSERT TO heyi_access WITH CHECK (
  document = 'phone_code' AND party_id IS NULL AND account_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM participants t
    WHERE t.account_id = deliveries.account_id AND t.case_id = deliveries.case_id));
CREATE POLICY access_select ON deliveries FOR SELECT TO heyi_access USING (document = 'phone_code');
GRANT SELECT (id, document), INSERT ON deliveries TO heyi_access;

-- The SMS of an activation link, by who has just issued it; it has the link's id. Of what became of
-- it administrators read the state alone (230-activation-links.sql).
CREATE POLICY activation_insert ON deliveries FOR INSERT TO heyi_app WITH CHECK (
  document = 'account_activation' AND holder_id IS NOT DISTINCT FROM (SELECT a.institution_id
    FROM accounts a WHERE a.id = deliveries.account_id)
  AND EXISTS (SELECT 1 FROM activation_links l WHERE l.id = deliveries.id
    AND l.account_id = deliveries.account_id AND num_nonnulls(l.used_at, l.revoked_at) = 0));
CREATE POLICY owner_activation ON deliveries FOR UPDATE TO CURRENT_USER
  USING (document = 'account_activation') WITH CHECK (state = 'superseded');
GRANT UPDATE (state, changed_at) ON deliveries TO heyi_app;
GRANT SELECT ON delivery_attempts, delivery_reports TO heyi_app, heyi_reader;
GRANT INSERT, UPDATE (state, failure, attempts, leaves_at, changed_at, number_sealed) ON deliveries
  TO heyi_job;
GRANT INSERT ON delivery_attempts, delivery_reports TO heyi_job;

CREATE POLICY app_select ON channel_states FOR SELECT TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin');
GRANT SELECT ON channel_states TO heyi_app;
GRANT INSERT, UPDATE ON channel_states TO heyi_job;
-- heyi_own_notices.
CREATE POLICY owner_floor ON deliveries FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON services FOR SELECT TO CURRENT_USER USING (true);
