import 'server-only'
import { z } from 'zod'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findPacks } from '@/lib/data/stores/dossier/pack-store'
import { findReferredCase } from '@/lib/data/stores/integration/referred-case-store'
import { findAgreementParties } from '@/lib/data/stores/party/party-name-store'
import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { PACK_KIND, packNumber } from '@/lib/labels/zh-CN/court-pack'
import { defineSqlQuery } from '../define-query'
import { presentAgreementFacts } from './present-agreement'
import { presentConfirmationState } from './present-confirmation-state'
import { presentReferral } from './present-referral'

export const ReferredCaseInput = z.strictObject({ caseNo: z.string().max(200) })

/**
 * One case of the court by its number: how far it is, its agreement, packs and applications for
 * confirmation.
 */
export const getReferredCase = defineSqlQuery({
  act: 'integration:read',
  input: ReferredCaseInput,
  load: async (db, { caseNo }, { actor }) => {
    const number = parseCaseNumber(caseNo)
    if (!number.ok || actor.courtId === null) return null
    const referred = await findReferredCase(db, actor.courtId, formatCaseNumber(number.value))
    if (!referred) return null
    const [agreement, parties, packs, confirmations] = await Promise.all([
      findPlainAgreement(db, referred.id),
      findAgreementParties(db, referred.id),
      findPacks(db, referred.id),
      findConfirmationsOfCase(db, referred.id),
    ])
    return { referred, agreement, parties, packs, confirmations }
  },
  scope: ({ referred: { courtId } }) => ({ courtId }),
  present: ({ referred, agreement, parties, packs, confirmations }) => ({
    ...presentReferral(referred),
    agreement: presentAgreementFacts(agreement, parties),
    packs: packs.map((pack) => ({
      id: pack.id,
      kind: pack.kind,
      kindText: PACK_KIND[pack.kind],
      number: packNumber(pack.numberYear, pack.number),
      formerId: pack.formerId,
      sha256: pack.sha256,
      size: pack.size,
      items: pack.list.length,
      handedAt: pack.handedAt.toISOString(),
    })),
    confirmations: confirmations.map(presentConfirmationState),
  }),
})
