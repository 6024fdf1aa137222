-- A mediator whom the parties chose together before the referral (在线调解规则 第10条; 特邀规定 第12条;
-- docs/decisions/0134-referral-sheets.md): the court passes the choice on with the case.

/*
 * The mediators of the institutions that the clerk's court has invited, as the public roster shows
 * them. Empty for every other role.
 */
CREATE OR REPLACE FUNCTION heyi_invited_mediators()
  RETURNS TABLE (mediator_id uuid, name text, institution_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.name, a.institution_id
  FROM institution_courts v JOIN accounts a ON a.institution_id = v.institution_id
    JOIN roster_entries e ON e.court_id = v.court_id AND e.mediator_id = a.id
      AND e.status = 'confirmed'
  WHERE v.court_id = heyi_court() AND heyi_role() = 'court_clerk' AND a.role = 'mediator'
    AND a.status = 'active'
    AND v.roster_from <= heyi_today() AND (v.roster_until IS NULL OR v.roster_until >= heyi_today())
    AND e.valid_from <= heyi_today() AND (e.valid_until IS NULL OR e.valid_until >= heyi_today())
  ORDER BY a.institution_id, a.name, a.id
$$;

/*
 * Passes a choice on with the case that the clerk registers: it has ended as the parties made it,
 * so that the assignment follows it, or says why not. false: it is no case of the clerk's own, no
 * mediator of its institution, or has a choice.
 */
CREATE OR REPLACE FUNCTION heyi_pass_on_choice(of_case uuid, of_mediator uuid,
  chosen_at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  c cases;
  of_choice uuid := gen_random_uuid();
BEGIN
  SELECT * INTO c FROM cases WHERE id = of_case AND court_id = heyi_court()
    AND status = 'pending_acceptance'
    AND version = 1;
  IF c.id IS NULL OR heyi_role() <> 'court_clerk' OR chosen_at > clock_timestamp()
    OR NOT EXISTS (SELECT 1 FROM referral_drafts d WHERE d.case_id = c.id
      AND d.account_id = heyi_actor() AND d.state = 'referred')
    OR EXISTS (SELECT 1 FROM mediator_choices x WHERE x.case_id = c.id)
    OR NOT EXISTS (SELECT 1 FROM heyi_invited_mediators() m
      WHERE m.mediator_id = of_mediator AND m.institution_id = c.institution_id)
  THEN RETURN false; END IF;
  INSERT INTO mediator_choices (id, case_id, court_id, holder_id, state, opened_by, opened_by_name,
    opened_at, due_at, ended_at, chosen_id)
    SELECT of_choice, c.id, c.court_id, c.holder_id, 'chosen', heyi_actor(), c.last_act_by,
      chosen_at, chosen_at, chosen_at, of_mediator;
  INSERT INTO choice_candidates (choice_id, position, case_id, mediator_id, name, title,
    specialties, introduction)
    SELECT of_choice, 0, c.id, a.id, a.name, p.title, p.specialties, p.introduction
    FROM accounts a JOIN mediator_profiles p ON p.account_id = a.id WHERE a.id = of_mediator;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_invited_mediators(), heyi_pass_on_choice(uuid, uuid, timestamptz)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_invited_mediators(), heyi_pass_on_choice(uuid, uuid, timestamptz)
  TO heyi_app;
