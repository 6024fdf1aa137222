-- Reports of 四性检测, written by the system alone; packs for the court, written by who hands over. Both are read by everyone who
-- reads the dossier (docs/decisions/0086, 0087).

CALL heyi_reset_access('dossier_reports', 'court_packs', 'dossier_destructions');

DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['dossier_reports', 'court_packs'] LOOP
    EXECUTE format($p$CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (
      CASE (SELECT heyi_case_side())
        WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
        WHEN 'mediator' THEN EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()))
          OR heyi_is_co_mediator(case_id)
        WHEN 'court' THEN court_id = (SELECT heyi_court())
        ELSE false END)$p$, child);
    EXECUTE format('CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (
      CASE WHEN (SELECT heyi_role() = ''court_reviewer'') THEN court_id = (SELECT heyi_court()) ELSE false END)', child);
    EXECUTE format('GRANT SELECT ON %I TO heyi_app, heyi_reader', child);
  END LOOP;
END $$;
GRANT INSERT ON dossier_reports TO heyi_job;

CREATE POLICY app_insert ON court_packs FOR INSERT TO heyi_app WITH CHECK (
  CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()))
    ELSE false END);
GRANT INSERT ON court_packs TO heyi_app;

-- 鉴定销毁 (docs/decisions/0090-destruction-list.md): a matter of the institution's administrators; the court's reviewer reads it.
CREATE POLICY app_select ON dossier_destructions FOR SELECT TO heyi_app USING (
  CASE WHEN (SELECT heyi_role() = 'institution_admin') THEN holder_id = (SELECT heyi_institution()) ELSE false END);
CREATE POLICY app_insert ON dossier_destructions FOR INSERT TO heyi_app WITH CHECK (
  CASE WHEN (SELECT heyi_role() = 'institution_admin')
    THEN holder_id = (SELECT heyi_institution()) AND by_id = (SELECT heyi_actor()) ELSE false END);
CREATE POLICY reader_select ON dossier_destructions FOR SELECT TO heyi_reader USING (
  CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court()) ELSE false END);
GRANT SELECT ON dossier_destructions TO heyi_app, heyi_reader;
GRANT INSERT ON dossier_destructions TO heyi_app;
