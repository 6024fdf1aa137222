import { useEffect, useState } from 'react'
import { areWorking, type DeviceStates } from '@/lib/domain/conference/own-devices'
import { ROOM_DEVICES } from '@/lib/labels/zh-CN/room-devices'

type Words = typeof import('./device-problems')

/**
 * What is wrong with the own devices, in words; null: nothing. The advice is loaded once something
 * is wrong, so that the page before the room is not heavier; until then it is one sentence.
 */
export function useDeviceProblems(states: DeviceStates | null): string | null {
  const [words, setWords] = useState<Words | null>(null)
  const isWrong = states !== null && !areWorking(states)
  useEffect(() => {
    if (!isWrong) return
    import('./device-problems').then(setWords, () => undefined)
  }, [isWrong])
  if (!isWrong) return null
  const problems = words?.deviceProblemsOf(states)
  return problems?.map(({ wrong, advice }) => wrong + advice).join('') ?? ROOM_DEVICES.wrong
}
