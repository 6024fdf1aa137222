-- 司法确认审查 (docs/decisions/0129-review-of-applications.md): the hearing to which the court calls both
-- sides, and what this court returned. Mediators and institutions read no hearing.

CALL heyi_reset_access('confirmation_hearings', 'confirmation_attendances');

/* A hearing of an application that is in the review, for the court that reviews it. */
CREATE OR REPLACE FUNCTION heyi_hears_confirmation(of_confirmation uuid, of_case uuid)
  RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM confirmations k WHERE k.id = of_confirmation AND k.case_id = of_case
    AND k.court_id = heyi_court()
    AND k.status = 'admitted' AND heyi_role() IN ('court_clerk', 'court_judge'))
$$;
/* What was appointed ends once, and nothing else of it changes. */
CREATE OR REPLACE FUNCTION heyi_hearing_ends() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS NULL THEN RETURN NEW; END IF;
  IF OLD.state <> 'appointed' OR NEW.state = 'appointed'
    OR (NEW.state = 'cancelled' AND heyi_role() <> 'court_judge')
  THEN RAISE EXCEPTION 'a hearing ends once' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER confirmation_hearings_end BEFORE UPDATE ON confirmation_hearings
  FOR EACH ROW EXECUTE FUNCTION heyi_hearing_ends();
REVOKE ALL ON FUNCTION heyi_hears_confirmation(uuid, uuid), heyi_hearing_ends() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_hears_confirmation(uuid, uuid) TO heyi_app;

CREATE POLICY app_select ON confirmation_hearings FOR SELECT TO heyi_app
  USING (heyi_reads_confirmation(confirmation_id));
CREATE POLICY app_insert ON confirmation_hearings FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'court_judge') AND court_id = (SELECT heyi_court()) AND state = 'appointed'
  AND appointed_by_id = (SELECT heyi_actor())
  AND heyi_hears_confirmation(confirmation_id, case_id));
CREATE POLICY app_update ON confirmation_hearings FOR UPDATE TO heyi_app
  USING (heyi_hears_confirmation(confirmation_id, case_id))
  WITH CHECK (heyi_hears_confirmation(confirmation_id, case_id));
GRANT SELECT, INSERT, UPDATE (state, ended_by, ended_at, words) ON confirmation_hearings
  TO heyi_app;
CREATE POLICY reader_select ON confirmation_hearings FOR SELECT TO heyi_reader
  USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON confirmation_hearings TO heyi_reader;
CREATE POLICY party_select ON confirmation_hearings FOR SELECT TO heyi_party
  USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT (id, confirmation_id, case_id, court_id, holder_id, hearing_no, way, starts_at, place,
  state, appointed_by, appointed_at, ended_by, ended_at, words) ON confirmation_hearings
  TO heyi_party;
-- heyi_planned (199).
CREATE POLICY owner_floor ON confirmation_hearings FOR SELECT TO CURRENT_USER USING (true);

CREATE POLICY app_select ON confirmation_attendances FOR SELECT TO heyi_app USING (
  EXISTS (SELECT 1 FROM confirmation_hearings h WHERE h.id = hearing_id));
CREATE POLICY app_insert ON confirmation_attendances FOR INSERT TO heyi_app WITH CHECK (
  EXISTS (SELECT 1 FROM confirmation_hearings h JOIN confirmations k ON k.id = h.confirmation_id
    WHERE h.id = hearing_id AND h.state = 'held' AND h.case_id = confirmation_attendances.case_id
      AND k.court_id = confirmation_attendances.court_id
      AND k.holder_id = confirmation_attendances.holder_id
      AND confirmation_attendances.party_id = ANY (k.party_ids)
      AND heyi_hears_confirmation(k.id, k.case_id)));
GRANT SELECT, INSERT ON confirmation_attendances TO heyi_app;
CREATE POLICY reader_select ON confirmation_attendances FOR SELECT TO heyi_reader USING (
  EXISTS (SELECT 1 FROM confirmation_hearings h WHERE h.id = hearing_id));
GRANT SELECT ON confirmation_attendances TO heyi_reader;
CREATE POLICY party_select ON confirmation_attendances FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM confirmation_hearings h WHERE h.id = hearing_id));
GRANT SELECT ON confirmation_attendances TO heyi_party;
-- The system needs none of the words.
REVOKE SELECT ON confirmation_hearings, confirmation_attendances FROM heyi_job;
GRANT SELECT (id, confirmation_id, case_id, court_id, holder_id, way, starts_at, state,
  appointed_at) ON confirmation_hearings TO heyi_job;
GRANT SELECT (hearing_id, party_id, case_id, court_id, holder_id) ON confirmation_attendances
  TO heyi_job;

/*
 * What the court of this case returned of the last twenty applications of its institution: how many
 * were corrected or refused for each code. Sums alone, for the mediator and the institution of the
 * case and for those who take part in it; empty for all others.
 */
CREATE OR REPLACE FUNCTION heyi_confirmation_returns(of_case uuid)
  RETURNS TABLE (total integer, code text, returned integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH subject_case AS (SELECT c.court_id, c.holder_id FROM cases c WHERE c.id = of_case AND CASE
      WHEN heyi_role() = 'party' THEN heyi_takes_part(c.id)
      WHEN heyi_role() = 'mediator' THEN heyi_mediates(c.id) OR heyi_is_co_mediator(c.id)
      WHEN heyi_role() = 'institution_admin' THEN c.holder_id = heyi_institution()
      ELSE false END),
  latest AS (SELECT k.id FROM confirmations k JOIN subject_case q ON q.court_id = k.court_id
    AND q.holder_id = k.holder_id
    WHERE k.submitted_at IS NOT NULL ORDER BY k.submitted_at DESC, k.id LIMIT 20),
  found AS (SELECT DISTINCT d.confirmation_id, r.code FROM confirmation_decisions d
    JOIN latest l ON l.id = d.confirmation_id,
      unnest(CASE d.move WHEN 'refuse_admission' THEN ARRAY['refused_' || d.refusal_ground]
      ELSE d.codes END) r(code)
    WHERE d.move IN ('order_correction', 'refuse_admission'))
  SELECT (SELECT count(*)::int FROM latest), f.code, count(*)::int FROM found f GROUP BY f.code
$$;
REVOKE ALL ON FUNCTION heyi_confirmation_returns(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_confirmation_returns(uuid) TO heyi_app, heyi_party;
