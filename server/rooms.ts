// The rooms of the house and the strings between them: what goes along with acts, who is told of what, what comes round.
import type { Hono } from 'hono'
import { routesOf as adviceRoutes } from './advice/index.ts'
import { maySeeCase, mayWorkOnCase, doorRoutesOf, routesOf as accessRoutes } from './access/index.ts'
import { routesOf as agencyRoutes } from './agencies/index.ts'
import { routesOf as auditRoutes, schemaRoutes } from './audits/index.ts'
import { calendarOf, routesOf as calendarRoutes } from './calendar/index.ts'
import { readCaseRow, recountsDeadlines, routesOf as caseRoutes, type CaseDesk, type Plan, hiddenActs } from './cases/index.ts'
import { routesOf as deviceRoutes } from './devices/index.ts'
import {
  forms,
  listOf,
  openTypesetter,
  plansPapers,
  routesOf as documentRoutes,
  setsDocuments,
  stampOf,
  type PaperTools,
  type Typesetter,
} from './documents/index.ts'
import { dropsFilled, routesOf as draftRoutes } from './drafts/index.ts'
import { moveFilesOut, routesOf as fileRoutes, sweepUploads, thumbnailListener, uploadRoutesOf, type CaseDoor } from './evidence/index.ts'
import { pagesOf as rootPages, routesOf as journalRoutes, sealSchedule, verifyRoutesOf } from './journal/index.ts'
import { pagesOf as libraryPages, routesOf as libraryRoutes } from './library/index.ts'
import { routesOf as officerRoutes } from './officers/index.ts'
import { routesOf as partyRoutes } from './parties/index.ts'
import type { Desk } from './platform/desk.ts'
import type { App, Env } from './platform/http.ts'
import { forgetOldKeys } from './platform/idempotency.ts'
import type { Schedule } from './platform/jobs.ts'
import type { Listener } from './platform/outbox.ts'
import { portalLayout, portalRoutes, siteName } from './platform/portal.ts'
import { pagesOf as powerPages, routesOf as powerRoutes } from './powers/index.ts'
import { pagesOf as procedurePages, routesOf as procedureRoutes } from './procedures/index.ts'
import { answersForPublications, pagesOf as publicationPages, personalOf, planPublication } from './publication/index.ts'
import { routesOf as setupRoutes } from './setup/index.ts'
import { vouchedTables } from './vouched.ts'

/** The rooms of a running house. */
export interface Rooms {
  /** The desk with all the strings tied. */
  readonly desk: CaseDesk
  readonly listeners: readonly Listener[]
  readonly schedules: readonly Schedule[]
  /** Hangs every room's routes and pages on the app. `token` is the one that opens the verify door. */
  readonly mount: (app: App, token: () => string | undefined) => void
  readonly close: () => Promise<void>
}

/** What was recorded needs its draft no more. */
const dropsDraft: Plan = (_desk, { row }, act) =>
  Promise.resolve({ lacks: [], messages: [], ctes: gate => dropsFilled(gate, act.recordedBy, row.id, act.kind, act.parties) })

/** Opens the rooms over a desk. */
export function openRooms(
  plain: Desk,
  county: string,
  typesetter: Typesetter = openTypesetter(plain.settings.fonts === undefined ? {} : { fontFolder: plain.settings.fonts }),
): Rooms {
  const tools: PaperTools = { typesetter, withDi: plain.settings.numberWithDi }
  const desk: CaseDesk = {
    ...plain,
    calendar: () => calendarOf(plain.db),
    papersOf: listOf,
    paperTitle: form => forms.get(form)?.title ?? '',
    stampOf,
    alongside: [plansPapers(tools), planPublication(personalOf), dropsDraft],
  }
  const door: CaseDoor = {
    maySee: async (who, id) => {
      const row = await readCaseRow(desk.db, id)
      return row !== undefined && maySeeCase(who, row)
    },
    mayWork: async (who, id) => {
      const row = await readCaseRow(desk.db, id)
      return row !== undefined && mayWorkOnCase(who, row)
    },
  }
  return {
    desk,
    listeners: [recountsDeadlines, setsDocuments(typesetter), thumbnailListener, answersForPublications],
    schedules: [
      sealSchedule,
      { name: 'forget-old-keys', cron: '30 3 * * *', run: forgetOldKeys },
      { name: 'sweep-uploads', cron: '40 3 * * *', run: sweepUploads },
      { name: 'move-files-out', cron: '*/10 * * * *', run: moveFilesOut },
    ],
    mount: (app, token) => mount(app, desk, door, tools, county, token),
    close: () => Promise.resolve(typesetter.close()),
  }
}

function mount(app: App, desk: CaseDesk, door: CaseDoor, tools: PaperTools, county: string, token: () => string | undefined): void {
  app.route('/api', doorRoutesOf(desk))
  app.route('/api/schemas', schemaRoutes())
  app.route('/api/files', uploadRoutesOf(desk, door))
  app.route('/api/admin', verifyRoutesOf(desk, vouchedTables, token))
  for (const room of [
    accessRoutes(desk),
    agencyRoutes(desk),
    officerRoutes(desk),
    partyRoutes(desk),
    powerRoutes(desk),
    deviceRoutes(desk),
    calendarRoutes(desk),
    libraryRoutes(desk),
    procedureRoutes(desk),
    caseRoutes(desk),
    fileRoutes(desk, door),
    documentRoutes(desk, tools),
    journalRoutes(desk, vouchedTables, door.maySee, (who, id) => hiddenActs(desk, who, id)),
    setupRoutes(desk),
    draftRoutes(desk),
    auditRoutes(desk),
    adviceRoutes(desk),
  ])
    app.route('/api/v1', room)
  const layout = portalLayout({ site: siteName(county), demonstration: desk.settings.demonstration })
  const pages: readonly Hono<Env>[] = [
    portalRoutes(),
    libraryPages(desk, layout),
    rootPages(desk, layout),
    procedurePages(desk, layout),
    powerPages(desk, layout),
    publicationPages(desk, layout),
  ]
  for (const room of pages) app.route('/public', room)
}
