-- 司法确认 (docs/decisions/0126-applications-for-confirmation.md): the parties apply together, the
-- court that invited the institution decides. Mediator and institution read how far it is, and
-- neither who confirmed how nor what the court wrote.

CALL heyi_reset_access('confirmations', 'confirmation_answers', 'confirmation_decisions');

/*
 * May the one who is asking read this application whole: as who takes part in its case, or as its
 * court once it was submitted?
 */
CREATE OR REPLACE FUNCTION heyi_reads_confirmation(of_confirmation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM confirmations k WHERE k.id = of_confirmation AND CASE
    WHEN heyi_role() = 'party' THEN heyi_takes_part(k.case_id)
    WHEN heyi_role() IN ('court_clerk', 'court_judge', 'court_reviewer')
      THEN k.court_id = heyi_court() AND k.submitted_at IS NOT NULL
    ELSE false END)
$$;
/* Has every party that the agreement binds confirmed? */
CREATE OR REPLACE FUNCTION heyi_all_confirmed(of_confirmation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT 1 FROM confirmations k, unnest(k.party_ids) p(id)
    WHERE k.id = of_confirmation
    AND NOT EXISTS (SELECT 1 FROM confirmation_answers a WHERE a.confirmation_id = k.id
      AND a.party_id = p.id))
$$;
/*
 * May this person do this to an application in this status? CONFIRMATION_MOVES of
 * lib/domain/confirmation/confirmation-moves.ts. The president is a judge other than the one who
 * requested a longer review (heyi_confirmation_moves).
 */
CREATE OR REPLACE FUNCTION heyi_may_confirm_move(role text, of_move text, before text, after text)
  RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE of_move
    WHEN 'agree' THEN role = 'party' AND before = 'waiting_parties' AND after = before
    WHEN 'submit' THEN role = 'party' AND before = 'waiting_parties' AND after = 'submitted'
    WHEN 'lapse' THEN role = 'system' AND before = 'waiting_parties' AND after = 'lapsed'
    WHEN 'withdraw' THEN role = 'party' AND before IN ('waiting_parties', 'submitted', 'correcting')
      AND after = 'withdrawn'
    WHEN 'request_withdrawal' THEN role = 'party' AND before = 'admitted' AND after = before
    WHEN 'correct' THEN role = 'party' AND before = 'correcting' AND after = 'submitted'
    WHEN 'order_correction' THEN role IN ('court_clerk', 'court_judge') AND before = 'submitted'
      AND after = 'correcting'
    WHEN 'admit' THEN role IN ('court_clerk', 'court_judge') AND before = 'submitted'
      AND after = 'admitted'
    WHEN 'request_supplement' THEN role IN ('court_clerk', 'court_judge') AND before = 'admitted'
      AND after = before
    WHEN 'supplement' THEN role = 'party' AND before = 'admitted' AND after = before
    WHEN 'request_postponement' THEN role = 'party' AND before IN ('correcting', 'admitted')
      AND after = before
    WHEN 'postpone' THEN role IN ('court_clerk', 'court_judge')
      AND before IN ('correcting', 'admitted') AND after = before
    WHEN 'refuse_postponement' THEN role IN ('court_clerk', 'court_judge')
      AND before IN ('correcting', 'admitted') AND after = before
    WHEN 'request_extension' THEN role = 'court_judge' AND before = 'admitted' AND after = before
    WHEN 'extend_review' THEN role = 'court_judge' AND before = 'admitted' AND after = before
    WHEN 'refuse_extension' THEN role = 'court_judge' AND before = 'admitted' AND after = before
    WHEN 'refuse_admission' THEN role = 'court_judge' AND before = 'submitted'
      AND after = 'not_admitted'
    WHEN 'permit_withdrawal' THEN role = 'court_judge' AND before = 'admitted'
      AND after = 'withdrawn'
    WHEN 'refuse_withdrawal' THEN role = 'court_judge' AND before = 'admitted' AND after = before
    WHEN 'deem_withdrawn' THEN role = 'court_judge' AND before IN ('correcting', 'admitted')
      AND after = 'deemed_withdrawn'
    WHEN 'confirm' THEN role = 'court_judge' AND before = 'admitted' AND after = 'confirmed'
    WHEN 'dismiss' THEN role = 'court_judge' AND before = 'admitted' AND after = 'dismissed'
    ELSE false END
$$;
/*
 * What policies cannot compare: a row with what it was. Each change is one step of the table, and
 * the next revision.
 */
CREATE OR REPLACE FUNCTION heyi_confirmation_moves() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
DECLARE
  acting text := coalesce(heyi_role(), CASE current_user WHEN 'heyi_job' THEN 'system' END);
BEGIN
  -- The owner repairs; no other role acts without a name.
  IF acting IS NULL THEN RETURN NEW; END IF;
  IF NEW.revision <> OLD.revision + 1
    OR NOT heyi_may_confirm_move(acting, NEW.last_act, OLD.status, NEW.status)
    OR (NEW.last_act = 'submit' AND NOT heyi_all_confirmed(NEW.id))
    OR (NEW.last_act IN ('agree', 'submit') AND NOT heyi_signed_application(NEW.id))
    OR (NEW.last_act = 'lapse' AND OLD.due_on >= (now() AT TIME ZONE 'Asia/Shanghai')::date)
    OR (NEW.last_act = 'order_correction' AND OLD.correction_due_on IS NOT NULL)
    OR (NEW.correction_due_on IS DISTINCT FROM OLD.correction_due_on
      AND CASE NEW.last_act WHEN 'order_correction' THEN false
      WHEN 'postpone' THEN OLD.status <> 'correcting'
        OR NOT coalesce(NEW.correction_due_on > OLD.correction_due_on, false)
      ELSE true END)
    OR (NEW.number IS DISTINCT FROM OLD.number AND NEW.last_act <> 'admit')
    OR (NEW.last_act = 'deem_withdrawn' AND OLD.status = 'admitted'
      AND OLD.supplement_due_on IS NULL)
    OR (NEW.supplement_due_on IS DISTINCT FROM OLD.supplement_due_on AND CASE NEW.last_act
      WHEN 'request_supplement' THEN OLD.supplement_due_on IS NOT NULL
      WHEN 'supplement' THEN NEW.supplement_due_on IS NOT NULL
      WHEN 'postpone' THEN OLD.status <> 'admitted'
        OR NOT coalesce(NEW.supplement_due_on > OLD.supplement_due_on, false)
      ELSE true END)
    -- A later day is requested while the day of the court has not passed, and set or refused once.
    OR (NEW.last_act = 'request_postponement' AND (OLD.postponement_requested_at IS NOT NULL
      OR NEW.postponement_requested_at IS NULL
      OR NOT coalesce((now() AT TIME ZONE 'Asia/Shanghai')::date
        <= CASE OLD.status WHEN 'correcting' THEN OLD.correction_due_on
          ELSE OLD.supplement_due_on END, false)))
    OR (NEW.postponement_requested_at IS DISTINCT FROM OLD.postponement_requested_at
      AND NEW.last_act <> 'request_postponement'
      AND (NEW.last_act NOT IN ('postpone', 'refuse_postponement', 'correct', 'supplement')
        OR NEW.postponement_requested_at IS NOT NULL))
    OR (NEW.last_act = 'postpone' AND (NEW.correction_due_on, NEW.supplement_due_on)
      IS NOT DISTINCT FROM (OLD.correction_due_on, OLD.supplement_due_on))
    OR (NEW.last_act = 'refuse_postponement' AND OLD.postponement_requested_at IS NULL)
    OR (NEW.last_act = 'supplement' AND OLD.supplement_due_on IS NULL)
    OR ((NEW.extension_days, NEW.extension_by) IS DISTINCT FROM (OLD.extension_days,
      OLD.extension_by) AND CASE
      WHEN NEW.last_act = 'request_extension' THEN OLD.extension_by IS NOT NULL
        OR OLD.extra_days IS NOT NULL
        OR NEW.extension_by IS DISTINCT FROM heyi_actor()
      ELSE NEW.last_act NOT IN ('extend_review', 'refuse_extension')
        OR NEW.extension_by IS NOT NULL END)
    -- Never the judge alone: the request is someone else's.
    OR (NEW.last_act IN ('extend_review', 'refuse_extension')
      AND (OLD.extension_by IS NULL OR OLD.extension_by = heyi_actor()))
    OR (NEW.extra_days IS DISTINCT FROM OLD.extra_days
      AND (NEW.last_act <> 'extend_review' OR NEW.extra_days IS DISTINCT FROM OLD.extension_days))
  THEN RAISE EXCEPTION 'not a move of an application: % from % to %', NEW.last_act,
    OLD.status, NEW.status
    USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER confirmations_move BEFORE UPDATE ON confirmations
  FOR EACH ROW EXECUTE FUNCTION heyi_confirmation_moves();
REVOKE ALL ON FUNCTION heyi_reads_confirmation(uuid), heyi_all_confirmed(uuid),
  heyi_confirmation_moves() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_reads_confirmation(uuid) TO heyi_app, heyi_reader, heyi_party;
GRANT EXECUTE ON FUNCTION heyi_all_confirmed(uuid) TO heyi_app, heyi_party, heyi_job;

-- An application that its parties have not submitted does not exist for the court.
CREATE POLICY app_select ON confirmations FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)
    WHEN 'court' THEN court_id = (SELECT heyi_court()) AND submitted_at IS NOT NULL
      AND (SELECT heyi_role() IN ('court_clerk', 'court_judge'))
    ELSE false END);
CREATE POLICY app_update ON confirmations FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() IN ('court_clerk', 'court_judge')) AND court_id = (SELECT heyi_court())
    AND submitted_at IS NOT NULL)
  WITH CHECK ((SELECT heyi_role() IN ('court_clerk', 'court_judge'))
    AND court_id = (SELECT heyi_court()));
GRANT SELECT, UPDATE (status, revision, correction_due_on, supplement_due_on,
  postponement_requested_at, extra_days, extension_days, extension_by, admitted_on, number,
  withdrawal_requested_at, decided_on, last_act, last_act_by, last_act_at)
  ON confirmations TO heyi_app;
CREATE POLICY reader_select ON confirmations FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court())
  AND submitted_at IS NOT NULL);
GRANT SELECT ON confirmations TO heyi_reader;
CREATE POLICY party_select ON confirmations FOR SELECT TO heyi_party
  USING (heyi_takes_part(case_id));
CREATE POLICY party_insert ON confirmations FOR INSERT TO heyi_party WITH CHECK (
  heyi_takes_part(case_id) AND status = 'waiting_parties' AND revision = 1 AND submitted_at IS NULL
    AND correction_due_on IS NULL
  AND number IS NULL AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.case_id = confirmations.case_id
    AND p.side <> 'third'
    AND p.left_at IS NULL AND NOT p.id = ANY (party_ids))
  AND NOT EXISTS (SELECT 1 FROM unnest(party_ids) x(id) WHERE NOT EXISTS (
    SELECT 1 FROM parties p WHERE p.id = x.id AND p.case_id = confirmations.case_id)));
CREATE POLICY party_update ON confirmations FOR UPDATE TO heyi_party
  USING (heyi_takes_part(case_id)) WITH CHECK (heyi_takes_part(case_id));
GRANT SELECT, INSERT, UPDATE (status, revision, submitted_at, received_on, supplement_due_on,
  postponement_requested_at, withdrawal_requested_at, last_act, last_act_by, last_act_at)
  ON confirmations TO heyi_party;

-- Who confirmed, for those who take part and for the court; when the person was identified and on
-- what device for the court alone.
CREATE POLICY app_select ON confirmation_answers FOR SELECT TO heyi_app
  USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON confirmation_answers TO heyi_app;
CREATE POLICY reader_select ON confirmation_answers FOR SELECT TO heyi_reader
  USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON confirmation_answers TO heyi_reader;
CREATE POLICY party_select ON confirmation_answers FOR SELECT TO heyi_party
  USING (heyi_reads_confirmation(confirmation_id));
-- Who acts for the party, an agent with special authority in its term (民诉法 第62条), for an
-- application that waits for its parties.
CREATE POLICY party_insert ON confirmation_answers FOR INSERT TO heyi_party WITH CHECK (
  account_id = (SELECT heyi_actor()) AND heyi_declares_for(participant_id, case_id, party_id)
  AND heyi_answers_at(participant_id, jsonb_build_object('role', 'party', 'id', party_id), true)
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.id = confirmation_id
    AND k.case_id = confirmation_answers.case_id
    AND k.court_id = confirmation_answers.court_id AND k.holder_id = confirmation_answers.holder_id
    AND k.status = 'waiting_parties' AND confirmation_answers.party_id = ANY (k.party_ids)));
-- The way is in the identity checks that they read, and in the 申请书.
GRANT SELECT (confirmation_id, party_id, case_id, participant_id, account_id, party_name,
  person_name, confirmer, identity_way, agreed_at), INSERT
  ON confirmation_answers TO heyi_party;

CREATE POLICY app_select ON confirmation_decisions FOR SELECT TO heyi_app
  USING (heyi_reads_confirmation(confirmation_id));
CREATE POLICY app_insert ON confirmation_decisions FOR INSERT TO heyi_app WITH CHECK (
  by_account = (SELECT heyi_actor()) AND by_role = (SELECT heyi_role())
  AND heyi_reads_confirmation(confirmation_id)
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.id = confirmation_id AND k.last_act = move
    AND k.case_id = confirmation_decisions.case_id AND k.court_id = confirmation_decisions.court_id
    AND k.holder_id = confirmation_decisions.holder_id)
  AND CASE by_role
    WHEN 'court_clerk' THEN move IN ('order_correction', 'admit', 'request_supplement', 'postpone',
      'refuse_postponement')
    WHEN 'court_judge' THEN move IN ('order_correction', 'admit', 'request_supplement', 'postpone',
      'refuse_postponement', 'request_extension', 'extend_review', 'refuse_extension',
      'refuse_admission', 'permit_withdrawal', 'refuse_withdrawal', 'deem_withdrawn',
      'confirm', 'dismiss')
    ELSE false END);
GRANT SELECT, INSERT ON confirmation_decisions TO heyi_app;
CREATE POLICY reader_select ON confirmation_decisions FOR SELECT TO heyi_reader
  USING (heyi_reads_confirmation(confirmation_id));
GRANT SELECT ON confirmation_decisions TO heyi_reader;
CREATE POLICY party_select ON confirmation_decisions FOR SELECT TO heyi_party
  USING (heyi_reads_confirmation(confirmation_id));
CREATE POLICY party_insert ON confirmation_decisions FOR INSERT TO heyi_party WITH CHECK (
  by_account = (SELECT heyi_actor()) AND by_role = 'party'
  AND move IN ('correct', 'supplement', 'request_postponement', 'withdraw',
    'request_withdrawal')
  AND EXISTS (SELECT 1 FROM confirmations k WHERE k.id = confirmation_id AND k.last_act = move
    AND k.case_id = confirmation_decisions.case_id AND k.court_id = confirmation_decisions.court_id
    AND k.holder_id = confirmation_decisions.holder_id AND heyi_takes_part(k.case_id)));
GRANT SELECT (confirmation_id, decision_no, case_id, move, by_name, by_role, ground, refusal_ground,
  words, codes, due_on, extra_days, made_at), INSERT
  ON confirmation_decisions TO heyi_party;

CREATE POLICY owner_floor ON confirmations FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON confirmation_answers FOR SELECT TO CURRENT_USER USING (true);
-- An application whose thirty days have passed lapses; the trigger lets the system make no other
-- move.
GRANT UPDATE (status, revision, last_act, last_act_by, last_act_at) ON confirmations TO heyi_job;
-- heyi_confirmation_returns (184).
CREATE POLICY owner_floor ON confirmation_decisions FOR SELECT TO CURRENT_USER USING (true);
-- The system sets the papers of the dossier from them (185-after-ruling.sql), the way of
-- identification with them; no account, no device and no moment of identification.
REVOKE SELECT ON confirmation_answers, confirmation_decisions FROM heyi_job;
GRANT SELECT (confirmation_id, party_id, case_id, court_id, holder_id, participant_id, party_name,
  person_name, confirmer, identity_way, agreed_at)
  ON confirmation_answers TO heyi_job;
GRANT SELECT (confirmation_id, decision_no, case_id, court_id, holder_id, move, by_name, ground,
  refusal_ground, words, codes, due_on, extra_days, made_at)
  ON confirmation_decisions TO heyi_job;
-- The court's own system, by its key: an application once it was submitted, and what its papers
-- say.
CREATE POLICY integration_select ON confirmations FOR SELECT TO heyi_integration USING (
  court_id = (SELECT heyi_key_court()) AND submitted_at IS NOT NULL);
GRANT SELECT ON confirmations TO heyi_integration;
CREATE POLICY integration_select ON confirmation_answers FOR SELECT TO heyi_integration USING (
  EXISTS (SELECT 1 FROM confirmations k WHERE k.id = confirmation_id));
GRANT SELECT (confirmation_id, party_id, participant_id, party_name, person_name, confirmer,
  identity_way, agreed_at)
  ON confirmation_answers TO heyi_integration;
CREATE POLICY integration_select ON confirmation_decisions FOR SELECT TO heyi_integration USING (
  EXISTS (SELECT 1 FROM confirmations k WHERE k.id = confirmation_id));
GRANT SELECT (confirmation_id, decision_no, move, by_name, ground, refusal_ground, words, codes,
  due_on, extra_days, made_at)
  ON confirmation_decisions TO heyi_integration;
