/** Words of the display settings (关怀版 is the large mode for older readers). */
export const DISPLAY = {
  title: '显示设置',
  theme: '主题',
  light: '浅色',
  dark: '深色',
  system: '跟随系统',
  scale: '字号',
  normal: '标准',
  large: '关怀版',
  largeHelp: '字更大，行更宽',
} as const

/** The button that reads a page aloud. */
export const READ_ALOUD = { start: '朗读', stop: '停止朗读' } as const
