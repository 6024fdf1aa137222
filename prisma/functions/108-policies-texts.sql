-- The text of materials, and how far its recognition is: read by everyone who reads the dossier of the case, written by the
-- system alone (docs/decisions/0084-recognised-text.md, 0085-reading-a-dossier.md).

CALL heyi_reset_access('material_texts', 'material_recognitions');

DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['material_texts', 'material_recognitions'] LOOP
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

GRANT INSERT ON material_texts TO heyi_job;
GRANT INSERT, UPDATE (state, tries, tried_at) ON material_recognitions TO heyi_job;
GRANT UPDATE (text_read_at) ON dossier_volumes TO heyi_job;
