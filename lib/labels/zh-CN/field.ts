/** One sentence per kind of mistake in a field; the codes are the messages of our schemas (lib/platform/read-input.ts). */
export const fieldMistake: Readonly<Record<string, string>> = {
  REQUIRED: '请填写此项。',
  REQUIRED_BY_RULE_21: '调解不成的，须填写此项；没有的请写「无」（在线调解规则第21条）。',
  WRONG_TYPE: '此项的格式不对，请检查后重新填写。',
  TOO_LONG: '此项内容过长，请缩短。',
  TOO_SHORT: '此项内容过短，请补充。',
  UNKNOWN_FIELD: '不认识的字段，请删除或核对字段名。',
  NOT_AN_OPTION: '请从给出的选项中选择。',
  CALENDAR_NOTICE: '此项与放假安排的要求不符，请返回修改后重新预览。',
  MALFORMED: '此项填写不正确，请检查。',
  TEXT_UNSTORABLE: '内容中含有无法保存的特殊字符，请删除后重新提交。',
  DATE_IN_FUTURE: '时间不能晚于现在。',
  BEFORE_ACCEPTANCE: '时间不能早于本案受理时间。',
  NOT_YET_EXPIRED: '调解期限尚未届满。',
  NOT_FOUND_ID: '编号不正确，请从列表重新进入。',
  REASON_TOO_SHORT: '请写明理由，至少 5 个字。',
  STATEMENT_TOO_SHORT: '请写明具体情况，至少 5 个字。',
  CHOOSE_ONE: '请选择一项。',
  CHOOSE_AT_LEAST_ONE: '请至少选择一项。',
  PASSWORD_TOO_SHORT: '密码至少 12 位。',
  PASSWORD_TOO_LONG: '密码最多 128 位。',
  PASSWORD_NEEDS_MIX: '密码须同时包含大写字母、小写字母和数字。',
  PASSWORD_HAS_PHONE: '密码中不能包含您的手机号。',
  PASSWORD_WRONG: '当前密码不正确，请重新输入。',
  PASSWORD_REUSED: '新密码不能与当前密码相同，请换一个。',
  PASSWORDS_DIFFER: '两次输入的新密码不一致，请重新输入。',
  CONFIRMATION_REQUIRED: '请先阅读并勾选确认。',
}

/** The sentence for a field's mistake. An unlisted code still gets a whole sentence. */
export function fieldSentence(code: string): string {
  return fieldMistake[code] ?? '此项填写不正确，请检查。'
}
