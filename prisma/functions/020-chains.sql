-- Who did what: every event is a link of the chain of its subject. The database numbers, links and hashes it, so that
-- no caller can do it differently.

/* The text that is hashed. scripts/audit-verify.ts computes text and hash independently; the two must agree. */
CREATE OR REPLACE FUNCTION heyi_event_text(e events) RETURNS text LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT e.prev_hash || E'\n' || jsonb_build_array(
    e.chain, e.seq, e.id, e.kind, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    e.actor_id, e.actor_name, e.actor_role, e.case_id, e.court_id, e.institution_id, e.basis, e.data)::text
$$;
REVOKE ALL ON FUNCTION heyi_event_text(events) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_event_text(events) TO heyi_reader, heyi_job;

-- SECURITY DEFINER: no role of the application may touch chain_heads. The lock on the head's row makes writers of one
-- chain wait for each other; two cases never do.
CREATE OR REPLACE FUNCTION heyi_link_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE head chain_heads%ROWTYPE;
BEGIN
  INSERT INTO chain_heads (chain, seq, hash) VALUES (NEW.chain, 0, '') ON CONFLICT (chain) DO NOTHING;
  SELECT * INTO head FROM chain_heads WHERE chain = NEW.chain FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.prev_hash := head.hash;
  NEW.hash := encode(sha256(convert_to(heyi_event_text(NEW), 'UTF8')), 'hex');
  UPDATE chain_heads SET seq = NEW.seq, hash = NEW.hash WHERE chain = NEW.chain;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_link_event() FROM PUBLIC;
CREATE OR REPLACE TRIGGER events_link BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION heyi_link_event();

CREATE OR REPLACE FUNCTION heyi_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER events_stay BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION heyi_refuse_change();
CREATE OR REPLACE TRIGGER anchors_stay BEFORE UPDATE OR DELETE ON anchors
  FOR EACH ROW EXECUTE FUNCTION heyi_refuse_change();
CREATE OR REPLACE TRIGGER anchor_heads_stay BEFORE UPDATE OR DELETE ON anchor_heads
  FOR EACH ROW EXECUTE FUNCTION heyi_refuse_change();
CREATE OR REPLACE TRIGGER score_rule_sets_stay BEFORE UPDATE OR DELETE ON score_rule_sets
  FOR EACH ROW EXECUTE FUNCTION heyi_refuse_change();

-- TRUNCATE passes by every trigger of rows.
CREATE OR REPLACE TRIGGER events_stay_whole BEFORE TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_refuse_change();
CREATE OR REPLACE TRIGGER chain_heads_stay_whole BEFORE TRUNCATE ON chain_heads
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_refuse_change();
CREATE OR REPLACE TRIGGER anchors_stay_whole BEFORE TRUNCATE ON anchors
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_refuse_change();
CREATE OR REPLACE TRIGGER anchor_heads_stay_whole BEFORE TRUNCATE ON anchor_heads
  FOR EACH STATEMENT EXECUTE FUNCTION heyi_refuse_change();

-- An auditor finds the events of a case by its number, and sees nothing of the case itself.
CREATE OR REPLACE FUNCTION heyi_case_by_number(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT id FROM cases WHERE case_no = wanted AND heyi_role() = 'auditor'
$$;
REVOKE ALL ON FUNCTION heyi_case_by_number(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_case_by_number(text) TO heyi_reader;
