-- 机构终止、合并 (docs/decisions/0179-ends-of-institutions.md): an institution ends when nothing is open
-- at it, by a confirmed proposal, and nothing comes to it any more.

/* What is open at an institution, below every policy; heyi_institution_work says to whom. */
CREATE OR REPLACE FUNCTION heyi_work_of_institution(of_institution uuid)
RETURNS TABLE (pending integer, unassigned integer, mediating integer, unarchived integer,
  entries integer, mediators integer, applications integer, consultations integer,
  complaints integer, branches integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT w.pending, w.unassigned, w.mediating, w.unarchived,
    (SELECT count(*)::int FROM roster_entries e WHERE e.institution_id = of_institution
      AND e.status IN ('recommended', 'confirmed', 'suspended')),
    (SELECT count(*)::int FROM accounts a WHERE a.institution_id = of_institution
      AND a.role = 'mediator' AND a.ended_on IS NULL),
    (SELECT count(*)::int FROM applications a WHERE a.institution_id = of_institution
      AND a.state = 'submitted'),
    (SELECT count(*)::int FROM consultations q WHERE q.institution_id = of_institution
      AND q.state = 'waiting'),
    (SELECT count(*)::int FROM complaints m WHERE m.holder_id = of_institution
      AND m.office = 'institution' AND m.withdrawn_at IS NULL AND m.taken_to_court_at IS NULL
      AND NOT 'institution' = ANY (m.answered_offices)),
    (SELECT count(*)::int FROM institutions b WHERE b.parent_id = of_institution
      AND b.ended_on IS NULL)
  FROM heyi_open_referrals(of_institution, NULL) w
$$;

/*
 * The same for those who prepare and decide the end: numbers alone, no case and no person. Nothing
 * for anyone else.
 */
CREATE OR REPLACE FUNCTION heyi_institution_work(of_institution uuid)
RETURNS TABLE (pending integer, unassigned integer, mediating integer, unarchived integer,
  entries integer, mediators integer, applications integer, consultations integer,
  complaints integer, branches integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT w.* FROM heyi_work_of_institution(of_institution) w
  WHERE heyi_role() IN ('system_admin', 'security_admin')
    OR (heyi_role() = 'institution_admin' AND of_institution = heyi_institution())
$$;

/* An end is final, confirmed by a second person, and refused while anything is open. */
CREATE OR REPLACE FUNCTION heyi_institution_ends() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.ended_on IS NOT NULL THEN
    IF (NEW.ended_on, NEW.ended_as, NEW.ended_into_id)
      IS DISTINCT FROM (OLD.ended_on, OLD.ended_as, OLD.ended_into_id)
    THEN RAISE EXCEPTION 'this institution has ended' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END IF;
  IF current_user = 'heyi_app' AND NOT heyi_is_confirmed_by_actor('institution_end', NEW.id, NULL)
  THEN RAISE EXCEPTION 'no proposal was confirmed for this end' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER institutions_end BEFORE UPDATE ON institutions
  FOR EACH ROW WHEN (OLD.ended_on IS NOT NULL OR NEW.ended_on IS NOT NULL)
  EXECUTE FUNCTION heyi_institution_ends();
/* After institutions_end, by its name. As a trigger it is granted to no role that could call it. */
CREATE OR REPLACE FUNCTION heyi_refuse_open_end() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM heyi_work_of_institution(NEW.id)
    WHERE pending + unassigned + mediating + unarchived + entries + mediators + applications
      + consultations + complaints + branches = 0)
  THEN RAISE EXCEPTION 'something is open at this institution' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER institutions_end_when_empty BEFORE UPDATE ON institutions
  FOR EACH ROW WHEN (OLD.ended_on IS NULL AND NEW.ended_on IS NOT NULL)
  EXECUTE FUNCTION heyi_refuse_open_end();
DROP FUNCTION IF EXISTS heyi_is_nothing_open(uuid);

/* Its administrators lose their access with it; the sessions end by accounts_end_sessions. */
CREATE OR REPLACE FUNCTION heyi_institution_ended() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE accounts SET status = 'disabled', status_changed_at = now(),
    status_changed_by_name = '机构终止', version = version + 1
  WHERE institution_id = NEW.id AND role = 'institution_admin' AND status = 'active';
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER institutions_ended AFTER UPDATE ON institutions
  FOR EACH ROW WHEN (OLD.ended_on IS NULL AND NEW.ended_on IS NOT NULL)
  EXECUTE FUNCTION heyi_institution_ended();

/*
 * Nothing comes to an ended institution. Who adds something holds the institution until the
 * transaction ends, so that an end at the same moment is before it and refuses it, or after it and
 * counts it.
 */
CREATE OR REPLACE FUNCTION heyi_only_to_existing() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM institutions i WHERE i.id = NEW.institution_id AND i.ended_on IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this institution has ended' USING ERRCODE = 'YE001';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER cases_only_to_existing BEFORE INSERT OR UPDATE OF institution_id ON cases
  FOR EACH ROW WHEN (NEW.institution_id IS NOT NULL AND NEW.status NOT IN ('closed', 'archived'))
  EXECUTE FUNCTION heyi_only_to_existing();
CREATE OR REPLACE TRIGGER institution_courts_only_to_existing BEFORE INSERT ON institution_courts
  FOR EACH ROW EXECUTE FUNCTION heyi_only_to_existing();
CREATE OR REPLACE TRIGGER roster_entries_only_to_existing
  BEFORE INSERT OR UPDATE OF status ON roster_entries FOR EACH ROW
  WHEN (NEW.status IN ('recommended', 'confirmed', 'suspended'))
  EXECUTE FUNCTION heyi_only_to_existing();
CREATE OR REPLACE TRIGGER accounts_only_to_existing
  BEFORE INSERT OR UPDATE OF status, institution_id ON accounts FOR EACH ROW
  WHEN (NEW.institution_id IS NOT NULL AND NEW.status = 'active')
  EXECUTE FUNCTION heyi_only_to_existing();
CREATE OR REPLACE TRIGGER applications_only_to_existing
  BEFORE INSERT OR UPDATE OF state, institution_id ON applications FOR EACH ROW
  WHEN (NEW.institution_id IS NOT NULL AND NEW.state = 'submitted')
  EXECUTE FUNCTION heyi_only_to_existing();
CREATE OR REPLACE TRIGGER consultations_only_to_existing
  BEFORE INSERT OR UPDATE OF state ON consultations FOR EACH ROW WHEN (NEW.state = 'waiting')
  EXECUTE FUNCTION heyi_only_to_existing();

REVOKE ALL ON FUNCTION heyi_work_of_institution(uuid), heyi_institution_work(uuid),
  heyi_refuse_open_end(), heyi_institution_ends(), heyi_institution_ended(),
  heyi_only_to_existing() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_institution_work(uuid) TO heyi_app;
