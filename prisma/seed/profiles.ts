import { asSystem } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { editInstitution } from '@/lib/use-cases/institution/edit-institution'
import { editMediator } from '@/lib/use-cases/mediator/edit-mediator'
import { recordTraining } from '@/lib/use-cases/training/record-training'
import type { DemoAccount } from './organisations'
import { fictitiousIdNumber, fictitiousPhone } from './people'
import { BRANCH, CERTIFICATES, PROFILES, TRAININGS } from './profile-texts'

const today = toLocalDate(new Date())

async function done<T>(answer: Promise<Decided<T>>): Promise<T> {
  const decided = await answer
  if (!decided.ok) throw new Error(`demonstration profile: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

type Person = {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly specialties: readonly string[]
  readonly cap: number
}

async function findDemoInstitution(code: string): Promise<{
  readonly id: string
  readonly admin: Actor
  readonly mediators: readonly Person[]
} | null> {
  return asSystem('demonstration data: whose profile it is', async (db) => {
    const row = await db.institution.findUnique({ where: { code }, select: { id: true } })
    const admin =
      row &&
      (await db.account.findFirst({
        where: { institutionId: row.id, role: 'institution_admin' },
        orderBy: { createdAt: 'asc' },
        select: { id: true, name: true },
      }))
    if (!row || !admin) return null
    const people = await db.account.findMany({
      where: { institutionId: row.id, role: 'mediator' },
      orderBy: { createdAt: 'asc' },
      select: {
        id: true,
        name: true,
        version: true,
        mediator: {
          select: {
            specialties: true,
            caseloadCap: true,
          },
        },
      },
    })
    return {
      id: row.id,
      admin: { ...admin, role: 'institution_admin' as const, institutionId: row.id, courtId: null },
      mediators: people.map(({ mediator, ...account }) => ({
        ...account,
        specialties: mediator?.specialties ?? [],
        cap: mediator?.caseloadCap ?? 1,
      })),
    }
  })
}

/**
 * Certificates of which one is about to end and one is over, and the trainings of the last two
 * years.
 */
async function addFiles(admin: Actor, mediators: readonly Person[]): Promise<void> {
  for (const [index, person] of mediators.entries()) {
    const { title, since, lasts } = CERTIFICATES[index % CERTIFICATES.length]!
    await done(
      editMediator(admin, {
        mediatorId: person.id,
        version: person.version,
        name: person.name,
        specialties: person.specialties,
        caseloadCap: person.cap,
        title,
        certificateNo: `示调证字第 ${String(101 + index).padStart(4, '0')} 号`,
        certificateOn: addDays(today, -since),
        certificateEndsOn: addDays(today, lasts),
      }),
    )
    for (const { daysAgo, ...training } of TRAININGS.slice(index % 2)) {
      await done(
        recordTraining(admin, {
          mediatorId: person.id,
          ...training,
          heldOn: addDays(today, -daysAgo),
        }),
      )
    }
  }
}

/** A branch with an administrator and two mediators of its own. */
async function openBranch(parentId: string): Promise<DemoAccount[]> {
  const { institution, people } = BRANCH
  const id = await asSystem('demonstration data: a branch', async (db) => {
    const made = await db.institution.create({
      data: { ...institution, specialties: [...institution.specialties], parentId },
      select: { id: true },
    })
    const [court] = await db.institutionCourt.findMany({
      where: { institutionId: parentId },
      orderBy: { court: { code: 'asc' } },
      take: 1,
      select: { courtId: true },
    })
    if (court)
      await db.institutionCourt.createMany({
        data: [
          {
            institutionId: made.id,
            courtId: court.courtId,
            invitedOn: fromDay(addDays(today, -200)),
          },
        ],
      })
    return made.id
  })
  const accounts: DemoAccount[] = []
  for (const [index, { role, name, specialties }] of people.entries()) {
    const phone = fictitiousPhone(301 + index)
    const { initialPassword } = await createAccount({
      role,
      name,
      phone,
      institutionId: id,
      mustChange: false,
      ...(role === 'mediator' && {
        mediator: {
          identityNumber: fictitiousIdNumber(961 + index),
          specialties,
          caseloadCap: 6,
          rosterConfirmedOn: addDays(today, -200),
          rosterExpiresOn: addDays(today, 895),
        },
      }),
    })
    accounts.push({ role, name, phone, password: initialPassword, institution: institution.name })
  }
  return accounts
}

/**
 * Public profiles of the existing institutions, the files of their mediators, and one branch.
 * @returns the branch's accounts
 */
export async function addProfiles(): Promise<readonly DemoAccount[]> {
  const accounts: DemoAccount[] = []
  for (const { code, ...profile } of PROFILES) {
    const institution = await findDemoInstitution(code)
    if (!institution) continue
    await done(
      editInstitution(institution.admin, { institutionId: institution.id, version: 1, ...profile }),
    )
    if (code === BRANCH.parentCode) accounts.push(...(await openBranch(institution.id)))
    if (code !== 'demo-inst-3') await addFiles(institution.admin, institution.mediators)
  }
  return accounts
}
