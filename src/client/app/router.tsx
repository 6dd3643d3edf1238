import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { prefetchArticle } from '../data/prefetch-article.ts'
import { libraryQuery } from '../data/queries.ts'
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { parseReadingSearch } from './reading-search.ts'
import { Shell } from './shell.tsx'

interface RouterContext {
  readonly queryClient: QueryClient
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Shell })

const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(libraryQuery)
  },
  component: lazyRouteComponent(() => import('../features/library/library-page.tsx'), 'LibraryPage'),
})

const ReadingPage = lazyRouteComponent(() => import('../features/reading/reading-page.tsx'), 'ReadingPage')

/** Reading does not wait for it. */
const FileDrop = lazy(() =>
  import('../features/library/file-drop.tsx').then(({ FileDrop }) => ({ default: FileDrop })),
)

const readingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles/$articleId',
  validateSearch: parseReadingSearch,
  loader: async ({ context, params, preload }) => {
    void prefetchArticle(context.queryClient, params.articleId, preload)
    // A page that suspends is held back by React for 300 ms once it could be shown.
    await ReadingPage.preload?.()
  },
  component: function ReadingRoute() {
    const { articleId } = readingRoute.useParams()
    return (
      <>
        <ReadingPage key={articleId} articleId={articleId} />
        <Suspense>
          <FileDrop />
        </Suspense>
      </>
    )
  },
})

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/transfer/import-page.tsx'), 'ImportPage'),
})

const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/project',
  component: lazyRouteComponent(() => import('../features/project/project-page.tsx'), 'ProjectPage'),
})

const routeTree = rootRoute.addChildren([libraryRoute, readingRoute, importRoute, projectRoute])

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
