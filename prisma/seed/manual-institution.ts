import { asSystem } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import type { Actor } from '@/lib/domain/access/roles'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { atInstant } from '@/lib/platform/clock'
import { createAccount, type CreateAccountInput } from '@/lib/use-cases/account/create-account'
import type { DemoCourt, DemoAccount, DemoInstitution } from './organisations'
import { fictitiousIdNumber, fictitiousPhone } from './people'

// The institution of the operating manual's own tables (3.9), with the mediators they name.

const INSTITUTION = { code: 'demo-inst-3', name: '示例市多元调解中心', kind: 'people' }
const ADMINS = ['钟鸣', '罗薇']
const MEDIATORS: readonly (readonly [name: string, specialties: DisputeType[]])[] = [
  ['王非', ['other', 'property_service', 'contract', 'tort']],
  ['谢斌', ['other', 'tort']],
  ['王明', ['contract', 'labour']],
  ['王黎明', ['special_procedure']],
]

const day = (text: string): LocalDate => parseLocalDate(text)!
const OPENED = new Date('2019-09-02T09:00:00+08:00')

/** Phones and identity numbers of their own, behind those of the other institutions' people. */
const FIRST_PHONE = 201
const FIRST_IDENTITY = 971

type Hired = { readonly actor: Actor; readonly account: DemoAccount }
type Person = Pick<CreateAccountInput, 'role' | 'name' | 'mediator'>

async function hire(
  serial: number,
  tenant: { readonly id: string; readonly name: string },
  input: Person,
): Promise<Hired> {
  const phone = fictitiousPhone(FIRST_PHONE + serial)
  const { accountId, initialPassword } = await createAccount({
    ...input,
    phone,
    institutionId: tenant.id,
    mustChange: false,
  })
  const actor: Actor = {
    id: accountId,
    role: input.role,
    name: input.name,
    courtId: null,
    institutionId: tenant.id,
  }
  const account: DemoAccount = {
    role: input.role,
    name: input.name,
    phone,
    password: initialPassword,
    institution: tenant.name,
  }
  return { actor, account }
}

/**
 * Creates the institution as it was when the manual's cases began: invited by these courts, its
 * mediators on the roster.
 */
export async function createManualInstitution(
  courts: readonly DemoCourt[],
): Promise<{ readonly institution: DemoInstitution; readonly accounts: readonly DemoAccount[] }> {
  const { id } = await asSystem("demonstration data: the manual's institution", async (db) => {
    const made = await db.institution.create({
      data: { ...INSTITUTION, createdAt: OPENED },
      select: { id: true },
    })
    await db.institutionCourt.createMany({
      data: courts.map((court) => ({
        institutionId: made.id,
        courtId: court.id,
        invitedOn: fromDay(day('2019-09-01')),
      })),
    })
    return made
  })
  const tenant = { id, name: INSTITUTION.name }
  const hired = await atInstant(OPENED, async () => {
    const people: Hired[] = []
    for (const name of ADMINS)
      people.push(await hire(people.length, tenant, { role: 'institution_admin', name }))
    for (const [name, specialties] of MEDIATORS) {
      const profile: CreateAccountInput['mediator'] = {
        identityNumber: fictitiousIdNumber(FIRST_IDENTITY + people.length),
        specialties,
        caseloadCap: 40,
        rosterConfirmedOn: day('2019-09-01'),
        rosterExpiresOn: day('2029-08-31'),
        leaveFrom: null,
        leaveTo: null,
      }
      people.push(await hire(people.length, tenant, { role: 'mediator', name, mediator: profile }))
    }
    return people
  })
  const actors = hired.map(({ actor }) => actor)
  const institution = {
    ...tenant,
    code: INSTITUTION.code,
    admins: actors.filter(({ role }) => role === 'institution_admin'),
    mediators: actors.filter(({ role }) => role === 'mediator'),
  }
  return { institution, accounts: hired.map(({ account }) => account) }
}
