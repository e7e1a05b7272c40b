import { expect, test } from 'vitest'
import { readShared } from './shared'

const shared = (query: Record<string, string>) => readShared(new URLSearchParams(query))
const POST = 'https://x.com/taro_y/status/1790000000000000000'

test.each([
  ['a post in the address', { url: `${POST}?s=46` }],
  ['a post at the end of a text, as Android hands it over', { text: `展示会の準備、大詰め。 ${POST}` }],
  ['a post in the title', { title: POST }],
])('%s is whoever wrote it', (_, query) => {
  expect(shared(query as Record<string, string>)).toEqual({
    kind: 'person', address: { network: 'x', handle: 'taro_y', post: POST },
  })
})

test('a profile is a person without a post', () => {
  expect(shared({ url: 'https://www.linkedin.com/in/taro-yamada/' })).toEqual({
    kind: 'person', address: { network: 'linkedin', handle: 'taro-yamada', post: null },
  })
})

test('what is nobody, and nothing at all, say so', () => {
  expect(shared({ url: 'https://x.com/search?q=enishi' })).toEqual({ kind: 'nothing', why: 'nobody' })
  expect(shared({ url: 'https://github.com/taro/repository' })).toEqual({ kind: 'nothing', why: 'nobody' })
  expect(shared({ text: '朝活サロン 定例会 https://connpass.com/event/1/' })).toEqual({ kind: 'nothing', why: 'nobody' })
  expect(shared({ text: '  ' })).toEqual({ kind: 'nothing', why: 'empty' })
})
