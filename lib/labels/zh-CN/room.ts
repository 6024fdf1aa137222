import type { RoomProfile } from '@/lib/domain/meeting/decide-room'

/** 调解室 of an institution. */
export const ROOM_FIELD = { name: '名称', place: '地点', capacity: '可容人数' } as const

/** A room's facts in words, for what an edit changed. */
export function roomInWords({ name, place, capacity }: RoomProfile) {
  return { name, place, capacity: `${capacity} 人` }
}

export const ROOM = {
  title: '调解室管理',
  subtitle: '本机构的调解室。调解员安排调解会时从中选择。',
  trail: '日程',
  of: (name: string) => `${name}的信息`,
  empty: '还没有登记调解室。登记之后，调解员安排调解会时可以选择，同一时间只能安排一场。',
  capacityUnit: (capacity: number) => `${capacity} 人`,
  state: '使用情况',
  inUse: '使用中',
  until: (day: string) => `使用至 ${day}`,
  closed: (day: string) => `已于 ${day} 停用`,
  acts: '操作',
  caption: '本机构的调解室',
  add: '添加调解室',
  addTitle: '添加调解室',
  addSubmit: '添加',
  edit: '修改',
  editOf: (name: string) => `修改${name}`,
  editHelp: '已经安排的调解会仍写原来的地点。',
  editSubmit: '保存',
  close: '停用',
  closeOf: (name: string) => `停用${name}`,
  closeHelp: '最后使用日之后不能再安排调解会。其后已有安排的，请先由调解员改期。',
  closeUntil: '最后使用日',
  closeSubmit: '停用',
  capacityHelp: '当事人、代理人和调解员合计超过的，安排时会提示。',
  added: (name: string) => `${name}已添加。`,
  saved: (name: string) => `${name}已保存。`,
  closedDone: (name: string, until: string) => `${name}使用至 ${until}。`,
} as const
