-- Papers of qualification of a roster (docs/decisions/0139-court-loose-ends.md).

CALL heyi_reset_access('roster_papers');

-- Read by those who read the entry: its court, its institution, its mediator.
CREATE POLICY app_select ON roster_papers FOR SELECT TO heyi_app USING (
  EXISTS (SELECT 1 FROM roster_entries e WHERE e.id = entry_id));
-- Added under the own name by its institution, or by a clerk of its court, while the entry is in
-- the roster or waits for it.
CREATE POLICY app_insert ON roster_papers FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() IN ('institution_admin', 'court_clerk'))
  AND added_by = (SELECT heyi_actor()) AND added_by_role = (SELECT heyi_role())
  AND EXISTS (SELECT 1 FROM roster_entries e WHERE e.id = entry_id
    AND e.court_id = roster_papers.court_id
    AND e.institution_id = roster_papers.institution_id AND e.status IN ('recommended', 'confirmed',
      'suspended')));
GRANT SELECT, INSERT ON roster_papers TO heyi_app;
CREATE POLICY reader_select ON roster_papers FOR SELECT TO heyi_reader USING (
  EXISTS (SELECT 1 FROM roster_entries e WHERE e.id = entry_id));
GRANT SELECT ON roster_papers TO heyi_reader;
-- The system sweeps files that no row names.
REVOKE SELECT ON roster_papers FROM heyi_job;
GRANT SELECT (id, storage_key) ON roster_papers TO heyi_job;
