import { RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import { layPart } from './case-parts'
import { layConsents } from './meetings'
import { asOwner } from './world'

type PreparedCase = {
  readonly id: string
  readonly applicantId: string
  readonly respondentId: string
}

/**
 * What the law wants before a meeting: consent to every scope, identity, rights, consequences and
 * address of both parties, recorded on that day and inserted past every policy. It may run twice on
 * one case.
 */
export async function layPreparations(
  { id, applicantId, respondentId }: PreparedCase,
  on = '2026-11-18',
): Promise<void> {
  await layConsents(id)
  const checked = await asOwner('SELECT 1 FROM identity_checks WHERE case_id = $1 LIMIT 1', [id])
  if (checked.length > 0) return
  const parties = [
    { party_id: applicantId, name: '申请人' },
    { party_id: respondentId, name: '被申请人' },
  ]
  for (const [index, { party_id, name }] of parties.entries()) {
    const shared = {
      mediator_id: applicantId,
      entry_no: index + 1,
      party_id,
      recorded_at: new Date(`${on}T10:00:00+08:00`),
    }
    const person = { person_kind: 'party', person_id: party_id, person_name: name }
    await layPart('identity_checks', id, {
      ...shared,
      ...person,
      way: 'original_on_site',
      document: 'id_card',
      matches: true,
      checked_on: on,
    })
    await layPart('rights_notices', id, {
      ...shared,
      ...person,
      items: [...RIGHTS_ITEMS],
      way: 'oral',
      given_on: on,
    })
    await layPart('address_confirmations', id, {
      ...shared,
      party_name: name,
      answer: 'refused',
      confirmed_on: on,
    })
  }
}
