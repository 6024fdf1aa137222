// The work of npm run drill:device: an entry of minutes that is noted, one that is being typed,
// three photos. Each run has its own marker, by which what arrived is found wherever it is.
import { entry, draft } from './device-minutes.mjs'
import { photos } from './device-photos.mjs'

/**
 * Every kind of work with the moments at which a fault can come. 答复途中: it is stored, and the answer
 * never arrives.
 */
export const WORKS = {
  新记录: { run: entry, moments: ['记下之前', '记下之后', '答复途中'] },
  草稿: { run: draft, moments: ['开头之后', '写到一半'] },
  照片: { run: photos, moments: ['保存之后', '传到一半', '答复途中'] },
}
