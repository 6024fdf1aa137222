-- What someone does with the own seat in a conference, and what they see from it
-- (docs/decisions/0143-conferences.md). With the owner's rights: each function answers for the one
-- who is asking alone.

/*
 * Locks the conference of a meeting for the rest of the transaction, and makes it where it is time
 * for it: whatever moves a seat is decided one after the other. null: it does not exist for the one
 * who is asking.
 */
CREATE OR REPLACE FUNCTION heyi_lock_conference(of_meeting uuid) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  m meetings%ROWTYPE;
  found_id uuid;
BEGIN
  SELECT * INTO m FROM meetings WHERE id = of_meeting AND form IN ('video', 'mixed');
  IF NOT FOUND OR heyi_role() IS NULL OR heyi_role() NOT IN ('mediator', 'party')
    OR NOT EXISTS (SELECT 1 FROM heyi_seat_of(m.case_id, heyi_actor())) THEN RETURN NULL; END IF;
  IF m.state = 'planned' AND heyi_is_conference_time(m.starts_at, m.ends_at) THEN
    INSERT INTO conferences (case_id, court_id, holder_id, meeting_id, created_at)
      VALUES (m.case_id, m.court_id, m.holder_id, m.id, now()) ON CONFLICT (meeting_id) DO NOTHING;
  END IF;
  SELECT id INTO found_id FROM conferences WHERE meeting_id = m.id FOR UPDATE;
  RETURN found_id;
END $$;

/* The seat of the one who is asking, as whom they take part now; made where there is none yet. The conference is locked. */
CREATE OR REPLACE FUNCTION heyi_take_seat(c conferences) RETURNS conference_seats LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  s conference_seats%ROWTYPE;
BEGIN
  INSERT INTO conference_seats AS o (conference_id, case_id, court_id, holder_id, kind, account_id, participant_id, party_ids, name)
  SELECT c.id, c.case_id, c.court_id, c.holder_id, e.kind, heyi_actor(), e.participant_id, e.party_ids, e.name
  FROM heyi_seat_of(c.case_id, heyi_actor()) e LIMIT 1
  ON CONFLICT (conference_id, account_id) DO UPDATE SET kind = EXCLUDED.kind, participant_id = EXCLUDED.participant_id,
    party_ids = EXCLUDED.party_ids, name = EXCLUDED.name,
    -- Who takes part as someone else now, or for its party no more, waits again.
    hall = CASE WHEN o.hall <> 'out' AND (o.kind <> EXCLUDED.kind
      OR (o.hall = 'private' AND cardinality(o.party_ids) > 0 AND NOT o.caucus_party_id = ANY (EXCLUDED.party_ids)))
      THEN 'waiting' ELSE o.hall END,
    caucus_party_id = CASE WHEN o.kind <> EXCLUDED.kind
      OR (o.hall = 'private' AND cardinality(o.party_ids) > 0 AND NOT o.caucus_party_id = ANY (EXCLUDED.party_ids))
      THEN NULL ELSE o.caucus_party_id END
  RETURNING * INTO s;
  RETURN s;
END $$;

/*
 * A page of the one who is asking comes in: the newest takes over (lib/domain/conference/seat.ts).
 * Who was lost and is back within two minutes is where they were; else they wait, a mediator is in
 * the joint hall while no private talk runs. @returns entered, replaced (another page has taken
 *   over from this one) or over; no row: the conference does not exist for them
 */
DROP FUNCTION IF EXISTS heyi_enter_conference(uuid, uuid);
CREATE FUNCTION heyi_enter_conference(of_meeting uuid, of_connection uuid)
RETURNS TABLE (conference_id uuid, seat_id uuid, answer text) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  -- Locked by a statement of its own: the next one reads what the lock waited for.
  locked uuid;
  c conferences%ROWTYPE;
  m meetings%ROWTYPE;
  s conference_seats%ROWTYPE;
  is_lost boolean;
  falls boolean;
  to_hall text;
BEGIN
  locked := heyi_lock_conference(of_meeting);
  SELECT * INTO c FROM conferences o WHERE o.id = locked;
  IF NOT FOUND OR of_connection IS NULL THEN RETURN; END IF;
  SELECT * INTO m FROM meetings o WHERE o.id = of_meeting;
  IF c.state = 'ended' OR m.state <> 'planned' OR NOT heyi_is_conference_time(m.starts_at, m.ends_at) THEN
    RETURN QUERY SELECT c.id, NULL::uuid, 'over';
    RETURN;
  END IF;
  s := heyi_take_seat(c);
  IF of_connection = ANY (s.past_connections) THEN
    RETURN QUERY SELECT c.id, s.id, 'replaced';
    RETURN;
  END IF;
  is_lost := s.connection_id IS NOT NULL AND NOT heyi_is_connected(s);
  falls := s.connection_id IS NULL OR s.seen_at < now() - interval '2 minutes';
  IF s.connection_id IS NULL THEN PERFORM heyi_mark(c, 'entered', s.id, NULL, now());
  ELSIF is_lost THEN
    PERFORM heyi_mark(c, 'lost', s.id, NULL, s.seen_at);
    PERFORM heyi_mark(c, 'returned', s.id, NULL, now());
  ELSIF s.connection_id <> of_connection THEN PERFORM heyi_mark(c, 'replaced', s.id, NULL, now());
  END IF;
  to_hall := CASE WHEN s.hall = 'out' THEN 'out'
    WHEN s.kind = 'mediator' THEN CASE WHEN c.caucus_party_id IS NULL THEN 'joint'
      WHEN s.hall = 'private' OR heyi_mediates(c.case_id) THEN 'private' ELSE 'waiting' END
    WHEN falls THEN 'waiting' ELSE s.hall END;
  UPDATE conference_seats o SET connection_id = of_connection, seen_at = now(), hall = to_hall,
    caucus_party_id = CASE WHEN to_hall = 'private' THEN c.caucus_party_id END,
    returns = s.returns AND NOT falls, line = CASE WHEN falls OR is_lost THEN 'good' ELSE s.line END,
    past_connections = CASE WHEN s.connection_id IS NULL OR s.connection_id = of_connection THEN s.past_connections
      ELSE (array_prepend(s.connection_id, s.past_connections))[1:50] END
  WHERE o.id = s.id;
  RETURN QUERY SELECT c.id, s.id, 'entered';
END $$;

/*
 * The page is still open. @returns there; lapsed (it was not seen for so long that it has to come in
 *   again), replaced, over, or gone: they have no seat any more
 */
CREATE OR REPLACE FUNCTION heyi_keep_seat(of_conference uuid, of_connection uuid) RETURNS text LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s conference_seats%ROWTYPE;
BEGIN
  SELECT * INTO s FROM conference_seats WHERE conference_id = of_conference AND account_id = heyi_actor();
  IF NOT FOUND OR NOT EXISTS (SELECT 1 FROM heyi_seat_of(s.case_id, s.account_id)) THEN RETURN 'gone'; END IF;
  IF of_connection = ANY (s.past_connections) THEN RETURN 'replaced'; END IF;
  IF NOT EXISTS (SELECT 1 FROM conferences c JOIN meetings m ON m.id = c.meeting_id WHERE c.id = of_conference
    AND c.state <> 'ended' AND m.state = 'planned' AND heyi_is_conference_time(m.starts_at, m.ends_at)) THEN RETURN 'over'; END IF;
  IF s.connection_id IS DISTINCT FROM of_connection OR NOT heyi_is_connected(s) OR NOT heyi_seat_holds(s) THEN RETURN 'lapsed'; END IF;
  IF s.seen_at < now() - interval '4 seconds' THEN
    UPDATE conference_seats SET seen_at = now() WHERE id = s.id AND connection_id = of_connection AND seen_at < now();
  END IF;
  RETURN 'there';
END $$;

/* They leave. Where no mediator is left with those who talk, the conference pauses: everyone waits. */
CREATE OR REPLACE FUNCTION heyi_leave_conference(of_meeting uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  -- Locked by a statement of its own: the next one reads what the lock waited for.
  locked uuid;
  c conferences%ROWTYPE;
  s conference_seats%ROWTYPE;
BEGIN
  locked := heyi_lock_conference(of_meeting);
  SELECT * INTO c FROM conferences o WHERE o.id = locked;
  IF NOT FOUND OR c.state = 'ended' THEN RETURN false; END IF;
  SELECT * INTO s FROM conference_seats o WHERE o.conference_id = c.id AND o.account_id = heyi_actor() AND o.connection_id IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM heyi_mark(c, 'left', s.id, NULL, now());
  UPDATE conference_seats o SET connection_id = NULL, hall = CASE WHEN s.hall = 'out' THEN 'out' ELSE 'waiting' END,
    caucus_party_id = NULL, returns = false, hand_at = NULL, past_connections = (array_prepend(s.connection_id, s.past_connections))[1:50]
  WHERE o.id = s.id;
  IF c.state = 'open' AND s.kind = 'mediator' AND NOT EXISTS (SELECT 1 FROM conference_seats o WHERE o.conference_id = c.id
    AND o.kind = 'mediator' AND o.hall IN ('joint', 'private') AND heyi_is_connected(o)) THEN
    IF c.caucus_party_id IS NOT NULL THEN PERFORM heyi_mark(c, 'private_to', NULL, c.caucus_party_id, now()); END IF;
    PERFORM heyi_mark(c, 'paused', NULL, NULL, now());
    UPDATE conferences o SET state = 'paused', caucus_party_id = NULL, speaker_id = NULL WHERE o.id = c.id;
    UPDATE conference_seats o SET hall = 'waiting', caucus_party_id = NULL, returns = false
      WHERE o.conference_id = c.id AND o.hall IN ('joint', 'private');
  END IF;
  RETURN true;
END $$;

/* Who else is beside them: no one, or who and why. */
CREATE OR REPLACE FUNCTION heyi_declare_company(of_meeting uuid, of_company text, words text) RETURNS boolean LANGUAGE plpgsql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- Locked by a statement of its own: the next one reads what the lock waited for.
  locked uuid;
  c conferences%ROWTYPE;
  s conference_seats%ROWTYPE;
BEGIN
  locked := heyi_lock_conference(of_meeting);
  SELECT * INTO c FROM conferences o WHERE o.id = locked;
  IF NOT FOUND OR c.state = 'ended' OR heyi_role() IS DISTINCT FROM 'party' THEN RETURN false; END IF;
  s := heyi_take_seat(c);
  UPDATE conference_seats o SET company = of_company, company_words = words, company_at = now() WHERE o.id = s.id;
  RETURN true;
END $$;

/* The own microphone, picture, hand, line and form; null: as it is. Who was muted by the host stays so until the host allows it. */
CREATE OR REPLACE FUNCTION heyi_adjust_seat(of_meeting uuid, to_muted boolean, to_picture_off boolean, to_hand boolean, to_line text,
  to_form text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE conference_seats s SET
    is_muted = CASE WHEN s.muted_by_host THEN true ELSE coalesce(to_muted, s.is_muted) END,
    is_picture_off = coalesce(to_picture_off, s.is_picture_off),
    hand_at = CASE WHEN to_hand THEN coalesce(s.hand_at, now()) WHEN NOT to_hand THEN NULL ELSE s.hand_at END,
    line = coalesce(to_line, s.line), form = coalesce(to_form, s.form)
  FROM conferences c
  WHERE c.meeting_id = of_meeting AND s.conference_id = c.id AND c.state <> 'ended' AND s.account_id = heyi_actor()
    AND s.hall <> 'out' AND heyi_seat_holds(s);
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION heyi_lock_conference(uuid), heyi_take_seat(conferences), heyi_enter_conference(uuid, uuid),
  heyi_keep_seat(uuid, uuid), heyi_leave_conference(uuid), heyi_declare_company(uuid, text, text),
  heyi_adjust_seat(uuid, boolean, boolean, boolean, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_lock_conference(uuid) TO heyi_app;
GRANT EXECUTE ON FUNCTION heyi_enter_conference(uuid, uuid), heyi_keep_seat(uuid, uuid), heyi_leave_conference(uuid),
  heyi_adjust_seat(uuid, boolean, boolean, boolean, text, text) TO heyi_app, heyi_party;
GRANT EXECUTE ON FUNCTION heyi_declare_company(uuid, text, text) TO heyi_party;

/*
 * A meeting by video and its conference, for one who has a seat in it: before it begins too. Of a
 * private talk those outside know the side.
 */
DROP FUNCTION IF EXISTS heyi_own_conference(uuid);
CREATE FUNCTION heyi_own_conference(of_meeting uuid) RETURNS TABLE (case_id uuid, court_id uuid, holder_id uuid, case_no text,
  meeting_no int, starts_at timestamptz, ends_at timestamptz, meeting_form text, meeting_state text, conference_id uuid, state text,
  form text, caucus_party_id uuid, caucus_side text, speaker_id uuid, is_recording boolean, opened_at timestamptz,
  ended_at timestamptz, end_reason text, own_kind text, own_participant_id uuid, own_party_ids uuid[], is_host boolean,
  host_name text, is_host_there boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.case_id, m.court_id, m.holder_id, k.case_no, m.meeting_no, m.starts_at, m.ends_at, m.form, m.state, c.id, c.state, c.form,
    CASE WHEN e.kind = 'mediator' OR c.caucus_party_id = ANY (e.party_ids) THEN c.caucus_party_id END, p.side,
    CASE WHEN e.kind = 'mediator' OR o.hall = 'joint' THEN c.speaker_id END, c.is_recording, c.opened_at, c.ended_at, c.end_reason,
    e.kind, e.participant_id, e.party_ids, k.mediator_id = heyi_actor(), k.mediator_name,
    coalesce((SELECT heyi_is_connected(h) FROM conference_seats h WHERE h.conference_id = c.id AND h.account_id = k.mediator_id), false)
  FROM meetings m JOIN cases k ON k.id = m.case_id JOIN LATERAL heyi_seat_of(m.case_id, heyi_actor()) e ON true
    LEFT JOIN conferences c ON c.meeting_id = m.id
    LEFT JOIN conference_seats o ON o.conference_id = c.id AND o.account_id = heyi_actor()
    LEFT JOIN parties p ON p.id = c.caucus_party_id
  WHERE m.id = of_meeting AND m.form IN ('video', 'mixed') AND heyi_role() IN ('mediator', 'party')
  LIMIT 1
$$;
/*
 * The seats that the one who is asking sees: a mediator all of them; the others their own and those
 * of their hall, in the waiting hall not as an invited person. Who else is beside someone is for
 * the mediators.
 */
DROP FUNCTION IF EXISTS heyi_conference_seats(uuid);
CREATE FUNCTION heyi_conference_seats(of_conference uuid) RETURNS TABLE (id uuid, kind text, name text, side text,
  participant_id uuid, person_id uuid, has_promised boolean, party_ids uuid[], is_own boolean, is_host boolean, hall text,
  caucus_party_id uuid, returns boolean, epoch int, is_connected boolean, is_muted boolean, muted_by_host boolean,
  is_picture_off boolean, hand_at timestamptz, line text, form text, company text, company_words text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH me AS MATERIALIZED (SELECT e.kind, o.id, o.hall, o.caucus_party_id, o.connection_id IS NOT NULL AS has_page, k.mediator_id
    FROM conferences c JOIN cases k ON k.id = c.case_id JOIN LATERAL heyi_seat_of(c.case_id, heyi_actor()) e ON true
      LEFT JOIN conference_seats o ON o.conference_id = c.id AND o.account_id = heyi_actor() AND heyi_seat_holds(o)
    WHERE c.id = of_conference AND heyi_role() IN ('mediator', 'party') LIMIT 1)
  SELECT s.id, s.kind, s.name, (SELECT p.side FROM parties p WHERE p.id = s.party_ids[1]), n.participant_id, n.person_id,
    n.has_promised, s.party_ids, s.id IS NOT DISTINCT FROM me.id, s.account_id = me.mediator_id, s.hall, s.caucus_party_id, s.returns,
    s.epoch, heyi_is_connected(s), s.is_muted, s.muted_by_host, s.is_picture_off, s.hand_at,
    CASE WHEN heyi_is_connected(s) THEN s.line ELSE 'lost' END, s.form, n.company, n.company_words
  FROM me JOIN conference_seats s ON s.conference_id = of_conference
    -- For the mediators and the person alone.
    LEFT JOIN LATERAL (SELECT s.participant_id, t.person_id, s.company, s.company_words,
        EXISTS (SELECT 1 FROM invited_persons v WHERE v.participant_id = t.id AND v.promised_at IS NOT NULL) AS has_promised
      FROM (SELECT 1) one LEFT JOIN participants t ON t.id = s.participant_id WHERE me.kind = 'mediator' OR s.id = me.id) n ON true
  WHERE heyi_seat_holds(s) AND (me.kind = 'mediator' OR s.id = me.id OR (
    me.has_page AND s.hall = me.hall AND s.caucus_party_id IS NOT DISTINCT FROM me.caucus_party_id
    AND s.connection_id IS NOT NULL AND s.seen_at >= now() - interval '2 minutes'
    AND (me.hall IN ('joint', 'private')
      OR (me.hall = 'waiting' AND me.kind IN ('party', 'representative', 'agent', 'helper')))))
  ORDER BY s.kind <> 'mediator', s.name, s.id
$$;
/* What the parties of the one who is asking were informed of: rights and consequences. */
DROP FUNCTION IF EXISTS heyi_own_informed(uuid);
CREATE FUNCTION heyi_own_informed(of_case uuid) RETURNS TABLE (party_id uuid, items text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.party_id, r.items FROM rights_notices r WHERE r.case_id = of_case AND heyi_takes_part_for(of_case, r.party_id)
$$;
/* The meetings by video of a case that are to come or take place, for one who has a seat in them. */
DROP FUNCTION IF EXISTS heyi_own_conferences(uuid);
CREATE FUNCTION heyi_own_conferences(of_case uuid)
RETURNS TABLE (meeting_id uuid, meeting_no int, starts_at timestamptz, ends_at timestamptz, is_time boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, m.meeting_no, m.starts_at, m.ends_at, heyi_is_conference_time(m.starts_at, m.ends_at)
  FROM meetings m LEFT JOIN conferences c ON c.meeting_id = m.id
  WHERE m.case_id = of_case AND m.form IN ('video', 'mixed') AND m.state = 'planned' AND c.state IS DISTINCT FROM 'ended'
    AND (now() AT TIME ZONE 'Asia/Shanghai')::date <= (m.ends_at AT TIME ZONE 'Asia/Shanghai')::date
    AND heyi_role() = 'party' AND EXISTS (SELECT 1 FROM heyi_seat_of(m.case_id, heyi_actor()))
  ORDER BY m.starts_at, m.id
$$;
REVOKE ALL ON FUNCTION heyi_own_conference(uuid), heyi_conference_seats(uuid), heyi_own_informed(uuid), heyi_own_conferences(uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_conference(uuid), heyi_conference_seats(uuid) TO heyi_app, heyi_party;
GRANT EXECUTE ON FUNCTION heyi_own_informed(uuid), heyi_own_conferences(uuid) TO heyi_party;
