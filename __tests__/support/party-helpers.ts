import { randomUUID } from 'node:crypto'
import { addHelper } from '@/lib/use-cases/participant/add-helper'
import { sealValue } from '@/lib/platform/sealed-value'
import { layPart } from './case-parts'
import type { World } from './world'

export const HELPERS_PHONE = '19900008041'

/** The form of a helper, complete. */
export const helperOf = (caseId: string, partyId: string, change: object = {}) => ({
  caseId,
  helperId: randomUUID(),
  partyId,
  name: '许小雨',
  relation: 'child',
  task: 'both',
  device: 'own',
  phone: HELPERS_PHONE,
  wish: 'oral',
  ...change,
})

/**
 * The mediator adds someone who helps this party.
 * @returns the id of the helper and the participation
 */
export async function addHelperTo(
  world: World,
  caseId: string,
  partyId: string,
  change: object = {},
): Promise<string> {
  const form = helperOf(caseId, partyId, change)
  const added = await addHelper(world.people.mediatorA, form)
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  return form.helperId
}

/** The same past every rule, in a case in mediation. @returns the id */
export function layHelperRow(world: World, caseId: string, partyId: string): Promise<string> {
  const id = randomUUID()
  return layPart('helpers', caseId, {
    id,
    party_id: partyId,
    name: '许小雨',
    relation: 'child',
    task: 'both',
    device: 'own',
    phone_sealed: sealValue(HELPERS_PHONE, 'helpers.phone_sealed', id),
    wish: 'oral',
    digest: 'x',
    added_by: world.people.mediatorA.id,
    added_by_name: world.people.mediatorA.name,
    added_at: new Date(),
  })
}
