// Which screen stands at which address. Every screen is its own file, fetched when it is first shown.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { NotFound } from './not-found.tsx'
import { paths } from './paths.ts'
import { Shell } from './shell.tsx'

export function makeRouter() {
  const root = createRootRoute({ notFoundComponent: NotFound })
  const inside = createRoute({ getParentRoute: () => root, id: 'desk', component: Shell })
  const screen = (path: string, load: ReturnType<typeof lazyRouteComponent>): AnyRoute =>
    createRoute({ getParentRoute: () => inside, path, component: load })
  const screens = [
    screen(
      paths.today,
      lazyRouteComponent(() => import('../desk/today-page.tsx'), 'TodayPage'),
    ),
    screen(
      paths.cases,
      lazyRouteComponent(() => import('../cases/case-list.tsx'), 'CaseListPage'),
    ),
    screen(
      paths.theCase('$id'),
      lazyRouteComponent(() => import('../cases/case-page.tsx'), 'CasePage'),
    ),
    screen(
      paths.rehearsal('$id'),
      lazyRouteComponent(() => import('../cases/rehearsal-page.tsx'), 'RehearsalPage'),
    ),
    screen(
      paths.newRehearsal,
      lazyRouteComponent(() => import('../cases/new-rehearsal-page.tsx'), 'NewRehearsalPage'),
    ),
    screen(
      paths.audits,
      lazyRouteComponent(() => import('../audits/audit-page.tsx'), 'AuditPage'),
    ),
    screen(
      paths.newLead,
      lazyRouteComponent(() => import('../cases/new-lead.tsx'), 'NewLeadPage'),
    ),
    screen(
      paths.newInspection,
      lazyRouteComponent(() => import('../cases/new-inspection.tsx'), 'NewInspectionPage'),
    ),
    screen(
      paths.onTheSpot,
      lazyRouteComponent(() => import('../cases/on-the-spot.tsx'), 'OnTheSpotPage'),
    ),
    screen(
      paths.approvals,
      lazyRouteComponent(() => import('../reviews/approvals-page.tsx'), 'ApprovalsPage'),
    ),
    screen(
      paths.reviews,
      lazyRouteComponent(() => import('../reviews/reviews-page.tsx'), 'ReviewsPage'),
    ),
    screen(
      paths.advice,
      lazyRouteComponent(() => import('../reviews/advice-page.tsx'), 'AdvicePage'),
    ),
    screen(
      paths.discussions,
      lazyRouteComponent(() => import('../reviews/discussions-page.tsx'), 'DiscussionsPage'),
    ),
    screen(
      paths.powers,
      lazyRouteComponent(() => import('../powers/powers-page.tsx'), 'PowersPage'),
    ),
    screen(
      paths.power('$code'),
      lazyRouteComponent(() => import('../powers/power-page.tsx'), 'PowerPage'),
    ),
    screen(
      paths.settings,
      lazyRouteComponent(() => import('../powers/settings-page.tsx'), 'SettingsPage'),
    ),
    screen(
      paths.benchmarks,
      lazyRouteComponent(() => import('../powers/benchmarks-page.tsx'), 'BenchmarksPage'),
    ),
    screen(
      paths.officers,
      lazyRouteComponent(() => import('../officers/officers-page.tsx'), 'OfficersPage'),
    ),
    screen(
      paths.agencies,
      lazyRouteComponent(() => import('../agencies/agencies-page.tsx'), 'AgenciesPage'),
    ),
    screen(
      paths.officer('$id'),
      lazyRouteComponent(() => import('../officers/person-page.tsx'), 'PersonPage'),
    ),
    screen(
      paths.agency('$id'),
      lazyRouteComponent(() => import('../agencies/agency-page.tsx'), 'AgencyPage'),
    ),
    screen(
      paths.devices,
      lazyRouteComponent(() => import('../devices/devices-page.tsx'), 'DevicesPage'),
    ),
    screen(
      paths.device('$id'),
      lazyRouteComponent(() => import('../devices/device-page.tsx'), 'DevicePage'),
    ),
    screen(
      paths.historicalCases,
      lazyRouteComponent(() => import('../audits/historical-cases-page.tsx'), 'HistoricalCasesPage'),
    ),
    screen(
      paths.historicalCase('$id'),
      lazyRouteComponent(() => import('../audits/historical-case-page.tsx'), 'HistoricalCasePage'),
    ),
    screen(
      paths.accounts,
      lazyRouteComponent(() => import('../access/accounts-page.tsx'), 'AccountsPage'),
    ),
    screen(
      paths.library,
      lazyRouteComponent(() => import('../library/library-page.tsx'), 'LibraryPage'),
    ),
    screen(
      paths.calendar,
      lazyRouteComponent(() => import('../calendar/calendar-page.tsx'), 'CalendarPage'),
    ),
    screen(
      paths.me,
      lazyRouteComponent(() => import('../access/account-page.tsx'), 'AccountPage'),
    ),
    screen(
      paths.setUp,
      lazyRouteComponent(() => import('../setup/set-up-page.tsx'), 'SetUpPage'),
    ),
  ]
  const alone = [
    createRoute({
      getParentRoute: () => root,
      path: paths.signIn,
      component: lazyRouteComponent(() => import('../access/sign-in-page.tsx'), 'SignInPage'),
    }),
  ]
  const gallery = import.meta.env.DEV
    ? [
        createRoute({
          getParentRoute: () => root,
          path: paths.gallery,
          component: lazyRouteComponent(() => import('../gallery/gallery-page.tsx'), 'GalleryPage'),
        }),
        createRoute({
          getParentRoute: () => root,
          path: `${paths.gallery}/$screen`,
          component: lazyRouteComponent(() => import('../gallery/screens-page.tsx'), 'ScreensPage'),
        }),
      ]
    : []
  return createRouter({
    routeTree: root.addChildren([inside.addChildren(screens), ...alone, ...gallery]),
    defaultPreload: false,
    scrollRestoration: false,
  })
}
