import { isOnSharedDevice } from '@/components/ui/page-person'
import { DISPLAY_COOKIE, DISPLAY_SECONDS, serializeDisplay, type Display } from './display-cookie'

/**
 * Applies the settings and stores them: the cookie for the server, local storage in case cookies
 * are cleared. On a device that others use too they end with the browser.
 */
export function keepDisplay(display: Display): void {
  const root = document.documentElement
  root.dataset.theme = display.theme
  root.dataset.scale = display.scale
  const value = serializeDisplay(display)
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  const isShared = isOnSharedDevice()
  const age = isShared ? '' : ` Max-Age=${DISPLAY_SECONDS};`
  document.cookie = `${DISPLAY_COOKIE}=${value}; Path=/;${age} SameSite=Lax${secure}`
  if (isShared) return
  try {
    window.localStorage.setItem(DISPLAY_COOKIE, value)
  } catch {
    // Without local storage the cookie remains.
  }
}
