-- 帮忙的人 and 法定代理人: who helps a party, and who acts for one under 18 (docs/decisions/0113-helpers.md).

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

/*
 * 法定代理人: the guardian of a party under 18 comes into the case (民法典 第23条), as the representative of the party's row and as a
 * participant. One at a time, by the mediator who presides, while the case is in mediation. With the owner's rights: no role of the
 * application adds people to a case. @returns whether it was added now
 */
CREATE OR REPLACE FUNCTION heyi_add_guardian(of_participant uuid, of_party uuid, guardian text, new_sealed text, new_hash text,
  at timestamptz) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p parties%ROWTYPE;
BEGIN
  SELECT * INTO p FROM parties WHERE id = of_party AND representative_name IS NULL FOR UPDATE;
  IF NOT FOUND OR heyi_role() IS DISTINCT FROM 'mediator' OR NOT heyi_mediates(p.case_id) OR NOT heyi_is_minor(p.id)
    OR num_nulls(guardian, new_sealed, new_hash) > 0
    OR NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = p.case_id AND c.status = 'in_mediation') THEN RETURN false; END IF;
  UPDATE parties SET representative_name = guardian, representative_sealed = new_sealed, representative_hash = new_hash
    WHERE id = p.id;
  INSERT INTO participants (id, case_id, court_id, holder_id, kind, party_id, person_id, name, joined_at)
    VALUES (of_participant, p.case_id, p.court_id, p.holder_id, 'legal_representative', p.id, p.id, guardian, at);
  PERFORM heyi_index_case(p.case_id);
  RETURN true;
END $$;
/*
 * The guardian acts no more, from this moment: another may be added. By the mediator who presides, while the case is in mediation.
 * @returns whether it was ended now
 */
CREATE OR REPLACE FUNCTION heyi_end_guardian(of_participant uuid, on_day date, reason text) RETURNS boolean LANGUAGE plpgsql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t participants%ROWTYPE;
BEGIN
  SELECT g.* INTO t FROM participants g JOIN parties p ON p.id = g.party_id AND p.kind = 'natural'
    WHERE g.id = of_participant AND g.kind = 'legal_representative' AND g.ended_on IS NULL FOR UPDATE OF g;
  IF NOT FOUND OR heyi_role() IS DISTINCT FROM 'mediator' OR NOT heyi_mediates(t.case_id) OR num_nulls(on_day, reason) > 0
    OR NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = t.case_id AND c.status = 'in_mediation') THEN RETURN false; END IF;
  UPDATE participants SET ended_on = on_day, end_reason = reason WHERE id = t.id;
  UPDATE parties SET representative_name = NULL, representative_sealed = NULL, representative_hash = NULL WHERE id = t.party_id;
  PERFORM heyi_index_case(t.case_id);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_add_guardian(uuid, uuid, text, text, text, timestamptz), heyi_end_guardian(uuid, date, text)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_add_guardian(uuid, uuid, text, text, text, timestamptz), heyi_end_guardian(uuid, date, text)
  TO heyi_app;
