-- 在线申请调解 (docs/decisions/0107-applications.md). A draft belongs to the browser that carries its
-- proof; once submitted, to the account of the number that was proven, and to the institution it
-- was addressed to. No court reads an application.

CALL heyi_reset_access('applications', 'application_materials');

/*
 * Whether the draft of this browser has this institution already: one that takes no applications
 * any more stays in it until another one is chosen, so that its other pages can be saved.
 */
CREATE OR REPLACE FUNCTION heyi_draft_has(of_draft uuid, of_institution uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM applications a WHERE a.id = of_draft
    AND a.institution_id = of_institution AND a.proof_hash = heyi_setting('visitor_proof'))
$$;
REVOKE ALL ON FUNCTION heyi_draft_has(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_draft_has(uuid, uuid) TO heyi_public;

CREATE POLICY public_select ON applications FOR SELECT TO heyi_public
  USING (state = 'draft' AND proof_hash = (SELECT heyi_setting('visitor_proof')));
CREATE POLICY public_insert ON applications FOR INSERT TO heyi_public WITH CHECK (
  state = 'draft' AND proof_hash = (SELECT heyi_setting('visitor_proof')) AND version = 1
  AND account_id IS NULL
  AND (institution_id IS NULL OR EXISTS (SELECT 1 FROM institutions i
    WHERE i.id = institution_id)));
-- A changed draft has to be proven again.
CREATE POLICY public_update ON applications FOR UPDATE TO heyi_public
  USING (state = 'draft' AND proof_hash = (SELECT heyi_setting('visitor_proof')))
  WITH CHECK (state = 'draft' AND proof_hash = (SELECT heyi_setting('visitor_proof'))
    AND account_id IS NULL
    AND (institution_id IS NULL OR heyi_draft_has(id, institution_id)
      OR EXISTS (SELECT 1 FROM institutions i WHERE i.id = institution_id)));
GRANT SELECT (id, field, state, institution_id, content_sealed, phone_sealed, phone_hash,
  started_at, saved_at, version),
  INSERT (id, field, state, institution_id, proof_hash, content_sealed, phone_sealed, phone_hash,
    started_at, saved_at, answer_due_provisional, version),
  UPDATE (field, institution_id, content_sealed, phone_sealed, phone_hash, account_id,
    saved_at, version)
  ON applications TO heyi_public;

CREATE POLICY public_select ON application_materials FOR SELECT TO heyi_public
  USING (EXISTS (SELECT 1 FROM applications a WHERE a.id = application_id));
CREATE POLICY public_insert ON application_materials FOR INSERT TO heyi_public
  WITH CHECK (EXISTS (SELECT 1 FROM applications a WHERE a.id = application_id));
CREATE POLICY public_delete ON application_materials FOR DELETE TO heyi_public
  USING (EXISTS (SELECT 1 FROM applications a WHERE a.id = application_id));
GRANT SELECT (id, application_id, position, slot, title, purpose, file_name, media_type, size,
  sha256, storage_key), INSERT, DELETE ON application_materials TO heyi_public;

-- Someone proves the number of a draft, before they are known: it gets the account of that number
-- and nothing else changes.
CREATE POLICY access_select ON applications FOR SELECT TO heyi_access
  USING (state = 'draft' AND (SELECT heyi_actor()) IS NULL);
CREATE POLICY access_update ON applications FOR UPDATE TO heyi_access
  USING (state = 'draft' AND (SELECT heyi_actor()) IS NULL)
  WITH CHECK (state = 'draft' AND EXISTS (SELECT 1 FROM accounts u
    WHERE u.id = account_id AND u.role = 'party' AND u.phone_hash = applications.phone_hash));
GRANT SELECT (id, state, institution_id, proof_hash, phone_sealed, phone_hash, version),
  UPDATE (account_id)
  ON applications TO heyi_access;

-- The applicant: submits what was proven, reads it, withdraws it while it waits.
CREATE POLICY party_select ON applications FOR SELECT TO heyi_party
  USING ((SELECT heyi_role()) = 'party' AND account_id = (SELECT heyi_actor()));
CREATE POLICY party_update ON applications FOR UPDATE TO heyi_party
  USING ((SELECT heyi_role()) = 'party' AND account_id = (SELECT heyi_actor())
    AND state IN ('draft', 'submitted'))
  WITH CHECK (account_id = (SELECT heyi_actor()) AND state IN ('submitted', 'withdrawn'));
GRANT SELECT (id, field, state, institution_id, content_sealed, phone_sealed, phone_hash,
  account_id, submitted_at,
    consent_words, answer_due_on, answer_due_provisional, answered_at, answered_by_name, ground,
    answer_words, case_id, withdrawn_at, withdrawn_words, removed_at, version),
  UPDATE (state, proof_hash, submitted_at, consent_words, answer_due_on, answer_due_provisional,
    withdrawn_at, withdrawn_words, version) ON applications TO heyi_party;
CREATE POLICY party_select ON application_materials FOR SELECT TO heyi_party
  USING (EXISTS (SELECT 1 FROM applications a WHERE a.id = application_id));
GRANT SELECT (id, application_id, position, slot, title, purpose, file_name, media_type, size)
  ON application_materials
  TO heyi_party;

-- The institution it is addressed to: its administrators answer.
CREATE POLICY app_select ON applications FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND state <> 'draft');
CREATE POLICY app_update ON applications FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
    AND state = 'submitted')
  WITH CHECK (institution_id = (SELECT heyi_institution()) AND state IN ('accepted', 'declined')
    AND answered_by = (SELECT heyi_actor()));
GRANT SELECT (id, field, state, institution_id, content_sealed, phone_sealed, account_id,
  submitted_at, consent_words,
    answer_due_on, answer_due_provisional, answered_at, answered_by, answered_by_name, ground,
    answer_words, case_id, withdrawn_at, withdrawn_words, removed_at, version),
  UPDATE (state, answered_at, answered_by, answered_by_name, ground, answer_words, case_id, version)
  ON applications TO heyi_app;
CREATE POLICY app_select ON application_materials FOR SELECT TO heyi_app
  USING (EXISTS (SELECT 1 FROM applications a WHERE a.id = application_id));
GRANT SELECT ON application_materials TO heyi_app;

-- The system removes what has run out (lib/jobs/clear-applications.ts), and seals again with a new
-- key.
GRANT UPDATE (content_sealed, phone_sealed, phone_hash, proof_hash, removed_at) ON applications
  TO heyi_job;
GRANT DELETE ON application_materials TO heyi_job;
CREATE POLICY owner_floor ON applications FOR SELECT TO CURRENT_USER USING (true);

/*
 * The account that applied takes part in the case that its application has become: for the first
 * applicant, of an organisation as its representative, or as its agent where an agent applied.
 * Returns the participation; null where the application is not the institution's, or has no case.
 */
CREATE OR REPLACE FUNCTION heyi_join_applicant(of_application uuid) RETURNS uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  UPDATE participants t SET account_id = a.account_id
  FROM applications a CROSS JOIN LATERAL (SELECT p.id, p.kind FROM parties p
    WHERE p.case_id = a.case_id AND p.side = 'applicant' ORDER BY p.position LIMIT 1) p
  WHERE a.id = of_application AND a.state = 'accepted' AND heyi_role() = 'institution_admin'
    AND a.institution_id = heyi_institution() AND a.answered_by = heyi_actor()
    AND t.case_id = a.case_id AND t.party_id = p.id AND t.account_id IS NULL
    AND t.kind = CASE WHEN EXISTS (SELECT 1 FROM agents g WHERE g.case_id = a.case_id
      AND g.party_id = p.id) THEN 'agent'
      WHEN p.kind = 'natural' THEN 'party' ELSE 'legal_representative' END
  RETURNING t.id
$$;
REVOKE ALL ON FUNCTION heyi_join_applicant(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_join_applicant(uuid) TO heyi_app;

/*
 * How far the parties of an applied case are with their answer (lib/domain/application/asking.ts):
 * when each was invited last, and its last word on mediation. No number and nothing of why. For the
 * institution, the mediator, and those who take part; null for others, and for cases that no party
 * applied for.
 */
CREATE OR REPLACE FUNCTION heyi_asking(of_case uuid) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT jsonb_agg(jsonb_build_object('partyId', p.id, 'name', p.name, 'side', p.side, 'invitedOn',
    heyi_day(i.at), 'answer', o.answer, 'answeredOn', o.given_on) ORDER BY p.position)
  FROM cases c JOIN parties p ON p.case_id = c.id
  LEFT JOIN LATERAL (SELECT max(i.issued_at) AS at FROM participants t
    JOIN invitations i ON i.participant_id = t.id
    WHERE t.case_id = c.id AND t.party_id = p.id
      AND coalesce(i.revoked_because NOT IN ('by_mediator', 'by_institution'), true)) i ON true
  LEFT JOIN LATERAL (SELECT o.answer, o.given_on FROM consents o WHERE o.case_id = c.id
    AND o.party_id = p.id
    AND o.scope = 'mediation' ORDER BY o.entry_no DESC LIMIT 1) o ON true
  WHERE c.id = of_case AND c.source = 'party_application' AND CASE heyi_case_side()
    WHEN 'institution' THEN c.institution_id = heyi_institution()
    WHEN 'mediator' THEN heyi_mediates(c.id)
    ELSE heyi_takes_part(c.id) END
$$;
REVOKE ALL ON FUNCTION heyi_asking(uuid) FROM PUBLIC;
-- Other sides read lists of cases by the same statement, and learn nothing by it.
GRANT EXECUTE ON FUNCTION heyi_asking(uuid) TO heyi_app, heyi_party, heyi_reader, heyi_job;

/*
 * The representative of an organisation comes into the case as it is invited, as heyi_add_guardian
 * does it for a child: by an administrator of the institution, until a mediator has taken the case.
 * One at a time (heyi_end_representative).
 */
CREATE OR REPLACE FUNCTION heyi_add_representative(of_participant uuid, of_party uuid,
  representative text, new_sealed text, new_hash text, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p parties%ROWTYPE;
BEGIN
  SELECT * INTO p FROM parties WHERE id = of_party AND kind <> 'natural'
    AND representative_name IS NULL FOR UPDATE;
  IF NOT FOUND OR num_nulls(representative, new_sealed, new_hash) > 0
    OR NOT heyi_may_ask(p.case_id) THEN RETURN false; END IF;
  UPDATE parties SET representative_name = representative, representative_sealed = new_sealed,
    representative_hash = new_hash
    WHERE id = p.id;
  INSERT INTO participants (id, case_id, court_id, holder_id, kind, party_id, person_id, name,
    joined_at, named_by_institution)
    VALUES (of_participant, p.case_id, p.court_id, p.holder_id, 'legal_representative', p.id, p.id,
      representative, at, true);
  PERFORM heyi_index_case(p.case_id);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_add_representative(uuid, uuid, text, text, text, timestamptz)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_add_representative(uuid, uuid, text, text, text, timestamptz)
  TO heyi_app;
