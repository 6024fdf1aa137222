import { z } from 'zod'

const NoticeId = z.string().regex(/^\d{1,18}$/)

/** `upTo`: the latest notice on the page. `only`: this one and none before it. */
export const MarkNoticesReadInput = z.strictObject({ upTo: NoticeId, only: NoticeId.optional() })
