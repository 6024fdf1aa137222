import { asSystem, withActor } from '@/lib/data/door'
import { appendEvent, appendEvents, findLastMove } from '@/lib/data/stores/audit/event-store'
import { countCaseEvents, findCaseEvents } from '@/lib/data/stores/audit/case-events-store'
import type { DomainEvent } from '@/lib/domain/audit/events'
import { EVENT_EXAMPLES } from '@/__tests__/support/event-examples'
import { whileHeld } from '@/__tests__/support/held-row'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// quality.md, Audit: 每一步在同一个事务里留下记录, 记录连成链; domain.md, Decisions 4 (什么也不删除).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const AT = new Date('2026-11-24T02:00:00Z')
const event = <K extends keyof typeof EVENT_EXAMPLES>(kind: K) =>
  ({ kind, data: EVENT_EXAMPLES[kind] }) as unknown as DomainEvent
async function caseIn() {
  const { id } = await layCase(world, { status: 'in_mediation' })
  return {
    id,
    subject: { caseId: id, courtId: world.courts.a, institutionId: world.institutions.a },
  }
}
const append = (
  kind: keyof typeof EVENT_EXAMPLES,
  subject: Awaited<ReturnType<typeof caseIn>>['subject'],
  at = AT,
) =>
  withActor(world.people.adminA, (db) =>
    appendEvent(db, { event: event(kind), subject, by: world.people.adminA, at }),
  )

describe('写入', () => {
  test('内容不合自己种类的，什么也没有写', async () => {
    const { subject, id } = await caseIn()
    const bad = { kind: 'case.taken', data: { statement: 'yes' } } as unknown as DomainEvent
    await expect(
      withActor(world.people.adminA, (db) =>
        appendEvent(db, { event: bad, subject, by: world.people.adminA, at: AT }),
      ),
    ).rejects.toThrow()
    const { rows } = await (
      await ownerClient()
    ).query('SELECT 1 FROM events WHERE case_id = $1', [id])
    expect(rows).toEqual([])
  })

  test('一条接一条编号，每一条带着前一条的摘要', async () => {
    const { subject, id } = await caseIn()
    for (const kind of ['case.accepted', 'case.assigned', 'case.taken'] as const)
      await append(kind, subject)
    const { rows } = await (
      await ownerClient()
    ).query<{ seq: string; hash: string; prev_hash: string }>(
      'SELECT seq, hash, prev_hash FROM events WHERE case_id = $1 ORDER BY seq',
      [id],
    )
    expect(rows.map(({ seq }) => Number(seq))).toEqual([1, 2, 3])
    expect(rows.map(({ prev_hash }) => prev_hash)).toEqual(['', rows[0]!.hash, rows[1]!.hash])
  })

  test('几条同时写入同一条链：编号不重不漏', async () => {
    const { subject, id } = await caseIn()
    await Promise.all(Array.from({ length: 8 }, () => append('contact.recorded', subject)))
    const { rows } = await (
      await ownerClient()
    ).query<{ seq: string }>('SELECT seq FROM events WHERE case_id = $1 ORDER BY seq', [id])
    expect(rows.map(({ seq }) => Number(seq))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('一次写入几条的，同一条链上按给的先后', async () => {
    const { subject, id } = await caseIn()
    const kinds = ['case.taken', 'case.accepted', 'case.assigned', 'contact.recorded'] as const
    await withActor(world.people.adminA, (db) =>
      appendEvents(
        db,
        kinds.map((kind) => ({ event: event(kind), subject, by: world.people.adminA, at: AT })),
      ),
    )
    const { rows } = await (
      await ownerClient()
    ).query<{ kind: string }>('SELECT kind FROM events WHERE case_id = $1 ORDER BY seq', [id])
    expect(rows.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('一次写入几条链，总是按链的名称先后占用，因此次序相反的两次不互相锁死', async () => {
    const cases = [await caseIn(), await caseIn()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const [first, second] = [cases[0]!, cases[1]!]
    for (const { subject } of cases) await append('case.accepted', subject)
    const write = () =>
      asSystem('test', (db) =>
        appendEvents(
          db,
          [second, first].map(({ subject }) => ({
            event: event('case.taken'),
            subject,
            by: null,
            at: AT,
          })),
        ),
      )
    const head = 'SELECT 1 FROM chain_heads WHERE chain = $1 FOR UPDATE'
    const lock = { sql: head, values: [`case:${first.id}`] }
    await whileHeld(lock, [write], async () => {
      // The one that waits for the first chain has not touched the second yet.
      const { rowCount } = await (
        await ownerClient()
      ).query(`${head} NOWAIT`, [`case:${second.id}`])
      expect(rowCount).toBe(1)
    })
    const found = await withActor(world.people.adminA, (db) =>
      findCaseEvents(db, second.id, { take: 10 }),
    )
    expect(found).toHaveLength(2)
    expect(found[0]).toMatchObject({ actorName: '', actorRole: 'system', basis: null })
  })
})

describe('案件的最后一步', () => {
  test('没有走过的没有；联系、查看不算走了一步', async () => {
    const { id, subject } = await caseIn()
    const last = () => withActor(world.people.adminA, (db) => findLastMove(db, id))
    expect(await last()).toBeNull()
    await append('case.taken', subject)
    await append('contact.recorded', subject)
    await append('case.viewed', subject)
    expect(await last()).toEqual({ kind: 'case.taken', by: '林敏', at: AT })
  })

  test('看不到案件的人，也看不到它的最后一步', async () => {
    const { id, subject } = await caseIn()
    await append('case.taken', subject)
    for (const who of ['adminB', 'mediatorA2', 'clerkB'] as const)
      expect(await withActor(world.people[who], (db) => findLastMove(db, id))).toBeNull()
  })
})

describe('案件的记录', () => {
  test('外人一条也读不到，数出来也是零', async () => {
    const { id, subject } = await caseIn()
    await append('case.taken', subject)
    for (const who of ['adminB', 'mediatorB', 'clerkB'] as const) {
      const actor = world.people[who]
      expect(await withActor(actor, (db) => findCaseEvents(db, id, { take: 10 }))).toEqual([])
      expect(await withActor(actor, (db) => countCaseEvents(db, id, {}))).toBe(0)
    }
  })

  test('后发生的在前，按种类筛选，从某一条往前翻', async () => {
    const { id, subject } = await caseIn()
    const kinds = ['case.accepted', 'case.assigned', 'case.taken', 'contact.recorded'] as const
    for (const kind of kinds) await append(kind, subject)
    const read = async (query: Omit<Parameters<typeof findCaseEvents>[2], 'take'>, take = 10) =>
      (
        await withActor(world.people.mediatorA, (db) => findCaseEvents(db, id, { ...query, take }))
      ).map(({ seq, event: found }) => `${seq} ${found.kind}`)
    expect(await read({})).toEqual([
      '4 contact.recorded',
      '3 case.taken',
      '2 case.assigned',
      '1 case.accepted',
    ])
    expect(await read({ kinds: ['case.taken', 'case.accepted'] })).toEqual([
      '3 case.taken',
      '1 case.accepted',
    ])
    expect(await read({ before: 3 }, 1)).toEqual(['2 case.assigned'])
    expect(await read({ before: 1 })).toEqual([])
    expect(await read({ exceptKinds: ['case.taken', 'contact.recorded'] })).toEqual([
      '2 case.assigned',
      '1 case.accepted',
    ])
    const count = (filter: Parameters<typeof countCaseEvents>[2]) =>
      withActor(world.people.adminA, (db) => countCaseEvents(db, id, filter))
    expect([
      await count({}),
      await count({ kinds: ['case.taken', 'case.assigned'] }),
      await count({ exceptKinds: ['case.taken'] }),
    ]).toEqual([4, 2, 3])
  })

  test('存下的内容不合种类的，读的时候停下来，不当作别的', async () => {
    const { id, subject } = await caseIn()
    await append('case.taken', subject)
    const db = await ownerClient()
    await db.query(
      `ALTER TABLE events DISABLE TRIGGER USER; UPDATE events SET data = '{"statement":"maybe"}'
        WHERE case_id = '${id}'; ALTER TABLE events ENABLE TRIGGER USER`,
    )
    await expect(
      withActor(world.people.adminA, (tx) => findCaseEvents(tx, id, { take: 10 })),
    ).rejects.toThrow()
  })
})
