import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { addDraftMaterial } from '@/lib/use-cases/referral/add-draft-material'
import { saveDraftPage } from '@/lib/use-cases/referral/save-draft'
import { startReferralDraft } from '@/lib/use-cases/referral/start-draft'
import { done, freshHash, TODAY } from './sound-act'
import { asOwner } from './world'

// 引调登记 as its pages send it.

export const APPLICANT = {
  kind: 'natural',
  side: 'applicant',
  name: '许静',
  idNumber: '11010519491231002X',
  phone: '13800000021',
}
export const RESPONDENT = {
  kind: 'legal',
  side: 'respondent',
  name: '恒信公寓公司',
  representativeName: '周宁',
}
export const DISPUTE = {
  step: 'dispute',
  disputeType: 'contract',
  cause: '房屋租赁合同纠纷',
  amount: '3000.00',
  claim: '退还押金三千元。',
  facts: '租期届满，被申请人不退押金。',
}

/** The code under which the court refers to this institution. */
export async function codeOf(institutionId: string): Promise<string> {
  const [row] = await asOwner<{ code: string }>('SELECT code FROM institutions WHERE id = $1', [
    institutionId,
  ])
  return row!.code
}

export type DraftPages = {
  readonly source?: string
  readonly suitability?: string
  readonly parties?: readonly object[]
  /** Whose consent is recorded, by place. */
  readonly consenting?: readonly number[]
  readonly dispute?: object
}

const ALL: Required<DraftPages> = {
  source: 'entrusted_ordinary',
  suitability: 'suitable',
  parties: [APPLICANT, RESPONDENT],
  consenting: [0, 1],
  dispute: DISPUTE,
}

/** A draft of this clerk, begun and empty. */
export async function startDraft(clerk: Actor): Promise<string> {
  const draftId = randomUUID()
  await done(startReferralDraft(clerk, { draftId }))
  return draftId
}

/** A draft with every page answered. */
export async function layDraft(
  clerk: Actor,
  institutionId: string,
  pages: DraftPages = {},
): Promise<{ readonly draftId: string; readonly partyIds: readonly string[] }> {
  const { source, suitability, parties, consenting, dispute } = { ...ALL, ...pages }
  const draftId = await startDraft(clerk)
  const save = (page: object) => done(saveDraftPage(clerk, { draftId, ...page }))
  await save({ step: 'source', source, suitability })
  const partyIds = parties.map(() => randomUUID())
  for (const [index, party] of parties.entries())
    await save({ step: 'party', partyId: partyIds[index], party })
  const consents = consenting.map((place) => ({
    partyId: partyIds[place],
    how: 'written',
    on: TODAY().slice(0, 10),
  }))
  await save({ step: 'parties', consents })
  await save(dispute)
  await save({ step: 'materials' })
  await save({ step: 'institution', institution: await codeOf(institutionId) })
  return { draftId, partyIds }
}

/** A file of the draft, as if it had been checked and stored. */
export const fileOf = (draftId: string, fields: object = {}) => ({
  draftId,
  title: '起诉状',
  slot: 'petition',
  fileName: '起诉状.pdf',
  mediaType: 'application/pdf',
  size: 1000,
  sha256: freshHash(),
  storageKey: freshHash(),
  ...fields,
})

export const addFile = (clerk: Actor, draftId: string, fields: object = {}) =>
  addDraftMaterial(clerk, fileOf(draftId, fields))
