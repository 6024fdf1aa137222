-- Before a mediator has taken the case (docs/decisions/0120-before-a-mediator.md). Who may invite
-- then: heyi_may_ask (107-policies-invitations.sql).

/*
 * The representative of an organisation, or the guardian of a child, whom the institution named
 * acts no more, from this moment: another may be named. By an administrator of the institution,
 * until a mediator has taken the case; not one whom a referral, an application or a mediator named.
 * @returns whether it was ended now
 */
CREATE OR REPLACE FUNCTION heyi_end_representative(of_participant uuid, on_day date, reason text,
  by_name text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t participants%ROWTYPE;
BEGIN
  SELECT r.* INTO t FROM participants r WHERE r.id = of_participant
    AND r.kind = 'legal_representative' AND r.named_by_institution
    AND r.ended_on IS NULL FOR UPDATE;
  IF NOT FOUND OR num_nulls(on_day, reason, by_name) > 0
    OR NOT heyi_may_ask(t.case_id) THEN RETURN false; END IF;
  UPDATE participants SET ended_on = on_day, end_reason = reason, ended_by_name = by_name
    WHERE id = t.id;
  UPDATE parties SET representative_name = NULL, representative_sealed = NULL,
    representative_hash = NULL WHERE id = t.party_id;
  PERFORM heyi_index_case(t.case_id);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_end_representative(uuid, date, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_end_representative(uuid, date, text, text) TO heyi_app;
