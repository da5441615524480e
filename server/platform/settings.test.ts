import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

describe('settings', () => {
  it('have defaults that let nobody in from outside', () => {
    expect(readSettings([], {})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:3000',
      demonstration: true,
    })
  })
  it('are taken from the command line before the environment', () => {
    expect(readSettings(['--port', '4000'], { FADU_PORT: '5000', FADU_EMPTY: '1' })).toMatchObject({
      port: 4000,
      empty: true,
    })
  })
  it('take an empty variable for one not set', () => {
    expect(readSettings([], { FADU_PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })
  it.each([
    [['--port', 'abc'], {}, '--port'],
    [['--port', '70000'], {}, '--port'],
    [['--origin', 'fadu'], {}, '--origin'],
    [['--wrong'], {}, '--wrong'],
    [['--data'], {}, '--data'],
    [['--empty', '--fresh-demo'], {}, '--fresh-demo'],
    [[], { FADU_PORT: 'abc' }, 'FADU_PORT'],
    [[], { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [[], { FADU_DATABASE_POOL: '1' }, 'FADU_DATABASE_POOL'],
  ])('name what is wrong in Chinese: %s %s', (args, env, named) => {
    const read = () => readSettings(args, env)
    expect(read).toThrow(named)
    expect(read).toThrow(/[一-鿿]/)
  })
  it('name all that is wrong at once', () => {
    expect(() => readSettings(['--port', 'x', '--origin', 'y'], {})).toThrow(/--port[\s\S]*--origin/)
  })
})
