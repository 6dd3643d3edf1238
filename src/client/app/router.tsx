import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { articleQuery, codebookQuery, libraryQuery } from '../data/queries.ts'
import { parseCompareSearch } from '../features/compare/compare-search.ts'
// Never lazy: it is what most addresses name, and one file is read sooner than twenty.
import { prepareVisit } from '../features/reading/fetch-visit.ts'
import { ReadingPage } from '../features/reading/reading-page.tsx'
import { parseReviewSearch } from '../features/review/review-search.ts'
import { lazyPart, loadWhenIdle } from '../ui/lazy-part.tsx'
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { parseReadingSearch } from './reading-search.ts'
import { Shell } from './shell.tsx'

interface RouterContext {
  readonly queryClient: QueryClient
}

const LibraryPage = lazyRouteComponent(() => import('../features/library/library-page.tsx'), 'LibraryPage')
const ImportPage = lazyRouteComponent(() => import('../features/transfer/import-page.tsx'), 'ImportPage')
const ClaimsPage = lazyRouteComponent(() => import('../features/claims/claims-page.tsx'), 'ClaimsPage')
const ComparePage = lazyPart(async () => (await import('../features/compare/compare-page.tsx')).ComparePage)
const ReviewPage = lazyPart(async () => (await import('../features/review/review-page.tsx')).ReviewPage)
const CorrectTextPage = lazyPart(
  async () => (await import('../features/transfer/correction/correct-text-page.tsx')).CorrectTextPage,
)
const KeptAsidePage = lazyPart(
  async () => (await import('../features/transfer/anchoring/kept-aside-page.tsx')).KeptAsidePage,
)
for (const page of [LibraryPage, ImportPage, ClaimsPage]) loadWhenIdle(async () => page.preload?.())

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Shell })

const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(libraryQuery)
    void context.queryClient.prefetchQuery(codebookQuery)
  },
  component: LibraryPage,
})

/** Reading does not wait for it. */
const FileDrop = lazyPart(async () => (await import('../features/library/file-drop.tsx')).FileDrop)

const readingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles/$articleId',
  validateSearch: parseReadingSearch,
  loader: async ({ context: { queryClient }, params: { articleId }, location, preload }) => {
    // A mere glance, as when the pointer rests on a link, is not worth the text and the claims.
    if (preload) return void queryClient.prefetchQuery(articleQuery(articleId))
    const { layer } = parseReadingSearch(location.search)
    await prepareVisit(queryClient, { article: articleId, layer })
  },
  // What changes in the address while one reads is written there by the page itself.
  shouldReload: false,
  component: function ReadingRoute() {
    const { articleId } = readingRoute.useParams()
    return (
      <>
        <ReadingPage key={articleId} articleId={articleId} />
        <FileDrop />
      </>
    )
  },
})

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  component: ImportPage,
})

const correctTextRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles/$articleId/correct',
  component: function CorrectTextRoute() {
    const { articleId } = correctTextRoute.useParams()
    return <CorrectTextPage key={articleId} articleId={articleId} />
  },
})

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles/$articleId/compare',
  validateSearch: parseCompareSearch,
  component: function CompareRoute() {
    const { articleId } = compareRoute.useParams()
    return <ComparePage key={articleId} articleId={articleId} />
  },
})

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles/$articleId/review',
  validateSearch: parseReviewSearch,
  component: function ReviewRoute() {
    const { articleId } = reviewRoute.useParams()
    const { layer } = reviewRoute.useSearch()
    return <ReviewPage key={articleId} articleId={articleId} layerId={layer ?? null} />
  },
})

const keptAsideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles/$articleId/aside',
  component: function KeptAsideRoute() {
    const { articleId } = keptAsideRoute.useParams()
    return <KeptAsidePage key={articleId} articleId={articleId} />
  },
})

const claimsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/claims',
  component: ClaimsPage,
})

const agreementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreement',
  component: lazyRouteComponent(() => import('../features/agreement/agreement-page.tsx'), 'AgreementPage'),
})

const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/project',
  component: lazyRouteComponent(() => import('../features/project/project-page.tsx'), 'ProjectPage'),
})

const speakersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/speakers',
  component: lazyRouteComponent(() => import('../features/speakers/speakers-page.tsx'), 'SpeakersPage'),
})

const routeTree = rootRoute.addChildren([
  libraryRoute,
  readingRoute,
  importRoute,
  correctTextRoute,
  keptAsideRoute,
  compareRoute,
  reviewRoute,
  claimsRoute,
  agreementRoute,
  projectRoute,
  speakersRoute,
])

/** The app's pages by address. Each page's code is loaded when it is first wanted. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: CrashPage,
    scrollRestoration: true,
  })
}
