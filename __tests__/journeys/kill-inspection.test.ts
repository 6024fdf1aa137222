import { mkdtempSync, readdirSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { findBadFiles, findOrphans } from '../support/kill-files'
import {
  findBrokenChains,
  findGaps,
  findHalfDone,
  findLost,
  findTwice,
} from '../support/kill-findings'
import { housesOf } from '../support/kill-houses'
import { inspectEnded, noFindings } from '../support/kill-inspection'
import { newLedger, type Ledger } from '../support/kill-lines'
import { startProgram, type KillProgram } from '../support/kill-program'
import { takeSnapshot, type Snapshot } from '../support/kill-snapshot'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// The inspection that the kill drills rely on is inspected itself: nothing is found after quiet work, and every kind of damage is.

const ledger = newLedger()
const folder = mkdtempSync(join(tmpdir(), 'heyi-kill-files-'))
let program: KillProgram | undefined
let sound: Snapshot

beforeAll(async () => {
  process.env.HEYI_FILES_DIR = folder
  program = startProgram(
    { houses: await housesOf(await buildWorld()), walkers: 2, seed: 3, firstNumber: 0, repeat: [] },
    ledger,
    {},
  )
  await program.untilAnswered(150)
  await program.finish()
  sound = await takeSnapshot(await ownerClient())
}, 120_000)

afterAll(async () => {
  await program?.kill()
  await closeWorld()
  rmSync(folder, { recursive: true, force: true })
})

test('after quiet work nothing is found', async () => {
  const findings = noFindings()
  await inspectEnded({ db: await ownerClient(), folder, ledger }, findings, 0)
  expect(findings).toEqual(noFindings())
})

type Row = Readonly<Record<string, unknown>>
type Mutation = readonly [what: string, mutate: (snapshot: Snapshot) => Snapshot]

/** Takes the first row away that fits. Throws where none does: then nothing would be tried. */
function without<T extends object>(
  rows: readonly T[],
  fits: (row: T) => boolean = () => true,
): T[] {
  const index = rows.findIndex(fits)
  if (index < 0) throw new Error('the quiet work left no such row')
  return rows.filter((_, at) => at !== index)
}

function changed<T extends object>(
  rows: readonly T[],
  change: Partial<Record<keyof T, unknown>>,
  fits: (row: T) => boolean = () => true,
): T[] {
  const index = rows.findIndex(fits)
  if (index < 0) throw new Error('the quiet work left no such row')
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row))
}

const ofChild =
  (
    table: keyof Snapshot['children'],
    work: (rows: Snapshot['children'][typeof table]) => readonly object[],
  ) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    children: { ...snapshot.children, [table]: work(snapshot.children[table]) },
  })

const HALF_DONE: readonly Mutation[] = [
  [
    'a status that moved without its event',
    (all) => ({
      ...all,
      cases: changed(all.cases, { status: 'closed' }, ({ status }) => status !== 'closed'),
    }),
  ],
  [
    'a version that did not count a move',
    (all) => ({ ...all, cases: changed(all.cases, { version: 1 }, ({ version }) => version > 1) }),
  ],
  [
    'another due day than was told',
    (all) => ({
      ...all,
      cases: changed(
        all.cases,
        { mediation_due_on: '2031-01-01' },
        (row) => row.mediation_due_on !== null,
      ),
    }),
  ],
  [
    'a last act that is not the last',
    (all) => ({
      ...all,
      cases: changed(
        all.cases,
        { last_act: 'case.referred' },
        (row) => row.last_act !== 'case.referred',
      ),
    }),
  ],
  [
    'a mediator who was never assigned',
    (all) => ({
      ...all,
      cases: changed(
        all.cases,
        { mediator_id: all.cases[0]!.id },
        (row) => row.mediator_id !== null,
      ),
    }),
  ],
  [
    'an event whose row never moved',
    (all) => ({
      ...all,
      cases: changed(
        all.cases,
        { status: 'pending_acceptance' },
        ({ status }) => status !== 'pending_acceptance',
      ),
    }),
  ],
  [
    'a move without its event',
    (all) => ({ ...all, events: without(all.events, ({ kind }) => kind === 'case.accepted') }),
  ],
  ['an assignment that was never opened', ofChild('assignments', (rows) => without(rows))],
  [
    'an assignment that was not ended',
    ofChild('assignments', (rows) =>
      changed(rows, { ended_at: null }, (row) => row.ended_at !== null),
    ),
  ],
  [
    'an assignment that was not accepted',
    ofChild('assignments', (rows) =>
      changed(rows, { accepted_at: null }, (row) => row.accepted_at !== null),
    ),
  ],
  ['a taking without its disclosure', ofChild('disclosures', (rows) => without(rows))],
  ['a contact without its row', ofChild('contacts', (rows) => without(rows))],
  ['a closing without its account', ofChild('closings', (rows) => without(rows))],
  [
    'a decline that nobody made',
    (all) =>
      ofChild('case_declines', (rows) => [
        ...rows,
        { case_id: all.cases[0]!.id, reason_code: 'other' },
      ])(all),
  ],
  ['a point that was not written', ofChild('score_points', (rows) => without(rows))],
  [
    'a point of another event',
    (all) => ofChild('score_points', (rows) => changed(rows, { event_id: all.events[0]!.id }))(all),
  ],
  ['a point too many', ofChild('score_points', (rows) => [...rows, rows[0]!])],
  ['a case without one of its parties', ofChild('parties', (rows) => without(rows))],
  ['a case without its agent', ofChild('agents', (rows) => without(rows))],
  ['a case without one of its addresses', ofChild('service_addresses', (rows) => without(rows))],
  ['a case without one of its materials', (all) => ({ ...all, materials: without(all.materials) })],
  ['a case without its receipt', (all) => ({ ...all, receipts: without(all.receipts) })],
  ['parties of a case that does not exist', (all) => ({ ...all, cases: without(all.cases) })],
]

test.each(HALF_DONE)('half-way: %s is found', (_what, mutate) => {
  expect(findHalfDone(sound)).toEqual([])
  expect(findHalfDone(mutate(sound))).not.toEqual([])
})

test.each([
  'case.accepted',
  'case.assigned',
  'case.taken',
  'contact.recorded',
  'case.closed',
  'case.referred',
] as const)('lost: an answered %s that is gone is found', (kind) => {
  const answered = [...ledger.asks.values()].filter(
    (asked) => asked.kind === kind && asked.outcome === 'done',
  )
  expect(answered).not.toEqual([])
  const gone = sound.events.find((event) => event.kind === kind)!
  expect(
    findLost({ ...sound, events: sound.events.filter((event) => event !== gone) }, ledger),
  ).toHaveLength(1)
})

test('lost: an answered referral whose receipt is gone or gives another number is found', () => {
  expect(findLost({ ...sound, receipts: without(sound.receipts) }, ledger)).toHaveLength(1)
  expect(
    findLost(
      { ...sound, receipts: changed(sound.receipts, { answer: { caseNo: 'another' } }) },
      ledger,
    ),
  ).toHaveLength(1)
})

test('twice: an act nobody asked for, an act done twice and two cases of one referral are found', () => {
  const forgetting = (fits: (kind: string) => boolean): Ledger => ({
    ...ledger,
    asks: new Map([...ledger.asks].filter(([, { kind }]) => !fits(kind))),
  })
  const contact = sound.events.find(({ kind }) => kind === 'contact.recorded')!
  expect(findTwice(sound, ledger)).toEqual([])
  expect(
    findTwice(
      sound,
      forgetting((kind) => kind === 'case.accepted'),
    ),
  ).not.toEqual([])
  expect(
    findTwice(
      sound,
      forgetting((kind) => kind === 'case.referred'),
    ),
  ).not.toEqual([])
  expect(findTwice({ ...sound, events: [...sound.events, contact] }, ledger)).not.toEqual([])
  expect(
    findTwice({ ...sound, receipts: [...sound.receipts, sound.receipts[0]!] }, ledger),
  ).not.toEqual([])
})

test('numbers: a gap, a repetition and a counter that ran ahead are found', () => {
  const [first, second] = [
    sound.cases.find((row) => row.number_serial === 1)!,
    sound.cases.find((row) => row.number_serial === 2)!,
  ]
  expect(findGaps({ ...sound, cases: sound.cases.filter((row) => row !== first) })).toHaveLength(1)
  expect(
    findGaps({
      ...sound,
      cases: sound.cases.map((row) => (row === second ? { ...row, number_serial: 1 } : row)),
    }),
  ).toHaveLength(1)
  expect(
    findGaps({ ...sound, counters: sound.counters.map((row) => ({ ...row, last: row.last + 1 })) }),
  ).toHaveLength(1)
})

test('chains: a link that is gone and a head that stayed behind are found', () => {
  const inner = sound.events.find(({ kind }) => kind === 'case.accepted')!
  const last = sound.events.at(-1)!
  expect(
    findBrokenChains({ ...sound, events: sound.events.filter((event) => event !== inner) }),
  ).not.toEqual([])
  expect(
    findBrokenChains({ ...sound, events: sound.events.filter((event) => event !== last) }),
  ).toHaveLength(1)
  expect(findBrokenChains({ ...sound, heads: without(sound.heads) })).toHaveLength(1)
})

test('chains: a link that someone rewrote in the database itself is found', async () => {
  const db = await ownerClient()
  await db.query('BEGIN')
  await db.query('ALTER TABLE events DISABLE TRIGGER events_stay')
  await db.query(
    `UPDATE events SET data = jsonb_set(data, '{mediationDueOn}', '"2031-01-01"') WHERE id = (SELECT id FROM events WHERE kind = 'case.accepted' LIMIT 1)`,
  )
  await db.query('ALTER TABLE events ENABLE TRIGGER events_stay')
  await db.query('COMMIT')
  expect(findBrokenChains(await takeSnapshot(db))).toHaveLength(1)
  expect((await verifyChains()).faultCount).toBe(1)
})

test('files: a missing one, a cut one and one that no row names are found', () => {
  const [missing, cut] = sound.materials.map(({ storage_key: key }: Row) =>
    join(folder, String(key).slice(0, 2), String(key)),
  )
  expect(findBadFiles(sound, folder)).toEqual([])
  expect(findOrphans(sound, folder)).toEqual([])
  unlinkSync(missing!)
  truncateSync(cut!, 1000)
  expect(findBadFiles(sound, folder)).toHaveLength(2)
  const shelf = join(folder, readdirSync(folder)[0]!)
  writeFileSync(join(shelf, `${'0'.repeat(64)}.part`), 'half')
  expect(findOrphans(sound, folder)).toEqual([join(shelf, `${'0'.repeat(64)}.part`)])
})
