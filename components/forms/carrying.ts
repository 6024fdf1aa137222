/** In the session's storage while what was typed is taken over to a new build (carried-input.ts). */
export const CARRYING = 'heyi-carried'

/** Is something taken over? A browser that allows no storage carries nothing. */
export function isCarrying(): boolean {
  try {
    return window.sessionStorage.getItem(CARRYING) !== null
  } catch {
    return false
  }
}
