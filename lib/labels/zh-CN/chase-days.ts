/** Words of the setting on the court's page. */
export const CHASE_DAYS = {
  title: '催办的答复期限',
  days: '答复期限（工作日）',
  note: '法院催办以后，机构或者调解员应当在几个工作日内答复。可以填写 1 至 10；留空的，为 3 个工作日。',
  submit: '保存',
  done: (court: string, days: number) => `已设定“${court}”的催办答复期限为 ${days} 个工作日。`,
} as const
