-- Courts, institutions and people.

CALL heyi_reset_access('courts', 'institutions', 'institution_courts', 'accounts',
  'mediator_profiles', 'mediator_trainings', 'list_preferences', 'sessions', 'sign_in_counters',
  'spent_challenges', 'rooms', 'phrases', 'mediator_working_hours');

CREATE POLICY signed_in_select ON courts FOR SELECT TO heyi_app, heyi_reader, heyi_party
  USING ((SELECT heyi_role()) IS NOT NULL);
GRANT SELECT (id, code, name, short_name) ON courts TO heyi_party;
-- heyi_access learns which court a key belongs to.
CREATE POLICY access_select ON courts FOR SELECT TO heyi_access USING (true);
CREATE POLICY owner_floor ON courts FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT (id, code, name) ON courts TO heyi_access;
GRANT SELECT ON courts, institutions, institution_courts TO heyi_app, heyi_reader;

-- What a court has decided on training is entered by the system administrator.
CREATE POLICY system_admin_update ON courts FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'system_admin')) WITH CHECK ((SELECT heyi_role() = 'system_admin'));
GRANT UPDATE (training_rule, max_extension_days, notice_days, chase_answer_days) ON courts
  TO heyi_app;

-- The system administrator sets up courts, institutions, invitations and the accounts of staff.
-- Nothing is removed.
CREATE POLICY system_admin_insert ON courts FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role()) = 'system_admin');
CREATE POLICY system_admin_insert ON institutions FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role()) = 'system_admin' AND parent_id IS NULL);
CREATE POLICY system_admin_insert ON institution_courts FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role()) = 'system_admin');
GRANT INSERT (id, code, name, short_name, case_number_prefix, training_rule, max_extension_days,
  notice_days, chase_answer_days, created_at) ON courts TO heyi_app;
GRANT INSERT (id, code, name, kind, created_at, mediator_confirmation_waived, specialties,
  charges_fees, version)
  ON institutions TO heyi_app;
GRANT INSERT (institution_id, court_id, invited_on) ON institution_courts TO heyi_app;

-- The public profile of the own institution and its branches; a court those it has invited.
CREATE POLICY own_select ON institutions FOR SELECT TO heyi_app, heyi_reader USING (
  id = (SELECT heyi_institution()) OR parent_id = (SELECT heyi_institution())
  OR (SELECT heyi_is_overseer())
  OR EXISTS (SELECT 1 FROM institution_courts i
    WHERE i.institution_id = institutions.id AND i.court_id = (SELECT heyi_court())));
CREATE POLICY app_update ON institutions FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin')
    AND (id = (SELECT heyi_institution()) OR parent_id = (SELECT heyi_institution())))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND (id = (SELECT heyi_institution()) OR parent_id = (SELECT heyi_institution())));
GRANT UPDATE (kind, accepts_scope, specialties, charges_fees, fee_standard, licence_no, address,
  contact_person, contact_phone, service_hours, introduction, district, answer_hours, version,
  profile_changed_at, profile_changed_by)
  ON institutions TO heyi_app;
CREATE POLICY owner_floor ON institutions FOR SELECT TO CURRENT_USER USING (true);
-- What an institution publishes, for those who take part and for someone at the door.
CREATE POLICY party_select ON institutions FOR SELECT TO heyi_party
  USING ((SELECT heyi_role()) = 'party');
CREATE POLICY access_select ON institutions FOR SELECT TO heyi_access USING (true);
GRANT SELECT (id, name, address, contact_phone, service_hours, charges_fees, fee_standard)
  ON institutions
  TO heyi_party, heyi_access;
-- The owner keeps the days of the roster (188-roster.sql).
CREATE POLICY owner_floor ON institution_courts TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_select ON institution_courts FOR SELECT TO heyi_app, heyi_reader USING (
  institution_id = (SELECT heyi_institution()) OR court_id = (SELECT heyi_court())
  OR heyi_is_own_branch(institution_id) OR (SELECT heyi_is_overseer()));

-- 名册 (在线调解规则 第5条): what is published of the institutions that a court has invited, and of their
-- mediators who are on its roster today. No number of a person is among these columns.
CREATE POLICY public_select ON institutions FOR SELECT TO heyi_public
  USING (EXISTS (SELECT 1 FROM institution_courts c WHERE c.institution_id = institutions.id));
CREATE POLICY public_select ON institution_courts FOR SELECT TO heyi_public USING (
  roster_from <= (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date)
  AND (roster_until IS NULL
    OR roster_until >= (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date)));
CREATE POLICY public_select ON courts FOR SELECT TO heyi_public USING (true);
-- heyi_invited_mediators and heyi_pass_on_choice read it (189-referred-choices.sql).
CREATE POLICY owner_floor ON mediator_profiles FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY public_select ON mediator_profiles FOR SELECT TO heyi_public USING (
  roster_confirmed_on <= (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date)
  AND (roster_expires_on IS NULL
    OR roster_expires_on >= (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date)));
CREATE POLICY owner_keeps_roster ON mediator_profiles TO CURRENT_USER USING (true)
  WITH CHECK (true);
CREATE POLICY public_select ON accounts FOR SELECT TO heyi_public USING (
  role = 'mediator' AND status = 'active' AND EXISTS (SELECT 1 FROM mediator_profiles p
    WHERE p.account_id = accounts.id));
GRANT SELECT (id, name, kind, accepts_scope, specialties, charges_fees, fee_standard, licence_no,
  address, public_phone, service_hours, introduction, district, answer_hours) ON institutions
    TO heyi_public;
GRANT SELECT (institution_id, court_id, invited_on) ON institution_courts TO heyi_public;
GRANT SELECT (id, name) ON courts TO heyi_public;
GRANT SELECT (account_id, institution_id, specialties, title, introduction) ON mediator_profiles
  TO heyi_public;
GRANT SELECT (id, name, institution_id) ON accounts TO heyi_public;

-- The rooms of an institution: its administrators keep them, its mediators plan meetings in them.
CREATE POLICY app_select ON rooms FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() IN ('institution_admin', 'mediator'))
  AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_insert ON rooms FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_update ON rooms FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()));
CREATE POLICY owner_floor ON rooms FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE (name, place, capacity, in_use_until, version, changed_at, changed_by)
  ON rooms TO heyi_app;

-- The institution's phrases are kept by its administrators and read by its mediators; a mediator's
-- own concern no other.
CREATE POLICY app_select ON phrases FOR SELECT TO heyi_app USING (
  institution_id = (SELECT heyi_institution())
  AND (mediator_id = (SELECT heyi_actor())
    OR (mediator_id IS NULL AND (SELECT heyi_role() IN ('institution_admin', 'mediator')))));
CREATE POLICY app_insert ON phrases FOR INSERT TO heyi_app WITH CHECK (
  institution_id = (SELECT heyi_institution()) AND CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN mediator_id IS NULL
    WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
    ELSE false END);
CREATE POLICY app_update ON phrases FOR UPDATE TO heyi_app
  USING (institution_id = (SELECT heyi_institution()) AND CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN mediator_id IS NULL
    WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
    ELSE false END)
  WITH CHECK (institution_id = (SELECT heyi_institution()));
CREATE POLICY owner_floor ON phrases FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE (removed_at) ON phrases TO heyi_app;

CREATE POLICY app_select ON accounts FOR SELECT TO heyi_app USING (
  id = (SELECT heyi_actor())
  OR ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution()))
  OR (SELECT heyi_role()) = 'system_admin'
  OR ((SELECT heyi_role()) = 'security_admin' AND heyi_is_staff(role))
  OR ((SELECT heyi_role()) = 'court_admin' AND court_id = (SELECT heyi_court())));
CREATE POLICY app_insert_mediator ON accounts FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND role = 'mediator' AND court_id IS NULL);
-- Mediators are their institution's to add. The system administrator opens the account of one by a
-- list of organisations that is being imported, and can do nothing with it afterwards.
CREATE POLICY app_insert_imported ON accounts FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'system_admin') AND role = 'mediator' AND institution_id IS NOT NULL
  AND court_id IS NULL AND EXISTS (SELECT 1 FROM imports i
    WHERE i.kind = 'organisations' AND i.state = 'running'));
CREATE POLICY app_update ON accounts FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution())
    AND role = 'mediator')
  WITH CHECK ((SELECT heyi_role()) = 'institution_admin'
    AND institution_id = (SELECT heyi_institution())
    AND role = 'mediator');
CREATE POLICY app_insert_staff ON accounts FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'system_admin' AND heyi_is_staff(role) AND NOT heyi_is_power(role)
  AND (role = 'institution_admin') = (institution_id IS NOT NULL)
  AND (role LIKE 'court\_%') = (court_id IS NOT NULL));
-- One of the three administrators is opened by who confirmed it (213-proposals.sql).
CREATE POLICY app_insert_power ON accounts FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'security_admin' AND heyi_is_power(role)
  AND heyi_is_confirmed_by_actor('administrator', id, NULL));
-- Passwords by the system administrator, locks by the security administrator: the columns of each
-- are kept by accounts_keep_powers_apart (212-administrators.sql).
CREATE POLICY app_update_staff ON accounts FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin' AND heyi_is_staff(role) AND NOT heyi_is_power(role))
  WITH CHECK ((SELECT heyi_role()) = 'system_admin' AND heyi_is_staff(role)
    AND NOT heyi_is_power(role));
CREATE POLICY app_update_locks ON accounts FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'security_admin' AND heyi_is_staff(role))
  WITH CHECK ((SELECT heyi_role()) = 'security_admin' AND heyi_is_staff(role));
-- Of the own court its users, of the own institution its administrators.
CREATE POLICY app_own_staff ON accounts FOR INSERT TO heyi_app WITH CHECK (
  CASE (SELECT heyi_role())
    WHEN 'court_admin' THEN court_id = (SELECT heyi_court()) AND institution_id IS NULL
      AND role IN ('court_clerk', 'court_judge', 'court_reviewer')
    WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution()) AND court_id IS NULL
      AND role = 'institution_admin'
    ELSE false END);
CREATE POLICY app_update_own_staff ON accounts FOR UPDATE TO heyi_app
  USING (CASE (SELECT heyi_role())
    WHEN 'court_admin' THEN court_id = (SELECT heyi_court())
      AND role IN ('court_clerk', 'court_judge', 'court_reviewer')
    WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution())
      AND role = 'institution_admin'
    ELSE false END)
  WITH CHECK (CASE (SELECT heyi_role())
    WHEN 'court_admin' THEN court_id = (SELECT heyi_court())
      AND role IN ('court_clerk', 'court_judge', 'court_reviewer')
    WHEN 'institution_admin' THEN institution_id = (SELECT heyi_institution())
      AND role = 'institution_admin'
    ELSE false END);
CREATE POLICY owner_floor ON accounts FOR SELECT TO CURRENT_USER USING (true);
-- Sign-in (no actor yet) reads any account, an act on one's own account that one alone.
CREATE POLICY access_own ON accounts TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL OR id = (SELECT heyi_actor()))
  WITH CHECK ((SELECT heyi_actor()) IS NULL OR id = (SELECT heyi_actor()));
GRANT SELECT, UPDATE (password_hash, must_change_password, initial_password_expires_at) ON accounts
  TO heyi_access;
-- An account of a party is opened as its first invitation is used (lib/auth/attempt-join.ts).
GRANT INSERT (id, role, name, phone_sealed, phone_hash, status, must_change_password, version,
  created_at) ON accounts
  TO heyi_access;
CREATE POLICY access_opens_party_only ON accounts AS RESTRICTIVE FOR INSERT TO heyi_access
  WITH CHECK (
  role = 'party' AND password_hash IS NULL AND (SELECT heyi_actor()) IS NULL);
-- password_hash is written by an administrator for a mediator, and read by heyi_access and the
-- system alone.
GRANT SELECT (id, role, name, phone_sealed, phone_hash, court_id, institution_id, status,
  status_changed_at,
    status_changed_by_name, must_change_password, initial_password_expires_at, version, created_at),
  INSERT (id, role, name, phone_sealed, phone_hash, court_id, institution_id, status, password_hash,
    must_change_password, initial_password_expires_at, version, created_at, identity_hash),
  UPDATE (name, phone_sealed, phone_hash, status, status_changed_at, status_changed_by_name,
    password_hash, must_change_password, initial_password_expires_at, version) ON accounts
      TO heyi_app;

CREATE POLICY app_select ON mediator_profiles FOR SELECT TO heyi_app USING (
  account_id = (SELECT heyi_actor())
  OR ((SELECT heyi_role()) = 'institution_admin' AND institution_id = (SELECT heyi_institution())));
CREATE POLICY app_insert ON mediator_profiles FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_insert_imported ON mediator_profiles FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'system_admin') AND identity_sealed IS NULL AND EXISTS (SELECT 1
    FROM accounts a WHERE a.id = account_id AND a.role = 'mediator'
      AND a.institution_id = mediator_profiles.institution_id)
  AND EXISTS (SELECT 1 FROM imports i WHERE i.kind = 'organisations' AND i.state = 'running'));
CREATE POLICY app_update ON mediator_profiles FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()));
-- The days of the roster are the court's (188-roster.sql).
GRANT SELECT, INSERT (account_id, institution_id, identity_sealed, identity_hash, specialties,
  caseload_cap, leave_from, leave_to, sex,
    title, certificate_no, certificate_on, certificate_ends_on, introduction),
  UPDATE (identity_sealed, identity_hash, specialties, caseload_cap, leave_from, leave_to, sex,
    title, certificate_no, certificate_on, certificate_ends_on, introduction) ON mediator_profiles
      TO heyi_app;

CREATE POLICY app_own ON mediator_trainings TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin')
    AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_select_own ON mediator_trainings FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'mediator') AND mediator_id = (SELECT heyi_actor()));
-- heyi_roster_trainings reads with the owner's rights (188-roster.sql).
CREATE POLICY owner_floor ON mediator_trainings FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON mediator_trainings TO heyi_app;

-- Set by the mediator or by an administrator, and added only. A court and its reviewer see none of
-- them.
CREATE POLICY app_own ON mediator_working_hours TO heyi_app
  USING (institution_id = (SELECT heyi_institution()) AND CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN true WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
    ELSE false END)
  WITH CHECK (institution_id = (SELECT heyi_institution()) AND CASE (SELECT heyi_role())
    WHEN 'institution_admin' THEN true WHEN 'mediator' THEN mediator_id = (SELECT heyi_actor())
    ELSE false END);
CREATE POLICY reader_none ON mediator_working_hours FOR SELECT TO heyi_reader USING (false);
GRANT SELECT, INSERT ON mediator_working_hours TO heyi_app;
GRANT SELECT ON mediator_working_hours TO heyi_reader;

-- A person's own settings of lists: read by that person, written by heyi_access (an act on one's
-- own account).
CREATE POLICY own_select ON list_preferences FOR SELECT TO heyi_app, heyi_reader
  USING (account_id = (SELECT heyi_actor()));
CREATE POLICY access_own ON list_preferences TO heyi_access
  USING (account_id = (SELECT heyi_actor())) WITH CHECK (account_id = (SELECT heyi_actor()));
GRANT SELECT ON list_preferences TO heyi_app, heyi_reader;
GRANT SELECT, INSERT, UPDATE ON list_preferences TO heyi_access;

-- heyi_access signs people in, and deletes only what has run out.
CREATE POLICY access_own ON sessions TO heyi_access
  USING ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()))
  WITH CHECK ((SELECT heyi_actor()) IS NULL OR account_id = (SELECT heyi_actor()));
CREATE POLICY access_all ON sign_in_counters TO heyi_access USING (true) WITH CHECK (true);
CREATE POLICY access_all ON spent_challenges TO heyi_access USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_counters TO heyi_access;
GRANT SELECT, INSERT, DELETE ON spent_challenges TO heyi_access;
CREATE POLICY owner_floor ON sessions TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON courts, institutions, institution_courts, accounts, mediator_profiles,
  list_preferences, sessions, sign_in_counters TO heyi_job;
GRANT INSERT ON spent_challenges TO heyi_job;
GRANT DELETE ON sessions, sign_in_counters, spent_challenges TO heyi_job;

/*
 * The session with the present state of its account, for the web, whose roles cannot read the
 * table: who knows the id of a session, and only a cookie carries one, learns whose it is.
 */
-- Dropped first: a function cannot be replaced by one that returns other columns.
DROP FUNCTION IF EXISTS heyi_session(uuid);
CREATE FUNCTION heyi_session(wanted uuid)
RETURNS TABLE (last_seen_at timestamptz, absolute_expires_at timestamptz, revoked_at timestamptz,
  account_id uuid, role text, name text, status text, must_change_password boolean, court_id uuid,
  institution_id uuid, court_name text, institution_name text, device_id uuid, phone_hash text,
  is_shared boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.last_seen_at, s.absolute_expires_at, s.revoked_at, s.account_id, a.role,
    a.name, a.status, a.must_change_password, a.court_id, a.institution_id, c.name, i.name,
    s.device_id, a.phone_hash, s.is_shared
  FROM sessions s JOIN accounts a ON a.id = s.account_id
    LEFT JOIN courts c ON c.id = a.court_id LEFT JOIN institutions i ON i.id = a.institution_id
  WHERE s.id = wanted
$$;
REVOKE ALL ON FUNCTION heyi_session(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_session(uuid) TO heyi_app, heyi_access, heyi_job;

/*
 * Signs a staff account out everywhere, for an administrator who has just renewed its password.
 */
CREATE OR REPLACE FUNCTION heyi_end_staff_sessions(staff uuid, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = staff AND heyi_is_staff(a.role)
    AND CASE heyi_role()
      WHEN 'system_admin' THEN NOT heyi_is_power(a.role)
      WHEN 'security_admin' THEN heyi_is_power(a.role)
      WHEN 'court_admin' THEN a.court_id = heyi_court()
      WHEN 'institution_admin' THEN a.institution_id = heyi_institution()
      ELSE false END) THEN RETURN 0; END IF;
  UPDATE sessions SET revoked_at = at, revoked_reason = 'password_reset'
    WHERE account_id = staff AND revoked_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;
REVOKE ALL ON FUNCTION heyi_end_staff_sessions(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_end_staff_sessions(uuid, timestamptz) TO heyi_app;
-- The court's own system, by its key: the names of its court and of the institutions that it has
-- invited.
CREATE POLICY integration_select ON courts FOR SELECT TO heyi_integration
  USING (id = (SELECT heyi_key_court()));
GRANT SELECT (id, code, name) ON courts TO heyi_integration;
CREATE POLICY integration_select ON institution_courts FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT (institution_id, court_id) ON institution_courts TO heyi_integration;
CREATE POLICY integration_select ON institutions FOR SELECT TO heyi_integration USING (EXISTS (
  SELECT 1 FROM institution_courts i WHERE i.institution_id = institutions.id));
GRANT SELECT (id, code, name) ON institutions TO heyi_integration;
