// 公用设备: a device that others use too. Plain words, no sentence over 40 characters.

export const SHARED_DEVICE = {
  tick: '这是公用设备',
  tickHelp: '法院的自助机、村委会或者邻居的手机，请打勾。10 分钟不用就退出，什么都不留下。',
  bar: '公用设备 · 用完请退出',
  barName: '公用设备',
  leave: '退出',
  soon: '1 分钟以后自动退出。写好的，请先提交。',
  stay: '继续使用',
  left: {
    page: '已经退出',
    title: '已经退出',
    titleByItself: '已经自动退出',
    byItself: '10 分钟没有人用，就自动退出了。没有提交的，没有留下。',
    kept: '这台设备上没有留下您的内容。',
    submitted: '您提交过的都在，换一台设备也能看。',
    again: '想再进来',
    againHelp: '用您的手机号和短信里的验证码。',
    enter: '再进来',
    withCode: '第一次来，用信上的邀请码',
  },
} as const
