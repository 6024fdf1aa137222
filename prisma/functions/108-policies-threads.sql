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
