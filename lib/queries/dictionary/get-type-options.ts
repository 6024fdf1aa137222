import 'server-only'
import { z } from 'zod'
import { findDictionaries } from '@/lib/data/stores/dictionary/dictionary-store'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { defineSqlQuery } from '../define-query'
import { typeOptions, type TypeOption } from './type-options'

/** 纠纷类型 that a form offers today; `chosen`: those of what it changes, retired or not. */
export const getTypeOptions = defineSqlQuery({
  act: 'dictionary:use',
  input: z.strictObject({ chosen: z.array(z.enum(DISPUTE_TYPES)).max(DISPUTE_TYPES.length) }),
  load: (db) => findDictionaries(db, ['dispute_type'], BASE_VALUES),
  present: ({ dispute_type: types }, { today }, { chosen }): readonly TypeOption[] =>
    typeOptions({ types }, today, chosen),
})
