import { addManualCases } from '../../prisma/seed/manual-cases'
import type { DemoInstitution } from '../../prisma/seed/organisations'
import { buildWorld, type World } from './world'

/**
 * A small world with the manual's institution in it, inserted by the seed's own functions; court A
 * refers its cases.
 */
export async function buildManualWorld(): Promise<{
  readonly world: World
  readonly institution: DemoInstitution
}> {
  const world = await buildWorld()
  const court = (id: string, name: string, system: World['people']['courtSystemA']) => ({
    id,
    name,
    system,
  })
  const { institution } = await addManualCases([
    court(world.courts.a, '甲区法院', world.people.courtSystemA),
    court(world.courts.b, '乙区法院', world.people.courtSystemB),
  ])
  return { world, institution }
}
