-- Case numbers: one counter per year and prefix. Its row is locked from this call to the commit, so
-- the call comes as late in the transaction as it can; a rollback leaves no gap. Numbers that a
-- court brought along itself are skipped.
CREATE OR REPLACE FUNCTION heyi_next_case_serial(wanted_year integer, wanted_prefix text)
  RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE candidate integer;
BEGIN
  -- Only who files cases counts on: a court's system or clerk, an institution that enters old ones,
  -- and the system itself.
  IF coalesce(heyi_role() NOT IN ('court_system', 'court_clerk', 'institution_admin'),
    current_setting('role') <> 'heyi_job') THEN
    RAISE EXCEPTION 'case numbers are drawn by who files a case'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO case_number_counters (year, prefix, last) VALUES (wanted_year, wanted_prefix, 0)
    ON CONFLICT DO NOTHING;
  LOOP
    UPDATE case_number_counters SET last = last + 1
      WHERE year = wanted_year AND prefix = wanted_prefix RETURNING last INTO candidate;
    EXIT WHEN NOT EXISTS (SELECT 1 FROM cases
      WHERE number_year = wanted_year AND number_prefix = wanted_prefix
        AND number_serial = candidate);
  END LOOP;
  RETURN candidate;
END $$;
REVOKE ALL ON FUNCTION heyi_next_case_serial(integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_next_case_serial(integer, text) TO heyi_app, heyi_job;

/* A number as lib/domain/case-number/case-number.ts writes it; a test compares the two. */
CREATE OR REPLACE FUNCTION heyi_case_no(year integer, prefix text, serial integer) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT '(' || year || ')' || CASE WHEN prefix ~ '[0-9]' THEN '' ELSE ' ' END || prefix
    || serial || '号'
$$;

/*
 * Inserts a referred case under its number, with its event and its receipt, in one call: the
 * counter of the prefix is locked for these rows and the commit alone, and not while the
 * application prepares the next statement. Runs with the actor's own rights. Rows have the names of
 * their columns as keys; the number is put into all three here. `brought_serial`: the court brought
 * this number along. Returns the number, or null where another case has it.
 */
CREATE OR REPLACE FUNCTION heyi_add_referral(new_case jsonb, new_event jsonb, new_receipt jsonb,
  year integer, prefix text, brought_serial integer) RETURNS text LANGUAGE plpgsql
    SET search_path = public, pg_temp AS $$
DECLARE
  serial integer;
  number text;
  numbered jsonb;
  added integer;
BEGIN
  LOOP
    serial := coalesce(brought_serial, heyi_next_case_serial(year, prefix));
    number := heyi_case_no(year, prefix, serial);
    numbered := new_case || jsonb_build_object(
      'case_no', number, 'number_year', year, 'number_prefix', prefix, 'number_serial', serial);
    EXECUTE format('INSERT INTO cases (%1$s) SELECT %1$s FROM jsonb_populate_record(NULL::cases, $1)
        ON CONFLICT DO NOTHING',
      (SELECT string_agg(quote_ident(key), ', ') FROM jsonb_object_keys(numbered) key))
        USING numbered;
    GET DIAGNOSTICS added = ROW_COUNT;
    EXIT WHEN added = 1;
    IF brought_serial IS NOT NULL THEN RETURN NULL; END IF;
    -- Another transaction brought this very number along a moment ago: it is in use, so the next
    -- one leaves no gap.
  END LOOP;
  INSERT INTO events (id, chain, kind, at, actor_id, actor_name, actor_role, case_id, court_id,
    institution_id, basis,
      data)
    SELECT e.id, e.chain, e.kind, e.at, e.actor_id, e.actor_name, e.actor_role,
      e.case_id, e.court_id, e.institution_id, e.basis,
      e.data || jsonb_build_object('caseNo', number)
    FROM jsonb_populate_record(NULL::events, new_event) e;
  INSERT INTO referral_receipts (court_id, idempotency_key, body_hash, case_id, answer, created_at)
    SELECT r.court_id, r.idempotency_key, r.body_hash, r.case_id,
      r.answer || jsonb_build_object('caseNo', number), r.created_at
    FROM jsonb_populate_record(NULL::referral_receipts, new_receipt) r;
  RETURN number;
END $$;

REVOKE ALL ON FUNCTION heyi_case_no(integer, text, integer),
  heyi_add_referral(jsonb, jsonb, jsonb, integer, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_case_no(integer, text, integer),
  heyi_add_referral(jsonb, jsonb, jsonb, integer, text, integer) TO heyi_app;
