/**
 * The form that corrects one text of the minutes. Apart, because the phone loads it after the page.
 */
export const MINUTES_EDIT = {
  title: '改一段',
  corrected: (text: string) => `更正 ${text}`,
  removed: (text: string) => `删去 ${text}`,
  cancel: '取消',
  help: '原来的文字保留在改动记录中。删去的，清空内容后保存。',
  save: '保存',
} as const
