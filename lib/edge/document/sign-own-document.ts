import 'server-only'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import {
  prepareSigning,
  signDocument as recordSignature,
} from '@/lib/use-cases/document/sign-document'
import { readSentSignature, recordHandwriting } from './record-handwriting'

/**
 * 签署 by one who takes part, on a phone of their own (docs/decisions/0106). The signed copy is made
 * by the staff.
 */
export const signOwnDocument = composeUseCase({
  act: 'document:sign',
  perform: async (actor, rawInput) => {
    const sent = readSentSignature(rawInput)
    if (sent.fields.how === 'handwritten')
      return recordHandwriting({ prepare: prepareSigning, record: recordSignature }, actor, sent)
    const prepared = await prepareSigning(actor, sent.fields)
    return prepared.ok ? recordSignature(actor, sent.fields) : prepared
  },
})
