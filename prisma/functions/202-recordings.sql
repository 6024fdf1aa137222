-- 录音录像 of a conference (docs/decisions/0145-recordings.md). The mediators of the case read it, the
-- one who presides writes it; those who take part answer, stop and hear it through functions alone.
-- Courts see nothing of it.

CALL heyi_reset_access('recordings', 'recording_consents', 'recording_parts', 'recording_chunks',
  'recording_replays');

CREATE POLICY app_select ON recordings FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() = 'mediator')
    AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)));
CREATE POLICY app_insert ON recordings FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id)
    AND state = 'proposed' AND EXISTS (SELECT 1 FROM conferences c WHERE c.id = conference_id
      AND c.case_id = recordings.case_id AND c.state = 'open'));
CREATE POLICY app_update ON recordings FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id)
    AND state IN ('proposed', 'stopped'))
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id)
    AND state IN ('running', 'stopped'));
CREATE POLICY app_select ON recording_consents FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() = 'mediator')
    AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)));
CREATE POLICY app_select ON recording_parts FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id));
CREATE POLICY app_insert ON recording_parts FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id)
    AND EXISTS (SELECT 1 FROM recordings r WHERE r.id = recording_id
      AND r.case_id = recording_parts.case_id AND r.state = 'running'));
-- That its device has sent everything of it.
CREATE POLICY app_update ON recording_parts FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id))
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id));
CREATE POLICY app_select ON recording_chunks FOR SELECT TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id));
CREATE POLICY app_insert ON recording_chunks FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id)
    AND EXISTS (SELECT 1 FROM recording_parts p JOIN recordings r ON r.id = p.recording_id
      WHERE p.id = part_id AND r.case_id = recording_chunks.case_id
      AND r.state IN ('running', 'stopped')));
CREATE POLICY owner_floor ON recordings TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON recording_consents TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON recording_parts FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON recording_chunks FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON recording_replays TO CURRENT_USER USING (true) WITH CHECK (true);
-- The key of the file comes from heyi_recording_file, to one who has opened the recording.
GRANT SELECT (id, conference_id, case_id, court_id, holder_id, purpose, wording, state,
  proposed_at, started_at, stopped_at, due_at),
  INSERT (id, conference_id, case_id, court_id, holder_id, purpose, wording, state, proposed_at,
    proposed_by_name, attempts),
  UPDATE (state, started_at, due_at) ON recordings TO heyi_app;
GRANT SELECT ON recording_consents TO heyi_app;
GRANT SELECT, INSERT ON recording_parts, recording_chunks TO heyi_app;
GRANT UPDATE (sent_at) ON recording_parts TO heyi_app;
-- The system makes the one file, and sweeps and destroys files.
GRANT UPDATE (state, due_at, attempts, storage_key, sha256, size, media_type, duration_ms, wall_ms,
  manifest, manifest_sha256, made_at) ON recordings TO heyi_job;
GRANT UPDATE (storage_key) ON recording_chunks TO heyi_job;
REVOKE SELECT ON recording_replays FROM heyi_job;
GRANT SELECT (id, recording_id, case_id, court_id, holder_id, opened_at) ON recording_replays TO
  heyi_job;

/*
 * Those in the joint hall whose seat holds no more leave it, in the log too: a judge whose guidance
 * ended, a helper whose part ended. They would be counted as people who have not consented.
 */
CREATE OR REPLACE FUNCTION heyi_let_go(of_conference uuid) RETURNS void LANGUAGE plpgsql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  c conferences%ROWTYPE;
  s conference_seats%ROWTYPE;
BEGIN
  SELECT * INTO c FROM conferences o WHERE o.id = of_conference AND o.state <> 'ended' FOR UPDATE;
  FOR s IN SELECT * FROM conference_seats o WHERE o.conference_id = c.id AND o.hall = 'joint'
    AND NOT heyi_seat_holds(o) LOOP
    PERFORM heyi_mark(c, 'left', s.id, NULL, now());
    UPDATE conference_seats o SET hall = 'waiting', returns = false, hand_at = NULL
      WHERE o.id = s.id;
  END LOOP;
END $$;

/* The conference shows that it is recorded, and pages that follow it are woken. */
CREATE OR REPLACE FUNCTION heyi_recording_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.state IN ('proposed', 'running') THEN PERFORM heyi_let_go(NEW.conference_id); END IF;
  UPDATE conferences c SET is_recording = (NEW.state = 'running') WHERE c.id = NEW.conference_id
    AND c.is_recording <> (NEW.state = 'running');
  PERFORM pg_notify('heyi_conference', NEW.conference_id::text);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER recording_moves AFTER INSERT OR UPDATE OF state ON recordings
  FOR EACH ROW EXECUTE FUNCTION heyi_recording_moves();

/* Ends what is open of a conference: a recording that began is stopped, and its file is made a
 * day later at the latest (LATE_CHUNKS_HOURS of lib/domain/recording/recording.ts). */
CREATE OR REPLACE FUNCTION heyi_stop_open_recording(of_conference uuid, why text, by_name text,
  at_moment timestamptz)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE recordings r SET state = CASE WHEN r.state = 'running' THEN 'stopped' ELSE 'dropped' END,
    stopped_at = at_moment, stopped_by_name = by_name, stop_reason = why,
    due_at = CASE WHEN r.state = 'running' THEN at_moment + interval '24 hours' END
  WHERE r.conference_id = of_conference AND r.state IN ('proposed', 'running');
  RETURN FOUND;
END $$;
CREATE OR REPLACE FUNCTION heyi_end_stops_recording() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM heyi_stop_open_recording(NEW.id, 'ended', NEW.ended_by_name, NEW.ended_at);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER end_stops_recording AFTER UPDATE OF state ON conferences FOR EACH ROW
  WHEN (NEW.state = 'ended' AND OLD.state <> 'ended') EXECUTE FUNCTION heyi_end_stops_recording();

/* The recording of this meeting that is proposed or runs, locked with its conference; no row:
 * none, or no seat. */
CREATE OR REPLACE FUNCTION heyi_open_recording(of_meeting uuid, of_recording uuid) RETURNS
  recordings LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- Locked by a statement of its own: the next one reads what the lock waited for.
  locked uuid;
  r recordings%ROWTYPE;
BEGIN
  locked := heyi_lock_conference(of_meeting);
  SELECT * INTO r FROM recordings o WHERE o.id = of_recording AND o.conference_id = locked AND
    o.state IN ('proposed', 'running');
  RETURN r;
END $$;

/*
 * Someone with a seat consents, refuses or withdraws; what is refused or withdrawn ends it at once.
 * @returns false: there is nothing to answer any more
 */
CREATE OR REPLACE FUNCTION heyi_answer_recording(of_meeting uuid, of_recording uuid, of_answer
  text, of_wording text)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r recordings%ROWTYPE;
  s conference_seats%ROWTYPE;
BEGIN
  r := heyi_open_recording(of_meeting, of_recording);
  SELECT * INTO s FROM conference_seats o WHERE o.conference_id = r.conference_id
    AND o.account_id = heyi_actor()
    AND o.kind <> 'mediator' AND heyi_seat_holds(o);
  IF r.id IS NULL OR NOT FOUND OR of_wording IS DISTINCT FROM r.wording THEN RETURN false; END IF;
  -- Said twice it is one answer.
  IF of_answer IS NOT DISTINCT FROM (SELECT a.answer FROM recording_consents a
    WHERE a.recording_id = r.id AND a.seat_id = s.id
    ORDER BY a.entry_no DESC LIMIT 1) THEN RETURN true; END IF;
  INSERT INTO recording_consents (recording_id, entry_no, case_id, court_id, holder_id, seat_id,
    name, answer, wording, at)
  SELECT r.id, 1 + count(*), r.case_id, r.court_id, r.holder_id, s.id, s.name, of_answer,
    of_wording, now()
  FROM recording_consents a WHERE a.recording_id = r.id;
  IF of_answer <> 'given' THEN PERFORM heyi_stop_open_recording(r.conference_id, of_answer, s.name,
    now());
  ELSE PERFORM pg_notify('heyi_conference', r.conference_id::text);
  END IF;
  RETURN true;
END $$;

/* Anyone with a seat ends it. @returns false: there is nothing to end any more */
CREATE OR REPLACE FUNCTION heyi_stop_recording(of_meeting uuid, of_recording uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r recordings%ROWTYPE;
BEGIN
  r := heyi_open_recording(of_meeting, of_recording);
  RETURN r.id IS NOT NULL AND heyi_stop_open_recording(r.conference_id, 'stopped',
    (SELECT e.name FROM heyi_seat_of(r.case_id, heyi_actor()) e LIMIT 1), now());
END $$;
REVOKE ALL ON FUNCTION heyi_let_go(uuid), heyi_recording_moves(),
  heyi_stop_open_recording(uuid, text, text, timestamptz), heyi_end_stops_recording(),
  heyi_open_recording(uuid, uuid), heyi_answer_recording(uuid, uuid, text, text),
    heyi_stop_recording(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_answer_recording(uuid, uuid, text, text) TO heyi_party;
GRANT EXECUTE ON FUNCTION heyi_stop_recording(uuid, uuid) TO heyi_app, heyi_party;
