-- 督办 (docs/decisions/0127-court-calls-for-late-cases.md): a clerk calls for a case, those to whom
-- it is addressed read and answer, the system escalates, and the case itself ends it.

CALL heyi_reset_access('court_chases', 'chase_reads', 'chase_answers');

DROP FUNCTION IF EXISTS heyi_is_at_node(text, text);
/*
 * Is a case at this point? By its status, as chase-targets.ts of lib/domain/chase; after the
 * closing its stage at the court, and whether a follow-up counts (after-closing.ts). Whether a day
 * has passed is the rule's.
 */
CREATE OR REPLACE FUNCTION heyi_is_at_node(node text, status text, stage text, performance text)
  RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE node
    WHEN 'acceptance' THEN status = 'pending_acceptance'
    WHEN 'assignment' THEN status = 'pending_assignment'
    WHEN 'taking' THEN status IN ('pending_mediator', 'disclosure_review')
    WHEN 'contact' THEN status = 'in_mediation'
    WHEN 'mediation' THEN status = 'in_mediation'
    WHEN 'transfer' THEN status IN ('closed', 'archived')
      AND coalesce(stage IN ('transfer_due', 'transfer_returned'), false)
    WHEN 'record' THEN status IN ('closed', 'archived')
      AND coalesce(stage IN ('record_due', 'record_returned'), false)
    WHEN 'archive' THEN status = 'closed'
    WHEN 'performance' THEN status IN ('closed', 'archived') AND performance IS NULL
    ELSE false END
$$;
/* A case that leaves a point, or its institution, has nothing more to be called for there. */
CREATE OR REPLACE FUNCTION heyi_close_chases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  -- A follow-up is no move: the case's last act is earlier than it.
  UPDATE court_chases h SET closed_because = 'node_left',
    closed_at = CASE WHEN NEW.last_act_at > OLD.last_act_at THEN NEW.last_act_at
      ELSE greatest(now(), h.chased_at) END
    WHERE h.case_id = NEW.id AND h.closed_at IS NULL
      AND (NOT heyi_is_at_node(h.node, NEW.status, NEW.court_stage, NEW.performance)
        OR h.institution_id IS DISTINCT FROM NEW.institution_id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER cases_close_chases AFTER UPDATE OF status, institution_id, court_stage,
  performance ON cases FOR EACH ROW
  WHEN ((OLD.status, OLD.institution_id, OLD.court_stage, OLD.performance)
    IS DISTINCT FROM (NEW.status, NEW.institution_id, NEW.court_stage, NEW.performance))
  EXECUTE FUNCTION heyi_close_chases();
/*
 * The notice to the parties is over with a contact, or an attempt, with each of them or with an
 * agent of theirs.
 */
CREATE OR REPLACE FUNCTION heyi_close_contact_chase() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE court_chases h SET closed_at = NEW.recorded_at, closed_because = 'node_left'
    WHERE h.case_id = NEW.case_id AND h.node = 'contact' AND h.closed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.case_id = NEW.case_id AND NOT EXISTS (
        SELECT 1 FROM contacts k WHERE k.case_id = p.case_id AND (k.person_id = p.id
          OR k.person_id IN (SELECT g.id FROM agents g WHERE g.party_id = p.id))));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER contacts_close_chase AFTER INSERT ON contacts FOR EACH ROW
  EXECUTE FUNCTION heyi_close_contact_chase();
/*
 * A call that was sent stays as it was: it is escalated once and closed once, and nothing else of
 * it changes.
 */
CREATE OR REPLACE FUNCTION heyi_keep_chase() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL OR (OLD.escalated_at IS NOT NULL
    AND NEW.escalated_at IS DISTINCT FROM OLD.escalated_at) THEN
    RAISE EXCEPTION 'a call of a court is closed or escalated once'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER court_chases_keep BEFORE UPDATE OF escalated_at, escalation, closed_at,
  closed_because ON court_chases
  FOR EACH ROW EXECUTE FUNCTION heyi_keep_chase();
REVOKE ALL ON FUNCTION heyi_close_chases(), heyi_close_contact_chase(), heyi_keep_chase()
  FROM PUBLIC;

-- The court reads its own; the institution those addressed to it, also when the case has left it;
-- the mediator who presides now those of the case at points of a mediator. No system of a court, no
-- co-mediator, no former mediator, no party.
CREATE POLICY app_select ON court_chases FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_role())
    WHEN 'court_clerk' THEN court_id = (SELECT heyi_court())
    WHEN 'court_judge' THEN court_id = (SELECT heyi_court())
    WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN mediator_id IS NOT NULL AND institution_id = (SELECT heyi_institution())
      AND heyi_mediates(case_id)
    ELSE false END);
CREATE POLICY app_insert ON court_chases FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'court_clerk') AND court_id = (SELECT heyi_court())
  AND chased_by = (SELECT heyi_actor()) AND progress = 'unread'
  AND escalated_at IS NULL AND closed_at IS NULL
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.court_id = court_chases.court_id
    AND c.institution_id = court_chases.institution_id
    AND heyi_is_at_node(node, c.status, c.court_stage, c.performance)
    AND (court_chases.mediator_id IS NULL OR c.mediator_id = court_chases.mediator_id)));
-- A clerk who calls again ends the one that was escalated, and no other.
CREATE POLICY app_update ON court_chases FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'court_clerk') AND court_id = (SELECT heyi_court())
    AND escalated_at IS NOT NULL AND closed_at IS NULL)
  WITH CHECK ((SELECT heyi_role() = 'court_clerk') AND court_id = (SELECT heyi_court())
    AND closed_because = 'repeated');
GRANT SELECT, INSERT, UPDATE (closed_at, closed_because) ON court_chases TO heyi_app;
CREATE POLICY reader_select ON court_chases FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court()));
GRANT SELECT ON court_chases TO heyi_reader;
GRANT UPDATE (escalated_at, escalation) ON court_chases TO heyi_job;
CREATE POLICY owner_floor ON court_chases FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_closes ON court_chases FOR UPDATE TO CURRENT_USER USING (closed_at IS NULL)
  WITH CHECK (closed_because = 'node_left');
-- Marks what was read or answered (193-court-figures.sql).
CREATE POLICY owner_marks ON court_chases FOR UPDATE TO CURRENT_USER USING (true)
  WITH CHECK (progress <> 'unread');

-- Readings and answers, under the own name and by those to whom the call is addressed; read by the
-- same and by its court.
CREATE POLICY app_select ON chase_reads FOR SELECT TO heyi_app
  USING (EXISTS (SELECT 1 FROM court_chases h WHERE h.id = chase_id));
CREATE POLICY app_insert ON chase_reads FOR INSERT TO heyi_app WITH CHECK (
  reader_id = (SELECT heyi_actor()) AND reader_role = (SELECT heyi_role())
  AND (SELECT heyi_role() IN ('institution_admin', 'mediator'))
  AND EXISTS (SELECT 1 FROM court_chases h WHERE h.id = chase_id));
GRANT SELECT, INSERT ON chase_reads TO heyi_app;
CREATE POLICY reader_select ON chase_reads FOR SELECT TO heyi_reader
  USING (EXISTS (SELECT 1 FROM court_chases h WHERE h.id = chase_id));
GRANT SELECT ON chase_reads TO heyi_reader;
CREATE POLICY app_select ON chase_answers FOR SELECT TO heyi_app
  USING (EXISTS (SELECT 1 FROM court_chases h WHERE h.id = chase_id));
CREATE POLICY app_insert ON chase_answers FOR INSERT TO heyi_app WITH CHECK (
  answered_by = (SELECT heyi_actor()) AND answered_role = (SELECT heyi_role())
  AND (SELECT heyi_role() IN ('institution_admin', 'mediator'))
  AND EXISTS (SELECT 1 FROM court_chases h WHERE h.id = chase_id AND h.closed_at IS NULL));
GRANT SELECT, INSERT ON chase_answers TO heyi_app;
CREATE POLICY reader_select ON chase_answers FOR SELECT TO heyi_reader
  USING (EXISTS (SELECT 1 FROM court_chases h WHERE h.id = chase_id));
GRANT SELECT ON chase_answers TO heyi_reader;
-- The system needs none of the words.
REVOKE SELECT ON chase_answers FROM heyi_job;
GRANT SELECT (chase_id, expected_on, answered_at) ON chase_answers TO heyi_job;
