/** Words of the auditor's pages. */
export const AUDIT = {
  menu: { group: '审计', events: '操作记录' },
  title: '操作记录',
  subtitle: '所有机构和法院的办理、拒绝和敏感查看。本平台的用户不能修改或删除，改动可以核验。',
  lastDays: (days: number) => `近 ${days} 天`,
  stats: {
    chains: '记录链',
    refused: '被拒绝',
    unmasked: '查看完整号码',
    signInRefused: '登录失败',
    anchor: '最近一次封存',
  },
  statUnits: { chains: '条', refused: '次', unmasked: '次', signInRefused: '次' },
  chainsNote: '每个案件、单位各一条',
  orMore: (count: string) => `${count} 以上`,
  anchorOk: '每小时自动封存',
  anchorNever: '尚未封存，服务启动后自动封存',
  anchorStopped: '自动封存已中断，请联系系统管理员',
  anchorNone: '尚无',
} as const
