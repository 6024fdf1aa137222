// Events of a referral that was not made or not taken: 不予引调, 收回, 重新引调, 退回后办结.

const MOVED = { status: { before: 'pending_acceptance', after: 'returned' } }

export const RETURNED_EVENT_EXAMPLES = {
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
