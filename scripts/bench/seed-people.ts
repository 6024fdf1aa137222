import { COMPANY_HEADS, COMPANY_TAILS, GIVEN, SURNAMES } from './names'
import { list, TYPES } from './weighted-words'

// Organisations and people of the benchmark as set-based SQL. Every choice is a hash of the row's
// number, so that the same number of cases always gives the same rows.

export const INSTITUTIONS = 60
export const COURTS = 20
/** The largest court has more than half of all cases, the smallest one of a hundred. */
export const COURT_SKEW = 5
export const MEDIATORS_EACH = 50

/** Helpers of the load, in a schema of their own that is dropped at the end. */
export const HELPERS = `
CREATE SCHEMA bench;
CREATE FUNCTION bench.u(i bigint,
  salt int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (hashint8extended(i,
  salt) & 1073741823) / 1073741824::float8 $$;
CREATE FUNCTION bench.at(n int, i bigint, salt int,
  skew float8 DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 1 + floor(power(bench.u(i, salt), skew) * n)::int $$;
-- A well-formed version 4 id: the application takes no other from an address.
CREATE FUNCTION bench.id(kind int, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(hashint8extended(i, kind) & ~x'f000'::bigint | x'4000'::bigint), 16, '0')
    || to_hex(hashint8extended(i,
      kind + 100) & x'0fffffffffffffff'::bigint | x'a000000000000000'::bigint))::uuid $$;
CREATE FUNCTION bench.person(i bigint,
  salt int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT substr('${SURNAMES}', bench.at(${[...SURNAMES].length}, i, salt, 2.2),
    1) || substr('${GIVEN}', bench.at(${[...GIVEN].length}, i, salt + 1), 1)
    || CASE WHEN bench.u(i, salt + 2) < 0.65 THEN substr('${GIVEN}', bench.at(${[...GIVEN].length},
      i, salt + 3), 1) ELSE '' END $$;
CREATE FUNCTION bench.company(i bigint,
  salt int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (${list(COMPANY_HEADS)})[bench.at(${COMPANY_HEADS.length}, i,
    salt)] || (${list(COMPANY_TAILS)})[bench.at(${COMPANY_TAILS.length}, i, salt + 1)] $$;
-- Hash of an event from the one before it and its own text, as heyi_link_event() computes it; as a
-- window, of a whole chain.
CREATE FUNCTION bench.link(before text,
  own text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(before || E'\\n' || own, 'UTF8')), 'hex') $$;
CREATE AGGREGATE bench.linked(text) (SFUNC = bench.link, STYPE = text, INITCOND = '');
-- The evening before the load: when the last case came in. Periods run out today and tomorrow as
-- they do in a year's use.
DO $do$ BEGIN EXECUTE format('CREATE FUNCTION bench.last() RETURNS timestamptz LANGUAGE sql
  IMMUTABLE PARALLEL SAFE AS $f$ SELECT %L::timestamptz $f$',
  ((now() AT TIME ZONE 'Asia/Shanghai')::date - 1 + time '18:00')
    AT TIME ZONE 'Asia/Shanghai');
END $do$;`

/** Courts, institutions, and whom each court invites: each of them all. */
export const ORGANISATIONS = `
INSERT INTO courts (id, code, name, short_name, case_number_prefix)
  SELECT bench.id(1, i), 'bench-court-' || i, '测试第' || i || '人民法院', '测试' || i || '院', '多元化解'
    FROM generate_series(1, ${COURTS}) i;
INSERT INTO institutions (id, code, name, kind)
  SELECT bench.id(2, i), 'bench-inst-' || i, '测试第' || i || '调解中心', 'people' FROM generate_series(1,
    ${INSTITUTIONS}) i;
INSERT INTO institution_courts (institution_id, court_id, invited_on, roster_from)
  SELECT i.id, c.id, '2023-01-01', '2023-01-01' FROM institutions i, courts c;`

/**
 * $1: password hash. Phones follow; their hashes are made up: only the measured accounts can sign
 * in.
 */
export const PEOPLE = `
WITH made AS (
  SELECT bench.id(3, i) AS id, 'mediator' AS role, bench.person(i, 31) AS name,
    'bench-m-' || i AS phone_hash,
    bench.id(2, 1 + (i - 1) / ${MEDIATORS_EACH}) AS institution_id, NULL::uuid AS court_id
  FROM generate_series(1, ${INSTITUTIONS * MEDIATORS_EACH}) i)
INSERT INTO accounts (id, role, name, phone_sealed, phone_hash, institution_id, court_id,
  password_hash, must_change_password)
SELECT id, role, name, '', phone_hash, institution_id, court_id, $1, false FROM made
UNION ALL
SELECT bench.id(15, i), CASE WHEN i % 40 < 28 THEN 'court_clerk' WHEN i % 40 < 38 THEN 'court_judge'
  ELSE 'court_reviewer' END, bench.person(i, 35), '',
  'bench-c-' || i, NULL, bench.id(1, 1 + i / 40), $1, false FROM generate_series(0,
    ${COURTS * 40 - 1}) i`
export const PROFILES = `
INSERT INTO mediator_profiles (account_id, institution_id, specialties, caseload_cap,
  roster_confirmed_on)
SELECT id, institution_id, ARRAY[(${TYPES})[1 + (hashtext(name) & 63)]], 60, '2024-01-01'
  FROM accounts WHERE role = 'mediator'`

export const MEDIATOR_NUMBERS = `
CREATE TABLE bench.mediators AS SELECT i AS n, a.id, a.name, a.institution_id
  FROM generate_series(1, ${INSTITUTIONS * MEDIATORS_EACH}) i JOIN accounts a ON a.id = bench.id(3,
    i)`
