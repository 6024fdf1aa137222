-- 双方共同选调解员 (docs/decisions/0115-mediator-choice.md). The parties and the institution see that a
-- choice runs, who has answered and whom the parties chose together; no role of the application
-- sees a list.

CALL heyi_reset_access('mediator_choices', 'choice_candidates', 'choice_answers', 'choice_wishes');

/* Is it a choice of this institution that still runs, in a case without a mediator? */
CREATE OR REPLACE FUNCTION heyi_is_choice_open(of_choice uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM mediator_choices x JOIN cases c ON c.id = x.case_id
    WHERE x.id = of_choice AND x.state = 'open' AND clock_timestamp() < x.due_at
      AND c.status = 'pending_assignment')
$$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['mediator_choices', 'choice_candidates', 'choice_answers'] LOOP
    -- Neither mediators nor courts: they read in the events whether the parties chose together.
    EXECUTE format('CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (
      (SELECT heyi_role() = ''institution_admin'') AND EXISTS (SELECT 1 FROM cases c
        WHERE c.id = %I.case_id AND c.institution_id = (SELECT heyi_institution())))', t, t);
    EXECUTE format('CREATE POLICY party_select ON %I FOR SELECT TO heyi_party
      USING (heyi_takes_part(case_id))', t);
    EXECUTE format('CREATE POLICY owner_floor ON %I TO CURRENT_USER USING (true) WITH CHECK (true)',
      t);
  END LOOP;
END $$;

CREATE POLICY app_insert ON mediator_choices FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND holder_id = (SELECT heyi_institution())
  AND opened_by = (SELECT heyi_actor())
  AND state = 'open' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id
    AND c.status = 'pending_assignment'
    AND c.institution_id = (SELECT heyi_institution())));
CREATE POLICY app_insert ON choice_candidates FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND heyi_is_choice_open(choice_id)
  AND EXISTS (SELECT 1 FROM mediator_choices x WHERE x.id = choice_id
    AND x.holder_id = (SELECT heyi_institution()))
  AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = mediator_id AND a.role = 'mediator'
    AND a.institution_id = (SELECT heyi_institution())));
GRANT SELECT, INSERT ON mediator_choices, choice_candidates TO heyi_app;
GRANT SELECT ON choice_answers TO heyi_app;
-- Neither the wish of those who named someone nor why it was ended early is for the parties.
GRANT SELECT (id, case_id, state, opened_by_name, opened_at, due_at, ended_at, chosen_id)
  ON mediator_choices TO heyi_party;
GRANT SELECT ON choice_candidates, choice_answers TO heyi_party;
-- The system notes that the time is over, and knows of no wish.
REVOKE SELECT ON mediator_choices, choice_candidates, choice_answers, choice_wishes FROM heyi_job;
GRANT SELECT (id, case_id, court_id, holder_id, state, opened_at, due_at, ended_at, chosen_id)
  ON mediator_choices TO heyi_job;
GRANT SELECT (choice_id, position, case_id, mediator_id, name) ON choice_candidates TO heyi_job;
GRANT SELECT (choice_id, party_id, case_id, answered_at) ON choice_answers TO heyi_job;

-- No role has a privilege on the lists, and the one rule of who may hear answers no to everyone.
CREATE POLICY app_select ON choice_wishes FOR SELECT TO heyi_app
  USING (heyi_may_hear(case_id, audience, caucus_party_id));
CREATE POLICY owner_compares ON choice_wishes TO CURRENT_USER USING (true) WITH CHECK (true);

/*
 * The rule of lib/domain/mediator-choice/find-common.ts: whom all lists of a choice name. null: no
 * one.
 */
CREATE OR REPLACE FUNCTION heyi_common_choice(of_choice uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT w.mediator_id FROM choice_wishes w
    JOIN choice_candidates k ON k.choice_id = w.choice_id AND k.mediator_id = w.mediator_id
  WHERE w.choice_id = of_choice
  GROUP BY w.mediator_id, k.position
  HAVING count(*) = (SELECT count(DISTINCT o.party_id) FROM choice_wishes o
    WHERE o.choice_id = of_choice)
  ORDER BY sum(w.place), max(w.place), k.position LIMIT 1
$$;

/* Ends a choice that runs and removes the lists, as the functions below decide. */
CREATE OR REPLACE FUNCTION heyi_settle_choice(of_choice uuid, new_state text, words text)
  RETURNS void LANGUAGE plpgsql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  common uuid := heyi_common_choice(of_choice);
BEGIN
  UPDATE mediator_choices x SET state = new_state, ended_at = clock_timestamp(), end_words = words,
    chosen_id = CASE new_state WHEN 'chosen' THEN common END,
    wished_id = CASE WHEN new_state IN ('not_chosen', 'lapsed') THEN common END
  WHERE x.id = of_choice;
  DELETE FROM choice_wishes w WHERE w.choice_id = of_choice;
END $$;

/*
 * Stores what a party of the one who is asking names, in the order of its wish; an empty list
 * leaves it to the institution, null takes the answer back. Once every party has answered, the
 * lists are compared and removed.
 * @returns waits, chosen or not_chosen; null where it may not be answered: not theirs, over,
 *   answered meanwhile, or no candidate
 */
CREATE OR REPLACE FUNCTION heyi_answer_choice(of_choice uuid, of_participant uuid,
  seen_revision int, wishes uuid[]) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  x mediator_choices;
  own uuid;
  own_name text;
  result text;
BEGIN
  SELECT t.party_id, t.name INTO own, own_name FROM participants t WHERE t.id = of_participant;
  SELECT * INTO x FROM mediator_choices m WHERE m.id = of_choice FOR UPDATE;
  IF x.id IS NULL OR own IS NULL OR NOT heyi_is_choice_open(x.id)
    OR NOT heyi_declares_for(of_participant, x.case_id, own)
    OR coalesce((SELECT a.revision FROM choice_answers a WHERE a.choice_id = x.id
      AND a.party_id = own), 0) <> seen_revision
    OR cardinality(wishes) > 3
    OR (SELECT count(DISTINCT w.id) FROM unnest(wishes) w(id)) <> coalesce(cardinality(wishes), 0)
    OR EXISTS (SELECT 1 FROM unnest(wishes) w(id) WHERE NOT EXISTS (
      SELECT 1 FROM choice_candidates k WHERE k.choice_id = x.id AND k.mediator_id = w.id))
  THEN RETURN NULL; END IF;
  INSERT INTO choice_answers (choice_id, party_id, case_id, participant_id, revision, answered_at,
    answered_by_name)
    VALUES (x.id, own, x.case_id, of_participant, 1,
      CASE WHEN wishes IS NOT NULL THEN clock_timestamp() END, own_name)
    ON CONFLICT (choice_id, party_id) DO UPDATE SET participant_id = EXCLUDED.participant_id,
      revision = choice_answers.revision + 1, answered_at = EXCLUDED.answered_at,
      answered_by_name = EXCLUDED.answered_by_name;
  DELETE FROM choice_wishes w WHERE w.choice_id = x.id AND w.party_id = own;
  INSERT INTO choice_wishes (choice_id, party_id, place, case_id, mediator_id)
    SELECT x.id, own, w.place, x.case_id, w.id FROM unnest(wishes) WITH ORDINALITY w(id, place);
  IF EXISTS (SELECT 1 FROM parties p WHERE p.case_id = x.case_id
    AND NOT EXISTS (SELECT 1 FROM choice_answers a
      WHERE a.choice_id = x.id AND a.party_id = p.id AND a.answered_at IS NOT NULL))
  THEN RETURN 'waits'; END IF;
  result := CASE WHEN heyi_common_choice(x.id) IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM choice_answers a
      WHERE a.choice_id = x.id AND NOT EXISTS (
        SELECT 1 FROM choice_wishes w WHERE w.choice_id = x.id AND w.party_id = a.party_id))
    THEN 'chosen' ELSE 'not_chosen' END;
  PERFORM heyi_settle_choice(x.id, result, NULL);
  RETURN result;
END $$;

/*
 * Ends a choice that runs: by an administrator of the institution, with a reason, or by the system
 * once its time is over. false: it does not run, or is not theirs to end.
 */
CREATE OR REPLACE FUNCTION heyi_end_choice(of_choice uuid, words text) RETURNS boolean
  LANGUAGE plpgsql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  x mediator_choices;
  is_job boolean := current_setting('role') = 'heyi_job';
BEGIN
  SELECT * INTO x FROM mediator_choices m WHERE m.id = of_choice FOR UPDATE;
  IF x.id IS NULL OR x.state <> 'open' OR NOT (CASE
    WHEN heyi_role() = 'institution_admin' THEN words IS NOT NULL
      AND x.holder_id = heyi_institution()
    WHEN is_job THEN words IS NULL AND clock_timestamp() >= x.due_at
    ELSE false END)
  THEN RETURN false; END IF;
  PERFORM heyi_settle_choice(x.id, CASE WHEN is_job THEN 'lapsed' ELSE 'ended' END, words);
  RETURN true;
END $$;

/*
 * Whom the parties of the one who is asking have named, while the choice runs: they may change it.
 */
DROP FUNCTION IF EXISTS heyi_own_wishes(uuid);
CREATE FUNCTION heyi_own_wishes(of_choice uuid) RETURNS TABLE (party_id uuid, mediator_id uuid)
  LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT w.party_id, w.mediator_id FROM choice_wishes w
  WHERE w.choice_id = of_choice AND heyi_takes_part_for(w.case_id, w.party_id)
    ORDER BY w.party_id, w.place
$$;
REVOKE ALL ON FUNCTION heyi_is_choice_open(uuid), heyi_common_choice(uuid),
  heyi_settle_choice(uuid, text, text), heyi_answer_choice(uuid, uuid, int, uuid[]),
    heyi_end_choice(uuid, text), heyi_own_wishes(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_choice_open(uuid) TO heyi_app;
GRANT EXECUTE ON FUNCTION heyi_answer_choice(uuid, uuid, int, uuid[]), heyi_own_wishes(uuid)
  TO heyi_party;
GRANT EXECUTE ON FUNCTION heyi_end_choice(uuid, text) TO heyi_app, heyi_job;
