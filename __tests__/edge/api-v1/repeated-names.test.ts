import fc from 'fast-check'
import { findRepeatedNames } from '@/lib/edge/api-v1/repeated-names'

const find = (text: string) => ({ ...findRepeatedNames(Buffer.from(text)) })

test.each([
  ['{}', []],
  ['[]', []],
  ['"a"', []],
  ['{"a":1,"b":1}', []],
  ['{"a":1,"a":1}', ['a']],
  ['{ "a" : 1 , "b" : 2 , "a" : 3 }', ['a']],
  ['{"a":"b","b":"a"}', []],
  ['{"a":{"a":{"a":1}}}', []],
  ['{"a":{"b":1,"b":2}}', ['a.b']],
  ['{"a":[{"b":1},{"b":1}]}', []],
  ['{"a":[{"b":1},{"b":1,"b":2}],"c":1}', ['a.1.b']],
  ['{"a":[1,[2,{"b":1,"b":2}]]}', ['a.1.1.b']],
  ['{"a":1,"\\u0061":2}', ['a']],
  ['{"a\\"":1,"a":2,"a\\"":3}', ['a"']],
  ['{"__proto__":1,"__proto__":2}', ['__proto__']],
  ['{"a":"{\\"b\\":1,\\"b\\":2}"}', []],
])('%s', (text, paths) => {
  expect(Object.keys(find(text))).toEqual(paths)
})

test('任何对象写成 JSON 都没有重复的名称；再写一遍任何一个名称就有', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
      const text = JSON.stringify(value)
      expect(find(text)).toEqual({})
      const name = Object.keys(value)[0] ?? ''
      expect(Object.values(find(`{${JSON.stringify(name)}:0,${text.slice(1)}`))).toEqual([
        'NAME_REPEATED',
      ])
    }),
  )
})
