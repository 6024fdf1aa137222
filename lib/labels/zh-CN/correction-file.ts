import {
  CORRECTION_FILES_AT_MOST,
  type CorrectionFileKind,
} from '@/lib/domain/confirmation/correction-files'
import { tooLargeSentences } from '@/lib/domain/upload/file-limit'

/** The papers of a correction, for parties and courts. */
export const correctionFileKind = {
  supplement: '双方签了字的补充协议',
  proof: '其他材料',
} as const satisfies Record<CorrectionFileKind, string>

/** 其他材料（第 2 份） */
export const correctionFileInWords = (kind: CorrectionFileKind, no: number) =>
  no > 1 ? `${correctionFileKind[kind]}（第 ${no} 份）` : correctionFileKind[kind]

export const CORRECTION_FILES = {
  title: '要交的材料',
  help: '一份一份拍下来，先发在这里。写好答复交给法院时，一起交。',
  supplement: '协议没写清楚的，双方可以在手机上签补充协议，也可以在纸上签好拍照发来。',
  kind: '这是什么',
  choose: '拍照，或者选一个文件',
  chooseHelp: (mb: number) => `照片或者 PDF，一份不超过 ${mb} MB。`,
  send: '发这一份',
  added: '已经收到这一份。交给法院以前，只有您能看。',
  refusedTitle: '没有收下',
  leftOut: '不交的，请打勾',
  leftOutHelp: '不打勾的，和答复一起交给法院，对方也能看。',
  see: (title: string) => `看${title}`,
  handedIn: '交来的材料',
} as const

/** Why a paper was not taken, in plain words; by the code of the refusal. */
export const correctionFileMistake: Readonly<Record<string, string>> = {
  FILE_MISSING: '没有选照片，请先选。',
  ...tooLargeSentences((mb) => `文件太大，一份不超过 ${mb} MB。`),
  FILE_EMPTY: '文件是空的，请重新拍。',
  FILE_DAMAGED: '文件打不开，请重新拍。',
  FILE_ENCRYPTED: '文件有密码，请发没有密码的。',
  FILE_INFECTED: '文件里有病毒，不能收。',
  FILE_NOT_SCANNED: '现在查不了病毒，请过一会儿再发。',
  FILE_IMAGE_TOO_LARGE: '照片太大，请拍小一点。',
  AUTHORITY_KIND: '只收照片和 PDF。',
  FILE_KIND_UNKNOWN: '只收照片和 PDF。',
  INPUT_INVALID: '请选一下这是什么材料，再发一次。',
  CONFIRMATION_FILES_FULL: `最多 ${CORRECTION_FILES_AT_MOST} 份，先交已有的。`,
  CONFIRMATION_FILE_TWICE: '这一份已经有了，不用再发。',
  CONFIRMATION_NO_ORDER: '法院现在没有在等您补材料。',
  NOT_YOURS_TO_ANSWER: '要由本人，或者有特别授权的人来交。',
}
export const CORRECTION_FILE_OTHER = '没有收到，请再发一次。'
