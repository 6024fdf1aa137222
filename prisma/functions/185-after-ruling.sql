-- After a ruling on 司法确认 (docs/decisions/0130-after-the-ruling.md): its court and those who take
-- part read how it was served and who objected; mediators and institutions read neither.

CALL heyi_reset_access('ruling_services', 'ruling_objections', 'ruling_papers');

/*
 * Is this a paper of this application that can be served: the ruling itself, or the decision on an
 * objection to it?
 */
CREATE OR REPLACE FUNCTION heyi_is_ruling_paper(of_confirmation uuid, of_case uuid, of_paper uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM confirmations k WHERE k.id = of_confirmation AND k.case_id = of_case
    AND k.status IN ('confirmed', 'dismissed', 'not_admitted') AND (of_paper = k.id OR EXISTS (SELECT 1 FROM ruling_objections o
      WHERE o.id = of_paper AND o.confirmation_id = k.id AND o.result IS NOT NULL)))
$$;
/* Does the one who is asking act for this party of the application (民诉法 第62条 where it settles)? */
CREATE OR REPLACE FUNCTION heyi_acts_after_ruling(of_confirmation uuid, of_case uuid, of_party uuid, settles boolean) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM confirmations k JOIN participants t ON t.case_id = k.case_id
    WHERE k.id = of_confirmation AND k.case_id = of_case AND of_party = ANY (k.party_ids) AND t.party_id = of_party
      AND heyi_answers_at(t.id, jsonb_build_object('role', 'party', 'id', of_party), settles))
$$;
/* Was the application confirmed, and is it of this case? */
CREATE OR REPLACE FUNCTION heyi_is_confirmed(of_confirmation uuid, of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM confirmations k WHERE k.id = of_confirmation AND k.case_id = of_case AND k.status = 'confirmed')
$$;
/*
 * What the objections left of a ruling (standingOf of lib/domain/ruling/objection.ts). A code
 * alone: mediators and institutions read no objection, but whether the confirmation of their
 * agreement holds.
 */
CREATE OR REPLACE FUNCTION heyi_ruling_standing(of_confirmation uuid) RETURNS text LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT o.result FROM ruling_objections o
    WHERE o.confirmation_id = of_confirmation AND o.result IN ('changed', 'set_aside_part', 'set_aside')
    ORDER BY o.result = 'set_aside' DESC, o.decided_at DESC LIMIT 1), 'in_force')
$$;
REVOKE ALL ON FUNCTION heyi_ruling_standing(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_ruling_standing(uuid) TO heyi_app, heyi_reader, heyi_party, heyi_job, heyi_integration;
REVOKE ALL ON FUNCTION heyi_is_ruling_paper(uuid, uuid, uuid), heyi_acts_after_ruling(uuid, uuid, uuid, boolean), heyi_is_confirmed(uuid, uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_ruling_paper(uuid, uuid, uuid), heyi_is_confirmed(uuid, uuid) TO heyi_app, heyi_party;
GRANT EXECUTE ON FUNCTION heyi_acts_after_ruling(uuid, uuid, uuid, boolean) TO heyi_party;

-- By hand the staff of the court, on its phone a party, by itself the system.
CREATE POLICY app_select ON ruling_services FOR SELECT TO heyi_app USING (heyi_reads_confirmation(confirmation_id));
CREATE POLICY app_insert ON ruling_services FOR INSERT TO heyi_app WITH CHECK (
  by_account = (SELECT heyi_actor()) AND by_role = (SELECT heyi_role()) AND (SELECT heyi_role() IN ('court_clerk', 'court_judge'))
  AND court_id = (SELECT heyi_court()) AND way IN ('in_person', 'post') AND heyi_reads_confirmation(confirmation_id)
  AND heyi_is_ruling_paper(confirmation_id, case_id, paper_id));
GRANT SELECT, INSERT ON ruling_services TO heyi_app;
CREATE POLICY reader_select ON ruling_services FOR SELECT TO heyi_reader USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON ruling_services TO heyi_reader;
-- Who signed for another party, and what the court noted, is not for those who take part.
CREATE POLICY party_select ON ruling_services FOR SELECT TO heyi_party USING (heyi_reads_confirmation(confirmation_id));
CREATE POLICY party_insert ON ruling_services FOR INSERT TO heyi_party WITH CHECK (
  by_account = (SELECT heyi_actor()) AND by_role = 'party' AND way = 'electronic' AND result = 'served' AND num_nonnulls(recipient, note) = 0
  AND heyi_acts_after_ruling(confirmation_id, case_id, party_id, false) AND heyi_is_ruling_paper(confirmation_id, case_id, paper_id));
GRANT SELECT (id, confirmation_id, case_id, paper_id, party_id, party_name, way, result, served_on, failure, by_name, recorded_at), INSERT
  ON ruling_services TO heyi_party;

CREATE POLICY app_select ON ruling_objections FOR SELECT TO heyi_app USING (heyi_reads_confirmation(confirmation_id));
CREATE POLICY app_insert ON ruling_objections FOR INSERT TO heyi_app WITH CHECK (
  lodged_by = (SELECT heyi_actor()) AND lodged_by_role = (SELECT heyi_role()) AND (SELECT heyi_role() IN ('court_clerk', 'court_judge'))
  AND court_id = (SELECT heyi_court()) AND result IS NULL AND heyi_reads_confirmation(confirmation_id)
  AND heyi_is_confirmed(confirmation_id, case_id));
-- A judge of the court decides, once.
CREATE POLICY app_update ON ruling_objections FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'court_judge') AND court_id = (SELECT heyi_court()) AND result IS NULL)
  WITH CHECK ((SELECT heyi_role() = 'court_judge') AND court_id = (SELECT heyi_court()) AND decided_by = (SELECT heyi_actor()));
GRANT SELECT, INSERT, UPDATE (result, decision_words, decided_on, decided_by, decided_by_name, decided_at) ON ruling_objections TO heyi_app;
CREATE POLICY reader_select ON ruling_objections FOR SELECT TO heyi_reader USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON ruling_objections TO heyi_reader;
CREATE POLICY party_select ON ruling_objections FOR SELECT TO heyi_party USING (heyi_reads_confirmation(confirmation_id));
CREATE POLICY party_insert ON ruling_objections FOR INSERT TO heyi_party WITH CHECK (
  kind = 'party' AND lodged_by = (SELECT heyi_actor()) AND lodged_by_role = 'party' AND result IS NULL
  AND heyi_acts_after_ruling(confirmation_id, case_id, party_id, true) AND heyi_is_confirmed(confirmation_id, case_id));
GRANT SELECT (id, confirmation_id, case_id, kind, party_id, objector, interest, words, lodged_on, due_on, due_provisional, lodged_by_name,
  lodged_at, result, decision_words, decided_on, decided_by_name, decided_at), INSERT ON ruling_objections TO heyi_party;

-- The dossier shows what is in it; which paper of the court it is, the system alone has to know.
CREATE POLICY owner_floor ON ruling_objections FOR SELECT TO CURRENT_USER USING (true);
GRANT INSERT ON ruling_services, ruling_papers TO heyi_job;

-- Their statistics add up in the database: heyi_confirmation_figures (196-court-bounds.sql).
DROP FUNCTION IF EXISTS heyi_confirmation_outcomes(date, date);
