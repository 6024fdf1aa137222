import type { ENDING_EVENT_SHAPES } from '@/lib/domain/audit/ending-events'
import { ACT_TERM } from '../act-term'
import { STATUS_FIELD } from '../changed-fields'
import { institutionEnd } from '../institution-end'
import { serviceEnd } from '../service-end'
import type { EventTexts } from './event-text'

export const ENDING_TEXTS: EventTexts<keyof typeof ENDING_EVENT_SHAPES> = {
  'mediator.service-ended': {
    title: '办理调出、离职',
    sentence: (d) =>
      `调解员${d.mediator}自 ${d.on} 起${serviceEnd[d.as]}${d.entries > 0 ? `，同时退出法院名册 ${d.entries} 处` : ''}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: (d) => [{ field: STATUS_FIELD, before: '在册', after: serviceEnd[d.as] }],
  },
  'mediator.file-carried': {
    title: '转入培训记录',
    sentence: (d) =>
      `调解员${d.mediator}曾任其他调解组织的调解员，证件号码一致，转入培训记录 ${d.trainings} 条。`,
  },
  'institution.ended': {
    title: '机构终止、合并',
    sentence: (d) =>
      `${d.institution}自 ${d.on} 起${d.into ? `并入${d.into}` : institutionEnd[d.as]}，由${d.proposedBy}提交。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: (d) => [{ field: STATUS_FIELD, before: '正常', after: institutionEnd[d.as] }],
  },
}
