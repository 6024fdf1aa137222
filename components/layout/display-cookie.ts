/** Theme and type size: in a cookie, so that the server renders the first frame without a flash. */

export const THEMES = ['light', 'dark', 'system'] as const
export const SCALES = ['normal', 'large'] as const

export type Theme = (typeof THEMES)[number]
/** `large` is 关怀版: 20 px base, wider lines. */
export type Scale = (typeof SCALES)[number]

export interface Display {
  theme: Theme
  scale: Scale
}

export const DISPLAY_COOKIE = 'heyi-display'
/** A year. */
export const DISPLAY_SECONDS = 31_536_000
export const DEFAULT_DISPLAY: Display = { theme: 'system', scale: 'normal' }

/** Parses `theme.scale` (`dark.large`); missing or unknown parts get the default. */
export function parseDisplay(value: string | null | undefined): Display {
  const [theme, scale] = (value ?? '').split('.')
  return {
    theme: THEMES.find((each) => each === theme) ?? DEFAULT_DISPLAY.theme,
    scale: SCALES.find((each) => each === scale) ?? DEFAULT_DISPLAY.scale,
  }
}

export function serializeDisplay(display: Display): string {
  return `${display.theme}.${display.scale}`
}

/** The attributes of the html element that app/styles reads. */
export function displayAttributes(display: Display): { 'data-theme': Theme; 'data-scale': Scale } {
  return { 'data-theme': display.theme, 'data-scale': display.scale }
}
