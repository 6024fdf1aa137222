import { RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'
import { confirmAddress } from '@/lib/use-cases/preparation/confirm-address'
import { explainRights } from '@/lib/use-cases/preparation/explain-rights'
import { actAt } from './case-rows'
import { setCase } from './institution-list'
import { asOwner, layCase, type World } from './world'

// 核验身份、告知、送达地址确认 on 2026-11-24, as sound inputs that a test changes.

export type ExistingCase = Awaited<ReturnType<typeof layCase>>
export type Input = Readonly<Record<string, unknown>>
export type Who = keyof World['people']

/** A case in mediation, referred on 2026-11-16 and accepted on 2026-11-17. */
export async function openPreparedCase(world: World): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  return existing
}

export const ADDRESS = {
  answer: 'confirmed',
  recipient: '许静',
  postcode: '510000',
  address: '示例市示例区和平路八十八号',
  phone: '13800000099',
  electronic: 'yes',
  electronicAddress: 'xu@example.invalid',
}

export const preparationActs = (world: World) => ({
  check: (who: Who, { id, applicantId }: ExistingCase, change: Input = {}) =>
    actAt(() =>
      checkIdentity(world.people[who], {
        caseId: id,
        person: `party:${applicantId}`,
        way: 'original_on_site',
        document: 'id_card',
        result: 'matches',
        on: '2026-11-24',
        ...change,
      }),
    ),
  inform: (who: Who, { id, applicantId }: ExistingCase, change: Input = {}) =>
    actAt(() =>
      explainRights(world.people[who], {
        caseId: id,
        people: [`party:${applicantId}`],
        items: [...RIGHTS_ITEMS],
        how: 'oral',
        on: '2026-11-24',
        ...change,
      }),
    ),
  confirm: (who: Who, { id, applicantId }: ExistingCase, change: Input = ADDRESS) =>
    actAt(() =>
      confirmAddress(world.people[who], {
        caseId: id,
        partyId: applicantId,
        on: '2026-11-24',
        ...change,
      }),
    ),
})

export const rowsOf = (table: string, { id }: ExistingCase) =>
  asOwner<Record<string, unknown>>(`SELECT * FROM ${table} WHERE case_id = $1 ORDER BY entry_no`, [
    id,
  ])
export const TABLES = ['identity_checks', 'rights_notices', 'address_confirmations'] as const
