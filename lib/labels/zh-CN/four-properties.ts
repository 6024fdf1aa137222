import type { CheckCode, Finding, Property } from '@/lib/domain/dossier/four-properties'
import type { CheckOccasion } from '@/lib/domain/dossier/property-report'

export const PROPERTY: Readonly<Record<Property, string>> = {
  authentic: '真实性',
  complete: '完整性',
  usable: '可用性',
  safe: '安全性',
}

/** What each property says of a sound dossier. */
export const PROPERTY_MEANS: Readonly<Record<Property, string>> = {
  authentic: '与立卷时登记的内容一致，来源可以查明',
  complete: '应有的材料和文件都在',
  usable: '各件都能打开阅读',
  safe: '已加密存储，没有带毒和会运行程序的文件',
}

export const CHECK_OCCASION: Readonly<Record<CheckOccasion, string>> = {
  archive: '归档检测',
  handover: '移送检测',
  yearly: '年度检测',
  request: '重新检测',
}

/**
 * What a check found, and what is to be done. Where a warning says something else than a fault, it
 * is apart.
 */
export const CHECK_FAULT: Readonly<
  Record<CheckCode, { readonly what: string; readonly then: string }>
> = {
  A1: {
    what: '整卷文件与立卷时登记的哈希不一致',
    then: '文件已被改动或者损坏。请联系系统管理员从备份中恢复，恢复后重新检测。',
  },
  A2: {
    what: '卷宗清单与立卷时登记的哈希不一致',
    then: '清单已被改动。请联系系统管理员从备份中恢复数据库，并查明原因。',
  },
  A3: {
    what: '整卷文件没有有效的数字签名',
    then: '请核对文件是否被改动；没有改动的，请联系系统管理员检查签名设置。',
  },
  A4: {
    what: '案件的操作记录链不完整，或者不含立卷时的链首',
    then: '操作记录可能被改动。请联系系统管理员运行完整性核验，并查明原因。',
  },
  A5: {
    what: '材料与清单登记的哈希不一致',
    then: '材料已被改动或者损坏。请联系系统管理员从备份中恢复，恢复后重新检测。',
  },
  A6: {
    what: '材料没有写明形成人，或者形成时间晚于立卷时间',
    then: '请查明材料的来源，作出情况说明编入补充卷。',
  },
  C1: {
    what: '存储中没有该文件',
    then: '文件已经丢失。请联系系统管理员从备份中恢复；不能恢复的，作出情况说明编入补充卷。',
  },
  C2: {
    what: '应当入卷的项目缺少材料，也没有情况说明',
    then: '请补齐材料或者作出情况说明，编入补充卷。',
  },
  C3: {
    what: '件号或者页码不连续',
    then: '清单可能被改动。请联系系统管理员核对清单。',
  },
  C4: { what: '卷号不连续，缺少前面的卷', then: '请联系系统管理员从备份中恢复缺少的卷。' },
  C5: {
    what: '卷宗清单不能读出，或者著录不全',
    then: '清单已经损坏。请联系系统管理员从备份中恢复数据库。',
  },
  U1: {
    what: '整卷文件不能打开',
    then: '文件已经损坏。请联系系统管理员从备份中恢复，恢复后重新检测。',
  },
  U2: {
    what: '整卷文件的页数与清单不一致',
    then: '请核对整卷文件是否被替换，必要时从备份中恢复。',
  },
  U3: {
    what: '材料不能按其格式打开',
    then: '请取得能够打开的文件，连同情况说明编入补充卷。',
  },
  U4: {
    what: '材料不能按原页入卷，以说明页代替',
    then: '请取得能够打开的文件，编入补充卷。',
  },
  S1: { what: '存储的文件没有加密', then: '请联系系统管理员对存储的文件加密。' },
  S2: {
    what: '文件带毒，或者尚未完成查毒',
    then: '请等待查毒完成后重新检测；带毒的，请取得无毒的文件编入补充卷。',
  },
  S3: {
    what: '文件会运行程序',
    then: '请取得不含程序的文件，编入补充卷，并勿打开原文件。',
  },
  S4: {
    what: '保管期限已满，尚未鉴定',
    then: '请对到期卷宗作出续存或者销毁的鉴定。',
  },
}

const CHECK_WARNING: Partial<Record<CheckCode, { readonly what: string; readonly then: string }>> =
  {
    U4: {
      what: '附件性质的文件（文字处理、电子表格等）以说明页代替',
      then: '属于正常情形，原件随卷保存。',
    },
    S2: {
      what: '文件没有查毒记录',
      then: '已配置查毒服务的，文件入库时已经查毒，不另作记录；未配置的，或者在配置之前入库的，没有查毒。',
    },
  }

/** The words of a finding. */
export function findingInWords({ code, weight }: Pick<Finding, 'code' | 'weight'>) {
  return (weight === 'warning' && CHECK_WARNING[code]) || CHECK_FAULT[code]
}

const ITEMS_NAMED = 5

export const FOUR_PROPERTIES = {
  title: '四性检测',
  check: '重新检测',
  checkTitle: '重新检测本案卷宗',
  happens:
    '系统逐件读取卷宗文件，核对哈希、签名、页数和操作记录，检测真实性、完整性、可用性和安全性。检测在后台进行，不改动卷宗。',
  queued: '已开始检测。完成后刷新本页查看结果。',
  notBound: '卷宗归档后，系统自动进行四性检测；此后每年检测一次，移送法院时再检测一次。',
  waiting: '卷宗已归档，尚未完成第一次检测。',
  passed: '通过',
  faults: (count: number) => `${count} 项问题`,
  warnings: (count: number) => `提示 ${count} 项`,
  checkedAt: (occasion: string, at: string, by: string, volumes: number) =>
    `${at} ${occasion}${by ? `（${by}）` : ''}，检测 ${volumes} 卷。`,
  findings: '检测发现',
  volumeItself: (volume: number) => `第${volume}卷`,
  items: (volume: number, items: readonly number[]) =>
    items.length > ITEMS_NAMED
      ? `第${volume}卷第 ${items.slice(0, ITEMS_NAMED).join('、')} 件等 ${items.length} 件`
      : `第${volume}卷第 ${items.join('、')} 件`,
  toDo: '处理：',
  warningOf: (code: string) => `${code} 提示`,
  brief: (code: string, where: string, what: string) => `${code} ${where}：${what}`,
  history: '历次检测',
  basis:
    '检测依据：《中华人民共和国档案法》第三十九条，《文书类电子档案检测一般要求》（DA/T 70-2018）。',
} as const
