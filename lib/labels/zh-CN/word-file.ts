// Words and names of typefaces within a Word file.

/**
 * The typefaces of official documents (GB/T 9704-2012) by their names in Word and WPS; `else`: the
 * one that a machine without it has.
 */
export const WORD_FONTS = {
  title: { name: '方正小标宋简体', else: '宋体' },
  heading: { name: '黑体', else: 'SimHei' },
  subheading: { name: '楷体_GB2312', else: '楷体' },
  body: { name: '仿宋_GB2312', else: '仿宋' },
  pageNumber: { name: '宋体', else: 'SimSun' },
} as const

export const WORD_FILE = {
  /** At the head of every page. */
  draft: '草稿，未定稿',
  workingCopy: '编辑稿，按案件现有内容生成，以定稿PDF为准',
  draftName: (title: string, version: number) => `${title}（草稿，模板第${version}版）`,
  pageNumber: ['— ', ' —'],
  /** For a character that a Word file cannot have. */
  unprintable: '□',
} as const
