/** What a case may be rehearsed by; the law has the same (main-procedures.test.ts), and would weigh a hundred times as much. */
export const mainProcedures = [
  { value: 'ordinary-penalty', label: '行政处罚普通程序' },
  { value: 'simple-penalty', label: '行政处罚简易程序' },
  { value: 'inspection', label: '行政检查' },
] as const
