-- Cases that the institution has taken from the asking mediator (更换调解员): which, when, and the kind of reason. The case itself has left
-- their sight with everyone in it, and what the institution wrote about it stays with the institution.
CREATE FUNCTION heyi_taken_back() RETURNS TABLE (case_id uuid, case_no text, at timestamptz, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.case_id, c.case_no, a.ended_at, a.end_reason
  FROM assignments a JOIN cases c ON c.id = a.case_id
  WHERE heyi_role() = 'mediator' AND a.mediator_id = heyi_actor() AND a.ended_because = 'replaced_by_institution'
$$;
REVOKE ALL ON FUNCTION heyi_taken_back() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_taken_back() TO heyi_app;
