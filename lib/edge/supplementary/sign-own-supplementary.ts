import 'server-only'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import {
  prepareSupplementarySigning,
  signSupplementary,
} from '@/lib/use-cases/supplementary/sign-supplementary'
import { readSentSignature, recordHandwriting } from '../document/record-handwriting'

/** 签补充协议 on a phone of one's own, by the means of a document (docs/decisions/0106, 0136). */
export const signOwnSupplementary = composeUseCase({
  act: 'supplementary:sign',
  perform: (actor, rawInput) =>
    recordHandwriting(
      { prepare: prepareSupplementarySigning, record: signSupplementary },
      actor,
      readSentSignature(rawInput),
    ),
})
