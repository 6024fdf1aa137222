-- WebRTC messages between two seats of a conference (docs/decisions/0143-conferences.md). What may
-- not be sent is refused and stored nowhere.

/*
 * May one seat reach the other now: both have a page that is open, in the same hall with media, in
 * a conference that is open? The rule of lib/domain/conference/halls.ts.
 */
CREATE OR REPLACE FUNCTION heyi_may_signal(c conferences, f conference_seats, t conference_seats)
  RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(c.state = 'open' AND f.conference_id = c.id AND t.conference_id = c.id
    AND f.id <> t.id
    AND f.hall IN ('joint', 'private') AND t.hall = f.hall AND t.caucus_party_id IS NOT DISTINCT
      FROM f.caucus_party_id
    AND heyi_is_connected(f) AND heyi_is_connected(t) AND heyi_seat_holds(f)
      AND heyi_seat_holds(t), false)
$$;

/*
 * From the page of the one who is asking to another seat, between the epochs that are now. @returns
 * whether it was taken
 */
CREATE OR REPLACE FUNCTION heyi_send_signal(of_meeting uuid, of_connection uuid, of_epoch int,
  to_seat uuid, to_seat_epoch int,
  of_kind text, of_body text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
DECLARE
  c conferences%ROWTYPE;
  f conference_seats%ROWTYPE;
  t conference_seats%ROWTYPE;
BEGIN
  IF of_kind IS NULL OR of_kind NOT IN ('description', 'candidate') OR of_body IS NULL
    OR octet_length(of_body) > 65536
    OR heyi_role() IS NULL OR heyi_role() NOT IN ('mediator', 'party', 'court_judge')
    THEN RETURN false; END IF;
  -- Whatever moves a seat waits for it, and it for what moves one.
  SELECT o.* INTO c FROM conferences o, heyi_planned(of_meeting) m
    WHERE m.id IN (o.meeting_id, o.hearing_id) AND m.state = 'planned'
      AND heyi_is_conference_time(m.starts_at, m.ends_at) FOR SHARE OF o;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT * INTO f FROM conference_seats o WHERE o.conference_id = c.id
    AND o.account_id = heyi_actor()
    AND o.connection_id = of_connection AND o.epoch = of_epoch;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT * INTO t FROM conference_seats o WHERE o.conference_id = c.id AND o.id = to_seat
    AND o.epoch = to_seat_epoch;
  IF NOT FOUND OR NOT heyi_may_signal(c, f, t) THEN RETURN false; END IF;
  -- What was not taken within a minute is of no use any more.
  DELETE FROM conference_signals o WHERE o.id IN (SELECT g.id FROM conference_signals g
    WHERE g.conference_id = c.id AND g.sent_at < now() - interval '1 minute'
      FOR UPDATE SKIP LOCKED);
  IF (SELECT count(*) FROM conference_signals o
    WHERE o.to_seat_id = t.id) >= 1000 THEN RETURN false; END IF;
  INSERT INTO conference_signals (conference_id, from_seat_id, from_epoch, to_seat_id, to_epoch,
    kind, body, sent_at)
    VALUES (c.id, f.id, of_epoch, t.id, to_seat_epoch, of_kind, of_body, now());
  PERFORM pg_notify('heyi_conference', c.id || ' ' || t.id);
  RETURN true;
END $$;

/*
 * Takes what was sent to the page of the one who is asking: what may still reach it, each once and
 * in its order.
 */
DROP FUNCTION IF EXISTS heyi_take_signals(uuid, uuid);
CREATE FUNCTION heyi_take_signals(of_conference uuid, of_connection uuid)
RETURNS TABLE (from_seat_id uuid, from_epoch int, to_epoch int, kind text, body text)
  LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  WITH own AS MATERIALIZED (SELECT o.* FROM conference_seats o
    WHERE o.conference_id = of_conference AND o.account_id = heyi_actor()
      AND o.connection_id = of_connection),
    taken AS (DELETE FROM conference_signals g USING own WHERE g.to_seat_id = own.id RETURNING g.*)
  SELECT g.from_seat_id, g.from_epoch, g.to_epoch, g.kind, g.body
  FROM taken g JOIN conferences c ON c.id = g.conference_id JOIN conference_seats f
    ON f.id = g.from_seat_id
    JOIN conference_seats t ON t.id = g.to_seat_id
  WHERE f.epoch = g.from_epoch AND t.epoch = g.to_epoch AND heyi_may_signal(c, f, t)
    AND g.sent_at >= now() - interval '1 minute'
  ORDER BY g.id
$$;
REVOKE ALL ON FUNCTION heyi_may_signal(conferences, conference_seats, conference_seats),
  heyi_send_signal(uuid, uuid, int, uuid, int, text, text), heyi_take_signals(uuid, uuid)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_send_signal(uuid, uuid, int, uuid, int, text, text),
  heyi_take_signals(uuid, uuid)
  TO heyi_app, heyi_party;
