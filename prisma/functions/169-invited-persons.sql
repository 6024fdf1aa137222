-- 邀请调解: persons who help with the consent of all parties (docs/decisions/0108-invited-persons.md).

CALL heyi_reset_access('invited_persons', 'invited_scope', 'invited_answers');

/*
 * The mediators of the institution who could mediate as well: by name, as the public roster has
 * them. For the one who presides.
 */
DROP FUNCTION IF EXISTS heyi_colleagues(uuid);
CREATE FUNCTION heyi_colleagues(of_case uuid) RETURNS TABLE (id uuid, name text)
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT a.id, a.name FROM cases c JOIN accounts a ON a.institution_id = c.institution_id
  WHERE c.id = of_case AND heyi_role() = 'mediator' AND c.mediator_id = heyi_actor()
    AND a.role = 'mediator' AND a.status = 'active'
    AND a.id <> c.mediator_id
    AND NOT EXISTS (SELECT 1 FROM case_co_mediators m WHERE m.case_id = c.id
      AND m.mediator_id = a.id AND m.ended_at IS NULL)
    AND EXISTS (SELECT 1 FROM roster_entries e WHERE e.court_id = c.court_id
      AND e.mediator_id = a.id AND e.status = 'confirmed'
      AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN e.valid_from AND
        coalesce(e.valid_until, 'infinity'))
  ORDER BY a.name, a.id
$$;
REVOKE ALL ON FUNCTION heyi_colleagues(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_colleagues(uuid) TO heyi_app;

/* Is this person proposed or invited still, in a case in mediation that this mediator presides? */
CREATE OR REPLACE FUNCTION heyi_is_invited_open(of_invited uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM invited_persons v JOIN cases c ON c.id = v.case_id
    WHERE v.id = of_invited AND v.ended_at IS NULL AND v.admitted_at IS NULL
      AND c.status = 'in_mediation'
      AND v.last_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date)
$$;
REVOKE ALL ON FUNCTION heyi_is_invited_open(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_invited_open(uuid) TO heyi_app, heyi_party;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['invited_persons', 'invited_scope', 'invited_answers'] LOOP
    -- Neither the institution nor a court: they read in the events that someone was invited, by
    -- kind and days.
    EXECUTE format('CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (
      (SELECT heyi_role() = ''mediator'')
        AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)))', t);
    -- The parties; what an invited person reads of it is heyi_own_invited.
    EXECUTE format('CREATE POLICY party_select ON %I FOR SELECT TO heyi_party
      USING (heyi_takes_part(case_id)%s)', t,
      -- What was over before a third person joined was written for those who were there.
      CASE t WHEN 'invited_persons' THEN ' AND coalesce(ended_at >= heyi_hears_from(case_id), true)'
        ELSE '' END);
    EXECUTE format('CREATE POLICY owner_floor ON %I TO CURRENT_USER USING (true) WITH CHECK (true)',
      t);
  END LOOP;
END $$;

-- Of a colleague who is proposed to mediate as well: the institution, which adds them.
CREATE POLICY app_select_co_mediator ON invited_persons FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'institution_admin') AND kind = 'co_mediator'
  AND holder_id = (SELECT heyi_institution()));
-- The mediator who presides proposes, and revokes at once.
CREATE POLICY app_insert ON invited_persons FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND proposed_by = (SELECT heyi_actor())
  AND heyi_mediates(case_id)
  AND num_nonnulls(participant_id, admitted_at, promised_at, ended_at, party_id) = 0
  AND (colleague_id IS NULL OR colleague_id IN (SELECT n.id FROM heyi_colleagues(case_id) n)));
CREATE POLICY app_update ON invited_persons FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id) AND ended_at IS NULL)
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id)
    AND ended_because = 'revoked');
CREATE POLICY app_insert ON invited_scope FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id) AND heyi_is_invited_open(invited_id)
  AND (material_id IS NULL OR EXISTS (SELECT 1 FROM materials m WHERE m.id = material_id
    AND m.case_id = invited_scope.case_id
    AND m.slot = 'evidence' AND m.voided_at IS NULL)));
CREATE POLICY app_insert ON invited_answers FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND mediator_id = (SELECT heyi_actor()) AND way <> 'online'
  AND heyi_mediates(case_id)
  AND heyi_is_invited_open(invited_id)
  AND EXISTS (SELECT 1 FROM parties p WHERE p.id = party_id AND p.case_id = invited_answers.case_id
    AND p.left_at IS NULL));
CREATE POLICY party_insert ON invited_answers FOR INSERT TO heyi_party WITH CHECK (
  way = 'online' AND mediator_id IS NULL AND heyi_declares_for(participant_id, case_id, party_id)
  AND heyi_is_invited_open(invited_id));

GRANT SELECT, INSERT, UPDATE (ended_at, ended_because, ended_by_name, end_words) ON invited_persons
  TO heyi_app;
GRANT SELECT, INSERT ON invited_scope, invited_answers TO heyi_app;
-- Neither the telephone number nor the document.
GRANT SELECT (id, case_id, kind, name, why, last_day, proposed_by_name, proposed_at, participant_id,
  admitted_at, promised_at, ended_at, ended_because, ended_by_name, end_words, party_kind,
  organisation, party_id) ON invited_persons TO heyi_party;
GRANT SELECT ON invited_scope TO heyi_party;
GRANT SELECT, INSERT ON invited_answers TO heyi_party;
GRANT UPDATE (phone_sealed) ON invited_persons TO heyi_job;
-- The system seals numbers again and knows of no words: neither why a person is to help, nor why
-- one no longer does.
REVOKE SELECT ON invited_persons FROM heyi_job;
GRANT SELECT (id, case_id, court_id, holder_id, kind, phone_sealed, last_day, participant_id,
  admitted_at, promised_at, ended_at)
  ON invited_persons TO heyi_job;

/*
 * The person is locked before anything else: of two answers at once the second one is decided on
 * the first, and neither holds the weaker lock of the foreign key, for which the other would wait.
 */
CREATE OR REPLACE FUNCTION heyi_invited_locked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM invited_persons WHERE id = NEW.invited_id AND ended_at IS NULL
    AND admitted_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RAISE insufficient_privilege
      USING MESSAGE = 'an invited person is answered to once, while it is open';
  END IF;
  RETURN NEW;
END $$;
/*
 * The last consent admits: from then on there is a participation that can be invited. One refusal
 * ends it.
 */
CREATE OR REPLACE FUNCTION heyi_invited_answered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  v invited_persons%ROWTYPE;
  admitted uuid := gen_random_uuid();
BEGIN
  SELECT * INTO v FROM invited_persons WHERE id = NEW.invited_id;
  IF NEW.answer = 'refused' THEN
    UPDATE invited_persons SET ended_at = NEW.recorded_at, ended_because = 'refused',
      ended_by_name = NEW.party_name
      WHERE id = v.id;
  ELSIF NOT EXISTS (SELECT 1 FROM parties p WHERE p.case_id = v.case_id AND p.left_at IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM invited_answers a WHERE a.invited_id = v.id AND a.party_id = p.id
        AND a.answer = 'given')) THEN
    -- A colleague is added by the institution (103-policies-co-mediators.sql), and is no
    -- participant.
    IF v.kind = 'co_mediator' THEN
      UPDATE invited_persons SET admitted_at = NEW.recorded_at WHERE id = v.id;
      RETURN NULL;
    END IF;
    INSERT INTO participants (id, case_id, court_id, holder_id, kind, name, joined_at)
      VALUES (admitted, v.case_id, v.court_id, v.holder_id, 'invited', v.name, NEW.recorded_at);
    UPDATE invited_persons SET participant_id = admitted, admitted_at = NEW.recorded_at
      WHERE id = v.id;
  END IF;
  RETURN NULL;
END $$;
/* Who was revoked takes part no more, from that moment. */
CREATE OR REPLACE FUNCTION heyi_invited_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE participants SET ended_on = (NEW.ended_at AT TIME ZONE 'Asia/Shanghai')::date,
    end_reason = NEW.ended_because
    WHERE id = NEW.participant_id AND ended_on IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_invited_locked(), heyi_invited_answered(), heyi_invited_ended()
  FROM PUBLIC;
CREATE OR REPLACE TRIGGER invited_locked BEFORE INSERT ON invited_answers
  FOR EACH ROW EXECUTE FUNCTION heyi_invited_locked();
CREATE OR REPLACE TRIGGER invited_answered AFTER INSERT ON invited_answers
  FOR EACH ROW EXECUTE FUNCTION heyi_invited_answered();
CREATE OR REPLACE TRIGGER invited_ended AFTER UPDATE OF ended_at ON invited_persons
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL)
    EXECUTE FUNCTION heyi_invited_ended();

/*
 * What an invited person reads about their own invitation, also after its end: who invites, as
 * what, until when. Nothing of the case, and not why they were proposed.
 */
DROP FUNCTION IF EXISTS heyi_own_invited();
CREATE FUNCTION heyi_own_invited() RETURNS TABLE (id uuid, case_id uuid, court_id uuid,
  holder_id uuid, case_no text, status text, mediator_id uuid, mediator_name text, institution text,
  institution_phone text, service_hours text, participant_id uuid, kind text, name text,
  last_day date, promised_at timestamptz, ended_at timestamptz, ended_because text,
  organisation text, interest text, parties text[], helps_now boolean, is_talk_shut boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.id, v.case_id, v.court_id, v.holder_id, c.case_no, c.status, c.mediator_id,
    c.mediator_name, n.name, n.contact_phone, n.service_hours, v.participant_id, v.kind, v.name,
    v.last_day, v.promised_at, v.ended_at,
    -- One who is to join as a party reads which dispute it is and what they have to do with it; who
    -- only helps does not.
    v.ended_because, v.organisation, CASE WHEN v.kind = 'third' THEN v.why END,
    CASE WHEN v.kind = 'third' AND v.ended_at IS NULL
      THEN ARRAY(SELECT p.name FROM parties p WHERE p.case_id = v.case_id AND p.left_at IS NULL
        ORDER BY p.position) END,
    heyi_helps_now(v.id),
    -- Topics are written in as long as all parties agree to it (lib/domain/thread/topic.ts).
    EXISTS (SELECT 1 FROM parties p WHERE p.case_id = v.case_id AND p.left_at IS NULL
      AND 'given' IS DISTINCT FROM (
      SELECT s.answer FROM consents s WHERE s.case_id = p.case_id AND s.party_id = p.id
        AND s.scope = 'asynchronous'
      ORDER BY s.entry_no DESC LIMIT 1))
  FROM invited_persons v JOIN participants t ON t.id = v.participant_id
    JOIN cases c ON c.id = v.case_id
    LEFT JOIN institutions n ON n.id = v.holder_id
  WHERE heyi_role() = 'party' AND t.account_id = heyi_actor() AND t.kind = 'invited'
  ORDER BY v.proposed_at DESC, v.id
$$;
/* The titles of what is open to the one who is asking. */
DROP FUNCTION IF EXISTS heyi_own_invited_materials(uuid);
CREATE FUNCTION heyi_own_invited_materials(of_invited uuid)
  RETURNS TABLE (material_id uuid, title text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.material_id, s.title FROM invited_scope s
  WHERE s.invited_id = of_invited AND s.material_id IS NOT NULL
    AND heyi_is_material_open(s.material_id)
  ORDER BY s.item_no
$$;
/*
 * The promise of confidentiality of the one who is asking, once, as long as the invitation holds.
 * @returns whether it was made now
 */
CREATE OR REPLACE FUNCTION heyi_promise(of_invited uuid, wording integer, shown text,
  at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE invited_persons v SET promised_at = at, promise_version = wording,
    identity_document = shown
    FROM participants t, cases c
    WHERE v.id = of_invited AND t.id = v.participant_id AND t.account_id = heyi_actor()
      AND t.ended_on IS NULL
      AND heyi_role() = 'party' AND c.id = v.case_id AND c.status = 'in_mediation'
      AND v.promised_at IS NULL AND v.kind <> 'third'
      AND v.ended_at IS NULL AND v.last_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION heyi_own_invited(), heyi_own_invited_materials(uuid),
  heyi_promise(uuid, integer, text, timestamptz)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_invited(), heyi_own_invited_materials(uuid),
  heyi_promise(uuid, integer, text, timestamptz)
  TO heyi_party;

/* The institution has added the colleague to whom the parties consented: the proposal is done. */
CREATE OR REPLACE FUNCTION heyi_co_mediator_assigned() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE invited_persons SET ended_at = NEW.added_at, ended_because = 'assigned',
    ended_by_name = NEW.added_by
    WHERE case_id = NEW.case_id AND colleague_id = NEW.mediator_id AND admitted_at IS NOT NULL
      AND ended_at IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_co_mediator_assigned() FROM PUBLIC;
CREATE OR REPLACE TRIGGER co_mediator_assigned AFTER INSERT ON case_co_mediators
  FOR EACH ROW EXECUTE FUNCTION heyi_co_mediator_assigned();
