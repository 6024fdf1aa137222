-- Notes of mediators and what parties said in confidence
-- (docs/decisions/0060-participants-and-audiences.md). Reviewers (heyi_reader) have no privilege
-- here at all.

CALL heyi_reset_access('case_notes');

CREATE POLICY app_select ON case_notes FOR SELECT TO heyi_app
  USING (heyi_may_hear(case_id, audience, caucus_party_id));
CREATE POLICY app_insert ON case_notes FOR INSERT TO heyi_app
  WITH CHECK (heyi_may_hear(case_id, audience, caucus_party_id));
CREATE POLICY app_update ON case_notes FOR UPDATE TO heyi_app
  USING (heyi_may_hear(case_id, audience, caucus_party_id))
  WITH CHECK (heyi_may_hear(case_id, audience, caucus_party_id));
GRANT SELECT, INSERT, UPDATE (words, taken_back_at) ON case_notes TO heyi_app;
-- The system's own role counts notes and never reads one.
REVOKE SELECT ON case_notes FROM heyi_job;
GRANT SELECT (id, case_id, court_id, holder_id, mediator_id, audience, recorded_at, taken_back_at)
  ON case_notes
  TO heyi_job;
