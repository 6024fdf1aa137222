import type { EventData } from '@/lib/domain/audit/events'
import type { APPLICATION_EVENT_SHAPES } from '@/lib/domain/audit/application-events'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const application = { applicationId: ID }

/** Examples of the events of 在线申请, and of the case that it becomes. */
export const APPLICATION_EVENT_EXAMPLES: {
  readonly [K in keyof typeof APPLICATION_EVENT_SHAPES | 'case.applied']: EventData<K>
} = {
  'case.applied': {
    caseNo: '(2026) 多元化解1号',
    applicationId: ID,
    court: '甲区法院',
    mediationDueOn: '2026-07-10',
  },
  'application.submitted': {
    ...application,
    field: 'consumer',
    answerDueOn: '2026-12-02',
    materials: 2,
    isByOther: false,
  },
  'application.withdrawn': application,
  'application.accepted': { ...application, caseNo: '(2026) 多元化解1号', court: '甲区法院' },
  'application.declined': { ...application, ground: 'no_jurisdiction' },
  'application.opened': application,
  'application.material-opened': { ...application, materialId: ID, sha256: 'ab'.repeat(32) },
}
