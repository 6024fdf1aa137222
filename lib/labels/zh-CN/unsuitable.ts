import type { Suitability, UnsuitableGround } from '@/lib/domain/referral/unsuitable'

/** 在线调解规则 第9条: the three grounds, as the article says them. */
export const unsuitableGround = {
  outside_courts: '不属于人民法院受案范围',
  no_jurisdiction: '本院没有管辖权',
  not_online: '不适宜在线调解',
} as const satisfies Record<UnsuitableGround, string>

/** The answer as a line of 批量引调 gives it. */
export const lineSuitability = {
  suitable: '可以引调',
  ...unsuitableGround,
} as const satisfies Record<Suitability, string>

/** The text that the applicant gets. */
export const UNSUITABLE = {
  title: '不予在线调解告知书',
  lead: '有下列情形，不予引调。请核对后登记；登记后可打印给申请人。',
  recordedLead: (at: string) => `已于 ${at} 登记不予引调。请打印给申请人。`,
  applicants: (names: string) => `${names || '＿＿＿＿＿＿'}：`,
  opening: {
    outside_courts:
      '您申请调解的纠纷，不属于人民法院受案范围。依照《人民法院在线调解规则》第九条第一项，退回您的申请。',
    no_jurisdiction:
      '您申请调解的纠纷，本院没有管辖权。依照《人民法院在线调解规则》第九条第二项，退回您的申请。',
    not_online:
      '您申请调解的纠纷，不适宜在线调解。依照《人民法院在线调解规则》第九条第三项，退回您的申请。',
  } satisfies Record<UnsuitableGround, string>,
  instead: {
    outside_courts: '您可以采用其他方式解决，例如当事人协商、人民调解、行政处理或者仲裁。',
    no_jurisdiction:
      '您可以向有管辖权的人民法院提出，并选择该法院邀请的调解组织或者调解员进行调解。',
    not_online: '您可以到人民法院诉讼服务大厅，现场办理调解或者立案手续。',
  } satisfies Record<UnsuitableGround, string>,
  closing: '本告知不影响您依法享有的诉讼权利。',
  record: '登记不予引调',
  print: '打印告知书',
  change: '返回修改',
  again: '登记另一件',
} as const
