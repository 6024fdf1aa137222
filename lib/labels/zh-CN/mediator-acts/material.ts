/** The page of one material. */
export const MATERIAL_PAGE = {
  position: (position: number, count: number) => `${position} / ${count} 份`,
  recorded: '每次查阅都会留下记录',
} as const
