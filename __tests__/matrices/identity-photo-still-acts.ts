import { randomUUID } from 'node:crypto'
import { keepPhoto } from '@/lib/use-cases/identity-photo/keep-photo'
import { soundDocumentPhoto } from '../support/identity-photo'
import type { StillAct } from './still-case-acts'

/** 附证件照片. There is no check: who may act is what is compared here. */
export const IDENTITY_PHOTO_STILL_ACTS: readonly StillAct[] = [
  {
    name: '附证件照片',
    act: 'identity:keep-photo',
    run: (actor, { id }) => keepPhoto(actor, soundDocumentPhoto(id, randomUUID())),
    roles: ['mediator'],
    answer: () => 'IDENTITY_PHOTO_UNFIT',
  },
]
