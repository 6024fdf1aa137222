import { mayRoleAct } from '@/lib/domain/access/acts'
import { MOVES, type ActMove } from '@/lib/domain/case/moves'
import { eventRows, letMeet } from '../support/case-rows'
import { buildWorld, closeWorld, layCase, type World } from '../support/world'
import { CASE_ACTS } from './case-acts'
import { LAWFUL } from './lawful-statuses'

// Every act of a case in mediation against what ends it for the mediator, at the same moment and in
// both orders: what was done was done before, the rest is refused in a sentence.

/** What ends the mediation for its mediator: the case goes to another, or is closed. */
const ENDS = [
  { end: 'withdraw', event: 'case.withdrawn', title: '提前终结' },
  { end: 'close', event: 'case.closed', title: '结案' },
] as const

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const runOf = (act: ActMove) => CASE_ACTS.find((each) => each.act === act)!.run

/**
 * A declaration is by one who does not preside and can neither leave so nor close:
 * co-mediator-races.test.ts has it.
 */
const IN_MEDIATION = CASE_ACTS.map(({ act }) => act).filter(
  (act) => LAWFUL[act].includes('in_mediation') && act !== 'declare_co_mediator',
)

function actorOf(act: ActMove) {
  if (mayRoleAct('mediator', MOVES[act].act)) return world.people.mediatorA
  return mayRoleAct('institution_admin', MOVES[act].act) ? world.people.adminA : world.people.clerkA
}

describe.each(ENDS)('$title', ({ end, event }) => {
  test.each(IN_MEDIATION)('%s：办成的都在其前，其余的有一句答复', async (act) => {
    const mayFollow = end === 'close' && LAWFUL[act].includes('closed')
    for (const isActFirst of [true, false]) {
      const existing = await layCase(world, { status: 'in_mediation' })
      const { mediatorA, mediatorB } = world.people
      // Lays what both need; this person is refused.
      for (const each of [act, end])
        expect((await runOf(each)(mediatorB, existing, world)).ok).toBe(false)
      const both = [
        () => runOf(act)(actorOf(act), existing, world),
        () => runOf(end)(mediatorA, existing, world),
      ]
      const answers = await letMeet(existing.id, isActFirst ? both : both.toReversed())
      const rows = (await eventRows(existing.id)).filter(({ kind }) => kind !== 'act.refused')
      const ended = rows.findIndex(({ kind }) => kind === event)
      expect(answers.some(({ ok }) => ok)).toBe(true)
      if (act === end) expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      if (ended >= 0 && !mayFollow)
        expect(
          rows.slice(ended + 1).filter(({ actor_name }) => actor_name === mediatorA.name),
        ).toEqual([])
    }
  })
})
