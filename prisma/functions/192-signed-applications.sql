-- The names written under applications for 司法确认 (docs/decisions/0137-signed-applications.md). Who
-- reads the application reads them; mediators and institutions do not.

CALL heyi_reset_access('confirmation_signatures');

/*
 * The digest of the text that was signed first of an application; null: no one has signed. All sign
 * the same text.
 */
CREATE OR REPLACE FUNCTION heyi_signed_text(of_confirmation uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT s.text_sha256 FROM confirmation_signatures s WHERE s.confirmation_id = of_confirmation
    LIMIT 1
$$;
/*
 * Did the one who confirms write a name under it? Confirmations that are older than signatures have
 * none.
 */
CREATE OR REPLACE FUNCTION heyi_signed_application(of_confirmation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM confirmation_answers a JOIN confirmation_signatures s
    USING (confirmation_id, party_id)
    WHERE a.confirmation_id = of_confirmation AND a.account_id = heyi_actor())
$$;
REVOKE ALL ON FUNCTION heyi_signed_text(uuid), heyi_signed_application(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_signed_text(uuid) TO heyi_party;
GRANT EXECUTE ON FUNCTION heyi_signed_application(uuid) TO heyi_app, heyi_party, heyi_job;

CREATE POLICY app_select ON confirmation_signatures FOR SELECT TO heyi_app
  USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON confirmation_signatures TO heyi_app;
CREATE POLICY reader_select ON confirmation_signatures FOR SELECT TO heyi_reader
  USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON confirmation_signatures TO heyi_reader;
CREATE POLICY party_select ON confirmation_signatures FOR SELECT TO heyi_party
  USING (heyi_reads_confirmation(confirmation_id));
-- Under the own confirmation alone, and under the text of the others.
CREATE POLICY party_insert ON confirmation_signatures FOR INSERT TO heyi_party WITH CHECK (
  EXISTS (SELECT 1 FROM confirmation_answers a JOIN confirmations k ON k.id = a.confirmation_id
    WHERE a.confirmation_id = confirmation_signatures.confirmation_id
      AND a.party_id = confirmation_signatures.party_id
      AND a.account_id = (SELECT heyi_actor()) AND k.status = 'waiting_parties'
      AND k.case_id = confirmation_signatures.case_id
      AND k.court_id = confirmation_signatures.court_id
      AND k.holder_id = confirmation_signatures.holder_id)
  AND text_sha256 = coalesce(heyi_signed_text(confirmation_id), text_sha256));
GRANT SELECT (confirmation_id, party_id, case_id, application_text, text_sha256, drawing, reading,
  helper), INSERT
  ON confirmation_signatures TO heyi_party;
CREATE POLICY owner_floor ON confirmation_signatures FOR SELECT TO CURRENT_USER USING (true);
-- The system sets the application for the dossier; it needs no address.
REVOKE SELECT ON confirmation_signatures FROM heyi_job;
GRANT SELECT (confirmation_id, party_id, case_id, court_id, holder_id, application_text,
  text_sha256, drawing, reading, helper)
  ON confirmation_signatures TO heyi_job;
