/*
 * Whether the acting clerk registers this case at the own court: a draft of the clerk names it
 * (180-policies-referral-drafts.sql). Runs with the actor's own rights, so that no draft of another
 * is found.
 */
CREATE OR REPLACE FUNCTION heyi_registers(of_case uuid, of_court uuid) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT heyi_role() = 'court_clerk' AND of_court = heyi_court()
    AND EXISTS (SELECT 1 FROM referral_drafts d WHERE d.case_id = of_case AND d.state = 'referred')
$$;
