-- Files that are held back (docs/decisions/0081-files-at-rest.md): noted with the material that
-- names the file, seen by those who see that material, judged by the system alone.

CALL heyi_reset_access('file_scans');

CREATE POLICY app_insert ON file_scans FOR INSERT TO heyi_app WITH CHECK (
  state = 'awaiting' AND EXISTS (SELECT 1 FROM materials m
    WHERE m.storage_key = file_scans.storage_key));
CREATE POLICY app_select ON file_scans FOR SELECT TO heyi_app
  USING (EXISTS (SELECT 1 FROM materials m WHERE m.storage_key = file_scans.storage_key));
CREATE POLICY reader_select ON file_scans FOR SELECT TO heyi_reader
  USING (EXISTS (SELECT 1 FROM materials m WHERE m.storage_key = file_scans.storage_key));
-- Files of an application, which has no case yet.
CREATE POLICY public_insert ON file_scans FOR INSERT TO heyi_public WITH CHECK (state = 'awaiting'
  AND EXISTS (SELECT 1 FROM application_materials m WHERE m.storage_key = file_scans.storage_key));
CREATE POLICY app_select_applied ON file_scans FOR SELECT TO heyi_app
  USING (EXISTS (SELECT 1 FROM application_materials m
    WHERE m.storage_key = file_scans.storage_key));
-- Files of a clerk's draft.
CREATE POLICY app_insert_of_draft ON file_scans FOR INSERT TO heyi_app
  WITH CHECK (state = 'awaiting'
  AND EXISTS (SELECT 1 FROM referral_draft_materials m
    WHERE m.storage_key = file_scans.storage_key));
CREATE POLICY app_select_of_draft ON file_scans FOR SELECT TO heyi_app
  USING (EXISTS (SELECT 1 FROM referral_draft_materials m
    WHERE m.storage_key = file_scans.storage_key));
GRANT INSERT (storage_key, state, received_at) ON file_scans TO heyi_public;
GRANT SELECT, INSERT ON file_scans TO heyi_app;
GRANT SELECT ON file_scans TO heyi_reader;
GRANT UPDATE (state, found, scanned_at) ON file_scans TO heyi_job;
-- heyi_shared_file (205-conference-boards.sql).
CREATE POLICY owner_floor ON file_scans FOR SELECT TO CURRENT_USER USING (true);
