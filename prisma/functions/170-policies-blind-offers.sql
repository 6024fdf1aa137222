-- 密封报价 (docs/decisions/0111-blind-offers.md). The two parties, with those who take part for them,
-- and the mediators see that a bidding runs and who has named an amount; no role of the application
-- sees an amount before it matches.

CALL heyi_reset_access('sealed_biddings', 'sealed_offers');

CREATE POLICY app_select ON sealed_biddings FOR SELECT TO heyi_app USING (
  heyi_case_side() = 'mediator' AND (heyi_mediates(case_id) OR heyi_is_co_mediator(case_id)));
CREATE POLICY app_insert ON sealed_biddings FOR INSERT TO heyi_app WITH CHECK (
  heyi_role() = 'mediator' AND mediator_id = heyi_actor() AND heyi_mediates(case_id)
  AND state = 'open' AND round_no = 1 AND payer_entered_at IS NULL AND payee_entered_at IS NULL);
CREATE POLICY party_select ON sealed_biddings FOR SELECT TO heyi_party USING (
  heyi_takes_part_for(case_id, payer_id) OR heyi_takes_part_for(case_id, payee_id));
CREATE POLICY owner_floor ON sealed_biddings TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON sealed_biddings TO heyi_app;
GRANT SELECT ON sealed_biddings TO heyi_party;
-- The system says that there is something to see, and nothing of an amount.
REVOKE ALL ON sealed_biddings FROM heyi_job;
GRANT SELECT (id, case_id, court_id, holder_id, bidding_no, payer_id, payee_id) ON sealed_biddings
  TO heyi_job;

-- No role has a privilege on the amounts, and the one rule of who may hear answers no to everyone.
-- The functions below compare them with the owner's rights.
CREATE POLICY app_select ON sealed_offers FOR SELECT TO heyi_app
  USING (heyi_may_hear(case_id, audience, caucus_party_id));
CREATE POLICY owner_compares ON sealed_offers TO CURRENT_USER USING (true) WITH CHECK (true);
REVOKE ALL ON sealed_offers FROM heyi_job;

/* The rule of lib/domain/blind-offer/blind-offer.ts. */
CREATE OR REPLACE FUNCTION heyi_blind_result(rule text, offered numeric, demanded numeric)
  RETURNS numeric LANGUAGE sql
IMMUTABLE AS $$
  SELECT CASE rule
    WHEN 'same' THEN CASE WHEN offered = demanded THEN offered END
    WHEN 'middle' THEN CASE WHEN offered >= demanded THEN round((offered + demanded) / 2, 2) END END
$$;

/*
 * Names an amount for a party of the one who is asking, who may settle for it (民诉法 第62条). Where the
 * other one has named its own the two are compared, and removed whatever comes of it.
 * @returns waits, matched, again or missed; null where it may not be named: not a party of the
 *   bidding, over, named already, or meant for
 * another round
 */
CREATE OR REPLACE FUNCTION heyi_enter_blind(of_bidding uuid, of_participant uuid, of_round int,
  own_amount numeric) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  at timestamptz := clock_timestamp();
  b sealed_biddings;
  own uuid;
  other_amount numeric;
  result numeric;
BEGIN
  SELECT t.party_id INTO own FROM participants t WHERE t.id = of_participant;
  SELECT * INTO b FROM sealed_biddings s WHERE s.id = of_bidding FOR UPDATE;
  IF b.id IS NULL OR own IS NULL OR own NOT IN (b.payer_id, b.payee_id) OR b.state <> 'open'
    OR at >= b.due_at OR b.round_no <> of_round
    OR own_amount IS NULL OR own_amount <= 0
    OR (CASE own WHEN b.payer_id THEN b.payer_entered_at ELSE b.payee_entered_at END) IS NOT NULL
    OR NOT heyi_answers_at(of_participant, jsonb_build_object('role', 'party', 'id', own), true)
  THEN RETURN NULL; END IF;
  INSERT INTO sealed_offers (bidding_id, round_no, party_id, case_id, participant_id,
    entered_at, amount)
    VALUES (b.id, b.round_no, own, b.case_id, of_participant, at, own_amount);
  SELECT s.amount INTO other_amount FROM sealed_offers s
    WHERE s.bidding_id = b.id AND s.round_no = b.round_no AND s.party_id <> own;
  IF other_amount IS NULL THEN
    UPDATE sealed_biddings s SET
      payer_entered_at = CASE own WHEN s.payer_id THEN at ELSE s.payer_entered_at END,
      payee_entered_at = CASE own WHEN s.payee_id THEN at ELSE s.payee_entered_at END
    WHERE s.id = b.id;
    RETURN 'waits';
  END IF;
  result := CASE own WHEN b.payer_id THEN heyi_blind_result(b.rule, own_amount, other_amount)
    ELSE heyi_blind_result(b.rule, other_amount, own_amount) END;
  UPDATE sealed_offers s SET amount = NULL WHERE s.bidding_id = b.id;
  UPDATE sealed_biddings s SET payer_entered_at = NULL, payee_entered_at = NULL, amount = result,
    state = CASE WHEN result IS NOT NULL THEN 'matched' WHEN s.round_no = 3 THEN 'missed'
    ELSE 'open' END, ended_at = CASE WHEN result IS NOT NULL OR s.round_no = 3 THEN at END,
    round_no = CASE WHEN result IS NULL AND s.round_no < 3 THEN s.round_no + 1 ELSE s.round_no END
  WHERE s.id = b.id;
  RETURN CASE WHEN result IS NOT NULL THEN 'matched' WHEN b.round_no = 3 THEN 'missed'
    ELSE 'again' END;
END $$;

/*
 * Ends a bidding that runs, and removes what is sealed in it: by the mediator, by one who may
 * settle for one of the two, or by the system once its time is over. false: it does not run, or is
 * not theirs to end.
 */
CREATE OR REPLACE FUNCTION heyi_end_blind(of_bidding uuid, of_participant uuid) RETURNS boolean
  LANGUAGE plpgsql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  at timestamptz := clock_timestamp();
  b sealed_biddings;
BEGIN
  SELECT * INTO b FROM sealed_biddings s WHERE s.id = of_bidding FOR UPDATE;
  IF b.id IS NULL OR b.state <> 'open' THEN RETURN false; END IF;
  IF NOT (CASE
    WHEN heyi_role() = 'mediator' THEN heyi_mediates(b.case_id)
    WHEN heyi_role() = 'party' THEN EXISTS (SELECT 1 FROM participants t
      WHERE t.id = of_participant AND t.party_id IN (b.payer_id, b.payee_id)
        AND heyi_answers_at(t.id, jsonb_build_object('role', 'party', 'id', t.party_id), true))
    WHEN current_setting('role') = 'heyi_job' THEN at >= b.due_at
    ELSE false END)
  THEN RETURN false; END IF;
  UPDATE sealed_offers s SET amount = NULL WHERE s.bidding_id = b.id;
  UPDATE sealed_biddings s SET state = 'ended', ended_at = at, payer_entered_at = NULL,
    payee_entered_at = NULL WHERE s.id = b.id;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heyi_enter_blind(uuid, uuid, int, numeric), heyi_end_blind(uuid, uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_enter_blind(uuid, uuid, int, numeric) TO heyi_party;
GRANT EXECUTE ON FUNCTION heyi_end_blind(uuid, uuid) TO heyi_app, heyi_party, heyi_job;
