import type { ItemKind } from '@/lib/domain/device-item/item-kinds'

/** Words of the sheet that lists what is only on this device. */
export const QUEUE_SHEET = {
  title: '只在本机的内容',
  description: '联网后按填写的先后逐项提交。提交成功的从本机删除。',
  empty: '没有待提交的内容。',
  kind: {
    contact: '联系记录',
    'minutes-entry': '笔录',
    note: '备忘',
    photo: '照片',
  } satisfies Record<ItemKind, string>,
  send: '立即提交',
  sendFailed: '仍未提交成功。网络恢复后自动提交。',
  signedOut: '登录已失效，内容仍在本机。请用原来的账号登录后提交。',
  states: {
    draft: '没有写完',
    waiting: '等待提交',
    heldBack: '前一项处理后提交',
    refused: '未被接受',
  },
  attempts: (count: number) => `已尝试 ${count} 次`,
  mine: '本机所记',
  answer: '服务器答复',
  openCase: '查看案件现状',
  locked: '内容已锁定。请用原来的账号重新登录并刷新页面后查看；内容仍保留在本机。',
  edit: '修改',
  goOn: '继续写',
  retry: '再次提交',
  giveUp: '放弃',
  giveUpTitle: '放弃这一项吗？',
  giveUpHelp: (title: string) => `“${title}”尚未提交。放弃后从本机删除，不能恢复。`,
  giveUpConfirm: '放弃并删除',
} as const

/** Words of the encrypted copy for an emergency. */
export const EMERGENCY_COPY = {
  title: '紧急副本',
  help: '手机将要断电或者损坏时，可以把上列内容加密成一段文字，复制后另行保存。打开时需要同一口令。照片只列出名称，不含图片，请在手机相册中另行保存。',
  passphrase: '口令',
  passphraseHelp: '至少 8 个字符。口令不保存，忘记后副本不能打开。',
  tooShort: '口令至少 8 个字符。',
  make: '生成加密副本',
  copy: '加密副本',
  open: '打开副本',
  paste: '粘贴加密副本',
  wrong: '不能打开：口令不对，或者副本不完整。请核对后重试。',
} as const
