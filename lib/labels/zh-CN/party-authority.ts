import {
  AUTHORITY_FILES_AT_MOST,
  type AuthorityMatter,
} from '@/lib/domain/authority/authority-limits'
import type { Authority } from '@/lib/domain/case/vocabulary'
import { tooLargeSentences } from '@/lib/domain/upload/file-limit'

/** The same matters for the agent, in plain words. */
export const ownMatter = {
  take_part: '替本人参加调解',
  receive: '替本人收文书（正式的书面材料）',
  admit: '替本人承认对方的要求',
  waive: '替本人放弃要求',
  change: '替本人改要求',
  settle: '替本人调解、和解（商量定下来）',
  sign: '替本人签调解协议',
} as const satisfies Record<AuthorityMatter, string>

export const ownAuthority = {
  general: '一般授权（不能替本人和解、签协议）',
  special: '特别授权（可以替本人和解、签协议）',
} as const satisfies Record<Authority, string>

const able = {
  general: '您能替本人说话、答复，不能替本人和解、签协议。',
  special: '您能替本人和解、签协议。',
} as const satisfies Record<Authority, string>

/** 授权委托书, for the agent on their own phone. */
export const OWN_AUTHORITY = {
  title: '授权委托书',
  what: '授权委托书，就是本人写明请您办哪些事的那张纸。',
  card: '您替本人办事的凭据',
  open: '拍照提交授权委托书',
  openAgain: '查看授权委托书',
  state: {
    missing: (authority: Authority) => `还没有交授权委托书。${able[authority]}`,
    submitted: () => '已经交了，调解员正在核对。',
    accepted: (authority: Authority) => `核对通过了。${able[authority]}`,
    refused: () => '没有通过，请看原因，重新交一份。',
    over: () => '不在授权的期限内，现在不能替本人表态、签字。请交一份新的。',
  },
  waits: '还差这一份',
  reason: (words: string) => `调解员说：${words}`,
  term: (from: string, until: string | null) =>
    until ? `从${from}起，到${until}为止` : `从${from}起，到这件事办完`,
  first: '第一步：拍照',
  second: '第二步：写明授权',
  photoHelp: (mb: number) =>
    `一页拍一张，最多 ${AUTHORITY_FILES_AT_MOST} 页，也可以发 PDF。每个不超过 ${mb} MB。签名、日期要看得清。`,
  choose: '拍照或者选文件',
  send: '发这一页',
  added: '这一页收到了。还有的，接着发。',
  refusedTitle: '这一页没有收下',
  noPages: '还没有发照片。先发照片，再写下面的内容。',
  leaveOut: (no: number) => `不交第 ${no} 页`,
  see: (no: number) => `看第 ${no} 页`,
  files: '收到的几页',
  filesHelp: '都交，就不用勾。拍坏了的，勾上不交。',
  authority: '纸上写的是哪一种',
  matters: '纸上写了哪些事',
  mattersHelp: '照纸上写的勾。只写“全权代理”的，选一般授权。',
  words: '纸上还写了别的',
  from: '从哪一天起',
  until: '到哪一天为止',
  untilHelp: '纸上没有写的，不用填。',
  submit: '交给调解员核对',
  done: '已经交给调解员核对。',
  replace: '要换一份新的，可以再交。新的通过以后，旧的不再算数。',
  closed: '调解已经结束，不用再交。',
} as const

/** Why a page was not taken: the code comes back in the address. */
export const ownPageMistake: Readonly<Record<string, string>> = {
  FILE_MISSING: '没有选照片，请先选。',
  ...tooLargeSentences((mb) => `文件太大，一页不超过 ${mb} MB。`),
  FILE_EMPTY: '文件是空的，请重新拍。',
  FILE_DAMAGED: '文件打不开，请重新拍。',
  FILE_ENCRYPTED: '文件有密码，请发没有密码的。',
  FILE_INFECTED: '文件里有病毒，不能收。',
  FILE_NOT_SCANNED: '现在查不了病毒，请过一会儿再发。',
  FILE_IMAGE_TOO_LARGE: '照片太大，请拍小一点。',
  AUTHORITY_KIND: '只收照片和 PDF。',
  AUTHORITY_WAITS: '上一份还在核对，请等结果。',
  AUTHORITY_FILES_FULL: `最多 ${AUTHORITY_FILES_AT_MOST} 页，先交已有的。`,
  AUTHORITY_FILE_TWICE: '这一页已经有了，不用再发。',
  AUTHORITY_CASE_OVER: '调解已经结束，不用再交。',
  NOT_YOURS_TO_ANSWER: '您不是受托替人办事的人，不用交。',
}
export const OWN_PAGE_OTHER = '没有收到，请再发一次。'
