-- What is wrong with the device that records (docs/decisions/0195-recorder-in-trouble.md).

/* The mediator who presides reports it. @returns false: it does not run, or is not theirs */
CREATE OR REPLACE FUNCTION heyi_note_trouble(of_recording uuid, of_trouble text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE recordings r SET trouble = of_trouble, trouble_at = now()
  WHERE r.id = of_recording AND r.state = 'running' AND heyi_role() = 'mediator'
    AND heyi_mediates(r.case_id);
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION heyi_note_trouble(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_note_trouble(uuid, text) TO heyi_app;
