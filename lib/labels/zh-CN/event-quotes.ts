import type { DomainEvent } from '@/lib/domain/audit/events'

export type EventQuote = { readonly term: string; readonly text: string }

/** What somebody wrote with an event, in their own words; what was left empty is left out. */
export function eventQuotes(event: DomainEvent): EventQuote[] {
  return written(event).flatMap(([term, text]) => (text ? [{ term, text }] : []))
}

function written({ kind, data }: DomainEvent): readonly (readonly [string, string | null])[] {
  switch (kind) {
    case 'case.declined':
      return [['具体说明', data.text]]
    case 'case.assigned':
      return [['选择的理由', data.note]]
    case 'case.reassigned':
      return [
        ['选择的理由', data.note],
        ['交接说明', data.handoverNote],
      ]
    case 'case.disclosed':
      return [['披露内容', data.statement]]
    case 'disclosure.allowed':
    case 'disclosure.replaced':
    case 'case.archived':
      return [['说明', data.note]]
    case 'contact.recorded':
      return [['联系内容', data.note]]
    case 'case.withdrawn':
    case 'case.mediator-replaced':
      return [['具体说明', data.text]]
    case 'case.closed':
      return [
        ['基本情况', data.account],
        ['不成的原因', data.failureReason],
        ['导致他方成本增加的行为', data.costRaising],
        ['需要向法院提示的情况', data.courtNotes],
      ]
    case 'personal-number.unmasked':
    case 'mediator.disabled':
    case 'material.voided':
    case 'training.revoked':
      return [['理由', data.reason]]
    case 'list.viewed':
    case 'list.exported':
      return [['筛选条件', data.conditions.join('；')]]
    default:
      return []
  }
}
