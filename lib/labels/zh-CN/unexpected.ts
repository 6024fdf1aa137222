// Apart from the sentences of refusals: the page of signing in loads this one alone.

/** What is said when something unexpected went wrong: the number finds it in the log. */
export function unexpectedSentence(incident: string): string {
  return `操作未完成，您填写的内容没有丢失。请稍后再试；如仍不成功，请把编号 ${incident} 告诉系统管理员。`
}
