-- 共同到场 by video (docs/decisions/0151-hearings-by-video.md): what a person does before the door of
-- it. Who has a seat, and who presides: 199-conferences.sql.

/* They have read the rights and duties at this hearing, on its page. */
CREATE OR REPLACE FUNCTION heyi_read_hearing_rights(of_hearing uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  -- Locked by a statement of its own: the next one reads what the lock waited for.
  locked uuid;
  c conferences%ROWTYPE;
  s conference_seats%ROWTYPE;
BEGIN
  locked := heyi_lock_conference(of_hearing);
  SELECT * INTO c FROM conferences o WHERE o.id = locked AND o.hearing_id = of_hearing;
  IF NOT FOUND OR c.state = 'ended'
    OR heyi_role() IS DISTINCT FROM 'party' THEN RETURN false; END IF;
  s := heyi_take_seat(c);
  UPDATE conference_seats o SET rights_at = now() WHERE o.id = s.id AND o.rights_at IS NULL;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_read_hearing_rights(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_read_hearing_rights(uuid) TO heyi_party;
