/** The second step of 结案. */
export const CLOSE_CONFIRM = {
  confirmTitle: '请核对后结案',
  confirmHelp: '结案后不能修改，也不能撤回。',
  effectsTitle: '结案后',
  effects: (court: string, institution: string, isSuccess: boolean) => [
    isSuccess
      ? `${court}将看到终结事由和您写明的情况。`
      : `${court}将看到终结事由和您填写的四项记录。`,
    `${institution}的管理员将看到同样的内容和本案积分。`,
    '调解期限停止计算，本案转入已结案。',
  ],
  edit: '返回修改',
} as const
