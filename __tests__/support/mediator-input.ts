/** What 添加调解员 sends, as its form does: texts. */
export function mediatorInput(
  change: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    name: '程新',
    phone: '13900001234',
    specialties: ['labour', 'tort'],
    caseloadCap: '10',
    sex: 'female',
    title: '人民调解员',
    certificateNo: '示字 0001 号',
    certificateOn: '2025-06-01',
    certificateEndsOn: '2028-05-31',
    introduction: '从事调解工作十年。',
    ...change,
  }
}
