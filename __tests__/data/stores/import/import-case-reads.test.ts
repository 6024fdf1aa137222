import { withActor } from '@/lib/data/door'
import { toLocalDate } from '@/lib/domain/time/local-date'
import {
  findInvitingCourts,
  findNamedMediators,
  findTakenNumbers,
} from '@/lib/data/stores/import/import-case-reads'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 补录据以核对的: 哪些法院邀请过本机构, 谁是本机构的调解员, 哪些案号已经有了 (特邀规定 第5条; ADR 0016).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const as = <T>(who: Who, work: Parameters<typeof withActor<T>>[1]) =>
  withActor(world.people[who], work)

test('邀请过本机构的法院，带着全称、简称和字号；没有邀请过的不在其中', async () => {
  const db = await ownerClient()
  await db.query('DELETE FROM institution_courts WHERE institution_id = $1 AND court_id = $2', [
    world.institutions.a,
    world.courts.b,
  ])
  await db.query(
    `UPDATE courts SET short_name = '甲院', case_number_prefix = '甲调' WHERE id = $1`,
    [world.courts.a],
  )
  const courts = (institutionId: string) =>
    as('adminA', (read) => findInvitingCourts(read, institutionId, toLocalDate(new Date())))
  expect(await courts(world.institutions.a)).toEqual([
    {
      id: world.courts.a,
      name: '甲区法院',
      shortName: '甲院',
      caseNumberPrefix: '甲调',
      refersToday: true,
    },
  ])
})

test('本机构的调解员，停用了的也在；管理员和别的机构的人不在', async () => {
  const { mediatorA, mediatorA2 } = world.people
  await (
    await ownerClient()
  ).query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [mediatorA2.id])
  const named = async (who: Who, institutionId = world.institutions.a) =>
    (await as(who, (db) => findNamedMediators(db, institutionId)))
      .map(({ id, name }) => `${name} ${id}`)
      .toSorted()
  expect(await named('adminA')).toEqual([`王朗 ${mediatorA2.id}`, `谢岚 ${mediatorA.id}`])
  expect(await named('adminA', world.institutions.b)).toEqual([])
  expect(await named('adminB')).toEqual([])
})

describe('已有的案号', () => {
  const taken = async (numbers: readonly string[], who: Who = 'adminA') =>
    [...(await as(who, (db) => findTakenNumbers(db, numbers)))].toSorted()

  test('只认本机构的、完全相同的；别的机构的不说有没有', async () => {
    const [own, foreign] = [
      await layCase(world, { status: 'closed' }),
      await layCase(world, {
        status: 'pending_acceptance',
        institutionId: world.institutions.b,
      }),
    ]
    const all = [own.caseNo, foreign.caseNo, `${own.caseNo} `, '(1999) 没有1号']
    expect(await taken(all)).toEqual([own.caseNo])
    expect(await taken(all, 'adminB')).toEqual([foreign.caseNo])
    expect(await taken([])).toEqual([])
  })

  test('号多到一次问不完的，每一段都问到', async () => {
    const [first, last] = [
      await layCase(world, { status: 'closed' }),
      await layCase(world, { status: 'closed' }),
    ]
    const filler = Array.from({ length: 5_000 }, (_, index) => `(1999) 没有${index + 1}号`)
    expect(await taken([first.caseNo, ...filler, last.caseNo])).toEqual(
      [first.caseNo, last.caseNo].toSorted(),
    )
  })
})
