-- Search: numbers and names of a case as pairs of characters (bigrams), in one row per case.

/* Lower case, without spaces: what is stored and what is searched for are normalised alike. */
CREATE OR REPLACE FUNCTION heyi_plain(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(regexp_replace(word, '\s', '', 'g'))
$$;
CREATE OR REPLACE FUNCTION heyi_bigrams(word text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(word, i, 2)), '{}') FROM generate_series(1, char_length(word) - 1) i
$$;

/*
 * Writes the search row of a case. Tokens: its bigrams, the first character of each word ('^'
 * before it), and the tenants and the mediator it belongs to ('@' court, '#' institution, '~'
 * mediator), so that one index finds the words within a tenant.
 */
CREATE OR REPLACE FUNCTION heyi_index_case(wanted uuid) RETURNS void LANGUAGE sql
SET search_path = public, pg_temp AS $$
  INSERT INTO case_search (case_id, court_id, holder_id, referred_at, words, tokens)
  SELECT c.id, c.court_id, c.holder_id, c.referred_at, chr(31) || string_agg(w.word, chr(31)) || chr(31),
    ARRAY['@' || c.court_id] || CASE WHEN c.institution_id IS NULL THEN '{}' ELSE ARRAY['#' || c.institution_id] END
      || CASE WHEN c.mediator_id IS NULL THEN '{}' ELSE ARRAY['~' || c.mediator_id] END
      || ARRAY(SELECT DISTINCT g FROM unnest(array_agg(w.word)) AS v(word),
        unnest(heyi_bigrams(v.word) || ('^' || left(v.word, 1))) g)
  FROM cases c CROSS JOIN LATERAL (
    SELECT heyi_plain(n) AS word FROM (
      SELECT c.case_no AS n UNION ALL SELECT c.court_case_no UNION ALL SELECT c.mediator_name
      UNION ALL SELECT p.name FROM parties p WHERE p.case_id = c.id
      UNION ALL SELECT a.name FROM agents a WHERE a.case_id = c.id) named WHERE n <> '') w
  WHERE c.id = wanted GROUP BY c.id
  ON CONFLICT (case_id) DO UPDATE SET court_id = EXCLUDED.court_id, holder_id = EXCLUDED.holder_id,
    referred_at = EXCLUDED.referred_at, words = EXCLUDED.words, tokens = EXCLUDED.tokens
$$;

CREATE OR REPLACE FUNCTION heyi_case_indexed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM heyi_index_case(NEW.id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER cases_indexed AFTER INSERT ON cases FOR EACH ROW EXECUTE FUNCTION heyi_case_indexed();
CREATE OR REPLACE TRIGGER cases_reindexed AFTER UPDATE ON cases FOR EACH ROW
  WHEN ((OLD.case_no, OLD.court_case_no, OLD.mediator_id, OLD.mediator_name, OLD.institution_id, OLD.referred_at)
    IS DISTINCT FROM
    (NEW.case_no, NEW.court_case_no, NEW.mediator_id, NEW.mediator_name, NEW.institution_id, NEW.referred_at))
  EXECUTE FUNCTION heyi_case_indexed();

/* A referral inserts parties and agents before the case: then there is no case yet, and the case's own trigger finds them. */
CREATE OR REPLACE FUNCTION heyi_parties_indexed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM heyi_index_case(c.id) FROM cases c WHERE c.id IN (SELECT case_id FROM inserted);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER parties_indexed AFTER INSERT ON parties
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION heyi_parties_indexed();
CREATE OR REPLACE TRIGGER agents_indexed AFTER INSERT ON agents
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION heyi_parties_indexed();
/* Cases that were indexed before agents were found by their names; none is left after the first time. */
SELECT heyi_index_case(s.case_id) FROM case_search s
  WHERE s.case_id IN (SELECT a.case_id FROM agents a
    WHERE a.case_id = s.case_id AND position(chr(31) || heyi_plain(a.name) || chr(31) IN s.words) = 0);

-- Parameters have new names: a function keeps the old ones unless it is dropped.
DROP FUNCTION IF EXISTS heyi_find_cases(text, integer);
DROP FUNCTION IF EXISTS heyi_search(text, integer, integer, integer, boolean, timestamptz, uuid, integer);
DROP FUNCTION IF EXISTS heyi_search(text, integer, integer, integer, boolean, timestamptz, uuid, integer, integer);
DROP FUNCTION IF EXISTS heyi_search_tokens(text);
DROP FUNCTION IF EXISTS heyi_search_pattern(text);

/* Tokens that a match must have: bigrams, or for one character the beginning of a word. */
CREATE FUNCTION heyi_search_tokens(query text) RETURNS text[] LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN char_length(query) = 1 THEN ARRAY['^' || query] ELSE heyi_bigrams(query) END
$$;
CREATE FUNCTION heyi_search_pattern(query text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN char_length(query) = 1 THEN '%' || chr(31) ELSE '%' END
    || regexp_replace(query, '([\\%_])', '\\\1', 'g') || '%'
$$;

/*
 * Ids of the actor's own cases that match, at most so many, in no order. SECURITY DEFINER, because
 * an index on words cannot be used behind a policy (the operator is not leakproof): the actor's own
 * token is added here instead, and an actor without one finds nothing.
 */
CREATE FUNCTION heyi_find_cases(query text, at_most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
SET enable_seqscan = off AS $$
DECLARE
  plain text := heyi_plain(query);
  owner_token text := CASE
    WHEN heyi_role() = 'mediator' THEN '~' || heyi_actor()
    WHEN heyi_role() = 'institution_admin' THEN '#' || heyi_tenant()
    ELSE '@' || heyi_tenant() END;
BEGIN
  IF owner_token IS NULL OR plain = '' THEN RETURN; END IF;
  RETURN QUERY SELECT s.case_id FROM case_search s
    WHERE s.tokens @> (ARRAY[owner_token] || heyi_search_tokens(plain)) AND s.words LIKE heyi_search_pattern(plain)
    LIMIT at_most;
END $$;

/*
 * Cases of the actor's tenant (an institution's administrator, a court) that match, in one row.
 * SECURITY DEFINER like heyi_find_cases, and for the same reason; an actor without a tenant finds
 * nothing. A query that matches too many is not collected, as the newest `sample` cases of a tenant
 * with more than `small_tenant` cases or more than `at_most` matches show: then `ids` is null, and
 * `matches` is how many matches there are at least. Else `matches` counts all matches, and `ids`
 * holds the next `wanted` behind a case, newest or oldest first, those of one day by their numbers;
 * or with `wanted` null, and where there are no more than `all_up_to`, all of them, in no order.
 */
CREATE FUNCTION heyi_search(query text, small_tenant integer, sample integer, at_most integer,
  is_newest_first boolean, behind_at timestamptz, behind_id uuid, wanted integer, all_up_to integer DEFAULT 0,
  OUT matches integer, OUT ids uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  plain text := heyi_plain(query);
  pattern text := heyi_search_pattern(plain);
  tenant uuid := heyi_tenant();
  is_institution boolean := heyi_role() = 'institution_admin';
  total bigint;
  matching integer;
BEGIN
  matches := 0;
  ids := '{}';
  IF tenant IS NULL THEN RETURN; END IF;
  SELECT sum(n.cases) INTO total FROM case_counts n WHERE n.home_id = tenant;
  IF total > small_tenant THEN
    IF is_institution THEN
      SELECT count(*) FILTER (WHERE (SELECT s.words LIKE pattern FROM case_search s WHERE s.case_id = newest.id))
        INTO matching FROM (SELECT c.id FROM cases c WHERE c.institution_id = tenant
          ORDER BY c.referred_at DESC LIMIT sample) newest;
    ELSE
      SELECT count(*) FILTER (WHERE (SELECT s.words LIKE pattern FROM case_search s WHERE s.case_id = newest.id))
        INTO matching FROM (SELECT c.id FROM cases c WHERE c.court_id = tenant
          ORDER BY c.referred_at DESC LIMIT sample) newest;
    END IF;
    IF matching::float8 / sample * total > at_most THEN
      matches := matching;
      ids := NULL;
      RETURN;
    END IF;
  END IF;
  IF plain = '' THEN RETURN; END IF;
  -- The serial, which orders the cases of one day, is read of the days alone that may be on the
  -- page.
  EXECUTE format($sql$
    WITH found AS MATERIALIZED (
      SELECT s.case_id, s.referred_at FROM case_search s WHERE s.tokens @> $1 AND s.words LIKE $2 LIMIT $3),
    near AS (
      SELECT f.case_id, f.referred_at FROM found f WHERE $6 IS NULL OR f.referred_at = $4
      UNION ALL
      (SELECT f.case_id, f.referred_at FROM found f
        WHERE $6 IS NOT NULL AND ($4 IS NULL OR f.referred_at %1$s $4)
        ORDER BY f.referred_at %2$s FETCH FIRST (coalesce($6, 1)) ROWS WITH TIES))
    SELECT (SELECT count(*) FROM found), CASE WHEN $6 IS NULL THEN ARRAY(SELECT n.case_id FROM near n)
      WHEN (SELECT count(*) FROM found) <= $8 THEN ARRAY(SELECT f.case_id FROM found f)
      ELSE ARRAY(SELECT n.case_id FROM near n JOIN cases c ON c.id = n.case_id
        WHERE $4 IS NULL OR (n.referred_at, c.number_serial, n.case_id) %1$s ($4, $7, $5)
        ORDER BY n.referred_at %2$s, c.number_serial %2$s, n.case_id %2$s LIMIT $6) END
  $sql$, CASE WHEN is_newest_first THEN '<' ELSE '>' END, CASE WHEN is_newest_first THEN 'DESC' ELSE 'ASC' END)
    INTO matches, ids
    USING ARRAY[CASE WHEN is_institution THEN '#' ELSE '@' END || tenant] || heyi_search_tokens(plain), pattern,
      at_most + 1, behind_at, behind_id, wanted,
      (SELECT coalesce(max(c.number_serial), 0) FROM cases c WHERE c.id = behind_id), all_up_to;
  IF matches > at_most THEN
    matches := at_most;
    ids := NULL;
  END IF;
END $$;

REVOKE ALL ON FUNCTION heyi_plain(text), heyi_bigrams(text), heyi_index_case(uuid), heyi_case_indexed(),
  heyi_parties_indexed(), heyi_search_tokens(text), heyi_search_pattern(text), heyi_find_cases(text, integer),
  heyi_search(text, integer, integer, integer, boolean, timestamptz, uuid, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_plain(text), heyi_bigrams(text), heyi_search_tokens(text), heyi_search_pattern(text),
  heyi_find_cases(text, integer) TO heyi_app, heyi_reader, heyi_job;
GRANT EXECUTE ON FUNCTION heyi_search(text, integer, integer, integer, boolean, timestamptz, uuid, integer, integer)
  TO heyi_app, heyi_reader;
