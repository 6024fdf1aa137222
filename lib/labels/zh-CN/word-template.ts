import type {
  TagErrorCode,
  TemplateArea,
  TemplateFaultCode,
} from '@/lib/domain/document/template-check'

// 文书模板: the names that a Word template can have, and what was found in one.

/** Names that every document has; their words are part of the templates that institutions keep. */
export const COMMON_NAMES = {
  issuer: '制作单位',
  title: '文书标题',
  number: '文书编号',
  caseNo: '案号',
  day: '成文日期',
  signers: '签署人',
  /** Of an entry of a list. */
  line: '内容',
  index: '序号',
  /** Of a signer. */
  role: '身份',
  person: '姓名',
} as const

export const WORD_TEMPLATE = {
  sampleNumber: '（2026）示调字第1号',
  signer: (role: string, name: string) => `${role}：${name}`,
  meaning: {
    制作单位: '作出文书的单位',
    文书标题: '文书的名称',
    文书编号: '定稿时取得，草稿为空',
    案号: '本案的编号',
    成文日期: '由签署人自写的，为空白',
    签署人: '按签署顺序',
  },
  awaitsScan: '病毒检查暂时不能进行，模板没有保存。请稍后再上传。',
  meant: (name: string) => `是否要写 {${name}}？`,
  unused: (document: string) => `${document}还可以使用的占位符（不用的请删去）`,
} as const

/** Why a file is refused as a template, and what to do. `detail`: the part, link or field. */
export const templateFault = {
  TEMPLATE_NOT_WORD: () => '这不是 Word 文档。请用 Word 或 WPS 另存为 .docx 格式后上传。',
  TEMPLATE_DAMAGED: () =>
    '文件已损坏，或者含有 Word、WPS 不会写入的内容，没有读取。请用 Word 或 WPS 打开，另存为 .docx 格式后上传。',
  TEMPLATE_EXPANDS: () => '文件展开后过大，没有读取。请压缩或者删去图片，另存后上传。',
  TEMPLATE_MACROS: () => '文件含有宏，宏可以运行程序，不能作为模板。请另存为不含宏的 .docx 格式。',
  TEMPLATE_EMBEDDED: (detail: string | null) =>
    `文件含有嵌入的对象或者其他文件（${detail ?? ''}），不能作为模板。模板里只能有文字、表格和图片，请删去后上传。`,
  TEMPLATE_EXTERNAL: (detail: string | null) =>
    `文件链接到外部的内容（${detail ?? ''}），打开时会向外读取，不能作为模板。请取消超链接、链接的图片和附加的模板后上传。`,
  TEMPLATE_FIELD: (detail: string | null) =>
    `文件含有域“${detail ?? ''}”，不能作为模板。可以使用页码、页数、目录等域，其他域请改为文字后上传。`,
  TEMPLATE_TOO_LONG: () => '文件的文字超过五十万字，没有读取。请确认上传的是一份文书的模板。',
  TEMPLATE_TOO_MANY_TAGS: (detail: string | null) =>
    `文件里的占位符超过 ${detail ?? ''} 个，没有读取。请确认上传的是一份文书的模板。`,
} as const satisfies Record<TemplateFaultCode, (detail: string | null) => string>

/** What is wrong with a placeholder, and what to write instead. */
export const tagError = {
  UNCLOSED: () => '占位符没有写完，缺少右括号“}”，或者中间换了段。',
  UNOPENED: () => '多出一个右括号“}”，前面没有左括号“{”。',
  FULL_WIDTH: () => '占位符要用半角的“{”和“}”，这里是全角的。',
  UNKNOWN_NAME: (tag: string) => `本文书没有“${tag}”这一项。`,
  NOT_A_LIST: (tag: string) =>
    `“${tag.replace('#', '')}”只有一项，不能重复。请写成 {${tag.replace('#', '')}}。`,
  PART_OUTSIDE_LIST: (tag: string) => `“${tag}”只能写在列表的开始和结束之间。`,
  LIST_UNCLOSED: (tag: string) => `列表没有结束，缺少 {/${tag.replace('#', '')}}。`,
  LIST_UNOPENED: (tag: string) => `列表没有开始，前面缺少 {#${tag.replace('/', '')}}。`,
  LIST_WITHIN_LIST: () => '列表里不能再有列表。请先结束前一个列表。',
  LIST_ACROSS_ROWS: () => '列表的开始和结束不在同一个单元格或者同一行里，无法重复。',
  NOT_HERE: () => '占位符只能写在正文、页眉和页脚里，不能写在脚注、批注和文件属性里。',
} as const satisfies Record<TagErrorCode, (tag: string) => string>

export const templateArea = {
  body: '正文',
  header: '页眉',
  footer: '页脚',
  other: '其他位置',
} as const satisfies Record<TemplateArea, string>
