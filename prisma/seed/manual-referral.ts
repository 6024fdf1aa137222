import { createHash } from 'node:crypto'
import { asSystem } from '@/lib/data/door'
import type { CaseSource } from '@/lib/domain/case/source'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { checkFiles } from '@/lib/files/check-files'
import { keepFiles } from '@/lib/files/file-store'
import { atInstant } from '@/lib/platform/clock'
import { submitReferral } from '@/lib/use-cases/referral/submit-referral'
import { matterOf } from './manual-matters'
import type { DemoCourt } from './organisations'
import { company, naturalPerson } from './people'
import { samplePdf } from './sample-files'

export type ManualReferral = {
  /** As the court brought it along: the numbers of 2019 and 2020 are not issued here. */
  readonly caseNo: string
  readonly at: Date
  readonly type: DisputeType
  readonly source: CaseSource
  readonly hasFile: boolean
}

export type ReferredCase = { readonly caseId: string; readonly people: readonly string[] }

async function keepComplaint(caseNo: string): Promise<object[]> {
  const serial = Number(/(\d+)\D*$/.exec(caseNo)?.[1])
  const bytes = samplePdf(serial, '起诉状')
  const { files, mistakes } = checkFiles([{ fileName: `起诉状-${serial}.pdf`, bytes }])
  if (mistakes.size > 0) throw new Error('a demonstration file was refused')
  const [storageKey] = await keepFiles([bytes])
  return files.map((file) => ({ ...file, title: '起诉状', storageKey }))
}

/**
 * Refers one of the manual's cases as the court's own system did on its day, under its own number.
 */
export async function referManualCase(
  court: DemoCourt,
  institutionCode: string,
  referral: ManualReferral,
): Promise<ReferredCase> {
  const { caseNo, at, type, source } = referral
  const { against, mediationNote, ...matter } = matterOf(type)
  const parties = [
    naturalPerson('applicant'),
    against === 'company' ? company('respondent') : naturalPerson('respondent'),
  ]
  const materials = referral.hasFile ? await keepComplaint(caseNo) : []
  const key = `manual-${caseNo.replace(/\D+/g, '-')}`
  const submitted = await atInstant(at, () =>
    submitReferral(court.system, {
      ...matter,
      source,
      caseNo,
      disputeType: type,
      referredAt: at.toISOString(),
      institution: institutionCode,
      referrer: '引调员',
      parties,
      materials,
      causeVersion: '2011',
      mediationNote: mediationNote ?? null,
      idempotencyKey: key,
      bodyHash: createHash('sha256').update(`${court.id}${key}`).digest('hex'),
    }),
  )
  if (!submitted.ok)
    throw new Error(
      `demonstration referral ${caseNo} was refused: ${JSON.stringify(submitted.refusal)}`,
    )
  return asSystem('demonstration data: the new case', async (db) => {
    const { id } = await db.case.findUniqueOrThrow({
      where: { caseNo: submitted.value.answer.caseNo },
      select: { id: true },
    })
    const people = await db.party.findMany({
      where: { caseId: id },
      orderBy: { position: 'asc' },
      select: { id: true },
    })
    return { caseId: id, people: people.map((party) => party.id) }
  })
}
