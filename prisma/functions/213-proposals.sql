-- 双人复核 (docs/decisions/0158-second-person.md). Who proposes what, and who decides, as in
-- lib/domain/proposal/proposal-kinds.ts.

CALL heyi_reset_access('proposals');

CREATE POLICY app_select ON proposals FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() IN ('system_admin', 'security_admin'))
  OR ((SELECT heyi_role() = 'court_admin') AND court_id = (SELECT heyi_court())));
CREATE POLICY app_insert ON proposals FOR INSERT TO heyi_app WITH CHECK (
  proposed_by = (SELECT heyi_actor()) AND proposed_by_role = (SELECT heyi_role())
  AND state = 'waiting'
  AND CASE (SELECT heyi_role())
    WHEN 'system_admin' THEN kind IN ('administrator', 'administrator_password',
      'second_factor', 'parameter', 'institution_end')
    WHEN 'security_admin' THEN kind = 'court_key'
    WHEN 'court_admin' THEN kind = 'court_key' AND court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_update ON proposals FOR UPDATE TO heyi_app
  USING (state = 'waiting' AND (proposed_by = (SELECT heyi_actor()) OR CASE (SELECT heyi_role())
    WHEN 'security_admin' THEN true
    WHEN 'system_admin' THEN kind = 'court_key'
    ELSE false END))
  WITH CHECK (decided_by = (SELECT heyi_actor())
    AND (state = 'withdrawn') = (proposed_by = (SELECT heyi_actor())));
CREATE POLICY owner_floor ON proposals FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_by_name, decided_at, decision_reason)
  ON proposals TO heyi_app;
GRANT UPDATE (content_sealed) ON proposals TO heyi_job;

/* What was decided is not decided again, and nothing of a proposal changes but its decision. */
CREATE OR REPLACE FUNCTION heyi_proposal_is_decided_once() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.state <> 'waiting' AND (NEW.state, NEW.decided_by, NEW.decided_at, NEW.decision_reason)
    IS DISTINCT FROM (OLD.state, OLD.decided_by, OLD.decided_at, OLD.decision_reason) THEN
    RAISE EXCEPTION 'the proposal is decided' USING ERRCODE = '42501';
  END IF;
  IF NEW.state = 'confirmed' AND OLD.state = 'waiting' AND NEW.decided_at >= NEW.expires_at THEN
    RAISE EXCEPTION 'the proposal has expired' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_proposal_is_decided_once() FROM PUBLIC;
CREATE OR REPLACE TRIGGER proposals_are_decided_once BEFORE UPDATE ON proposals
  FOR EACH ROW EXECUTE FUNCTION heyi_proposal_is_decided_once();
