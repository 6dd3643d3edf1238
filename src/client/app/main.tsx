import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadFirstPage, Providers } from './providers.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id “root”')
await loadFirstPage()
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
)
