import 'server-only'
import { z } from 'zod'
import {
  findCorrections,
  type FiledCorrection,
} from '@/lib/data/stores/participant/correction-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { maskAddress, maskPhone } from '@/lib/domain/identity/masking'
import { UNREADABLE, type Unreadable } from '@/lib/domain/identity/unreadable'
import { mayDo } from '@/lib/domain/participant/capacity'
import { mayRequestCorrection, type CorrectionItem } from '@/lib/domain/participant/correction'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { OWN_CORRECTION, ownCorrectionItem } from '@/lib/labels/zh-CN/party-correction'
import { UNREADABLE_WORDS } from '@/lib/labels/zh-CN/unreadable'
import { newId } from '@/lib/platform/ids'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnCorrectionView = {
  readonly id: string
  readonly title: string
  /** 138****5678 改成 139****0000 */
  readonly change: string
  readonly state: 'waiting' | 'accepted' | 'declined'
  /** With its day. */
  readonly sentence: string
  readonly reason: string | null
}

export type OwnCorrectionsView = {
  readonly caseId: string
  readonly partyId: string
  readonly corrections: readonly OwnCorrectionView[]
  /** Why nothing can be requested now; null: it can. */
  readonly shut: string | null
  readonly freshId: string
}

/** 改正我的资料: what one requested, and what became of it. Numbers stay masked. */
export const getOwnCorrections = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const found = await findOwnCase(db, caseId)
    if (!found) return null
    const taking = await findTakingPart(db, caseId)
    const parts = findOwnParts(taking, actor.id).filter(({ kind }) => kind !== 'invited')
    const part = parts.find((each) => mayDo(participationOf(each), 'consent')) ?? parts[0]
    if (part?.partyId == null) return null
    return { found, taking, part, corrections: await findCorrections(db, caseId) }
  },
  scope: scopeOfTaking,
  present: ({ found, part, corrections }, { today }): OwnCorrectionsView => ({
    caseId: found.id,
    partyId: part.partyId!,
    corrections: corrections.map((each) => presentOwn(each, today)),
    shut: !mayDo(participationOf(part), 'consent')
      ? OWN_CORRECTION.helper
      : mayRequestCorrection(found.status)
        ? null
        : OWN_CORRECTION.over,
    freshId: newId(),
  }),
})

const MASKS: Readonly<Record<CorrectionItem, (plain: string) => string>> = {
  name: (plain) => plain,
  phone: maskPhone,
  address: maskAddress,
}

/** A value as it is shown to everyone: a number masked. */
export function maskedValue(item: CorrectionItem, value: string | Unreadable | null): string {
  if (value === null) return OWN_CORRECTION.none
  return value === UNREADABLE ? UNREADABLE_WORDS.number : MASKS[item](value)
}

function presentOwn(
  { id, item, before, after, requestedAt, decision, decidedAt, decisionWords }: FiledCorrection,
  today: LocalDate,
): OwnCorrectionView {
  const day = dayInWords(toLocalDate(decidedAt ?? requestedAt), today)
  return {
    id,
    title: ownCorrectionItem[item].title,
    change: OWN_CORRECTION.change(maskedValue(item, before), maskedValue(item, after)),
    state: decision ?? 'waiting',
    sentence: decision === null ? OWN_CORRECTION.waits(day) : OWN_CORRECTION.decided[decision](day),
    reason: decisionWords && OWN_CORRECTION.reason(decisionWords),
  }
}
