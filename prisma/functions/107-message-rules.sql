-- 异步调解: what is written into conversations and by whom (docs/decisions/0098-conversations.md). Who
-- reads it is in 108-policies-threads.sql.

/*
 * May the one who is asking settle under this participation (民诉法 第62条; 民法典 第23条)? The rule of
 * lib/domain/participant/capacity.ts.
 */
CREATE OR REPLACE FUNCTION heyi_may_settle(of_participant uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM participants t LEFT JOIN agents a ON a.id = t.person_id
    WHERE t.id = of_participant AND t.account_id = heyi_actor() AND t.ended_on IS NULL
      AND heyi_acts_for(t.kind, t.party_id) AND (t.kind <> 'agent'
        OR (a.authority = 'special' AND heyi_holds_authority(a.id))))
$$;
/*
 * Was this offer answered by this party; without a party: by anyone? A counter-offer counts for its
 * own party from the moment it is written, and for the others from the moment they see it.
 * Volatile: it reads what was committed while a lock was waited for.
 */
CREATE OR REPLACE FUNCTION heyi_is_offer_answered(of_offer uuid, of_party uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM offer_answers a WHERE a.offer_id = of_offer
    AND (of_party IS NULL OR a.party_id = of_party))
    OR EXISTS (SELECT 1 FROM messages m WHERE m.counters_id = of_offer
      AND (of_party IS NULL OR m.party_id = of_party)
      AND (m.taken_back_at IS NULL OR m.taken_back_at >= m.visible_at)
      AND (m.visible_at <= clock_timestamp() OR heyi_takes_part_for(m.case_id, m.party_id)))
$$;
/*
 * Is this an offer of the topic, made by another, that others can see and that this party has not
 * answered?
 */
CREATE OR REPLACE FUNCTION heyi_may_answer_offer(of_offer uuid, of_topic uuid, of_party uuid)
  RETURNS boolean LANGUAGE sql
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM messages m WHERE m.id = of_offer AND m.offer_until IS NOT NULL
    AND m.taken_back_at IS NULL
      AND m.visible_at <= clock_timestamp() AND m.party_id IS DISTINCT FROM of_party
      AND (of_topic IS NULL OR m.topic_id = of_topic)
      AND heyi_may_hear(m.case_id, m.audience, m.caucus_party_id, NULL, m.sent_at))
    AND NOT heyi_is_offer_answered(of_offer, of_party)
$$;
REVOKE ALL ON FUNCTION heyi_may_settle(uuid), heyi_is_offer_answered(uuid, uuid),
  heyi_may_answer_offer(uuid, uuid, uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_may_settle(uuid), heyi_is_offer_answered(uuid, uuid),
  heyi_may_answer_offer(uuid, uuid, uuid)
  TO heyi_app, heyi_party;

/* An answer is given once, by one who may settle for the party to whom the offer was made. */
CREATE OR REPLACE FUNCTION heyi_offer_answer_is_own() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS NOT NULL AND (NEW.account_id IS DISTINCT FROM heyi_actor()
    OR NOT heyi_may_settle(NEW.participant_id)
    OR NOT heyi_takes_part_for(NEW.case_id, NEW.party_id)
    OR NOT heyi_may_answer_offer(NEW.offer_id, NULL, NEW.party_id)) THEN
    RAISE insufficient_privilege
      USING MESSAGE = 'an offer is answered once, by a party to whom it was made';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_offer_answer_is_own() FROM PUBLIC;
CREATE OR REPLACE TRIGGER offer_answer_is_own BEFORE INSERT ON offer_answers
  FOR EACH ROW EXECUTE FUNCTION heyi_offer_answer_is_own();

/*
 * Who changes what of a message, whatever the application tries: it is written under the writer's
 * own account; only the writer takes it back, once, and only the mediator holds and releases. Words
 * are never changed into others.
 */
CREATE OR REPLACE FUNCTION heyi_message_changes() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.account_id IS DISTINCT FROM heyi_actor() OR NEW.taken_back_at IS NOT NULL
      OR NEW.held_at IS NOT NULL
      OR (NEW.author_kind = 'mediator') IS DISTINCT FROM (heyi_role() = 'mediator')
      OR (NEW.participant_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM participants t
        WHERE t.id = NEW.participant_id
        AND t.case_id = NEW.case_id AND t.account_id = heyi_actor()
        AND t.party_id IS NOT DISTINCT FROM NEW.party_id
        AND t.kind = NEW.author_kind
        AND t.ended_on IS NULL)) THEN
      RAISE insufficient_privilege USING MESSAGE = 'a message is written under its own writer';
    END IF;
    IF NEW.offer_until IS NOT NULL AND NEW.author_kind <> 'mediator'
      AND NOT heyi_may_settle(NEW.participant_id) THEN
      RAISE insufficient_privilege USING MESSAGE = 'an offer is made by one who may settle';
    END IF;
    IF NEW.counters_id IS NOT NULL AND NOT heyi_may_answer_offer(NEW.counters_id, NEW.topic_id,
      NEW.party_id) THEN
      RAISE insufficient_privilege
        USING MESSAGE = 'an offer is countered once, by a party to whom it was made';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.taken_back_at IS NOT NULL AND OLD.taken_back_at IS NULL THEN
    IF OLD.account_id IS DISTINCT FROM heyi_actor() THEN
      RAISE insufficient_privilege USING MESSAGE = 'only the writer takes a message back';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(OLD.case_id::text, 104));
    IF OLD.offer_until IS NOT NULL AND heyi_is_offer_answered(OLD.id, NULL) THEN
      RAISE insufficient_privilege USING MESSAGE = 'an offer that was answered stays';
    END IF;
    NEW.taken_back_at := clock_timestamp();
    NEW.words := NULL;
  ELSIF NEW.words IS DISTINCT FROM OLD.words OR NEW.taken_back_at IS DISTINCT FROM OLD.taken_back_at
    THEN
    RAISE insufficient_privilege USING MESSAGE = 'the words of a message stay as they were sent';
  END IF;
  IF (NEW.held_at, NEW.hold_reason, NEW.released_at) IS DISTINCT FROM (OLD.held_at, OLD.hold_reason,
    OLD.released_at)
    AND heyi_role() IS DISTINCT FROM 'mediator' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the mediator holds and releases';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_message_changes() FROM PUBLIC;
CREATE OR REPLACE TRIGGER message_changes BEFORE INSERT OR UPDATE ON messages
  FOR EACH ROW EXECUTE FUNCTION heyi_message_changes();

/* With the words of a message that is taken back its files go. */
CREATE OR REPLACE FUNCTION heyi_take_files_back() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE message_files SET file_name = NULL, sha256 = NULL, storage_key = NULL
    WHERE message_id = NEW.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION heyi_take_files_back() FROM PUBLIC;
CREATE OR REPLACE TRIGGER take_files_back AFTER UPDATE ON messages FOR EACH ROW
  WHEN (NEW.taken_back_at IS NOT NULL AND OLD.taken_back_at IS NULL AND NEW.file_count > 0)
  EXECUTE FUNCTION heyi_take_files_back();

/*
 * A file comes from the writer of its message, one of those with which it was sent; it goes with it
 * and never changes.
 */
CREATE OR REPLACE FUNCTION heyi_message_file_changes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.storage_key IS NULL OR NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = NEW.message_id
      AND m.account_id = heyi_actor() AND m.taken_back_at IS NULL
      AND NEW.file_no BETWEEN 1 AND m.file_count) THEN
      RAISE insufficient_privilege
        USING MESSAGE = 'a file is sent by the writer of its message, with it';
    END IF;
  ELSIF (NEW.file_name, NEW.sha256, NEW.storage_key) IS DISTINCT FROM (OLD.file_name, OLD.sha256,
    OLD.storage_key)
    AND (NEW.storage_key IS NOT NULL OR NOT EXISTS (SELECT 1 FROM messages m
      WHERE m.id = NEW.message_id
      AND m.account_id = heyi_actor() AND m.taken_back_at IS NOT NULL)) THEN
    RAISE insufficient_privilege
      USING MESSAGE = 'a file stays as it was sent, and goes with its message';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_message_file_changes() FROM PUBLIC;
CREATE OR REPLACE TRIGGER message_file_changes BEFORE INSERT OR UPDATE ON message_files
  FOR EACH ROW EXECUTE FUNCTION heyi_message_file_changes();

/* A line of the minutes is made by a mediator, of what everyone can read in the conversation. */
CREATE OR REPLACE FUNCTION heyi_entry_source_is_said() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS NOT NULL AND (heyi_role() <> 'mediator' OR NOT EXISTS (SELECT 1 FROM messages m
    WHERE m.id = NEW.message_id AND m.audience = 'case' AND m.taken_back_at IS NULL
      AND m.visible_at <= clock_timestamp()
      AND (m.held_at IS NULL OR m.released_at IS NOT NULL))) THEN
    RAISE insufficient_privilege
      USING MESSAGE = 'a line of the minutes is made of what was said to all';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_entry_source_is_said() FROM PUBLIC;
CREATE OR REPLACE TRIGGER entry_source_is_said BEFORE INSERT ON minutes_entry_sources
  FOR EACH ROW EXECUTE FUNCTION heyi_entry_source_is_said();

/* A reading is recorded by the reader. */
CREATE OR REPLACE FUNCTION heyi_read_is_own() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF heyi_role() IS NOT NULL AND NEW.account_id IS DISTINCT FROM heyi_actor() THEN
    RAISE insufficient_privilege USING MESSAGE = 'a reading is recorded by its reader';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_read_is_own() FROM PUBLIC;
CREATE OR REPLACE TRIGGER read_is_own BEFORE INSERT ON message_reads
  FOR EACH ROW EXECUTE FUNCTION heyi_read_is_own();
