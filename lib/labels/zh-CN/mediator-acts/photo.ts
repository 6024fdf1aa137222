/** 添加照片 to the dossier from the mediator's phone. */
export const PHOTO = {
  title: '添加照片',
  link: '拍照或选取照片',
  slot: '卷宗目录',
  giver: '提交人',
  mediator: '调解员',
  camera: '拍照',
  pick: '选取照片',
  name: '名称',
  nameOf: (no: number) => `第${no}张的名称`,
  remove: '去掉',
  removeOf: (title: string) => `去掉“${title}”`,
  help: (mb: number) =>
    `可以一次选几张，每张不超过 ${mb} MB。保存后先存在本机，再自动分段上传；断网不影响，联网后接着传。`,
  none: '还没有照片。',
  save: (count: number) => (count > 1 ? `保存 ${count} 张` : '保存'),
  saveOne: '保存并上传',
  file: '照片',
  kept: (count: number) => `${count} 张照片已存到本机，正在上传。`,
  sent: (count: number) => `${count} 张照片已存到服务器。`,
  tooLarge: (mb: number) => `超过 ${mb} MB，请缩小后重新选取。`,
  notKept: '没有存到本机，也没有传到服务器：存储已满或者网络未连接。请勿关闭本页，稍后再次保存。',
  size: '大小',
  added: '照片已存入卷宗。',
  refused: {
    MATERIAL_ALREADY_THERE: '同一文件已在卷宗中，没有重复保存。',
    INPUT_INVALID: '请选择卷宗目录，填写名称后重新提交。',
    FILE_REFUSED:
      '没有选取照片，或者照片的格式不符、已经损坏、超过下方写明的大小。请重新选取后提交。',
    OTHER: '照片没有保存。请刷新页面后重试。',
  },
} as const

/** 证据材料_申请人_2026-11-27_1: what it is, who gave it, when, and which one of that day. */
export const photoTitle = (slot: string, giver: string, day: string, no: number) =>
  `${slot}_${giver}_${day}_${no}`
