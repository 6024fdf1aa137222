-- 帮忙的人: someone reads and types for a party (docs/decisions/0113-helpers.md).

CALL heyi_reset_access('helpers');

-- The mediators of the case. Parties read who takes part in `participants`; institution and courts the events.
CREATE POLICY app_select ON helpers FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'mediator') AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)));
-- The mediator who presides adds, and ends once.
CREATE POLICY app_insert ON helpers FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND added_by = (SELECT heyi_actor()) AND heyi_mediates(case_id) AND ended_at IS NULL);
CREATE POLICY app_update ON helpers FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id) AND ended_at IS NULL)
  WITH CHECK ((SELECT heyi_role() = 'mediator') AND heyi_mediates(case_id) AND ended_at IS NOT NULL);
CREATE POLICY owner_floor ON helpers TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by_name, end_words) ON helpers TO heyi_app;
GRANT UPDATE (phone_sealed) ON helpers TO heyi_job;

/*
 * A helper takes part from the moment the row is inserted, for a person who is a party of a case in mediation. With the
 * owner's rights: no role of the application writes a participant. If the policy refuses the row, nothing stays.
 */
CREATE OR REPLACE FUNCTION heyi_helper_joins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO participants (id, case_id, court_id, holder_id, kind, party_id, name, joined_at)
  SELECT NEW.id, c.id, c.court_id, c.holder_id, 'helper', p.id, NEW.name, NEW.added_at
  FROM cases c JOIN parties p ON p.case_id = c.id
  WHERE c.id = NEW.case_id AND c.status = 'in_mediation' AND p.id = NEW.party_id AND p.kind = 'natural';
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'a helper helps a person who is a party of a case in mediation';
  END IF;
  RETURN NEW;
END $$;
/* Who helps no more takes part no more, from that moment. */
CREATE OR REPLACE FUNCTION heyi_helper_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE participants SET ended_on = (NEW.ended_at AT TIME ZONE 'Asia/Shanghai')::date, end_reason = 'ended_by_mediator'
    WHERE id = NEW.id AND ended_on IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_helper_joins(), heyi_helper_ended() FROM PUBLIC;
CREATE OR REPLACE TRIGGER helper_joins BEFORE INSERT ON helpers FOR EACH ROW EXECUTE FUNCTION heyi_helper_joins();
CREATE OR REPLACE TRIGGER helper_ended AFTER UPDATE OF ended_at ON helpers
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION heyi_helper_ended();
