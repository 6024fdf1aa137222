/**
 * Answers to a provider that reports what became of messages; it shows them to its own operators.
 */
export const DELIVERY_REPORT = {
  received: '接收成功',
  notFound: '没有这个地址。',
  tooLarge: '一次推送的回执过多，请分几次推送。',
  malformed: '内容不是回执：应当是 JSON 数组。',
  tooMany: (seconds: number) => `推送过于频繁，请在 ${seconds} 秒后再试。`,
} as const
