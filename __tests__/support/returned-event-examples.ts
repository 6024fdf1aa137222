// Events of a referral that was not made or not taken: 不予引调, 收回, 重新引调, 退回后办结; and of the court's
// calls for what is late.

import { CHASE_EVENT_EXAMPLES } from './chase-event-examples'

const MOVED = { status: { before: 'pending_acceptance', after: 'returned' } }

export const RETURNED_EVENT_EXAMPLES = {
  'personal-number.reviewed': { assignmentId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', numbers: 5 },
  'review.assigned': {
    assignmentId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    reviewer: '甲审阅',
    cases: 2,
    opensNumbers: true,
    startsOn: '2026-11-20',
    endsOn: '2026-12-18',
    purpose: '年度质量评查',
  },
  'review.ended': { assignmentId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', reviewer: '甲审阅' },
  ...CHASE_EVENT_EXAMPLES,
  'roster.moved': {
    entryId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
    mediatorId: '3f2504e0-4f89-41d3-9a0c-0305e82c3303',
    name: '谢岚',
    move: 'remove',
    certificateNo: null,
    validFrom: null,
    validUntil: null,
    ground: 'leaked',
    digest: 'a'.repeat(64),
  },
  'roster.paper-added': {
    entryId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
    mediatorId: null,
    name: '甲调解中心',
    paper: 'registration',
    sha256: 'a'.repeat(64),
  },
  'referral.stopped': {
    draftId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    source: 'delegated_pre_filing',
    ground: 'not_online',
  },
  'case.declined': {
    reason: 'beyond_scope',
    text: '不在受理范围内',
    court: '甲区法院',
    moved: MOVED,
  },
  'case.recalled': {
    institution: '甲调解中心',
    dueOn: '2026-06-12',
    text: '三个工作日内未确认接受',
    moved: MOVED,
  },
  'case.referred-again': {
    institution: '乙调解中心',
    acceptanceDueOn: '2026-06-19',
    text: '该中心受理同类纠纷',
    moved: MOVED,
  },
  'case.returned-ended': {
    end: 'filing',
    reason: 'party_unwilling',
    text: '申请人坚持诉讼',
    on: '2026-06-18',
    courtCaseNo: '(2026)粤9901民初12号',
    moved: MOVED,
  },
  'case.recall-undone': { institution: '甲调解中心', moved: MOVED },
  'case.referral-undone': { institution: '乙调解中心', moved: MOVED },
  'case.returned-end-undone': { moved: MOVED },
} as const
