-- Case numbers: one counter per year and prefix. Its row is locked from this call to the commit, so the call comes as
-- late in the transaction as it can; a rollback leaves no gap. Numbers that a court brought along itself are skipped.
CREATE OR REPLACE FUNCTION heyi_next_case_serial(wanted_year integer, wanted_prefix text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE candidate integer;
BEGIN
  INSERT INTO case_number_counters (year, prefix, last) VALUES (wanted_year, wanted_prefix, 0) ON CONFLICT DO NOTHING;
  LOOP
    UPDATE case_number_counters SET last = last + 1
      WHERE year = wanted_year AND prefix = wanted_prefix RETURNING last INTO candidate;
    EXIT WHEN NOT EXISTS (SELECT 1 FROM cases
      WHERE number_year = wanted_year AND number_prefix = wanted_prefix AND number_serial = candidate);
  END LOOP;
  RETURN candidate;
END $$;
REVOKE ALL ON FUNCTION heyi_next_case_serial(integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_next_case_serial(integer, text) TO heyi_app, heyi_job;
