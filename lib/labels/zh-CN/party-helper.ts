import type {
  HelperDevice,
  HelperRelation,
  HelperTask,
  HelperWish,
} from '@/lib/domain/participant/helper-limits'

/** 帮忙的人, for the mediator and for records. */
export const helperRelation = {
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  relative: '其他亲属',
  friend: '邻居、朋友或者同事',
  community: '村居（社区）人员',
  staff: '法院或者调解组织人员',
} as const satisfies Record<HelperRelation, string>

export const helperTask = {
  reads: '代为念读',
  types: '代为打字',
  both: '代为念读和打字',
} as const satisfies Record<HelperTask, string>

export const helperDevice = {
  own: '自己的手机',
  shared: '当事人的手机',
  kiosk: '法院的自助机',
} as const satisfies Record<HelperDevice, string>

export const helperWish = {
  oral: '口头表示',
  written: '书面表示',
} as const satisfies Record<HelperWish, string>

export const HELPER_ACTS = {
  'helper:add': '登记帮忙的人',
  'helper:end': '登记不再帮忙',
} as const

export const HELPER = {
  title: '帮忙的人',
  help: '当事人不会用手机、看不清或者写字不便的，可以由其选定的人代为念读、打字（参照在线诉讼规则第2条）。',
  rules: [
    '能看到全案公开的内容和所帮当事人与调解员单独的谈话，能发言。',
    '不能替当事人表态、和解、签署，也不是代理人。',
    '用自己手机的，登记后请发邀请；用当事人手机或者自助机的，只作登记。',
  ] as const,
  none: '还没有登记过帮忙的人。',
  open: '帮忙的人、法定代理人',
  helps: '正在帮忙',
  over: '不再帮忙',
  of: (party: string, relation: string) => `${party}的${relation}`,
  does: (task: string, device: string) => `${task}，用${device}`,
  added: (by: string, when: string, wish: string) =>
    `${by}于 ${when} 登记，当事人${wish}需要其帮忙`,
  ended: (by: string, when: string) => `${by}于 ${when} 登记不再帮忙`,
  reasonIs: (words: string) => `理由：${words}`,
  invite: '发邀请函或者短信',
  addTitle: '登记一位帮忙的人',
  noParty: '本案没有自然人当事人，不需要帮忙的人。',
  party: '为哪一位当事人',
  name: '姓名',
  relation: '与当事人的关系',
  task: '帮什么忙',
  device: '用什么设备',
  phone: '其本人的手机号',
  phoneHelp: '用自己手机的才填。不能与本案其他参加人的号码相同。',
  wish: '当事人怎样表示需要其帮忙',
  wishHelp: '帮忙的人能看到当事人与调解员单独的谈话，请先问过当事人本人。',
  submit: '登记',
  done: '已登记。',
  doneToInvite: '已登记，请发邀请。',
  endOf: (name: string) => `登记${name}不再帮忙`,
  endHelp: '登记后立即不能再看到本案，未用的邀请同时失效。',
  reason: '理由',
  endSubmit: '登记不再帮忙',
  endDone: '已登记，即时生效。',
} as const
