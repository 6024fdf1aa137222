-- 调解笔录. It reaches the court once every person present has confirmed it, and never with what was
-- offered or conceded in it (在线调解规则 第18、22条). Entries, versions and answers are where their minutes
-- are.

CALL heyi_reset_access('minutes', 'minutes_entries', 'minutes_versions', 'minutes_answers');

DO $$
DECLARE
  child text;
  own_cases text := $p$
    CASE (SELECT heyi_case_side())
      WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
      WHEN 'mediator' THEN heyi_mediates(case_id)
      ELSE false END $p$;
  seen_cases text := replace(own_cases, 'heyi_mediates(case_id)',
    '(heyi_mediates(case_id) OR heyi_is_co_mediator(case_id))');
  of_minutes text := 'EXISTS (SELECT 1 FROM minutes m WHERE m.id = minutes_id)';
BEGIN
  EXECUTE format($p$CREATE POLICY app_select ON minutes FOR SELECT TO heyi_app USING (%s
    OR CASE (SELECT heyi_case_side())
      WHEN 'court' THEN court_id = (SELECT heyi_court()) AND state = 'confirmed'
      ELSE false END)$p$, seen_cases);
  CREATE POLICY reader_select ON minutes FOR SELECT TO heyi_reader USING (
    CASE WHEN (SELECT heyi_role() = 'court_reviewer')
      THEN court_id = (SELECT heyi_court()) AND state = 'confirmed' ELSE false END);
  EXECUTE format('CREATE POLICY app_update ON minutes FOR UPDATE TO heyi_app USING (%1$s)
    WITH CHECK (%1$s)', own_cases);

  EXECUTE format('CREATE POLICY app_select ON minutes_versions FOR SELECT TO heyi_app USING (%s)',
    of_minutes);
  EXECUTE format('CREATE POLICY reader_select ON minutes_versions FOR SELECT TO heyi_reader
    USING (%s)', of_minutes);
  -- An objection may repeat what was offered.
  EXECUTE format($p$CREATE POLICY app_select ON minutes_answers FOR SELECT TO heyi_app USING (%s AND
    CASE WHEN (SELECT heyi_case_side() = 'court') THEN answer = 'confirmed' ELSE true END)$p$,
      of_minutes);
  EXECUTE format($p$CREATE POLICY reader_select ON minutes_answers FOR SELECT TO heyi_reader
    USING (%s AND
    answer = 'confirmed')$p$, of_minutes);
  EXECUTE format($p$CREATE POLICY app_select ON minutes_entries FOR SELECT TO heyi_app USING (%s AND
    CASE WHEN (SELECT heyi_case_side() = 'court') THEN section <> 'proposal' ELSE true END)$p$,
      of_minutes);
  EXECUTE format($p$CREATE POLICY reader_select ON minutes_entries FOR SELECT TO heyi_reader
    USING (%s AND
    section <> 'proposal')$p$, of_minutes);

  FOREACH child IN ARRAY ARRAY['minutes', 'minutes_entries', 'minutes_versions',
    'minutes_answers'] LOOP
    EXECUTE format($p$CREATE POLICY app_insert ON %I FOR INSERT TO heyi_app WITH CHECK (
      (SELECT heyi_role() = 'mediator') AND (%s%s))$p$, child, own_cases,
      -- A co-mediator writes into the draft that the presiding mediator opened.
      CASE child WHEN 'minutes_entries' THEN ' OR heyi_acts_as_co_mediator(case_id)' ELSE '' END);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO heyi_app', child);
    EXECUTE format('GRANT SELECT ON %I TO heyi_reader', child);
  END LOOP;
END $$;

GRANT UPDATE (state, version, confirmed_at) ON minutes TO heyi_app;

-- Those who take part read the minutes of a meeting that a person of their party attended, without
-- the proposals and as they read now; those who were there answer for themselves
-- (docs/decisions/0110-parties-check-minutes.md).
CREATE POLICY owner_floor ON minutes FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_completes ON minutes FOR UPDATE TO CURRENT_USER USING (state = 'submitted')
  WITH CHECK (state = 'confirmed');
CREATE POLICY owner_floor ON minutes_entries FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON minutes_answers FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY party_select ON minutes FOR SELECT TO heyi_party
  USING (state <> 'draft' AND heyi_reads_minutes(meeting_id));
GRANT SELECT (id, case_id, meeting_id, minutes_no, state, version, opened_at) ON minutes
  TO heyi_party;
CREATE POLICY party_select ON minutes_versions FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM minutes m WHERE m.id = minutes_id
    AND m.version = minutes_versions.version));
GRANT SELECT (minutes_id, version, head) ON minutes_versions TO heyi_party;
CREATE POLICY party_select ON minutes_answers FOR SELECT TO heyi_party USING (
  EXISTS (SELECT 1 FROM minutes m WHERE m.id = minutes_id));
CREATE POLICY party_insert ON minutes_answers FOR INSERT TO heyi_party WITH CHECK (
  way = 'online' AND EXISTS (SELECT 1 FROM minutes m WHERE m.id = minutes_id
    AND m.case_id = minutes_answers.case_id
    AND m.state = 'submitted' AND m.version = minutes_answers.version
    AND heyi_answers_minutes(m.meeting_id, person_id, participant_id)));
GRANT SELECT (id, case_id, minutes_id, answer_no, version, person_id, person_name, answer, way,
  given_on), INSERT
  ON minutes_answers TO heyi_party;

-- The system works on no minutes: what was said, offered or objected to is not for it.
REVOKE SELECT ON minutes_entries, minutes_answers FROM heyi_job;
GRANT SELECT (id, case_id, minutes_id, entry_no) ON minutes_entries TO heyi_job;
GRANT SELECT (id, case_id, minutes_id, answer_no, version, person_id, answer) ON minutes_answers
  TO heyi_job;
