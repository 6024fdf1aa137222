-- 催办 after the closing, measures of a roster and its papers (docs/decisions/0139-court-loose-ends.md).

ALTER TABLE court_chases DROP CONSTRAINT court_chases_node_check,
  ADD CONSTRAINT court_chases_node_check CHECK (node IN ('acceptance', 'assignment', 'taking', 'contact', 'mediation', 'transfer',
    'record', 'archive', 'performance')) NOT VALID;
ALTER TABLE court_chases VALIDATE CONSTRAINT court_chases_node_check;

-- The last two points of the desk: what is not archived, and what no follow-up says anything of.
CREATE INDEX cases_to_archive_at_court ON cases (court_id, closed_at, id)
  WHERE status = 'closed' AND channel <> 'records';
CREATE INDEX cases_to_follow_up_at_court ON cases (court_id, performance_due_on, id)
  WHERE status = 'archived' AND performance IS NULL AND performance_due_on IS NOT NULL;
