import { z } from 'zod'

/** `upTo`: the latest notice on the page. `only`: that one and none before it. */
export const MarkNoticesReadInput = z.strictObject({
  upTo: z.string().regex(/^\d{1,18}$/),
  only: z.literal('yes').optional(),
})
