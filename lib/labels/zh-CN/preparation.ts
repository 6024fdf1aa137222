import type {
  AddressAnswer,
  IdentityWay,
  PersonKind,
  RightsItem,
} from '@/lib/domain/case/preparations'

/** How an identity was checked (在线调解规则 第17条; 在线诉讼规则 第7条). */
export const identityWay = {
  online_comparison: '证件证照在线比对',
  platform_authentication: '身份认证平台认证',
  original_on_site: '现场核对证件原件',
  video: '视频出示证件核对',
  telephone_questions: '电话核对身份信息',
} as const satisfies Record<IdentityWay, string>

/** What is explained (特邀调解规定 第14条第3款; 在线调解规则 第17条). */
export const rightsItem = {
  rights_and_duties: '当事人的权利义务',
  rules: '调解规则',
  procedure: '调解程序',
  effect: '调解协议的效力',
  confirmation: '司法确认的申请',
  false_mediation: '虚假调解的法律后果',
} as const satisfies Record<RightsItem, string>

export const addressAnswer = {
  confirmed: '确认送达地址',
  refused: '拒绝确认',
} as const satisfies Record<AddressAnswer, string>

/** Who a person is to its party: “许静的代理人”. The party itself is named by its side. */
export const personOf = (
  kind: Exclude<PersonKind, 'party'>,
  party: string,
  isGuardian: boolean = false,
) => {
  if (kind === 'agent') return `${party}的代理人`
  return isGuardian ? `${party}的法定代理人（监护人）` : `${party}的法定代表人（负责人）`
}

/** What was recorded, in lines. */
export const PREPARATION = {
  identity: '身份核验',
  rights: '权利义务告知',
  address: '送达地址确认',
  /** Nothing is recorded. */
  none: '未登记',
  check: (person: string, matches: boolean, how: string, note: string | null) =>
    `${person}：${matches ? '相符' : '不符'}（${how}）${note ? `，${note}` : ''}`,
  notice: (person: string, isRights: boolean, isFalseMediation: boolean, how: string) =>
    `${person}：${[isRights && '权利义务等五项', isFalseMediation && '虚假调解后果']
      .filter(Boolean)
      .join('、')}（${how}）`,
  addressConfirmed: (on: string) => `${on} 确认`,
  addressRefused: (on: string) => `${on} 拒绝确认，已告知后果`,
  electronic: (accepts: boolean) => (accepts ? '同意电子送达' : '不同意电子送达'),
  addressTerm: '送达地址',
} as const
