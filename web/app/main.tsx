import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AsOfProvider, sessionKey } from './session.tsx'
import { isProblem } from './problem.ts'
import { makeRouter } from './router.tsx'
import { theme } from './theme.ts'
import 'antd/dist/reset.css'
import '../kit/tokens.css'
import '../kit/base.css'
import '../kit/button.css'
import '../kit/form.css'
import '../kit/print.css'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => isProblem(error, 'offline', 'unavailable') && count < 2,
      refetchOnWindowFocus: true,
    },
    mutations: {
      onError: error => {
        if (isProblem(error, 'signed-out')) void client.invalidateQueries({ queryKey: sessionKey })
      },
    },
  },
})
const router = makeRouter()
const root = document.getElementById('desk')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider theme={theme} locale={zhCN} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        <QueryClientProvider client={client}>
          <AsOfProvider>
            <RouterProvider router={router} />
          </AsOfProvider>
        </QueryClientProvider>
      </ConfigProvider>
    </StrictMode>,
  )
}
