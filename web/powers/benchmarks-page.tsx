import { Items } from './powers-page.tsx'

/** 裁量基准: the items for which the county has published one; each opens with its grades. */
export const BenchmarksPage = () => <Items title="裁量基准" lead="事实对应哪一档、罚多少。改一版就多一版，旧案按旧版" withBenchmark />
