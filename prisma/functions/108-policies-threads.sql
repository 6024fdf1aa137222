-- 异步调解: topics, messages and who has read them (docs/decisions/0098-conversations.md), their files
-- and the lines of the minutes that were made of them (docs/decisions/0109-message-files.md).

CALL heyi_reset_access('topics', 'messages', 'message_reads', 'offer_answers', 'message_files',
  'minutes_entry_sources');

/*
 * When a message was sent, for the policies on what belongs to it; only parties need it, and only
 * of what they hear.
 */
CREATE OR REPLACE FUNCTION heyi_said_at(of_message uuid) RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN heyi_role() = 'party' THEN (SELECT m.sent_at FROM messages m
    WHERE m.id = of_message) END
$$;
REVOKE ALL ON FUNCTION heyi_said_at(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_said_at(uuid) TO heyi_app, heyi_party;

/*
 * The conversations of a case as the one who is asking hears them: who may hear is heyi_may_hear
 * and nothing else. Of an offer it gets no topic, so that an invited person hears none. Whether the
 * author speaks for a person, who has a guardian, or for an organisation is said to those too who
 * read no list of the parties. On top of it time and holding take words away from those who may:
 * until it is visible a message exists for its writer only, taken back within that time it never
 * existed for the others, and held its words are for its writer and the mediators. Volatile, so
 * that what was committed while the lock was waited for is read: who takes back holds the same lock
 * (heyi_message_changes), so that a message which someone has read cannot count as unseen. The
 * clock is the database's.
 */
DROP FUNCTION IF EXISTS heyi_hear(uuid);
CREATE FUNCTION heyi_hear(of_case uuid)
RETURNS TABLE (id uuid, topic_id uuid, audience text, caucus_party_id uuid, account_id uuid,
  author_name text, author_kind text, party_id uuid, words text, digest text, sent_at timestamptz,
  visible_at timestamptz, is_late boolean, rephrases_id uuid, taken_back_at timestamptz,
  held_at timestamptz, hold_reason text, is_pending boolean, is_own boolean,
  offer_until timestamptz, counters_id uuid, of_person boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(of_case::text, 104));
  RETURN QUERY
    WITH heard AS (
      SELECT m.*, m.account_id = heyi_actor() AS own, m.visible_at > clock_timestamp() AS pending,
        m.held_at IS NOT NULL AND m.released_at IS NULL AS held,
        m.held_at IS NULL OR m.released_at IS NOT NULL OR m.account_id = heyi_actor()
        OR heyi_case_side() = 'mediator' AS shown
      FROM messages m WHERE m.case_id = of_case
        AND heyi_may_hear(m.case_id, m.audience, m.caucus_party_id,
          CASE WHEN m.offer_until IS NULL THEN m.topic_id END, m.sent_at))
    SELECT h.id, h.topic_id, h.audience, h.caucus_party_id, h.account_id, h.author_name,
      h.author_kind, h.party_id, CASE WHEN h.shown THEN h.words END,
      CASE WHEN h.shown THEN h.digest END, h.sent_at, h.visible_at, h.is_late, h.rephrases_id,
      h.taken_back_at, CASE WHEN h.held THEN h.held_at END,
      CASE WHEN h.held AND h.shown THEN h.hold_reason END,
      h.pending AND h.taken_back_at IS NULL, h.own,
      CASE WHEN h.shown THEN h.offer_until END, CASE WHEN h.shown THEN h.counters_id END,
      EXISTS (SELECT 1 FROM parties p WHERE p.id = h.party_id AND p.kind = 'natural')
    FROM heard h
    WHERE h.own OR (NOT h.pending AND (h.taken_back_at IS NULL OR h.taken_back_at >= h.visible_at))
    ORDER BY h.sent_at, h.id;
END $$;
REVOKE ALL ON FUNCTION heyi_hear(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_hear(uuid) TO heyi_app, heyi_party;

/*
 * The files of what the one who is asking hears of a case: those of a message whose words are
 * heard, and of no other. Volatile, for the reason of heyi_hear.
 */
CREATE OR REPLACE FUNCTION heyi_hear_files(of_case uuid)
RETURNS TABLE (id uuid, message_id uuid, is_own boolean, file_no integer, kind text, file_name text,
  media_type text, size integer, sha256 text, storage_key text, seconds integer)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.id, f.message_id, m.is_own, f.file_no, f.kind, f.file_name, f.media_type, f.size,
    f.sha256, f.storage_key, f.seconds
  FROM heyi_hear(of_case) m JOIN message_files f ON f.message_id = m.id
  WHERE m.words IS NOT NULL AND f.storage_key IS NOT NULL
  ORDER BY m.sent_at, f.message_id, f.file_no
$$;
REVOKE ALL ON FUNCTION heyi_hear_files(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_hear_files(uuid) TO heyi_app, heyi_party;

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

DO $$
DECLARE
  t text;
  r text;
  -- An invited person hears topics of their scope and what is said there; neither offers nor
  -- answers, files, nor who has read. A third person hears what was said after they joined.
  hears jsonb := jsonb_build_object('topics', ', id, opened_at',
    'messages', ', CASE WHEN offer_until IS NULL THEN topic_id END, sent_at',
    'message_reads', ', NULL, heyi_said_at(message_id)',
    'message_files', ', NULL, heyi_said_at(message_id)',
    'offer_answers', ', NULL, heyi_said_at(offer_id)');
  rule text;
BEGIN
  FOREACH t IN ARRAY ARRAY['topics', 'messages', 'message_reads', 'offer_answers', 'message_files',
    'minutes_entry_sources'] LOOP
    rule := format('heyi_may_hear(case_id, audience, caucus_party_id%s)', hears->>t);
    FOREACH r IN ARRAY ARRAY['heyi_app', 'heyi_party', CURRENT_USER::text] LOOP
      EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO %I USING (%s)', r || '_select',
        t, r, rule);
    END LOOP;
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO heyi_app WITH CHECK (%s)', t,
      rule);
    IF t NOT IN ('topics', 'minutes_entry_sources') THEN
      EXECUTE format('CREATE POLICY party_insert ON %I FOR INSERT TO heyi_party WITH CHECK (%s)', t,
        rule);
    END IF;
    IF t IN ('topics', 'messages', 'message_files') THEN
      EXECUTE format('CREATE POLICY app_update ON %I FOR UPDATE TO heyi_app USING (%2$s)
        WITH CHECK (%2$s)', t, rule);
    END IF;
    IF t IN ('messages', 'message_files') THEN
      EXECUTE format('CREATE POLICY party_update ON %I FOR UPDATE TO heyi_party USING (%2$s)
        WITH CHECK (%2$s)', t, rule);
    END IF;
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE (due_at, extended, closed_at) ON topics TO heyi_app;
GRANT SELECT ON topics TO heyi_party;
-- Messages are read through heyi_hear; the id alone finds the row that its writer changes.
GRANT SELECT (id), INSERT, UPDATE (words, taken_back_at) ON messages TO heyi_app, heyi_party;
GRANT UPDATE (held_at, hold_reason, released_at) ON messages TO heyi_app;
GRANT SELECT, INSERT ON message_reads TO heyi_app, heyi_party;
-- Files are read through heyi_hear_files; taking back empties them.
GRANT SELECT (message_id), INSERT, UPDATE (file_name, sha256, storage_key) ON message_files
  TO heyi_app, heyi_party;
GRANT SELECT, INSERT ON minutes_entry_sources TO heyi_app;
-- No mediator answers an offer.
GRANT SELECT ON offer_answers TO heyi_app, heyi_party;
GRANT INSERT ON offer_answers TO heyi_party;
-- The system reminds of deadlines and sends notices that something was said, never what.
REVOKE SELECT ON topics, messages, offer_answers, message_files FROM heyi_job;
-- It sweeps files that no row names, and destroys those of a dossier.
GRANT SELECT (id, case_id, sha256, storage_key) ON message_files TO heyi_job;
GRANT SELECT (id, case_id, court_id, holder_id, topic_no, opened_at, due_at, closed_at, round_no,
  continues_id) ON topics TO heyi_job;
GRANT SELECT (id, case_id, court_id, holder_id, topic_id, audience, caucus_party_id, account_id,
  author_kind, party_id, sent_at, visible_at, taken_back_at, offer_until, counters_id) ON messages
    TO heyi_job;
GRANT SELECT (offer_id, party_id, case_id, court_id, holder_id, account_id) ON offer_answers
  TO heyi_job;
