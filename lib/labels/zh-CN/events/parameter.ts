import type { PARAMETER_EVENT_SHAPES } from '@/lib/domain/audit/parameter-events'
import { ACT_TERM } from '../act-term'
import { parameterChange, parameterValue, parameterWords } from '../parameter'
import type { EventTexts } from './event-text'

export const PARAMETER_TEXTS: EventTexts<keyof typeof PARAMETER_EVENT_SHAPES> = {
  'parameter.set': {
    title: '修改参数',
    sentence: (d) =>
      `修改${parameterChange(d.key, d.court ?? null, d.after, d.from)}${d.proposedBy ? `，由${d.proposedBy}提交` : ''}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: (d) => [
      {
        field: parameterWords[d.key].name,
        before: parameterValue(d.key, d.before),
        after: parameterValue(d.key, d.after),
      },
    ],
  },
  'parameter.withdrawn': {
    title: '撤回参数计划',
    sentence: (d) => `撤回计划：${parameterChange(d.key, d.court, d.value, d.from)}。`,
  },
}
