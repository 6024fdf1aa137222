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
import { changed, HALF_DONE, without } from '../support/kill-damage'
import { courtPairsOf } from '../support/kill-pairs'
import { inspectEnded, noFindings } from '../support/kill-inspection'
import { newLedger, record, type Ledger } from '../support/kill-lines'
import { startProgram, type KillProgram } from '../support/kill-program'
import { takeSnapshot, type Snapshot } from '../support/kill-snapshot'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// 断电演练所依靠的检查本身也要检查：没有中断时什么也查不出，每一种损坏都查得出。

/** Kinds of acts that must have been answered before the damage is done. */
const ANSWERED = [
  'case.accepted',
  'case.assigned',
  'case.taken',
  'contact.recorded',
  'case.closed',
  'case.referred',
] as const

const ledger = newLedger()
const folder = mkdtempSync(join(tmpdir(), 'heyi-kill-files-'))
let program: KillProgram | undefined
let sound: Snapshot
const findings = noFindings()

beforeAll(async () => {
  process.env.HEYI_FILES_DIR = folder
  program = startProgram(
    {
      pairs: await courtPairsOf(await buildWorld()),
      walkers: 2,
      seed: 3,
      firstNumber: 0,
      repeat: [],
    },
    ledger,
    {},
  )
  await program.untilAnswered(60, ANSWERED)
  await program.finish()
  sound = await takeSnapshot(await ownerClient())
  // before any test damages a file or a row
  await inspectEnded({ db: await ownerClient(), folder, ledger }, findings, 0)
})

afterAll(async () => {
  await program?.kill()
  await closeWorld()
  rmSync(folder, { recursive: true, force: true })
})

test('没有中断时什么也查不出', () => {
  expect(findings).toEqual(noFindings())
})

test.each(HALF_DONE)('半途状态：%s，查得出', (_what, mutate) => {
  expect(findHalfDone(sound)).toEqual([])
  expect(findHalfDone(mutate(sound))).not.toEqual([])
})

test.each(ANSWERED)('丢失：已答复的 %s 不在了，恰好报一件', (kind) => {
  const answered = [...ledger.attempts.values()].filter(
    (attempt) => attempt.kind === kind && attempt.outcome === 'done',
  )
  expect(answered).not.toEqual([])
  const gone = sound.events.find((event) => event.kind === kind)!
  expect(
    findLost({ ...sound, events: sound.events.filter((event) => event !== gone) }, ledger),
  ).toHaveLength(1)
})

test('丢失：同一案件中两次接收都已答复，少一条事件报一件，少两条报两件', () => {
  const taking = sound.events.find(({ kind }) => kind === 'case.taken')!
  const caseId = taking.case_id
  const twice = newLedger()
  for (const n of [1, 2]) {
    record(
      twice,
      JSON.stringify({ say: 'begun', n, kind: 'case.taken', caseId, mark: null, key: null }),
    )
    record(twice, JSON.stringify({ say: 'answered', n, caseNo: '(2026) 测试1号', again: false }))
  }
  const withTakings = (count: number) =>
    findLost({ ...sound, events: Array.from({ length: count }, () => taking) }, twice)
  expect([2, 1, 0].map((count) => withTakings(count).length)).toEqual([0, 1, 2])
})

test('丢失：已答复的引调没有回执，或者回执的编号不同，查得出', () => {
  expect(findLost({ ...sound, receipts: without(sound.receipts) }, ledger)).toHaveLength(1)
  expect(
    findLost(
      { ...sound, receipts: changed(sound.receipts, { answer: { caseNo: 'another' } }) },
      ledger,
    ),
  ).toHaveLength(1)
})

test('重复：无人请求的行为、做了两次的行为、一次引调两件案件，查得出', () => {
  const forgetting = (fits: (kind: string) => boolean): Ledger => ({
    ...ledger,
    attempts: new Map([...ledger.attempts].filter(([, { kind }]) => !fits(kind))),
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

test('编号：断号、重号、计数器超前，查得出', () => {
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

test('事件链：缺一环、链头落后，查得出', () => {
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

test('事件链：在数据库里改写的一环，查得出', async () => {
  const db = await ownerClient()
  await db.query('BEGIN')
  await db.query('ALTER TABLE events DISABLE TRIGGER events_stay')
  await db.query(
    `UPDATE events SET data = jsonb_set(data, '{mediationDueOn}', '"2031-01-01"')
      WHERE id = (SELECT id FROM events WHERE kind = 'case.accepted' LIMIT 1)`,
  )
  await db.query('ALTER TABLE events ENABLE TRIGGER events_stay')
  await db.query('COMMIT')
  expect(findBrokenChains(await takeSnapshot(db))).toHaveLength(1)
  expect((await verifyChains()).faultCount).toBe(1)
})

test('文件：缺失的、截短的、无主的，查得出', () => {
  const [missing, cut] = sound.materials.map(({ storage_key: key }) =>
    join(folder, key.slice(0, 2), key),
  )
  expect(findBadFiles(sound, folder)).toEqual([])
  expect(findOrphans(sound, folder)).toEqual([])
  unlinkSync(missing!)
  truncateSync(cut!, 1000)
  expect(findBadFiles(sound, folder)).toHaveLength(2)
  const folderOfPart = join(folder, readdirSync(folder)[0]!)
  writeFileSync(join(folderOfPart, `${'0'.repeat(64)}.part`), 'half')
  expect(findOrphans(sound, folder)).toEqual([join(folderOfPart, `${'0'.repeat(64)}.part`)])
})
