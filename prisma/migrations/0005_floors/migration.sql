-- The floor: database roles and row-level security. No context, no rows.
--   heyi_login   what the application connects as: it has no right of its own and may only become one of the three below
--   heyi_app     people at work          heyi_reader  SELECT only: court reviewers and auditors          heyi_job  the system itself
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['heyi_app', 'heyi_reader', 'heyi_job', 'heyi_login'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS', r);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server made it
    END;
  END LOOP;
END $$;
GRANT heyi_app, heyi_reader, heyi_job TO heyi_login WITH INHERIT FALSE, SET TRUE;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO heyi_app, heyi_reader, heyi_job;

-- Who asks: settings of this transaction alone, set by lib/data's door. In policies always inside a sub-select: evaluated once.
CREATE FUNCTION heyi_setting(name text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('heyi.' || name, true), '') $$;
CREATE FUNCTION heyi_role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT heyi_setting('role') $$;
CREATE FUNCTION heyi_actor() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT heyi_setting('actor_id')::uuid $$;
CREATE FUNCTION heyi_court() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT heyi_setting('court_id')::uuid $$;
CREATE FUNCTION heyi_institution() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT heyi_setting('institution_id')::uuid $$;
-- The case that this very transaction hands on: its row leaves the actor's sight with the update, and PostgreSQL refuses an update
-- whose new row the actor may not see.
CREATE FUNCTION heyi_handover() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT heyi_setting('handover_case_id')::uuid $$;

DO $$
DECLARE t text; child text;
DECLARE case_sight text := $p$
  ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role()) = 'mediator' AND mediator_id = (SELECT heyi_actor()))
  OR ((SELECT heyi_role()) IN ('court_clerk', 'court_judge', 'court_system') AND court_id = (SELECT heyi_court()))
  OR id = (SELECT heyi_handover()) $p$;
DECLARE child_sight text := $p$
  ((SELECT heyi_role()) = 'institution_admin' AND holder_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role()) = 'mediator' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor())))
  OR ((SELECT heyi_role()) IN ('court_clerk', 'court_judge', 'court_system') AND court_id = (SELECT heyi_court()))
  OR case_id = (SELECT heyi_handover()) $p$;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY job_all ON %I TO heyi_job USING (true) WITH CHECK (true)', t);
  END LOOP;

  EXECUTE 'CREATE POLICY app_select ON cases FOR SELECT TO heyi_app USING (' || case_sight || ')';
  EXECUTE 'CREATE POLICY app_update ON cases FOR UPDATE TO heyi_app USING (' || case_sight || ') WITH CHECK (' || case_sight || ')';
  EXECUTE $p$CREATE POLICY app_insert ON cases FOR INSERT TO heyi_app WITH CHECK (
    (SELECT heyi_role()) = 'court_system' AND court_id = (SELECT heyi_court()))$p$;
  EXECUTE $p$CREATE POLICY reader_select ON cases FOR SELECT TO heyi_reader USING (
    (SELECT heyi_role()) = 'court_reviewer' AND court_id = (SELECT heyi_court()))$p$;
  GRANT SELECT, INSERT, UPDATE ON cases TO heyi_app;
  GRANT SELECT ON cases TO heyi_reader;

  FOREACH child IN ARRAY ARRAY['parties', 'agents', 'service_addresses', 'materials', 'assignments', 'disclosures', 'contacts',
    'clock_pauses', 'clock_extensions', 'closings', 'score_points'] LOOP
    EXECUTE format('CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (%s)', child, child_sight);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO heyi_app WITH CHECK (%s)', child, child_sight);
    EXECUTE format($p$CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (
      (SELECT heyi_role()) = 'court_reviewer' AND court_id = (SELECT heyi_court()))$p$, child);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO heyi_app', child);
    EXECUTE format('GRANT SELECT ON %I TO heyi_reader', child);
  END LOOP;
  -- Rows that end by being marked, never by being removed.
  FOREACH child IN ARRAY ARRAY['assignments', 'disclosures'] LOOP
    EXECUTE format('CREATE POLICY app_update ON %I FOR UPDATE TO heyi_app USING (%s) WITH CHECK (%s)', child, child_sight, child_sight);
  END LOOP;
END $$;
GRANT UPDATE (accepted_at, ended_at, ended_because, end_reason, end_text) ON assignments TO heyi_app;
GRANT UPDATE (decision, consents, decided_at, decided_by) ON disclosures TO heyi_app;
-- Points stay with whoever earned them, also after the case has gone to another mediator.
CREATE POLICY app_select_own ON score_points FOR SELECT TO heyi_app USING (
  (SELECT heyi_role()) = 'mediator' AND mediator_id = (SELECT heyi_actor()));

-- Organisations and people
CREATE POLICY signed_in_select ON courts FOR SELECT TO heyi_app, heyi_reader USING ((SELECT heyi_role()) IS NOT NULL);
CREATE POLICY own_select ON institutions FOR SELECT TO heyi_app, heyi_reader USING (
  id = (SELECT heyi_institution())
  OR (SELECT heyi_role()) IN ('system_admin', 'auditor')
  OR EXISTS (SELECT 1 FROM institution_courts i WHERE i.institution_id = institutions.id AND i.court_id = (SELECT heyi_court())));
CREATE POLICY own_select ON institution_courts FOR SELECT TO heyi_app, heyi_reader USING (
  institution_id = (SELECT heyi_institution()) OR court_id = (SELECT heyi_court())
  OR (SELECT heyi_role()) IN ('system_admin', 'auditor'));
GRANT SELECT ON courts, institutions, institution_courts TO heyi_app, heyi_reader;

CREATE POLICY app_select ON accounts FOR SELECT TO heyi_app USING (
  id = (SELECT heyi_actor())
  OR ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution()))
  OR (SELECT heyi_role()) = 'system_admin');
CREATE POLICY app_update ON accounts FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution()) AND role = 'mediator')
  WITH CHECK ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution()) AND role = 'mediator');
-- password_hash is for the system alone.
GRANT SELECT (id, role, name, phone_sealed, phone_hash, court_id, institution_id, status, status_changed_at, status_changed_by_name,
  must_change_password, version, created_at) ON accounts TO heyi_app;
GRANT UPDATE (status, status_changed_at, status_changed_by_name, version) ON accounts TO heyi_app;

CREATE POLICY app_select ON mediator_profiles FOR SELECT TO heyi_app USING (
  account_id = (SELECT heyi_actor())
  OR ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution())));
GRANT SELECT ON mediator_profiles TO heyi_app;

-- The court's own system
CREATE POLICY app_own ON referral_receipts TO heyi_app
  USING ((SELECT heyi_role()) = 'court_system' AND court_id = (SELECT heyi_court()))
  WITH CHECK ((SELECT heyi_role()) = 'court_system' AND court_id = (SELECT heyi_court()));
GRANT SELECT, INSERT ON referral_receipts TO heyi_app;

CREATE POLICY app_select ON case_declines FOR SELECT TO heyi_app USING (
  ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role()) IN ('court_clerk', 'court_judge', 'court_system') AND court_id = (SELECT heyi_court())));
CREATE POLICY app_insert ON case_declines FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution()));
CREATE POLICY reader_select ON case_declines FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role()) = 'court_reviewer' AND court_id = (SELECT heyi_court()));
GRANT SELECT, INSERT ON case_declines TO heyi_app;
GRANT SELECT ON case_declines TO heyi_reader;

-- Events: everyone writes under their own name and role; nobody changes or deletes.
CREATE POLICY app_insert ON events FOR INSERT TO heyi_app WITH CHECK (
  actor_id = (SELECT heyi_actor()) AND actor_role = (SELECT heyi_role()));
CREATE POLICY app_select ON events FOR SELECT TO heyi_app USING (
  actor_id = (SELECT heyi_actor())
  OR ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role()) IN ('court_clerk', 'court_judge', 'court_system') AND court_id = (SELECT heyi_court()))
  OR ((SELECT heyi_role()) = 'mediator' AND EXISTS (
    SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()) AND c.institution_id = events.institution_id)));
CREATE POLICY reader_select ON events FOR SELECT TO heyi_reader USING (
  -- The comparison stands inside the sub-select: of a bare boolean the planner expects half the rows, of a compared value next to none,
  -- and would sort the whole record for its first page.
  (SELECT heyi_role() = 'auditor') OR ((SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court())));
GRANT SELECT, INSERT ON events TO heyi_app;
GRANT SELECT ON events TO heyi_reader;
CREATE POLICY auditor_select ON chain_heads FOR SELECT TO heyi_reader USING ((SELECT heyi_role()) = 'auditor');
CREATE POLICY auditor_select ON anchors FOR SELECT TO heyi_reader USING ((SELECT heyi_role()) = 'auditor');
CREATE POLICY auditor_select ON anchor_heads FOR SELECT TO heyi_reader USING ((SELECT heyi_role()) = 'auditor');
GRANT SELECT ON chain_heads, anchors, anchor_heads TO heyi_reader;

CREATE POLICY signed_in_select ON calendar_years FOR SELECT TO heyi_app, heyi_reader USING ((SELECT heyi_role()) IS NOT NULL);
GRANT SELECT ON calendar_years TO heyi_app, heyi_reader;
-- A year's notice is loaded by the system administrator alone; nobody removes one.
CREATE POLICY system_admin_insert ON calendar_years FOR INSERT TO heyi_app WITH CHECK ((SELECT heyi_role()) = 'system_admin');
CREATE POLICY system_admin_update ON calendar_years FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin') WITH CHECK ((SELECT heyi_role()) = 'system_admin');
GRANT INSERT, UPDATE ON calendar_years TO heyi_app;
-- The system administrator sees that the chains are sealed and how many there are, not what they hold.
CREATE POLICY system_admin_select ON chain_heads FOR SELECT TO heyi_app USING ((SELECT heyi_role()) = 'system_admin');
CREATE POLICY system_admin_select ON anchors FOR SELECT TO heyi_app USING ((SELECT heyi_role()) = 'system_admin');
GRANT SELECT (chain) ON chain_heads TO heyi_app;
GRANT SELECT (id, at, hash) ON anchors TO heyi_app;

-- The functions that run as the owner (case serials, event chains) must also pass where the owner is no superuser.
CREATE POLICY owner_floor ON chain_heads TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON case_number_counters TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON cases FOR SELECT TO CURRENT_USER USING (true);

-- The system itself (sign-in, sessions, set-up, anchors): every row, but no more verbs than its work needs.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO heyi_job;
DO $$ BEGIN IF to_regclass('_prisma_migrations') IS NOT NULL THEN REVOKE ALL ON _prisma_migrations FROM heyi_job; END IF; END $$;
GRANT INSERT, UPDATE ON courts, institutions, institution_courts, accounts, mediator_profiles, sessions, sign_in_counters,
  court_keys, calendar_years TO heyi_job;
GRANT INSERT ON spent_challenges, events, anchors, anchor_heads, clock_pauses, clock_extensions TO heyi_job;
GRANT UPDATE (anchored) ON chain_heads TO heyi_job;
GRANT USAGE ON SEQUENCE anchors_id_seq TO heyi_job;
GRANT DELETE ON sign_in_counters, spent_challenges, sessions TO heyi_job;
GRANT UPDATE (status, mediation_due_on, version, last_act, last_act_by, last_act_at) ON cases TO heyi_job;
