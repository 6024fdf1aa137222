-- 帮忙的人 and 法定代理人: who helps a party, and who acts for one under 18
-- (docs/decisions/0113-helpers.md). 授权委托书: what an agent may do
-- (docs/decisions/0117-authority-papers.md).

CALL heyi_reset_access('helpers');

-- The mediators of the case. Parties read who takes part in `participants`; institution and courts
-- the events.
CREATE POLICY app_select ON helpers FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'mediator') AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)));
-- The mediator who presides adds, and ends once.
CREATE POLICY app_insert ON helpers FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND added_by = (SELECT heyi_actor()) AND heyi_mediates(case_id)
  AND ended_at IS NULL);
CREATE POLICY app_update ON helpers FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id) AND ended_at IS NULL)
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id)
    AND ended_at IS NOT NULL);
CREATE POLICY owner_floor ON helpers TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by_name, end_words) ON helpers TO heyi_app;
GRANT UPDATE (phone_sealed) ON helpers TO heyi_job;

/*
 * A helper takes part from the moment the row is inserted, for a person who is a party of a case in
 * mediation. With the owner's rights: no role of the application writes a participant. If the
 * policy refuses the row, nothing stays.
 */
CREATE OR REPLACE FUNCTION heyi_helper_joins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO participants (id, case_id, court_id, holder_id, kind, party_id, name, joined_at)
  SELECT NEW.id, c.id, c.court_id, c.holder_id, 'helper', p.id, NEW.name, NEW.added_at
  FROM cases c JOIN parties p ON p.case_id = c.id
  WHERE c.id = NEW.case_id AND c.status = 'in_mediation' AND p.id = NEW.party_id
    AND p.kind = 'natural';
  IF NOT FOUND THEN
    RAISE insufficient_privilege
      USING MESSAGE = 'a helper helps a person who is a party of a case in mediation';
  END IF;
  RETURN NEW;
END $$;
/* Who helps no more takes part no more, from that moment. */
CREATE OR REPLACE FUNCTION heyi_helper_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE participants SET ended_on = (NEW.ended_at AT TIME ZONE 'Asia/Shanghai')::date,
    end_reason = 'ended_by_mediator'
    WHERE id = NEW.id AND ended_on IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_helper_joins(), heyi_helper_ended() FROM PUBLIC;
CREATE OR REPLACE TRIGGER helper_joins BEFORE INSERT ON helpers FOR EACH ROW
  EXECUTE FUNCTION heyi_helper_joins();
CREATE OR REPLACE TRIGGER helper_ended AFTER UPDATE OF ended_at ON helpers
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL)
    EXECUTE FUNCTION heyi_helper_ended();

/*
 * 法定代理人: the guardian of a party under 18 comes into the case (民法典 第23条), as the representative of
 * the party's row and as a participant. One at a time, by the mediator who presides, while the case
 * is in mediation, or by the institution until a mediator has taken it (heyi_may_ask). With the
 * owner's rights: no role of the application adds people to a case. @returns whether it was added
 * now
 */
CREATE OR REPLACE FUNCTION heyi_add_guardian(of_participant uuid, of_party uuid, guardian text,
  new_sealed text, new_hash text, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p parties%ROWTYPE;
BEGIN
  SELECT * INTO p FROM parties WHERE id = of_party AND representative_name IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT heyi_is_minor(p.id) OR num_nulls(guardian, new_sealed, new_hash) > 0
    OR NOT (heyi_may_ask(p.case_id) OR (heyi_role() IS NOT DISTINCT FROM 'mediator'
      AND heyi_mediates(p.case_id)
      AND EXISTS (SELECT 1 FROM cases c WHERE c.id = p.case_id AND c.status = 'in_mediation')))
        THEN RETURN false; END IF;
  UPDATE parties SET representative_name = guardian, representative_sealed = new_sealed,
    representative_hash = new_hash
    WHERE id = p.id;
  INSERT INTO participants (id, case_id, court_id, holder_id, kind, party_id, person_id, name,
    joined_at, named_by_institution)
    VALUES (of_participant, p.case_id, p.court_id, p.holder_id, 'legal_representative', p.id, p.id,
      guardian, at, heyi_role() = 'institution_admin');
  PERFORM heyi_index_case(p.case_id);
  RETURN true;
END $$;
/*
 * The guardian acts no more, from this moment: another may be added. By the mediator who presides,
 * while the case is in mediation.
 * @returns whether it was ended now
 */
CREATE OR REPLACE FUNCTION heyi_end_guardian(of_participant uuid, on_day date, reason text)
  RETURNS boolean LANGUAGE plpgsql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t participants%ROWTYPE;
BEGIN
  SELECT g.* INTO t FROM participants g JOIN parties p ON p.id = g.party_id AND p.kind = 'natural'
    WHERE g.id = of_participant AND g.kind = 'legal_representative'
      AND g.ended_on IS NULL FOR UPDATE OF g;
  IF NOT FOUND OR heyi_role() IS DISTINCT FROM 'mediator' OR NOT heyi_mediates(t.case_id)
    OR num_nulls(on_day, reason) > 0
    OR NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = t.case_id AND c.status = 'in_mediation')
      THEN RETURN false; END IF;
  UPDATE participants SET ended_on = on_day, end_reason = reason WHERE id = t.id;
  UPDATE parties SET representative_name = NULL, representative_sealed = NULL,
    representative_hash = NULL WHERE id = t.party_id;
  PERFORM heyi_index_case(t.case_id);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_add_guardian(uuid, uuid, text, text, text, timestamptz),
  heyi_end_guardian(uuid, date, text)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_add_guardian(uuid, uuid, text, text, text, timestamptz),
  heyi_end_guardian(uuid, date, text)
  TO heyi_app;

/*
 * Is this the participation of the one who is asking as an agent, in a case in mediation? Without
 * an agent: as whichever one.
 */
CREATE OR REPLACE FUNCTION heyi_is_own_agency(of_participant uuid, of_case uuid, of_agent uuid,
  of_account uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND of_account = heyi_actor()
    AND EXISTS (SELECT 1 FROM participants t JOIN cases c ON c.id = t.case_id
    WHERE t.id = of_participant AND t.case_id = of_case AND t.account_id = heyi_actor()
      AND t.kind = 'agent' AND t.ended_on IS NULL
      AND (of_agent IS NULL OR t.person_id = of_agent) AND c.status = 'in_mediation')
$$;
REVOKE ALL ON FUNCTION heyi_is_own_agency(uuid, uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_own_agency(uuid, uuid, uuid, uuid) TO heyi_party;

CALL heyi_reset_access('authority_papers', 'authority_files');

-- The agent hands in their own while the case is in mediation, and reads it; the mediators of the
-- case read what was handed in. What is decided is written by heyi_decide_authority and
-- heyi_end_agent alone.
CREATE POLICY party_select ON authority_papers FOR SELECT TO heyi_party
  USING (account_id = (SELECT heyi_actor()));
CREATE POLICY party_insert ON authority_papers FOR INSERT TO heyi_party WITH CHECK (
  state = 'submitted' AND num_nonnulls(accepted_as, decided_at, decided_by_name, decided_words,
    ended_at) = 0
  AND heyi_is_own_agency(participant_id, case_id, agent_id, account_id));
CREATE POLICY app_select ON authority_papers FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'mediator') AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)));
CREATE POLICY owner_floor ON authority_papers TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON authority_papers TO heyi_party;
GRANT SELECT ON authority_papers TO heyi_app;
-- The system knows that there is one, not what it says.
REVOKE SELECT ON authority_papers FROM heyi_job;
GRANT SELECT (id, case_id, state) ON authority_papers TO heyi_job;

CREATE POLICY party_select ON authority_files FOR SELECT TO heyi_party
  USING (account_id = (SELECT heyi_actor()));
CREATE POLICY party_insert ON authority_files FOR INSERT TO heyi_party WITH CHECK (
  paper_id IS NULL AND heyi_is_own_agency(participant_id, case_id, NULL, account_id));
-- A page that waits is bound to the own paper, once, or left out.
CREATE POLICY party_update ON authority_files FOR UPDATE TO heyi_party
  USING (account_id = (SELECT heyi_actor()) AND paper_id IS NULL)
  WITH CHECK (account_id = (SELECT heyi_actor()) AND EXISTS (SELECT 1 FROM authority_papers p
    WHERE p.id = paper_id AND p.participant_id = authority_files.participant_id
      AND p.state = 'submitted'));
CREATE POLICY party_delete ON authority_files FOR DELETE TO heyi_party
  USING (account_id = (SELECT heyi_actor()) AND paper_id IS NULL);
CREATE POLICY app_select ON authority_files FOR SELECT TO heyi_app USING (paper_id IS NOT NULL
  AND (SELECT heyi_role() = 'mediator') AND (heyi_mediates(case_id)
    OR heyi_is_co_mediator(case_id)));
GRANT SELECT, INSERT, UPDATE (paper_id), DELETE ON authority_files TO heyi_party;
GRANT SELECT ON authority_files TO heyi_app;
-- The system sweeps files that no row names, and destroys those of a dossier.
REVOKE SELECT ON authority_files FROM heyi_job;
GRANT SELECT (id, case_id, sha256, storage_key) ON authority_files TO heyi_job;

/*
 * The mediator who presides accepts a paper, as what it is or as the general authority only, or
 * refuses it with words. What is accepted holds for the agent from now on, in place of an earlier
 * one. With the owner's rights: no role of the application changes an agent.
 * @param as_authority null: refused. @param scope the matters in words, as documents name them.
 *   @returns whether it was decided now
 */
CREATE OR REPLACE FUNCTION heyi_decide_authority(of_paper uuid, as_authority text, scope text,
  by_name text, reason text, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  n authority_papers%ROWTYPE;
BEGIN
  SELECT * INTO n FROM authority_papers WHERE id = of_paper AND state = 'submitted' FOR UPDATE;
  IF NOT FOUND OR heyi_role() IS DISTINCT FROM 'mediator' OR NOT heyi_mediates(n.case_id)
    OR (as_authority = 'special' AND n.authority = 'general')
    OR NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = n.case_id AND c.status = 'in_mediation')
    OR NOT EXISTS (SELECT 1 FROM participants t WHERE t.id = n.participant_id
      AND t.ended_on IS NULL) THEN RETURN false; END IF;
  IF as_authority IS NOT NULL THEN
    UPDATE authority_papers SET state = 'replaced', ended_at = at WHERE agent_id = n.agent_id
      AND state = 'accepted';
    UPDATE agents SET authority = as_authority, authority_scope = scope, authority_paper_id = n.id,
      authority_from = n.from_on, authority_until = n.until_on WHERE id = n.agent_id;
  END IF;
  UPDATE authority_papers SET state = CASE WHEN as_authority IS NULL THEN 'refused'
    ELSE 'accepted' END, accepted_as = as_authority, decided_at = at, decided_by_name = by_name,
      decided_words = reason WHERE id = n.id;
  RETURN true;
END $$;
/*
 * An agent acts no more, from this moment, because the party ended it or the agent gave it up: the
 * participation ends, and with it what their papers grant. By the mediator who presides, while the
 * case is in mediation. @returns whether it was ended now
 */
CREATE OR REPLACE FUNCTION heyi_end_agent(of_participant uuid, on_day date, reason text,
  by_name text, at timestamptz)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t participants%ROWTYPE;
BEGIN
  SELECT * INTO t FROM participants WHERE id = of_participant AND kind = 'agent'
    AND ended_on IS NULL FOR UPDATE;
  IF NOT FOUND OR heyi_role() IS DISTINCT FROM 'mediator' OR NOT heyi_mediates(t.case_id)
    OR num_nulls(on_day, reason) > 0
    OR NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = t.case_id AND c.status = 'in_mediation')
      THEN RETURN false; END IF;
  UPDATE participants SET ended_on = on_day, end_reason = reason WHERE id = t.id;
  UPDATE authority_papers SET state = 'ended', ended_at = at, decided_at = coalesce(decided_at, at),
    decided_by_name = coalesce(decided_by_name, by_name) WHERE agent_id = t.person_id
    AND state IN ('submitted', 'accepted');
  RETURN true;
END $$;
/*
 * A signature of an agent keeps the paper that holds at that moment; who writes the row has no say
 * in it.
 */
CREATE OR REPLACE FUNCTION heyi_signature_authority() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.authority_paper_id := CASE WHEN NEW.person_kind = 'agent'
    THEN (SELECT a.authority_paper_id FROM agents a WHERE a.id = NEW.person_id) END;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_decide_authority(uuid, text, text, text, text, timestamptz),
  heyi_end_agent(uuid, date, text, text, timestamptz), heyi_signature_authority() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_decide_authority(uuid, text, text, text, text, timestamptz),
  heyi_end_agent(uuid, date, text, text, timestamptz) TO heyi_app;
CREATE OR REPLACE TRIGGER signature_authority BEFORE INSERT ON document_signatures
  FOR EACH ROW EXECUTE FUNCTION heyi_signature_authority();
