-- 特邀调解名册 (docs/decisions/0133-roster.md): the institution recommends, the court's clerks decide,
-- and the database keeps who may be assigned and to whom may be referred.

CALL heyi_reset_access('roster_entries', 'roster_acts');

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
 * No court refers to an institution that is not in its roster today. A closed case of an import
 * is history; an open one would be a new referral.
 */
CREATE OR REPLACE FUNCTION heyi_only_invited() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'heyi_app'
    OR (NEW.import_id IS NOT NULL AND NEW.status IN ('closed', 'archived'))
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
REVOKE ALL ON FUNCTION heyi_hold_roster(uuid, uuid), heyi_hold_institution(uuid, uuid),
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
