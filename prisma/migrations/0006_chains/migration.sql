-- Who did what: an event is a link of its chain. The database itself numbers, links and hashes it, so that no caller can.

ALTER TABLE events ADD CONSTRAINT events_chain_names_its_subject CHECK (
  chain = coalesce('case:' || case_id::text, 'institution:' || institution_id::text, 'court:' || court_id::text, 'system'));

-- The text that is hashed, in one place; scripts/audit-verify computes the same text and hash on its own.
CREATE FUNCTION heyi_event_text(e events) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT e.prev_hash || E'\n' || jsonb_build_array(
    e.chain, e.seq, e.id, e.kind, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    e.actor_id, e.actor_name, e.actor_role, e.case_id, e.court_id, e.institution_id, e.basis, e.data)::text
$$;

-- SECURITY DEFINER: the application's roles may not touch chain_heads. The row lock on the head makes writers of one chain queue,
-- and only them: two cases never wait for each other.
CREATE FUNCTION heyi_link_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
CREATE TRIGGER events_link BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION heyi_link_event();

CREATE FUNCTION heyi_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION heyi_refuse_change();
CREATE TRIGGER anchors_stay BEFORE UPDATE OR DELETE ON anchors FOR EACH ROW EXECUTE FUNCTION heyi_refuse_change();
CREATE TRIGGER anchor_heads_stay BEFORE UPDATE OR DELETE ON anchor_heads FOR EACH ROW EXECUTE FUNCTION heyi_refuse_change();

-- The auditor finds the record of a case by its number; of the case itself the auditor sees nothing.
CREATE FUNCTION heyi_case_by_number(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM cases WHERE case_no = wanted AND heyi_role() = 'auditor'
$$;

-- Case numbers: one locked counter per year and prefix, called last in the transaction, so a rollback leaves no gap. Numbers that a
-- court brought along itself are skipped.
CREATE FUNCTION heyi_next_case_serial(wanted_year integer, wanted_prefix text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE candidate integer;
BEGIN
  INSERT INTO case_number_counters (year, prefix, last) VALUES (wanted_year, wanted_prefix, 0) ON CONFLICT DO NOTHING;
  LOOP
    UPDATE case_number_counters SET last = last + 1 WHERE year = wanted_year AND prefix = wanted_prefix RETURNING last INTO candidate;
    EXIT WHEN NOT EXISTS (SELECT 1 FROM cases WHERE number_year = wanted_year AND number_prefix = wanted_prefix AND number_serial = candidate);
  END LOOP;
  RETURN candidate;
END $$;
-- "Last" needs this: whoever refers a case defers these keys and writes what belongs to it first, so that the counter's lock is held
-- for the case's own row, its event and the commit alone.
ALTER TABLE parties ALTER CONSTRAINT parties_case_id_court_id_holder_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE agents ALTER CONSTRAINT agents_case_id_court_id_holder_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE service_addresses ALTER CONSTRAINT service_addresses_case_id_court_id_holder_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE materials ALTER CONSTRAINT materials_case_id_court_id_holder_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
REVOKE ALL ON FUNCTION heyi_next_case_serial(integer, text), heyi_link_event(), heyi_event_text(events), heyi_case_by_number(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_case_by_number(text) TO heyi_reader;
GRANT EXECUTE ON FUNCTION heyi_next_case_serial(integer, text) TO heyi_app, heyi_job;
GRANT EXECUTE ON FUNCTION heyi_event_text(events) TO heyi_reader, heyi_job;

-- One open assignment per case, whatever two administrators do at once.
CREATE UNIQUE INDEX assignments_one_open_per_case ON assignments (case_id) WHERE ended_at IS NULL;
-- One undecided disclosure per case.
CREATE UNIQUE INDEX disclosures_one_undecided_per_case ON disclosures (case_id) WHERE decided_at IS NULL;

ALTER TABLE cases
  ADD CONSTRAINT cases_holder_is_institution_or_court CHECK (holder_id = coalesce(institution_id, court_id)),
  ADD CONSTRAINT cases_status_is_known CHECK (status IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
    'disclosure_review', 'in_mediation', 'closed', 'archived', 'returned')),
  ADD CONSTRAINT cases_returned_has_no_institution CHECK ((status = 'returned') = (institution_id IS NULL)),
  ADD CONSTRAINT cases_amount_is_not_negative CHECK (amount IS NULL OR amount >= 0),
  ADD CONSTRAINT cases_mediator_where_one_works CHECK (
    (status IN ('pending_mediator', 'disclosure_review', 'in_mediation')) <= (mediator_id IS NOT NULL)),
  ADD CONSTRAINT cases_closed_has_outcome CHECK ((status IN ('closed', 'archived')) = (outcome IS NOT NULL AND closed_at IS NOT NULL));

ALTER TABLE accounts
  ADD CONSTRAINT accounts_role_is_known CHECK (role IN ('institution_admin', 'mediator', 'court_clerk', 'court_judge',
    'court_reviewer', 'party', 'system_admin', 'auditor')),
  ADD CONSTRAINT accounts_status_is_known CHECK (status IN ('active', 'disabled')),
  ADD CONSTRAINT accounts_home_fits_role CHECK (CASE
    WHEN role IN ('institution_admin', 'mediator') THEN institution_id IS NOT NULL AND court_id IS NULL
    WHEN role IN ('court_clerk', 'court_judge', 'court_reviewer') THEN court_id IS NOT NULL AND institution_id IS NULL
    ELSE court_id IS NULL AND institution_id IS NULL END);
