/** Answers to an item that a device kept and sent later; the device shows them beside the item. */
export const ITEM_REFUSED = {
  tooLarge: '内容过长，没有提交。请修改后再次提交。',
  malformed: '内容不完整，没有提交。请复制内容后重新填写。',
  differs:
    '同一编号的内容此前已经提交，与本机的不一致。请核对案件中的记录后决定是否放弃本机的内容。',
} as const
