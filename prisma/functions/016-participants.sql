-- Everyone in `parties` and `agents` is a participant from the moment that row is inserted, by a
-- referral, an import or whatever comes later (docs/decisions/0063-participants.md). With the
-- owner's rights: the row that is mirrored has passed the policies of its own table.
CREATE OR REPLACE FUNCTION heyi_parties_join() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id,
    name, joined_at)
  SELECT p.case_id, p.court_id, p.holder_id, w.kind, p.id, p.id, w.name, now()
  FROM inserted p CROSS JOIN LATERAL (
    VALUES ('party', p.name), ('legal_representative', p.representative_name)) w(kind, name)
  WHERE w.name IS NOT NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION heyi_agents_join() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id,
    name, joined_at)
  SELECT a.case_id, a.court_id, a.holder_id, 'agent', a.party_id, a.id, a.name, now()
    FROM inserted a;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_parties_join(), heyi_agents_join() FROM PUBLIC;
CREATE OR REPLACE TRIGGER parties_join AFTER INSERT ON parties
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION heyi_parties_join();
CREATE OR REPLACE TRIGGER agents_join AFTER INSERT ON agents
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION heyi_agents_join();

/* Does the one who is asking take part in this case, and not only as an invited person? */
CREATE OR REPLACE FUNCTION heyi_takes_part(of_case uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND EXISTS (SELECT 1 FROM participants t WHERE t.case_id = of_case
    AND t.account_id = heyi_actor() AND t.kind <> 'invited' AND t.ended_on IS NULL)
$$;
/* Do they take part for this party? */
CREATE OR REPLACE FUNCTION heyi_takes_part_for(of_case uuid, of_party uuid) RETURNS boolean
  LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND EXISTS (SELECT 1 FROM participants t WHERE t.case_id = of_case
    AND t.account_id = heyi_actor() AND t.party_id = of_party AND t.ended_on IS NULL)
$$;
/*
 * Is this party a person under 18 (民法典 第17条), who acts through a guardian (第23条)? Without a birth
 * date: no. The only rule of it: who takes part may not read the date. For those who may see the
 * case.
 */
CREATE OR REPLACE FUNCTION heyi_is_minor(of_party uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM parties p WHERE p.id = of_party AND p.kind = 'natural'
    AND p.birth_date > (now() AT TIME ZONE 'Asia/Shanghai')::date - interval '18 years'
    AND CASE heyi_case_side()
      WHEN 'mediator' THEN heyi_mediates(p.case_id) OR heyi_is_co_mediator(p.case_id)
      WHEN 'institution' THEN p.holder_id = heyi_institution()
      WHEN 'court' THEN p.court_id = heyi_court()
      ELSE heyi_takes_part(p.case_id) END)
$$;
/*
 * Does a participation of this kind act for its party? A party under 18 does not, its guardian does
 * (民法典 第23条), until the party is 18 (第175条第一项): from that day the party acts. The rule of
 * lib/domain/participant/capacity.ts.
 */
CREATE OR REPLACE FUNCTION heyi_acts_for(of_kind text, of_party uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT CASE of_kind
    WHEN 'party' THEN NOT heyi_is_minor(of_party)
    WHEN 'legal_representative' THEN heyi_is_minor(of_party)
      OR EXISTS (SELECT 1 FROM parties p WHERE p.id = of_party AND p.kind <> 'natural')
    ELSE of_kind = 'agent' END
$$;
/*
 * Is the authority of this agent in its term today? One that came with the referral has none. The
 * rule of capacity.ts.
 */
CREATE OR REPLACE FUNCTION heyi_holds_authority(of_agent uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM agents a WHERE a.id = of_agent
    AND (now() AT TIME ZONE 'Asia/Shanghai')::date
      BETWEEN coalesce(a.authority_from, '-infinity') AND coalesce(a.authority_until, 'infinity'))
$$;
/*
 * Does the one who is asking declare for this party with this participation: as the party, its
 * representative or its agent, never as its helper, as a party under 18, nor as the guardian of one
 * who is 18 (docs/decisions/0113-helpers.md)?
 */
CREATE OR REPLACE FUNCTION heyi_declares_for(of_participant uuid, of_case uuid, of_party uuid)
  RETURNS boolean LANGUAGE sql
STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND EXISTS (SELECT 1 FROM participants t WHERE t.id = of_participant
    AND t.case_id = of_case
    AND t.party_id = of_party AND t.account_id = heyi_actor() AND heyi_acts_for(t.kind, t.party_id)
    AND (t.kind <> 'agent' OR heyi_holds_authority(t.person_id)) AND t.ended_on IS NULL)
$$;
/*
 * Kind and keyed hash of the document in the referral, for a participation of the one who is
 * asking: what they declare is compared with it. No number is here.
 */
DROP FUNCTION IF EXISTS heyi_referred_document(uuid);
CREATE FUNCTION heyi_referred_document(of_participant uuid)
RETURNS TABLE (document_kind text, document_hash text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT CASE t.kind WHEN 'party' THEN p.document_kind END,
    CASE t.kind WHEN 'party' THEN p.document_hash WHEN 'agent' THEN a.document_hash END
  FROM participants t LEFT JOIN parties p ON p.id = t.person_id
    LEFT JOIN agents a ON a.id = t.person_id
  WHERE t.id = of_participant AND t.account_id = heyi_actor() AND t.ended_on IS NULL
    AND heyi_role() = 'party'
$$;
/*
 * Has one of these places of a document to do with the one who is asking: their party, or themself
 * as its agent?
 */
CREATE OR REPLACE FUNCTION heyi_has_place(of_case uuid, signers jsonb) RETURNS boolean
  LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND EXISTS (SELECT 1 FROM participants t,
    jsonb_array_elements(signers) s
    WHERE t.case_id = of_case AND t.account_id = heyi_actor() AND t.kind <> 'invited'
      AND t.ended_on IS NULL
      AND CASE s->>'role' WHEN 'party' THEN s->>'id' = t.party_id::text
        WHEN 'agent' THEN t.kind = 'agent' AND s->>'id' = t.person_id::text ELSE false END)
$$;
/*
 * May the one who is asking answer at this place with this participation? Only who acts for the
 * party (heyi_acts_for); an agent to what settles with special authority only (民诉法 第62条).
 */
CREATE OR REPLACE FUNCTION heyi_answers_at(of_participant uuid, signer jsonb, settles boolean)
  RETURNS boolean LANGUAGE sql
STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND EXISTS (SELECT 1 FROM participants t
    WHERE t.id = of_participant AND t.account_id = heyi_actor() AND t.ended_on IS NULL
      AND heyi_acts_for(t.kind, t.party_id)
      AND CASE signer->>'role' WHEN 'party' THEN signer->>'id' = t.party_id::text
        WHEN 'agent' THEN t.kind = 'agent' AND signer->>'id' = t.person_id::text ELSE false END
      AND (t.kind <> 'agent' OR heyi_holds_authority(t.person_id))
      AND (t.kind <> 'agent' OR NOT settles
        OR EXISTS (SELECT 1 FROM agents a WHERE a.id = t.person_id AND a.authority = 'special')))
$$;
/*
 * Locks a case for one who takes part in it, who may change nothing of its row: signatures are
 * decided one after the other.
 */
CREATE OR REPLACE FUNCTION heyi_lock_own_case(of_case uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT heyi_takes_part(of_case) THEN RETURN false; END IF;
  PERFORM 1 FROM cases WHERE id = of_case FOR UPDATE;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_is_minor(uuid), heyi_acts_for(text, uuid), heyi_holds_authority(uuid),
  heyi_takes_part(uuid), heyi_takes_part_for(uuid, uuid), heyi_declares_for(uuid, uuid, uuid),
  heyi_referred_document(uuid), heyi_has_place(uuid, jsonb), heyi_answers_at(uuid, jsonb, boolean),
    heyi_lock_own_case(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_takes_part(uuid), heyi_takes_part_for(uuid, uuid),
  heyi_declares_for(uuid, uuid, uuid), heyi_referred_document(uuid), heyi_has_place(uuid, jsonb),
  heyi_answers_at(uuid, jsonb, boolean), heyi_lock_own_case(uuid) TO heyi_party;
-- Reviewers and jobs read parties by the same statement, and learn nothing by it.
GRANT EXECUTE ON FUNCTION heyi_is_minor(uuid), heyi_acts_for(text, uuid), heyi_holds_authority(uuid)
  TO heyi_app, heyi_party, heyi_reader, heyi_job;
