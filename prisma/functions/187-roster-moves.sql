-- How an entry of the roster changes and what follows from it (docs/decisions/0133-roster.md); who
-- reads and writes it is in 188-roster.sql.

CREATE OR REPLACE FUNCTION heyi_today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date
$$;

/*
 * May this person do this to an entry in this status? ROSTER_MOVES of
 * lib/domain/roster/roster-moves.ts. `own`: the entry is of the institution itself, or of a
 * mediator whose service ended, and its administrator resigns it; else a mediator does in person.
 */
CREATE OR REPLACE FUNCTION heyi_may_roster_move(role text, of_act text, before text, after text,
  own boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE of_act
    WHEN 'recommend' THEN role = 'institution_admin'
      AND before IN ('refused', 'removed', 'resigned') AND after = 'recommended'
    WHEN 'request_renewal' THEN role = 'institution_admin' AND before = 'confirmed'
      AND after = before
    WHEN 'confirm' THEN role = 'court_clerk' AND before = 'recommended' AND after = 'confirmed'
    WHEN 'refuse' THEN role = 'court_clerk' AND before = 'recommended' AND after = 'refused'
    WHEN 'renew' THEN role = 'court_clerk' AND before = 'confirmed' AND after = before
    WHEN 'suspend' THEN role = 'court_clerk' AND before = 'confirmed' AND after = 'suspended'
    WHEN 'resume' THEN role = 'court_clerk' AND before = 'suspended' AND after = 'confirmed'
    WHEN 'remove' THEN role = 'court_clerk' AND before IN ('confirmed', 'suspended')
      AND after = 'removed'
    WHEN 'warn' THEN role = 'court_clerk' AND before IN ('confirmed', 'suspended')
      AND after = before
    WHEN 'circulate' THEN role = 'court_clerk' AND before IN ('confirmed', 'suspended')
      AND after = before
    WHEN 'resign' THEN role = CASE WHEN own THEN 'institution_admin' ELSE 'mediator' END
      AND before IN ('recommended', 'confirmed', 'suspended') AND after = 'resigned'
    ELSE false END
$$;
/*
 * What policies cannot compare: a row with what it was. Each change is one step of the table, and
 * the next revision.
 */
CREATE OR REPLACE FUNCTION heyi_roster_moves() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  -- The owner repairs and the system marks its warnings; no role of the application acts without
  -- one.
  IF heyi_role() IS NULL THEN RETURN NEW; END IF;
  IF NEW.revision <> OLD.revision + 1
    OR NOT heyi_may_roster_move(heyi_role(), NEW.last_act, OLD.status, NEW.status,
      NEW.mediator_id IS NULL OR heyi_has_service_ended(NEW.mediator_id))
    OR (NEW.last_act NOT IN ('confirm', 'renew')
      AND (NEW.valid_from, NEW.valid_until, NEW.certificate_no) IS DISTINCT FROM (OLD.valid_from,
        OLD.valid_until, OLD.certificate_no))
  THEN RAISE EXCEPTION 'not a move of an entry of the roster: % from % to %', NEW.last_act,
    OLD.status, NEW.status
    USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER roster_entries_move BEFORE UPDATE ON roster_entries
  FOR EACH ROW EXECUTE FUNCTION heyi_roster_moves();

/*
 * What lists and the public roster read: of a mediator the days of all courts together, of an
 * institution its days at each court. An institution that a court confirms on its own application
 * is invited with it (特邀规定 第6条).
 */
CREATE OR REPLACE FUNCTION heyi_keep_roster() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.mediator_id IS NULL THEN
    INSERT INTO institution_courts (institution_id, court_id, invited_on)
      SELECT NEW.institution_id, NEW.court_id, NEW.valid_from WHERE NEW.status = 'confirmed'
      ON CONFLICT DO NOTHING;
    UPDATE institution_courts SET
      roster_from = CASE NEW.status WHEN 'confirmed' THEN NEW.valid_from END,
      roster_until = CASE NEW.status WHEN 'confirmed' THEN NEW.valid_until END
      WHERE institution_id = NEW.institution_id AND court_id = NEW.court_id;
  ELSE
    UPDATE mediator_profiles SET
      roster_confirmed_on = (SELECT min(e.valid_from) FROM roster_entries e
        WHERE e.mediator_id = NEW.mediator_id AND e.status = 'confirmed'),
      roster_expires_on = (SELECT nullif(max(coalesce(e.valid_until, 'infinity')), 'infinity')
        FROM roster_entries e
        WHERE e.mediator_id = NEW.mediator_id AND e.status = 'confirmed')
      WHERE account_id = NEW.mediator_id;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER roster_entries_kept AFTER INSERT OR UPDATE OF status, valid_from,
  valid_until ON roster_entries
  FOR EACH ROW EXECUTE FUNCTION heyi_keep_roster();

/*
 * 法院邀请: an invitation that is recorded for a court is its decision to take the institution into its
 * roster.
 */
CREATE OR REPLACE FUNCTION heyi_enter_invited() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  made uuid;
BEGIN
  INSERT INTO roster_entries (court_id, institution_id, name, status, source, valid_from, last_act,
    last_act_by, last_act_at)
    SELECT NEW.court_id, NEW.institution_id, i.name, 'confirmed', 'invitation', NEW.invited_on,
      'enter', '法院邀请', now()
    FROM institutions i WHERE i.id = NEW.institution_id
    ON CONFLICT DO NOTHING RETURNING id INTO made;
  INSERT INTO roster_acts (entry_id, act_no, court_id, institution_id, act, by_name, by_role,
    valid_from, made_at)
    SELECT made, 1, NEW.court_id, NEW.institution_id, 'enter', '法院邀请', 'system', NEW.invited_on,
      now() WHERE made IS NOT NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER institution_courts_entered AFTER INSERT ON institution_courts
  FOR EACH ROW EXECUTE FUNCTION heyi_enter_invited();

/*
 * 迁移登记: a mediator whom the operator enters with the days of an older roster is entered at each
 * court that has invited the institution. The web has no privilege on these days.
 */
CREATE OR REPLACE FUNCTION heyi_enter_migrated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  WITH made AS (
    INSERT INTO roster_entries (court_id, institution_id, mediator_id, name, status, source,
      valid_from, valid_until,
        last_act, last_act_by, last_act_at)
      SELECT v.court_id, NEW.institution_id, NEW.account_id, a.name, 'confirmed', 'migration',
        NEW.roster_confirmed_on, NEW.roster_expires_on, 'enter', '迁移登记', now()
      FROM institution_courts v JOIN accounts a ON a.id = NEW.account_id
        WHERE v.institution_id = NEW.institution_id
      ON CONFLICT DO NOTHING RETURNING id, court_id)
  INSERT INTO roster_acts (entry_id, act_no, court_id, institution_id, mediator_id, act, by_name,
    by_role, valid_from, valid_until, made_at)
    SELECT m.id, 1, m.court_id, NEW.institution_id, NEW.account_id, 'enter', '迁移登记', 'system',
      NEW.roster_confirmed_on, NEW.roster_expires_on, now() FROM made m;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER mediator_profiles_entered AFTER INSERT ON mediator_profiles FOR EACH ROW
  WHEN (NEW.roster_confirmed_on IS NOT NULL) EXECUTE FUNCTION heyi_enter_migrated();

REVOKE ALL ON FUNCTION heyi_roster_moves(), heyi_keep_roster(), heyi_enter_invited(),
  heyi_enter_migrated() FROM PUBLIC;
