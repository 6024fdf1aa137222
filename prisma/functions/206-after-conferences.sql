-- What a conference leaves behind (docs/decisions/0150-after-a-conference.md): its end by the
-- system, and what an institution counts and hears of it.

/*
 * A conference that its host forgot to end: no page of anyone was seen for two hours, or for
 * fifteen minutes once the day of the meeting is over. Its seats leave the halls, and its log ends
 * when the last person was seen. What is counted and its digest are written by heyi_close_log.
 * @returns no row: there is none
 */
DROP FUNCTION IF EXISTS heyi_end_left_conference(timestamptz);
CREATE FUNCTION heyi_end_left_conference(at_moment timestamptz)
RETURNS TABLE (id uuid, case_id uuid, planned_id uuid, confirmation_id uuid, meeting_no int,
  starts_at timestamptz, opened_at timestamptz, ended_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  c conferences%ROWTYPE;
  m record;
  last_seen timestamptz;
BEGIN
  SELECT o.* INTO c FROM conferences o, heyi_planned(coalesce(o.meeting_id, o.hearing_id)) n
  WHERE o.state IN ('open', 'paused') AND greatest(
      (SELECT max(s.seen_at) FROM conference_seats s WHERE s.conference_id = o.id),
      (SELECT max(k.at) FROM conference_marks k WHERE k.conference_id = o.id)) < at_moment
    - CASE WHEN (n.ends_at AT TIME ZONE 'Asia/Shanghai')::date
        < (at_moment AT TIME ZONE 'Asia/Shanghai')::date
      THEN interval '15 minutes' ELSE interval '2 hours' END
  ORDER BY o.created_at LIMIT 1 FOR UPDATE OF o SKIP LOCKED;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO m FROM heyi_planned(coalesce(c.meeting_id, c.hearing_id));
  last_seen := greatest(
    (SELECT max(s.seen_at) FROM conference_seats s WHERE s.conference_id = c.id),
    (SELECT max(k.at) FROM conference_marks k WHERE k.conference_id = c.id));
  IF c.caucus_party_id IS NOT NULL THEN
    PERFORM heyi_mark(c, 'private_to', NULL, c.caucus_party_id, last_seen);
  END IF;
  PERFORM heyi_mark(c, 'lost', s.id, NULL, s.seen_at) FROM conference_seats s
    WHERE s.conference_id = c.id AND s.connection_id IS NOT NULL
      AND s.gone IS DISTINCT FROM 'lost' AND s.seen_at < last_seen - interval '25 seconds';
  PERFORM heyi_mark(c, 'ended', NULL, NULL, last_seen, 'other');
  UPDATE conference_seats s SET hall = 'waiting', caucus_party_id = NULL, returns = false,
    hand_at = NULL WHERE s.conference_id = c.id AND s.hall IN ('joint', 'private');
  RETURN QUERY SELECT c.id, c.case_id, m.id, m.confirmation_id, m.no, m.starts_at, c.opened_at,
    last_seen;
END $$;
/* Ends it with the digest of its log and what that adds up to; `ended_by_name` null: the system. */
CREATE OR REPLACE FUNCTION heyi_close_log(of_conference uuid, at_moment timestamptz,
  of_digest text, of_minutes int, of_broken int, of_forms text[]) RETURNS void LANGUAGE sql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE conferences SET state = 'ended', caucus_party_id = NULL, speaker_id = NULL,
    ended_at = at_moment, end_reason = 'other', digest = of_digest, minutes = of_minutes,
    broken_lines = of_broken, forms = of_forms
  WHERE id = of_conference AND state IN ('open', 'paused')
$$;
REVOKE ALL ON FUNCTION heyi_end_left_conference(timestamptz),
  heyi_close_log(uuid, timestamptz, text, int, int, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_end_left_conference(timestamptz),
  heyi_close_log(uuid, timestamptz, text, int, int, text[]) TO heyi_job;

/*
 * Does a recording replace the record of every meeting of a case that was held (在线调解规则 第22条)? Only
 * one that was made to replace it, went on until the conference ended, and has its file. A word
 * about the case alone, for its dossier: the recording itself is in no list of a court.
 */
CREATE OR REPLACE FUNCTION heyi_record_is_replaced(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM meetings m WHERE m.case_id = of_case AND m.state = 'held')
    AND NOT EXISTS (SELECT 1 FROM meetings m WHERE m.case_id = of_case AND m.state = 'held'
      AND NOT EXISTS (SELECT 1 FROM conferences c JOIN recordings r ON r.conference_id = c.id
        WHERE c.meeting_id = m.id AND r.purpose = 'instead' AND r.state = 'made'
        AND r.stopped_at >= c.ended_at - interval '5 minutes'))
$$;

/*
 * Of the parts of a recording's manifest: their places and, of hundreds of chunks, the first and
 * the last one, which have their times.
 */
CREATE OR REPLACE FUNCTION heyi_part_times(manifest jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('fromMs', part -> 'fromMs', 'toMs', part -> 'toMs',
    'chunks', jsonb_build_array(part -> 'chunks' -> 0, part -> 'chunks' -> -1)) ORDER BY no), '[]')
  FROM jsonb_array_elements(manifest -> 'parts') WITH ORDINALITY AS parts(part, no)
$$;
REVOKE ALL ON FUNCTION heyi_part_times(jsonb) FROM PUBLIC;

/*
 * 录音录像 in the 副卷 of a dossier, for the administrators of its institution: that it is there, how
 * long, its digest, and the index of its times, which holds no name.
 */
DROP FUNCTION IF EXISTS heyi_inner_recordings(uuid);
CREATE FUNCTION heyi_inner_recordings(of_case uuid) RETURNS TABLE (id uuid, meeting_no int,
  purpose text, state text, started_at timestamptz, duration_ms int, sha256 text, index text,
  destroyed_at timestamptz, has_agreed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, m.meeting_no, r.purpose, r.state, r.started_at, r.duration_ms, r.sha256,
    (r.manifest::jsonb || jsonb_build_object('parts', heyi_part_times(r.manifest::jsonb)))::text,
    heyi_destroyed_at(r.storage_key), r.wording >= '2026-2'
  FROM recordings r JOIN conferences c ON c.id = r.conference_id
    JOIN meetings m ON m.id = c.meeting_id
  WHERE r.case_id = of_case AND r.started_at IS NOT NULL AND heyi_case_side() = 'institution'
    AND heyi_may_hear(r.case_id, 'case', NULL, NULL, r.started_at)
  ORDER BY r.started_at, r.id
$$;

/* Does a complaint about a mediator of this case wait for the own institution? */
CREATE OR REPLACE FUNCTION heyi_complaint_waits(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'institution_admin' AND EXISTS (SELECT 1 FROM complaints c
    WHERE c.case_id = of_case AND c.holder_id = heyi_institution() AND c.office = 'institution'
    AND c.taken_to_court_at IS NULL AND c.withdrawn_at IS NULL
    AND NOT heyi_complaint_is_answered(c.id, 'institution')
    AND c.mediator_id IS DISTINCT FROM heyi_actor())
$$;
/*
 * An administrator of the institution opens a recording of the joint hall to answer a complaint, as
 * long as one waits, and where all who were recorded had agreed to that.
 * @returns false: not this one, or not now
 */
CREATE OR REPLACE FUNCTION heyi_hear_for_complaint(replay uuid, of_recording uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO recording_replays (id, recording_id, case_id, court_id, holder_id, account_id,
    reason, opened_at)
  SELECT replay, r.id, r.case_id, r.court_id, r.holder_id, heyi_actor(), 'complaint', now()
  FROM recordings r
  WHERE r.id = of_recording AND r.state = 'made' AND r.wording >= '2026-2'
    AND heyi_complaint_waits(r.case_id)
    AND heyi_may_hear(r.case_id, 'case', NULL, NULL, r.started_at)
  ON CONFLICT (id) DO NOTHING;
  RETURN EXISTS (SELECT 1 FROM recording_replays p WHERE p.id = replay
    AND p.recording_id = of_recording AND p.account_id = heyi_actor());
END $$;
REVOKE ALL ON FUNCTION heyi_record_is_replaced(uuid), heyi_inner_recordings(uuid),
  heyi_complaint_waits(uuid), heyi_hear_for_complaint(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_record_is_replaced(uuid) TO heyi_app, heyi_reader, heyi_job;
GRANT EXECUTE ON FUNCTION heyi_inner_recordings(uuid), heyi_complaint_waits(uuid),
  heyi_hear_for_complaint(uuid, uuid) TO heyi_app;

/* What the one who is asking answered to recordings of a case (个人信息保护法 第45条). */
DROP FUNCTION IF EXISTS heyi_own_recording_answers(uuid);
CREATE FUNCTION heyi_own_recording_answers(of_case uuid)
RETURNS TABLE (meeting_no int, purpose text, answer text, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.meeting_no, r.purpose, a.answer, a.at
  FROM recording_consents a JOIN conference_seats s ON s.id = a.seat_id
    JOIN recordings r ON r.id = a.recording_id JOIN conferences c ON c.id = r.conference_id
    JOIN meetings m ON m.id = c.meeting_id
  WHERE a.case_id = of_case AND s.account_id = heyi_actor() AND heyi_role() = 'party'
  ORDER BY a.at, a.entry_no
$$;
REVOKE ALL ON FUNCTION heyi_own_recording_answers(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_recording_answers(uuid) TO heyi_party;

/*
 * One who declares for a party says that it cannot come on the day of a planned meeting, or can
 * again. The case is locked: entries are numbered. @returns false: it is not theirs to say, or
 * there is no such meeting to come
 */
CREATE OR REPLACE FUNCTION heyi_say_unavailable(of_meeting uuid, of_participant uuid,
  of_party uuid, of_answer text, at_moment timestamptz) RETURNS boolean LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  m record;
BEGIN
  SELECT o.* INTO m FROM meetings o JOIN cases c ON c.id = o.case_id WHERE o.id = of_meeting
    AND o.state = 'planned' AND o.starts_at > at_moment AND c.status = 'in_mediation';
  IF NOT FOUND OR of_answer NOT IN ('unavailable', 'available')
    OR NOT heyi_declares_for(of_participant, m.case_id, of_party) THEN RETURN false; END IF;
  INSERT INTO party_unavailabilities (case_id, court_id, holder_id, participant_id, entry_no,
    party_id, party_name, answer, from_on, to_on, recorded_at)
  SELECT m.case_id, m.court_id, m.holder_id, of_participant,
    1 + coalesce((SELECT max(u.entry_no) FROM party_unavailabilities u
      WHERE u.case_id = m.case_id), 0), p.id, p.name, of_answer,
    (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date,
    (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date, at_moment
  FROM parties p WHERE p.id = of_party;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_say_unavailable(uuid, uuid, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_say_unavailable(uuid, uuid, uuid, text, timestamptz) TO heyi_party;
