import { expect, it } from 'vitest'
import { otherTopic, topicOf, topics } from './topics.ts'

it('finds the topic of a phase, and the last one for what fits none', () => {
  expect(topicOf('管辖')).toBe('查处中')
  expect(topicOf('申请法院执行')).toBe('强制措施和强制执行')
  expect(topicOf('公示')).toBe(otherTopic)
  expect(topicOf(undefined)).toBe(otherTopic)
})
it('puts no phase under two topics', () => {
  const phases = topics.flatMap(([, of]) => of)
  expect(new Set(phases).size).toBe(phases.length)
})
