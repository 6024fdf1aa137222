-- What someone does with the own seat in a conference (docs/decisions/0143-conferences.md), with
-- the owner's rights: each function answers for the one who is asking alone.

/*
 * Locks the conference of a meeting or of a hearing for the rest of the transaction, and makes it
 * where it is time for it: whatever moves a seat is decided one after the other. null: it does not
 * exist for the one who is asking.
 */
CREATE OR REPLACE FUNCTION heyi_lock_conference(of_meeting uuid) RETURNS uuid
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  m record;
  found_id uuid;
BEGIN
  SELECT * INTO m FROM heyi_planned(of_meeting);
  IF NOT FOUND OR heyi_role() IS NULL OR heyi_role() NOT IN ('mediator', 'party', 'court_judge')
    OR NOT EXISTS (SELECT 1 FROM heyi_seat_at(m.id, heyi_actor())) THEN RETURN NULL; END IF;
  IF m.state = 'planned' AND heyi_is_conference_time(m.starts_at, m.ends_at) THEN
    INSERT INTO conferences (case_id, court_id, holder_id, meeting_id, hearing_id, created_at)
      VALUES (m.case_id, m.court_id, m.holder_id, CASE WHEN NOT m.is_hearing THEN m.id END,
        CASE WHEN m.is_hearing THEN m.id END, now()) ON CONFLICT DO NOTHING;
  END IF;
  SELECT id INTO found_id FROM conferences WHERE m.id IN (meeting_id, hearing_id) FOR UPDATE;
  RETURN found_id;
END $$;

/*
 * The seat of the one who is asking, as whom they take part now; made where there is none yet. The
 * conference is locked.
 */
CREATE OR REPLACE FUNCTION heyi_take_seat(c conferences) RETURNS conference_seats
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  s conference_seats%ROWTYPE;
BEGIN
  INSERT INTO conference_seats AS o (conference_id, case_id, court_id, holder_id, kind, account_id,
    participant_id, party_ids, name)
  SELECT c.id, c.case_id, c.court_id, c.holder_id, e.kind, heyi_actor(), e.participant_id,
    e.party_ids, e.name
  FROM heyi_seat_at(coalesce(c.meeting_id, c.hearing_id), heyi_actor()) e LIMIT 1
  ON CONFLICT (conference_id, account_id) DO UPDATE SET kind = EXCLUDED.kind,
    participant_id = EXCLUDED.participant_id,
    party_ids = EXCLUDED.party_ids, name = EXCLUDED.name,
    -- Who takes part as someone else now, or for its party no more, waits again.
    hall = CASE WHEN o.hall <> 'out' AND (o.kind <> EXCLUDED.kind
      OR (o.hall = 'private' AND cardinality(o.party_ids) > 0
        AND NOT o.caucus_party_id = ANY (EXCLUDED.party_ids)))
      THEN 'waiting' ELSE o.hall END,
    caucus_party_id = CASE WHEN o.kind <> EXCLUDED.kind
      OR (o.hall = 'private' AND cardinality(o.party_ids) > 0
        AND NOT o.caucus_party_id = ANY (EXCLUDED.party_ids))
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
DROP FUNCTION IF EXISTS heyi_keep_seat(uuid, uuid);
CREATE FUNCTION heyi_enter_conference(of_meeting uuid, of_connection uuid)
RETURNS TABLE (conference_id uuid, seat_id uuid, answer text) LANGUAGE plpgsql VOLATILE
  SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  -- Locked by a statement of its own: the next one reads what the lock waited for.
  locked uuid;
  c conferences%ROWTYPE;
  m record;
  s conference_seats%ROWTYPE;
  is_lost boolean;
  falls boolean;
  to_hall text;
BEGIN
  locked := heyi_lock_conference(of_meeting);
  SELECT * INTO c FROM conferences o WHERE o.id = locked;
  IF NOT FOUND OR of_connection IS NULL THEN RETURN; END IF;
  SELECT * INTO m FROM heyi_planned(of_meeting);
  IF c.state = 'ended' OR m.state <> 'planned'
    OR NOT heyi_is_conference_time(m.starts_at, m.ends_at) THEN
    RETURN QUERY SELECT c.id, NULL::uuid, 'over';
    RETURN;
  END IF;
  PERFORM heyi_mark_silent(c);
  s := heyi_take_seat(c);
  IF of_connection = ANY (s.past_connections) THEN
    RETURN QUERY SELECT c.id, s.id, 'replaced';
    RETURN;
  END IF;
  is_lost := s.connection_id IS NOT NULL AND s.gone IS NOT DISTINCT FROM 'lost';
  falls := s.connection_id IS NULL OR s.seen_at < now() - interval '2 minutes';
  IF s.connection_id IS NULL THEN PERFORM heyi_mark(c, 'entered', s.id, NULL, now());
  ELSIF is_lost THEN PERFORM heyi_mark(c, 'returned', s.id, NULL, now());
  ELSIF s.connection_id <> of_connection THEN PERFORM heyi_mark(c, 'replaced', s.id, NULL, now());
  END IF;
  to_hall := CASE WHEN s.hall = 'out' THEN 'out'
    WHEN heyi_is_presiding(s.kind) THEN CASE WHEN c.caucus_party_id IS NULL THEN 'joint'
      WHEN s.hall = 'private' OR heyi_mediates(c.case_id) THEN 'private' ELSE 'waiting' END
    WHEN falls THEN 'waiting' ELSE s.hall END;
  UPDATE conference_seats o SET connection_id = of_connection, seen_at = now(), gone = NULL,
    hall = to_hall,
    caucus_party_id = CASE WHEN to_hall = 'private' THEN c.caucus_party_id END,
    returns = s.returns AND NOT falls, line = CASE WHEN falls OR is_lost THEN 'good'
      ELSE s.line END,
    past_connections = CASE WHEN s.connection_id IS NULL
      OR s.connection_id = of_connection THEN s.past_connections
      ELSE (array_prepend(s.connection_id, s.past_connections))[1:50] END
  WHERE o.id = s.id;
  RETURN QUERY SELECT c.id, s.id, 'entered';
END $$;

/*
 * They leave. Where no mediator is left with those who talk, the conference pauses: everyone waits.
 */
CREATE OR REPLACE FUNCTION heyi_leave_conference(of_meeting uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
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
  SELECT * INTO s FROM conference_seats o WHERE o.conference_id = c.id
    AND o.account_id = heyi_actor() AND o.connection_id IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM heyi_mark(c, 'left', s.id, NULL, now());
  UPDATE conference_seats o SET connection_id = NULL, hall = CASE WHEN s.hall = 'out' THEN 'out'
    ELSE 'waiting' END,
    caucus_party_id = NULL, returns = false, hand_at = NULL,
      past_connections = (array_prepend(s.connection_id, s.past_connections))[1:50]
  WHERE o.id = s.id;
  IF c.state = 'open' AND heyi_is_presiding(s.kind) AND NOT EXISTS (SELECT 1 FROM conference_seats o
    WHERE o.conference_id = c.id
    AND heyi_is_presiding(o.kind) AND o.hall IN ('joint', 'private') AND heyi_is_connected(o)) THEN
    IF c.caucus_party_id IS NOT NULL THEN PERFORM heyi_mark(c, 'private_to', NULL,
      c.caucus_party_id, now()); END IF;
    PERFORM heyi_mark(c, 'paused', NULL, NULL, now());
    UPDATE conferences o SET state = 'paused', caucus_party_id = NULL, speaker_id = NULL
      WHERE o.id = c.id;
    UPDATE conference_seats o SET hall = 'waiting', caucus_party_id = NULL, returns = false
      WHERE o.conference_id = c.id AND o.hall IN ('joint', 'private');
  END IF;
  RETURN true;
END $$;

/* Who else is beside them: no one, or who and why. */
CREATE OR REPLACE FUNCTION heyi_declare_company(of_meeting uuid, of_company text, words text)
  RETURNS boolean LANGUAGE plpgsql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- Locked by a statement of its own: the next one reads what the lock waited for.
  locked uuid;
  c conferences%ROWTYPE;
  s conference_seats%ROWTYPE;
BEGIN
  locked := heyi_lock_conference(of_meeting);
  SELECT * INTO c FROM conferences o WHERE o.id = locked;
  IF NOT FOUND OR c.state = 'ended' OR
    heyi_role() IS DISTINCT FROM 'party' THEN RETURN false; END IF;
  s := heyi_take_seat(c);
  UPDATE conference_seats o SET company = of_company, company_words = words, company_at = now()
    WHERE o.id = s.id;
  RETURN true;
END $$;

/*
 * The own microphone, picture, hand, line and form; null: as it is. Who was muted by the host stays
 * so until the host allows it. A change of the line or the form is a mark (docs/decisions/0150):
 * the conference is locked for it, a few hundred of one seat are enough.
 */
CREATE OR REPLACE FUNCTION heyi_adjust_seat(of_meeting uuid, to_muted boolean,
  to_picture_off boolean, to_hand boolean, to_line text,
  to_form text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
DECLARE
  c conferences%ROWTYPE;
  s conference_seats%ROWTYPE;
BEGIN
  IF to_line IS NOT NULL OR to_form IS NOT NULL THEN PERFORM heyi_lock_conference(of_meeting);
  END IF;
  SELECT * INTO c FROM conferences o WHERE of_meeting IN (o.meeting_id, o.hearing_id)
    AND o.state <> 'ended';
  SELECT * INTO s FROM conference_seats o WHERE o.conference_id = c.id
    AND o.account_id = heyi_actor() AND o.hall <> 'out' AND heyi_seat_holds(o);
  IF NOT FOUND THEN RETURN false; END IF;
  IF (SELECT count(*) FROM conference_marks m WHERE m.conference_id = c.id AND m.seat_id = s.id
    AND m.kind IN ('line_broken', 'line_good', 'form_changed')) < 400 THEN
    IF to_line <> s.line THEN PERFORM heyi_mark(c, CASE to_line WHEN 'good' THEN 'line_good'
      ELSE 'line_broken' END, s.id, NULL, now()); END IF;
    IF to_form <> s.form THEN PERFORM heyi_mark(c, 'form_changed', s.id, NULL, now(), to_form);
    END IF;
  END IF;
  UPDATE conference_seats o SET
    is_muted = CASE WHEN o.muted_by_host THEN true ELSE coalesce(to_muted, o.is_muted) END,
    is_picture_off = coalesce(to_picture_off, o.is_picture_off),
    hand_at = CASE WHEN to_hand THEN coalesce(o.hand_at, now()) WHEN NOT to_hand THEN NULL
      ELSE o.hand_at END,
    line = coalesce(to_line, o.line), form = coalesce(to_form, o.form)
  WHERE o.id = s.id;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_lock_conference(uuid), heyi_take_seat(conferences),
  heyi_enter_conference(uuid, uuid),
  heyi_leave_conference(uuid), heyi_declare_company(uuid, text, text),
  heyi_adjust_seat(uuid, boolean, boolean, boolean, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_lock_conference(uuid) TO heyi_app;
GRANT EXECUTE ON FUNCTION heyi_enter_conference(uuid, uuid),
  heyi_leave_conference(uuid),
  heyi_adjust_seat(uuid, boolean, boolean, boolean, text, text) TO heyi_app, heyi_party;
GRANT EXECUTE ON FUNCTION heyi_declare_company(uuid, text, text) TO heyi_party;
