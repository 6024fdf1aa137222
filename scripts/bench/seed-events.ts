// The events of every case as a life would have recorded them (8 to 13 of a closed case), with
// valid chains: what `npm run audit:verify` computes again, and what the next act of the
// application links to.

const MOVED = (before: string | null, after: string) =>
  `jsonb_build_object('status', jsonb_build_object('before', ${before ? `'${before}'` : 'NULL'}, 'after', '${after}'))`

/**
 * One event: its place in the chain and id, kind, time, the side that acted, data, and for which
 * cases.
 */
type Event = readonly [
  place: number,
  kind: string,
  at: string,
  side: 'court' | 'institution' | 'mediator',
  data: string,
  condition: string,
]

const HAS_BEGUN = `c.status IN ('in_mediation', 'closed', 'archived')`
const HAS_MEDIATOR = 'c.mediator_id IS NOT NULL'
const material = (title: string, slot: string) =>
  `jsonb_build_object('materialId', c.id, 'title', '${title}', 'slot', '${slot}', 'sha256', md5(c.id::text) || md5(c.case_no))`

const EVENTS: readonly Event[] = [
  [
    1,
    'case.referred',
    'c.referred_at',
    'court',
    `jsonb_build_object('caseNo', c.case_no, 'source', c.source, 'institution', '测试调解中心', 'acceptanceDueOn', c.acceptance_due_on)`,
    'true',
  ],
  [
    2,
    'case.accepted',
    'c.accepted_at',
    'institution',
    `jsonb_build_object('mediationDueOn', c.mediation_due_on, 'source', c.source, 'moved', ${MOVED('pending_acceptance', 'pending_assignment')})`,
    'c.accepted_at IS NOT NULL',
  ],
  [
    3,
    'case.assigned',
    'c.assigned_at',
    'institution',
    `jsonb_build_object('mediatorId', c.mediator_id, 'mediator', c.mediator_name, 'rank', 1,
      'rankScore', 80, 'of', 12, 'note', NULL,
      'direct', false, 'moved', ${MOVED('pending_assignment', 'pending_mediator')})`,
    HAS_MEDIATOR,
  ],
  [
    4,
    'case.taken',
    `c.assigned_at + interval '1 hour'`,
    'mediator',
    `jsonb_build_object('statement', 'no_ground', 'moved', ${MOVED('pending_mediator', 'in_mediation')})`,
    HAS_BEGUN,
  ],
  [
    5,
    'case.disclosed',
    `c.assigned_at + interval '1 hour'`,
    'mediator',
    `jsonb_build_object('grounds', jsonb_build_array('other_relation'), 'statement',
      '曾与被申请人同在一家单位工作。',
      'moved', ${MOVED('pending_mediator', 'disclosure_review')})`,
    `c.status = 'disclosure_review'`,
  ],
  [
    6,
    'material.added',
    `c.assigned_at + interval '2 hours'`,
    'institution',
    material('证据清单', 'evidence'),
    HAS_BEGUN,
  ],
  [
    12,
    'material.added',
    `coalesce(c.closed_at, c.assigned_at + interval '11 days')`,
    'mediator',
    material('调解笔录', 'record'),
    `${HAS_BEGUN} AND bench.u(c.number_serial, 71) < 0.6`,
  ],
  [
    14,
    'case.closed',
    'c.closed_at',
    'mediator',
    `jsonb_build_object('outcome', c.outcome, 'success', heyi_is_success(c.outcome), 'account',
      '双方就争议事项充分交换了意见。',
      'failureReason', NULL, 'costRaising', NULL, 'courtNotes', NULL, 'days', c.closing_days,
        'moved', ${MOVED('in_mediation', 'closed')})`,
    'c.closed_at IS NOT NULL',
  ],
  [
    15,
    'case.archived',
    `c.closed_at + interval '1 day'`,
    'institution',
    `jsonb_build_object('note', NULL, 'moved', ${MOVED('closed', 'archived')})`,
    `c.status = 'archived'`,
  ],
]

const CONTACTS = `
  SELECT 6 + k, 'contact.recorded', c.assigned_at + (coalesce(c.closed_at,
    least(c.assigned_at + interval '10 days',
    bench.last())) - c.assigned_at) * (k::float8 / (n + 1)), 'mediator',
    jsonb_build_object('contactId', bench.id(9, c.number_serial * 8::bigint + k), 'channel',
      'phone', 'person', bench.person(c.number_serial * 4::bigint + 1, 51),
      'personKind', 'party', 'result', 'reached', 'happenedAt',
        to_char(c.assigned_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'note', NULL)
  FROM (SELECT 1 + bench.at(4, c.number_serial, 70) AS n) many, generate_series(1, n) k
    WHERE c.first_contact_at IS NOT NULL`

const LIFE = [
  ...EVENTS.map(
    ([place, kind, at, side, data, condition]) =>
      `SELECT ${place}, '${kind}', ${at}, '${side}', ${data} WHERE ${condition}`,
  ),
  CONTACTS,
].join(' UNION ALL ')

// The same text as heyi_event_text() hashes, without the hash of the event before it.
const OWN_TEXT = `jsonb_build_array('case:' || c.id, e.seq, e.id, e.kind,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  e.actor_id, e.actor_name, e.actor_role, c.id, c.court_id, c.institution_id, e.basis,
    e.data)::text`

/**
 * Events of every cases of one half, by the parity of its number. The chains are computed within
 * each case: nothing large is sorted.
 */
export const eventsOfHalf = (half: 0 | 1) => `
  INSERT INTO events (id, chain, seq, kind, at, actor_id, actor_name, actor_role, case_id, court_id,
    institution_id, basis, data, prev_hash, hash)
  SELECT l.id, 'case:' || c.id, l.seq, l.kind, l.at, l.actor_id, l.actor_name, l.actor_role, c.id,
    c.court_id, c.institution_id, l.basis, l.data, l.prev_hash, l.hash
  FROM cases c CROSS JOIN LATERAL (
    SELECT h.*, coalesce(lag(hash) OVER (ORDER BY seq), '') AS prev_hash FROM (
      SELECT e.*, bench.linked(${OWN_TEXT}) OVER (ORDER BY seq) AS hash FROM (
        SELECT row_number() OVER (ORDER BY place) AS seq, bench.id(8,
          c.number_serial * 16::bigint + place) AS id, kind, date_trunc('milliseconds', at) AS at,
          CASE side WHEN 'court' THEN c.court_id WHEN 'institution' THEN c.institution_id
            ELSE c.mediator_id END AS actor_id,
          CASE side WHEN 'court' THEN '测试人民法院' WHEN 'institution' THEN '测试员'
            ELSE c.mediator_name END AS actor_name,
          CASE side WHEN 'court' THEN 'court_system' WHEN 'institution' THEN 'institution_admin'
            ELSE 'mediator' END AS actor_role,
          CASE WHEN place = 1 THEN 'online_mediation_8' END AS basis, data
        FROM (${LIFE}) life(place, kind, at, side, data)) e) h) l
  WHERE c.number_serial % 2 = ${half}`

/** The last link of every chain, from which the next event goes on. */
export const HEADS = `
  INSERT INTO chain_heads (chain, seq, hash)
  SELECT DISTINCT ON (chain COLLATE "C") chain, seq, hash FROM events ORDER BY chain COLLATE "C",
    seq DESC`
