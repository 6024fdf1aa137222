/** The export of a bound dossier and its offline check. */
export const dossierExport = {
  checkPage: '核验.html',
  title: '卷宗核验',
  intro:
    '本页不连网络，也不上传任何文件。选择从本系统导出的卷宗（ZIP 文件，或者解压后的整个文件夹），逐个文件核对校验值（SHA-256）。',
  zip: '选择 ZIP 文件',
  folder: '选择解压后的文件夹',
  limits:
    '本页只核对文件与清单是否一致。卷宗由谁出具，请用阅读软件查看 PDF 的签名，或者在系统的核验页输入卷号和核验码，核对 PDF 和卷宗清单（data/manifest.json）。',
  checking: '正在核对……',
  good: '全部一致：卷号 {number}，共核对 {n} 个文件。',
  bad: '有 {n} 处不一致：',
  unreadable: '这些文件读不出来。请重新选择导出的 ZIP 文件或者整个文件夹。',
  whole: '整个文件',
  faults: {
    changed: '内容被改动',
    missing: '缺少文件',
    additional: '多出文件',
    zip: '压缩包结构被改动',
    list: '清单格式被改动',
    oxum: '文件总数或者总大小不符',
    manifest: '卷宗清单读不出来',
    item: '原件与卷宗清单不符',
    missing_item: '缺少卷宗清单所列的件',
    info: '包的说明与卷宗清单不是同一卷',
    bag: '不是导出的卷宗',
  },
  lacks: (what: string) =>
    `“${what}”的文件缺失、损坏或者尚未通过安全检查，没有导出。请稍后再试；仍不成功的，请联系系统管理员恢复该文件。`,
  description: (number: string) => `卷宗 ${number}`,
} as const
