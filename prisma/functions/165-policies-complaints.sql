-- 投诉: the complainant, the office that answers, and no one complained about
-- (docs/decisions/0105-rights-of-parties.md).

CALL heyi_reset_access('complaints', 'complaint_answers');

/* Who mediates or mediated a case of the one who is asking: a party may complain about each of them. */
DROP FUNCTION IF EXISTS heyi_case_mediators(uuid);
CREATE FUNCTION heyi_case_mediators(of_case uuid) RETURNS TABLE (mediator_id uuid, mediator_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.mediator_id, max(m.mediator_name) FROM (
    SELECT a.case_id, a.mediator_id, a.mediator_name FROM assignments a
    UNION ALL SELECT o.case_id, o.mediator_id, o.mediator_name FROM case_co_mediators o) m
  WHERE m.case_id = of_case AND heyi_takes_part(of_case) GROUP BY m.mediator_id
$$;
/* Did an office answer this complaint? With the owner's rights, because the policies of both tables ask for it. */
CREATE OR REPLACE FUNCTION heyi_complaint_is_answered(of_complaint uuid, by_office text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM complaint_answers w WHERE w.complaint_id = of_complaint AND w.office = by_office)
$$;
/* Does an answer say that the mediator complained about reads the complaint? */
CREATE OR REPLACE FUNCTION heyi_complaint_is_shown(of_complaint uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM complaint_answers w WHERE w.complaint_id = of_complaint AND w.is_shown)
$$;
REVOKE ALL ON FUNCTION heyi_case_mediators(uuid), heyi_complaint_is_answered(uuid, text), heyi_complaint_is_shown(uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_case_mediators(uuid) TO heyi_party;
GRANT EXECUTE ON FUNCTION heyi_complaint_is_answered(uuid, text), heyi_complaint_is_shown(uuid) TO heyi_app, heyi_party;

/*
 * What its author may still change of a complaint: take it to the court once the institution has
 * answered; take it back while no office that has it answered; nothing after that. The policies of
 * the two updates are joined by OR, so that each alone would not hold. The row is locked here, and
 * answers wait for it: of an answer and a withdrawal at the same moment one is not written.
 */
CREATE OR REPLACE FUNCTION heyi_change_complaint() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL THEN RETURN NULL; END IF;
  IF NEW.withdrawn_at IS NULL THEN
    IF NEW.taken_to_court_at IS NOT NULL AND NOT heyi_complaint_is_answered(OLD.id, 'institution') THEN RETURN NULL; END IF;
    RETURN NEW;
  END IF;
  IF NEW.taken_to_court_at IS DISTINCT FROM OLD.taken_to_court_at OR NEW.taken_words IS DISTINCT FROM OLD.taken_words
    OR heyi_complaint_is_answered(OLD.id, CASE WHEN OLD.taken_to_court_at IS NULL THEN OLD.office ELSE 'court' END)
  THEN RETURN NULL; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER complaints_change BEFORE UPDATE OF taken_to_court_at, taken_words, withdrawn_at ON complaints
  FOR EACH ROW EXECUTE FUNCTION heyi_change_complaint();
/* No answer to a complaint that was taken back. */
CREATE OR REPLACE FUNCTION heyi_answer_complaint() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM complaints c WHERE c.id = NEW.complaint_id AND c.withdrawn_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER complaint_answers_waiting BEFORE INSERT ON complaint_answers
  FOR EACH ROW EXECUTE FUNCTION heyi_answer_complaint();
/* Marked on the complaint, by which lists find what waits (docs/decisions/0141-court-bounds.md). */
CREATE OR REPLACE FUNCTION heyi_mark_complaint() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE complaints SET answered_offices = array_append(answered_offices, NEW.office)
    WHERE id = NEW.complaint_id AND NOT NEW.office = ANY (answered_offices);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER complaint_answers_marked AFTER INSERT ON complaint_answers
  FOR EACH ROW EXECUTE FUNCTION heyi_mark_complaint();
REVOKE ALL ON FUNCTION heyi_change_complaint(), heyi_answer_complaint(), heyi_mark_complaint() FROM PUBLIC;
CREATE POLICY owner_floor ON complaints TO CURRENT_USER USING (true) WITH CHECK (true);

-- The institution reads what was addressed to it; a complaint about itself never is (CHECK). The
-- court reads what was addressed or taken to it; no judge and no reviewer. The mediator reads what
-- an answer shows.
CREATE POLICY app_select ON complaints FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN office = 'institution' AND holder_id = (SELECT heyi_institution())
      AND mediator_id IS DISTINCT FROM (SELECT heyi_actor())
    WHEN 'court_clerk' THEN court_id = (SELECT heyi_court()) AND (office = 'court' OR taken_to_court_at IS NOT NULL)
    WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor()) AND heyi_complaint_is_shown(id)
    ELSE false END);
GRANT SELECT ON complaints TO heyi_app;
CREATE POLICY app_select ON complaint_answers FOR SELECT TO heyi_app USING (
  ((SELECT heyi_role()) IS DISTINCT FROM 'mediator' OR is_shown)
  AND EXISTS (SELECT 1 FROM complaints c WHERE c.id = complaint_id));
-- Each office answers under the own name, once, what waits for it.
CREATE POLICY app_insert ON complaint_answers FOR INSERT TO heyi_app WITH CHECK (
  answered_by = (SELECT heyi_actor())
  AND CASE (SELECT heyi_role()) WHEN 'institution_admin' THEN office = 'institution' WHEN 'court_clerk' THEN office = 'court'
    ELSE false END
  AND EXISTS (SELECT 1 FROM complaints c WHERE c.id = complaint_id AND c.withdrawn_at IS NULL AND c.case_id = complaint_answers.case_id
    AND c.court_id = complaint_answers.court_id AND c.holder_id = complaint_answers.holder_id
    AND c.mediator_id IS DISTINCT FROM (SELECT heyi_actor())
    AND complaint_answers.office = CASE WHEN c.taken_to_court_at IS NULL THEN c.office ELSE 'court' END
    AND (c.about = 'mediator' OR NOT is_shown)));
GRANT SELECT, INSERT ON complaint_answers TO heyi_app;

-- The complainant alone: no other participant, also of the own party.
CREATE POLICY party_select ON complaints FOR SELECT TO heyi_party USING (
  account_id = (SELECT heyi_actor()) AND heyi_takes_part(case_id));
CREATE POLICY party_insert ON complaints FOR INSERT TO heyi_party WITH CHECK (
  account_id = (SELECT heyi_actor()) AND num_nonnulls(taken_to_court_at, withdrawn_at) = 0 AND answered_offices = '{}'
  AND heyi_declares_for(participant_id, case_id, party_id)
  AND (mediator_id IS NULL OR mediator_id IN (SELECT m.mediator_id FROM heyi_case_mediators(case_id) m)));
CREATE POLICY party_update ON complaints FOR UPDATE TO heyi_party
  USING (account_id = (SELECT heyi_actor()) AND office = 'institution' AND taken_to_court_at IS NULL
    AND heyi_complaint_is_answered(id, 'institution'))
  WITH CHECK (taken_to_court_at IS NOT NULL);
-- Taken back by its author while it waits, and never given again.
CREATE POLICY party_withdraw ON complaints FOR UPDATE TO heyi_party
  USING (account_id = (SELECT heyi_actor()) AND withdrawn_at IS NULL
    AND NOT heyi_complaint_is_answered(id, CASE WHEN taken_to_court_at IS NULL THEN office ELSE 'court' END))
  WITH CHECK (account_id = (SELECT heyi_actor()) AND withdrawn_at IS NOT NULL);
GRANT SELECT, INSERT, UPDATE (taken_to_court_at, taken_words, withdrawn_at) ON complaints TO heyi_party;
-- Whether the mediator was shown it is no part of the answer to the complainant.
CREATE POLICY party_select ON complaint_answers FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM complaints c WHERE c.id = complaint_id));
GRANT SELECT (complaint_id, office, result, measure, words, answered_by_name, answered_at) ON complaint_answers TO heyi_party;

CREATE POLICY owner_floor ON complaint_answers FOR SELECT TO CURRENT_USER USING (true);
-- What was answered before answers were marked, or while the program was updated.
UPDATE complaints m SET answered_offices = ARRAY(SELECT w.office FROM complaint_answers w WHERE w.complaint_id = m.id)
  WHERE EXISTS (SELECT 1 FROM complaint_answers w WHERE w.complaint_id = m.id AND w.office <> ALL (m.answered_offices));
-- The system needs none of the words.
REVOKE SELECT ON complaints, complaint_answers FROM heyi_job;
GRANT SELECT (id, case_id, court_id, holder_id) ON complaints TO heyi_job;
GRANT SELECT (complaint_id, office, case_id, court_id, holder_id) ON complaint_answers TO heyi_job;
