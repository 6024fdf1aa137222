import 'server-only'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { prepareSealedCopy, recordSealedCopy } from '@/lib/use-cases/document/conclude-sealing'
import { sealDocument as recordSeal } from '@/lib/use-cases/document/seal-document'
import { makeCopyIfComplete } from './make-signed-copy'

const STEPS = { prepare: prepareSealedCopy, record: recordSealedCopy }

/** 用印 of a document; where the seal is the last signature its signed copy is made. */
export const sealDocument = composeUseCase({
  act: 'document:seal',
  perform: async (actor, rawInput) => {
    const sealed = await recordSeal(actor, rawInput)
    if (sealed.ok) await makeCopyIfComplete(STEPS, actor, sealed.value)
    return sealed
  },
})
