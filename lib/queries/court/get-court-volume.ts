import 'server-only'
import { presentState } from '../case/case-header-view'
import { loadVolume, presentVolume, VolumeInput } from '../case/volume-view'
import { volumeOpened } from '../case/volume-records'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'

/**
 * 查阅卷宗: a bound volume of a case that the actor's court referred, read-only. Every access is
 * recorded in the case's chain.
 */
export const getCourtVolume = defineSqlQuery(
  courtCaseSpec({
    act: 'dossier:read',
    input: VolumeInput,
    load: loadVolume,
    caseOf: ({ state }) => state,
    event: volumeOpened,
    present: (read, context) => ({
      header: presentState(read.state, context).header,
      volume: presentVolume(read, context),
    }),
  }),
)
