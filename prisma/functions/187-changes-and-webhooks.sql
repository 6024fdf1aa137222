-- What courts' own systems follow (docs/decisions/0132-changes-and-webhooks.md): the feed of
-- changes and its webhooks.

CALL heyi_reset_access('court_feeds', 'court_changes', 'webhook_subscriptions', 'webhook_secrets',
  'webhook_deliveries');

/*
 * What a court's system learns of an event: CHANGE_OF_EVENT of
 * lib/domain/integration/change-kinds.ts. Null: nothing. An agreement counts once it is in effect;
 * an application for confirmation is the trigger's question.
 */
CREATE OR REPLACE FUNCTION heyi_change_kind(kind text, data jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind
    WHEN 'case.referred' THEN 'referral.received'
    WHEN 'case.applied' THEN 'referral.received'
    WHEN 'case.accepted' THEN 'referral.accepted'
    WHEN 'case.acceptance-undone' THEN 'referral.acceptance_undone'
    WHEN 'case.declined' THEN 'referral.declined'
    WHEN 'case.recalled' THEN 'referral.recalled'
    WHEN 'case.referred-again' THEN 'referral.referred_again'
    WHEN 'case.returned-ended' THEN 'referral.ended'
    WHEN 'case.assigned' THEN 'mediation.assigned'
    WHEN 'case.reassigned' THEN 'mediation.assigned'
    WHEN 'case.assignment-undone' THEN 'mediation.unassigned'
    WHEN 'case.mediator-replaced' THEN 'mediation.unassigned'
    WHEN 'case.withdrawn' THEN 'mediation.unassigned'
    WHEN 'case.taken' THEN 'mediation.begun'
    WHEN 'clock.paused' THEN 'mediation.period_changed'
    WHEN 'clock.resumed' THEN 'mediation.period_changed'
    WHEN 'clock.extended' THEN 'mediation.period_changed'
    WHEN 'clock.recounted' THEN 'mediation.period_changed'
    WHEN 'case.closed' THEN 'mediation.closed'
    WHEN 'case.archived' THEN 'mediation.archived'
    WHEN 'agreement.signed' THEN CASE WHEN jsonb_typeof(data->'effectiveOn') = 'string'
      THEN 'agreement.effective' END
    WHEN 'agreement.voided' THEN 'agreement.voided'
    WHEN 'dossier.handed-over' THEN 'pack.handed_over'
    WHEN 'confirmation.agreed' THEN CASE WHEN data->>'submits' = 'true'
      THEN 'confirmation.submitted' END
    WHEN 'confirmation.withdrawn' THEN 'confirmation.changed'
    WHEN 'confirmation.corrected' THEN 'confirmation.changed'
    WHEN 'confirmation.correction-requested' THEN 'confirmation.changed'
    WHEN 'confirmation.postponed' THEN 'confirmation.changed'
    WHEN 'confirmation.accepted' THEN 'confirmation.changed'
    WHEN 'confirmation.refused' THEN 'confirmation.changed'
    WHEN 'confirmation.ruled' THEN 'confirmation.changed'
    WHEN 'confirmation.withdrawal-answered' THEN 'confirmation.changed'
    WHEN 'confirmation.deemed-withdrawn' THEN 'confirmation.changed' END
$$;

/*
 * Writes the change of an event, unnumbered, in the event's own transaction. An application for
 * confirmation that its parties have not submitted does not exist for the court, nor does its
 * withdrawal.
 */
CREATE OR REPLACE FUNCTION heyi_note_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  change text := heyi_change_kind(NEW.kind, NEW.data);
BEGIN
  IF change IS NULL OR NEW.case_id IS NULL OR NEW.court_id IS NULL THEN RETURN NULL; END IF;
  IF change = 'confirmation.changed' AND NOT EXISTS (SELECT 1 FROM confirmations k
    WHERE k.id = (NEW.data->>'confirmationId')::uuid AND k.submitted_at IS NOT NULL)
      THEN RETURN NULL; END IF;
  INSERT INTO court_changes (court_id, case_id, event_id, event_seq, kind, subject_id, at)
    VALUES (NEW.court_id, NEW.case_id, NEW.id, NEW.seq, change,
      (CASE WHEN change LIKE 'confirmation.%' THEN NEW.data->>'confirmationId'
      WHEN change LIKE 'pack.%' THEN NEW.data->>'packId' END)::uuid, NEW.at);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER events_note_change AFTER INSERT ON events FOR EACH ROW
  WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION heyi_note_change();

/*
 * Numbers the committed changes of a court, at most so many, and puts each before the subscriptions
 * of the court; a disabled one gets them once it is resumed. One at a time by the lock on the
 * feed's row: a position is visible only after all before it, whatever the order in which the
 * transactions of the events were committed. Within a case the order is that of its chain, because
 * the next event of a chain is written after the former is committed.
 */
CREATE OR REPLACE FUNCTION heyi_number_changes(of_court uuid, at_most int, moment timestamptz)
  RETURNS int LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  last bigint;
  numbered int;
BEGIN
  INSERT INTO court_feeds (court_id) VALUES (of_court) ON CONFLICT DO NOTHING;
  SELECT f.last_position INTO last FROM court_feeds f WHERE f.court_id = of_court FOR UPDATE;
  -- A statement of its own after the lock: it sees what was committed until now.
  -- The moment of an event is taken before the lock of its chain, so that it can be earlier than
  -- that of the event before it: a change comes no earlier than what came before it in its case.
  WITH waiting AS (
    SELECT x.id, x.case_id, x.event_seq,
      max(x.at) OVER (PARTITION BY x.case_id ORDER BY x.event_seq) AS at
    FROM court_changes x WHERE x.court_id = of_court AND x.position IS NULL
  ), next AS (
    SELECT w.id, row_number() OVER (ORDER BY w.at, w.case_id, w.event_seq) AS no FROM waiting w
    ORDER BY w.at, w.case_id, w.event_seq LIMIT at_most
  ), given AS (
    UPDATE court_changes x SET position = last + n.no FROM next n WHERE x.id = n.id RETURNING x.id,
      x.case_id, x.position
  ), put AS (
    INSERT INTO webhook_deliveries (subscription_id, position, court_id, case_id, change_id, due_at)
      SELECT s.id, g.position, of_court, g.case_id, g.id, moment FROM given g,
        webhook_subscriptions s
      WHERE s.court_id = of_court AND s.state <> 'revoked'
  )
  SELECT count(*) INTO numbered FROM given;
  UPDATE court_feeds SET last_position = last + numbered WHERE court_id = of_court;
  RETURN numbered;
END $$;
REVOKE ALL ON FUNCTION heyi_note_change(), heyi_number_changes(uuid, int, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_number_changes(uuid, int, timestamptz) TO heyi_job;

-- What was numbered stays; nothing is removed.
CREATE OR REPLACE FUNCTION heyi_change_stays() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.position IS NOT NULL OR (to_jsonb(NEW) - 'position') <> (to_jsonb(OLD) - 'position') THEN
    RAISE EXCEPTION 'a change is numbered once and never altered'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_change_stays() FROM PUBLIC;
CREATE OR REPLACE TRIGGER court_changes_stay BEFORE UPDATE ON court_changes FOR EACH ROW
  EXECUTE FUNCTION heyi_change_stays();

CREATE POLICY owner_floor ON court_changes TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY integration_select ON court_feeds FOR SELECT TO heyi_integration
  USING (court_id = (SELECT heyi_key_court()));
GRANT SELECT (court_id, last_position) ON court_feeds TO heyi_integration;
CREATE POLICY integration_select ON court_changes FOR SELECT TO heyi_integration USING (
  court_id = (SELECT heyi_key_court()) AND position IS NOT NULL);
GRANT SELECT (id, court_id, case_id, kind, subject_id, at, position) ON court_changes
  TO heyi_integration;
GRANT UPDATE (position) ON court_changes TO heyi_job;
GRANT INSERT, UPDATE ON court_feeds TO heyi_job;

-- Set up by the system administrator, who reads no secret and no case: which positions wait, not of
-- what.
CREATE POLICY system_admin_all ON webhook_subscriptions TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin') WITH CHECK ((SELECT heyi_role()) = 'system_admin');
GRANT SELECT, INSERT (id, court_id, url, state, created_at, failures, rests_until, lease),
  UPDATE (state, ended_at, failing_since, failures, rests_until)
  ON webhook_subscriptions TO heyi_app;
CREATE POLICY system_admin_all ON webhook_secrets TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin') WITH CHECK ((SELECT heyi_role()) = 'system_admin');
GRANT SELECT (id, subscription_id, made_at, valid_until),
  INSERT (id, subscription_id, secret_sealed, made_at), UPDATE (valid_until)
  ON webhook_secrets TO heyi_app;
CREATE POLICY system_admin_select ON webhook_deliveries FOR SELECT TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin');
CREATE POLICY system_admin_update ON webhook_deliveries FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin')
  WITH CHECK ((SELECT heyi_role()) = 'system_admin' AND state IN ('waiting', 'skipped'));
GRANT SELECT (subscription_id, position, court_id, change_id, state, attempts, due_at, last_result,
  last_tried_at, ended_at),
  UPDATE (state, attempts, due_at, ended_at) ON webhook_deliveries TO heyi_app;

-- The system sends.
GRANT UPDATE (state, ended_at, failing_since, failures, rests_until, lease) ON webhook_subscriptions
  TO heyi_job;
-- npm run seal:rotate.
GRANT UPDATE (secret_sealed) ON webhook_secrets TO heyi_job;
GRANT INSERT, UPDATE (state, attempts, due_at, last_result, last_tried_at, ended_at)
  ON webhook_deliveries TO heyi_job;
