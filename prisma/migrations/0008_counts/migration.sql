-- Counted as it happens: every number of a list or a report is kept in the same transaction as the case it counts, by the database itself,
-- so that no writer can forget it. heyi_recount() builds all of it anew from the cases; a test compares the two after concurrent writes.

-- ───────────── what one case contributes

/* Whom a case counts with: its court always, its institution while it holds the case. */
CREATE FUNCTION heyi_case_homes(c cases) RETURNS SETOF uuid LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT c.court_id UNION ALL SELECT c.institution_id WHERE c.institution_id IS NOT NULL
$$;
/* Eight rows for one number: writers of one institution seldom wait for each other (measured: docs/operations/performance.md). */
CREATE FUNCTION heyi_shard(id uuid) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$ SELECT (get_byte(uuid_send(id), 15) & 7)::smallint $$;
CREATE FUNCTION heyi_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT (at AT TIME ZONE 'Asia/Shanghai')::date $$;
CREATE FUNCTION heyi_month(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT date_trunc('month', at AT TIME ZONE 'Asia/Shanghai')::date $$;
CREATE FUNCTION heyi_is_success(outcome text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT outcome IN ('agreement', 'settled_withdrawn') $$;

CREATE FUNCTION heyi_flows_of(c cases) RETURNS SETOF flow_tallies LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT h, 'referred', heyi_month(c.referred_at), c.dispute_type, c.source, '', heyi_shard(c.id), 1, 0, 0::bigint, 0::bigint, 0, 0, 0, 0, 0
    FROM heyi_case_homes(c) h
  UNION ALL
  SELECT h, 'accepted', heyi_month(c.accepted_at), c.dispute_type, c.source, '', heyi_shard(c.id), 1,
    (heyi_day(c.accepted_at) > c.acceptance_due_on IS TRUE)::int, 0,
    greatest(0, extract(epoch FROM c.accepted_at - c.received_at))::bigint, 0, 0, 0, 0, 0
    FROM heyi_case_homes(c) h WHERE c.accepted_at IS NOT NULL
  UNION ALL
  SELECT h, 'closed', heyi_month(c.closed_at), c.dispute_type, c.source, c.outcome, heyi_shard(c.id), 1,
    (heyi_day(c.closed_at) > c.mediation_due_on IS TRUE)::int, d.days, 0,
    (d.days <= 7)::int, (d.days BETWEEN 8 AND 15)::int, (d.days BETWEEN 16 AND 30)::int, (d.days BETWEEN 31 AND 60)::int, (d.days BETWEEN 61 AND 90)::int
    FROM heyi_case_homes(c) h, (SELECT coalesce(c.closing_days, 0) AS days) d WHERE c.closed_at IS NOT NULL
$$;

CREATE FUNCTION heyi_closings_of(c cases) RETURNS SETOF closing_tallies LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT h, c.mediator_id, heyi_month(c.closed_at), c.dispute_type, c.source, c.outcome, 1, coalesce(c.closing_days, 0)::bigint,
    c.operation_points::bigint, c.time_points::bigint, c.result_points::bigint
    FROM heyi_case_homes(c) h WHERE c.closed_at IS NOT NULL AND c.mediator_id IS NOT NULL
$$;

-- ───────────── taking one version of a case off and putting the next one on
-- Rows are always touched in the order of their keys: two cases that change at once may wait for each other, never in a ring.

CREATE FUNCTION heyi_move_counts(old_case cases, new_case cases) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_counts (home_id, status, shard, cases)
    SELECT home_id, status, shard, sum(n) FROM (
      SELECT h AS home_id, old_case.status, heyi_shard(old_case.id) AS shard, -1 AS n FROM heyi_case_homes(old_case) h WHERE old_case.id IS NOT NULL
      UNION ALL
      SELECT h, new_case.status, heyi_shard(new_case.id), 1 FROM heyi_case_homes(new_case) h WHERE new_case.id IS NOT NULL) moved
    GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2, 3
  ON CONFLICT (home_id, status, shard) DO UPDATE SET cases = case_counts.cases + EXCLUDED.cases;

  INSERT INTO flow_tallies
    SELECT home_id, flow, month, dispute_type, source, outcome, shard, sum(s * cases), sum(s * late), sum(s * days), sum(s * seconds),
      sum(s * days_7), sum(s * days_15), sum(s * days_30), sum(s * days_60), sum(s * days_90)
    FROM (SELECT -1 AS s, f.* FROM heyi_flows_of(old_case) f WHERE old_case.id IS NOT NULL
      UNION ALL SELECT 1, f.* FROM heyi_flows_of(new_case) f WHERE new_case.id IS NOT NULL) moved
    GROUP BY home_id, flow, month, dispute_type, source, outcome, shard
    HAVING sum(s * cases) <> 0 OR sum(s * late) <> 0 OR sum(s * days) <> 0 OR sum(s * seconds) <> 0
    ORDER BY home_id, flow, month, dispute_type, source, outcome, shard
  ON CONFLICT (home_id, flow, month, dispute_type, source, outcome, shard) DO UPDATE SET
    cases = flow_tallies.cases + EXCLUDED.cases, late = flow_tallies.late + EXCLUDED.late, days = flow_tallies.days + EXCLUDED.days,
    seconds = flow_tallies.seconds + EXCLUDED.seconds, days_7 = flow_tallies.days_7 + EXCLUDED.days_7,
    days_15 = flow_tallies.days_15 + EXCLUDED.days_15, days_30 = flow_tallies.days_30 + EXCLUDED.days_30,
    days_60 = flow_tallies.days_60 + EXCLUDED.days_60, days_90 = flow_tallies.days_90 + EXCLUDED.days_90;

  IF old_case.closed_at IS NULL AND new_case.closed_at IS NULL THEN RETURN; END IF;

  INSERT INTO closing_tallies
    SELECT home_id, mediator_id, month, dispute_type, source, outcome, sum(s * cases), sum(s * days),
      sum(s * operation_points), sum(s * time_points), sum(s * result_points)
    FROM (SELECT -1 AS s, t.* FROM heyi_closings_of(old_case) t WHERE old_case.id IS NOT NULL
      UNION ALL SELECT 1, t.* FROM heyi_closings_of(new_case) t WHERE new_case.id IS NOT NULL) moved
    GROUP BY home_id, mediator_id, month, dispute_type, source, outcome
    HAVING sum(s * cases) <> 0 OR sum(s * days) <> 0 OR sum(s * operation_points) <> 0 OR sum(s * time_points) <> 0 OR sum(s * result_points) <> 0
    ORDER BY home_id, month, mediator_id, dispute_type, source, outcome
  ON CONFLICT (home_id, month, mediator_id, dispute_type, source, outcome) DO UPDATE SET
    cases = closing_tallies.cases + EXCLUDED.cases, days = closing_tallies.days + EXCLUDED.days,
    operation_points = closing_tallies.operation_points + EXCLUDED.operation_points,
    time_points = closing_tallies.time_points + EXCLUDED.time_points, result_points = closing_tallies.result_points + EXCLUDED.result_points;

  INSERT INTO mediator_tallies
    SELECT home_id, mediator_id, dispute_type, sum(s * cases), sum(s * cases * heyi_is_success(outcome)::int), sum(s * days),
      sum(s * operation_points), sum(s * time_points), sum(s * result_points)
    FROM (SELECT -1 AS s, t.* FROM heyi_closings_of(old_case) t WHERE old_case.id IS NOT NULL
      UNION ALL SELECT 1, t.* FROM heyi_closings_of(new_case) t WHERE new_case.id IS NOT NULL) moved
    GROUP BY home_id, mediator_id, dispute_type
    HAVING sum(s * cases) <> 0 OR sum(s * cases * heyi_is_success(outcome)::int) <> 0 OR sum(s * days) <> 0
      OR sum(s * operation_points) <> 0 OR sum(s * time_points) <> 0 OR sum(s * result_points) <> 0
    ORDER BY home_id, mediator_id, dispute_type
  ON CONFLICT (home_id, mediator_id, dispute_type) DO UPDATE SET
    cases = mediator_tallies.cases + EXCLUDED.cases, succeeded = mediator_tallies.succeeded + EXCLUDED.succeeded,
    days = mediator_tallies.days + EXCLUDED.days, operation_points = mediator_tallies.operation_points + EXCLUDED.operation_points,
    time_points = mediator_tallies.time_points + EXCLUDED.time_points, result_points = mediator_tallies.result_points + EXCLUDED.result_points;
END $$;

-- SECURITY DEFINER: the application's roles may read the counts and never write them.
CREATE FUNCTION heyi_count_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM heyi_move_counts(CASE WHEN TG_OP <> 'INSERT' THEN OLD END, CASE WHEN TG_OP <> 'DELETE' THEN NEW END);
  RETURN NULL;
END $$;
CREATE TRIGGER cases_counted AFTER INSERT OR DELETE ON cases FOR EACH ROW EXECUTE FUNCTION heyi_count_case();
CREATE TRIGGER cases_recounted AFTER UPDATE ON cases FOR EACH ROW
  WHEN ((OLD.status, OLD.institution_id, OLD.dispute_type, OLD.source, OLD.referred_at, OLD.accepted_at, OLD.closed_at, OLD.outcome, OLD.closing_days)
      IS DISTINCT FROM
      (NEW.status, NEW.institution_id, NEW.dispute_type, NEW.source, NEW.referred_at, NEW.accepted_at, NEW.closed_at, NEW.outcome, NEW.closing_days)
    OR (NEW.closed_at IS NOT NULL AND (OLD.mediator_id, OLD.operation_points, OLD.time_points, OLD.result_points)
      IS DISTINCT FROM (NEW.mediator_id, NEW.operation_points, NEW.time_points, NEW.result_points)))
  EXECUTE FUNCTION heyi_count_case();

/* Σ points of the events = score of the case: a point and the case's sum are written together. */
CREATE FUNCTION heyi_add_points() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE cases SET
    operation_points = operation_points + CASE NEW.part WHEN 'operation' THEN NEW.points ELSE 0 END,
    time_points = time_points + CASE NEW.part WHEN 'time' THEN NEW.points ELSE 0 END,
    result_points = result_points + CASE NEW.part WHEN 'result' THEN NEW.points ELSE 0 END
  WHERE id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER score_points_added AFTER INSERT ON score_points FOR EACH ROW EXECUTE FUNCTION heyi_add_points();
CREATE TRIGGER score_points_stay BEFORE UPDATE OR DELETE ON score_points FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION heyi_refuse_change();

/* Everything anew from the cases: after a bulk load, and for the comparison. Returns how many cases there are. */
CREATE FUNCTION heyi_recount() RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  LOCK TABLE cases IN SHARE MODE;
  DELETE FROM case_counts; DELETE FROM flow_tallies; DELETE FROM closing_tallies; DELETE FROM mediator_tallies;
  INSERT INTO case_counts SELECT h, c.status, heyi_shard(c.id), count(*) FROM cases c, heyi_case_homes(c) h GROUP BY 1, 2, 3;
  INSERT INTO flow_tallies
    SELECT f.home_id, f.flow, f.month, f.dispute_type, f.source, f.outcome, f.shard, sum(f.cases), sum(f.late), sum(f.days), sum(f.seconds),
      sum(f.days_7), sum(f.days_15), sum(f.days_30), sum(f.days_60), sum(f.days_90)
    FROM cases c, heyi_flows_of(c) f GROUP BY 1, 2, 3, 4, 5, 6, 7;
  INSERT INTO closing_tallies
    SELECT t.home_id, t.mediator_id, t.month, t.dispute_type, t.source, t.outcome, sum(t.cases), sum(t.days),
      sum(t.operation_points), sum(t.time_points), sum(t.result_points)
    FROM cases c, heyi_closings_of(c) t GROUP BY 1, 2, 3, 4, 5, 6;
  INSERT INTO mediator_tallies
    SELECT home_id, mediator_id, dispute_type, sum(cases), coalesce(sum(cases) FILTER (WHERE heyi_is_success(outcome)), 0), sum(days),
      sum(operation_points), sum(time_points), sum(result_points)
    FROM closing_tallies GROUP BY 1, 2, 3;
  RETURN (SELECT count(*) FROM cases);
END $$;

-- ───────────── search: names and numbers as bigrams

/* Lower case, no space: what is written and what is asked for are made alike. */
CREATE FUNCTION heyi_plain(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(regexp_replace(word, '\s', '', 'g')) $$;
CREATE FUNCTION heyi_bigrams(word text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(word, i, 2)), '{}') FROM generate_series(1, char_length(word) - 1) i
$$;
CREATE FUNCTION heyi_index_case(wanted uuid) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO case_search (case_id, court_id, holder_id, words, tokens)
  SELECT c.id, c.court_id, c.holder_id, chr(31) || string_agg(w.word, chr(31)) || chr(31),
    ARRAY['@' || c.court_id] || CASE WHEN c.institution_id IS NULL THEN '{}' ELSE ARRAY['#' || c.institution_id] END
      || CASE WHEN c.mediator_id IS NULL THEN '{}' ELSE ARRAY['~' || c.mediator_id] END
      || ARRAY(SELECT DISTINCT g FROM unnest(array_agg(w.word)) AS v(word), unnest(heyi_bigrams(v.word) || ('^' || left(v.word, 1))) g)
  FROM cases c CROSS JOIN LATERAL (
    SELECT heyi_plain(n) AS word FROM (
      SELECT c.case_no AS n UNION ALL SELECT c.court_case_no UNION ALL SELECT c.mediator_name
      UNION ALL SELECT p.name FROM parties p WHERE p.case_id = c.id) named WHERE n <> '') w
  WHERE c.id = wanted GROUP BY c.id
  ON CONFLICT (case_id) DO UPDATE SET court_id = EXCLUDED.court_id, holder_id = EXCLUDED.holder_id, words = EXCLUDED.words, tokens = EXCLUDED.tokens
$$;
CREATE FUNCTION heyi_case_indexed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM heyi_index_case(NEW.id); RETURN NULL; END $$;
CREATE TRIGGER cases_indexed AFTER INSERT ON cases FOR EACH ROW EXECUTE FUNCTION heyi_case_indexed();
CREATE TRIGGER cases_reindexed AFTER UPDATE ON cases FOR EACH ROW
  WHEN ((OLD.case_no, OLD.court_case_no, OLD.mediator_id, OLD.mediator_name, OLD.institution_id) IS DISTINCT FROM
    (NEW.case_no, NEW.court_case_no, NEW.mediator_id, NEW.mediator_name, NEW.institution_id)) EXECUTE FUNCTION heyi_case_indexed();
/* Whoever refers a case writes its people first: then there is no case yet, and the case's own trigger finds them. */
CREATE FUNCTION heyi_parties_indexed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM heyi_index_case(c.id) FROM cases c WHERE c.id IN (SELECT case_id FROM laid); RETURN NULL; END $$;
CREATE TRIGGER parties_indexed AFTER INSERT ON parties REFERENCING NEW TABLE AS laid FOR EACH STATEMENT EXECUTE FUNCTION heyi_parties_indexed();

CREATE INDEX case_search_tokens ON case_search USING gin (tokens) WITH (fastupdate = off);

/* What the words asked for must be found by: bigrams, or for one character the beginning of a name. */
CREATE FUNCTION heyi_search_tokens(asked text) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN char_length(asked) = 1 THEN ARRAY['^' || asked] ELSE heyi_bigrams(asked) END
$$;
CREATE FUNCTION heyi_search_pattern(asked text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN char_length(asked) = 1 THEN '%' || chr(31) ELSE '%' END || regexp_replace(asked, '([\\%_])', '\\\1', 'g') || '%'
$$;
/*
 * Ids of the asking person's own cases that match, at most so many, in no order. SECURITY DEFINER, because an index on words cannot be
 * used behind a policy (the operator is not leakproof): the home of whoever asks is added here instead, and whoever has none finds nothing.
 */
CREATE FUNCTION heyi_find_cases(asked text, at_most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
DECLARE
  plain text := heyi_plain(asked);
  home text := CASE
    WHEN heyi_role() = 'institution_admin' THEN '#' || heyi_institution()
    WHEN heyi_role() = 'mediator' THEN '~' || heyi_actor()
    WHEN heyi_role() IN ('court_clerk', 'court_judge', 'court_reviewer') THEN '@' || heyi_court() END;
BEGIN
  IF home IS NULL OR plain = '' THEN RETURN; END IF;
  RETURN QUERY SELECT s.case_id FROM case_search s
    WHERE s.tokens @> (ARRAY[home] || heyi_search_tokens(plain)) AND s.words LIKE heyi_search_pattern(plain) LIMIT at_most;
END $$;

-- ───────────── indexes for the lists' own orders
CREATE INDEX cases_to_accept ON cases (institution_id, received_at, id) WHERE status = 'pending_acceptance';
CREATE INDEX cases_to_assign ON cases (institution_id, mediation_due_on, id) WHERE status IN ('pending_assignment', 'disclosure_review');
CREATE INDEX cases_running ON cases (institution_id, mediation_due_on, id)
  WHERE status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation');
CREATE INDEX cases_running_at_court ON cases (court_id, mediation_due_on, id)
  WHERE status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation');
CREATE INDEX cases_closed ON cases (institution_id, closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX cases_closed_at_court ON cases (court_id, closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX cases_returned ON cases (court_id, last_act_at DESC, id DESC) WHERE status = 'returned';
CREATE UNIQUE INDEX import_rows_made_once ON import_rows (institution_id, fingerprint) WHERE state = 'made';
CREATE UNIQUE INDEX imports_one_running ON imports (institution_id, kind) WHERE state = 'running';

-- ───────────── floors of the new tables
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['mediator_trainings', 'list_preferences', 'score_rule_sets', 'case_counts', 'flow_tallies', 'closing_tallies',
    'mediator_tallies', 'case_search', 'imports', 'import_rows'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY job_all ON %I TO heyi_job USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO heyi_job', t);
  END LOOP;
  -- Each home sees its own numbers; a mediator the rows that carry their name.
  FOREACH t IN ARRAY ARRAY['case_counts', 'flow_tallies', 'closing_tallies', 'mediator_tallies'] LOOP
    EXECUTE format($p$CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (
      ((SELECT heyi_role() = 'institution_admin') AND home_id = (SELECT heyi_institution()))
      OR ((SELECT heyi_role() IN ('court_clerk', 'court_judge')) AND home_id = (SELECT heyi_court())))$p$, t);
    EXECUTE format($p$CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (
      (SELECT heyi_role() = 'court_reviewer') AND home_id = (SELECT heyi_court()))$p$, t);
    EXECUTE format('GRANT SELECT ON %I TO heyi_app, heyi_reader', t);
    EXECUTE format('CREATE POLICY owner_floor ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['closing_tallies', 'mediator_tallies'] LOOP
    EXECUTE format($p$CREATE POLICY app_select_own ON %I FOR SELECT TO heyi_app USING (
      (SELECT heyi_role() = 'mediator') AND mediator_id = (SELECT heyi_actor()))$p$, t);
  END LOOP;
END $$;

-- The functions above run as the owner and must also pass where the owner is no superuser.
CREATE POLICY owner_floor ON case_search TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON parties FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor_update ON cases FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON accounts FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_floor ON sessions TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE POLICY app_select ON case_search FOR SELECT TO heyi_app USING (
  ((SELECT heyi_role() = 'institution_admin') AND holder_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role() IN ('court_clerk', 'court_judge')) AND court_id = (SELECT heyi_court())));
CREATE POLICY reader_select ON case_search FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court()));
GRANT SELECT ON case_search TO heyi_app, heyi_reader;

CREATE POLICY signed_in_select ON score_rule_sets FOR SELECT TO heyi_app, heyi_reader USING ((SELECT heyi_role()) IS NOT NULL);
GRANT SELECT ON score_rule_sets TO heyi_app, heyi_reader;
CREATE TRIGGER score_rule_sets_stay BEFORE UPDATE OR DELETE ON score_rule_sets FOR EACH ROW EXECUTE FUNCTION heyi_refuse_change();

-- One's own way of looking at lists: saved by the system for the person who asks (an act on one's own account).
CREATE POLICY own_select ON list_preferences FOR SELECT TO heyi_app, heyi_reader USING (account_id = (SELECT heyi_actor()));
GRANT SELECT ON list_preferences TO heyi_app, heyi_reader;
GRANT INSERT, UPDATE ON list_preferences TO heyi_job;

-- 补录, and people: the administrator of the institution alone.
DO $$
DECLARE t text;
DECLARE mine text := $p$(SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution())$p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['imports', 'import_rows', 'mediator_trainings'] LOOP
    EXECUTE format('CREATE POLICY app_own ON %I TO heyi_app USING (%s) WITH CHECK (%s)', t, mine, mine);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO heyi_app', t);
  END LOOP;
  EXECUTE format('CREATE POLICY app_insert_mediator ON accounts FOR INSERT TO heyi_app WITH CHECK (%s AND role = ''mediator'' AND court_id IS NULL)', mine);
  EXECUTE format('CREATE POLICY app_insert ON mediator_profiles FOR INSERT TO heyi_app WITH CHECK (%s)', mine);
  EXECUTE format('CREATE POLICY app_update ON mediator_profiles FOR UPDATE TO heyi_app USING (%s) WITH CHECK (%s)', mine, mine);
  -- A case that an administrator enters belongs to an import of theirs, and comes from a court that has invited the institution.
  EXECUTE format($p$CREATE POLICY app_insert_imported ON cases FOR INSERT TO heyi_app WITH CHECK (%s
    AND EXISTS (SELECT 1 FROM imports i WHERE i.id = import_id AND i.institution_id = cases.institution_id)
    AND EXISTS (SELECT 1 FROM institution_courts v WHERE v.institution_id = cases.institution_id AND v.court_id = cases.court_id))$p$, mine);
  EXECUTE $p$CREATE POLICY app_select_own ON mediator_trainings FOR SELECT TO heyi_app USING (
    (SELECT heyi_role() = 'mediator') AND mediator_id = (SELECT heyi_actor()))$p$;
END $$;
GRANT UPDATE (state, made, failed, started_at, started_by, last_batch_at, finished_at) ON imports TO heyi_app;
GRANT UPDATE (state, content_sealed, mistakes, made_id, made_label) ON import_rows TO heyi_app;
GRANT UPDATE (revoked_at, revoked_by) ON mediator_trainings TO heyi_app;
GRANT INSERT (id, role, name, phone_sealed, phone_hash, court_id, institution_id, status, password_hash, must_change_password,
  initial_password_expires_at, version, created_at) ON accounts TO heyi_app;
GRANT UPDATE (name, phone_sealed, phone_hash, password_hash, must_change_password, initial_password_expires_at) ON accounts TO heyi_app;
GRANT INSERT ON mediator_profiles TO heyi_app;
GRANT UPDATE (identity_sealed, identity_hash, specialties, caseload_cap, roster_confirmed_on, roster_expires_on, leave_from, leave_to, sex, title,
  certificate_no, certificate_on, certificate_ends_on, introduction) ON mediator_profiles TO heyi_app;

-- A mediator whose password or phone was changed by the administrator is signed out everywhere. Sessions stay the system's own table.
CREATE FUNCTION heyi_end_mediator_sessions(mediator uuid, at timestamptz, why text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended integer;
BEGIN
  IF heyi_role() IS DISTINCT FROM 'institution_admin' OR NOT EXISTS (
    SELECT 1 FROM accounts a WHERE a.id = mediator AND a.role = 'mediator' AND a.institution_id = heyi_institution()) THEN RETURN 0; END IF;
  UPDATE sessions SET revoked_at = at, revoked_reason = why WHERE account_id = mediator AND revoked_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

-- Materials are withdrawn by a mark and a reason, never removed.
CREATE POLICY app_update ON materials FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND holder_id = (SELECT heyi_institution()))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin') AND holder_id = (SELECT heyi_institution()));
GRANT UPDATE (voided_at, voided_by, void_reason) ON materials TO heyi_app;

-- Asked by a function, since the policies of the two tables would otherwise ask each other in a ring.
CREATE FUNCTION heyi_is_own_branch(institution uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM institutions WHERE id = institution AND parent_id = heyi_institution())
$$;
CREATE POLICY owner_floor ON institutions FOR SELECT TO CURRENT_USER USING (true);
-- The public profile of one's own institution and its branches.
DROP POLICY own_select ON institutions;
CREATE POLICY own_select ON institutions FOR SELECT TO heyi_app, heyi_reader USING (
  id = (SELECT heyi_institution()) OR parent_id = (SELECT heyi_institution())
  OR (SELECT heyi_role() IN ('system_admin', 'auditor'))
  OR EXISTS (SELECT 1 FROM institution_courts i WHERE i.institution_id = institutions.id AND i.court_id = (SELECT heyi_court())));
CREATE POLICY app_update ON institutions FOR UPDATE TO heyi_app
  USING ((SELECT heyi_role() = 'institution_admin') AND (id = (SELECT heyi_institution()) OR parent_id = (SELECT heyi_institution())))
  WITH CHECK ((SELECT heyi_role() = 'institution_admin') AND (id = (SELECT heyi_institution()) OR parent_id = (SELECT heyi_institution())));
GRANT UPDATE (kind, accepts_scope, specialties, charges_fees, fee_standard, licence_no, address, contact_person, contact_phone, service_hours,
  introduction, version, profile_changed_at, profile_changed_by) ON institutions TO heyi_app;
DROP POLICY own_select ON institution_courts;
CREATE POLICY own_select ON institution_courts FOR SELECT TO heyi_app, heyi_reader USING (
  institution_id = (SELECT heyi_institution()) OR court_id = (SELECT heyi_court())
  OR heyi_is_own_branch(institution_id)
  OR (SELECT heyi_role() IN ('system_admin', 'auditor')));

-- Policies of the big tables with the comparison inside the sub-select: of a bare boolean the planner expects half the rows, of a
-- compared value next to none.
ALTER POLICY app_select ON cases USING (
  ((SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role() = 'mediator') AND mediator_id = (SELECT heyi_actor()))
  OR ((SELECT heyi_role() IN ('court_clerk', 'court_judge', 'court_system')) AND court_id = (SELECT heyi_court()))
  OR id = (SELECT heyi_handover()));
ALTER POLICY reader_select ON cases USING ((SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court()));
ALTER POLICY app_select ON events USING (
  actor_id = (SELECT heyi_actor())
  OR ((SELECT heyi_role() = 'institution_admin') AND institution_id = (SELECT heyi_institution()))
  OR ((SELECT heyi_role() IN ('court_clerk', 'court_judge', 'court_system')) AND court_id = (SELECT heyi_court()))
  OR ((SELECT heyi_role() = 'mediator') AND EXISTS (
    SELECT 1 FROM cases c WHERE c.id = case_id AND c.mediator_id = (SELECT heyi_actor()) AND c.institution_id = events.institution_id)));

-- The demonstration, and whoever brings an older platform's cases along, lays closings and points as the system.
GRANT INSERT ON score_points TO heyi_job;
GRANT INSERT ON score_rule_sets TO heyi_job;

REVOKE ALL ON FUNCTION heyi_case_homes(cases), heyi_shard(uuid), heyi_day(timestamptz), heyi_month(timestamptz), heyi_is_success(text),
  heyi_flows_of(cases), heyi_closings_of(cases), heyi_move_counts(cases, cases), heyi_count_case(), heyi_add_points(), heyi_recount(),
  heyi_plain(text), heyi_bigrams(text), heyi_index_case(uuid), heyi_case_indexed(), heyi_parties_indexed(), heyi_search_tokens(text),
  heyi_search_pattern(text), heyi_find_cases(text, integer), heyi_end_mediator_sessions(uuid, timestamptz, text), heyi_is_own_branch(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_find_cases(text, integer), heyi_search_tokens(text), heyi_search_pattern(text), heyi_plain(text), heyi_bigrams(text),
  heyi_day(timestamptz), heyi_month(timestamptz) TO heyi_app, heyi_reader, heyi_job;
GRANT EXECUTE ON FUNCTION heyi_is_own_branch(uuid) TO heyi_app, heyi_reader;
GRANT EXECUTE ON FUNCTION heyi_end_mediator_sessions(uuid, timestamptz, text) TO heyi_app;

-- The rule set that every score so far was computed with (lib/domain/scoring/default-1.ts; a test compares the two).
INSERT INTO score_rule_sets (version, effective_on, source, rules) VALUES ('default-1', '2019-01-01', '操作手册 3.9；推断规则', '{
  "version": "default-1",
  "operations": {
    "accept": {"points": 1, "maxTimes": 1, "repeat": "daily"}, "contact": {"points": 1, "maxTimes": 10, "repeat": "daily"},
    "rights_notice": {"points": 1, "maxTimes": 1, "repeat": "daily"}, "identity_check": {"points": 1, "maxTimes": 4, "repeat": "once"},
    "delivery_address": {"points": 1, "maxTimes": 4, "repeat": "once"}, "evidence": {"points": 1, "maxTimes": 6, "repeat": "daily"},
    "session": {"points": 5, "maxTimes": 3, "repeat": "daily"}, "record": {"points": 2, "maxTimes": 3, "repeat": "daily"},
    "document": {"points": 2, "maxTimes": 5, "repeat": "daily"}, "undisputed_facts": {"points": 3, "maxTimes": 1, "repeat": "daily"},
    "agreement_signed": {"points": 5, "maxTimes": 1, "repeat": "daily"}, "closing": {"points": 1, "maxTimes": 1, "repeat": "daily"}},
  "maxOperationPointsPerCase": 66,
  "timeTiers": [{"withinDays": 7, "points": 10}, {"withinDays": 15, "points": 8}, {"withinDays": 30, "points": 6},
    {"withinDays": 60, "points": 4}, {"withinDays": 90, "points": 2}, {"withinDays": null, "points": 0}],
  "result": {"success": 5, "successConfirmed": 5, "failure": 1, "failureUndisputed": 1}}');

-- ───────────── what is there already
UPDATE cases c SET closing_days = (e.data ->> 'days')::int FROM events e WHERE e.case_id = c.id AND e.kind = 'case.closed' AND c.closed_at IS NOT NULL;
UPDATE cases c SET operation_points = p.operation, time_points = p.time, result_points = p.result FROM (
  SELECT case_id, coalesce(sum(points) FILTER (WHERE part = 'operation'), 0) AS operation, coalesce(sum(points) FILTER (WHERE part = 'time'), 0) AS time,
    coalesce(sum(points) FILTER (WHERE part = 'result'), 0) AS result FROM score_points GROUP BY case_id) p WHERE p.case_id = c.id;
SELECT heyi_recount();
SELECT heyi_index_case(id) FROM cases;
ALTER TABLE cases ADD CONSTRAINT cases_closed_knows_its_days CHECK ((closed_at IS NULL) = (closing_days IS NULL)) NOT VALID;
