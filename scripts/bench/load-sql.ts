import { COMPANY_HEADS, COMPANY_TAILS, GIVEN, SURNAMES } from './names'

// The benchmark's data as set-wise SQL: the same number of cases always gives the same rows. Every choice is a hash of the row's number.

export const INSTITUTIONS = 60
export const COURTS = 20
export const MEDIATORS_EACH = 50

const list = (words: readonly string[]) =>
  `ARRAY[${words.map((word) => `'${word}'`).join()}]::text[]`
/** Weighted words: each as often as its weight. */
const weighted = (weights: Readonly<Record<string, number>>) =>
  list(Object.entries(weights).flatMap(([word, times]) => Array<string>(times).fill(word)))

const TYPES = weighted({
  property_service: 22,
  contract_quasi: 18,
  labour: 13,
  tort: 11,
  other: 9,
  contract: 7,
  marriage_family: 6,
  property_right: 5,
  personality: 3,
  company_securities: 2,
  intellectual_property: 2,
  special_procedure: 1,
  maritime: 1,
})
const SOURCES = weighted({
  delegated_pre_filing: 45,
  entrusted_ordinary: 20,
  entrusted_summary: 20,
  administrative: 6,
  party_application: 9,
})
const OUTCOMES = weighted({
  agreement: 46,
  settled_withdrawn: 12,
  unwilling: 12,
  deadlock: 12,
  expired: 8,
  unreachable: 6,
  other: 3,
  refused_to_sign: 1,
})

/** Helpers of the load, in a schema of their own that is dropped at the end. */
export const HELPERS = `
CREATE SCHEMA bench;
CREATE FUNCTION bench.u(i bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (hashint8extended(i, salt) & 1073741823) / 1073741824::float8 $$;
CREATE FUNCTION bench.at(n int, i bigint, salt int, skew float8 DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 1 + floor(power(bench.u(i, salt), skew) * n)::int $$;
-- A well-formed version 4 id: the application takes no other from an address.
CREATE FUNCTION bench.id(kind int, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(hashint8extended(i, kind) & ~x'f000'::bigint | x'4000'::bigint), 16, '0')
    || to_hex(hashint8extended(i, kind + 100) & x'0fffffffffffffff'::bigint | x'a000000000000000'::bigint))::uuid $$;
CREATE FUNCTION bench.person(i bigint, salt int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT substr('${SURNAMES}', bench.at(${[...SURNAMES].length}, i, salt, 2.2), 1) || substr('${GIVEN}', bench.at(${[...GIVEN].length}, i, salt + 1), 1)
    || CASE WHEN bench.u(i, salt + 2) < 0.65 THEN substr('${GIVEN}', bench.at(${[...GIVEN].length}, i, salt + 3), 1) ELSE '' END $$;
CREATE FUNCTION bench.company(i bigint, salt int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (${list(COMPANY_HEADS)})[bench.at(${COMPANY_HEADS.length}, i, salt)] || (${list(COMPANY_TAILS)})[bench.at(${COMPANY_TAILS.length}, i, salt + 1)] $$;`

/** Courts, institutions, and whom each court invites: everyone everyone. */
export const ORGANISATIONS = `
INSERT INTO courts (id, code, name, short_name, case_number_prefix)
  SELECT bench.id(1, i), 'bench-court-' || i, '测试第' || i || '人民法院', '测试' || i || '院', '多元化解' FROM generate_series(1, ${COURTS}) i;
INSERT INTO institutions (id, code, name, kind)
  SELECT bench.id(2, i), 'bench-inst-' || i, '测试第' || i || '调解中心', 'people' FROM generate_series(1, ${INSTITUTIONS}) i;
INSERT INTO institution_courts (institution_id, court_id, invited_on)
  SELECT i.id, c.id, '2023-01-01' FROM institutions i, courts c;`

/** $1 password hash, $2 a sealed phone. Phone hashes are made up: nobody but the measured accounts signs in. */
export const PEOPLE = `
WITH made AS (
  SELECT bench.id(3, i) AS id, 'mediator' AS role, bench.person(i, 31) AS name, 'bench-m-' || i AS phone_hash,
    bench.id(2, 1 + (i - 1) / ${MEDIATORS_EACH}) AS institution_id, NULL::uuid AS court_id
  FROM generate_series(1, ${INSTITUTIONS * MEDIATORS_EACH}) i)
INSERT INTO accounts (id, role, name, phone_sealed, phone_hash, institution_id, court_id, password_hash, must_change_password)
SELECT id, role, name, $2, phone_hash, institution_id, court_id, $1, false FROM made`
export const PROFILES = `
INSERT INTO mediator_profiles (account_id, institution_id, specialties, caseload_cap, roster_confirmed_on)
SELECT id, institution_id, ARRAY[(${TYPES})[1 + (hashtext(name) & 63)]], 60, '2024-01-01' FROM accounts WHERE role = 'mediator'`

/**
 * $1 the number of the first case, $2 of the last: every second one between them. Three years up to the end of October 2026, in the order in
 * which they came in; the older a case, the surer it is closed. OFFSET 0 keeps the planner from writing what a level says into every use of it.
 */
export const CASES = `
INSERT INTO cases (id, court_id, institution_id, holder_id, mediator_id, mediator_name, status, number_year, number_prefix, number_serial, case_no,
  source, dispute_type, cause, cause_version, claim, facts, amount, referred_at, received_at, accepted_at, assigned_at, closed_at, outcome,
  acceptance_due_on, mediation_due_on, last_act_at, last_act_by, last_act, closing_days, operation_points, time_points, result_points)
SELECT bench.id(4, i), bench.id(1, court), institution_id, institution_id, CASE WHEN has_mediator THEN mediator_id END, CASE WHEN has_mediator THEN mediator_name END, status,
  year, '多元化解', i, '(' || year || ') 多元化解' || i || '号', source, dispute_type, '合同纠纷', '2025', '请求支付款项', '双方因履行发生争议。',
  round((200 + power(bench.u(i, 9), 6) * 900000)::numeric, 2),
  referred_at, referred_at, accepted_at, CASE WHEN has_mediator THEN accepted_at + interval '5 hours' END, closed_at, CASE WHEN is_closed THEN outcome END,
  (referred_at + interval '5 days')::date, (accepted_at + interval '30 days')::date, coalesce(closed_at, accepted_at, referred_at), '测试', 'case.referred',
  days, CASE WHEN is_closed THEN 8 + bench.at(45, i, 21) ELSE 0 END,
  CASE WHEN NOT is_success THEN 0 WHEN days <= 7 THEN 10 WHEN days <= 15 THEN 8 WHEN days <= 30 THEN 6 WHEN days <= 60 THEN 4 WHEN days <= 90 THEN 2 ELSE 0 END,
  CASE WHEN NOT is_closed THEN 0 WHEN is_success THEN CASE WHEN bench.u(i, 22) < 0.3 THEN 10 ELSE 5 END ELSE CASE WHEN bench.u(i, 22) < 0.3 THEN 2 ELSE 1 END END
FROM (
  SELECT *, closed_at::date - referred_at::date AS days, extract(year FROM referred_at)::int AS year, is_closed AND outcome IN ('agreement', 'settled_withdrawn') AS is_success
  FROM (
    SELECT *, CASE WHEN is_closed THEN accepted_at + make_interval(hours => 10 + floor(power(bench.u(i, 12), 1.4) * 1000)::int) END AS closed_at
    FROM (
      SELECT g.i, g.status, g.referred_at, m.id AS mediator_id, m.name AS mediator_name, m.institution_id, bench.at(${COURTS}, g.i, 1, 1.5) AS court,
        (${SOURCES})[bench.at(100, g.i, 5)] AS source, (${TYPES})[bench.at(100, g.i, 6)] AS dispute_type, (${OUTCOMES})[bench.at(100, g.i, 7)] AS outcome,
        g.status IN ('closed', 'archived') AS is_closed, g.status NOT IN ('pending_acceptance', 'pending_assignment') AS has_mediator,
        CASE WHEN g.status <> 'pending_acceptance' THEN g.referred_at + make_interval(hours => 2 + bench.at(70, g.i, 8)) END AS accepted_at
      FROM (
        SELECT i, timestamptz '2026-10-31 18:00+08' - make_interval(mins => floor(since * 1576800)::int) AS referred_at, CASE
          WHEN since * 1095 > 45 THEN CASE WHEN fate < 0.9 THEN 'closed' WHEN fate < 0.998 THEN 'archived' ELSE 'in_mediation' END
          WHEN since * 1095 > 30 THEN CASE WHEN fate < 0.93 THEN 'closed' ELSE 'in_mediation' END
          WHEN since * 1095 > 5 THEN CASE WHEN fate < 0.4 THEN 'closed' WHEN fate < 0.93 THEN 'in_mediation' WHEN fate < 0.96 THEN 'pending_mediator'
            WHEN fate < 0.97 THEN 'disclosure_review' ELSE 'pending_assignment' END
          ELSE CASE WHEN fate < 0.4 THEN 'pending_acceptance' WHEN fate < 0.7 THEN 'pending_assignment' ELSE 'pending_mediator' END END AS status,
          (bench.at(${INSTITUTIONS}, i, 2, 1.7) - 1) * ${MEDIATORS_EACH} + bench.at(${MEDIATORS_EACH}, i, 10, 1.3) AS chosen
        FROM (SELECT i, bench.u(i, 3) AS since, bench.u(i, 4) AS fate FROM generate_series($1::int, $2::int, 2) i ORDER BY since DESC) aged OFFSET 0) g
      JOIN bench.mediators m ON m.n = g.chosen OFFSET 0) begun OFFSET 0) ended OFFSET 0) counted`

export const MEDIATOR_NUMBERS = `
CREATE TABLE bench.mediators AS SELECT i AS n, a.id, a.name, a.institution_id
  FROM generate_series(1, ${INSTITUTIONS * MEDIATORS_EACH}) i JOIN accounts a ON a.id = bench.id(3, i)`

/** A case's people from its number alone: what needs their names need not wait until they are laid. One row for each, or three columns. */
const IS_LEGAL = 'bench.u(number_serial, 40) < 0.45'
const HAS_THIRD = 'bench.u(number_serial, 39) < 0.1'
const personOf = (place: number | 'p') => `bench.person(number_serial * 4::bigint + ${place}, 51)`

/** What belongs to the cases, by the table that it goes into: each reads the cases alone, so that two may be laid at the same time. The dearest first. */
export const CHILDREN: Readonly<Record<string, string>> = {
  case_search: `
    INSERT INTO case_search (case_id, court_id, holder_id, referred_at, words, tokens)
    SELECT case_id, court_id, holder_id, referred_at, words, ARRAY['@' || court_id, '#' || holder_id] || CASE WHEN mediator_id IS NULL THEN '{}' ELSE ARRAY['~' || mediator_id] END
      || ARRAY(SELECT DISTINCT (CASE WHEN a = chr(31) THEN '^' ELSE a END || b) COLLATE "C" FROM unnest(letters, letters[2:]) pair(a, b) WHERE b <> chr(31))
    FROM (SELECT *, string_to_array(words, NULL) AS letters FROM (
      SELECT id AS case_id, court_id, holder_id, referred_at, mediator_id, concat_ws(chr(31), '', replace(case_no, ' ', ''), mediator_name, ${personOf(1)},
        CASE WHEN ${IS_LEGAL} THEN bench.company(number_serial, 41) ELSE ${personOf(2)} END, CASE WHEN ${HAS_THIRD} THEN ${personOf(3)} END, '') AS words
      FROM cases OFFSET 0) named OFFSET 0) lettered`,
  parties: `
    INSERT INTO parties (id, case_id, court_id, holder_id, position, side, kind, name)
    SELECT bench.id(5, number_serial * 4::bigint + p), id, court_id, holder_id, p, CASE WHEN p = 1 THEN 'applicant' ELSE 'respondent' END,
      CASE WHEN is_legal THEN 'legal' ELSE 'natural' END, CASE WHEN is_legal THEN bench.company(number_serial, 41) ELSE ${personOf('p')} END
    FROM (SELECT id, court_id, holder_id, number_serial, p, p = 2 AND ${IS_LEGAL} AS is_legal
      FROM cases CROSS JOIN (VALUES (1), (2), (3)) place(p) WHERE p < 3 OR ${HAS_THIRD} OFFSET 0) placed`,
  events: `
    INSERT INTO events (id, chain, seq, kind, at, actor_name, actor_role, case_id, court_id, institution_id, data, prev_hash, hash)
    SELECT bench.id(8, number_serial), 'case:' || id, 1, 'case.referred', referred_at, '测试第1人民法院', 'court_system', id, court_id, institution_id,
      jsonb_build_object('caseNo', case_no, 'source', source, 'institution', '测试', 'acceptanceDueOn', acceptance_due_on), '', '' FROM cases`,
  contacts: `
    INSERT INTO contacts (id, case_id, court_id, holder_id, mediator_id, channel, person_kind, person_id, person_name, result, happened_at, recorded_at)
    SELECT bench.id(9, number_serial), id, court_id, holder_id, mediator_id, 'phone', 'party', bench.id(5, number_serial * 4::bigint + 1), ${personOf(1)},
      'reached', accepted_at + interval '1 day', accepted_at + interval '1 day' FROM cases WHERE mediator_id IS NOT NULL`,
  materials: `
    INSERT INTO materials (id, case_id, court_id, holder_id, position, title, file_name, media_type, size, sha256, storage_key, added_by, added_at, slot)
    SELECT bench.id(7, number_serial), id, court_id, holder_id, 1, '起诉状', '起诉状.pdf', 'application/pdf', 1000, md5(id::text), id::text, '测试', referred_at, 'petition' FROM cases`,
  assignments: `
    INSERT INTO assignments (id, case_id, court_id, holder_id, mediator_id, mediator_name, assigned_at, assigned_by, rank, rank_score, accepted_at, ended_at, ended_because)
    SELECT bench.id(6, number_serial), id, court_id, holder_id, mediator_id, mediator_name, assigned_at, '测试', 1, 80, assigned_at,
      closed_at, CASE WHEN closed_at IS NOT NULL THEN 'case_closed' END FROM cases WHERE mediator_id IS NOT NULL`,
  clock_extensions: `
    INSERT INTO clock_extensions (id, case_id, court_id, holder_id, days, agreed_on)
    SELECT bench.id(10, number_serial), id, court_id, holder_id, 15, mediation_due_on FROM cases WHERE mediation_due_on IS NOT NULL AND bench.u(number_serial, 60) < 0.03`,
}
