-- Courts, institutions and what they keep of their mediators. Accounts: 131-policies-accounts.sql.

CALL heyi_reset_access('courts', 'institutions', 'institution_courts', 'mediator_profiles',
  'mediator_trainings', 'rooms', 'phrases', 'mediator_working_hours');

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
GRANT UPDATE (training_rule) ON courts TO heyi_app;

-- The system administrator sets up courts, institutions, invitations and the accounts of staff.
-- Nothing is removed. Of which institution another one can be a branch: 240-branches.sql.
CREATE POLICY system_admin_insert ON courts FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role()) = 'system_admin');
CREATE POLICY system_admin_insert ON institutions FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role()) = 'system_admin');
CREATE POLICY system_admin_insert ON institution_courts FOR INSERT TO heyi_app
  WITH CHECK ((SELECT heyi_role()) = 'system_admin');
GRANT INSERT (id, code, name, short_name, case_number_prefix, training_rule, max_extension_days,
  notice_days, chase_answer_days, created_at) ON courts TO heyi_app;
GRANT INSERT (id, code, name, kind, parent_id, created_at, mediator_confirmation_waived,
  specialties, charges_fees, version)
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
-- Who adds something to an institution holds it (233-institution-ends.sql).
CREATE POLICY owner_holds ON institutions FOR UPDATE TO CURRENT_USER USING (true)
  WITH CHECK (false);
-- An institution is ended by who confirmed it; institutions_end keeps out everyone else.
CREATE POLICY app_update_ended ON institutions FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'security_admin')
  WITH CHECK ((SELECT heyi_role()) = 'security_admin'
    AND heyi_is_confirmed_by_actor('institution_end', id, NULL));
GRANT UPDATE (ended_on, ended_as, ended_into_id) ON institutions TO heyi_app;
-- What an institution publishes, for those who take part and for someone at the door.
CREATE POLICY party_select ON institutions FOR SELECT TO heyi_party
  USING ((SELECT heyi_role()) = 'party');
CREATE POLICY access_select ON institutions FOR SELECT TO heyi_access USING (true);
GRANT SELECT (id, name, address, contact_phone, service_hours, charges_fees, fee_standard)
  ON institutions
  TO heyi_party, heyi_access;
-- The owner keeps the days of the roster (187-roster-moves.sql).
CREATE POLICY owner_floor ON institution_courts TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_select ON institution_courts FOR SELECT TO heyi_app, heyi_reader USING (
  institution_id = (SELECT heyi_institution()) OR court_id = (SELECT heyi_court())
  OR heyi_is_own_branch(institution_id) OR (SELECT heyi_is_overseer()));

-- 名册 (在线调解规则 第5条): what is published of the institutions that a court has invited, and of their
-- mediators who are on its roster today. No number of a person is among these columns.
CREATE POLICY public_select ON institutions FOR SELECT TO heyi_public
  USING (ended_on IS NULL
    AND EXISTS (SELECT 1 FROM institution_courts c WHERE c.institution_id = institutions.id));
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
GRANT SELECT (id, name, kind, accepts_scope, specialties, charges_fees, fee_standard, licence_no,
  address, public_phone, service_hours, introduction, district, answer_hours) ON institutions
    TO heyi_public;
GRANT SELECT (institution_id, court_id, invited_on) ON institution_courts TO heyi_public;
GRANT SELECT (id, name) ON courts TO heyi_public;
GRANT SELECT (account_id, institution_id, specialties, title, introduction) ON mediator_profiles
  TO heyi_public;

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
-- The days of the roster are the court's (187-roster-moves.sql).
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
-- heyi_carry_file adds those of an earlier file (222-service-ends.sql).
CREATE POLICY owner_carries ON mediator_trainings FOR INSERT TO CURRENT_USER WITH CHECK (true);
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

GRANT INSERT, UPDATE ON courts, institutions, institution_courts, mediator_profiles TO heyi_job;

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
