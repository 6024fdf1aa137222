import type { CourtPair } from './kill-steps'
import { layCourtKey } from './referral-api'
import type { World } from './world'

const KEYS = 5

/**
 * Two courts, each with the institution it refers to. The second has one mediator: there everything
 * goes to the same person again.
 */
export async function courtPairsOf({ people, courts }: World): Promise<CourtPair[]> {
  const keysOf = async (courtId: string) => {
    const keys: string[] = []
    while (keys.length < KEYS) keys.push(await layCourtKey(courtId))
    return keys
  }
  return [
    {
      court: people.courtSystemA,
      courtKeys: await keysOf(courts.a),
      institution: 'inst-a',
      admins: [people.adminA, people.adminA2],
      mediators: [people.mediatorA, people.mediatorA2],
    },
    {
      court: people.courtSystemB,
      courtKeys: await keysOf(courts.b),
      institution: 'inst-b',
      admins: [people.adminB],
      mediators: [people.mediatorB],
    },
  ]
}
