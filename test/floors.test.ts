// The house stands as floors.ts says. What is refused here says what to do instead.
import { describe, expect, it } from 'vitest'
import { floors, outside, withDoor } from './floors.ts'
import { importsOf, read, sources, type Import } from './imports.ts'

const files = sources('law', 'server', 'web').filter(path => !outside.test(path))
const imports = files.flatMap(path => importsOf(path))
const places = floors.flatMap((floor, height) => floor.map(place => ({ place, height })))

/** The longest place of the plan the path stands in. */
const placeOf = (path: string) =>
  places.filter(({ place }) => path === place || path.startsWith(`${place}/`)).toSorted((a, b) => b.place.length - a.place.length)[0]

const room = (path: string): string => path.split('/').slice(0, 2).join('/')
const isDoor = (path: string): boolean => withDoor.test(path) && path === `${room(path)}/index.ts`
const isPath = (to: string): boolean => /^(law|server|web|test|bench)\//.test(to)
const inRepository = imports.filter(one => isPath(one.to) && /\.tsx?$/.test(one.to)) // not data and style sheets

describe('the floor plan', () => {
  it('has a place for every file', () => {
    const homeless = files.filter(path => placeOf(path) === undefined).map(room)
    expect([...new Set(homeless)], 'Not on the plan: add a word to test/floors.ts').toEqual([])
  })

  it('lets imports run down only', () => {
    const wrong = inRepository.flatMap(({ from, to }) => {
      const [above, below] = [placeOf(from), placeOf(to)]
      if (above === undefined || below === undefined || above.place === below.place || below.height < above.height) return []
      if (below.height === above.height)
        return [
          `${from} imports ${to}: they stand on one floor and know nothing of each other; write it twice, or put what both want below them.`,
        ]
      return [`${from} imports ${to}: turn it round, let ${below.place} import ${above.place}, or let it listen to acts.`]
    })
    expect(wrong).toEqual([])
  })

  it('lets nobody in but through the door', () => {
    const wrong = inRepository
      .filter(({ from, to }) => withDoor.test(to) && room(from) !== room(to) && !isDoor(to) && to !== room(to))
      .map(({ from, to }) => `${from} imports ${to}: ask at the door, ${room(to)}/index.ts, and have it re-export what you need.`)
    expect(wrong).toEqual([])
  })

  it('lets nobody inside go round by the own door', () => {
    const wrong = inRepository
      .filter(({ from, to }) => (to === 'law/index.ts' && from.startsWith('law/')) || (isDoor(to) && room(from) === room(to)))
      .map(({ from, to }) => `${from} imports its own door ${to}: import the file itself.`)
    expect(wrong).toEqual([])
  })

  it('keeps doors free of logic: they only re-export', () => {
    const wrong = files
      .filter(path => isDoor(path))
      .filter(path => /^(?!\/\/|\/\*| \*|export (?:type )?(?:\{|\*)|\}|\s|$)/m.test(read(path)))
      .map(path => `${path} holds more than re-exports: move it to a file with a name.`)
    expect(wrong).toEqual([])
  })

  it('goes from package to package by the package name only', () => {
    const wrong = inRepository
      .filter(({ from, to }) => from.split('/')[0] !== to.split('/')[0])
      .map(({ from, to }) => `${from} imports ${to}: import @fadu/${to.split('/')[0]} as a package.`)
    const web = imports
      .filter(
        ({ from, to }) => from.startsWith('web/') && to.startsWith('@fadu/server') && !/^@fadu\/server\/[a-z-]+\/contract\.ts$/.test(to),
      )
      .map(({ from, to }) => `${from} imports ${to}: the browser sees contracts only.`)
    const law = imports
      .filter(({ from, to }) => from.startsWith('law/') && to.startsWith('@fadu/'))
      .map(({ from, to }) => `${from} imports ${to}: the law leans on nothing.`)
    expect([...wrong, ...web, ...law]).toEqual([])
  })

  it('has no circles', () => {
    expect(circles(inRepository.filter(one => !one.typeOnly))).toEqual([])
  })
})

describe('the law', () => {
  const law = files.filter(path => path.startsWith('law/'))
  it('imports zod and nothing else from outside', () => {
    const wrong = imports
      .filter(({ from, to }) => from.startsWith('law/') && !isPath(to) && to !== 'zod' && to !== 'zod/mini')
      .map(({ from, to }) => `${from} imports ${to}: the law core has no I/O; hand it in as data.`)
    expect(wrong).toEqual([])
  })
  it('asks no clock, no chance, no network and no machine', () => {
    const forbidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/ // the rest has no types there: law/tsconfig.json
    const wrong = law.flatMap(path => {
      const found = forbidden.exec(withoutComments(read(path)))
      return found ? [`${path} uses ${found[0]}: hand it in as data.`] : []
    })
    expect(wrong).toEqual([])
  })
})

describe('the server', () => {
  it('has contracts that know the law and zod only', () => {
    const wrong = imports
      .filter(({ from, to }) => /^server\/[^/]+\/contract\.ts$/.test(from) && !['zod', '@fadu/law'].includes(to))
      .map(({ from, to }) => `${from} imports ${to}: a contract goes to the browser; it may import zod and @fadu/law.`)
    expect(wrong).toEqual([])
  })
  it('asks the time of the clock it is handed, nowhere else', () => {
    const wrong = files
      .filter(path => path.startsWith('server/') && path !== 'server/platform/clock.ts')
      .filter(path => /\bDate\.now\(\)|new Date\(\)/.test(withoutComments(read(path))))
      .map(path => `${path} asks the machine for the time: take desk.clock.`)
    expect(wrong).toEqual([])
  })
  it('is measured and tested from outside only', () => {
    const wrong = imports
      .filter(({ to }) => isPath(to) && outside.test(to))
      .map(({ from, to }) => `${from} imports ${to}: that is for tests.`)
    expect(wrong).toEqual([])
  })
})

describe('the test itself', () => {
  it('reads all the imports there are', () => {
    expect(imports.length).toBeGreaterThan(files.length)
    expect(importsOf('test/floors.test.ts').map(one => one.to)).toEqual(['vitest', 'test/floors.ts', 'test/imports.ts'])
  })
  it('finds a circle', () => {
    const edge = (from: string, to: string): Import => ({ from, to, typeOnly: false })
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 'd')])).toEqual(['a → b → c → a'])
  })
})

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')

/** Every import circle once, as the way round it. */
function circles(edges: readonly Import[]): readonly string[] {
  const next = Map.groupBy(edges, edge => edge.from)
  const done = new Set<string>()
  const found: string[] = []
  const walk = (at: string, way: readonly string[]): void => {
    const seen = way.indexOf(at)
    if (seen >= 0) {
      found.push([...way.slice(seen), at].join(' → '))
      return
    }
    if (done.has(at)) return
    for (const { to } of next.get(at) ?? []) walk(to, [...way, at])
    done.add(at)
  }
  for (const from of next.keys()) walk(from, [])
  return found
}
