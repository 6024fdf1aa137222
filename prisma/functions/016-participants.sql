-- Everyone in `parties` and `agents` is a participant from the moment that row is inserted, by a referral, an import or
-- whatever comes later (docs/decisions/0063-participants.md). With the owner's rights: the row that is mirrored has
-- passed the policies of its own table.
CREATE OR REPLACE FUNCTION heyi_parties_join() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name, joined_at)
  SELECT p.case_id, p.court_id, p.holder_id, w.kind, p.id, p.id, w.name, now()
  FROM inserted p CROSS JOIN LATERAL (
    VALUES ('party', p.name), ('legal_representative', p.representative_name)) w(kind, name)
  WHERE w.name IS NOT NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION heyi_agents_join() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name, joined_at)
  SELECT a.case_id, a.court_id, a.holder_id, 'agent', a.party_id, a.id, a.name, now() FROM inserted a;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_parties_join(), heyi_agents_join() FROM PUBLIC;
CREATE OR REPLACE TRIGGER parties_join AFTER INSERT ON parties
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION heyi_parties_join();
CREATE OR REPLACE TRIGGER agents_join AFTER INSERT ON agents
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION heyi_agents_join();
