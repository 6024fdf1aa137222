-- What a court reads at any size, and its reports add up in the database
-- (docs/decisions/0141-court-bounds.md).

/*
 * The applications for 司法确认 of the actor's court or institution in figures, as codes and numbers:
 * no name of a party, no number and no word. An institution reads grounds here and nowhere else.
 * `part` is what a line is of: total, month (`word` its first day), institution (`word` its id),
 * ground or refusal (`word` the code). `figure` is the event that is counted, in the period by its
 * own day; `clock` lines hold the median of their days. 'listed' are the institutions with an
 * application in the period, whatever is counted of it.
 */
CREATE OR REPLACE FUNCTION heyi_confirmation_figures(first_on date, last_on date)
RETURNS TABLE (part text, word text, name text, figure text, happened integer, days float8)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
  WITH tenant AS MATERIALIZED (SELECT
      CASE WHEN heyi_role() IN ('court_clerk', 'court_judge', 'court_reviewer') THEN heyi_court() END AS court,
      CASE WHEN heyi_role() = 'institution_admin' THEN heyi_institution() END AS institution),
  decided AS MATERIALIZED (
    SELECT d.confirmation_id, heyi_day(min(d.made_at) FILTER (WHERE d.move = 'order_correction')) AS corrected_on,
      max(d.ground) FILTER (WHERE d.move = 'dismiss') AS ground,
      max(d.refusal_ground) FILTER (WHERE d.move = 'refuse_admission') AS refusal_ground
    FROM confirmation_decisions d WHERE d.move IN ('order_correction', 'dismiss', 'refuse_admission')
      AND (d.court_id = (SELECT court FROM tenant) OR d.holder_id = (SELECT institution FROM tenant))
    GROUP BY d.confirmation_id),
  undone AS MATERIALIZED (
    SELECT o.confirmation_id, min(o.decided_on) AS set_aside_on FROM ruling_objections o WHERE o.result = 'set_aside'
      AND (o.court_id = (SELECT court FROM tenant) OR o.holder_id = (SELECT institution FROM tenant))
    GROUP BY o.confirmation_id),
  applied AS (
    SELECT k.id, k.holder_id, k.status, k.submitted_at, k.last_act_at, k.decided_on, k.admitted_on FROM confirmations k
    WHERE k.submitted_at IS NOT NULL AND k.court_id = (SELECT court FROM tenant)
      AND greatest(k.submitted_at, k.last_act_at, k.decided_on::timestamp AT TIME ZONE 'Asia/Shanghai',
        k.admitted_on::timestamp AT TIME ZONE 'Asia/Shanghai') >= (first_on::timestamp AT TIME ZONE 'Asia/Shanghai')
    UNION ALL
    SELECT k.id, k.holder_id, k.status, k.submitted_at, k.last_act_at, k.decided_on, k.admitted_on FROM confirmations k
    WHERE k.submitted_at IS NOT NULL AND k.holder_id = (SELECT institution FROM tenant)
      AND greatest(k.submitted_at, k.last_act_at, k.decided_on::timestamp AT TIME ZONE 'Asia/Shanghai',
        k.admitted_on::timestamp AT TIME ZONE 'Asia/Shanghai') >= (first_on::timestamp AT TIME ZONE 'Asia/Shanghai')
    UNION ALL
    -- What was set aside may have ended long before.
    SELECT k.id, k.holder_id, k.status, k.submitted_at, k.last_act_at, k.decided_on, k.admitted_on FROM undone u
      JOIN confirmations k ON k.id = u.confirmation_id
    WHERE k.submitted_at IS NOT NULL
      AND greatest(k.submitted_at, k.last_act_at, k.decided_on::timestamp AT TIME ZONE 'Asia/Shanghai',
        k.admitted_on::timestamp AT TIME ZONE 'Asia/Shanghai') < (first_on::timestamp AT TIME ZONE 'Asia/Shanghai')),
  outcome AS MATERIALIZED (
    SELECT r.*, d.corrected_on, d.ground, d.refusal_ground, u.set_aside_on FROM (
      SELECT a.id, n.id AS institution_id, a.status, heyi_day(a.submitted_at) AS submitted_on, a.admitted_on,
        CASE WHEN a.status IN ('submitted', 'correcting', 'admitted') THEN NULL
          ELSE coalesce(a.decided_on, heyi_day(a.last_act_at)) END AS ended_on
      FROM applied a JOIN institutions n ON n.id = a.holder_id) r
    LEFT JOIN decided d ON d.confirmation_id = r.id LEFT JOIN undone u ON u.confirmation_id = r.id
    WHERE r.submitted_on <= last_on
      AND greatest(r.ended_on, u.set_aside_on, r.admitted_on, r.submitted_on) >= first_on),
  -- Whose days count for a clock: 1 admission, 2 review.
  happening AS MATERIALIZED (
    SELECT e.institution_id, e.figure, date_trunc('month', e.on_day::timestamp)::date AS month, e.clock, e.days FROM (
      SELECT institution_id, 'submitted' AS figure, submitted_on AS on_day, NULL::smallint AS clock, NULL::integer AS days
        FROM outcome
      UNION ALL SELECT institution_id, 'corrected', corrected_on, NULL, NULL FROM outcome WHERE corrected_on IS NOT NULL
      UNION ALL SELECT institution_id, 'admitted', admitted_on, 1, admitted_on - submitted_on FROM outcome
      UNION ALL SELECT institution_id, status, ended_on, CASE WHEN status = 'not_admitted' THEN 1
          WHEN status IN ('confirmed', 'dismissed') THEN 2 END,
          ended_on - CASE WHEN status = 'not_admitted' THEN submitted_on ELSE admitted_on END FROM outcome
      UNION ALL SELECT institution_id, 'set_aside', set_aside_on, NULL, NULL FROM outcome WHERE set_aside_on IS NOT NULL) e
    WHERE e.on_day BETWEEN first_on AND last_on),
  timed AS MATERIALIZED (
    SELECT institution_id, month, clock, days FROM happening WHERE days IS NOT NULL AND clock IS NOT NULL),
  counted AS MATERIALIZED (
    SELECT institution_id, figure, month, count(*)::integer AS n FROM happening GROUP BY 1, 2, 3)
  SELECT 'total', '', NULL::text, figure, sum(n)::integer, NULL::float8 FROM counted GROUP BY figure
  UNION ALL SELECT 'month', month::text, NULL, figure, sum(n)::integer, NULL FROM counted GROUP BY month, figure
  UNION ALL SELECT 'institution', institution_id::text, NULL, figure, sum(n)::integer, NULL FROM counted
    GROUP BY institution_id, figure
  UNION ALL SELECT m.part, m.word, NULL, CASE m.clock WHEN 1 THEN 'admission' ELSE 'review' END, NULL, m.days FROM (
    SELECT 'total' AS part, '' AS word, clock, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS days FROM timed GROUP BY clock
    UNION ALL SELECT 'month', month::text, clock, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FROM timed
      GROUP BY month, clock
    UNION ALL SELECT 'institution', institution_id::text, clock, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FROM timed
      GROUP BY institution_id, clock) m
  UNION ALL SELECT 'institution', n.id::text, n.name, 'listed', NULL, NULL FROM institutions n
    WHERE n.id IN (SELECT institution_id FROM outcome)
  UNION ALL SELECT 'ground', ground, NULL, 'dismissed', count(*)::integer, NULL FROM outcome
    WHERE status = 'dismissed' AND ended_on BETWEEN first_on AND last_on AND ground IS NOT NULL GROUP BY ground
  UNION ALL SELECT 'refusal', refusal_ground, NULL, 'not_admitted', count(*)::integer, NULL FROM outcome
    WHERE status = 'not_admitted' AND ended_on BETWEEN first_on AND last_on AND refusal_ground IS NOT NULL
    GROUP BY refusal_ground
$$;
REVOKE ALL ON FUNCTION heyi_confirmation_figures(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_confirmation_figures(date, date) TO heyi_app, heyi_reader;

/*
 * The next `wanted` cases of the actor's court that match, newest or oldest first behind a case, by
 * walking its cases in that order: for words that are common in a large court. SECURITY DEFINER like
 * heyi_search, and for the same reason; an actor without a court finds nothing. Read in steps of
 * whole moments, since cases of one moment are in the order of their numbers. `ids` is null where
 * the court has no more than `small_court` cases, where the first step finds fewer than `common`, or
 * where `steps` of them do not fill the page: then heyi_search is to collect the matches. `seen` is
 * how many matches were passed at least.
 */
CREATE OR REPLACE FUNCTION heyi_walk_search(query text, small_court integer, step integer, steps integer, common integer,
  is_newest_first boolean, behind_at timestamptz, behind_id uuid, wanted integer, OUT seen integer, OUT ids uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off
SET enable_bitmapscan = off AS $$
DECLARE
  plain text := heyi_plain(query);
  pattern text := heyi_search_pattern(plain);
  court uuid := CASE WHEN heyi_role() <> 'institution_admin' THEN heyi_tenant() END;
  near uuid[] := '{}';
  passed uuid[] := '{}';
  here timestamptz := behind_at;
  edge timestamptz;
BEGIN
  seen := 0;
  IF court IS NULL OR plain = ''
    OR coalesce((SELECT sum(n.cases) FROM case_counts n WHERE n.home_id = court), 0) <= small_court THEN RETURN; END IF;
  -- What is of the same moment as the case before the page.
  IF behind_at IS NOT NULL THEN
    near := ARRAY(SELECT s.case_id FROM case_search s
      WHERE s.court_id = court AND s.referred_at = behind_at AND s.words LIKE pattern);
  END IF;
  FOR at_step IN 1..steps LOOP
    IF is_newest_first THEN
      edge := (SELECT s.referred_at FROM case_search s WHERE s.court_id = court AND s.referred_at < coalesce(here, 'infinity')
        ORDER BY s.referred_at DESC OFFSET step - 1 LIMIT 1);
      passed := passed || ARRAY(SELECT s.case_id FROM case_search s WHERE s.court_id = court
        AND s.referred_at < coalesce(here, 'infinity') AND s.referred_at >= coalesce(edge, '-infinity') AND s.words LIKE pattern);
    ELSE
      edge := (SELECT s.referred_at FROM case_search s WHERE s.court_id = court AND s.referred_at > coalesce(here, '-infinity')
        ORDER BY s.referred_at OFFSET step - 1 LIMIT 1);
      passed := passed || ARRAY(SELECT s.case_id FROM case_search s WHERE s.court_id = court
        AND s.referred_at > coalesce(here, '-infinity') AND s.referred_at <= coalesce(edge, 'infinity') AND s.words LIKE pattern);
    END IF;
    EXIT WHEN edge IS NULL OR cardinality(passed) >= wanted;
    IF cardinality(passed) < common OR at_step = steps THEN RETURN; END IF;
    here := edge;
  END LOOP;
  seen := cardinality(near) + cardinality(passed);
  IF is_newest_first THEN
    ids := ARRAY(SELECT c.id FROM cases c WHERE c.id = ANY (near || passed)
      AND (behind_at IS NULL OR (c.referred_at, c.number_serial, c.id) < (behind_at,
        (SELECT coalesce(max(k.number_serial), 0) FROM cases k WHERE k.id = behind_id), behind_id))
      ORDER BY c.referred_at DESC, c.number_serial DESC, c.id DESC LIMIT wanted);
  ELSE
    ids := ARRAY(SELECT c.id FROM cases c WHERE c.id = ANY (near || passed)
      AND (behind_at IS NULL OR (c.referred_at, c.number_serial, c.id) > (behind_at,
        (SELECT coalesce(max(k.number_serial), 0) FROM cases k WHERE k.id = behind_id), behind_id))
      ORDER BY c.referred_at, c.number_serial, c.id LIMIT wanted);
  END IF;
END $$;
REVOKE ALL ON FUNCTION heyi_walk_search(text, integer, integer, integer, integer, boolean, timestamptz, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_walk_search(text, integer, integer, integer, integer, boolean, timestamptz, uuid, integer)
  TO heyi_app, heyi_reader;
