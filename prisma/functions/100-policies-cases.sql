-- Cases and the people in them. What is written down in a case: 101-policies-case-entries.sql.
-- Written as one CASE over the side (010-access.sql) and not as a row of ORs: the planner takes ORs
-- for a way to find rows and reads a whole institution by its index before it applies the list's
-- own conditions. A CASE is a condition and nothing else; how rows are found is decided by the
-- list, which names its tenant.

CALL heyi_reset_access('cases', 'parties', 'agents', 'participants', 'case_search');

DO $$
DECLARE
  child text;
  own_cases text := $p$
    CASE (SELECT heyi_case_side())
      WHEN 'institution' THEN institution_id = (SELECT heyi_institution())
      WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
      WHEN 'court' THEN court_id = (SELECT heyi_court())
      ELSE false END
    OR CASE WHEN (SELECT heyi_handover()) IS NULL THEN false
      ELSE id = (SELECT heyi_handover()) END $p$;
  seen_cases text := replace(own_cases, 'mediator_id = (SELECT heyi_actor())',
    '(mediator_id = (SELECT heyi_actor()) OR heyi_is_co_mediator(id))');
BEGIN
  EXECUTE format('CREATE POLICY app_select ON cases FOR SELECT TO heyi_app USING (%s)', seen_cases);
  EXECUTE format('CREATE POLICY app_update ON cases FOR UPDATE TO heyi_app
    USING (%1$s) WITH CHECK (%1$s)', own_cases);
  EXECUTE format('CREATE POLICY reader_select ON cases FOR SELECT TO heyi_reader USING (%s)',
    heyi_reviewed_rows());
  EXECUTE format('CREATE POLICY reader_select ON case_search FOR SELECT TO heyi_reader USING (%s)',
    heyi_reviewed_rows());
  -- Participants are written by triggers alone: on the other two (016-participants.sql), on what
  -- the parties answer to an invited person (169-invited-persons.sql), and on helpers
  -- (172-authority.sql). No role of the application writes one.
  FOREACH child IN ARRAY ARRAY['parties', 'agents', 'participants'] LOOP
    EXECUTE format('CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (%s)',
      child, heyi_seen_rows());
    EXECUTE format('CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (%s)',
      child, heyi_reviewed_rows());
    EXECUTE format('GRANT SELECT ON %I TO heyi_app, heyi_reader', child);
  END LOOP;
END $$;

CREATE POLICY app_update_by_co_mediator ON cases FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_is_co_mediator(id))
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_is_co_mediator(id)
    AND status = 'in_mediation');
-- Whatever another policy lets pass: no co-mediator takes the case over.
CREATE POLICY co_mediator_keeps ON cases AS RESTRICTIVE FOR UPDATE TO heyi_app USING (true)
WITH CHECK (
  CASE WHEN (SELECT heyi_role() = 'mediator') THEN
    NOT heyi_is_co_mediator(id) OR mediator_id IS NOT DISTINCT FROM heyi_presiding(id)
    ELSE true END);

GRANT SELECT, INSERT, UPDATE ON cases TO heyi_app;
GRANT SELECT ON cases TO heyi_reader;

CREATE POLICY app_insert ON cases FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'court_system' AND court_id = (SELECT heyi_court()));
-- A clerk's referral goes to an institution that the court has invited.
CREATE POLICY app_insert_registered ON cases FOR INSERT TO heyi_app WITH CHECK (
  heyi_registers(id, court_id) AND status = 'pending_acceptance' AND import_id IS NULL
  AND EXISTS (SELECT 1 FROM institution_courts v
    WHERE v.institution_id = cases.institution_id AND v.court_id = cases.court_id));
-- A case that an administrator enters belongs to an import of the institution (补录), and comes from
-- a court that has invited it.
CREATE POLICY app_insert_imported ON cases FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND EXISTS (SELECT 1 FROM imports i
    WHERE i.id = import_id AND i.institution_id = cases.institution_id)
  AND EXISTS (SELECT 1 FROM institution_courts v
    WHERE v.institution_id = cases.institution_id AND v.court_id = cases.court_id));
-- A case of a party's own application (168-policies-applications.sql), at a court that has invited
-- the institution.
CREATE POLICY app_insert_applied ON cases FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND source = 'party_application' AND import_id IS NULL
  AND EXISTS (SELECT 1 FROM applications a
    WHERE a.case_id = cases.id AND a.institution_id = cases.institution_id)
  AND EXISTS (SELECT 1 FROM institution_courts v
    WHERE v.institution_id = cases.institution_id AND v.court_id = cases.court_id));

-- The people of a case are written ahead of it, in the transaction that writes the case (its
-- foreign keys are checked at the end): a referral (of a clerk, by its draft) brings parties and
-- agents, an import parties, an application its agent too. To a case that exists heyi_join_as_third
-- alone adds a party.
CREATE POLICY app_insert ON parties FOR INSERT TO heyi_app WITH CHECK (
  CASE (SELECT heyi_role())
    WHEN 'court_system' THEN court_id = (SELECT heyi_court())
    WHEN 'court_clerk' THEN heyi_registers(case_id, court_id)
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
    ELSE false END
  AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY app_insert ON agents FOR INSERT TO heyi_app WITH CHECK (
  CASE (SELECT heyi_role())
    WHEN 'court_system' THEN court_id = (SELECT heyi_court())
    WHEN 'court_clerk' THEN heyi_registers(case_id, court_id)
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
      AND EXISTS (SELECT 1 FROM applications a WHERE a.case_id = agents.case_id
        AND a.institution_id = agents.holder_id AND a.answered_by = (SELECT heyi_actor()))
    ELSE false END
  AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
GRANT INSERT ON parties, agents TO heyi_app;

-- Those who take part: names and sides of the others, never a number, an address or what a mediator
-- noted (docs/decisions/0094-parties-come-in.md). What is not granted here does not exist for them.
CREATE POLICY party_select ON cases FOR SELECT TO heyi_party USING (heyi_takes_part(id));
GRANT SELECT (id, case_no, court_id, institution_id, holder_id, mediator_id, mediator_name, status,
  version, source, dispute_type, cause, claim, facts, amount, referred_at, received_at, accepted_at,
  assigned_at, closed_at, outcome, mediation_due_on, mediation_due_provisional, court_ended_on,
  court_stage, court_stage_at, last_act, last_act_by, last_act_at) ON cases TO heyi_party;
CREATE POLICY party_select ON parties FOR SELECT TO heyi_party USING (heyi_takes_part(case_id));
GRANT SELECT (id, case_id, position, side, kind, name, representative_name, joined_at, left_at)
  ON parties TO heyi_party;
CREATE POLICY party_select ON agents FOR SELECT TO heyi_party USING (heyi_takes_part(case_id));
GRANT SELECT (id, case_id, party_id, kind, name, authority, authority_paper_id)
  ON agents TO heyi_party;
-- heyi_may_hear reads the asker's own.
CREATE POLICY party_select ON participants FOR SELECT TO heyi_party USING (
  account_id = (SELECT heyi_actor()) OR heyi_takes_part(case_id));
GRANT SELECT (id, case_id, court_id, holder_id, kind, party_id, person_id, name, account_id,
  joined_at, ended_on) ON participants TO heyi_party;
-- Someone who proves possession of an invitation (no actor yet) gets its participation.
CREATE POLICY access_select ON participants FOR SELECT TO heyi_access USING (
  account_id IS NOT NULL
  OR EXISTS (SELECT 1 FROM invitations i WHERE i.participant_id = participants.id));
CREATE POLICY access_update ON participants FOR UPDATE TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL AND ended_on IS NULL AND EXISTS (SELECT 1 FROM invitations i
    WHERE i.participant_id = participants.id AND i.used_at IS NULL AND i.revoked_at IS NULL))
  WITH CHECK (account_id IS NOT NULL);
GRANT SELECT (id, case_id, court_id, holder_id, kind, party_id, name, account_id, ended_on),
  UPDATE (account_id) ON participants TO heyi_access;

CREATE POLICY app_select ON case_search FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_list_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'court' THEN court_id = (SELECT heyi_court())
    ELSE false END);
GRANT SELECT ON case_search TO heyi_app, heyi_reader;

-- The court's own system, by its key: how far its cases are (docs/decisions/0132).
CREATE POLICY integration_select ON cases FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT (id, court_id, institution_id, holder_id, mediator_name, status, case_no,
  court_case_no, source, cause, referred_at, received_at, accepted_at, assigned_at, closed_at,
  outcome, acceptance_due_on, acceptance_due_provisional, mediation_due_on,
  mediation_due_provisional, court_ended_on) ON cases TO heyi_integration;
CREATE POLICY integration_select ON parties FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT (id, case_id, court_id, position, side, name, joined_at, left_at)
  ON parties TO heyi_integration;

-- Functions that run with the owner's rights must also pass where the owner is no superuser.
CREATE POLICY owner_floor ON cases FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor_update ON cases FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON parties FOR SELECT TO CURRENT_USER USING (true);
-- heyi_join_as_third.
CREATE POLICY owner_floor_insert ON parties FOR INSERT TO CURRENT_USER
  WITH CHECK (side = 'third' AND joined_at IS NOT NULL);
-- heyi_apply_correction, heyi_third_leaves.
CREATE POLICY owner_floor_update ON parties FOR UPDATE TO CURRENT_USER
  USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON agents FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor_update ON agents FOR UPDATE TO CURRENT_USER
  USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON participants TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON case_search TO CURRENT_USER USING (true) WITH CHECK (true);

-- The system: no more verbs than its work needs.
GRANT UPDATE (status, acceptance_due_on, acceptance_due_provisional, mediation_due_on,
  mediation_due_provisional, version, last_act, last_act_by, last_act_at) ON cases TO heyi_job;
-- npm run seal:rotate seals again what is sealed (lib/platform/sealed-columns.ts).
GRANT UPDATE (document_sealed, phone_sealed, residence_sealed, representative_sealed)
  ON parties TO heyi_job;
GRANT UPDATE (document_sealed, phone_sealed) ON agents TO heyi_job;
