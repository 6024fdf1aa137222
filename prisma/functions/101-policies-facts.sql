-- Undisputed facts: the mediator of the case and its institution read all of them; a court and its
-- reviewers only those that every party confirmed (在线调解规则 第18, 22条;
-- docs/decisions/0059-undisputed-facts.md).

CALL heyi_reset_access('undisputed_facts', 'fact_confirmations');

/*
 * Did every party of the case confirm the fact, each by its last answer? Runs with the owner's
 * rights: the court that is asking may read the answers only where this is true.
 */
CREATE OR REPLACE FUNCTION heyi_is_confirmed_fact(wanted uuid, of_case uuid) RETURNS boolean
  LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM parties p WHERE p.case_id = of_case)
    AND EXISTS (SELECT 1 FROM undisputed_facts f
      WHERE f.id = wanted AND f.case_id = of_case AND f.ended_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.case_id = of_case AND p.left_at IS NULL AND (
      SELECT a.answer FROM fact_confirmations a WHERE a.fact_id = wanted AND a.party_id = p.id
      ORDER BY a.entry_no DESC LIMIT 1) IS DISTINCT FROM 'confirms')
$$;
REVOKE ALL ON FUNCTION heyi_is_confirmed_fact(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_confirmed_fact(uuid, uuid) TO heyi_app, heyi_reader;

DO $$
DECLARE
  child text;
  -- Which fact a row is about, and which rows of a confirmed fact a court reads.
  fact text;
  shown text;
  of_mediators_case text := $p$ heyi_mediates(case_id) $p$;
  seen_by_mediators text := of_mediators_case || 'OR heyi_is_co_mediator(case_id)';
BEGIN
  FOREACH child IN ARRAY ARRAY['undisputed_facts', 'fact_confirmations'] LOOP
    fact := CASE child WHEN 'undisputed_facts' THEN 'id' ELSE 'fact_id' END;
    shown := CASE child WHEN 'undisputed_facts' THEN 'true' ELSE $p$answer = 'confirms'$p$ END;
    EXECUTE format($p$CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (
      CASE (SELECT heyi_case_side())
        WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
        WHEN 'mediator' THEN %s
        WHEN 'court' THEN court_id = (SELECT heyi_court()) AND %s
          AND heyi_is_confirmed_fact(%I, case_id)
        ELSE false END)$p$, child, seen_by_mediators, shown, fact);
    EXECUTE format($p$CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (
      CASE WHEN (SELECT heyi_role() = 'court_reviewer')
        THEN court_id = (SELECT heyi_court()) AND %s AND heyi_is_confirmed_fact(%I, case_id)
        ELSE false END)$p$, child, shown, fact);
    EXECUTE format($p$CREATE POLICY app_insert ON %I FOR INSERT TO heyi_app WITH CHECK (
      (SELECT heyi_role()) = 'mediator' AND mediator_id = (SELECT heyi_actor()) AND %s)$p$, child,
      of_mediators_case);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO heyi_app', child);
    EXECUTE format('GRANT SELECT ON %I TO heyi_reader', child);
    -- heyi_is_confirmed_fact must also pass where the owner is no superuser.
    EXECUTE format('CREATE POLICY owner_floor ON %I FOR SELECT TO CURRENT_USER USING (true)',
      child);
  END LOOP;
  EXECUTE format($p$CREATE POLICY app_update ON undisputed_facts FOR UPDATE TO heyi_app
    USING ((SELECT heyi_role()) = 'mediator' AND ended_at IS NULL AND %1$s)
    WITH CHECK ((SELECT heyi_role()) = 'mediator' AND %1$s)$p$, of_mediators_case);
END $$;
GRANT UPDATE (ended_at, ended_by, ended_because, end_reason) ON undisputed_facts TO heyi_app;

-- Those who take part read what was put to the parties and what each answered; they answer for
-- their own party (docs/decisions/0106-parties-sign-themselves.md).
CREATE POLICY party_select ON undisputed_facts FOR SELECT TO heyi_party
  USING (put_at IS NOT NULL AND heyi_takes_part(case_id));
GRANT SELECT (id, case_id, fact_no, text, corrects_id, recorded_at, ended_because, put_at)
  ON undisputed_facts TO heyi_party;
CREATE POLICY party_select ON fact_confirmations FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM undisputed_facts f WHERE f.id = fact_id));
CREATE POLICY party_insert ON fact_confirmations FOR INSERT TO heyi_party WITH CHECK (
  way = 'online' AND mediator_id IS NULL
  AND EXISTS (SELECT 1 FROM undisputed_facts f WHERE f.id = fact_id
    AND f.case_id = fact_confirmations.case_id
    AND f.ended_because IS NULL)
  AND heyi_answers_at(participant_id, jsonb_build_object('role', 'party', 'id', party_id), false));
GRANT SELECT (id, case_id, fact_id, entry_no, party_id, answer, way, answered_on),
  INSERT ON fact_confirmations TO heyi_party;
