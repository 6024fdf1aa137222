-- Who takes part in a case (docs/decisions/0063-participants.md): a row per person, case and capacity. An end is a date
-- and a reason; no row is removed. No personal number is here.
CREATE TABLE participants (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL,
  -- For which party; none for an invited person.
  party_id uuid,
  -- The row of parties or agents that it mirrors.
  person_id uuid,
  name text NOT NULL,
  -- Empty until they come.
  account_id uuid,
  joined_at timestamptz(3) NOT NULL,
  ended_on date,
  end_reason text,
  CONSTRAINT participants_pkey PRIMARY KEY (id),
  CONSTRAINT participants_kind_check CHECK (kind IN ('party', 'legal_representative', 'agent', 'helper', 'invited')),
  CONSTRAINT participants_party_check CHECK ((kind = 'invited') = (party_id IS NULL)),
  CONSTRAINT participants_person_check CHECK ((kind IN ('helper', 'invited')) = (person_id IS NULL)),
  CONSTRAINT participants_end_check CHECK ((ended_on IS NULL) = (end_reason IS NULL))
);
CREATE INDEX participants_case_id_idx ON participants (case_id);
CREATE UNIQUE INDEX participants_person_id_kind_key ON participants (person_id, kind);
ALTER TABLE participants ENABLE ROW LEVEL SECURITY;
ALTER TABLE participants FORCE ROW LEVEL SECURITY;

-- The triggers of prisma/functions/016-participants.sql are needed from this moment on: a case that the running
-- application inserts before that file is applied would have no participants. The owner's policies let them, and the
-- next migration, pass where the owner is no superuser.
CREATE POLICY owner_floor ON participants TO CURRENT_USER USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS owner_floor ON agents;
CREATE POLICY owner_floor ON agents FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION heyi_parties_join() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name, joined_at)
  SELECT p.case_id, p.court_id, p.holder_id, w.kind, p.id, p.id, w.name, now()
  FROM inserted p CROSS JOIN LATERAL (
    VALUES ('party', p.name), ('legal_representative', p.representative_name)) w(kind, name)
  WHERE w.name IS NOT NULL;
  RETURN NULL;
END $$;
CREATE FUNCTION heyi_agents_join() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name, joined_at)
  SELECT a.case_id, a.court_id, a.holder_id, 'agent', a.party_id, a.id, a.name, now() FROM inserted a;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_parties_join(), heyi_agents_join() FROM PUBLIC;
CREATE TRIGGER parties_join AFTER INSERT ON parties
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION heyi_parties_join();
CREATE TRIGGER agents_join AFTER INSERT ON agents
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION heyi_agents_join();
