-- The court ends a mediation once, and no one else does (docs/decisions/0072-the-courts-answer.md).
-- A trigger, because a policy does not see the row as it was.
CREATE OR REPLACE FUNCTION heyi_court_end_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.court_ended_on IS DISTINCT FROM OLD.court_ended_on
    AND (OLD.court_ended_on IS NOT NULL
      OR (current_user = 'heyi_app' AND coalesce(heyi_role(), '') NOT IN ('court_clerk',
        'court_judge'))) THEN
    RAISE EXCEPTION 'court_ended_on is set once, by the court'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER cases_court_end_stays BEFORE UPDATE OF court_ended_on ON cases
  FOR EACH ROW EXECUTE FUNCTION heyi_court_end_stays();
