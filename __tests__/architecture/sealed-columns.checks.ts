import { readFileSync } from 'node:fs'
import { sealedColumnsOf, SEALED_TABLE_NAMES } from '@/lib/platform/sealed-columns'
import { FILES, textOf } from './source-tree'

// 加密的列都在一张清单里：加密、打开、更换密钥都按它办，新的列忘不掉。

/** `表.列` of every field of the schema whose column holds sealed values by its name. */
function sealedColumnsOfSchema(): string[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  return [...schema.matchAll(/^model \w+ \{\n(.*?)^\}/gms)].flatMap(([, body]) => {
    const table = /@@map\("(\w+)"\)/.exec(body!)?.[1]
    return [...body!.matchAll(/@map\("(\w+_sealed)"\)/g)].map(([, column]) => `${table}.${column}`)
  })
}

test('表里每一个加密的列都在清单里，清单里没有别的', () => {
  expect(sealedColumnsOfSchema()).toContain('parties.phone_sealed')
  expect(SEALED_TABLE_NAMES.flatMap(sealedColumnsOf).sort()).toEqual(sealedColumnsOfSchema().sort())
})

test('号码、文件各只有一处加密和解密', () => {
  const ciphers = FILES.filter((file) => /^(lib|app|components|prisma)\//.test(file)).filter(
    (file) => /\bcreate(C|Dec)ipher(iv)?\b/.test(textOf(file)),
  )
  expect(ciphers).toEqual([
    'lib/files/file-chunks.ts',
    'lib/files/file-header.ts',
    'lib/platform/sealed-value.ts',
  ])
})
