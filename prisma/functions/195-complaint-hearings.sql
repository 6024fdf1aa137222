-- 陈述申辩: no complaint is founded before the one complained about was heard
-- (docs/decisions/0133-roster.md; 特邀规定 第28条第2款).

CALL heyi_reset_access('complaint_hearings');

/*
 * Is the one who is asking whom this complaint is about: the mediator, or an administrator of the
 * institution?
 */
CREATE OR REPLACE FUNCTION heyi_is_accused(of_complaint uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM complaints c WHERE c.id = of_complaint AND CASE
    WHEN heyi_role() = 'mediator' THEN c.mediator_id = heyi_actor()
    WHEN heyi_role() = 'institution_admin' THEN c.about = 'institution'
      AND c.holder_id = heyi_institution()
    ELSE false END)
$$;
/* No complaint is founded before the one complained about was heard, or let the term pass. */
CREATE OR REPLACE FUNCTION heyi_only_heard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS NULL OR NEW.office <> 'court'
    OR NEW.result <> 'founded' THEN RETURN NEW; END IF;
  IF NEW.measure IS NULL OR NOT EXISTS (SELECT 1 FROM complaint_hearings h
    WHERE h.complaint_id = NEW.complaint_id
    AND (h.stated_at IS NOT NULL OR h.due_on < heyi_today()))
  THEN RAISE EXCEPTION 'a complaint is founded after a hearing'
    USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER complaint_answers_heard BEFORE INSERT ON complaint_answers
  FOR EACH ROW EXECUTE FUNCTION heyi_only_heard();
REVOKE ALL ON FUNCTION heyi_is_accused(uuid), heyi_only_heard() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_accused(uuid) TO heyi_app;

-- The clerk who reads the complaint, and the one it is about. Neither the party nor another of the
-- institution.
CREATE POLICY app_select ON complaint_hearings FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_role()) WHEN 'court_clerk' THEN EXISTS (SELECT 1 FROM complaints c
    WHERE c.id = complaint_id)
    ELSE heyi_is_accused(complaint_id) END);
CREATE POLICY app_insert ON complaint_hearings FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'court_clerk') AND statement IS NULL AND EXISTS (SELECT 1 FROM complaints c
    WHERE c.id = complaint_id AND c.case_id = complaint_hearings.case_id
      AND c.court_id = complaint_hearings.court_id
      AND c.holder_id = complaint_hearings.holder_id AND c.withdrawn_at IS NULL
      AND NOT heyi_complaint_is_answered(c.id, 'court')));
CREATE POLICY app_update ON complaint_hearings FOR UPDATE TO heyi_app
  USING (heyi_is_accused(complaint_id) AND statement IS NULL AND due_on >= (SELECT heyi_today()))
  WITH CHECK (heyi_is_accused(complaint_id) AND statement IS NOT NULL);
GRANT SELECT, INSERT, UPDATE (statement, stated_by_name, stated_at) ON complaint_hearings
  TO heyi_app;
CREATE POLICY owner_floor ON complaint_hearings FOR SELECT TO CURRENT_USER USING (true);
-- The system needs none of the words.
REVOKE SELECT ON complaint_hearings FROM heyi_job;
GRANT SELECT (complaint_id, case_id, court_id, holder_id, due_on) ON complaint_hearings TO heyi_job;
