type Counts = {
  readonly total: number
  readonly ready: number
  readonly refused: number
  readonly repeated: number
  readonly made: number
  readonly failed: number
}

/** Words of `npm run organisations:import`. */
export const ORGANISATIONS_COMMAND = {
  usage: `用法：npm run organisations:import -- 文件.xlsx [--check] [--json]
  导入法院、机构、机构与法院、账号四张表，模板在“批量导入”页面下载。
  --check 只检查，不导入；已有的保持不变，同一个文件可以重复导入。
  有不能导入的行时结束码为 1，其余的行照常导入。`,
  unreadable: (file: string) => `无法读取文件 ${file}，请核对路径。`,
  progress: (done: number, of: number) => `已处理 ${done} 行，共 ${of} 行`,
  checked: ({ total, ready, refused, repeated }: Counts) =>
    `共 ${total} 行：可导入 ${ready} 行，不能导入 ${refused} 行，已有 ${repeated} 行。没有导入任何内容。`,
  done: ({ total, made, failed, refused, repeated }: Counts) =>
    `共 ${total} 行：已导入 ${made} 行，未能导入 ${failed} 行，不能导入 ${refused} 行，已有 ${repeated} 行。`,
  passwords:
    '导入的账号还没有初始密码：法院用户和机构管理员的由系统管理员在“账号”发放，调解员的由本机构管理员在“服务人员”批量生成。',
} as const
