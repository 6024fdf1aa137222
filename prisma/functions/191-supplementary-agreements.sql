-- 补充协议 (docs/decisions/0136-supplementary-agreements.md): its parties and those who mediate read
-- every text; the court those that are in force, because what was only proposed is talk between the
-- parties.

CALL heyi_reset_access('supplementary_agreements', 'supplementary_signatures');

/*
 * May this agreement be supplemented now, by these parties? decideSupplementaryWindow of
 * lib/domain/supplementary/supplementary-window.ts: it is in effect between all of them, and the
 * court does not have the application, or waits for a correction or a supplement.
 */
CREATE OR REPLACE FUNCTION heyi_may_supplement(of_case uuid, of_agreement int, of_parties uuid[])
  RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM cases c WHERE c.id = of_case
    AND c.source NOT IN ('entrusted_ordinary', 'entrusted_summary'))
    AND EXISTS (SELECT 1 FROM agreement_marks m WHERE m.case_id = of_case
      AND m.agreement_no = of_agreement AND m.mark = 'finished')
    AND NOT EXISTS (SELECT 1 FROM agreement_marks m WHERE m.case_id = of_case
      AND m.agreement_no = of_agreement AND m.mark = 'voided')
    AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.case_id = of_case AND p.side <> 'third'
      AND p.left_at IS NULL
      AND NOT p.id = ANY (of_parties))
    AND NOT EXISTS (SELECT 1 FROM unnest(of_parties) x(id)
      WHERE (SELECT m.mark FROM agreement_marks m
      WHERE m.case_id = of_case AND m.agreement_no = of_agreement AND m.party_id = x.id
      ORDER BY m.mark_no DESC LIMIT 1) IS DISTINCT FROM 'signed')
    AND coalesce((SELECT k.status IN ('waiting_parties', 'correcting')
      OR (k.status = 'admitted' AND k.supplement_due_on IS NOT NULL)
      FROM confirmations k WHERE k.case_id = of_case AND k.agreement_no = of_agreement
        ORDER BY k.begun_at DESC, k.id LIMIT 1), true)
$$;
/* May the one who is acting settle for one of these parties (民诉法 第62条)? */
CREATE OR REPLACE FUNCTION heyi_settles_for(of_case uuid, of_parties uuid[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM participants t WHERE t.case_id = of_case
    AND t.party_id = ANY (of_parties)
    AND heyi_answers_at(t.id, jsonb_build_object('role', 'party', 'id', t.party_id), true))
$$;
/* May the one who is asking read this text with its signatures? */
CREATE OR REPLACE FUNCTION heyi_reads_supplementary(of_supplementary uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM supplementary_agreements s WHERE s.id = of_supplementary
    AND CASE heyi_role()
    WHEN 'party' THEN heyi_takes_part(s.case_id)
    WHEN 'mediator' THEN heyi_mediates(s.case_id) OR heyi_is_co_mediator(s.case_id)
    WHEN 'institution_admin' THEN s.holder_id = heyi_institution()
    WHEN 'court_clerk' THEN s.court_id = heyi_court() AND s.status = 'in_force'
    WHEN 'court_judge' THEN s.court_id = heyi_court() AND s.status = 'in_force'
    WHEN 'court_reviewer' THEN s.court_id = heyi_court() AND s.status = 'in_force'
    ELSE false END)
$$;
/*
 * How many of an agreement are in force, and whether all of its parties have signed: for the
 * numbers, whatever the acting role reads.
 */
CREATE OR REPLACE FUNCTION heyi_is_next_supplement(of_supplementary uuid, as_number int)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM supplementary_agreements s WHERE s.id = of_supplementary
    AND as_number = 1 + (SELECT count(*) FROM supplementary_agreements o
      WHERE o.case_id = s.case_id AND o.agreement_no = s.agreement_no AND o.status = 'in_force')
    AND NOT EXISTS (SELECT 1 FROM unnest(s.party_ids) p(id)
      WHERE NOT EXISTS (SELECT 1 FROM supplementary_signatures g
      WHERE g.supplementary_id = s.id AND g.party_id = p.id)))
$$;
/*
 * What policies cannot compare: a row with what it was. An open text ends once, in one of three
 * ways.
 */
CREATE OR REPLACE FUNCTION heyi_supplementary_moves() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
DECLARE
  acting text := coalesce(heyi_role(), CASE current_user WHEN 'heyi_job' THEN 'system' END);
BEGIN
  -- The owner repairs; no other role acts without a name.
  IF acting IS NULL THEN RETURN NEW; END IF;
  -- The system names the file, once; it has no right to another column.
  IF acting = 'system' AND OLD.status = 'in_force'
    AND OLD.material_id IS NULL THEN RETURN NEW; END IF;
  IF OLD.status <> 'open' OR NEW.settled_by IS DISTINCT FROM heyi_actor() OR NOT (CASE NEW.status
    WHEN 'revoked' THEN OLD.proposed_by = heyi_actor()
    WHEN 'replaced' THEN heyi_may_supplement(OLD.case_id, OLD.agreement_no, OLD.party_ids)
      AND (CASE acting WHEN 'mediator' THEN heyi_mediates(OLD.case_id)
        ELSE heyi_settles_for(OLD.case_id, OLD.party_ids) END)
    WHEN 'in_force' THEN acting = 'party' AND heyi_may_supplement(OLD.case_id, OLD.agreement_no,
      OLD.party_ids)
      AND heyi_is_next_supplement(OLD.id, NEW.number)
    ELSE false END)
  THEN RAISE EXCEPTION 'not a move of a supplementary agreement: from % to %',
    OLD.status, NEW.status
    USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER supplementary_agreements_move BEFORE UPDATE ON supplementary_agreements
  FOR EACH ROW EXECUTE FUNCTION heyi_supplementary_moves();
REVOKE ALL ON FUNCTION heyi_may_supplement(uuid, int, uuid[]), heyi_settles_for(uuid, uuid[]),
  heyi_reads_supplementary(uuid), heyi_is_next_supplement(uuid, int), heyi_supplementary_moves()
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_may_supplement(uuid, int, uuid[]) TO heyi_app, heyi_party;
GRANT EXECUTE ON FUNCTION heyi_settles_for(uuid, uuid[]), heyi_is_next_supplement(uuid, int)
  TO heyi_app, heyi_party, heyi_job;
GRANT EXECUTE ON FUNCTION heyi_reads_supplementary(uuid) TO heyi_app, heyi_reader, heyi_party;

CREATE POLICY app_select ON supplementary_agreements FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)
    WHEN 'court' THEN court_id = (SELECT heyi_court()) AND status = 'in_force'
      AND (SELECT heyi_role() IN ('court_clerk', 'court_judge'))
    ELSE false END);
CREATE POLICY app_insert ON supplementary_agreements FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id) AND status = 'open'
  AND number IS NULL AND material_id IS NULL
  AND proposed_by = (SELECT heyi_actor()) AND proposed_by_role = 'mediator'
  AND heyi_may_supplement(case_id, agreement_no, party_ids));
CREATE POLICY app_update ON supplementary_agreements FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id))
  WITH CHECK (heyi_mediates(case_id));
GRANT SELECT, INSERT, UPDATE (status, settled_by, settled_by_name, settled_at)
  ON supplementary_agreements TO heyi_app;
CREATE POLICY reader_select ON supplementary_agreements FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court())
  AND status = 'in_force');
GRANT SELECT ON supplementary_agreements TO heyi_reader;
CREATE POLICY party_select ON supplementary_agreements FOR SELECT TO heyi_party
  USING (heyi_takes_part(case_id));
CREATE POLICY party_insert ON supplementary_agreements FOR INSERT TO heyi_party WITH CHECK (
  status = 'open' AND number IS NULL AND material_id IS NULL AND proposed_by = (SELECT heyi_actor())
  AND proposed_by_role = 'party'
  AND proposed_for = ANY (party_ids) AND heyi_settles_for(case_id, ARRAY[proposed_for])
  AND heyi_may_supplement(case_id, agreement_no, party_ids));
CREATE POLICY party_update ON supplementary_agreements FOR UPDATE TO heyi_party
  USING (heyi_takes_part(case_id)) WITH CHECK (heyi_takes_part(case_id));
GRANT SELECT, INSERT, UPDATE (status, number, settled_by, settled_by_name, settled_at)
  ON supplementary_agreements TO heyi_party;

CREATE POLICY app_select ON supplementary_signatures FOR SELECT TO heyi_app
  USING (heyi_reads_supplementary(supplementary_id));
GRANT SELECT ON supplementary_signatures TO heyi_app;
CREATE POLICY reader_select ON supplementary_signatures FOR SELECT TO heyi_reader
  USING (heyi_reads_supplementary(supplementary_id));
GRANT SELECT ON supplementary_signatures TO heyi_reader;
-- Of the signatures of others who and when, but neither drawing, device nor address: they are in
-- the signed file.
CREATE POLICY party_select ON supplementary_signatures FOR SELECT TO heyi_party
  USING (heyi_reads_supplementary(supplementary_id));
CREATE POLICY party_insert ON supplementary_signatures FOR INSERT TO heyi_party WITH CHECK (
  account_id = (SELECT heyi_actor()) AND heyi_declares_for(participant_id, case_id, party_id)
  AND heyi_answers_at(participant_id, jsonb_build_object('role', 'party', 'id', party_id), true)
  AND EXISTS (SELECT 1 FROM supplementary_agreements s WHERE s.id = supplementary_id
    AND s.case_id = supplementary_signatures.case_id
    AND s.court_id = supplementary_signatures.court_id
    AND s.holder_id = supplementary_signatures.holder_id
    AND s.status = 'open' AND s.sha256 = seen_sha256
    AND supplementary_signatures.party_id = ANY (s.party_ids)
    AND heyi_may_supplement(s.case_id, s.agreement_no, s.party_ids)));
GRANT SELECT (supplementary_id, party_id, case_id, party_name, person_kind, person_name, signed_at),
  INSERT ON supplementary_signatures TO heyi_party;

CREATE POLICY owner_floor ON supplementary_agreements FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON supplementary_signatures FOR SELECT TO CURRENT_USER USING (true);
-- The system sets the signed file from them; no account.
REVOKE SELECT ON supplementary_signatures FROM heyi_job;
GRANT SELECT (supplementary_id, party_id, case_id, court_id, holder_id, party_name, person_kind,
  person_name, seen_sha256, drawing, reading, helper, identity_way, identity_document, identity_on,
  confirmed_at, device, address, certificate_authority, certificate_serial, signed_at)
  ON supplementary_signatures TO heyi_job;
GRANT UPDATE (material_id) ON supplementary_agreements TO heyi_job;
-- The court's own system, by its key: the agreement reads together with what is in force.
CREATE POLICY integration_select ON supplementary_agreements FOR SELECT TO heyi_integration USING (
  court_id = (SELECT heyi_key_court()) AND status = 'in_force'
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.case_id = supplementary_agreements.case_id));
GRANT SELECT (case_id, agreement_no, number, clauses, status, settled_by_name, settled_at)
  ON supplementary_agreements TO heyi_integration;
