-- Which planned meetings occupy a mediator and a room. A mediator sees the meetings of the own
-- cases alone, but a room is shared by the whole institution: the function runs with the owner's
-- rights and answers for the actor only.

/*
 * The planned meetings that overlap a time: those of the actor's own open cases, and those in the
 * room, which must be of the actor's institution. Both are locked until the transaction ends: of
 * two who plan at once the second waits, and reads what the first wrote. A case number is named
 * where the case is the actor's own.
 */
CREATE OR REPLACE FUNCTION heyi_meeting_clashes(wanted_room uuid, wanted_from timestamptz,
  wanted_to timestamptz, besides uuid)
RETURNS TABLE (occupied text, mediator_name text, case_no text, starts_at timestamptz,
  ends_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS DISTINCT FROM 'mediator' THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('meeting of mediator ' || heyi_actor(), 0));
  IF wanted_room IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('meeting in room ' || wanted_room, 0));
  END IF;
  RETURN QUERY
    SELECT CASE WHEN c.mediator_id = heyi_actor() THEN 'mediator' ELSE 'room' END,
      coalesce(c.mediator_name, m.mediator_name),
      CASE WHEN c.mediator_id = heyi_actor() THEN c.case_no END, m.starts_at, m.ends_at
    FROM meetings m JOIN cases c ON c.id = m.case_id
    WHERE m.state = 'planned' AND m.starts_at < wanted_to AND m.ends_at > wanted_from
      AND m.id IS DISTINCT FROM besides AND m.form <> 'asynchronous'
      AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review',
        'in_mediation')
      AND (c.mediator_id = heyi_actor() OR m.room_id = (
        SELECT r.id FROM rooms r WHERE r.id = wanted_room
          AND r.institution_id = heyi_institution()))
    ORDER BY m.starts_at, m.id;
END $$;
REVOKE ALL ON FUNCTION heyi_meeting_clashes(uuid, timestamptz, timestamptz, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_meeting_clashes(uuid, timestamptz, timestamptz, uuid) TO heyi_app;
