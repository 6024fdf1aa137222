import { ROSTER_PAPERS_AT_MOST, type RosterPaperKind } from '@/lib/domain/roster/roster-papers'

/** Papers of qualification, for courts, institutions and mediators. */
export const rosterPaperKind = {
  licence: '资格证书',
  training: '培训证明',
  registration: '机构登记证书',
  other: '其他材料',
} as const satisfies Record<RosterPaperKind, string>

export const ROSTER_PAPERS = {
  title: '资质材料',
  none: '没有资质材料。',
  see: (kind: string, no: number) => `查看${kind}（第 ${no} 份）`,
  meta: (fileName: string, by: string, at: string) => `${fileName}，${by}，${at}`,
  kind: '材料种类',
  choose: '选择文件',
  chooseHelp: `照片或者 PDF，每份不超过 10 MB，最多 ${ROSTER_PAPERS_AT_MOST} 份。提交后不能撤回。`,
  submit: '提交这一份',
  added: '已提交。法院、机构和本人都能查看。',
  refusedTitle: '没有提交',
} as const

/** Why a paper was not taken, by the code of the refusal. */
export const rosterPaperMistake: Readonly<Record<string, string>> = {
  FILE_MISSING: '没有选择文件，请先选择。',
  FILE_TOO_LARGE: '文件太大，每份不超过 10 MB。',
  FILE_EMPTY: '文件是空的，请重新选择。',
  FILE_DAMAGED: '文件无法打开，请重新选择。',
  FILE_ENCRYPTED: '文件有密码，请提交没有密码的。',
  FILE_INFECTED: '文件带有病毒，不能提交。',
  FILE_NOT_SCANNED: '目前不能查毒，请稍后再提交。',
  FILE_IMAGE_TOO_LARGE: '照片的像素过大，请缩小后再提交。',
  AUTHORITY_KIND: '只接受照片和 PDF。',
  FILE_KIND_UNKNOWN: '只接受照片和 PDF。',
  INPUT_INVALID: '请选择材料种类，再提交一次。',
  ROSTER_PAPERS_CLOSED: '该名册项已不在册，再次推荐以后才能提交材料。',
  ROSTER_PAPERS_FULL: `已有 ${ROSTER_PAPERS_AT_MOST} 份材料，不能再提交。`,
  ROSTER_PAPER_TWICE: '这份材料已经提交过，不用再提交。',
}
export const ROSTER_PAPER_OTHER = '没有提交成功，请再试一次。'
