import type { CaseRecord } from '@/lib/data/mappers/case'

/** A case in mediation of institution A with 谢岚 as its mediator, as the stores read it. */
export function caseRecord(change: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: 'case-1',
    version: 1,
    caseNo: '(2026) 多元化解1号',
    courtId: 'court-a',
    courtName: '甲区法院',
    institutionId: 'institution-a',
    holderId: 'institution-a',
    mediatorId: 'mediator-a',
    mediatorName: '谢岚',
    status: 'in_mediation',
    source: 'delegated_pre_filing',
    disputeType: 'tort',
    cause: '财产损害赔偿纠纷',
    amount: '1200.00',
    referredAt: new Date('2026-11-20T01:00:00Z'),
    receivedAt: new Date('2026-11-20T01:00:00Z'),
    acceptedAt: new Date('2026-11-21T01:00:00Z'),
    assignedAt: new Date('2026-11-22T01:00:00Z'),
    closedAt: null,
    outcome: null,
    acceptanceDueOn: null,
    mediationDueOn: null,
    isMediationDueProvisional: false,
    courtEndedOn: null,
    lastAct: 'case.taken',
    lastActBy: '谢岚',
    lastActAt: new Date('2026-11-24T01:55:00Z'),
    urging: null,
    ...change,
  }
}
