import 'server-only'
import { readAs } from '@/lib/data/door'
import { readFileMb } from '@/lib/data/stores/parameter/parameter-store'

/**
 * MB of one file of a case in force now: for the pages that name it and the routes that obey it. It
 * is read for each request, so that a change holds from the next one.
 */
export const readFileLimit = (): Promise<number> =>
  readAs(null, 'read the limit of files', readFileMb)
