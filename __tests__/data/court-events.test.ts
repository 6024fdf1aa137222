import { readFileSync } from 'node:fs'
import { asSystem, withActor } from '@/lib/data/door'
import { findCaseEvents } from '@/lib/data/stores/audit/case-events-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Actor } from '@/lib/domain/access/roles'
import { KEYS_FOR_COURTS } from '@/lib/domain/audit/court-texts'
import { TEXTS_FOR_COURTS } from '@/lib/domain/audit/texts-for-courts'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import { eventQuotes, eventSentence } from '@/lib/labels/zh-CN/event'
import { EVENT_EXAMPLES } from '../support/event-examples'
import { freeTextPaths, withMarkedTexts } from '../support/free-texts'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 法院读得到哪些文字由数据库决定：每一种记录里的每一段自由文字都放进暗语，以法院各种身份直接查表、查视图。

const KINDS = Object.keys(EVENT_SHAPES) as EventKind[]
const FOR_COURTS = new Set<string>(TEXTS_FOR_COURTS)
const COURT_PEOPLE = ['clerkA', 'judgeA', 'reviewerA', 'courtSystemA'] as const
const mark = (kind: string) => `暗语:${kind}:`

let world: World
let caseId: string

const markedData = (kind: EventKind) =>
  withMarkedTexts(EVENT_SHAPES[kind], EVENT_EXAMPLES[kind], mark(kind))

async function insertEvent(kind: string, data: unknown, into = caseId): Promise<void> {
  await asOwner(
    `INSERT INTO events (chain, kind, at, actor_name, actor_role, case_id, court_id, institution_id,
      data)
     VALUES ('case:' || $1, $2, now(), '', 'system', $1::uuid, $3, $4, $5)`,
    [into, kind, world.courts.a, world.institutions.a, JSON.stringify(data)],
  )
}

beforeAll(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'in_mediation' })).id
  for (const kind of KINDS) await insertEvent(kind, markedData(kind))
})
afterAll(closeWorld)

/** Every column of every row that this person gets from the table and from the view. */
async function rowsOf(actor: Actor): Promise<Record<'events' | 'court_events', string[]>> {
  return withActor(actor, async (db) => {
    const events = await db.$queryRaw<{ row: string }[]>`SELECT e::text AS row FROM events e`
    const view = await db.$queryRaw<{ row: string }[]>`SELECT e::text AS row FROM court_events e`
    return { events: events.map(({ row }) => row), court_events: view.map(({ row }) => row) }
  })
}

const marksIn = (rows: readonly string[]) =>
  [...new Set(rows.flatMap((row) => row.match(/暗语:[\w.-]+:[\w.]+/g) ?? []))].sort()

const marksOf = (kinds: readonly EventKind[]) =>
  kinds.flatMap((kind) => marksIn([JSON.stringify(markedData(kind))])).sort()

test.each(COURT_PEOPLE)('%s：查表、查视图，读到的文字正好是写给法院的', async (who) => {
  const { events, court_events: view } = await rowsOf(world.people[who])
  expect(marksIn(view)).toEqual([])
  expect(marksIn(events)).toEqual(marksOf(TEXTS_FOR_COURTS))
})

test('暗语放满了：每一种记录的每一段自由文字，审计员都读得到', async () => {
  const marks = marksIn((await rowsOf(world.people.auditor)).events)
  expect(marks).toEqual(marksOf(KINDS))
  expect(marks).toEqual(
    expect.arrayContaining(
      ['contact.recorded:note', 'case.withdrawn:text', 'case.reassigned:handoverNote'].map(
        (each) => `暗语:${each}`,
      ),
    ),
  )
})

test('表和视图没有同一行，合起来是法院案件的全部记录，内部的除外', async () => {
  const internal = KINDS.filter((kind) =>
    /^(case\.urged|note\.|recording\.|topic\.|message\.|offer\.|blind\.|invited\.(proposed|answered)|choice\.answered|confirmation\.(reminded|lapsed)|supplementary\.(proposed|revoked|signed))/.test(
      kind,
    ),
  )
  for (const who of COURT_PEOPLE) {
    const read = await withActor(
      world.people[who],
      (db) =>
        db.$queryRaw<{ kind: string }[]>`
          SELECT kind FROM events WHERE case_id = ${caseId}::uuid
          UNION ALL SELECT kind FROM court_events WHERE case_id = ${caseId}::uuid`,
    )
    expect(read.map(({ kind }) => kind).sort()).toEqual(
      KINDS.filter((kind) => !internal.includes(kind)).sort(),
    )
  }
})

test('视图只给引调的法院：机构、调解员、当事人、另一法院、审计员一行也没有', async () => {
  for (const who of ['adminA', 'mediatorA', 'clerkB', 'courtSystemB', 'auditor', 'system'] as const)
    expect([who, (await rowsOf(world.people[who])).court_events]).toEqual([who, []])
  const counts = [
    await withActor(
      world.people.partyX,
      (db) => db.$queryRaw<object[]>`SELECT kind FROM court_events`,
    ),
    await asSystem('test', (db) => db.$queryRaw<object[]>`SELECT kind FROM court_events`),
  ]
  expect(counts).toEqual([[], []])
})

test('没有列出的种类、没有列出的内容，读不到：默认不给', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await insertEvent('case.invented', { text: '暗语', amount: 3, offers: [{ text: '暗语' }] }, id)
  await insertEvent('case.taken', { statement: 'no_ground', added: '暗语', list: ['暗语'] }, id)
  const rows = await withActor(
    world.people.clerkA,
    (db) => db.$queryRaw<object[]>`
      SELECT kind, data FROM court_events WHERE case_id = ${id}::uuid ORDER BY seq`,
  )
  expect(rows).toEqual([
    { kind: 'case.invented', data: { text: '', amount: null, offers: null } },
    { kind: 'case.taken', data: { statement: 'no_ground', added: '', list: null } },
  ])
})

test('程序的清单和数据库的清单相同', async () => {
  const rows = await asOwner<{ kind: string; whole: boolean; keys: string[] }>(
    `SELECT kind, heyi_texts_are_for_courts(kind) AS whole, heyi_keys_for_courts(kind) AS keys
     FROM unnest($1::text[]) AS kind`,
    [KINDS],
  )
  expect(rows).toHaveLength(KINDS.length)
  for (const { kind, whole, keys } of rows) {
    const listed: readonly string[] =
      (KEYS_FOR_COURTS as Record<string, readonly string[]>)[kind] ?? []
    expect([kind, whole, [...keys].sort()]).toEqual([
      kind,
      FOR_COURTS.has(kind),
      [...listed].sort(),
    ])
  }
  const sql = readFileSync('prisma/functions/109-events-for-courts.sql', 'utf8')
  const named = [...sql.matchAll(/WHEN '([\w.-]+)'\s+THEN '\{/g)].map(([, kind]) => kind)
  expect(named.sort()).toEqual(Object.keys(KEYS_FOR_COURTS).sort())
})

test('列给法院的内容没有自由文字，哪怕在里层', () => {
  const wrong = Object.entries(KEYS_FOR_COURTS).flatMap(([kind, keys]) =>
    freeTextPaths(EVENT_SHAPES[kind as EventKind])
      .filter((path) => (keys as readonly string[]).includes(path.split('.')[0]!))
      .map((path) => `${kind}: ${path}`),
  )
  expect(wrong).toEqual([])
})

test('调解进度照常：法院看到的每一句和机构看到的相同，只是没有不给法院的文字', async () => {
  const take = 1_000
  const ofCase = async (actor: Actor) =>
    new Map(
      (
        await withActor(actor, (db) =>
          findCaseEvents(db, caseId, {
            take,
            kinds: [...TEXTS_FOR_COURTS, ...(Object.keys(KEYS_FOR_COURTS) as EventKind[])],
          }),
        )
      ).map(({ event, seq, at, actorName }) => [event.kind, { event, seq, at, actorName }]),
    )
  const held = await ofCase(world.people.adminA)
  // What was addressed to the court is not for the institution.
  const forCourtOnly = KINDS.filter((kind) => kind.startsWith('complaint.'))
  expect(held.size + forCourtOnly.length).toBe(
    TEXTS_FOR_COURTS.length + Object.keys(KEYS_FOR_COURTS).length,
  )
  for (const who of ['clerkA', 'judgeA', 'reviewerA'] as const) {
    const read = await ofCase(world.people[who])
    for (const kind of forCourtOnly) expect(read.delete(kind)).toBe(true)
    expect([...read.keys()]).toEqual([...held.keys()])
    for (const [kind, { event, ...row }] of read) {
      const whole = held.get(kind)!
      expect(row).toEqual({ seq: whole.seq, at: whole.at, actorName: whole.actorName })
      expect(eventQuotes(event)).toEqual(FOR_COURTS.has(kind) ? eventQuotes(whole.event) : [])
      if (kind !== 'work.imported') expect(eventSentence(event)).toBe(eventSentence(whole.event))
    }
  }
})

test('自己办的事，自己仍读得到全文；同院的人读到没有文字的一行', async () => {
  const { clerkA, judgeA } = world.people
  const text = '暗语:own:note'
  const event: DomainEvent = {
    kind: 'contact.recorded',
    data: { ...EVENT_EXAMPLES['contact.recorded'], note: text },
  }
  const subject = { caseId, courtId: world.courts.a, institutionId: world.institutions.a }
  await withActor(clerkA, (db) => appendEvent(db, { event, subject, by: clerkA, at: new Date() }))
  const [own, other] = [await rowsOf(clerkA), await rowsOf(judgeA)]
  expect(own.events.filter((row) => row.includes(text))).toHaveLength(1)
  expect(own.court_events.filter((row) => row.includes(clerkA.id))).toEqual([])
  expect(other.events.filter((row) => row.includes(clerkA.id))).toEqual([])
  expect(other.court_events.filter((row) => row.includes(clerkA.id))).toHaveLength(1)
  expect(marksIn(other.court_events)).toEqual([])
})
