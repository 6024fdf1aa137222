// Refusals of documents and their templates in whole sentences.
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

export const DOCUMENT_SENTENCES = {
  DOCUMENT_NOT_DUE: () => '本案现在没有这份文书。请刷新页面后查看。',
  DOCUMENT_INCOMPLETE: (f: Facts) => `还缺少：${f.missing}。请先登记，再定稿。`,
  DOCUMENT_ALREADY_FINAL: (f: Facts, today: LocalDate) =>
    `这份文书已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '此前'} 由${f.by || '他人'}定稿。定稿后不能修改，需要更正的请先作废。`,
  DOCUMENT_ALREADY_VOIDED: (f: Facts, today: LocalDate) =>
    `这份文书已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '此前'} 由${f.by || '他人'}作废，无需重复操作。`,
  DOCUMENT_CHANGED_MEANWHILE: () =>
    '您查看之后，文书所依据的内容有变动，没有定稿。请刷新页面，核对后再定稿。',
  TEMPLATE_HAS_ERRORS: () => '模板有错误，没有保存。请按列出的位置改正后重新上传。',
  TEMPLATE_RETIRED: (f: Facts) => `该版模板已于 ${f.on} 停用。需要再用的，请重新上传。`,
  TEMPLATE_IN_USE: (f: Facts) =>
    `该版模板自 ${f.from} 起已在使用，启用日期不能再改。需要更换的，请上传新的一版。`,
  TEMPLATE_VERSION_TAKEN: () => '同时有另一版模板上传，请再次上传。',
  DOCUMENT_NUMBER_TAKEN: () => '同时定稿的文书较多，这次没有取得编号。请再次点击“定稿”。',
  DOCUMENT_NOT_SET: (f: Facts) =>
    f.characters
      ? `字库中没有这些字：${f.characters}，文书不能生成。请核对是否误用了表情或者特殊符号。`
      : '文书的内容太多，超过一份文书的限度，不能生成。请精简所登记的内容，或者分次登记。',
} as const
