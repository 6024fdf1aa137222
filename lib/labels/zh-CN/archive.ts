import type { Supplier } from '@/lib/domain/dossier/supply'

/** Words of 归档: what a dossier lacks, how far its binding is, what was sealed. */
export const ARCHIVE = {
  title: '归档',
  sealed: '已封卷',
  owed: (owed: number, there: number) => `应有 ${owed} 项，已有 ${there} 项`,
  lacking: (count: number) => `待补 ${count} 项`,
  nothingLacking: '已齐全',
  explained: (count: number) => `${count} 项以情况说明代替`,
  state: {
    waiting: '缺件补齐后自动归档',
    ready: '必备材料已齐全，可以归档',
    queued: '已提交，等待系统归档',
    reading: (done: number, total: number) => `正在读取材料 ${done}/${total}`,
    binding: '正在编页、成卷',
    failed: '归档没有完成',
    sealed: (volumes: number, pages: number) =>
      volumes === 1 ? `共 ${pages} 页` : `${volumes} 卷，共 ${pages} 页`,
  },
  happens: {
    waiting: '不能取得的，请作情况说明。',
    working: '归档由系统完成，可以离开本页。',
    failed: '系统装订时出错，案件状态没有变化。请再次归档；仍不成功的，请联系系统管理员。',
    ready: '归档后不能作废卷内材料，以后形成的编入补充卷。',
  },
  refresh: '刷新进度',
  keptUntil: (until: string) => `保管至 ${until}`,
  keptForGood: '永久保管',
  code: '核验码',
  codeHelp: '凭卷号和核验码可以核对真伪，看不到内容',
  copyCode: (number: string) => `复制 ${number} 的核验码`,
  missing: {
    title: (count: number) => `待补 ${count} 项`,
    by: (name: string) => `由${name}补`,
    until: (day: string) => `${day}前`,
    late: (day: string) => `应于 ${day} 前补齐，已逾期`,
    toDocuments: '生成文书',
    unsigned: (names: string) => `尚未签署：${names}`,
    copyMissing: '已签署，签署件尚未制作',
    toSign: '前往签署',
  },
  supplier: {
    court: (court: string) => court,
    institution: () => '机构管理员',
    mediator: (_court: string, mediator: string | null) =>
      mediator ? `调解员${mediator}` : '调解员',
  } satisfies Record<Supplier, (court: string, mediator: string | null) => string>,
  explainedTitle: '以情况说明代替',
  explainedBy: (reason: string, by: string) => `${reason}（${by}）`,
  explainedInFile: '见卷内情况说明',
  volumes: '封存的卷宗',
  volume: (volume: number) => (volume === 1 ? '正卷' : `补充卷（第${volume}卷）`),
  boundAt: (at: string, by: string) => (by ? `${at} 封卷，${by}提交` : `${at} 系统自动封卷`),
  pages: (count: number) => `${count} 页`,
  open: '阅卷',
  exportZip: '导出 ZIP',
  exportOf: (number: string) => `导出 ZIP：${number}`,
  openOf: (number: string) => `阅卷：${number}`,
  unbound: (count: number) => `归档后新增 ${count} 件，尚未编入补充卷。`,
  inner: (count: number) => `副卷 ${count} 件`,
  innerHelp: '不移送不导出，您看不到内容',
  innerEmpty: '没有副卷材料',
} as const

/** 归档 and 编制补充卷 as acts. */
export const ARCHIVE_ACT = {
  archive: '归档',
  supplement: '编制补充卷',
  archiveHappens: '系统将编页、成卷并封存。归档后卷内材料不能作废或者改动，以后形成的编入补充卷。',
  supplementHappens: '系统将归档后新增的材料编页、成卷并封存，编入后不能作废或者改动。',
  confirm: '确认提交',
  done: (volume: number) => (volume === 1 ? '已提交归档。' : `已提交编制第${volume}卷。`),
} as const
