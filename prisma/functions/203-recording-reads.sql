-- What is read of recordings (docs/decisions/0145-recordings.md). With the owner's rights: each
-- function answers for the one who is asking alone.

/*
 * The last recording of a meeting for one with a seat in its conference: whether they are to
 * answer, what they answered, and whether it is being recorded. `lacks_consent`: someone is in the
 * joint hall who has not consented (lib/domain/recording/decide-recording.ts). `clear_since`: when
 * the last private talk or break ended, someone came in or consented, or one who had not consented
 * went. `recorded_to`: the end of the chunk that was recorded last.
 */
DROP FUNCTION IF EXISTS heyi_room_recording(uuid);
CREATE FUNCTION heyi_room_recording(of_meeting uuid) RETURNS TABLE (id uuid, purpose text, wording
  text, state text,
  proposed_at timestamptz, started_at timestamptz, stopped_at timestamptz, stop_reason text,
    stopped_by_name text,
  own_answer text, lacks_consent boolean, clear_since timestamptz, received_at timestamptz,
  recorded_to timestamptz, trouble text, trouble_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.purpose, r.wording, r.state, r.proposed_at, r.started_at, r.stopped_at,
    r.stop_reason, r.stopped_by_name,
    (SELECT a.answer FROM recording_consents a JOIN conference_seats o ON o.id = a.seat_id AND
      o.account_id = heyi_actor()
      WHERE a.recording_id = r.id ORDER BY a.entry_no DESC LIMIT 1),
    EXISTS (SELECT 1 FROM conference_seats o WHERE o.conference_id = c.id AND o.hall = 'joint' AND
      o.kind <> 'mediator'
      AND 'given' IS DISTINCT FROM (SELECT a.answer FROM recording_consents a
        WHERE a.recording_id = r.id AND a.seat_id = o.id
        ORDER BY a.entry_no DESC LIMIT 1)),
    greatest((SELECT max(m.at) FROM conference_marks m WHERE m.conference_id = c.id
        AND (m.kind IN ('private_to', 'resumed', 'admitted', 'returned')
          OR m.kind IN ('left', 'removed') AND EXISTS (SELECT 1 FROM conference_seats o
            WHERE o.id = m.seat_id AND o.kind <> 'mediator' AND NOT EXISTS (SELECT 1
              FROM recording_consents a WHERE a.recording_id = r.id AND a.seat_id = o.id
              AND a.answer = 'given')))),
      (SELECT max(a.at) FROM recording_consents a WHERE a.recording_id = r.id
        AND a.answer = 'given')),
    k.received_at, k.recorded_to, r.trouble, r.trouble_at
  FROM conferences c JOIN recordings r ON r.conference_id = c.id
    CROSS JOIN LATERAL (SELECT max(o.received_at) AS received_at, max(o.to_at) AS recorded_to
      FROM recording_chunks o JOIN recording_parts p ON p.id = o.part_id
      WHERE p.recording_id = r.id) k
  WHERE c.meeting_id = of_meeting AND heyi_role() IN ('mediator', 'party')
    AND EXISTS (SELECT 1 FROM heyi_seat_of(c.case_id, heyi_actor()))
  ORDER BY r.proposed_at DESC LIMIT 1
$$;

/*
 * The recordings of a case for those who hear what is said to all: heyi_may_hear and nothing else.
 * A third person who joined later hears none from before, an invited person none.
 */
DROP FUNCTION IF EXISTS heyi_recordings(uuid);
CREATE FUNCTION heyi_recordings(of_case uuid) RETURNS TABLE (id uuid, meeting_no int, purpose text,
  state text,
  started_at timestamptz, stopped_at timestamptz, stop_reason text, size int, sha256 text,
    media_type text, duration_ms int,
  wall_ms int, manifest_sha256 text, made_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, m.meeting_no, r.purpose, r.state, r.started_at, r.stopped_at, r.stop_reason, r.size,
    r.sha256, r.media_type,
    r.duration_ms, r.wall_ms, r.manifest_sha256, r.made_at
  FROM recordings r JOIN conferences c ON c.id = r.conference_id JOIN meetings m ON m.id =
    c.meeting_id
  WHERE r.case_id = of_case AND r.started_at IS NOT NULL AND heyi_may_hear(r.case_id, 'case', NULL,
    NULL, r.started_at)
  ORDER BY r.started_at, r.id
$$;

/* The one who is asking opens a recording, with a reason. @returns false: it does not exist for
 * them, or has no file */
CREATE OR REPLACE FUNCTION heyi_replay_recording(replay uuid, of_recording uuid, why text) RETURNS
  boolean LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO recording_replays (id, recording_id, case_id, court_id, holder_id, account_id,
    reason, opened_at)
  SELECT replay, r.id, r.case_id, r.court_id, r.holder_id, heyi_actor(), why, now() FROM recordings
    r
  WHERE r.id = of_recording AND r.state = 'made' AND heyi_role() IN ('mediator', 'party')
    AND heyi_may_hear(r.case_id, 'case', NULL, NULL, r.started_at)
  ON CONFLICT (id) DO NOTHING;
  RETURN EXISTS (SELECT 1 FROM recording_replays p WHERE p.id = replay AND p.recording_id =
    of_recording
    AND p.account_id = heyi_actor());
END $$;

/* The file of a recording that the one who is asking has opened within four hours, while they may
 * hear it. */
DROP FUNCTION IF EXISTS heyi_recording_file(uuid);
CREATE FUNCTION heyi_recording_file(replay uuid) RETURNS TABLE (recording_id uuid, case_id uuid,
  reason text,
  opened_at timestamptz, storage_key text, sha256 text, size int, media_type text, manifest text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.case_id, p.reason, p.opened_at, r.storage_key, r.sha256, r.size, r.media_type,
    r.manifest
  FROM recording_replays p JOIN recordings r ON r.id = p.recording_id
  WHERE p.id = replay AND p.account_id = heyi_actor() AND p.opened_at > now() - interval '4 hours'
    AND r.state = 'made'
    AND heyi_may_hear(r.case_id, 'case', NULL, NULL, r.started_at)
$$;
REVOKE ALL ON FUNCTION heyi_room_recording(uuid), heyi_recordings(uuid),
  heyi_replay_recording(uuid, uuid, text),
  heyi_recording_file(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_room_recording(uuid), heyi_recordings(uuid),
  heyi_replay_recording(uuid, uuid, text),
  heyi_recording_file(uuid) TO heyi_app, heyi_party;
