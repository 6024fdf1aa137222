-- Documents that were finalised: read by everyone who reads the case; made and voided by the
-- mediator who has the case and by its institution (docs/decisions/0076-documents.md).

CALL heyi_reset_access('case_documents', 'document_counters', 'document_signatures',
  'signature_witnesses');

DO $$
DECLARE
  child text;
  own text := $p$ CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id)
    ELSE false END $p$;
BEGIN
  FOREACH child IN ARRAY ARRAY['case_documents', 'document_signatures', 'signature_witnesses'] LOOP
    EXECUTE format($p$ CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (
      CASE (SELECT heyi_case_side())
        WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
        WHEN 'mediator' THEN heyi_mediates(case_id)
          OR heyi_is_co_mediator(case_id)
        WHEN 'court' THEN court_id = (SELECT heyi_court())
        ELSE false END) $p$, child);
    EXECUTE format($p$ CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (
      CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court())
        ELSE false END) $p$, child);
  END LOOP;
  EXECUTE format('CREATE POLICY app_insert ON case_documents FOR INSERT TO heyi_app
    WITH CHECK (voided_at IS NULL AND %s)', own);
  EXECUTE format('CREATE POLICY app_update ON case_documents FOR UPDATE TO heyi_app
    USING (voided_at IS NULL AND %1$s)
    WITH CHECK (voided_at IS NOT NULL AND %1$s)', own);
  -- Its signed copy, once: a material of the same case.
  EXECUTE format('CREATE POLICY app_conclude ON case_documents FOR UPDATE TO heyi_app
    USING (voided_at IS NULL AND signed_material_id IS NULL AND %1$s)
    WITH CHECK (voided_at IS NULL AND %1$s AND EXISTS (SELECT 1 FROM materials m
      WHERE m.id = signed_material_id AND m.case_id = case_documents.case_id))', own);
  -- Under the actor's own name, and of a document that is not void; with a seal its keeper alone.
  EXECUTE format('CREATE POLICY app_insert ON document_signatures FOR INSERT TO heyi_app
    WITH CHECK (
    recorded_by_id = (SELECT heyi_actor()) AND %s AND EXISTS (SELECT 1 FROM case_documents d
      WHERE d.id = document_id AND d.case_id = document_signatures.case_id AND d.voided_at IS NULL)
    AND (seal_id IS NULL OR EXISTS (SELECT 1 FROM institution_seals s WHERE s.id = seal_id
      AND s.retired_on IS NULL
      AND s.institution_id = holder_id AND s.keeper_id = (SELECT heyi_actor()))))', own);
END $$;
-- The mediator of the case names the witness, under their own name.
CREATE POLICY app_insert ON signature_witnesses FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND named_by_id = (SELECT heyi_actor())
  AND heyi_mediates(case_id)
  AND EXISTS (SELECT 1 FROM case_documents d WHERE d.id = document_id
    AND d.case_id = signature_witnesses.case_id
    AND d.voided_at IS NULL));
GRANT SELECT, INSERT ON signature_witnesses TO heyi_app;
GRANT SELECT ON signature_witnesses TO heyi_reader;

-- Those who take part read the documents in which their party, or they as its agent, have a place,
-- with what was answered there; of the answers of others neither drawing, device nor words
-- (docs/decisions/0106-parties-sign-themselves.md).
CREATE POLICY party_select ON case_documents FOR SELECT TO heyi_party
  USING (heyi_has_place(case_id, signers));
GRANT SELECT (id, case_id, kind, subject_id, number_year, number, material_id, pages, finalised_at,
  finalised_by, voided_at, voided_by, signers, content_sealed, verification_code,
  signed_material_id) ON case_documents TO heyi_party;
CREATE POLICY party_select ON document_signatures FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM case_documents d WHERE d.id = document_id));
CREATE POLICY party_select ON signature_witnesses FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM case_documents d WHERE d.id = document_id));
GRANT SELECT (id, case_id, document_id, person_kind, person_id, name, presence, named_at)
  ON signature_witnesses TO heyi_party;
-- They answer at their own place, on a screen of their own, as long as it is open.
CREATE POLICY party_insert ON document_signatures FOR INSERT TO heyi_party WITH CHECK (
  recorded_by_id = (SELECT heyi_actor()) AND material_id IS NULL AND seal_id IS NULL
  AND (way = 'handwritten' OR answer = 'refused') AND EXISTS (SELECT 1 FROM case_documents d
    WHERE d.id = document_id AND d.case_id = document_signatures.case_id AND d.voided_at IS NULL
      AND d.signed_material_id IS NULL
      AND heyi_answers_at(participant_id, d.signers->place,
        d.kind IN ('agreement', 'confirmation_application'))));
GRANT SELECT (id, case_id, document_id, signature_no, place, answer, way, signed_by, person_kind,
  person_id, signed_on, recorded_at, recorded_by), INSERT ON document_signatures TO heyi_party;
GRANT SELECT, INSERT, UPDATE (voided_at, voided_by, void_reason, signed_material_id)
  ON case_documents TO heyi_app;
GRANT SELECT, INSERT ON document_signatures TO heyi_app;
GRANT SELECT ON case_documents, document_signatures TO heyi_reader;
-- npm run seal:rotate.
GRANT UPDATE (content_sealed) ON case_documents TO heyi_job;

-- Numbers are those of an institution, counted on by its own people.
CREATE POLICY app_all ON document_counters TO heyi_app
  USING ((SELECT heyi_role()) IN ('institution_admin', 'mediator')
    AND holder_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role()) IN ('institution_admin', 'mediator')
    AND holder_id = (SELECT heyi_institution()));
GRANT SELECT, INSERT, UPDATE (last) ON document_counters TO heyi_app;
-- Bound dossiers are numbered as a kind of document, by the system that binds them.
GRANT INSERT, UPDATE (last) ON document_counters TO heyi_job;
-- heyi_verify.
CREATE POLICY owner_floor ON case_documents FOR SELECT TO CURRENT_USER USING (true);
-- Whatever another policy lets pass: what is bound is voided no more
-- (docs/decisions/0079-archiving.md). Its signed copy may still be made, for the next volume.
CREATE POLICY bound_stays ON case_documents AS RESTRICTIVE FOR UPDATE TO heyi_app USING (true)
  WITH CHECK (voided_at IS NULL OR NOT EXISTS (SELECT 1 FROM dossier_items i
    WHERE i.material_id IN (case_documents.material_id, case_documents.signed_material_id)));

-- Policies cannot compare a row with what it was: the checks of app_update and app_conclude are
-- alternatives, so that together they let a signed copy be replaced by another file, and the words
-- of a mark be written without the mark.
CREATE OR REPLACE TRIGGER case_documents_signed_once BEFORE UPDATE ON case_documents FOR EACH ROW
  WHEN (OLD.signed_material_id <> NEW.signed_material_id OR OLD.signed_material_id IS NOT NULL
    AND NEW.signed_material_id IS NULL
    OR NEW.voided_at IS NULL AND num_nulls(NEW.voided_by, NEW.void_reason) < 2)
  EXECUTE FUNCTION heyi_refuse_change();

-- Templates are kept by the administrators of the institution; its mediators make documents of
-- them. Only the days of use are written later.
CALL heyi_reset_access('document_templates');
CREATE POLICY app_select ON document_templates FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() IN ('institution_admin', 'mediator'))
  AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_insert ON document_templates FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND effective_from IS NULL AND retired_on IS NULL);
CREATE POLICY app_update ON document_templates FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
    AND retired_on IS NULL)
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()));
CREATE POLICY owner_floor ON document_templates FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE (effective_from, retired_on, changed_at, changed_by)
  ON document_templates TO heyi_app;
-- A reviewer's list of documents asks for the version; without a policy there is no row.
GRANT SELECT ON document_templates TO heyi_reader;

-- Seals are kept by the administrators of the institution. Its mediators read them, because with
-- the last signature they make the signed copy. Only keeper and end are written later.
CALL heyi_reset_access('institution_seals');
CREATE POLICY app_select ON institution_seals FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() IN ('institution_admin', 'mediator'))
  AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_insert ON institution_seals FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND retired_on IS NULL);
CREATE POLICY app_update ON institution_seals FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
    AND retired_on IS NULL)
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()));
CREATE POLICY owner_floor ON institution_seals FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE (keeper_id, keeper_name, retired_on, changed_at, changed_by)
  ON institution_seals TO heyi_app;
