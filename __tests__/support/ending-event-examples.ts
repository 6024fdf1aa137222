const ABOUT = { mediatorId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', mediator: '谢岚' }

export const ENDING_EVENT_EXAMPLES = {
  'mediator.disabled': { ...ABOUT, reason: '已经离任' },
  'mediator.enabled': ABOUT,
  'mediator.service-ended': {
    ...ABOUT,
    as: 'moved' as const,
    on: '2026-06-30',
    entries: 1,
    reason: '调往其他调解组织',
  },
  'mediator.file-carried': { ...ABOUT, trainings: 2 },
  'institution.ended': {
    institutionId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
    institution: '甲调解中心',
    as: 'merged' as const,
    on: '2026-06-30',
    into: '乙调解中心',
    reason: '经登记机关准予合并',
    proposedBy: '司维',
  },
}
