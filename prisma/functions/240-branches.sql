-- 分支机构 (docs/decisions/0191-branches.md): what is opened as a branch stays one until it ends.

/*
 * A branch is of an institution that has not ended and is itself no branch. Who opens one holds
 * that institution until the transaction ends, so that its end at the same moment is before it and
 * refuses it, or after it and counts it (233-institution-ends.sql).
 */
CREATE OR REPLACE FUNCTION heyi_branch_opens() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM institutions i
  WHERE i.id = NEW.parent_id AND i.ended_on IS NULL AND i.parent_id IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this institution can have no branch' USING ERRCODE = 'YE001';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER institutions_branch_opens BEFORE INSERT ON institutions
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION heyi_branch_opens();

CREATE OR REPLACE FUNCTION heyi_branch_stays() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'an institution keeps the parent that it was opened with' USING ERRCODE = '42501';
END $$;
CREATE OR REPLACE TRIGGER institutions_branch_stays BEFORE UPDATE OF parent_id ON institutions
  FOR EACH ROW WHEN (NEW.parent_id IS DISTINCT FROM OLD.parent_id)
  EXECUTE FUNCTION heyi_branch_stays();

REVOKE ALL ON FUNCTION heyi_branch_opens(), heyi_branch_stays() FROM PUBLIC;
