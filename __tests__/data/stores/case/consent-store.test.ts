import { readAs, withActor } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import { addConsents, findConsents } from '@/lib/data/stores/case/consent-store'
import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { layPart } from '@/__tests__/support/case-parts'
import { grantOf } from '@/__tests__/support/grants'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 调解意愿: 只增不改的登记 (在线调解规则 第4条).

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
beforeEach(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
})
afterAll(closeWorld)

type Who = keyof World['people']
const ON = parseLocalDate('2026-11-24')!
const AT = new Date('2026-11-24T02:00:00Z')
const read = (who: Who = 'mediatorA') =>
  readAs(world.people[who], 'test', (db) => findConsents(db, existing.id))
const lay = (entryNo: number, columns: object = {}) =>
  layPart('consents', existing.id, {
    mediator_id: world.people.mediatorA.id,
    entry_no: entryNo,
    party_id: existing.applicantId,
    party_name: '许静',
    scope: 'online',
    answer: 'given',
    way: 'oral',
    given_on: ON,
    recorded_at: AT,
    ...columns,
  })
async function add(who: 'mediatorA' | 'mediatorA2', recorded: number, entry: object = {}) {
  const { [who]: mediator, adminA } = world.people
  const record = await withActor(adminA, (db) => findCase(db, existing.id))
  const entries: ConsentEntry[] = [
    {
      partyId: existing.applicantId,
      scope: 'mediation',
      answer: 'refused',
      how: 'written',
      on: ON,
      ...entry,
    },
  ]
  await withActor(mediator, (db) =>
    addConsents(db, grantOf(mediator, 'consent:record'), record!, entries, {
      recorded,
      partyName: '许静',
      note: null,
      recordedAt: AT,
    }),
  )
}

test('按登记的次序读出，不按时间；本案没有的一条也没有', async () => {
  expect(await read()).toEqual([])
  await lay(2, { answer: 'withdrawn', recorded_at: new Date('2026-11-24T01:00:00Z') })
  await lay(1)
  const online = { partyId: existing.applicantId, scope: 'online', how: 'oral', on: '2026-11-24' }
  expect(await read()).toEqual([
    { ...online, answer: 'given' },
    { ...online, answer: 'withdrawn' },
  ])
})

test('本机构、引调法院和承办的调解员能读；别的机构、法院和调解员读不到', async () => {
  await lay(1)
  const count = async (who: Who) => [who, (await read(who)).length]
  for (const who of ['mediatorA', 'adminA', 'clerkA', 'reviewerA'] as const)
    expect(await count(who)).toEqual([who, 1])
  for (const who of ['mediatorA2', 'mediatorB', 'adminB', 'clerkB'] as const)
    expect(await count(who)).toEqual([who, 0])
})

test('新的一条排在已有的后面；别的调解员写不进，同一号写不进第二条', async () => {
  await add('mediatorA', 0)
  await add('mediatorA', 1, { answer: 'given' })
  await expect(add('mediatorA', 1)).rejects.toThrow()
  await expect(add('mediatorA2', 2)).rejects.toThrow(/row-level security/)
  expect(
    await asOwner(
      `SELECT entry_no, answer, way, given_on::text, mediator_id FROM consents
       WHERE case_id = $1 ORDER BY entry_no`,
      [existing.id],
    ),
  ).toEqual(
    ['refused', 'given'].map((answer, index) => ({
      entry_no: index + 1,
      answer,
      way: 'written',
      given_on: '2026-11-24',
      mediator_id: world.people.mediatorA.id,
    })),
  )
})
