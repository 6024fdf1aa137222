/** Words of the kit and the shells: what surrounds every screen and belongs to no noun. */
export const SHELL = {
  product: '和议',
  signOut: '退出',
  productMark: '和',
  skipToContent: '跳到正文',
  mainMenu: '主菜单',
  openMenu: '打开菜单',
  close: '关闭',
  cancel: '取消',
  print: '打印',
  back: '返回',
  breadcrumb: '当前位置',
  section: '所在栏目',
  views: '分类',
  optional: '选填',
  chooseOne: '请选择',
  loading: '正在读取',
  offline: '没有网络，暂不能打开别的页面。本页留在原处，请待网络恢复后再打开。',
  notices: '通知',
  inbox: '消息',
  unread: (count: number) => `${count} 条未读`,
  waiting: (count: number) => `${count} 项待办`,
} as const

/** Words of forms: refusal, loss of network, drafts and leaving with unsaved input. */
export const FORM = {
  pending: '正在提交…',
  summaryTitle: (count: number) => `有 ${count} 处需要更正`,
  wrongAt: (label: string, sentence: string) =>
    label === '' || sentence.includes(label) ? sentence : `${label}：${sentence}`,
  refusedTitle: '办理未成功',
  offline: '网络未连接，内容没有提交。填写的内容已保留，请在网络恢复后再次提交。',
  noAnswer:
    '没有收到服务器的答复，不能确定是否已办理。填写的内容已保留，请稍候再次提交；前一次已经办理成功的，不会重复办理。',
  leaveUnsaved: '填写的内容尚未提交，离开后将丢失。确定离开吗？',
  draftSaved: '草稿已保存在本机',
  counted: (used: number, max: number) => `${used} / ${max} 字`,
  overBy: (extra: number) => `超出 ${extra} 字`,
} as const

/** What was to be loaded for an act did not come. */
export const NOT_LOADED = '未能读取，尚未办理任何事项。请检查网络后重试；仍未成功的，请刷新页面。'

/** Words of errors a reader cannot repair: what happened, and what to tell the operator. */
export const TROUBLE = {
  title: '页面未能显示',
  next: '数据没有丢失。请重试；仍未成功的，请将下列编号告知管理员。',
  id: '编号',
  retry: '重试',
  copy: '复制',
  copied: '已复制',
  copyFailed: '复制失败，请长按或选中文字后复制',
} as const
