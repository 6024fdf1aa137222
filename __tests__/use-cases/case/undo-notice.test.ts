import { now } from '@/lib/platform/clock'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { READ_AT, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

const at = (minutes: number, seconds = 0) =>
  jest.mocked(now).mockReturnValue(new Date(READ_AT.getTime() + (minutes * 60 + seconds) * 1000))

let world: World
beforeEach(async () => {
  at(0)
  world = await buildWorld()
})
afterAll(closeWorld)

const NOTE = '由其承办更合适'

describe('页面上的撤销', () => {
  const undoOf = async (caseId: string, who: 'adminA' | 'adminA2' = 'adminA2') =>
    (await viewOf(getCaseFile(world.people[who], { caseId }))).undo

  test('受理之后写明谁在几点受理、还剩多少时间；过了时间不再提起', async () => {
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    expect(await undoOf(id)).toBeNull()
    await acceptCase(world.people.adminA, { caseId: id })
    at(3)
    expect(await undoOf(id)).toEqual({
      move: 'undo_accept',
      by: '林敏',
      at: '10:00',
      mediator: null,
      secondsRemaining: 420,
    })
    at(10, 1)
    expect(await undoOf(id)).toBeNull()
  })

  test('分配之后写明分配给谁；接收之后不再提起', async () => {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    await assignMediator(world.people.adminA, {
      caseId: id,
      mediatorId: world.people.mediatorA.id,
      note: NOTE,
    })
    expect(await undoOf(id)).toMatchObject({
      move: 'undo_assign',
      mediator: '谢岚',
      secondsRemaining: 600,
    })
    await takeCase(world.people.mediatorA, { caseId: id, noGround: 'yes' })
    expect(await undoOf(id)).toBeNull()
  })
})
