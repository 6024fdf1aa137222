/** A mediator whom both sides chose together before the referral. */
export const CHOSEN_MEDIATOR = {
  title: '双方已经共同选定调解员的（没有的不填）',
  lead: '双方同意在线调解的，可以在两个工作日内共同选定；没有选定的，由法院指定（在线调解规则第10条）。选定的随案移送，机构改派他人的须说明理由。',
  chooseBy: (day: string) => `双方选定的最后一天：${day}。`,
  designateBy: (day: string) => `法院指定的最后一天：${day}。`,
  mediator: '双方共同选定的调解员',
  none: '没有共同选定',
  option: (institution: string, name: string) => `${institution} ${name}`,
  on: '选定日期',
  /** On the last page, and of an event. */
  inWords: (name: string, on: string) => `双方已于 ${on} 共同选定调解员${name}。`,
} as const
