/** /verify: whether a document or a bound dossier is genuine, for people without an account. */
export const VERIFICATION = {
  title: '核验文书和卷宗',
  help: '输入文书末页或者卷宗上的编号和核验码。只告知真伪，不显示内容。',
  number: '编号',
  numberHelp: '如：（2026）调协字第1号、（2026）调卷字第12号',
  code: '核验码',
  codeHelp: '如：HY-7K3F-92QD，不分大小写',
  send: '核验',
  numberMalformed: '编号的写法不对，没有核验。请照文书上的编号输入，包括年份和“字第…号”。',
  codeMalformed: '核验码应为八位字母和数字，没有核验。请照文书上的核验码输入。',
  unknown: '没有查到编号与核验码相符的文书或者卷宗。请核对输入；确认无误的，请向出具机构查证。',
  throttled: (minutes: number) =>
    `本网络查不到的次数过多，暂停核验。请在 ${minutes} 分钟后再试，或者向出具机构查证。`,
  genuine: '真实有效',
  genuineHelp: '编号与核验码相符，由本系统出具。',
  voided: (day: string) => `真实，但已于 ${day} 作废`,
  voidedHelp: '编号与核验码相符，但该文书已作废，不应再使用。',
  kind: '类别',
  dossier: (volume: number) => `电子卷宗第${volume}卷`,
  issuer: '出具机构',
  day: '出具日期',
  pages: '页数',
  pageCount: (pages: number) => `${pages} 页`,
  numberedPages: (pages: number) => `${pages} 页（不含封面、目录等不编号的页）`,
  signatures: '签署',
  signature: {
    none: '无需签署',
    open: '尚未出具签署件',
    signed: '已出具签署件',
  },
} as const

/** The comparison of a file, which the browser makes itself. */
export const FILE_CHECK = {
  title: '核对文件',
  help: '选择收到的 PDF 文件，在本机计算校验值（SHA-256）与登记的比较。文件不会上传。',
  helpVolume:
    '选择收到的 PDF 文件，或者卷宗清单（data/manifest.json）。本机计算校验值（SHA-256），与登记的比较。文件不会上传。',
  file: '文件',
  working: '正在计算……',
  same: '一致：该文件与登记的文件逐字节相同。',
  sameSigned: '一致：该文件与登记的签署件逐字节相同。',
  sameManifest: '一致：该文件与登记的卷宗清单逐字节相同，各件以清单所列的校验值为准。',
  different: '不一致：该文件不是登记的文件，或者已被改动。',
  unreadable: '该文件读不出来，没有核对。请重新选择。',
  unavailable: '本浏览器不能计算校验值，没有核对。请用 https 网址，或者换新版浏览器打开本页。',
  noScript: '核对文件请允许浏览器运行脚本后刷新；上面的编号核验不受影响。',
} as const
