-- Files on their way (docs/decisions/0067): each of the mediator who sends it, while the case is
-- that mediator's. For everyone else, and after the case has gone to another, an upload does not
-- exist.
CALL heyi_reset_access('uploads', 'upload_parts', 'device_items');

CREATE POLICY app_own ON uploads TO heyi_app USING (
  (SELECT heyi_role()) = 'mediator' AND account_id = (SELECT heyi_actor())
  AND heyi_mediates(case_id))
  WITH CHECK (
  (SELECT heyi_role()) = 'mediator' AND account_id = (SELECT heyi_actor())
  AND heyi_mediates(case_id));
CREATE POLICY app_own ON upload_parts TO heyi_app
  USING (EXISTS (SELECT 1 FROM uploads u WHERE u.id = upload_id))
  WITH CHECK (EXISTS (SELECT 1 FROM uploads u WHERE u.id = upload_id));
GRANT SELECT, INSERT ON uploads, upload_parts TO heyi_app;
GRANT UPDATE (ended_at) ON uploads TO heyi_app;
-- npm run files:sweep removes what has ended or was never finished; its parts go with it.
GRANT DELETE ON uploads TO heyi_job;

-- What the device of a mediator sent: known to that mediator alone, also after the case has gone to
-- another, so that an item sent again gets the same answer.
CREATE POLICY app_select ON device_items FOR SELECT TO heyi_app USING (
  (SELECT heyi_role()) = 'mediator' AND account_id = (SELECT heyi_actor()));
CREATE POLICY app_insert ON device_items FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'mediator' AND account_id = (SELECT heyi_actor())
  AND (heyi_mediates(case_id) OR heyi_acts_as_co_mediator(case_id)));
GRANT SELECT, INSERT ON device_items TO heyi_app;
