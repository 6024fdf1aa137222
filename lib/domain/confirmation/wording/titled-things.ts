// Things of which a paper proves the right. Source: 民诉解释 第354条 (与调解协议相关的财产权利证明).
import type { TitledThing } from '../materials'

export const TITLED_KINDS = ['real_estate', 'vehicle', 'shares'] as const
export type TitledKind = (typeof TITLED_KINDS)[number]

const KINDS: readonly (readonly [TitledKind, RegExp])[] = [
  ['real_estate', /房屋|房产|不动产|土地使用权|车位|商铺/],
  ['vehicle', /车辆|汽车|轿车|机动车/],
  ['shares', /股权|股份/],
]

/** The things that the clauses touch, each once. */
export function findTitledThings(clauses: readonly string[]): readonly TitledThing[] {
  return clauses.flatMap((text, term) =>
    KINDS.flatMap(([kind, pattern]) => {
      const match = pattern.exec(text)
      if (!match) return []
      const span = { from: match.index, to: match.index + match[0].length }
      return [{ kind, term, span, words: match[0] }]
    }),
  )
}
