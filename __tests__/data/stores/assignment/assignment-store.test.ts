import { withActor } from '@/lib/data/door'
import {
  endAssignment,
  findFormerAssignments,
  markAssignmentAccepted,
  openAssignment,
  undoAssignmentRow,
  type NewAssignment,
} from '@/lib/data/stores/assignment/assignment-store'
import { assignmentRows } from '@/__tests__/support/case-rows'
import { layPart } from '@/__tests__/support/case-parts'
import { grantOf } from '@/__tests__/support/grants'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 分配: 一件案件同时只有一次有效的分配, 结束要有原因, 撤销了的不算办过 (特邀规定 第12、13、15条).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = 'adminA' | 'adminB'
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
/** A case that waits for a mediator, by the keys that a store wants. */
async function waiting() {
  const { id } = await layCase(world, { status: 'pending_assignment' })
  return { id, courtId: world.courts.a, holderId: world.institutions.a }
}
type Keys = Awaited<ReturnType<typeof waiting>>
const open = (of: Keys, change: Partial<NewAssignment> = {}, minute = 0, who: Who = 'adminA') => {
  const assignment = {
    mediatorId: world.people.mediatorA.id,
    mediatorName: '谢岚',
    rank: 2,
    rankScore: 71,
    note: '当事人共同选定',
    handoverNote: null,
    isAccepted: false,
    ...change,
  }
  const actor = world.people[who]
  return withActor(actor, (db) =>
    openAssignment(db, grantOf(actor, 'case:assign'), of, assignment, at(minute)),
  )
}
const end = (of: Keys, minute: number, because: 'withdrawn' | 'replaced_by_institution') => {
  const { adminA } = world.people
  return withActor(adminA, (db) =>
    endAssignment(
      db,
      grantOf(adminA, 'case:replace-mediator'),
      of.id,
      { because, reason: 'health', text: '住院手术' },
      at(minute),
    ),
  )
}
const former = (of: Keys, who: keyof World['people'] = 'adminA') =>
  withActor(world.people[who], (db) => findFormerAssignments(db, of.id))

describe('分配', () => {
  test('写明谁分配、排第几、为何选中；等调解员接收', async () => {
    const of = await waiting()
    await open(of)
    expect(await assignmentRows(of.id)).toEqual([
      {
        mediator_name: '谢岚',
        rank: 2,
        note: '当事人共同选定',
        handover_note: null,
        assigned_by: '林敏',
        accepted_at: null,
        ended_at: null,
        ended_because: null,
        end_reason: null,
        end_text: null,
      },
    ])
  })

  test('机构免去接收的，分配之时就是接收之时；交接的话照原样', async () => {
    const of = await waiting()
    await open(of, { isAccepted: true, handoverNote: '双方已联系' }, 4)
    expect(await assignmentRows(of.id)).toMatchObject([
      { accepted_at: at(4), handover_note: '双方已联系' },
    ])
  })

  test('一件案件同时只有一次：上一次没有结束，不能再分配', async () => {
    const of = await waiting()
    await open(of)
    await expect(
      open(of, { mediatorId: world.people.mediatorA2.id, mediatorName: '王朗' }),
    ).rejects.toThrow(/Unique constraint/)
    await end(of, 1, 'replaced_by_institution')
    await open(of, { mediatorId: world.people.mediatorA2.id, mediatorName: '王朗' }, 2)
    expect((await assignmentRows(of.id)).map(({ mediator_name }) => mediator_name)).toEqual([
      '谢岚',
      '王朗',
    ])
  })

  test('别的机构不能给这件案件分配', async () => {
    const of = await waiting()
    await expect(open(of, {}, 0, 'adminB')).rejects.toThrow(
      /row-level security|not confirmed in the roster/,
    )
    expect(await assignmentRows(of.id)).toEqual([])
  })
})

describe('接收', () => {
  const take = (of: Keys, minute: number) => {
    const { mediatorA } = world.people
    const grant = grantOf(mediatorA, 'case:take')
    return withActor(mediatorA, (db) => markAssignmentAccepted(db, grant, of.id, at(minute)))
  }
  async function assigned(): Promise<Keys> {
    const { id } = await layCase(world, { status: 'pending_mediator' })
    return { id, courtId: world.courts.a, holderId: world.institutions.a }
  }

  test('只记第一次接收的时间，结束了的不再记', async () => {
    const of = await assigned()
    await layPart('assignments', of.id, {
      mediator_id: world.people.mediatorA.id,
      mediator_name: '谢岚',
      assigned_at: at(-9),
      assigned_by: '林敏',
      rank: 1,
      rank_score: 80,
      ended_at: at(-8),
      ended_because: 'withdrawn',
    })
    await take(of, 3)
    await take(of, 5)
    const accepted = (await assignmentRows(of.id)).map((row) => [
      row.ended_because,
      row.accepted_at,
    ])
    expect(new Map(accepted as [string | null, Date | null][])).toEqual(
      new Map([
        ['withdrawn', null],
        [null, at(3)],
      ]),
    )
  })

  test('不相干的案件不受影响', async () => {
    const [of, other] = [await assigned(), await assigned()]
    await take(of, 3)
    expect(await assignmentRows(other.id)).toMatchObject([{ accepted_at: null }])
  })
})

describe('结束与前任', () => {
  test('结束写明哪一种、原因和说明；只结束没有结束的那一次', async () => {
    const of = await waiting()
    await open(of)
    await end(of, 1, 'withdrawn')
    await open(of, { mediatorId: world.people.mediatorA2.id, mediatorName: '王朗' }, 2)
    await end(of, 3, 'replaced_by_institution')
    expect(await assignmentRows(of.id)).toMatchObject([
      {
        mediator_name: '谢岚',
        ended_at: at(1),
        ended_because: 'withdrawn',
        end_reason: 'health',
        end_text: '住院手术',
      },
      { mediator_name: '王朗', ended_at: at(3), ended_because: 'replaced_by_institution' },
    ])
  })

  test('前任最近离开的在前；还在办的、撤销了的不是前任；别的机构看不到', async () => {
    const of = await waiting()
    const { mediatorA2, adminA } = world.people
    expect(await former(of)).toEqual([])
    await open(of)
    await end(of, 1, 'withdrawn')
    await open(of, { mediatorId: mediatorA2.id, mediatorName: '王朗' }, 2)
    await end(of, 3, 'replaced_by_institution')
    await open(of, {}, 4)
    await withActor(adminA, (db) =>
      undoAssignmentRow(db, grantOf(adminA, 'case:undo-assignment'), of.id, at(5)),
    )
    await open(of, {}, 6)
    expect(await former(of)).toEqual([
      {
        mediatorName: '王朗',
        endedAt: at(3),
        endedBecause: 'replaced_by_institution',
        endReason: 'health',
        endText: '住院手术',
      },
      {
        mediatorName: '谢岚',
        endedAt: at(1),
        endedBecause: 'withdrawn',
        endReason: 'health',
        endText: '住院手术',
      },
    ])
    expect(await former(of, 'adminB')).toEqual([])
  })

  test('撤销的分配留有一行，只说撤销了', async () => {
    const of = await waiting()
    const { adminA } = world.people
    await open(of)
    await withActor(adminA, (db) =>
      undoAssignmentRow(db, grantOf(adminA, 'case:undo-assignment'), of.id, at(5)),
    )
    expect(await assignmentRows(of.id)).toMatchObject([
      { ended_at: at(5), ended_because: 'undone', end_reason: null, end_text: null },
    ])
  })
})
