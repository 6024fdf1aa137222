-- Who is acting: settings of the current transaction, set by lib/data/door.ts. Policies read them
-- inside a sub-select, so that each is evaluated once per statement and not once per row. In
-- PL/pgSQL, which the planner calls and does not expand: policies repeat it many times in each
-- statement.
CREATE OR REPLACE FUNCTION heyi_setting(name text) RETURNS text LANGUAGE plpgsql STABLE
PARALLEL SAFE AS $$
BEGIN
  RETURN nullif(current_setting('heyi.' || name, true), '');
END $$;
CREATE OR REPLACE FUNCTION heyi_role() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT heyi_setting('role')
$$;
CREATE OR REPLACE FUNCTION heyi_actor() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT heyi_setting('actor_id')::uuid
$$;
CREATE OR REPLACE FUNCTION heyi_court() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT heyi_setting('court_id')::uuid
$$;
CREATE OR REPLACE FUNCTION heyi_institution() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT heyi_setting('institution_id')::uuid
$$;
-- The case that this transaction hands to another holder. The update takes the row out of the
-- actor's sight, and PostgreSQL refuses an update whose new row the actor may not see.
CREATE OR REPLACE FUNCTION heyi_handover() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT heyi_setting('handover_case_id')::uuid
$$;

-- Roles by the side they act for. The functions of this file are the only lists of roles in SQL
-- (besides the CHECK of accounts.role): a new role is added here, and every policy follows.

/*
 * Rows of single cases: 'institution', 'mediator' or 'court' (with the court's own system); null
 * for every other role.
 */
CREATE OR REPLACE FUNCTION heyi_case_side() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE heyi_role()
    WHEN 'institution_admin' THEN 'institution'
    WHEN 'mediator' THEN 'mediator'
    WHEN 'court_clerk' THEN 'court'
    WHEN 'court_judge' THEN 'court'
    WHEN 'court_system' THEN 'court' END
$$;
/*
 * Counts and search within a whole tenant: as heyi_case_side(), but without the court's own system.
 */
CREATE OR REPLACE FUNCTION heyi_list_side() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN heyi_role() = 'institution_admin' THEN 'institution'
    WHEN heyi_role() = 'mediator' THEN 'mediator'
    WHEN heyi_role() IN ('court_clerk', 'court_judge') THEN 'court' END
$$;
/*
 * The court or institution whose cases the actor lists, reviewers included; null for every other
 * role. For functions that run with the owner's rights and must restrict themselves.
 */
CREATE OR REPLACE FUNCTION heyi_tenant() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN heyi_role() = 'institution_admin' THEN heyi_institution()
    WHEN heyi_role() IN ('court_clerk', 'court_judge', 'court_reviewer') THEN heyi_court() END
$$;
/* Those who look after the platform as a whole: they may know which institutions there are. */
CREATE OR REPLACE FUNCTION heyi_is_overseer() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT heyi_role() IN ('system_admin', 'security_admin', 'auditor')
$$;
/*
 * The court whose own system reads by its key (docs/decisions/0132-changes-and-webhooks.md); null
 * for every other role.
 */
CREATE OR REPLACE FUNCTION heyi_key_court() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN heyi_role() = 'court_system' THEN heyi_court() END
$$;
/*
 * The three administrators that no person combines (docs/decisions/0157-three-administrators.md).
 */
CREATE OR REPLACE FUNCTION heyi_is_power(role text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT role IN ('system_admin', 'security_admin', 'auditor')
$$;
/* Roles whose accounts are opened on pages of set-up (lib/domain/setup/staff-accounts.ts). */
CREATE OR REPLACE FUNCTION heyi_is_staff(role text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT role IN ('institution_admin', 'court_clerk', 'court_judge', 'court_reviewer',
    'court_admin', 'auditor', 'system_admin', 'security_admin')
$$;

/*
 * The kind of user that an announcement addresses (lib/domain/announcement); null: none of them,
 * as parties and courts' systems.
 */
CREATE OR REPLACE FUNCTION heyi_audience_of(role text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN role IN ('court_clerk', 'court_judge', 'court_reviewer', 'court_admin') THEN 'court'
    WHEN role = 'institution_admin' THEN 'institution'
    WHEN role = 'mediator' THEN 'mediator'
    WHEN heyi_is_power(role) THEN 'platform' END
$$;

/*
 * Whether the actor has confirmed what another person proposed for this subject; `of_version` null:
 * of a thing without versions. A confirmation serves once: the version moves on, and an id is taken
 * once.
 */
CREATE OR REPLACE FUNCTION heyi_is_confirmed_by_actor(of_kind text, of_subject uuid,
  of_version integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM proposals p WHERE p.subject_id = of_subject AND p.kind = of_kind
    AND p.state = 'confirmed' AND p.decided_by = heyi_actor() AND p.proposed_by <> heyi_actor()
    AND p.subject_version IS NOT DISTINCT FROM of_version)
$$;
REVOKE ALL ON FUNCTION heyi_is_confirmed_by_actor(text, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_confirmed_by_actor(text, uuid, integer) TO heyi_app;

/*
 * Conditions on a row that belongs to a case (case_id, holder_id, court_id), as text for the
 * policies files. They are put in as text and not called: see 100-policies-cases.sql.
 */
/* Of a case that is the actor's to work on, or that this transaction hands over. */
CREATE OR REPLACE FUNCTION heyi_own_rows() RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT $p$
    CASE (SELECT heyi_case_side())
      WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
      WHEN 'mediator' THEN heyi_mediates(case_id)
      WHEN 'court' THEN court_id = (SELECT heyi_court())
      ELSE false END
    OR CASE WHEN (SELECT heyi_handover()) IS NULL THEN false
      ELSE case_id = (SELECT heyi_handover()) END $p$
$$;
/* The same, and of a case in which the actor is a co-mediator. */
CREATE OR REPLACE FUNCTION heyi_seen_rows() RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT replace(heyi_own_rows(), 'heyi_mediates(case_id)',
    '(heyi_mediates(case_id) OR heyi_is_co_mediator(case_id))')
$$;
/* Of the court whose reviewer reads. */
CREATE OR REPLACE FUNCTION heyi_reviewed_rows() RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT $p$ CASE WHEN (SELECT heyi_role() = 'court_reviewer')
    THEN court_id = (SELECT heyi_court()) ELSE false END $p$
$$;
REVOKE ALL ON FUNCTION heyi_own_rows(), heyi_seen_rows(), heyi_reviewed_rows() FROM PUBLIC;

/*
 * Removes every policy and every privilege of the application's roles from the tables, and gives
 * the system role (heyi_job) sight of all rows. A policies file calls it first, so that the file is
 * all that holds for its tables: a policy deleted from the file is deleted from the database. Runs
 * in the transaction of the file: no moment without policies is ever visible, and without policies
 * row-level security shows nothing.
 */
CREATE OR REPLACE PROCEDURE heyi_reset_access(VARIADIC tables text[]) LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  t text;
  p record;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    FOR p IN SELECT policyname AS name FROM pg_policies
      WHERE schemaname = 'public' AND tablename = t LOOP
      EXECUTE format('DROP POLICY %I ON %I', p.name, t);
    END LOOP;
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, heyi_login, heyi_web, heyi_app, heyi_reader,
      heyi_access, heyi_party, heyi_public, heyi_integration, heyi_job', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY job_all ON %I TO heyi_job USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO heyi_job', t);
  END LOOP;
END $$;
REVOKE ALL ON PROCEDURE heyi_reset_access(VARIADIC text[]) FROM PUBLIC;
