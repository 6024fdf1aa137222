'use server'

import { refresh } from 'next/cache'

/**
 * Has the page that calls it read again; the page decides, as ever, what its reader may see.
 * Rejects where no answer comes, and the page stays as it is: the router's own refresh would then
 * leave it for the browser's page of an unreachable site, with everything on it.
 */
export async function readPageAgain(): Promise<void> {
  refresh()
}
