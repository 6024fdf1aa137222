import { DISPLAY_COOKIE, serializeDisplay, type Display } from './display-cookie'

const YEAR_IN_SECONDS = 31_536_000

/**
 * Applies the settings and stores them: the cookie for the server, local storage in case cookies
 * are cleared.
 */
export function keepDisplay(display: Display): void {
  const root = document.documentElement
  root.dataset.theme = display.theme
  root.dataset.scale = display.scale
  const value = serializeDisplay(display)
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${DISPLAY_COOKIE}=${value}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax${secure}`
  try {
    window.localStorage.setItem(DISPLAY_COOKIE, value)
  } catch {
    // Without local storage the cookie remains.
  }
}
