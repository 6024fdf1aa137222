/** The entrance 当事人: plain words, one thing at a time. */
export const PARTY_ENTRANCE = {
  title: '当事人进入',
  first: '当事人就是有纠纷的各方。第一次来，请打开短信里的链接，或者用信上的邀请码。',
  onTheWay: '您要先进来，才能打开刚才的页面。',
  withCode: '用信上的邀请码进入',
  again: '来过的，用手机号进入',
  phone: '手机号',
  phoneHelp: '上次进入时用的手机号。',
  send: '发验证码给我',
  sent: '这个手机号来过的，马上会收到六位验证码。五分钟内有效。',
  code: '验证码',
  codeHelp: '短信里的六位数字。',
  enter: '进入',
  notReceived: '没收到？请隔一会儿再发，或者打电话给调解机构。',
  sendAgain: '重新发',
  help: '没有收到短信和信，请打 12368 问法院。',
  /** Over a page on which something is typed, once the session has ended. */
  over: {
    title: '请再进来一次',
    why: '您离开得久了。写的都还在，进来以后接着发出去。',
    sent: '这个手机号来过的，马上会收到六位验证码。',
    entered: '您又进来了。',
  },
  errors: {
    check: '请看看下面标出的地方。',
    phone: '请填十一位手机号。',
    code: '请填六位数字。',
    wrong: '手机号和验证码对不上，或者验证码过期了。请重新发一次。',
    throttled: '试得太多了。请过 15 分钟再试，或者打电话给调解机构。',
  },
} as const
