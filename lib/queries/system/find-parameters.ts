import 'server-only'
import { z } from 'zod'
import { findParameterVersions } from '@/lib/data/stores/parameter/parameter-version-store'
import {
  PARAMETER_GROUPS,
  PARAMETER_KEYS,
  ruleOf,
  type ParameterGroup,
} from '@/lib/domain/parameters/catalogue'
import { parameterGroups } from '@/lib/labels/zh-CN/parameter'
import { defineSqlQuery } from '../define-query'
import { presentParameter, versionsOf, type ParameterRow } from './present-parameter'

export type ParameterGroupView = {
  readonly group: ParameterGroup
  readonly title: string
  readonly rows: readonly ParameterRow[]
}

/** 参数: every one with the installation's value in force, and what is planned. */
export const findParameters = defineSqlQuery({
  act: 'parameter:list',
  input: z.strictObject({}),
  load: (db) => findParameterVersions(db),
  present: (versions, { today }): readonly ParameterGroupView[] =>
    PARAMETER_GROUPS.map((group) => ({
      group,
      title: parameterGroups[group],
      rows: PARAMETER_KEYS.filter((key) => ruleOf(key).group === group).map((key) =>
        presentParameter(key, versionsOf(key, versions), null, today),
      ),
    })),
})
