-- The web gets a login of its own, which may become heyi_app and heyi_reader and nothing else. heyi_login stays the login
-- of jobs and set-up commands; a process of an older version goes on with it while the application is renewed.
--   heyi_web     login of web requests
--   heyi_access  sign-in, a person's own account, keys of courts: no case, no party, no material
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['heyi_web', 'heyi_access'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS', r);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server made it
    END;
  END LOOP;
END $$;
GRANT heyi_app, heyi_reader TO heyi_web WITH INHERIT FALSE, SET TRUE;
GRANT heyi_access TO heyi_login WITH INHERIT FALSE, SET TRUE;
GRANT USAGE ON SCHEMA public TO heyi_access;
