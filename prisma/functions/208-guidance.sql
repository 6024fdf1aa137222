-- 请法官指导 (docs/decisions/0151-hearings-by-video.md). The mediator who presides asks and ends, a
-- judge of the court answers once. The seat follows from the row (heyi_seat_at of 199).

CALL heyi_reset_access('guidance_requests');

/* Requested, accepted or declined by one judge, ended by the mediator. Nothing else changes. */
CREATE OR REPLACE FUNCTION heyi_guidance_moves() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS NULL THEN RETURN NEW; END IF;
  IF NOT (CASE heyi_role()
    WHEN 'court_judge' THEN OLD.state = 'requested' AND NEW.state IN ('accepted', 'declined')
      AND NEW.judge_id IS NOT DISTINCT FROM heyi_actor()
    WHEN 'mediator' THEN OLD.state IN ('requested', 'accepted') AND NEW.state = 'ended'
      AND (NEW.judge_id, NEW.judge_name, NEW.answered_at, NEW.until_at)
        IS NOT DISTINCT FROM (OLD.judge_id, OLD.judge_name, OLD.answered_at, OLD.until_at)
    ELSE false END)
  THEN RAISE EXCEPTION 'guidance is answered and ends once'
    USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guidance_moves BEFORE UPDATE ON guidance_requests
  FOR EACH ROW EXECUTE FUNCTION heyi_guidance_moves();
/* A judge whose guidance ends is in the hall no more, so that what is recorded goes on. */
CREATE OR REPLACE FUNCTION heyi_guidance_lets_go() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM heyi_let_go(c.id) FROM conferences c WHERE c.meeting_id = NEW.meeting_id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER guidance_lets_go AFTER UPDATE OF state ON guidance_requests FOR EACH ROW
  WHEN (OLD.state = 'accepted' AND NEW.state = 'ended') EXECUTE FUNCTION heyi_guidance_lets_go();
REVOKE ALL ON FUNCTION heyi_guidance_moves(), heyi_guidance_lets_go() FROM PUBLIC;

CREATE POLICY app_select ON guidance_requests FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_role())
    WHEN 'mediator' THEN heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)
    WHEN 'court_judge' THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_insert ON guidance_requests FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id) AND state = 'requested'
  AND EXISTS (SELECT 1 FROM meetings m WHERE m.id = meeting_id
    AND m.case_id = guidance_requests.case_id AND m.form IN ('video', 'mixed')));
CREATE POLICY app_update ON guidance_requests FOR UPDATE TO heyi_app USING (
  CASE (SELECT heyi_role())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    WHEN 'court_judge' THEN court_id = (SELECT heyi_court())
    ELSE false END);
GRANT SELECT, INSERT, UPDATE (state, judge_id, judge_name, answered_at, words, until_at, ended_at,
  ended_by_name) ON guidance_requests TO heyi_app;
-- Who came and why, once a judge accepted.
CREATE POLICY party_select ON guidance_requests FOR SELECT TO heyi_party
  USING (until_at IS NOT NULL AND heyi_takes_part(case_id));
GRANT SELECT (id, case_id, meeting_id, question, state, judge_name, answered_at, until_at)
  ON guidance_requests TO heyi_party;
CREATE POLICY owner_floor ON guidance_requests FOR SELECT TO CURRENT_USER USING (true);
REVOKE SELECT ON guidance_requests FROM heyi_job;
GRANT SELECT (id, case_id, court_id, holder_id, meeting_id, state) ON guidance_requests TO heyi_job;
