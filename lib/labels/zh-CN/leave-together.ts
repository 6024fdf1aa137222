/** Words of 调出、离职 for the mediators of an institution that ends. */
export const LEAVE_TOGETHER = {
  title: '调解员一并调出、离职',
  text: '名下案件已经了结的，可以在这里一并办理；去向不同的，分次办理。办理自今天起生效，不能撤销。',
  list: '在册的调解员',
  take: (name: string) => `办理${name}`,
  open: (count: number) => `名下还有 ${count} 件，先行了结`,
  unit: '人',
  verb: '办理',
  none: '请选择调解员',
  submit: (count: number) => `办理所选 ${count} 人`,
  confirmTitle: (count: number, as: string) => `办理这 ${count} 人的${as}？`,
  confirmText: (names: readonly string[]) =>
    `${names.join('、')}。办理后立即退出登录，不能再登录，法院名册的入册同时退出并告知法院，账号不能重新启用。`,
  confirm: '确认办理',
  reasonDefault: '本机构终止，不再担任本机构的调解员。',
} as const
