import type { SheetFault, SheetFaultCode } from '@/lib/domain/import/sheet'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import { fieldSentence } from './field'
import { referralMistakeWords } from './referral-field'

/** Why a file cannot be imported: what, where, and what to do. */
const FAULTS = {
  SHEET_NOT_XLSX: () =>
    '这个文件的内容不是 Excel 工作簿（.xlsx）。请用 Excel 或者 WPS 另存为“Excel 工作簿（.xlsx）”后重新上传。',
  SHEET_OLD_FORMAT: () =>
    '这个文件是旧版 Excel 格式（.xls）。请另存为“Excel 工作簿（.xlsx）”后重新上传。',
  SHEET_PASSWORD: () => '这个文件设有打开密码，无法读取。请取消密码后重新上传。',
  SHEET_MACROS: () => '这个文件含有宏。请另存为不含宏的“Excel 工作簿（.xlsx）”后重新上传。',
  SHEET_DAMAGED: () => '这个文件已损坏，无法读取。请用 Excel 打开并重新保存后上传。',
  CSV_DAMAGED: () => 'CSV 文件中的引号没有成对，无法读取。请用 Excel 或者 WPS 重新保存后上传。',
  FILE_NAME_CONTROL: () => fieldSentence('FILE_NAME_CONTROL'),
  SHEET_TOO_LARGE: () => '文件超过 10 MB。请删去图片和多余的内容，或者分成几个文件后重新上传。',
  SHEET_EXPANDS: () =>
    '这个文件解压后的内容异常庞大，没有读取。请把数据复制到新下载的模板中重新上传。',
  SHEET_TOO_MUCH_TEXT: () =>
    '工作表中的文字合计超过 2,000 万字，没有读取。请分成几个文件后重新上传。',
  SHEET_TOO_SLOW: () =>
    '这个文件过于复杂，在限定的时间内没有读完。请把数据复制到新下载的模板中重新上传。',
  SHEET_TOO_MANY_MISTAKES: () =>
    '文件中的错误超过 200,000 处。请核对是否用错了模板，或者分成几个文件后重新上传。',
  SHEET_HIDDEN: ({ detail }) => `工作表“${detail}”被隐藏。请取消隐藏或者删除后重新上传。`,
  SHEET_HIDDEN_ROW: ({ cell }) =>
    `第 ${cell} 行被隐藏或者筛选。请取消隐藏和筛选，或者删除这一行后重新上传。`,
  SHEET_HIDDEN_COLUMN: ({ cell }) => `${cell} 列被隐藏。请取消隐藏或者删除这一列后重新上传。`,
  SHEET_MISSING: ({ detail }) =>
    `没有找到名为“${detail}”的工作表。请使用下载的模板，不要修改工作表的名称。`,
  SHEET_TOO_MANY_ROWS: () => '超过 20,000 行。请分成几个文件，每个文件不超过 20,000 行。',
  SHEET_EMPTY: () => '表头下面没有内容（示例行不会导入）。请填写后重新上传。',
  SHEET_MERGED: ({ cell }) =>
    `单元格 ${cell} 是合并单元格，无法判断属于哪一行。请取消合并，逐行填写后重新上传。`,
  HEADER_MISSING: () => '第一行没有表头。请使用下载的模板，表头放在第一行。',
  HEADER_NOT_FIRST: ({ cell }) =>
    `表头在第 ${cell} 行。请删除它上面的标题和说明，让表头放在第一行后重新上传。`,
  HEADER_UNKNOWN: ({ cell, detail }) =>
    `单元格 ${cell} 的表头“${detail}”不在模板中。请改回模板的文字，或者删除这一列。`,
  HEADER_TWICE: ({ cell, detail }) => `单元格 ${cell} 的表头“${detail}”重复出现。请只保留一列。`,
  HEADER_INCOMPLETE: ({ detail }) => `缺少“${detail}”这一列。请使用下载的模板，不要删除必填的列。`,
  HEADER_SECOND: ({ cell }) => `第 ${cell} 行又出现了一次表头。请删除这一行后重新上传。`,
  CELL_WITHOUT_COLUMN: ({ cell }) =>
    `单元格 ${cell} 有内容，但是这一列没有表头。请删除这一列的内容，或者补上表头。`,
  CELL_TOO_LONG: ({ cell }) =>
    `单元格 ${cell} 的文字超过 Excel 单元格的上限（32,767 个字符）。请删减后重新上传。`,
  CELL_TWICE: ({ cell }) =>
    `单元格 ${cell} 在文件中出现了不止一次，无法判断以哪个为准。请用 Excel 打开并重新保存后上传。`,
} as const satisfies Record<SheetFaultCode, (fault: SheetFault) => string>

/** `sheet`: the sheet at fault, of a workbook that has several. */
export function sheetFaultSentence(fault: SheetFault): string {
  const sentence = FAULTS[fault.code](fault)
  return fault.sheet ? `“${fault.sheet}”表：${sentence}` : sentence
}

type Fact = string | undefined
const ROW: Readonly<Record<string, (fact: Fact) => string>> = {
  CELL_FORMULA: () => '是公式。请改为公式的结果（复制后选择性粘贴为数值）。',
  CELL_ERROR: (fact) => `是 Excel 的错误值${fact ? `（${fact}）` : ''}，请更正。`,
  CELL_WRONG_TYPE: () => '单元格的类型不对，请改为文本。',
  NUMBER_NOT_TEXT: () => '证件号码须为文本格式，数字格式会丢失末位。请把单元格设为文本后重新输入。',
  DIGITS_NOT_WHOLE: () =>
    '应填整数，不能有小数，也不能以科学记数法显示。请把单元格设为文本后重新输入。',
  NOT_AN_OPTION: (fact) => `“${fact ?? ''}”不在可选内容中，请从下拉列表中选择。`,
  TOO_LONG: (fact) => `内容过长，最多 ${fact ?? ''} 个字。`,
  DAY_UNREADABLE: (fact) => `“${fact ?? ''}”不是真实存在的日期，请写成 2026-01-05。`,
  DAY_IS_NUMBER: (fact) =>
    `是数字 ${fact ?? ''}，不是日期。请写成 2026-01-05，或者把单元格设为日期格式。`,
  WORD_RETIRED: (fact) => `“${fact ?? ''}”已经停用，请改填现行的。`,
  TYPE_UNKNOWN: (fact) =>
    `“${fact ?? ''}”不是平台的纠纷类型，请按填写说明核对；几项之间用分号隔开。`,
  COURT_UNKNOWN: (fact) => `“${fact ?? ''}”不是邀请本机构的法院，请核对名称。`,
  COURT_NO_LONGER_INVITES: (fact) =>
    `“${fact ?? ''}”的名册中，本机构目前不在册，只能补录已结案的案件。`,
  MEDIATOR_UNKNOWN: () => '本机构没有这名调解员，请核对姓名或者先添加调解员。',
  MEDIATOR_AMBIGUOUS: () => '本机构有同名的调解员，无法判断是哪一位。请留空，导入后再分配。',
  REQUIRED_OF_CLOSED: () => '已结案的案件须填写此项。',
  ACCEPTED_BEFORE_REFERRED: () => '早于引调时间，请核对。',
  CLOSED_BEFORE_ACCEPTED: () => '早于受理时间，请核对。',
  MEDIATION_NOT_ALLOWED: () =>
    '该类型中适用特别程序、督促程序、公示催告程序的案件和身份关系确认案件不得调解（民诉法解释第143条）。属于其他案件的，请写明情况说明。',
  OUTCOME_TOO_EARLY: (fact) =>
    `调解期限到 ${fact ?? ''} 才届满，不能以期限届满结案，请核对结案时间或者终结事由。`,
  CALENDAR_YEAR_UNPUBLISHED: (fact) =>
    `${fact ?? ''}年的放假安排尚未载入，无法计算期限。请系统管理员载入后再导入。`,
  SAME_AS_ROW: (fact) => `与第 ${fact ?? ''} 行重复，只导入一次。`,
  NUMBER_SAME_AS_ROW: (fact) => `编号与第 ${fact ?? ''} 行相同，请核对。`,
  NUMBER_TAKEN: (fact) => `编号 ${fact ?? ''} 已有案件。`,
  LINE_UNSUITABLE: (fact) =>
    `属于“${fact ?? ''}”，不予引调（在线调解规则第9条）。请在引调登记中登记不予引调。`,
  INSTITUTION_UNKNOWN: (fact) => `“${fact ?? ''}”不在本院邀请的调解机构中，请核对名称。`,
  CASE_THERE: (fact) =>
    `当事人和诉讼请求与 ${fact ?? ''} 相同，不再引调。确是另一件纠纷的，请用引调登记逐件登记。`,
  ADDRESS_LINE: () => '每行一个地址，依次为地址、收件人、电话、邮编，用分号隔开。',
  NO_SUCH_COURT: (fact) => `没有编号为“${fact ?? ''}”的法院，“法院”表中也没有可导入的。`,
  INSTITUTION_HAS_ENDED: () => '该机构已经终止，不能登记邀请或者添加账号。',
  NO_SUCH_INSTITUTION: (fact) => `没有编号为“${fact ?? ''}”的机构，“机构”表中也没有可导入的。`,
  CODE_KEPT: (fact) => `这个编号已有单位“${fact ?? ''}”，保持不变。`,
  INVITATION_KEPT: () => '此前已登记该法院邀请该机构。',
  ACCOUNT_KEPT: () => '该手机号已有相同身份和单位的账号，保持不变。',
  FOR_MEDIATORS_ONLY: () => '只有调解员填写，其他身份请留空。',
  NAME_SAME_AS_ROW: (fact) => `名称与第 ${fact ?? ''} 行相同而编号不同，请核对。`,
  IMPORTED_BEFORE: () => '内容相同的一行此前已经导入。',
  ACCOUNT_THERE: () => '本机构已有该手机号的调解员。',
  PHONE_TAKEN: () => '该手机号已有账号，请核对。',
  CONTENT_UNREADABLE: () => '这一行的内容无法读取，没有导入。请重新上传表格，并告知系统管理员。',
  CHANGED_MEANWHILE: () => '检查后情况有变化，这一行没有导入。请修改后重新上传。',
}

/** “D5 申请人证件号码：……”; `header` is null where the mistake concerns the line. */
export function rowMistakeSentence(
  { cell, code, fact }: RowMistake,
  header: string | null,
): string {
  const where = [cell, header].filter(Boolean).join(' ')
  const sentence = Object.hasOwn(ROW, code) ? ROW[code]!(fact) : referralMistakeWords(code)
  return where ? `${where}：${sentence}` : sentence
}
