/** Words of a form whose system is maintained, or was upgraded since its page was loaded. */
export const NEW_VERSION = {
  maintained: (until: string) =>
    `系统正在维护，预计 ${until} 恢复，内容没有提交。填写的内容已保留，请不要关闭本页，恢复后再次提交。`,
  oldPage:
    '系统已升级，本页还是升级以前的，内容没有提交。请载入新版本，有草稿的会保留（号码、密码和文件须重新填写），核对后再次提交。',
  load: '载入新版本',
  copyFirst: '这张表没有草稿，载入后填写的内容将丢失。请先把要用的文字复制出来。',
  loadAnyway: '已复制，载入新版本',
} as const
