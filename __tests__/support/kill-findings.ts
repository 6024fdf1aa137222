import { acknowledged, type Attempt, type Ledger } from './kill-lines'
import { expectedCase, type ExpectedCase } from './kill-expected-case'
import { BROUGHT, readReferralKey } from './kill-referral'
import {
  CHILDREN,
  groupBy,
  type CaseChildRow,
  type CaseRow,
  type EventRow,
  type Snapshot,
} from './kill-snapshot'

// What is wrong with a database after a crash; every finding a sentence, none where all is well.

const carries = (event: EventRow, { kind, mark }: Attempt) =>
  event.kind === kind && (mark === null || JSON.stringify(event.data).includes(mark))
const describeAttempt = ({ n, kind, caseId, key, caseNo }: Attempt) =>
  `${kind} (act ${n}, ${caseNo ?? key ?? caseId})`

/**
 * Whether an act took effect. Acts without a text of their own happen at most once more than they
 * were answered before.
 */
export function isCommitted(snapshot: Snapshot, ledger: Ledger, attempt: Attempt): boolean {
  if (attempt.key !== null)
    return snapshot.receipts.some(({ idempotency_key: key }) => key === attempt.key)
  const events = snapshot.events.filter(
    (event) => event.case_id === attempt.caseId && carries(event, attempt),
  )
  if (attempt.mark !== null) return events.length > 0
  const answered = acknowledged(ledger).filter(
    (other) => other.caseId === attempt.caseId && other.kind === attempt.kind,
  )
  return events.length >= answered.length + (attempt.outcome === 'done' ? 0 : 1)
}

/** Acts that were answered and are not there. */
export function findLost(snapshot: Snapshot, ledger: Ledger): string[] {
  const receipts = new Map(snapshot.receipts.map((receipt) => [receipt.idempotency_key, receipt]))
  const events = groupBy(snapshot.events, (event) => event.case_id)
  const done = acknowledged(ledger)
  // Acts without a text of their own cannot be distinguished within a case: as many must be there
  // as were answered.
  const alike = groupBy(
    done.filter(({ key, mark }) => key === null && mark === null),
    ({ caseId, kind }) => `${caseId} ${kind}`,
  )
  const isThere = (attempt: Attempt): boolean => {
    const receipt = attempt.key === null ? null : receipts.get(attempt.key)
    if (receipt === undefined || (receipt && receipt.answer.caseNo !== attempt.caseNo)) return false
    const found = (events.get(receipt?.case_id ?? attempt.caseId ?? '') ?? []).filter((event) =>
      carries(event, attempt),
    )
    const before = alike.get(`${attempt.caseId} ${attempt.kind}`)?.indexOf(attempt) ?? 0
    return found.length > Math.max(before, 0)
  }
  return done
    .filter((attempt) => !isThere(attempt))
    .map((attempt) => `answered, but not there: ${describeAttempt(attempt)}`)
}

/**
 * Acts that took effect more often than they were requested. Only meaningful once the program has
 * ended and its last line was heard.
 */
export function findTwice(snapshot: Snapshot, ledger: Ledger): string[] {
  const attempts = groupBy(
    [...ledger.attempts.values()],
    ({ caseId, kind }) => caseId && `${caseId} ${kind}`,
  )
  const acts = groupBy(
    snapshot.events.filter(({ kind }) => kind !== 'act.refused' && kind !== 'case.referred'),
    ({ case_id: id, kind }) => `${id} ${kind}`,
  )
  const tooOften = [...acts]
    .filter(([act, events]) => events.length > (attempts.get(act)?.length ?? 0))
    .map(([act]) => `more often than requested: ${act}`)
  const marked = [...ledger.attempts.values()].filter(({ mark }) => mark !== null)
  const events = groupBy(snapshot.events, (event) => event.case_id)
  const twice = marked.filter(
    (attempt) =>
      (events.get(attempt.caseId ?? '') ?? []).filter((event) => carries(event, attempt)).length >
      1,
  )
  const keys = new Set([...ledger.attempts.values()].flatMap(({ key }) => key ?? []))
  const unasked = snapshot.receipts
    .filter(({ idempotency_key: key }) => !keys.has(key))
    .map(({ idempotency_key: key }) => `never requested: referral ${key}`)
  const keptTwice = [...groupBy(snapshot.receipts, (receipt) => receipt.idempotency_key)].filter(
    ([, receipts]) => receipts.length > 1,
  )
  return [
    ...tooOften,
    ...twice.map((attempt) => `done twice: ${describeAttempt(attempt)}`),
    ...unasked,
    ...keptTwice.map(([key]) => `two cases of one referral: ${key}`),
  ]
}

const ASPECTS = [
  'assignments',
  'disclosures',
  'contacts',
  'closings',
  'case_declines',
  'score_points',
] as const satisfies readonly (keyof ExpectedCase)[]

/**
 * As rows are compared: only the columns that the events speak of, in an order that is the same on
 * both sides.
 */
function shown(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
): string {
  return JSON.stringify(
    rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null))).sort(),
  )
}

const COLUMNS: Readonly<Record<(typeof ASPECTS)[number], readonly string[]>> = {
  assignments: [
    'mediator_id',
    'assigned_at',
    'assigned_by',
    'rank',
    'note',
    'handover_note',
    'accepted_at',
    'ended_at',
    'ended_because',
    'end_reason',
    'end_text',
  ],
  disclosures: ['mediator_id', 'grounds', 'statement', 'made_at', 'decision', 'decided_at'],
  contacts: ['id', 'result', 'note', 'recorded_at'],
  closings: ['mediator_id', 'outcome', 'account', 'closed_at'],
  case_declines: ['reason_code', 'reason_text', 'declined_at', 'declined_by'],
  score_points: ['event_id', 'mediator_id', 'part', 'code', 'points', 'subject', 'on_date'],
}

type Belongings = Readonly<Record<string, readonly CaseChildRow[]>>

function findHalfDoneIn(
  row: CaseRow,
  events: readonly EventRow[],
  belongings: Belongings,
): string[] {
  const contacts = new Map(belongings.contacts?.map((contact) => [contact.id, contact]))
  const expected = expectedCase(
    events,
    (contactId) => (contacts.get(contactId)?.person_id as string | undefined) ?? null,
  )
  const actual = { ...row, is_returned: row.institution_id === null }
  const columns = Object.keys(expected.row)
  const differing = columns.filter(
    (column) => shown([actual], [column]) !== shown([expected.row], [column]),
  )
  return [
    ...differing.map(
      (column) =>
        `${column} is ${shown([actual], [column])}, by its events ${shown([expected.row], [column])}`,
    ),
    ...ASPECTS.flatMap((aspect) => {
      const [is, should] = [
        shown(belongings[aspect] ?? [], COLUMNS[aspect]),
        shown(expected[aspect], COLUMNS[aspect]),
      ]
      return is === should ? [] : [`${aspect} are ${is}, by its events ${should}`]
    }),
  ]
}

/** What a referral brings along must be there with the case, or the case not at all. */
function findIncomplete(caseId: string, belongings: Belongings, snapshot: Snapshot): string[] {
  const receipts = snapshot.receipts.filter((receipt) => receipt.case_id === caseId)
  const [receipt] = receipts
  if (!receipt || receipts.length !== 1) return [`has ${receipts.length} receipts`]
  const wanted = { ...BROUGHT, materials: readReferralKey(receipt.idempotency_key).files }
  const counts: Readonly<Record<string, number>> = {
    materials: snapshot.materials.filter((material) => material.case_id === caseId).length,
  }
  return Object.entries(wanted).flatMap(([table, count]) => {
    const is = counts[table] ?? belongings[table]?.length ?? 0
    return is === count ? [] : [`has ${is} ${table} instead of ${count}`]
  })
}

/**
 * Cases whose rows are not what their events say, cases that are not whole, and rows of cases that
 * do not exist.
 */
export function findHalfDone(snapshot: Snapshot): string[] {
  const events = groupBy(snapshot.events, (event) => event.case_id)
  const children = Object.fromEntries(
    CHILDREN.map((table) => [table, groupBy(snapshot.children[table], (row) => row.case_id)]),
  )
  const ids = new Set(snapshot.cases.map(({ id }) => id))
  const strays = [
    ...snapshot.events,
    ...snapshot.materials,
    ...snapshot.receipts,
    ...CHILDREN.flatMap((table) => snapshot.children[table]),
  ].filter((row) => row.case_id !== null && !ids.has(row.case_id))
  return [
    ...snapshot.cases.flatMap((row) => {
      const belongings = Object.fromEntries(
        CHILDREN.map((table) => [table, children[table]?.get(row.id) ?? []]),
      )
      const found = [
        ...findHalfDoneIn(row, events.get(row.id) ?? [], belongings),
        ...findIncomplete(row.id, belongings, snapshot),
      ]
      return found.map((what) => `${row.case_no} ${what}`)
    }),
    ...strays.map((row) => `a row of no case: ${JSON.stringify(row)}`),
  ]
}

/** Gaps and repetitions in the numbers that were issued. */
export function findGaps({ cases, counters }: Snapshot): string[] {
  return counters.flatMap(({ year, prefix, last }) => {
    const serials = cases
      .filter((row) => row.number_year === year && row.number_prefix === prefix)
      .map((row) => row.number_serial)
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
      (serial) => !serials.includes(serial),
    )
    const isRight = missing.length === 0 && serials.length === last
    return isRight
      ? []
      : [
          `${year} ${prefix}: the counter says ${last}, there are ${serials.length} cases, missing ${missing.join(', ')}`,
        ]
  })
}

/** Chains with a missing, changed or foreign link, or whose head is not their last link. */
export function findBrokenChains({ events, heads }: Snapshot): string[] {
  const chains = groupBy(events, ({ chain }) => chain)
  const broken = [...chains].flatMap(([chain, links]) => {
    let before = { seq: 0, hash: '' }
    for (const link of links) {
      if (
        link.seq !== before.seq + 1 ||
        link.prev_hash !== before.hash ||
        link.hash !== link.computed
      )
        return [`${chain} is broken at ${link.seq} (${link.kind})`]
      before = link
    }
    const head = heads.find((one) => one.chain === chain)
    return head?.seq === before.seq && head.hash === before.hash
      ? []
      : [`${chain} ends at ${before.seq}, its head says ${head?.seq}`]
  })
  return [
    ...broken,
    ...heads
      .filter(({ chain }) => !chains.has(chain))
      .map(({ chain }) => `${chain} has a head and no links`),
  ]
}
