-- 更正: requested by the person, decided by the mediator who presides
-- (docs/decisions/0105-rights-of-parties.md).

CALL heyi_reset_access('corrections');

CREATE POLICY app_select ON corrections FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id));
CREATE POLICY app_update ON corrections FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id) AND decided_at IS NULL)
  WITH CHECK (decided_at IS NOT NULL AND decided_by = (SELECT heyi_actor()));
GRANT SELECT, UPDATE (decision, decision_words, decided_by, decided_by_name, decided_at)
  ON corrections TO heyi_app;

CREATE POLICY party_select ON corrections FOR SELECT TO heyi_party USING (
  account_id = (SELECT heyi_actor()) AND heyi_takes_part(case_id));
CREATE POLICY party_insert ON corrections FOR INSERT TO heyi_party WITH CHECK (
  account_id = (SELECT heyi_actor()) AND decided_at IS NULL AND applied_at IS NULL
  AND heyi_takes_part_for(case_id, party_id)
  AND EXISTS (SELECT 1 FROM participants t WHERE t.id = participant_id
    AND t.case_id = corrections.case_id
    AND t.account_id = (SELECT heyi_actor()) AND t.party_id = corrections.party_id
    AND t.person_id IS NOT NULL));
GRANT SELECT, INSERT ON corrections TO heyi_party;

CREATE POLICY owner_floor ON corrections TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT UPDATE (before_sealed, after_sealed) ON corrections TO heyi_job;

/*
 * Writes a name or a telephone number that the one who is asking has accepted, as the mediator of
 * the case, once. The number with which the person signs in is another one (accounts) and stays as
 * it is. No role has an UPDATE on these tables.
 */
CREATE OR REPLACE FUNCTION heyi_apply_correction(of_correction uuid, new_name text, new_sealed text,
  new_hash text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  n corrections%ROWTYPE;
  t participants%ROWTYPE;
BEGIN
  SELECT * INTO n FROM corrections WHERE id = of_correction AND decision = 'accepted'
    AND decided_by = heyi_actor()
    AND applied_at IS NULL;
  IF NOT FOUND OR heyi_role() IS DISTINCT FROM 'mediator'
    OR NOT heyi_mediates(n.case_id) THEN RETURN false; END IF;
  -- The request of a guardian who was replaced since is not written over the new one.
  SELECT * INTO t FROM participants WHERE id = n.participant_id AND ended_on IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE corrections SET applied_at = now() WHERE id = n.id;
  IF n.item = 'name' AND new_name IS NOT NULL THEN
    UPDATE participants SET name = new_name WHERE id = t.id;
    UPDATE parties SET name = new_name WHERE id = t.person_id AND t.kind = 'party';
    UPDATE parties SET representative_name = new_name WHERE id = t.person_id
      AND t.kind = 'legal_representative';
    UPDATE agents SET name = new_name WHERE id = t.person_id AND t.kind = 'agent';
    PERFORM heyi_index_case(n.case_id);
  ELSIF n.item = 'phone' AND new_sealed IS NOT NULL AND new_hash IS NOT NULL THEN
    UPDATE parties SET phone_sealed = new_sealed, phone_hash = new_hash WHERE id = t.person_id
      AND t.kind = 'party';
    UPDATE parties SET representative_sealed = new_sealed, representative_hash = new_hash
      WHERE id = t.person_id AND t.kind = 'legal_representative';
    UPDATE agents SET phone_sealed = new_sealed, phone_hash = new_hash WHERE id = t.person_id
      AND t.kind = 'agent';
  ELSE
    RAISE EXCEPTION 'a correction without a value' USING ERRCODE = 'check_violation';
  END IF;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_apply_correction(uuid, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_apply_correction(uuid, text, text, text) TO heyi_app;
