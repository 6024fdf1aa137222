// A consultation becomes an application: nothing that the asker has written is typed twice (在线调解规则
// 第8条: 身份信息、纠纷简要 情况、有效联系电话).
import type { DisputeType } from '../case/vocabulary'
import type { EntrySide } from './consultation'
import { disputeTypesOf, type ConsultationField } from './fields'

/**
 * What an application knows before its first question. A name and the other side are not in a
 * consultation.
 */
export type ApplicationPrefill = {
  readonly consultationId: string
  readonly institutionId: string
  readonly disputeType: DisputeType
  /** Of the asker, in clear; null where it was removed. */
  readonly phone: string | null
  /** The asker's own words, in their order. */
  readonly facts: string
}

/**
 * The fields of an application by its consultation.
 * @param longest characters of the facts; what is longer is cut at the end, because people begin
 * with the dispute
 */
export function prefillApplication(
  consultation: {
    readonly id: string
    readonly institutionId: string
    readonly field: ConsultationField
    readonly phone: string | null
    readonly entries: readonly { readonly side: EntrySide; readonly words: string }[]
  },
  longest: number,
): ApplicationPrefill {
  const { id, institutionId, field, phone, entries } = consultation
  const words = entries.filter(({ side }) => side === 'asker').map((entry) => entry.words)
  return {
    consultationId: id,
    institutionId,
    disputeType: disputeTypesOf(field)[0],
    phone,
    facts: Array.from(words.join('\n')).slice(0, longest).join(''),
  }
}
