import 'server-only'
import { defineUseCase } from '../define-use-case'
import { PREPARING, RECORDING } from './conclusion-steps'

/** 制作签署件, before the file is made. */
export const prepareConclusion = defineUseCase({ act: 'document:conclude', ...PREPARING })

/** 制作签署件: the file that was made is kept with its document. */
export const recordConclusion = defineUseCase({ act: 'document:conclude', ...RECORDING })
