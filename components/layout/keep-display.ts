import { DISPLAY_COOKIE, DISPLAY_SECONDS, serializeDisplay, type Display } from './display-cookie'

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
  document.cookie = `${DISPLAY_COOKIE}=${value}; Path=/; Max-Age=${DISPLAY_SECONDS}; SameSite=Lax${secure}`
  try {
    window.localStorage.setItem(DISPLAY_COOKIE, value)
  } catch {
    // Without local storage the cookie remains.
  }
}
