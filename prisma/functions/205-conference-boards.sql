-- 共看材料、字幕 (docs/decisions/0149-beside-the-picture.md): what the host shows to the hall of a
-- conference now. The host writes it; everyone, the host too, reads it by the functions below,
-- which decide at every reading whether the reader is in that hall and may see it.

CALL heyi_reset_access('conference_boards');
CREATE POLICY app_all ON conference_boards FOR ALL TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id))
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id));
CREATE POLICY owner_floor ON conference_boards TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (hall, caucus_party_id, share_id, kind, material_id, page_no,
  is_cut_off, caption) ON conference_boards TO heyi_app;
-- A caption may be of a private talk: the system reads none.
REVOKE SELECT ON conference_boards FROM heyi_job;

/*
 * May the person of a seat see what belongs to no audience of its own: a material, or (null) the
 * minutes of this meeting? The rule of lib/domain/conference/may-see.ts. Mediators; interpreters,
 * who say what is shown; those who take part: evidence, of a third person what came after they
 * joined, and documents in which their party, or they as its agent, have a place; an invited
 * person: what is in their scope.
 */
CREATE OR REPLACE FUNCTION heyi_seat_may_see(s conference_seats, of_material uuid)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN s.kind IN ('mediator', 'interpreter', 'sign_interpreter') THEN true
    WHEN s.kind IN ('invited', 'judge') THEN EXISTS (SELECT 1 FROM invited_scope i
      JOIN invited_persons v ON v.id = i.invited_id AND v.ended_at IS NULL
      WHERE i.material_id = of_material AND v.participant_id = s.participant_id)
    WHEN of_material IS NULL THEN EXISTS (SELECT 1 FROM conferences c
      JOIN minutes n ON n.meeting_id = c.meeting_id AND n.supplements_id IS NULL
      JOIN parties p ON p.id = ANY (s.party_ids)
      WHERE c.id = s.conference_id AND coalesce(p.joined_at <= n.opened_at, true))
    WHEN EXISTS (SELECT 1 FROM case_documents d
      WHERE of_material IN (d.material_id, d.signed_material_id))
      THEN EXISTS (SELECT 1 FROM case_documents d, jsonb_array_elements(d.signers) g
        WHERE of_material IN (d.material_id, d.signed_material_id) AND d.case_id = s.case_id
          AND CASE g->>'role'
            WHEN 'party' THEN (g->>'id')::uuid = ANY (s.party_ids)
            WHEN 'agent' THEN s.kind = 'agent' AND EXISTS (SELECT 1 FROM participants t
              WHERE t.id = s.participant_id AND t.person_id::text = g->>'id')
            ELSE false END)
    ELSE EXISTS (SELECT 1 FROM materials m JOIN parties p ON p.id = ANY (s.party_ids)
      WHERE m.id = of_material AND m.case_id = s.case_id AND m.slot = 'evidence'
        AND coalesce(p.joined_at <= m.added_at, true)) END
$$;

/*
 * The board that the one who is asking has before them: of the hall in which they are, with an open
 * page, in a conference that goes on; what is shared only where they may see it.
 */
DROP FUNCTION IF EXISTS heyi_own_board(uuid);
CREATE FUNCTION heyi_own_board(of_conference uuid)
  RETURNS TABLE (share_id uuid, kind text, material_id uuid, title text, page_no integer,
  is_cut_off boolean, caption text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN x.sees THEN b.share_id END, CASE WHEN x.sees THEN b.kind END,
    CASE WHEN x.sees THEN b.material_id END, CASE WHEN x.sees THEN m.title END,
    CASE WHEN x.sees THEN b.page_no END, b.is_cut_off AND heyi_mediates(c.case_id), b.caption
  FROM conferences c JOIN conference_boards b ON b.conference_id = c.id
    JOIN conference_seats s ON s.conference_id = c.id AND s.account_id = heyi_actor()
    LEFT JOIN materials m ON m.id = b.material_id
    CROSS JOIN LATERAL (SELECT b.share_id IS NOT NULL AND heyi_seat_may_see(s, b.material_id)
      AND (b.kind = 'minutes' OR m.voided_at IS NULL) AS sees) x
  WHERE c.id = of_conference AND c.state = 'open' AND heyi_role() IN ('mediator', 'party')
    AND s.connection_id IS NOT NULL AND heyi_seat_holds(s) AND s.hall = b.hall
    AND s.caucus_party_id IS NOT DISTINCT FROM b.caucus_party_id
$$;

/*
 * The file of which a page is shared now, for one who has that page before them; no other page of
 * it, and nothing once the sharing has ended.
 */
DROP FUNCTION IF EXISTS heyi_shared_file(uuid, uuid, integer);
CREATE FUNCTION heyi_shared_file(of_meeting uuid, of_share uuid, of_page integer)
  RETURNS TABLE (storage_key text, sha256 text, media_type text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.storage_key, m.sha256, m.media_type
  FROM conferences c CROSS JOIN LATERAL heyi_own_board(c.id) b JOIN materials m
    ON m.id = b.material_id
  WHERE c.meeting_id = of_meeting AND b.share_id = of_share AND b.page_no = of_page
    AND NOT EXISTS (SELECT 1 FROM file_scans f WHERE f.storage_key = m.storage_key
      AND f.state <> 'clean')
$$;

/*
 * The minutes of the meeting as they read now, without the proposals (在线调解规则 第18条), and the facts
 * that were put to the parties, for one who has them before them.
 */
DROP FUNCTION IF EXISTS heyi_shared_minutes(uuid);
CREATE FUNCTION heyi_shared_minutes(of_conference uuid)
  RETURNS TABLE (id uuid, section text, speaker text, words text, said_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH shared AS MATERIALIZED (SELECT c.case_id, c.meeting_id FROM conferences c
    WHERE c.id = of_conference AND EXISTS (SELECT 1 FROM heyi_own_board(c.id) b
      WHERE b.kind = 'minutes')),
  lines AS (SELECT e.id, e.section, e.speaker_name AS speaker, e.body, e.said_at, e.entry_no AS no,
      CASE e.section WHEN 'statement' THEN 1 ELSE 3 END AS part
    FROM shared h JOIN minutes n ON n.meeting_id = h.meeting_id AND n.supplements_id IS NULL
      JOIN minutes_entries e ON e.minutes_id = n.id
    WHERE e.section <> 'proposal' AND e.body <> ''
      AND NOT EXISTS (SELECT 1 FROM minutes_entries r WHERE r.replaces_id = e.id)
    UNION ALL SELECT f.id, 'fact', NULL, f.text, f.recorded_at, f.fact_no, 2
    FROM shared h JOIN undisputed_facts f ON f.case_id = h.case_id
    WHERE f.put_at IS NOT NULL AND f.ended_at IS NULL)
  SELECT l.id, l.section, l.speaker, l.body, l.said_at FROM lines l ORDER BY l.part, l.no
$$;

/*
 * The host points at a place of what is shared; null: at none. It passes to those who have it
 * before them and is stored nowhere. @returns false: it may not, or it came too soon
 */
CREATE OR REPLACE FUNCTION heyi_point(of_meeting uuid, of_connection uuid, of_share uuid,
  x double precision, y double precision) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  at_conference uuid;
BEGIN
  IF x NOT BETWEEN 0 AND 1 OR y NOT BETWEEN 0 AND 1 OR (x IS NULL) <> (y IS NULL)
    OR heyi_role() IS DISTINCT FROM 'mediator' THEN RETURN false; END IF;
  UPDATE conference_boards b SET pointed_at = clock_timestamp()
  FROM conferences c JOIN conference_seats s ON s.conference_id = c.id
  WHERE c.meeting_id = of_meeting AND c.state = 'open' AND b.conference_id = c.id
    AND b.share_id = of_share AND heyi_mediates(c.case_id)
    AND s.account_id = heyi_actor() AND s.connection_id = of_connection AND heyi_is_connected(s)
    AND s.hall = b.hall AND s.caucus_party_id IS NOT DISTINCT FROM b.caucus_party_id
    AND coalesce(b.pointed_at < clock_timestamp() - interval '50 milliseconds', true)
  RETURNING c.id INTO at_conference;
  IF at_conference IS NULL THEN RETURN false; END IF;
  PERFORM pg_notify('heyi_conference', at_conference || ' at:' || of_share || ':'
    || coalesce(round(x::numeric, 4) || ':' || round(y::numeric, 4), ''));
  RETURN true;
END $$;

/* A board is of a hall: it goes when everyone moves. */
CREATE OR REPLACE FUNCTION heyi_drop_board() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM conference_boards WHERE conference_id = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER drop_board AFTER UPDATE ON conferences FOR EACH ROW
  WHEN ((OLD.state, OLD.caucus_party_id) IS DISTINCT FROM (NEW.state, NEW.caucus_party_id))
  EXECUTE FUNCTION heyi_drop_board();

/*
 * Where someone comes into the hall who may not see what is shared, the sharing ends for everyone;
 * where the host has gone out of it, the board goes.
 */
CREATE OR REPLACE FUNCTION heyi_guard_board() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  b conference_boards%ROWTYPE;
  is_there boolean;
BEGIN
  SELECT * INTO b FROM conference_boards WHERE conference_id = NEW.conference_id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  is_there := NEW.connection_id IS NOT NULL AND NEW.hall = b.hall
    AND NEW.caucus_party_id IS NOT DISTINCT FROM b.caucus_party_id;
  IF NOT is_there THEN
    DELETE FROM conference_boards o USING cases k WHERE o.conference_id = NEW.conference_id
      AND k.id = NEW.case_id AND k.mediator_id = NEW.account_id;
  ELSIF b.share_id IS NOT NULL AND NOT heyi_seat_may_see(NEW, b.material_id) THEN
    UPDATE conference_boards SET share_id = NULL, kind = NULL, material_id = NULL, page_no = NULL,
      is_cut_off = true WHERE conference_id = NEW.conference_id;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER guard_board AFTER UPDATE ON conference_seats FOR EACH ROW
  WHEN ((OLD.epoch, OLD.kind, OLD.party_ids, OLD.participant_id)
    IS DISTINCT FROM (NEW.epoch, NEW.kind, NEW.party_ids, NEW.participant_id))
  EXECUTE FUNCTION heyi_guard_board();

-- Those who follow the conference are woken; not by a pointer, which has its own way.
CREATE OR REPLACE TRIGGER report_board AFTER INSERT ON conference_boards FOR EACH ROW
  EXECUTE FUNCTION heyi_report_conference('conference_id');
CREATE OR REPLACE TRIGGER report_changed_board AFTER UPDATE ON conference_boards FOR EACH ROW
  WHEN ((OLD.share_id, OLD.kind, OLD.material_id, OLD.page_no, OLD.is_cut_off, OLD.caption)
    IS DISTINCT FROM
    (NEW.share_id, NEW.kind, NEW.material_id, NEW.page_no, NEW.is_cut_off, NEW.caption))
  EXECUTE FUNCTION heyi_report_conference('conference_id');
/* What is written while the minutes are shared is shown at once. */
CREATE OR REPLACE FUNCTION heyi_report_minutes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('heyi_conference', b.conference_id::text) FROM conference_boards b
    WHERE b.case_id = NEW.case_id AND b.kind = 'minutes';
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER report_minutes AFTER INSERT ON minutes_entries
  FOR EACH ROW EXECUTE FUNCTION heyi_report_minutes();
CREATE OR REPLACE TRIGGER report_minutes AFTER INSERT OR UPDATE ON undisputed_facts
  FOR EACH ROW EXECUTE FUNCTION heyi_report_minutes();

REVOKE ALL ON FUNCTION heyi_seat_may_see(conference_seats, uuid), heyi_own_board(uuid),
  heyi_shared_file(uuid, uuid, integer), heyi_shared_minutes(uuid),
  heyi_point(uuid, uuid, uuid, double precision, double precision), heyi_drop_board(),
  heyi_guard_board(), heyi_report_minutes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_board(uuid), heyi_shared_file(uuid, uuid, integer),
  heyi_shared_minutes(uuid), heyi_point(uuid, uuid, uuid, double precision, double precision)
  TO heyi_app, heyi_party;
