-- What a conference leaves behind (docs/decisions/0150-after-a-conference.md): its end by the
-- system, and what an institution counts and hears of it.

/*
 * A conference that its host forgot to end: no page of anyone was seen for two hours, or for fifteen
 * minutes once the day of the meeting is over. Its seats leave the halls, and its log ends when the
 * last person was seen. What is counted and its digest are written by heyi_close_log.
 * @returns no row: there is none
 */
DROP FUNCTION IF EXISTS heyi_end_left_conference(timestamptz);
CREATE FUNCTION heyi_end_left_conference(at_moment timestamptz)
RETURNS TABLE (id uuid, case_id uuid, meeting_no int, starts_at timestamptz, opened_at timestamptz,
  ended_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  c conferences%ROWTYPE;
  m meetings%ROWTYPE;
  last_seen timestamptz;
BEGIN
  SELECT o.* INTO c FROM conferences o JOIN meetings n ON n.id = o.meeting_id
  WHERE o.state IN ('open', 'paused') AND greatest(
      (SELECT max(s.seen_at) FROM conference_seats s WHERE s.conference_id = o.id),
      (SELECT max(k.at) FROM conference_marks k WHERE k.conference_id = o.id)) < at_moment
    - CASE WHEN (n.ends_at AT TIME ZONE 'Asia/Shanghai')::date
        < (at_moment AT TIME ZONE 'Asia/Shanghai')::date
      THEN interval '15 minutes' ELSE interval '2 hours' END
  ORDER BY o.created_at LIMIT 1 FOR UPDATE OF o SKIP LOCKED;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO m FROM meetings n WHERE n.id = c.meeting_id;
  last_seen := greatest(
    (SELECT max(s.seen_at) FROM conference_seats s WHERE s.conference_id = c.id),
    (SELECT max(k.at) FROM conference_marks k WHERE k.conference_id = c.id));
  IF c.caucus_party_id IS NOT NULL THEN
    PERFORM heyi_mark(c, 'private_to', NULL, c.caucus_party_id, last_seen);
  END IF;
  PERFORM heyi_mark(c, 'lost', s.id, NULL, s.seen_at) FROM conference_seats s
    WHERE s.conference_id = c.id AND s.connection_id IS NOT NULL AND s.seen_at < last_seen
      - interval '15 seconds';
  PERFORM heyi_mark(c, 'ended', NULL, NULL, last_seen, 'other');
  UPDATE conference_seats s SET hall = 'waiting', caucus_party_id = NULL, returns = false,
    hand_at = NULL WHERE s.conference_id = c.id AND s.hall IN ('joint', 'private');
  RETURN QUERY SELECT c.id, c.case_id, m.meeting_no, m.starts_at, c.opened_at, last_seen;
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
