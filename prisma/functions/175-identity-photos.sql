-- The photo of the document that a mediator saw (docs/decisions/0119-identity-renewed.md).

CALL heyi_reset_access('identity_photos');

-- The mediators of the case read it; the one who presides adds one to a check of their own that
-- matched. It never changes.
CREATE POLICY app_select ON identity_photos FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'mediator') AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)));
CREATE POLICY app_insert ON identity_photos FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'mediator') AND mediator_id = (SELECT heyi_actor())
  AND heyi_mediates(case_id)
  AND EXISTS (SELECT 1 FROM identity_checks i WHERE i.id = check_id
    AND i.case_id = identity_photos.case_id
    AND i.mediator_id = (SELECT heyi_actor()) AND i.matches));
CREATE POLICY owner_floor ON identity_photos FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT ON identity_photos TO heyi_app;
-- The system sweeps files that no row names, and destroys those of a dossier.
REVOKE SELECT ON identity_photos FROM heyi_job;
GRANT SELECT (id, case_id, sha256, storage_key) ON identity_photos TO heyi_job;

/*
 * A signature keeps the digest of the photo behind the check that identified its signer; who writes
 * the row has no say in it.
 */
CREATE OR REPLACE FUNCTION heyi_signature_photo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.identity_photo_sha256 := (SELECT p.sha256 FROM identity_checks i
    JOIN identity_photos p ON p.check_id = i.id
    WHERE i.case_id = NEW.case_id AND i.person_kind = NEW.person_kind
      AND i.person_id = NEW.person_id AND i.matches
      AND i.checked_on = NEW.identity_on AND i.way = NEW.identity_way
      AND i.document = NEW.identity_document
    ORDER BY i.entry_no DESC LIMIT 1);
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_signature_photo() FROM PUBLIC;
CREATE OR REPLACE TRIGGER signature_photo BEFORE INSERT ON document_signatures
  FOR EACH ROW EXECUTE FUNCTION heyi_signature_photo();
