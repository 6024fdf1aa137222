-- What someone sees from the own seat in a conference (docs/decisions/0143-conferences.md), with
-- the owner's rights: each function answers for the one who is asking alone.

/*
 * A meeting by video and its conference, for one who has a seat in it: before it begins too. Of a
 * private talk those outside know the side.
 */
DROP FUNCTION IF EXISTS heyi_own_conference(uuid);
CREATE FUNCTION heyi_own_conference(of_meeting uuid)
  RETURNS TABLE (case_id uuid, court_id uuid, holder_id uuid, case_no text,
  meeting_no int, starts_at timestamptz, ends_at timestamptz, meeting_form text,
    meeting_state text, conference_id uuid, state text,
  form text, caucus_party_id uuid, caucus_side text, speaker_id uuid, is_recording boolean,
    opened_at timestamptz,
  ended_at timestamptz, end_reason text, own_kind text, own_participant_id uuid,
    own_party_ids uuid[], is_host boolean,
  host_name text, is_host_there boolean, confirmation_id uuid, telephone_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.case_id, m.court_id, m.holder_id, coalesce(q.number, k.case_no), m.no, m.starts_at,
    m.ends_at, m.form, m.state, c.id, c.state, c.form,
    CASE WHEN heyi_is_presiding(e.kind)
      OR c.caucus_party_id = ANY (e.party_ids) THEN c.caucus_party_id END, p.side,
    CASE WHEN heyi_is_presiding(e.kind) OR o.hall = 'joint' THEN c.speaker_id END, c.is_recording,
      c.opened_at, c.ended_at, c.end_reason,
    e.kind, e.participant_id, e.party_ids, z.host_id = heyi_actor(), z.host_name,
    coalesce((SELECT heyi_is_connected(h) FROM conference_seats h WHERE h.conference_id = c.id
      AND h.account_id = z.host_id), false), m.confirmation_id,
    -- Of everyone, else of the own seat.
    (SELECT max(k.at) FROM conference_marks k WHERE k.conference_id = c.id
      AND k.kind = 'form_changed' AND k.detail = 'telephone'
      AND CASE WHEN c.form = 'telephone' THEN k.seat_id IS NULL
        ELSE o.form = 'telephone' AND k.seat_id = o.id END)
  FROM heyi_planned(of_meeting) m JOIN cases k ON k.id = m.case_id
    JOIN LATERAL heyi_seat_at(m.id, heyi_actor()) e ON true
    LEFT JOIN confirmations q ON q.id = m.confirmation_id
    LEFT JOIN confirmation_hearings y ON y.id = m.id
    JOIN LATERAL (SELECT CASE WHEN m.is_hearing THEN y.appointed_by_id ELSE k.mediator_id END
        AS host_id, CASE WHEN m.is_hearing THEN y.appointed_by ELSE k.mediator_name END
        AS host_name) z ON true
    LEFT JOIN conferences c ON m.id IN (c.meeting_id, c.hearing_id)
    LEFT JOIN conference_seats o ON o.conference_id = c.id AND o.account_id = heyi_actor()
    LEFT JOIN parties p ON p.id = c.caucus_party_id
  WHERE heyi_role() IN ('mediator', 'party', 'court_judge')
  LIMIT 1
$$;
/*
 * The seats that the one who is asking sees: a mediator all of them; the others their own and those
 * of their hall, in the waiting hall not as an invited person. Who else is beside someone is for
 * the mediators.
 */
DROP FUNCTION IF EXISTS heyi_conference_seats(uuid);
CREATE FUNCTION heyi_conference_seats(of_conference uuid)
  RETURNS TABLE (id uuid, kind text, name text, side text,
  participant_id uuid, person_id uuid, has_promised boolean, party_ids uuid[], is_own boolean,
    is_host boolean, hall text,
  caucus_party_id uuid, returns boolean, epoch int, is_connected boolean, is_muted boolean,
    muted_by_host boolean,
  is_picture_off boolean, hand_at timestamptz, line text, form text, company text,
    company_words text, has_read_rights boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH me AS MATERIALIZED (SELECT e.kind, o.id, o.hall, o.caucus_party_id, o.connection_id
    IS NOT NULL AS has_page, CASE WHEN c.hearing_id IS NULL THEN k.mediator_id
      ELSE (SELECT h.appointed_by_id FROM confirmation_hearings h WHERE h.id = c.hearing_id)
      END AS host_id
    FROM conferences c JOIN cases k ON k.id = c.case_id
      JOIN LATERAL heyi_seat_at(coalesce(c.meeting_id, c.hearing_id), heyi_actor()) e ON true
      LEFT JOIN conference_seats o ON o.conference_id = c.id AND o.account_id = heyi_actor()
        AND heyi_seat_holds(o)
    WHERE c.id = of_conference AND heyi_role() IN ('mediator', 'party', 'court_judge') LIMIT 1)
  SELECT s.id, s.kind, s.name, (SELECT p.side FROM parties p WHERE p.id = s.party_ids[1]),
    n.participant_id, n.person_id,
    n.has_promised, s.party_ids, s.id IS NOT DISTINCT FROM me.id, s.account_id = me.host_id,
      s.hall, s.caucus_party_id, s.returns,
    s.epoch, heyi_is_connected(s), s.is_muted, s.muted_by_host, s.is_picture_off, s.hand_at,
    CASE WHEN heyi_is_connected(s) THEN s.line ELSE 'lost' END, s.form, n.company, n.company_words,
      s.rights_at IS NOT NULL
  FROM me JOIN conference_seats s ON s.conference_id = of_conference
    -- For the mediators and the person alone.
    LEFT JOIN LATERAL (SELECT s.participant_id, t.person_id, s.company, s.company_words,
        EXISTS (SELECT 1 FROM invited_persons v WHERE v.participant_id = t.id
          AND v.promised_at IS NOT NULL) AS has_promised
      FROM (SELECT 1) one LEFT JOIN participants t ON t.id = s.participant_id
        WHERE heyi_is_presiding(me.kind) OR s.id = me.id) n ON true
  WHERE heyi_seat_holds(s) AND (heyi_is_presiding(me.kind) OR s.id = me.id OR (
    me.has_page AND s.hall = me.hall AND s.caucus_party_id IS NOT DISTINCT FROM me.caucus_party_id
    AND s.connection_id IS NOT NULL AND s.seen_at >= now() - interval '2 minutes'
    AND (me.hall IN ('joint', 'private')
      OR (me.hall = 'waiting' AND me.kind IN ('party', 'representative', 'agent', 'helper')))))
  -- As in a hearing: who presides, then the applicant's side, the respondent's, and the others.
  ORDER BY NOT heyi_is_presiding(s.kind),
    (SELECT array_position(ARRAY['applicant', 'respondent', 'third'], p.side::text) FROM parties p
      WHERE p.id = s.party_ids[1]), s.name, s.id
$$;
/* What the parties of the one who is asking were informed of: rights and consequences. */
DROP FUNCTION IF EXISTS heyi_own_informed(uuid);
CREATE FUNCTION heyi_own_informed(of_case uuid) RETURNS TABLE (party_id uuid, items text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.party_id, r.items FROM rights_notices r WHERE r.case_id = of_case
    AND heyi_takes_part_for(of_case, r.party_id)
$$;
/*
 * The meetings by video of a case that are to come or take place, for one who has a seat in them.
 */
DROP FUNCTION IF EXISTS heyi_own_conferences(uuid);
CREATE FUNCTION heyi_own_conferences(of_case uuid)
RETURNS TABLE (meeting_id uuid, meeting_no int, starts_at timestamptz, ends_at timestamptz,
  is_time boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, m.meeting_no, m.starts_at, m.ends_at, heyi_is_conference_time(m.starts_at, m.ends_at)
  FROM meetings m LEFT JOIN conferences c ON c.meeting_id = m.id
  WHERE m.case_id = of_case AND m.form IN ('video', 'mixed') AND m.state = 'planned'
    AND c.state IS DISTINCT FROM 'ended'
    AND (now() AT TIME ZONE 'Asia/Shanghai')::date <= (m.ends_at AT TIME ZONE 'Asia/Shanghai')::date
    AND heyi_role() = 'party' AND EXISTS (SELECT 1 FROM heyi_seat_of(m.case_id, heyi_actor()))
  ORDER BY m.starts_at, m.id
$$;
/*
 * What is kept of the one who is asking in the conferences of a case (个人信息保护法 第45条): when they
 * first came, and what they declared.
 */
DROP FUNCTION IF EXISTS heyi_own_attendance(uuid);
CREATE FUNCTION heyi_own_attendance(of_case uuid)
RETURNS TABLE (meeting_no int, came_at timestamptz, company text, company_words text,
  is_hearing boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.no, (SELECT min(k.at) FROM conference_marks k WHERE k.seat_id = s.id
    AND k.kind = 'entered'), s.company, s.company_words, m.is_hearing
  FROM conference_seats s JOIN conferences c ON c.id = s.conference_id,
    heyi_planned(coalesce(c.meeting_id, c.hearing_id)) m
  WHERE s.case_id = of_case AND s.account_id = heyi_actor() AND heyi_role() = 'party'
  ORDER BY m.is_hearing, m.no
$$;
REVOKE ALL ON FUNCTION heyi_own_conference(uuid), heyi_conference_seats(uuid),
  heyi_own_informed(uuid), heyi_own_conferences(uuid),
  heyi_own_attendance(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_conference(uuid), heyi_conference_seats(uuid) TO heyi_app,
  heyi_party;
GRANT EXECUTE ON FUNCTION heyi_own_informed(uuid), heyi_own_conferences(uuid),
  heyi_own_attendance(uuid) TO heyi_party;
