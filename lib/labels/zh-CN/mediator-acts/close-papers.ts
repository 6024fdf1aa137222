/**
 * What the dossier will still lack once the case is closed. The server writes it; no form loads it.
 */
export const CLOSE_PAPERS = {
  title: (count: number) => `结案后电子卷宗还缺 ${count} 项材料`,
  text: (names: readonly string[]) =>
    `${names.join('、')}。请备齐后交机构添加；引调法院可以看到缺件。`,
} as const
