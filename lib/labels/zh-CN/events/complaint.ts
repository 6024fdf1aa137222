import type { COMPLAINT_EVENT_SHAPES } from '@/lib/domain/audit/complaint-events'
import {
  complaintGround,
  complaintMeasure,
  complaintOffice,
  complaintResult,
  complaintSubject,
} from '../complaint'
import type { EventTexts } from './event-text'

export const COMPLAINT_ACTS = {
  'complaint:file': '当事人投诉',
  'complaint:take-to-court': '投诉转请法院处理',
  'complaint:withdraw': '撤回投诉',
  'complaint:answer': '机构答复投诉',
  'complaint:answer-as-court': '法院答复投诉',
  'complaint:open-hearing': '听取陈述申辩',
  'complaint:state': '陈述申辩',
} as const

/** That there was a complaint, never its words. */
export const COMPLAINT_TEXTS: EventTexts<keyof typeof COMPLAINT_EVENT_SHAPES> = {
  'complaint.filed': {
    title: COMPLAINT_ACTS['complaint:file'],
    sentence: (d) =>
      `向${complaintOffice[d.office]}投诉${complaintSubject[d.about]}，情形：${complaintGround[d.ground]}。`,
  },
  'complaint.taken-to-court': {
    title: COMPLAINT_ACTS['complaint:take-to-court'],
    sentence: () => '不接受机构的答复，请法院处理。',
  },
  'complaint.withdrawn': {
    title: COMPLAINT_ACTS['complaint:withdraw'],
    sentence: () => '撤回一件尚待答复的投诉。',
  },
  'complaint.answered': {
    title: '答复投诉',
    sentence: (d) =>
      `${complaintOffice[d.office]}答复投诉：${complaintResult[d.result]}${d.measure ? `，${complaintMeasure[d.measure]}` : ''}。${d.isShown ? '已告知' : '未告知'}被投诉的调解员。`,
  },
  'complaint.hearing-opened': {
    title: COMPLAINT_ACTS['complaint:open-hearing'],
    sentence: (d) => `法院听取被投诉人陈述申辩，期限至 ${d.dueOn}。`,
  },
  'complaint.heard': {
    title: COMPLAINT_ACTS['complaint:state'],
    sentence: () => '被投诉人已陈述申辩。',
  },
  'complaint.opened': { title: '查看投诉', sentence: () => '查看一件投诉的内容。' },
}
