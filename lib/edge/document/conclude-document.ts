import 'server-only'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { prepareConclusion, recordConclusion } from '@/lib/use-cases/document/conclude-document'
import { makeSignedCopy } from './make-signed-copy'

const STEPS = { prepare: prepareConclusion, record: recordConclusion }

/**
 * 制作签署件 on its own: signing is over with a refusal, or the copy was not made with the last
 * signature.
 */
export const concludeDocument = composeUseCase({
  act: 'document:conclude',
  perform: (actor, rawInput) => makeSignedCopy(STEPS, actor, rawInput),
})
