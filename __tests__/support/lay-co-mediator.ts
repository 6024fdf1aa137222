import { layPart } from './case-parts'
import type { World } from './world'

/**
 * 王朗 becomes a co-mediator of a case that 谢岚 presides over, and has not declared yet.
 * @param changes of the row's columns
 * @returns the row's id
 */
export function layCoMediator(
  { people: { mediatorA, mediatorA2, adminA } }: World,
  caseId: string,
  changes: Parameters<typeof layPart>[2] = {},
): Promise<string> {
  return layPart('case_co_mediators', caseId, {
    mediator_id: mediatorA2.id,
    mediator_name: mediatorA2.name,
    basis: 'difficult',
    presiding_name: mediatorA.name,
    presiding_by: 'institution',
    added_at: new Date(),
    added_by: adminA.name,
    ...changes,
  })
}
