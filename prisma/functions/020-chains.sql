-- Who did what: every event is a link of the chain of its subject. The database numbers, links and
-- hashes it, so that no caller can do it differently.

/*
 * The text that is hashed. scripts/audit-verify.ts computes text and hash independently; the two
 * must agree.
 */
CREATE OR REPLACE FUNCTION heyi_event_text(e events) RETURNS text LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT e.prev_hash || E'\n' || jsonb_build_array(
    e.chain, e.seq, e.id, e.kind, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    e.actor_id, e.actor_name, e.actor_role, e.case_id, e.court_id, e.institution_id, e.basis,
    e.data)::text
$$;
REVOKE ALL ON FUNCTION heyi_event_text(events) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_event_text(events) TO heyi_reader, heyi_job;

-- SECURITY DEFINER: no role of the application may touch chain_heads. The lock on the head's row
-- makes writers of one chain wait for each other; two cases never do.
CREATE OR REPLACE FUNCTION heyi_link_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE head chain_heads%ROWTYPE;
BEGIN
  INSERT INTO chain_heads (chain, seq, hash) VALUES (NEW.chain, 0, '')
    ON CONFLICT (chain) DO NOTHING;
  SELECT * INTO head FROM chain_heads WHERE chain = NEW.chain FOR UPDATE;
  -- An event is never older than the one before it, whatever the clock says: an act that waited for
  -- the lock of its chain is recorded a moment later, and nothing is recorded as of an earlier day.
  -- Refusing it would stop all work wherever a clock was once ahead. The owner of the database, who
  -- brings along the records of an older platform, is not bound.
  IF current_setting('role') <> 'none' THEN
    NEW.at := greatest(NEW.at, (SELECT at FROM events WHERE chain = NEW.chain AND seq = head.seq));
  END IF;
  NEW.seq := head.seq + 1;
  NEW.prev_hash := head.hash;
  NEW.hash := encode(sha256(convert_to(heyi_event_text(NEW), 'UTF8')), 'hex');
  UPDATE chain_heads SET seq = NEW.seq, hash = NEW.hash WHERE chain = NEW.chain;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_link_event() FROM PUBLIC;
CREATE OR REPLACE TRIGGER events_link BEFORE INSERT ON events FOR EACH ROW
  EXECUTE FUNCTION heyi_link_event();

CREATE OR REPLACE FUNCTION heyi_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
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

/*
 * Whether the acting person may append an event with this actor, name and role to the chain of this
 * subject: their own, about a case that is theirs, their own court or institution, or what they
 * look after. Runs with the owner's rights, because the role that writes for readers sees no case.
 */
CREATE OR REPLACE FUNCTION heyi_may_append(by_id uuid, by_name text, by_role text, of_case uuid,
  of_court uuid, of_institution uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
DECLARE
  role text := heyi_role();
  own_court uuid := heyi_court();
  own_institution uuid := heyi_institution();
  c cases%ROWTYPE;
BEGIN
  IF by_id IS DISTINCT FROM heyi_actor() OR by_role IS DISTINCT FROM role THEN RETURN false; END IF;
  IF role = 'court_system' THEN
    IF NOT EXISTS (SELECT 1 FROM courts WHERE id = own_court AND name = by_name)
      THEN RETURN false; END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = by_id AND a.name = by_name) THEN
    RETURN false;
  END IF;
  IF of_case IS NOT NULL THEN
    SELECT * INTO c FROM cases WHERE id = of_case;
    IF NOT FOUND OR c.court_id IS DISTINCT FROM of_court THEN RETURN false; END IF;
    IF role = 'party' THEN
      RETURN of_institution IS NOT DISTINCT FROM c.institution_id
        AND EXISTS (SELECT 1 FROM participants t
        WHERE t.case_id = c.id AND t.account_id = by_id AND t.ended_on IS NULL);
    END IF;
    IF role IN ('institution_admin', 'mediator') THEN
      RETURN of_institution = own_institution
        AND (CASE role WHEN 'mediator' THEN c.mediator_id = by_id OR heyi_is_co_mediator(c.id)
          ELSE c.institution_id = own_institution END
          OR (c.id = heyi_handover() AND c.last_act_by = by_name)) IS TRUE;
    END IF;
    -- A returned case is read, and recalled, in the name of the institution that did not take it.
    RETURN coalesce(c.court_id = own_court, false)
      AND (of_institution IS NULL OR of_institution = c.institution_id
      OR EXISTS (SELECT 1 FROM case_declines d WHERE d.case_id = c.id
        AND d.institution_id = of_institution)) IS TRUE;
  END IF;
  IF role IN ('system_admin', 'security_admin') THEN RETURN true; END IF;
  IF role IN ('institution_admin', 'mediator') THEN
    RETURN of_court IS NULL AND (of_institution = own_institution
      OR (role = 'institution_admin' AND heyi_is_own_branch(of_institution))) IS TRUE;
  END IF;
  IF own_court IS NOT NULL THEN
    RETURN of_court = own_court AND (of_institution IS NULL OR EXISTS (
      SELECT 1 FROM institution_courts i WHERE i.institution_id = of_institution
        AND i.court_id = own_court));
  END IF;
  RETURN of_court IS NULL AND of_institution IS NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_may_append(uuid, text, text, uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_may_append(uuid, text, text, uuid, uuid, uuid) TO heyi_app,
  heyi_access, heyi_party;

/*
 * Whether a refusal may be recorded like this for someone who had the case when they read it and
 * lost it before they wrote: a mediator who carried it, or the institution that did not take it or
 * whose referral was undone.
 */
CREATE OR REPLACE FUNCTION heyi_may_append_refusal(by_id uuid, by_name text, by_role text,
  of_case uuid, of_court uuid, of_institution uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_may_append(by_id, by_name, by_role, NULL, NULL, of_institution)
    AND EXISTS (SELECT 1 FROM cases c WHERE c.id = of_case AND c.court_id = of_court)
    AND CASE by_role
      WHEN 'mediator' THEN EXISTS (SELECT 1 FROM assignments a WHERE a.case_id = of_case
        AND a.mediator_id = by_id)
      ELSE EXISTS (SELECT 1 FROM case_declines d WHERE d.case_id = of_case
          AND d.institution_id = of_institution)
        OR EXISTS (SELECT 1 FROM events e WHERE e.case_id = of_case
          AND e.institution_id = of_institution AND e.kind = 'case.referred-again') END
$$;
REVOKE ALL ON FUNCTION heyi_may_append_refusal(uuid, text, text, uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_may_append_refusal(uuid, text, text, uuid, uuid, uuid) TO heyi_app;

/*
 * Whether a sign-in may be recorded like this: of no one, or of an account under its own name,
 * role, court and institution.
 */
CREATE OR REPLACE FUNCTION heyi_may_append_sign_in(by_id uuid, by_name text, by_role text,
  of_case uuid, of_court uuid, of_institution uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT of_case IS NULL AND CASE
    WHEN by_id IS NULL THEN by_name = '' AND by_role = 'system'
    ELSE EXISTS (SELECT 1 FROM accounts a WHERE a.id = by_id AND a.name = by_name
      AND a.role = by_role
      AND a.court_id IS NOT DISTINCT FROM of_court
      AND a.institution_id IS NOT DISTINCT FROM of_institution) END
$$;
REVOKE ALL ON FUNCTION heyi_may_append_sign_in(uuid, text, text, uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_may_append_sign_in(uuid, text, text, uuid, uuid, uuid)
  TO heyi_access;

/*
 * Whether it may be recorded like this that someone came in by an invitation: under the account
 * that the participation has got in this transaction.
 */
CREATE OR REPLACE FUNCTION heyi_may_append_arrival(by_id uuid, by_name text, by_role text,
  of_case uuid, of_court uuid, of_institution uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT by_role = 'party' AND EXISTS (SELECT 1 FROM participants t JOIN cases c ON c.id = t.case_id
      JOIN accounts a ON a.id = t.account_id
    WHERE t.case_id = of_case AND a.id = by_id AND a.name = by_name AND a.role = 'party'
      AND c.court_id = of_court
      AND c.institution_id IS NOT DISTINCT FROM of_institution)
$$;
REVOKE ALL ON FUNCTION heyi_may_append_arrival(uuid, text, text, uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_may_append_arrival(uuid, text, text, uuid, uuid, uuid)
  TO heyi_access;

/*
 * Whether there is any case at all: the verifier knows by it that an empty record is not a new
 * installation.
 */
CREATE OR REPLACE FUNCTION heyi_has_cases() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM cases)
$$;
REVOKE ALL ON FUNCTION heyi_has_cases() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_has_cases() TO heyi_reader, heyi_job;

-- An auditor finds the events of a case by its number, and sees nothing of the case itself.
CREATE OR REPLACE FUNCTION heyi_case_by_number(wanted text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT id FROM cases WHERE case_no = wanted AND heyi_role() = 'auditor'
$$;
REVOKE ALL ON FUNCTION heyi_case_by_number(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_case_by_number(text) TO heyi_reader;
