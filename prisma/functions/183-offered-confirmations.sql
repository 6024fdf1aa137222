-- What courts take, and who was reminded of the thirty days
-- (docs/decisions/0128-offered-confirmations.md).

CALL heyi_reset_access('court_confirmation_rules', 'confirmation_reminders');

-- The system administrator enters what a court has decided; its people and those who take part in
-- cases read it. Nothing is changed or removed.
CREATE POLICY app_select ON court_confirmation_rules FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'system_admin') OR court_id = (SELECT heyi_court()));
CREATE POLICY app_insert ON court_confirmation_rules FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'system_admin') AND from_on >= (now() AT TIME ZONE 'Asia/Shanghai')::date);
GRANT SELECT, INSERT ON court_confirmation_rules TO heyi_app;
CREATE POLICY reader_select ON court_confirmation_rules FOR SELECT TO heyi_reader
  USING (court_id = (SELECT heyi_court()));
GRANT SELECT ON court_confirmation_rules TO heyi_reader;
-- The court's own system, by its key.
CREATE POLICY integration_select ON court_confirmation_rules FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT ON court_confirmation_rules TO heyi_integration;
CREATE POLICY party_select ON court_confirmation_rules FOR SELECT TO heyi_party
  USING ((SELECT heyi_role() = 'party'));
GRANT SELECT (court_id, rule_no, from_on, own_cases_only, accepts_electronic, wants_paper_set,
  review_clock, special_jurisdictions)
  ON court_confirmation_rules TO heyi_party;

-- The system alone writes them, and no one else has use for them.
GRANT INSERT ON confirmation_reminders TO heyi_job;

CALL heyi_reset_access('confirmation_files');

-- A page that waits is its sender's alone; with the answer it is for all who take part and for the
-- court.
CREATE POLICY party_select ON confirmation_files FOR SELECT TO heyi_party USING (
  account_id = (SELECT heyi_actor()) OR (decision_no IS NOT NULL
    AND heyi_reads_confirmation(confirmation_id)));
CREATE POLICY party_insert ON confirmation_files FOR INSERT TO heyi_party WITH CHECK (
  account_id = (SELECT heyi_actor()) AND decision_no IS NULL
  AND EXISTS (SELECT 1 FROM participants t WHERE t.id = participant_id
    AND t.case_id = confirmation_files.case_id
    AND t.account_id = (SELECT heyi_actor()) AND t.ended_on IS NULL
    AND t.kind IN ('party', 'legal_representative', 'agent'))
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.id = confirmation_id
    AND k.case_id = confirmation_files.case_id
    AND k.court_id = confirmation_files.court_id AND k.holder_id = confirmation_files.holder_id
    AND (k.status = 'correcting' OR (k.status = 'admitted' AND k.supplement_due_on IS NOT NULL))));
CREATE POLICY party_update ON confirmation_files FOR UPDATE TO heyi_party
  USING (account_id = (SELECT heyi_actor()) AND decision_no IS NULL)
  WITH CHECK (account_id = (SELECT heyi_actor()) AND EXISTS (SELECT 1 FROM confirmation_decisions d
    WHERE d.confirmation_id = confirmation_files.confirmation_id
      AND d.decision_no = confirmation_files.decision_no AND d.move IN ('correct', 'supplement')));
GRANT SELECT, INSERT, UPDATE (decision_no) ON confirmation_files TO heyi_party;
CREATE POLICY app_select ON confirmation_files FOR SELECT TO heyi_app USING (
  decision_no IS NOT NULL AND heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON confirmation_files TO heyi_app;
CREATE POLICY reader_select ON confirmation_files FOR SELECT TO heyi_reader USING (
  decision_no IS NOT NULL AND heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON confirmation_files TO heyi_reader;
-- The system sweeps files that no row names, and destroys those of a dossier.
REVOKE SELECT ON confirmation_files FROM heyi_job;
GRANT SELECT (id, case_id, sha256, storage_key) ON confirmation_files TO heyi_job;

/*
 * Of the agreements before filing that took effect on these days, how many could have been applied
 * for within 1, 7 and 30 days by now, and of how many all had confirmed by then. For the own
 * institution or court of who asks. The instant of the effect is that of the last signature on a
 * screen; of one on paper, whose hour is not known, the end of its day.
 */
CREATE OR REPLACE FUNCTION heyi_confirmation_shares(from_on date, to_on date, at timestamptz)
RETURNS TABLE (days int, agreements int, applied int) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  WITH signed AS (
    SELECT m.case_id, m.agreement_no, max(m.done_on) AS effect_on,
      max(CASE WHEN m.way = 'handwritten' THEN m.recorded_at
        ELSE (m.done_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' END) AS effect_at
    FROM agreement_marks m JOIN cases c ON c.id = m.case_id
    WHERE m.mark = 'signed' AND m.done_on BETWEEN from_on AND to_on
      AND c.source NOT IN ('entrusted_ordinary', 'entrusted_summary')
      AND CASE WHEN heyi_role() = 'institution_admin' THEN c.institution_id = heyi_institution()
        ELSE c.court_id = heyi_tenant() END
    GROUP BY m.case_id, m.agreement_no),
  agreed AS (
    SELECT s.effect_at, (SELECT min(k.submitted_at) FROM confirmations k
      WHERE k.case_id = s.case_id AND k.agreement_no = s.agreement_no) AS submitted_at
    FROM signed s
    WHERE NOT EXISTS (SELECT 1 FROM agreement_marks v WHERE v.case_id = s.case_id
      AND v.agreement_no = s.agreement_no
        AND (v.mark = 'voided' OR (v.mark = 'signed' AND v.done_on > to_on)))
      AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.case_id = s.case_id AND p.side <> 'third'
        AND p.left_at IS NULL
        AND (SELECT l.mark FROM agreement_marks l WHERE l.case_id = s.case_id
          AND l.agreement_no = s.agreement_no AND l.party_id = p.id
          ORDER BY l.mark_no DESC LIMIT 1) IS DISTINCT FROM 'signed'))
  SELECT d.days, count(*) FILTER (WHERE a.effect_at + make_interval(days => d.days) <= at)::int,
    count(*) FILTER (WHERE a.effect_at + make_interval(days => d.days) <= at
      AND a.submitted_at <= a.effect_at + make_interval(days => d.days))::int
  FROM (VALUES (1), (7), (30)) d(days) LEFT JOIN agreed a ON true GROUP BY d.days
$$;
REVOKE ALL ON FUNCTION heyi_confirmation_shares(date, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_confirmation_shares(date, date, timestamptz) TO heyi_app,
  heyi_reader;
