-- Accounts of people, their settings and their sessions.

CALL heyi_reset_access('accounts', 'list_preferences', 'sessions', 'sign_in_counters',
  'spent_challenges');

-- The names on the public roster.
CREATE POLICY public_select ON accounts FOR SELECT TO heyi_public USING (
  role = 'mediator' AND status = 'active' AND EXISTS (SELECT 1 FROM mediator_profiles p
    WHERE p.account_id = accounts.id));
GRANT SELECT (id, name, institution_id) ON accounts TO heyi_public;

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
-- heyi_activate sets the password of who brings an activation link.
CREATE POLICY owner_activates ON accounts FOR UPDATE TO CURRENT_USER
  USING (status = 'active' AND role <> 'party' AND NOT heyi_is_power(role))
  WITH CHECK (status = 'active' AND role <> 'party' AND NOT heyi_is_power(role));
-- The administrators of an institution that ended (233-institution-ends.sql).
CREATE POLICY owner_ends_administrators ON accounts FOR UPDATE TO CURRENT_USER
  USING (role = 'institution_admin')
  WITH CHECK (role = 'institution_admin' AND status = 'disabled');
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
    status_changed_by_name, must_change_password, initial_password_expires_at, version, created_at,
    ended_on, ended_as),
  INSERT (id, role, name, phone_sealed, phone_hash, court_id, institution_id, status, password_hash,
    must_change_password, initial_password_expires_at, version, created_at, identity_hash),
  UPDATE (name, phone_sealed, phone_hash, status, status_changed_at, status_changed_by_name,
    password_hash, must_change_password, initial_password_expires_at, version, ended_on, ended_as)
      ON accounts TO heyi_app;

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
GRANT INSERT, UPDATE ON accounts, list_preferences, sessions, sign_in_counters TO heyi_job;
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
  is_shared boolean, second_factor text, password_set_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.last_seen_at, s.absolute_expires_at, s.revoked_at, s.account_id, a.role,
    a.name, a.status, a.must_change_password, a.court_id, a.institution_id, c.name, i.name,
    s.device_id, a.phone_hash, s.is_shared,
    CASE WHEN f.confirmed_at IS NOT NULL THEN 'on' WHEN f.reset_at IS NOT NULL THEN 'reset'
      ELSE 'off' END,
    CASE WHEN a.password_hash IS NOT NULL THEN coalesce(a.password_set_at, a.created_at) END
  FROM sessions s JOIN accounts a ON a.id = s.account_id
    LEFT JOIN courts c ON c.id = a.court_id LEFT JOIN institutions i ON i.id = a.institution_id
    LEFT JOIN second_factors f ON f.account_id = a.id
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
