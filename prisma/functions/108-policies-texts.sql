-- The text of materials: read by everyone who reads the dossier of the case, written by the system alone
-- (docs/decisions/0085-reading-a-dossier.md).

CALL heyi_reset_access('material_texts');

CREATE POLICY app_select ON material_texts FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()))
      OR heyi_is_co_mediator(case_id)
    WHEN 'court' THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY reader_select ON material_texts FOR SELECT TO heyi_reader USING (
  CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court()) ELSE false END);
GRANT SELECT ON material_texts TO heyi_app, heyi_reader;

GRANT INSERT ON material_texts TO heyi_job;
GRANT UPDATE (text_read_at) ON dossier_volumes TO heyi_job;
