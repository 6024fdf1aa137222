import { COMPANY_HEADS, COMPANY_TAILS, GIVEN, SURNAMES } from './names'

// The benchmark's data as set-wise SQL: the same number of cases always gives the same rows. Every choice is a hash of the row's number.

export const INSTITUTIONS = 60
export const COURTS = 20
export const MEDIATORS_EACH = 50

const list = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join()}]::text[]`
/** Weighted words: each as often as its weight. */
const weighted = (weights: Readonly<Record<string, number>>) => list(Object.entries(weights).flatMap(([word, times]) => Array<string>(times).fill(word)))

const TYPES = weighted({
  property_service: 22, contract_quasi: 18, labour: 13, tort: 11, other: 9, contract: 7, marriage_family: 6, property_right: 5,
  personality: 3, company_securities: 2, intellectual_property: 2, special_procedure: 1, maritime: 1,
})
const SOURCES = weighted({ delegated_pre_filing: 45, entrusted_ordinary: 20, entrusted_summary: 20, administrative: 6, party_application: 9 })
const OUTCOMES = weighted({ agreement: 46, settled_withdrawn: 12, unwilling: 12, deadlock: 12, expired: 8, unreachable: 6, other: 3, refused_to_sign: 1 })

/** Helpers of the load, in a schema of their own that is dropped at the end. */
export const HELPERS = `
CREATE SCHEMA bench;
CREATE FUNCTION bench.u(i bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (hashint8extended(i, salt) & 1073741823) / 1073741824.0 $$;
CREATE FUNCTION bench.at(n int, i bigint, salt int, skew float8 DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 1 + floor(power(bench.u(i, salt), skew) * n)::int $$;
-- A well-formed version 4 id: the application takes no other from an address.
CREATE FUNCTION bench.id(kind int, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT overlay(overlay(lpad(to_hex(hashint8extended(i, kind)), 16, '0') || lpad(to_hex(hashint8extended(i, kind + 100)), 16, '0')
    placing '4' from 13 for 1) placing 'a' from 17 for 1)::uuid $$;
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

/** $1 and $2: the numbers of the first and the last case. Three years up to the end of October 2026; the older a case, the surer it is closed. */
export const CASES = `
INSERT INTO cases (id, court_id, institution_id, holder_id, mediator_id, mediator_name, status, number_year, number_prefix, number_serial, case_no,
  source, dispute_type, cause, cause_version, claim, facts, amount, referred_at, received_at, accepted_at, assigned_at, closed_at, outcome,
  acceptance_due_on, mediation_due_on, last_act_at, last_act_by, last_act, closing_days, operation_points, time_points, result_points)
SELECT id, court_id, institution_id, institution_id, CASE WHEN has_mediator THEN mediator_id END, CASE WHEN has_mediator THEN mediator_name END, status,
  extract(year FROM referred_at), '多元化解', i, '(' || extract(year FROM referred_at) || ') 多元化解' || i || '号',
  source, dispute_type, '合同纠纷', '2025', '请求支付款项', '双方因履行发生争议。', round((200 + power(bench.u(i, 9), 6) * 900000)::numeric, 2),
  referred_at, referred_at, accepted_at, CASE WHEN has_mediator THEN accepted_at + interval '5 hours' END, closed_at, outcome,
  (referred_at + interval '5 days')::date, (accepted_at + interval '30 days')::date, coalesce(closed_at, accepted_at, referred_at), '测试', 'case.referred',
  days, CASE WHEN is_closed THEN 8 + bench.at(45, i, 21) ELSE 0 END,
  CASE WHEN NOT is_success THEN 0 WHEN days <= 7 THEN 10 WHEN days <= 15 THEN 8 WHEN days <= 30 THEN 6 WHEN days <= 60 THEN 4 WHEN days <= 90 THEN 2 ELSE 0 END,
  CASE WHEN NOT is_closed THEN 0 WHEN is_success THEN CASE WHEN bench.u(i, 22) < 0.3 THEN 10 ELSE 5 END ELSE CASE WHEN bench.u(i, 22) < 0.3 THEN 2 ELSE 1 END END
FROM (
  SELECT *, status IN ('closed', 'archived') AS is_closed,
    CASE WHEN status IN ('closed', 'archived') THEN accepted_at + make_interval(hours => 10 + floor(power(bench.u(i, 12), 1.4) * 1000)::int) END AS closed_at,
    CASE WHEN status IN ('closed', 'archived') THEN outcome_wanted END AS outcome,
    status IN ('closed', 'archived') AND outcome_wanted IN ('agreement', 'settled_withdrawn') AS is_success,
    CASE WHEN status IN ('closed', 'archived') THEN ((accepted_at + make_interval(hours => 10 + floor(power(bench.u(i, 12), 1.4) * 1000)::int))::date - referred_at::date) END AS days,
    status IN ('pending_mediator', 'disclosure_review', 'in_mediation', 'closed', 'archived') AS has_mediator
  FROM (
    SELECT g.i, bench.id(4, g.i) AS id, bench.id(1, bench.at(${COURTS}, g.i, 1, 1.5)) AS court_id, m.id AS mediator_id, m.name AS mediator_name, m.institution_id,
      g.referred_at, (${SOURCES})[bench.at(100, g.i, 5)] AS source, (${TYPES})[bench.at(100, g.i, 6)] AS dispute_type,
      (${OUTCOMES})[bench.at(100, g.i, 7)] AS outcome_wanted, g.status,
      CASE WHEN g.status <> 'pending_acceptance' THEN g.referred_at + make_interval(hours => 2 + bench.at(70, g.i, 8)) END AS accepted_at
    FROM (
      SELECT i, referred_at, CASE
        WHEN age > 45 THEN CASE WHEN bench.u(i, 4) < 0.9 THEN 'closed' WHEN bench.u(i, 4) < 0.998 THEN 'archived' ELSE 'in_mediation' END
        WHEN age > 30 THEN CASE WHEN bench.u(i, 4) < 0.93 THEN 'closed' ELSE 'in_mediation' END
        WHEN age > 5 THEN CASE WHEN bench.u(i, 4) < 0.4 THEN 'closed' WHEN bench.u(i, 4) < 0.93 THEN 'in_mediation' WHEN bench.u(i, 4) < 0.96 THEN 'pending_mediator'
          WHEN bench.u(i, 4) < 0.97 THEN 'disclosure_review' ELSE 'pending_assignment' END
        ELSE CASE WHEN bench.u(i, 4) < 0.4 THEN 'pending_acceptance' WHEN bench.u(i, 4) < 0.7 THEN 'pending_assignment' ELSE 'pending_mediator' END END AS status
      FROM (
        SELECT i, timestamptz '2026-10-31 18:00+08' - make_interval(mins => floor(bench.u(i, 3) * 1576800)::int) AS referred_at,
          bench.u(i, 3) * 1095 AS age FROM generate_series($1::int, $2::int) i) aged) g
    JOIN bench.mediators m ON m.n = (bench.at(${INSTITUTIONS}, g.i, 2, 1.7) - 1) * ${MEDIATORS_EACH} + bench.at(${MEDIATORS_EACH}, g.i, 10, 1.3)) chosen) dated`

export const MEDIATOR_NUMBERS = `
CREATE TABLE bench.mediators AS SELECT i AS n, a.id, a.name, a.institution_id
  FROM generate_series(1, ${INSTITUTIONS * MEDIATORS_EACH}) i JOIN accounts a ON a.id = bench.id(3, i)`

/** What belongs to the cases, in two lanes that may be laid at the same time. */
export const CHILDREN: readonly (readonly string[])[] = [
  [
    `INSERT INTO parties (id, case_id, court_id, holder_id, position, side, kind, name)
     SELECT bench.id(5, number_serial * 4::bigint + p), id, court_id, holder_id, p, CASE WHEN p = 1 THEN 'applicant' ELSE 'respondent' END,
       CASE WHEN p = 2 AND bench.u(number_serial, 40) < 0.45 THEN 'legal' ELSE 'natural' END,
       CASE WHEN p = 2 AND bench.u(number_serial, 40) < 0.45 THEN bench.company(number_serial, 41) ELSE bench.person(number_serial * 4::bigint + p, 51) END
     FROM cases, generate_series(1, CASE WHEN bench.u(number_serial, 39) < 0.1 THEN 3 ELSE 2 END) p`,
    `INSERT INTO case_search (case_id, court_id, holder_id, words, tokens)
     SELECT id, court_id, holder_id, words, ARRAY['@' || court_id, '#' || institution_id] || CASE WHEN mediator_id IS NULL THEN '{}' ELSE ARRAY['~' || mediator_id] END
       || ARRAY(SELECT DISTINCT CASE WHEN substr(words, k, 1) = chr(31) THEN '^' || substr(words, k + 1, 1) ELSE substr(words, k, 2) END
          FROM generate_series(1, char_length(words) - 2) k WHERE substr(words, k + 1, 1) <> chr(31))
     FROM (SELECT c.id, c.court_id, c.holder_id, c.institution_id, c.mediator_id,
         chr(31) || heyi_plain(c.case_no) || chr(31) || coalesce(c.mediator_name || chr(31), '') || string_agg(p.name || chr(31), '' ORDER BY p.position) AS words
       FROM cases c JOIN parties p ON p.case_id = c.id GROUP BY c.id) named`,
  ],
  [
    `INSERT INTO assignments (id, case_id, court_id, holder_id, mediator_id, mediator_name, assigned_at, assigned_by, rank, rank_score, accepted_at, ended_at, ended_because)
     SELECT bench.id(6, number_serial), id, court_id, holder_id, mediator_id, mediator_name, assigned_at, '测试', 1, 80, assigned_at,
       closed_at, CASE WHEN closed_at IS NOT NULL THEN 'case_closed' END FROM cases WHERE mediator_id IS NOT NULL`,
    `INSERT INTO materials (id, case_id, court_id, holder_id, position, title, file_name, media_type, size, sha256, storage_key, added_by, added_at, slot)
     SELECT bench.id(7, number_serial), id, court_id, holder_id, 1, '起诉状', '起诉状.pdf', 'application/pdf', 1000, md5(id::text), id::text, '测试', referred_at, 'petition' FROM cases`,
    `INSERT INTO contacts (id, case_id, court_id, holder_id, mediator_id, channel, person_kind, person_id, person_name, result, happened_at, recorded_at)
     SELECT bench.id(9, number_serial), id, court_id, holder_id, mediator_id, 'phone', 'party', bench.id(5, number_serial * 4::bigint + 1),
       bench.person(number_serial * 4::bigint + 1, 51), 'reached', accepted_at + interval '1 day', accepted_at + interval '1 day'
     FROM cases WHERE mediator_id IS NOT NULL`,
    `INSERT INTO clock_extensions (id, case_id, court_id, holder_id, days, agreed_on)
     SELECT bench.id(10, number_serial), id, court_id, holder_id, 15, mediation_due_on FROM cases WHERE mediation_due_on IS NOT NULL AND bench.u(number_serial, 60) < 0.03`,
    `INSERT INTO events (id, chain, seq, kind, at, actor_name, actor_role, case_id, court_id, institution_id, data, prev_hash, hash)
     SELECT bench.id(8, number_serial), 'case:' || id, 1, 'case.referred', referred_at, '测试第1人民法院', 'court_system', id, court_id, institution_id,
       jsonb_build_object('caseNo', case_no, 'source', source, 'institution', '测试', 'acceptanceDueOn', acceptance_due_on), '', '' FROM cases`,
  ],
]
