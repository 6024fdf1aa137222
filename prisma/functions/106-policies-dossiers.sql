-- Bound dossiers, reports of 四性检测, packs for the court, the text of materials: read by everyone who
-- reads the case's dossier, written by the system alone, except what people do with a dossier: put
-- it into the queue, explain what cannot be supplied, hand it over to the court
-- (docs/decisions/0079, 0084, 0085, 0086, 0087).

CALL heyi_reset_access('dossier_volumes', 'dossier_items', 'dossier_bindings',
  'dossier_explanations', 'dossier_reports', 'court_packs', 'material_texts',
  'material_recognitions', 'dossier_destructions');

DO $$
DECLARE
  child text;
  own text := $p$ CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    ELSE false END $p$;
BEGIN
  FOREACH child IN ARRAY ARRAY['dossier_volumes', 'dossier_items', 'dossier_bindings',
    'dossier_explanations', 'dossier_reports', 'court_packs', 'material_texts',
    'material_recognitions'] LOOP
    EXECUTE format($p$CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (
      CASE (SELECT heyi_case_side())
        WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
        WHEN 'mediator' THEN heyi_mediates(case_id)
          OR heyi_is_co_mediator(case_id)
        WHEN 'court' THEN court_id = (SELECT heyi_court())
        ELSE false END)$p$, child);
    EXECUTE format('CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (
      CASE WHEN (SELECT heyi_role() = ''court_reviewer'') THEN court_id = (SELECT heyi_court())
        ELSE false END)', child);
    EXECUTE format('GRANT SELECT ON %I TO heyi_app, heyi_reader', child);
  END LOOP;
  EXECUTE format('CREATE POLICY app_insert ON dossier_bindings FOR INSERT TO heyi_app
    WITH CHECK (state = ''queued'' AND %s)', own);
  EXECUTE format('CREATE POLICY app_update ON dossier_bindings FOR UPDATE TO heyi_app USING (%1$s)
    WITH CHECK (state = ''queued'' AND %1$s)', own);
  EXECUTE format('CREATE POLICY app_insert ON dossier_explanations FOR INSERT TO heyi_app
    WITH CHECK (%s)', own);
  EXECUTE format('CREATE POLICY app_insert ON court_packs FOR INSERT TO heyi_app WITH CHECK (%s)',
    own);
END $$;
GRANT INSERT, UPDATE (state, round, queued_at, queued_by, done, total, failure, changed_at)
  ON dossier_bindings TO heyi_app;
GRANT INSERT ON dossier_explanations, court_packs TO heyi_app;

-- heyi_verify.
CREATE POLICY owner_floor ON dossier_volumes FOR SELECT TO CURRENT_USER USING (true);

GRANT INSERT ON dossier_volumes, dossier_items, dossier_reports, material_texts TO heyi_job;
GRANT INSERT, UPDATE (state, round, queued_at, queued_by, done, total, failure, changed_at)
  ON dossier_bindings TO heyi_job;
GRANT UPDATE (text_read_at) ON dossier_volumes TO heyi_job;
GRANT INSERT, UPDATE (state, tries, tried_at) ON material_recognitions TO heyi_job;
-- With the files of a dossier that is destroyed goes the text that was read from them.
GRANT DELETE ON material_texts TO heyi_job;

/*
 * Is this the last step of the case, and an approval? A function, because a policy may not read its
 * own table.
 */
CREATE OR REPLACE FUNCTION heyi_is_approval(wanted uuid, of_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM dossier_destructions d WHERE d.id = wanted AND d.case_id = of_case
    AND d.step = 'approved')
$$;
REVOKE ALL ON FUNCTION heyi_is_approval(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_approval(uuid, uuid) TO heyi_app;
CREATE POLICY owner_floor ON dossier_destructions FOR SELECT TO CURRENT_USER USING (true);
-- 鉴定销毁 (docs/decisions/0090-destruction-list.md): a matter of the institution's administrators;
-- people of the court that referred the case read it, its system and mediators do not.
CREATE POLICY app_select ON dossier_destructions FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_list_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'court' THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_insert ON dossier_destructions FOR INSERT TO heyi_app WITH CHECK (
  CASE WHEN (SELECT heyi_role() = 'institution_admin')
    THEN holder_id = (SELECT heyi_institution()) AND by_id = (SELECT heyi_actor())
      AND (step <> 'carried_out' OR heyi_is_approval(approval_id, case_id)) ELSE false END);
CREATE POLICY reader_select ON dossier_destructions FOR SELECT TO heyi_reader USING (
  CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court())
    ELSE false END);
GRANT SELECT ON dossier_destructions TO heyi_app, heyi_reader;
GRANT INSERT ON dossier_destructions TO heyi_app;
-- The court's own system, by its key.
CREATE POLICY integration_select ON court_packs FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT ON court_packs TO heyi_integration;
