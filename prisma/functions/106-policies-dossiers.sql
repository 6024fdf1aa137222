-- Bound dossiers: read by everyone who reads the case's dossier, written by the system alone. People of the institution put
-- a dossier into the queue and explain what cannot be supplied (docs/decisions/0079-archiving.md).

CALL heyi_reset_access('dossier_volumes', 'dossier_items', 'dossier_bindings', 'dossier_explanations');

DO $$
DECLARE
  child text;
  own text := $p$ CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()))
    ELSE false END $p$;
BEGIN
  FOREACH child IN ARRAY ARRAY['dossier_volumes', 'dossier_items', 'dossier_bindings', 'dossier_explanations'] LOOP
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
  EXECUTE format('CREATE POLICY app_insert ON dossier_bindings FOR INSERT TO heyi_app WITH CHECK (state = ''queued'' AND %s)', own);
  EXECUTE format('CREATE POLICY app_update ON dossier_bindings FOR UPDATE TO heyi_app USING (%1$s)
    WITH CHECK (state = ''queued'' AND %1$s)', own);
  EXECUTE format('CREATE POLICY app_insert ON dossier_explanations FOR INSERT TO heyi_app WITH CHECK (%s)', own);
END $$;
GRANT INSERT, UPDATE (state, round, queued_at, queued_by, done, total, failure, changed_at) ON dossier_bindings TO heyi_app;
GRANT INSERT ON dossier_explanations TO heyi_app;

-- heyi_verify.
CREATE POLICY owner_floor ON dossier_volumes FOR SELECT TO CURRENT_USER USING (true);

GRANT INSERT ON dossier_volumes, dossier_items TO heyi_job;
GRANT INSERT, UPDATE (state, round, queued_at, queued_by, done, total, failure, changed_at) ON dossier_bindings TO heyi_job;
