-- 调出、离职 (docs/decisions/0172-moving-and-ending.md): no mediator leaves an open case behind, and
-- whose service ended gets none.

/*
 * The cases that wait for another mediator, of whom this one had them last. Both functions see what
 * their caller sees: the administrator the own institution, the trigger below everything.
 */
CREATE OR REPLACE FUNCTION heyi_unassigned_after(of_mediator uuid) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT DISTINCT c.id FROM assignments a JOIN cases c ON c.id = a.case_id
  WHERE a.mediator_id = of_mediator AND c.status = 'pending_assignment'
    AND a.ended_because IS DISTINCT FROM 'undone'
    AND NOT EXISTS (SELECT 1 FROM assignments b WHERE b.case_id = a.case_id
      AND b.mediator_id <> of_mediator AND b.ended_because IS DISTINCT FROM 'undone'
      AND b.assigned_at > a.assigned_at)
$$;

/*
 * What still waits for a mediator: cases they carry, cases they co-mediate, and cases that were
 * taken from them and are with no one yet. The act and the trigger count by the same function.
 */
CREATE OR REPLACE FUNCTION heyi_open_work(of_mediator uuid)
RETURNS TABLE (carried integer, co_mediated integer, unassigned integer)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT
    (SELECT count(*)::int FROM cases c WHERE c.mediator_id = of_mediator
      AND c.status IN ('pending_mediator', 'disclosure_review', 'in_mediation')),
    (SELECT count(*)::int FROM case_co_mediators m WHERE m.mediator_id = of_mediator
      AND m.ended_at IS NULL),
    (SELECT count(*)::int FROM heyi_unassigned_after(of_mediator))
$$;

-- heyi_roster_moves asks it on behalf of everyone who moves an entry.
CREATE OR REPLACE FUNCTION heyi_has_service_ended(of_mediator uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM accounts a WHERE a.id = of_mediator AND a.ended_on IS NOT NULL)
$$;

/* An ending is final, and refused while anything is open, in whatever way it is written. */
CREATE OR REPLACE FUNCTION heyi_service_ends() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.ended_on IS NOT NULL THEN
    IF (NEW.ended_on, NEW.ended_as, NEW.status, NEW.role, NEW.institution_id, NEW.password_hash)
      IS DISTINCT FROM
      (OLD.ended_on, OLD.ended_as, OLD.status, OLD.role, OLD.institution_id, OLD.password_hash)
    THEN RAISE EXCEPTION 'the service of this mediator has ended' USING ERRCODE = '42501';
    END IF;
  ELSIF NEW.ended_on IS NOT NULL AND (SELECT w.carried + w.co_mediated + w.unassigned > 0
    FROM heyi_open_work(NEW.id) w)
  THEN RAISE EXCEPTION 'this mediator has open cases' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER accounts_service_ends BEFORE UPDATE ON accounts
  FOR EACH ROW WHEN (OLD.ended_on IS NOT NULL OR NEW.ended_on IS NOT NULL)
  EXECUTE FUNCTION heyi_service_ends();

/* Whose service ended gets no case and no new entry in a roster. A case of an import is history. */
CREATE OR REPLACE FUNCTION heyi_only_in_service() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_has_service_ended(NEW.mediator_id) AND NOT (TG_TABLE_NAME = 'assignments'
    AND EXISTS (SELECT 1 FROM cases c WHERE c.id = (to_jsonb(NEW) ->> 'case_id')::uuid
      AND c.import_id IS NOT NULL AND c.status IN ('closed', 'archived')))
  THEN
    RAISE EXCEPTION 'the service of this mediator has ended' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER cases_only_in_service BEFORE UPDATE OF mediator_id ON cases FOR EACH ROW
  WHEN (NEW.mediator_id IS NOT NULL AND NEW.mediator_id IS DISTINCT FROM OLD.mediator_id
    AND NEW.status IN ('pending_mediator', 'disclosure_review', 'in_mediation'))
  EXECUTE FUNCTION heyi_only_in_service();
CREATE OR REPLACE TRIGGER assignments_only_in_service BEFORE INSERT ON assignments FOR EACH ROW
  EXECUTE FUNCTION heyi_only_in_service();
CREATE OR REPLACE TRIGGER co_mediators_only_in_service BEFORE INSERT ON case_co_mediators
  FOR EACH ROW EXECUTE FUNCTION heyi_only_in_service();
CREATE OR REPLACE TRIGGER candidates_only_in_service BEFORE INSERT ON choice_candidates
  FOR EACH ROW EXECUTE FUNCTION heyi_only_in_service();
CREATE OR REPLACE TRIGGER roster_entries_only_in_service
  BEFORE INSERT OR UPDATE OF status ON roster_entries FOR EACH ROW
  WHEN (NEW.mediator_id IS NOT NULL AND NEW.status IN ('recommended', 'confirmed', 'suspended'))
  EXECUTE FUNCTION heyi_only_in_service();

/*
 * 转入: joins a new file of the actor's institution to the latest ended one with the same document
 * number, and adds its trainings, which are the person's own (特邀规定 第7条). Nothing else of the
 * earlier institution is read. @returns how many were added; null: there is no such file
 */
CREATE OR REPLACE FUNCTION heyi_carry_file(of_mediator uuid, at timestamptz, by_name text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fresh mediator_profiles;
  before uuid;
  carried integer;
BEGIN
  SELECT p.* INTO fresh FROM mediator_profiles p WHERE p.account_id = of_mediator
    AND p.institution_id = heyi_institution() AND p.earlier_id IS NULL
    AND heyi_role() = 'institution_admin';
  SELECT p.account_id INTO before FROM mediator_profiles p JOIN accounts a ON a.id = p.account_id
    WHERE p.identity_hash = fresh.identity_hash AND p.account_id <> of_mediator
      AND a.ended_on IS NOT NULL
    ORDER BY a.ended_on DESC, a.status_changed_at DESC, a.id LIMIT 1;
  IF before IS NULL THEN RETURN NULL; END IF;
  UPDATE mediator_profiles SET earlier_id = before WHERE account_id = of_mediator;
  INSERT INTO mediator_trainings (mediator_id, institution_id, title, organiser, held_on, hours,
    recorded_at, recorded_by)
    SELECT of_mediator, fresh.institution_id, t.title, t.organiser, t.held_on, t.hours, at, by_name
    FROM mediator_trainings t WHERE t.mediator_id = before AND t.revoked_at IS NULL;
  GET DIAGNOSTICS carried = ROW_COUNT;
  RETURN carried;
END $$;

REVOKE ALL ON FUNCTION heyi_open_work(uuid), heyi_unassigned_after(uuid),
  heyi_has_service_ended(uuid), heyi_service_ends(), heyi_only_in_service(),
  heyi_carry_file(uuid, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_open_work(uuid), heyi_unassigned_after(uuid),
  heyi_has_service_ended(uuid), heyi_carry_file(uuid, timestamptz, text) TO heyi_app;
