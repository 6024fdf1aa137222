-- 视频会议室 (docs/decisions/0143-conferences.md). The mediators of the case read a conference and
-- its seats, and the one who presides moves them. Those who take part read and act through the
-- functions of 200 and 201 alone. Courts see nothing of a meeting; of their own hearing by video
-- the judge who presides is the host (docs/decisions/0151-hearings-by-video.md).

CALL heyi_reset_access('conferences', 'conference_seats', 'conference_marks', 'conference_signals');

/*
 * May the one who is asking read the seats and marks of a conference: of a meeting as a mediator of
 * the case; of a hearing as the judge who presides, and once it ended as the court that reviews.
 */
CREATE OR REPLACE FUNCTION heyi_reads_conference(of_conference uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM conferences c LEFT JOIN confirmation_hearings h
    ON h.id = c.hearing_id WHERE c.id = of_conference AND CASE
      WHEN heyi_role() = 'mediator' THEN c.meeting_id IS NOT NULL
        AND (heyi_mediates(c.case_id) OR heyi_is_co_mediator(c.case_id))
      WHEN heyi_role() IN ('court_clerk', 'court_judge') THEN h.court_id = heyi_court()
        AND (c.state = 'ended' OR h.appointed_by_id = heyi_actor())
      ELSE false END)
$$;
/* Does the one who is asking preside in this conference now: the mediator, or the judge? */
CREATE OR REPLACE FUNCTION heyi_hosts_conference(of_conference uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM conferences c LEFT JOIN confirmation_hearings h
    ON h.id = c.hearing_id WHERE c.id = of_conference AND CASE
      WHEN heyi_role() = 'mediator' THEN c.meeting_id IS NOT NULL AND heyi_mediates(c.case_id)
      WHEN heyi_role() = 'court_judge' THEN h.court_id = heyi_court() AND h.state = 'appointed'
        AND h.appointed_by_id = heyi_actor()
      ELSE false END)
$$;
REVOKE ALL ON FUNCTION heyi_reads_conference(uuid), heyi_hosts_conference(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_reads_conference(uuid), heyi_hosts_conference(uuid) TO heyi_app;

-- The institution sees times and counts; of a hearing neither it nor a mediator sees anything.
CREATE POLICY app_select ON conferences FOR SELECT TO heyi_app USING (CASE (SELECT heyi_case_side())
  WHEN 'institution' THEN holder_id = (SELECT heyi_institution()) AND meeting_id IS NOT NULL
  WHEN 'mediator' THEN meeting_id IS NOT NULL
    AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id))
  WHEN 'court' THEN hearing_id IS NOT NULL AND court_id = (SELECT heyi_court())
    AND (SELECT heyi_role() IN ('court_clerk', 'court_judge'))
  ELSE false END);
CREATE POLICY app_update ON conferences FOR UPDATE TO heyi_app
  USING (heyi_hosts_conference(id) AND state <> 'ended') WITH CHECK (heyi_hosts_conference(id));
CREATE POLICY app_select ON conference_seats FOR SELECT TO heyi_app
  USING (heyi_reads_conference(conference_id));
CREATE POLICY app_update ON conference_seats FOR UPDATE TO heyi_app
  USING (heyi_hosts_conference(conference_id)) WITH CHECK (heyi_hosts_conference(conference_id));
CREATE POLICY app_select ON conference_marks FOR SELECT TO heyi_app
  USING (heyi_reads_conference(conference_id));
CREATE POLICY app_insert ON conference_marks FOR INSERT TO heyi_app
  WITH CHECK (heyi_hosts_conference(conference_id));
CREATE POLICY owner_floor ON conferences TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON conference_seats TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON conference_marks TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON conference_signals TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (state, form, caucus_party_id, speaker_id, opened_at, opened_by_name,
  ended_at, ended_by_name, end_reason,
  digest, minutes, broken_lines, forms) ON conferences TO heyi_app;
-- Whose page it is, and from when on it was seen, only the functions write.
GRANT SELECT, UPDATE (hall, caucus_party_id, returns, is_muted, muted_by_host, hand_at)
  ON conference_seats TO heyi_app;
GRANT SELECT, INSERT ON conference_marks TO heyi_app;
-- No role reads a signal past heyi_take_signals; the system needs no words.
REVOKE SELECT ON conference_signals FROM heyi_job;
REVOKE SELECT ON conference_seats FROM heyi_job;
GRANT SELECT (id, conference_id, case_id, court_id, holder_id, kind, account_id, hall)
  ON conference_seats TO heyi_job;

/*
 * As whom an account has a seat in the conferences of a case now (lib/domain/conference/seat.ts): a
 * mediator of the case, one who takes part for a party (of several parts the first of party,
 * representative, agent, helper), an invited person whom all parties have admitted, as long as the
 * invitation holds. No row: none. For the functions below.
 */
CREATE OR REPLACE FUNCTION heyi_seat_of(of_case uuid, of_account uuid)
RETURNS TABLE (kind text, name text, participant_id uuid, party_ids uuid[]) LANGUAGE sql STABLE
  SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT 'mediator', a.name, NULL::uuid, '{}'::uuid[]
  FROM cases c JOIN accounts a ON a.id = of_account AND a.role = 'mediator' AND a.status = 'active'
  WHERE c.id = of_case AND c.status = 'in_mediation' AND (c.mediator_id = of_account OR EXISTS (
    SELECT 1 FROM case_co_mediators m WHERE m.case_id = c.id AND m.mediator_id = of_account
      AND m.ended_at IS NULL
      AND m.declared_at IS NOT NULL))
  UNION ALL
  SELECT CASE o.kinds[1] WHEN 'legal_representative' THEN 'representative' ELSE o.kinds[1] END,
    o.names[1], o.ids[1], o.parties
  FROM (SELECT array_agg(t.kind ORDER BY r.rank, t.id) AS kinds,
    array_agg(t.name ORDER BY r.rank, t.id) AS names,
      array_agg(t.id ORDER BY r.rank, t.id) AS ids, array_agg(DISTINCT t.party_id) AS parties
    FROM participants t JOIN cases c ON c.id = t.case_id JOIN parties p ON p.id = t.party_id
      AND p.left_at IS NULL
      JOIN (VALUES ('party', 1), ('legal_representative', 2), ('agent', 3), ('helper', 4)) r(kind,
        rank) ON r.kind = t.kind
    WHERE t.case_id = of_case AND t.account_id = of_account AND t.ended_on IS NULL
      AND c.status = 'in_mediation'
    HAVING count(*) > 0) o
  UNION ALL
  SELECT CASE WHEN v.kind IN ('judge', 'interpreter', 'sign_interpreter') THEN v.kind
    ELSE 'invited' END, v.name, t.id, '{}'::uuid[]
  FROM invited_persons v JOIN participants t ON t.id = v.participant_id JOIN cases c
    ON c.id = v.case_id
  WHERE v.case_id = of_case AND t.account_id = of_account AND t.kind = 'invited'
    AND t.ended_on IS NULL
    AND c.status = 'in_mediation' AND v.admitted_at IS NOT NULL AND v.ended_at IS NULL
      AND v.kind NOT IN ('third', 'co_mediator')
    AND v.last_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date
$$;
/*
 * As whom an account has a seat at a hearing by video (docs/decisions/0151-hearings-by-video.md):
 * the judge who appointed it, and who may settle for a party that applied (民诉解释 第351条): the
 * party, its representative, an agent with special authority in its term.
 */
CREATE OR REPLACE FUNCTION heyi_hearing_seat_of(of_hearing uuid, of_account uuid)
RETURNS TABLE (kind text, name text, participant_id uuid, party_ids uuid[]) LANGUAGE sql STABLE
  SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT 'presiding_judge', a.name, NULL::uuid, '{}'::uuid[]
  FROM confirmation_hearings h JOIN accounts a ON a.id = h.appointed_by_id AND a.id = of_account
    AND a.role = 'court_judge' AND a.status = 'active' AND a.court_id = h.court_id
  WHERE h.id = of_hearing AND h.way = 'video'
  UNION ALL
  SELECT CASE o.kinds[1] WHEN 'legal_representative' THEN 'representative' ELSE o.kinds[1] END,
    o.names[1], o.ids[1], o.parties
  FROM (SELECT array_agg(t.kind ORDER BY r.rank, t.id) AS kinds,
    array_agg(t.name ORDER BY r.rank, t.id) AS names,
      array_agg(t.id ORDER BY r.rank, t.id) AS ids, array_agg(DISTINCT t.party_id) AS parties
    FROM confirmation_hearings h JOIN confirmations k ON k.id = h.confirmation_id
      JOIN participants t ON t.case_id = h.case_id AND t.party_id = ANY (k.party_ids)
      JOIN (VALUES ('party', 1), ('legal_representative', 2), ('agent', 3)) r(kind, rank)
        ON r.kind = t.kind
    WHERE h.id = of_hearing AND h.way = 'video' AND t.account_id = of_account
      AND t.ended_on IS NULL AND heyi_acts_for(t.kind, t.party_id)
      AND (t.kind <> 'agent' OR (heyi_holds_authority(t.person_id)
        AND EXISTS (SELECT 1 FROM agents g WHERE g.id = t.person_id AND g.authority = 'special')))
    HAVING count(*) > 0) o
$$;
/*
 * What a conference is of: a meeting by video, or a hearing by video, which has its own rules and
 * takes an hour where times are compared. `state` is that of meetings; a hearing whose application
 * left the review is over unless its conference was open before.
 */
CREATE OR REPLACE FUNCTION heyi_planned(of_id uuid)
RETURNS TABLE (id uuid, is_hearing boolean, confirmation_id uuid, case_id uuid, court_id uuid,
  holder_id uuid, no int, starts_at timestamptz, ends_at timestamptz, form text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, false, NULL::uuid, m.case_id, m.court_id, m.holder_id, m.meeting_no, m.starts_at,
    m.ends_at, m.form, m.state
  FROM meetings m WHERE m.id = of_id AND m.form IN ('video', 'mixed')
  UNION ALL
  SELECT h.id, true, h.confirmation_id, h.case_id, h.court_id, h.holder_id, h.hearing_no,
    h.starts_at, h.starts_at + interval '1 hour', 'video',
    CASE WHEN h.state = 'appointed' AND (k.status = 'admitted' OR EXISTS (SELECT 1
      FROM conferences c WHERE c.hearing_id = h.id AND c.opened_at IS NOT NULL)) THEN 'planned'
      WHEN h.state = 'held' THEN 'held' ELSE 'cancelled' END
  FROM confirmation_hearings h JOIN confirmations k ON k.id = h.confirmation_id
  WHERE h.id = of_id AND h.way = 'video'
$$;
/* As whom an account has a seat in the conference of a meeting or of a hearing; no row: none. */
CREATE OR REPLACE FUNCTION heyi_seat_at(of_planned uuid, of_account uuid)
RETURNS TABLE (kind text, name text, participant_id uuid, party_ids uuid[]) LANGUAGE sql STABLE
  SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT e.* FROM meetings m, heyi_seat_of(m.case_id, of_account) e WHERE m.id = of_planned
  UNION ALL SELECT e.* FROM heyi_hearing_seat_of(of_planned, of_account) e
  -- A judge who accepted to give guidance at the meeting, until the moment that the judge set.
  UNION ALL SELECT 'guiding_judge', a.name, NULL::uuid, '{}'::uuid[]
  FROM guidance_requests g JOIN cases c ON c.id = g.case_id AND c.status = 'in_mediation'
    JOIN accounts a ON a.id = g.judge_id AND a.id = of_account AND a.role = 'court_judge'
      AND a.status = 'active' AND a.court_id = g.court_id
  WHERE g.meeting_id = of_planned AND g.state = 'accepted' AND g.until_at > now()
$$;
/* The kinds of seats that no one lets in: who presides, or mediates. */
CREATE OR REPLACE FUNCTION heyi_is_presiding(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT kind IN ('mediator', 'presiding_judge')
$$;
/* Does its person still have this seat: in the case at all, and in a private talk for its party? */
CREATE OR REPLACE FUNCTION heyi_seat_holds(s conference_seats) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM conferences c,
      heyi_seat_at(coalesce(c.meeting_id, c.hearing_id), s.account_id) e
    WHERE c.id = s.conference_id AND e.kind = s.kind
    AND (s.hall <> 'private' OR e.kind IN ('mediator', 'interpreter', 'sign_interpreter')
      OR s.caucus_party_id = ANY (e.party_ids)))
$$;
/* Is a page of the seat open? One that did not answer for 25 seconds is lost. */
CREATE OR REPLACE FUNCTION heyi_is_connected(s conference_seats) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT s.connection_id IS NOT NULL AND s.gone IS NULL
    AND s.seen_at >= now() - interval '25 seconds'
$$;
/* Did its page stop answering, without the log having it yet? */
CREATE OR REPLACE FUNCTION heyi_is_silent(s conference_seats) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT s.connection_id IS NOT NULL AND s.gone IS DISTINCT FROM 'lost'
    AND s.seen_at < now() - interval '25 seconds'
$$;
/* From half an hour before the meeting until the end of its day. */
CREATE OR REPLACE FUNCTION heyi_is_conference_time(starts timestamptz, ends timestamptz)
  RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT now() >= starts - interval '30 minutes'
    AND (now() AT TIME ZONE 'Asia/Shanghai')::date <= (ends AT TIME ZONE 'Asia/Shanghai')::date
$$;
REVOKE ALL ON FUNCTION heyi_seat_of(uuid, uuid), heyi_hearing_seat_of(uuid, uuid),
  heyi_planned(uuid), heyi_seat_at(uuid, uuid), heyi_is_presiding(text),
  heyi_seat_holds(conference_seats),
  heyi_is_connected(conference_seats), heyi_is_silent(conference_seats),
  heyi_is_conference_time(timestamptz, timestamptz) FROM PUBLIC;

/*
 * A seat that changes its hall or its page, or whose page is back, gets a new epoch; what was sent
 * to it before reaches it no more. No one but who presides comes into a hall that is not open at
 * that moment.
 */
CREATE OR REPLACE FUNCTION heyi_seat_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.epoch := OLD.epoch;
  IF (NEW.hall, NEW.caucus_party_id,
    NEW.connection_id)
    IS DISTINCT FROM (OLD.hall, OLD.caucus_party_id, OLD.connection_id)
    OR (OLD.gone IS NOT NULL AND NEW.gone IS NULL) THEN
    NEW.epoch := OLD.epoch + 1;
    DELETE FROM conference_signals WHERE to_seat_id = OLD.id;
  END IF;
  IF (NEW.hall, NEW.caucus_party_id) IS DISTINCT FROM (OLD.hall, OLD.caucus_party_id)
    AND (NEW.hall = 'private' OR (NEW.hall = 'joint' AND NOT heyi_is_presiding(NEW.kind)))
    AND NOT EXISTS (SELECT 1 FROM conferences c WHERE c.id = NEW.conference_id AND c.state = 'open'
      AND c.caucus_party_id IS NOT DISTINCT FROM NEW.caucus_party_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this hall is not open';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER seat_moves BEFORE UPDATE ON conference_seats
  FOR EACH ROW EXECUTE FUNCTION heyi_seat_moves();

/* Marks are numbered in their order; the conference is locked. */
CREATE OR REPLACE FUNCTION heyi_number_mark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.mark_no := 1 + coalesce((SELECT max(m.mark_no) FROM conference_marks m
    WHERE m.conference_id = NEW.conference_id), 0);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER number_mark BEFORE INSERT ON conference_marks
  FOR EACH ROW EXECUTE FUNCTION heyi_number_mark();
/* A mark that a function below writes. */
DROP FUNCTION IF EXISTS heyi_mark(conferences, text, uuid, uuid, timestamptz);
CREATE OR REPLACE FUNCTION heyi_mark(c conferences, of_kind text, of_seat uuid, of_party uuid,
  at_moment timestamptz, of_detail text DEFAULT NULL) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO conference_marks (conference_id, mark_no, case_id, court_id, holder_id, kind, at,
    seat_id, party_id, detail)
  VALUES (c.id, 0, c.case_id, c.court_id, c.holder_id, of_kind, at_moment, of_seat, of_party,
    of_detail)
$$;

/*
 * Pages that follow a conference are woken; what there is they read by the functions of 200 and
 * 201.
 */
CREATE OR REPLACE FUNCTION heyi_report_conference() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('heyi_conference', to_jsonb(NEW) ->> TG_ARGV[0]);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER report_conference AFTER INSERT OR UPDATE ON conferences
  FOR EACH ROW EXECUTE FUNCTION heyi_report_conference('id');
CREATE OR REPLACE TRIGGER report_seat AFTER INSERT ON conference_seats
  FOR EACH ROW EXECUTE FUNCTION heyi_report_conference('conference_id');
-- Not that it was seen again.
CREATE OR REPLACE TRIGGER report_changed_seat AFTER UPDATE ON conference_seats FOR EACH ROW
  WHEN ((OLD.epoch, OLD.kind, OLD.is_muted, OLD.muted_by_host, OLD.is_picture_off, OLD.hand_at,
    OLD.line, OLD.form, OLD.company_at, OLD.rights_at, OLD.gone)
    IS DISTINCT FROM
    (NEW.epoch, NEW.kind, NEW.is_muted, NEW.muted_by_host, NEW.is_picture_off, NEW.hand_at,
      NEW.line, NEW.form, NEW.company_at, NEW.rights_at, NEW.gone))
  EXECUTE FUNCTION heyi_report_conference('conference_id');
REVOKE ALL ON FUNCTION heyi_seat_moves(), heyi_number_mark(),
  heyi_mark(conferences, text, uuid, uuid, timestamptz, text),
  heyi_report_conference() FROM PUBLIC;
