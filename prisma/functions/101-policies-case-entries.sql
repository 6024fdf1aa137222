-- What is written down in a case, by its case: 100-policies-cases.sql has the case and its people.

CALL heyi_reset_access('service_addresses', 'materials', 'assignments', 'disclosures', 'contacts',
  'consents', 'clock_pauses', 'clock_extensions', 'closings', 'score_points', 'identity_checks',
  'rights_notices', 'address_confirmations', 'meetings', 'meeting_attendances',
  'party_unavailabilities', 'change_requests', 'suspicion_reports', 'agreements', 'agreement_terms',
  'agreement_marks', 'performance_days', 'follow_ups');

DO $$
DECLARE
  child text;
  -- Only what is added while the case is in mediation, and without changing whose it is.
  of_co_mediator text := $p$
    (SELECT heyi_role() = 'mediator') AND heyi_acts_as_co_mediator(case_id) $p$;
  finished text := $p$ EXISTS (SELECT 1 FROM agreement_marks m
    WHERE m.case_id = agreements.case_id AND m.agreement_no = agreements.agreement_no
      AND m.version = agreements.version AND m.mark = 'finished') $p$;
BEGIN
  FOREACH child IN ARRAY ARRAY['service_addresses', 'materials', 'assignments', 'disclosures',
    'contacts', 'consents', 'clock_pauses', 'clock_extensions', 'closings', 'score_points',
    'identity_checks', 'rights_notices', 'address_confirmations', 'meetings', 'meeting_attendances',
    'party_unavailabilities', 'change_requests', 'suspicion_reports', 'performance_days',
    'follow_ups'] LOOP
    EXECUTE format('CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (%s)',
      child, heyi_seen_rows());
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO heyi_app WITH CHECK (%s)',
      child, heyi_own_rows());
    EXECUTE format('CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (%s)',
      child, heyi_reviewed_rows());
    EXECUTE format('GRANT SELECT, INSERT ON %I TO heyi_app', child);
    EXECUTE format('GRANT SELECT ON %I TO heyi_reader', child);
  END LOOP;
  FOREACH child IN ARRAY ARRAY['contacts', 'party_unavailabilities', 'score_points'] LOOP
    EXECUTE format('CREATE POLICY app_insert_by_co_mediator ON %I FOR INSERT TO heyi_app
      WITH CHECK (%s)', child, of_co_mediator);
  END LOOP;
  -- Rows that end by a mark and are never removed.
  FOREACH child IN ARRAY ARRAY['assignments', 'disclosures', 'clock_pauses', 'meetings'] LOOP
    EXECUTE format('CREATE POLICY app_update ON %I FOR UPDATE TO heyi_app
      USING (%2$s) WITH CHECK (%2$s)', child, heyi_own_rows());
  END LOOP;
  -- A draft is negotiation: the court and its reviewer read an agreement once it is finished
  -- (docs/decisions/0057).
  FOREACH child IN ARRAY ARRAY['agreements', 'agreement_terms', 'agreement_marks'] LOOP
    EXECUTE format('CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING ((%s) AND %s)',
      child, heyi_seen_rows(), CASE child
        WHEN 'agreements'
          THEN format('((SELECT heyi_case_side()) IS DISTINCT FROM ''court'' OR %s)', finished)
        WHEN 'agreement_terms' THEN 'EXISTS (SELECT 1 FROM agreements g WHERE g.id = agreement_id)'
        ELSE 'true' END);
    EXECUTE format('CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader
      USING ((%s) AND %s)', child, heyi_reviewed_rows(), CASE child
        WHEN 'agreements' THEN finished
        WHEN 'agreement_terms' THEN 'EXISTS (SELECT 1 FROM agreements g WHERE g.id = agreement_id)'
        ELSE 'true' END);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO heyi_app WITH CHECK (
      (SELECT heyi_case_side()) = ''mediator'' AND (%s))', child, heyi_own_rows());
    EXECUTE format('GRANT SELECT, INSERT ON %I TO heyi_app', child);
    EXECUTE format('GRANT SELECT ON %I TO heyi_reader', child);
  END LOOP;
END $$;

-- Whatever another policy lets pass: of the clock the court writes nothing but the suspension with
-- which it ends a mediation, and no one lets a clock run again that the court has stopped.
CREATE POLICY court_only_suspends ON clock_pauses AS RESTRICTIVE FOR INSERT TO heyi_app WITH CHECK (
  CASE WHEN (SELECT heyi_case_side()) = 'court' THEN reason = 'suspension' AND to_on IS NULL
    AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.court_ended_on IS NOT NULL)
    ELSE true END);
CREATE POLICY court_end_stays ON clock_pauses AS RESTRICTIVE FOR UPDATE TO heyi_app
  USING (to_on IS NULL AND (SELECT heyi_case_side()) = 'mediator'
    AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.court_ended_on IS NOT NULL))
  WITH CHECK (to_on IS NOT NULL);

-- Whatever another policy lets pass: of consents the court writes those alone that come with a
-- referral, ahead of the case.
CREATE POLICY court_before_case ON consents AS RESTRICTIVE FOR INSERT TO heyi_app WITH CHECK (
  CASE WHEN (SELECT heyi_case_side()) = 'court'
    THEN clerk_id = (SELECT heyi_actor()) AND scope = 'mediation' AND answer = 'given'
      AND heyi_registers(case_id, court_id)
      AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
    ELSE clerk_id IS NULL END);

GRANT UPDATE (accepted_at, ended_at, ended_because, end_reason, end_text)
  ON assignments TO heyi_app;
GRANT UPDATE (decision, consents, decided_at, decided_by) ON disclosures TO heyi_app;
GRANT UPDATE (to_on) ON clock_pauses TO heyi_app;
GRANT UPDATE (mediator_id, mediator_name, form, starts_at, ends_at, room_id, place, state, reason,
  held_from, held_to, guiding_judges) ON meetings TO heyi_app;

-- Points stay with the mediator who earned them, also after the case has gone to another.
CREATE POLICY app_select_own ON score_points FOR SELECT TO heyi_app USING (
  (SELECT heyi_role()) = 'mediator' AND mediator_id = (SELECT heyi_actor()));

-- Those who take part: see 100-policies-cases.sql.
-- From when to when a clock stood still, not why: a suspicion is not for those who are suspected.
CREATE POLICY party_select ON clock_pauses FOR SELECT TO heyi_party
  USING (heyi_takes_part(case_id));
GRANT SELECT (case_id, from_on, to_on) ON clock_pauses TO heyi_party;
CREATE POLICY party_select ON consents FOR SELECT TO heyi_party USING (heyi_takes_part(case_id));
CREATE POLICY party_insert ON consents FOR INSERT TO heyi_party WITH CHECK (
  way = 'online' AND mediator_id IS NULL AND heyi_declares_for(participant_id, case_id, party_id));
GRANT SELECT (id, case_id, entry_no, party_id, scope, answer, way, given_on, recorded_at,
  participant_id), INSERT ON consents TO heyi_party;
CREATE POLICY party_select ON identity_checks FOR SELECT TO heyi_party
  USING (heyi_takes_part(case_id));
CREATE POLICY party_insert ON identity_checks FOR INSERT TO heyi_party WITH CHECK (
  way IN ('online_comparison', 'platform_authentication') AND mediator_id IS NULL
  AND EXISTS (SELECT 1 FROM participants t
    WHERE t.id = participant_id AND t.case_id = identity_checks.case_id
      AND t.account_id = (SELECT heyi_actor()) AND t.party_id = identity_checks.party_id
      AND t.kind IN ('party', 'legal_representative', 'agent') AND t.ended_on IS NULL));
GRANT SELECT (id, case_id, entry_no, party_id, person_kind, person_id, person_name, way, document,
  matches, checked_on, recorded_at, participant_id), INSERT ON identity_checks TO heyi_party;
-- The days on which the own party cannot come; heyi_say_unavailable adds to them.
CREATE POLICY party_select ON party_unavailabilities FOR SELECT TO heyi_party
  USING (heyi_takes_part_for(case_id, party_id));
GRANT SELECT (case_id, entry_no, party_id, answer, from_on, to_on) ON party_unavailabilities
  TO heyi_party;
CREATE POLICY owner_floor ON party_unavailabilities TO CURRENT_USER USING (true)
  WITH CHECK (mediator_id IS NULL);
-- The agreement once it is finished, as its document says it; never a draft, nor the words with
-- which others refused.
CREATE POLICY party_select ON agreements FOR SELECT TO heyi_party USING (
  heyi_takes_part(case_id) AND EXISTS (SELECT 1 FROM agreement_marks m
    WHERE m.case_id = agreements.case_id AND m.agreement_no = agreements.agreement_no
      AND m.version = agreements.version AND m.mark = 'finished'));
GRANT SELECT (id, case_id, agreement_no, version, facts, disputes, copies, saved_at, saved_by)
  ON agreements TO heyi_party;
CREATE POLICY party_select ON agreement_terms FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM agreements g WHERE g.id = agreement_id));
GRANT SELECT (case_id, agreement_id, term_no, kind, content) ON agreement_terms TO heyi_party;
CREATE POLICY party_select ON agreement_marks FOR SELECT TO heyi_party
  USING (heyi_takes_part(case_id));
CREATE POLICY party_insert ON agreement_marks FOR INSERT TO heyi_party WITH CHECK (
  mediator_id IS NULL AND mark IN ('signed', 'refused') AND heyi_answers_at(participant_id,
    jsonb_build_object('role', 'party', 'id', party_id), true));
GRANT SELECT (id, case_id, agreement_no, mark_no, mark, version, sha256, party_id, party_name,
  agent_name, way, done_on, recorded_at), INSERT ON agreement_marks TO heyi_party;
-- The files of the documents in which they have a place, signed supplementary agreements, what is
-- in the scope of an invited person, and no other material.
CREATE POLICY party_select ON materials FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM case_documents d
    WHERE materials.id IN (d.material_id, d.signed_material_id))
  OR EXISTS (SELECT 1 FROM supplementary_agreements s WHERE s.material_id = materials.id)
  OR heyi_is_material_open(id));
GRANT SELECT (id, case_id, title, media_type, size, sha256, storage_key) ON materials TO heyi_party;
CREATE POLICY party_select ON meetings FOR SELECT TO heyi_party USING (heyi_takes_part(case_id));
GRANT SELECT (id, case_id, meeting_no, form, starts_at, ends_at, place, state)
  ON meetings TO heyi_party;

-- Materials are withdrawn by a mark and a reason, once, and never removed.
CREATE POLICY app_update ON materials FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND voided_at IS NULL
    AND holder_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin') AND voided_at IS NOT NULL
    AND holder_id = (SELECT heyi_institution()));
-- The file of a document is void with it, also by the mediator; other materials are the
-- institution's to void.
CREATE POLICY app_update_of_document ON materials FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND voided_at IS NULL AND heyi_mediates(case_id)
    AND EXISTS (SELECT 1 FROM case_documents d
      WHERE materials.id IN (d.material_id, d.signed_material_id)))
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND voided_at IS NOT NULL
    AND heyi_mediates(case_id));
-- Whatever another policy lets pass: what is bound is voided no more
-- (docs/decisions/0079-archiving.md).
CREATE POLICY bound_stays ON materials AS RESTRICTIVE FOR UPDATE TO heyi_app
  USING (NOT EXISTS (SELECT 1 FROM dossier_items i WHERE i.material_id = materials.id));
GRANT UPDATE (voided_at, voided_by, void_reason) ON materials TO heyi_app;

-- The institution decides once on a party's request for another mediator.
CREATE POLICY app_update ON change_requests FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND holder_id = (SELECT heyi_institution())
    AND decision IS NULL)
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND holder_id = (SELECT heyi_institution()));
GRANT UPDATE (decision, decision_text, decided_on, decided_at, decided_by)
  ON change_requests TO heyi_app;

-- The court answers once to a report of suspected false mediation.
CREATE POLICY app_update ON suspicion_reports FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) IN ('court_clerk', 'court_judge') AND court_id = (SELECT heyi_court())
    AND answer IS NULL)
  WITH CHECK ((SELECT heyi_role()) IN ('court_clerk', 'court_judge')
    AND court_id = (SELECT heyi_court()));
GRANT UPDATE (answer, answer_text, answered_at, answered_by) ON suspicion_reports TO heyi_app;

-- The court's own system, by its key: of an agreement what is finished (docs/decisions/0132).
CREATE POLICY integration_select ON agreements FOR SELECT TO heyi_integration USING (
  court_id = (SELECT heyi_key_court()) AND EXISTS (SELECT 1 FROM agreement_marks m
    WHERE m.case_id = agreements.case_id AND m.agreement_no = agreements.agreement_no
      AND m.version = agreements.version AND m.mark = 'finished'));
GRANT SELECT (id, case_id, court_id, agreement_no, version, facts, disputes, copies, saved_at,
  saved_by) ON agreements TO heyi_integration;
CREATE POLICY integration_select ON agreement_terms FOR SELECT TO heyi_integration USING (
  EXISTS (SELECT 1 FROM agreements g WHERE g.id = agreement_id));
GRANT SELECT (case_id, agreement_id, term_no, kind, content) ON agreement_terms TO heyi_integration;
CREATE POLICY integration_select ON agreement_marks FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT (case_id, court_id, agreement_no, mark_no, mark, version, sha256, party_id, party_name,
  agent_name, way, done_on, recorded_at) ON agreement_marks TO heyi_integration;

-- Functions that run with the owner's rights must also pass where the owner is no superuser.
CREATE POLICY owner_floor ON materials FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON assignments FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON change_requests FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON contacts FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON clock_pauses FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON clock_extensions FOR SELECT TO CURRENT_USER USING (true);
-- heyi_confirmation_shares.
CREATE POLICY owner_floor ON agreement_marks FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON meetings FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON meeting_attendances FOR SELECT TO CURRENT_USER USING (true);
-- The photos of identity checks (175-identity-photos.sql).
CREATE POLICY owner_floor ON identity_checks FOR SELECT TO CURRENT_USER USING (true);
-- heyi_own_invited; heyi_join_as_third.
CREATE POLICY owner_floor ON consents FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor_insert ON consents FOR INSERT TO CURRENT_USER
  WITH CHECK (way = 'online' AND answer = 'given');
-- heyi_own_informed.
CREATE POLICY owner_floor ON rights_notices FOR SELECT TO CURRENT_USER USING (true);
-- heyi_own_readings.
CREATE POLICY owner_floor ON service_addresses FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON address_confirmations FOR SELECT TO CURRENT_USER USING (true);

-- The system: no more verbs than its work needs.
GRANT INSERT ON clock_pauses, clock_extensions, score_points TO heyi_job;
-- The papers of 司法确认 go into the dossier by themselves (docs/decisions/0130-after-the-ruling.md).
GRANT INSERT ON materials TO heyi_job;
-- npm run seal:rotate seals again what is sealed (lib/platform/sealed-columns.ts).
GRANT UPDATE (address_sealed, phone_sealed, electronic_sealed)
  ON service_addresses, address_confirmations TO heyi_job;
