import { createHash } from 'node:crypto'
import { asSystem } from '@/lib/data/door'
import { stageOf, type CaseSource } from '@/lib/domain/case/source'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { checkFiles } from '@/lib/files/check-files'
import { keepFiles } from '@/lib/files/file-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { submitReferral } from '@/lib/use-cases/referral/submit-referral'
import { DISPUTES } from './disputes'
import type { DemoCourt } from './organisations'
import { company, naturalPerson } from './people'
import { samplePdf, samplePng } from './sample-files'

let serial = 0

/** Files stand in storage before the transaction that names them, as with a real referral. */
async function keepSamples(source: CaseSource): Promise<object[]> {
  const letter = stageOf(source) === 'filed' ? '委托调解函' : '委派调解函'
  const samples = [
    {
      title: letter,
      fileName: `${letter}-${serial}.pdf`,
      bytes: samplePdf(serial, letter),
    },
    {
      title: '起诉状',
      fileName: `起诉状-${serial}.pdf`,
      bytes: samplePdf(serial, '起诉状', 3),
    },
    ...(serial % 3 === 0
      ? []
      : [
          {
            title: '申请人身份证明',
            fileName: `身份证明-${serial}.png`,
            bytes: samplePng(serial + 1_000),
          },
        ]),
    ...(serial % 2 === 0
      ? [{ title: '证据照片', fileName: `证据-${serial}.png`, bytes: samplePng(serial) }]
      : []),
  ]
  const { files, mistakes } = checkFiles(samples)
  if (mistakes.size > 0) throw new Error('a demonstration file was refused')
  const keys = await keepFiles(samples.map(({ bytes }) => bytes))
  return files.map((file, index) => ({
    ...file,
    title: samples[index]!.title,
    storageKey: keys[index]!,
  }))
}

/**
 * Refers a made-up dispute as the court's own system does; returns the case and its parties in
 * order.
 */
export async function refer(
  court: DemoCourt,
  institutionCode: string,
  {
    type,
    source = 'delegated_pre_filing',
  }: { readonly type: DisputeType; readonly source?: CaseSource },
): Promise<{ readonly caseId: string; readonly people: readonly string[] }> {
  serial += 1
  const dispute = DISPUTES[type]!
  const respondent =
    dispute.against === 'company'
      ? company('respondent', serial % 3 === 0)
      : naturalPerson('respondent')
  const key = `demo-${serial}`
  const submitted = await submitReferral(court.system, {
    source,
    // Courts give the day.
    referredAt: toLocalDate(now()),
    disputeType: type,
    cause: dispute.cause,
    amount: dispute.amount,
    claim: dispute.claim,
    facts: dispute.facts,
    institution: institutionCode,
    referrer: '引调员',
    parties: [naturalPerson('applicant'), respondent],
    materials: await keepSamples(source),
    idempotencyKey: key,
    bodyHash: createHash('sha256').update(`${court.id}${key}`).digest('hex'),
  })
  if (!submitted.ok)
    throw new Error(`demonstration referral was refused: ${JSON.stringify(submitted.refusal)}`)
  return asSystem('demonstration data: the new case', async (db) => {
    const { id } = await db.case.findUniqueOrThrow({
      where: { caseNo: submitted.value.answer.caseNo },
      select: { id: true },
    })
    const parties = await db.party.findMany({
      where: { caseId: id },
      orderBy: { position: 'asc' },
      select: { id: true },
    })
    return { caseId: id, people: parties.map((party) => party.id) }
  })
}
