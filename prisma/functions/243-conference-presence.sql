-- Who is present in a conference, by the answers of their page: an open stream proves nothing, a
-- proxy keeps it while the page is frozen or cut off
-- (docs/decisions/0196-a-bad-line-and-a-poor-device.md).

/*
 * Enters in the log who did not answer for 25 seconds: their attendance breaks at the last answer.
 * The conference is locked.
 */
CREATE OR REPLACE FUNCTION heyi_mark_silent(c conferences) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  s record;
BEGIN
  IF c.state = 'ended' THEN RETURN; END IF;
  FOR s IN UPDATE conference_seats o SET gone = 'lost' WHERE o.conference_id = c.id
      AND heyi_is_silent(o) RETURNING o.id, o.seen_at LOOP
    PERFORM heyi_mark(c, 'lost', s.id, NULL, s.seen_at);
  END LOOP;
END $$;

/*
 * What a page is in a conference. @returns there; lapsed (it did not answer for so long that it has
 * to come in again), replaced, over, or gone: the one who is asking has no seat, or another page
 */
CREATE OR REPLACE FUNCTION heyi_page_state(of_conference uuid, of_connection uuid) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  s conference_seats%ROWTYPE;
BEGIN
  SELECT * INTO s FROM conference_seats WHERE conference_id = of_conference
    AND account_id = heyi_actor();
  IF NOT FOUND OR NOT EXISTS (SELECT 1 FROM conferences c,
      heyi_seat_at(coalesce(c.meeting_id, c.hearing_id), s.account_id)
    WHERE c.id = of_conference) THEN RETURN 'gone'; END IF;
  IF of_connection = ANY (s.past_connections) THEN RETURN 'replaced'; END IF;
  IF NOT EXISTS (SELECT 1 FROM conferences c,
      heyi_planned(coalesce(c.meeting_id, c.hearing_id)) m
    WHERE c.id = of_conference
    AND c.state <> 'ended' AND m.state = 'planned'
      AND heyi_is_conference_time(m.starts_at, m.ends_at)) THEN RETURN 'over'; END IF;
  IF s.connection_id IS DISTINCT FROM of_connection THEN RETURN 'gone'; END IF;
  RETURN CASE WHEN heyi_is_connected(s) AND heyi_seat_holds(s) THEN 'there' ELSE 'lapsed' END;
END $$;

/*
 * A page answers: one update of its seat. Those who fell silent are entered in the log first,
 * while the conference is locked, because what moves a seat locks it before the seat.
 * @returns as heyi_page_state
 */
CREATE OR REPLACE FUNCTION heyi_answer(of_meeting uuid, of_connection uuid) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  c conferences%ROWTYPE;
  state text;
BEGIN
  SELECT * INTO c FROM conferences o WHERE of_meeting IN (o.meeting_id, o.hearing_id);
  state := heyi_page_state(c.id, of_connection);
  IF state NOT IN ('there', 'lapsed') THEN RETURN state; END IF;
  IF EXISTS (SELECT 1 FROM conference_seats o WHERE o.conference_id = c.id AND heyi_is_silent(o))
  THEN
    PERFORM heyi_lock_conference(of_meeting);
    SELECT * INTO c FROM conferences o WHERE o.id = c.id;
    PERFORM heyi_mark_silent(c);
  END IF;
  UPDATE conference_seats SET seen_at = now() WHERE conference_id = c.id
    AND account_id = heyi_actor() AND connection_id = of_connection AND gone IS NULL
    AND seen_at < now() - interval '4 seconds' AND state = 'there';
  RETURN state;
END $$;

/* A page reports that it is being left. @returns false: it was not the one that is open */
CREATE OR REPLACE FUNCTION heyi_page_left(of_meeting uuid, of_connection uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE conference_seats s SET gone = 'left', seen_at = now() FROM conferences c
  WHERE of_meeting IN (c.meeting_id, c.hearing_id) AND c.state <> 'ended'
    AND s.conference_id = c.id AND s.account_id = heyi_actor()
    AND s.connection_id = of_connection AND s.gone IS NULL;
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION heyi_mark_silent(conferences), heyi_page_state(uuid, uuid),
  heyi_answer(uuid, uuid), heyi_page_left(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_page_state(uuid, uuid), heyi_answer(uuid, uuid),
  heyi_page_left(uuid, uuid) TO heyi_app, heyi_party;
