-- 在线咨询. A visitor has no account (heyi_public): the one consultation whose code and digits were
-- proven in this transaction (lib/data/door.ts, asVisitor) is visible, and what institutions
-- publish. An institution's administrators see their own.

CALL heyi_reset_access('consultations', 'consultation_entries', 'knowledge_answers');

CREATE POLICY public_select ON consultations FOR SELECT TO heyi_public
  USING (proof_hash = (SELECT heyi_setting('visitor_proof')));
CREATE POLICY public_insert ON consultations FOR INSERT TO heyi_public WITH CHECK (
  proof_hash = (SELECT heyi_setting('visitor_proof')) AND state = 'waiting' AND entries = 1
  AND version = 1
  AND suggested_institution_id IS NULL AND rating IS NULL AND removed_at IS NULL
  AND EXISTS (SELECT 1 FROM institutions i WHERE i.id = institution_id
    AND i.answer_hours IS NOT NULL));
-- The asker asks again, or thanks and ends it. What has ended stays as it is.
CREATE POLICY public_update ON consultations FOR UPDATE TO heyi_public
  USING (proof_hash = (SELECT heyi_setting('visitor_proof')) AND state <> 'closed')
  WITH CHECK (proof_hash = (SELECT heyi_setting('visitor_proof'))
    AND state IN ('waiting', 'closed'));
GRANT SELECT (id, institution_id, field, state, phone_sealed, suggested_institution_id,
  submitted_at, due_at, last_entry_at,
    entries, rating, rating_words, closed_at, version),
  INSERT (id, institution_id, field, state, proof_hash, phone_sealed, submitted_at, due_at,
    last_entry_at, entries, version),
  UPDATE (state, due_at, last_entry_at, entries, rating, rating_words, closed_at, version)
    ON consultations TO heyi_public;

CREATE POLICY public_select ON consultation_entries FOR SELECT TO heyi_public
  USING (EXISTS (SELECT 1 FROM consultations c WHERE c.id = consultation_id));
CREATE POLICY public_insert ON consultation_entries FOR INSERT TO heyi_public WITH CHECK (
  by_side = 'asker' AND EXISTS (SELECT 1 FROM consultations c WHERE c.id = consultation_id
    AND c.state = 'waiting'));
GRANT SELECT (consultation_id, entry_no, by_side, words, author_name, written_at, due_at,
  answered_at),
  INSERT (consultation_id, entry_no, institution_id, by_side, words, written_at, due_at)
    ON consultation_entries TO heyi_public;

CREATE POLICY app_select ON consultations FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_update ON consultations FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
    AND state IN ('waiting', 'answered'))
  WITH CHECK (institution_id = (SELECT heyi_institution()) AND state IN ('answered', 'referred'));
GRANT SELECT (id, institution_id, field, state, phone_sealed, suggested_institution_id,
  submitted_at, due_at, last_entry_at,
    entries, rating, rating_words, closed_at, removed_at, version),
  UPDATE (state, due_at, last_entry_at, entries, suggested_institution_id, version) ON consultations
    TO heyi_app;

CREATE POLICY app_select ON consultation_entries FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_insert ON consultation_entries FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND by_side = 'institution' AND author_id = (SELECT heyi_actor()));
-- An answer answers the questions that waited for it.
CREATE POLICY app_update ON consultation_entries FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
    AND by_side = 'asker' AND answered_at IS NULL)
  WITH CHECK (institution_id = (SELECT heyi_institution()));
GRANT SELECT, INSERT (consultation_id, entry_no, institution_id, by_side, words, author_id,
  author_name, written_at),
  UPDATE (answered_at) ON consultation_entries TO heyi_app;
-- Those that wait hold their institution (233-institution-ends.sql).
CREATE POLICY owner_floor ON consultations FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON consultation_entries FOR SELECT TO CURRENT_USER USING (true);

CREATE POLICY public_select ON knowledge_answers FOR SELECT TO heyi_public
  USING (withdrawn_at IS NULL);
GRANT SELECT (id, institution_id, field, question, answer, published_at, updated_at, withdrawn_at)
  ON knowledge_answers TO heyi_public;
CREATE POLICY app_select ON knowledge_answers FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution()));
CREATE POLICY app_insert ON knowledge_answers FOR INSERT TO heyi_app WITH CHECK (
  (SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
  AND withdrawn_at IS NULL);
CREATE POLICY app_update ON knowledge_answers FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())
    AND withdrawn_at IS NULL)
  WITH CHECK (institution_id = (SELECT heyi_institution()));
GRANT SELECT, INSERT, UPDATE (field, question, answer, updated_at, updated_by,
  withdrawn_at, version)
  ON knowledge_answers TO heyi_app;

-- The system removes the words and the number of consultations that are over
-- (lib/jobs/clear-consultations.ts).
GRANT UPDATE (state, due_at, closed_at, proof_hash, phone_sealed, rating_words, removed_at)
  ON consultations TO heyi_job;
GRANT UPDATE (words) ON consultation_entries TO heyi_job;

/*
 * How many questions of these institutions were submitted since a moment whose answer was due, and
 * how many were answered in time. Counts only: a visitor may know how reliable an institution is
 * and sees no question of another.
 */
DROP FUNCTION IF EXISTS heyi_answer_rates(uuid[], timestamptz, timestamptz);
CREATE FUNCTION heyi_answer_rates(wanted uuid[], since timestamptz, at timestamptz)
RETURNS TABLE (institution_id uuid, due bigint, in_time bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.institution_id, count(*), count(*) FILTER (WHERE e.answered_at <= e.due_at)
  FROM consultation_entries e
  WHERE e.by_side = 'asker' AND e.institution_id = ANY (wanted) AND e.written_at >= since
    AND (e.answered_at IS NOT NULL OR e.due_at < at)
  GROUP BY e.institution_id
$$;
REVOKE ALL ON FUNCTION heyi_answer_rates(uuid[], timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_answer_rates(uuid[], timestamptz, timestamptz) TO heyi_public,
  heyi_app;
