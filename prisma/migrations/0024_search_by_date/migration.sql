-- A search shows its newest hits first, and the hits know their day: the page is picked among them where they are found, and only its twenty cases
-- are read (a surname of the largest institution: 2,000 cases were read by their ids and sorted, 16 ms; 5 now).
ALTER TABLE "case_search" ADD COLUMN "referred_at" TIMESTAMPTZ(3);
UPDATE case_search s SET referred_at = c.referred_at FROM cases c WHERE c.id = s.case_id;
ALTER TABLE "case_search" ALTER COLUMN "referred_at" SET NOT NULL;

-- As in 0008, with the day.
CREATE OR REPLACE FUNCTION heyi_index_case(wanted uuid) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO case_search (case_id, court_id, holder_id, referred_at, words, tokens)
  SELECT c.id, c.court_id, c.holder_id, c.referred_at, chr(31) || string_agg(w.word, chr(31)) || chr(31),
    ARRAY['@' || c.court_id] || CASE WHEN c.institution_id IS NULL THEN '{}' ELSE ARRAY['#' || c.institution_id] END
      || CASE WHEN c.mediator_id IS NULL THEN '{}' ELSE ARRAY['~' || c.mediator_id] END
      || ARRAY(SELECT DISTINCT g FROM unnest(array_agg(w.word)) AS v(word), unnest(heyi_bigrams(v.word) || ('^' || left(v.word, 1))) g)
  FROM cases c CROSS JOIN LATERAL (
    SELECT heyi_plain(n) AS word FROM (
      SELECT c.case_no AS n UNION ALL SELECT c.court_case_no UNION ALL SELECT c.mediator_name
      UNION ALL SELECT p.name FROM parties p WHERE p.case_id = c.id) named WHERE n <> '') w
  WHERE c.id = wanted GROUP BY c.id
  ON CONFLICT (case_id) DO UPDATE SET court_id = EXCLUDED.court_id, holder_id = EXCLUDED.holder_id, referred_at = EXCLUDED.referred_at,
    words = EXCLUDED.words, tokens = EXCLUDED.tokens
$$;
DROP TRIGGER cases_reindexed ON cases;
CREATE TRIGGER cases_reindexed AFTER UPDATE ON cases FOR EACH ROW
  WHEN ((OLD.case_no, OLD.court_case_no, OLD.mediator_id, OLD.mediator_name, OLD.institution_id, OLD.referred_at) IS DISTINCT FROM
    (NEW.case_no, NEW.court_case_no, NEW.mediator_id, NEW.mediator_name, NEW.institution_id, NEW.referred_at)) EXECUTE FUNCTION heyi_case_indexed();

/*
 * What words find among the cases of the home of whoever asks (an institution's administrator, a court), in one row. SECURITY DEFINER like
 * heyi_find_cases, and for the same reason; whoever has no home of cases finds nothing. Words that stand everywhere, as a large home's newest
 * `sample` cases or more than `at_most` hits say, are not collected: `ids` is null, and `hits` how many there are at least. Else `hits` counts
 * them all, and `ids` holds the next `wanted` (null: all) behind a case, newest or oldest first. What finds the hits is planned for their words.
 */
CREATE FUNCTION heyi_search(asked text, small_home integer, sample integer, at_most integer, is_newest_first boolean,
  behind_at timestamptz, behind_id uuid, wanted integer, OUT hits integer, OUT ids uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  plain text := heyi_plain(asked);
  pattern text := heyi_search_pattern(plain);
  house uuid := CASE WHEN heyi_role() = 'institution_admin' THEN heyi_institution() END;
  court uuid := CASE WHEN heyi_role() IN ('court_clerk', 'court_judge', 'court_reviewer') THEN heyi_court() END;
  total bigint;
  holding integer;
BEGIN
  hits := 0;
  ids := '{}';
  IF house IS NULL AND court IS NULL THEN RETURN; END IF;
  SELECT sum(n.cases) INTO total FROM case_counts n WHERE n.home_id = coalesce(house, court);
  IF total > small_home THEN
    IF house IS NOT NULL THEN
      SELECT count(*) FILTER (WHERE (SELECT s.words LIKE pattern FROM case_search s WHERE s.case_id = newest.id)) INTO holding
        FROM (SELECT c.id FROM cases c WHERE c.institution_id = house ORDER BY c.referred_at DESC, c.id DESC LIMIT sample) newest;
    ELSE
      SELECT count(*) FILTER (WHERE (SELECT s.words LIKE pattern FROM case_search s WHERE s.case_id = newest.id)) INTO holding
        FROM (SELECT c.id FROM cases c WHERE c.court_id = court ORDER BY c.referred_at DESC, c.id DESC LIMIT sample) newest;
    END IF;
    IF holding::float8 / sample * total > at_most THEN
      hits := holding;
      ids := NULL;
      RETURN;
    END IF;
  END IF;
  IF plain = '' THEN RETURN; END IF;
  EXECUTE format($sql$
    WITH found AS MATERIALIZED (
      SELECT s.case_id, s.referred_at FROM case_search s WHERE s.tokens @> $1 AND s.words LIKE $2 LIMIT $3)
    SELECT (SELECT count(*) FROM found), ARRAY(SELECT f.case_id FROM found f WHERE $4 IS NULL OR (f.referred_at, f.case_id) %1$s ($4, $5)
      ORDER BY f.referred_at %2$s, f.case_id %2$s LIMIT $6)
  $sql$, CASE WHEN is_newest_first THEN '<' ELSE '>' END, CASE WHEN is_newest_first THEN 'DESC' ELSE 'ASC' END)
    INTO hits, ids
    USING ARRAY[coalesce('#' || house, '@' || court)] || heyi_search_tokens(plain), pattern, at_most + 1, behind_at, behind_id, wanted;
  IF hits > at_most THEN
    hits := at_most;
    ids := NULL;
  END IF;
END $$;
REVOKE ALL ON FUNCTION heyi_search(text, integer, integer, integer, boolean, timestamptz, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_search(text, integer, integer, integer, boolean, timestamptz, uuid, integer) TO heyi_app, heyi_reader;
