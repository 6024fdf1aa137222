-- People from outside get database roles of their own (docs/decisions/0094-parties-come-in.md), so that what a party or a
-- visitor can reach is written down apart from what the staff can, and a forgotten condition shows them nothing.
--   heyi_party   a party, its representatives, agents and helpers, and invited persons, once they have come in
--   heyi_public  a visitor without an account: public pages and consultations
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['heyi_party', 'heyi_public'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS', r);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server made it
    END;
  END LOOP;
END $$;
GRANT heyi_party, heyi_public TO heyi_web, heyi_login WITH INHERIT FALSE, SET TRUE;
GRANT USAGE ON SCHEMA public TO heyi_party, heyi_public;
