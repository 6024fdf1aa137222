-- What follows the end of mediation at the court (docs/decisions/0131-after-mediation.md).

CALL heyi_reset_access('court_steps', 'paper_marks');

/*
 * The stages of a case: STAGE_STEPS of lib/domain/court-stage/stage-moves.ts, and the stage that a
 * closing sets. Who may: the institution's side hands over, the clerk receives and records, the
 * judge issues a 调解书. A trigger, because a policy does not see the row as it was.
 */
CREATE OR REPLACE FUNCTION heyi_may_set_stage(side text, role text, before text, after text,
  closes boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN side IN ('institution', 'mediator') THEN CASE
      WHEN closes THEN before IS NULL AND after IN ('transfer_due', 'record_due')
      WHEN after = 'transferred' THEN before IS NULL
        OR before IN ('transfer_due', 'transfer_returned')
      WHEN after = 'record_submitted' THEN before IS NULL
        OR before IN ('record_due', 'record_returned')
      ELSE false END
    WHEN role = 'court_clerk' THEN (before, after) IN (
      ('transferred', 'filing_due'), ('transferred', 'trial_due'),
      ('transferred', 'transfer_returned'), ('filing_due', 'filed'), ('trial_due', 'in_trial'),
      ('paper_due', 'in_trial'), ('paper_issued', 'in_trial'), ('record_submitted', 'recorded'),
      ('record_submitted', 'paper_due'), ('record_submitted', 'record_returned'),
      ('trial_due', 'suit_ended'), ('paper_due', 'suit_ended'))
    WHEN role = 'court_judge' THEN (before, after) IN (('paper_due', 'paper_issued'))
    ELSE false END
$$;
CREATE OR REPLACE FUNCTION heyi_court_stage_moves() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'heyi_app' OR heyi_may_set_stage(heyi_case_side(), heyi_role(),
    OLD.court_stage, NEW.court_stage, OLD.status <> NEW.status AND NEW.status = 'closed') IS TRUE
      THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'not a stage after %: %', OLD.court_stage, NEW.court_stage
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER cases_court_stage BEFORE UPDATE OF court_stage ON cases FOR EACH ROW
  WHEN (OLD.court_stage IS DISTINCT FROM NEW.court_stage) EXECUTE FUNCTION heyi_court_stage_moves();

/* The last receipt puts a 调解书 into force (民诉法 第100条), by whom it was recorded. */
CREATE OR REPLACE FUNCTION heyi_paper_received() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE cases c SET court_stage = 'paper_served', court_stage_at = NEW.made_at
    WHERE c.id = NEW.case_id AND c.court_stage = 'paper_issued' AND NOT EXISTS (
      SELECT 1 FROM court_steps s, unnest(s.party_ids) p(id) WHERE s.case_id = c.id
        AND s.move = 'issue_paper'
        AND NOT EXISTS (SELECT 1 FROM paper_marks m WHERE m.case_id = c.id AND m.party_id = p.id
          AND m.answer = 'receipt'));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER paper_marks_received AFTER INSERT ON paper_marks FOR EACH ROW
  WHEN (NEW.answer = 'receipt')
  EXECUTE FUNCTION heyi_paper_received();

/* 待联系: a contact is on record, or someone who takes part has come in. */
CREATE OR REPLACE FUNCTION heyi_first_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE cases SET first_contact_at = now() WHERE id = NEW.case_id AND first_contact_at IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER contacts_first AFTER INSERT ON contacts FOR EACH ROW
  EXECUTE FUNCTION heyi_first_contact();
CREATE OR REPLACE TRIGGER participants_first_contact AFTER UPDATE OF account_id ON participants
  FOR EACH ROW
  WHEN (OLD.account_id IS NULL AND NEW.account_id IS NOT NULL)
    EXECUTE FUNCTION heyi_first_contact();

/*
 * Marks the recall that this clerk's court takes back, and says from whom it was recalled; null:
 * there is none. The ten minutes and the last act are the trigger's on cases and the rule's
 * (decide-undo-referral.ts).
 */
CREATE OR REPLACE FUNCTION heyi_undo_recall(of_case uuid) RETURNS uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  UPDATE case_declines d SET undone_at = now() FROM cases c
    WHERE c.id = of_case AND c.court_id = heyi_court() AND heyi_role() = 'court_clerk'
      AND c.status = 'returned'
      AND c.last_act = 'case.recalled' AND c.last_act_at > now() - interval '15 minutes'
      AND d.case_id = c.id AND d.reason_code = 'not_confirmed' AND d.undone_at IS NULL
      AND d.declined_at = (SELECT max(e.declined_at) FROM case_declines e WHERE e.case_id = c.id
        AND e.undone_at IS NULL)
    RETURNING d.institution_id
$$;
REVOKE ALL ON FUNCTION heyi_may_set_stage(text, text, text, text, boolean),
  heyi_court_stage_moves(), heyi_paper_received(), heyi_first_contact(), heyi_undo_recall(uuid)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_may_set_stage(text, text, text, text, boolean) TO heyi_app;
GRANT EXECUTE ON FUNCTION heyi_undo_recall(uuid) TO heyi_app;

-- The steps of the court: its own people, and whose case it is.
CREATE POLICY app_select ON court_steps FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)
    WHEN 'court' THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY app_insert ON court_steps FOR INSERT TO heyi_app WITH CHECK (
  court_id = (SELECT heyi_court()) AND by_account = (SELECT heyi_actor())
  AND CASE (SELECT heyi_role())
    WHEN 'court_clerk' THEN move IN ('receive_transfer', 'send_transfer_back', 'file_suit',
      'resume_trial', 'record_agreement', 'end_suit')
    WHEN 'court_judge' THEN move = 'issue_paper'
    ELSE false END
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.court_id = court_steps.court_id
    AND c.court_stage = ANY (CASE move
      WHEN 'receive_transfer' THEN ARRAY['filing_due', 'trial_due']
      WHEN 'send_transfer_back' THEN ARRAY['transfer_returned', 'record_returned']
      WHEN 'file_suit' THEN ARRAY['filed']
      WHEN 'resume_trial' THEN ARRAY['in_trial']
      WHEN 'record_agreement' THEN ARRAY['recorded', 'paper_due']
      WHEN 'issue_paper' THEN ARRAY['paper_issued']
      ELSE ARRAY['suit_ended'] END)));
CREATE POLICY reader_select ON court_steps FOR SELECT TO heyi_reader USING (
  CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court())
    ELSE false END);
-- Those who take part read what concerns their suit, and not what the court and the institution
-- settle between them.
CREATE POLICY party_select ON court_steps FOR SELECT TO heyi_party USING (
  move <> 'send_transfer_back' AND heyi_takes_part(case_id));
GRANT SELECT, INSERT ON court_steps TO heyi_app;
GRANT SELECT ON court_steps TO heyi_reader;
GRANT SELECT (case_id, step_no, move, by_name, made_on, number, fee_state, fee_amount, fee_due_on,
  trial_reason, suit_end, party_ids, agreement_no, made_at) ON court_steps TO heyi_party;
CREATE OR REPLACE TRIGGER court_steps_stay BEFORE UPDATE OR DELETE ON court_steps FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION heyi_refuse_change();

CREATE POLICY app_select ON paper_marks FOR SELECT TO heyi_app USING (
  CASE (SELECT heyi_case_side())
    WHEN 'institution' THEN holder_id = (SELECT heyi_institution())
    WHEN 'mediator' THEN heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)
    WHEN 'court' THEN court_id = (SELECT heyi_court())
    ELSE false END);
-- A clerk records a receipt on paper, of a party whom the 调解书 binds.
CREATE POLICY app_insert ON paper_marks FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role()) = 'court_clerk' AND court_id = (SELECT heyi_court())
  AND by_account = (SELECT heyi_actor())
  AND answer = 'receipt' AND way IN ('in_person', 'post') AND participant_id IS NULL
  AND EXISTS (SELECT 1 FROM cases c JOIN court_steps s ON s.case_id = c.id
    AND s.move = 'issue_paper'
    WHERE c.id = paper_marks.case_id AND c.court_stage = 'paper_issued'
      AND paper_marks.party_id = ANY (s.party_ids)));
CREATE POLICY reader_select ON paper_marks FOR SELECT TO heyi_reader USING (
  CASE WHEN (SELECT heyi_role() = 'court_reviewer') THEN court_id = (SELECT heyi_court())
    ELSE false END);
CREATE POLICY party_select ON paper_marks FOR SELECT TO heyi_party USING (heyi_takes_part(case_id));
-- Who may settle for the party (民诉法 第62条), while it is the time for it.
CREATE POLICY party_insert ON paper_marks FOR INSERT TO heyi_party WITH CHECK (
  by_account = (SELECT heyi_actor()) AND way = 'own_phone'
  AND (answer <> 'request' OR identity_way IS NOT NULL)
  AND heyi_declares_for(participant_id, case_id, party_id)
  AND heyi_answers_at(participant_id, jsonb_build_object('role', 'party', 'id', party_id), true)
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = paper_marks.case_id
    AND c.court_id = paper_marks.court_id
    AND c.holder_id = paper_marks.holder_id AND CASE paper_marks.answer
      WHEN 'request' THEN c.court_stage IN ('record_due', 'record_submitted', 'record_returned',
        'paper_due')
        AND c.source IN ('entrusted_ordinary', 'entrusted_summary')
      ELSE c.court_stage = 'paper_issued' AND EXISTS (SELECT 1 FROM court_steps s
        WHERE s.case_id = c.id
        AND s.move = 'issue_paper' AND paper_marks.party_id = ANY (s.party_ids)) END));
GRANT SELECT, INSERT ON paper_marks TO heyi_app;
GRANT SELECT ON paper_marks TO heyi_reader;
GRANT SELECT (case_id, party_id, answer, way, party_name, person_name, made_on),
  INSERT ON paper_marks TO heyi_party;
CREATE OR REPLACE TRIGGER paper_marks_stay BEFORE UPDATE OR DELETE ON paper_marks FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION heyi_refuse_change();

CREATE POLICY owner_floor ON court_steps FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON paper_marks FOR SELECT TO CURRENT_USER USING (true);
