/** Words of the setting on the court's page. */
export const EXTENSION_LIMIT = {
  title: '延长上限',
  most: '累计延长不超过（天）',
  note: '调解期限经各方同意可以延长（在线调解规则第24条）。按法院的决定设定，适用于该院引调的案件；填 0 的，不予延长。已经登记的延长不受影响。',
  submit: '保存',
  done: (court: string, most: number) => `已设定“${court}”的延长上限：累计不超过 ${most} 天。`,
} as const
