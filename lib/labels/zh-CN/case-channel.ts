import type { CaseChannel } from '@/lib/domain/case/channel'

/** 引调途径: how a case came to the platform. */
export const caseChannel = {
  api: '法院系统',
  form: '引调登记',
  sheet: '批量引调',
  application: '当事人申请',
  records: '机构补录',
} as const satisfies Record<CaseChannel, string>
