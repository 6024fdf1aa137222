-- 审阅任务 (docs/decisions/0135-review-assignments.md). Clerks of the court read and write them, a
-- reviewer reads the own ones. No institution and no party knows of them: they see each look in the
-- record of their case.

CALL heyi_reset_access('review_assignments', 'review_cases');

/* The active reviewers of the clerk's court, to choose from; no role of a court reads accounts. */
CREATE OR REPLACE FUNCTION heyi_court_reviewers() RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.name FROM accounts a WHERE a.role = 'court_reviewer' AND a.status = 'active'
    AND a.court_id = heyi_court() AND heyi_role() = 'court_clerk'
$$;
REVOKE ALL ON FUNCTION heyi_court_reviewers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_court_reviewers() TO heyi_app;

CREATE POLICY app_select ON review_assignments FOR SELECT TO heyi_app USING (
  (SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court()));
CREATE POLICY app_insert ON review_assignments FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court()) AND ended_at IS NULL
  AND EXISTS (SELECT 1 FROM heyi_court_reviewers() r WHERE r.id = reviewer_id));
-- What is written stays; a clerk ends it once: the row is seen, so that a second clerk learns who
-- did it, and stays as it is.
CREATE POLICY app_update ON review_assignments FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court()))
  WITH CHECK ((SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court())
    AND ended_at IS NOT NULL);
CREATE OR REPLACE TRIGGER review_assignments_end_once BEFORE UPDATE ON review_assignments
  FOR EACH ROW
  WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION heyi_refuse_change();
CREATE POLICY reader_select ON review_assignments FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role()) = 'court_reviewer' AND court_id = (SELECT heyi_court())
  AND reviewer_id = (SELECT heyi_actor()));
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON review_assignments TO heyi_app;
GRANT SELECT ON review_assignments TO heyi_reader;

-- The cases of an assignment are those of its court, and are written with it.
CREATE POLICY app_select ON review_cases FOR SELECT TO heyi_app
  USING (EXISTS (SELECT 1 FROM review_assignments r WHERE r.id = assignment_id));
CREATE POLICY app_insert ON review_cases FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court())
  AND EXISTS (SELECT 1 FROM review_assignments r WHERE r.id = assignment_id AND r.ended_at IS NULL)
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.court_id = review_cases.court_id
    AND c.case_no = review_cases.case_no));
CREATE POLICY reader_select ON review_cases FOR SELECT TO heyi_reader
  USING (EXISTS (SELECT 1 FROM review_assignments r WHERE r.id = assignment_id));
GRANT SELECT, INSERT ON review_cases TO heyi_app;
GRANT SELECT ON review_cases TO heyi_reader;
