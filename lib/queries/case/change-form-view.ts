import type { CaseRecord } from '@/lib/data/mappers/case'
import type { FiledChangeRequest } from '@/lib/data/stores/case/change-request-store'
import type { PartyName } from '@/lib/data/stores/party/party-name-store'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { partySide } from '@/lib/labels/zh-CN/case'
import type { ReadContext } from '../define-query'
import { presentChanges, type ChangeView } from './changes-view'

/** What the form 登记更换申请 needs, for the mediator and for the institution. */
export type ChangeFormView = {
  /** `role`: 申请人. */
  readonly parties: readonly { readonly id: string; readonly name: string; readonly role: string }[]
  /** Latest first. */
  readonly changes: readonly ChangeView[]
  /** A change was granted in this case: a party may refuse to choose (在线调解规则 第14条). */
  readonly mayRefuseToChoose: boolean
  /** The day of the assignment: no request is earlier. */
  readonly earliest: LocalDate | null
  readonly today: LocalDate
}

export function presentChangeForm(
  record: Pick<CaseRecord, 'status' | 'mediatorId' | 'assignedAt'>,
  parties: readonly PartyName[],
  requests: readonly FiledChangeRequest[],
  { today }: ReadContext,
): ChangeFormView {
  return {
    parties: parties.map(({ id, name, side }) => ({ id, name, role: partySide[side] })),
    changes: presentChanges(requests, record),
    mayRefuseToChoose: requests.some(({ decision }) => decision === 'granted'),
    earliest: record.assignedAt && toLocalDate(record.assignedAt),
    today,
  }
}
