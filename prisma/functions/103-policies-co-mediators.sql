-- Who mediates together with the presiding mediator: read by everyone who reads the case. The
-- institution adds and ends, the presiding mediator ends by closing, each co-mediator declares for
-- itself. What has ended stays as it ended.

CALL heyi_reset_access('case_co_mediators');

CREATE POLICY app_select ON case_co_mediators FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
      OR heyi_is_co_mediator(case_id)
    WHEN 'court' THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY reader_select ON case_co_mediators FOR SELECT TO heyi_reader USING (
  CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_insert ON case_co_mediators FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'institution_admin' AND holder_id = (SELECT heyi_institution())
  AND declared_at IS NULL AND ended_at IS NULL);
CREATE POLICY app_update ON case_co_mediators FOR UPDATE TO heyi_app
  USING (ended_at IS NULL AND CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    ELSE false END)
  -- Of two policies for one verb either check suffices: this one must not pass what the other let
  -- be found.
  WITH CHECK (ended_at IS NOT NULL AND CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    ELSE false END);
CREATE POLICY app_update_own ON case_co_mediators FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'mediator' AND mediator_id = (SELECT heyi_actor())
    AND ended_at IS NULL AND declared_at IS NULL)
  WITH CHECK (mediator_id = (SELECT heyi_actor()) AND ended_at IS NULL AND declared_at IS NOT NULL);
GRANT SELECT, INSERT, UPDATE (declared_at, ended_at, ended_by, end_reason, end_text)
  ON case_co_mediators TO heyi_app;
GRANT SELECT ON case_co_mediators TO heyi_reader;
-- heyi_is_co_mediator must also pass where the owner is no superuser.
CREATE POLICY owner_floor ON case_co_mediators FOR SELECT TO CURRENT_USER USING (true);
