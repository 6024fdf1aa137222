-- Conferences by the forwarder (docs/decisions/0148-forwarded-conferences.md).

/*
 * Which way a conference goes (null: not chosen yet), and how many accounts of the case have a
 * place in it now. For one whose seat holds; no row: the one who is asking has none.
 */
DROP FUNCTION IF EXISTS heyi_conference_transport(uuid);
CREATE FUNCTION heyi_conference_transport(of_conference uuid)
RETURNS TABLE (transport text, planned_seats int) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT c.transport, (SELECT count(*)::int FROM (
      SELECT k.mediator_id AS id FROM cases k WHERE k.id = c.case_id
      UNION SELECT m.mediator_id FROM case_co_mediators m WHERE m.case_id = c.case_id
      UNION SELECT t.account_id FROM participants t WHERE t.case_id = c.case_id) a
    WHERE EXISTS (SELECT 1 FROM heyi_seat_of(c.case_id, a.id)))
  FROM conferences c JOIN conference_seats s ON s.conference_id = c.id
  WHERE c.id = of_conference AND s.account_id = heyi_actor() AND heyi_seat_holds(s)
$$;

/* Chooses the way once, for one whose seat holds. @returns the way that it is */
CREATE OR REPLACE FUNCTION heyi_choose_transport(of_conference uuid, of_kind text) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  UPDATE conferences c SET transport = of_kind FROM conference_seats s
    WHERE c.id = of_conference AND c.transport IS NULL AND s.conference_id = c.id
      AND s.account_id = heyi_actor() AND heyi_seat_holds(s);
  SELECT t.transport FROM heyi_conference_transport(of_conference) t
$$;

/*
 * Whether the page of the one who is asking may signal to the forwarder now: the present page, for
 * the present epoch, in a hall with media, in a conference that is open and forwarded. No row: not.
 */
DROP FUNCTION IF EXISTS heyi_may_forward(uuid, uuid, int);
CREATE FUNCTION heyi_may_forward(of_meeting uuid, of_connection uuid, of_epoch int)
RETURNS TABLE (conference_id uuid, seat_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT c.id, s.id
  FROM meetings m JOIN conferences c ON c.meeting_id = m.id
    JOIN conference_seats s ON s.conference_id = c.id
  WHERE m.id = of_meeting AND m.state = 'planned' AND c.state = 'open'
    AND c.transport = 'forwarded' AND heyi_is_conference_time(m.starts_at, m.ends_at)
    AND s.account_id = heyi_actor() AND s.connection_id = of_connection AND s.epoch = of_epoch
    AND s.hall IN ('joint', 'private') AND heyi_is_connected(s) AND heyi_seat_holds(s)
$$;

/*
 * Who may send and receive in a forwarded conference at this moment, and with whom: seats and
 * epochs by hall, and no name. For the role of access alone: it is no one's view, and no one else
 * may learn who is in another hall. No row: there is no such conference, or it is not forwarded.
 * `revision` is the time in microseconds. It is taken while whatever moves a seat waits, so that of
 * two statements the one with the later revision is true.
 */
DROP FUNCTION IF EXISTS heyi_stated_halls(uuid);
CREATE FUNCTION heyi_stated_halls(of_conference uuid)
RETURNS TABLE (is_over boolean, revision double precision, halls jsonb)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  c conferences%ROWTYPE;
BEGIN
  SELECT * INTO c FROM conferences o WHERE o.id = of_conference AND o.transport = 'forwarded'
    FOR SHARE;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY SELECT c.state = 'ended' OR m.state <> 'planned'
      OR NOT heyi_is_conference_time(m.starts_at, m.ends_at),
    floor(extract(epoch FROM clock_timestamp()) * 1000000)::double precision,
    coalesce((SELECT jsonb_object_agg(h.hall, h.seats) FROM (
      SELECT concat_ws(':', s.hall, s.caucus_party_id) AS hall,
        jsonb_agg(jsonb_build_object('seat', s.id, 'epoch', s.epoch)
          ORDER BY s.kind <> 'mediator', s.id) AS seats
      FROM conference_seats s
      WHERE s.conference_id = c.id AND c.state = 'open' AND s.hall IN ('joint', 'private')
        AND heyi_is_connected(s) AND heyi_seat_holds(s)
      GROUP BY 1) h), '{}')
  FROM meetings m WHERE m.id = c.meeting_id;
END $$;

REVOKE ALL ON FUNCTION heyi_conference_transport(uuid), heyi_choose_transport(uuid, text),
  heyi_may_forward(uuid, uuid, int), heyi_stated_halls(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_conference_transport(uuid), heyi_choose_transport(uuid, text),
  heyi_may_forward(uuid, uuid, int) TO heyi_app, heyi_party;
GRANT EXECUTE ON FUNCTION heyi_stated_halls(uuid) TO heyi_access;
