import { withActor } from '@/lib/data/door'
import { findAssignFiles, findAssignRecord } from '@/lib/data/stores/assignment/assign-facts'
import {
  countCarriedCases,
  findNewestAssignment,
  findServiceChanges,
  lockMediator,
} from '@/lib/data/stores/assignment/candidate-store'
import { findLeavers, findPeopleOfCases } from '@/lib/data/stores/assignment/excluding-facts-store'
import { findTakenBack } from '@/lib/data/stores/assignment/taken-back-store'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { findPeopleNames } from '@/lib/data/stores/case/work-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { localDate } from '@/__tests__/support/local-date'
import { layPapers } from '@/__tests__/support/case-papers'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// What an assignment is decided on: 特邀规定 第5、6、12、15条; 在线调解规则 第13、14条.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TODAY = localDate('2026-11-24')
const as = <T>(who: keyof World['people'], work: Parameters<typeof withActor<T>>[1]) =>
  withActor(world.people[who], work)

test('别的机构、法院和不认识的案件：没有可以据以分配的', async () => {
  const { id } = await layCase(world, { status: 'pending_assignment' })
  expect(await as('adminB', (db) => findAssignRecord(db, id, TODAY))).toBeNull()
  expect(await as('adminB', (db) => findAssignFiles(db, [id], TODAY))).toEqual([])
})

test('候选人是本机构的全部调解员，姓名都在；没有人办过的不是重新分配', async () => {
  const { id } = await layCase(world, { status: 'pending_assignment' })
  const record = await as('adminA', (db) => findAssignRecord(db, id, TODAY))
  expect(record?.candidates.map(({ name }) => name).toSorted()).toEqual(['王朗', '谢岚'])
  expect([...record!.names.values()].toSorted()).toEqual(['王朗', '谢岚'])
  expect(record).toMatchObject({
    hadMediator: false,
    formerMediator: null,
    isConfirmationWaived: false,
  })
  expect(record?.ranking.ranked).toHaveLength(2)
})

test('办过又退出的：知道是谁，也知道他退出过', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await withdrawCase(world.people.mediatorA, {
    caseId: id,
    reason: 'health',
    text: '住院手术不能履职',
  })
  const record = await as('adminA', (db) => findAssignRecord(db, id, TODAY))
  expect(record).toMatchObject({ hadMediator: true, formerMediator: '谢岚' })
  const left = await as('adminA', (db) => findLeavers(db, [id]))
  expect([...left.get(id)!.withdrew]).toEqual([[world.people.mediatorA.id, ['health']]])
  expect(left.get(id)!.takenFrom.size).toBe(0)
  expect(record?.ranking.excluded).toEqual([])
})

test('因需要回避提前终结的：不再是本案的人选，原因如实（特邀规定第15条）', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await withdrawCase(world.people.mediatorA, {
    caseId: id,
    reason: 'recusal',
    text: '与申请人是同学关系',
  })
  const record = await as('adminA', (db) => findAssignRecord(db, id, TODAY))
  expect(record?.ranking.excluded).toEqual([
    {
      mediatorId: world.people.mediatorA.id,
      exclusions: [{ code: 'withdrew_before', because: 'recusal' }],
    },
  ])
})

test('披露后各方同意、后来因病退出的：不因那次披露被排除', async () => {
  const { mediatorA, adminA } = world.people
  const { id } = await layCase(world, { status: 'in_mediation' })
  await discloseConflict(mediatorA, {
    caseId: id,
    grounds: ['interest'],
    statement: '曾为申请人调解过另一件纠纷',
  })
  const parties = await as('adminA', (db) => findPeopleNames(db, id))
  const allowed = await allowDisclosed(adminA, {
    caseId: id,
    consents: parties
      .filter(({ kind }) => kind === 'party')
      .map((party) => ({ partyId: party.id, how: 'written', on: toLocalDate(new Date()) })),
  })
  expect(allowed.ok).toBe(true)
  await withdrawCase(mediatorA, { caseId: id, reason: 'health', text: '住院手术不能履职' })
  const record = await as('adminA', (db) => findAssignRecord(db, id, TODAY))
  expect(record?.ranking.excluded).toEqual([])
})

test('被机构更换的：记着每一次的原因；调解员读到收回了哪一件，别人读不到', async () => {
  const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
  await replaceMediator(world.people.adminA, {
    caseId: id,
    reason: 'recusal',
    text: '当事人提出回避申请',
  })
  const left = await as('adminA', (db) => findLeavers(db, [id]))
  expect([...left.get(id)!.takenFrom]).toEqual([[world.people.mediatorA.id, ['recusal']]])
  const since = new Date(0)
  expect(await as('mediatorA', (db) => findTakenBack(db, since))).toMatchObject([
    { caseId: id, caseNo, reason: 'recusal' },
  ])
  expect(await as('mediatorA2', (db) => findTakenBack(db, since))).toEqual([])
  expect(await as('mediatorA', (db) => findTakenBack(db, new Date('2999-01-01')))).toEqual([])
})

test('几件案件一次读出，各是各的', async () => {
  const [one, other] = [
    await layCase(world, { status: 'pending_assignment' }),
    await layCase(world, { status: 'pending_assignment', disputeType: 'labour' }),
  ]
  const files = await as('adminA', (db) => findAssignFiles(db, [one.id, other.id], TODAY))
  expect(new Map(files.map((file) => [file.id, file.disputeType]))).toEqual(
    new Map([
      [one.id, 'tort'],
      [other.id, 'labour'],
    ]),
  )
  for (const { people } of files) expect(people).toHaveLength(2)
})

test('利害关系人：当事人、法定代表人、代理人都在，只有号码的摘要', async () => {
  const inserted = await layCase(world, { status: 'pending_assignment' })
  await layPapers(inserted)
  const people = (await as('adminA', (db) => findPeopleOfCases(db, [inserted.id]))).get(
    inserted.id,
  )!
  expect(people.map(({ side, role }) => `${side} ${role}`).toSorted()).toEqual([
    'applicant party',
    'respondent agent',
    'respondent party',
    'respondent representative',
  ])
  const hidden = await as('adminB', (db) => findPeopleOfCases(db, [inserted.id]))
  expect(hidden.get(inserted.id)).toEqual([])
})

test('在办几件、最近一次是谁分配的、谁改过服务状态；别的机构读不到', async () => {
  const { mediatorA } = world.people
  await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'closed' })
  const read = (who: 'adminA' | 'adminB') =>
    as(who, async (db) => ({
      carried: await countCarriedCases(db, mediatorA.id),
      newest: (await findNewestAssignment(db, mediatorA.id))?.by ?? null,
      account: (await lockMediator(db, mediatorA.id))?.name ?? null,
      changes: (await findServiceChanges(db, world.institutions.a)).size,
    }))
  expect(await read('adminA')).toEqual({ carried: 1, newest: '林敏', account: '谢岚', changes: 0 })
  await (
    await ownerClient()
  ).query(
    `UPDATE accounts SET status_changed_at = now(), status_changed_by_name = '周正' WHERE id = $1`,
    [mediatorA.id],
  )
  expect((await read('adminA')).changes).toBe(1)
  expect(await read('adminB')).toEqual({ carried: 0, newest: null, account: null, changes: 0 })
})
