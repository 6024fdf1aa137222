-- Documents that were finalised: read by everyone who reads the case; made and voided by the mediator who has the case and
-- by its institution (docs/decisions/0076-documents.md).

CALL heyi_reset_access('case_documents', 'document_counters');

DO $$
DECLARE
  own text := $p$ CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()))
    ELSE false END $p$;
BEGIN
  CREATE POLICY app_select ON case_documents FOR SELECT TO heyi_app USING (
    CASE (SELECT heyi_case_side())
      WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
      WHEN 'mediator' THEN EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()))
        OR heyi_is_co_mediator(case_id)
      WHEN 'court' THEN court_id = (SELECT heyi_court())
      ELSE false END);
  CREATE POLICY reader_select ON case_documents FOR SELECT TO heyi_reader USING (
    CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court()) ELSE false END);
  EXECUTE format('CREATE POLICY app_insert ON case_documents FOR INSERT TO heyi_app WITH CHECK (voided_at IS NULL AND %s)', own);
  EXECUTE format('CREATE POLICY app_update ON case_documents FOR UPDATE TO heyi_app USING (voided_at IS NULL AND %1$s)
    WITH CHECK (voided_at IS NOT NULL AND %1$s)', own);
END $$;
GRANT SELECT, INSERT, UPDATE (voided_at, voided_by, void_reason) ON case_documents TO heyi_app;
GRANT SELECT ON case_documents TO heyi_reader;

-- Numbers are those of an institution, counted on by its own people.
CREATE POLICY app_all ON document_counters TO heyi_app
  USING ((SELECT heyi_role()) IN ('institution_admin', 'mediator') AND holder_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role()) IN ('institution_admin', 'mediator') AND holder_id = (SELECT heyi_institution()));
GRANT SELECT, INSERT, UPDATE (last) ON document_counters TO heyi_app;
-- Bound dossiers are numbered as a kind of document, by the system that binds them.
GRANT INSERT, UPDATE (last) ON document_counters TO heyi_job;
-- Whatever another policy lets pass: what is bound is voided no more (docs/decisions/0079-archiving.md).
CREATE POLICY bound_stays ON case_documents AS RESTRICTIVE FOR UPDATE TO heyi_app
  USING (NOT EXISTS (SELECT 1 FROM dossier_items i WHERE i.material_id = case_documents.material_id));
