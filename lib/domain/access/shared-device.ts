// 公用设备: addresses of leaving a device that others use too (docs/decisions/0122-shared-devices.md).

/** The field of a form at the entrance by which its sender declares it, and its value. */
export const SHARED_FIELD = 'shared'
export const SHARED = '1'

/**
 * POST ends the session. GET, for a session that has ended: forgets its cookie. Both lead to the
 * page below.
 */
export const LEAVE_PATH = '/api/party/leave'

/** The page after leaving. */
const LEFT_PAGE = '/left'

/** `isByItself`: the session ended because it was not used. */
export function leftHref(isByItself: boolean): string {
  return isByItself ? `${LEFT_PAGE}?ended=1` : LEFT_PAGE
}
