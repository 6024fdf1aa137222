import { asSystem } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import type { AccountRole, Actor } from '@/lib/domain/access/roles'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { newId } from '@/lib/platform/ids'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { fictitiousIdNumber, fictitiousPhone } from './people'

export type DemoAccount = {
  role: AccountRole
  name: string
  phone: string
  password: string
  institution?: string
  court?: string
}
export type DemoInstitution = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly admins: readonly Actor[]
  readonly mediators: readonly Actor[]
}
export type DemoCourt = { readonly id: string; readonly name: string; readonly system: Actor }
export type DemoWorld = {
  readonly courts: readonly DemoCourt[]
  readonly institutions: readonly DemoInstitution[]
  readonly accounts: readonly DemoAccount[]
}

const COURTS = [
  {
    code: 'demo-court-1',
    name: '示例区人民法院',
    shortName: '示例区法院',
    staff: ['江明', '童岚', '齐正', '顾澜'],
  },
  {
    code: 'demo-court-2',
    name: '示例市中级人民法院',
    shortName: '示例中院',
    staff: ['关宁', '费扬', '左清', '常宁'],
  },
]

type MediatorSpec = {
  name: string
  specialties: DisputeType[]
  cap: number
  onLeave?: boolean
  offRoster?: boolean
}

const INSTITUTIONS: {
  code: string
  name: string
  kind: string
  admins: string[]
  mediators: MediatorSpec[]
}[] = [
  {
    code: 'demo-inst-1',
    name: '示例区调解中心',
    kind: 'people',
    admins: ['林敏', '周正'],
    mediators: [
      { name: '谢岚', specialties: ['property_service', 'property_right'], cap: 12 },
      { name: '王朗', specialties: ['contract_quasi', 'contract'], cap: 12 },
      { name: '周启', specialties: ['labour'], cap: 8 },
      { name: '陈晓', specialties: ['marriage_family', 'personality'], cap: 10 },
      { name: '黄立', specialties: ['tort'], cap: 10, onLeave: true },
      { name: '贺新', specialties: ['other'], cap: 6, offRoster: true },
    ],
  },
  {
    code: 'demo-inst-2',
    name: '示例市商事调解院',
    kind: 'commercial',
    admins: ['苏航', '丁洁'],
    mediators: [
      { name: '顾成', specialties: ['contract_quasi', 'company_securities'], cap: 10 },
      { name: '袁野', specialties: ['labour', 'tort'], cap: 10 },
      { name: '傅雨', specialties: ['property_service', 'other'], cap: 10 },
    ],
  },
]

let phoneSerial = 0

async function person(
  role: AccountRole,
  name: string,
  tenant: { court?: DemoCourt; institution?: { id: string; name: string } },
  mediator?: MediatorSpec,
) {
  phoneSerial += 1
  const phone = fictitiousPhone(phoneSerial)
  const today = toLocalDate(new Date())
  const { accountId, initialPassword } = await createAccount({
    role,
    name,
    phone,
    courtId: tenant.court?.id ?? null,
    institutionId: tenant.institution?.id ?? null,
    mustChange: false,
    ...(mediator && {
      mediator: {
        identityNumber: fictitiousIdNumber(900 + phoneSerial),
        specialties: mediator.specialties,
        caseloadCap: mediator.cap,
        rosterConfirmedOn: mediator.offRoster ? null : addDays(today, -400),
        rosterExpiresOn: mediator.offRoster ? null : addDays(today, 695),
        leaveFrom: mediator.onLeave ? addDays(today, -1) : null,
        leaveTo: mediator.onLeave ? addDays(today, 8) : null,
      },
    }),
  })
  const account: DemoAccount = {
    role,
    name,
    phone,
    password: initialPassword,
    ...(tenant.institution && { institution: tenant.institution.name }),
    ...(tenant.court && { court: tenant.court.name }),
  }
  const actor: Actor = {
    id: accountId,
    role,
    name,
    courtId: tenant.court?.id ?? null,
    institutionId: tenant.institution?.id ?? null,
  }
  return { account, actor }
}

/** Two courts, two institutions and everyone who works in them. */
export async function buildOrganisations(): Promise<DemoWorld> {
  const accounts: DemoAccount[] = []
  const hire = async (...args: Parameters<typeof person>) => {
    const { account, actor } = await person(...args)
    accounts.push(account)
    return actor
  }
  const courts: DemoCourt[] = []
  for (const { staff, ...court } of COURTS) {
    const { id } = await asSystem('demonstration data: a court', (db) =>
      db.court.create({ data: { ...court, caseNumberPrefix: '多元化解' }, select: { id: true } }),
    )
    const demoCourt = {
      id,
      name: court.name,
      system: {
        id: newId(),
        role: 'court_system' as const,
        name: court.name,
        courtId: id,
        institutionId: null,
      },
    }
    courts.push(demoCourt)
    await hire('court_clerk', staff[0]!, { court: demoCourt })
    await hire('court_judge', staff[1]!, { court: demoCourt })
    await hire('court_reviewer', staff[2]!, { court: demoCourt })
    await hire('court_admin', staff[3]!, { court: demoCourt })
  }
  const institutions: DemoInstitution[] = []
  for (const { admins, mediators, ...institution } of INSTITUTIONS) {
    const { id } = await asSystem('demonstration data: an institution', async (db) => {
      const made = await db.institution.create({ data: institution, select: { id: true } })
      for (const court of courts) {
        await db.institutionCourt.create({
          data: {
            institutionId: made.id,
            courtId: court.id,
            invitedOn: fromDay(addDays(toLocalDate(new Date()), -500)),
          },
          select: { courtId: true },
        })
      }
      return made
    })
    const employer = { institution: { id, name: institution.name } }
    const adminActors: Actor[] = []
    for (const name of admins) adminActors.push(await hire('institution_admin', name, employer))
    const mediatorActors: Actor[] = []
    for (const spec of mediators)
      mediatorActors.push(await hire('mediator', spec.name, employer, spec))
    institutions.push({
      id,
      code: institution.code,
      name: institution.name,
      admins: adminActors,
      mediators: mediatorActors,
    })
  }
  await hire('auditor', '严审', {})
  await hire('system_admin', '司维', {})
  await hire('security_admin', '安衡', {})
  return { courts, institutions, accounts }
}
