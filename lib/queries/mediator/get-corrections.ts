import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findCorrections } from '@/lib/data/stores/participant/correction-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { CORRECTION } from '@/lib/labels/zh-CN/correction'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { UNREADABLE_WORDS } from '@/lib/labels/zh-CN/unreadable'
import { defineQuery } from '../define-query'
import { maskedValue } from '../party/get-own-corrections'

export type CorrectionView = {
  readonly id: string
  readonly title: string
  readonly isAddress: boolean
  readonly before: string
  /** In full while it waits: it is written to the mediator, who has to verify it. */
  readonly after: string
  readonly note: string | null
  readonly requestedAt: string
  /** null: it waits. */
  readonly decided: string | null
  readonly decisionWords: string | null
}

/** 更正请求 of a case for the mediator who presides. */
export const getCorrections = defineQuery({
  act: 'case:read',
  input: z.object({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    return record && { record, corrections: await findCorrections(db, caseId) }
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ corrections }): readonly CorrectionView[] =>
    corrections.map(({ id, item, requester, before, after, note, ...each }) => ({
      id,
      title: CORRECTION.by(requester, item),
      isAddress: item === 'address',
      before: maskedValue(item, before),
      after:
        each.decision !== null
          ? maskedValue(item, after)
          : after === UNREADABLE
            ? UNREADABLE_WORDS.number
            : after,
      note,
      requestedAt: stamp(each.requestedAt),
      decided:
        each.decision &&
        CORRECTION.decided(each.decision, each.decidedBy ?? '', stamp(each.decidedAt!)),
      decisionWords: each.decisionWords,
    })),
})
