-- Who sees which row, written as one CASE over the role. As a row of ORs the planner took the policy for a way to find rows and read a whole
-- institution by its index before it looked at the list's own conditions (14,000 rows instead of 20 at a million cases). A CASE is a
-- condition and nothing else: how rows are found is said by the list, which names its home.
DO $$
DECLARE child text;
DECLARE case_sight text := $p$
  CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
    WHEN 'court_clerk' THEN court_id = (SELECT heyi_court())
    WHEN 'court_judge' THEN court_id = (SELECT heyi_court())
    WHEN 'court_system' THEN court_id = (SELECT heyi_court())
    ELSE false END
  OR CASE WHEN (SELECT heyi_handover()) IS NULL THEN false ELSE id = (SELECT heyi_handover()) END $p$;
DECLARE child_sight text := $p$
  CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()))
    WHEN 'court_clerk' THEN court_id = (SELECT heyi_court())
    WHEN 'court_judge' THEN court_id = (SELECT heyi_court())
    WHEN 'court_system' THEN court_id = (SELECT heyi_court())
    ELSE false END
  OR CASE WHEN (SELECT heyi_handover()) IS NULL THEN false ELSE case_id = (SELECT heyi_handover()) END $p$;
DECLARE reviewer_sight text := $p$CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court()) ELSE false END$p$;
BEGIN
  EXECUTE 'ALTER POLICY app_select ON cases USING (' || case_sight || ')';
  EXECUTE 'ALTER POLICY app_update ON cases USING (' || case_sight || ') WITH CHECK (' || case_sight || ')';
  EXECUTE 'ALTER POLICY reader_select ON cases USING (' || reviewer_sight || ')';
  FOREACH child IN ARRAY ARRAY['parties', 'agents', 'service_addresses', 'materials', 'assignments', 'disclosures', 'contacts',
    'clock_pauses', 'clock_extensions', 'closings', 'score_points'] LOOP
    EXECUTE format('ALTER POLICY app_select ON %I USING (%s)', child, child_sight);
    EXECUTE format('ALTER POLICY app_insert ON %I WITH CHECK (%s)', child, child_sight);
    EXECUTE format('ALTER POLICY reader_select ON %I USING (%s)', child, reviewer_sight);
  END LOOP;
  FOREACH child IN ARRAY ARRAY['assignments', 'disclosures'] LOOP
    EXECUTE format('ALTER POLICY app_update ON %I USING (%s) WITH CHECK (%s)', child, child_sight, child_sight);
  END LOOP;
  EXECUTE 'ALTER POLICY reader_select ON case_search USING (' || reviewer_sight || ')';
END $$;
ALTER POLICY app_select ON case_search USING (
  CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN holder_id = (SELECT heyi_institution())
    WHEN 'court_clerk' THEN court_id = (SELECT heyi_court())
    WHEN 'court_judge' THEN court_id = (SELECT heyi_court())
    ELSE false END);
ALTER POLICY app_select ON events USING (
  CASE WHEN actor_id = (SELECT heyi_actor()) THEN true ELSE
    CASE (SELECT heyi_role())
      WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution())
      WHEN 'court_clerk' THEN court_id = (SELECT heyi_court())
      WHEN 'court_judge' THEN court_id = (SELECT heyi_court())
      WHEN 'court_system' THEN court_id = (SELECT heyi_court())
      WHEN 'mediator' THEN EXISTS (
        SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()) AND c.institution_id = events.institution_id)
      ELSE false END
  END);
