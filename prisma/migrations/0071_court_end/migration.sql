-- The day on which the court ended the mediation of a case in its answer to a report of suspected false mediation
-- (特邀规定 第18条; docs/decisions/0072-the-courts-answer.md).
ALTER TABLE cases ADD COLUMN court_ended_on date;

-- The answers that were given before. The day is that of the first one; the pause of such a case stays as it is.
CREATE POLICY migration_reads ON suspicion_reports FOR SELECT TO CURRENT_USER USING (true);
UPDATE cases c SET court_ended_on = q.ended_on
FROM (SELECT case_id, min((answered_at AT TIME ZONE 'Asia/Shanghai')::date) AS ended_on
  FROM suspicion_reports WHERE answer = 'end' GROUP BY case_id) q
WHERE q.case_id = c.id;
DROP POLICY migration_reads ON suspicion_reports;

-- Reports are answered after the closing too.
DROP INDEX suspicion_reports_open_idx;
CREATE INDEX suspicion_reports_open_idx ON suspicion_reports (court_id, case_id) WHERE answer IS NULL;

-- What was held in a week is listed by its own times (日程).
CREATE INDEX meetings_holder_id_held_from_idx ON meetings (holder_id, held_from) WHERE held_from IS NOT NULL;
