/** 送达回证 (在线诉讼规则 第31条: 电子送达凭证具有送达回证效力). */
export const SERVICE_SHEET = {
  title: '送达回证',
  open: '查看送达回证',
  none: '还没有送达记录。',
  recipient: (name: string) => `受送达人：${name}`,
  receiver: (name: string) => `收件人：${name}`,
  signature: '受送达人签名或者盖章：',
  server: '送达人：',
  day: '　　年　　月　　日',
} as const
