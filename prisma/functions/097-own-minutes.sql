-- Minutes as those who take part in the case read and confirm them
-- (docs/decisions/0110-parties-check-minutes.md).

/* Was the one who is asking, or another person of their party, at this meeting? */
CREATE OR REPLACE FUNCTION heyi_reads_minutes(of_meeting uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND EXISTS (SELECT 1 FROM meeting_attendances a
    JOIN participants t ON t.case_id = a.case_id AND t.account_id = heyi_actor()
      AND t.kind <> 'invited' AND t.ended_on IS NULL
    WHERE a.meeting_id = of_meeting AND a.attendance <> 'absent'
      AND (a.person_id = t.party_id OR EXISTS (
      SELECT 1 FROM agents g WHERE g.id = a.person_id AND g.party_id = t.party_id)))
$$;
/*
 * Does the one who is asking answer for this person, who was at the meeting, with this
 * participation: for themself, as the representative of their party, or as an agent? A helper
 * answers for no one.
 */
CREATE OR REPLACE FUNCTION heyi_answers_minutes(of_meeting uuid, of_person uuid,
  of_participant uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND EXISTS (SELECT 1 FROM meeting_attendances a
    JOIN participants t ON t.case_id = a.case_id AND t.id = of_participant
    WHERE a.meeting_id = of_meeting AND a.attendance <> 'absent' AND a.person_id = of_person
      AND t.account_id = heyi_actor() AND t.ended_on IS NULL
      AND (t.kind <> 'legal_representative' OR heyi_acts_for(t.kind, t.party_id))
      AND of_person = CASE t.kind
        WHEN 'party' THEN t.party_id WHEN 'legal_representative' THEN t.party_id
        WHEN 'agent' THEN t.person_id END)
$$;
/* The persons who were at the meeting of minutes that the one who is asking may read. */
CREATE OR REPLACE FUNCTION heyi_minutes_attendees(of_minutes uuid)
  RETURNS TABLE (person_id uuid, person_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.person_id, a.person_name FROM minutes m
    JOIN meeting_attendances a ON a.meeting_id = m.meeting_id
  WHERE m.id = of_minutes AND m.state <> 'draft' AND heyi_reads_minutes(m.meeting_id)
    AND a.attendance <> 'absent'
  ORDER BY a.person_kind DESC, a.person_name, a.person_id
$$;
/*
 * The entries of such minutes without the proposals (在线调解规则 第18条). What an entry said before it was
 * corrected is not given out: its text is empty.
 */
CREATE OR REPLACE FUNCTION heyi_minutes_text(of_minutes uuid)
RETURNS TABLE (id uuid, entry_no int, section text, speaker_kind text, speaker_id uuid,
  speaker_name text, body text, said_at timestamptz, recorded_at timestamptz, replaces_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.id, e.entry_no, e.section, e.speaker_kind, e.speaker_id, e.speaker_name,
    CASE WHEN EXISTS (SELECT 1 FROM minutes_entries r WHERE r.replaces_id = e.id) THEN ''
    ELSE e.body END, e.said_at, e.recorded_at, e.replaces_id
  FROM minutes m JOIN minutes_entries e ON e.minutes_id = m.id
  WHERE m.id = of_minutes AND m.state <> 'draft' AND heyi_reads_minutes(m.meeting_id)
    AND e.section <> 'proposal'
  ORDER BY e.entry_no
$$;
/*
 * Minutes that every person present confirmed, each by the last answer to this version, are
 * complete: no one who takes part may change their row otherwise.
 */
CREATE OR REPLACE FUNCTION heyi_complete_minutes(of_minutes uuid, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE minutes m SET state = 'confirmed', confirmed_at = at
  WHERE m.id = of_minutes AND m.state = 'submitted' AND heyi_reads_minutes(m.meeting_id)
    AND NOT EXISTS (SELECT 1 FROM meeting_attendances a
      WHERE a.meeting_id = m.meeting_id AND a.attendance <> 'absent' AND (
        SELECT s.answer FROM minutes_answers s
        WHERE s.minutes_id = m.id AND s.version = m.version AND s.person_id = a.person_id
        ORDER BY s.answer_no DESC LIMIT 1) IS DISTINCT FROM 'confirmed');
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION heyi_reads_minutes(uuid), heyi_answers_minutes(uuid, uuid, uuid),
  heyi_minutes_attendees(uuid), heyi_minutes_text(uuid), heyi_complete_minutes(uuid, timestamptz)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_reads_minutes(uuid), heyi_answers_minutes(uuid, uuid, uuid),
  heyi_minutes_attendees(uuid), heyi_minutes_text(uuid), heyi_complete_minutes(uuid, timestamptz)
    TO heyi_party;
