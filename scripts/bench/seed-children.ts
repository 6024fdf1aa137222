/**
 * Names of a case's people from its number alone, so that what needs them need not wait for the
 * parties.
 */
const IS_LEGAL = 'bench.u(number_serial, 40) < 0.45'
const HAS_THIRD = 'bench.u(number_serial, 39) < 0.1'
const personOf = (place: number | 'p') => `bench.person(number_serial * 4::bigint + ${place}, 51)`

/**
 * Cases whose mediation has begun, with their conversations: `k` of `n`, spread over the time of
 * the mediation.
 */
const CONVERSATIONS = `
  SELECT c.*, k, assigned_at + (coalesce(closed_at, least(assigned_at + interval '10 days',
    bench.last())) - assigned_at) * (k::float8 / (n + 1)) AS happened_at
  FROM (SELECT *, 1 + bench.at(4, number_serial, 70) AS n FROM cases
    WHERE first_contact_at IS NOT NULL OFFSET 0) c,
    generate_series(1, n) k`

/**
 * Rows of the cases, by the table they go into. Each statement reads the cases alone, so that two
 * can run at the same time; the most expensive first.
 */
export const CHILDREN: Readonly<Record<string, string>> = {
  case_search: `
    INSERT INTO case_search (case_id, court_id, holder_id, referred_at, words, tokens)
    SELECT case_id, court_id, holder_id, referred_at, words, ARRAY['@' || court_id,
      '#' || holder_id] || CASE WHEN mediator_id IS NULL THEN '{}'
      ELSE ARRAY['~' || mediator_id] END
      || ARRAY(SELECT DISTINCT (CASE WHEN a = chr(31) THEN '^' ELSE a END || b) COLLATE "C"
        FROM unnest(letters, letters[2:]) pair(a, b) WHERE b <> chr(31))
    FROM (SELECT *, string_to_array(words, NULL) AS letters FROM (
      SELECT id AS case_id, court_id, holder_id, referred_at, mediator_id, concat_ws(chr(31), '',
        replace(case_no, ' ', ''), mediator_name, ${personOf(1)},
        CASE WHEN ${IS_LEGAL} THEN bench.company(number_serial, 41) ELSE ${personOf(2)} END, CASE
          WHEN ${HAS_THIRD} THEN ${personOf(3)} END, '') AS words
      FROM cases OFFSET 0) named OFFSET 0) lettered`,
  parties: `
    INSERT INTO parties (id, case_id, court_id, holder_id, position, side, kind, name)
    SELECT bench.id(5, number_serial * 4::bigint + p), id, court_id, holder_id, p, CASE WHEN p = 1
      THEN 'applicant' ELSE 'respondent' END,
      CASE WHEN is_legal THEN 'legal' ELSE 'natural' END, CASE WHEN is_legal
        THEN bench.company(number_serial, 41) ELSE ${personOf('p')} END
    FROM (SELECT id, court_id, holder_id, number_serial, p, p = 2 AND ${IS_LEGAL} AS is_legal
      FROM cases CROSS JOIN (VALUES (1), (2), (3)) place(p) WHERE p < 3
        OR ${HAS_THIRD} OFFSET 0) placed`,
  contacts: `
    INSERT INTO contacts (id, case_id, court_id, holder_id, mediator_id, channel, person_kind,
      person_id, person_name, result, happened_at, recorded_at)
    SELECT bench.id(9, number_serial * 8::bigint + k), id, court_id, holder_id, mediator_id,
      'phone', 'party', bench.id(5, number_serial * 4::bigint + 1),
      ${personOf(1)}, 'reached', happened_at, happened_at FROM (${CONVERSATIONS}) talked`,
  materials: `
    INSERT INTO materials (id, case_id, court_id, holder_id, position, title, file_name, media_type,
      size, sha256, storage_key, added_by, added_at, slot)
    SELECT bench.id(7, number_serial), id, court_id, holder_id, 1, '起诉状', '起诉状.pdf',
      'application/pdf', 1000, md5(id::text), id::text, '测试', referred_at, 'petition' FROM cases`,
  assignments: `
    INSERT INTO assignments (id, case_id, court_id, holder_id, mediator_id, mediator_name,
      assigned_at, assigned_by, rank, rank_score, accepted_at, ended_at, ended_because)
    SELECT bench.id(6, number_serial), id, court_id, holder_id, mediator_id, mediator_name,
      assigned_at, '测试', 1, 80, assigned_at,
      closed_at, CASE WHEN closed_at IS NOT NULL THEN 'case_closed' END FROM cases
        WHERE mediator_id IS NOT NULL`,
  case_co_mediators: `
    INSERT INTO case_co_mediators (id, case_id, court_id, holder_id, mediator_id, mediator_name,
      basis, presiding_name, presiding_by, added_at, added_by, declared_at, ended_at, end_reason)
    SELECT bench.id(14, number_serial), c.id, court_id, holder_id, m.other_id, m.other_name,
      'major', mediator_name, 'institution', assigned_at, '测试', assigned_at,
      closed_at, CASE WHEN closed_at IS NOT NULL THEN 'case_closed' END
    FROM cases c JOIN (SELECT id, coalesce(lead(id) OVER w, first_value(id) OVER w) AS other_id,
      coalesce(lead(name) OVER w, first_value(name) OVER w) AS other_name
      FROM bench.mediators WINDOW w AS (PARTITION BY institution_id
        ORDER BY n)) m ON m.id = c.mediator_id
    WHERE status IN ('in_mediation', 'closed', 'archived') AND bench.u(number_serial, 61) < 0.05`,
  clock_extensions: `
    INSERT INTO clock_extensions (id, case_id, court_id, holder_id, days, agreed_on)
    SELECT bench.id(10, number_serial), id, court_id, holder_id, 15, mediation_due_on FROM cases
      WHERE mediation_due_on IS NOT NULL AND bench.u(number_serial, 60) < 0.03`,
  disclosures: `
    INSERT INTO disclosures (id, case_id, court_id, holder_id, mediator_id, grounds, statement,
      made_at)
    SELECT bench.id(11, number_serial), id, court_id, holder_id, mediator_id, CASE
      WHEN status = 'disclosure_review' THEN '{other_relation}'::text[] ELSE '{}' END,
      CASE WHEN status = 'disclosure_review' THEN '曾与被申请人同在一家单位工作。' END, assigned_at
    FROM cases WHERE status IN ('disclosure_review', 'in_mediation', 'closed', 'archived')`,
  closings: `
    INSERT INTO closings (id, case_id, court_id, holder_id, mediator_id, outcome, account,
      failure_reason, cost_raising, court_notes, closed_at)
    SELECT bench.id(12, number_serial), id, court_id, holder_id, mediator_id, outcome,
      '双方就争议事项充分交换了意见。',
      CASE WHEN result_points < 5 THEN '分歧较大' END, CASE WHEN result_points < 5 THEN '无' END, CASE
        WHEN result_points < 5 THEN '无' END, closed_at
    FROM cases WHERE closed_at IS NOT NULL`,
  score_points: `
    INSERT INTO score_points (id, case_id, court_id, holder_id, mediator_id, part, code, subject,
      points, on_date, rule_version, event_id)
    SELECT bench.id(13, number_serial * 4::bigint + p), id, court_id, holder_id, mediator_id, part,
      code, id, points, heyi_day(closed_at), 'default-1', bench.id(8,
      number_serial * 16::bigint + 14)
    FROM cases, LATERAL (VALUES (1, 'operation', 'accept', operation_points), (2, 'time', 'time',
      time_points), (3, 'result', 'result', result_points)) earned(p, part, code, points)
    WHERE closed_at IS NOT NULL AND points > 0`,
  case_number_counters: `
    INSERT INTO case_number_counters (year, prefix, last)
    SELECT number_year, number_prefix, max(number_serial) FROM cases GROUP BY 1, 2`,
}
