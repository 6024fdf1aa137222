-- 第三人: interested persons who join a mediation as a party, with the consent of all parties and
-- their own (docs/decisions/0118-third-persons.md).

-- Replaced by the one with a moment (015-audience.sql); policies that called it are gone by now.
DROP FUNCTION IF EXISTS heyi_may_hear(uuid, text, uuid, uuid);

/*
 * Is this participation that of one who is to join as a party? For the first page of a link, before
 * anything is proven.
 */
CREATE OR REPLACE FUNCTION heyi_is_third(of_participant uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM invited_persons v WHERE v.participant_id = of_participant
    AND v.kind = 'third')
$$;
REVOKE ALL ON FUNCTION heyi_is_third(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_third(uuid) TO heyi_access;

/*
 * The own telephone number of one who is to join, so that it is sealed again for the row of the
 * party.
 */
CREATE OR REPLACE FUNCTION heyi_own_invited_number(of_invited uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT v.phone_sealed FROM invited_persons v JOIN participants t ON t.id = v.participant_id
  WHERE v.id = of_invited AND v.kind = 'third' AND v.ended_at IS NULL
    AND t.account_id = heyi_actor() AND heyi_role() = 'party'
$$;

/*
 * The one who is asking joins as a party: admitted by all, until the last day, in a case in
 * mediation. The party is made with its own consent to the mediation (特邀规定 第2条), entry `entry` of
 * the case, so that there is never a party that has not agreed. The row of an organisation names
 * it, and who came as its representative. With the owner's rights: no role of the application adds
 * people to a case. @returns whether they joined now
 */
CREATE OR REPLACE FUNCTION heyi_join_as_third(of_invited uuid, of_party uuid, new_sealed text,
  new_hash text, at timestamptz)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v invited_persons%ROWTYPE;
  own_kind text;
BEGIN
  PERFORM 1 FROM cases c JOIN invited_persons i ON i.case_id = c.id
    WHERE i.id = of_invited AND c.status = 'in_mediation' FOR UPDATE OF c;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT i.* INTO v FROM invited_persons i JOIN participants t ON t.id = i.participant_id
    WHERE i.id = of_invited AND i.kind = 'third' AND i.ended_at IS NULL
      AND t.account_id = heyi_actor() AND t.ended_on IS NULL
      AND heyi_role() = 'party' AND i.last_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date FOR
        UPDATE OF i;
  IF NOT FOUND OR num_nulls(new_sealed, new_hash) > 0 THEN RETURN false; END IF;
  own_kind := CASE v.party_kind WHEN 'natural' THEN 'party' ELSE 'legal_representative' END;
  INSERT INTO parties (id, case_id, court_id, holder_id, position, side, kind, name,
    representative_name, phone_sealed, phone_hash,
      representative_sealed, representative_hash, joined_at)
    SELECT of_party, v.case_id, v.court_id, v.holder_id, (SELECT max(position) + 1 FROM parties
      WHERE case_id = v.case_id), 'third', v.party_kind, coalesce(v.organisation, v.name),
      CASE WHEN own_kind <> 'party' THEN v.name END, CASE own_kind WHEN 'party' THEN new_sealed END,
      CASE own_kind WHEN 'party' THEN new_hash END,
        CASE WHEN own_kind <> 'party' THEN new_sealed END,
        CASE WHEN own_kind <> 'party' THEN new_hash END, at;
  UPDATE participants SET account_id = heyi_actor() WHERE party_id = of_party AND kind = own_kind;
  -- The participation of one who is invited ends with it (heyi_invited_ended).
  UPDATE invited_persons SET party_id = of_party, ended_at = at, ended_because = 'joined',
    ended_by_name = v.name WHERE id = v.id;
  INSERT INTO consents (case_id, court_id, holder_id, entry_no, party_id, party_name, scope, answer,
    way, given_on, participant_id,
      recorded_at)
    SELECT v.case_id, v.court_id, v.holder_id, (SELECT coalesce(max(entry_no), 0) + 1 FROM consents
      WHERE case_id = v.case_id), of_party, coalesce(v.organisation, v.name), 'mediation', 'given',
        'online', (at AT TIME ZONE 'Asia/Shanghai')::date, t.id, at
    FROM participants t WHERE t.party_id = of_party AND t.kind = own_kind;
  PERFORM heyi_index_case(v.case_id);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_own_invited_number(uuid), heyi_join_as_third(uuid, uuid, text, text,
  timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_invited_number(uuid), heyi_join_as_third(uuid, uuid, text, text,
  timestamptz) TO heyi_party;

/*
 * A third person leaves when it declines the mediation, on its own phone or as the mediator records
 * it: the others go on without it. At the end of the transaction, so that what belongs to the
 * answer is still written under the participation.
 */
CREATE OR REPLACE FUNCTION heyi_third_leaves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE parties SET left_at = NEW.recorded_at WHERE id = NEW.party_id AND joined_at IS NOT NULL
    AND left_at IS NULL;
  IF FOUND THEN
    UPDATE participants SET ended_on = (NEW.recorded_at AT TIME ZONE 'Asia/Shanghai')::date,
      end_reason = 'left'
      WHERE party_id = NEW.party_id AND ended_on IS NULL;
    UPDATE invited_persons SET ended_because = 'left', ended_at = NEW.recorded_at
      WHERE party_id = NEW.party_id;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_third_leaves() FROM PUBLIC;
DROP TRIGGER IF EXISTS third_leaves ON consents;
CREATE CONSTRAINT TRIGGER third_leaves AFTER INSERT ON consents DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW
  WHEN (NEW.scope = 'mediation' AND NEW.answer <> 'given') EXECUTE FUNCTION heyi_third_leaves();

/*
 * When a topic ended, if it did: by the mediator, or when a third person joined after it was
 * opened. The question goes on in a round that everyone hears. With the owner's rights, for an
 * invited person and the system, who read no parties.
 */
CREATE OR REPLACE FUNCTION heyi_topic_ended_at(of_case uuid, opened timestamptz, closed timestamptz)
  RETURNS timestamptz LANGUAGE sql
STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT least(closed, (SELECT min(p.joined_at) FROM parties p WHERE p.case_id = of_case
    AND p.joined_at > opened))
$$;
REVOKE ALL ON FUNCTION heyi_topic_ended_at(uuid, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_topic_ended_at(uuid, timestamptz, timestamptz) TO heyi_app,
  heyi_party, heyi_job;

/* The parties consented to a topic: who may hear it hears its further rounds too. */
CREATE OR REPLACE FUNCTION heyi_round_in_scope() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO invited_scope (invited_id, item_no, case_id, court_id, holder_id, topic_id, title)
    SELECT s.invited_id, (SELECT max(n.item_no) + 1 FROM invited_scope n
      WHERE n.invited_id = s.invited_id), s.case_id, s.court_id, s.holder_id, NEW.id, s.title
    FROM invited_scope s WHERE s.topic_id = NEW.continues_id AND s.case_id = NEW.case_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_round_in_scope() FROM PUBLIC;
CREATE OR REPLACE TRIGGER round_in_scope AFTER INSERT ON topics FOR EACH ROW
  WHEN (NEW.continues_id IS NOT NULL)
  EXECUTE FUNCTION heyi_round_in_scope();
