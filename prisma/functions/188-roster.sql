-- 特邀调解名册 (docs/decisions/0133-roster.md): the institution recommends, the court's clerks decide,
-- and the database keeps who may be assigned and to whom may be referred.

CALL heyi_reset_access('roster_entries', 'roster_acts');

CREATE OR REPLACE FUNCTION heyi_today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date
$$;

/*
 * May this person do this to an entry in this status? ROSTER_MOVES of
 * lib/domain/roster/roster-moves.ts. `own`: the entry is of the institution itself, which resigns
 * by its administrator; a mediator resigns in person.
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
      NEW.mediator_id IS NULL)
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

/*
 * Is this mediator confirmed and in force in the roster of the case's court? Holds the entry until
 * the transaction ends: a removal at the same moment waits, or was first.
 */
CREATE OR REPLACE FUNCTION heyi_hold_roster(of_court uuid, of_mediator uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM roster_entries e WHERE e.court_id = of_court AND e.mediator_id = of_mediator
    AND e.status = 'confirmed'
    AND e.valid_from <= heyi_today() AND (e.valid_until IS NULL OR e.valid_until >= heyi_today())
      FOR SHARE;
  RETURN FOUND;
END $$;
/* The same for an institution: the court refers to it. */
CREATE OR REPLACE FUNCTION heyi_hold_institution(of_court uuid, of_institution uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM institution_courts v WHERE v.court_id = of_court
    AND v.institution_id = of_institution
    AND v.roster_from <= heyi_today() AND (v.roster_until IS NULL OR v.roster_until >= heyi_today())
      FOR SHARE;
  RETURN FOUND;
END $$;

/*
 * No one unconfirmed gets a case, in whatever way: presiding, co-mediating or as a candidate. A
 * case of an import is history.
 */
CREATE OR REPLACE FUNCTION heyi_only_confirmed() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
DECLARE
  court uuid;
  imported boolean;
BEGIN
  IF current_user <> 'heyi_app' THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'cases' THEN
    court := NEW.court_id;
    imported := false;
  ELSE
    SELECT c.court_id, TG_TABLE_NAME = 'assignments' AND c.import_id IS NOT NULL
      AND c.status IN ('closed', 'archived')
      INTO court, imported FROM cases c WHERE c.id = NEW.case_id;
  END IF;
  IF imported OR heyi_hold_roster(court, NEW.mediator_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'not confirmed in the roster of the court'
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER cases_only_confirmed BEFORE UPDATE OF mediator_id ON cases FOR EACH ROW
  WHEN (NEW.mediator_id IS NOT NULL AND NEW.mediator_id IS DISTINCT FROM OLD.mediator_id)
  EXECUTE FUNCTION heyi_only_confirmed();
CREATE OR REPLACE TRIGGER assignments_only_confirmed BEFORE INSERT ON assignments
  FOR EACH ROW EXECUTE FUNCTION heyi_only_confirmed();
CREATE OR REPLACE TRIGGER co_mediators_only_confirmed BEFORE INSERT ON case_co_mediators
  FOR EACH ROW EXECUTE FUNCTION heyi_only_confirmed();
CREATE OR REPLACE TRIGGER candidates_only_confirmed BEFORE INSERT ON choice_candidates
  FOR EACH ROW EXECUTE FUNCTION heyi_only_confirmed();

/*
 * No court refers to an institution that is not in its roster today. A case of an import is
 * history.
 */
CREATE OR REPLACE FUNCTION heyi_only_invited() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'heyi_app' OR NEW.import_id IS NOT NULL
    OR heyi_hold_institution(NEW.court_id, NEW.institution_id)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the court refers nothing to this institution'
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER cases_only_invited BEFORE INSERT ON cases FOR EACH ROW
  WHEN (NEW.institution_id IS NOT NULL) EXECUTE FUNCTION heyi_only_invited();
CREATE OR REPLACE TRIGGER cases_only_invited_again BEFORE UPDATE OF institution_id ON cases
  FOR EACH ROW
  WHEN (NEW.institution_id IS NOT NULL AND NEW.institution_id IS DISTINCT FROM OLD.institution_id)
  EXECUTE FUNCTION heyi_only_invited();

/*
 * The trainings on record of a mediator whose entry the court reads, the latest first (特邀规定 第7条).
 */
DROP FUNCTION IF EXISTS heyi_roster_trainings(uuid);
CREATE FUNCTION heyi_roster_trainings(of_entry uuid)
  RETURNS TABLE (title text, organiser text, held_on date, hours integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.title, t.organiser, t.held_on, t.hours FROM roster_entries e
    JOIN mediator_trainings t ON t.mediator_id = e.mediator_id
  WHERE e.id = of_entry AND t.revoked_at IS NULL AND CASE
    WHEN heyi_role() IN ('court_clerk', 'court_judge', 'court_reviewer')
      THEN e.court_id = heyi_court()
    WHEN heyi_role() = 'institution_admin' THEN e.institution_id = heyi_institution()
    ELSE heyi_role() = 'mediator' AND e.mediator_id = heyi_actor() END
  ORDER BY t.held_on DESC LIMIT 20
$$;
/*
 * The cases of the court that run with a mediator or an institution now, for whom it is about to
 * remove or has removed.
 */
DROP FUNCTION IF EXISTS heyi_roster_cases(uuid);
CREATE FUNCTION heyi_roster_cases(of_entry uuid) RETURNS TABLE (id uuid, case_no text, status text)
  LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id, c.case_no, c.status FROM roster_entries e, LATERAL (
    -- One index for the cases of a mediator, another for those of an institution.
    SELECT k.* FROM cases k WHERE e.mediator_id IS NOT NULL AND k.mediator_id = e.mediator_id
      AND k.status IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
        'disclosure_review', 'in_mediation')
    UNION ALL SELECT k.* FROM cases k WHERE e.mediator_id IS NULL
      AND k.institution_id = e.institution_id
      AND k.status IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
        'disclosure_review', 'in_mediation')) c
  WHERE e.id = of_entry AND c.court_id = e.court_id AND c.institution_id = e.institution_id
    AND CASE WHEN heyi_role() IN ('court_clerk', 'court_judge', 'court_reviewer')
      THEN e.court_id = heyi_court()
      ELSE heyi_role() = 'institution_admin' AND e.institution_id = heyi_institution() END
  ORDER BY c.case_no LIMIT 50
$$;
REVOKE ALL ON FUNCTION heyi_roster_moves(), heyi_keep_roster(), heyi_enter_invited(),
  heyi_enter_migrated(), heyi_hold_roster(uuid, uuid), heyi_hold_institution(uuid, uuid),
  heyi_only_confirmed(), heyi_only_invited(), heyi_roster_trainings(uuid), heyi_roster_cases(uuid)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_hold_roster(uuid, uuid), heyi_hold_institution(uuid, uuid)
  TO heyi_app;
GRANT EXECUTE ON FUNCTION heyi_roster_trainings(uuid), heyi_roster_cases(uuid) TO heyi_app,
  heyi_reader;

CREATE POLICY app_select ON roster_entries FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
    WHEN 'court_clerk' THEN court_id = (SELECT heyi_court())
    WHEN 'court_judge' THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_insert ON roster_entries FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND status = 'recommended' AND source = 'recommendation' AND revision = 1
  AND last_act = 'recommend'
  AND num_nonnulls(certificate_no, valid_from, valid_until, renewal_requested_at, warned_days) = 0
  AND (mediator_id IS NULL OR EXISTS (SELECT 1 FROM mediator_profiles p
    WHERE p.account_id = mediator_id AND p.institution_id = roster_entries.institution_id)));
CREATE POLICY app_update ON roster_entries FOR UPDATE TO heyi_app
  USING (CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
    WHEN 'court_clerk' THEN court_id = (SELECT heyi_court())
    ELSE false END)
  WITH CHECK (CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
    WHEN 'court_clerk' THEN court_id = (SELECT heyi_court())
    ELSE false END);
GRANT SELECT, INSERT, UPDATE (status, source, qualification, certificate_no, valid_from,
  valid_until, renewal_requested_at, warned_days, revision, last_act, last_act_by, last_act_at)
    ON roster_entries TO heyi_app;
CREATE POLICY reader_select ON roster_entries FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court()));
GRANT SELECT ON roster_entries TO heyi_reader;
CREATE POLICY owner_keeps ON roster_entries TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT UPDATE (warned_days) ON roster_entries TO heyi_job;

-- Why the court refused, suspended or removed is for those it concerns and for the court.
CREATE POLICY app_select ON roster_acts FOR SELECT TO heyi_app USING (
  EXISTS (SELECT 1 FROM roster_entries e WHERE e.id = entry_id));
CREATE POLICY app_insert ON roster_acts FOR INSERT TO heyi_app WITH CHECK (
  by_account = (SELECT heyi_actor()) AND by_role = (SELECT heyi_role())
  AND EXISTS (SELECT 1 FROM roster_entries e WHERE e.id = entry_id AND e.last_act = act
    AND e.revision = act_no
    AND e.court_id = roster_acts.court_id AND e.institution_id = roster_acts.institution_id
    AND e.mediator_id IS NOT DISTINCT FROM roster_acts.mediator_id));
GRANT SELECT, INSERT ON roster_acts TO heyi_app;
CREATE POLICY reader_select ON roster_acts FOR SELECT TO heyi_reader USING (
  EXISTS (SELECT 1 FROM roster_entries e WHERE e.id = entry_id));
GRANT SELECT ON roster_acts TO heyi_reader;
CREATE POLICY owner_keeps ON roster_acts TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE OR REPLACE TRIGGER roster_acts_stay BEFORE UPDATE OR DELETE ON roster_acts FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION heyi_refuse_change();
-- The system needs none of the words.
REVOKE SELECT ON roster_acts FROM heyi_job;
GRANT SELECT (entry_id, act_no, court_id, institution_id, mediator_id, act, made_at) ON roster_acts
  TO heyi_job;
