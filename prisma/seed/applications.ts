import { proveApplication } from '@/lib/auth/entry/prove-application'
import { asSystem } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { atInstant } from '@/lib/platform/clock'
import { deriveDigits } from '@/lib/platform/derived-secret'
import { declineApplication } from '@/lib/use-cases/application/decline-application'
import { submitApplication } from '@/lib/use-cases/application/submit-application'
import { requestApplicationCode } from '@/lib/use-cases/visitor/request-application-code'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { startApplication } from '@/lib/use-cases/visitor/start-application'
import { APPLICATIONS, type DemoApplication } from './application-texts'
import { fictitiousPhone } from './people'
import { BRANCH } from './profile-texts'

async function done<T>(answer: Promise<Decided<T>>): Promise<T> {
  const decided = await answer
  if (!decided.ok) throw new Error(`demonstration application: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

const today = toLocalDate(new Date())
const at = (daysAgo: number, hour: number) =>
  new Date(`${addDays(today, -daysAgo)}T${String(hour).padStart(2, '0')}:40:00+08:00`)

/** The code that was sent to the number of the last draft. */
async function lastCode(): Promise<string> {
  const { id } = await asSystem('demonstration data: a code', (db) =>
    db.phoneCode.findFirstOrThrow({
      where: { purpose: 'apply' },
      orderBy: { madeAt: 'desc' },
      select: { id: true },
    }),
  )
  return deriveDigits('phone code', id, 6)
}

/** Writes, proves and submits one application, as its applicant does on a phone. */
async function submit(
  institutionId: string,
  serial: number,
  { field, name, pages }: DemoApplication,
): Promise<string> {
  // Each from a network of its own: the drafts of one network are counted.
  const visitor = { address: `198.51.100.${serial}`, proof: null, answer: null }
  const { proof } = await done(startApplication(visitor, { matter: 'dispute', field }))
  if (proof === null) throw new Error('demonstration application: not a dispute')
  const own = { ...visitor, proof }
  const phone = fictitiousPhone(800 + serial)
  const all = pages.map((page) => (page.step === 'reach' ? { ...page, phone } : page))
  for (const page of [...all, { step: 'institution', institutionId, why: '离家近' }])
    await done(saveApplication(own, page))
  await done(requestApplicationCode(own, {}))
  const device = 'chrome/android'
  const code = await lastCode()
  const proven = await proveApplication({ proof, code, name, device, address: visitor.address })
  if (!proven.ok) throw new Error(`demonstration application: ${proven.because}`)
  const { actor, applicationId } = proven
  await done(submitApplication(actor, { applicationId, consent: 'yes' }))
  return applicationId
}

/** The institution that only one court invited. */
async function findBranchId(): Promise<string> {
  const { code } = BRANCH.institution
  const { id } = await asSystem('demonstration data: the branch', (db) =>
    db.institution.findUniqueOrThrow({ where: { code }, select: { id: true } }),
  )
  return id
}

/**
 * 在线申请: one that waits for its answer and one that was declined, at the first institution; one
 * that waits at its branch.
 */
export async function addApplications(admin: Actor): Promise<void> {
  const branchId = await findBranchId()
  for (const [index, story] of APPLICATIONS.entries()) {
    const { daysAgo, declined, atBranch } = story
    const institutionId = atBranch ? branchId : admin.institutionId!
    const applicationId = await atInstant(at(daysAgo, 8), () =>
      submit(institutionId, index + 1, story),
    )
    if (declined)
      await atInstant(at(daysAgo - 1, 9), () =>
        done(declineApplication(admin, { applicationId, ...declined })),
      )
  }
}
