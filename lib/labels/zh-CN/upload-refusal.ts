import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

/** Refusals of files that arrive, and of imports. */
export const UPLOAD_SENTENCES = {
  FILE_REFUSED: () => '文件没有通过检查，没有保存。请按提示更换文件。',
  UPLOAD_PART_DAMAGED: (f: Facts) => `文件的第 ${f.part} 段在传送中损坏，没有保存，将自动重传。`,
  UPLOAD_INCOMPLETE: () => '文件还没有传完，将自动续传。',
  UPLOAD_DIFFERS: () => '收到的内容与手机所报的不一致，没有保存。请重新选取文件。',
  SPREADSHEET_REFUSED: () => '这个文件不能导入，没有保存任何内容。请按提示修改后重新上传。',
  IMPORT_ALREADY_RUNNING: (f: Facts, today: LocalDate) =>
    `${f.by || '他人'}于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '刚才'} 开始的导入正在进行，请等它完成后再开始。`,
  IMPORT_ALREADY_FINISHED: () => '这次导入已经完成，没有重复导入。',
} as const
