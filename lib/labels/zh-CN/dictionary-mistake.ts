/** What is wrong in a field of 字典, and of a form that offers its values. */
export const dictionaryMistake = {
  DICTIONARY_RETIRED: '这个值已经停用，请改选现行的。',
  DICTIONARY_FIXED: '由规则固定，不能修改。',
  DICTIONARY_KEPT: '法律、规则对它有规定，或者没有别的可选，不能停用。',
  DICTIONARY_SAME: '与现在的内容相同，无需修改。',
  DICTIONARY_WORD_TAKEN: '同一字典里已有这个名称或者别名，请另写。',
  DICTIONARY_LINES: '有的行不能导入，请先核对并改正。',
  DICTIONARY_CODE: '只能用字母、数字、点、下划线和短横，最多 40 个字符。',
  DICTIONARY_CODE_TWICE: '前面的行已有这个代码，请删去一行。',
  DICTIONARY_POSITION: '请填 1 至 999999 的整数。',
  DICTIONARY_DAYS: '停用日期应当在启用日期以后。',
  DICTIONARY_PARENT: '没有这个上级代码，或者上下级循环，请核对。',
  DICTIONARY_SUCCESSOR: '须是同一字典里停用当日仍在使用的另一个代码，请核对。',
  DICTIONARY_SUCCESSOR_WITHOUT_DAY: '没有停用日期的，不填接替代码。',
} as const
